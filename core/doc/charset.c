// SPDX-License-Identifier: MIT
#include "core/doc/charset.h"

#include "core/text/utf8.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

enum { LOOKED_AT = 64 * 1024 };

static bool in(unsigned byte, unsigned first, unsigned last)
{
	return byte >= first && byte <= last;
}

/* ---- UTF-16 ---- */

/* What texts in Chinese consist of: ASCII with its line ends, Han, their punctuation, full width. */
static bool is_usual(unsigned unit)
{
	return in(unit, 0x20, 0x7E) || unit == '\n' || unit == '\r' || unit == '\t' ||
	       in(unit, 0x2010, 0x203F) || in(unit, 0x3000, 0x303F) || in(unit, 0x4E00, 0x9FFF) ||
	       in(unit, 0xFF00, 0xFFEF);
}

static bool is_utf16(const unsigned char *s, size_t len, int high)
{
	size_t usual = 0, units = len / 2;
	for (size_t i = 0; i < units; i++)
		usual += is_usual((unsigned)s[2 * i + (size_t)high] << 8 | s[2 * i + (size_t)!high]);
	return len % 2 == 0 && units >= 2 && usual >= units - units / 20;
}

/* ---- two bytes a character ---- */

struct pairs {
	size_t count, low, bad; /* characters; those whose second byte is below 7F; what is none */
	bool big5;              /* could all of them be? */
};

/* The bytes of a character of GB 18030 beyond ASCII; 0 for none. */
static size_t gb_char(const unsigned char *s, size_t left)
{
	bool lead = in(s[0], 0x81, 0xFE);
	if (lead && left >= 2 && (in(s[1], 0x40, 0x7E) || in(s[1], 0x80, 0xFE)))
		return 2;
	bool four = lead && left >= 4 && in(s[1], 0x30, 0x39) && in(s[2], 0x81, 0xFE) && in(s[3], 0x30, 0x39);
	return four ? 4 : 0;
}

static struct pairs count_pairs(const unsigned char *s, size_t len)
{
	struct pairs p = {.big5 = true};
	for (size_t i = 0, n; i < len; i += n) {
		n = 1;
		if (s[i] < 0x80)
			continue;
		n = gb_char(s + i, len - i);
		if (n) {
			p.count++;
			p.low += n == 2 && s[i + 1] < 0x7F;
			p.big5 &= n == 2 && in(s[i], 0xA1, 0xF9) && !in(s[i + 1], 0x7F, 0xA0);
		} else {
			p.bad += len - i >= 4; /* the last one may be cut */
			n = 1;
		}
	}
	return p;
}

static const char *two_bytes(const unsigned char *s, size_t len)
{
	struct pairs p = count_pairs(s, len);
	if (p.count < 2 || p.bad > p.count / 200)
		return NULL;
	return p.big5 && p.low * 5 > p.count ? "BIG5" : "GB18030";
}

/* Has it a character of three bytes before the first flaw? A text in another encoding has hardly ever. */
static bool is_flawed_utf8(const char *bytes, size_t len)
{
	size_t bad = utf8_first_bad(bytes, len);
	bool found = bad == len;
	for (size_t i = 0; i < bad; i++)
		found |= in((unsigned char)bytes[i], 0xE0, 0xEF);
	return found;
}

const char *charset_guess(const char *bytes, size_t len)
{
	const unsigned char *s = (const unsigned char *)bytes;
	len = len < LOOKED_AT ? len : LOOKED_AT;
	if (len >= 2 && ((s[0] == 0xFF && s[1] == 0xFE) || (s[0] == 0xFE && s[1] == 0xFF)))
		return "UTF-16";
	if (is_utf16(s, len, 1))
		return "UTF-16LE";
	if (is_utf16(s, len, 0))
		return "UTF-16BE";
	if (memchr(bytes, '\0', len) || is_flawed_utf8(bytes, len))
		return NULL;
	return two_bytes(s, len);
}
