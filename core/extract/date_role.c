// SPDX-License-Identifier: MIT
#include "core/extract/date_reader.h"

#include "core/extract/numeral.h"

#include <string.h>

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

bool date_base_of_growth(const struct glyphs *g, const struct timespan *t)
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

bool date_meant_for(const struct glyphs *g, const struct timespan *t)
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
	if (glyphs_before_any(g, t->start, aims) || date_base_of_growth(g, t) || measured_by(g, t) ||
	        date_meant_for(g, t) || (year && t->from.anchor == ANCHOR_COMING))
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

bool date_tells_writing(const struct glyphs *g, const struct timespan *t)
{
	static const char32_t *const words[] = {U"写于", U"作于", U"撰于", U"草于", U"稿于", U"定稿于",
	        U"写成于", U"脱稿于", U"形成于", U"成文于", NULL};
	static const char32_t *const own[] = {U"本文", U"此文", U"本报告", U"本稿", U"此稿", U"拙文", NULL};
	size_t n = 0;
	for (size_t k = 0; glyph_before(g, t->start, 1) == U'于' && words[k] && !n; k++)
		n = glyphs_match_before(g, t->start, words[k]);
	return n && (glyphs_before_any(g, t->start - n, own) || glyph_before(g, t->start - n, 1) == '(');
}

bool date_labelled(const struct glyphs *g, const struct timespan *t)
{
	static const char32_t *const labels[] = {U"发布日期:", U"发布时间:", U"发文日期:", U"成文日期:",
	        U"公开日期:", U"生成日期:", U"印发日期:", U"更新时间:", U"发表时间:", U"发布于", NULL};
	return t->from.precision == PRECISION_DAY && glyphs_before_any(g, t->start, labels);
}

bool date_wired(const struct glyphs *g, const struct timespan *t)
{
	static const char32_t *const sent[] = {
	        U"电", U"讯", U"消息:", U"消息,", U"消息(", U"报道(", U"报道:", NULL};
	return t->from.precision == PRECISION_DAY && !timespan_interval(t) &&
	       glyphs_match_any(g, t->end, sent);
}

bool date_names_document(const struct dates *d, const struct candidate *c)
{
	const struct span title = d->doc->title, block = d->doc->blocks.at[c->block].span;
	const size_t start = d->glyphs.at[c->time.start].start, last = glyphs_find(&d->glyphs, title.end);
	return d->doc->blocks.len > 1 && title.end - title.start > DATE_TITLE_LEAST && start >= title.start &&
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

enum date_role date_role_of(const struct dates *d, const struct candidate *c)
{
	enum zone zone = d->zones.of_block[c->block];
	if (zone == ZONE_TEXT && date_names_document(d, c) && !c->in_title)
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
	if (date_wired(g, &c->time) ||
	        (bracketed && c->time.from.precision == PRECISION_DAY && !timespan_interval(&c->time)))
		return ROLE_META;
	if (date_tells_writing(g, &c->time) || date_labelled(g, &c->time))
		return ROLE_META;
	bool name = !strcmp(c->time.rule, "date.bare") && cp_in(glyph_before(g, c->time.start, 1), U"“「『");
	if (bounds_plan(g, &c->time) || name)
		return ROLE_OTHER;
	if (c->in_title || (zone == ZONE_TABLE && captions(d, c)))
		return timespan_interval(&c->time) && strcmp(c->time.rule, "date.plan") ? ROLE_PERIOD
		                                                                        : ROLE_OTHER;
	return role_in_text(g, &c->time);
}
