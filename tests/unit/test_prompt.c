// SPDX-License-Identifier: MIT
#include "tests/unit/test.h"

#include "tui/key.h"
#include "tui/prompt.h"

#define C(letter) K_CTRL(letter)

/* Types UTF-8 text as keys. */
static void type(struct prompt *prompt, const char *text)
{
	struct key_decoder decoder = {0};
	key_feed(&decoder, text, strlen(text));
	for (char32_t key; (key = key_next(&decoder, false)) != K_NONE;)
		assert_int_equal(prompt_key(prompt, key), PROMPT_EDITING);
}

static const struct {
	const char *typed;
	char32_t keys[6]; /* after it */
	const char *more; /* typed after those */
	const char *expect;
} edits[] = {
        {"援藏", {0}, "", "援藏"},
        {"援藏", {K_BACKSPACE}, "疆", "援疆"},
        {"援藏", {K_LEFT}, "西", "援西藏"},
        {"援藏", {K_LEFT, K_LEFT, K_LEFT, K_RIGHT}, "x", "援x藏"},
        {"援藏", {K_HOME}, "对口", "对口援藏"},
        {"援藏", {C('a'), K_DELETE, C('e')}, "队", "藏队"},
        {"a bc  ", {C('w')}, "", "a "},
        {"对口 支援", {K_LEFT, C('w')}, "", "对口 援"},
        {"abc", {K_LEFT, C('u')}, "", "c"},
        {"abc", {K_LEFT, C('k')}, "", "ab"},
        {"e\u0301x", {K_LEFT, K_BACKSPACE}, "", "x"},
        {"ab", {K_PAGE_DOWN, K_F1, 1}, "c", "cab"},
};

static void edits_by_cluster(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(edits); i++) {
		struct prompt prompt = {0};
		prompt_begin(&prompt);
		type(&prompt, edits[i].typed);
		for (size_t k = 0; k < COUNT(edits[i].keys) && edits[i].keys[k]; k++)
			assert_int_equal(prompt_key(&prompt, edits[i].keys[k]), PROMPT_EDITING);
		type(&prompt, edits[i].more);
		assert_string_equal(prompt_text(&prompt), edits[i].expect);
		prompt_free(&prompt);
	}
}

static void ends(void **state)
{
	(void)state;
	struct prompt prompt = {0};
	prompt_begin(&prompt);
	assert_int_equal(prompt_key(&prompt, K_ESC), PROMPT_CANCELLED);
	assert_int_equal(prompt_key(&prompt, C('c')), PROMPT_CANCELLED);
	assert_int_equal(prompt_key(&prompt, K_BACKSPACE), PROMPT_CANCELLED);
	type(&prompt, "汶川");
	assert_int_equal(prompt_key(&prompt, K_ENTER), PROMPT_DONE);
	assert_string_equal(prompt_text(&prompt), "汶川");
	prompt_begin(&prompt);
	assert_string_equal(prompt_text(&prompt), "");
	prompt_free(&prompt);
}

static void enter(struct prompt *prompt, const char *line)
{
	prompt_begin(prompt);
	type(prompt, line);
	assert_int_equal(prompt_key(prompt, K_ENTER), PROMPT_DONE);
}

static void history(void **state)
{
	(void)state;
	struct prompt prompt = {0};
	enter(&prompt, "甲");
	enter(&prompt, "乙");
	enter(&prompt, "乙");
	enter(&prompt, "");
	assert_int_equal(prompt.history.len, 2);
	prompt_begin(&prompt);
	type(&prompt, "丙");
	static const struct {
		char32_t key;
		const char *expect;
	} steps[] = {
	        {K_UP, "乙"}, {C('p'), "甲"}, {K_UP, "甲"}, {K_DOWN, "乙"}, {C('n'), "丙"}, {K_DOWN, "丙"}};
	for (size_t i = 0; i < COUNT(steps); i++) {
		assert_int_equal(prompt_key(&prompt, steps[i].key), PROMPT_EDITING);
		assert_string_equal(prompt_text(&prompt), steps[i].expect);
	}
	prompt_free(&prompt);
}

/* Nothing that could steer a terminal gets into the line. */
static void unsafe_characters(void **state)
{
	(void)state;
	struct prompt prompt = {0};
	prompt_begin(&prompt);
	static const char32_t keys[] = {0x07, 0x9B, 0x202E, 0x2028};
	for (size_t i = 0; i < COUNT(keys); i++)
		prompt_key(&prompt, keys[i]);
	assert_string_equal(prompt_text(&prompt), "");
	prompt_free(&prompt);
}

static void long_line_scrolls(void **state)
{
	(void)state;
	struct prompt prompt = {0};
	struct grid grid = {0};
	grid_reset(&grid, 1, 10);
	prompt_begin(&prompt);
	type(&prompt, "一二三四五六");
	/* label 1, room 8: 三四五六, the cursor behind them */
	assert_int_equal(prompt_draw(&prompt, &grid, 0, 10, "/"), 9);
	assert_int_equal(grid_at(&grid, 0, 0)->cp[0], '/');
	assert_int_equal(grid_at(&grid, 0, 1)->cp[0], U'三');
	assert_int_equal(prompt_key(&prompt, K_HOME), PROMPT_EDITING);
	assert_int_equal(prompt_draw(&prompt, &grid, 0, 10, "/"), 1);
	assert_int_equal(grid_at(&grid, 0, 1)->cp[0], U'一');
	assert_int_equal(grid_at(&grid, 0, 7)->cp[0], U'四');
	grid_free(&grid);
	prompt_free(&prompt);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(edits_by_cluster),
	        cmocka_unit_test(ends),
	        cmocka_unit_test(history),
	        cmocka_unit_test(unsafe_characters),
	        cmocka_unit_test(long_line_scrolls),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
