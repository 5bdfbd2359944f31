// SPDX-License-Identifier: MIT
// Can a sentence name two sides? Inside extract only.
#ifndef CORE_EXTRACT_EVIDENCE_H
#define CORE_EXTRACT_EVIDENCE_H

#include "core/extract/tokens.h"

/*
 * Every party has a mark (lexicon.h) of its own: a place, a word that leads, a number that counts, 县 or 镇,
 * or the end of an institution's name. Three sentences in four that speak of support have fewer than two of
 * them, and need not be read as tokens. Looks at what tokens_look has found in text[start..end). Never false
 * if the sentence gives a pair, or if it names an institution and `institutions` asks for those.
 */
bool evidence_of_sides(const struct tokens *tokens, const char *text, size_t start, size_t end,
        bool institutions, struct arena *arena);

#endif
