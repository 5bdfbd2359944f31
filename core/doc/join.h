// SPDX-License-Identifier: MIT
// Sentences that the end of a line or of a page broke off. For view.
#ifndef CORE_DOC_JOIN_H
#define CORE_DOC_JOIN_H

#include "core/doc/doc.h"

#include <uchar.h>

enum join {
	JOIN_NONE,
	JOIN_FLOWS,    /* the block goes on with the sentence of the one before it, or before a page number */
	JOIN_CONTINUES /* the same, but the notes at the foot of a page stand between the two */
};

/*
 * Does block `i` go on with a sentence that an earlier block began? Texts that were scanned or copied have a
 * line end wherever a page ended, blank lines around it or not, and nothing but the words tells it from the
 * end of a paragraph. A line end is taken for one of the paper, not of the author, when all of this holds:
 *
 * - both are running text, not a heading, a line of contents, a row of a table, a note, an item, an address
 *   or another line with a label (地址：…, 北京市：…), nor begins the second with a number or an indent;
 * - the first is no title, signature or line of verse: it is long, and has a stop or a comma inside;
 * - it does not end with a stop or a colon (closing quotation marks and marks of notes are looked through);
 * - the sentence is open, by a comma, an enumeration comma or an opening bracket at the end of the first, by
 *   a stop or a closing mark at the beginning of the second; or, as nothing like that shows it, the second
 *   has a stop of its own or ends with a colon, so that it is not a title or a signature. The end of a line
 *   with a label needs none: it is told by the label that the next line begins with.
 *
 * Two short lines of like length are verse, and stay. So does whatever is in doubt: a line end too many is
 * seen and understood, words that do not belong together are not. Time: of the first characters and the last
 * ones, where no stop is found of the whole second block.
 */
enum join doc_joins(const struct doc *doc, size_t i);

/* The end of the sentences that block `i` begins: of the last block that flows with it, which is *last. */
size_t doc_flow_end(const struct doc *doc, size_t i, size_t *last);

/* Does the line end between two characters stand for a space? Not beside a Chinese character, but between it
   and a Latin letter. */
bool doc_space_at(char32_t before, char32_t after);

#endif
