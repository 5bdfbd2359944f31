// SPDX-License-Identifier: MIT
#include "core/view/parts.h"

#include "core/view/when.h"

#include "core/extract/edtf.h"
#include "core/text/cluster.h"
#include "core/text/query.h"
#include "core/text/utf8.h"
#include "core/text/wrap.h"

#include <stdio.h>
#include <string.h>

const struct look looks[LAYER_COUNT] = {
        [LAYER_DATES] = {U'◇', STYLE_DATE},
        [LAYER_EVENTS] = {U'◆', STYLE_EVENT},
        [LAYER_PAIRINGS] = {U'▸', STYLE_PAIRING},
        [LAYER_FIGURES] = {U'#', STYLE_FIGURE},
        [LAYER_OUTLINE] = {U'§', STYLE_HEADING},
};

enum message part_kind(enum layer layer)
{
	static const enum message names[LAYER_COUNT] = {[LAYER_DATES] = MSG_KIND_DATES,
	        [LAYER_EVENTS] = MSG_KIND_EVENTS,
	        [LAYER_PAIRINGS] = MSG_KIND_PAIRINGS,
	        [LAYER_FIGURES] = MSG_KIND_FIGURES,
	        [LAYER_OUTLINE] = MSG_KIND_OUTLINE};
	return names[layer];
}

void part_choose(struct grid *grid, struct rect rect, bool focused)
{
	if (focused)
		grid_style(grid, rect, STYLE_TEXT);
	grid_flag(grid, rect, focused ? STYLE_SELECTED : STYLE_CURSOR);
}

void part_list(struct list *list, int count, int height, const struct grid *grid, struct rect rect)
{
	enum { FRAME_COLS = 4 };
	list->jump = rect.cols + FRAME_COLS < grid->cols ? height / 3 : 0;
	list_size(list, count, height);
}

void part_more(const struct list *list, struct grid *grid, struct rect rows)
{
	int end = rows.col + rows.cols - 1;
	if (rows.rows < 1 || rows.cols < 1)
		return;
	if (list->top > 0)
		grid_char(grid, rows.row, end, STYLE_DIM, U'↑');
	if (list->top + list->height < list->count)
		grid_char(grid, rows.row + rows.rows - 1, end, STYLE_DIM, U'↓');
}

int part_wrapped(struct grid *grid, struct rect rect, unsigned style, const char *text, size_t len)
{
	struct wrap wrap;
	int row = 0;
	if (rect.cols < 2)
		return 0;
	wrap_begin(&wrap, text, len, rect.cols, grid->ambiguous);
	for (struct wrap_line line; row < rect.rows && wrap_next(&wrap, &line); row++) {
		bool last = row + 1 == rect.rows;
		size_t end = last ? len : line.span.end;
		grid_text(grid, rect.row + row, rect.col, rect.cols, style, text + line.span.start,
		        end - line.span.start, last);
	}
	return row;
}

void part_notice(const struct view_context *context, struct grid *grid, struct rect rect, const char *text)
{
	struct buf keyed = {0};
	int margin = rect.cols > 60 ? 4 : 1, above = rect.rows > 12 ? rect.rows / 3 : rect.rows > 4;
	struct rect inner = {rect.row + above, rect.col + margin, rect.rows - above, rect.cols - 2 * margin};
	view_keys(context, text, &keyed);
	part_wrapped(grid, inner, STYLE_DIM, keyed.at, keyed.len);
	buf_free(&keyed);
}

void part_empty(const struct view_context *context, struct grid *grid, struct rect rect, enum message message)
{
	bool restricted = context->selection && context->selection->count > 0;
	enum message why = context->finding ? MSG_EMPTY_YET : restricted ? MSG_EMPTY_SELECTION : message;
	part_notice(context, grid, rect, lang_text(context->lang, why));
}

static bool is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static bool wide(const char *text, size_t len, size_t off)
{
	char32_t cp;
	utf8_decode(text + off, len - off, &cp);
	return width_char(cp, WIDTH_WIDE) == 2;
}

const char *part_line(struct arena *arena, const char *text, size_t len)
{
	char *line = arena_alloc(arena, len + 1);
	size_t n = 0, before = 0;
	for (size_t off = 0; off < len;) {
		if (!is_space(text[off])) {
			char32_t cp;
			before = off;
			for (size_t end = off + utf8_decode(text + off, len - off, &cp); off < end;)
				line[n++] = text[off++];
			continue;
		}
		while (off < len && is_space(text[off]))
			off++;
		if (n > 0 && off < len && !(wide(text, len, before) && wide(text, len, off)))
			line[n++] = ' ';
	}
	line[n] = '\0';
	return line;
}

const char *part_name(const struct grid *grid, const char *name, int cols, char out[PART_NAME_BYTES])
{
	static const char gap[] = "…";
	size_t len = strlen(name), tail = len;
	int room = cols - cluster_cols(gap, sizeof gap - 1, grid->ambiguous), used;
	if (cluster_cols(name, len, grid->ambiguous) <= cols || room < 2 || len >= PART_NAME_BYTES)
		return name;
	size_t head = cluster_fit(name, len, room - room / 2, grid->ambiguous, &used);
	while (tail > head) {
		size_t before = cluster_prev(name, len, tail);
		if (cluster_cols(name + before, len - before, grid->ambiguous) > room - used)
			break;
		tail = before;
	}
	snprintf(out, PART_NAME_BYTES, "%.*s%s%s", (int)head, name, gap, name + tail);
	return out;
}

size_t part_start(const char *text, struct span found, int cols, enum width_ambiguous ambiguous)
{
	size_t start = found.start, len = found.end;
	if (cluster_cols(text, len, ambiguous) < cols * 2 / 3)
		return 0;
	while (start > 0) {
		size_t before = cluster_prev(text, len, start);
		if (cluster_cols(text + before, found.start - before, ambiguous) > cols / 3)
			break;
		start = before;
	}
	return start;
}

int part_cols(const struct grid *grid, const char *text)
{
	return cluster_cols(text, strlen(text), grid->ambiguous);
}

int part_right(struct grid *grid, int row, int end, int cols, unsigned style, const char *text)
{
	int need = part_cols(grid, text);
	int used = need < cols ? need : cols;
	grid_puts(grid, row, end - used, used, style, text);
	return used;
}

void part_size(int64_t bytes, char *out, size_t size)
{
	static const char *const units[] = {"B", "KB", "MB", "GB"};
	double n = (double)bytes;
	size_t unit = 0;
	for (; n >= 999.5 && unit < 3; unit++)
		n /= 1000;
	snprintf(out, size, unit && n < 99.95 ? "%.1f %s" : "%.0f %s", n, units[unit]);
}

void part_begins(const char *edtf, int *first_day, int *last_day)
{
	char first[24];
	struct edtf_range range;
	size_t len = strcspn(edtf, "/");
	snprintf(first, sizeof first, "%.*s", (int)(len < sizeof first ? len : sizeof first - 1), edtf);
	bool named = *first && edtf_parse(first, &range) && !memchr(first, 'X', EDTF_YEAR_LEN);
	*first_day = named ? range.first_day : 0;
	*last_day = named ? range.last_day : 0;
}

void part_date(const char *edtf, enum lang lang, char *out, size_t size)
{
	struct edtf_range range;
	bool certain = !*edtf || (edtf_parse(edtf, &range) && !range.uncertain);
	struct buf text = {0};
	when_short(edtf, lang, &text);
	bool told = certain || strncmp(buf_str(&text), "约", strlen("约")) == 0;
	snprintf(out, size, "%s%s", told ? " " : "≈", buf_str(&text));
	buf_free(&text);
}

void part_place(int percent, enum lang lang, char out[PART_PLACE_BYTES])
{
	char number[16];
	snprintf(number, sizeof number, "%d", percent);
	lang_format(out, PART_PLACE_BYTES, lang, MSG_PLACE_IN_DOC, (const char *[]){number}, 1);
}

void part_sides(const char *supporter, const char *recipient, struct buf *out)
{
	if (*supporter || *recipient)
		buf_addf(
		        out, "%s%s→%s%s", supporter, *supporter ? " " : "", *recipient ? " " : "", recipient);
}

static bool row_holds(part_row_text *row_text, const void *state, int row, const struct query *query)
{
	struct buf text = {0};
	row_text(state, row, &text);
	bool found = query_all(query, (struct slice){buf_str(&text), text.len});
	buf_free(&text);
	return found;
}

bool part_search(struct list *list, const char *query, bool forward, bool from_next, part_row_text *row_text,
        const void *state)
{
	struct query words;
	query_read(query, &words);
	bool found = false;
	for (int i = from_next ? 1 : 0; words.words.len && !found && i < list->count + (from_next ? 1 : 0);
	        i++) {
		int row = ((forward ? list->cursor + i : list->cursor - i) + list->count) % list->count;
		found = row_holds(row_text, state, row, &words);
		if (found)
			list_go(list, row);
	}
	query_free(&words);
	return found;
}

size_t part_undated(
        const struct view_context *context, enum layer layer, const struct store_filter *own, unsigned apart)
{
	const struct store_page page = {.bare = true, .as_they_lie = true};
	struct status status;
	struct store_hits hits;
	size_t undated = 0;
	bool left_out = layer == LAYER_PAIRINGS || layer == LAYER_FIGURES;
	if (!left_out || own->first_day || !context->selection ||
	        !selection_has(context->selection, CHOICE_YEARS))
		return 0;
	struct store_filter asked =
	        selection_under(context->selection, own, apart | CHOICE_BIT(CHOICE_YEARS));
	if (!store_hits(context->store, layer, &asked, page, &hits, &status))
		return 0;
	for (size_t i = 0; i < hits.rows.len; i++)
		undated += !*hits.rows.at[i].edtf;
	store_hits_free(&hits);
	return undated;
}

/* A figure's label is value, unit and what it measures. */
static const char *measure_of(const struct store_hit *hit)
{
	const char *unit = hit->layer == LAYER_FIGURES && hit->label ? strchr(hit->label, ' ') : NULL;
	const char *measure = unit ? strchr(unit + 1, ' ') : NULL;
	return measure && measure[1] ? measure + 1 : NULL;
}

unsigned part_offer(const struct store_hit *hit, struct store_filter *filter)
{
	struct edtf_range range;
	filter->doc = hit->doc;
	filter->programme = *hit->programme ? hit->programme : NULL;
	if (*hit->edtf && edtf_parse(hit->edtf, &range)) {
		filter->first_day = range.first_day;
		filter->last_day =
		        range.last_year == EDTF_OPEN ? LAST_DAY_OF(range.first_year) : range.last_day;
		filter->as_of = range.first_year;
	}
	filter->supporter = hit->supporter;
	filter->recipient = hit->recipient;
	filter->measure = measure_of(hit);
	return CHOICE_BIT(CHOICE_DOC) | (filter->measure ? CHOICE_BIT(CHOICE_MEASURE) : 0) |
	       (hit->supporter ? CHOICE_BIT(CHOICE_SUPPORTER) : 0) |
	       (hit->recipient ? CHOICE_BIT(CHOICE_RECIPIENT) : 0) |
	       (filter->programme ? CHOICE_BIT(CHOICE_PROGRAMME) : 0) |
	       (filter->first_day ? CHOICE_BIT(CHOICE_YEARS) | CHOICE_BIT(CHOICE_AS_OF) : 0);
}

bool part_is(const struct store_hit *hit, const struct view_record *record)
{
	return hit->layer == record->layer && hit->doc == record->doc && hit->ordinal == record->ordinal;
}

bool part_same(const struct store_hit *a, const struct store_hit *b)
{
	return a->layer == b->layer && a->doc == b->doc && a->span.start == b->span.start &&
	       a->span.end == b->span.end && strcmp(a->label, b->label) == 0;
}
