// SPDX-License-Identifier: MIT
#include "tests/unit/must.h"

#include "core/extract/survey.h"

/* Marks that a text of one block must have, and some that it has not: a mark may be there for nothing, so
 * that these are of characters that no word begins with. */
static const struct {
	const char *text;
	unsigned has, has_not;
} cases[] = {
        {"蘑菇蘑菇蘑菇", 0, 0x1FF},
        {"甲院（以下简称乙）", SURVEY_ALIAS, SURVEY_EDGE},
        {"甲院（以下簡稱乙）", SURVEY_ALIAS, SURVEY_EDGE},
        {"甲院始建于1950年", SURVEY_PRESENTS, SURVEY_EDGE},
        {"甲院始\n建于1950年", SURVEY_PRESENTS, 0},
        {"甲市工作总 结", SURVEY_PAPER, SURVEY_EDGE},
        {"甲市工作總　結", SURVEY_PAPER | SURVEY_EDGE, 0},
        {"蘑菇**支**援蘑菇表", SURVEY_SUPPORT | SURVEY_LIST, SURVEY_EDGE},
        {"支援单位\t受援地区", SURVEY_HEAD | SURVEY_RECIPIENT | SURVEY_EDGE, SURVEY_LIST},
        {"支援单位|受援地区", SURVEY_HEAD | SURVEY_RECIPIENT | SURVEY_EDGE, SURVEY_LIST},
        {"蘑菇 é𠀀 a b", 0, 0x1FF},
        {"蘑菇  蘑菇", SURVEY_EDGE, SURVEY_HEAD},
        /* a word of each kind that joins parties, some of them by a word within */
        {"蘑菇经济技术协作蘑菇", SURVEY_SUPPORT, SURVEY_EDGE},
        {"蘑菇支教队", SURVEY_SUPPORT, SURVEY_EDGE},
        {"蘑菇援黔", SURVEY_SUPPORT, SURVEY_EDGE},
        {"蘑菇牵手蘑菇", SURVEY_SUPPORT, SURVEY_EDGE},
        {"蘑菇結成了對子", SURVEY_SUPPORT, SURVEY_EDGE},
        {"蘑菇协作对象", SURVEY_SUPPORT, SURVEY_EDGE},
        {"蘑菇手拉手学校", SURVEY_SUPPORT, SURVEY_EDGE},
        {"蘑菇挂钩蘑菇", SURVEY_SUPPORT, SURVEY_EDGE},
        {"蘑菇 写 于蘑菇", SURVEY_WRITING, SURVEY_EDGE},
        {"蘑菇寫於蘑菇", SURVEY_WRITING, SURVEY_EDGE},
};

static void a_block_has_the_marks_of_its_words(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct doc doc;
		struct status status;
		struct survey survey;
		struct pace pace = {0};
		must(doc_read("a.txt", cases[i].text, strlen(cases[i].text), &doc, &status), &status);
		survey_begin(&survey, &doc, &pace);
		unsigned marks = 0;
		for (size_t n = 0; n < doc.blocks.len; n++)
			marks |= survey.of_block[n];
		if ((marks & cases[i].has) != cases[i].has || marks & cases[i].has_not)
			fail_msg("%s: marks %#x", cases[i].text, marks);
		survey_end(&survey);
		doc_free(&doc);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(a_block_has_the_marks_of_its_words)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
