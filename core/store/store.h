// SPDX-License-Identifier: MIT
// The library file: documents, their records, the search index, and the reader's own work. For view and tui.
#ifndef CORE_STORE_STORE_H
#define CORE_STORE_STORE_H

#include "core/base/buf.h"
#include "core/base/mem.h"
#include "core/base/status.h"
#include "core/doc/doc.h"
#include "core/extract/record.h"
#include "core/extract/rule.h"

#include <stdbool.h>
#include <stdint.h>

/*
 * One SQLite file. Its version is PRAGMA user_version; an older file is upgraded when it is opened, by
 * a table of steps, each in its own transaction; a newer one is refused in words. It is opened
 * defensively (https://sqlite.org/security.html: defensive mode, untrusted schema, cell size check), with
 * foreign keys on and a write-ahead log, so that several programs read while one imports.
 *
 * One file of core/store/ includes <sqlite3.h>: db.c. Every statement stands in queries.sql under a name.
 * A struct store belongs to one thread.
 */
struct store;

enum store_mode {
	STORE_READ,   /* the file must exist; nothing is written, but an old one is upgraded */
	STORE_WRITE,  /* created when it is not there, with its folder; upgraded when it is old */
	STORE_MEMORY, /* a library of its own in memory, gone at the end: for files that are opened without
	                 importing */
	STORE_IMAGE,  /* the same, to make an image of: its documents are built in */
};

/* Opens a library. `path` is not used for STORE_MEMORY. *out is owned, closed with store_close. */
MUST_CHECK bool store_open(const char *path, enum store_mode mode, struct store **out, struct status *status);
/* A number that is another one once another program has written to the library. */
MUST_CHECK bool store_others(struct store *store, int64_t *stamp, struct status *status);
/* Rolls back what is under way. NULL is allowed. */
void store_close(struct store *store);

/* Makes what the library is doing fail with MSG_ERR_INTERRUPTED. From another thread or a signal handler. */
void store_interrupt(struct store *store);
/* The same, decided along the way: `go_on` is asked thousands of times a second while the library works, and
 * may not ask it anything; false ends what it does. NULL asks nobody. */
void store_watch(struct store *store, bool (*go_on)(void *context), void *context);

/* ---- documents ---- */

typedef int64_t doc_id; /* > 0; stays the same when a document is imported again */

/*
 * Built-in documents are an image of a library that is made with the program (assets/library) and read where
 * it lies in memory. Beside a library that was opened they are part of every answer, behind the reader's own
 * where there is no other order; they are never written to and cannot be removed, and the reader's work
 * on them is kept in his library. Their names begin with @.
 */
#define STORE_BUILTIN_FIRST ((doc_id)1000000000) /* and no library has so many */
static inline bool store_is_builtin(doc_id doc)
{
	return doc >= STORE_BUILTIN_FIRST;
}
struct store_image {
	const void *at;
	size_t len; /* bytes */
};
/* Opens an image, for reading alone: of an empty library, quicker than STORE_MEMORY makes one. Both images
 * are borrowed until store_close. */
MUST_CHECK bool store_open_image(struct store_image image, struct store **out, struct status *status);
/* A copy of an image, to be written to: the same as STORE_MEMORY of an empty one, made in no time. */
MUST_CHECK bool store_open_copy(struct store_image image, struct store **out, struct status *status);
MUST_CHECK bool store_add_builtin(struct store *store, struct store_image image, struct status *status);
/* Hidden ones are left out of lists and are not found; one that is open stays readable. */
void store_hide_builtin(struct store *store, bool hidden);
bool store_hides_builtin(const struct store *store); /* or has none */
/* Has it no documents but those? Also if that cannot be read. */
bool store_is_empty(struct store *store);
/* Does it end with the program, as STORE_MEMORY and STORE_IMAGE do? */
bool store_is_temporary(const struct store *store);
/* The image of a library opened as STORE_IMAGE: `out` gets its bytes. */
void store_make_image(struct store *store, struct buf *out);

enum import_result {
	IMPORT_ADDED,
	IMPORT_REPLACED,
	IMPORT_AGAIN, /* the text is as it was, its records are those of other rules */
	IMPORT_UNCHANGED
};

/*
 * Is a document of this name with this hash (see struct doc), read by these rules (extract_version), in the
 * library already? Then it need not be extracted.
 */
MUST_CHECK bool store_has(struct store *store, const char *name, const char *sha256, const char *rules,
        bool *has, struct status *status);

/* The document of this name is no longer read by any rules that are known: the next import extracts it again.
 */
MUST_CHECK bool store_forget_rules(struct store *store, const char *name, struct status *status);

/*
 * Puts a document, its records and its index in, in one transaction: all of it or nothing. A document of the
 * same name is replaced, or, if only the rules (records->version) are others, its records are; the reader's
 * annotations on it stay, and are anchored anew by the words they quote.
 */
MUST_CHECK bool store_import(struct store *store, const struct doc *doc, const struct records *records,
        enum import_result *result, struct status *status);

MUST_CHECK bool store_remove(struct store *store, doc_id doc, struct status *status);

struct store_doc {
	doc_id id;
	const char *name, *title, *path, *sha256;
	int64_t bytes;
	int64_t counts[LAYER_COUNT]; /* records of each layer */
	const char *rules;           /* by which they were found: extract_version; "" if that is not known */
};

/* Rows with the memory they live in. Released with store_docs_free; the strings are borrowed until then. */
struct store_docs {
	struct arena arena;
	ARRAY(struct store_doc) rows;
};
MUST_CHECK bool store_docs(struct store *store, struct store_docs *out, struct status *status);
void store_docs_free(struct store_docs *docs);

/*
 * The document that a word means: the one of exactly this name; else the one whose id it is, in decimal
 * without zeros in front, or whose name begins so. *found is 0 if there is none. Where two or more fit, it
 * fails with MSG_ERR_AMBIGUOUS, which lists the first few: a guess could remove the wrong one. A word that
 * begins with @ means a built-in one also while they are hidden.
 */
MUST_CHECK bool store_find(struct store *store, const char *which, doc_id *found, struct status *status);

/*
 * The document itself, its text from the library, its blocks found anew. Released with doc_free. Fails if the
 * text is not as long as it was: then the spans of the records mean nothing.
 */
MUST_CHECK bool store_doc(struct store *store, doc_id id, struct doc *out, struct status *status);

/* The same with neither blocks nor title, which take more time and room than the text itself: for who wants
 * no more than its words. */
MUST_CHECK bool store_doc_words(struct store *store, doc_id id, struct doc *out, struct status *status);

/* Appends the words of a span, or as much of it as the text has. */
MUST_CHECK bool store_words(
        struct store *store, doc_id doc, struct span span, struct buf *out, struct status *status);

/* Widens a span to the sentence it stands in, as the lines of evidence have it; a long one is cut, far from
 * the span. */
MUST_CHECK bool store_sentence(struct store *store, doc_id doc, struct span *span, struct status *status);

/* All its records but those that the reader has rejected, every span inside the text: a library where one is
 * not is damaged. Released with records_free. */
MUST_CHECK bool store_records(struct store *store, doc_id id, struct records *out, struct status *status);
/* With the rejected ones. */
MUST_CHECK bool store_all_records(struct store *store, doc_id id, struct records *out, struct status *status);

/* ---- what the panes ask ---- */

/*
 * A restriction that stacks: a zero or NULL member does not restrict. The days are those of the record's EDTF
 * value; a record counts that has one day in common with the filter, a pairing one year, as it has no more
 * than years. A pairing of which the text gives no years has none, nor has a figure of which it does not say
 * when it was so. A party stands for all that lies in it too
 * (party_within), unless it is said to stand alone.
 *
 * A layer leaves aside what it does not have: headings have no days, dates no programme. An event has no
 * parties of its own: it counts where its words name the party, or something that lies in it. So does a
 * figure that does not say who gave what it counts, or whom: by the sentence around it.
 */
struct store_filter {
	doc_id doc;
	int first_day, last_day;           /* yyyymmdd, inclusive */
	const char *supporter, *recipient; /* canonical names */
	bool supporter_alone, recipient_alone;
	const char *party; /* one of the two, whichever */
	const char *programme;
	int as_of; /* a year in which a pairing holds: it has begun, and no text says that it had ended; by
	              the end of which a figure was so, and an event had begun */
	const char *measure, *unit; /* what a figure measures, and in what; the other layers have none */
	unsigned verdicts;          /* a set of 1 << enum verdict; 0 is all but VERDICT_REJECTED */
	unsigned confidences;       /* a set of 1 << enum confidence (core/extract/rule.h) */
};

#define FIRST_DAY_OF(year) ((year)*10000 + 101)
#define LAST_DAY_OF(year) ((year)*10000 + 1231)

/* One record of any kind, as a line of evidence. */
struct store_hit {
	enum layer layer;
	doc_id doc;
	const char *doc_name;
	struct span span;
	const char *edtf;  /* dates, events and figures; pairings: from, or from/to, or "" */
	const char *label; /* event: title; pairing: supporter→recipient; figure: value unit measure; date:
	                      role */
	const char *supporter, *recipient; /* of a pairing, and of a figure that says so; else NULL */
	bool unnamed;          /* a pairing one of whose parties has no name: 19个省市, 我院 */
	const char *programme; /* or "" */
	const char *quote;     /* the words of the span, newlines included, cut to 400 bytes at a character
	                          boundary; a pairing's, whose parties stand at its ends, lose their middle, with
	                          … in its place */
	const char *before, *after; /* of a pairing, and of a date or a figure whose span is a word: the rest
	                               of the sentence on either side of it, as far as 150 bytes, and … where
	                               it goes on; else "" */
	int64_t ordinal;            /* in its layer of its document (struct record_row) */
	enum verdict verdict;
	enum confidence confidence;
};
struct store_hits {
	struct arena arena;
	ARRAY(struct store_hit) rows;
};
void store_hits_free(struct store_hits *hits);

/* Which of the rows: `limit` of them from row `offset` on; limit 0: all. `bare` rows have "" for words, which
 * costs the most. `as_they_lie`, for who sorts events himself: one document's behind the other's, which is
 * quicker than their order. Then offset and limit must be 0; of one document they come in order all the same.
 */
struct store_page {
	int64_t offset, limit;
	bool bare, as_they_lie;
};

/*
 * Records of one layer under a filter (NULL: none). Dates, events and pairings by date, those without one
 * last; the others by document and place.
 */
MUST_CHECK bool store_hits(struct store *store, enum layer layer, const struct store_filter *filter,
        struct store_page page, struct store_hits *out, struct status *status);

/* The pairings that are the same but for their words and their kind, counted, in order of supporter and
 * recipient. */
struct store_cell {
	const char *supporter, *recipient, *programme;
	const char *from, *to; /* EDTF years, or "" */
	int64_t count, named;  /* of all kinds; of kind named alone, perhaps 0 */
};
struct store_cells {
	struct arena arena;
	ARRAY(struct store_cell) rows;
};
MUST_CHECK bool store_cells(struct store *store, const struct store_filter *filter, struct store_cells *out,
        struct status *status);
void store_cells_free(struct store_cells *cells);

/* How many pairings of a programme hold over some years. */
struct store_period {
	const char *programme, *edtf;
	int64_t count;
};
struct store_periods {
	struct arena arena;
	ARRAY(struct store_period) rows;
};
/* In order of programme and years. */
MUST_CHECK bool store_periods(struct store *store, const struct store_filter *filter,
        struct store_periods *out, struct status *status);
void store_periods_free(struct store_periods *periods);

/*
 * All figures under a filter, as a table of them sorts and groups: 56 bytes each, so that a large library can
 * be sorted in memory; what a row shows is read when it is looked at (store_figure). Those that measure the
 * same in the same unit are of one kind. By document and place.
 */
struct store_kind {
	const char *measure, *unit;
};
struct store_figure_key {
	doc_id doc;
	int64_t ordinal;         /* its place among the document's figures */
	uint32_t kind;           /* index into the kinds */
	double low, high;        /* equal unless it is a range */
	int first_day, last_day; /* yyyymmdd; 0 if the text does not say when it was so */
	bool of_table;           /* a cell of a table */
	bool about;              /* the text says that it is not exact: 约, 左右 */
	bool over, under;        /* that it is more than this, or less: 多, 不到 */
};
struct store_figures {
	struct arena arena;
	ARRAY(struct store_kind) kinds;
	ARRAY(struct store_figure_key) rows;
};
MUST_CHECK bool store_figures(struct store *store, const struct store_filter *filter,
        struct store_figures *out, struct status *status);
void store_figures_free(struct store_figures *figures);

struct store_figure {
	struct span span;
	const char *value, *unit, *qualifier, *measure, *edtf; /* as in struct figure_record */
	const char *supporter, *recipient;                     /* or "" */
	const char *doc_name;
	int64_t doc_bytes; /* of its document, to tell where in it the figure stands */
};
/* One of them, its strings in the arena. */
MUST_CHECK bool store_figure(struct store *store, doc_id doc, int64_t ordinal, struct arena *arena,
        struct store_figure *out, struct status *status);

/* ---- search ---- */

/*
 * Any string of one character or more, exact but for width and letter case (core/text/fold.h), found through
 * an index of single characters (index.h), so that no word is too short or too long; punctuation counts as
 * any other. Occurrences do not overlap. Several words (core/text/query.h) match once in every paragraph that
 * has them all, where they stand closest together; documents that have them are read for that. A string with
 * a newline in it is found too, but by reading all texts. An empty string has no matches.
 */
struct store_match {
	doc_id doc;
	const char *doc_name;
	struct span span;    /* the words found */
	struct span context; /* the lines of the text that hold them, without the last newline */
	const char *line;    /* the words of `context`, a blank for a newline */
};
struct store_matches {
	struct arena arena;
	ARRAY(struct store_match) rows;
};
/* In the order of documents and text. limit 0: all. doc 0: every document. */
MUST_CHECK bool store_search(struct store *store, const char *query, doc_id doc, int64_t limit,
        struct store_matches *out, struct status *status);
void store_matches_free(struct store_matches *matches);
/* The number of occurrences, not of documents. doc 0: in all of them. */
MUST_CHECK bool store_search_count(
        struct store *store, const char *query, doc_id doc, int64_t *count, struct status *status);

/* ---- the reader's own work ---- */

/* annotation.h */

/* ---- soundness ---- */

/*
 * Looks at everything: SQLite's integrity and foreign keys, the index against the text, every span inside its
 * text and on character boundaries, text against its hash. Each problem is one line given to `report`, for
 * status_text(). Fails only if the library cannot be read; *problems counts the lines.
 */
typedef void store_report(void *context, const struct status *problem);
MUST_CHECK bool store_check(
        struct store *store, store_report *report, void *context, int64_t *problems, struct status *status);

#endif
