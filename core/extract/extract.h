// SPDX-License-Identifier: MIT
// Document in, records out. For tui (import) and the tests.
#ifndef CORE_EXTRACT_EXTRACT_H
#define CORE_EXTRACT_EXTRACT_H

#include "core/doc/doc.h"
#include "core/extract/names.h"
#include "core/extract/record.h"
#include "core/extract/trace.h"

/* What a caller may add; all zero is nothing. Borrowed while extract runs. */
struct extract_options {
	const struct names *names; /* the user's own (names.h); NULL: none */
	bool brief; /* outline, dates and figures are enough: pairings and events, half of the time, are left
	               out */
	size_t window_bytes; /* how much of the text is taken apart at a time: the more, the more room it
	                        takes; the records are the same. 0: as much as is quick */
	bool beside; /* a second thread may find the figures and events of a long document, unless there is a
	                trace; the records are the same */
	const struct trace *trace; /* hears what was refused, in no order; NULL: nobody listens */
	/* Asked every few milliseconds, on the thread that extracts: `done` of `total` is done; false ends
	 * it. */
	bool (*go_on)(void *context, size_t done, size_t total);
	void *context; /* borrowed, for go_on */
};

/*
 * Names the rules that extract() would go by with these options: documents of another version are worth
 * reading again. It changes with every change of the rules' sources and tables. In the arena.
 */
const char *extract_version(const struct extract_options *options, struct arena *arena);

/*
 * Finds the data of a document, by the definitions of the annotation guide (README.md, "What counts as
 * data"). A pure function: the same document and options give the same records. `options` NULL is nothing.
 * `out` must be all zero; released with records_free. False if go_on ended it: then some records are missing.
 *
 * Each layer is a file of its own that reads what the layers before it found:
 * - outline.c: headings, from the document's blocks.
 * - dates.c: dates. What one looks like is in moment*.c and timespan.c, where one may stand in date_place.c,
 *   its role in date_role.c, its year, by what is fixed so far or when it was written (date_writing.c), in
 *   date_settle.c.
 * - figures.c: numbers with a unit, outside of dates; those of tables in figure_table.c and figure_fused.c.
 * - pairings.c: supporter and recipient. Parties are mentions (party.h, mention*.c), a sentence is read as
 *   tokens (tokens.c, token_*.c), and each form of saying it is a file pairing_*.c.
 * - figure_parties.c: who gave to whom what a figure counts, by the pairings.
 * - events.c: clauses (event_clause.c) with a date and an act, by the words of act.c or the form of the
 *   sentence (event_act.c), unless they sum up or plan (event_refused.c).
 *
 * Each rule has a name, a confidence and an explanation in rules.tsv (rule.h), and says what it refuses
 * (trace.h). Dates, figures and events read the text as glyphs (glyphs.h), a window at a time (window.h), and
 * know what kind of passage they are in (zone.h).
 */
bool extract(const struct doc *doc, const struct extract_options *options, struct records *out);

#endif
