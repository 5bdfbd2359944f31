// SPDX-License-Identifier: MIT
// The data found in a document. For store, view and tui; made by extract.h.
#ifndef CORE_EXTRACT_RECORD_H
#define CORE_EXTRACT_RECORD_H

#include "core/base/mem.h"
#include "core/base/span.h"

#include <stddef.h>
#include <stdint.h>

/*
 * Spans are byte ranges of the document's text; a record's quote is exactly those bytes and is not stored.
 * Strings are UTF-8, static or in the arena of struct records, never NULL; "" says that the text gives no
 * value. `rule` names the rule that made the record, such as "date.year"; `doubts` is a set of enum doubt.
 * Both are explained in rule.h, which makes a confidence of them.
 */

enum layer { LAYER_DATES, LAYER_EVENTS, LAYER_PAIRINGS, LAYER_FIGURES, LAYER_OUTLINE, LAYER_COUNT };

/* "dates", "events", "pairings", "figures", "outline": as on the command line and in file names. Static. */
const char *layer_name(enum layer layer);

enum date_role { ROLE_EVENT, ROLE_PERIOD, ROLE_META, ROLE_OTHER, ROLE_COUNT };
const char *date_role_name(enum date_role role); /* "event" … */

/* An expression that denotes a calendar time. */
struct date_record {
	struct span span;
	const char *edtf; /* EDTF (ISO 8601-2) level 1, see edtf.h */
	enum date_role role;
	const char *rule;
	unsigned doubts;
};

/* An occurrence worth a line on a timeline. */
struct event_record {
	struct span span; /* the clause that states it, its date included */
	const char *edtf;
	const char *programme; /* 援藏, 援疆 …, or "" */
	const char *title;     /* a short title, at most 24 characters */
	const char *rule;
	unsigned doubts;
};

enum pairing_kind { PAIRING_NAMED, PAIRING_COLLECTIVE, PAIRING_ANAPHOR, PAIRING_KIND_COUNT };
const char *pairing_kind_name(enum pairing_kind kind); /* "named" … */

/* A statement that one party supports another. */
struct pairing_record {
	struct span span;                  /* from the one party's mention to the other's */
	const char *supporter, *recipient; /* canonical names */
	enum pairing_kind kind;
	const char *programme;
	const char *from, *to; /* EDTF years, or "" */
	const char *rule;
	unsigned doubts;
};

enum figure_qualifier { FIGURE_EXACT, FIGURE_ABOUT, FIGURE_OVER, FIGURE_UNDER, FIGURE_QUALIFIER_COUNT };
const char *figure_qualifier_name(enum figure_qualifier qualifier); /* "" "about" "over" "under" */

/* A number with a unit that measures something. */
struct figure_record {
	struct span span;
	const char *value; /* a plain decimal in the base unit; "20/30" for a range */
	const char *unit;
	enum figure_qualifier qualifier;
	const char *rule;
	unsigned doubts;
	const char *measure; /* what it measures, in the text's words: 援助资金, 支教教师; "" if it does not
	                        say */
	const char *edtf; /* when it was so, as its sentence or table says; "" if they do not */
	/* Who gave it to whom, as the pairings of its sentence or row name them; "" if they do not say, or
	   name several. Never NULL in a record that extract or a library has made. */
	const char *supporter, *recipient;
};

/* A heading, or a line of a table of contents. */
struct outline_record {
	struct span span;
	int level;
	const char *title;
	int page; /* printed page of a contents line, else 0 */
	const char *rule;
	unsigned doubts;
};

/* What the reader has said of a record (core/store/annotation.h). */
enum verdict {
	VERDICT_NONE,
	VERDICT_ACCEPTED,
	VERDICT_REJECTED, /* counts nowhere unless asked for */
	VERDICT_CORRECTED,
	VERDICT_OWN, /* no rule found it: the reader has added it */
	VERDICT_COUNT
};
const char *verdict_name(enum verdict verdict); /* "" "accepted" "rejected" "corrected" "own" */

/* A record as the library has it. */
struct record_row {
	int64_t ordinal; /* its number in its layer of its document, until that is read again */
	enum verdict verdict;
};

/* All records of one document, each layer in the order of the text (by start, then end). All zero is empty.
 */
struct records {
	struct arena arena;
	const char *version; /* of the rules that found them: extract_version; NULL for none */
	ARRAY(struct date_record) dates;
	ARRAY(struct event_record) events;
	ARRAY(struct pairing_record) pairings;
	ARRAY(struct figure_record) figures;
	ARRAY(struct outline_record) outline;
	ARRAY(struct record_row) rows[LAYER_COUNT]; /* as the records; empty if they are no library's */
};

void records_free(struct records *records);

size_t records_count(const struct records *records, enum layer layer);

/* Where record `n` of a layer is and comes from. */
struct origin {
	struct span span;
	const char *rule;
	unsigned doubts;
};
struct origin records_origin(const struct records *records, enum layer layer, size_t n);
/* The first of the records [from, to) of a layer that begins at `off` or behind, or `to`. */
size_t records_from(const struct records *records, enum layer layer, size_t from, size_t to, size_t off);
enum verdict records_verdict(const struct records *records, enum layer layer, size_t n);

#endif
