// SPDX-License-Identifier: MIT
// Numbers as Chinese texts write them. Inside extract only.
#ifndef CORE_EXTRACT_NUMERAL_H
#define CORE_EXTRACT_NUMERAL_H

#include "core/base/mem.h"
#include "core/extract/glyphs.h"

/* A decimal number: digits × 10^scale, exactly. */
struct decimal {
	long long digits;
	int scale;
};

/* "177.7" "0.1" "20000": plain, without superfluous zeros. Owned by the arena. */
const char *decimal_text(struct decimal value, struct arena *arena);
struct decimal decimal_shift(struct decimal value, int tens);
int decimal_compare(struct decimal a, struct decimal b);

/*
 * 1200, 1,200 or 1 200 (groups of three), 3.68万, 10多万, 二百三十六, 十二, 两万五千, 二〇〇一, 3亿5000万,
 * 数百, 廿六; of a scan also 1,2 00, and 3.2亿 with a line's end behind its point.
 */
struct numeral {
	struct decimal value;
	struct decimal upper; /* 三四十, 三五名: the other end of the guess, else zero */
	size_t end;           /* the glyph behind it */
	int magnitude;        /* the power of ten in its words behind the digits: 4 in 3.68万, 8 in 2亿 */
	bool over;            /* 多, 余, 几 or 数 inside */
	bool han;             /* no Arabic digit in it */
	bool bare; /* begins with 百, 千, 万 or 亿: needs a word such as 近 before it or 余 behind it */
	bool positional; /* 二〇〇一: digit by digit */
};

/* The number at glyph `i`, as long as it can be; false if none begins there. */
bool numeral_read(const struct glyphs *glyphs, size_t i, struct numeral *out);

/* A whole number without magnitudes at `i`, in either script and at most `digits` Arabic digits: for the
 * parts of a date. */
bool numeral_small(const struct glyphs *glyphs, size_t i, int digits, int *value, size_t *end);

/* The power of ten of 十, 百, 千, 万 or 亿 at `i`; 0 for anything else, and for 千 in 千米 or 千瓦. */
int numeral_power_at(const struct glyphs *glyphs, size_t i);

/* Do digits of either script, or 十, 廿 and 卅, stand at `i`, and one of the characters behind them? True as
 * well where there are more of them than a date has. */
bool numerals_before(const struct glyphs *glyphs, size_t i, const char32_t *behind);

/* 〇 to 九 as 0 to 9, else -1. */
int numeral_han_digit_of(char32_t cp);
static inline int numeral_han_digit(char32_t cp)
{
	enum { ALL = sizeof(U"〇一二三四五六七八九") / sizeof(char32_t) - 1 };
	return bits_may_hold(bits_of_set(U"〇一二三四五六七八九", ALL), cp) ? numeral_han_digit_of(cp) : -1;
}

#endif
