// SPDX-License-Identifier: MIT
// What a card says of a cell of the matrix, a party or an event.
#include "core/view/card.h"

#include "core/view/crosstab.h"
#include "core/view/parts.h"
#include "core/view/quantity.h"
#include "core/view/same.h"
#include "core/view/when.h"

#include "core/extract/edtf.h"
#include "core/extract/party.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { RECORDS_MOST = 400, FIGURES_MOST = 40 };
enum { SIDES = CHOICE_BIT(CHOICE_SUPPORTER) | CHOICE_BIT(CHOICE_RECIPIENT) | CHOICE_BIT(CHOICE_PARTY) };

/* ---- lines ------------------------------------------------------------------------------------------------
 */

static const char *copy(struct card *card, const char *s)
{
	return arena_strndup(&card->arena, s, strlen(s));
}

static struct card_line *add(struct card *card, enum card_kind kind, const char *text)
{
	struct card_line *line = array_push(&card->lines);
	*line = (struct card_line){
	        .kind = kind, .date = "", .text = copy(card, text), .right = "", .edtf = "", .programme = ""};
	line->told = line->text;
	return line;
}

static const char *say(
        struct card *card, enum lang lang, enum message message, const char *first, const char *second)
{
	size_t size = strlen(lang_text(lang, message)) + strlen(first) + strlen(second) + 1;
	char *text = arena_alloc(&card->arena, size);
	lang_format(text, size, lang, message, (const char *[]){first, second}, 2);
	return text;
}

static const char *number(struct card *card, int64_t n)
{
	char text[24];
	snprintf(text, sizeof text, "%" PRId64, n);
	return copy(card, text);
}

static void add_section(struct card *card, enum lang lang, enum message title, int64_t count)
{
	add(card, CARD_SECTION, lang_text(lang, title))->right = number(card, count);
}

/* A record with its words, unless those say no more than it does. */
static void add_record(struct card *card, const struct store_hit *hit, const char *text)
{
	char date[64];
	struct card_line *line = add(card, CARD_RECORD, text);
	part_date(hit->edtf, card->lang, date, sizeof date);
	line->record = (struct view_record){hit->doc, hit->layer, hit->ordinal, hit->span, hit->verdict};
	line->date = *hit->edtf ? copy(card, date) : "";
	line->edtf = copy(card, hit->edtf);
	line->programme = copy(card, hit->programme);
	line->supporter = hit->supporter ? copy(card, hit->supporter) : NULL;
	line->recipient = hit->recipient ? copy(card, hit->recipient) : NULL;
	line->right = copy(card, hit->doc_name);
	if (*hit->quote) {
		struct quote quote = quote_of(&card->arena, hit);
		add(card, CARD_WORDS, quote.text)->quote = quote;
	}
}

static void add_more(struct card *card, enum lang lang, size_t shown, size_t most)
{
	if (shown == most)
		add(card, CARD_MORE, say(card, lang, MSG_CARD_MORE, number(card, (int64_t)most), ""));
}

/* ---- what is asked ----------------------------------------------------------------------------------------
 */

/* The card's own parties take the place of those that are chosen. */
static struct store_filter under(const struct view *view, const struct store_filter *own)
{
	return selection_under(view->context->selection, own, SIDES);
}

static bool hits_of(const struct view *view, enum layer layer, const struct store_filter *own, int64_t most,
        struct store_hits *out, struct status *status)
{
	struct store_filter asked = under(view, own);
	/* the words of a figure are its value again */
	struct store_page page = {.limit = most, .bare = layer == LAYER_FIGURES};
	return store_hits(view->context->store, layer, &asked, page, out, status);
}

static size_t count_docs(const struct store_hits *hits)
{
	size_t docs = 0;
	for (size_t i = 0; i < hits->rows.len; i++) {
		bool seen = false;
		for (size_t k = 0; k < i && !seen; k++)
			seen = hits->rows.at[k].doc == hits->rows.at[i].doc;
		docs += !seen;
	}
	return docs;
}

/* ---- a cell -----------------------------------------------------------------------------------------------
 */

/* 上海市→拉萨市 · 援藏 */
static const char *pairing_text(struct card *card, const struct store_hit *hit)
{
	struct buf text = {0};
	buf_addf(&text, "%s%s%s", hit->label, *hit->programme ? " · " : "", hit->programme);
	const char *result = copy(card, buf_str(&text));
	buf_free(&text);
	return result;
}

/* The parties are left out where they are those of the card. */
static void add_pairing(struct card *card, const struct store_hit *hit)
{
	bool both = hit->supporter && hit->recipient; /* but for a damaged library */
	bool same = both && strcmp(hit->supporter, card->subject.first) == 0 &&
	            strcmp(hit->recipient, card->subject.second) == 0;
	const char *whole = pairing_text(card, hit);
	size_t line = card->lines.len;
	add_record(card, hit, same && *hit->programme ? hit->programme : whole);
	card->lines.at[line].told = whole;
}

/* 15, copies apart 9: as the head of a list and the status line of a cell tell it. Copies stand together
 * then. */
static const char *count_text(struct card *card, struct store_hits *hits)
{
	size_t apart = 0;
	int *sources = same_gather(hits);
	for (size_t i = 0; i < hits->rows.len; i++)
		apart += sources[i] > 0;
	free(sources);
	const char *all = number(card, (int64_t)hits->rows.len);
	return apart == hits->rows.len
	               ? all
	               : say(card, card->lang, MSG_CARD_APART, all, number(card, (int64_t)apart));
}

static bool read_pair(const struct view *view, struct card *card, struct status *status)
{
	enum lang lang = view->context->lang;
	const struct store_filter own = {.supporter = card->subject.first, .recipient = card->subject.second};
	struct store_hits hits;
	if (!hits_of(view, LAYER_PAIRINGS, &own, RECORDS_MOST, &hits, status))
		return false;
	add(card, CARD_FACT,
	        say(card, lang, MSG_CARD_SAID, count_text(card, &hits),
	                number(card, (int64_t)count_docs(&hits))));
	size_t undated = part_undated(view->context, LAYER_PAIRINGS, &own, SIDES);
	if (undated)
		add(card, CARD_FACT, say(card, lang, MSG_UNDATED, number(card, (int64_t)undated), ""));
	add_section(card, lang, MSG_CARD_STATEMENTS, (int64_t)hits.rows.len);
	for (size_t i = 0; i < hits.rows.len; i++)
		add_pairing(card, &hits.rows.at[i]);
	add_more(card, lang, hits.rows.len, RECORDS_MOST);
	store_hits_free(&hits);
	return true;
}

/* ---- a party ----------------------------------------------------------------------------------------------
 */

/* Another party, on the one side or the other, and what is said between the two. */
struct other {
	const char *name; /* in the cells' arena */
	int64_t count;
	int first_year, last_year; /* 0 if no text says */
	struct buf programmes;     /* owned */
};

struct others {
	ARRAY(struct other) at;
	int64_t count;
	int first_year;
};

static void others_free(struct others *others)
{
	for (size_t i = 0; i < others->at.len; i++)
		buf_free(&others->at.at[i].programmes);
	array_free(&others->at);
}

static struct other *other_of(struct others *others, const char *name)
{
	for (size_t i = 0; i < others->at.len; i++)
		if (strcmp(others->at.at[i].name, name) == 0)
			return &others->at.at[i];
	struct other *other = array_push(&others->at);
	*other = (struct other){.name = name};
	return other;
}

static void add_programme(struct buf *programmes, const char *programme)
{
	if (*programme && (!programmes->len || !strstr(buf_str(programmes), programme)))
		buf_addf(programmes, "%s%s", programmes->len ? " " : "", programme);
}

/* The year that a value names, 0 if it names none or is not sure. */
static int year_of(const char *edtf)
{
	struct edtf_range range;
	return *edtf && edtf_parse(edtf, &range) && !range.uncertain ? range.first_year : 0;
}

static void count_cell(struct others *others, const struct store_cell *cell, const char *name)
{
	struct other *other = other_of(others, name);
	int from = year_of(cell->from), to = year_of(cell->to);
	to = to ? to : from;
	other->count += cell->count;
	others->count += cell->count;
	if (from && (!other->first_year || from < other->first_year))
		other->first_year = from;
	other->last_year = to > other->last_year ? to : other->last_year;
	if (from && (!others->first_year || from < others->first_year))
		others->first_year = from;
	add_programme(&other->programmes, cell->programme);
}

static int most_first(const void *a, const void *b)
{
	const struct other *x = a, *y = b;
	if (x->count != y->count)
		return x->count > y->count ? -1 : 1;
	return strcmp(x->name, y->name);
}

static const char *years_text(struct card *card, int first, int last)
{
	struct buf text = {0};
	if (first) {
		buf_adds(&text, " ");
		when_years(first, last > first ? last : first, card->lang, &text);
	}
	const char *years = copy(card, buf_str(&text));
	buf_free(&text);
	return years;
}

static void add_others(struct card *card, enum lang lang, struct others *others, bool supports)
{
	if (others->at.len == 0)
		return;
	qsort(others->at.at, others->at.len, sizeof *others->at.at, most_first);
	add_section(card, lang, supports ? MSG_CARD_SUPPORTS : MSG_CARD_SUPPORTED, others->count);
	for (size_t i = 0; i < others->at.len; i++) {
		const struct other *other = &others->at.at[i];
		struct buf text = {0};
		buf_addf(&text, "%s%s%s", other->name, other->programmes.len ? " · " : "",
		        buf_str(&other->programmes));
		struct card_line *line = add(card, CARD_PARTY, buf_str(&text));
		line->date = years_text(card, other->first_year, other->last_year);
		line->right = number(card, other->count);
		const char *name = copy(card, other->name), *own = copy(card, card->subject.first);
		line->supporter = supports ? own : name;
		line->recipient = supports ? name : own;
		buf_free(&text);
	}
}

/* What the gazetteer knows: what it lies in, and what it was or is called in other years. */
static void add_place(struct card *card, enum lang lang)
{
	const char *name = card->subject.first, *official = party_official(name);
	const struct place *place = place_find(name);
	struct buf above = {0};
	for (const char *at = party_above(name); at; at = party_above(at))
		buf_addf(&above, "%s%s", above.len ? lang_text(lang, MSG_COMMA) : "", at);
	if (above.len)
		add(card, CARD_FACT, say(card, lang, MSG_CARD_WITHIN, buf_str(&above), ""));
	if (place && (place->from || place->to)) {
		struct buf years = {0};
		when_years(place->from, place->to, lang, &years);
		add(card, CARD_FACT, say(card, lang, MSG_CARD_NAMED, buf_str(&years), ""));
		buf_free(&years);
	}
	if (strcmp(official, name) != 0)
		add(card, CARD_FACT, say(card, lang, MSG_CARD_OFFICIAL, official, ""));
	buf_free(&above);
}

/* 援助资金  3亿元 · 上海市 → 西藏自治区 */
static const char *figure_text(struct card *card, const struct store_hit *hit)
{
	char shown[256];
	struct buf text = {0};
	quantity_label(hit->label, shown, sizeof shown);
	buf_addf(&text, "%s%s", shown, hit->supporter || hit->recipient ? " · " : "");
	part_sides(hit->supporter ? hit->supporter : "", hit->recipient ? hit->recipient : "", &text);
	const char *result = copy(card, buf_str(&text));
	buf_free(&text);
	return result;
}

static bool add_figures(const struct view *view, struct card *card, struct status *status)
{
	enum lang lang = view->context->lang;
	const struct store_filter own = {.party = card->subject.first};
	struct store_hits hits;
	if (!hits_of(view, LAYER_FIGURES, &own, FIGURES_MOST, &hits, status))
		return false;
	if (hits.rows.len)
		add_section(card, lang, MSG_COLUMN_FIGURES, (int64_t)hits.rows.len);
	for (size_t i = 0; i < hits.rows.len; i++)
		add_record(card, &hits.rows.at[i], figure_text(card, &hits.rows.at[i]));
	add_more(card, lang, hits.rows.len, FIGURES_MOST);
	store_hits_free(&hits);
	return true;
}

static bool count_sides(const struct view *view, const struct card *card, struct store_cells *cells,
        struct others *sides, struct status *status)
{
	struct store_filter asked = under(view, &(struct store_filter){.party = card->subject.first});
	if (!store_cells(view->context->store, &asked, cells, status))
		return false;
	for (size_t i = 0; i < cells->rows.len; i++) {
		const struct store_cell *cell = &cells->rows.at[i];
		bool supports = party_within(cell->supporter, card->subject.first);
		if (!crosstab_holds(cell, asked.as_of))
			continue;
		count_cell(&sides[!supports], cell,
		        party_official(supports ? cell->recipient : cell->supporter));
	}
	return true;
}

static bool read_party(const struct view *view, struct card *card, struct status *status)
{
	enum lang lang = view->context->lang;
	struct store_cells cells;
	struct others sides[2] = {0};
	if (!count_sides(view, card, &cells, sides, status))
		return false;
	add_place(card, lang);
	for (int i = 0; i < 2; i++)
		if (sides[i].first_year)
			add(card, CARD_FACT,
			        say(card, lang, i ? MSG_CARD_SUPPORTED_SINCE : MSG_CARD_SUPPORTS_SINCE,
			                number(card, sides[i].first_year), ""));
	add_others(card, lang, &sides[0], true);
	add_others(card, lang, &sides[1], false);
	others_free(&sides[0]);
	others_free(&sides[1]);
	store_cells_free(&cells);
	return add_figures(view, card, status);
}

/* ---- an event ---------------------------------------------------------------------------------------------
 */

/* Those of the same day that have the same title: other documents', too. */
static bool read_event(const struct view *view, struct card *card, struct status *status)
{
	enum lang lang = view->context->lang;
	struct edtf_range range;
	struct store_filter own = {0};
	struct store_hits hits;
	char date[64];
	if (edtf_parse(card->subject.second, &range)) {
		own.first_day = range.first_day;
		own.last_day = range.last_day;
	}
	if (!hits_of(view, LAYER_EVENTS, &own, 0, &hits, status))
		return false;
	part_date(card->subject.second, lang, date, sizeof date);
	add(card, CARD_FACT, date);
	size_t section = card->lines.len, count = 0;
	add_section(card, lang, MSG_CARD_SOURCES, 0);
	for (size_t i = 0; i < hits.rows.len; i++)
		if (strcmp(hits.rows.at[i].label, card->subject.first) == 0 &&
		        strcmp(hits.rows.at[i].edtf, card->subject.second) == 0) {
			add_record(card, &hits.rows.at[i], hits.rows.at[i].programme);
			count++;
		}
	card->lines.at[section].right = number(card, (int64_t)count);
	store_hits_free(&hits);
	return true;
}

/* What it is restricted to, so that nobody takes it for all that is said. A card's own parties take the place
 * of those chosen, and the year has a line of its own. */
static void say_restrictions(const struct view *view, struct card *card)
{
	enum {
		NOT_THESE = CHOICE_BIT(CHOICE_SUPPORTER) | CHOICE_BIT(CHOICE_RECIPIENT) |
		            CHOICE_BIT(CHOICE_PARTY) | CHOICE_BIT(CHOICE_AS_OF)
	};
	const struct selection *selection = view->context->selection;
	enum lang lang = view->context->lang;
	struct buf text = {0};
	for (int i = 0; selection && i < selection->count; i++) {
		if (NOT_THESE & CHOICE_BIT(selection->order[i]))
			continue;
		buf_adds(&text, text.len ? " · " : "");
		selection_text(selection, selection->order[i], lang, &text);
	}
	if (text.len)
		add(card, CARD_FACT, say(card, lang, MSG_CARD_CHOSEN, buf_str(&text), ""));
	if (selection && selection->filter.as_of)
		add(card, CARD_FACT,
		        say(card, lang, MSG_CARD_AS_OF, number(card, selection->filter.as_of), ""));
	buf_free(&text);
}

bool card_read(const struct view *view, struct card *card, struct status *status)
{
	card->lang = view->context->lang;
	if (card->subject.kind != SUBJECT_NONE)
		say_restrictions(view, card);
	switch (card->subject.kind) {
	case SUBJECT_PAIR:
		return read_pair(view, card, status);
	case SUBJECT_PARTY:
		return read_party(view, card, status);
	case SUBJECT_EVENT:
		return read_event(view, card, status);
	default:
		return true;
	}
}
