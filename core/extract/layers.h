// SPDX-License-Identifier: MIT
// The layers that extract() runs. Inside extract only.
#ifndef CORE_EXTRACT_LAYERS_H
#define CORE_EXTRACT_LAYERS_H

#include "core/extract/record.h"
#include "core/extract/zone.h"

/*
 * Each adds the records of its layer, in the order of the text (by start, then end), and may read what the
 * layers before it in extract.c have found. Time is linear in the length of the document.
 */
void extract_outline(const struct reading *reading, struct records *out);
void extract_pairings(const struct reading *reading, struct records *out);

/*
 * Dates, figures and events read the same windows (window.h), one layer after the other in each: begin before
 * the first, read in each, end behind the last. The arguments of begin are borrowed until then.
 */
struct dates *dates_begin(const struct reading *reading, struct records *out);
void dates_read(struct dates *dates);
void dates_end(struct dates *dates);

struct figures *figures_begin(const struct reading *reading, struct records *out);
void figures_read(struct figures *figures);
void figures_end(struct figures *figures);

struct events *events_begin(const struct reading *reading, struct records *out);
void events_read(struct events *events);
void events_end(struct events *events);
/* Gives the events their programmes, by the pairings that they tell of. */
void events_name(const struct reading *reading, struct records *out);

/* Gives the figures their supporters and recipients, from the pairings. */
void extract_figure_parties(const struct reading *reading, struct records *out);

#endif
