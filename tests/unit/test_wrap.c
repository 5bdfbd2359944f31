// SPDX-License-Identifier: MIT
#include "tests/unit/test.h"

#include "core/base/buf.h"
#include "core/text/wrap.h"

/* The lines with | behind each. */
static const struct {
	const char *text;
	int cols;
	const char *lines;
} cases[] = {
        {"", 10, ""},
        {"对口", 10, "对口|"},
        {"对口支援", 4, "对口|支援|"},
        {"对口支援", 5, "对口|支援|"},
        {"two words", 5, "two|words|"},
        {"two words", 4, "two|word|s|"},
        {"unbreakable", 4, "unbr|eaka|ble|"},
        /* newlines */
        {"a\nb", 9, "a|b|"},
        {"a\n", 9, "a|"},
        {"\n\na\r\n\r\nb\rc", 9, "||a||b|c|"},
        {"a\vb\fc\xC2\x85\u2028e\u2029f", 9, "a|b|c||e|f|"},
        /* white space at the end */
        {"ab  cd", 4, "ab|cd|"},
        {"ab \ncd ", 9, "ab|cd|"},
        {"对口　支援", 4, "对口|支援|"},
        {"　　对口支援", 6, "　　对|口支援|"},
        {"　　unbreakable", 8, "　　unbr|eakable|"},
        {"　　对口", 4, "|对口|"},
        {"ab\tcd", 7, "ab|cd|"},
        {"ab\tcd", 10, "ab\tcd|"},
        {"\tx", 4, "|x|"},
        {"   ", 2, "|"},
        /* not first in a line, not last */
        {"援疆，援藏", 4, "援|疆，|援藏|"},
        {"援疆。援藏", 5, "援|疆。|援藏|"},
        {"第（一）条", 4, "第|（一|）条|"},
        {"第（一）条", 6, "第|（一）|条|"},
        {"见《通知》后", 6, "见《通|知》后|"},
        {"百分之五％了", 10, "百分之五％|了|"},
        {"甲乙丙％了", 6, "甲乙|丙％了|"},
        {"支援……到今", 5, "支|援……|到今|"},
        /* nothing better to be had */
        {"。。。。", 4, "。。|。。|"},
        {"abcdefgh。", 4, "abcd|efg|h。|"},
        {"abcdef（gh", 8, "abcdef|（gh|"},
        {"援。", 2, "援|。|"},
        /* dashes */
        {"援疆——援藏", 5, "援疆|——援|藏|"},
        {"对口——支", 5, "对口|——支|"},
        {"自1979—2019年", 6, "自|1979—|2019年|"},
        {"上海～西藏线", 4, "上|海～|西藏|线|"},
        {"上海／西藏", 4, "上|海／|西藏|"},
        {"卡尔·马", 4, "卡|尔·|马|"},
        /* quotation marks belong to what they enclose */
        {"叫做“结对”的", 6, "叫做|“结对”|的|"},
        {"叫做“结对”的", 7, "叫做“结|对”的|"},
        {"在“2010年”后", 4, "在|“201|0年”|后|"},
        {"所谓‘好’了", 5, "所谓|‘好’|了|"},
        {"说：“‘甲乙’”了", 6, "说：|“‘甲|乙’”了|"},
        {"升GDP（总值）", 8, "升GDP|（总值）|"},
        {"2010《通知》", 7, "2010|《通|知》|"},
        {"甲‘好’了", 6, "甲‘好’|了|"},
        {"叫abc“对口”", 7, "叫abc|“对口”|"},
        {"“甲”“乙”", 4, "“甲”|“乙”|"},
        {"it’s “so”", 4, "it’s|“so”|"},
        {"a“b”c", 3, "a|“b”|c|"},
        /* numbers */
        {"年份１９７９年", 10, "年份|１９７９年|"},
        {"共43个县", 5, "共43|个县|"},
        {"约12.5%了", 7, "约12.5%|了|"},
        /* what is not text */
        {"对\xFF\xE5口", 3, "对|\xFF\xE5|口|"},
        {"\x1B[31m对", 4, "\x1B[31|m对|"},
        {"e\u0301e\u0301e\u0301", 2, "e\u0301e\u0301|e\u0301|"},
};

static void lines_of(const char *text, size_t len, int cols, struct buf *out)
{
	struct wrap wrap;
	wrap_begin(&wrap, text, len, cols, WIDTH_NARROW);
	for (struct wrap_line line; wrap_next(&wrap, &line);) {
		buf_add(out, text + line.span.start, line.span.end - line.span.start);
		buf_adds(out, "|");
	}
}

static void texts_wrap_as(void **state)
{
	(void)state;
	int wrong = 0;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct buf out = {0};
		lines_of(cases[i].text, strlen(cases[i].text), cases[i].cols, &out);
		if (strcmp(buf_str(&out), cases[i].lines) != 0) {
			print_error("“%s” at %d: %s, not %s\n", cases[i].text, cases[i].cols, buf_str(&out),
			        cases[i].lines);
			wrong++;
		}
		buf_free(&out);
	}
	assert_int_equal(wrong, 0);
}

/* The width may change from line to line: a first line with an indent. */
static void widths_may_change(void **state)
{
	(void)state;
	const char *text = "援藏援疆援青";
	struct wrap wrap;
	struct wrap_line line;
	wrap_begin(&wrap, text, strlen(text), 4, WIDTH_NARROW);
	assert_true(wrap_next(&wrap, &line));
	assert_int_equal(line.next, 6);
	wrap.cols = 6;
	assert_true(wrap_next(&wrap, &line));
	assert_int_equal(line.next, 15);
}

static void ambiguous_ones_may_be_wide(void **state)
{
	(void)state;
	const char *text = "甲“乙”丙";
	struct wrap wrap;
	struct wrap_line line;
	wrap_begin(&wrap, text, strlen(text), 8, WIDTH_WIDE);
	assert_true(wrap_next(&wrap, &line));
	assert_int_equal(line.cols, 8);
	assert_int_equal(line.span.end, 12);
}

/* Lines with | behind each, at a width with two cells to spare. */
static const struct {
	const char *text;
	int cols;
	const char *lines;
} hanging[] = {
        {"援藏援疆，援青", 8, "援藏援疆，|援青|"},
        {"援藏援疆，援青", 9, "援藏援疆，|援青|"},
        {"援藏援疆，援青", 6, "援藏援|疆，援|青|"},
        {"援藏援疆（援青", 8, "援藏援疆|（援青|"},
        {"叫“援藏援”。援", 8, "叫“援藏|援”。援|"}, /* one cell too many */
        {"叫“援藏援”的", 8, "叫“援藏|援”的|"},
        {"见《援藏》的", 8, "见《援藏》|的|"},
        {"见《援藏》。的", 8, "见《援|藏》。的|"}, /* two marks, four cells */
        {"abcdefgh, x", 8, "abcdefg|h, x|"},
};

static void marks_may_hang(void **state)
{
	(void)state;
	int wrong = 0;
	for (size_t i = 0; i < COUNT(hanging); i++) {
		struct buf out = {0};
		struct wrap wrap;
		const char *text = hanging[i].text;
		wrap_begin(&wrap, text, strlen(text), hanging[i].cols, WIDTH_NARROW);
		wrap.hang = 2;
		for (struct wrap_line line; wrap_next(&wrap, &line);) {
			assert_in_range(line.cols, 0, hanging[i].cols + 2);
			buf_add(&out, text + line.span.start, line.span.end - line.span.start);
			buf_adds(&out, "|");
		}
		if (strcmp(buf_str(&out), hanging[i].lines) != 0) {
			print_error("%s, not %s\n", buf_str(&out), hanging[i].lines);
			wrong++;
		}
		buf_free(&out);
	}
	assert_int_equal(wrong, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(texts_wrap_as),
	        cmocka_unit_test(widths_may_change),
	        cmocka_unit_test(ambiguous_ones_may_be_wide),
	        cmocka_unit_test(marks_may_hang),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
