// SPDX-License-Identifier: MIT
// 支援方：甲 and 受援方：乙, one line each.
#include "core/extract/pairing_reader.h"

#include <string.h>

enum { LINE_BYTES = 200, APART = 4 /* blocks between the two lines at most */ };

/* Which side a label names. */
enum side { NO_SIDE, SUPPORTER, RECIPIENT };

static enum side side_of(const char *label, size_t len)
{
	static const char *const recipients[] = {"受援", "被支援", "受支援", "被帮扶", "受帮扶"};
	static const char *const supporters[] = {"支援", "帮扶", "援助", "援建"};
	for (size_t i = 0; i < sizeof recipients / sizeof *recipients; i++)
		if (memmem(label, len, recipients[i], strlen(recipients[i])))
			return RECIPIENT;
	bool party = memmem(label, len, "方", 3) || memmem(label, len, "单位", 6) ||
	             memmem(label, len, "医院", 6) || memmem(label, len, "学校", 6);
	for (size_t i = 0; party && i < sizeof supporters / sizeof *supporters; i++)
		if (memmem(label, len, supporters[i], strlen(supporters[i])))
			return SUPPORTER;
	return NO_SIDE;
}

/* The side that text[from..len) names, if it is a label and one party. */
static enum side read_line(
        const char *text, size_t from, size_t len, struct arena *arena, struct mention *mention)
{
	const char *colon = len - from <= LINE_BYTES ? memmem(text + from, len - from, "：", 3) : NULL;
	if (!colon)
		return NO_SIDE;
	size_t name = (size_t)(colon - text) + 3;
	enum side side = side_of(text + from, name - 3 - from);
	if (side == NO_SIDE || name >= len ||
	        !mention_read(text, len, name, MENTION_BEGINS, arena, mention) || mention->end != len)
		return NO_SIDE;
	return side;
}

static void push(struct tokens *tokens, const struct mention *mention)
{
	*array_push(&tokens->list) =
	        (struct token){TOKEN_PARTY, mention->start, mention->end, tokens->parties.len};
	*array_push(&tokens->parties) = *mention;
}

/* The lines at blocks `i` and `k` as one passage; false if they do not name both sides. */
static bool read_pair(struct pairing_reader *reader, size_t i, size_t k)
{
	const struct doc *doc = reader->doc;
	struct mention one, other;
	passage_clear(&reader->passage);
	passage_add(&reader->passage, doc, doc->blocks.at[i].span, false);
	size_t end = reader->passage.text.len;
	enum side first =
	        end ? read_line(reader->passage.text.at, 0, end, &reader->out->arena, &one) : NO_SIDE;
	if (first == NO_SIDE)
		return false;
	passage_add(&reader->passage, doc, doc->blocks.at[k].span, false);
	size_t len = reader->passage.text.len;
	enum side second = read_line(reader->passage.text.at, end, len, &reader->out->arena, &other);
	if (second == NO_SIDE || second == first)
		return false;
	reader->sentence = 0;
	reader->end = len;
	reader->first_record = reader->out->pairings.len;
	tokens_clear(&reader->tokens);
	push(&reader->tokens, first == SUPPORTER ? &one : &other);
	push(&reader->tokens, first == SUPPORTER ? &other : &one);
	pairings_add(
	        reader, (struct party_list){0, 0}, (struct party_list){1, 1}, false, "pairing.agreement");
	return true;
}

static bool may_name_side(const struct doc *doc, const struct block *block)
{
	size_t len = block->span.end - block->span.start;
	return len <= LINE_BYTES && block->kind != BLOCK_TOC && block->kind != BLOCK_RULE &&
	       side_of(doc->text + block->span.start, len) != NO_SIDE;
}

void pairings_of_agreements(struct pairing_reader *reader)
{
	const struct doc *doc = reader->doc;
	reader->heading = (struct span){0};
	for (size_t i = 0; i < doc->blocks.len; i++) {
		if (!may_name_side(doc, &doc->blocks.at[i]))
			continue;
		for (size_t k = i + 1; k < doc->blocks.len && k <= i + APART; k++)
			if (may_name_side(doc, &doc->blocks.at[k]) && read_pair(reader, i, k)) {
				i = k;
				break;
			}
	}
}
