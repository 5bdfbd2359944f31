// SPDX-License-Identifier: MIT
#include "tests/unit/test.h"

#include "core/base/buf.h"
#include "core/extract/extract.h"

#include <string.h>

static void count_mistakes(void *context, const struct status *mistake)
{
	char line[300];
	struct buf *out = context;
	status_text(mistake, LANG_EN, line, sizeof line);
	buf_addf(out, "%s\n", line);
}

static struct names *read_names(const char *text, struct buf *mistakes)
{
	return names_read("names.tsv", text, strlen(text), count_mistakes, mistakes);
}

static const char own[] = "name\tkind\talso\twithin\n"
                          "# the ones that I need\n"
                          "苍洱新区\t县\t苍洱\t大理白族自治州\n"
                          "南浦医院\t单位\t南浦、南医\t上海市\n"
                          "吉林市\t地级市\t吉林\t\n"
                          "江左八校\t群体\n"
                          "洱滨乡\tcounty\t\t苍洱新区\r\n";

static void expect(const struct names *names, const char *text, const char *expected)
{
	struct doc doc = {0};
	struct status status;
	struct records records = {0};
	struct buf line = {0};
	assert_true(doc_read("a.txt", text, strlen(text), &doc, &status));
	extract(&doc, &(struct extract_options){.names = names}, &records);
	for (size_t i = 0; i < records.pairings.len; i++)
		buf_addf(&line, "%s%s→%s", i ? "; " : "", records.pairings.at[i].supporter,
		        records.pairings.at[i].recipient);
	if (strcmp(buf_str(&line), expected) != 0)
		print_error("%s\n", text);
	assert_string_equal(buf_str(&line), expected);
	buf_free(&line);
	records_free(&records);
	doc_free(&doc);
}

static void the_users_names_are_read(void **state)
{
	(void)state;
	static const struct {
		const char *text, *without, *with;
	} rows[] = {
	        {"上海市对口支援苍洱新区。", "", "上海市→苍洱新区"},
	        {"上海市对口支援苍洱、日喀则地区。", "", "上海市→苍洱新区; 上海市→日喀则地区"},
	        {"上海市对口支援云南省苍洱新区。", "上海市→云南省苍洱新区", "上海市→苍洱新区"},
	        {"上海市对口支援洱滨乡。", "上海市→洱滨乡", "上海市→洱滨乡"},
	        {"苍洱新区（以下简称新区）建于2010年。上海市对口支援新区。", "", "上海市→苍洱新区"},
	        {"南医对口支援日喀则地区。", "", "南浦医院→日喀则地区"},
	        {"江左八校对口支援西藏大学。", "", "江左八校→西藏大学"},
	        {"上海市对口支援吉林。", "上海市→吉林省", "上海市→吉林市"},
	        /* a longer name of the gazetteer stays */
	        {"上海市对口支援吉林省。", "上海市→吉林省", "上海市→吉林省"},
	        /* a place does not pair with what holds it */
	        {"大理白族自治州对口支援苍洱新区。", "", ""},
	};
	struct buf mistakes = {0};
	struct names *names = read_names(own, &mistakes);
	assert_string_equal(buf_str(&mistakes), "");
	assert_int_equal(names_count(names), 9);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		expect(names, rows[i].text, rows[i].with);
		if (i != 3)
			expect(NULL, rows[i].text, rows[i].without);
	}
	names_free(names);
	buf_free(&mistakes);
}

static void a_mistake_costs_its_line(void **state)
{
	(void)state;
	static const struct {
		const char *line, *told;
	} rows[] = {
	        {"苍洱新区", "names.tsv:2: needs a name and its kind"},
	        {"苍洱新区\t村", "names.tsv:2: 村 is no kind"},
	        {"苍洱新区\t县\t苍洱\t无此州", "names.tsv:2: 无此州 is neither"},
	        {"苍洱新区\t县\t苍洱新区、苍洱、南浦医院", "names.tsv:2: 南浦医院 stands in"},
	        {"苍洱新区\t县\t苍", "names.tsv:2: 苍: a name has two"},
	        {"南浦医院\t单位", "names.tsv:2: 南浦医院 stands in an earlier line"},
	        {"苍洱新区\t县\t苍洱\t\t多", "names.tsv:2: needs a name"},
	        {"苍洱\xE6新区\t县", "names.tsv:2: needs a name"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct buf text = {0}, mistakes = {0};
		buf_addf(&text, "南浦医院\t单位\n%s\n江左八校\t群体\n", rows[i].line);
		struct names *names = read_names(buf_str(&text), &mistakes);
		if (strncmp(buf_str(&mistakes), rows[i].told, strlen(rows[i].told)) != 0)
			print_error("%s\n%s", rows[i].line, buf_str(&mistakes));
		assert_int_equal(strncmp(buf_str(&mistakes), rows[i].told, strlen(rows[i].told)), 0);
		assert_int_equal(names_count(names), 2);
		expect(names, "江左八校对口支援西藏大学。", "江左八校→西藏大学");
		names_free(names);
		buf_free(&text);
		buf_free(&mistakes);
	}
}

static void names_change_the_version(void **state)
{
	(void)state;
	struct buf mistakes = {0};
	struct arena arena = {0};
	struct names *names = read_names(own, &mistakes), *none = read_names("# nothing\n", &mistakes);
	const char *plain = extract_version(NULL, &arena);
	assert_string_equal(extract_version(&(struct extract_options){.names = none}, &arena), plain);
	assert_string_not_equal(extract_version(&(struct extract_options){.names = names}, &arena), plain);
	names_free(names);
	names_free(none);
	arena_free(&arena);
	buf_free(&mistakes);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(the_users_names_are_read),
	        cmocka_unit_test(a_mistake_costs_its_line),
	        cmocka_unit_test(names_change_the_version),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
