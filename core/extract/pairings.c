// SPDX-License-Identifier: MIT
#include "core/extract/layers.h"
#include "core/extract/pairing_reader.h"

#include <stdlib.h>
#include <string.h>

enum {
	TITLE_BYTES = 120,
	MANY = 400,   /* more pairs in one statement are a misreading */
	RECENT = 400, /* records among which a second reading of the same words is looked for */
	JOINED = 50   /* names joined by 和 */
};

static enum token_kind kind_at(const struct tokens *tokens, size_t i)
{
	return i < tokens->list.len ? tokens->list.at[i].kind : TOKEN_OTHER;
}

static bool joins(enum token_kind kind)
{
	return kind == TOKEN_SEPARATOR || kind == TOKEN_AND;
}

/* The token before `i` that is neither an aside nor what closes a list, plus one; 0 if none. */
static size_t before_asides(const struct tokens *tokens, size_t i)
{
	while (i && (kind_at(tokens, i - 1) == TOKEN_ASIDE || kind_at(tokens, i - 1) == TOKEN_CLOSER))
		i--;
	return i;
}

bool list_before(const struct tokens *tokens, size_t i, struct party_list *list)
{
	size_t at = before_asides(tokens, i);
	if (!at || kind_at(tokens, at - 1) != TOKEN_PARTY)
		return false;
	*list = (struct party_list){at - 1, i - 1};
	while (list->first && joins(kind_at(tokens, list->first - 1))) {
		at = before_asides(tokens, list->first - 1);
		if (!at || kind_at(tokens, at - 1) != TOKEN_PARTY)
			break;
		list->first = at - 1;
	}
	return true;
}

static size_t behind_asides(const struct tokens *tokens, size_t i)
{
	while (kind_at(tokens, i) == TOKEN_ASIDE || kind_at(tokens, i) == TOKEN_CLOSER)
		i++;
	return i;
}

/*
 * Does a verb of support follow the party at `i`, alone or with others joined to it by 和? Then it is a
 * supporter, and ends no list of recipients: 甲支援乙、丙和丁支援戊.
 */
static bool supports(const struct tokens *tokens, size_t i)
{
	size_t joined = 0;
	i = behind_asides(tokens, i + 1);
	for (; kind_at(tokens, i) == TOKEN_AND && kind_at(tokens, i + 1) == TOKEN_PARTY && joined < JOINED;
	        joined++)
		i = behind_asides(tokens, i + 2);
	while (token_passed_over(kind_at(tokens, i)))
		i++;
	return kind_at(tokens, i) == TOKEN_SUPPORT;
}

static struct mention *party(const struct tokens *tokens, size_t token)
{
	return &tokens->parties.at[tokens->list.at[token].party];
}

/* 和田地区的墨玉县: does the party at `i` only say where the one behind 的 lies? */
static bool is_holder(const struct tokens *tokens, size_t i)
{
	if (kind_at(tokens, i + 1) != TOKEN_OF || kind_at(tokens, i + 2) != TOKEN_PARTY)
		return false;
	const struct place *outer = party(tokens, i)->place, *inner = party(tokens, i + 2)->place;
	return outer && inner && outer != inner && place_holds(outer, inner);
}

/* Is there nothing but names behind the comma at `i`? Then it goes on with the list. */
static bool only_names(const struct tokens *tokens, size_t i)
{
	size_t from = i;
	for (; i < tokens->list.len && i - from < JOINED; i++) {
		enum token_kind kind = kind_at(tokens, i);
		if (kind != TOKEN_PARTY && kind != TOKEN_COMMA && kind != TOKEN_ASIDE &&
		        kind != TOKEN_CLOSER && !joins(kind) &&
		        !(kind == TOKEN_OF && is_holder(tokens, i - 1)))
			break;
	}
	return i == tokens->list.len ||
	       (i + 1 == tokens->list.len && tokens->list.at[i].end - tokens->list.at[i].start == 3);
}

/* Does 与 at `i` join one more name to a list of recipients, and not begin 与丙结对? */
static bool joins_on(const struct tokens *tokens, size_t i)
{
	if (joins(kind_at(tokens, i)))
		return true;
	if (kind_at(tokens, i) != TOKEN_WITH)
		return false;
	i = behind_asides(tokens, i + 2);
	while (token_passed_over(kind_at(tokens, i)))
		i++;
	return i >= tokens->list.len ||
	       (kind_at(tokens, i) != TOKEN_RELATION && kind_at(tokens, i) != TOKEN_OTHER) ||
	       tokens->list.at[i].end - tokens->list.at[i].start == 3; /* a full stop */
}

bool list_after(const struct tokens *tokens, size_t i, struct party_list *list)
{
	if (kind_at(tokens, i) != TOKEN_PARTY)
		return false;
	*list = (struct party_list){i, i};
	for (;;) {
		if (is_holder(tokens, list->last)) {
			party(tokens, list->last)->passed = true;
			list->last += 2;
		}
		size_t next = behind_asides(tokens, list->last + 1);
		bool more = joins_on(tokens, next) ||
		            (kind_at(tokens, next) == TOKEN_COMMA && only_names(tokens, next));
		if (!more || kind_at(tokens, next + 1) != TOKEN_PARTY || supports(tokens, next + 1))
			return true;
		list->last = next + 1;
	}
}

/* Is token `i` a member of the list that it stands in? */
static bool is_member(const struct tokens *tokens, size_t i)
{
	return kind_at(tokens, i) == TOKEN_PARTY && !party(tokens, i)->passed;
}

size_t list_count(const struct tokens *tokens, struct party_list list)
{
	size_t count = 0;
	for (size_t i = list.first; i <= list.last; i++)
		count += is_member(tokens, i);
	return count;
}

/* The place that holds the members of the list which are less than a province, as far as they are settled. */
static const struct place *common_holder(const struct tokens *tokens, struct party_list list)
{
	for (size_t i = list.first; i <= list.last; i++) {
		const struct place *place =
		        kind_at(tokens, i) == TOKEN_PARTY ? party(tokens, i)->place : NULL;
		if (place && place->level > PARTY_PROVINCE)
			return place_within(place);
	}
	return NULL;
}

/* Names with several readings are settled by their neighbours: 海南 beside 海北 and 黄南 is the prefecture.
 */
static void settle(const struct pairing_reader *reader, struct party_list list)
{
	const struct tokens *tokens = &reader->tokens;
	const struct place *holder = common_holder(tokens, list), *all[16];
	for (size_t i = list.first; holder && i <= list.last; i++) {
		struct mention *mention = kind_at(tokens, i) == TOKEN_PARTY ? party(tokens, i) : NULL;
		if (!mention || !(mention->unsettled || (mention->place && mention->level == PARTY_PROVINCE)))
			continue;
		size_t count = place_readings(
		        reader->passage.text.at + mention->start, mention->end - mention->start, all, 16);
		for (size_t k = 0; k < count && k < 16; k++)
			if (place_within(all[k]) == holder) {
				mention->place = all[k];
				mention->name = place_name(all[k]);
				mention->level = (enum party_level)all[k]->level;
				mention->unsettled = false;
				break;
			}
	}
}

static size_t first_date(const struct records *records, size_t off)
{
	size_t low = 0, high = records->dates.len;
	while (low < high) {
		size_t mid = low + (high - low) / 2;
		if (records->dates.at[mid].span.start < off)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

/* 1979-04-25 → 1979. In the arena. */
static const char *year_of(struct records *out, const char *edtf)
{
	return arena_strndup(&out->arena, edtf, strcspn(edtf, "-/"));
}

/* The years that the span gives: an interval's both, else the first date's. */
static void years(struct records *out, struct span span, struct pairing_record *record)
{
	size_t from = first_date(out, span.start), i = from;
	for (; i < out->dates.len && out->dates.at[i].span.end <= span.end; i++) {
		const char *slash = strchr(out->dates.at[i].edtf, '/');
		if (!slash)
			continue;
		record->from = year_of(out, out->dates.at[i].edtf);
		record->to = strcmp(slash, "/..") == 0 ? "" : year_of(out, slash + 1);
		return;
	}
	if (i > from)
		record->from = year_of(out, out->dates.at[from].edtf);
}

/* The mention's name, with 我校 resolved where the document allows; NULL for a name that stays open. */
static const char *resolve(
        const struct pairing_reader *reader, const struct mention *mention, enum pairing_kind *kind)
{
	if (mention->unsettled)
		return NULL;
	*kind = mention->kind;
	if (mention->kind != PAIRING_ANAPHOR && reader->passage.simplified && !mention->place)
		return passage_own_words(&reader->passage, reader->doc, mention->name_start, mention->end,
		        &reader->out->arena);
	if (mention->kind != PAIRING_ANAPHOR)
		return mention->name;
	size_t off = passage_span(&reader->passage, mention->start, mention->end).start;
	const char *name = selves_name(&reader->selves, off, mention->name);
	if (name)
		*kind = PAIRING_NAMED;
	return name ? name : mention->name;
}

static bool is_new(const struct pairing_reader *reader, const struct pairing_record *record)
{
	size_t len = reader->out->pairings.len, first = len > RECENT ? len - RECENT : 0;
	for (size_t i = first > reader->first_record ? first : reader->first_record; i < len; i++) {
		const struct pairing_record *old = &reader->out->pairings.at[i];
		if (!strcmp(old->supporter, record->supporter) &&
		        !strcmp(old->recipient, record->recipient) && span_overlap(old->span, record->span))
			return false;
	}
	return true;
}

/*
 * By the scheme that the row or sentence names, then the table's caption, then the region that is supported,
 * then as programme_of says. Another place in the sentence is no sign of the programme.
 */
static const char *programme(
        const struct pairing_reader *reader, struct span whole, const struct mention *recipient)
{
	const char *text = reader->doc->text;
	const struct span *caption = &reader->heading;
	const char *found = programme_scheme(text + whole.start, whole.end - whole.start);
	if (!found && !span_empty(*caption))
		found = programme_named(text + caption->start, caption->end - caption->start);
	if (!found && recipient->level == PARTY_INSTITUTION)
		found = programme_of_institution(recipient->name);
	else if (!found && recipient->place)
		found = programme_of_place(recipient->place);
	return found ? found : programme_of(&reader->programmes, whole);
}

/* Recipients in several of the minority regions in one sentence that names no scheme: that for the frontier.
 */
static void settle_programme(struct pairing_reader *reader)
{
	struct records *out = reader->out;
	unsigned seen = 0;
	for (size_t i = reader->first_record; i < out->pairings.len; i++) {
		const struct place *place = place_find(out->pairings.at[i].recipient);
		seen |= place ? programme_minority_region(place) : 0;
	}
	struct span whole = passage_span(&reader->passage, reader->sentence, reader->end);
	if (!(seen & (seen - 1)) ||
	        programme_scheme(reader->doc->text + whole.start, whole.end - whole.start))
		return;
	for (size_t i = reader->first_record; i < out->pairings.len; i++)
		out->pairings.at[i].programme = "边疆";
}

static void add(
        struct pairing_reader *reader, const struct mention *from, const struct mention *to, const char *rule)
{
	enum pairing_kind a = PAIRING_NAMED, b = PAIRING_NAMED;
	struct pairing_record record = {.from = "", .to = "", .rule = rule};
	record.supporter = resolve(reader, from, &a);
	record.recipient = resolve(reader, to, &b);
	if (!record.supporter || !record.recipient || strcmp(record.supporter, record.recipient) == 0)
		return;
	if (from->place && to->place &&
	        (place_holds(from->place, to->place) || place_holds(to->place, from->place)))
		return;
	if (to->level == PARTY_CENTRAL)
		return; /* a misreading: the centre supports and is not supported */
	record.kind = a > b ? a : b;
	const struct passage *passage = &reader->passage;
	record.span = span_cover(
	        passage_span(passage, from->start, from->end), passage_span(passage, to->start, to->end));
	if (!is_new(reader, &record))
		return;
	struct span whole = passage_span(passage, reader->sentence, reader->end);
	record.programme = programme(reader, whole, to);
	years(reader->out, whole, &record);
	*array_push(&reader->out->pairings) = record;
}

/* The n-th party of a list. */
static const struct mention *member(const struct tokens *tokens, struct party_list list, size_t n)
{
	for (size_t i = list.first; i <= list.last; i++)
		if (is_member(tokens, i) && n-- == 0)
			return party(tokens, i);
	return NULL;
}

void pairings_add(struct pairing_reader *reader, struct party_list supporters, struct party_list recipients,
        bool each, const char *rule)
{
	const struct tokens *tokens = &reader->tokens;
	size_t from = list_count(tokens, supporters), to = list_count(tokens, recipients);
	settle(reader, supporters);
	settle(reader, recipients);
	if (from * to > MANY)
		return;
	if (each && from > 1 && to > 1 && from != to)
		return; /* which belongs to which is not said */
	bool aligned = each && from > 1 && to > 1;
	for (size_t i = 0; i < from; i++)
		for (size_t k = aligned ? i : 0; k < (aligned ? i + 1 : to); k++)
			add(reader, member(tokens, supporters, i), member(tokens, recipients, k), rule);
}

static void read_sentences(struct pairing_reader *reader)
{
	const struct passage *passage = &reader->passage;
	for (size_t start = 0; start < passage->text.len; start = reader->end) {
		reader->sentence = start;
		reader->end = passage_sentence(passage, start);
		if (!reader->listing && !tokens_worthwhile(passage->text.at, start, reader->end))
			continue;
		reader->first_record = reader->out->pairings.len;
		tokens_clear(&reader->tokens);
		tokens_read(&reader->tokens, passage->text.at, start, reader->end, &reader->out->arena);
		pairings_of_sentence(reader);
		settle_programme(reader);
	}
}

/* A heading, or a line that ends in a colon, says whether pairs are listed below it. */
static void read_heading(struct pairing_reader *reader, const struct block *block)
{
	struct span title = block->title;
	if (block->kind == BLOCK_HEADING)
		reader->listing = pairings_listed(reader->doc->text + title.start, title.end - title.start);
	const struct buf *text = &reader->passage.text;
	if (block->kind == BLOCK_PARAGRAPH && slice_ends((struct slice){buf_str(text), text->len}, "："))
		reader->listing = reader->listing || pairings_listed(text->at, text->len);
}

/* 甲对口支援乙工作总结 on a line of its own is a title, 表1 甲支援乙一览表 a caption. */
static bool is_title(const struct passage *passage)
{
	static const char *const ends[] = {"总结", "汇报", "报告", "方案", "意见", "通知", "办法", "计划",
	        "一览表", "表", "规划", "协议", "协议书", "纪要", "函", "情况", "纪实", "简报", "启动",
	        "研究", "思考"};
	struct slice text = {buf_str(&passage->text), passage->text.len};
	for (size_t i = 0; i < sizeof ends / sizeof *ends && text.len <= TITLE_BYTES; i++)
		if (slice_ends(text, ends[i]))
			return true;
	return false;
}

static void read_prose(struct pairing_reader *reader)
{
	const struct doc *doc = reader->doc;
	for (size_t i = 0; i < doc->blocks.len;) {
		const struct block *block = &doc->blocks.at[i];
		passage_clear(&reader->passage);
		if (block->kind == BLOCK_PARAGRAPH)
			i = passage_prose(&reader->passage, doc, i);
		else
			i++;
		if (!is_title(&reader->passage))
			read_sentences(reader);
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

void extract_pairings(const struct doc *doc, struct records *out)
{
	struct pairing_reader reader = {.doc = doc, .out = out};
	programmes_begin(&reader.programmes, doc);
	selves_find(&reader.selves, doc, &out->arena);
	read_prose(&reader);
	pairings_of_tables(&reader);
	pairings_of_agreements(&reader);
	if (out->pairings.len)
		qsort(out->pairings.at, out->pairings.len, sizeof *out->pairings.at, compare);
	programmes_end(&reader.programmes);
	selves_free(&reader.selves);
	passage_free(&reader.passage);
	tokens_free(&reader.tokens);
}
