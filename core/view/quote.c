// SPDX-License-Identifier: MIT
#include "core/view/quote.h"
#include "core/view/parts.h"

#include "core/text/cluster.h"
#include "core/text/wrap.h"

#include <string.h>

static const char gap[] = "…";

struct quote quote_of(struct arena *arena, const struct store_hit *hit)
{
	struct buf all = {0};
	buf_addf(&all, "%s%s%s", hit->before, hit->quote, hit->after);
	const size_t start = strlen(hit->before), end = start + strlen(hit->quote);
	const char *before = part_line(arena, all.at, start), *upto = part_line(arena, all.at, end);
	bool pairing = hit->layer == LAYER_PAIRINGS, event = hit->layer == LAYER_EVENTS;
	struct quote quote = {.text = part_line(arena, all.at, all.len),
	        .found = {strlen(before), strlen(upto)},
	        .around = pairing ? STYLE_DIM : STYLE_TEXT,
	        .words = pairing || event ? STYLE_TEXT : looks[hit->layer].style};
	buf_free(&all);
	return quote;
}

/* What is left of a quote, in the making. */
struct excerpt {
	enum width_ambiguous ambiguous;
	struct buf text; /* owned */
	struct span found;
};

static int cols_of(const struct excerpt *it, struct slice words)
{
	return cluster_cols(words.at, words.len, it->ambiguous);
}

static void add(struct excerpt *it, struct slice words)
{
	buf_add(&it->text, words.at, words.len);
}

static void add_gap(struct excerpt *it)
{
	buf_adds(&it->text, gap);
}

/* The first words of these, and the last ones, in so many cells. */
static struct slice head_of(const struct excerpt *it, struct slice words, int cols)
{
	int used;
	words.len = cols > 0 ? cluster_fit(words.at, words.len, cols, it->ambiguous, &used) : 0;
	return words;
}

static struct slice tail_of(const struct excerpt *it, struct slice words, int cols)
{
	struct cluster_iter iter = cluster_begin(words.at, words.len, 0, it->ambiguous);
	struct cluster cluster;
	int rest = cols_of(it, words);
	size_t from = 0;
	while (rest > cols && cluster_next(&iter, &cluster)) {
		rest -= cluster.cols;
		from = iter.off;
	}
	return (struct slice){words.at + from, words.len - from};
}

/* ---- a record's words without their middle ---- */

/* The word that tells of the support, if there is one: the first that stands there. */
static struct slice act_in(struct slice words)
{
	static const char *const acts[] = {
	        "支援", "援建", "援助", "帮扶", "结对", "协作", "支持", "帮助", "承担", "派"};
	struct slice act = {words.at, 0};
	for (size_t off = 0; off < words.len && !act.len; off++)
		for (size_t i = 0; i < sizeof acts / sizeof *acts && !act.len; i++) {
			struct slice rest = {words.at + off, words.len - off};
			if (slice_starts(rest, acts[i]))
				act = (struct slice){rest.at, strlen(acts[i])};
		}
	return act;
}

/* Marks what stands between two pieces of the same words. */
static void add_gap_between(struct excerpt *it, struct slice before, struct slice after)
{
	if (before.at + before.len < after.at)
		add_gap(it);
}

/* Both ends of them, and between these the act, where they leave it out. */
static void add_ends(struct excerpt *it, struct slice words, int cols)
{
	const int gap_cols = cols_of(it, slice_of(gap)), room = cols - gap_cols;
	struct slice head = head_of(it, words, room - room / 2), tail = tail_of(it, words, room / 2),
	             act = {0};
	if (!act_in(head).len && !act_in(tail).len)
		act = act_in(words);
	const int around = room - gap_cols - cols_of(it, act);
	if (act.len && around > room / 2) {
		head = head_of(it, words, around - around / 2);
		tail = tail_of(it, words, around / 2);
	}
	add(it, head);
	if (act.len && around > room / 2) {
		add_gap_between(it, head, act);
		add(it, act);
		head = act;
	}
	add_gap_between(it, head, tail);
	add(it, tail);
}

/* ---- all in so many cells ---- */

/* The sentence with its ends cut off: what one side doesn't need, the other one has. */
static void add_sentence(
        struct excerpt *it, struct slice before, struct slice words, struct slice after, int room)
{
	const int gap_cols = cols_of(it, slice_of(gap)), left = cols_of(it, before),
	          right = cols_of(it, after);
	int behind = right < room / 2 ? right : left < room / 2 ? room - left : room / 2;
	behind = behind < right ? behind : right;
	int ahead = room - behind < left ? room - behind : left;
	if (ahead < left && before.len)
		add_gap(it);
	add(it, ahead < left ? tail_of(it, before, ahead - gap_cols) : before);
	it->found.start = it->text.len;
	add(it, words);
	it->found.end = it->text.len;
	add(it, behind < right ? head_of(it, after, behind - gap_cols) : after);
	if (behind < right && after.len)
		add_gap(it);
}

static void excerpt(struct excerpt *it, const struct quote *quote, int cols)
{
	const struct span found = quote->found;
	const struct slice before = {quote->text, found.start},
	                   words = {quote->text + found.start, found.end - found.start},
	                   after = slice_of(quote->text + found.end);
	const int ends = cols_of(it, slice_of(gap)) * ((before.len > 0) + (after.len > 0)),
	          room = cols - cols_of(it, words);
	buf_clear(&it->text);
	if (room >= ends) {
		add_sentence(it, before, words, after, room);
		return;
	}
	if (before.len)
		add_gap(it);
	it->found.start = it->text.len;
	add_ends(it, words, cols - ends);
	it->found.end = it->text.len;
	if (after.len)
		add_gap(it);
}

static int rows_of(const struct excerpt *it, int cols)
{
	struct wrap wrap;
	struct wrap_line line;
	int rows = 0;
	wrap_begin(&wrap, buf_str(&it->text), it->text.len, cols, it->ambiguous);
	while (wrap_next(&wrap, &line))
		rows++;
	return rows;
}

/* ---- drawing ---- */

/* The bytes of a row up to `end`, from cell *col on. */
static void draw_upto(struct grid *grid, const struct excerpt *it, struct rect r, size_t *from, size_t end,
        unsigned style, int *col)
{
	if (end <= *from)
		return;
	*col += grid_text(
	        grid, r.row, *col, r.col + r.cols - *col, style, it->text.at + *from, end - *from, true);
	*from = end;
}

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

static void draw(struct grid *grid, struct rect rect, const struct quote *quote, const struct excerpt *it)
{
	struct wrap wrap;
	struct wrap_line line;
	wrap_begin(&wrap, buf_str(&it->text), it->text.len, rect.cols, it->ambiguous);
	for (int row = 0; row < rect.rows && wrap_next(&wrap, &line); row++) {
		struct rect r = {rect.row + row, rect.col, 1, rect.cols};
		size_t from = line.span.start, end = row + 1 == rect.rows ? it->text.len : line.span.end;
		int col = r.col;
		draw_upto(grid, it, r, &from, least(it->found.start, end), quote->around, &col);
		draw_upto(grid, it, r, &from, least(it->found.end, end), quote->words, &col);
		draw_upto(grid, it, r, &from, end, quote->around, &col);
	}
}

static void fit(struct excerpt *it, const struct quote *quote, int rows, int cols)
{
	enum { COLS_LEAST = 8 };
	int room = rows * cols;
	do { /* lines do not end everywhere */
		excerpt(it, quote, room);
		room -= 2;
	} while (rows_of(it, cols) > rows && room >= COLS_LEAST);
}

void quote_draw(struct grid *grid, struct rect rect, const struct quote *quote)
{
	struct excerpt it = {.ambiguous = grid->ambiguous};
	if (rect.cols < 2 || rect.rows < 1)
		return;
	if (quote->around == quote->words) {
		part_wrapped(grid, rect, STYLE_TEXT, quote->text, strlen(quote->text));
		return;
	}
	fit(&it, quote, rect.rows, rect.cols);
	draw(grid, rect, quote, &it);
	buf_free(&it.text);
}

const char *quote_excerpt(
        struct arena *arena, const struct quote *quote, int rows, int cols, enum width_ambiguous ambiguous)
{
	struct excerpt it = {.ambiguous = ambiguous};
	if (quote->around == quote->words)
		return quote->text;
	add(&it, (struct slice){quote->text + quote->found.start, quote->found.end - quote->found.start});
	int own = rows_of(&it, cols);
	fit(&it, quote, own < rows ? own : rows, cols);
	const char *text = arena_strndup(arena, buf_str(&it.text), it.text.len);
	buf_free(&it.text);
	return text;
}
