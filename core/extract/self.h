// SPDX-License-Identifier: MIT
// Who 我校 or 我院 is. Inside extract only.
#ifndef CORE_EXTRACT_SELF_H
#define CORE_EXTRACT_SELF_H

#include "core/doc/doc.h"
#include "core/extract/mention.h"
#include "core/extract/zone.h"

/*
 * A document, or each piece of a collection, may name its author: in a heading (某医院对口支援工作总结), in a
 * signature on a line of its own, in the sentence that introduces it (某医院是一家…), or as the other party
 * of an agreement (《甲与乙…协议》, where 我校 and 甲 are spoken of and 乙 is not).
 */
struct self {
	struct span section;       /* where it speaks of itself so */
	const char *name;          /* canonical; in the arena */
	const struct place *place; /* the place that it is, or that its name begins with; NULL if none */
};

struct selves {
	ARRAY(struct self) list;
};

/* The zones tell the pieces of a collection apart: what a document that is none says of its author at its
 * beginning or end holds for all of it. */
void selves_find(struct selves *selves, const struct reading *reading, struct arena *arena);
void selves_free(struct selves *selves);

/* The author at byte `off` if the document names only one there, and an institution; NULL otherwise. */
const struct self *selves_only(const struct selves *selves, size_t off);

/* The name behind 我校 or 县医院 (the word as it stands) at byte `off` of the document, or NULL. In the
 * arena. */
const char *selves_name(const struct selves *selves, size_t off, const char *word, struct arena *arena);

#endif
