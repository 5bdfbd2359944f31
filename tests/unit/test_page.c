// SPDX-License-Identifier: MIT
#include "tests/unit/screen.h"

#include "core/view/page.h"

struct laid {
	struct doc doc;
	struct page page;
	struct buf text;
};

static void lay(struct laid *laid, const char *text, int cols)
{
	struct status status;
	*laid = (struct laid){0};
	assert_true(doc_read("test.txt", text, strlen(text), &laid->doc, &status));
	page_open(&laid->page, &laid->doc, cols, WIDTH_NARROW);
}

static void laid_end(struct laid *laid)
{
	page_close(&laid->page);
	doc_free(&laid->doc);
	buf_free(&laid->text);
}

/* The page as `show` prints it. */
static const char *printed(struct laid *laid)
{
	struct page_pos pos = {0};
	struct page_line line;
	buf_clear(&laid->text);
	while (page_line(&laid->page, pos, &line)) {
		page_print(&laid->page, &line, &laid->text);
		buf_add(&laid->text, "\n", 1);
		if (page_move(&laid->page, &pos, 1) == 0)
			break;
	}
	return buf_str(&laid->text);
}

static void layouts(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		int cols;
		const char *shown;
	} cases[] = {
	        /* the first line indented by two characters, empty lines as in the source */
	        {"甲乙丙丁戊己庚辛壬癸子丑\n\n寅卯\n", 20, "    甲乙丙丁戊己庚辛\n壬癸子丑\n\n    寅卯\n"},
	        {"甲乙丙丁\n戊己庚辛。\n", 10, "甲乙丙丁\n戊己庚辛。\n"},
	        /* no stop at a line's beginning */
	        {"甲乙丙丁戊己庚辛，壬癸\n", 20, "    甲乙丙丁戊己庚\n辛，壬癸\n"},
	        /* an English paragraph is not indented */
	        {"One two three four five six.\n", 20, "One two three four\nfive six.\n"},
	        /* an item of a list hangs from its sign */
	        {"- 甲乙丙丁戊己庚辛壬癸\n", 20, "- 甲乙丙丁戊己庚辛壬\n  癸\n"},
	        /* an empty line before a heading also where the source has none */
	        {"第一章 起点\n甲乙丙丁戊己庚辛。\n第二章 终点\n壬癸。\n", 30,
	                "第一章 起点\n    甲乙丙丁戊己庚辛。\n\n第二章 终点\n    壬癸。\n"},
	        /* control characters become visible */
	        {"ab\x1b[31mcd\n", 20, "ab␛[31mcd\n"},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct laid laid;
		lay(&laid, cases[i].text, cases[i].cols);
		assert_string_equal(printed(&laid), cases[i].shown);
		laid_end(&laid);
	}
}

static const char long_text[] = "第一章 船\n\n"
                                "一九八〇年的春天，港口的工人们把第一批货物装上了船，船在江上走了十一天，谁也"
                                "没有想到后来会走三十年。\n\n"
                                "第二章 马\n\n"
                                "路到了山口就没有了。剩下的一段靠马，每匹马驮四块玻璃，走得比人还小心。\n\n"
                                "1.学校。学校先盖起来，一共五间，冬天也能上课。\n\n"
                                "2.医院。医院后盖，二十张床，第一个病人是盖房子的木匠。\n";

/* Every byte of a block is in exactly one line, and lines follow each other. */
static void lines_cover_the_text(void **state)
{
	(void)state;
	for (int cols = 8; cols < 80; cols += 5) {
		struct laid laid;
		struct page_pos pos = {0};
		struct page_line line;
		size_t at = 0;
		lay(&laid, long_text, cols);
		do {
			assert_true(page_line(&laid.page, pos, &line));
			assert_true(line.span.start >= at);
			for (; at < line.span.start; at++)
				assert_true(strchr(" \n", long_text[at]) != NULL);
			at = line.span.end;
			assert_true(page_col(&laid.page, &line, line.span.end) <= cols);
		} while (page_move(&laid.page, &pos, 1));
		assert_int_equal(at, strlen(long_text) - 1);
		laid_end(&laid);
	}
}

/* Up is the way back down, and a byte is found in its line. */
static void walking_both_ways(void **state)
{
	(void)state;
	struct laid laid;
	struct page_pos pos = {0}, there[200];
	struct page_line line;
	int count = 1;
	lay(&laid, long_text, 24);
	there[0] = pos;
	while (page_move(&laid.page, &pos, 1))
		there[count++] = pos;
	assert_true(count > 12);
	for (int i = count; i-- > 0; page_move(&laid.page, &pos, -1)) {
		assert_int_equal(page_compare(pos, there[i]), 0);
		assert_true(page_line(&laid.page, pos, &line));
		if (!span_empty(line.span)) {
			assert_int_equal(page_compare(page_at(&laid.page, line.span.start), pos), 0);
			assert_int_equal(page_compare(page_at(&laid.page, line.span.end - 1), pos), 0);
		}
	}
	assert_int_equal(page_move(&laid.page, &pos, -1), 0);
	assert_int_equal(page_move(&laid.page, &pos, 1000), count - 1);
	laid_end(&laid);
}

/* The end asked for first: nothing before it is laid out, and it is the same place. */
static void end_without_the_rest(void **state)
{
	(void)state;
	struct laid whole, end;
	lay(&whole, long_text, 24);
	lay(&end, long_text, 24);
	struct page_pos last = {0}, direct = page_at(&end.page, strlen(long_text));
	page_move(&whole.page, &last, 1000);
	assert_int_equal(page_compare(last, direct), 0);
	laid_end(&whole);
	laid_end(&end);
}

/* A document whose blocks are told, not found. */
static void lay_blocks(
        struct laid *laid, const char *text, int cols, const struct block *blocks, size_t count)
{
	*laid = (struct laid){.doc.text = mem_strndup(text, strlen(text)), .doc.len = strlen(text)};
	for (size_t i = 0; i < count; i++)
		*array_push(&laid->doc.blocks) = blocks[i];
	page_open(&laid->page, &laid->doc, cols, WIDTH_NARROW);
}

/* A hard line end within a block: nothing between Chinese characters, a space elsewhere, at any place. */
static void hard_line_ends(void **state)
{
	(void)state;
	static const struct {
		const char *text, *shown;
	} cases[] = {
	        {"甲乙\n丙丁", "    甲乙丙丁\n"},
	        {"甲乙\r\n  丙丁", "    甲乙丙丁\n"},
	        {"甲乙\nab", "    甲乙 ab\n"},
	        {"ab  \ncd", "ab cd\n"},
	        {"甲乙丙丁戊己\n庚辛壬癸", "    甲乙丙丁戊己庚辛\n壬癸\n"},
	        {"甲乙丙丁戊己庚辛\n壬癸", "    甲乙丙丁戊己庚辛\n壬癸\n"},
	        {"甲 乙", "    甲 乙\n"},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct laid laid;
		struct block block = {.kind = BLOCK_PARAGRAPH, .span = {0, strlen(cases[i].text)}};
		lay_blocks(&laid, cases[i].text, 20, &block, 1);
		assert_string_equal(printed(&laid), cases[i].shown);
		laid_end(&laid);
	}
}

/* The words of a line are found again behind a line end that was left out. */
static void columns_behind_a_line_end(void **state)
{
	(void)state;
	static const char text[] = "甲乙丙丁戊己\n庚辛壬癸";
	struct block block = {.kind = BLOCK_PARAGRAPH, .span = {0, strlen(text)}};
	struct span word = screen_words(text, "辛");
	struct laid laid;
	struct page_line line;
	lay_blocks(&laid, text, 20, &block, 1);
	assert_int_equal(page_at(&laid.page, word.start).line, 0);
	assert_true(page_line(&laid.page, (struct page_pos){0}, &line));
	assert_int_equal(page_col(&laid.page, &line, word.start), 4 + 14);
	assert_int_equal(line.span.end, word.end);
	assert_int_equal(page_at(&laid.page, word.end).line, 1);
	laid_end(&laid);
}

/* Where a line ends at a hard line end, that belongs to neither line. */
static void line_ends_at_a_line_end(void **state)
{
	(void)state;
	static const char text[] = "甲乙丙丁戊己庚辛\n壬癸";
	struct block block = {.kind = BLOCK_PARAGRAPH, .span = {0, strlen(text)}};
	struct laid laid;
	struct page_line line;
	lay_blocks(&laid, text, 20, &block, 1);
	assert_true(page_line(&laid.page, (struct page_pos){0, 0}, &line));
	assert_int_equal(line.span.end, screen_words(text, "\n").start);
	assert_true(page_line(&laid.page, (struct page_pos){0, 1}, &line));
	assert_int_equal(line.span.start, screen_words(text, "壬").start);
	laid_end(&laid);
}

/* A heading that opens a paragraph stands in the paragraph's line. */
static void heading_runs_on(void **state)
{
	(void)state;
	static const char text[] = "甲。\n1.学校。一共五间，冬天也能上课。";
	struct span heading = screen_words(text, "1.学校。"), rest = {heading.end, strlen(text)};
	struct block blocks[] = {{.kind = BLOCK_PARAGRAPH, .span = {0, 6}},
	        {.kind = BLOCK_HEADING, .span = heading, .level = 1},
	        {.kind = BLOCK_PARAGRAPH, .span = rest}};
	struct laid laid;
	lay_blocks(&laid, text, 20, blocks, COUNT(blocks));
	assert_string_equal(printed(&laid), "    甲。\n\n1.学校。一共五间，冬\n天也能上课。\n");
	assert_int_equal(page_at(&laid.page, rest.start).block, 1);
	struct page_pos last = page_at(&laid.page, strlen(text) - 1);
	assert_int_equal(last.block, 1);
	assert_int_equal(last.line, 2);
	laid_end(&laid);
}

static void columns_of_bytes(void **state)
{
	(void)state;
	struct laid laid;
	struct page_line line;
	lay(&laid, "甲乙ab丙\n", 40);
	assert_true(page_line(&laid.page, (struct page_pos){0}, &line));
	assert_int_equal(line.indent, 4);
	assert_int_equal(page_col(&laid.page, &line, 0), 4);
	assert_int_equal(page_col(&laid.page, &line, 3), 6);
	assert_int_equal(page_col(&laid.page, &line, 7), 9);
	assert_int_equal(page_col(&laid.page, &line, 8), 10);
	assert_int_equal(page_col(&laid.page, &line, 999), 12);
	laid_end(&laid);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(layouts),
	        cmocka_unit_test(lines_cover_the_text),
	        cmocka_unit_test(walking_both_ways),
	        cmocka_unit_test(end_without_the_rest),
	        cmocka_unit_test(hard_line_ends),
	        cmocka_unit_test(columns_behind_a_line_end),
	        cmocka_unit_test(line_ends_at_a_line_end),
	        cmocka_unit_test(heading_runs_on),
	        cmocka_unit_test(columns_of_bytes),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
