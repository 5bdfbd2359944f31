// SPDX-License-Identifier: MIT
#include "core/extract/event_reader.h"

/* A sentence that opens with a month or a day tells what happened then, whatever its verb, unless it says how
 * things stood. */
static bool opens_entry(const struct events *e, struct clause *c)
{
	enum { HAN_LEAST = 5 };
	static const char32_t *const states[] = {U"是", U"为", U"有", U"达", U"占", U"没", U"未", U"尚",
	        U"获悉", U"了解到", U"人口", U"收入", U"产值", U"总值", U"率百分", U"情况", U"仍", U"均",
	        U"正在", U"已经", U"属于", U"将", U"应", U"需", U"可", U"能", U"共", U"计", U"增长", U"下降",
	        U"不", U"的", U"到", U"截至", U"截止", U"较", U"比", NULL};
	const struct glyphs *g = &e->glyphs;
	size_t from = c->date_end, to, han = 0;
	if (!c->entry || c->start < c->date || g->at[from].cp == U'于')
		return false;
	from += from < c->end && cp_in(g->at[from].cp, U",:");
	for (to = from; to < c->end && !stops_clause(g, to); to++)
		han += cp_han(g->at[to].cp);
	if (han < HAN_LEAST || !cp_han(g->at[from].cp) || glyphs_hold_any(&e->glyphs, from, to, states))
		return false;
	c->act = from;
	c->act_end = from + 1;
	return true;
}

/* 2007年起对口支援某县: the support begins. */
static bool begins_support(const struct events *e, struct clause *c)
{
	static const char32_t *const words[] = {U"支援", U"帮扶", U"援助", U"结对", U"协作", U"援建", NULL};
	static const char32_t *const from[] = {U"起", U"年起", U"开始", U"后", U"以后", U"之后", NULL};
	static const char32_t *const goes_on[] = {U"继续", U"保持", U"不变", U"不再", U"仍", U"关系", NULL};
	const struct glyphs *g = &e->glyphs;
	size_t n = glyphs_match_any(g, c->date_end, from), to = c->date_end + n + 1;
	while (to < c->end && !stops_clause(g, to))
		to++;
	if (!n || glyphs_hold_any(&e->glyphs, c->date_end, to, goes_on))
		return false;
	c->act = c->date_end + n + (g->at[c->date_end + n].cp == ',');
	c->act_end = c->act;
	for (size_t i = c->act; i < to; i++) {
		size_t word = glyphs_match_any(g, i, words);
		if (word) {
			c->act_end = i + word;
			return !cp_in(g->at[c->act_end].cp, U"的资项工力");
		}
	}
	return false;
}

/* 桥是2003年修的: whatever the verb, it is told when it was. */
static bool cleft(const struct events *e, struct clause *c)
{
	const struct glyphs *g = &e->glyphs;
	size_t to = c->date_end;
	while (to < c->end && !stops_clause(g, to))
		to++;
	c->act = c->date_end;
	c->act_end = c->date_end + 1;
	return glyph_before(g, c->date, 1) == U'是' && to > c->date_end + 1 && g->at[to - 1].cp == U'的' &&
	       cp_han(g->at[c->act].cp) && g->at[c->act].cp != U'的';
}

/* 曾于2003年提出: once, whatever it was. */
static bool once(const struct events *e, struct clause *c)
{
	static const char32_t *const words[] = {U"曾于", U"曾经于", NULL};
	const struct glyphs *g = &e->glyphs;
	c->act = c->date_end;
	c->act_end = c->date_end + 1;
	return glyphs_before_any(g, c->date, words) && !c->interval && cp_han(g->at[c->act].cp) &&
	       !cp_in(g->at[c->act].cp, U"的至到前后以之间");
}

/* 期限为三年，自2003年5月起至2006年4月止: how long something holds was laid down. */
static bool sets_term(const struct events *e, struct clause *c)
{
	enum { REACH = 16 };
	static const char32_t *const terms[] = {U"期限", U"有效期", U"任期", U"聘期", NULL};
	const struct glyphs *g = &e->glyphs;
	for (size_t i = c->date; c->interval && i > 0 && c->date - i < REACH && !stops_sentence(g, i - 1);
	        i--) {
		size_t n = glyphs_match_any(g, i - 1, terms);
		if (!n || !cp_han(glyph_before(g, i - 1, 1))) /* the term of what? */
			continue;
		c->act = i - 1;
		c->act_end = c->act + n;
		while (c->start > 0 && c->date - c->start < EVENT_SENTENCE_MAX &&
		        !stops_sentence(g, c->start - 1) && g->at[c->start].gap != GAP_BREAK &&
		        (c->start > c->act || !stops_clause(g, c->start - 1)))
			c->start--;
		return true;
	}
	return false;
}

/* 始建于1968年: the act that the date is tied to, whatever comes behind. */
static bool tied_act(const struct events *e, struct clause *c)
{
	enum { REACH = 5 };
	struct clause tied = *c;
	size_t from = c->date > c->start + REACH ? c->date - REACH : c->start;
	if (glyph_before(&e->glyphs, c->date, 1) != U'于' || !event_find_act(e, from, c->date, &tied) ||
	        tied.act_end + 1 < c->date || !stops_clause(&e->glyphs, c->date_end))
		return false;
	*c = tied;
	return true;
}

bool event_tells_of_act(const struct events *e, struct clause *c)
{
	struct clause support = *c;
	if (begins_support(e, &support)) {
		*c = support;
		return true;
	}
	if (tied_act(e, c) || event_find_act(e, c->date_end, c->end, c) ||
	        event_find_act(e, c->start, c->date, c) || sets_term(e, c))
		return true;
	c->unknown = opens_entry(e, c) || cleft(e, c) || once(e, c);
	return c->unknown;
}
