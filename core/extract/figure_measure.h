// SPDX-License-Identifier: MIT
// What a figure measures. Inside extract only.
#ifndef CORE_EXTRACT_FIGURE_MEASURE_H
#define CORE_EXTRACT_FIGURE_MEASURE_H

#include "core/extract/glyphs.h"
#include "core/extract/record.h"

/*
 * The words of the text that say what glyphs [start, end), a figure in `unit`, measure: the noun behind the
 * measure word (12名支教教师), the noun or the verb before the number (援助资金达3亿元, 同比增长5%). Their
 * glyphs are *from up to *to; false if no word that the rule knows stands there.
 */
bool figure_measure(
        const struct glyphs *glyphs, size_t start, size_t end, const char *unit, size_t *from, size_t *to);

/* The document's own characters of glyphs [from, to), white space left out. In the arena. */
const char *figure_words(
        const char *text, const struct glyphs *glyphs, size_t from, size_t to, struct arena *arena);

#endif
