// SPDX-License-Identifier: MIT
// 支援方：甲 and 受援方：乙, one line each, or one behind the other.
#include "core/extract/pairing_reader.h"

#include "core/extract/word.h"

#include <string.h>

enum {
	LINE_BYTES = 300,
	LABEL_BYTES = 40,
	APART = 4 /* blocks between the two lines at most */
};

/* Which side a label names. */
enum side { SUPPORTER, RECIPIENT, SIDES, NO_SIDE = SIDES };

static enum side side_of(const char *label, size_t len)
{
	static const char *const recipients[] = {"受援", "受助", "被支援", "受支援", "被帮扶", "受帮扶",
	        "被援", "帮扶对象", "支援对象", "援建对象", "支援地区", "帮扶地区", NULL};
	static const char *const helped[] = {"帮扶县", "帮扶县市", "帮扶县（市、区）", "帮扶县区", "帮扶市县",
	        "帮扶村", "帮扶乡镇", "帮扶乡", "帮扶镇", "帮扶旗县", "支援县", "支援县市", "援建县", NULL};
	static const char *const supporters[] = {"支援", "帮扶", "援助", "援建", NULL};
	static const char *const parties[] = {"方", "单位", "医院", "学校", "高校", "院校", "地", "省市",
	        "省", "市", "省份", "城市", "主体", "企业", "方）", "单位）", "医院）", "学校）", NULL};
	static const char *const more[] = {"名称", "全称", "（盖章）", "（公章）", NULL};
	for (const char *const *word = more; *word; word++)
		if (slice_ends((struct slice){label, len}, *word))
			len -= strlen(*word);
	const struct slice whole = {label, len};
	if (text_holds_any(label, len, recipients) || text_ends_any(whole, helped))
		return RECIPIENT;
	return text_holds_any(label, len, supporters) && text_ends_any(whole, parties) ? SUPPORTER : NO_SIDE;
}

/* 牵头单位, 成员单位: who they are to whom a label behind them says whom they support. */
static bool is_part(const char *label, size_t len)
{
	static const char *const parts[] = {"牵头", "成员", "组长", "参与", "参加", NULL};
	static const char *const bodies[] = {"单位", "医院", "学校", "高校", "院校", "方", "企业", NULL};
	return text_holds_any(label, len, parts) && text_ends_any((struct slice){label, len}, bodies);
}

/* Reads text[from..to) as a label and parties, and nothing else: the side that it names. */
static enum side read_field(struct pairing_reader *reader, size_t from, size_t to, struct party_list *list)
{
	const char *text = reader->passage.text.at;
	size_t reach = to - from < LABEL_BYTES ? to - from : LABEL_BYTES;
	const char *colon = word_find(text + from, reach, "：");
	if (!colon)
		return NO_SIDE;
	size_t name = (size_t)(colon - text) + 3, first = reader->tokens.list.len;
	const size_t len = name - 3 - from;
	enum side side = is_part(text + from, len) ? SUPPORTER : side_of(text + from, len);
	if (side == NO_SIDE || name >= to)
		return NO_SIDE;
	*array_push(&reader->tokens.list) = (struct token){TOKEN_COMMA, from, name, 0};
	tokens_read(&reader->tokens, text, name, to, &reader->out->arena);
	bool all = list_after(&reader->tokens, first + 1, list);
	for (size_t i = list->last + 1; all && i < reader->tokens.list.len; i++)
		all = reader->tokens.list.at[i].kind == TOKEN_ASIDE ||
		      reader->tokens.list.at[i].kind == TOKEN_CLOSER;
	return all ? side : NO_SIDE;
}

/* The end of the field that begins at `off`: before the next ； ， 。 or edge of a column. */
static size_t field_end(const struct buf *text, size_t off)
{
	static const char *const stops[] = {"；", "，", "。"};
	for (; off < text->len && text->at[off] != '\t'; off++)
		for (size_t i = 0; i < sizeof stops / sizeof *stops; i++)
			if (off + 3 <= text->len && !memcmp(text->at + off, stops[i], 3))
				return off;
	return off;
}

/* 牵头单位：甲, 成员单位：乙: the mark and the label between the two join them. */
static void join_lists(struct tokens *tokens, struct party_list *list, struct party_list more)
{
	for (size_t i = list->last + 1; i < more.first; i++)
		tokens->list.at[i].kind = i + 1 < more.first ? TOKEN_ASIDE : TOKEN_SEPARATOR;
	list->last = more.last;
}

/* The passage's fields from `off` on; those found go into `lists` and `found`. */
static void read_fields(
        struct pairing_reader *reader, size_t off, struct party_list lists[SIDES], bool found[SIDES])
{
	const struct buf *text = &reader->passage.text;
	while (off < text->len) {
		size_t end = field_end(text, off);
		struct party_list list;
		enum side side = read_field(reader, off, end, &list);
		if (side != NO_SIDE && !found[side]) {
			lists[side] = list;
			found[side] = true;
		} else if (side == SUPPORTER && !found[RECIPIENT]) {
			join_lists(&reader->tokens, &lists[side], list);
		}
		off = end + (end < text->len ? (text->at[end] == '\t' ? 1 : 3) : 0);
	}
}

static bool may_name_side(const struct doc *doc, const struct block *block)
{
	static const char *const giving[] = {"支援", "帮扶", "援助", "援建", "受援", "受助", NULL};
	const char *text = doc->plain + block->span.start;
	size_t len = block->span.end - block->span.start;
	return len <= LINE_BYTES && block->kind != BLOCK_TOC && block->kind != BLOCK_RULE &&
	       (memchr(text, ':', len) || word_find(text, len, "：")) && text_holds_any(text, len, giving);
}

/* Does the line begin with 牵头单位： or the like? */
static bool begins_with_part(const struct doc *doc, size_t i)
{
	const struct block *block = &doc->blocks.at[i];
	const char *text = doc->plain + block->span.start;
	const size_t len = block->span.end - block->span.start;
	if (len > LINE_BYTES || (block->kind != BLOCK_PARAGRAPH && block->kind != BLOCK_TABLE))
		return false;
	const char *colon = word_find(text, len < LABEL_BYTES ? len : LABEL_BYTES, "：");
	return colon && is_part(text, (size_t)(colon - text));
}

/* Is block `i` a short line with a label: 配合单位：丙? */
static bool has_label(const struct doc *doc, size_t i)
{
	const struct block *block = &doc->blocks.at[i];
	const char *text = doc->plain + block->span.start;
	const size_t len = block->span.end - block->span.start;
	return len <= LINE_BYTES && block->kind == BLOCK_PARAGRAPH &&
	       word_find(text, len < LABEL_BYTES ? len : LABEL_BYTES, "：");
}

/* The first of the lines 牵头单位： and 成员单位： above block `i`, with nothing but labels between; or `i`.
 */
static size_t first_part(const struct doc *doc, size_t i, size_t least)
{
	size_t first = i;
	for (size_t k = i; k > least && i - k < APART && has_label(doc, k - 1); k--)
		if (begins_with_part(doc, k - 1))
			first = k - 1;
	return first;
}

/* The two sides that the blocks from `i` on name; the block behind the last one, 0 if they name none. */
static size_t read_pair(struct pairing_reader *reader, size_t i)
{
	const struct doc *doc = reader->doc;
	struct party_list lists[SIDES];
	bool found[SIDES] = {false, false};
	passage_clear(&reader->passage);
	tokens_clear(&reader->tokens);
	for (size_t k = i; k < doc->blocks.len && k <= i + APART; k++) {
		size_t off = reader->passage.text.len;
		if (!may_name_side(doc, &doc->blocks.at[k]) && !begins_with_part(doc, k))
			continue;
		passage_add(&reader->passage, doc, doc->blocks.at[k].span, true);
		read_fields(reader, off, lists, found);
		if (!found[SUPPORTER] && !found[RECIPIENT])
			return 0;
		if (!found[SUPPORTER] || !found[RECIPIENT])
			continue;
		reader->sentence = 0;
		reader->end = reader->passage.text.len;
		reader->first_record = reader->out->pairings.len;
		pairings_add(reader, lists[SUPPORTER], lists[RECIPIENT], false, "pairing.agreement");
		return k + 1;
	}
	return 0;
}

void pairings_of_agreements(struct pairing_reader *reader)
{
	const struct doc *doc = reader->doc;
	reader->heading = (struct span){0};
	for (size_t i = 0, used = 0;
	        i < doc->blocks.len && !pace_stops(reader->pace, doc->blocks.at[i].span.start);) {
		size_t next =
		        reader->survey->of_block[i] & SURVEY_SUPPORT && may_name_side(doc, &doc->blocks.at[i])
		                ? read_pair(reader, first_part(doc, i, used))
		                : 0;
		used = next ? next : used;
		i = next > i ? next : i + 1;
	}
}
