// SPDX-License-Identifier: MIT
// How many cells a code point takes. The only source of width in the program. For view and tui; core/text
// itself.
#ifndef CORE_TEXT_WIDTH_H
#define CORE_TEXT_WIDTH_H

#include <stdbool.h>
#include <uchar.h>

/* How the terminal draws characters of East Asian Width "A" (UAX #11): “ ” — … ① × · ─ ◆ ▁. */
enum width_ambiguous { WIDTH_NARROW, WIDTH_WIDE };

/*
 * 0, 1 or 2 cells. Source: UAX #11 of Unicode 15 (table made by assets/scripts/gen_width.py from
 * EastAsianWidth.txt and UnicodeData.txt): W and F are 2; A is 1 or 2 as asked; marks (Mn, Me), format
 * characters (Cf, but not U+00AD), Hangul medial vowels and final consonants (U+1160..11FF, U+D7B0..D7FF),
 * and line and paragraph separators are 0; everything else is 1. Control characters (Cc) are never sent to a
 * terminal, see cluster.h; their width here is that of the sign that stands for them.
 */
int width_char(char32_t cp, enum width_ambiguous ambiguous);

/* Must `cp` never reach the terminal as such: C0, DEL, C1, bidi controls (UAX #9), U+2028/2029, U+FFF9..FFFB,
 * tags? */
bool width_unsafe(char32_t cp);

/* The visible sign drawn for an unsafe code point, one cell wide: U+2400.. for C0, U+2421 for DEL, U+FFFD
 * else. */
char32_t width_sign(char32_t cp);

#endif
