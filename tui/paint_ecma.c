// SPDX-License-Identifier: MIT
#include "tui/paint_ecma.h"

static const struct {
	const char *form;
	int numbers, from; /* the first is 0 or 1 */
	char letter;
} sequences[PAINT_ACT_COUNT] = {
        [PAINT_GO] = {"\033[%i%p1%d;%p2%dH", 2, 1, 'H'},
        [PAINT_FORWARD] = {"\033[%p1%dC", 1, 0, 'C'},
        [PAINT_END] = {"\033[K", 0, 0, 'K'},
        [PAINT_ERASE] = {"\033[%p1%dX", 1, 0, 'X'},
        [PAINT_REPEAT] = {"%p1%c\033[%p2%{1}%-%db", 1, 0, 'b'},
        [PAINT_REGION] = {"\033[%i%p1%d;%p2%dr", 2, 1, 'r'},
        [PAINT_UP] = {"\033[%p1%dS", 1, 0, 'S'},
        [PAINT_DOWN] = {"\033[%p1%dT", 1, 0, 'T'},
        [PAINT_DELETE] = {"\033[%p1%dM", 1, 0, 'M'},
        [PAINT_INSERT] = {"\033[%p1%dL", 1, 0, 'L'},
};

const char *paint_ecma_form(enum paint_act act)
{
	return sequences[act].form;
}

static void add_number(int number, struct buf *out)
{
	char digits[12];
	size_t at = sizeof digits;
	do
		digits[--at] = (char)('0' + number % 10);
	while (number /= 10);
	buf_add(out, digits + at, sizeof digits - at);
}

void paint_ecma(enum paint_act act, int a, int b, struct buf *out)
{
	int numbers = sequences[act].numbers, from = sequences[act].from;
	buf_adds(out, "\033[");
	if (numbers && a + from != 1)
		add_number(a + from, out);
	if (numbers == 2 && (b + from != 1 || act == PAINT_REGION)) {
		buf_adds(out, ";");
		add_number(b + from, out);
	}
	buf_add(out, &sequences[act].letter, 1);
}
