// SPDX-License-Identifier: MIT
// Words that point at a time named elsewhere: 同年, 次日, 去年5月, 年底.
#include "core/extract/moment_read.h"
#include "core/extract/moment_relative_index.h"
#include "core/extract/numeral.h"

/* Where such a word may stand: anywhere, or only where a clause begins, or there and before what a report
 * says was done on that day: 县长今天在会上说. */
enum place { ANYWHERE, AT_HEAD, AT_HEAD_OF_LINE, IN_REPORT };

struct word {
	const char32_t *word;
	enum precision precision;
	enum anchor anchor;
	enum place place;
	const char32_t *no_before, *no_behind; /* these make another word of it; NULL for none */
};

/* clang-format off */
static const struct word words[] = {
	{U"同年", PRECISION_YEAR, ANCHOR_THEN, ANYWHERE, NULL, U"级龄"},
	{U"是年", PRECISION_YEAR, ANCHOR_SAME, AT_HEAD, NULL, NULL},
	{U"当年", PRECISION_YEAR, ANCHOR_THEN, ANYWHERE, NULL, NULL},
	{U"那年", PRECISION_YEAR, ANCHOR_THEN, AT_HEAD, NULL, U"的头代月"},
	{U"那一年", PRECISION_YEAR, ANCHOR_THEN, AT_HEAD, NULL, U"的"},
	{U"这一年", PRECISION_YEAR, ANCHOR_SAME, AT_HEAD, NULL, U"的来多"},
	{U"次年", PRECISION_YEAR, ANCHOR_NEXT, ANYWHERE, U"每", NULL},
	{U"第二年", PRECISION_YEAR, ANCHOR_NEXT, AT_HEAD, NULL, U"度级的期"},
	{U"翌年", PRECISION_YEAR, ANCHOR_NEXT, ANYWHERE, NULL, NULL},
	{U"今年", PRECISION_YEAR, ANCHOR_THIS, ANYWHERE, NULL, NULL},
	{U"本年度", PRECISION_YEAR, ANCHOR_THIS, ANYWHERE, NULL, NULL},
	{U"本年", PRECISION_YEAR, ANCHOR_SAME, AT_HEAD, NULL, NULL},
	{U"去年", PRECISION_YEAR, ANCHOR_LAST, ANYWHERE, U"过失", NULL},
	{U"前年", PRECISION_YEAR, ANCHOR_TWO_AGO, ANYWHERE, U"以从之先目多几数两", U"度代"},
	{U"上年", PRECISION_YEAR, ANCHOR_BEFORE, ANYWHERE, U"以", NULL},
	{U"上一年", PRECISION_YEAR, ANCHOR_BEFORE, ANYWHERE, NULL, NULL},
	{U"明年", PRECISION_YEAR, ANCHOR_COMING, ANYWHERE, U"说证表", NULL},
	{U"年底", PRECISION_YEAR, ANCHOR_SAME, ANYWHERE, NULL, NULL},
	{U"年初", PRECISION_YEAR, ANCHOR_SAME, ANYWHERE, NULL, NULL},
	{U"年末", PRECISION_YEAR, ANCHOR_SAME, ANYWHERE, NULL, NULL},
	{U"年内", PRECISION_YEAR, ANCHOR_SAME, ANYWHERE, U"两学财整度该任", U"外瓦"},
	{U"年中", PRECISION_YEAR, ANCHOR_SAME, AT_HEAD, NULL, U"国央共华心学小医期等级间的有又还每最"},
	{U"岁末", PRECISION_YEAR, ANCHOR_SAME, AT_HEAD, NULL, U"年寒的"},
	{U"上半年", PRECISION_YEAR, ANCHOR_SAME, AT_HEAD, NULL, U"的"},
	{U"下半年", PRECISION_YEAR, ANCHOR_SAME, AT_HEAD, NULL, U"的"},
	{U"春", PRECISION_YEAR, ANCHOR_SAME, AT_HEAD_OF_LINE, NULL, NULL},
	{U"夏", PRECISION_YEAR, ANCHOR_SAME, AT_HEAD_OF_LINE, NULL, NULL},
	{U"秋", PRECISION_YEAR, ANCHOR_SAME, AT_HEAD_OF_LINE, NULL, NULL},
	{U"冬", PRECISION_YEAR, ANCHOR_SAME, AT_HEAD_OF_LINE, NULL, NULL},
	{U"同月", PRECISION_MONTH, ANCHOR_MONTH, ANYWHERE, NULL, NULL},
	{U"是月", PRECISION_MONTH, ANCHOR_MONTH, AT_HEAD, NULL, NULL},
	{U"当月", PRECISION_MONTH, ANCHOR_MONTH, ANYWHERE, NULL, NULL},
	{U"本月", PRECISION_MONTH, ANCHOR_THIS_MONTH, AT_HEAD, NULL, U"薪刊"},
	{U"上月", PRECISION_MONTH, ANCHOR_LAST_MONTH, AT_HEAD, NULL, NULL},
	{U"上个月", PRECISION_MONTH, ANCHOR_LAST_MONTH, AT_HEAD, NULL, NULL},
	{U"下月", PRECISION_MONTH, ANCHOR_COMING_MONTH, AT_HEAD, NULL, NULL},
	{U"下个月", PRECISION_MONTH, ANCHOR_COMING_MONTH, AT_HEAD, NULL, NULL},
	{U"次月", PRECISION_MONTH, ANCHOR_NEXT_MONTH, ANYWHERE, U"每", NULL},
	{U"翌月", PRECISION_MONTH, ANCHOR_NEXT_MONTH, ANYWHERE, NULL, NULL},
	{U"月底", PRECISION_MONTH, ANCHOR_MONTH, AT_HEAD, NULL, U"前"},
	{U"月初", PRECISION_MONTH, ANCHOR_MONTH, AT_HEAD, NULL, NULL},
	{U"月末", PRECISION_MONTH, ANCHOR_MONTH, AT_HEAD, NULL, NULL},
	{U"上旬", PRECISION_MONTH, ANCHOR_MONTH, AT_HEAD_OF_LINE, NULL, U"的"},
	{U"中旬", PRECISION_MONTH, ANCHOR_MONTH, AT_HEAD_OF_LINE, NULL, U"的"},
	{U"下旬", PRECISION_MONTH, ANCHOR_MONTH, AT_HEAD_OF_LINE, NULL, U"的"},
	{U"同日", PRECISION_DAY, ANCHOR_DAY, ANYWHERE, NULL, NULL},
	{U"当日", PRECISION_DAY, ANCHOR_DAY, AT_HEAD, NULL, U"的"},
	{U"当天", PRECISION_DAY, ANCHOR_DAY, AT_HEAD, NULL, U"的"},
	{U"当晚", PRECISION_DAY, ANCHOR_DAY, AT_HEAD, NULL, U"的"},
	{U"同一天", PRECISION_DAY, ANCHOR_DAY, AT_HEAD, NULL, NULL},
	{U"是日", PRECISION_DAY, ANCHOR_DAY, AT_HEAD, NULL, NULL},
	{U"次日", PRECISION_DAY, ANCHOR_NEXT_DAY, ANYWHERE, U"每", NULL},
	{U"翌日", PRECISION_DAY, ANCHOR_NEXT_DAY, ANYWHERE, NULL, NULL},
	{U"今日", PRECISION_DAY, ANCHOR_TODAY, IN_REPORT, U"至到《", U"的之看"},
	{U"今天", PRECISION_DAY, ANCHOR_TODAY, IN_REPORT, U"至到《", U"的我你他她看我们"},
	{U"昨日", PRECISION_DAY, ANCHOR_YESTERDAY, IN_REPORT, NULL, U"的之"},
	{U"昨天", PRECISION_DAY, ANCHOR_YESTERDAY, IN_REPORT, NULL, U"的"},
};
/* clang-format on */

/* 秋, 秋季 or 秋天, and a pause behind: how an entry of a chronicle begins. */
static size_t season_at(const struct glyphs *g, size_t i)
{
	size_t end = i + 1 + (g->at[i + 1].gap == GAP_NONE && cp_in(g->at[i + 1].cp, U"季天"));
	bool pause =
	        g->at[end].gap == GAP_SPACE || g->at[end].gap == GAP_WIDE || cp_in(g->at[end].cp, U",、:");
	return pause ? end - i : 0;
}

static bool placed(const struct glyphs *g, size_t i, const struct word *word)
{
	char32_t before = glyph_before(g, i, 1);
	bool line = g->at[i].gap >= GAP_LINE;
	static const char32_t *const done[] = {U"在", U"从", U"于", U"上午", U"下午", U"晚", U"举行", U"召开",
	        U"正式", U"抵达", U"赴", U"宣布", U"表示", U"启动", U"揭牌", NULL};
	if (word->place == IN_REPORT && glyphs_match_any(g, i + 2, done))
		return true;
	if (word->place == AT_HEAD || word->place == IN_REPORT)
		return line || !cp_han(before) || cp_in(before, U"到至于在从自者");
	return word->place == ANYWHERE || line;
}

static size_t word_at(const struct glyphs *g, size_t i, const struct word *word)
{
	size_t n = glyphs_match(g, i, word->word);
	if (!n || !placed(g, i, word) ||
	        (word->no_before && cp_among(glyph_before(g, i, 1), word->no_before)) ||
	        (word->no_behind && cp_among(g->at[i + n].cp, word->no_behind)))
		return 0;
	return n == 1 ? season_at(g, i) : n;
}

static const struct word *find(const struct glyphs *g, size_t i, size_t *n)
{
	const uint16_t *hit = &words_first[index_hash(g->at[i].cp)];
	for (size_t k = hit[0]; k < hit[1]; k++)
		if ((*n = word_at(g, i, &words[words_rows[k]])))
			return &words[words_rows[k]];
	return NULL;
}

/* 同月5日, 本月底. */
static void behind_month(const struct glyphs *g, struct timespan *out)
{
	struct part part;
	if (moment_part(g, out->end, U"日号", 31, &part)) {
		out->from.precision = out->to.precision = PRECISION_DAY;
		out->from.day = part.low, out->to.day = part.high;
		out->end = part.end;
	} else if (g->at[out->end - 1].cp == U'月') {
		out->end += moment_month_tail(g, out->end);
	}
}

/* 上周一, 本周日: a day of a week. */
static bool weekday(const struct glyphs *g, size_t i, struct timespan *out)
{
	static const struct {
		const char32_t *word;
		enum anchor anchor;
	} weeks[] = {{U"上周", ANCHOR_LAST_WEEK}, {U"上星期", ANCHOR_LAST_WEEK}, {U"本周", ANCHOR_THIS_WEEK}};
	static const char32_t days[] = U"一二三四五六日天";
	if (!cp_in(g->at[i].cp, U"上本"))
		return false;
	for (size_t k = 0; k < sizeof weeks / sizeof *weeks; k++) {
		size_t n = glyphs_match(g, i, weeks[k].word);
		for (int day = 0; n && days[day]; day++)
			if (g->at[i + n].cp == days[day] && g->at[i + n].gap < GAP_WIDE) {
				out->from = out->to = (struct moment){.precision = PRECISION_DAY,
				        .anchor = weeks[k].anchor,
				        .day = day < 7 ? day + 1 : 7};
				out->rule = "date.relative";
				out->end = i + n + 1;
				return true;
			}
	}
	return false;
}

bool moment_ago(const struct glyphs *g, size_t i, struct timespan *out)
{
	int years;
	size_t end;
	static const char32_t *const no_ago[] = {U"年前后", U"年前期", U"年前夕", U"年前的今天", NULL};
	if (cp_in(glyph_before(g, i, 1), U"近约十几数多第~-至到") || !numeral_small(g, i, 2, &years, &end) ||
	        years < 1 || !moment_near(g, end) || !glyphs_match(g, end, U"年前") ||
	        glyphs_match_any(g, end, no_ago))
		return false;
	out->from = out->to =
	        (struct moment){.precision = PRECISION_YEAR, .anchor = ANCHOR_AGO, .year = years};
	out->rule = "date.relative";
	out->end = end + 2;
	return true;
}

bool moment_relative(const struct glyphs *g, size_t i, struct timespan *out)
{
	if (weekday(g, i, out))
		return true;
	size_t n;
	const struct word *word = find(g, i, &n);
	if (!word)
		return false;
	out->from = out->to = (struct moment){.precision = word->precision, .anchor = word->anchor};
	out->rule = "date.relative";
	out->end = i + n;
	if (word->precision == PRECISION_MONTH) {
		behind_month(g, out);
	} else if (word->precision == PRECISION_YEAR &&
	           !(moment_near(g, out->end) &&
	                   (moment_month_day(g, out->end, out) || moment_feast(g, out->end, out)))) {
		size_t tail = moment_year_tail(g, out->end - 1);
		out->end += g->at[out->end - 1].cp == U'年' && tail ? tail - 1 : 0;
	}
	return true;
}
