// SPDX-License-Identifier: MIT
#include "core/extract/evidence.h"
#include "core/extract/layers.h"
#include "core/extract/pairing_words.h"
#include "core/text/simplified.h"
#include "core/extract/word.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

enum {
	TITLE_BYTES = 120,
	NAME_BYTES = 60,     /* a line that is one name */
	OPENING_BYTES = 120, /* where a clause begins */
	OPENING_TEXT = 900,  /* where a document says what it is about */
	MANY = 400,          /* more pairs in one statement are a misreading */
	RECENT = 400         /* records among which a second reading of the same words is looked for */
};

/* A sentence that says the same pair twice makes one record. */
static bool is_new(const struct pairing_reader *reader, const struct pairing_record *record)
{
	size_t len = reader->out->pairings.len, first = len > RECENT ? len - RECENT : 0;
	for (size_t i = first > reader->first_record ? first : reader->first_record; i < len; i++) {
		const struct pairing_record *old = &reader->out->pairings.at[i];
		if (!strcmp(old->supporter, record->supporter) && !strcmp(old->recipient, record->recipient))
			return false;
	}
	return true;
}

/*
 * A place and what lies in it are seldom a pair, but mostly 省…市 with words between. A city that supports
 * its own county by a plain verb is one.
 */
static bool one_holds_the_other(const struct mention *from, const struct mention *to, const char *rule)
{
	if (!from->place || !to->place || (from->part && to->part))
		return false;
	if (place_holds(to->place, from->place) || place_held(to->place, from->place))
		return true;
	bool verb =
	        !strcmp(rule, "pairing.list") || !strcmp(rule, "pairing.by") || !strcmp(rule, "pairing.to");
	return place_holds(from->place, to->place) && !(verb && from->level == PARTY_PREFECTURE);
}

/* Is a rural county said to support a province? The words were understood the wrong way round. */
static bool climbs(const struct mention *from, const struct mention *to)
{
	return from->place && to->place && !from->part && !to->part && to->level == PARTY_PROVINCE &&
	       slice_ends(slice_of(place_name(from->place)), "县");
}

static void refuse_pair(struct pairing_reader *reader, const char *rule, const struct mention *one,
        const struct mention *other)
{
	size_t start = one->start < other->start ? one->start : other->start;
	pairing_refuse(reader, rule, start, one->end > other->end ? one->end : other->end);
}

/* Who supports in this sentence, as long as it is one and the same. */
static void keep_giver(
        struct pairing_reader *reader, const struct mention *from, bool named, const char *rule)
{
	static const char *const leading[] = {"pairing.list", "pairing.to", "pairing.task", "pairing.send"};
	bool first = reader->first_record + 1 == reader->out->pairings.len;
	bool same = first ||
	            (reader->giver_sentence == reader->sentence && !strcmp(reader->giver.name, from->name));
	reader->giver_sentence = same && named ? reader->sentence : SIZE_MAX;
	reader->giver = *from;
	reader->giver_gave = true;
	reader->giver_leads = false;
	for (size_t i = 0; i < sizeof leading / sizeof *leading; i++)
		reader->giver_leads = reader->giver_leads || !strcmp(rule, leading[i]);
}

/* 甲历来重视援藏工作: whom a sentence speaks of that says nobody whom he supports. */
static void keep_topic(struct pairing_reader *reader)
{
	const struct tokens *tokens = &reader->tokens;
	struct party_list list;
	size_t i = 0;
	while (i < tokens->list.len && tokens->list.at[i].kind == TOKEN_FILL)
		i++;
	if (reader->out->pairings.len > reader->first_record || !list_after(tokens, i, &list) ||
	        list_count(tokens, list) != 1 || !subject_goes_on(reader, list.last + 1))
		return;
	reader->giver = *list_member(tokens, list, 0);
	reader->giver_sentence = reader->giver.kind == PAIRING_COLLECTIVE ? SIZE_MAX : reader->sentence;
	reader->giver_leads = true;
	reader->giver_gave = false;
}

/* The group with where it lies, as the text has it. */
static const char *group_in_full(const struct pairing_reader *reader, const struct mention *group)
{
	return passage_own_words(
	        &reader->passage, reader->doc, group->start, group->end, &reader->out->arena);
}

static void add(
        struct pairing_reader *reader, const struct mention *from, const struct mention *to, const char *rule)
{
	enum pairing_kind a = PAIRING_NAMED, b = PAIRING_NAMED;
	struct pairing_record record = {.from = "", .to = "", .rule = rule, .doubts = reader->doubts};
	record.supporter = pairing_resolve(reader, from, &a, &record.doubts);
	record.recipient = pairing_resolve(reader, to, &b, &record.doubts);
	if (!record.supporter || !record.recipient)
		return;
	if (!strcmp(record.supporter, record.recipient) && from->count && to->count) {
		/* 甲省20所学校与乙省20所学校: where they lie tells them apart */
		record.supporter = group_in_full(reader, from);
		record.recipient = group_in_full(reader, to);
	}
	const char *refused = strcmp(record.supporter, record.recipient) == 0 ? "pairing.refused.same"
	                      : one_holds_the_other(from, to, rule)           ? "pairing.refused.holds"
	                      : climbs(from, to)                              ? "pairing.refused.level"
	                      : to->level == PARTY_CENTRAL                    ? "pairing.refused.centre"
	                                                                      : NULL;
	if (refused) {
		refuse_pair(reader, refused, from, to);
		return;
	}
	record.kind = a > b ? a : b;
	const struct passage *passage = &reader->passage;
	record.span = span_cover(
	        passage_span(passage, from->start, from->end), passage_span(passage, to->start, to->end));
	pairing_years(reader, &record);
	record.recipient = pairing_name_then(to, record.recipient, pairing_first_year(&record));
	if (!is_new(reader, &record)) {
		refuse_pair(reader, "pairing.refused.said", from, to);
		return;
	}
	record.programme = pairing_programme(reader, from, to, &record);
	*array_push(&reader->out->pairings) = record;
	initials_keep(&reader->initials, from, to);
	keep_giver(reader, from, a == PAIRING_NAMED, rule);
}

/* 甲、乙支援丙、丁: may each have its own? Not so where 共同 or 都 stands between the two. */
static bool is_crossed(
        const struct pairing_reader *reader, struct party_list supporters, struct party_list recipients)
{
	static const char *const together[] = {
	        "共同", "联合", "合力", "一起", "一道", "携手", "联手", "都", "均", "同时", NULL};
	const struct tokens *tokens = &reader->tokens;
	const size_t from = list_count(tokens, supporters), to = list_count(tokens, recipients);
	if (from < 2 || to < 2)
		return false;
	const size_t end = list_member(tokens, supporters, from - 1)->end,
	             start = list_member(tokens, recipients, 0)->start;
	return end >= start || !text_holds_any(reader->passage.text.at + end, start - end, together);
}

/* As pairings_add says, of the lists as they stand. */
static void add_all(struct pairing_reader *reader, struct party_list supporters, struct party_list recipients,
        bool each, const char *rule)
{
	size_t from = list_count(&reader->tokens, supporters), to = list_count(&reader->tokens, recipients);
	list_settle(reader, supporters);
	list_settle(reader, recipients);
	list_share(reader, supporters, recipients);
	if (!from || !to || from * to > MANY)
		return;
	bool many = from > 1 || list_is_open(&reader->tokens, supporters);
	if (to == 1 && !list_is_open(&reader->tokens, recipients) &&
	        !list_is_open(&reader->tokens, supporters))
		each = false; /* 甲、乙分别支援丙: both do */
	if (each && many && (from != to || list_is_open(&reader->tokens, recipients))) {
		refuse_pair(reader, "pairing.refused.unequal", list_member(&reader->tokens, supporters, 0),
		        list_member(&reader->tokens, recipients, to - 1));
		return; /* which belongs to which is not said */
	}
	const unsigned doubts = reader->doubts;
	reader->doubts |= !(each && many) && is_crossed(reader, supporters, recipients) ? DOUBT_CROSS : 0;
	for (size_t i = 0; i < from; i++)
		for (size_t k = each && many ? i : 0; k < (each && many ? i + 1 : to); k++)
			add(reader, list_member(&reader->tokens, supporters, i),
			        list_member(&reader->tokens, recipients, k), rule);
	reader->doubts = doubts;
}

/* 一对一帮扶, “一对一”的模式: is it the bond that is so, and not what is done in it (一对一辅导)? */
static bool is_one_for_one(const char *text, size_t len)
{
	enum { QUOTE_BYTES = 30 };
	static const char *const bonds[] = {
	        "模式", "关系", "帮扶", "结对", "对口", "支援", "援助", "援建", "协作", "机制", NULL};
	for (const char *found = text; (found = word_find(found, len - (size_t)(found - text), "一对一"));) {
		found += 3 * HAN;
		size_t i = (size_t)(found - text);
		i += word_match(text, len, i, "”");
		i += word_match(text, len, i, "的");
		const char *close = word_is_at(text, len, i, "“") ? word_find(text + i, len - i, "”") : NULL;
		if (close && close < text + i + QUOTE_BYTES) /* 一对一的“8+8”模式 */
			i = (size_t)(close - text) + HAN;
		if (words_at(text, len, i, bonds))
			return true;
	}
	return false;
}

/* 甲、乙等8个城市帮扶丙、丁等8个地区，形成一对一的模式: one for each, though no 分别 says it. */
static bool one_for_one(
        const struct pairing_reader *reader, struct party_list supporters, struct party_list recipients)
{
	return list_count(&reader->tokens, supporters) > 1 && list_count(&reader->tokens, recipients) > 1 &&
	       is_one_for_one(reader->passage.text.at + reader->sentence, reader->end - reader->sentence);
}

/* 甲等20个区帮扶乙等11个县: who of them supports whom is not said, but that all do. */
static bool only_groups(
        struct pairing_reader *reader, struct party_list *supporters, struct party_list *recipients)
{
	struct mention from, to;
	if (!list_exemplifies(reader, *supporters, &from) || !list_exemplifies(reader, *recipients, &to))
		return false;
	*supporters = list_of_group(reader, &from);
	*recipients = list_of_group(reader, &to);
	return true;
}

void pairings_add(struct pairing_reader *reader, struct party_list supporters, struct party_list recipients,
        bool each, const char *rule)
{
	each = each || one_for_one(reader, supporters, recipients);
	size_t len = reader->tokens.list.len, parties = reader->tokens.parties.len;
	if (!each && only_groups(reader, &supporters, &recipients)) {
		add_all(reader, supporters, recipients, false, rule);
		reader->tokens.list.len = len;
		reader->tokens.parties.len = parties;
		return;
	}
	list_settle(reader, recipients);
	recipients = list_spelled(reader, recipients);
	supporters = list_summed(reader, supporters);
	recipients = list_counted(reader, supporters, list_specified(reader, recipients));
	if (list_count(&reader->tokens, supporters) == 1) /* 甲市16个区与乙州74个贫困县 */
		supporters = list_counted(reader, recipients, supporters);
	list_uncount(&reader->tokens, supporters, recipients);
	list_region(reader, supporters, recipients);
	if (!each || list_count(&reader->tokens, recipients) == 1)
		supporters = list_with_more(reader, supporters);
	add_all(reader, supporters, recipients, each, rule);
	reader->tokens.list.len = len;
	reader->tokens.parties.len = parties;
}

/* Does the sentence follow on one in which a single party gave? */
static bool follows_giver(const struct pairing_reader *reader)
{
	return reader->giver_sentence == reader->before && reader->before < reader->sentence;
}

/* Can the sentence name two sides? The other one of a single party is whom a scheme names, the
 * author, or the giver of the sentence before. */
static bool may_pair(const struct pairing_reader *reader)
{
	const struct tokens *tokens = &reader->tokens;
	bool names_other = follows_giver(reader) || (!tokens->parties.len && relation_points_back(reader)) ||
	                   (tokens->parties.len == 1 && tokens->parties.at[0].level == PARTY_GROUP);
	for (size_t i = 0; i < tokens->list.len && tokens->parties.len == 1 && !names_other; i++) {
		enum token_kind kind = tokens->list.at[i].kind;
		names_other = kind == TOKEN_SCHEME || kind == TOKEN_GOODS || kind == TOKEN_RELATION;
	}
	return tokens->parties.len > 1 || names_other;
}

/* 甲—乙；: a dash, and a semicolon before or behind. */
static bool is_one_of_several(const struct pairing_reader *reader)
{
	const char *text = reader->passage.text.at;
	const size_t start = reader->sentence, end = reader->end;
	return (slice_ends((struct slice){text, end}, "；") ||
	               slice_ends((struct slice){text, start}, "；")) &&
	       word_find(text + start, end - start, "—");
}

/* May the sentence tell of support? `more`: it goes on with the one before; `arrows` stand in the passage. */
static bool is_worthwhile(const struct pairing_reader *reader, bool more, bool arrows)
{
	const size_t start = reader->sentence;
	return reader->listing || more || pairings_caption_goes_on(reader) ||
	       tokens_worthwhile(&reader->tokens, start, reader->end) || charges_may_follow(reader) ||
	       pairings_bonded_behind(reader) ||
	       (arrows && word_find(reader->passage.text.at + start, reader->end - start, "→")) ||
	       is_one_of_several(reader);
}

static void read_sentence(struct pairing_reader *reader, bool more)
{
	const char *text = reader->passage.text.at;
	reader->first_record = reader->out->pairings.len;
	tokens_clear(&reader->tokens);
	if (!reader->trace && !more && !follows_giver(reader) &&
	        !evidence_of_sides(&reader->tokens, text, reader->sentence, reader->end,
	                pairing_names_wanted(reader), &reader->out->arena) &&
	        !relation_points_back(reader))
		return;
	tokens_go_on(&reader->tokens, text, reader->sentence, reader->end, &reader->out->arena);
	pairing_names_keep(reader);
	if (may_pair(reader) || reader->trace)
		pairings_of_sentence(reader);
	keep_topic(reader);
	if (more)
		pairings_of_more(reader);
	pairings_of_asides(reader);
	pairings_of_schemes(reader);
	pairing_programme_settle(reader);
}

/* The sentences of the passage from `start` on. */
static void read_sentences(struct pairing_reader *reader, size_t start)
{
	const struct passage *passage = &reader->passage;
	const char *text = buf_str(&passage->text);
	const bool arrows = reader->doc_supports && word_find(text, passage->text.len, "→");
	reader->before = reader->sentence = start;
	reader->captioned = 0;
	reader->giver_sentence = SIZE_MAX;
	if (start >= passage->text.len || (!(reader->marks & SURVEY_SUPPORT) && !arrows && !reader->listing &&
	                                          !reader->trace && !charges_go_on(reader)))
		return; /* no sentence of it can be worth while */
	tokens_look(&reader->tokens, text, start, passage->text.len);
	for (; start < passage->text.len; start = reader->end) {
		if (pace_stops(reader->pace, passage_span(passage, start, start + 1).start))
			break;
		reader->before = reader->sentence;
		reader->sentence = start;
		reader->end = passage_sentence(passage, start);
		const bool more = pairings_go_on(reader), worthwhile = is_worthwhile(reader, more, arrows);
		pairings_explain_sentence(reader, worthwhile);
		if (worthwhile)
			read_sentence(reader, more);
	}
}

static const char *last_opener(struct slice text)
{
	for (size_t i = text.len; i >= HAN; i--)
		if (!memcmp(text.at + i - HAN, "（", HAN))
			return text.at + i - HAN;
	return NULL;
}

/* 甲对口支援乙工作总结 on a line of its own is a title, 表1 甲支援乙一览表 a caption. */
static bool is_title(const struct passage *passage)
{
	static const char *const ends[] = {"总结", "汇报", "报告", "方案", "意见", "通知", "办法", "计划",
	        "一览表", "表", "规划", "协议", "协议书", "纪要", "函", "情况", "纪实", "简报", "启动",
	        "研究", "思考", "小结", "综述", "启示", "经验", NULL};
	struct slice text = {buf_str(&passage->text), passage->text.len};
	const char *bracket =
	        text.len && slice_ends(text, "）") ? last_opener(text) : NULL; /* …总结（2019年度） */
	if (bracket && bracket > text.at)
		text.len = (size_t)(bracket - text.at);
	return text.len <= 2 * TITLE_BYTES && words_before(text.at, text.len, ends) &&
	       (text.len <= TITLE_BYTES ||
	               word_find(text.at, text.len, "关于")); /* 关于印发某某工作计划的通知 may be long */
}

/* Do both spans end in a Chinese character that every passage keeps, and not in the same one? */
static bool ends_otherwise(const char *text, struct span a, struct span b)
{
	const unsigned char *one = (const unsigned char *)text + a.end - HAN,
	                    *other = (const unsigned char *)text + b.end - HAN;
	return a.end - a.start >= HAN && b.end - b.start >= HAN && one[0] >= 0xE4 && one[0] <= 0xE9 &&
	       other[0] >= 0xE4 && other[0] <= 0xE9 && !simplified_varies((const char *)one) &&
	       !simplified_varies((const char *)other) && memcmp(one, other, HAN) != 0;
}

/* Does the block say what the title says, but for white space? */
static bool repeats_title(struct pairing_reader *reader, const struct block *block)
{
	enum { BLANKS = 30 };
	const struct doc *doc = reader->doc;
	const struct buf *title = &reader->title.text, *line = &reader->line.text;
	size_t whole = doc->title.end - doc->title.start, len = block->span.end - block->span.start;
	if (!title->len || len > whole + BLANKS || whole > len + BLANKS ||
	        ends_otherwise(doc->text, doc->title, block->span))
		return false;
	passage_clear(&reader->line);
	passage_add(&reader->line, doc, block->span, false);
	return title->len == line->len && !memcmp(title->at, line->at, line->len);
}

/* Is the block the line that names the document? A title tells of no support by itself. */
static bool names_document(struct pairing_reader *reader, const struct block *block)
{
	static const char *const marks[] = {
	        "。", "：", "，", "；", "！", ":", ",", ";", "……", "\t", "|", NULL};
	const struct doc *doc = reader->doc;
	const char *text = doc->plain + block->span.start;
	size_t len = block->span.end - block->span.start;
	bool first = block->span.start <= doc->title.start && doc->title.end <= block->span.end;
	return len <= TITLE_BYTES && (first || repeats_title(reader, block)) &&
	       !text_holds_any(text, len, marks);
}

/* Does the paragraph run on as prose does, which lists nothing? */
static bool runs_on(const struct buf *text)
{
	const char *stop = word_find(buf_str(text), text->len, "。");
	return stop && word_find(stop + 3, text->len - (size_t)(stop + 3 - text->at), "。");
}

/* What the line says, and the party that it begins with, behind its number. False if there is none. */
static bool begins_with_party(struct pairing_reader *reader, struct span line, struct mention *mention)
{
	const struct names *names = reader->tokens.names;
	passage_clear(&reader->line);
	passage_add(&reader->line, reader->doc, line, false);
	const char *text = buf_str(&reader->line.text);
	size_t len = reader->line.text.len, from = pairings_behind_number(text, len);
	return from < len && names_may_mention(names, text, len, from, MENTION_BEGINS) &&
	       names_mention(names, text, len, from, MENTION_BEGINS, &reader->out->arena, mention);
}

/* Is the line that name, and perhaps brackets? */
static bool is_name(const struct buf *line, const struct mention *mention)
{
	return mention->end == line->len || !strncmp(line->at + mention->end, "（", strlen("（"));
}

/* 一、甘孜州（5个县）: a heading that is one name, and perhaps brackets. */
static bool names_party(struct pairing_reader *reader, struct span title)
{
	struct mention mention;
	return begins_with_party(reader, title, &mention) && is_name(&reader->line.text, &mention);
}

/* The line opens a list, whose rows have an order of their own. */
static void open_list(
        struct pairing_reader *reader, struct span line, unsigned level, enum pairing_order order)
{
	reader->listing = true;
	reader->heading = line;
	reader->listing_level = level;
	reader->order = order;
	reader->rows_kept = reader->rows_turned = 0;
}

/* Unless the list goes on, it ends, and the order of its rows with it. */
static void list_goes_on(struct pairing_reader *reader, bool on)
{
	reader->listing = reader->listing && on;
	if (!reader->listing) {
		reader->order = ORDER_OPEN;
		reader->heading = (struct span){0};
	}
}

/* A heading, a line that ends in a colon, or a caption says whether pairs are listed below it; headings below
 * that, of their parts, change nothing. 支援方：受援方 says who stands first, too. */
static void read_heading(struct pairing_reader *reader, const struct block *block)
{
	struct span title = block->title;
	const struct buf *text = &reader->passage.text;
	bool heading = block->kind == BLOCK_HEADING;
	const char *words = heading ? reader->doc->plain + title.start : buf_str(text);
	size_t len = heading ? title.end - title.start : text->len;
	if (!heading && block->kind != BLOCK_PARAGRAPH && block->kind != BLOCK_TABLE)
		return;
	enum pairing_order order = reader->marks & SURVEY_HEAD ? pairings_order(words, len) : ORDER_OPEN;
	if (order != ORDER_OPEN || (may_list(reader->marks) && pairings_listed(words, len)))
		open_list(reader, heading ? title : block->span, heading ? (unsigned)block->level : UCHAR_MAX,
		        order);
	else if (heading)
		list_goes_on(
		        reader, (unsigned)block->level > reader->listing_level || names_party(reader, title));
	else if (block->kind == BLOCK_PARAGRAPH)
		list_goes_on(reader, !runs_on(text));
}

/* Is it a heading below a caption, or one with a word of support and a mark that may part two statements? */
static bool may_be_item(const struct pairing_reader *reader, const struct block *block)
{
	static const char *const joints[] = {"、", "，", ",", NULL};
	const char *text = reader->doc->plain + block->span.start;
	const size_t len = block->span.end - block->span.start;
	if (block->kind != BLOCK_HEADING || reader->listing)
		return block->kind == BLOCK_HEADING;
	const unsigned marks = reader->survey->of_block[block - reader->doc->blocks.at];
	const size_t from = marks & SURVEY_SUPPORT ? pairings_behind_number(text, len) : len;
	return from < len && text_holds_any(text + from, len - from, joints);
}

/* 一、甲：帮扶乙 below a caption is an item, though it has the shape of a heading. Gives the first block that
 * it does not hold, 0 if it is none. */
static size_t read_item(struct pairing_reader *reader, size_t i)
{
	const struct doc *doc = reader->doc;
	size_t start, next = i + 1, end = doc->blocks.at[i].span.end;
	passage_clear(&reader->passage);
	passage_add(&reader->passage, doc, doc->blocks.at[i].span, false);
	if (next < doc->blocks.len && doc->blocks.at[next].kind == BLOCK_PARAGRAPH &&
	        doc->blocks.at[next].span.start == end)
		passage_add(&reader->passage, doc, doc->blocks.at[next++].span, false);
	struct buf *text = &reader->passage.text;
	start = pairings_behind_number(buf_str(text), text->len);
	tokens_clear(&reader->tokens);
	tokens_read(&reader->tokens, buf_str(text), start, text->len, &reader->out->arena);
	if (!pairings_item(&reader->tokens) ||
	        !(reader->listing || pairings_item_says_twice(&reader->tokens)))
		return 0;
	read_sentences(reader, start);
	return next;
}

/* Passages in which nothing is read are looked at for the trace alone. */
static void refuse_passage(struct pairing_reader *reader, const char *rule)
{
	const struct buf *text = &reader->passage.text;
	tokens_look(&reader->tokens, buf_str(text), 0, text->len);
	if (tokens_worthwhile(&reader->tokens, 0, text->len))
		pairing_refuse(reader, rule, 0, text->len);
}

/* Does the text begin as a clause does that lacks who it speaks of: 对口支援甲, 由甲帮扶, 对口支援省市：甲?
 */
static bool lacks_topic(struct pairing_reader *reader, const char *text, size_t from, size_t len)
{
	struct tokens *tokens = &reader->tokens;
	size_t end = len - from < OPENING_BYTES ? len : from + OPENING_BYTES;
	while (end < len && ((unsigned char)text[end] & 0xC0) == 0x80)
		end++;
	tokens_clear(tokens);
	tokens_read(tokens, text, from, end, &reader->out->arena);
	size_t i = 0;
	while (i < tokens->list.len &&
	        (tokens->list.at[i].kind == TOKEN_FILL || tokens->list.at[i].kind == TOKEN_COMMA ||
	                tokens->list.at[i].kind == TOKEN_COLON))
		i++;
	enum token_kind kind = i < tokens->list.len ? tokens->list.at[i].kind : TOKEN_OTHER,
	                next = i + 1 < tokens->list.len ? tokens->list.at[i + 1].kind : TOKEN_OTHER;
	const bool label = kind == TOKEN_SUPPORT || kind == TOKEN_RELATION;
	if (label && next == TOKEN_COLON && i + 2 < tokens->list.len)
		return tokens->list.at[i + 2].kind == TOKEN_PARTY;
	return (next == TOKEN_PARTY && (kind == TOKEN_SUPPORT || kind == TOKEN_BY || kind == TOKEN_WITH)) ||
	       (next == TOKEN_COLON &&
	               (kind == TOKEN_HELPER || kind == TOKEN_HELPED || kind == TOKEN_PARTNER));
}

/*
 * A heading or line that is one name, and the paragraph below it that speaks of whom it names: one passage.
 * Gives the block behind it; i + 1, and an empty passage, if block `i`, which `mention` stands in, or NULL,
 * is no such line.
 */
static size_t add_topic(struct pairing_reader *reader, size_t i, const struct mention *mention)
{
	const struct doc *doc = reader->doc;
	struct passage *passage = &reader->passage;
	if (!mention || i + 1 >= doc->blocks.len || doc->blocks.at[i + 1].kind != BLOCK_PARAGRAPH ||
	        zones_silent(reader->zones, i + 1))
		return i + 1;
	const struct buf *line = &reader->line.text;
	bool colon = line->len > mention->end && !memcmp(line->at + line->len - HAN, "：", HAN);
	if (mention->end != line->len - (colon ? HAN : 0))
		return i + 1;
	passage_add(passage, doc, doc->blocks.at[i].span, false);
	size_t len = passage->text.len, next = passage_prose(passage, doc, i + 1);
	if (lacks_topic(reader, passage->text.at, len, passage->text.len))
		return next;
	passage_clear(passage);
	return i + 1;
}

/* The party that block `i` begins with, if it is a line that may be no more than its name; or NULL. */
static const struct mention *party_of_line(
        struct pairing_reader *reader, const struct block *block, struct mention *mention)
{
	bool line = (block->kind == BLOCK_PARAGRAPH || block->kind == BLOCK_HEADING) &&
	            block->span.end - block->span.start <= NAME_BYTES;
	return line && begins_with_party(reader, block->span, mention) ? mention : NULL;
}

static bool holds_colon(const struct doc *doc, const struct block *block)
{
	return block->kind == BLOCK_PARAGRAPH &&
	       word_find(doc->plain + block->span.start, block->span.end - block->span.start, "：");
}

/* 受援学校： */
static bool begins_with_role(const struct tokens *tokens)
{
	const enum token_kind kind = tokens->list.len > 1 ? tokens->list.at[0].kind : TOKEN_OTHER;
	return (kind == TOKEN_HELPER || kind == TOKEN_HELPED || kind == TOKEN_PARTNER) &&
	       tokens->list.at[1].kind == TOKEN_COLON;
}

/* 2．帮扶丙 some paragraphs below the line 一、甲, or 受援学校：丙: the passage goes on with that line. Gives
 * the block behind it; i + 1, and an empty passage, if the paragraph has a subject of its own. `mention` as
 * for add_topic. */
static size_t add_topic_above(struct pairing_reader *reader, size_t i, const struct mention *mention)
{
	const struct doc *doc = reader->doc;
	const struct block *block = &doc->blocks.at[i];
	struct passage *passage = &reader->passage;
	bool named = mention && !reader->titled && is_name(&reader->line.text, mention);
	if (named || block->kind == BLOCK_TOC || block->kind == BLOCK_RULE || block->kind == BLOCK_TABLE) {
		reader->topic_line = named ? i + 1 : 0;
		return i + 1;
	}
	if (!reader->topic_line)
		return i + 1;
	const struct block *line = &doc->blocks.at[reader->topic_line - 1];
	if (block->kind == BLOCK_HEADING && (line->kind != BLOCK_HEADING || block->level <= line->level)) {
		reader->topic_line = 0;
		return i + 1;
	}
	struct span whole = block->span;
	whole.start += pairings_behind_number(doc->text + whole.start, whole.end - whole.start);
	const bool numbered = whole.start > block->span.start;
	if (whole.start >= whole.end || !(numbered || holds_colon(doc, block)))
		return i + 1;
	passage_add(passage, doc, line->span, false);
	size_t len = passage->text.len;
	passage_add(passage, doc, whole, false);
	if (lacks_topic(reader, passage->text.at, len, passage->text.len) &&
	        (numbered || begins_with_role(&reader->tokens)))
		return i + 2;
	passage_clear(passage);
	return i + 1;
}

/* The passage whose topic stands in the line above. */
static void read_below(struct pairing_reader *reader)
{
	const struct buf *text = &reader->passage.text;
	reader->doubts |= DOUBT_HEADING;
	read_sentences(reader, pairings_behind_number(buf_str(text), text->len));
	reader->doubts &= ~(unsigned)DOUBT_HEADING;
}

/* Is it a numbered line of prose that only looks like a heading: with a comma, and going on in the next line?
 */
static bool is_broken_line(const struct doc *doc, size_t i)
{
	const struct block *block = &doc->blocks.at[i];
	const char *text = doc->plain + block->span.start;
	size_t len = block->span.end - block->span.start;
	if (block->kind != BLOCK_HEADING || i + 1 >= doc->blocks.len ||
	        doc->blocks.at[i + 1].kind != BLOCK_PARAGRAPH || !word_find(text, len, "，"))
		return false;
	size_t gap = doc->blocks.at[i + 1].span.start - block->span.end;
	return gap <= 2 && len > TITLE_BYTES / 2;
}

/* 1. 甲（帮扶乙）: the shape of a heading, and a statement in its bracket. */
static bool states_in_bracket(
        const struct pairing_reader *reader, const struct block *block, const struct mention *party)
{
	static const char *const words[] = {"支援", "帮扶", "援建", "援助", NULL};
	const struct buf *line = &reader->line.text;
	return block->kind == BLOCK_HEADING && party && party->end < line->len &&
	       word_is_at(line->at, line->len, party->end, "（") &&
	       slice_ends((struct slice){line->at, line->len}, "）") &&
	       text_holds_any(line->at + party->end, line->len - party->end, words);
}

/* ——甲支援乙工作小结 below the title goes on with it. */
static bool is_subtitle(const struct doc *doc, size_t i)
{
	enum { FIRST_BLOCKS = 4 };
	if (i >= doc->blocks.len || i >= FIRST_BLOCKS)
		return false;
	struct span span = doc->blocks.at[i].span;
	return span.end - span.start <= TITLE_BYTES && span.end - span.start > 2 * HAN &&
	       !memcmp(doc->text + span.start, "——", 2 * HAN);
}

/* Makes the passage that begins with block `i`, empty if that tells nothing; gives the block behind it. */
static size_t read_passage(struct pairing_reader *reader, size_t i)
{
	const struct doc *doc = reader->doc;
	const struct block *block = &doc->blocks.at[i];
	struct passage *passage = &reader->passage;
	bool title = (!reader->listing && reader->titled) || is_subtitle(doc, i);
	if (title || is_subtitle(doc, i + 1) || block->kind == BLOCK_TABLE)
		passage_add(passage, doc, block->span, block->kind == BLOCK_TABLE);
	else if (block->kind == BLOCK_PARAGRAPH || is_broken_line(doc, i))
		return passage_prose(passage, doc, i);
	return i + 1;
}

/* The same of a block in which nothing is told. */
static void refuse_silent(struct pairing_reader *reader, const struct block *block)
{
	if (!reader->trace)
		return;
	passage_add(&reader->passage, reader->doc, block->span, false);
	refuse_passage(reader, "pairing.refused.place");
}

/* Reads block `i` with the line above it, or the one below with it, where one of the two is the topic of the
 * other: the block behind; else 0, and whether the block is a heading that states something in a bracket. */
static size_t read_with_topic(struct pairing_reader *reader, size_t i, bool *states)
{
	struct mention mention;
	const struct block *block = &reader->doc->blocks.at[i];
	const struct mention *party = party_of_line(reader, block, &mention);
	*states = states_in_bracket(reader, block, party);
	size_t next = add_topic_above(reader, i, party) != i + 1 ? i + 1 : 0;
	if (!next && (next = add_topic(reader, i, party)) == i + 1)
		return 0;
	read_below(reader);
	return next;
}

static void read_prose(struct pairing_reader *reader)
{
	const struct doc *doc = reader->doc;
	const struct buf *text = &reader->passage.text;
	for (size_t i = 0, next;
	        i < doc->blocks.len && !pace_stops(reader->pace, doc->blocks.at[i].span.start); i = next) {
		const struct block *block = &doc->blocks.at[i];
		passage_clear(&reader->passage);
		reader->marks = UINT_MAX;
		next = i + 1;
		if (zones_silent(reader->zones, i)) {
			refuse_silent(reader, block);
			continue;
		}
		reader->titled = names_document(reader, block);
		bool states;
		if ((next = read_with_topic(reader, i, &states)) != 0 ||
		        (may_be_item(reader, block) && (next = read_item(reader, i)) != 0))
			continue;
		passage_clear(&reader->passage);
		if (states)
			passage_add(&reader->passage, doc, block->span, false), next = i + 1;
		else
			next = read_passage(reader, i);
		if (next == i + 1) /* a word may be broken between two blocks */
			reader->marks = reader->survey->of_block[i];
		bool title = (!reader->listing && reader->titled) || is_subtitle(doc, i);
		if (!title && !is_title(&reader->passage))
			read_sentences(reader, pairings_behind_number(buf_str(text), text->len));
		else if (reader->trace)
			refuse_passage(reader, "pairing.refused.title");
		read_heading(reader, block);
	}
	passage_clear(&reader->passage);
}

static int compare(const void *a, const void *b)
{
	const struct pairing_record *x = a, *y = b;
	if (x->span.start != y->span.start)
		return x->span.start < y->span.start ? -1 : 1;
	if (x->span.end != y->span.end)
		return x->span.end < y->span.end ? -1 : 1;
	int order = strcmp(x->supporter, y->supporter);
	return order ? order : strcmp(x->recipient, y->recipient);
}

/* What was read both as a sentence and as a row is one record: the words overlap. The records are in order.
 */
static void drop_repeats(struct records *out)
{
	size_t kept = 0;
	for (size_t i = 0; i < out->pairings.len; i++) {
		const struct pairing_record *record = &out->pairings.at[i], *old;
		bool repeated = false;
		for (size_t k = kept; k-- && kept - k < RECENT && !repeated;) {
			old = &out->pairings.at[k];
			repeated = span_overlap(old->span, record->span) &&
			           !strcmp(old->supporter, record->supporter) &&
			           !strcmp(old->recipient, record->recipient);
		}
		if (!repeated)
			out->pairings.at[kept++] = *record;
	}
	out->pairings.len = kept;
}

/* Do the first words of the document speak of support? */
static bool opens_with_support(const struct doc *doc)
{
	static const char *const words[] = {
	        "支援", "帮扶", "援疆", "援藏", "援青", "结对", "對口", "结對", "結對", NULL};
	return text_holds_any(doc->plain, doc->len < OPENING_TEXT ? doc->len : OPENING_TEXT, words);
}

void extract_pairings(const struct reading *reading, struct records *out)
{
	const struct doc *doc = reading->doc;
	struct pairing_reader reader = {.doc = doc,
	        .zones = &reading->zones,
	        .survey = &reading->survey,
	        .programmes = &reading->programmes,
	        .out = out,
	        .trace = reading->trace,
	        .pace = reading->pace};
	reader.tokens.names = reading->names;
	reader.tokens.corps =
	        word_find(doc->plain, doc->len, "兵团") || word_find(doc->plain, doc->len, "团场");
	struct aliases aliases = {0};
	aliases_find(&aliases, reading, &out->arena);
	reader.tokens.aliases = aliases.list.len ? &aliases : NULL;
	reader.tokens.initials = &reader.initials;
	reader.doc_supports = opens_with_support(doc);
	passage_add(&reader.title, doc, doc->title, false);
	selves_find(&reader.selves, reading, &out->arena);
	read_prose(&reader);
	list_goes_on(&reader, false);
	pairings_of_tables(&reader);
	pairings_of_agreements(&reader);
	if (out->pairings.len)
		qsort(out->pairings.at, out->pairings.len, sizeof *out->pairings.at, compare);
	drop_repeats(out);
	aliases_free(&aliases);
	selves_free(&reader.selves);
	passage_free(&reader.passage);
	passage_free(&reader.line);
	passage_free(&reader.title);
	tokens_free(&reader.tokens);
	pairing_names_free(&reader.full);
}
