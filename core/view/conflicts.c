// SPDX-License-Identifier: MIT
// On what the documents contradict one another: each matter with those who say so side by side.
#include "core/collate/prefer.h"
#include "core/view/clamp.h"
#include "core/view/recall.h"
#include "core/view/parts.h"
#include "core/view/sieve.h"
#include "core/view/trace.h"
#include "core/view/when.h"

#include "core/store/annotation.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ITEM_ROWS = 2, GRADE_COLS = 10, NOBODY = -1 };
/* The layers that contradictions are found in. */
enum { SPEAKING = 1 << LAYER_EVENTS | 1 << LAYER_PAIRINGS | 1 << LAYER_FIGURES };

/* Two rows of the pane: the matter itself, or one who speaks of it. */
struct item {
	size_t row; /* of the contradictions */
	long said;  /* of its testimonies; NOBODY for the matter */
};

struct conflicts {
	bool read;         /* do the items stand for what the library holds now? */
	bool doubtful;     /* are doubtful ones listed? */
	int shown, hidden; /* contradictions that are listed, and doubtful ones that could be */
	int apart;         /* those that the choices leave out */
	ARRAY(struct item) items;
	struct list list;
	struct arena arena; /* of the words */
	const char **words; /* owned: the sentence of each testimony, once it was shown */
	int64_t *held;      /* owned: the work that says of a testimony that it is right, or 0 */
	struct store_docs docs;
	struct sieve sieve; /* what is chosen */
	char of[512];       /* what conflicts_choice is about */
	int round;          /* of the contradictions, when they were read */
	struct {            /* owned: what the cursor was on, for when they are read anew */
		char *doc, *value, *subject;
		struct span span;
	} was;
};

static const struct contradictions *found_of(const struct view *view)
{
	return &view->context->contested->found;
}

static const struct contradiction *row_of(const struct view *view, const struct item *item)
{
	return &found_of(view)->rows.at[item->row];
}

/* Who speaks in an item; of the matter, the first who does. */
static size_t speaker(const struct view *view, const struct item *item)
{
	return row_of(view, item)->first + (item->said == NOBODY ? 0 : (size_t)item->said);
}

static const struct item *item_at(const struct conflicts *self, int at)
{
	return at < (int)self->items.len ? &self->items.at[at] : NULL;
}

static const char *doc_name(const struct conflicts *self, doc_id doc)
{
	for (size_t i = 0; i < self->docs.rows.len; i++)
		if (self->docs.rows.at[i].id == doc)
			return self->docs.rows.at[i].name;
	return "";
}

/* ---- reading ---- */

/* The sentence as one line. */
static const char *words_of(struct view *view, size_t n)
{
	struct conflicts *self = view->state;
	const struct testimony *said = &found_of(view)->testimonies.at[n];
	struct buf text = {0};
	struct status status;
	if (self->words[n])
		return self->words[n];
	if (!store_words(view->context->store, said->doc, said->words, &text, &status))
		buf_clear(&text);
	self->words[n] = part_line(&self->arena, buf_str(&text), text.len);
	buf_free(&text);
	return self->words[n];
}

/* Under a selection one of those who speak has to be in it. */
static bool is_chosen(struct view *view, const struct contradiction *row)
{
	const struct conflicts *self = view->state;
	const struct testimony *all = found_of(view)->testimonies.at + row->first;
	for (size_t i = 0; i < row->count; i++)
		if (sieve_leaves(&self->sieve, all[i].doc, all[i].layer, all[i].span))
			return true;
	return false;
}

/* An item as what it says, by which it is found again. */
static struct store_hit hit_of(const struct view *view, const struct item *item)
{
	const struct testimony *said = &found_of(view)->testimonies.at[speaker(view, item)];
	bool matter = item->said == NOBODY;
	return (struct store_hit){.doc_name = matter ? "" : doc_name(view->state, said->doc),
	        .edtf = matter ? "" : said->value,
	        .label = row_of(view, item)->subject,
	        .span = said->span};
}

static void forget_was(struct conflicts *self)
{
	free(self->was.doc);
	free(self->was.value);
	free(self->was.subject);
	memset(&self->was, 0, sizeof self->was);
}

static void note_was(struct conflicts *self, const struct trace *trace)
{
	char *doc = mem_strndup(trace->doc, strlen(trace->doc));
	char *value = mem_strndup(trace->edtf, strlen(trace->edtf));
	char *subject = mem_strndup(trace->label, strlen(trace->label));
	forget_was(self);
	self->was.doc = doc, self->was.value = value, self->was.subject = subject;
	self->was.span = trace->span;
}

static void note_chosen(const struct view *view)
{
	struct conflicts *self = view->state;
	const struct item *item = item_at(self, self->list.cursor);
	if (!item)
		return;
	struct store_hit hit = hit_of(view, item);
	struct trace trace = trace_of(&hit);
	note_was(self, &trace);
}

/* To what the cursor was on; where it is gone, the row stays. */
static void go_back(struct view *view)
{
	struct conflicts *self = view->state;
	struct trace trace = {self->was.doc, self->was.value, self->was.subject, self->was.span};
	struct store_hit *hits = mem_zero(self->items.len, sizeof *hits);
	for (size_t i = 0; i < self->items.len; i++)
		hits[i] = hit_of(view, &self->items.at[i]);
	ptrdiff_t row = trace_find(&trace, hits, self->items.len);
	if (row >= 0)
		list_go(&self->list, (int)row);
	free(hits);
}

static void list_items(struct view *view)
{
	struct conflicts *self = view->state;
	const struct contradictions *found = found_of(view);
	self->items.len = 0;
	self->shown = self->hidden = self->apart = 0;
	for (size_t i = 0; i < found->rows.len; i++) {
		const struct contradiction *row = &found->rows.at[i];
		bool doubtful = row->grade == GRADE_DOUBTFUL;
		if (!is_chosen(view, row)) {
			self->apart++;
			continue;
		}
		self->hidden += doubtful;
		if (doubtful && !self->doubtful)
			continue;
		self->shown++;
		for (long said = NOBODY; said < (long)row->count; said++)
			*array_push(&self->items) = (struct item){i, said};
	}
	list_size(&self->list, (int)self->items.len, self->list.height);
	go_back(view);
}

/* Not one between two copies of a text, which may stand on the same words. */
static bool is_choice(const struct store_work *work)
{
	return work->kind == WORK_CHOICE && !is_preference(work);
}

/* What the reader has held to be right, found by the words it stands on. */
static bool read_held(struct view *view, struct status *status)
{
	struct conflicts *self = view->state;
	const struct contradictions *found = found_of(view);
	struct store_works works;
	if (!store_works(view->context->store, 0, &works, status))
		return false;
	memset(self->held, 0, found->testimonies.len * sizeof *self->held);
	for (size_t i = 0; i < works.rows.len; i++) {
		const struct store_work *work = &works.rows.at[i];
		for (size_t n = 0; is_choice(work) && n < found->testimonies.len; n++) {
			const struct testimony *said = &found->testimonies.at[n];
			if (said->doc == work->doc && said->span.start == work->span.start &&
			        said->span.end == work->span.end)
				self->held[n] = work->id;
		}
	}
	store_works_free(&works);
	return true;
}

static void forget(struct conflicts *self)
{
	arena_free(&self->arena);
	free(self->words);
	free(self->held);
	self->words = NULL;
	self->held = NULL;
	store_docs_free(&self->docs);
	self->items.len = 0;
	self->read = false;
}

/* False while it is not yet known, or cannot be. */
static bool ensure(struct view *view, struct status *status)
{
	struct conflicts *self = view->state;
	struct contested *contested = view->context->contested;
	if (self->read && self->round == contested->round)
		return true;
	forget(self);
	if (!contested_is_fresh(contested) || !store_docs(view->context->store, &self->docs, status))
		return false;
	self->words = mem_zero(contested->found.testimonies.len + 1, sizeof *self->words);
	self->held = mem_zero(contested->found.testimonies.len + 1, sizeof *self->held);
	self->read = read_held(view, status) && sieve_read(&self->sieve, view->context->store,
	                                                view->context->selection, SPEAKING, status);
	self->round = contested->round;
	if (self->read)
		list_items(view);
	return self->read;
}

static bool conflicts_refresh(struct view *view, struct status *status)
{
	(void)status;
	struct conflicts *self = view->state;
	self->read = false;
	return true;
}

/* The same contradictions, perhaps judged otherwise. */
static bool conflicts_work_changed(struct view *view, struct status *status)
{
	struct conflicts *self = view->state;
	self->read = self->read && self->round == view->context->contested->round;
	return !self->read || read_held(view, status);
}

static void conflicts_close(struct view *view)
{
	struct conflicts *self = view->state;
	forget(self);
	forget_was(self);
	sieve_free(&self->sieve);
	array_free(&self->items);
}

/* ---- drawing ---- */

static void value_text(const struct testimony *said, enum lang lang, char *out, size_t size)
{
	if (said->layer == LAYER_FIGURES)
		snprintf(out, size, " %s %s", said->value, said->unit);
	else
		part_date(said->value, lang, out, size);
}

/* A document may contradict itself, in words of its own each time. */
static bool in_one_document(const struct view *view, const struct contradiction *row)
{
	const struct testimony *all = found_of(view)->testimonies.at + row->first;
	for (size_t i = 1; i < row->count; i++)
		if (all[i].doc != all->doc)
			return false;
	return true;
}

static void sources_text(
        const struct view *view, const struct contradiction *row, enum lang lang, char *out, size_t size)
{
	enum message message = in_one_document(view, row) ? MSG_CONFLICT_ONE_DOC
	                       : row->sources > 1         ? MSG_CONFLICT_SOURCES
	                                                  : MSG_CONFLICT_COPIES;
	char readings[16], sources[16];
	snprintf(readings, sizeof readings, "%d", row->readings);
	snprintf(sources, sizeof sources, "%d", row->sources);
	lang_format(out, size, lang, message, (const char *[]){readings, sources}, 2);
}

/* The title as it is read: 援疆干部 · 2012年. */
static void add_title(const struct contradiction *row, enum lang lang, struct buf *out)
{
	buf_adds(out, row->title);
	buf_adds(out, row->year ? " · " : "");
	if (row->year)
		when_years(row->year, row->year, lang, out);
}

static void draw_matter(struct view *view, struct grid *grid, struct rect r, const struct item *item)
{
	static const enum message grades[GRADE_COUNT] = {[GRADE_DOUBTFUL] = MSG_CONFLICT_DOUBTFUL,
	        [GRADE_LIKELY] = MSG_CONFLICT_LIKELY,
	        [GRADE_PLAIN] = MSG_CONFLICT_PLAIN};
	enum lang lang = view->context->lang;
	const struct contradiction *row = row_of(view, item);
	char line[256], why[256];
	bool settled = contested_is_settled(view->context->contested, row);
	grid_char(grid, r.row, r.col, settled ? STYLE_DIM : STYLE_TITLE, settled ? U'=' : U'≠');
	struct buf title = {0};
	add_title(row, lang, &title);
	grid_puts(grid, r.row, r.col + 2, r.cols - GRADE_COLS - 3, STYLE_TITLE, buf_str(&title));
	buf_free(&title);
	part_right(
	        grid, r.row, r.col + r.cols - 1, GRADE_COLS, STYLE_DIM, lang_text(lang, grades[row->grade]));
	sources_text(view, row, lang, line, sizeof line);
	contradiction_why(row, lang, why, sizeof why);
	int used = grid_puts(grid, r.row + 1, r.col + 2, r.cols - 3, STYLE_DIM, line);
	grid_printf(grid, r.row + 1, r.col + 2 + used, r.cols - 3 - used, STYLE_DIM, " · %s", why);
}

/* Has another one of the group the same words around? */
static bool is_copy(const struct view *view, const struct contradiction *row, size_t n)
{
	const struct testimony *all = found_of(view)->testimonies.at;
	for (size_t i = row->first; i < row->first + row->count; i++)
		if (i != n && all[i].copy == all[n].copy)
			return true;
	return false;
}

/* What in the words says the value: the figure, or the year in digits; empty if it stands in other ones. */
static struct slice saying(const struct testimony *said, const char *words)
{
	enum { YEAR = 4 };
	const char *at;
	char year[YEAR + 1];
	if (said->layer == LAYER_FIGURES) {
		size_t len = said->span.end - said->span.start;
		at = *said->quote ? strstr(words, said->quote) : NULL;
		return at ? (struct slice){at, len} : (struct slice){words, 0};
	}
	snprintf(year, sizeof year, "%.*s", YEAR, said->value);
	at = strstr(words, year);
	return at ? (struct slice){at, YEAR} : (struct slice){words, 0};
}

static void draw_words(struct view *view, struct grid *grid, struct rect r, size_t n)
{
	const char *words = words_of(view, n);
	const struct testimony *said = &found_of(view)->testimonies.at[n];
	struct slice hit = saying(said, words);
	struct span found = {(size_t)(hit.at - words), (size_t)(hit.at - words) + hit.len};
	size_t start =
	        part_cols(grid, words) > r.cols ? part_start(words, found, r.cols, grid->ambiguous) : 0;
	int col = r.col, end = r.col + r.cols;
	if (start > 0)
		col += grid_puts(grid, r.row, col, 2, STYLE_DIM, "…");
	col += grid_text(grid, r.row, col, end - col, STYLE_TEXT, words + start, found.start - start, true);
	col += grid_text(grid, r.row, col, end - col, looks[said->layer].style, hit.at, hit.len, true);
	grid_puts(grid, r.row, col, end - col, STYLE_TEXT, hit.at + hit.len);
}

/* Its value, once for those that agree, and the document; below it the words. */
static void draw_said(struct view *view, struct grid *grid, struct rect r, const struct item *item)
{
	const struct conflicts *self = view->state;
	const struct contradiction *row = row_of(view, item);
	size_t n = speaker(view, item);
	const struct testimony *said = &found_of(view)->testimonies.at[n];
	char value[96];
	int col = r.col + 2, end = r.col + r.cols - 1;
	bool first = item->said == 0 || said[-1].reading != said->reading;
	grid_char(grid, r.row, col, STYLE_DIM, self->held[n] ? U'✓' : looks[said->layer].mark);
	value_text(said, view->context->lang, value, sizeof value);
	col += 1 + grid_puts(grid, r.row, col + 1, r.cols / 2, first ? looks[said->layer].style : STYLE_DIM,
	                   value);
	if (is_copy(view, row, n)) {
		const char *copy = lang_text(view->context->lang, MSG_CONFLICT_COPY);
		part_right(grid, r.row, end, 6, STYLE_DIM, copy);
		end -= part_cols(grid, copy) + 2;
	}
	char name[PART_NAME_BYTES];
	part_right(grid, r.row, end, end - col - 2, STYLE_DIM,
	        part_name(grid, doc_name(self, said->doc), end - col - 2, name));
	draw_words(view, grid, (struct rect){r.row + 1, r.col + 4, r.rows - 1, r.cols - 5}, n);
}

static void draw_item(struct view *view, struct grid *grid, struct rect r, const struct item *item)
{
	grid_fill(grid, r, STYLE_TEXT);
	if (item->said == NOBODY)
		draw_matter(view, grid, r, item);
	else
		draw_said(view, grid, r, item);
}

/* What shows a row as chosen: what it begins with, the value that is told. */
static struct rect head_of(const struct grid *grid, struct rect r)
{
	enum { HEAD_COLS = 16 };
	int cols = clamp(r.cols, 0, HEAD_COLS);
	bool halves = cols > 0 && cols < r.cols && grid_at(grid, r.row, r.col + cols - 1)->cols == 2;
	return (struct rect){r.row, r.col, 1, cols + halves};
}

/* Instead of the list: how far the reading is, or why it cannot be done. */
static void draw_waiting(struct view *view, struct grid *grid, struct rect rect)
{
	const struct contested *contested = view->context->contested;
	enum lang lang = view->context->lang;
	char text[600], done[16];
	snprintf(done, sizeof done, "%d", contested_progress(contested));
	if (contested->failed)
		status_text(&contested->why, lang, text, sizeof text);
	else
		lang_format(text, sizeof text, lang, MSG_CONFLICTS_READING, (const char *[]){done}, 1);
	part_notice(view->context, grid, rect, text);
}

static void conflicts_draw(struct view *view, struct grid *grid, struct rect rect, bool focused)
{
	struct conflicts *self = view->state;
	struct status status;
	grid_fill(grid, rect, STYLE_TEXT);
	if (!ensure(view, &status)) {
		draw_waiting(view, grid, rect);
		return;
	}
	if (self->items.len == 0)
		part_empty(view->context, grid, rect,
		        self->docs.rows.len < 2           ? MSG_EMPTY_CONFLICTS_FEW
		        : self->hidden && !self->doubtful ? MSG_EMPTY_CONFLICTS
		                                          : MSG_EMPTY_CONFLICTS_ALL);
	part_list(&self->list, (int)self->items.len, rect.rows / ITEM_ROWS, grid, rect);
	for (int i = 0; i < self->list.height && self->list.top + i < self->list.count; i++) {
		int at = self->list.top + i;
		struct rect r = {rect.row + i * ITEM_ROWS, rect.col, ITEM_ROWS, rect.cols};
		draw_item(view, grid, r, item_at(self, at));
		if (at == self->list.cursor)
			part_choose(grid, head_of(grid, r), focused);
	}
	note_chosen(view);
}

static bool conflicts_point(struct view *view, const struct grid *grid, struct rect rect, int row, int col)
{
	struct conflicts *self = view->state;
	(void)grid, (void)col;
	return list_point(&self->list, (row - rect.row) / ITEM_ROWS);
}

/* ---- commands ---- */

/* The other reading that was held to be right gives way. */
static int64_t held_in(const struct conflicts *self, const struct contradiction *row)
{
	for (size_t i = row->first; i < row->first + row->count; i++)
		if (self->held[i])
			return self->held[i];
	return 0;
}

bool conflicts_choice(struct view *view, struct work_draft *draft, int64_t *held)
{
	struct conflicts *self = view->state;
	const struct item *item = self->read ? item_at(self, self->list.cursor) : NULL;
	if (!item || item->said == NOBODY)
		return false;
	const struct contradiction *row = row_of(view, item);
	size_t n = speaker(view, item);
	const struct testimony *said = &found_of(view)->testimonies.at[n];
	snprintf(self->of, sizeof self->of, "%s %s", contradiction_kind_name(row->kind), row->subject);
	*held = self->held[n];
	*draft = (struct work_draft){.kind = WORK_CHOICE,
	        .doc = said->doc,
	        .span = said->span,
	        .layer = LAYER_COUNT,
	        .value = said->value,
	        .record = self->of,
	        .instead_of = held_in(self, row)};
	return true;
}

static bool conflicts_command(
        struct view *view, enum command command, struct view_request *request, struct status *status)
{
	struct conflicts *self = view->state;
	if (command != CMD_ENTER && command != CMD_DOUBTFUL)
		return list_command(&self->list, command, request);
	if (!ensure(view, status))
		return true;
	const struct item *item = item_at(self, self->list.cursor);
	if (command == CMD_DOUBTFUL) {
		self->doubtful = !self->doubtful;
		note_chosen(view);
		list_items(view);
	} else if (item) {
		const struct testimony *said = &found_of(view)->testimonies.at[speaker(view, item)];
		*request = (struct view_request){
		        .kind = REQUEST_WORDS, .layer = said->layer, .doc = said->doc, .span = said->span};
	} else {
		*request = (struct view_request){.kind = REQUEST_BELL, .message = MSG_NOTHING_HERE};
	}
	return true;
}

static const struct testimony *chosen(const struct view *view)
{
	const struct conflicts *self = view->state;
	const struct item *item = self->read ? item_at(self, self->list.cursor) : NULL;
	return item ? &found_of(view)->testimonies.at[speaker(view, item)] : NULL;
}

static unsigned conflicts_offer(const struct view *view, struct store_filter *filter)
{
	const struct testimony *said = chosen(view);
	if (!said)
		return 0;
	struct store_hit hit = {.doc = said->doc,
	        .programme = said->programme,
	        .edtf = said->layer == LAYER_FIGURES ? "" : said->value};
	return part_offer(&hit, filter);
}

/* Of who speaks in it, or of the matter as its first speaker has it. */
static bool conflicts_subject(const struct view *view, struct subject *out)
{
	const struct conflicts *self = view->state;
	const struct testimony *said = chosen(view);
	if (!said)
		return false;
	const struct contradiction *row = row_of(view, item_at(self, self->list.cursor));
	struct store_hit hit = {.layer = said->layer,
	        .supporter = *row->supporter ? row->supporter : NULL,
	        .recipient = *row->recipient ? row->recipient : NULL,
	        .label = said->label,
	        .edtf = said->value};
	return subject_of_hit(&hit, out);
}

static bool conflicts_words(struct view *view, doc_id *doc, struct span *span)
{
	const struct testimony *said = chosen(view);
	if (!said)
		return false;
	*doc = said->doc;
	*span = said->span;
	return true;
}

struct searching {
	struct view *view;
};

static void row_text(const void *state, int row, struct buf *out)
{
	const struct searching *it = state;
	struct conflicts *self = it->view->state;
	const struct item *item = item_at(self, row);
	const struct testimony *said = &found_of(it->view)->testimonies.at[speaker(it->view, item)];
	if (item->said == NOBODY)
		add_title(row_of(it->view, item), it->view->context->lang, out);
	else
		buf_addf(out, "%s\n%s\n%s", said->value, doc_name(self, said->doc),
		        words_of(it->view, speaker(it->view, item)));
}

static bool conflicts_search(struct view *view, const char *query, bool forward, bool from_next)
{
	struct conflicts *self = view->state;
	return self->read &&
	       part_search(&self->list, query, forward, from_next, row_text, &(struct searching){view});
}

static void conflicts_describe(struct view *view, char *out, size_t size)
{
	const struct conflicts *self = view->state;
	const struct testimony *said = chosen(view);
	out[0] = '\0';
	if (!said)
		return;
	const struct item *item = item_at(self, self->list.cursor);
	char value[96], why[256];
	value_text(said, view->context->lang, value, sizeof value);
	contradiction_why(row_of(view, item), view->context->lang, why, sizeof why);
	if (item->said == NOBODY)
		snprintf(out, size, "%s", why);
	else
		snprintf(out, size, "%s  %s", value + (*value == ' '), doc_name(self, said->doc));
}

/* What compares copies word by word shows more of them than two records that speak of one thing. */
static void add_copies(const struct view *view, char *out, size_t size)
{
	struct buf text = {0};
	size_t facts = copies_all(&view->context->contested->copies), used = strlen(out);
	if (facts)
		copies_say(facts, view->context, MSG_CONFLICT_FACTS, &text);
	if (text.len < size - used)
		snprintf(out + used, size - used, "%s", buf_str(&text));
	buf_free(&text);
}

static void conflicts_subtitle(struct view *view, char *out, size_t size)
{
	const struct conflicts *self = view->state;
	char shown[16], hidden[16], apart[16];
	struct status status;
	out[0] = '\0';
	if (!ensure(view, &status)) /* draw, which comes next, tells how far it is */
		return;
	snprintf(shown, sizeof shown, "%d", self->shown);
	snprintf(hidden, sizeof hidden, "%d", self->hidden);
	bool more = self->hidden && !self->doubtful;
	lang_format(out, size, view->context->lang, more ? MSG_CONFLICT_COUNT_MORE : MSG_CONFLICT_COUNT,
	        (const char *[]){shown, hidden, "."}, 3);
	size_t used = strlen(out);
	snprintf(apart, sizeof apart, "%d", self->apart);
	if (self->apart)
		lang_format(out + used, size - used, view->context->lang, MSG_CONFLICTS_APART,
		        (const char *[]){apart}, 1);
	add_copies(view, out, size);
}

/* ---- from run to run ---- */

static void conflicts_remember(const struct view *view, struct buf *out)
{
	const struct conflicts *self = view->state;
	recall_number(out, "doubtful", self->doubtful);
	struct store_hit was = {.doc_name = self->was.doc,
	        .edtf = self->was.value,
	        .label = self->was.subject,
	        .span = self->was.span};
	if (self->read && self->round == view->context->contested->round && item_at(self, self->list.cursor))
		was = hit_of(view, item_at(self, self->list.cursor));
	trace_remember(&was, out);
}

/* The list is made by the first drawing. */
static bool conflicts_recall(struct view *view, char *text)
{
	struct conflicts *self = view->state;
	struct recalled field;
	struct trace was = {0};
	while (recall_next(&text, &field)) {
		trace_read(&was, &field);
		if (recall_is(&field, "doubtful"))
			self->doubtful = field.first == 1;
	}
	if (was.doc)
		note_was(self, &was);
	return true;
}

const struct view_ops conflicts_ops = {
        .title = MSG_PANE_CONFLICTS,
        .pane = IN_CONFLICTS,
        .state_size = sizeof(struct conflicts),
        .refresh = conflicts_refresh,
        .work_changed = conflicts_work_changed,
        .close = conflicts_close,
        .draw = conflicts_draw,
        .command = conflicts_command,
        .point = conflicts_point,
        .search = conflicts_search,
        .offer = conflicts_offer,
        .remember = conflicts_remember,
        .recall = conflicts_recall,
        .chooses = CHOICE_BIT(CHOICE_DOC),
        .subject = conflicts_subject,
        .words = conflicts_words,
        .describe = conflicts_describe,
        .subtitle = conflicts_subtitle,
};
