// SPDX-License-Identifier: MIT
#include "core/extract/layers.h"

#include "core/extract/date_reader.h"

#include <stdlib.h>

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

/* 农历五月: a month of the other calendar. */
static bool is_lunar(const struct glyphs *g, size_t i)
{
	static const char32_t *const words[] = {U"农历", U"阴历", U"夏历", U"旧历", NULL};
	return cp_in(glyph_before(g, i, 1), U"历") && glyphs_before_any(g, i, words);
}

void dates_find(struct dates *d)
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
		enum date_kind kind = off ? DATE_NONE : date_read(d, i, block, &time);
		if (kind == DATE_NONE) {
			if (d->trace && i >= told)
				told = look_again(d, i,
				        web   ? "date.refused.address"
				        : off ? "date.refused.citation"
				              : NULL);
			continue;
		}
		if (is_lunar(g, i))
			refuse(d, "date.refused.lunar", i, time.end);
		else if (kind != DATE_NO_DATE)
			date_note(d, block, &time, title, kind == DATE_BARE_DAY);
		else
			refuse(d, "date.refused.general", time.start, time.end);
		i = time.end - 1;
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
	dates_find_present(d);
	d->trace = reading->trace;
	return d;
}

void dates_read(struct dates *d)
{
	d->found.len = 0;
	dates_find(d);
	dates_settle(d);
}

void dates_end(struct dates *d)
{
	array_free(&d->found);
	array_free(&d->present);
	free(d);
}
