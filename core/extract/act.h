// SPDX-License-Identifier: MIT
// Words that say that something was done or happened. Inside extract only.
#ifndef CORE_EXTRACT_ACT_H
#define CORE_EXTRACT_ACT_H

#include "core/extract/glyphs.h"

enum act_kind {
	ACT_VERB,    /* 召开, 签订, 返沪: a verb that says so by itself */
	ACT_PERFECT, /* a verb with 了, whatever it is: an act beside a day or month; a year's achievement
	                else */
	ACT_NOUN     /* 座谈会后: a meeting or disaster that its date stands right before */
};

/* The length of the word of an act at glyph `i`, and of which kind it is; 0 if there is none. The caller
 * skips what stands in titles. */
size_t act_at(const struct glyphs *glyphs, size_t i, enum act_kind *kind);

/* Does what stands behind the 了 at glyph `i` say how much or how long: 便宜了两成, 富了起来, 病了三天? Then
 * the word before it tells of a state. */
bool act_of_degree(const struct glyphs *glyphs, size_t i);

#endif
