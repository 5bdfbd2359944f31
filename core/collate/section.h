// SPDX-License-Identifier: MIT
// Which sections of two documents are the same. Private to core/collate.
#ifndef CORE_COLLATE_SECTION_H
#define CORE_COLLATE_SECTION_H

#include "core/base/span.h"
#include "core/store/twins.h"

/* A part of a document that a heading begins, up to the next one of its level or above. */
struct section {
	struct span span;
	int level;
	size_t parent;
	int64_t chars; /* tokens (witness.h) of it; -1: not counted yet */
};

/* Row 0 is the whole document; the others by place. */
struct sections {
	doc_id doc;
	ARRAY(struct section) rows;
};

MUST_CHECK bool sections_read(
        struct store *store, const struct twins_doc *doc, struct sections *out, struct status *status);
void sections_free(struct sections *sections);

/* The innermost section that holds byte `off`. */
size_t section_at(const struct sections *sections, size_t off);

/* `same` characters that agree, of section a of one document and b of the other. */
struct tally {
	size_t a, b;
	int64_t same;
};
struct tallies {
	ARRAY(struct tally) rows;
};

/*
 * From what agrees in innermost sections the rows that are worth telling: sections, or a whole document, half
 * of which at least agree with one another. Where one that is told holds others, these are told only if
 * they agree much better. Appended to `out`, `doc` being that of `a`.
 */
MUST_CHECK bool sections_match(struct store *store, struct sections *a, struct sections *b,
        const struct tallies *tallies, struct twins_rows *out, struct status *status);

#endif
