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
void extract_dates(const struct reading *reading, struct records *out);
void extract_figures(const struct reading *reading, struct records *out);
void extract_pairings(const struct reading *reading, struct records *out);
void extract_events(const struct reading *reading, struct records *out);

/* Gives the figures their supporters and recipients, from the pairings. */
void extract_figure_parties(const struct reading *reading, struct records *out);

#endif
