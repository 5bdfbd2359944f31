// SPDX-License-Identifier: MIT
#include "tests/unit/conformance.h"

#include "core/base/buf.h"
#include "core/text/linebreak.h"

/* A text with ÷ where a line may end, + where it had better not, | where it must. */
static void breaks_of(const char *text, enum linebreak_rules rules, struct buf *out)
{
	static const char *const signs[] = {"", "+", "÷", "|"};
	struct linebreak_iter iter = linebreak_begin(text, strlen(text), 0, rules);
	enum linebreak may;
	for (size_t off = 0; linebreak_next(&iter, &may); off = iter.off) {
		buf_adds(out, signs[may]);
		buf_add(out, text + off, iter.off - off);
	}
}

static const struct {
	const char *text, *by_default, *chinese;
} cases[] = {
        {"", "", ""},
        {"对口支援", "对÷口÷支÷援", "对÷口÷支÷援"},
        {"两地，结对。", "两÷地，÷结÷对。", "两÷地，÷结÷对。"},
        {"a b\nc", "a ÷b\n|c", "a ÷b\n|c"},
        /* quotation marks */
        {"叫“结对”的", "叫“结÷对”的", "叫÷“结÷对”÷的"},
        {"叫\"结对\"的", "叫\"结÷对\"的", "叫÷\"结÷对\"÷的"},
        {"说：\"好。\"又说：\"不\"。", "说：\"好。\"又÷说：\"不\"。", "说：÷\"好。\"÷又÷说：÷\"不\"。"},
        {"以\"甲\"、\"乙\"为例", "以\"甲\"、\"乙\"为÷例", "以÷\"甲\"、÷\"乙\"÷为÷例"},
        {"的\"GDP\"值", "的\"GDP\"值", "的÷\"GDP\"÷值"},
        {"the \"so\" x", "the ÷\"so\" ÷x", "the ÷\"so\" ÷x"},
        {"it's so", "it's ÷so", "it's ÷so"},
        /* dashes and links */
        {"援疆——援藏", "援÷疆÷——÷援÷藏", "援÷疆÷——÷援÷藏"},
        {"等等……等", "等÷等……÷等", "等÷等……÷等"},
        {"由甲—乙", "由÷甲÷—÷乙", "由÷甲—÷乙"},
        {"甲～乙", "甲÷～÷乙", "甲～÷乙"},
        {"甲－乙", "甲÷－÷乙", "甲－÷乙"},
        {"甲／乙", "甲÷／÷乙", "甲／乙"},
        {"甲/乙", "甲/÷乙", "甲/乙"},
        {"卡尔·马", "卡÷尔÷·÷马", "卡÷尔·÷马"},
        /* numbers and units */
        {"共3.68万元", "共÷3.68÷万÷元", "共÷3.68+万+元"},
        {"达12.9％的", "达÷12.9％÷的", "达÷12.9％÷的"},
        {"有1 200多个县", "有÷1 ÷200÷多÷个÷县", "有÷1 +200+多+个÷县"},
        {"有2008 200个", "有÷2008 ÷200÷个", "有÷2008 ÷200+个"},
        {"1994—2001年", "1994÷—÷2001÷年", "1994—+2001+年"},
        {"1994–2001年", "1994–÷2001÷年", "1994–+2001+年"},
        {"1994-2001年", "1994-2001÷年", "1994-2001+年"},
        {"在5～8月", "在÷5÷～÷8÷月", "在÷5～+8+月"},
        {"占5%—8%", "占÷5%÷—÷8%", "占÷5%—+8%"},
        {"是第3批了", "是÷第÷3÷批÷了", "是÷第+3+批÷了"},
        {"第 3 批", "第 ÷3 ÷批", "第 +3 +批"},
        {"2008年5月12日", "2008÷年÷5÷月÷12÷日", "2008+年÷5+月÷12+日"},
        {"1500平方米", "1500÷平÷方÷米", "1500+平+方+米"},
        {"万元年", "万÷元÷年", "万÷元÷年"},
        {"１２．５万", "１÷２．÷５÷万", "１２．５+万"},
        {"COVID-19的", "COVID-19÷的", "COVID-19÷的"},
};

static void texts_break_as(void **state)
{
	(void)state;
	int wrong = 0;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const char *wanted[] = {cases[i].by_default, cases[i].chinese};
		for (int rules = LINEBREAK_DEFAULT; rules <= LINEBREAK_CHINESE; rules++) {
			struct buf out = {0};
			breaks_of(cases[i].text, (enum linebreak_rules)rules, &out);
			if (strcmp(buf_str(&out), wanted[rules]) != 0) {
				print_error("%s, not %s\n", buf_str(&out), wanted[rules]);
				wrong++;
			}
			buf_free(&out);
		}
	}
	assert_int_equal(wrong, 0);
}

static void passes_the_conformance_test(void **state)
{
	char line[CONFORMANCE_MAX], text[CONFORMANCE_MAX], starts[CONFORMANCE_MAX];
	FILE *file = conformance_open("LineBreakTest.txt");
	int count = 0, wrong = 0;
	(void)state;
	while (fgets(line, sizeof line, file)) {
		size_t len = conformance_case(line, text, starts), off = 0;
		struct linebreak_iter iter = linebreak_begin(text, len, 0, LINEBREAK_DEFAULT);
		enum linebreak may;
		bool right = true;
		for (; linebreak_next(&iter, &may); off = iter.off)
			right &= (may == LINEBREAK_MAY || may == LINEBREAK_MUST) == starts[off];
		if (!right)
			print_error("%s", line);
		wrong += !right;
		count += len > 0;
	}
	fclose(file);
	print_message("%d of %d lines\n", count - wrong, count);
	assert_true(count > 0);
	assert_int_equal(wrong, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(texts_break_as),
	        cmocka_unit_test(passes_the_conformance_test),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
