// SPDX-License-Identifier: MIT
// The units of the Production and Construction Corps: divisions, regiments, farms.
#include "core/extract/mention_words.h"

#include <string.h>

size_t corps_division(const char *text, size_t len, size_t off, const struct place **place)
{
	static const char *const others[] = {
	        "师范", "师长", "师傅", "师生", "师资", "师级", "师部", "师弟", "师兄", NULL};
	char full[64] = "兵团";
	size_t prefix = strlen(full), rest = len - off < 42 ? len - off : 42;
	size_t i = off + (word_is_at(text, len, off, "第") ? HAN : 0);
	long number;
	if (i >= len || !(han_digit(text, len, i) || (text[i] >= '1' && text[i] <= '9')))
		return 0;
	i += small_number(text, len, i, &number);
	if (!word_is_at(text, len, i, "师") || words_at(text, len, i, others))
		return 0;
	memcpy(full + prefix, text + off, rest);
	size_t n = place_match(full, prefix + rest, 0, place);
	return n > prefix ? n - prefix : 0;
}

/* One digit of a regiment's number, in either script: its bytes, 0 if it is none. */
static size_t regiment_digit(const char *text, size_t len, size_t off, const char **digit)
{
	static const char *const digits[] = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
	bool arabic = off < len && text[off] >= '0' && text[off] <= '9';
	long value = arabic ? text[off] - '0' : han_digit(text, len, off);
	if (!arabic && !(value ? value <= 9 && !word_is_at(text, len, off, "两")
	                       : word_is_at(text, len, off, digits[0])))
		return 0;
	*digit = digits[value];
	return arabic ? 1 : HAN;
}

/* 四十一, 十四, 二十, which keep their characters: the length, and `name` gets them. */
static size_t tens(const char *text, size_t len, size_t off, char name[32])
{
	const char *digit;
	size_t i = off, n = regiment_digit(text, len, i, &digit);
	i += n == HAN ? HAN : 0;
	if (!word_is_at(text, len, i, "十"))
		return 0;
	i += HAN;
	if (regiment_digit(text, len, i, &digit) == HAN)
		i += HAN;
	memcpy(name, text + off, i - off);
	name[i - off] = '\0';
	return i - off;
}

/* 148, 一四八, 66: the length, and `name` gets them in the characters that the Corps writes. */
static size_t figures(const char *text, size_t len, size_t off, char name[32])
{
	const char *digit;
	size_t i = off, count = 0, n;
	*name = '\0';
	for (; count < 3 && (n = regiment_digit(text, len, i, &digit)) != 0; i += n, count++) {
		if (count == 1 && !(i + n < len && regiment_digit(text, len, i + n, &digit)))
			strcat(name, "十");
		regiment_digit(text, len, i, &digit);
		strcat(name, digit);
	}
	return count < 2 ? 0 : i - off;
}

/* Does 团 follow as near as behind a regiment's number? */
static bool regiment_near(const char *text, size_t len, size_t off)
{
	enum { NUMBER_BYTES = 3 * HAN };
	for (size_t i = off + 1; i <= off + NUMBER_BYTES; i++)
		if (word_is_at(text, len, i, "团"))
			return true;
	return false;
}

/*
 * The Corps' regiments: 148团 and 一四八团 are 一四八团, 66团 and 六十六团 are 六十六团; also with 第, 团场.
 * Its length, and what it is called.
 */
static size_t regiment(const char *text, size_t len, size_t off, char name[32])
{
	static const char *const others[] = {"团队", "团体", "团结", "团圆", "团员", "团聚", "团长", "团部",
	        "团伙", "团级", "团市", "团委", "团省", "团中央", NULL};
	const char *digit;
	if (!regiment_near(text, len, off) ||
	        (!regiment_digit(text, len, off, &digit) && !word_is_at(text, len, off, "十")))
		return 0;
	size_t n = tens(text, len, off, name), i = off + (n ? n : (n = figures(text, len, off, name)));
	if (!n || !word_is_at(text, len, i, "团") || words_at(text, len, i, others))
		return 0;
	strcat(name, "团");
	return i + HAN + (word_is_at(text, len, i + HAN, "场") ? HAN : 0) - off;
}

/* The Corps' farms that have a name: 托云牧场. */
static size_t farm(const char *text, size_t len, size_t off, char name[32])
{
	static const char *const farm_kinds[] = {"牧场", "农场", "总场", NULL};
	if (!corps_farm_near(text, len, off)) /* most */
		return 0;
	for (size_t i = off, chars = 0; chars < 4 && i + HAN <= len; i += HAN, chars++) {
		size_t n = words_at(text, len, i, farm_kinds);
		if (n && chars > 1) {
			memcpy(name, text + off, i + n - off);
			name[i + n - off] = '\0';
			return i + n - off;
		}
		if (letter_at(text, len, i) != HAN || break_at(text, len, i))
			return 0;
	}
	return 0;
}

size_t corps_unit(const char *text, size_t len, size_t off, bool farms, char name[32])
{
	size_t n = regiment(text, len, off, name);
	return n || !farms ? n : farm(text, len, off, name);
}
