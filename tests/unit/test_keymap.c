// SPDX-License-Identifier: MIT
#include "tests/unit/test.h"

#include "tui/key.h"
#include "tui/keymap.h"

/* keymap_init asserts that every name in the list is a key; here: that in a pane no key has two commands. */
static void one_command_for_a_key(void **state)
{
	(void)state;
	struct keymap map;
	keymap_init(&map);
	for (size_t i = 0; i < map.count; i++)
		for (size_t k = 0; k < i; k++) {
			const struct binding *a = &map.bindings[i], *b = &map.bindings[k];
			if (a->key == b->key &&
			        command_info(a->command)->where & command_info(b->command)->where)
				fail_msg("%s and %s share a key", command_info(a->command)->name,
				        command_info(b->command)->name);
		}
}

static void every_command_has_a_key(void **state)
{
	(void)state;
	struct keymap map;
	keymap_init(&map);
	for (int command = 0; command < CMD_COUNT; command++) {
		size_t keys = 0;
		for (size_t i = 0; i < map.count; i++)
			keys += map.bindings[i].command == (enum command)command;
		assert_true(keys > 0);
	}
}

static void keys_of_the_manual(void **state)
{
	(void)state;
	static const struct {
		enum pane_bit pane;
		char32_t key;
		enum command command;
	} cases[] = {
	        {IN_READER, 'j', CMD_DOWN},
	        {IN_TIMELINE, K_DOWN, CMD_DOWN},
	        {IN_MATRIX, K_ENTER, CMD_ENTER},
	        {IN_EVIDENCE, K_BACKSPACE, CMD_BACK},
	        {IN_MATRIX, K_TAB, CMD_NEXT_PANE},
	        {IN_READER, ']', CMD_NEXT_RECORD},
	        {IN_TIMELINE, ']', CMD_NEXT_IN_ROW},
	        {IN_TIMELINE, '}', CMD_NONE},
	        {IN_READER, 'b', CMD_PAGE_UP},
	        {IN_LIBRARY, 'f', CMD_PAGE_DOWN},
	        {IN_EVIDENCE, 'd', CMD_HALF_DOWN},
	        {IN_MATRIX, 'u', CMD_HALF_UP},
	        {IN_MATRIX, ']', CMD_NEXT_IN_ROW},
	        {IN_MATRIX, '{', CMD_PREV_IN_COLUMN},
	        {IN_MATRIX, '$', CMD_LAST_COLUMN},
	        {IN_READER, '$', CMD_NONE},
	        {IN_READER, K_CTRL('g'), CMD_POSITION},
	        {IN_HELP, 'q', CMD_QUIT},
	        {IN_LIBRARY, '/', CMD_SEARCH},
	        {IN_LIBRARY, U'年', CMD_NONE},
	        {IN_TIMELINE, 'l', CMD_RIGHT},
	        {IN_READER, 'l', CMD_NONE},
	};
	struct keymap map;
	keymap_init(&map);
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(keymap_find(&map, cases[i].pane, cases[i].key), cases[i].command);
}

/* A pane may give a key another meaning than it has everywhere. */
static void pane_comes_first(void **state)
{
	(void)state;
	struct keymap map = {.bindings = {{'x', CMD_NEXT_RECORD}, {'x', CMD_DOWN}}, .count = 2};
	assert_int_equal(keymap_find(&map, IN_READER, 'x'), CMD_NEXT_RECORD);
	assert_int_equal(keymap_find(&map, IN_MATRIX, 'x'), CMD_DOWN);
	keymap_init(&map);
	bool everywhere = false;
	for (size_t i = 0; i < map.count; i++) {
		bool here = command_info(map.bindings[i].command)->where == EVERYWHERE;
		assert_true(here || !everywhere);
		everywhere = here;
	}
}

static void every_command_has_a_text(void **state)
{
	(void)state;
	for (int command = 0; command < CMD_COUNT; command++) {
		assert_true(*lang_text(LANG_EN, command_info(command)->text));
		assert_true(*lang_text(LANG_ZH, command_info(command)->text));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(one_command_for_a_key),
	        cmocka_unit_test(every_command_has_a_key),
	        cmocka_unit_test(keys_of_the_manual),
	        cmocka_unit_test(pane_comes_first),
	        cmocka_unit_test(every_command_has_a_text),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
