// SPDX-License-Identifier: MIT
#include "core/extract/programme.h"

#include <stdlib.h>
#include <string.h>

enum { LEVELS = 16 };

/*
 * Words that name a programme. The scheme's own name (援藏) is stronger than a word that belongs to its field
 * (西藏): the passage is searched for all words of one strength before the next one.
 */
static const struct word {
	const char *word, *programme;
} schemes[] =
        {
                {"援藏", "援藏"},
                {"援疆", "援疆"},
                {"援青", "援青"},
                {"三峡", "三峡"},
                {"唐山", "唐山"},
                {"汶川", "汶川"},
                {"山海协作", "山海协作"},
                {"对口合作", "合作"},
                {"边疆", "边疆"},
},
  fields[] = {
          {"进藏", "援藏"},
          {"西藏", "援藏"},
          {"进疆", "援疆"},
          {"新疆", "援疆"},
          {"青海", "援青"},
          {"库区", "三峡"},
          {"移民", "三峡"},
          {"地震", "汶川"},
          {"灾区", "汶川"},
          {"医院", "医疗"},
          {"卫生", "医疗"},
          {"医疗", "医疗"},
          {"学校", "教育"},
          {"高校", "教育"},
          {"大学", "教育"},
          {"教育", "教育"},
          {"教师", "教育"},
          {"科技", "科技"},
          {"工会", "工会"},
          {"部委", "部委"},
          {"帮扶", "帮扶"},
          {"结对", "帮扶"},
          {"省内", "省内"},
};

static const char *first_of(const char *text, size_t len, const struct word *words, size_t count)
{
	const char *best = NULL, *at = text + len;
	for (size_t i = 0; i < count; i++) {
		size_t n = strlen(words[i].word);
		const char *hit = memmem(text, len, words[i].word, n);
		if (hit && hit < at)
			at = hit, best = words[i].programme;
	}
	return best;
}

const char *programme_named(const char *text, size_t len)
{
	const char *found = first_of(text, len, schemes, sizeof schemes / sizeof *schemes);
	return found ? found : first_of(text, len, fields, sizeof fields / sizeof *fields);
}

static const char *span_programme(const struct doc *doc, struct span span)
{
	return programme_named(doc->text + span.start, span.end - span.start);
}

void programmes_begin(struct programmes *programmes, const struct doc *doc)
{
	const char *level[LEVELS] = {0};
	*programmes = (struct programmes){.doc = doc, .document = span_programme(doc, doc->title)};
	for (size_t i = 0; i < doc->blocks.len; i++) {
		const struct block *block = &doc->blocks.at[i];
		if (block->kind != BLOCK_HEADING)
			continue;
		int depth = block->level < 1 ? 1 : block->level < LEVELS ? block->level : LEVELS - 1;
		const char *own = span_programme(doc, block->title);
		level[depth] = own ? own : level[depth - 1];
		for (int below = depth + 1; below < LEVELS; below++)
			level[below] = level[depth];
		*array_push(&programmes->sections) =
		        (struct programme_section){block->span.start, level[depth]};
	}
}

void programmes_end(struct programmes *programmes)
{
	array_free(&programmes->sections);
}

static const char *section_at(const struct programmes *programmes, size_t off)
{
	size_t low = 0, high = programmes->sections.len;
	while (low < high) {
		size_t mid = low + (high - low) / 2;
		if (programmes->sections.at[mid].off <= off)
			low = mid + 1;
		else
			high = mid;
	}
	return low ? programmes->sections.at[low - 1].programme : NULL;
}

const char *programme_of(const struct programmes *programmes, struct span passage)
{
	const char *found = span_programme(programmes->doc, passage);
	if (!found)
		found = section_at(programmes, passage.start);
	if (!found)
		found = programmes->document;
	return found ? found : "其他";
}
