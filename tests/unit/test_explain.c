// SPDX-License-Identifier: MIT
#include "tests/unit/test.h"

#include "core/view/explain.h"

#include <string.h>

/* The sentence around the first occurrence of `word`. */
static void expect_sentence(const char *text, const char *word, const char *expected)
{
	struct doc doc = {0};
	struct status status;
	assert_true(doc_read("a.txt", text, strlen(text), &doc, &status));
	struct span span = explain_sentence(&doc, (size_t)(strstr(text, word) - text));
	char *sentence = mem_strndup(text + span.start, span.end - span.start);
	assert_string_equal(sentence, expected);
	free(sentence);
	doc_free(&doc);
}

static void a_sentence_ends_with_a_stop_or_its_block(void **state)
{
	(void)state;
	expect_sentence("甲一。甲二；甲三\n", "一", "甲一。");
	expect_sentence("甲一。甲二；甲三\n", "二", "甲二；");
	expect_sentence("甲一。甲二；甲三\n", "三", "甲三");
	expect_sentence("甲一。\n\n甲二\n", "二", "甲二");
	expect_sentence("甲一。\n\n甲二\n", "。", "甲一。");
}

/* All lines of the explanation of the first occurrence of `word`, each with a newline. */
static void explain(const char *text, const char *word, enum lang lang, struct buf *out)
{
	struct doc doc = {0};
	struct status status;
	struct explainer explainer;
	struct explanation explanation = {0};
	assert_true(doc_read("a.txt", text, strlen(text), &doc, &status));
	size_t start = (size_t)(strstr(text, word) - text);
	explainer_begin(&explainer, &doc, NULL);
	explain_place(&explainer, (struct span){start, start + strlen(word)}, lang, &explanation);
	for (size_t i = 0; i < explanation.lines.len; i++)
		buf_addf(out, "%s\n", explanation.lines.at[i].text);
	explanation_free(&explanation);
	explainer_end(&explainer);
	doc_free(&doc);
}

static void a_place_is_explained(void **state)
{
	(void)state;
	static const struct {
		const char *text, *word;
		enum lang lang;
		const char *has, *has_not;
	} rows[] = {
	        {"第一章 总则\n\n正文在此。1994年召开会议。\n", "1994年", LANG_EN, "date: 1994",
	                "Nothing was found"},
	        {"第一章 总则\n\n正文在此。1994年召开会议。\n", "1994年", LANG_EN, "text › 总则",
	                ".refused."},
	        {"甲。1994年开会。\n", "甲", LANG_EN, "Nothing was found here", "1994"},
	        {"甲。1994年开会。\n", "甲", LANG_ZH, "此处没有提取", "here"},
	        {"第一章 总则\n\n正文。\n", "总则", LANG_EN, "heading, level: 1 · 总则", "Nothing was found"},
	        {"上海市没有对口支援那曲地区的任务。\n", "那曲", LANG_EN, "[pairing.refused.denied]",
	                "certain"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct buf lines = {0};
		explain(rows[i].text, rows[i].word, rows[i].lang, &lines);
		if (!strstr(buf_str(&lines), rows[i].has) || strstr(buf_str(&lines), rows[i].has_not))
			fail_msg("%s: not as expected:\n%s", rows[i].text, buf_str(&lines));
		buf_free(&lines);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(a_sentence_ends_with_a_stop_or_its_block),
	        cmocka_unit_test(a_place_is_explained),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
