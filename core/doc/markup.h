// SPDX-License-Identifier: MIT
// The marks of Markdown, as far as a block needs them (CommonMark 0.31). Private to core/doc.
#ifndef CORE_DOC_MARKUP_H
#define CORE_DOC_MARKUP_H

#include "core/base/span.h"

#include <stdbool.h>
#include <stddef.h>

/* The number of # (1 to 6) that make the line a heading, and the offset behind them; 0 if they do not. A
   Chinese character may follow them without a space, as many Chinese writers have it. */
int markup_hashes(const char *text, struct span line, size_t *behind);

/* --- *** ___ === and the same in dashes: a line of nothing else, three or more. */
bool markup_is_rule(const char *text, struct span line);
/* A rule of = (1) or - (2) that may underline a heading, else 0. */
int markup_underline(const char *text, struct span line);
/* |---|:--:|: the row below the head of a table. */
bool markup_is_table_rule(const char *text, struct span line);
bool markup_is_fence(const char *text, struct span line);
/* - * + > at the beginning: an item or a quotation. */
bool markup_is_item(const char *text, struct span line);

/* The offset behind [bookmark: …], which converters from Word leave before headings; else line.start. */
size_t markup_bookmark(const char *text, struct span line);

/* The span without tags and emphasis at its ends: ** __ <b> </b> and the like. */
struct span markup_strip(const char *text, struct span span);
/* Was all of it in ** or <b>? */
bool markup_is_bold(const char *text, struct span span);

#endif
