// SPDX-License-Identifier: MIT
#include "core/extract/layers.h"

#include "core/extract/event_reader.h"

#include "core/extract/programme.h"
#include "core/extract/rule.h"

#include <stdlib.h>
#include <string.h>

/* Glyphs after which an event's span ends with the clause. */
enum { QUOTE_MAX = 130 };

static struct span clause_span(const struct events *e, const struct clause *c)
{
	return glyphs_span(&e->glyphs, c->start, c->end > c->date_end ? c->end : c->date_end);
}

/* A row that is told as a whole may begin before one of its cells that was told by itself. */
static void put_in_order(struct records *out)
{
	for (size_t i = out->events.len - 1;
	        i > 0 && out->events.at[i - 1].span.start > out->events.at[i].span.start; i--) {
		const struct event_record later = out->events.at[i - 1];
		out->events.at[i - 1] = out->events.at[i];
		out->events.at[i] = later;
	}
}

static void record(struct events *e, const struct date_record *d, const struct clause *c)
{
	const struct glyphs *g = &e->glyphs;
	size_t end = c->act_end > c->date_end ? c->act_end : c->date_end;
	while (end < c->end && !(end - c->start > QUOTE_MAX && stops_clause(g, end)))
		end++;
	while (end > c->date_end && stops_clause(g, end - 1))
		end--;
	size_t start = c->start;
	while (start < c->date && cp_in(g->at[start].cp, U"-*#•·>|")) /* marks of a list */
		start++;
	struct span span = glyphs_span(g, start, end);
	*array_push(&e->out->events) = (struct event_record){
	        .span = span,
	        .edtf = d->edtf,
	        .programme = "",
	        .title = event_title(e, c),
	        .rule = c->act > c->date ? "event.date-act" : "event.act-date",
	        .doubts = (rule_confidence(d->rule, d->doubts) < CONFIDENCE_CERTAIN ? DOUBT_DATE : 0) |
	                  (c->unknown ? DOUBT_VERB : 0),
	};
	put_in_order(e->out);
}

/* Does another date stand in the same sentence before date `k`? */
static bool follows_date(const struct events *e, size_t k)
{
	const struct glyphs *g = &e->glyphs;
	const struct records *r = e->out;
	if (k == 0)
		return false;
	size_t from = glyphs_find(g, r->dates.at[k - 1].span.end),
	       to = glyphs_find(g, r->dates.at[k].span.start);
	for (size_t i = from; i < to; i++)
		if (i - from > EVENT_SENTENCE_MAX || stops_sentence(g, i) || g->at[i].gap == GAP_BREAK)
			return false;
	return true;
}

static bool readable(const struct events *e, size_t block, const struct date_record *d)
{
	enum zone zone = e->zones.of_block[block];
	struct span span = e->doc->blocks.at[block].span;
	const size_t first = window_block(e->reading->window, block).from,
	             last = window_block(e->reading->window, block).to;
	bool caption = cp_in(e->glyphs.at[first].cp, U"表图") && cp_digit(e->glyphs.at[first + 1].cp) &&
	               glyph_before(&e->glyphs, last, 1) != U'。'; /* 表3所列…均已签订协议。 is text */
	bool entry = zone == ZONE_HEADING && e->doc->blocks.at[block].kind == BLOCK_HEADING;
	const char *text = e->doc->text;
	size_t lead = span.start + (span.start < span.end && text[span.start] == '|');
	while (lead < d->span.start && text[lead] == ' ')
		lead++;
	bool bare = zone == ZONE_TABLE && !strcmp(d->rule, "date.bare") &&
	            lead < d->span.start; /* 甲市 | 2017 | 3 */
	bool subtitle = e->glyphs.at[first].cp == '-' && e->glyphs.at[first + 1].cp == '-' &&
	                cp_digit(e->glyphs.at[first + 2].cp) &&
	                d->span.start == e->glyphs.at[first + 2].start;
	return (zone == ZONE_TEXT || zone == ZONE_TABLE || entry) && !caption && !bare && !subtitle;
}

/* 本年　…, 年底　…: set apart at the head of its line, as in a chronicle. */
static bool heads_entry(const struct events *e, const struct clause *c)
{
	const struct glyphs *g = &e->glyphs;
	bool apart = g->at[c->date_end].gap == GAP_SPACE || g->at[c->date_end].gap == GAP_WIDE;
	return g->at[c->date].gap >= GAP_LINE && !cp_digit(g->at[c->date].cp) && apart;
}

/* 26日，某校召开2016年工作会议; 26日，2016年工作会议召开: the day that stands alone before the clause is
 * when it was, the year names it. */
static bool told_by_day(const struct events *e, size_t k, const struct clause *c)
{
	const struct date_record *d = &e->out->dates.at[k];
	if (!follows_date(e, k) || strchr(d->edtf, '-') || !strchr(d[-1].edtf, '-'))
		return false;
	const size_t end = glyphs_find(&e->glyphs, d[-1].span.end);
	bool names = c->start == c->date && e->glyphs.at[end].cp == ',' && end + 1 == c->start;
	return end <= c->start && c->start <= end + 1 && (c->act < c->date || names);
}

/* Reads date `k`, which is in the block. */
static void read_date(struct events *e, size_t k, size_t block, const struct trace *trace)
{
	const struct date_record *d = &e->out->dates.at[k];
	if (!readable(e, block, d)) {
		trace_refuse(trace, "event.refused.place", d->span);
		return;
	}
	struct clause c = event_clause(e, k);
	enum zone zone = e->zones.of_block[block];
	if (zone == ZONE_TABLE)
		event_keep_to_cell(e, &c);
	c.entry = (c.exact || heads_entry(e, &c)) && zone != ZONE_TABLE &&
	          (zone != ZONE_HEADING || strlen(d->edtf) > 7);
	bool aside = event_bracketed(e, k) && (zone == ZONE_HEADING || follows_date(e, k));
	const char *refused = aside                        ? "event.refused.aside"
	                      : !event_tells_of_act(e, &c) ? "event.refused.no-act"
	                      : told_by_day(e, k, &c)      ? "event.refused.attribute"
	                                                   : event_refusal(e, d, &c);
	if (refused)
		trace_refuse(trace, refused, clause_span(e, &c));
	else
		record(e, d, &c);
}

struct events *events_begin(const struct reading *reading, struct records *out)
{
	struct events *e = mem_zero(1, sizeof *e);
	*e = (struct events){.reading = reading,
	        .doc = reading->doc,
	        .zones = reading->zones,
	        .out = out,
	        .pace = reading->pace};
	return e;
}

void events_read(struct events *e)
{
	const struct window *window = e->reading->window;
	const struct date_record *dates = e->out->dates.at;
	e->glyphs = window->glyphs;
	e->read = e->acts.len = 0;
	e->in_title = false;
	for (size_t block = window->block;
	        e->date < e->out->dates.len && !pace_stops(e->pace, dates[e->date].span.start); e->date++) {
		while (block + 1 < window->end_block &&
		        e->doc->blocks.at[block + 1].span.start <= dates[e->date].span.start)
			block++;
		read_date(e, e->date, block, e->reading->trace);
	}
}

void events_end(struct events *e)
{
	array_free(&e->acts);
	free(e);
}

/* 1984-09 → 1984; 0 for a decade, which is in several. */
static int first_year(const char *edtf)
{
	return strspn(edtf, "0123456789") == 4 ? atoi(edtf) : 0;
}

void events_name(const struct reading *reading, struct records *out)
{
	const struct pairing_record *pairings = out->pairings.at;
	size_t next = 0; /* the first pairing that does not begin before the event */
	for (size_t i = 0; i < out->events.len && !pace_stops(reading->pace, out->events.at[i].span.start);
	        i++) {
		struct event_record *event = &out->events.at[i];
		while (next > 0 && pairings[next - 1].span.start >= event->span.start)
			next--;
		while (next < out->pairings.len && pairings[next].span.start < event->span.start)
			next++;
		bool paired = next < out->pairings.len && pairings[next].span.end <= event->span.end;
		bool inherited = false;
		event->programme = paired ? pairings[next].programme
		                          : programme_of_event(&reading->programmes, event->span,
		                                    first_year(event->edtf), &inherited);
		event->doubts |= inherited ? DOUBT_PROGRAMME : 0;
	}
}
