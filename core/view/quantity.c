// SPDX-License-Identifier: MIT
#include "core/view/quantity.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DECIMALS = 4, DIGITS_MAX = 40 };

static const struct {
	int digits; /* behind the point that the word stands for */
	const char *word;
} groups[] = {{12, "万亿"}, {8, "亿"}, {4, "万"}, {0, ""}};

/* The group of a number with so many digits before its point. */
static size_t group_of(int digits)
{
	size_t i = 0;
	while (groups[i].digits && digits <= groups[i].digits)
		i++;
	return i;
}

/* Adds one to the last of `len` digits; false if there is one more digit now, all others zero. */
static bool round_up(char *digits, int len)
{
	for (int i = len - 1; i >= 0; i--) {
		if (digits[i] < '9') {
			digits[i]++;
			return true;
		}
		digits[i] = '0';
	}
	return false;
}

/* A plain decimal [value, value + len). What is none of ours stays as it stands. */
static void add_decimal(const char *value, size_t len, char *out, size_t size)
{
	char digits[DIGITS_MAX + 1] = "";
	const char *point = memchr(value, '.', len);
	int whole = (int)(point ? point - value : (ptrdiff_t)len), count = 0;
	size_t group = group_of(whole);
	if (len > DIGITS_MAX || strspn(value, "0123456789.") < len || whole == 0) {
		snprintf(out, size, "%.*s", (int)len, value);
		return;
	}
	for (size_t i = 0; i < len; i++)
		if (value[i] != '.')
			digits[count++] = value[i];
	int before = whole - groups[group].digits, kept = before + DECIMALS;
	if (kept < count && digits[kept] >= '5' && !round_up(digits, kept)) {
		memmove(digits + 1, digits, (size_t)kept);
		digits[0] = '1';
		before++;
	}
	count = kept < count ? kept : count;
	while (count > before && digits[count - 1] == '0')
		count--;
	snprintf(out, size, "%.*s%s%.*s%s", before, digits, count > before ? "." : "",
	        count > before ? count - before : 0, digits + before, groups[group].word);
}

void quantity_value(const char *value, char *out, size_t size)
{
	char parts[2][64] = {"", ""};
	size_t len = strcspn(value, "/");
	add_decimal(value, len, parts[0], sizeof parts[0]);
	if (value[len])
		add_decimal(value + len + 1, strlen(value + len + 1), parts[1], sizeof parts[1]);
	snprintf(out, size, "%s%s%s", parts[0], *parts[1] ? "–" : "", parts[1]);
}

void quantity_text(const char *value, const char *unit, const char *qualifier, char *out, size_t size)
{
	static const char *const signs[][2] = {{"about", "≈"}, {"over", ">"}, {"under", "<"}};
	char text[128];
	const char *sign = "";
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		sign = strcmp(qualifier, signs[i][0]) == 0 ? signs[i][1] : sign;
	quantity_value(value, text, sizeof text);
	snprintf(out, size, "%s%s%s", sign, text, unit);
}

/* A number too big for the digits of an int64_t is no figure of any text. */
static double whole_of(double number)
{
	return number >= 0 && number < 9e18 ? (double)(int64_t)number : number;
}

static void plain(double number, char *out, size_t size)
{
	snprintf(out, size, "%.*f", number == whole_of(number) ? 0 : DECIMALS, number);
}

/* To four digits; a whole number up to 9999 as it is. */
static double rounded(double number)
{
	double scale = 1;
	if (number <= 0 || number >= 9e18 || (number < 10000 && number == whole_of(number)))
		return number;
	while (number / scale >= 10000)
		scale *= 10;
	while (number / scale < 1000)
		scale /= 10;
	return whole_of(number / scale + 0.5) * scale;
}

void quantity_round(double number, char *out, size_t size)
{
	char text[64];
	plain(rounded(number), text, sizeof text);
	quantity_value(text, out, size);
}

/* Does a value end in 万 or 亿, behind which the unit follows? */
static bool has_word(const char *value)
{
	size_t len = strlen(value);
	return len && !strchr("0123456789.", value[len - 1]);
}

static void signed_number(struct quantity quantity, char *out, size_t size)
{
	char text[56];
	quantity_round(quantity.number, text, sizeof text);
	snprintf(out, size, "%s%s", quantity.sign, text);
}

void quantity_range(struct quantity low, struct quantity high, const char *unit, char *out, size_t size)
{
	char texts[2][64];
	signed_number(low, texts[0], sizeof texts[0]);
	signed_number(high, texts[1], sizeof texts[1]);
	bool one = strcmp(texts[0], texts[1]) == 0;
	bool bare = !one && !has_word(texts[0]) && has_word(texts[1]);
	snprintf(out, size, "%s%s%s%s%s", texts[0], bare ? unit : "", one ? "" : "–", one ? "" : texts[1],
	        unit);
}

void quantity_sum(double sum, const char *unit, char *out, size_t size)
{
	char text[64], value[64];
	plain(sum, text, sizeof text);
	quantity_value(text, value, sizeof value);
	snprintf(out, size, "%s%s", value, unit);
}

void quantity_label(const char *label, char *out, size_t size)
{
	char value[64] = "", unit[64] = "", shown[160];
	int used = 0;
	if (sscanf(label, "%63s %63s %n", value, unit, &used) < 2) {
		snprintf(out, size, "%s", label);
		return;
	}
	const size_t digits = strcspn(value, "0123456789"), sign = value[digits] ? digits : 0;
	quantity_text(value + sign, unit, "", shown, sizeof shown);
	snprintf(out, size, "%s%s%.*s%s", label + used, label[used] ? "  " : "", (int)sign, value, shown);
}
