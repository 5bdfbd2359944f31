// SPDX-License-Identifier: MIT
#include "core/extract/self.h"

#include "core/extract/passage.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

enum { LINE_BYTES = 120, TITLE_BYTES = 240, FIRST_LINES = 4, LAST_LINES = 5 };

/* One section and what is being read of it. */
struct section {
	const struct doc *doc;
	struct selves *selves;
	struct arena *arena;
	struct span span;
	size_t first, last; /* its blocks, [first, last) */
};

static void add(const struct section *section, const char *name)
{
	*array_push(&section->selves->list) = (struct self){section->span, name};
}

static bool has_any(const char *text, size_t len, const char *const *words)
{
	for (; *words; words++)
		if (memmem(text, len, *words, strlen(*words)))
			return true;
	return false;
}

static bool starts_any(const char *text, size_t len, const char *const *words)
{
	for (; *words; words++)
		if (strlen(*words) <= len && !memcmp(text, *words, strlen(*words)))
			return true;
	return false;
}

/* 某医院2014年工作总结; a signature 某医院; 某医院是一家…, where `edge` says that the block begins or ends
 * the section. */
static void read_block(
        const struct section *section, struct passage *passage, const struct block *block, bool edge)
{
	static const char *const papers[] = {"总结", "汇报", "报告", "计划", "方案", "情况", NULL};
	static const char *const support[] = {"支援", "帮扶", "援建", NULL};
	static const char *const is[] = {
	        "是一家", "是一所", "是一个", "位于", "始建于", "创建于", "成立于", "坐落", NULL};
	struct mention mention;
	passage_clear(passage);
	passage_add(passage, section->doc, block->span, false);
	const char *text = buf_str(&passage->text);
	size_t len = passage->text.len;
	if (!len || !mention_read(text, len, 0, MENTION_BEGINS, section->arena, &mention) ||
	        mention.kind != PAIRING_NAMED || mention.unsettled)
		return;
	const char *rest = text + mention.end;
	size_t more = len - mention.end;
	bool institution = mention.level == PARTY_INSTITUTION;
	bool paper = len <= LINE_BYTES && block->kind != BLOCK_TABLE && has_any(rest, more, papers) &&
	             (institution ? true : !has_any(rest, more, support));
	if ((institution && more == 0 && edge) || (institution && starts_any(rest, more, is)) || paper)
		add(section, mention.name);
}

/* How often `name` stands in the section outside of 《》, up to two. */
static int spoken_of(const struct section *section, const char *name)
{
	const char *text = section->doc->text + section->span.start;
	size_t len = section->span.end - section->span.start, n = strlen(name);
	int count = 0, depth = 0;
	for (size_t i = 0; i + n <= len && count < 2; i++) {
		if (!strncmp(text + i, "《", 3))
			depth++;
		else if (!strncmp(text + i, "》", 3))
			depth = 0;
		else if (!depth && !memcmp(text + i, name, n))
			count++;
	}
	return count;
}

/* 《甲与乙…协议》: if only 甲 is spoken of elsewhere, the author is 乙; and the other way round. */
static void read_agreement(const struct section *section, const char *title, size_t len)
{
	assert(title);
	struct mention one, other;
	if (!memmem(title, len, "协议", strlen("协议")) ||
	        !mention_read(title, len, 0, MENTION_BEGINS, section->arena, &one))
		return;
	size_t joint = one.end;
	if (joint + 3 > len || (memcmp(title + joint, "与", 3) && memcmp(title + joint, "和", 3)) ||
	        !mention_read(title, len, joint + 3, MENTION_BEGINS, section->arena, &other))
		return;
	if (one.level != PARTY_INSTITUTION || other.level != PARTY_INSTITUTION)
		return;
	int first = spoken_of(section, one.name), second = spoken_of(section, other.name);
	if (first && !second)
		add(section, other.name);
	else if (second && !first)
		add(section, one.name);
}

static void read_agreements(const struct section *section)
{
	const char *text = section->doc->text;
	int read = 0;
	for (size_t i = section->span.start; i < section->span.end && read < 3;) {
		const char *open = memmem(text + i, section->span.end - i, "《", 3);
		if (!open)
			break;
		i = (size_t)(open - text) + 3;
		size_t rest = section->span.end - i;
		const char *close = memmem(text + i, rest < TITLE_BYTES ? rest : TITLE_BYTES, "》", 3);
		size_t len = close ? (size_t)(close - (text + i)) : 0;
		if (len && memmem(text + i, len, "协议", strlen("协议"))) {
			read_agreement(section, text + i, len);
			read++;
		}
	}
}

static void read_section(struct section section, struct passage *passage)
{
	const struct doc *doc = section.doc;
	if (section.first == section.last)
		return;
	section.span = (struct span){
	        doc->blocks.at[section.first].span.start, doc->blocks.at[section.last - 1].span.end};
	for (size_t i = section.first; i < section.last; i++) {
		const struct block *block = &doc->blocks.at[i];
		bool edge = i < section.first + FIRST_LINES || i + LAST_LINES >= section.last;
		if (edge || block->kind == BLOCK_PARAGRAPH)
			read_block(&section, passage, block, edge);
	}
	read_agreements(&section);
}

void selves_find(struct selves *selves, const struct doc *doc, struct arena *arena)
{
	struct passage passage = {0};
	struct section section = {.doc = doc, .selves = selves, .arena = arena};
	for (size_t i = 0; i <= doc->blocks.len; i++) {
		const struct block *block = &doc->blocks.at[i];
		if (i < doc->blocks.len && !(block->kind == BLOCK_HEADING && block->level == 1))
			continue;
		section.last = i;
		read_section(section, &passage);
		section.first = i;
	}
	passage_free(&passage);
}

void selves_free(struct selves *selves)
{
	array_free(&selves->list);
}

const char *selves_name(const struct selves *selves, size_t off, const char *word)
{
	for (size_t i = 0; i < selves->list.len; i++)
		if (span_has(selves->list.at[i].section, off) &&
		        mention_may_be(selves->list.at[i].name, word))
			return selves->list.at[i].name;
	return NULL;
}
