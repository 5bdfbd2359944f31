// SPDX-License-Identifier: MIT
// Figures and events of a long document, on a second thread. Inside extract only.
#ifndef CORE_EXTRACT_BESIDE_H
#define CORE_EXTRACT_BESIDE_H

#include "core/extract/record.h"
#include "core/extract/zone.h"

/*
 * Pairings, figures and events read the dates and know nothing of each other, so that once the dates are
 * there the figures and events can be found while another thread finds the pairings:
 *
 *     struct beside *beside = beside_begin(reading, records);
 *     extract_pairings(reading, records);
 *     beside_end(beside, reading, records);
 *
 * Each window's figures and events see the dates up to its end and no others, as they do where one layer is
 * read after the other: the records are the same. In between, `records` gets nothing but pairings.
 */
struct beside;
struct beside *beside_begin(const struct reading *reading, const struct records *records);

/* Waits, asking the reading's pace meanwhile, and adds what was found; not all of it if the pace says stop.
 */
void beside_end(struct beside *beside, const struct reading *reading, struct records *records);

#endif
