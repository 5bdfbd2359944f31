// SPDX-License-Identifier: MIT
// The rules by name: how sure their records are, and what they say. For store, view and tui.
#ifndef CORE_EXTRACT_RULE_H
#define CORE_EXTRACT_RULE_H

#include "core/base/buf.h"
#include "core/base/lang.h"

#include <stdbool.h>
#include <stddef.h>

/*
 * How far a record can be relied on, in three steps:
 *
 *   certain   the words themselves say it: a reader who disagrees has found a mistake of the program
 *
 *   likely    the words say it together with what stands around them: a year named before, two names' order
 *
 *   doubtful  the passage leaves open something that the rule filled in: look before you cite
 */
enum confidence {
	CONFIDENCE_NONE, /* not known: a record of a rule that this version no longer has */
	CONFIDENCE_DOUBTFUL,
	CONFIDENCE_LIKELY,
	CONFIDENCE_CERTAIN,
	CONFIDENCE_COUNT
};

/* "certain" …, as exports and the library have it; "" for CONFIDENCE_NONE. Static. */
const char *confidence_name(enum confidence confidence);
/* The same in the user's words. */
enum message confidence_message(enum confidence confidence);

/*
 * What lowers a record by one step below its rule, as a set. A layer that sees such a thing says so in the
 * record's `doubts`. Each has a row in rules.tsv under its name (rule_of_doubt), in this order.
 */
enum doubt {
	DOUBT_YEAR_BEFORE = 1,  /* the year was named in an earlier paragraph or heading */
	DOUBT_YEAR_WRITING = 2, /* 今年: from the year in which the text was written */
	DOUBT_CENTURY = 4,      /* 50年代: the century is not said */
	DOUBT_DATE = 8,         /* an event whose date is not certain itself */
	DOUBT_VERB = 16,        /* an event told by no verb that the rules know */
	DOUBT_NEIGHBOURS = 32,  /* a name with several readings, settled by those beside it */
	DOUBT_SIDES = 64,       /* who supports whom follows from where the two lie, not from the words */
	DOUBT_SUBJECT = 128,    /* the supporter stands in another clause */
	DOUBT_HEADING = 256,    /* one side, or the relation, stands in a heading or caption */
	DOUBT_SELF = 512,       /* 我校: as the document's title or signature has it */
	DOUBT_SHORT = 1024,     /* a short name, as the document named it in full before */
	DOUBT_UNIT = 2048,      /* the unit is the row's or the caption's, not the column's */
	DOUBT_TOTALS = 4096,  /* fused columns: the row's own arithmetic settles them, no totals confirm it */
	DOUBT_READING = 8192, /* a short name that others have, too: taken as the one that is usually meant */
	DOUBT_CONTEXT = 16384,   /* 负责: that it is support is said by the words around */
	DOUBT_SENTENCE = 32768,  /* the supporter stands in the sentence before */
	DOUBT_PROGRAMME = 65536, /* an event whose programme a heading or the text around it says */
	DOUBT_CROSS = 131072,    /* 甲、乙支援丙、丁: all support all, or each its own; not said */
	DOUBT_END = 262144
};

enum rule_use {
	RULE_MAKES,   /* records */
	RULE_REFUSES, /* what only looks like one: see trace.h */
	RULE_DOUBTS   /* and lowers the confidence */
};

struct rule {
	const char *name;
	enum rule_use use;
	enum confidence confidence; /* of what it makes, nothing lowered */
	const char *text[2];        /* by enum lang: one sentence that explains it */
};

/* rules.tsv is the only place where a rule is defined; a test looks for every name that the code has. NULL if
 * there is no such rule. Static. */
const struct rule *rule_find(const char *name);
const struct rule *rule_of_doubt(enum doubt doubt);
/* All of them, by name. */
const struct rule *rule_at(size_t n); /* NULL behind the last */

/* Why there is such a record: the rule's sentence and those of its doubts, in a line; the rule's name where
 * the rule is not known. */
void rule_explain(const char *name, unsigned doubts, enum lang lang, struct buf *out);

/* What a record of this rule with these doubts is worth. */
enum confidence rule_confidence(const char *name, unsigned doubts);

#endif
