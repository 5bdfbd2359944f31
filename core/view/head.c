// SPDX-License-Identifier: MIT
#include "core/view/head.h"

#include "core/base/buf.h"
#include "core/text/cluster.h"
#include "core/text/utf8.h"

#include <stdlib.h>
#include <string.h>

/* By code point. Quotation marks are the other way round than in Japanese: ﹃ ﹄ for “ ” (GB/T 15834). */
static const struct {
	char32_t across, down;
} forms[] = {
        {U'(', U'︵'},
        {U')', U'︶'},
        {U',', U'︐'},
        {U'-', U'︱'},
        {U':', U'︓'},
        {U';', U'︔'},
        {U'[', U'﹇'},
        {U']', U'﹈'},
        {U'_', U'︳'},
        {U'{', U'︷'},
        {U'}', U'︸'},
        {U'–', U'︲'},
        {U'—', U'︱'},
        {U'‘', U'﹁'},
        {U'’', U'﹂'},
        {U'“', U'﹃'},
        {U'”', U'﹄'},
        {U'‥', U'︰'},
        {U'…', U'︙'},
        {U'、', U'︑'},
        {U'。', U'︒'},
        {U'〈', U'︿'},
        {U'〉', U'﹀'},
        {U'《', U'︽'},
        {U'》', U'︾'},
        {U'「', U'﹁'},
        {U'」', U'﹂'},
        {U'『', U'﹃'},
        {U'』', U'﹄'},
        {U'【', U'︻'},
        {U'】', U'︼'},
        {U'〔', U'︹'},
        {U'〕', U'︺'},
        {U'〖', U'︗'},
        {U'〗', U'︘'},
        {U'！', U'︕'},
        {U'（', U'︵'},
        {U'）', U'︶'},
        {U'，', U'︐'},
        {U'：', U'︓'},
        {U'；', U'︔'},
        {U'？', U'︖'},
        {U'［', U'﹇'},
        {U'］', U'﹈'},
        {U'＿', U'︳'},
        {U'｛', U'︷'},
        {U'｝', U'︸'},
};

static char32_t downwards(char32_t cp)
{
	for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
		if (forms[i].across == cp)
			return forms[i].down;
	return cp;
}

static void add(struct head *head, const char *bytes, size_t len)
{
	if (head->rows == HEAD_ROWS_MAX || len >= HEAD_CELL_BYTES)
		return;
	char *cell = head->cells[head->rows++];
	memcpy(cell, bytes, len);
	cell[len] = '\0';
}

static void add_char(struct head *head, char32_t cp)
{
	char bytes[UTF8_MAX];
	add(head, bytes, utf8_encode(cp, bytes));
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* A run of digits or of letters: side by side, or full-width. */
static void add_run(struct head *head, const char *run, size_t len, bool digits)
{
	bool pairs = digits ? len == 2 || len == 4 : len > 4;
	for (size_t i = 0; i < len; i += pairs ? 2 : 1)
		if (pairs)
			add(head, run + i, len - i < 2 ? 1 : 2);
		else
			add_char(head, U'！' + (char32_t)(run[i] - '!'));
}

/* Of the characters from `iter` on, each of a byte. */
static size_t run_len(struct cluster_iter iter, bool (*in_run)(char))
{
	size_t len = 0;
	for (struct cluster c; cluster_next(&iter, &c) && c.len == 1 && in_run(iter.text[c.off]);)
		len++;
	return len;
}

void head_make(const char *name, struct head *head)
{
	head->rows = 0;
	struct cluster_iter iter = cluster_begin(name, strlen(name), 0, WIDTH_NARROW);
	for (struct cluster_iter from = iter; true; from = iter) {
		struct cluster c;
		bool digits = is_digit(name[from.off]);
		size_t len = run_len(from, digits ? is_digit : is_letter);
		if (!cluster_next(&iter, &c))
			return;
		char32_t down = downwards(c.cp);
		if (len > 0) {
			add_run(head, name + c.off, len, digits);
			iter.off = c.off + len;
		} else if (down != c.cp)
			add_char(head, down);
		else if (c.cp != ' ' && c.cp != 0x3000)
			add(head, name + c.off, c.len);
	}
}

void head_draw(const struct head *head, struct grid *grid, struct rect rect, unsigned style)
{
	int rows = head->rows < rect.rows ? head->rows : rect.rows, row = rect.row + rect.rows - rows;
	for (int i = 0; i < rows; i++) {
		const char *cell = i + 1 == rows && head->rows > rows ? "︙" : head->cells[i];
		int cols = cluster_cols(cell, strlen(cell), grid->ambiguous);
		grid_text(grid, row + i, rect.col + (cols < 2), 2, style, cell, strlen(cell), false);
	}
}

/* ---- what names have in common ----------------------------------------------------------------------------
 */

static const char *const levels[] = {"特别行政区", "自治区", "自治州", "自治县", "自治旗", "地区", "省", "市",
        "县", "区", "盟", "旗", "师"};

enum { LEFT_LEAST = 6 }; /* bytes: two characters */

/* Bytes that all names begin with, at a character's end. */
static size_t common_start(const char *const *names, size_t count)
{
	size_t len = strlen(names[0]);
	for (size_t i = 1; i < count; i++)
		for (size_t k = 0; k < len; k++)
			if (names[i][k] != names[0][k])
				len = k;
	return slice_cut(names[0], len);
}

/* Bytes of the level that all names end with. */
static size_t common_level(const char *const *names, size_t count)
{
	for (size_t k = 0; k < sizeof levels / sizeof *levels; k++) {
		size_t i = 0;
		while (i < count && slice_ends(slice_of(names[i]), levels[k]))
			i++;
		if (i == count)
			return strlen(levels[k]);
	}
	return 0;
}

static int compare(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static bool has_doubles(const char *const *names, size_t count)
{
	bool doubles = false;
	const char **sorted = mem_zero(count, sizeof *sorted);
	memcpy(sorted, names, count * sizeof *sorted);
	qsort(sorted, count, sizeof *sorted, compare);
	for (size_t i = 1; i < count; i++)
		doubles |= strcmp(sorted[i - 1], sorted[i]) == 0;
	free(sorted);
	return doubles;
}

/* Takes so many bytes off all names; leaves them alone if that is too much for one. */
static void cut(struct arena *arena, const char **names, size_t count, size_t start, size_t end)
{
	const char **now = mem_zero(count, sizeof *now);
	bool clear = start + end > 0;
	for (size_t i = 0; i < count && clear; i++) {
		size_t len = strlen(names[i]);
		clear = len >= start + end + LEFT_LEAST;
		if (clear)
			now[i] = arena_strndup(arena, names[i] + start, len - start - end);
	}
	if (clear && !has_doubles(now, count))
		memcpy(names, now, count * sizeof *now);
	free(now);
}

void heads_shorten(struct arena *arena, const char **names, size_t count)
{
	if (count < 2)
		return;
	size_t start = common_start(names, count);
	cut(arena, names, count, start >= LEFT_LEAST ? start : 0, 0);
	cut(arena, names, count, 0, common_level(names, count));
}
