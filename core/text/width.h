// SPDX-License-Identifier: MIT
// How many cells a code point takes. The only source of width in the program. For view and tui; core/text
// itself.
#ifndef CORE_TEXT_WIDTH_H
#define CORE_TEXT_WIDTH_H

#include "core/base/buf.h"

#include <stdbool.h>
#include <uchar.h>

/* How the terminal draws characters of East Asian Width "A" (UAX #11): “ ” — … ① × · ─ ◆ ▁. */
enum width_ambiguous { WIDTH_NARROW, WIDTH_WIDE };

/*
 * 0, 1 or 2 cells, for any value of `cp`. Source: UAX #11 of Unicode 15 (table made by
 * assets/scripts/gen_chars.py from the Unicode Character Database). The first of these rules that fits:
 *
 *   what width_unsafe names              the width of its width_sign
 *   marks (Mn, Me)                       0
 *   format characters (Cf)               0, but 1 for those that are visible: U+00AD, which follows its East
 *                                        Asian Width (A), and the prepended signs U+0600..0605, 06DD, 070F, …
 *   Hangul medials and finals            0 (U+1160..11FF, and those of U+D7B0..D7FB)
 *   East Asian Width W and F             2
 *   East Asian Width A                   1 or 2, as asked
 *   all else, unassigned too             1
 *
 * A code point of width 0 shares the cell of the character before it. Where there is none, it gets one:
 * see cluster.h.
 */
int width_char(char32_t cp, enum width_ambiguous ambiguous);

/*
 * Must `cp` never reach the terminal as such? C0, DEL, C1; bidi controls (UAX #9), U+206A..206F; the line and
 * paragraph separators; interlinear annotation U+FFF9..FFFB; tags U+E0001, U+E0020..E007F; surrogates and
 * what lies above U+10FFFF. They would move the cursor, change its state, turn the reading order, or be
 * hidden.
 */
bool width_unsafe(char32_t cp);

/*
 * Do terminals disagree on how many cells `cp` takes? Where one does otherwise than width_char says, all that
 * stands behind in the row would be shifted; so after such a one the place of the cursor has to be told anew,
 * and the cell drawn alone. Source: the difference between the versions of Unicode, and between the tables
 * and the shaping of the terminals that tests/judge compares. The rules, from the Unicode Character Database:
 *
 * - unassigned, private use, format characters (Cn, Co, Cf): 1 for some, 0 or 2 for others
 * - spacing marks (Mc) and prepended signs: 1, or 0 where they are shaped into the one before
 * - new since Unicode 13 (DerivedAge), which some do not draw at all; new since 5.0 and not of one cell,
 *   planes 2 and 3 apart, where a table is that old
 * - marks that are wide by themselves, U+302A..302D, U+3099 and U+309A: 0, or 2
 * - Extended_Pictographic, emoji modifiers, U+1F000..1FBFF: 2, or 1 as text; joined with others or not
 * - regional indicators: 1 each; a flag is 2, or 4, or 1
 * - Hangul jamo: 2 + 0 + 0, or 2 + 1 + 1 where they are not composed
 * - variation selectors: 0, but U+FE0E and FE0F change the one before
 * - U+4DC0..4DFF and U+3248..324F: 1, but 2 from Unicode 16 on, or by their glyphs
 * - U+06DE, U+1885, U+1886, U+1A1B, U+A802: were marks once, or were none
 */
bool width_doubtful(char32_t cp);

/* The visible sign drawn for an unsafe code point: U+2400.. for C0, U+2421 for DEL, U+FFFD else. */
char32_t width_sign(char32_t cp);

/* Appends text[0..len) as a terminal may get it: what is unsafe or not UTF-8 as its sign. Tabs stay. */
void width_clean(const char *text, size_t len, struct buf *out);

#endif
