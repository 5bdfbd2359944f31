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
	K_F12 = K_F1 + 11,
	K_REPORT, /* no keys: the terminal says where its cursor is, what its ground is, what its mouse did;
	           */
	K_GROUND, /* see key_decoder */
	K_MOUSE
};
#define K_CTRL(letter) ((char32_t)(letter)&0x1F)
/* Added to a key: Alt or Ctrl was held with it (word moves of a line), or it is part of a paste. */
#define K_META ((char32_t)0x1000000)
#define K_PASTED ((char32_t)0x2000000)

/*
 * A name as COMMANDS has it (a character, C-d, Up, PageDown, Enter, F1) to its key; K_NONE if there is none.
 * Two names of one byte are one key: C-i is Tab, C-m and C-j are Enter, C-h is Backspace.
 */
char32_t key_of_name(struct slice name);

/* The name of a key, as key_of_name reads it; "" for one that has none. Static, or in `out`. */
enum { KEY_NAME_SIZE = 12 };
const char *key_name(char32_t key, char out[KEY_NAME_SIZE]);

/* The key that an input method made this character of: ？ of ?, Ａ of A, 【 of [; the same where it is none.
 */
char32_t key_half(char32_t key);

/*
 * The bytes of a terminal to keys. Sequences come in any pieces. We read the keys of ECMA-48 and xterm, the
 * VT220, the Linux console and rxvt in both cursor modes instead of asking terminfo: it is the same few for
 * every terminal of today, and right also when TERM is not. A sequence we do not know is swallowed whole.
 * Enter and Backspace have two bytes each.
 *
 * Modifiers are dropped but for what moves by words: Alt with b, f, d and Backspace, Alt or Ctrl with Left,
 * Right, Backspace and Delete, carry K_META. Esc and a letter in quick succession look the same on the line.
 *
 * A report of the cursor's place, CSI row ; col R, is K_REPORT, and `report` has it. CSI R and CSI 1 ; n R
 * are F3, plain and with a modifier (xterm, "PC-Style Function Keys").
 *
 * An answer to OSC 11 (xterm, "Operating System Commands"), rgb:RR/GG/BB with one to four digits each, is
 * K_GROUND. Nobody types ESC ] 1, so that such a string is waited for however slow the line; what does not
 * belong to it ends it.
 *
 * The mouse is read as SGR 1006 and in X10's encoding has it (xterm, "Mouse Tracking"): K_MOUSE for the left
 * button and the wheel; all else that it does is swallowed.
 *
 * What stands between CSI 200 ~ and CSI 201 ~ was pasted (xterm, "Bracketed Paste Mode"): its characters, and
 * of its controls Enter and Tab, carry K_PASTED; all else in it, escape sequences too, is swallowed. An end
 * that never comes is replaced by Esc with a pause behind it.
 */
struct key_decoder {
	unsigned char bytes[256]; /* read, and not yet keys */
	size_t len;
	bool pasting;
	struct {
		int row, col; /* from 1 */
	} report;
	int ground[3]; /* red, green, blue, 0 to 255 */
	struct mouse {
		enum mouse_act { MOUSE_PRESS, MOUSE_WHEEL_UP, MOUSE_WHEEL_DOWN } act;
		int row, col; /* from 0 */
	} mouse;
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
/* For work that is under way: is there a C-c, or, when nothing has come for a while, an Esc and nothing else?
 * Then it is taken out, and all before it. */
bool key_stops(struct key_decoder *decoder, bool pause);

#endif
