// SPDX-License-Identifier: MIT
#include "tests/unit/test.h"

#include "core/view/list.h"
#include "core/view/view.h"

/* From (cursor, top) in a list of 20 rows of which 5 are shown, a command leads to (cursor, top). */
static void commands_move(void **state)
{
	(void)state;
	static const struct {
		int cursor, top;
		enum command command;
		int to_cursor, to_top;
	} cases[] = {
	        {0, 0, CMD_DOWN, 1, 0},
	        {4, 0, CMD_DOWN, 5, 1},
	        {19, 15, CMD_DOWN, 19, 15},
	        {5, 5, CMD_UP, 4, 4},
	        {0, 0, CMD_UP, 0, 0},
	        {1, 0, CMD_PAGE_DOWN, 5, 4},
	        {17, 14, CMD_PAGE_DOWN, 19, 15},
	        {9, 8, CMD_PAGE_UP, 5, 4},
	        {2, 1, CMD_PAGE_UP, 0, 0},
	        {3, 2, CMD_HALF_DOWN, 5, 4},
	        {3, 2, CMD_HALF_UP, 1, 0},
	        {7, 5, CMD_FIRST, 0, 0},
	        {7, 5, CMD_LAST, 19, 15},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct list list = {20, 5, cases[i].top, cases[i].cursor, 0};
		struct view_request request = {0};
		bool still = cases[i].cursor == cases[i].to_cursor;
		assert_true(list_command(&list, cases[i].command, &request));
		assert_int_equal(request.kind, still ? REQUEST_BELL : REQUEST_NONE);
		assert_int_equal(list.cursor, cases[i].to_cursor);
		assert_int_equal(list.top, cases[i].to_top);
	}
}

/* Lists that scroll several rows at once: never out of sight, never beyond the ends. */
static void jumps(void **state)
{
	(void)state;
	static const struct {
		int height, jump, cursor, top, row, to_top;
	} cases[] = {
	        {3, 4, 2, 0, 3, 3},
	        {3, 4, 3, 3, 2, 0},
	        {3, 4, 18, 16, 19, 17},
	        {3, 4, 1, 1, 0, 0},
	        {8, 4, 7, 0, 8, 4},
	        {8, 4, 4, 4, 3, 0},
	        {8, 4, 7, 6, 5, 2},
	        {8, 4, 0, 0, 15, 11},
	        {8, 4, 3, 0, 7, 0},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct list list = {20, cases[i].height, cases[i].top, cases[i].cursor, cases[i].jump};
		list_go(&list, cases[i].row);
		assert_int_equal(list.cursor, cases[i].row);
		assert_int_equal(list.top, cases[i].to_top);
	}
}

static void others_are_left_alone(void **state)
{
	(void)state;
	struct list list = {20, 5, 3, 4, 0};
	struct view_request request = {0};
	assert_false(list_command(&list, CMD_ENTER, &request));
	assert_false(list_command(&list, CMD_LEFT, &request));
	assert_int_equal(list.cursor, 4);
}

/* Rows that go away, a pane that shrinks, nothing at all. */
static void sizes_change(void **state)
{
	(void)state;
	struct list list = {20, 5, 15, 19, 0};
	list_size(&list, 8, 5);
	assert_int_equal(list.cursor, 7);
	assert_int_equal(list.top, 3);
	list_size(&list, 8, 2);
	assert_int_equal(list.top, 6);
	list_size(&list, 8, 20);
	assert_int_equal(list.top, 0);
	struct list unseen = {0}; /* keys and a new count before the first drawing leave the top alone */
	list_size(&unseen, 8, 0);
	list_go(&unseen, 3);
	list_size(&unseen, 8, 5);
	assert_int_equal(unseen.top, 0);
	assert_int_equal(unseen.cursor, 3);
	list_size(&list, 0, 0);
	assert_int_equal(list.cursor, 0);
	assert_int_equal(list.top, 0);
	for (int command = 0; command < CMD_COUNT; command++) {
		struct view_request request = {0};
		list_command(&list, (enum command)command, &request);
		assert_int_equal(request.kind, REQUEST_NONE); /* nobody has seen it */
		assert_int_equal(list.cursor, 0);
		assert_int_equal(list.top, 0);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(commands_move),
	        cmocka_unit_test(jumps),
	        cmocka_unit_test(others_are_left_alone),
	        cmocka_unit_test(sizes_change),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
