// SPDX-License-Identifier: MIT
#include "core/extract/layers.h"

#include "core/extract/word.h"

#include <string.h>

static struct outline_record record(const struct doc *doc, const struct block *block, struct arena *arena)
{
	static const char *const rules[] = {[BLOCK_PARAGRAPH] = "outline.title",
	        [BLOCK_HEADING] = "outline.heading",
	        [BLOCK_TOC] = "outline.contents"};
	struct block named = *block;
	if (block->kind == BLOCK_PARAGRAPH)
		named.title = doc->title;
	return (struct outline_record){
	        .span = {block->kind == BLOCK_PARAGRAPH ? named.title.start : block->span.start,
	                block->kind == BLOCK_TOC ? block->span.end : named.title.end},
	        .level = doc_level(doc, block),
	        .title = doc_title(doc, &named, arena),
	        .page = block->page,
	        .rule = rules[block->kind],
	};
}

/* 一、…, （二）…, 3.…, 第四章…: what a heading may begin with. */
static bool numbered(const char *text, size_t len)
{
	static const char *const first[] = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "第",
	        "（", "(", "1", "2", "3", "4", "5", "6", "7", "8", "9"};
	static const char *const behind[] = {"、", "．", ".", "）", ")", "章", "节", "篇"};
	enum { REACH = 15 };
	bool begins = false;
	for (size_t i = 0; i < sizeof first / sizeof *first && !begins; i++)
		begins = len > strlen(first[i]) && !memcmp(text, first[i], strlen(first[i]));
	for (size_t i = 0; begins && i < sizeof behind / sizeof *behind; i++)
		if (word_find(text, len < REACH ? len : REACH, behind[i]))
			return true;
	return false;
}

/* core/doc decides what is a heading; this tells of the lines that could be taken for one. */
static void refuse(const struct reading *reading, const struct block *block)
{
	const char *text = reading->doc->text + block->span.start;
	size_t len = block->span.end - block->span.start;
	if (len > 3 && (!memcmp(text, "表", 3) || !memcmp(text, "图", 3)) && text[3] >= '0' && text[3] <= '9')
		trace_refuse(reading->trace, "outline.refused.caption", block->span);
	else if (block->kind == BLOCK_PARAGRAPH && numbered(text, len))
		trace_refuse(reading->trace, "outline.refused.text", block->span);
}

/* 1、甲省：乙县、丙县: a row of a list, of a name and what it is paired with, though it has the shape of a
 * heading. */
static bool is_row(const struct reading *reading, const struct block *block, struct arena *arena)
{
	static const char *const colons[] = {"：", ":"};
	const char *text = reading->doc->text;
	size_t from = block->title.start, end = block->title.end;
	bool colon = false;
	for (size_t i = 0; i < sizeof colons / sizeof *colons; i++)
		colon = colon || !strncmp(text + end, colons[i], strlen(colons[i]));
	struct mention mention;
	return colon && block->kind == BLOCK_HEADING && from < end &&
	       names_may_mention(reading->names, text, end, from, MENTION_BEGINS) &&
	       names_mention(reading->names, text, end, from, MENTION_BEGINS, arena, &mention) &&
	       mention.end == end;
}

void extract_outline(const struct reading *reading, struct records *out)
{
	const struct doc *doc = reading->doc;
	for (size_t i = 0; i < doc->blocks.len && !pace_stops(reading->pace, doc->blocks.at[i].span.start);
	        i++) {
		const struct block *block = &doc->blocks.at[i];
		if (is_row(reading, block, &out->arena))
			trace_refuse(reading->trace, "outline.refused.row", block->span);
		else if (doc_level(doc, block))
			*array_push(&out->outline) = record(doc, block, &out->arena);
		else if (reading->trace)
			refuse(reading, block);
	}
}
