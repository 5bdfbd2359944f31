// SPDX-License-Identifier: MIT
// The words and marks for what the reader says of records, and for how sure they are. For views and tui.
#ifndef CORE_VIEW_VERDICT_H
#define CORE_VIEW_VERDICT_H

#include "core/base/buf.h"
#include "core/base/lang.h"
#include "core/store/annotation.h"

#include <stdbool.h>
#include <uchar.h>

/* The mark beside a record: ✓ ✗ ~ +; 0 for one without a verdict. */
char32_t verdict_mark(enum verdict verdict);
/* The word for it, also for records without. */
enum message verdict_message(enum verdict verdict);

/* The same for pieces of work: the verdicts', ✎ for a note, ⚑ for a bookmark, = for a choice. */
char32_t work_mark(enum work_kind kind);
enum message work_message(enum work_kind kind);
/* Appends what a piece of work says, in a line: the values it gave, those that
 * were found, the reader's words. */
void work_describe(const struct store_work *work, enum lang lang, struct buf *out);

/* A set of bits as words, for the line of choices. */
void verdicts_text(unsigned verdicts, enum lang lang, struct buf *out);
void confidences_text(unsigned confidences, enum lang lang, struct buf *out);

/*
 * What was typed as a set: words of either language, or their beginnings, with spaces, commas or + between;
 * `all` is every verdict, the rejected too. False if one is not understood.
 */
bool verdicts_read(const char *text, unsigned *verdicts);
bool confidences_read(const char *text, unsigned *confidences);

/* The n-th word that can be typed; NULL behind the last. Static. */
const char *verdicts_word(size_t n, enum lang lang);
const char *confidences_word(size_t n, enum lang lang);

#endif
