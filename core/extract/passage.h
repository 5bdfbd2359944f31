// SPDX-License-Identifier: MIT
// A piece of the document as one line, for rules that read words. Inside extract only.
#ifndef CORE_EXTRACT_PASSAGE_H
#define CORE_EXTRACT_PASSAGE_H

#include "core/base/buf.h"
#include "core/base/mem.h"
#include "core/doc/doc.h"

#include <uchar.h>

/*
 * A sentence may be broken by a hard line end, a page or a footnote, and a name in it too. A passage is such
 * a piece put together again: white space is left out, half-width marks beside Chinese characters stand as
 * full-width ones (，；：！？（）), full-width digits as ASCII. In a table row each edge of a column (a tab,
 * |, or several spaces) is one tab.
 * Traditional characters stand as Simplified ones. Offsets below are into this text unless said otherwise.
 */
struct passage {
	struct buf text;
	bool simplified;                /* there were Traditional characters */
	ARRAY(struct passage_run) runs; /* where `text` comes from, in its order */
};

/* Bytes of the document that were copied, or one character that stands for `len` of them. */
struct passage_run {
	size_t at, start; /* in the text, in the document */
	size_t len;       /* 0 for copied ones, which run on to the next run */
};

/* Is it white space, of which a passage has none? */
static inline bool passage_leaves_out(char32_t cp)
{
	return cp <= ' ' || cp == 0xA0 || cp == 0x3000 || cp == 0xFEFF || (cp >= 0x2000 && cp <= 0x200B);
}

/* Is the passage of the span sure to have more than so many bytes? Counts the characters that it keeps. */
bool passage_exceeds(const struct doc *doc, struct span span, size_t bytes);

void passage_clear(struct passage *passage);
void passage_free(struct passage *passage);

/* Appends doc->text[span]. */
void passage_add(struct passage *passage, const struct doc *doc, struct span span, bool row);

/* The text of [start, end) as the document writes it, without white space. In the arena. */
const char *passage_own_words(
        const struct passage *passage, const struct doc *doc, size_t start, size_t end, struct arena *arena);

/* The document's range of [start, end), start < end. */
struct span passage_span(const struct passage *passage, size_t start, size_t end);

/*
 * Appends the block `i` and, if it breaks off in the middle of a sentence, the paragraphs that go on with it,
 * footnotes and rules between them passed over. Gives the first block not used.
 */
size_t passage_prose(struct passage *passage, const struct doc *doc, size_t i);

/* The end of the sentence that begins at `start`: behind 。！？；, or the end. Stops inside 《》 and （） do
 * not count. */
size_t passage_sentence(const struct passage *passage, size_t start);

#endif
