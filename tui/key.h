// SPDX-License-Identifier: MIT
// Keys: their names, and the bytes that terminals send for them. For input.c, keymap.c, prompt.c and help.c.
#ifndef TUI_KEY_H
#define TUI_KEY_H

#include "core/base/buf.h"

#include <stdbool.h>
#include <stddef.h>
#include <uchar.h>

/*
 * A key is one number: a character is its code point, with Ctrl held a C0 control (C-d is 4), and the keys
 * that have no character stand above Unicode.
 */
enum {
	K_NONE = 0,
	K_TAB = 0x09,
	K_ENTER = 0x0D,
	K_ESC = 0x1B,
	K_SPACE = 0x20,
	K_BACKSPACE = 0x7F,
	K_UP = 0x110000,
	K_DOWN,
	K_LEFT,
	K_RIGHT,
	K_HOME,
	K_END,
	K_PAGE_UP,
	K_PAGE_DOWN,
	K_INSERT,
	K_DELETE,
	K_BACK_TAB,
	K_F1, /* K_F1 + n - 1 is Fn, to F12 */
	K_F12 = K_F1 + 11
};
#define K_CTRL(letter) ((char32_t)(letter)&0x1F)

/* A name as COMMANDS has it (a character, C-d, Up, PageDown, Enter, F1) to its key; K_NONE if there is none.
 */
char32_t key_of_name(struct slice name);

/*
 * The bytes of a terminal to keys. Sequences come in any pieces. We read the keys of ECMA-48 and xterm, the
 * VT220, the Linux console and rxvt in both cursor modes instead of asking terminfo: it is the same few for
 * every terminal of today, and right also when TERM is not. Modifiers are dropped; a sequence we do not know
 * is swallowed whole. Enter and Backspace have two bytes each.
 */
struct key_decoder {
	unsigned char bytes[256]; /* read, and not yet keys */
	size_t len;
};

/* Room for so many more bytes: what may be fed at once. */
size_t key_room(const struct key_decoder *decoder);
void key_feed(struct key_decoder *decoder, const void *bytes, size_t len);

/*
 * The next key; K_NONE if there is none yet. When the bytes end within an escape sequence it is waited for,
 * until `pause` says that nothing has come for a while: then Esc was a key of its own.
 */
char32_t key_next(struct key_decoder *decoder, bool pause);
/* Does an Esc wait for what follows it? */
bool key_waiting(const struct key_decoder *decoder);

#endif
