// SPDX-License-Identifier: MIT
#include "tests/unit/test.h"

#include "core/base/buf.h"
#include "core/text/cluster.h"
#include "core/text/utf8.h"
#include "core/text/wrap.h"

#include <dirent.h>
#include <stdio.h>

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

/* ---- properties ---- */

static const char *const prose[] = {
        "　　两地的干部在同一间屋子里商量了三天，最后写下一句话：“缺什么，补什么；能办的先办。”散会时天已经黑"
        "了。",
        "（一）牵头单位每年一月把清单（含项目、经费、人员）报上来——迟报的，下一年不再列入；（二）清单一式三份"
        "。",
        "The county’s “sister city” sent 43 teachers (17 of them for 3 years) in 1996–2001, at a cost of "
        "$1,250,000.",
        "《通知》第３条写明：１９９４～２００４年间，各省市“分片负责、对口支持、定期轮换”，到期另议……没有人反"
        "对！",
        "人均GDP由2,300元升到18.6%以上的说法，见附表①、②；又见“表3—2”“表3—4”。原文如此？！",
        "名单：阿依古丽·买买提／次仁卓玛／Ōtani\u0301\t共12人\t另有（〔【《“‘重重’”》】〕）一例。\n\n　　完"
        "。",
        "ééé e\u0301e\u0301 👩\u200D🚀 🇨🇳🇨🇳 \x1B[31mred\x1B[0m \xFF\xFE\xE5 한국어 \u1100\u1161\u11A8 नमस्ते "
        "สวัสดี",
        "。。。，，，）））（（（《《《“““”””……——————、、、！！！",
};

static bool one_of(char32_t cp, const char32_t *set)
{
	while (*set && *set != cp)
		set++;
	return *set;
}

static bool han(char32_t cp)
{
	return cp >= 0x4E00 && cp < 0xA000;
}

/* A place where a break was certainly allowed, after the line's start: between two Han characters. */
static bool could_break(const char *text, struct span line)
{
	char32_t before = 0, cp;
	for (size_t off = line.start; off < line.end; before = cp) {
		off += utf8_decode(text + off, line.end - off, &cp);
		if (han(before) && han(cp))
			return true;
	}
	return false;
}

static bool white(const char *text, struct span span)
{
	char32_t cp;
	for (size_t off = span.start; off < span.end;) {
		off += utf8_decode(text + off, span.end - off, &cp);
		if (!one_of(cp, U" \t\n\v\f\r\x85\u1680\u2028\u2029\u205F\u3000") &&
		        (cp < 0x2000 || cp > 0x200B))
			return false;
	}
	return true;
}

static char32_t first_of(const char *text, struct span span)
{
	char32_t cp = 0;
	if (!span_empty(span))
		utf8_decode(text + span.start, span.end - span.start, &cp);
	return cp;
}

static char32_t last_of(const char *text, struct span span)
{
	if (span_empty(span))
		return 0;
	size_t at = utf8_prev(text, span.end);
	return first_of(text, (struct span){at, span.end});
}

/* What must hold of a line and the one after it. */
static const char *fault(const char *text, const struct wrap_line *line, struct span after, int cols)
{
	struct span dropped = {line->span.end, line->next};
	int width = cluster_cols(text + line->span.start, line->span.end - line->span.start, WIDTH_NARROW);
	bool one = cluster_prev(text, line->span.end, line->span.end) <= line->span.start;
	if (width != line->cols || (width > cols && !one))
		return "too wide";
	if (!white(text, dropped))
		return "text is lost";
	if (span_empty(after) || memchr(text + dropped.start, '\n', dropped.end - dropped.start))
		return NULL;
	char32_t end = last_of(text, line->span), next = first_of(text, after);
	if (could_break(text, line->span)) {
		if (one_of(next, U"，。、；：？！）》」』】〕”’…％～·／"))
			return "forbidden first character";
		if (one_of(end, U"（《「『【〔“‘"))
			return "forbidden last character";
		if ((end == U'—' && next == U'—') || (end == U'…' && next == U'…'))
			return "split dash";
	}
	if (han(end) && han(next) && line->cols + 2 <= cols && after.end - after.start > 3) {
		char32_t then = first_of(text, (struct span){after.start + 3, after.end});
		if (han(then) && span_empty(dropped))
			return "line not filled";
	}
	return NULL;
}

/* All lines of a text at a width; gives their number. */
static size_t check_text(const char *text, size_t len, int cols)
{
	struct wrap wrap;
	struct wrap_line line = {0}, after = {0};
	size_t count = 0, at = 0;
	wrap_begin(&wrap, text, len, cols, WIDTH_NARROW);
	for (bool more = wrap_next(&wrap, &line); more; line = after, count++) {
		assert_int_equal(line.span.start, at);
		assert_true(line.span.end <= line.next && line.next > at);
		more = wrap_next(&wrap, &after);
		const char *wrong = fault(text, &line, more ? after.span : (struct span){0}, cols);
		if (wrong)
			fail_msg("at %d: %s: %.*s", cols, wrong, (int)(line.next - at), text + at);
		at = line.next;
	}
	assert_int_equal(at, len);
	return count;
}

static void our_prose_at_every_width(void **state)
{
	(void)state;
	struct buf all = {0};
	for (size_t i = 0; i < COUNT(prose); i++) {
		for (int cols = 2; cols <= 80; cols++)
			check_text(prose[i], strlen(prose[i]), cols);
		buf_adds(&all, prose[i]);
		buf_adds(&all, i % 2 ? "\n" : "");
	}
	for (int cols = 2; cols <= 80; cols++)
		check_text(all.at, all.len, cols);
	buf_free(&all);
}

static void load(const char *folder, const char *name, struct buf *out)
{
	char path[1024], piece[4096];
	snprintf(path, sizeof path, "%s/%s", folder, name);
	FILE *file = fopen(path, "r");
	assert_non_null(file);
	for (size_t n; (n = fread(piece, 1, sizeof piece, file)) > 0;)
		buf_add(out, piece, n);
	fclose(file);
}

static void documents_at_many_widths(void **state)
{
	(void)state;
	const char *folder = getenv("DUIKOU_CORPUS");
	DIR *dir = folder && *folder ? opendir(folder) : NULL;
	if (!dir) {
		print_message("DUIKOU_CORPUS names no folder\n");
		skip();
	}
	for (struct dirent *entry; (entry = readdir(dir));) {
		size_t lines = 0;
		struct buf text = {0};
		if (!slice_ends(slice_of(entry->d_name), ".txt"))
			continue;
		load(folder, entry->d_name, &text);
		for (int cols = 20; cols <= 120; cols++)
			lines += check_text(text.at, text.len, cols);
		print_message("%s: %zu lines\n", entry->d_name, lines);
		buf_free(&text);
	}
	closedir(dir);
}

/* Long texts in which each step backwards would be taken again for every line. */
static void long_paragraphs_end(void **state)
{
	(void)state;
	static const char *const repeated[] = {
	        "对", "a", " ", "。", "（", "\u0301", "对 ", "\t", "“", "—", "\n"};
	for (size_t i = 0; i < COUNT(repeated); i++) {
		struct buf text = {0};
		while (text.len < 1000000)
			buf_adds(&text, repeated[i]);
		buf_adds(&text, "。");
		check_text(text.at, text.len, 40);
		buf_free(&text);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(texts_wrap_as),
	        cmocka_unit_test(widths_may_change),
	        cmocka_unit_test(ambiguous_ones_may_be_wide),
	        cmocka_unit_test(marks_may_hang),
	        cmocka_unit_test(our_prose_at_every_width),
	        cmocka_unit_test(documents_at_many_widths),
	        cmocka_unit_test(long_paragraphs_end),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
