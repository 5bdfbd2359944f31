// SPDX-License-Identifier: MIT
#include "tui/key.h"

#include "core/text/utf8.h"

#include <assert.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

/* ---- names ---- */

static const struct {
	const char *name;
	char32_t key;
} names[] = {
        {"Enter", K_ENTER},
        {"Tab", K_TAB},
        {"BackTab", K_BACK_TAB},
        {"Backspace", K_BACKSPACE},
        {"Esc", K_ESC},
        {"Space", K_SPACE},
        {"Up", K_UP},
        {"Down", K_DOWN},
        {"Left", K_LEFT},
        {"Right", K_RIGHT},
        {"Home", K_HOME},
        {"End", K_END},
        {"PageUp", K_PAGE_UP},
        {"PageDown", K_PAGE_DOWN},
        {"Insert", K_INSERT},
        {"Delete", K_DELETE},
};
enum { NAME_COUNT = sizeof names / sizeof *names };

static char32_t function_key(struct slice name)
{
	int number = 0;
	if (name.len < 2 || name.len > 3 || name.at[0] != 'F')
		return K_NONE;
	for (size_t i = 1; i < name.len; i++) {
		if (name.at[i] < '0' || name.at[i] > '9')
			return K_NONE;
		number = number * 10 + name.at[i] - '0';
	}
	return number >= 1 && number <= 12 ? (char32_t)(K_F1 + number - 1) : K_NONE;
}

/* As bytes come out of front_of(), below. */
static char32_t control_key(char letter)
{
	char32_t key = K_CTRL(letter);
	return key == '\n' ? K_ENTER : key == '\b' ? K_BACKSPACE : key;
}

char32_t key_of_name(struct slice name)
{
	for (size_t i = 0; i < NAME_COUNT; i++)
		if (slice_is(name, names[i].name))
			return names[i].key;
	if (name.len == 3 && slice_starts(name, "C-") && name.at[2] >= 'a' && name.at[2] <= 'z')
		return control_key(name.at[2]);
	if (name.len == 0 || function_key(name))
		return name.len ? function_key(name) : K_NONE;
	char32_t cp;
	return utf8_decode(name.at, name.len, &cp) == name.len ? cp : K_NONE;
}

const char *key_name(char32_t key, char out[KEY_NAME_SIZE])
{
	for (size_t i = 0; i < NAME_COUNT; i++)
		if (names[i].key == key)
			return names[i].name;
	if (key >= K_F1 && key <= K_F12)
		snprintf(out, KEY_NAME_SIZE, "F%d", (int)(key - K_F1 + 1));
	else if (key >= 1 && key <= 26)
		snprintf(out, KEY_NAME_SIZE, "C-%c", (char)(key + 'a' - 1));
	else
		out[key > 0x1F && key <= 0x10FFFF ? utf8_encode(key, out) : 0] = '\0';
	return out;
}

/* ---- input methods ---- */

char32_t key_half(char32_t key)
{
	/* Those outside of Unicode's block of full-width forms, as the usual methods have them on their keys.
	 */
	static const struct {
		char32_t full, half;
	} others[] = {{U'\u3000', ' '}, {U'。', '.'}, {U'、', '/'}, {U'【', '['}, {U'】', ']'}, {U'「', '{'},
	        {U'」', '}'}, {U'『', '{'}, {U'』', '}'}, {U'《', '<'}, {U'》', '>'}, {U'〈', '<'},
	        {U'〉', '>'}, {U'￥', '$'}, {U'‘', '\''}, {U'’', '\''}};
	enum { FULL_FIRST = 0xFF01, FULL_LAST = 0xFF5E, HALF_FIRST = '!' };
	if (key >= FULL_FIRST && key <= FULL_LAST)
		return key - FULL_FIRST + HALF_FIRST;
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (others[i].full == key)
			return others[i].half;
	return key;
}

/* ---- bytes ---- */

/* CSI … with a letter at its end, and SS3 with the same letter (cursor keys in application mode, F1 to F4).
 */
static const struct {
	char final;
	char32_t key;
} letters[] = {
        {'A', K_UP},
        {'B', K_DOWN},
        {'C', K_RIGHT},
        {'D', K_LEFT},
        {'H', K_HOME},
        {'F', K_END},
        {'Z', K_BACK_TAB},
        {'P', K_F1},
        {'Q', K_F1 + 1},
        {'R', K_F1 + 2},
        {'S', K_F1 + 3},
};

/* CSI number ~, by number: 7 and 8 are rxvt's; F-keys leave out 16 and 22, as the VT220 did. */
static const char32_t numbers[] = {
        [1] = K_HOME,
        [2] = K_INSERT,
        [3] = K_DELETE,
        [4] = K_END,
        [5] = K_PAGE_UP,
        [6] = K_PAGE_DOWN,
        [7] = K_HOME,
        [8] = K_END,
        [11] = K_F1,
        [12] = K_F1 + 1,
        [13] = K_F1 + 2,
        [14] = K_F1 + 3,
        [15] = K_F1 + 4,
        [17] = K_F1 + 5,
        [18] = K_F1 + 6,
        [19] = K_F1 + 7,
        [20] = K_F1 + 8,
        [21] = K_F1 + 9,
        [23] = K_F1 + 10,
        [24] = K_F12,
};

static char32_t key_of_letter(unsigned char final)
{
	for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
		if (letters[i].final == final)
			return letters[i].key;
	return K_NONE;
}

enum { PARAM_MAX = 9999, PASTE_BEGINS = 200, PASTE_ENDS = 201 };

/* The numbers of a sequence, 0 where there is none. */
struct params {
	int count; /* of those written, at most 3 are kept */
	int at[3];
	bool pure; /* nothing but digits and semicolons */
};

static struct params read_params(const unsigned char *s, size_t len)
{
	struct params params = {.count = len > 0, .pure = true};
	for (size_t i = 0; i < len; i++) {
		int *number = params.count <= 3 ? &params.at[params.count - 1] : NULL;
		if (s[i] == ';')
			params.count++;
		else if (s[i] < '0' || s[i] > '9')
			params.pure = false;
		else if (number && *number <= PARAM_MAX)
			*number = *number * 10 + s[i] - '0';
	}
	return params;
}

/* The second number tells the modifiers: 1 and a bit each for Shift, Alt, Ctrl. */
static char32_t modified(char32_t key, const struct params *params)
{
	bool moves = key == K_LEFT || key == K_RIGHT || key == K_DELETE;
	return moves && params->at[1] > 0 && ((params->at[1] - 1) & 6) ? key | K_META : key;
}

static bool is_report(const struct params *params, unsigned char final)
{
	return final == 'R' && params->pure && params->count == 2 && params->at[0] >= 2 && params->at[1] >= 1;
}

/* Bits of a button's number: 4 Shift, 8 Meta, 16 Ctrl, 32 moved, 64 the wheel. */
static char32_t mouse_event(struct key_decoder *decoder, int button, int col, int row)
{
	enum { MODIFIERS = 4 | 8 | 16 };
	static const struct {
		int button;
		enum mouse_act act;
	} acts[] = {{0, MOUSE_PRESS}, {64, MOUSE_WHEEL_UP}, {65, MOUSE_WHEEL_DOWN}};
	for (size_t i = 0; i < sizeof acts / sizeof *acts && row > 0 && col > 0; i++)
		if ((button & ~MODIFIERS) == acts[i].button) {
			decoder->mouse = (struct mouse){acts[i].act, row - 1, col - 1};
			return K_MOUSE;
		}
	return K_NONE;
}

/* CSI < button ; column ; row M, with m at its end where the button was let go. */
static char32_t key_of_sgr(
        struct key_decoder *decoder, const unsigned char *s, size_t len, unsigned char final)
{
	struct params params = read_params(s, len);
	bool whole = params.pure && params.count == 3 && final == 'M';
	return whole ? mouse_event(decoder, params.at[0], params.at[1], params.at[2]) : K_NONE;
}

static char32_t key_of_csi(
        struct key_decoder *decoder, const unsigned char *s, size_t len, unsigned char final)
{
	if (len > 0 && s[0] == '<')
		return key_of_sgr(decoder, s + 1, len - 1, final);
	if (len > 0 && s[0] >= '<') /* private: an answer to a question we never asked */
		return K_NONE;
	struct params params = read_params(s, len);
	if (is_report(&params, final)) {
		decoder->report.row = params.at[0];
		decoder->report.col = params.at[1];
		return K_REPORT;
	}
	if (final != '~' && final != '^' && final != '$' && final != '@')
		return modified(key_of_letter(final), &params);
	int number = params.at[0];
	if (number == PASTE_BEGINS || number == PASTE_ENDS)
		decoder->pasting = number == PASTE_BEGINS;
	return number < (int)(sizeof numbers / sizeof *numbers) ? modified(numbers[number], &params) : K_NONE;
}

/* What the front of the buffer is: `used` bytes make `key` (K_NONE: nothing of ours); used 0: not all there.
 */
struct front {
	size_t used;
	char32_t key;
};

/* s[0..2) is ESC [ */
static struct front front_csi(struct key_decoder *decoder, const unsigned char *s, size_t len)
{
	if (len > 2 && s[2] == '[') /* the Linux console's F1 to F5: ESC [ [ A */
		return len < 4 ? (struct front){0}
		               : (struct front){4, s[3] >= 'A' && s[3] <= 'E' ? K_F1 + s[3] - 'A' : K_NONE};
	if (len > 2 && s[2] == 'M') /* X10: three bytes more, each 32 above its number */
		return len < 6 ? (struct front){0}
		               : (struct front){6, mouse_event(decoder, s[3] - 32, s[4] - 32, s[5] - 32)};
	size_t end = 2;
	while (end < len && s[end] >= 0x20 && s[end] < 0x40)
		end++;
	if (end == len)
		return (struct front){0};
	if (s[end] < 0x40 || s[end] > 0x7E) /* broken off: leave what broke it */
		return (struct front){end, K_NONE};
	return (struct front){end + 1, key_of_csi(decoder, s + 2, end - 2, s[end])};
}

/* ---- strings: ESC ] … BEL, or ESC \ at their end ---- */

enum { STRING_MOST = 64 };

static bool in_string(const struct key_decoder *decoder)
{
	return decoder->len > 2 && memcmp(decoder->bytes, "\033]1", 3) == 0;
}

/* One of r/g/b, of one to four digits; gives the bytes used, 0 if it is none. */
static size_t read_channel(const char *s, int *channel)
{
	unsigned value = 0;
	size_t digits = strspn(s, "0123456789abcdefABCDEF");
	if (digits < 1 || digits > 4 || sscanf(s, "%4x", &value) != 1)
		return 0;
	*channel = (int)(value * 255 / ((1u << (4 * digits)) - 1));
	return digits;
}

static char32_t key_of_string(struct key_decoder *decoder, const unsigned char *bytes, size_t len)
{
	static const char prefix[] = "11;rgb:";
	char s[STRING_MOST + 1] = "";
	memcpy(s, bytes, len < STRING_MOST ? len : STRING_MOST);
	const char *p = s + sizeof prefix - 1;
	int ground[3];
	if (strncmp(s, prefix, sizeof prefix - 1) != 0)
		return K_NONE;
	for (int i = 0; i < 3; i++) {
		size_t used = read_channel(p, &ground[i]);
		if (!used || p[used] != (i < 2 ? '/' : '\0'))
			return K_NONE;
		p += used + (i < 2);
	}
	memcpy(decoder->ground, ground, sizeof ground);
	return K_GROUND;
}

/* s[0..3) is ESC ] 1 */
static struct front front_string(struct key_decoder *decoder, const unsigned char *s, size_t len)
{
	size_t end = 2;
	while (end < len && end < STRING_MOST && s[end] && strchr("0123456789abcdefABCDEFrg:;/", s[end]))
		end++;
	if (end == len)
		return (struct front){0};
	if (s[end] == '\a')
		return (struct front){end + 1, key_of_string(decoder, s + 2, end - 2)};
	if (s[end] != K_ESC || (len > end + 1 && s[end + 1] != '\\'))
		return (struct front){end, K_NONE};
	return len == end + 1 ? (struct front){0}
	                      : (struct front){end + 2, key_of_string(decoder, s + 2, end - 2)};
}

static struct front front_escape(struct key_decoder *decoder, const unsigned char *s, size_t len)
{
	if (len == 1)
		return (struct front){0};
	if (s[1] == '[')
		return front_csi(decoder, s, len);
	if (s[1] == ']' && (len == 2 || s[2] == '1'))
		return len == 2 ? (struct front){0} : front_string(decoder, s, len);
	if (s[1] == 'O')
		return len < 3 ? (struct front){0}
		               : (struct front){3, s[2] == 'M' ? K_ENTER : key_of_letter(s[2])};
	if (s[1] == 'b' || s[1] == 'f' || s[1] == 'd')
		return (struct front){2, s[1] | K_META};
	if (s[1] == K_BACKSPACE || s[1] == '\b')
		return (struct front){2, K_BACKSPACE | K_META};
	return (struct front){1, K_ESC};
}

static size_t sequence_len(unsigned char lead)
{
	return lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
}

/* A byte that is not UTF-8 is no key; a sequence is waited for however long it takes. */
static struct front front_utf8(const unsigned char *s, size_t len)
{
	size_t need = sequence_len(s[0]), have = 1;
	while (have < need && have < len && (s[have] & 0xC0) == 0x80)
		have++;
	if (have < need && have == len)
		return (struct front){0};
	char32_t cp;
	size_t used = utf8_decode((const char *)s, have, &cp);
	return (struct front){used, used == need && cp != UTF8_REPLACEMENT ? cp : K_NONE};
}

static struct front front_of(struct key_decoder *decoder)
{
	const unsigned char *s = decoder->bytes;
	size_t len = decoder->len;
	switch (s[0]) {
	case 0x1B:
		return front_escape(decoder, s, len);
	case '\n':
		return (struct front){1, K_ENTER};
	case '\b':
		return (struct front){1, K_BACKSPACE};
	default:
		return s[0] < 0x80 ? (struct front){1, s[0]} : front_utf8(s, len);
	}
}

size_t key_room(const struct key_decoder *decoder)
{
	return sizeof decoder->bytes - decoder->len;
}

void key_feed(struct key_decoder *decoder, const void *bytes, size_t len)
{
	assert(len <= key_room(decoder));
	memcpy(decoder->bytes + decoder->len, bytes, len);
	decoder->len += len;
}

static void drop(struct key_decoder *decoder, size_t count)
{
	decoder->len -= count;
	memmove(decoder->bytes, decoder->bytes + count, decoder->len);
}

/* An escape sequence that does not end: Esc alone is the key, more of it is nothing. */
static char32_t give_up(struct key_decoder *decoder)
{
	bool typed = decoder->len == 2 && decoder->bytes[1] == ']';
	char32_t key = decoder->len == 1 || typed ? K_ESC : K_NONE;
	drop(decoder, typed ? 1 : decoder->len);
	if (key == K_ESC)
		decoder->pasting = false;
	return key;
}

/* What a key is within a paste. */
static char32_t as_pasted(char32_t key)
{
	bool text = key >= 0x20 && key < K_BACKSPACE;
	bool beyond = key > 0x9F && key <= 0x10FFFF;
	if (key == K_REPORT || key == K_GROUND)
		return key;
	return text || beyond || key == K_ENTER || key == K_TAB ? key | K_PASTED : K_NONE;
}

char32_t key_next(struct key_decoder *decoder, bool pause)
{
	while (decoder->len > 0) {
		struct front front = front_of(decoder);
		if (front.used == 0)
			return key_waiting(decoder) && (pause || key_room(decoder) == 0) ? give_up(decoder)
			                                                                 : K_NONE;
		drop(decoder, front.used);
		char32_t key = decoder->pasting ? as_pasted(front.key) : front.key;
		if (key != K_NONE)
			return key;
	}
	return K_NONE;
}

bool key_waiting(const struct key_decoder *decoder)
{
	return decoder->len > 0 && decoder->bytes[0] == 0x1B && !in_string(decoder);
}

bool key_stops(struct key_decoder *decoder, bool pause)
{
	enum { ESC = 0x1B, ETX = 0x03 };
	const unsigned char *etx = memchr(decoder->bytes, ETX, decoder->len);
	bool esc = pause && decoder->len == 1 && decoder->bytes[0] == ESC;
	if (decoder->pasting || !(etx || esc))
		return false;
	size_t taken = etx ? (size_t)(etx - decoder->bytes) + 1 : 1;
	decoder->len -= taken;
	memmove(decoder->bytes, decoder->bytes + taken, decoder->len);
	return true;
}
