// SPDX-License-Identifier: MIT
// What the files that find events share. Inside extract only.
#ifndef CORE_EXTRACT_EVENT_READER_H
#define CORE_EXTRACT_EVENT_READER_H

#include "core/extract/act.h"
#include "core/extract/glyphs.h"
#include "core/extract/record.h"
#include "core/extract/zone.h"

/* Glyphs that are looked at around a date, so that the time stays linear. */
enum { EVENT_SENTENCE_MAX = 400 };

struct act {
	size_t at, end; /* glyphs */
	enum act_kind kind;
};

struct events {                        /* doc, zones and glyphs are borrowed */
	const struct reading *reading; /* borrowed */
	const struct doc *doc;
	struct zones zones;
	struct glyphs glyphs;   /* of the window */
	size_t date;            /* the first one of the window */
	ARRAY(struct act) acts; /* around the date at hand, in the order of the text */
	size_t read;            /* the glyphs before this one have been looked at for acts, or need not be */
	bool in_title;          /* and the last of them stands in one */
	struct records *out;
	struct pace *pace;
};

/* What stands around a date. All are glyphs. */
struct clause {
	size_t date, date_end; /* the date */
	size_t start;          /* of the clause that holds the date */
	size_t end;            /* of the sentence, or where the next date takes over */
	size_t act, act_end;   /* the first word of an act */
	bool interval;         /* the date is one */
	bool exact;            /* the date is a month or a day, or an interval of such */
	bool unknown;          /* no verb that the rules know tells of the act */
	bool begins;           /* support begins, and may go on until today */
	bool entry;            /* and it stands where a chronicle's entry may: not in a table or a title */
};

static inline bool stops_sentence(const struct glyphs *g, size_t i)
{
	return cp_in(g->at[i].cp, U"。!?;");
}

static inline bool stops_clause(const struct glyphs *g, size_t i)
{
	return g->marks[i] & (GLYPH_STOP | GLYPH_CLAUSE) && cp_in(g->at[i].cp, U"。!?;,:|│");
}

/* ---- event_clause.c ---- */

/* The clause of date `k`; it ends where the clause of the next date begins, unless the two dates stand
 * together. */
struct clause event_clause(struct events *events, size_t k);

/* In a row of a table, a cell that holds both the date and its act is a clause of its own; else the row is.
 */
void event_keep_to_cell(const struct events *events, struct clause *clause);
/* Where the clause that holds glyph `at` begins, not before `least`. */
size_t event_clause_start(const struct events *events, size_t at, size_t least);
/* The first act that begins in [from, to). */
bool event_find_act(const struct events *events, size_t from, size_t to, struct clause *c);

/* ---- event_act.c ---- */

/* Does the clause tell of an act? Sets where it stands. */
bool event_tells_of_act(const struct events *events, struct clause *c);

/* ---- event_refused.c ---- */

/* A sum, a measurement, a comparison, a goal: what the words beside the date say, as the rule that says so;
 * NULL if it is nothing of the kind. */
const char *event_refusal(
        const struct events *events, const struct date_record *date, const struct clause *c);
/* Is date `n` all that stands between two brackets? It belongs to the name before it. */
bool event_bracketed(const struct events *events, size_t n);
/* Is glyph `i` inside of a title 《…》? */
bool event_titled(const struct glyphs *glyphs, size_t i);
/* 审定2003年度考核结果: the year that the thing is about, which a verb before it takes up; a meeting is held
 * in its year. */
bool event_about_year(const struct glyphs *glyphs, size_t date, size_t date_end);

/* ---- event_title.c ---- */

/* A clause [from, end) that only sets the scene: 根据…, 经…批准, …之后. */
bool event_sets_scene(const struct glyphs *glyphs, size_t from, size_t end);

/* A short title, of the words of the clause: EVENT_TITLE_GLYPHS at most. In the arena of the records. */
const char *event_title(const struct events *events, const struct clause *c);

/* ---- event_shorten.c ---- */

struct buf;
enum { EVENT_TITLE_GLYPHS = 24, EVENT_TITLE_LEAST = 6 };
/* Of the `n` glyphs kept those that fit in a title, with … for the others; the act of `told` stays. The first
 * `who` of them are who acts, 0 if that is not known. */
void event_shorten(const struct events *events, const struct clause *told, const size_t *kept, size_t n,
        size_t who, struct buf *out);

#endif
