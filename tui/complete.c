// SPDX-License-Identifier: MIT
#include "tui/complete.h"

#include "core/text/cluster.h"
#include "core/view/verdict.h"

#include <stdlib.h>
#include <string.h>

/* ---- which words there are ---- */

/* One pass over all words there are. */
struct collecting {
	struct app *app;
	const char *typed;
	bool within; /* words that hold it, not only those that begin so */
};

static void add(const struct collecting *it, const char *text, const char *key, const char *note)
{
	struct completion *c = &it->app->completion;
	const char *at = strstr(text, it->typed);
	if (!at || (!it->within && at != text))
		return;
	*array_push(&c->words) = (struct word){arena_strndup(&c->arena, text, strlen(text)),
	        arena_strndup(&c->arena, key, strlen(key)), arena_strndup(&c->arena, note, strlen(note))};
}

/* Who types Chinese, or nothing yet where the interface is Chinese, is offered the Chinese names. */
static void add_commands(const struct collecting *it)
{
	bool chinese = (unsigned char)*it->typed >= 0x80 || (!*it->typed && it->app->context.lang == LANG_ZH);
	for (int i = 0; i < CMD_COUNT; i++) {
		enum command command = (enum command)i;
		const struct command_info *info = command_info(command);
		char key[64];
		struct buf name = {0};
		struct slice alias = command_alias(command);
		buf_addf(&name, "%.*s", (int)alias.len, alias.at);
		app_key(it->app, command, key, sizeof key);
		add(it, chinese ? buf_str(&name) : info->name, *key == ':' && key[1] ? "" : key,
		        chinese ? info->name : lang_text(it->app->context.lang, info->text));
		buf_free(&name);
	}
}

static void add_programmes(const struct collecting *it)
{
	bool of_some = it->app->asking == LINE_PROGRAMME;
	for (size_t n = 0; complete_programme(n); n++)
		if (!of_some || it->app->programmes >> n & 1)
			add(it, complete_programme(n), "", "");
}

static void add_verdicts(const struct collecting *it)
{
	for (size_t n = 0; verdicts_word(n, it->app->context.lang); n++)
		add(it, verdicts_word(n, it->app->context.lang), "", "");
}

static void add_confidences(const struct collecting *it)
{
	for (size_t n = 0; confidences_word(n, it->app->context.lang); n++)
		add(it, confidences_word(n, it->app->context.lang), "", "");
}

static void add_docs(const struct collecting *it)
{
	struct status status;
	struct store_docs docs;
	if (!store_docs(it->app->context.store, &docs, &status)) {
		app_fail(it->app, &status);
		return;
	}
	/* Beside the one that is open stands another one: it comes last. */
	size_t off;
	const struct view *reader = app_view(it->app, PANE_READER);
	doc_id open = it->app->asking == LINE_SECOND && reader ? reader_doc(reader, &off) : 0;
	for (int last = 0; last < 2; last++)
		for (size_t i = 0; i < docs.rows.len; i++)
			if ((docs.rows.at[i].id == open) == last)
				add(it, docs.rows.at[i].name, "", docs.rows.at[i].title);
	store_docs_free(&docs);
}

static int by_name(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The sides asked for of all pairings, each once. */
static void add_sides(const struct collecting *it, bool supporters, bool recipients)
{
	struct status status;
	struct store_cells cells;
	ARRAY(const char *) names = {0};
	const struct store_filter all = {0};
	if (!store_cells(it->app->context.store, &all, &cells, &status)) {
		app_fail(it->app, &status);
		return;
	}
	for (size_t i = 0; i < cells.rows.len; i++) {
		if (supporters)
			*array_push(&names) = cells.rows.at[i].supporter;
		if (recipients)
			*array_push(&names) = cells.rows.at[i].recipient;
	}
	if (names.len)
		qsort(names.at, names.len, sizeof *names.at, by_name);
	for (size_t i = 0; i < names.len; i++)
		if (i == 0 || strcmp(names.at[i], names.at[i - 1]) != 0)
			add(it, names.at[i], "", "");
	array_free(&names);
	store_cells_free(&cells);
}

static void add_supporters(const struct collecting *it)
{
	add_sides(it, true, false);
}

static void add_recipients(const struct collecting *it)
{
	add_sides(it, false, true);
}

static void add_parties(const struct collecting *it)
{
	add_sides(it, true, true);
}

static void add_measures(const struct collecting *it)
{
	struct status status;
	struct store_figures figures;
	const struct store_filter all = {0};
	if (!store_figures(it->app->context.store, &all, &figures, &status)) {
		app_fail(it->app, &status);
		return;
	}
	for (size_t i = 0; i < figures.kinds.len; i++)
		if (*figures.kinds.at[i].measure)
			add(it, figures.kinds.at[i].measure, "", figures.kinds.at[i].unit);
	store_figures_free(&figures);
}

/* ---- which of them a line takes ---- */

typedef void offer(const struct collecting *it);

static offer *offer_of_command(enum command command)
{
	static offer *const offers[CMD_COUNT] = {[CMD_CHOOSE_PROGRAMME] = add_programmes,
	        [CMD_CHOOSE_SUPPORTER] = add_supporters,
	        [CMD_CHOOSE_RECIPIENT] = add_recipients,
	        [CMD_CHOOSE_PARTY] = add_parties,
	        [CMD_CHOOSE_DOC] = add_docs,
	        [CMD_CHOOSE_VERDICT] = add_verdicts,
	        [CMD_CHOOSE_CONFIDENCE] = add_confidences,
	        [CMD_CHOOSE_MEASURE] = add_measures,
	        [CMD_SECOND] = add_docs,
	        [CMD_COMPARE] = add_docs};
	return command == CMD_NONE ? NULL : offers[command];
}

/* Behind a command's name stand its values; those of a comparison are two. */
static offer *offer_of_line(const char *line, size_t *head)
{
	const char *blank = strchr(line, ' ');
	if (!blank)
		return add_commands;
	enum command command = command_called((struct slice){line, (size_t)(blank - line)});
	*head = (size_t)((command == CMD_COMPARE ? strrchr(line, ' ') : blank) + 1 - line);
	return offer_of_command(command);
}

static offer *offer_here(const struct app *app, const char *line, size_t *head)
{
	static offer *const offers[LINE_COUNT] = {[LINE_SECOND] = add_docs,
	        [LINE_PROGRAMME] = add_programmes,
	        [LINE_VERDICT] = add_verdicts,
	        [LINE_CONFIDENCE] = add_confidences};
	*head = 0;
	return app->asking == LINE_COMMAND ? offer_of_line(line, head) : offers[app->asking];
}

static void collect(struct app *app, offer *of, const char *typed)
{
	struct collecting it = {.app = app, .typed = typed};
	of(&it);
	it.within = true;
	if (app->completion.words.len == 0)
		of(&it);
}

/* ---- stepping ---- */

static void put(struct app *app)
{
	struct completion *c = &app->completion;
	struct buf line = {0};
	buf_add(&line, prompt_text(&app->prompt), c->head);
	buf_adds(&line, c->words.at[c->at].text);
	prompt_set(&app->prompt, buf_str(&line));
	buf_free(&line);
}

bool complete_step(struct app *app, int step)
{
	struct completion *c = &app->completion;
	const char *line = prompt_text(&app->prompt);
	size_t head = c->head;
	if (!c->words.len) {
		offer *of = offer_here(app, line, &head);
		if (!of)
			return false;
		c->head = head;
		collect(app, of, line + head);
		c->at = step > 0 ? c->words.len - 1 : 0;
	}
	if (c->words.len) {
		c->at = (c->at + c->words.len + (size_t)(step + (int)c->words.len)) % c->words.len;
		put(app);
	}
	return true;
}

void complete_end(struct app *app)
{
	if (app->completion.words.len)
		app->stale = ALL_STALE;
	complete_free(app);
}

void complete_free(struct app *app)
{
	array_free(&app->completion.words);
	arena_free(&app->completion.arena);
	app->completion = (struct completion){0};
}

/* ---- drawing ---- */

enum { ROWS_MOST = 12, MARGIN_COLS = 1, GAP_COLS = 2 };

/* Of the three columns. */
struct widths {
	int text, key, note;
};

static int wider(const struct grid *grid, const char *text, int cols)
{
	int own = cluster_cols(text, strlen(text), grid->ambiguous);
	return own > cols ? own : cols;
}

static struct widths widths_of(const struct completion *c, const struct grid *grid)
{
	struct widths w = {0};
	for (size_t i = 0; i < c->words.len; i++) {
		w.text = wider(grid, c->words.at[i].text, w.text);
		w.key = wider(grid, c->words.at[i].key, w.key);
		w.note = wider(grid, c->words.at[i].note, w.note);
	}
	return w;
}

static void draw_word(
        const struct completion *c, size_t i, struct widths w, struct grid *grid, struct rect row)
{
	unsigned bar = i == c->at ? STYLE_SELECTED : STYLE_BAR;
	const struct word *word = &c->words.at[i];
	int col = row.col + MARGIN_COLS, end = row.col + row.cols - MARGIN_COLS;
	grid_fill(grid, row, STYLE_TEXT | bar);
	grid_puts(grid, row.row, col, end - col < w.text ? end - col : w.text, STYLE_TEXT | bar, word->text);
	col += w.text + GAP_COLS;
	if (w.key && col < end) {
		grid_puts(grid, row.row, col, end - col, STYLE_FRAME | bar, word->key);
		col += w.key + GAP_COLS;
	}
	if (w.note && col < end)
		grid_puts(grid, row.row, col, end - col, STYLE_TEXT | bar, word->note);
}

void complete_draw(const struct app *app, struct grid *grid, struct rect line)
{
	const struct completion *c = &app->completion;
	int count = (int)c->words.len, rows = line.row / 2 < ROWS_MOST ? line.row / 2 : ROWS_MOST;
	struct widths w = widths_of(c, grid);
	int cols =
	        2 * MARGIN_COLS + w.text + (w.key ? GAP_COLS + w.key : 0) + (w.note ? GAP_COLS + w.note : 0);
	rows = count < rows ? count : rows;
	cols = cols < line.cols ? cols : line.cols;
	int top = (int)c->at - rows / 2;
	top = top > count - rows ? count - rows : top;
	top = top < 0 ? 0 : top;
	for (int i = 0; i < rows; i++)
		draw_word(
		        c, (size_t)(top + i), w, grid, (struct rect){line.row - rows + i, line.col, 1, cols});
	if (top > 0 && rows > 0)
		grid_char(grid, line.row - rows, line.col + cols - 1, STYLE_TEXT | STYLE_BAR, U'↑');
	if (rows > 0 && top + rows < count)
		grid_char(grid, line.row - 1, line.col + cols - 1, STYLE_TEXT | STYLE_BAR, U'↓');
}

/* ---- programmes ---- */

const char *complete_programme(size_t n)
{
	static const char *const all[] = {"边疆", "援藏", "援疆", "援青", "三峡", "唐山", "汶川", "教育",
	        "医疗", "科技", "工会", "部委", "省内", "山海协作", "帮扶", "合作", "其他"};
	return n < sizeof all / sizeof *all ? all[n] : NULL;
}
