// SPDX-License-Identifier: MIT
#include "tests/unit/test.h"

#include "tui/key.h"
#include "tui/keymap.h"

/* keymap_init asserts that every name in the list is a key; here: that in a pane no key has two commands, but
 * for one of its own in the place of one of everywhere. */
static void one_command_for_a_key(void **state)
{
	(void)state;
	struct keymap map;
	keymap_init(&map);
	for (size_t i = 0; i < map.bindings.len; i++)
		for (size_t k = 0; k < i; k++) {
			const struct binding *a = &map.bindings.at[i], *b = &map.bindings.at[k];
			if (a->key == b->key && a->rank == b->rank &&
			        command_info(a->command)->where & command_info(b->command)->where)
				fail_msg("%s and %s share a key", command_info(a->command)->name,
				        command_info(b->command)->name);
		}
	keymap_free(&map);
}

/* Who types Chinese calls a command by the first clause of its help: no two are called so, and each is found.
 */
static void commands_are_called_in_two_languages(void **state)
{
	(void)state;
	for (int i = 0; i < CMD_COUNT; i++) {
		struct slice alias = command_alias((enum command)i);
		assert_true(alias.len > 0);
		assert_int_equal(command_called(alias), i);
		assert_int_equal(command_called(slice_of(command_info((enum command)i)->name)), i);
	}
	static const struct {
		const char *typed;
		enum command command;
	} cases[] = {{"q", CMD_QUIT}, {"exi", CMD_EXIT}, {"目录", CMD_OUTLINE},
	        {"只看这个支", CMD_CHOOSE_SUPPORTER}, {"只看", CMD_NONE}, {"choose-", CMD_NONE},
	        {"choose", CMD_CHOOSE}, {"", CMD_NONE}, {"开心", CMD_NONE}, {"查找", CMD_SEARCH}};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(command_called(slice_of(cases[i].typed)), cases[i].command);
}

/* What a Chinese text says to type is Chinese too, and a command. */
static void chinese_texts_call_commands_in_chinese(void **state)
{
	(void)state;
	for (int message = 0; message < MSG_COUNT; message++)
		for (const char *at = lang_text(LANG_ZH, (enum message)message); (at = strchr(at, ':'));
		        at++) {
			struct slice name = {at + 1, strcspn(at + 1, " \n")}; /* 文件:位置 is a place */
			assert_int_equal(command_of_name(name), CMD_NONE);
			if ((unsigned char)at[1] >= 0x80 && !slice_is(name, "位置"))
				assert_int_not_equal(command_called(name), CMD_NONE);
		}
}

static void every_command_has_a_key(void **state)
{
	(void)state;
	struct keymap map;
	keymap_init(&map);
	for (int command = 0; command < CMD_COUNT; command++) {
		size_t keys = 0;
		for (size_t i = 0; i < map.bindings.len; i++)
			keys += map.bindings.at[i].command == (enum command)command;
		assert_true(keys > 0);
	}
	keymap_free(&map);
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
	        {IN_READER, 'n', CMD_SEARCH_NEXT},
	        {IN_COMPARE, 'n', CMD_NEXT_VARIANT},
	        {IN_LIBRARY, U'年', CMD_NONE},
	        {IN_TIMELINE, 'l', CMD_RIGHT},
	        {IN_READER, 'l', CMD_RIGHT},
	        {IN_LIBRARY, 'l', CMD_NONE},
	};
	struct keymap map;
	keymap_init(&map);
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(keymap_find(&map, cases[i].pane, cases[i].key), cases[i].command);
	keymap_free(&map);
}

/* The reader's own first, of those and of the usual ones that of the pane first. */
static void ranks(void **state)
{
	(void)state;
	struct keymap map = {0};
	keymap_add(&map, (struct binding){'x', EVERYWHERE, CMD_DOWN, RANK_USUAL_ALL, 0});
	assert_int_equal(keymap_find(&map, IN_READER, 'x'), CMD_DOWN);
	keymap_add(&map, (struct binding){'x', IN_READER, CMD_NEXT_RECORD, RANK_USUAL_PANE, 0});
	assert_int_equal(keymap_find(&map, IN_READER, 'x'), CMD_NEXT_RECORD);
	assert_int_equal(keymap_find(&map, IN_MATRIX, 'x'), CMD_DOWN);
	keymap_add(&map, (struct binding){'x', EVERYWHERE, CMD_UP, RANK_OWN_ALL, 7});
	assert_int_equal(keymap_find(&map, IN_READER, 'x'), CMD_UP);
	keymap_add(&map, (struct binding){'x', IN_READER, CMD_NONE, RANK_OWN_PANE, 8});
	assert_int_equal(keymap_find(&map, IN_READER, 'x'), CMD_NONE);
	assert_int_equal(keymap_find(&map, IN_MATRIX, 'x'), CMD_UP);
	keymap_free(&map);
}

static void check_told(const struct keymap *map, enum command command, enum pane_bit pane, const char *told)
{
	struct buf keys = {0};
	keymap_keys(map, command, pane, 3, &keys);
	assert_string_equal(buf_str(&keys), told);
	buf_free(&keys);
}

/* What is told of a command are the keys that do it. */
static void keys_are_told(void **state)
{
	(void)state;
	struct keymap map;
	keymap_init(&map);
	check_told(&map, CMD_BACK, IN_READER, "Backspace C-o H");
	check_told(&map, CMD_QUIT, IN_MATRIX, "q");
	keymap_add(&map, (struct binding){'q', IN_MATRIX, CMD_NONE, RANK_OWN_PANE, 1});
	keymap_add(&map, (struct binding){K_F1 + 9, EVERYWHERE, CMD_QUIT, RANK_OWN_ALL, 2});
	check_told(&map, CMD_QUIT, IN_MATRIX, "F10");
	check_told(&map, CMD_QUIT, IN_READER, "F10 q");
	check_told(&map, CMD_EXPLAIN, IN_LIBRARY, "w"); /* of the pane that has it */
	keymap_add(&map, (struct binding){'w', IN_READER, CMD_NONE, RANK_OWN_PANE, 3});
	check_told(&map, CMD_EXPLAIN, IN_LIBRARY, "");
	keymap_free(&map);
}

/* Every key of the list has a name, which means that key. */
static void names_of_keys(void **state)
{
	(void)state;
	struct keymap map;
	char name[KEY_NAME_SIZE];
	keymap_init(&map);
	for (size_t i = 0; i < map.bindings.len; i++)
		assert_int_equal(key_of_name(slice_of(key_name(map.bindings.at[i].key, name))),
		        map.bindings.at[i].key);
	keymap_free(&map);
	assert_string_equal(key_name(K_NONE, name), "");
	assert_string_equal(key_name(K_REPORT, name), "");
	assert_int_equal(key_of_name(slice_of("C-i")), K_TAB);
	assert_int_equal(key_of_name(slice_of("C-j")), K_ENTER);
	assert_int_equal(key_of_name(slice_of("C-h")), K_BACKSPACE);
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
	        cmocka_unit_test(commands_are_called_in_two_languages),
	        cmocka_unit_test(chinese_texts_call_commands_in_chinese),
	        cmocka_unit_test(every_command_has_a_key),
	        cmocka_unit_test(keys_of_the_manual),
	        cmocka_unit_test(ranks),
	        cmocka_unit_test(keys_are_told),
	        cmocka_unit_test(names_of_keys),
	        cmocka_unit_test(every_command_has_a_text),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
