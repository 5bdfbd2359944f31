// SPDX-License-Identifier: MIT
#include "tests/unit/test.h"

#include "core/view/layout.h"

static const enum place_on_screen places[] = {PLACE_TIMELINE, PLACE_MATRIX, PLACE_TEXT};

static void too_small_is_said(void **state)
{
	(void)state;
	assert_true(layout_of(11, 80, PLACE_TEXT, false).too_small);
	assert_true(layout_of(24, 39, PLACE_TEXT, false).too_small);
	assert_true(layout_of(0, 0, PLACE_TEXT, false).too_small);
	assert_false(layout_of(12, 40, PLACE_TEXT, false).too_small);
}

static int area(struct rect r)
{
	return r.rows * r.cols;
}

static bool apart(struct rect a, struct rect b)
{
	return area(a) == 0 || area(b) == 0 || a.row + a.rows <= b.row || b.row + b.rows <= a.row ||
	       a.col + a.cols <= b.col || b.col + b.cols <= a.col;
}

/* Of every size: what is shown covers the screen, once, but for a column between two frames. */
static void every_cell_once(void **state)
{
	(void)state;
	for (int rows = LAYOUT_MIN_ROWS; rows < 90; rows += 3)
		for (int cols = LAYOUT_MIN_COLS; cols < 320; cols += 7)
			for (size_t i = 0; i < 2 * COUNT(places); i++) {
				struct layout l = layout_of(rows, cols, places[i / 2], i % 2);
				struct rect all[] = {
				        l.bar, l.status, l.density, l.pane[0], l.pane[1], l.pane[2]};
				int sum = l.framed ? l.pane[PLACE_MATRIX].rows : 0;
				for (size_t a = 0; a < COUNT(all); a++) {
					sum += area(all[a]);
					for (size_t b = 0; b < a; b++)
						assert_true(apart(all[a], all[b]));
				}
				assert_int_equal(sum, rows * cols);
				assert_true(area(l.pane[places[i / 2]]) > 0);
			}
}

static void three_panes_or_one(void **state)
{
	(void)state;
	struct layout large = layout_of(40, 120, PLACE_MATRIX, false);
	assert_true(large.framed);
	for (size_t i = 0; i < COUNT(places); i++)
		assert_true(area(large.pane[places[i]]) > 0);
	struct layout zoomed = layout_of(40, 120, PLACE_MATRIX, true);
	assert_false(zoomed.framed);
	assert_int_equal(zoomed.pane[PLACE_MATRIX].rows, 38);
	assert_int_equal(area(zoomed.pane[PLACE_TEXT]), 0);
	struct layout small = layout_of(24, 80, PLACE_TEXT, false);
	assert_int_equal(small.density.rows, 1);
	assert_int_equal(small.pane[PLACE_TEXT].rows, 21);
	assert_int_equal(layout_of(24, 80, PLACE_TIMELINE, false).density.rows, 0);
}

/* Which pane has the focus moves nothing. */
static void focus_moves_nothing(void **state)
{
	(void)state;
	struct layout a = layout_of(50, 160, PLACE_TIMELINE, false),
	              b = layout_of(50, 160, PLACE_TEXT, false);
	assert_memory_equal(a.pane, b.pane, sizeof a.pane);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(too_small_is_said),
	        cmocka_unit_test(every_cell_once),
	        cmocka_unit_test(three_panes_or_one),
	        cmocka_unit_test(focus_moves_nothing),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
