// SPDX-License-Identifier: MIT
// Every pane, every command, every size, both kinds of terminal: nothing breaks, nothing leaves its place.
#include "tests/unit/library.h"

#include <stdio.h>

enum { PARTIES = 60, MARGIN = 2 };

/* What a terminal and a layout could stumble over. */
static const char hostile[] =
        "\xEF\xBB\xBF一\t二\t三\t四\t五\n\n"
        "e\u0301\u0302\u0303\u0304\u0305\u0306\u0307支\u200D援\uFE0F\u202E反\u202C了\x07\x1b[2J\n\n"
        "👨\u200D👩\u200D👧\u200D👦🇨🇳👍🏽 \u1100\u1161\u11A8 क्षि\n\n"
        "————……“”’‘①②③×·→▁█\n\n"
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n\n"
        "（（（（（（（（（（（（（（（（（（（（））））））））））））））））））））\n";

/* Many parties and years, so that everything scrolls. */
static int many_begin(void **state)
{
	struct screen *s = mem_zero(1, sizeof *s);
	struct buf text = {0};
	struct datum data[2 * PARTIES];
	char names[PARTIES][3][48];
	screen_library(s);
	for (int i = 0; i < PARTIES; i++) {
		snprintf(names[i][0], sizeof names[i][0], "第%d中学支援第%d小学", i + 100, i + 200);
		snprintf(names[i][1], sizeof names[i][1], "第%d中学", i + 100);
		snprintf(names[i][2], sizeof names[i][2], "第%d小学", i + 200);
		buf_addf(&text, "%s，一共去了%d人。\n", names[i][0], i);
	}
	static const char *const years[] = {"1949", "1979-05", "197X", "2029", "2031/..", "", "1815"};
	for (int i = 0; i < PARTIES; i++) {
		data[2 * i] = (struct datum){LAYER_PAIRINGS, names[i][0], names[i][1], names[i][2]};
		data[2 * i + 1] = (struct datum){LAYER_EVENTS, names[i][0], years[i % 7], names[i][1]};
	}
	screen_doc(s, "many.txt", buf_str(&text), data, COUNT(data));
	static const struct datum hostile_data[] = {{LAYER_PAIRINGS, "支\u200D援", "支\u200D援", "👨\u200D👩"},
	        {LAYER_EVENTS, "👍🏽", "1979", "\x1b[2J\u202E反"}};
	screen_doc(s, "hostile\t.txt", hostile, hostile_data, COUNT(hostile_data));
	buf_free(&text);
	*state = s;
	return 0;
}

/* Draws into a part of the grid whose surroundings are marked, and looks whether these are still there. */
static void draw_inside(struct screen *s, int rows, int cols)
{
	grid_reset(&s->grid, rows + 2 * MARGIN, cols + 2 * MARGIN);
	grid_fill(&s->grid, (struct rect){0, 0, s->grid.rows, s->grid.cols}, STYLE_ERROR);
	s->view.ops->draw(&s->view, &s->grid, (struct rect){MARGIN, MARGIN, rows, cols}, true);
	for (int row = 0; row < s->grid.rows; row++)
		for (int col = 0; col < s->grid.cols; col++) {
			const struct cell *cell = grid_at(&s->grid, row, col);
			bool inside =
			        row >= MARGIN && row < MARGIN + rows && col >= MARGIN && col < MARGIN + cols;
			assert_int_equal(inside, (cell->style & STYLE_BASE) != STYLE_ERROR);
			assert_true(inside || !cell->cp[0]);
			for (int i = 0; i <= CELL_MARKS; i++)
				assert_false(width_unsafe(cell->cp[i]) && cell->cp[i]);
			assert_int_equal(
			        cell->cp[0] ? width_char(cell->cp[0], s->grid.ambiguous) : 0, cell->cols);
		}
}

static void every_command_at_every_size(struct screen *s, const struct view_ops *ops, doc_id doc)
{
	screen_must(s, view_open(&s->view, ops, &s->context, &s->status));
	if (ops == &reader_ops)
		screen_must(s, reader_show(&s->view, doc, (struct span){0, 6}, &s->status));
	if (ops == &evidence_ops)
		screen_must(s, evidence_show(&s->view, LAYER_EVENTS, &(struct store_filter){0}, &s->status));
	for (int rows = 1; rows < 45; rows += 7)
		for (int cols = 1; cols < 130; cols += 16)
			for (int command = 0; command < CMD_COUNT; command++) {
				char line[200];
				s->request = (struct view_request){0};
				ops->command(&s->view, (enum command)command, &s->request, &s->status);
				draw_inside(s, rows, cols);
				ops->describe(&s->view, line, sizeof line);
				if (ops->subtitle)
					ops->subtitle(&s->view, line, sizeof line);
			}
	screen_must(s, !ops->refresh || ops->refresh(&s->view, &s->status));
	draw_inside(s, 20, 70);
	view_close(&s->view);
}

static void all_panes(void **state)
{
	static const struct {
		const struct view_ops *ops;
		doc_id doc;
	} all[] = {{&timeline_ops, 0}, {&matrix_ops, 0}, {&evidence_ops, 0}, {&reader_ops, 1},
	        {&reader_ops, 2}, {&library_ops, 0}};
	struct screen *s = *state;
	for (size_t i = 0; i < 2 * COUNT(all); i++) {
		s->context.ambiguous = s->grid.ambiguous = i % 2 ? WIDTH_WIDE : WIDTH_NARROW;
		s->context.lang = i % 2 ? LANG_ZH : LANG_EN;
		every_command_at_every_size(s, all[i / 2].ops, all[i / 2].doc);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test_setup_teardown(all_panes, many_begin, library_end),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
