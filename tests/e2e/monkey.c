// SPDX-License-Identifier: MIT
// Keys and windows by chance, the same for the same seed.
#include "tests/e2e/play.h"

#include "tests/e2e/key.h"

#include <stdint.h>
#include <stdio.h>

/* All but those that end or stop the program. */
static const char *const keys[] = {"Tab", "BackTab", "Enter", "Enter", "Enter", "Backspace", "Esc", "Up",
        "Down", "Down", "Left", "Right", "Right", "Home", "End", "PageUp", "PageDown", "C-d", "C-u", "C-f",
        "C-b", "C-l", "C-n", "C-p", "C-o", "Space", "Delete", "F1", "j", "k", "h", "l", "g", "G", "n", "N",
        "[", "]", "{", "}", "0", "^", "$", "C-g", "b", "f", "d", "u", "z", "1", "2", "3", "4", "/", "?", "援",
        "藏", "x"};

/* xorshift32 */
static uint32_t next(uint32_t *seed)
{
	*seed ^= *seed << 13;
	*seed ^= *seed >> 17;
	*seed ^= *seed << 5;
	return *seed;
}

static void some_window(struct play *play, uint32_t *seed)
{
	static const int sizes[][2] = {
	        {120, 40}, {80, 24}, {40, 12}, {30, 8}, {100, 30}, {200, 60}, {99, 29}};
	uint32_t chance = next(seed) % (sizeof sizes / sizeof *sizes + 1);
	if (chance < sizeof sizes / sizeof *sizes)
		play_resize(play, sizes[chance][1], sizes[chance][0]);
	else
		play_resize(play, 1 + (int)(next(seed) % 70), 1 + (int)(next(seed) % 250));
}

bool monkey(struct play *play, const char *text)
{
	enum { WINDOW_EVERY = 40 };
	unsigned start;
	int count;
	if (sscanf(text, "%u %d", &start, &count) != 2)
		return false;
	uint32_t seed = start * 2654435761u + 1;
	for (int i = 0; i < count && play->pty.running; i++) {
		if (next(&seed) % WINDOW_EVERY == 0)
			some_window(play, &seed);
		key_press(&play->screen, keys[next(&seed) % (sizeof keys / sizeof *keys)]);
		play_send(play);
		play_listen(play, 1);
	}
	return play->pty.running;
}
