// SPDX-License-Identifier: MIT
#include "core/extract/cell.h"
#include "core/extract/word.h"
#include "core/extract/layers.h"

#include "core/extract/moment.h"
#include "core/extract/numeral.h"
#include "core/extract/rule.h"
#include "core/extract/zone.h"

#include <stdlib.h>
#include <string.h>

enum {
	REVIEW_MAX = 4,   /* a year is looked back on until April of the next */
	BARE_REACH = 24,  /* glyphs of a list of years */
	DAY_REACH = 60,   /* glyphs from a day to the next one that is told without its month */
	TITLE_LINE = 150, /* bytes of a line at the head of a page, with its page number */
	TITLE_MAX = 90,   /* bytes of a line that can be a title */
	TITLE_LEAST = 16  /* and of one that says more than a year */
};

/* An expression that was found, before its year is settled. What its glyphs say is noted: they are gone by
 * then. */
struct candidate {
	struct timespan time;
	struct span span;
	size_t block, sentence;
	enum date_role role;
	bool in_title;   /* between 《 and 》 */
	bool bare_day;   /* 27日, which must come behind the day before it */
	bool borrowed;   /* its year is the context's */
	bool writing;    /* says when the piece was written */
	bool heads;      /* stands where the piece says what it is about */
	bool followed;   /* the text goes on to speak of its year, if it has one */
	bool ahead;      /* said to be still to come */
	bool alone;      /* all of a heading but what is in brackets behind it */
	unsigned doubts; /* enum doubt */
};

/* When a piece was written, as far as it says so; 0 for unknown. */
struct writing {
	size_t piece; /* its first block */
	int year, month, day;
	bool reported; /* above the text, as news has it, and what the title names is no plan */
	int about;     /* the year that its title looks back on from the months behind it; else 0 */
};

struct dates {                         /* doc, zones and glyphs are borrowed */
	const struct reading *reading; /* borrowed */
	struct records *out;           /* borrowed */
	const struct doc *doc;
	struct zones zones;
	struct glyphs glyphs;          /* of the window */
	ARRAY(struct candidate) found; /* in the window */
	ARRAY(struct writing) present; /* of every piece, in the order of the text */
	int year, month, day;          /* what the text speaks of, 0 for unknown */
	int head_month;                /* of that year, as a heading has it */
	int chronicle; /* the year or month that is a heading by itself, at `chronicle_block`; else 0 */
	size_t chronicle_block;
	size_t piece, block, sentence; /* where that year was named last */
	bool headed;                   /* it was by a heading, and holds until the next one */
	size_t begun;                  /* sentences */
	const struct trace *trace;     /* borrowed, or NULL */
	struct pace *pace;             /* borrowed */
};

/* ---- where an expression may begin ---- */

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

/* What an expression may begin with, but for digits. */
static const char32_t *const first_characters[] = {
        U"〇一二三四五六七八九十元本上同当是次翌今去昨前那这下明年月第春夏秋冬新民公康雍乾嘉道咸光宣廿卅“\"「『‘"};

/* 2.1 2003年: a group of thousands has three digits, so that four with 年 are a year of their own. */
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
		return !cp_digit(second) || list_number(g, i - 1);
	if (cp_digit(before))
		return glyphs_caption(g, i) && g->at[i + 4].cp == U'年';
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
	if (cites_paper(g, t))
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
	                                                     TITLE_LINE));
	if (named && !first && cp_han(before) && (last || glyphs_match_any(g, out->end, reports)))
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
	if (cp_in(before, U"、和及") && last && last->time.end + 1 == i)
		return day;
	bool near = day && i - last->time.end < DAY_REACH;
	return (near && cp_in(before, U",于在从自至到")) || (cp_in(before, U"者)会议式在于") && pause);
}

/* ---- the role ---- */

/* Does a sum follow in the same clause: 共, 累计? */
static bool sums_up(const struct glyphs *g, size_t i)
{
	enum { REACH = 24 };
	static const char32_t *const sums[] = {
	        U"共计", U"累计", U"总计", U"合计", U"共有", U"共投", U"共安", U"共派", NULL};
	for (size_t k = i; k < g->len && k < i + REACH && !cp_in(g->at[k].cp, U"。;!?"); k++)
		if (glyphs_match_any(g, k, sums))
			return true;
	return false;
}

/* 到2025年，力争…: what comes is hoped for. */
static bool aimed_at(const struct glyphs *g, const struct timespan *t)
{
	enum { REACH = 40 };
	static const char32_t *const until[] = {U"到", U"至", NULL};
	static const char32_t *const no_goal[] = {U"截至", U"截到", U"截止到", U"截止至", NULL};
	static const char32_t *const hoped[] = {U"将", U"要", U"力争", U"争取", U"基本", U"确保", U"实现",
	        U"全面", U"达到", U"建成", U"形成", U"明显", U"降至", U"降到", U"提高到", U"不低于", U"高于",
	        NULL};
	static const char32_t *const done[] = {U"已", U"了", U"累计", U"共", NULL};
	if (!glyphs_before_any(g, t->start, until) || glyphs_before_any(g, t->start, no_goal))
		return false;
	bool aims = false;
	for (size_t i = t->end; i < g->len && i < t->end + REACH && !cp_in(g->at[i].cp, U"。;!"); i++) {
		aims |= glyphs_match_any(g, i, hoped) > 0;
		if (glyphs_match_any(g, i, done))
			return false;
	}
	return aims;
}

/* 由2003年的7%提高到…, 从2003年的3座增至…: a number to compare with. */
static bool base_of_growth(const struct glyphs *g, const struct timespan *t)
{
	return cp_in(glyph_before(g, t->start, 1), U"由从较比") && t->to.precision == PRECISION_YEAR &&
	       !timespan_interval(t) && g->at[t->end].cp == U'的' && cp_digit(g->at[t->end + 1].cp);
}

/* 是2003年的4倍, 不低于2003年水平: the same, with the multiple or the level behind. */
static bool measured_by(const struct glyphs *g, const struct timespan *t)
{
	enum { REACH = 8 };
	static const char32_t *const levels[] = {U"水平", U"的水平", U"的平均水平", U"同期", NULL};
	if (t->to.precision != PRECISION_YEAR || timespan_interval(t))
		return false;
	if (glyphs_match_any(g, t->end, levels))
		return true;
	size_t i = t->end + 1;
	if (!cp_in(g->at[t->end].cp, U"的之"))
		return false;
	while (i < g->len && i < t->end + REACH &&
	        (cp_digit(g->at[i].cp) || cp_in(g->at[i].cp, U".点一二三四五六七八九十两")))
		i++;
	return i > t->end + 1 && g->at[i].cp == U'倍';
}

/* 2003年，计划…; 今年预计…: what is meant for a year. */
static bool meant_for(const struct glyphs *g, const struct timespan *t)
{
	static const char32_t *const words[] = {U"计划", U"预计", U"将切实", U"将进一步", U"将继续",
	        U"将重点", U"将努力", U"将着力", U"将全力", NULL};
	static const char32_t *const whose[] = {U"我校", U"我院", U"我市", U"我省", U"我县", U"我们", U"学校",
	        U"医院", U"集团", U"公司", U"全县", U"全市", U"全省", NULL};
	if (t->to.precision != PRECISION_YEAR || timespan_interval(t))
		return false;
	size_t i = t->end + (g->at[t->end].cp == ',');
	i += glyphs_match_any(g, i, whose);
	return glyphs_match_any(g, i, words) > 0;
}

static enum date_role role_in_text(const struct glyphs *g, const struct timespan *t)
{
	static const char32_t *const compared[] = {U"比", U"较", U"与", U"同", NULL};
	static const char32_t *const hoped[] = {U"确保", U"力争", NULL};
	static const char32_t *const until[] = {U"到", U"至", U"进入", U"到了", NULL};
	static const char32_t *const during[] = {U"期间", U"时期", U"间", U"以来", U"之间", NULL};
	static const char32_t *const goal[] = {U"远景", U"目标", NULL};
	static const char32_t *const paper[] = {U"规划", U"工作计划", U"工作打算", U"工作要点", NULL};
	static const char32_t *const aims[] = {
	        U"力争到", U"争取到", U"计划到", U"确保到", U"力争至", U"规划到", NULL};
	static const char32_t *const terms[] = {
	        U"期限至", U"期限到", U"有效期至", U"有效期到", U"期至", NULL};
	bool interval = timespan_interval(t), year = t->from.precision == PRECISION_YEAR;
	if (glyphs_before_any(g, t->start, terms))
		return ROLE_PERIOD;
	if (glyphs_before_any(g, t->start, aims) || base_of_growth(g, t) || measured_by(g, t) ||
	        meant_for(g, t) || (year && t->from.anchor == ANCHOR_COMING))
		return ROLE_OTHER;
	if (glyphs_match_any(g, t->end, goal) || (year && glyphs_before_any(g, t->start, compared)) ||
	        (year && glyphs_before_any(g, t->start, hoped)))
		return ROLE_OTHER;
	if (strcmp(t->rule, "date.plan") == 0 || glyphs_match_any(g, t->end, during))
		return glyphs_match_any(g, t->end, paper) ? ROLE_OTHER : ROLE_PERIOD;
	if (year && !interval && (glyphs_match_any(g, t->end, paper) || aimed_at(g, t)))
		return ROLE_OTHER;
	if (interval) /* a meeting or a journey lasts some days; what is counted lasts months or years */
		return t->open || year || t->from.precision == PRECISION_MONTH ? ROLE_PERIOD : ROLE_EVENT;
	bool decade = t->from.precision <= PRECISION_DECADE;
	bool plain =
	        decade && cp_in(g->at[t->end - 1].cp, U"代纪"); /* 50年代, and not its beginning or end */
	if (plain || (decade && glyphs_before_any(g, t->start, until)))
		return ROLE_PERIOD;
	return year && sums_up(g, t->end) ? ROLE_PERIOD : ROLE_EVENT;
}

/* Years that a plan or a title bounds: 2013—2015年规划. */
static bool bounds_plan(const struct glyphs *g, const struct timespan *t)
{
	enum { REACH = 14 };
	static const char32_t *const plans[] = {U"规划", U"计划", U"方案", U"纲要", U"目标", NULL};
	if (!timespan_interval(t) || t->from.precision > PRECISION_YEAR || strcmp(t->rule, "date.plan") == 0)
		return false;
	for (size_t i = t->end; i < g->len && i < t->end + REACH && !cp_in(g->at[i].cp, U"，,。;:、"); i++)
		if (glyphs_match_any(g, i, plans))
			return true;
	return false;
}

/* 写于2019年3月: when the text itself was written. */
static bool tells_writing(const struct glyphs *g, const struct timespan *t)
{
	static const char32_t *const words[] = {U"写于", U"作于", U"撰于", U"草于", U"稿于", U"定稿于",
	        U"写成于", U"脱稿于", U"形成于", U"成文于", NULL};
	static const char32_t *const own[] = {U"本文", U"此文", U"本报告", U"本稿", U"此稿", U"拙文", NULL};
	size_t n = 0;
	for (size_t k = 0; glyph_before(g, t->start, 1) == U'于' && words[k] && !n; k++)
		n = glyphs_match_before(g, t->start, words[k]);
	return n && (glyphs_before_any(g, t->start - n, own) || glyph_before(g, t->start - n, 1) == '(');
}

/* 发布日期：2013年10月23日, in a line that says more. */
static bool labelled(const struct glyphs *g, const struct timespan *t)
{
	static const char32_t *const labels[] = {U"发布日期:", U"发布时间:", U"发文日期:", U"成文日期:",
	        U"公开日期:", U"生成日期:", U"印发日期:", U"更新时间:", U"发表时间:", U"发布于", NULL};
	return t->from.precision == PRECISION_DAY && glyphs_before_any(g, t->start, labels);
}

/* Does it stand in the line that names the document? A text that begins at once has no such line. */
static bool names_document(const struct dates *d, const struct candidate *c)
{
	const struct span title = d->doc->title, block = d->doc->blocks.at[c->block].span;
	const size_t start = d->glyphs.at[c->time.start].start, last = glyphs_find(&d->glyphs, title.end);
	return d->doc->blocks.len > 1 && title.end - title.start > TITLE_LEAST && start >= title.start &&
	       start < title.end && title.end == block.end &&
	       !cp_in(glyph_before(&d->glyphs, last, 1), U"。!?;:,");
}

/* 3月 and nothing else: the heading of a chronicle's month. */
static bool whole_block(const struct dates *d, const struct candidate *c)
{
	const struct span block = d->doc->blocks.at[c->block].span;
	return c->span.start == block.start && c->span.end == block.end;
}

/* Does it stand in 表1　2003年各乡投入? */
static bool captions(const struct dates *d, const struct candidate *c)
{
	const size_t first = glyphs_find(&d->glyphs, d->doc->blocks.at[c->block].span.start);
	return cp_in(d->glyphs.at[first].cp, U"表图") &&
	       (cp_digit(d->glyphs.at[first + 1].cp) || numeral_han_digit(d->glyphs.at[first + 1].cp) > 0);
}

static enum date_role role_of(const struct dates *d, const struct candidate *c)
{
	enum zone zone = d->zones.of_block[c->block];
	if (zone == ZONE_TEXT && names_document(d, c) && !c->in_title)
		zone = ZONE_HEADING;
	switch (zone) {
	case ZONE_COLOPHON:
	case ZONE_DATELINE:
	case ZONE_TEASER:
		return ROLE_META;
	case ZONE_HEADING:
		if (c->time.from.precision >= PRECISION_MONTH && !c->in_title &&
		        !whole_block(d, c)) /* an entry */
			return ROLE_EVENT;
		return ROLE_OTHER;
	default:
		break;
	}
	const struct glyphs *g = &d->glyphs;
	const struct span block = d->doc->blocks.at[c->block].span;
	bool bracketed = glyph_before(g, c->time.start, 1) == '(' && g->at[c->time.end].cp == ')' &&
	                 (g->at[c->time.start - 1].start == block.start ||
	                         g->at[c->time.end].start + g->at[c->time.end].len == block.end);
	bool wired = g->at[c->time.end].cp == U'电' || g->at[c->time.end].cp == U'讯'; /* 某社某地3月5日电 */
	if ((bracketed || wired) && c->time.from.precision == PRECISION_DAY && !timespan_interval(&c->time))
		return ROLE_META;
	if (tells_writing(g, &c->time) || labelled(g, &c->time))
		return ROLE_META;
	if (bounds_plan(g, &c->time))
		return ROLE_OTHER;
	if (c->in_title || (zone == ZONE_TABLE && captions(d, c)))
		return timespan_interval(&c->time) && strcmp(c->time.rule, "date.plan") ? ROLE_PERIOD
		                                                                        : ROLE_OTHER;
	return role_in_text(g, &c->time);
}

/* ---- finding ---- */

enum read { READ_NONE, READ_DATE, READ_BARE_DAY, READ_OTHER /* looks like a date and is none */ };

static enum read read_at(const struct dates *d, size_t i, size_t block, struct timespan *out)
{
	if (!may_begin(&d->glyphs, i))
		return READ_NONE;
	if (timespan_read(&d->glyphs, i, out))
		return d->zones.of_block[block] != ZONE_DATELINE && no_date(&d->glyphs, out) ? READ_OTHER
		                                                                             : READ_DATE;
	if (bare_day(d, i, block, out))
		return READ_BARE_DAY;
	return cp_digit(d->glyphs.at[i].cp) && bare_year(d, i, block, out) ? READ_DATE : READ_NONE;
}

/* An address of the Web goes on until white space or a Chinese character. */
static bool address(const struct glyphs *g, size_t i, bool before)
{
	if (g->at[i].cp > 0x7F || (before && g->at[i].gap != GAP_NONE))
		return false;
	return before || glyphs_match(g, i, U"http") || glyphs_match(g, i, U"www.");
}

static void refuse(const struct dates *d, const char *rule, size_t from, size_t to)
{
	if (d->trace)
		trace_refuse(d->trace, rule, glyphs_span(&d->glyphs, from, to));
}

/* What stands at `i` and was read as no date: tells if it looks like one. `off` says why nothing is read
 * there, or is NULL. The glyph behind it. */
static size_t look_again(const struct dates *d, size_t i, const char *off)
{
	const struct glyphs *g = &d->glyphs;
	struct timespan time;
	size_t end = i;
	if (timespan_read(g, i, &time)) {
		refuse(d, off ? off : "date.refused.inside", i, time.end);
		return time.end;
	}
	while (!off && end < g->len && cp_digit(g->at[end].cp) && (end == i || g->at[end].gap == GAP_NONE))
		end++;
	if (end == i || cp_digit(glyph_before(g, i, 1)) || g->at[end].cp != U'年')
		return i;
	refuse(d, "date.refused.duration", i, end + 1);
	return end;
}

/* （2003年） or （2003年度）, alone below a title: what the document is about. */
static bool subtitles(const struct dates *d, const struct candidate *c)
{
	const struct glyphs *g = &d->glyphs;
	const struct span block = d->doc->blocks.at[c->block].span;
	size_t start = c->time.start, end = c->time.end + (g->at[c->time.end].cp == U'度');
	return c->block > 0 && c->time.from.precision == PRECISION_YEAR && glyph_before(g, start, 1) == '(' &&
	       g->at[start - 1].start == block.start && g->at[end].cp == ')' &&
	       g->at[end].start + g->at[end].len == block.end;
}

/* Does it stand in the first line, which is a title or like one? */
static bool opens_document(const struct dates *d, const struct candidate *c)
{
	const struct span block = d->doc->blocks.at[c->block].span;
	const size_t last = glyphs_find(&d->glyphs, block.end);
	return c->block == 0 && d->doc->blocks.len > 1 && block.end - block.start <= TITLE_LINE &&
	       block.end - block.start > TITLE_LEAST && last > 0 &&
	       !cp_in(d->glyphs.at[last - 1].cp, U"。!?;:,");
}

/* Is it only said to be a goal? 截至 is none. */
static bool planned(const struct glyphs *g, size_t start)
{
	static const char32_t *const as_of[] = {
	        U"截至", U"截止至", U"截至到", U"截止到", U"截到", U"直到", U"直至", NULL};
	static const char32_t *const words[] = {U"力争", U"确保", U"到", U"至", U"争取", U"计划", U"拟",
	        U"计划在", U"计划于", U"拟于", U"拟在", U"预计", U"预计在", U"预计于", NULL};
	return glyphs_before_any(g, start, words) && !glyphs_before_any(g, start, as_of);
}

/* 自2009年以来, 自2009年秋季学期以来: how long something has been so. */
static bool counts_from(const struct glyphs *g, const struct timespan *t)
{
	enum { REACH = 5 };
	for (size_t i = t->end; i < t->end + REACH && i < g->len && t->to.precision == PRECISION_YEAR; i++)
		if (cp_in(g->at[i].cp, U",。;"))
			return false;
		else if (glyphs_match(g, i, U"以来"))
			return i == t->end || cp_in(glyph_before(g, t->start, 1), U"自从");
	return false;
}

/* 根据省厅2018年的方案: the year of what one goes by, not of what is told. */
static bool gone_by(const struct glyphs *g, const struct timespan *t)
{
	enum { REACH = 16 };
	static const char32_t *const by[] = {U"根据", U"按照", U"依照", U"依据", U"遵照", NULL};
	size_t i = t->start;
	if (g->at[t->end].cp != U'的' || t->to.precision != PRECISION_YEAR)
		return false;
	for (size_t reach = REACH; i && reach && !cp_in(glyph_before(g, i, 1), U"，,。;:"); i--, reach--)
		if (glyphs_before_any(g, i, by))
			return true;
	return false;
}

/* A heading that is a date and nothing else: 1985年, 1985年（乙丑）. */
static bool is_all_of_heading(const struct dates *d, const struct candidate *c)
{
	enum { BRACKET_BYTES = 30 };
	const struct span block = d->doc->blocks.at[c->block].span, date = c->span;
	bool bracket = date.end < block.end && d->glyphs.at[c->time.end].cp == '(' &&
	               block.end - date.end < BRACKET_BYTES;
	return date.start == block.start && (date.end == block.end || bracket);
}

/* Does it stand where a piece says what it is about, in its title or below it? */
static bool heads_piece(const struct dates *d, const struct candidate *c)
{
	struct span title = d->doc->blocks.at[c->block].span;
	bool more = title.end - title.start > TITLE_LEAST; /* than a year, as in a chronicle */
	if (c->block > d->zones.piece[c->block] + 2)
		return false;
	return ((d->zones.of_block[c->block] == ZONE_HEADING || names_document(d, c)) && more) ||
	       subtitles(d, c) || opens_document(d, c);
}

/* The text goes on to speak of a year, unless it only occurs in a title, in brackets, in a goal or
 * comparison. */
static bool is_followed(const struct dates *d, const struct candidate *c)
{
	const struct glyphs *g = &d->glyphs;
	bool heading = d->zones.of_block[c->block] == ZONE_HEADING;
	bool aside = glyph_before(g, c->time.start, 1) == '(' && c->time.to.precision == PRECISION_YEAR;
	return !c->in_title && !aside && (c->role != ROLE_OTHER || heading || meant_for(g, &c->time)) &&
	       c->role != ROLE_META && c->time.to.precision >= PRECISION_YEAR &&
	       strcmp(c->time.rule, "date.plan") != 0 && !counts_from(g, &c->time) &&
	       !planned(g, c->time.start) && !gone_by(g, &c->time) && !base_of_growth(g, &c->time);
}

/* 50年代, 97年: which century, the reader has to know. */
static bool lacks_century(const struct glyphs *g, const struct timespan *t)
{
	size_t digits = t->start;
	while (cp_digit(g->at[digits].cp))
		digits++;
	bool lacks = (t->from.precision == PRECISION_DECADE || strcmp(t->rule, "date.short") == 0) &&
	             digits - t->start < 4;
	for (size_t i = t->start; i < t->end && lacks; i++)
		lacks = g->at[i].cp != U'纪';
	return lacks;
}

/* 将于9月26日开幕, 9月26日前完成: what is still to come. */
static bool is_ahead(const struct glyphs *g, const struct timespan *t)
{
	enum { BEFORE = 12, BEHIND = 20 };
	static const char32_t *const words[] = {U"将", U"拟", U"计划", U"预计", U"即将", U"届时", U"力争",
	        U"定于", U"确保", U"争取", U"要求", U"截止", U"前", U"应", U"须", U"务必", U"安排", NULL};
	size_t from = t->start > BEFORE ? t->start - BEFORE : 0, to = t->end;
	for (size_t i = t->start; i > from; i--)
		if (cp_in(g->at[i - 1].cp, U"。;!?"))
			from = i;
	while (to < g->len && to < t->end + BEHIND && !cp_in(g->at[to].cp, U"。;!?"))
		to++;
	return glyphs_hold_any(g, from, to, words);
}

static void note(struct dates *d, size_t block, const struct timespan *time, bool in_title, bool bare_day)
{
	const struct glyphs *g = &d->glyphs;
	struct candidate c = {.time = *time,
	        .span = glyphs_span(g, time->start, time->end),
	        .block = block,
	        .sentence = d->begun,
	        .in_title = in_title,
	        .bare_day = bare_day,
	        .borrowed = time->from.anchor != ANCHOR_NONE};
	c.role = role_of(d, &c);
	c.writing = d->zones.of_block[block] == ZONE_DATELINE || tells_writing(g, time) || labelled(g, time);
	c.heads = heads_piece(d, &c);
	c.followed = is_followed(d, &c);
	c.ahead = is_ahead(g, time);
	c.alone = is_all_of_heading(d, &c);
	c.doubts = lacks_century(g, time) ? DOUBT_CENTURY : 0;
	*array_push(&d->found) = c;
}

/* Reads the window. */
static void find(struct dates *d)
{
	const struct window *window = d->reading->window;
	const struct glyphs *g = &d->glyphs;
	d->glyphs = window->glyphs;
	bool web = false, title = false;
	for (size_t i = window->from, block = window->block, told = 0;
	        i < window->to && !pace_stops(d->pace, g->at[i].start); i++) {
		i = d->trace || web ? i : glyphs_next(g, i, window->to, GLYPH_DATE | GLYPH_STOP | GLYPH_EDGE);
		if (i >= window->to)
			break;
		while (block + 1 < window->end_block &&
		        d->doc->blocks.at[block + 1].span.start <= g->at[i].start)
			block++;
		if (g->at[i].gap == GAP_BREAK)
			d->begun++, title = false;
		bool letter = g->at[i].cp >= 0x3400 && g->at[i].cp < 0xA000;
		d->begun += !letter && cp_in(g->at[i].cp, U"。！!？?");
		title = g->at[i].cp == U'《' || (title && g->at[i].cp != U'》');
		web = !letter && address(g, i, web);
		if (!(g->marks[i] & GLYPH_DATE) && !d->trace)
			continue;
		enum zone zone = d->zones.of_block[block];
		struct timespan time;
		bool off = web || zone == ZONE_CITATION || zone == ZONE_NOTHING;
		enum read read = off ? READ_NONE : read_at(d, i, block, &time);
		if (read == READ_NONE) {
			if (d->trace && i >= told)
				told = look_again(d, i,
				        web   ? "date.refused.address"
				        : off ? "date.refused.citation"
				              : NULL);
			continue;
		}
		if (read != READ_OTHER)
			note(d, block, &time, title, read == READ_BARE_DAY);
		else
			refuse(d, "date.refused.general", time.start, time.end);
		i = time.end - 1;
	}
}

/* ---- settling the year ---- */

static bool has_year(const struct candidate *c)
{
	return c->time.from.anchor == ANCHOR_NONE && c->time.to.anchor == ANCHOR_NONE &&
	       c->time.to.precision >= PRECISION_YEAR;
}

static struct writing written(size_t piece, const struct moment *m)
{
	return (struct writing){.piece = piece,
	        .year = m->year,
	        .month = m->precision >= PRECISION_MONTH ? m->month : 0,
	        .day = m->precision == PRECISION_DAY ? m->day : 0};
}

/* The offset of the character that is visible before `off`, from `start` on; `off` if there is none. */
static size_t visible_before(const char *text, size_t start, size_t off)
{
	size_t at = off;
	while (at > start && strchr(" \t\r\n", text[at - 1]))
		at--;
	return at >= start + HAN ? at - HAN : off;
}

/* Does the block hold 于 behind a word of writing, as in 写于2019年? */
static bool may_tell_writing(const struct doc *doc, struct span span)
{
	static const char *const words[] = {"于", "於"};
	static const char *const last[] = {"写", "作", "撰", "草", "稿", "成", "文", NULL};
	const char *const text = doc->text, *const end = text + span.end;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		for (const char *at = text + span.start;
		        (at = word_find(at, (size_t)(end - at), words[i])) != NULL; at += HAN)
			if (words_at(text, span.end, visible_before(text, span.start, (size_t)(at - text)),
			            last))
				return true;
	return false;
}

/* Does it say when its piece was written? */
static bool tells_present(const struct candidate *c)
{
	return (c->writing || c->heads) && has_year(c) && !timespan_interval(&c->time);
}

/* When the piece that begins with block `piece` was written. */
static struct writing *writing_of(const struct dates *d, size_t piece)
{
	size_t low = 0, high = d->present.len;
	while (high - low > 1) {
		size_t mid = low + (high - low) / 2;
		if (d->present.at[mid].piece <= piece)
			low = mid;
		else
			high = mid;
	}
	return &d->present.at[low];
}

/* Does the date of writing stand above its text, as in news, and does the title name nothing that is to be
 * done?
 */
static bool reports(const struct dates *d, const struct candidate *c)
{
	enum { TOP = 4 };
	static const char *const papers[] = {
	        "通知", "方案", "计划", "要点", "意见", "规划", "安排", "办法", "协议", "公报", "函"};
	const struct span title = d->doc->title;
	bool paper = false;
	for (size_t k = 0; k < sizeof papers / sizeof *papers; k++)
		paper |= word_find(d->doc->text + title.start, title.end - title.start, papers[k]) != NULL;
	return !paper && c->writing && c->block <= d->zones.piece[c->block] + TOP;
}

/* A piece was written in the year of its dateline; failing that, in the year its title speaks of. */
static void settle_present(struct dates *d)
{
	for (int pass = 0; pass < 2; pass++)
		for (size_t i = 0; i < d->found.len; i++) {
			const struct candidate *c = &d->found.at[i];
			struct writing *present = writing_of(d, d->zones.piece[c->block]);
			if (!(pass == 0 ? c->writing : c->heads))
				continue;
			if (pass == 0 || !present->year) {
				*present = written(present->piece, &c->time.to);
				present->reported = reports(d, c);
			} else if (present->month && present->month <= REVIEW_MAX &&
			           c->time.to.year == present->year - 1) {
				present->about = c->time.to.year;
			}
		}
}

/* When the pieces were written may be said at their ends: first only what can tell it is read. */
static void find_present(struct dates *d)
{
	const struct zones *zones = &d->zones;
	const struct block *blocks = d->doc->blocks.at;
	for (size_t i = 0, end; i < d->doc->blocks.len && !pace_stops(d->pace, blocks[i].span.start);
	        i = end) {
		size_t kept = d->found.len;
		bool tells = false;
		end = i;
		do {
			tells = tells || zones->of_block[end] == ZONE_DATELINE ||
			        end <= zones->piece[end] + 2 || may_tell_writing(d->doc, blocks[end].span);
			end++;
		} while (end < d->doc->blocks.len && zones->runs_on[end]);
		if (!tells)
			continue;
		window_read(d->reading, i, end);
		find(d);
		for (size_t k = kept; k < d->found.len; k++)
			if (tells_present(&d->found.at[k]))
				d->found.at[kept++] = d->found.at[k];
		d->found.len = kept;
	}
	settle_present(d);
	d->found.len = d->begun = 0;
}

/* The next year that the same paragraph names. */
static int next_year(const struct dates *d, size_t i)
{
	for (size_t k = i + 1; k < d->found.len && k < i + 8 && d->found.at[k].block == d->found.at[i].block;
	        k++)
		if (has_year(&d->found.at[k]) && !timespan_interval(&d->found.at[k].time))
			return d->found.at[k].time.from.year;
	return 0;
}

static int first_known(int a, int b, int c)
{
	return a ? a : b ? b : c;
}

/* The day that the text spoke of last, moved by `step`. */
static bool settle_day(const struct dates *d, int step, struct moment *m)
{
	m->year = d->day ? d->year : 0;
	m->month = d->month;
	m->day = d->day;
	if (m->year && step)
		moment_step(m, step);
	return m->year > 0;
}

/* The day on which the text was written, moved by `step`. */
static bool settle_today(const struct dates *d, int step, struct moment *m)
{
	const struct writing *now = writing_of(d, d->piece);
	*m = (struct moment){
	        .precision = PRECISION_DAY, .year = now->year, .month = now->month, .day = now->day};
	if (now->day && step)
		moment_step(m, step);
	return now->day > 0;
}

/* The day of the week, Monday 1, of a day of the Gregorian calendar (Sakamoto's method). */
static int weekday_of(const struct moment *m)
{
	static const int shifts[] = {0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4};
	int year = m->year - (m->month < 3);
	int sunday = (year + year / 4 - year / 100 + year / 400 + shifts[m->month - 1] + m->day) % 7;
	return sunday ? sunday : 7;
}

/* 上周一: the day of the week before that in which the text was written, if `last`. */
static bool settle_weekday(const struct dates *d, bool last, struct moment *m)
{
	enum { WEEK = 7 };
	int wanted = m->day;
	if (!settle_today(d, 0, m))
		return false;
	for (int steps = wanted - weekday_of(m) - (last ? WEEK : 0), step = steps < 0 ? -1 : 1; steps;
	        steps -= step)
		moment_step(m, step);
	return true;
}

/* A day without a month: that of the heading, or of the day before it in the same paragraph; an entry may
 * follow that of a day before. Failing these, the month in which the text was written, if that day had come.
 */
static bool settle_bare_day(const struct dates *d, const struct candidate *c, struct moment *m)
{
	const struct writing *now = writing_of(d, d->piece);
	bool here = d->block == c->block || d->headed || d->block + 1 == c->block;
	int month = d->month ? d->month : d->headed ? d->head_month : 0;
	bool spoken = month && here && m->day >= d->day;
	bool now_spoken = d->year == now->year && d->month == now->month;
	bool other = d->month && !now_spoken && (d->block == c->block || d->headed);
	if (!spoken && (other || !now->month || (now->day && m->day > now->day)))
		return false;
	m->year = spoken ? d->year : now->year;
	m->month = spoken ? month : now->month;
	m->anchor = ANCHOR_NONE;
	return true;
}

/* 本月, or the one behind the month spoken of. */
static bool settle_month(const struct dates *d, size_t i, struct moment *m)
{
	const struct writing *now = writing_of(d, d->piece);
	bool held = d->month && (d->headed || d->block == d->found.at[i].block || !now->month);
	int step = m->anchor == ANCHOR_LAST_MONTH ? -1 : m->anchor == ANCHOR_COMING_MONTH ? 1 : 0;
	if (step) {
		m->year = now->month ? now->year + (now->month + step == 13) - (now->month + step == 0) : 0;
		m->month = (now->month + step + 11) % 12 + 1;
		return m->year > 0;
	}
	if (m->anchor == ANCHOR_THIS_MONTH && !held) {
		m->year = now->month ? now->year : 0;
		m->month = now->month;
		return m->year > 0;
	}
	m->year = d->month ? d->year : 0;
	m->month = d->month + (m->anchor == ANCHOR_NEXT_MONTH);
	if (m->month > 12)
		m->month = 1, m->year++;
	return m->year > 0;
}

/* Is it the month or day that opens an entry below a year on a line of its own, whatever other years the
 * entries before speak of? */
static bool opens_entry(const struct dates *d, size_t i)
{
	enum { ENTRIES_MAX = 400 };
	const struct candidate *c = &d->found.at[i];
	if (!d->chronicle || d->zones.of_block[c->block] != ZONE_TEXT ||
	        c->block - d->chronicle_block > ENTRIES_MAX ||
	        c->span.start != d->doc->blocks.at[c->block].span.start)
		return false;
	for (size_t k = d->chronicle_block + 1; k < c->block; k++)
		if (d->doc->blocks.at[k].kind == BLOCK_HEADING)
			return false;
	return true;
}

/* What 今年 is: the year of writing; but a summary of a year that is written in the days behind it calls that
 * year so, unless it tells what it means to do, or of a month that is only just over. */
static int this_year(const struct dates *d, const struct candidate *c, const struct moment *m)
{
	const struct writing *now = writing_of(d, d->piece);
	bool just_over = m->precision >= PRECISION_MONTH && m->month <= now->month;
	return now->about && c->role != ROLE_OTHER && !just_over ? now->about : now->year;
}

/* 12月20日 in a text of January: does the month only come after the writing, though it is told as over? */
static bool lies_ahead(const struct dates *d, const struct candidate *c, const struct moment *m)
{
	const struct writing *now = writing_of(d, d->piece);
	return now->reported && now->day && m->precision >= PRECISION_MONTH && m->month > now->month &&
	       !c->ahead && !now->about && c->role == ROLE_EVENT;
}

static bool settle_year(const struct dates *d, size_t i, struct moment *m)
{
	int present = writing_of(d, d->piece)->year,
	    here = d->found.at[i].sentence == d->sentence ? d->year : 0;
	bool held = d->headed || d->block == d->found.at[i].block || !present;
	int told = writing_of(d, d->piece)->about ? writing_of(d, d->piece)->about : present;
	int spoken = first_known(held ? d->year : told, told, next_year(d, i)),
	    now = first_known(
	            this_year(d, &d->found.at[i], m), here, m->precision >= PRECISION_MONTH ? d->year : 0);
	switch (m->anchor) {
	case ANCHOR_SAME:
		m->year = opens_entry(d, i) ? d->chronicle : spoken;
		if (m->year == present && !(held && d->year) && lies_ahead(d, &d->found.at[i], m))
			m->year--;
		break;
	case ANCHOR_THEN: /* where it is all that is known, the year of writing is no year that was told of */
		m->year = opens_entry(d, i)     ? d->chronicle
		          : d->year || !present ? first_known(d->year, next_year(d, i), 0)
		                                : 0;
		break;
	case ANCHOR_NEXT:
		m->year = d->year ? d->year + 1 : 0;
		break;
	case ANCHOR_AGO:
		m->year = (d->block == d->found.at[i].block && d->year ? d->year : present) - m->year;
		break;
	case ANCHOR_THIS:
		m->year = now;
		break;
	case ANCHOR_BEFORE:
		m->year = spoken ? spoken - 1 : now ? now - 1 : 0;
		break;
	case ANCHOR_LAST: /* the writing tells what it is, or a year in the same sentence */
		m->year = present || here ? now - 1 : 0;
		break;
	case ANCHOR_TWO_AGO:
		m->year = present ? present - 2 : 0;
		break;
	default:
		m->year = now ? now + 1 : 0;
		break;
	}
	return m->year > 0;
}

/* Gives the moment its year, month and day; false if nothing fixes them. */
static bool settle(const struct dates *d, size_t i, struct moment *m)
{
	enum anchor anchor = m->anchor;
	bool settled;
	switch (anchor) {
	case ANCHOR_NONE:
		return true;
	case ANCHOR_DAY:
	case ANCHOR_NEXT_DAY:
		settled = settle_day(d, anchor == ANCHOR_NEXT_DAY, m);
		break;
	case ANCHOR_TODAY:
	case ANCHOR_YESTERDAY:
		settled = settle_today(d, anchor == ANCHOR_YESTERDAY ? -1 : 0, m);
		break;
	case ANCHOR_THIS_WEEK:
	case ANCHOR_LAST_WEEK:
		settled = settle_weekday(d, anchor == ANCHOR_LAST_WEEK, m);
		break;
	case ANCHOR_MONTH:
	case ANCHOR_NEXT_MONTH:
	case ANCHOR_THIS_MONTH:
	case ANCHOR_LAST_MONTH:
	case ANCHOR_COMING_MONTH:
		settled = d->found.at[i].bare_day && m == &d->found.at[i].time.from
		                  ? settle_bare_day(d, &d->found.at[i], m)
		                  : settle_month(d, i, m);
		break;
	default:
		settled = settle_year(d, i, m);
	}
	m->anchor = ANCHOR_NONE;
	return settled;
}

/* The second end of what began with a bare day lies in the same month, unless it has its own. */
static bool settle_end(const struct dates *d, size_t i, struct timespan *t)
{
	if (!d->found.at[i].bare_day)
		return settle(d, i, &t->to);
	if (t->to.anchor == ANCHOR_MONTH)
		t->to.month = t->from.month;
	if (t->to.anchor != ANCHOR_NONE)
		t->to.year = t->from.year + (t->to.month < t->from.month);
	t->to.anchor = ANCHOR_NONE;
	return true;
}

/* 2004—2006年 in a text of 2004: it reaches beyond the time of writing, and is not what the text tells. */
static bool yet_to_come(const struct dates *d, const struct candidate *c)
{
	int now = writing_of(d, d->piece)->year;
	return now && timespan_interval(&c->time) && !c->time.open && c->time.to.year > now &&
	       d->zones.of_block[c->block] != ZONE_HEADING;
}

/* 2001—2003年 in a text of 2004 that told of 2004 so far: what the years brought, beside what is told. */
static bool looks_back(const struct dates *d, const struct candidate *c)
{
	int now = writing_of(d, d->piece)->year, about = writing_of(d, d->piece)->about;
	return now && (d->year == now || d->year == about || !d->year) && timespan_interval(&c->time) &&
	       !c->time.open && c->time.to.precision == PRECISION_YEAR &&
	       c->time.to.year < (about ? about : now) && d->zones.of_block[c->block] != ZONE_HEADING;
}

/* The text goes on to speak of this year. */
static void follow(struct dates *d, const struct candidate *c)
{
	const struct moment *to = &c->time.to;
	bool heading = d->zones.of_block[c->block] == ZONE_HEADING;
	if (!c->followed || yet_to_come(d, c) || looks_back(d, c))
		return;
	if (heading) {
		d->chronicle = c->alone && !timespan_interval(&c->time) ? to->year : 0;
		d->chronicle_block = c->block;
	}
	const bool same = d->year == to->year;
	d->head_month = heading ? to->month : d->year == to->year ? d->head_month : 0;
	d->year = to->year;
	d->month = to->precision >= PRECISION_MONTH ? to->month : 0;
	d->day = to->precision == PRECISION_DAY ? to->day : 0;
	d->headed = heading || (d->headed && (c->borrowed || d->block == c->block || same));
	d->block = c->block;
	d->sentence = c->sentence;
}

/* What the year was taken from: the words of the date itself, or what stands before it. */
static unsigned doubts_of(const struct dates *d, const struct candidate *c)
{
	enum anchor anchor = c->time.from.anchor;
	bool writing = anchor == ANCHOR_THIS || anchor == ANCHOR_LAST || anchor == ANCHOR_COMING ||
	               anchor == ANCHOR_TWO_AGO || (anchor >= ANCHOR_TODAY && anchor <= ANCHOR_LAST_WEEK);
	bool before = anchor != ANCHOR_NONE && !writing && (!d->year || d->block != c->block);
	return (writing ? DOUBT_YEAR_WRITING : 0) | (before ? DOUBT_YEAR_BEFORE : 0) | c->doubts;
}

static void record(struct dates *d, const struct candidate *c)
{
	const char *edtf = timespan_edtf(&c->time, &d->out->arena);
	if (!edtf)
		trace_refuse(d->trace, "date.refused.impossible", c->span);
	else
		*array_push(&d->out->dates) = (struct date_record){
		        .span = c->span,
		        .edtf = edtf,
		        .role = c->role,
		        .rule = c->time.rule,
		        .doubts = c->doubts,
		};
}

static void settle_all(struct dates *d)
{
	for (size_t i = 0; i < d->found.len; i++) {
		struct candidate *c = &d->found.at[i];
		if (d->zones.piece[c->block] != d->piece) {
			d->piece = d->zones.piece[c->block];
			d->year = d->month = d->day = d->head_month = d->chronicle = 0;
			d->headed = false;
		}
		c->doubts = doubts_of(d, c);
		if (!settle(d, i, &c->time.from) || !settle_end(d, i, &c->time)) {
			trace_refuse(d->trace, "date.refused.no-year", c->span);
			continue;
		}
		follow(d, c);
		record(d, c);
	}
}

struct dates *dates_begin(const struct reading *reading, struct records *out)
{
	struct dates *d = mem_zero(1, sizeof *d);
	*d = (struct dates){.reading = reading,
	        .doc = reading->doc,
	        .zones = reading->zones,
	        .out = out,
	        .pace = reading->pace};
	for (size_t i = 0; i < d->doc->blocks.len; i++)
		if (d->zones.piece[i] == i)
			*array_push(&d->present) = (struct writing){.piece = i};
	find_present(d);
	d->trace = reading->trace;
	return d;
}

void dates_read(struct dates *d)
{
	d->found.len = 0;
	find(d);
	settle_all(d);
}

void dates_end(struct dates *d)
{
	array_free(&d->found);
	array_free(&d->present);
	free(d);
}
