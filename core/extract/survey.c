// SPDX-License-Identifier: MIT
#include "core/extract/survey.h"

#include "core/extract/index.h"
#include "core/extract/passage.h"
#include "core/extract/word.h"
#include "core/text/utf8.h"

#include <stdlib.h>

#include "survey_marks.h" /* generated: survey_singles, survey_pairs */

/* The marks of the Chinese characters from *off on, up to the next other one. `last` is the key of the one
 * before them, and then of their last. */
static unsigned read_han(const char *text, size_t *off, size_t end, unsigned *last)
{
	unsigned marks = 0, before = *last;
	size_t i = *off;
	for (; i < end && (unsigned char)text[i] >= 0xE4 && (unsigned char)text[i] <= 0xE9; i += HAN) {
		unsigned key = (text[i + 1] & 0x3Fu) << 6 | (text[i + 2] & 0x3Fu);
		marks |= survey_singles[key] | survey_pairs[index_pair_hash(before, key)];
		before = key;
	}
	*off = i;
	*last = before;
	return marks;
}

/* Passes over anything else: it may be left out of a passage (passage.h), and then stands between no two
 * characters. Is it, with what stands before it, an edge? */
static bool read_other(const char *text, size_t *off, size_t end, unsigned *blanks)
{
	char32_t cp;
	*off += utf8_decode(text + *off, end - *off, &cp);
	bool blank = cp == '|' || passage_leaves_out(cp);
	*blanks = !blank ? 0 : *blanks + 1 + (cp == 0x3000 || cp == '\t' || cp == '|');
	return *blanks > 1;
}

static unsigned marks_of(const char *text, struct span span)
{
	unsigned marks = 0, last = 0, blanks = 0;
	for (size_t off = span.start; off < span.end;) {
		size_t start = off;
		marks |= read_han(text, &off, span.end, &last);
		blanks = off > start ? 0 : blanks;
		if (off < span.end && read_other(text, &off, span.end, &blanks))
			marks |= SURVEY_EDGE;
	}
	return marks;
}

void survey_begin(struct survey *survey, const struct doc *doc, struct pace *pace)
{
	survey->of_block = mem_zero(doc->blocks.len, sizeof *survey->of_block);
	for (size_t i = 0; i < doc->blocks.len && !pace_stops(pace, doc->blocks.at[i].span.start); i++)
		survey->of_block[i] = (uint16_t)marks_of(doc->text, doc->blocks.at[i].span);
}

void survey_end(struct survey *survey)
{
	free(survey->of_block);
	*survey = (struct survey){0};
}
