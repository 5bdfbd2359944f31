// SPDX-License-Identifier: MIT
#include "core/extract/date_reader.h"

#include "core/extract/rule.h"

#include <string.h>

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
	return c->block == 0 && d->doc->blocks.len > 1 && block.end - block.start <= DATE_TITLE_LINE &&
	       block.end - block.start > DATE_TITLE_LEAST && last > 0 &&
	       !cp_in(d->glyphs.at[last - 1].cp, U"。!?;:,");
}

/* 至2010年9月，共投入: the sentence says what had been reached; `end` is behind the date. */
static bool reached(const struct glyphs *g, size_t end)
{
	enum { REACH = 20 };
	static const char32_t *const words[] = {U"共", U"累计", U"已", U"先后", U"合计", NULL};
	size_t to = end;
	while (to < g->len && to < end + REACH && !cp_in(g->at[to].cp, U"。;!?"))
		to++;
	return g->at[end].cp == ',' && glyphs_hold_any(g, end, to, words);
}

/* Is it only said to be a goal? 截至 is none. */
static bool planned(const struct glyphs *g, size_t start, size_t end)
{
	static const char32_t *const as_of[] = {
	        U"截至", U"截止至", U"截至到", U"截止到", U"截到", U"直到", U"直至", NULL};
	static const char32_t *const words[] = {U"力争", U"确保", U"到", U"至", U"争取", U"计划", U"拟",
	        U"计划在", U"计划于", U"拟于", U"拟在", U"预计", U"预计在", U"预计于", NULL};
	return glyphs_before_any(g, start, words) && !glyphs_before_any(g, start, as_of) && !reached(g, end);
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
	bool more = title.end - title.start > DATE_TITLE_LEAST; /* than a year, as in a chronicle */
	if (c->block > d->zones.piece[c->block] + 2)
		return false;
	return ((d->zones.of_block[c->block] == ZONE_HEADING || date_names_document(d, c)) && more) ||
	       subtitles(d, c) || opens_document(d, c);
}

/* 26日，2016年工作会议召开: the year of what the day tells of. */
static bool names_thing(const struct dates *d, const struct candidate *c)
{
	const struct candidate *last = d->found.len ? &d->found.at[d->found.len - 1] : NULL;
	const struct glyphs *g = &d->glyphs;
	return last && last->sentence == c->sentence && last->time.to.precision == PRECISION_DAY &&
	       c->time.to.precision == PRECISION_YEAR && c->time.start == last->time.end + 1 &&
	       g->at[last->time.end].cp == ',' && cp_han(g->at[c->time.end].cp);
}

/* The text goes on to speak of a year, unless it only occurs in a title, in brackets, in a goal or
 * comparison. */
static bool is_followed(const struct dates *d, const struct candidate *c)
{
	const struct glyphs *g = &d->glyphs;
	bool heading = d->zones.of_block[c->block] == ZONE_HEADING;
	bool aside = glyph_before(g, c->time.start, 1) == '(' && c->time.to.precision == PRECISION_YEAR;
	bool other = c->time.from.anchor == ANCHOR_LAST_MONTH || c->time.from.anchor == ANCHOR_COMING_MONTH;
	return !c->in_title && !aside && !other &&
	       (c->role != ROLE_OTHER || heading || date_meant_for(g, &c->time)) && c->role != ROLE_META &&
	       c->time.to.precision >= PRECISION_YEAR && strcmp(c->time.rule, "date.plan") != 0 &&
	       !counts_from(g, &c->time) && !names_thing(d, c) && !planned(g, c->time.start, c->time.end) &&
	       !gone_by(g, &c->time) && !date_base_of_growth(g, &c->time);
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

void date_note(struct dates *d, size_t block, const struct timespan *time, bool in_title, bool bare_day)
{
	const struct glyphs *g = &d->glyphs;
	struct candidate c = {.time = *time,
	        .span = glyphs_span(g, time->start, time->end),
	        .block = block,
	        .sentence = d->begun,
	        .in_title = in_title,
	        .bare_day = bare_day,
	        .borrowed = time->from.anchor != ANCHOR_NONE};
	c.role = date_role_of(d, &c);
	c.now = time->from.anchor == ANCHOR_THIS || time->from.anchor == ANCHOR_LAST ||
	        time->from.anchor == ANCHOR_COMING;
	c.pauses = g->at[time->end].cp == ',';
	c.wired = date_wired(g, time);
	bool sent = c.wired && !c.borrowed && block <= d->zones.piece[block] + 2;
	c.writing = d->zones.of_block[block] == ZONE_DATELINE || date_tells_writing(g, time) ||
	            date_labelled(g, time) || sent;
	c.heads = heads_piece(d, &c);
	c.followed = is_followed(d, &c);
	c.ahead = is_ahead(g, time);
	static const char32_t *const as_of[] = {U"截至", U"截止", U"截至到", U"截止到", U"截止至", NULL};
	c.as_of = glyphs_before_any(g, time->start, as_of);
	c.alone = is_all_of_heading(d, &c);
	c.doubts = lacks_century(g, time) ? DOUBT_CENTURY : 0;
	*array_push(&d->found) = c;
}
