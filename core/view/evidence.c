// SPDX-License-Identifier: MIT
// The records behind a cell of the matrix or a year: what each says, where, and in which words. Or the places
// of words in all texts, with the line around each.
#include "core/view/code.h"
#include "core/view/recall.h"
#include "core/view/clamp.h"
#include "core/view/parts.h"
#include "core/view/quantity.h"
#include "core/view/quote.h"
#include "core/view/stretch.h"
#include "core/view/same.h"
#include "core/view/trace.h"
#include "core/view/verdict.h"
#include "core/view/when.h"

#include "core/text/cluster.h"

#include <inttypes.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct evidence {
	bool shown; /* was something asked for yet? */
	enum layer layer;
	struct store_filter filter; /* its strings are in `arena` */
	const char *query; /* what was looked for, or NULL: then the hits are records under `filter` */
	int64_t found;     /* its places, of which the hits are the first FOUND_MOST */
	struct arena arena;
	struct store_hits hits;
	struct quote *quotes; /* owned: a line for each hit, in `arena` */
	int *sources;   /* owned: how many documents say the same, at the first of them; 0 at the others */
	int *places;    /* owned: where in its document each hit stands, in per cent; NULL: not known */
	size_t undated; /* records that the chosen years leave out, because no text says when they were */
	size_t own;     /* hits above the rule (order) */
	ARRAY(size_t) listed; /* the hits that are listed: of those that say the same the first */
	size_t open;          /* the first of those that are listed whole, NONE_OPEN for none */
	struct list list;     /* of these */
};

#define NONE_OPEN SIZE_MAX
enum { MARK_COLS = 2, LOW_PANE = 12, FOUND_MOST = 1000, EXCERPT_BYTES = 600 };

static const char *copy(struct arena *arena, const char *s)
{
	return s ? arena_strndup(arena, s, strlen(s)) : NULL;
}

static void forget(struct evidence *self)
{
	store_hits_free(&self->hits);
	arena_free(&self->arena);
	array_free(&self->listed);
	free(self->quotes);
	free(self->sources);
	free(self->places);
	self->quotes = NULL;
	self->places = NULL;
	self->sources = NULL;
}

/* How many of the hits before `end` are listed. */
static size_t shown_before(const struct evidence *self, size_t end)
{
	size_t count = 0;
	while (count < self->listed.len && self->listed.at[count] < end)
		count++;
	return count;
}

static size_t first_of(const struct evidence *self, size_t hit)
{
	while (self->sources[hit] == 0)
		hit--;
	return hit;
}

static void list_hits(struct evidence *self)
{
	size_t first = 0;
	self->listed.len = 0;
	for (size_t i = 0; i < self->hits.rows.len; i++) {
		first = self->sources[i] ? i : first;
		if (i == first || first == self->open)
			*array_push(&self->listed) = i;
	}
	list_size(&self->list, (int)self->listed.len, self->list.height);
}

/* To a hit, or to the one that stands for it. */
static void go_hit(struct evidence *self, size_t hit)
{
	size_t row = shown_before(self, hit + 1);
	list_go(&self->list, row ? (int)row - 1 : 0);
}

static void evidence_close(struct view *view)
{
	forget(view->state);
}

/* Does a value say that it begins inside of the filter's days? */
static bool begins_within(const char *edtf, const struct store_filter *f)
{
	int first, last;
	part_begins(edtf, &first, &last);
	return first && first >= f->first_day && last <= f->last_day;
}

/* Does a record stand below the rule: one that only covers the days asked for, one without a name? */
static bool below(const struct evidence *self, const struct store_hit *hit)
{
	const struct store_filter *f = &self->filter;
	return self->layer == LAYER_PAIRINGS
	               ? hit->unnamed
	               : self->layer == LAYER_EVENTS && f->first_day && !begins_within(hit->edtf, f);
}

/*
 * Under a year stand the events that begin in it, as on its bar in the timeline; then the others, of a decade
 * or an interval that the year is part of. Of pairings first those that a cell of the matrix counts, then
 * those with a party that has no name. Both keep their order.
 */
static void order(struct evidence *self)
{
	size_t count = self->hits.rows.len, n = 0;
	struct store_hit *rows = mem_zero(count, sizeof *rows);
	for (int rest = 0; rest < 2; rest++) {
		for (size_t i = 0; i < count; i++)
			if (below(self, &self->hits.rows.at[i]) == rest)
				rows[n++] = self->hits.rows.at[i];
		self->own = rest ? self->own : n;
	}
	if (count)
		memcpy(self->hits.rows.at, rows, count * sizeof *rows);
	free(rows);
}

static void take(struct evidence *self, struct evidence *next)
{
	next->list.height = self->list.height;
	next->open = NONE_OPEN;
	list_hits(next);
	forget(self);
	*self = *next;
}

static int by_id(const void *key, const void *doc)
{
	doc_id a = *(const doc_id *)key, b = ((const struct store_doc *)doc)->id;
	return a < b ? -1 : a > b;
}

/* Without it the list is as good, but for copies of one name. */
static void read_percent(struct store *store, struct evidence *next)
{
	struct status status;
	struct store_docs docs;
	if (!store_docs(store, &docs, &status))
		return;
	next->places = mem_zero(next->hits.rows.len, sizeof *next->places);
	for (size_t i = 0; i < next->hits.rows.len; i++) {
		const struct store_hit *hit = &next->hits.rows.at[i];
		const struct store_doc *doc = docs.rows.len ? bsearch(&hit->doc, docs.rows.at, docs.rows.len,
		                                                      sizeof *docs.rows.at, by_id)
		                                            : NULL;
		next->places[i] = doc && doc->bytes ? (int)((int64_t)hit->span.start * 100 / doc->bytes) : -1;
	}
	store_docs_free(&docs);
}

bool evidence_show(
        struct view *view, enum layer layer, const struct store_filter *filter, struct status *status)
{
	struct evidence next = {.shown = true, .layer = layer, .filter = *filter};
	next.filter.supporter = copy(&next.arena, filter->supporter);
	next.filter.recipient = copy(&next.arena, filter->recipient);
	next.filter.programme = copy(&next.arena, filter->programme);
	next.filter.party = copy(&next.arena, filter->party);
	next.filter.measure = copy(&next.arena, filter->measure);
	next.filter.unit = copy(&next.arena, filter->unit);
	struct store_filter asked = selection_under(view->context->selection, &next.filter, 0);
	if (!store_hits(view->context->store, layer, &asked, (struct store_page){0}, &next.hits, status)) {
		forget(&next);
		return false;
	}
	order(&next);
	next.sources = same_gather(&next.hits);
	next.quotes = mem_zero(next.hits.rows.len, sizeof *next.quotes);
	for (size_t i = 0; i < next.hits.rows.len; i++)
		next.quotes[i] = quote_of(&next.arena, &next.hits.rows.at[i]);
	read_percent(view->context->store, &next);
	next.undated = part_undated(view->context, layer, &next.filter, 0);
	take(view->state, &next);
	return true;
}

bool evidence_any(const struct view *view)
{
	const struct evidence *self = view->state;
	return self->hits.rows.len > 0;
}

/* As much of the line as any screen shows, and the words in it. */
static struct quote excerpt(struct arena *arena, const struct store_match *match)
{
	size_t len = strlen(match->line), from = match->span.start - match->context.start;
	size_t words = match->span.end - match->span.start, end = from + words + EXCERPT_BYTES;
	size_t start = from > EXCERPT_BYTES ? slice_cut(match->line, from - EXCERPT_BYTES) : 0;
	end = end < len ? slice_cut(match->line, end) : len;
	return (struct quote){arena_strndup(arena, match->line + start, end - start),
	        {from - start, from - start + words}, STYLE_TEXT, STYLE_TEXT};
}

static void read_places(struct evidence *self, const struct store_matches *matches)
{
	self->own = matches->rows.len;
	self->sources = mem_zero(matches->rows.len, sizeof *self->sources);
	self->quotes = mem_zero(matches->rows.len, sizeof *self->quotes);
	for (size_t i = 0; i < matches->rows.len; i++) {
		const struct store_match *match = &matches->rows.at[i];
		self->quotes[i] = excerpt(&self->arena, match);
		self->sources[i] = 1;
		*array_push(&self->hits.rows) = (struct store_hit){.layer = LAYER_COUNT,
		        .doc = match->doc,
		        .doc_name = copy(&self->arena, match->doc_name),
		        .span = match->span,
		        .edtf = "",
		        .label = "",
		        .programme = "",
		        .quote = self->quotes[i].text};
	}
}

bool evidence_find(struct view *view, const char *query, int64_t *found, struct status *status)
{
	struct evidence next = {.shown = true};
	struct store *store = view->context->store;
	struct store_matches matches;
	if (!store_search(store, query, 0, FOUND_MOST, &matches, status))
		return false;
	next.query = copy(&next.arena, query);
	next.found = (int64_t)matches.rows.len;
	read_places(&next, &matches);
	store_matches_free(&matches);
	if (next.found == FOUND_MOST && !store_search_count(store, query, 0, &next.found, status)) {
		forget(&next);
		return false;
	}
	read_percent(store, &next);
	*found = next.found;
	take(view->state, &next);
	return true;
}

static bool ask_again(struct view *view, const struct evidence *old, struct status *status)
{
	int64_t found;
	return old->query ? evidence_find(view, old->query, &found, status)
	                  : evidence_show(view, old->layer, &old->filter, status);
}

static const struct store_hit *chosen(const struct evidence *self)
{
	return self->listed.len ? &self->hits.rows.at[self->listed.at[self->list.cursor]] : NULL;
}

/* A group that was listed whole stays so, also when some of its records are gone. */
static void keep_open(struct evidence *self, const struct evidence *old)
{
	if (old->open == NONE_OPEN)
		return;
	const struct store_hit *group = &old->hits.rows.at[old->open];
	size_t count = (size_t)old->sources[old->open];
	for (size_t i = 0; i < self->hits.rows.len; i++)
		for (size_t k = 0; k < count; k++)
			if (part_same(&self->hits.rows.at[i], &group[k])) {
				self->open = first_of(self, i);
				list_hits(self);
				return;
			}
}

/* To a record that stands elsewhere now; if it is gone, the cursor stays where it is. */
static void go_trace(struct evidence *self, const struct trace *trace)
{
	ptrdiff_t hit = trace_find(trace, self->hits.rows.at, self->hits.rows.len);
	if (hit >= 0)
		go_hit(self, (size_t)hit);
}

/* Asks again for what it shows; what was chosen stays so, and what was unfolded. */
static bool evidence_refresh(struct view *view, struct status *status)
{
	struct evidence *self = view->state, old = *self;
	if (!self->shown)
		return true;
	*self = (struct evidence){.list.height = old.list.height};
	if (!ask_again(view, &old, status)) {
		*self = old;
		return false;
	}
	keep_open(self, &old);
	list_go(&self->list, old.list.cursor);
	struct trace was = old.listed.len ? trace_of(chosen(&old)) : (struct trace){0};
	go_trace(self, &was);
	forget(&old);
	return true;
}

/* ---- drawing ----------------------------------------------------------------------------------------------
 */

/* What the evidence is for, as far as the filter says it: 上海市 → 西藏自治区 · 援藏 · 1994. */
static void about(const struct evidence *self, enum lang lang, char *out, size_t size)
{
	static const enum message layers[LAYER_COUNT] = {MSG_COLUMN_DATES, MSG_COLUMN_EVENTS,
	        MSG_COLUMN_PAIRINGS, MSG_COLUMN_FIGURES, MSG_COLUMN_OUTLINE};
	const struct store_filter *f = &self->filter;
	struct buf text = {0};
	if (f->supporter || f->recipient)
		buf_addf(&text, "%s → %s", f->supporter ? f->supporter : "*",
		        f->recipient ? f->recipient : "*");
	else
		buf_adds(&text, lang_text(lang, layers[self->layer]));
	if (f->programme)
		buf_addf(&text, " · %s", f->programme);
	if (f->measure && *f->measure)
		buf_addf(&text, " · %s", f->measure);
	if (f->unit)
		buf_addf(&text, " · %s", f->unit);
	if (f->first_day) {
		buf_adds(&text, " · ");
		when_days(f->first_day, f->last_day, lang, &text);
	}
	if (f->doc && self->hits.rows.len)
		buf_addf(&text, " · %s", self->hits.rows.at[0].doc_name);
	snprintf(out, size, "%s", buf_str(&text));
	buf_free(&text);
}

static void draw_head(const struct evidence *self, struct grid *grid, struct rect r, enum lang lang)
{
	char line[256], count[24], found[24], records[128];
	size_t sayings = 0, own = self->layer == LAYER_PAIRINGS ? self->hits.rows.len : self->own;
	for (size_t i = 0; i < own; i++)
		sayings += self->sources[i] > 0;
	snprintf(count, sizeof count, "%zu", own);
	snprintf(found, sizeof found, "%" PRId64, self->query ? self->found : (int64_t)sayings);
	enum message say = !self->query && sayings < own ? MSG_RECORD_SAYINGS
	                   : !self->query                ? MSG_RECORD_COUNT
	                   : self->found > (int64_t)own  ? MSG_PLACES_FIRST
	                                                 : MSG_PLACES;
	lang_format(records, sizeof records, lang, say, (const char *[]){count, found}, 2);
	if (self->undated) {
		char undated[64];
		snprintf(count, sizeof count, "%zu", self->undated);
		lang_format(undated, sizeof undated, lang, MSG_UNDATED, (const char *[]){count}, 1);
		snprintf(records + strlen(records), sizeof records - strlen(records), " · %s", undated);
	}
	if (self->query)
		lang_format(line, sizeof line, lang, MSG_IN_ALL_TEXTS, &self->query, 1);
	else
		about(self, lang, line, sizeof line);
	int right = part_cols(grid, records) + 1;
	grid_puts(grid, r.row, r.col, r.cols - right - 1, STYLE_TITLE, line);
	part_right(grid, r.row, r.col + r.cols - 1, right, STYLE_DIM, records);
}

/* The rule between what was asked for and what only goes with it, which says what that is. */
static void draw_rule(const struct evidence *self, struct grid *grid, struct rect r, enum lang lang)
{
	char count[24], line[160];
	struct buf years = {0};
	when_days(self->filter.first_day, self->filter.last_day, lang, &years);
	snprintf(count, sizeof count, "%zu", self->hits.rows.len - self->own);
	lang_format(line, sizeof line, lang,
	        self->layer == LAYER_PAIRINGS ? MSG_EVIDENCE_UNNAMED : MSG_ALSO_COVERING,
	        (const char *[]){count, buf_str(&years)}, 2);
	buf_free(&years);
	grid_rule(grid, r.row, r.col, r.cols, STYLE_DIM);
	int used = grid_puts(grid, r.row, r.col + 3, r.cols - 4, STYLE_TITLE, line);
	grid_char(grid, r.row, r.col + 2, STYLE_DIM, U' ');
	grid_char(grid, r.row, r.col + 3 + used, STYLE_DIM, U' ');
}

/* What others say instead: ≠1993. The cells it takes. */
static int draw_contested(
        const struct view *view, struct grid *grid, int row, int end, int cols, const struct store_hit *hit)
{
	char other[48], text[64];
	enum contest contest = contested_value(
	        view->context->contested, hit->doc, hit->layer, hit->span, other, sizeof other);
	if (!contest)
		return 0;
	snprintf(text, sizeof text, "%s%s", contest_mark(contest), other);
	return part_right(grid, row, end, cols, contest_style(contest), text) + 1;
}

/* A date's role in words; of a figure who gave it and who got it as well. */
static void add_label(const struct store_hit *hit, enum lang lang, struct buf *out)
{
	char figure[256];
	if (hit->layer != LAYER_FIGURES) {
		buf_adds(out, hit->layer == LAYER_DATES ? code_word(hit->label, lang) : hit->label);
		return;
	}
	quantity_label(hit->label, figure, sizeof figure);
	buf_addf(out, "%s%s", figure, hit->supporter || hit->recipient ? " · " : "");
	part_sides(hit->supporter ? hit->supporter : "", hit->recipient ? hit->recipient : "", out);
}

/* What the reader says of the records that a line stands for, if it is the same of all. */
static enum verdict verdict_at(const struct evidence *self, size_t at)
{
	const struct store_hit *hits = &self->hits.rows.at[at];
	int count = at == self->open ? 1 : self->sources[at];
	for (int i = 1; i < count; i++)
		if (hits[i].verdict != hits->verdict)
			return VERDICT_NONE;
	return hits->verdict;
}

enum { PLACE_FROM = 19 }; /* of so many cells has a name its place behind it */

/* The document, and how far into it, of one that stands for no others; the cells it takes. */
static int draw_where(const struct view *view, struct grid *grid, int row, int end, int cols, size_t at)
{
	const struct evidence *self = view->state;
	char name[PART_NAME_BYTES], place[PART_NAME_BYTES + PART_PLACE_BYTES];
	bool alone = self->sources[at] < 2 || self->open == at;
	bool told = alone && self->places && self->places[at] >= 0 && cols > PLACE_FROM;
	char behind[PART_PLACE_BYTES] = "";
	if (told)
		part_place(self->places[at], view->context->lang, behind);
	const char *text = part_name(
	        grid, self->hits.rows.at[at].doc_name, cols - (told ? part_cols(grid, behind) + 1 : 0), name);
	snprintf(place, sizeof place, "%s%s%s", text, told ? " " : "", behind);
	return part_right(grid, row, end, cols, STYLE_DIM, place);
}

static void draw_item(const struct view *view, struct grid *grid, struct rect r, int row)
{
	const struct evidence *self = view->state;
	size_t at = self->listed.at[row];
	const struct store_hit *hit = &self->hits.rows.at[at];
	struct look look = looks[hit->layer];
	enum verdict verdict = verdict_at(self, at);
	if (self->sources[at] == 0)
		look = (struct look){U'│', STYLE_DIM};
	char date[64];
	grid_fill(grid, r, STYLE_TEXT);
	if (verdict == VERDICT_REJECTED)
		look.style = STYLE_DIM;
	grid_char(grid, r.row, r.col, look.style, look.mark);
	part_date(hit->edtf, view->context->lang, date, sizeof date);
	int col = r.col + MARK_COLS - 1, end = r.col + r.cols;
	if (*hit->edtf)
		col += grid_puts(grid, r.row, col, r.cols / 3, STYLE_DATE, date);
	if (verdict) {
		grid_char(grid, r.row, col + 1, look.style, verdict_mark(verdict));
		col += 2;
	}
	if (self->sources[at] > 1) {
		snprintf(date, sizeof date, " ×%d", self->sources[at]);
		end -= part_right(grid, r.row, end - 1, r.cols / 3, STYLE_TITLE, date);
	}
	struct buf label = {0};
	add_label(hit, view->context->lang, &label);
	/* A third of the row, or where that is enough for the place too, what the label leaves. */
	int where = r.cols / 3, room = end - col - 3 - part_cols(grid, buf_str(&label));
	where = where > PLACE_FROM && room > where ? room : where;
	end -= 2 + draw_where(view, grid, r.row, end - 1, where, at);
	end -= draw_contested(view, grid, r.row, end, r.cols / 3, hit);
	grid_puts(grid, r.row, col + 1, end - col - 1, look.style, buf_str(&label));
	buf_free(&label);
	struct rect words = {r.row + 1, r.col + MARK_COLS, r.rows - 1, r.cols - MARK_COLS - 1};
	quote_draw(grid, words, &self->quotes[at]);
}

/* A place in a line: the words found, marked, amid those around them; and the document. */
static void draw_place(const struct view *view, struct grid *grid, struct rect r, int row)
{
	const struct evidence *self = view->state;
	const struct quote *quote = &self->quotes[self->listed.at[row]];
	int names = r.cols / 4, col = r.col, end = r.col + r.cols - names - 3;
	const struct stretch_words words = stretch_words(quote->text, quote->found, self->query);
	grid_fill(grid, r, STYLE_TEXT);
	stretch_draw(grid, r.row, col, end - col, quote->text, &words);
	draw_where(view, grid, r.row, r.col + r.cols - 1, names, self->listed.at[row]);
}

/* Items of so many rows; the rule takes one more, which the last item on the screen gives. */
static void draw_items(struct view *view, struct grid *grid, struct rect rect, int item, bool focused)
{
	struct evidence *self = view->state;
	enum lang lang = view->context->lang;
	int end = rect.row + rect.rows, at = rect.row, own = (int)shown_before(self, self->own);
	for (int i = 0; i < self->list.height && self->list.top + i < self->list.count && at < end; i++) {
		int row = self->list.top + i;
		if (row == own && rect.rows > item)
			draw_rule(self, grid, (struct rect){at++, rect.col, 1, rect.cols}, lang);
		struct rect r = {at, rect.col, end - at < item ? end - at : item, rect.cols};
		if (self->query)
			draw_place(view, grid, r, row);
		else
			draw_item(view, grid, r, row);
		if (row == self->list.cursor)
			part_choose(grid, (struct rect){r.row, r.col, 1, r.cols}, focused);
		at += item;
	}
}

static int item_rows(const struct evidence *self, struct rect rect)
{
	return self->query ? 1 : rect.rows < LOW_PANE ? 2 : 3;
}

static bool evidence_point(struct view *view, const struct grid *grid, struct rect rect, int row, int col)
{
	struct evidence *self = view->state;
	(void)grid, (void)col;
	return row > rect.row && list_point(&self->list, (row - rect.row - 1) / item_rows(self, rect));
}

static void evidence_draw(struct view *view, struct grid *grid, struct rect rect, bool focused)
{
	struct evidence *self = view->state;
	enum lang lang = view->context->lang;
	int item = item_rows(self, rect), count = (int)self->listed.len;
	grid_fill(grid, rect, STYLE_TEXT);
	part_list(&self->list, count, (rect.rows - 1) / item, grid, rect);
	if (self->shown && rect.rows > 0)
		draw_head(self, grid, rect, lang);
	if (count == 0) {
		struct rect below = {rect.row + 1, rect.col, rect.rows - 1, rect.cols};
		part_notice(view->context, grid, below,
		        lang_text(lang, self->shown ? MSG_EMPTY_LIST : MSG_EMPTY_EVIDENCE));
		return;
	}
	struct rect below = {rect.row + 1, rect.col, rect.rows - 1, rect.cols};
	draw_items(view, grid, below, item, focused);
	part_more(&self->list, grid, below);
}

/* ---- commands ---------------------------------------------------------------------------------------------
 */

/* The other documents that say the same, listed or not; false if there are none. */
static bool unfold(struct evidence *self)
{
	if (!self->listed.len)
		return false;
	size_t first = first_of(self, self->listed.at[self->list.cursor]);
	if (self->sources[first] == 1)
		return false;
	self->open = self->open == first ? NONE_OPEN : first;
	list_hits(self);
	go_hit(self, first);
	return true;
}

static bool evidence_command(
        struct view *view, enum command command, struct view_request *request, struct status *status)
{
	(void)status;
	struct evidence *self = view->state;
	if (command == CMD_UNFOLD && unfold(self))
		return true;
	if (command != CMD_ENTER && command != CMD_UNFOLD)
		return list_command(&self->list, command, request);
	const struct store_hit *hit = command == CMD_ENTER ? chosen(self) : NULL;
	if (hit)
		*request = (struct view_request){
		        .kind = REQUEST_WORDS, .layer = hit->layer, .doc = hit->doc, .span = hit->span};
	else
		*request = (struct view_request){.kind = REQUEST_BELL,
		        .message = self->listed.len ? MSG_ONE_SOURCE : MSG_NOTHING_HERE};
	return true;
}

static unsigned evidence_offer(const struct view *view, struct store_filter *filter)
{
	const struct store_hit *hit = chosen(view->state);
	return hit ? part_offer(hit, filter) : 0;
}

static bool evidence_subject(const struct view *view, struct subject *out)
{
	const struct store_hit *hit = chosen(view->state);
	return hit && subject_of_hit(hit, out);
}

static bool evidence_words(struct view *view, doc_id *doc, struct span *span)
{
	const struct store_hit *hit = chosen(view->state);
	if (!hit)
		return false;
	*doc = hit->doc;
	*span = hit->span;
	return true;
}

static bool evidence_record(const struct view *view, size_t n, struct view_record *record)
{
	const struct evidence *self = view->state;
	const struct store_hit *hit = chosen(self);
	if (!hit || hit->layer == LAYER_COUNT)
		return false;
	size_t at = self->listed.at[self->list.cursor];
	if (n >= (self->open == first_of(self, at) ? 1 : (size_t)self->sources[at]))
		return false;
	hit += n;
	*record = (struct view_record){hit->doc, hit->layer, hit->ordinal, hit->span, hit->verdict};
	return true;
}

static void row_text(const void *state, int row, struct buf *out)
{
	const struct evidence *self = state;
	size_t at = self->listed.at[row];
	const struct store_hit *hit = &self->hits.rows.at[at];
	buf_addf(out, "%s\n%s\n%s\n%s", hit->edtf, hit->label, hit->doc_name, self->quotes[at].text);
	for (int i = 1; i < self->sources[at]; i++)
		buf_addf(out, "\n%s", hit[i].doc_name);
	if (hit->layer == LAYER_FIGURES) {
		buf_adds(out, "\n");
		add_label(hit, LANG_EN, out);
	}
}

static bool evidence_search(struct view *view, const char *query, bool forward, bool from_next)
{
	struct evidence *self = view->state;
	return part_search(&self->list, query, forward, from_next, row_text, self);
}

static bool evidence_go(struct view *view, const struct view_record *record)
{
	struct evidence *self = view->state;
	for (size_t i = 0; i < self->hits.rows.len; i++)
		if (part_is(&self->hits.rows.at[i], record)) {
			go_hit(self, i);
			return true;
		}
	return false;
}

static void describe_record(const struct store_hit *hit, enum lang lang, char *out, size_t size)
{
	struct buf text = {0};
	buf_addf(&text, "%s  ", hit->doc_name);
	add_label(hit, lang, &text);
	buf_addf(&text, "  %s", hit->programme);
	snprintf(out, size, "%s", buf_str(&text));
	buf_free(&text);
}

static void evidence_describe(struct view *view, char *out, size_t size)
{
	const struct evidence *self = view->state;
	const struct store_hit *hit = chosen(self);
	out[0] = '\0';
	if (hit && self->query)
		snprintf(out, size, "%s  %d/%" PRId64, hit->doc_name, self->list.cursor + 1, self->found);
	else if (hit)
		describe_record(hit, view->context->lang, out, size);
}

/* ---- from run to run ---- */

static void evidence_remember(const struct view *view, struct buf *out)
{
	const struct evidence *self = view->state;
	const struct store_filter *f = &self->filter;
	if (!self->shown)
		return;
	recall_text(out, "query", self->query);
	recall_number(out, "layer", self->layer);
	recall_text(out, "doc", f->doc && self->hits.rows.len ? self->hits.rows.at[0].doc_name : NULL);
	if (f->first_day)
		recall_numbers(out, "days", f->first_day, f->last_day);
	recall_text(out, f->supporter_alone ? "supporter-alone" : "supporter", f->supporter);
	recall_text(out, f->recipient_alone ? "recipient-alone" : "recipient", f->recipient);
	recall_text(out, "party", f->party);
	recall_text(out, "programme", f->programme);
	recall_text(out, "measure", f->measure);
	recall_text(out, "unit", f->unit);
	if (self->listed.len)
		trace_remember(chosen(self), out);
}

/* What it was asked by; the strings stay where they are. */
struct asked {
	const char *query;
	enum layer layer;
	struct store_filter filter;
	bool gone; /* a document that is not there any more */
};

static void read_name(struct store_filter *f, const struct recalled *field)
{
	const struct {
		const char *name, **value;
	} names[] = {{"supporter", &f->supporter}, {"supporter-alone", &f->supporter},
	        {"recipient", &f->recipient}, {"recipient-alone", &f->recipient}, {"party", &f->party},
	        {"programme", &f->programme}, {"measure", &f->measure}, {"unit", &f->unit}};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (recall_is(field, names[i].name))
			*names[i].value = field->value;
	f->supporter_alone |= recall_is(field, "supporter-alone");
	f->recipient_alone |= recall_is(field, "recipient-alone");
}

static void read_asked(struct store *store, const struct recalled *field, struct asked *asked)
{
	if (recall_is(field, "query")) {
		asked->query = field->value;
	} else if (recall_is(field, "layer")) {
		asked->layer = (enum layer)recall_choice(field, LAYER_COUNT, LAYER_EVENTS);
	} else if (recall_is(field, "doc")) {
		asked->filter.doc = recall_doc(store, field->value);
		asked->gone = !asked->filter.doc;
	} else if (recall_is(field, "days")) {
		asked->filter.first_day = recall_choice(field, INT_MAX, 0);
		asked->filter.last_day = (int)field->second;
	} else {
		read_name(&asked->filter, field);
	}
}

static bool evidence_recall(struct view *view, char *text)
{
	struct evidence *self = view->state;
	struct asked asked = {.layer = LAYER_COUNT};
	struct trace chosen = {0};
	struct recalled field;
	struct status status;
	int64_t found;
	while (recall_next(&text, &field)) {
		read_asked(view->context->store, &field, &asked);
		trace_read(&chosen, &field);
	}
	if (asked.gone || (!asked.query && asked.layer == LAYER_COUNT))
		return false;
	bool ok = asked.query ? evidence_find(view, asked.query, &found, &status)
	                      : evidence_show(view, asked.layer, &asked.filter, &status);
	if (ok)
		go_trace(self, &chosen);
	return ok;
}

const struct view_ops evidence_ops = {
        .title = MSG_PANE_EVIDENCE,
        .remember = evidence_remember,
        .recall = evidence_recall,
        .pane = IN_EVIDENCE,
        .state_size = sizeof(struct evidence),
        .refresh = evidence_refresh,
        .close = evidence_close,
        .draw = evidence_draw,
        .command = evidence_command,
        .point = evidence_point,
        .search = evidence_search,
        .offer = evidence_offer,
        .subject = evidence_subject,
        .words = evidence_words,
        .record = evidence_record,
        .go = evidence_go,
        .chooses = CHOICE_BIT(CHOICE_DOC),
        .describe = evidence_describe,
};
