// SPDX-License-Identifier: MIT
#include "core/extract/numeral.h"

#include <assert.h>

enum { RUN_MAX = 16 }; /* digits that are looked at in a row, so that the time stays linear */

/* More digits than any document means; keeps every product below 2^63. */
static const long long most = 1000000000000000LL;

/* ---- decimals ---- */

static struct decimal trimmed(struct decimal value)
{
	while (value.digits && value.digits % 10 == 0)
		value.digits /= 10, value.scale++;
	return value.digits ? value : (struct decimal){0, 0};
}

const char *decimal_text(struct decimal value, struct arena *arena)
{
	char text[64], out[128], *digits = text + sizeof text;
	value = trimmed(value);
	assert(value.digits >= 0);
	for (long long left = value.digits; left || digits == text + sizeof text; left /= 10)
		*--digits = (char)('0' + left % 10);
	int n = (int)(text + sizeof text - digits);
	int whole = n + value.scale, at = 0;
	if (whole <= 0)
		out[at++] = '0';
	for (int i = 0; i < whole && at < 100; i++)
		out[at++] = i < n ? digits[i] : '0';
	if (whole < n)
		out[at++] = '.';
	for (int i = whole; i < n && at < 100; i++)
		out[at++] = i >= 0 ? digits[i] : '0';
	return arena_strndup(arena, out, (size_t)at);
}

struct decimal decimal_shift(struct decimal value, int tens)
{
	return (struct decimal){value.digits, value.scale + tens};
}

/* Both with the same scale; false if one would not fit. */
static bool level(struct decimal *a, struct decimal *b)
{
	struct decimal *high = a->scale > b->scale ? a : b;
	int scale = a->scale < b->scale ? a->scale : b->scale;
	for (; high->scale > scale; high->scale--) {
		if (high->digits >= most)
			return false;
		high->digits *= 10;
	}
	return true;
}

int decimal_compare(struct decimal a, struct decimal b)
{
	a = trimmed(a), b = trimmed(b);
	if (!level(&a, &b))
		return a.scale > b.scale ? 1 : -1;
	return (a.digits > b.digits) - (a.digits < b.digits);
}

static bool add(struct decimal a, struct decimal b, struct decimal *out)
{
	if (!level(&a, &b))
		return false;
	*out = (struct decimal){a.digits + b.digits, a.scale};
	return true;
}

/* ---- words ---- */

int numeral_han_digit_of(char32_t cp)
{
	enum { LOW = 31 }; /* the bits in which they all differ */
	static const struct {
		char32_t cp;
		int digit;
	} digits[LOW + 1] = {[U'〇' & LOW] = {U'〇', 0},
	        [U'一' & LOW] = {U'一', 1},
	        [U'二' & LOW] = {U'二', 2},
	        [U'三' & LOW] = {U'三', 3},
	        [U'四' & LOW] = {U'四', 4},
	        [U'五' & LOW] = {U'五', 5},
	        [U'六' & LOW] = {U'六', 6},
	        [U'七' & LOW] = {U'七', 7},
	        [U'八' & LOW] = {U'八', 8},
	        [U'九' & LOW] = {U'九', 9}};
	return digits[cp & LOW].cp == cp ? digits[cp & LOW].digit : -1;
}

/* The power of ten of a character, or 0. */
static int power(char32_t cp)
{
	static const struct {
		char32_t cp;
		int power;
	} words[] = {{U'十', 1}, {U'百', 2}, {U'千', 3}, {U'万', 4}, {U'亿', 8}};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (words[i].cp == cp)
			return words[i].power;
	return 0;
}

/* 千 in 千米, 千克, 千瓦, 千伏 belongs to the unit. */
static bool unit_thousand(const struct glyphs *g, size_t i)
{
	return g->at[i].cp == U'千' && cp_in(g->at[i + 1].cp, U"米克瓦伏卡帕");
}

int numeral_power_at(const struct glyphs *g, size_t i)
{
	return unit_thousand(g, i) ? 0 : power(g->at[i].cp);
}

static bool joined(const struct glyphs *g, size_t i)
{
	return i < g->len && g->at[i].gap != GAP_WIDE && g->at[i].gap != GAP_BREAK;
}

static bool over_word(char32_t cp)
{
	return cp_in(cp, U"多余来几");
}

/* ---- Arabic digits ---- */

static size_t digits_at(const struct glyphs *g, size_t i)
{
	size_t n = 0;
	while (i + n < g->len && cp_digit(g->at[i + n].cp) && (n == 0 || g->at[i + n].gap == GAP_NONE))
		n++;
	return n;
}

static bool take_digits(const struct glyphs *g, size_t i, size_t n, long long *value)
{
	for (size_t k = 0; k < n; k++) {
		if (*value >= most / 10)
			return false;
		*value = *value * 10 + (long long)(g->at[i + k].cp - '0');
	}
	return true;
}

/* Digits behind a comma, where a scan may have put a space among them: 1,1 00. */
static size_t scanned_digits(const struct glyphs *g, size_t i)
{
	size_t n = digits_at(g, i);
	bool space = n > 0 && n < 3 && g->at[i + n].gap == GAP_SPACE;
	return n + (space ? digits_at(g, i + n) : 0);
}

/* A group of three that follows at `i`: ",200" or " 200". Its length with the comma, or 0. */
static size_t group_at(const struct glyphs *g, size_t i, bool *spaced, bool first)
{
	bool comma = g->at[i].cp == ',' && g->at[i].gap == GAP_NONE;
	bool space = g->at[i].gap == GAP_SPACE && cp_digit(g->at[i].cp);
	if (!(comma || space) || (!first && space != *spaced))
		return 0;
	size_t at = i + comma;
	if ((comma ? scanned_digits(g, at) : digits_at(g, at)) != 3 || (comma && g->at[at].gap != GAP_NONE))
		return 0;
	*spaced = space;
	return 3 + comma;
}

/* 1 0 0: how many single digits with one space between each stand at `i`; 0 if longer numbers are among them.
 */
static size_t spread_digits(const struct glyphs *g, size_t i)
{
	size_t n = 0;
	while (n < RUN_MAX && digits_at(g, i + n) == 1 && (n == 0 || g->at[i + n].gap == GAP_SPACE))
		n++;
	return digits_at(g, i + n) && g->at[i + n].gap == GAP_SPACE ? 0 : n;
}

/* The digits behind a point at `i`, in a number from `begin`. A line may end, or a
 * scan put a space, at the point where 万, 亿 or %
 * shows that the number goes on, but not in a number that opens its line: that may be the number of an item.
 */
static size_t fraction_at(const struct glyphs *g, size_t begin, size_t i)
{
	if (i >= g->len || g->at[i].cp != '.' || g->at[i].gap != GAP_NONE || g->at[i + 1].gap > GAP_LINE)
		return 0;
	size_t n = digits_at(g, i + 1);
	if (g->at[i + 1].gap == GAP_NONE)
		return n;
	const struct glyph *behind = &g->at[i + 1 + n];
	bool goes_on = n > 0 && behind->gap == GAP_NONE && cp_in(behind->cp, U"万亿%");
	return g->at[begin].gap == GAP_NONE && goes_on ? n : 0;
}

/* Digits with groups and a fraction; the glyph behind them, 0 if it is too long. */
static size_t read_arabic(const struct glyphs *g, size_t i, struct decimal *out)
{
	long long value = 0;
	size_t n, group, begin = i;
	bool spaced = false, first = true;
	if ((n = spread_digits(g, i)) > 1) { /* the digits of a scan, each by itself */
		*out = (struct decimal){0, 0};
		return take_digits(g, i, n, &out->digits) ? i + n : 0;
	}
	n = digits_at(g, i);
	if (!take_digits(g, i, n, &value))
		return 0;
	i += n;
	while (n <= 3 && value > 0 && (group = group_at(g, i, &spaced, first))) {
		if (!take_digits(g, i + group - 3, 3, &value))
			return 0;
		i += group;
		first = false;
	}
	*out = (struct decimal){value, 0};
	if ((n = fraction_at(g, begin, i)) > 0) {
		if (!take_digits(g, i + 1, n, &value))
			return 0;
		*out = (struct decimal){value, -(int)n};
		i += 1 + n;
	}
	return i;
}

/* 万, 千万, 多万, 万亿 behind digits: added to value->scale. */
static size_t read_magnitudes(const struct glyphs *g, size_t i, struct numeral *out)
{
	for (;;) {
		size_t at = i;
		bool over = joined(g, at) && over_word(g->at[at].cp) && joined(g, at + 1);
		at += over;
		int p = joined(g, at) ? numeral_power_at(g, at) : 0;
		if (!p || out->magnitude + p > 12)
			return i;
		out->value.scale += p;
		out->magnitude += p;
		out->over |= over;
		i = at + 1;
	}
}

static bool read_digits(const struct glyphs *g, size_t i, struct numeral *out)
{
	out->end = read_arabic(g, i, &out->value);
	if (!out->end)
		return false;
	out->end = read_magnitudes(g, out->end, out);
	if (out->magnitude < 4 || !cp_digit(g->at[out->end].cp) || g->at[out->end].gap != GAP_NONE)
		return true;
	struct numeral rest = {0}; /* 3亿5000万, 2万3千 */
	rest.end = read_arabic(g, out->end, &rest.value);
	rest.end = rest.end ? read_magnitudes(g, rest.end, &rest) : 0;
	if (rest.end && rest.magnitude < out->magnitude && add(out->value, rest.value, &out->value)) {
		out->end = rest.end;
		out->over |= rest.over;
	}
	return true;
}

/* ---- Chinese characters ---- */

static size_t run_of_digits(const struct glyphs *g, size_t i)
{
	size_t n = 0;
	while (n < RUN_MAX && (n == 0 ? i < g->len : joined(g, i + n)) &&
	        numeral_han_digit(g->at[i + n].cp) >= 0)
		n++;
	return n;
}

/* 三四十, 七八百, 三五名: two digits that bound a guess. */
static bool read_guess(const struct glyphs *g, size_t i, struct numeral *out)
{
	bool two = g->at[i].cp == U'两' && joined(g, i + 1); /* 两三千 */
	int low = two ? 2 : numeral_han_digit(g->at[i].cp), high = numeral_han_digit(g->at[i + 1].cp);
	if ((two ? run_of_digits(g, i + 1) != 1 : run_of_digits(g, i) != 2) || low < 1 ||
	        !(high == low + 1 || (low == 3 && high == 5)))
		return false;
	out->value = (struct decimal){low, 0};
	out->end = read_magnitudes(g, i + 2, out);
	out->upper = (struct decimal){high, out->value.scale};
	return true;
}

static bool read_positional(const struct glyphs *g, size_t i, struct numeral *out)
{
	size_t n = run_of_digits(g, i);
	if (n < 2 || n > 12 || power(g->at[i + n].cp))
		return false;
	long long value = 0;
	for (size_t k = 0; k < n; k++)
		value = value * 10 + numeral_han_digit(g->at[i + k].cp);
	out->value = (struct decimal){value, 0};
	out->end = i + n;
	out->positional = true;
	return true;
}

/* What has been read of a number in words: 三万 is in `total`, 二百 in `section`, 五 waits in `digit`. */
struct words {
	long long total, section;
	int digit, last, big; /* -1: none; the smallest power so far within the section, and of 万 and 亿 */
	bool over, any;
};

static const long long tens[] = {1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000};

/* What 亿 may be put behind, so that the product is below 2^63. */
static const long long total_most = 10000000000LL;

static bool take_power(struct words *w, int p)
{
	int digit = w->digit < 0 ? 1 : w->digit;
	if (p < 4) {
		if (p >= w->last)
			return false;
		w->section += digit * tens[p];
		w->last = p;
	} else {
		long long part = w->section + (w->digit < 0 ? 0 : w->digit);
		if (p >= w->big && !(p == 8 && w->big == 4))
			return false;
		if (!part && !w->total)
			part = 1;
		if (p == 8 && w->total + part > total_most) /* 亿万亿万亿 */
			return false;
		w->total = p == 4 ? w->total + part * tens[4] : (w->total + part) * tens[8];
		w->section = 0;
		w->last = 9;
		w->big = p;
	}
	w->digit = -1;
	return true;
}

/* A digit word at `i`: 一…九, 两, and 几 and 数 where a magnitude is near. -1 if it is none. */
static int digit_word(const struct glyphs *g, size_t i, const struct words *w)
{
	char32_t cp = g->at[i].cp;
	bool before = power(g->at[i + 1].cp) > 0;
	if (cp == U'两')
		return 2;
	if (cp == U'几')
		return before ? 1 : w->last == 1 ? 0 : -1;
	if (cp == U'数')
		return before && !w->any ? 1 : -1;
	int digit = numeral_han_digit(cp);
	return digit > 0 ? digit : -1;
}

/* 多, 余 between a number and 万 or 亿. */
static bool inner_over(const struct glyphs *g, size_t i, const struct words *w)
{
	return w->any && cp_in(g->at[i].cp, U"多余来") && power(g->at[i + 1].cp) >= 4;
}

static size_t read_word(const struct glyphs *g, size_t i, struct words *w)
{
	char32_t cp = g->at[i].cp;
	int p = power(cp), digit, score = cp == U'廿' ? 20 : cp == U'卅' ? 30 : 0;
	if (score && !w->any) {
		w->section = score;
		w->last = 1;
		return 1;
	}
	if (p)
		return !unit_thousand(g, i) && take_power(w, p) ? 1 : 0;
	if (cp == U'〇')
		return w->any && w->digit < 0 && numeral_han_digit(g->at[i + 1].cp) > 0 ? 1 : 0;
	if (inner_over(g, i, w)) {
		w->over = true;
		return 1;
	}
	digit = digit_word(g, i, w);
	if (digit < 0 || w->digit >= 0)
		return 0;
	w->digit = digit;
	w->over |= cp == U'几' || cp == U'数';
	return 1;
}

static bool read_words(const struct glyphs *g, size_t i, struct numeral *out)
{
	struct words w = {.digit = -1, .last = 9, .big = 9};
	size_t at = i, n;
	while ((at == i || joined(g, at)) && at < g->len && (n = read_word(g, at, &w))) {
		at += n;
		w.any = true;
	}
	if (at == i)
		return false;
	out->value = (struct decimal){w.total + w.section + (w.digit > 0 ? w.digit : 0), 0};
	out->end = at;
	out->over = w.over;
	out->bare = power(g->at[i].cp) > 1;
	out->magnitude = power(g->at[at - 1].cp);
	return true;
}

/* 七点六, 一点二五亿 behind the whole part; but 三点二十分 is a time of day. */
static void read_point(const struct glyphs *g, struct numeral *out)
{
	size_t at = out->end, n;
	if (out->over || out->magnitude >= 4 || at >= g->len || g->at[at].cp != U'点' || !joined(g, at) ||
	        !joined(g, at + 1))
		return;
	n = run_of_digits(g, at + 1);
	if (!n || n > 6 || cp_in(g->at[at + 1 + n].cp, U"十分刻半整钟时到至"))
		return;
	long long value = out->value.digits;
	for (int scale = out->value.scale; scale > 0; scale--)
		value *= 10;
	for (size_t k = 0; k < n; k++)
		value = value * 10 + numeral_han_digit(g->at[at + 1 + k].cp);
	out->value = (struct decimal){value, -(int)n};
	out->magnitude = 0;
	out->end = read_magnitudes(g, at + 1 + n, out);
}

/* May a number begin with the character? */
static bool may_begin(const struct glyphs *g, size_t i)
{
	return i < g->len && (g->marks[i] & GLYPH_NUMBER || g->at[i].cp == U'〇');
}

bool numeral_read(const struct glyphs *g, size_t i, struct numeral *out)
{
	*out = (struct numeral){0};
	if (!may_begin(g, i))
		return false;
	if (cp_digit(g->at[i].cp))
		return read_digits(g, i, out);
	out->han = true;
	if (read_guess(g, i, out))
		return true;
	if (!read_positional(g, i, out) && !read_words(g, i, out))
		return false;
	read_point(g, out);
	return true;
}

/* 廿五, 卅: old words for twenty and thirty. */
static bool read_score(const struct glyphs *g, size_t i, int *value, size_t *end)
{
	*value = g->at[i].cp == U'廿' ? 20 : g->at[i].cp == U'卅' ? 30 : 0;
	*end = i + 1;
	int digit = *value && joined(g, i + 1) ? numeral_han_digit(g->at[i + 1].cp) : -1;
	if (digit > 0)
		*value += digit, *end = i + 2;
	return *value > 0;
}

bool numerals_before(const struct glyphs *g, size_t i, const char32_t *behind)
{
	enum { MOST = 12 };
	size_t n = 0;
	while (n < MOST && (cp_digit(g->at[i + n].cp) || numeral_han_digit(g->at[i + n].cp) >= 0 ||
	                           cp_in(g->at[i + n].cp, U"十廿卅")))
		n++;
	return n == MOST || (n > 0 && cp_among(g->at[i + n].cp, behind));
}

bool numeral_small(const struct glyphs *g, size_t i, int digits, int *value, size_t *end)
{
	struct numeral numeral = {0};
	size_t n = i < g->len ? digits_at(g, i) : 0;
	if (n > 0) {
		long long number = 0;
		if (n > (size_t)digits || !take_digits(g, i, n, &number))
			return false;
		*value = (int)number;
		*end = i + n;
		return true;
	}
	if (i < g->len && read_score(g, i, value, end))
		return true;
	if (!may_begin(g, i) || !(read_positional(g, i, &numeral) || read_words(g, i, &numeral)) ||
	        numeral.over || numeral.value.digits > 9999)
		return false;
	*value = (int)numeral.value.digits;
	*end = numeral.end;
	return true;
}
