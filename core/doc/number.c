// SPDX-License-Identifier: MIT
#include "core/doc/number.h"

#include "core/doc/scan.h"

static int chinese_digit(char32_t cp)
{
	static const char32_t digits[] = U"〇一二三四五六七八九";
	if (!cp_in(cp, U"〇一二三四五六七八九零两"))
		return -1;
	for (int i = 0; digits[i]; i++)
		if (digits[i] == cp)
			return i;
	return cp == U'零' ? 0 : cp == U'两' ? 2 : -1;
}

static int chinese_unit(char32_t cp)
{
	return cp == U'十' ? 10 : cp == U'百' ? 100 : 0;
}

size_t number_chinese(const char *text, size_t off, size_t end, int *value)
{
	int total = 0, digit = -1, count = 0;
	size_t next;
	for (; off < end && count < 8; off = next, count++) {
		char32_t cp = scan_at(text, off, end, &next);
		int d = chinese_digit(cp), unit = chinese_unit(cp);
		if (d >= 0) {
			digit = digit > 0 ? digit * 10 + d : d;
		} else if (unit) {
			total += (digit > 0 ? digit : 1) * unit;
			digit = -1;
		} else {
			break;
		}
	}
	*value = total + (digit > 0 ? digit : 0);
	return count > 0 && count < 8 && *value > 0 ? off : 0;
}

static int arabic_digit(char32_t cp)
{
	if (cp >= '0' && cp <= '9')
		return (int)(cp - '0');
	return cp >= 0xFF10 && cp <= 0xFF19 ? (int)(cp - 0xFF10) : -1;
}

size_t number_arabic(const char *text, size_t off, size_t end, int *value)
{
	int count = 0;
	*value = 0;
	for (size_t next; off < end; off = next, count++) {
		int digit = arabic_digit(scan_at(text, off, end, &next));
		if (digit < 0)
			break;
		if (count == 4)
			return 0;
		*value = *value * 10 + digit;
	}
	return count ? off : 0;
}

/* The digits of accounts and deeds, Simplified and Traditional: 壹 to 拾. */
static size_t number_formal(const char *text, size_t off, size_t end, int *value)
{
	static const char32_t digits[][3] = {
	        U"壹", U"贰貳", U"叁參", U"肆", U"伍", U"陆陸", U"柒", U"捌", U"玖", U"拾"};
	size_t next;
	char32_t cp = off < end ? scan_at(text, off, end, &next) : 0;
	for (int i = 0; i < 10; i++)
		if (cp && (digits[i][0] == cp || digits[i][1] == cp)) {
			*value = i + 1;
			return next;
		}
	*value = 0;
	return 0;
}

enum digits { CHINESE, ARABIC, EITHER, FORMAL };

/* What a number may begin with, as bits. */
enum { OPENS = 1, MAY_ARABIC = 2, MAY_CHINESE = 4, MAY_FORMAL = 8 };

/* The digits at an offset, each kind read once for all styles. */
struct digits_at {
	size_t off;
	unsigned known; /* a bit for each of CHINESE, ARABIC */
	size_t after[2];
	int value[2];
};

static size_t read_kind(
        enum digits kind, const char *text, size_t off, size_t end, struct digits_at *at, int *value)
{
	if (at->off != off)
		*at = (struct digits_at){.off = off};
	if (!(at->known >> kind & 1))
		at->after[kind] = kind == CHINESE ? number_chinese(text, off, end, &at->value[kind])
		                                  : number_arabic(text, off, end, &at->value[kind]);
	at->known |= 1U << kind;
	*value = at->value[kind];
	return at->after[kind];
}

static size_t read_digits(
        enum digits digits, const char *text, size_t off, size_t end, struct digits_at *at, int *value)
{
	if (digits == FORMAL)
		return number_formal(text, off, end, value);
	size_t after = digits == ARABIC ? 0 : read_kind(CHINESE, text, off, end, at, value);
	if (!after && digits != CHINESE)
		after = read_kind(ARABIC, text, off, end, at, value);
	return *value > 0 && *value < 100 ? after : 0;
}

/*
 * A style: what opens it, its digits, what closes it, and what must follow. Words are separated by |; "" asks
 * for nothing. The first row that fits wins.
 */
struct style {
	const char *open;
	enum digits digits;
	const char *close;
	const char *after; /* one of these must follow and belongs to the number */
	enum number_rank rank;
	bool weak;
};

#define POINT "、|．|.|，|,|：|:"
#define COLON "：|:|、|，|,| |　"
#define SPACE " |　|\t|\xC2\xA0"

static const struct style styles[] = {
        {"第", EITHER, "卷", "", RANK_VOLUME, false},
        {"第", EITHER, "篇|编|編|部分|单元|單元|辑|輯", "", RANK_PART, false},
        {"篇", EITHER, "", "：|:|、", RANK_PART, false},
        {"第", EITHER, "章|回|讲|講", "", RANK_CHAPTER, false},
        {"第", EITHER, "节|節", "", RANK_SECTION, false},
        {"第", EITHER, "条|條", SPACE "|：|:|、", RANK_ARTICLE, false},
        {"第", EITHER, "阶段|階段|步|方面|部曲|时期|時期|类|類|种|種|层次|層次", "：|:", RANK_LABEL, false},
        {"第", CHINESE, "、|，|,", "", RANK_ORDINAL, true},
        {"其", CHINESE, "、|，|,", "", RANK_ORDINAL, true},
        {"（|(", CHINESE, "）|)", "", RANK_CHINESE_PAREN, false},
        {"（|(", ARABIC, "）|)", "", RANK_ARABIC_PAREN, false},
        {"", FORMAL, "、|．|.|：|:", "", RANK_FORMAL, false},
        {"", CHINESE, "、|．|.", "", RANK_CHINESE, false},
        {"", CHINESE, "：|:", "", RANK_CHINESE, true},
        {"", CHINESE, SPACE, "", RANK_CHINESE, true},
        {"", CHINESE, "是", "", RANK_CHINESE, true},
        {"", ARABIC, "）|)", "", RANK_ARABIC_PAREN, false},
        {"", ARABIC, "、", "", RANK_ARABIC, false},
        {"", ARABIC, SPACE, "", RANK_ARABIC, true},
};

static bool read_style(const struct style *style, const char *text, struct span span, struct digits_at *at,
        struct number *out)
{
	size_t off = span.start, end = span.end;
	if (*style->open && !(off = scan_words_list(text, off, end, style->open)))
		return false;
	off = *style->open ? scan_skip_space(text, off, end) : off;
	if (!(off = read_digits(style->digits, text, off, end, at, &out->value)))
		return false;
	size_t close = *style->open ? scan_skip_space(text, off, end) : off;
	if (*style->close && !(off = scan_words_list(text, close, end, style->close)))
		return false;
	if (*style->after && !(off = scan_words_list(text, off, end, style->after)))
		return false;
	out->rank = style->rank;
	out->weak = style->weak;
	out->end = off;
	return true;
}

static bool is_point(char32_t cp)
{
	return cp == '.' || cp == U'．';
}

/* After 1.5 comes what was counted or measured, so it is no number of a heading. */
static bool is_quantity(const char *text, size_t off, size_t end)
{
	return scan_words(text, off, end,
	               "亿|万|千|百|元|%|％|‰|倍|年|个|项|米|公里|平方|亩|吨|人|名|：1|:1|～|~|-|—") != 0;
}

/* 9.7 万人, a decimal set off from what it counts. */
static bool is_amount(const char *text, size_t off, size_t end)
{
	return scan_words(text, scan_skip_space(text, off, end), end,
	               "万人|万元|万亩|万户|万名|万平方|万吨|万公里|万册|万千瓦|亿元|亿斤|亿") != 0;
}

/* 5.12 without a space is a day, or a decimal. */
static bool is_day(const char *text, size_t after, size_t end, int value)
{
	size_t next;
	return value > 9 && after < end && !scan_is_space(scan_at(text, after, end, &next));
}

/* 1. and 1.1, 1.1.1 …: points between numbers of at most two digits, a point or space behind the last. */
static bool read_dotted(const char *text, struct span span, struct number *out)
{
	size_t off = span.start, next;
	int depth = 0;
	while (off < span.end && depth < 5) {
		int value;
		size_t after = number_arabic(text, off, span.end, &value);
		if (!after || value == 0 || value > 99)
			break;
		bool point = after < span.end && is_point(scan_at(text, after, span.end, &next));
		if (!point && depth > 0 &&
		        (is_quantity(text, after, span.end) || is_amount(text, after, span.end) ||
		                is_day(text, after, span.end, value)))
			return false;
		if (!point && depth > 0 && scan_words(text, after, span.end, "+|＋|×"))
			break; /* 21.5+2制度 is the title behind 21. */
		if (!point && (depth == 0 || scan_words(text, after, span.end, "月|日")))
			break;
		depth++;
		out->value = value;
		off = out->end = point ? next : after;
		if (!point)
			break;
	}
	out->rank = depth > 1 ? RANK_ARABIC_DOTTED + depth - 2 : RANK_ARABIC;
	out->weak = false;
	return depth > 0;
}

static bool read_circled(const char *text, struct span span, struct number *out)
{
	size_t next;
	const char32_t cp = scan_at(text, span.start, span.end, &next);
	out->end = (uint32_t)next;
	out->rank = RANK_CIRCLED;
	out->weak = false;
	out->value = cp >= U'①' && cp <= U'⑳' ? (int)(cp - U'①') + 1 : 0;
	return out->value > 0;
}

static bool read_roman(const char *text, struct span span, struct number *out)
{
	size_t next;
	char32_t cp = scan_at(text, span.start, span.end, &next);
	out->rank = RANK_ROMAN;
	out->weak = false;
	out->value = cp >= U'Ⅰ' && cp <= U'Ⅻ' ? (int)(cp - U'Ⅰ') + 1 : 0;
	return out->value > 0 && (out->end = scan_words(text, next, span.end, POINT "|" SPACE)) != 0;
}

/* What kinds of number can begin with `cp`. */
static unsigned kinds_of(char32_t cp)
{
	return (cp_in(cp, U"第篇其（(") ? OPENS : 0) | (arabic_digit(cp) >= 0 ? MAY_ARABIC : 0) |
	       (chinese_digit(cp) >= 0 || chinese_unit(cp) > 0 ? MAY_CHINESE : 0) |
	       (cp_in(cp, U"壹贰貳叁參肆伍陆陸柒捌玖拾") ? MAY_FORMAL : 0);
}

/* What a number of the style begins with. None that opens nothing takes EITHER. */
static unsigned kind_of(const struct style *style)
{
	return *style->open              ? OPENS
	       : style->digits == ARABIC ? MAY_ARABIC
	       : style->digits == FORMAL ? MAY_FORMAL
	                                 : MAY_CHINESE;
}

static bool read_any(const char *text, struct span span, struct number *out)
{
	size_t next;
	const char32_t first = scan_at(text, span.start, span.end, &next);
	const unsigned kinds = kinds_of(first);
	struct digits_at at = {.off = SIZE_MAX};
	if (!kinds && (first < 0x2000 || first > 0x2FFF))
		return false; /* most lines; the last ones are Ⅰ and ① */
	for (size_t i = 0; kinds && i < sizeof styles / sizeof *styles; i++)
		if (kind_of(&styles[i]) & kinds && read_style(&styles[i], text, span, &at, out))
			return true;
	return read_dotted(text, span, out) || read_circled(text, span, out) || read_roman(text, span, out);
}

/* 1 9 9 8 年, 2 400 名: the first digits of a number that a scan or a printer set with spaces inside. */
static bool is_spaced(const char *text, struct span span, const struct number *number)
{
	enum { GROUP = 3 }; /* digits of a group of thousands */
	size_t off = scan_skip_space(text, number->end, span.end), count = 0, next = off;
	while (off < span.end && arabic_digit(scan_at(text, off, span.end, &next)) >= 0)
		off = next, count++;
	bool more = off < span.end && scan_is_space(scan_at(text, off, span.end, &next));
	bool year = scan_word(text, scan_skip_space(text, off, span.end), span.end, "年") != 0;
	bool century = count == 2 && (number->value == 19 || number->value == 20); /* 20 05年 */
	return number->weak && number->rank == RANK_ARABIC &&
	       (count == GROUP || (century && year) || (count == 1 && more && !year));
}

/* 3 个县, 5 月: a number and a space before what it counts. */
static bool counts(const char *text, struct span span, const struct number *number)
{
	size_t off = scan_skip_space(text, number->end, span.end);
	return number->weak && number->rank == RANK_ARABIC &&
	       (is_quantity(text, off, span.end) || scan_words(text, off, span.end, "月|日|世纪"));
}

/* 一、二期工程, 1、2号楼: two numbers of something that follows. */
static bool is_pair(const char *text, struct span span, const struct number *number)
{
	int value;
	bool next = number_chinese(text, number->end, span.end, &value) ||
	            number_arabic(text, number->end, span.end, &value);
	return next && value == number->value + 1 &&
	       scan_ends(text, (struct span){span.start, number->end}, "、") &&
	       (number->rank == RANK_CHINESE || number->rank == RANK_ARABIC);
}

/* 059 某某学院: a code, filled up with noughts, and no first or ninth part. */
static bool is_code(const char *text, struct span span, const struct number *number)
{
	enum { DIGITS = 3 };
	bool code = number->rank == RANK_ARABIC && span.end - span.start > DIGITS && text[span.start] == '0';
	for (size_t i = 1; code && i < DIGITS; i++)
		code = text[span.start + i] >= '0' && text[span.start + i] <= '9';
	return code;
}

bool number_read(const char *text, struct span span, struct number *out)
{
	*out = (struct number){0};
	if (span_empty(span) || !read_any(text, span, out) || counts(text, span, out) ||
	        is_spaced(text, span, out) || is_pair(text, span, out) || is_code(text, span, out))
		return *out = (struct number){0}, false;
	/* 第一节课 is no section unless it has a line of its own */
	size_t next;
	bool divided = out->end >= span.end || !scan_is_wide(scan_at(text, out->end, span.end, &next)) ||
	               scan_words(text, out->end, span.end, POINT "|" SPACE);
	out->weak |= out->rank >= RANK_VOLUME && out->rank <= RANK_SECTION && !divided;
	/* 第一篇： and （一）、 */
	size_t behind =
	        out->weak ? 0 : scan_words(text, scan_skip_space(text, out->end, span.end), span.end, POINT);
	out->end = scan_skip_space(text, behind ? behind : out->end, span.end);
	return true;
}

size_t number_suffix(const char *text, struct span span, struct number *out)
{
	enum { TITLE_MIN = 2, TITLE_MAX = 40 };
	size_t off = span.end, begin;
	const char32_t last = scan_before(text, span.start, span.end, &begin);
	if (arabic_digit(last) < 0 && chinese_digit(last) < 0 && !chinese_unit(last))
		return 0; /* most */
	for (int i = 0; i < 5 && off > span.start; i++, off = begin) {
		int value;
		if (scan_before(text, span.start, off, &begin) != U'篇')
			continue;
		struct span title = scan_trim(text, (struct span){span.start, begin});
		size_t count = scan_count(text, title);
		struct digits_at at = {.off = SIZE_MAX};
		if (read_digits(EITHER, text, off, span.end, &at, &value) != span.end || count < TITLE_MIN ||
		        count > TITLE_MAX)
			return 0;
		*out = (struct number){.rank = RANK_PART, .value = value, .end = span.start};
		return title.end;
	}
	return 0;
}
