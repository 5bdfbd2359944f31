// SPDX-License-Identifier: MIT
// What counts as the same in a search. For store and view.
#ifndef CORE_TEXT_FOLD_H
#define CORE_TEXT_FOLD_H

#include "core/base/buf.h"
#include "core/base/span.h"

#include <stdbool.h>
#include <uchar.h>

/*
 * One code point to one code point: full-width forms U+FF01..FF5E to ASCII, U+3000 to a space, half-width
 * katakana and Hangul to their normal forms (compatibility mappings <wide> and <narrow> of UnicodeData.txt),
 * then simple case folding (CaseFolding.txt, status C and S). Bytes that are not UTF-8 fold to U+FFFD.
 */
char32_t fold_char(char32_t cp);

/* Appends the folded form of text[0..len) to `out`. */
void fold_text(const char *text, size_t len, struct buf *out);

/*
 * The first place at or after `from` where text folds to `needle`, which is folded already (fold_text) and
 * not empty; into *hit, as a span of the unfolded text. Occurrences do not overlap when the caller goes on at
 * hit.end.
 */
bool fold_find(const char *text, size_t len, size_t from, struct slice needle, struct span *hit);

#endif
