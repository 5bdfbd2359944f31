// SPDX-License-Identifier: MIT
#include "tests/e2e/key.h"

#include <stdlib.h>
#include <string.h>
#include <unistr.h>

static const struct {
	const char *name;
	VTermKey key;
	VTermModifier modifier;
} named[] = {
        {"Tab", VTERM_KEY_TAB, VTERM_MOD_NONE},
        {"BackTab", VTERM_KEY_TAB, VTERM_MOD_SHIFT},
        {"Enter", VTERM_KEY_ENTER, VTERM_MOD_NONE},
        {"Backspace", VTERM_KEY_BACKSPACE, VTERM_MOD_NONE},
        {"Esc", VTERM_KEY_ESCAPE, VTERM_MOD_NONE},
        {"Up", VTERM_KEY_UP, VTERM_MOD_NONE},
        {"Down", VTERM_KEY_DOWN, VTERM_MOD_NONE},
        {"Left", VTERM_KEY_LEFT, VTERM_MOD_NONE},
        {"Right", VTERM_KEY_RIGHT, VTERM_MOD_NONE},
        {"Home", VTERM_KEY_HOME, VTERM_MOD_NONE},
        {"End", VTERM_KEY_END, VTERM_MOD_NONE},
        {"PageUp", VTERM_KEY_PAGEUP, VTERM_MOD_NONE},
        {"PageDown", VTERM_KEY_PAGEDOWN, VTERM_MOD_NONE},
        {"Delete", VTERM_KEY_DEL, VTERM_MOD_NONE},
};

static bool press_named(struct screen *screen, const char *name)
{
	for (size_t i = 0; i < sizeof named / sizeof *named; i++) {
		if (strcmp(named[i].name, name) == 0) {
			vterm_keyboard_key(screen->term, named[i].key, named[i].modifier);
			return true;
		}
	}
	return false;
}

static bool press_function(struct screen *screen, const char *name)
{
	if (name[0] != 'F' || name[1] < '1' || name[1] > '9')
		return false;
	vterm_keyboard_key(screen->term, VTERM_KEY_FUNCTION(atoi(name + 1)), VTERM_MOD_NONE);
	return true;
}

bool key_press(struct screen *screen, const char *name)
{
	size_t len = strlen(name);
	if (press_named(screen, name))
		return true;
	if (strcmp(name, "Space") == 0) {
		buf_adds(&screen->answers, " ");
		return true;
	}
	if (len == 3 && strncmp(name, "C-", 2) == 0) {
		buf_add(&screen->answers, &(char){(char)(name[2] & 0x1F)}, 1);
		return true;
	}
	if (len > 0 && u8_mblen((const uint8_t *)name, len) == (int)len) {
		buf_adds(&screen->answers, name);
		return true;
	}
	return press_function(screen, name);
}
