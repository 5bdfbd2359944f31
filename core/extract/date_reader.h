// SPDX-License-Identifier: MIT
// What the files that find dates share. Inside extract only.
#ifndef CORE_EXTRACT_DATE_READER_H
#define CORE_EXTRACT_DATE_READER_H

#include "core/extract/moment.h"
#include "core/extract/record.h"
#include "core/extract/zone.h"

enum {
	DATE_TITLE_LINE = 150, /* bytes of a line at the head of a page, with its page number */
	DATE_TITLE_LEAST = 16  /* bytes of a line that says more than a year */
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
	bool now;        /* 今年, 去年: counted from the writing */
	bool pauses;     /* a comma stands behind it */
	bool wired;      /* says when a report was sent: 3月5日电 */
	bool heads;      /* stands where the piece says what it is about */
	bool followed;   /* the text goes on to speak of its year, if it has one */
	bool ahead;      /* said to be still to come */
	bool as_of;      /* 截至11月: counted up to the writing */
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
	struct moment sent;            /* the day on which the report was, as its first line says, or none */
	struct moment news; /* the last day of the month of writing that the text spoke of, or none */
	int head_month;     /* of that year, as a heading has it */
	int chronicle;      /* the year or month that is a heading by itself, at `chronicle_block`; else 0 */
	size_t chronicle_block;
	size_t piece, block, sentence; /* where that year was named last */
	bool from_now;                 /* it was 去年 or 今年 */
	bool headed;                   /* it was by a heading, and holds until the next one */
	size_t begun;                  /* sentences */
	const struct trace *trace;     /* borrowed, or NULL */
	struct pace *pace;             /* borrowed */
};

/* ---- date_place.c: where an expression stands that is a date ---- */

enum date_kind {
	DATE_NONE,
	DATE_FULL,
	DATE_BARE_DAY, /* 27日 */
	DATE_NO_DATE   /* looks like a date and is none */
};

/* What is read at glyph `i`, which is in the block. */
enum date_kind date_read(const struct dates *dates, size_t i, size_t block, struct timespan *out);

/* ---- date_entry.c ---- */

/* 3.8, 5.20-23 or 5.30-6.2 at the head of a block, below a heading that is a year. */
bool date_entry_day(const struct dates *dates, size_t i, size_t block, struct timespan *out);

/* ---- date_role.c: what the text says of a date ---- */

enum date_role date_role_of(const struct dates *dates, const struct candidate *c);
/* 2003年，计划…; 今年预计…: what is meant for a year. */
bool date_meant_for(const struct glyphs *glyphs, const struct timespan *time);
/* 由2003年的7%提高到…, 从2003年的3座增至…: a number to compare with. */
bool date_base_of_growth(const struct glyphs *glyphs, const struct timespan *time);
/* 写于2019年3月: when the text itself was written. */
bool date_tells_writing(const struct glyphs *glyphs, const struct timespan *time);
/* 发布日期：2013年10月23日, in a line that says more. */
bool date_labelled(const struct glyphs *glyphs, const struct timespan *time);
/* 某社某地3月5日电, 2013年10月23日讯: when a report was sent. */
bool date_wired(const struct glyphs *glyphs, const struct timespan *time);
/* Does it stand in the line that names the document? A text that begins at once has no such line. */
bool date_names_document(const struct dates *dates, const struct candidate *c);

/* ---- date_note.c ---- */

/* Adds a candidate to `found`, with all that its surroundings say. */
void date_note(struct dates *dates, size_t block, const struct timespan *time, bool in_title, bool bare_day);

/* ---- dates.c ---- */

/* Adds the candidates of the window. */
void dates_find(struct dates *dates);

/* ---- date_writing.c: when a piece was written ---- */

/* Reads the whole document for it: that may be said at the end. Fills `present`. */
void dates_find_present(struct dates *dates);
/* When the piece that begins with block `piece` was written. */
struct writing *dates_writing(const struct dates *dates, size_t piece);
/* Does it have a year of its own? */
bool date_has_year(const struct candidate *c);

/* ---- date_settle.c ---- */

/* Gives the candidates their years, and makes records of those that get one. */
void dates_settle(struct dates *dates);

#endif
