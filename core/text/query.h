// SPDX-License-Identifier: MIT
// Words that are looked for together. For store and view.
#ifndef CORE_TEXT_QUERY_H
#define CORE_TEXT_QUERY_H

#include "core/base/buf.h"
#include "core/base/mem.h"
#include "core/base/span.h"

#include <stdbool.h>

/*
 * What was typed, folded (fold.h). Blanks part words, all of which have to be in one passage, in any order;
 * between straight quotes ("浙江 四川") they are characters as others are. A quote without another one is a
 * character, and so is every blank where there is nothing else, or a newline among the words.
 */
struct query {
	struct buf folded;
	ARRAY(struct slice) words; /* in `folded`, none empty; none for an empty query */
};
void query_read(const char *typed, struct query *out);
void query_free(struct query *query);

/* Are all words in the text? */
bool query_all(const struct query *query, struct slice text);
/* The shortest stretch of the text that has all words, the first one of several; false if there is none. Of
 * one word that is its first occurrence. */
bool query_stretch(const struct query *query, struct slice text, struct span *hit);

#endif
