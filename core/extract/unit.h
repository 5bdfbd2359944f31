// SPDX-License-Identifier: MIT
// Measure words and units. Inside extract only.
#ifndef CORE_EXTRACT_UNIT_H
#define CORE_EXTRACT_UNIT_H

#include "core/extract/glyphs.h"

struct unit {
	const char32_t *word;
	const char *name; /* as the records give it */
	const char *rule; /* figure.money, figure.people … */
	int tens;         /* the power of ten that the word adds: -1 for ‰, which is given in % */
	bool han;         /* counts also behind a number in Chinese characters: 三名, but not 三线 */
	const char32_t *no_before; /* with one of these behind it the word is another one: 支 in 支援; NULL
	                              for none */
};

/* The longest unit at glyph `i`, behind a number in Chinese characters (`han`) or digits; NULL if there is
 * none. */
const struct unit *unit_at(const struct glyphs *glyphs, size_t i, bool han, size_t *end);

#endif
