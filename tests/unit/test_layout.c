// SPDX-License-Identifier: MIT
#include "tests/unit/test.h"

#include "core/view/layout.h"

static const enum place_on_screen places[] = {PLACE_TIMELINE, PLACE_MATRIX, PLACE_TEXT, PLACE_SIDE};
static const enum side sides[] = {SIDE_NONE, SIDE_LIST, SIDE_TEXT};

static struct layout at(int rows, int cols, enum place_on_screen focus, bool zoomed, enum side side)
{
	return layout_of(rows, cols, (struct layout_wish){focus, zoomed, side, false});
}

static void too_small_is_said(void **state)
{
	(void)state;
	assert_true(at(11, 80, PLACE_TEXT, false, SIDE_NONE).too_small);
	assert_true(at(24, 39, PLACE_TEXT, false, SIDE_NONE).too_small);
	assert_true(at(0, 0, PLACE_TEXT, false, SIDE_NONE).too_small);
	assert_false(at(12, 40, PLACE_TEXT, false, SIDE_NONE).too_small);
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

/* The cells between panes that stand beside each other. */
static int gaps(const struct layout *l)
{
	const struct rect *text = &l->pane[PLACE_TEXT], *side = &l->pane[PLACE_SIDE];
	int sum = l->framed ? l->pane[PLACE_MATRIX].rows : 0;
	return sum + (text->rows > 0 && side->rows > 0 && side->row == text->row ? side->rows : 0);
}

static void covers_once(struct layout l, int rows, int cols)
{
	struct rect all[] = {l.bar, l.status, l.density, l.pane[0], l.pane[1], l.pane[2], l.pane[3]};
	int sum = gaps(&l);
	for (size_t a = 0; a < COUNT(all); a++) {
		sum += area(all[a]);
		for (size_t b = 0; b < a; b++)
			assert_true(apart(all[a], all[b]));
	}
	assert_int_equal(sum, rows * cols);
}

/* Of every size: what is shown covers the screen, once, but for a column between two panes; and what has the
 * focus can be seen. */
static void every_cell_once(void **state)
{
	(void)state;
	for (int rows = LAYOUT_MIN_ROWS; rows < 90; rows += 3)
		for (int cols = LAYOUT_MIN_COLS; cols < 320; cols += 7)
			for (size_t i = 0; i < 2 * COUNT(places) * COUNT(sides); i++) {
				enum place_on_screen focus = places[i / 2 % COUNT(places)];
				enum side side = sides[i / 2 / COUNT(places)];
				bool covered = side == SIDE_LIST && cols < LAYOUT_LIST_COLS;
				if ((focus == PLACE_SIDE && !side) || (focus == PLACE_TEXT && covered))
					continue;
				struct layout l = at(rows, cols, focus, i % 2, side);
				covers_once(l, rows, cols);
				assert_true(area(l.pane[focus]) > 0);
			}
}

static void all_panes_or_one(void **state)
{
	(void)state;
	struct layout large = at(40, 120, PLACE_MATRIX, false, SIDE_NONE);
	assert_true(large.framed);
	for (int i = 0; i < PLACE_SIDE; i++)
		assert_true(area(large.pane[i]) > 0);
	assert_int_equal(area(large.pane[PLACE_SIDE]), 0);
	struct layout zoomed = at(40, 120, PLACE_MATRIX, true, SIDE_NONE);
	assert_false(zoomed.framed);
	assert_int_equal(zoomed.pane[PLACE_MATRIX].rows, 38);
	assert_int_equal(area(zoomed.pane[PLACE_TEXT]), 0);
	struct layout small = at(24, 80, PLACE_TEXT, false, SIDE_NONE);
	assert_int_equal(small.density.rows, 1);
	assert_int_equal(small.pane[PLACE_TEXT].rows, 21);
	assert_int_equal(at(24, 80, PLACE_TIMELINE, false, SIDE_NONE).density.rows, 0);
}

/* Which pane has the focus moves nothing. */
static void focus_moves_nothing(void **state)
{
	(void)state;
	for (size_t side = 0; side < COUNT(sides); side++) {
		struct layout a = at(50, 160, PLACE_TIMELINE, false, sides[side]),
		              b = at(50, 160, PLACE_TEXT, false, sides[side]);
		assert_memory_equal(a.pane, b.pane, sizeof a.pane);
	}
}

/* A list has a column of its own at the right, or covers the text; the other panes stay as they are. */
static void list_at_the_side(void **state)
{
	(void)state;
	static const struct {
		int rows, cols, text, list; /* columns of each */
	} cases[] = {
	        {50, 160, 72, 26}, {60, 200, 90, 33}, {60, 320, 174, 44}, {40, 120, 0, 69}, {24, 80, 0, 80}};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct layout without = at(cases[i].rows, cases[i].cols, PLACE_SIDE, false, SIDE_NONE),
		              l = at(cases[i].rows, cases[i].cols, PLACE_SIDE, false, SIDE_LIST);
		assert_int_equal(l.pane[PLACE_TEXT].cols, cases[i].text);
		assert_int_equal(l.pane[PLACE_SIDE].cols, cases[i].list);
		if (l.framed)
			assert_memory_equal(l.pane, without.pane, 2 * sizeof *l.pane);
	}
}

/* The matrix gets its part of a wide screen, whatever the text's place shows. */
static void the_matrix_grows(void **state)
{
	(void)state;
	static const struct {
		int cols, matrix;
	} cases[] = {{100, 41}, {120, 50}, {160, 60}, {180, 67}, {200, 75}, {320, 100}};
	for (size_t i = 0; i < COUNT(cases); i++)
		for (int side = SIDE_NONE; side <= SIDE_LIST; side++) {
			struct layout l = at(50, cases[i].cols, PLACE_MATRIX, false, (enum side)side);
			assert_int_equal(l.pane[PLACE_MATRIX].cols, cases[i].matrix);
		}
}

/* Two texts: beside each other in columns of the same width, or below each other. */
static void two_texts(void **state)
{
	(void)state;
	static const struct {
		int rows, cols;
		bool zoomed;
		struct rect text, second;
	} cases[] = {
	        {50, 160, false, {14, 49, 35, 55}, {14, 105, 35, 55}},
	        {40, 120, false, {11, 0, 28, 60}, {11, 61, 28, 59}},
	        {40, 120, true, {1, 0, 38, 60}, {1, 61, 38, 59}},
	        {24, 80, false, {2, 0, 11, 80}, {13, 0, 10, 80}},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct layout l = at(cases[i].rows, cases[i].cols, PLACE_TEXT, cases[i].zoomed, SIDE_TEXT);
		assert_memory_equal(&l.pane[PLACE_TEXT], &cases[i].text, sizeof cases[i].text);
		assert_memory_equal(&l.pane[PLACE_SIDE], &cases[i].second, sizeof cases[i].second);
	}
	/* The matrix comes back where they took its place. */
	assert_int_equal(at(40, 120, PLACE_MATRIX, false, SIDE_TEXT).pane[PLACE_MATRIX].cols, 50);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(too_small_is_said),
	        cmocka_unit_test(every_cell_once),
	        cmocka_unit_test(all_panes_or_one),
	        cmocka_unit_test(focus_moves_nothing),
	        cmocka_unit_test(list_at_the_side),
	        cmocka_unit_test(the_matrix_grows),
	        cmocka_unit_test(two_texts),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
