// SPDX-License-Identifier: MIT
#include "core/extract/date_reader.h"

#include "core/extract/cell.h"
#include "core/extract/numeral.h"
#include "core/extract/word.h"

#include <string.h>

enum {
	BARE_REACH = 24, /* glyphs of a list of years */
	DAY_REACH = 60,  /* glyphs from a day to the next one that is told without its month */
	TITLE_MAX = 90   /* bytes of a line that can be a title */
};

/* Is the point at `i` that of 1. or 12. at the beginning of a paragraph? */
static bool list_number(const struct glyphs *g, size_t i)
{
	for (size_t n = 1; n <= 2 && n <= i && cp_digit(g->at[i - n].cp); n++)
		if (g->at[i - n].gap >= GAP_LINE)
			return true;
	return false;
}

/* 表1, 图2-3 at the beginning of a line, right before `i`. */
static bool caption_number(const struct glyphs *g, size_t i)
{
	enum { REACH = 6 };
	size_t k = i;
	while (k > 0 && i - k < REACH && (cp_digit(g->at[k - 1].cp) || cp_in(g->at[k - 1].cp, U"-.")))
		k--;
	return k < i && cp_in(glyph_before(g, k, 1), U"表图") &&
	       (g->at[k - 1].gap >= GAP_LINE || cp_in(glyph_before(g, k, 2), U"续附"));
}

/* What an expression may begin with, but for digits; in an array, as meson.build reads it for the marks. */
static const char32_t *const first_characters[] = {
        U"〇一二三四五六七八九十元本上同当是次翌今去昨前那这下明年月第春夏秋冬岁新民公康雍乾嘉道咸光宣廿卅“\"「『‘"};

/* 2.1 2003年, 附件：1.2003年: a group of thousands has three digits, so that four with 年 are a year of their
 * own; nor has a number of years as many behind its point. */
static bool four_and_year(const struct glyphs *g, size_t i)
{
	for (size_t k = 0; k < 4; k++)
		if (!cp_digit(g->at[i + k].cp) || (k > 0 && g->at[i + k].gap != GAP_NONE))
			return false;
	return g->at[i + 4].cp == U'年';
}

/* Not in the middle of a number, a word of Latin letters, an address or an ordinal. */
static bool may_begin(const struct glyphs *g, size_t i)
{
	char32_t cp = g->at[i].cp, before = glyph_before(g, i, 1);
	if (!(g->marks[i] & GLYPH_DATE) ||
	        !(cp_marked(cp) || cp_digit(cp) || cp_among(cp, first_characters[0])))
		return false;
	if (cp == U'年')
		return !(cp_digit(before) ||
		         cp_in(before, U"〇一二三四五六七八九十年今去明同当次翌前每近上半周成全数几多"));
	if (!cp_digit(cp)) {
		bool counted = i > 0 && (g->marks[i - 1] & GLYPH_NUMBER || cp_in(before, U"〇廿卅第"));
		return !counted || !cp_in(before, U"〇一二三四五六七八九十廿卅百千万几第");
	}
	if (g->at[i].gap != GAP_NONE)
		return !(cp_digit(before) && g->at[i].gap == GAP_SPACE) || caption_number(g, i) ||
		       four_and_year(g, i);
	char32_t second = glyph_before(g, i, 2);
	if (before == '-')
		return !cp_digit(second) && !cp_latin(second);
	if (before == '.' || before == ':')
		return !cp_digit(second) || list_number(g, i - 1) || four_and_year(g, i);
	if (cp_digit(before))
		return glyphs_caption(g, i) && four_and_year(g, i);
	return !cp_latin(before) && !cp_in(before, U"/_第=×");
}

/* 2001年3月4日《某某报》。 is where something was printed; what a paper did on that day goes on. */
static bool cites_paper(const struct glyphs *g, const struct timespan *t)
{
	enum { NAME_MAX = 12 };
	size_t i = t->end;
	if (g->at[i].cp != U'《' || t->from.precision != PRECISION_DAY)
		return false;
	while (i < g->len && i < t->end + NAME_MAX && g->at[i].cp != U'》')
		i++;
	return g->at[i].cp == U'》' && cp_in(g->at[i - 1].cp, U"报刊") &&
	       (cp_in(g->at[i + 1].cp, U"。;第") || g->at[i + 1].gap == GAP_BREAK);
}

/* 三月三, 九月九: a feast, not a month. */
static bool festival(const struct glyphs *g, const struct timespan *t)
{
	return t->from.anchor != ANCHOR_NONE && g->at[t->end - 1].cp == U'月' &&
	       numeral_han_digit(g->at[t->start].cp) > 0 && numeral_han_digit(g->at[t->end].cp) > 0 &&
	       !cp_in(g->at[t->end + 1].cp, U"日号號十个個、至到-~");
}

/* 当年重建、当年入住: within a year, whichever. */
static bool in_same_year(const struct glyphs *g, const struct timespan *t)
{
	enum { REACH = 6 };
	size_t n = glyphs_match(g, t->start, U"当年");
	for (size_t i = t->end;
	        n && i < t->end + REACH && (cp_han(g->at[i].cp) || cp_in(g->at[i].cp, U"、,")); i++)
		if (glyphs_match(g, i, U"当年"))
			return true;
	for (size_t back = 1; n && back < REACH + 2 && back <= t->start; back++) {
		if (glyphs_match(g, t->start - back, U"当年"))
			return true;
		if (!cp_han(glyph_before(g, t->start, back)) &&
		        !cp_in(glyph_before(g, t->start, back), U"、,"))
			break;
	}
	return false;
}

/* 当年 of old, and the issue of a newspaper. */
static bool no_date(const struct glyphs *g, const struct timespan *t)
{
	static const char32_t *const words[] = {U"当年的", U"当年在", NULL};
	static const char32_t *const behind[] = {
	        U"同期", U"相比", U"增", U"减", U"提高", U"下降", U"末", U"底", NULL};
	static const char32_t *const before[] = {
	        U"比", U"较", U"与", U"同", U"为", U"低于", U"高于", U"多于", U"少于", NULL};
	/* 附于年末: a place in a list, not a time; 每年11月: any year's */
	static const char32_t *const placed[] = {
	        U"附于", U"置于", U"列于", U"系于", U"附在", U"排在", U"每年", U"每年的", U"逐年", NULL};
	if (glyphs_match_any(g, t->start, words))
		return true;
	/* 合计　2050.5: a sum */
	static const char32_t *const totals[] = {U"合计", U"总计", U"小计", U"共计", NULL};
	if (strcmp(t->rule, "date.numeric") == 0 && t->from.precision == PRECISION_MONTH &&
	        !timespan_interval(t) && glyphs_before_any(g, t->start, totals))
		return true;
	if (t->from.anchor != ANCHOR_NONE && glyphs_before_any(g, t->start, placed))
		return true;
	/* a rule that speaks of any 上年 means no year; a comparison does */
	if (t->from.anchor == ANCHOR_BEFORE)
		return !glyphs_match_any(g, t->end, behind) &&
		       (!glyphs_before_any(g, t->start, before) || glyph_before(g, t->start, 3) == U'不');
	if (cites_paper(g, t) || festival(g, t) || in_same_year(g, t))
		return true;
	/* 《某某报》2001年3月4日 is where something was printed */
	return glyph_before(g, t->start, 1) == U'》' && cp_in(glyph_before(g, t->start, 2), U"报刊志");
}

/* Is the cell the year or years from glyph `i` to `end` and nothing else, in a column that is headed so:
 * 年份, 起始时间?
 */
static bool year_cell(const struct dates *d, size_t i, size_t end, size_t block)
{
	static const char *const heads[] = {"年", "时间", "期限", "日期", "起止", "時間", "期間", "期间"};
	static const char *const no_heads[] = {
	        "年均", "年龄", "年产", "年销", "年收", "年增", "全年", "当年", "同比", "年度资金", "年投"};
	const struct glyphs *g = &d->glyphs;
	struct span head, whole = glyphs_span(g, i, end);
	struct cell cell;
	if (d->zones.of_block[block] != ZONE_TABLE || !cell_at(d->doc, block, whole.start, &cell) ||
	        cell.span.start != whole.start || cell.span.end != whole.end ||
	        !cell_head(d->doc, block, cell.column, &head))
		return false;
	const char *text = d->doc->text + head.start;
	size_t len = head.end - head.start;
	bool found = false;
	for (size_t k = 0; k < sizeof heads / sizeof *heads; k++)
		found = found || word_find(text, len, heads[k]);
	for (size_t k = 0; k < sizeof no_heads / sizeof *no_heads; k++)
		found = found && !word_find(text, len, no_heads[k]);
	return found;
}

/* Does the row begin with the year at glyph `i`, in the column 年份, its columns set apart by blanks? The
 * rows above it begin so as well. */
static bool year_row(const struct dates *d, size_t i, size_t end, size_t block)
{
	enum { ROWS_MAX = 60 };
	static const char32_t *const heads[] = {U"年份", U"年度", NULL};
	const struct glyphs *g = &d->glyphs;
	const struct block *blocks = d->doc->blocks.at;
	if (d->zones.of_block[block] != ZONE_TABLE || g->at[end].gap != GAP_WIDE ||
	        glyphs_find(g, blocks[block].span.start) != i)
		return false;
	for (size_t k = block; k > 0 && block - k < ROWS_MAX; k--) {
		struct timespan year;
		const struct block *row = &blocks[k - 1];
		size_t first = glyphs_find(g, row->span.start);
		if (row->kind == BLOCK_TABLE && glyphs_match_any(g, first, heads))
			return true;
		if (row->kind != BLOCK_RULE &&
		        (row->kind != BLOCK_TABLE || !moment_bare_year(g, first, &year)))
			return false;
	}
	return false;
}

/* “2003山乡文化节”: an event that is called by its year. */
static bool quoted_name(const struct glyphs *g, size_t i, size_t end)
{
	enum { REACH = 24 };
	if (!cp_in(glyph_before(g, i, 1), U"“「『") || !cp_han(g->at[end].cp) || g->at[end].gap != GAP_NONE)
		return false;
	for (size_t k = end; k < end + REACH && k < g->len; k++)
		if (cp_in(g->at[k].cp, U"”」』"))
			return cp_in(glyph_before(g, k, 1), U"会周节展坛赛季营年月日");
	return false;
}

/* A year without 年: the whole block, the beginning of a heading, in brackets, or the first of a list before
 * a year. */
static bool bare_year(const struct dates *d, size_t i, size_t block, struct timespan *out)
{
	const struct glyphs *g = &d->glyphs;
	enum zone zone = d->zones.of_block[block];
	static const char32_t *const reports[] = {U"社会责任", U"年度", U"工作报告", U"年报", U"发展报告",
	        U"可持续", U"统计公报", U"白皮书", NULL};
	struct timespan next = {0};
	if (!moment_bare_year(g, i, out))
		return false;
	if (year_cell(d, i, out->end, block) || year_row(d, i, out->end, block))
		return true;
	char32_t before = glyph_before(g, i, 1), behind = g->at[out->end].cp;
	bool first = g->at[i].start == d->doc->blocks.at[block].span.start;
	bool last = g->at[out->end - 1].start + 1 == d->doc->blocks.at[block].span.end;
	bool brackets = cp_in(before, U"(〔[") && cp_in(behind, U")〕]") && timespan_interval(out);
	bool counted = cp_in(behind, U"两三四五") && g->at[out->end + 1].cp == U'年'; /* 2003、2004两年 */
	for (size_t k = out->end;
	        cp_in(g->at[k].cp, U"、和") && !counted && moment_bare_year(g, k + 1, &next) &&
	        !timespan_interval(&next) && k < out->end + BARE_REACH;
	        k = next.end)
		counted = cp_in(g->at[next.end].cp, U"两三四五") && g->at[next.end + 1].cp == U'年';
	bool list = cp_in(behind, U"、和与及") && timespan_read(g, out->end + 1, &next) &&
	            next.from.precision == PRECISION_YEAR && next.from.anchor == ANCHOR_NONE;
	bool opening = first && timespan_interval(out) && cp_in(behind, U",、:;年");
	bool named =
	        zone == ZONE_HEADING ||
	        (zone != ZONE_TABLE && (block < 3 && d->doc->blocks.at[block].span.end -
	                                                             d->doc->blocks.at[block].span.start <=
	                                                     DATE_TITLE_LINE));
	if (named && !first && (cp_han(before) || before == ':') &&
	        (last || glyphs_match_any(g, out->end, reports)))
		return true;
	if (quoted_name(g, i, out->end))
		return true;
	if (list || (counted && !timespan_interval(out)) || brackets || opening ||
	        (first && last && zone != ZONE_TABLE))
		return true;
	if (zone == ZONE_COLOPHON)
		return !cp_in(behind, U")-") && (cp_in(before, U".-") || g->at[i].gap != GAP_NONE);
	bool title = zone == ZONE_HEADING || d->doc->blocks.at[block].span.end - g->at[i].start <= TITLE_MAX;
	return title && (first || cp_in(before, U":、")) && cp_han(behind) &&
	       g->at[out->end].gap == GAP_NONE && !cp_in(behind, U"亿万个名人元亩米公年多余户家所项件种次");
}

/* Is it the day itself that is spoken of, not a length of time: 5日内, 三日游? */
static bool day_ends(const struct glyphs *g, size_t end)
{
	return g->at[end].gap >= GAP_SPACE ||
	       !cp_in(g->at[end].cp, U"内前后以游均报元之间为共的制程龄个多余后常期志记薪工班夜/-");
}

/* 县长27日表示, 座谈会28日在县城举行: as reports have it that say when they were written. 停留3日在… is a
 * length of time: only behind a verb of saying it is none, whoever says so. */
static bool reported_day(const struct dates *d, size_t i, size_t end)
{
	static const char32_t *const told[] = {U"表示", U"说", U"介绍", U"指出", U"发表", U"宣布", U"公布",
	        U"发布", U"透露", U"称", U"出席", U"会见", U"开幕", U"启动", U"揭牌", U"签署", U"签约",
	        U"印发", U"通报", U"举行", U"召开", NULL};
	static const char32_t *const anything[] = {
	        U"在", U"从", U"上午", U"下午", U"晚", U"抵达", U"赴", NULL};
	const struct glyphs *g = &d->glyphs;
	char32_t before = glyph_before(g, i, 1);
	bool named = cp_in(before, U"”》)」』长者委府局会部厅办团队");
	bool subject = named ||
	               (cp_han(before) && !cp_in(before, U"时共约满期经过第每逾达余多几前后为近历隔间短连整了"
	                                                 U"程留息住周月行个"));
	return (named && glyphs_match_any(g, end, anything)) || (subject && glyphs_match_any(g, end, told));
}

/* A day without its month, where it cannot be a length of time: at the head of an entry or sentence, or
 * behind another day. */
static bool bare_day(const struct dates *d, size_t i, size_t block, struct timespan *out)
{
	static const char32_t *const parts[] = {U"上午", U"下午", U"晚", U"凌晨", U"清晨", U"中午", U"傍晚",
	        U"至", U"起", U"从", U"在", U"抵", U"赴", U"召开", U"举行", U"于", U"就", U"将", NULL};
	const struct glyphs *g = &d->glyphs;
	const struct candidate *last = d->found.len ? &d->found.at[d->found.len - 1] : NULL;
	char32_t before = glyph_before(g, i, 1);
	if (!numerals_before(g, i, U"日、,-~至到") || !timespan_day(g, i, out) ||
	        !(day_ends(g, out->end) || (cp_in(before, U"至到") && g->at[out->end].cp == U'共')))
		return false;
	if (g->at[i].start == d->doc->blocks.at[block].span.start)
		return d->doc->blocks.at[block].span.end > g->at[out->end].start;
	bool day = last && last->block == block && last->time.to.precision == PRECISION_DAY;
	bool pause = g->at[out->end].cp == ',' || glyphs_match_any(g, out->end, parts);
	if (cp_in(before, U"。!;"))
		return day || pause;
	static const char32_t *const later[] = {U"天后,", U"日后,", U"天之后,", NULL};
	if (day && glyphs_before_any(g, i, later)) /* 三天后，8日，… */
		return true;
	/* 5月10日电：县长10日说 */
	const bool again = day && last->time.to.day == out->from.day;
	if ((again || dates_writing(d, d->zones.piece[block])->day) && reported_day(d, i, out->end))
		return true;
	if (cp_in(before, U"、和及") && last && last->time.end + 1 == i)
		return day;
	bool near = day && i - last->time.end < DAY_REACH;
	return (near && cp_in(before, U",于在从自至到")) || (cp_in(before, U"者)会议式在于") && pause);
}

enum date_kind date_read(const struct dates *d, size_t i, size_t block, struct timespan *out)
{
	if (!may_begin(&d->glyphs, i))
		return DATE_NONE;
	if (timespan_read(&d->glyphs, i, out)) {
		bool name = out->from.anchor == ANCHOR_TODAY; /* 来源：今日某县 */
		bool dateline = d->zones.of_block[block] == ZONE_DATELINE;
		return (dateline ? name : no_date(&d->glyphs, out)) ? DATE_NO_DATE : DATE_FULL;
	}
	if (date_entry_day(d, i, block, out))
		return DATE_FULL;
	if (bare_day(d, i, block, out))
		return DATE_BARE_DAY;
	return cp_digit(d->glyphs.at[i].cp) && bare_year(d, i, block, out) ? DATE_FULL : DATE_NONE;
}
