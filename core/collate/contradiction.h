// SPDX-License-Identifier: MIT
// Where sources contradict one another on a fact. For view and tui.
#ifndef CORE_COLLATE_CONTRADICTION_H
#define CORE_COLLATE_CONTRADICTION_H

#include "core/base/lang.h"
#include "core/extract/record.h"

#include <stdbool.h>
#include <stdint.h>

/*
 * Sources contradict each other when they tell of the same thing, each in its own words, and cannot both be
 * right: one event with two dates, one relation with two beginnings, one measure with two values. A rougher
 * statement contradicts no finer one (1979 and 1979-04-25), a rounded figure no exact one (约4.8亿元 and
 * 48123万元), and what comes again every year or in rounds is not one thing. Sources that have the same words
 * around are copies of one another and count as one; how copies differ is told in full by align.h.
 *
 * First every document is read into claims, one after the other; then the claims are compared. Claims meet by
 * keys (parties, rare words, measure and unit), never each with each: time is that of sorting.
 */
struct claims;

struct claims *claims_begin(void);       /* owned */
void claims_free(struct claims *claims); /* NULL is allowed */

/* Reads what a document claims, as far as another can contradict it. `doc` is any number that tells the
 * caller which it is; text and records are borrowed for the call. */
void claims_add(
        struct claims *claims, int64_t doc, const char *text, size_t len, const struct records *records);
/* The same in parts of a few hundredths of a second: text and records are borrowed until claims_read_end,
 * which comes when a step has said false, or gives up; NULL is allowed. */
struct claims_reading;
struct claims_reading *claims_read(
        struct claims *claims, int64_t doc, const char *text, size_t len, const struct records *records);
bool claims_read_step(struct claims_reading *reading);
void claims_read_end(struct claims_reading *reading);

/* In the order in which they are worth looking at. */
enum contradiction_kind {
	CONTRADICTION_EVENT,   /* one event, several dates */
	CONTRADICTION_PAIRING, /* one supporter, recipient and programme, several beginnings */
	CONTRADICTION_FIGURE,  /* one measure of the same parties at the same time, several values */
	CONTRADICTION_KIND_COUNT
};
const char *contradiction_kind_name(enum contradiction_kind kind); /* "event" …, as in exports */

/* How plainly. Doubtful ones may be two things rather than one: they are shown only to those who ask. */
enum contradiction_grade { GRADE_DOUBTFUL, GRADE_LIKELY, GRADE_PLAIN, GRADE_COUNT };
const char *contradiction_grade_name(enum contradiction_grade grade); /* "plain" …, as in exports */

/* One record that says one of the values. */
struct testimony {
	int64_t doc;
	enum layer layer;
	size_t index;          /* of the record in its layer of its document */
	struct span span;      /* of the record */
	struct span words;     /* the sentence around it */
	const char *value;     /* an EDTF date, or a plain decimal */
	const char *unit;      /* of a figure, else "" */
	const char *label;     /* an event's title, a figure's measure, else "" */
	const char *programme; /* "" of a figure */
	const char *quote;     /* a figure's words, else "" */
	int reading;           /* from 0: testimonies of one reading agree */
	int copy;              /* those of the same number are copies of one another */
};

struct contradiction {
	enum contradiction_kind kind;
	enum contradiction_grade grade;
	enum message same;   /* why it is taken for one thing */
	enum message doubt;  /* why it may be two; MSG_COUNT for nothing */
	const char *title;   /* what it is about, in the words of a source: a title, a→b, a measure */
	int year;            /* of a figure, if it has one; else 0 */
	const char *subject; /* both, by which it is found again, whatever the language */
	const char *supporter, *recipient; /* of a relation, else "" */
	int readings, sources;             /* sources that are no copies of one another */
	size_t first, count; /* its testimonies, those of one reading together, the best attested first */
};

/* Where a record is part of which row. */
struct placed {
	int64_t doc;
	enum layer layer;
	size_t start, end;
	uint32_t row;
};

/* All zero is empty. */
struct contradictions {
	struct arena arena;
	ARRAY(struct contradiction) rows; /* the plainest first */
	ARRAY(struct testimony) testimonies;
	ARRAY(struct placed) places; /* for contradiction_of */
	ARRAY(struct placed) agreed; /* records that others agree with: `row` is the number of sources */
};

/* Compares all that was read; to be called once. Strings are copied: `claims` may go. */
void contradictions_find(struct claims *claims, struct contradictions *out);
/* The same in parts of a few hundredths of a second: true while there is more to do, then `out` is filled in.
 */
bool contradictions_step(struct claims *claims, struct contradictions *out);
/* Why it is taken for one thing, and why it may be two, in a line. */
void contradiction_why(const struct contradiction *row, enum lang lang, char *out, size_t size);

void contradictions_free(struct contradictions *found);

/* The plainest contradiction that a record is part of, or NULL. */
const struct contradiction *contradiction_of(
        const struct contradictions *found, int64_t doc, enum layer layer, struct span span);
/* How many sources, copies counted once, say the same as a record: itself at the least. */
int contradiction_sources(
        const struct contradictions *found, int64_t doc, enum layer layer, struct span span);

#endif
