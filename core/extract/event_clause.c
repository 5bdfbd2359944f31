// SPDX-License-Identifier: MIT
#include "core/extract/event_reader.h"

#include "core/extract/act.h"

#include <string.h>

/* Neither goes beyond a GAP_BREAK: a block, or several that hold one sentence. */
size_t event_clause_start(const struct events *e, size_t date, size_t least)
{
	const struct glyphs *g = &e->glyphs;
	size_t i = date;
	while (i > least && date - i < EVENT_SENTENCE_MAX && !(g->marks[i] & GLYPH_EDGE) &&
	        !(g->marks[i - 1] & (GLYPH_STOP | GLYPH_CLAUSE) && stops_clause(g, i - 1)))
		i--;
	return i;
}

static size_t sentence_end(const struct events *e, size_t from)
{
	const struct glyphs *g = &e->glyphs;
	const size_t most = g->len - from < EVENT_SENTENCE_MAX ? g->len : from + EVENT_SENTENCE_MAX;
	size_t i = glyphs_next(g, from, most, GLYPH_STOP | GLYPH_EDGE);
	while (i < most && !(g->marks[i] & GLYPH_EDGE) && !stops_sentence(g, i))
		i = glyphs_next(g, i + 1, most, GLYPH_STOP | GLYPH_EDGE);
	return i;
}

/* The words of acts up to glyph `to` that do not stand in a title, from the beginning of the passage that
 * holds glyph `from`: what lies before it is of no use any more. */
static void read_acts(struct events *e, size_t from, size_t to)
{
	const struct glyphs *g = &e->glyphs;
	while (from > e->read && g->at[from].gap != GAP_BREAK)
		from--;
	if (from > e->read) {
		e->read = from;
		e->in_title = false;
		e->acts.len = 0;
	}
	for (size_t i = e->read; (i = glyphs_next(g, i, to, GLYPH_STOP | GLYPH_EDGE | GLYPH_ACT)) < to; i++) {
		if (g->marks[i] & (GLYPH_STOP | GLYPH_EDGE))
			e->in_title = g->at[i].cp == U'《' ||
			              (e->in_title && g->at[i].cp != U'》' && g->at[i].gap != GAP_BREAK);
		enum act_kind kind;
		size_t n = (g->marks[i] & GLYPH_ACT) && !e->in_title ? act_at(g, i, &kind) : 0;
		if (n)
			*array_push(&e->acts) = (struct act){i, i + n, kind};
	}
	e->read = to > e->read ? to : e->read;
}

/* 没有开工, 没有新开工, 未获批准: it did not happen. 不再 ends what was, and is an act. */
static bool denied(const struct glyphs *g, size_t act)
{
	static const char32_t *const words[] = {U"没有", U"没", U"未", U"尚未", U"从未", U"并未", U"不",
	        U"未能按时", U"未能如期", U"未能及时", U"未能按期", U"未能", U"不予", U"无", U"是否", NULL};
	return glyphs_before_any(g, act, words) ||
	       (act > 0 && cp_in(glyph_before(g, act, 1), U"新获能") && glyphs_before_any(g, act - 1, words));
}

/* 未安排学院结对, 本该去年返回: is it denied by what stands before its object, in the same clause? */
static bool denied_before(const struct glyphs *g, size_t act)
{
	enum { REACH = 8 };
	static const char32_t *const words[] = {U"未安排", U"未开展", U"未能", U"未列入", U"未纳入",
	        U"没有安排", U"没有开展", U"没能", U"尚未", U"本该", U"本应", U"原定", NULL};
	size_t from = act;
	while (from > 0 && act - from < REACH && !stops_clause(g, from - 1) && g->at[from].gap != GAP_BREAK)
		from--;
	return from < act && glyphs_hold_any(g, from, act, words);
}

/* Is it an act beside the date of this clause? What goes on is none. */
static bool tells(const struct events *e, const struct act *act, const struct clause *c)
{
	enum { NEAR = 6 };
	static const char32_t *const goes_on[] = {U"继续", U"仍", U"仍然", U"一直", U"照常", NULL};
	if (glyphs_before_any(&e->glyphs, act->at, goes_on) || denied(&e->glyphs, act->at) ||
	        denied_before(&e->glyphs, act->at))
		return false;
	if (glyphs_match(&e->glyphs, act->at, U"进入") && act->end == c->date) /* 进入90年代 */
		return false;
	/* 成立50周年: how long ago it was */
	static const char32_t *const years[] = {U"周年", U"后的第", NULL};
	if (glyphs_hold_any(&e->glyphs, act->end, act->end + NEAR, years))
		return false;
	/* 2003年目标的完成, 根据县里的部署,: the act is named, not told */
	if (glyph_before(&e->glyphs, act->at, 1) == U'的' && act->kind == ACT_VERB &&
	        !cp_han(e->glyphs.at[act->end].cp) && !cp_digit(e->glyphs.at[act->end].cp) &&
	        !cp_in(e->glyphs.at[act->end].cp, U"《“"))
		return false;
	/* 忙着筹建着: how things were; 进藏前，: before it */
	if (e->glyphs.at[act->end].cp == U'着' ||
	        (e->glyphs.at[act->end].cp == U'前' && e->glyphs.at[act->end + 1].cp == ','))
		return false;
	if (act->kind == ACT_VERB)
		return true;
	if (!c->exact || act->at < c->date_end)
		return false;
	for (size_t i = c->date_end; act->kind == ACT_NOUN && i < act->at; i++)
		if (stops_clause(&e->glyphs, i))
			return false;
	return true;
}

/* 公路通车后，县里…: it only says when something else was; but a disaster is itself what was then. */
static bool sets_scene(const struct glyphs *g, const struct act *act)
{
	enum { REACH = 8 };
	static const char32_t *const after[] = {U"后,", U"之后,", U"以后,", U"后不久,", NULL};
	static const char32_t *const disasters[] = {
	        U"地震", U"洪灾", U"洪水", U"雪灾", U"旱灾", U"泥石流", U"疫情", U"特大灾害", NULL};
	const size_t from = act->at > REACH ? act->at - REACH : 0;
	return act->kind == ACT_VERB && glyphs_match_any(g, act->end, after) &&
	       !glyphs_hold_any(g, from, act->end, disasters);
}

/* The first act from the `low`th on that is told of before glyph `to`: one that only sets the scene if there
 * is no other. The number of acts for none. */
static size_t first_told(const struct events *e, size_t low, size_t to, const struct clause *c)
{
	size_t scene = e->acts.len;
	for (; low < e->acts.len && e->acts.at[low].at < to; low++) {
		if (!tells(e, &e->acts.at[low], c))
			continue;
		if (!sets_scene(&e->glyphs, &e->acts.at[low]))
			return low;
		scene = scene < low ? scene : low;
	}
	return scene;
}

bool event_find_act(const struct events *e, size_t from, size_t to, struct clause *c)
{
	size_t low = 0, high = e->acts.len;
	while (low < high) {
		size_t mid = low + (high - low) / 2;
		if (e->acts.at[mid].at < from)
			low = mid + 1;
		else
			high = mid;
	}
	low = first_told(e, low, to, c);
	if (low == e->acts.len)
		return false;
	c->act = e->acts.at[low].at;
	c->act_end = e->acts.at[low].end;
	c->unknown = e->acts.at[low].kind == ACT_PERFECT;
	return true;
}

/* 26日，某校召开成果展暨2016年工作会议; 26日，2016年工作会议召开: is the day all of the clause before, and
 * does the year behind it belong to what is told of? */
static bool within_object(const struct events *e, const struct clause *c, size_t n, size_t start)
{
	const struct date_record *d = &e->out->dates.at[n];
	const size_t date = glyphs_find(&e->glyphs, d->span.start),
	             end = glyphs_find(&e->glyphs, d->span.end);
	struct clause probe = *c;
	if (!c->exact || strchr(d->edtf, '-') || start > c->date_end + 1)
		return false;
	if (date == start)
		return date == c->date_end + 1 && e->glyphs.at[c->date_end].cp == ',' &&
		       cp_han(e->glyphs.at[end].cp);
	return cp_in(glyph_before(&e->glyphs, date, 1), U"暨了的、和与及开行办") &&
	       event_find_act(e, start, date, &probe);
}

/* 《协议》（2003—2005年） and 根据2003年的决定, are no new beginnings behind a date whose act has not come
 * yet. */
static bool beside(const struct events *e, const struct clause *c, size_t n, size_t start)
{
	static const char32_t *const first[] = {U"根据", U"按照", U"依据", U"继", U"比", U"较", NULL};
	const struct span date = e->out->dates.at[n].span;
	size_t from = glyphs_find(&e->glyphs, date.start), to = glyphs_find(&e->glyphs, date.end);
	struct clause probe = *c;
	if (event_titled(&e->glyphs, from) || event_about_year(&e->glyphs, from, to))
		return true;
	if (event_find_act(e, c->date_end, start, &probe))
		return false;
	return event_bracketed(e, n) || glyphs_match_any(&e->glyphs, start, first);
}

static bool cell_edge(const struct glyphs *g, size_t i)
{
	return g->at[i].gap == GAP_WIDE || g->at[i].cp == '|' || glyph_before(g, i, 1) == '|';
}

void event_keep_to_cell(const struct events *e, struct clause *c)
{
	size_t from = c->date, to = c->date_end;
	struct clause probe = *c;
	while (from > c->start && !cell_edge(&e->glyphs, from))
		from--;
	while (to < c->end && !cell_edge(&e->glyphs, to))
		to++;
	if (event_find_act(e, from, to, &probe))
		c->start = from, c->end = to;
}

struct clause event_clause(struct events *e, size_t k)
{
	const struct records *r = e->out;
	const struct glyphs *g = &e->glyphs;
	struct clause c = {.date = glyphs_find(g, r->dates.at[k].span.start),
	        .date_end = glyphs_find(g, r->dates.at[k].span.end)};
	c.exact = strchr(r->dates.at[k].edtf, '-') != NULL;
	c.interval = strchr(r->dates.at[k].edtf, '/') && !strstr(r->dates.at[k].edtf, "..");
	c.start = event_clause_start(e, c.date, 0);
	c.end = sentence_end(e, c.date_end);
	read_acts(e, c.start, c.end);
	for (size_t n = k + 1; n < r->dates.len && n < k + 8; n++) {
		size_t next = glyphs_find(g, r->dates.at[n].span.start);
		if (next >= c.end)
			break;
		size_t start = event_clause_start(e, next, c.date_end);
		if (start > c.date_end && r->dates.at[n].role != ROLE_OTHER && !beside(e, &c, n, start) &&
		        !within_object(e, &c, n, start)) {
			c.end = start;
			break;
		}
	}
	return c;
}
