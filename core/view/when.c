// SPDX-License-Identifier: MIT
#include "core/view/when.h"

#include "core/store/store.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* One side of an interval, or a date of its own. */
struct when {
	char year[8];   /* four characters, X for an open digit */
	int month, day; /* 0 for none; months 21 to 24 are seasons */
	bool vague;     /* ~ or ? stands behind it */
};

static bool read_number(const char **at, int *number)
{
	const char *p = *at;
	if (*p != '-' || p[1] < '0' || p[1] > '9' || p[2] < '0' || p[2] > '9')
		return false;
	*number = (p[1] - '0') * 10 + p[2] - '0';
	*at = p + 3;
	return true;
}

/* False if it is not YYYY, YYY X, YYYY-MM or YYYY-MM-DD. */
static bool read(const char *text, size_t len, struct when *out)
{
	char copy[24];
	const char *p = copy;
	*out = (struct when){0};
	if (len >= sizeof copy || len < 4)
		return false;
	memcpy(copy, text, len);
	copy[len] = '\0';
	for (int i = 0; i < 4; i++, p++) {
		if (!(*p >= '0' && *p <= '9') && *p != 'X')
			return false;
		out->year[i] = *p;
	}
	if (read_number(&p, &out->month))
		read_number(&p, &out->day);
	out->vague = *p == '~' || *p == '?' || *p == '%';
	p += out->vague;
	return *p == '\0';
}

static void add_year(const struct when *w, struct buf *out)
{
	const char *x = strchr(w->year, 'X');
	if (!x)
		buf_addf(out, "%s年", w->year);
	else if (x == w->year + 2)
		buf_addf(out, "%d世纪", (w->year[0] - '0') * 10 + w->year[1] - '0' + 1);
	else if (x == w->year + 3 && strncmp(w->year, "19", 2) == 0 && w->year[2] > '0')
		buf_addf(out, "%c0年代", w->year[2]);
	else if (x == w->year + 3)
		buf_addf(out, "%.3s0年代", w->year);
	else
		buf_adds(out, w->year);
}

static void add_month(const struct when *w, struct buf *out)
{
	static const char *const seasons[] = {"春", "夏", "秋", "冬"};
	if (w->month >= 21 && w->month <= 24)
		buf_adds(out, seasons[w->month - 21]);
	else
		buf_addf(out, "%d月", w->month);
}

static void add_whole(const struct when *w, struct buf *out)
{
	add_year(w, out);
	if (w->month)
		add_month(w, out);
	if (w->day)
		buf_addf(out, "%d日", w->day);
}

/* What both have in common is said once. */
static void add_interval(const struct when *a, const struct when *b, struct buf *out)
{
	bool years = !a->month && !b->month && !strchr(a->year, 'X') && !strchr(b->year, 'X');
	bool same_year =
	        strcmp(a->year, b->year) == 0 && a->month && b->month && a->month < 13 && b->month < 13;
	if (years) {
		buf_addf(out, "%s—%s年", a->year, b->year);
	} else if (same_year && a->month == b->month && a->day && b->day) {
		buf_addf(out, "%s年%d月%d—%d日", a->year, a->month, a->day, b->day);
	} else if (same_year && !a->day && !b->day) {
		buf_addf(out, "%s年%d—%d月", a->year, a->month, b->month);
	} else {
		add_whole(a, out);
		buf_adds(out, "—");
		if (same_year) {
			add_month(b, out);
			if (b->day)
				buf_addf(out, "%d日", b->day);
		} else {
			add_whole(b, out);
		}
	}
}

static bool add_chinese(const char *edtf, struct buf *out)
{
	struct when a, b;
	const char *slash = strchr(edtf, '/');
	bool open_first = slash && (slash == edtf || strncmp(edtf, "../", 3) == 0);
	bool open_last = slash && (slash[1] == '\0' || strcmp(slash + 1, "..") == 0);
	bool first = !open_first && read(edtf, slash ? (size_t)(slash - edtf) : strlen(edtf), &a);
	bool last = slash && !open_last && read(slash + 1, strlen(slash + 1), &b);
	if ((!first && !open_first) || (slash && !last && !open_last) || (open_first && open_last))
		return false;
	if ((first && a.vague) || (last && b.vague))
		buf_adds(out, "约");
	if (first && last)
		add_interval(&a, &b, out);
	else if (first)
		add_whole(&a, out);
	else
		buf_adds(out, "至"), add_whole(&b, out);
	buf_adds(out, first && open_last ? "起" : "");
	return true;
}

void when_text(const char *edtf, enum lang lang, struct buf *out)
{
	if (lang != LANG_ZH || !add_chinese(edtf, out))
		buf_adds(out, edtf);
}

/* Where the end of an interval begins to differ; it stands behind `slash`. */
static const char *own_part(const char *edtf, const char *slash)
{
	const char *end = slash + 1, *shared = end;
	for (const char *a = edtf, *b = end; strlen(end) == (size_t)(slash - edtf) && *a == *b; a++, b++)
		if (*b == '-')
			shared = b + 1;
	return shared;
}

void when_short(const char *edtf, enum lang lang, struct buf *out)
{
	const char *slash = strchr(edtf, '/');
	if (lang == LANG_ZH || !slash) {
		when_text(edtf, lang, out);
		return;
	}
	buf_add(out, edtf, (size_t)(slash + 1 - edtf));
	buf_adds(out, own_part(edtf, slash));
}

void when_years(int first, int last, enum lang lang, struct buf *out)
{
	char edtf[32];
	if (lang == LANG_ZH) {
		snprintf(edtf, sizeof edtf,
		        !first  ? "../%.0d%04d"
		        : !last ? "%04d/.."
		                : "%04d/%04d",
		        first, last);
		when_text(first == last ? edtf + 5 : edtf, lang, out);
		return;
	}
	if (first)
		buf_addf(out, "%d", first);
	if (first != last)
		buf_adds(out, "–");
	if (last && first != last)
		buf_addf(out, "%d", last);
}

/* Days are compared, not counted: every month may end on its 31st. */
static bool whole_months(int first_day, int last_day)
{
	return first_day % 100 == 1 && last_day % 100 >= 28;
}

void when_days(int first_day, int last_day, enum lang lang, struct buf *out)
{
	int a = first_day / 10000, b = last_day / 10000, m = first_day / 100 % 100, n = last_day / 100 % 100;
	char parts[2][16], edtf[40];
	if (first_day == FIRST_DAY_OF(a) && last_day == LAST_DAY_OF(b)) {
		when_years(a, b, lang, out);
		return;
	}
	int len = whole_months(first_day, last_day) ? 7 : 10; /* YYYY-MM, YYYY-MM-DD */
	snprintf(parts[0], sizeof parts[0], "%04d-%02d-%02d", a % 10000, m % 100, first_day % 100);
	snprintf(parts[1], sizeof parts[1], "%04d-%02d-%02d", b % 10000, n % 100, last_day % 100);
	bool same = strncmp(parts[0], parts[1], (size_t)len) == 0;
	snprintf(edtf, sizeof edtf, same ? "%.*s" : "%.*s/%.*s", len, parts[0], len, parts[1]);
	when_short(edtf, lang, out);
}
