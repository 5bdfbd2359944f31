// SPDX-License-Identifier: MIT
// Why something was found at a place of a document, or was not. For why.c, and for `explain` through it.
#ifndef CORE_VIEW_EXPLAIN_H
#define CORE_VIEW_EXPLAIN_H

#include "core/extract/extract.h"
#include "core/extract/zone.h"
#include "core/view/grid.h"
#include "core/view/marks.h"

/* A document read once more, with an ear for what the rules refuse. Released with explainer_end. */
struct explainer {
	const struct doc *doc; /* borrowed */
	struct zones zones;    /* what kind of passage each block is */
	struct marks marks;    /* its records */
	ARRAY(struct refusal) refusals;
};
/* `options` NULL is nothing; its trace is not used. */
void explainer_begin(
        struct explainer *explainer, const struct doc *doc, const struct extract_options *options);
void explainer_end(struct explainer *explainer);

/* A line of an explanation, to be shown `indent` cells in. */
struct explain_line {
	int indent;
	enum style style;
	const char *text;
	struct span span; /* the words it is about; empty for none */
	struct explain_record {
		enum layer layer;
		struct span span;
		const char *values; /* its fields (core/extract/field.h); NULL: the line tells of no record */
		const char *what;   /* the line that names it */
	} record;
};

/* Lines with the memory they live in. All zero is empty; released with explanation_free. */
struct explanation {
	struct arena arena;
	ARRAY(struct explain_line) lines;
};

/*
 * Adds what there is to say of `place` (one that is empty stands for the character behind it): what kind of
 * passage it is and under which headings; the sentence; each record whose words share something with the
 * place, with its rule, how sure it is, and why; and what the rules looked at in that sentence and refused.
 */
void explain_place(
        const struct explainer *explainer, struct span place, enum lang lang, struct explanation *out);
void explanation_free(struct explanation *explanation);

/* The sentence that holds byte `off`: between stops, in its block. */
struct span explain_sentence(const struct doc *doc, size_t off);

#endif
