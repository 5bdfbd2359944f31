// SPDX-License-Identifier: MIT
#include "core/text/utf8.h"

#include <stdint.h>
#include <string.h>

/* Bytes that a first byte announces (RFC 3629, section 4); 0: none. */
static size_t announced(unsigned char lead)
{
	if (lead < 0x80)
		return 1;
	if (lead < 0xC2)
		return 0;
	if (lead < 0xE0)
		return 2;
	if (lead < 0xF0)
		return 3;
	return lead < 0xF5 ? 4 : 0;
}

static bool scalar(char32_t cp)
{
	return cp < 0xD800 || (cp > 0xDFFF && cp <= 0x10FFFF);
}

/* The value of n bytes with a lead that announces n; false if the sequence is not whole or not shortest. */
static bool sequence(const unsigned char *s, size_t n, char32_t *cp)
{
	static const char32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
	char32_t value = s[0] & (0x7FU >> n);
	for (size_t i = 1; i < n; i++) {
		if ((s[i] & 0xC0) != 0x80)
			return false;
		value = value << 6 | (s[i] & 0x3F);
	}
	*cp = value;
	return value >= least[n] && scalar(value);
}

size_t utf8_decode_any(const char *s, size_t len, char32_t *cp)
{
	const unsigned char *u = (const unsigned char *)s;
	size_t n = announced(u[0]);
	if (n == 1) {
		*cp = u[0];
		return 1;
	}
	if (n && n <= len && sequence(u, n, cp))
		return n;
	*cp = UTF8_REPLACEMENT;
	return 1;
}

size_t utf8_encode(char32_t cp, char *out)
{
	static const unsigned char leads[] = {0, 0, 0xC0, 0xE0, 0xF0};
	if (cp < 0x80) {
		out[0] = (char)cp;
		return 1;
	}
	if (!scalar(cp))
		cp = UTF8_REPLACEMENT;
	size_t n = cp < 0x800 ? 2 : cp < 0x10000 ? 3 : 4;
	for (size_t i = n - 1; i > 0; i--, cp >>= 6)
		out[i] = (char)(0x80 | (cp & 0x3F));
	out[0] = (char)(leads[n] | cp);
	return n;
}

/* Are these three bytes a character, by what the high bits of all and the low ones of the first say? Not
 * asked of E0 and ED, after which not all second bytes are good. */
static inline bool good_three(const unsigned char *u)
{
	enum { LEADS = 0xFFFF & ~(1 << 0x0 | 1 << 0xD) };
	static const unsigned char high[4] = {0xF0, 0xC0, 0xC0, 0}, wanted[4] = {0xE0, 0x80, 0x80, 0};
	uint32_t bytes, mask, bits;
	memcpy(&bytes, u, sizeof bytes);
	memcpy(&mask, high, sizeof mask);
	memcpy(&bits, wanted, sizeof bits);
	return (bytes & mask) == bits && LEADS >> (u[0] & 0xF) & 1;
}

/* Behind the characters from `off` on that need no closer look: ASCII, and what takes three bytes but for E0
 * and ED. */
static size_t skip_good(const unsigned char *s, size_t off, size_t len)
{
	while (off + 4 <= len) {
		if (good_three(s + off))
			off += 3;
		else if (s[off] < 0x80)
			off++;
		else
			break;
	}
	return off;
}

size_t utf8_first_bad(const char *s, size_t len)
{
	size_t off = 0;
	while ((off = skip_good((const unsigned char *)s, off, len)) < len) {
		char32_t cp;
		size_t n = utf8_decode(s + off, len - off, &cp);
		if (n == 1 && cp == UTF8_REPLACEMENT)
			return off;
		off += n;
	}
	return len;
}

size_t utf8_prev(const char *s, size_t off)
{
	char32_t three;
	if ((unsigned char)s[off - 1] < 0x80)
		return off - 1;
	if (off >= 3 && utf8_decode(s + off - 3, 3, &three) == 3)
		return off - 3; /* most */
	/* A whole sequence has no lead byte inside, so the one that ends here is the one that reading
	 * forwards would find. */
	for (size_t n = 2; n <= UTF8_MAX && n <= off; n++) {
		char32_t cp;
		if (utf8_decode(s + off - n, n, &cp) == n)
			return off - n;
	}
	return off - 1;
}
