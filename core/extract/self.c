// SPDX-License-Identifier: MIT
#include "core/extract/self.h"

#include "core/extract/names.h"
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
	struct pace *pace;
	struct span span;
	size_t first, last;        /* its blocks, [first, last) */
	unsigned context;          /* enum mention_context */
	const struct names *names; /* or NULL */
};

static void add(const struct section *section, const struct mention *mention)
{
	const struct place *place = mention->part ? NULL : mention->place ? mention->place : mention->seat;
	*array_push(&section->selves->list) = (struct self){section->span, mention->name, place};
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

/* Does a party whose name ends as `name` does stand in the rest of a title? Then either may call itself so.
 */
static bool has_rival(const struct section *section, const char *rest, size_t len, const char *name)
{
	struct mention other;
	size_t own = strlen(name);
	for (size_t i = 0; i < len; i++)
		if (((unsigned char)rest[i] & 0xC0) != 0x80 &&
		        names_mention(
		                section->names, rest, len, i, section->context, section->arena, &other)) {
			size_t n = strlen(other.name);
			if (n >= 3 && own >= 3 && !memcmp(other.name + n - 3, name + own - 3, 3))
				return true;
			i = other.end - 1;
		}
	return false;
}

/* 某医院2014年工作总结; a signature 某医院; 某医院是一家…, where `edge` says that the block begins or ends
 * the section. */
static void read_block(
        const struct section *section, struct passage *passage, const struct block *block, bool edge)
{
	static const char *const papers[] = {
	        "总结", "小结", "汇报", "报告", "计划", "方案", "情况", "大事记", "年鉴", "简报", NULL};
	static const char *const is[] = {
	        "是一家", "是一所", "是一个", "位于", "始建于", "创建于", "成立于", "坐落", NULL};
	struct mention mention;
	passage_clear(passage);
	passage_add(passage, section->doc, block->span, false);
	const char *text = buf_str(&passage->text);
	size_t len = passage->text.len;
	if (!len ||
	        !names_mention(section->names, text, len, 0, section->context, section->arena, &mention) ||
	        mention.kind != PAIRING_NAMED || mention.unsettled)
		return;
	const char *rest = text + mention.end;
	size_t more = len - mention.end;
	bool institution = mention.level == PARTY_INSTITUTION;
	static const char *const makers[] = {"整理", "供稿", "印发", "编印", "提供", "编", NULL};
	bool signs = edge && institution && (more == 0 || (more <= 6 && starts_any(rest, more, makers)));
	bool paper = len <= LINE_BYTES && block->kind != BLOCK_TABLE && has_any(rest, more, papers) &&
	             (institution || !has_rival(section, rest, more, mention.name));
	if (signs || (institution && starts_any(rest, more, is)) || paper)
		add(section, &mention);
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
	        !names_mention(section->names, title, len, 0, section->context, section->arena, &one))
		return;
	size_t joint = one.end;
	if (joint + 3 > len || (memcmp(title + joint, "与", 3) && memcmp(title + joint, "和", 3)) ||
	        !names_mention(
	                section->names, title, len, joint + 3, section->context, section->arena, &other))
		return;
	if (one.level != PARTY_INSTITUTION || other.level != PARTY_INSTITUTION)
		return;
	int first = spoken_of(section, one.name), second = spoken_of(section, other.name);
	if (first && !second)
		add(section, &other);
	else if (second && !first)
		add(section, &one);
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
	for (size_t i = section.first;
	        i < section.last && !pace_stops(section.pace, doc->blocks.at[i].span.start); i++) {
		const struct block *block = &doc->blocks.at[i];
		bool edge = i < section.first + FIRST_LINES || i + LAST_LINES >= section.last;
		if (edge || block->kind == BLOCK_PARAGRAPH)
			read_block(&section, passage, block, edge);
	}
	read_agreements(&section);
}

/* A document that is no collection has one author: what its beginning and its end say of him holds
 * everywhere. */
static void spread(struct selves *selves, const struct doc *doc, const struct zones *zones, size_t begins)
{
	size_t len = selves->list.len;
	if (!doc->blocks.len || zones->piece[doc->blocks.len - 1])
		return;
	struct span whole = {0, doc->len};
	for (size_t i = 0; i < len; i++) {
		struct span section = selves->list.at[i].section;
		if (section.start < begins || section.end == doc->blocks.at[doc->blocks.len - 1].span.end) {
			struct self self = selves->list.at[i];
			self.section = whole;
			*array_push(&selves->list) = self;
		}
	}
}

void selves_find(struct selves *selves, const struct reading *reading, struct arena *arena)
{
	const struct doc *doc = reading->doc;
	struct passage passage = {0};
	struct section section = {.doc = doc,
	        .selves = selves,
	        .arena = arena,
	        .context = MENTION_BEGINS,
	        .names = reading->names,
	        .pace = reading->pace};
	size_t begins = 0; /* behind the first section */
	if (memmem(doc->text, doc->len, "兵团", strlen("兵团")))
		section.context |= MENTION_CORPS;
	for (size_t i = 0; i <= doc->blocks.len; i++) {
		const struct block *block = &doc->blocks.at[i];
		if (i < doc->blocks.len && !(block->kind == BLOCK_HEADING && block->level == 1))
			continue;
		section.last = i;
		read_section(section, &passage);
		if (!begins && section.last > section.first)
			begins = doc->blocks.at[section.last - 1].span.end;
		section.first = i;
	}
	spread(selves, doc, &reading->zones, begins);
	passage_free(&passage);
}

void selves_free(struct selves *selves)
{
	array_free(&selves->list);
}

/* The place that holds `place` or is it, and is called a 市, 县 or 省, as `unit` says; NULL if none is. */
static const struct place *of_kind(const struct place *place, const char *unit)
{
	for (; place; place = place_within(place)) {
		size_t len = strlen(place_name(place));
		if (len > 3 && !memcmp(place_name(place) + len - 3, unit, 3))
			return place;
	}
	return NULL;
}

/* 我市 is a place, 县医院 an institution in one: what stands before 医院 is left out of the name. */
static const char *local_name(const struct place *place, const char *word, struct arena *arena)
{
	bool own = !memcmp(word, "我", 3) || !memcmp(word, "本", 3);
	const struct place *found = of_kind(place, own ? word + 3 : word);
	const char *rest = own ? word + 6 : word + 3;
	if (!found || (own && *rest))
		return NULL;
	struct buf name = {0};
	buf_addf(&name, "%s%s", place_name(found), rest);
	const char *copy = arena_strndup(arena, buf_str(&name), name.len);
	buf_free(&name);
	return copy;
}

const struct self *selves_only(const struct selves *selves, size_t off)
{
	const struct self *only = NULL;
	for (size_t i = 0; i < selves->list.len; i++) {
		const struct self *self = &selves->list.at[i];
		if (!span_has(self->section, off))
			continue;
		if (only && strcmp(only->name, self->name) != 0)
			return NULL;
		only = self;
	}
	return only && !(only->place && !strcmp(place_name(only->place), only->name)) ? only : NULL;
}

const char *selves_name(const struct selves *selves, size_t off, const char *word, struct arena *arena)
{
	for (int pass = 0; pass < 2; pass++) /* his own name before what it begins with */
		for (size_t i = 0; i < selves->list.len; i++) {
			const struct self *self = &selves->list.at[i];
			if (!span_has(self->section, off))
				continue;
			const char *name = pass ? local_name(self->place, word, arena)
			                        : (mention_may_be(self->name, word) ? self->name : NULL);
			if (name)
				return name;
		}
	return NULL;
}
