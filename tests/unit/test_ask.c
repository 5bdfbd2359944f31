// SPDX-License-Identifier: MIT
#include "tests/unit/test.h"

#include "tui/ask.h"
#include "tui/width.h"

#include <unistd.h>

static void only_the_right_answer_counts(void **state)
{
	static const struct {
		int row, col;
		bool changed;
		enum width_ambiguous mode;
	} steps[] = {
	        {1, 3, false, WIDTH_NARROW}, {2, 4, false, WIDTH_NARROW},
	        {2, 2, false, WIDTH_NARROW}, /* as thought */
	        {2, 3, true, WIDTH_WIDE}, {2, 3, false, WIDTH_WIDE},
	        {2, 2, false, WIDTH_WIDE}, /* the third; nobody asked for it */
	};
	(void)state;
	ask_open(ASK_WIDTH);
	for (int i = 0; i < 3; i++)
		assert_string_not_equal(ask_question(ASK_WIDTH | ASK_GROUND), "");
	for (size_t i = 0; i < COUNT(steps); i++) {
		assert_int_equal(ask_answer(steps[i].row, steps[i].col), steps[i].changed);
		assert_int_equal(width_ambiguous(), steps[i].mode);
	}
	ask_open(ASK_WIDTH);
	ask_question(ASK_WIDTH | ASK_GROUND);
	assert_true(ask_answer(2, 2));
}

static void unwanted(void **state)
{
	(void)state;
	ask_open(0);
	assert_string_equal(ask_question(ASK_WIDTH | ASK_GROUND), "");
	assert_false(ask_answer(2, 3));
	assert_int_equal(width_ambiguous(), WIDTH_NARROW);
}

/* What is on its way when the terminal is given back is taken, up to the last answer. */
static void leaving(void **state)
{
	static const char sent[] = "q\033[2;2R\033[2;2Rls\n";
	char left[16] = "";
	int ends[2];
	(void)state;
	assert_int_equal(pipe(ends), 0);
	assert_int_equal(write(ends[1], sent, 8), 8);
	ask_open(ASK_WIDTH);
	ask_question(ASK_WIDTH | ASK_GROUND); /* from here on there is half a second */
	ask_leave(ends[0]);
	assert_int_equal(write(ends[1], "ls\n", 3), 3);
	ask_leave(ends[0]); /* answered: nothing is taken */
	assert_int_equal(read(ends[0], left, sizeof left - 1), 3);
	assert_string_equal(left, "ls\n");
	ask_question(ASK_WIDTH | ASK_GROUND);
	close(ends[1]);
	ask_leave(ends[0]); /* the terminal is gone */
	close(ends[0]);
}

/* The ground is asked for where the terminal can be asked, and its answer counts once, before the report. */
static void grounds(void **state)
{
	(void)state;
	static const struct {
		int rgb[3];
		bool light;
	} cases[] = {
	        {{0, 0, 0}, false},
	        {{255, 255, 255}, true},
	        {{0, 43, 54}, false},
	        {{253, 246, 227}, true},
	        {{0, 0, 255}, false},
	        {{255, 255, 0}, true},
	};
	bool light = false;
	ask_open(ASK_WIDTH | ASK_GROUND);
	assert_string_equal(ask_question(0), "");
	assert_string_equal(ask_question(ASK_GROUND), ""); /* nothing would tell that no answer comes */
	assert_null(strstr(ask_question(ASK_WIDTH), "]11;"));
	assert_false(ask_ground(cases[0].rgb, &light));
	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_non_null(strstr(ask_question(ASK_WIDTH | ASK_GROUND), "]11;?"));
		assert_true(ask_ground(cases[i].rgb, &light));
		assert_int_equal(light, cases[i].light);
		assert_false(ask_ground(cases[i].rgb, &light));
	}
	ask_open(ASK_GROUND);
	ask_question(ASK_WIDTH | ASK_GROUND);
	assert_false(ask_answer(2, 3)); /* the width was not asked for */
	assert_int_equal(width_ambiguous(), WIDTH_NARROW);
	assert_false(ask_ground(cases[0].rgb, &light)); /* the report came first: no answer to this one */
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(only_the_right_answer_counts),
	        cmocka_unit_test(unwanted),
	        cmocka_unit_test(leaving),
	        cmocka_unit_test(grounds),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
