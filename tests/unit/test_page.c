// SPDX-License-Identifier: MIT
#include "tests/unit/screen.h"

#include "core/doc/folio.h"
#include "core/doc/notes.h"
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
	page_open(&laid->page, &laid->doc, &(struct page_look){.cols = cols});
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
		page_print(&line, &laid->text);
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
	                "         第一章 起点\n    甲乙丙丁戊己庚辛。\n\n         第二章 终点\n    壬癸。\n"},
	        /* a title that heads the text is the first heading, also over two lines; those below it are
	           less */
	        {"关于甲乙丙丁戊己庚辛壬癸子丑寅卯的通知\n\n一、起点\n\n甲乙丙丁戊己庚辛。\n\n（一）终点\n\n壬癸。\n",
	                30,
	                "关于甲乙丙丁戊己庚辛壬癸子丑寅\n           卯的通知\n\n一、起点\n\n    甲乙丙丁戊己庚辛。\n\n"
	                "    （一）终点\n\n    壬癸。\n"},
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
	page_open(&laid->page, &laid->doc, &(struct page_look){.cols = cols});
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
	assert_true(page_line(&laid.page, (struct page_pos){0, 0, 0}, &line));
	assert_int_equal(line.span.end, screen_words(text, "\n").start);
	assert_true(page_line(&laid.page, (struct page_pos){0, 0, 1}, &line));
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
	assert_string_equal(printed(&laid), "    甲。\n\n    1.学校。一共五\n间，冬天也能上课。\n");
	assert_int_equal(page_at(&laid.page, rest.start).block, 1);
	struct page_pos last = page_at(&laid.page, strlen(text) - 1);
	assert_int_equal(last.block, 1);
	assert_int_equal(last.line, 2);
	laid_end(&laid);
}

/* A document set flowing or exact, as `show` prints it. */
static void is_set(const char *text, int cols, bool exact, const char *shown)
{
	struct laid laid;
	lay(&laid, text, cols);
	page_close(&laid.page);
	page_open(&laid.page, &laid.doc, &(struct page_look){.cols = cols, .exact = exact});
	assert_string_equal(printed(&laid), shown);
	laid_end(&laid);
}

static void markup_as_what_it_is(void **state)
{
	(void)state;
	static const struct {
		const char *text, *shown;
	} cases[] = {
	        {"渔港的**第一条**船，^①^和<b>第二条</b>船。\n", "    渔港的第一条船，①和第二条船。\n"},
	        {"鱼<sup>②</sup>米&nbsp;&amp;&#33;\n", "    鱼②米 &!\n"},
	        {"见[船谱](http://x.example/a)第三页。\n", "    见船谱第三页。\n"},
	        {"[bookmark: _Toc9]船谱。\n", "    船谱。\n"},
	        /* not markup: no closing mark, no tag, a power, no address */
	        {"二**三，a<b，10^3，[注](甲)。\n", "    二**三，a<b，10^3，[注](甲)。\n"},
	        {"<船>靠岸，&鱼;上岸。\n", "    <船>靠岸，&鱼;上岸。\n"},
	        /* only Markdown has these */
	        {"*甲* \\* `乙`。\n", "    *甲* \\* `乙`。\n"},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		is_set(cases[i].text, 60, false, cases[i].shown);
	}
	is_set("# 船 #\n\n一*艘* \\*大* `a*b`_船_。\n\n## 桨\n\n木。\n", 30, false,
	        "              船\n\n    一艘 *大* a*b船。\n\n桨\n\n    木。\n");
}

#define LONG_LINE "天没亮就有人在码头上等船，雾很大，谁也看不见江心的灯"
#define REST "和对岸的人，船到的时候已经是中午了。"

/* A line end in mid-sentence is one of the paper; see core/doc/join.h. */
static void joined_lines(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		bool joins;
	} cases[] = {
	        {"> 整理：某办公室，　更新时间：2022-01-20\n\n山路在那一年开始修，到二〇〇三年有十一个市参加。\n",
	                false},
	        {LONG_LINE "\n" REST "\n", true},
	        {LONG_LINE "\n\n" REST "\n", true},
	        {LONG_LINE "，\n船还没有到\n", true},
	        {LONG_LINE "①\n" REST "\n", true},
	        {LONG_LINE "\n，船到的时候已经不早\n", true},
	        /* the sentence is at its end */
	        {LONG_LINE "。\n" REST "\n", false},
	        {LONG_LINE "。①\n" REST "\n", false},
	        {LONG_LINE "。[^1]\n\n" REST "\n", false},
	        {LONG_LINE "。[12]\n" REST "\n", false},
	        {LONG_LINE "[12]\n" REST "\n", true},
	        {LONG_LINE "：\n" REST "\n", false},
	        {"“" LONG_LINE "！”\n" REST "\n", false},
	        /* something else begins */
	        {LONG_LINE "\n1. " REST "\n", false},
	        {LONG_LINE "\n- " REST "\n", false},
	        {LONG_LINE "\n　　" REST "\n", false},
	        {LONG_LINE "\n地址：" REST "\n", false},
	        {LONG_LINE "\n青口港务处\n", false},
	        /* titles and verse */
	        {"江边的码头和对岸的仓库以及两岸来往的船只\n" REST "\n", false},
	        {"雾里看不见江心，\n船上听不见钟声，\n", false},
	        {"天没亮就有人在码头上等着船，雾很大，\n船没到就有人在栈桥上点起灯，风很凉。\n", false},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct laid laid;
		lay(&laid, cases[i].text, 200);
		bool joined = page_at(&laid.page, strlen(cases[i].text) - 2).line == 0 &&
		              page_at(&laid.page, strlen(cases[i].text) - 2).block == 0;
		if (joined != cases[i].joins)
			fail_msg("case %zu: %s", i, cases[i].text);
		laid_end(&laid);
	}
}

/* Over a joined line end words are found where they stand: both halves in the one line. */
static void offsets_over_a_joined_line(void **state)
{
	(void)state;
	static const char text[] = LONG_LINE "\n\n" REST "\n";
	struct span left = screen_words(text, "江心的灯"), right = screen_words(text, "和对岸");
	struct laid laid;
	struct page_line line;
	lay(&laid, text, 120);
	assert_true(page_line(&laid.page, (struct page_pos){0}, &line));
	int col = page_col(&laid.page, &line, left.start);
	assert_int_equal(page_col(&laid.page, &line, left.end), col + 8);
	assert_int_equal(page_col(&laid.page, &line, right.start), col + 8);
	assert_int_equal(page_col(&laid.page, &line, right.end), col + 14);
	assert_int_equal(page_at(&laid.page, right.start).line, 0);
	laid_end(&laid);
}

/* Where notes stand between the halves, the second is not indented. */
static void sentence_behind_notes(void **state)
{
	(void)state;
	is_set(LONG_LINE "\n\n^①^ 《江上》，1999年第2期。\n\n" REST "\n", 80, false,
	        "    " LONG_LINE "\n\n① 《江上》，1999年第2期。\n\n" REST "\n");
}

/* Pages counted through the text: in the margin they leave the sentence whole; without one they stay. */
static void numbers_of_pages(void **state)
{
	(void)state;
	static const char text[] = "船。\n- 4 -\n" LONG_LINE "\n\n- 5 -\n\n" REST "\n— 6 —\n米。\n12\n";
	struct laid laid;
	struct folios folios = {0};
	lay(&laid, text, 120);
	folios_find(&laid.doc, &folios);
	assert_int_equal(folios.all.len, 3);
	assert_int_equal(folios_in(&folios, screen_words(text, "- 5 -")), 5);
	assert_int_equal(folios_in(&folios, screen_words(text, "米。")), 0);
	assert_string_equal(printed(&laid),
	        "    船。\n- 4 -\n    " LONG_LINE "\n\n- 5 -\n\n" REST "\n— 6 —\n    米。\n    12\n");
	page_close(&laid.page);
	page_open(&laid.page, &laid.doc, &(struct page_look){.cols = 120, .margin = true});
	assert_string_equal(printed(&laid), "    船。\n    " LONG_LINE REST "\n    米。\n    12\n");
	folios_free(&folios);
	laid_end(&laid);
	/* a list of numbers is none of pages */
	is_set("船。\n\n甲\n1\n2\n3\n4\n乙\n", 40, false,
	        "                  船。\n\n    甲\n    1\n    2\n    3\n    4\n    乙\n");
}

/* A heading is on the page that the contents give for it. */
static void pages_by_the_contents(void **state)
{
	(void)state;
	static const char text[] =
	        "目录\n第一章 船…… 3\n第二章 网 ……… 18\n第三章 桨…… 20\n\n第一章 船\n甲。\n"
	        "第三章  桨\n乙。\n";
	struct laid laid;
	struct folios folios = {0};
	lay(&laid, text, 60);
	folios_find(&laid.doc, &folios);
	assert_int_equal(folios.all.len, 2);
	assert_int_equal(folios.all.at[0].page, 3);
	assert_int_equal(folios.all.at[1].page, 20);
	assert_int_equal(folios_in(&folios, screen_words(text, "第三章  桨")), 20);
	folios_free(&folios);
	laid_end(&laid);
}

/* A mark and its note, page by page; of sources at the end any number of marks lead to one. */
static void marks_of_notes(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		int count;
		const char *first;
	} cases[] = {
	        {"船到了^①^，人也来了^②^。\n\n^①^ 《江上》第2页。\n^②^ 《江下》第3页。\n", 2, "^①^"},
	        {"船<sup>1</sup>到了。\n\n<sup>1</sup> 《江上》第2页。\n", 1, "<sup>1</sup>"},
	        {"船到了[1]，人[2]也来了[1]。\n\n参考文献\n[1] 张某：《江上》，1999年。\n[2] "
	         "李某：《江下》，1999年。\n",
	                3, "[1]"},
	        /* ① begins anew on each page, and one without a note is none */
	        {"船①到了。\n\n^①^ 《江上》第2页。\n\n人①来了。\n\n^①^ 《江下》第3页。\n", 2, "①"},
	        {"一是船①，二是人②。\n", 0, NULL},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct laid laid;
		struct note_links links = {0};
		lay(&laid, cases[i].text, 60);
		notes_find(&laid.doc, &links);
		if ((int)links.all.len != cases[i].count)
			fail_msg("case %zu: %zu", i, links.all.len);
		if (cases[i].first) {
			struct span mark = links.all.at[0].mark;
			assert_int_equal(mark.end - mark.start, strlen(cases[i].first));
			assert_memory_equal(
			        cases[i].text + mark.start, cases[i].first, mark.end - mark.start);
			assert_int_equal(notes_to(&links, links.all.at[0].note.start + 1), 0);
		}
		notes_free(&links);
		laid_end(&laid);
	}
}

static void stray_spaces(void **state)
{
	(void)state;
	static const struct {
		const char *text, *shown;
	} cases[] = {
	        {"船到了，码头 上的人都站了起来。\n", "    船到了，码头上的人都站了起来。\n"},
	        {"“船” 到了； 人也来了。\n", "    “船”到了；人也来了。\n"},
	        /* the first clause, two in a clause, a number, two spaces: these are meant */
	        {"青口 码头的船到了。\n", "    青口 码头的船到了。\n"},
	        {"有人，张三 李四 王五都来了。\n", "    有人，张三 李四 王五都来了。\n"},
	        {"有人，在 1990 年来过。\n", "    有人，在 1990 年来过。\n"},
	        {"有人，在  船上。\n", "    有人，在  船上。\n"},
	};
	for (size_t i = 0; i < COUNT(cases); i++)
		is_set(cases[i].text, 60, false, cases[i].shown);
}

static void tables(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		int cols;
		const char *shown;
	} cases[] = {
	        {"| 船 | 吨位 | 港 |\n|---|---|---|\n| 青口号 | 120 | **青口** |\n| 白河 | 8 | 江口港 |\n",
	                40,
	                "船      吨位  港\n--------------------\n青口号   120  青口\n白河       8  江口港\n"},
	        {"船\t吨位\n青口号\t120\n白河\t8\n", 40, "船      吨位\n青口号   120\n白河       8\n"},
	        /* too wide: the cells one behind the other */
	        {"| 青口号渡船的船长 | 白河上的人 |\n|---|---|\n| 甲 | 乙 |\n", 20,
	                "青口号渡船的船长\n  白河上的人\n--------------------\n甲  乙\n"},
	        {"船\t青口号与白河上的另一条渡船\t一九九四年\n", 20,
	                "船\n  青口号与白河上的另\n  一条渡船\n  一九九四年\n"},
	};
	for (size_t i = 0; i < COUNT(cases); i++)
		is_set(cases[i].text, cases[i].cols, false, cases[i].shown);
}

/* A row looks the same wherever the reader comes from: from evidence in its midst, or from above. */
static void tables_from_anywhere(void **state)
{
	(void)state;
	static const int widths[] = {16, 24, 40, 72};
	struct buf text = {0};
	for (int i = 0; i < 300; i++)
		buf_addf(&text, "第%d条船\t%d吨\t%s\n", i, i * 37, i % 7 ? "江口港" : "青口港与白河上的码头");
	for (size_t w = 0; w < COUNT(widths); w++)
		for (size_t i = 0; i < 300; i += 23) {
			struct laid above, there;
			struct buf a = {0}, b = {0};
			struct page_line line;
			lay(&above, buf_str(&text), widths[w]);
			lay(&there, buf_str(&text), widths[w]);
			for (size_t k = 0; k <= i; k++)
				assert_true(page_line(&above.page, (struct page_pos){.block = k}, &line));
			page_print(&line, &a);
			struct page_pos pos = page_at(&there.page, line.span.start);
			assert_int_equal(pos.block, i);
			assert_true(page_line(&there.page, pos, &line));
			page_print(&line, &b);
			assert_string_equal(buf_str(&b), buf_str(&a));
			buf_free(&a);
			buf_free(&b);
			laid_end(&above);
			laid_end(&there);
		}
	buf_free(&text);
}

/* A stop at a line's end stands in the margin, and the character before it in the line. */
static void hanging_stops(void **state)
{
	(void)state;
	struct laid laid;
	lay(&laid, "甲乙丙丁戊己庚辛，壬癸子丑寅卯\n", 20);
	assert_string_equal(printed(&laid), "    甲乙丙丁戊己庚\n辛，壬癸子丑寅卯\n");
	page_close(&laid.page);
	page_open(&laid.page, &laid.doc, &(struct page_look){.cols = 20, .hang = 2});
	assert_string_equal(printed(&laid), "    甲乙丙丁戊己庚辛，\n壬癸子丑寅卯\n");
	laid_end(&laid);
}

static void contents_lines(void **state)
{
	(void)state;
	is_set("目 录\n第一章 船 ......( 3 )\n一 桨……12\n第二章 网\t(108)\n", 30, false,
	        "            目 录\n第一章 船 ................ (3)\n  一 桨 ................... 12\n"
	        "第二章 网 .............. (108)\n");
}

/* Exact: everything, line by line. */
static void exact_lines(void **state)
{
	(void)state;
	static const char text[] = "\n　　# 甲 **乙**\n\n\n丙 丁 ……… 3\n---\n戊己庚辛壬癸子丑寅卯\n\n";
	is_set(text, 20, true, "\n　　# 甲 **乙**\n\n\n丙 丁 ……… 3\n---\n戊己庚辛壬癸子丑寅卯\n\n");
	is_set(text, 16, true, "\n　　# 甲 **乙**\n\n\n丙 丁 ……… 3\n---\n戊己庚辛壬癸子丑\n寅卯\n\n");
}

/* A paragraph of any length is laid out in parts: walking and finding are as in a short one. */
static void long_paragraph(void **state)
{
	(void)state;
	struct buf text = {0};
	for (int i = 0; i < 4000; i++)
		buf_addf(&text, "第%d条船靠了岸，卸下%d袋米。", i, i % 7);
	buf_adds(&text, "完。\n");
	for (int exact = 0; exact < 2; exact++) {
		struct laid laid;
		struct page_line line, next;
		lay(&laid, buf_str(&text), 60);
		page_close(&laid.page);
		page_open(&laid.page, &laid.doc, &(struct page_look){.cols = 60, .exact = exact});
		struct page_pos end = page_at(&laid.page, text.len), pos = {0};
		assert_true(end.part > 5);
		page_line(&laid.page, pos, &line);
		assert_int_equal(line.span.start, 0);
		for (; page_move(&laid.page, &pos, 1); line = next) {
			assert_true(page_line(&laid.page, pos, &next));
			assert_int_equal(next.span.start, line.span.end);
			assert_int_equal(page_compare(page_at(&laid.page, next.span.start), pos), 0);
		}
		assert_int_equal(page_compare(pos, end), 0);
		assert_int_equal(page_move(&laid.page, &pos, -3), 3);
		laid_end(&laid);
	}
	buf_free(&text);
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
	        cmocka_unit_test(markup_as_what_it_is),
	        cmocka_unit_test(joined_lines),
	        cmocka_unit_test(offsets_over_a_joined_line),
	        cmocka_unit_test(sentence_behind_notes),
	        cmocka_unit_test(numbers_of_pages),
	        cmocka_unit_test(pages_by_the_contents),
	        cmocka_unit_test(marks_of_notes),
	        cmocka_unit_test(stray_spaces),
	        cmocka_unit_test(tables),
	        cmocka_unit_test(tables_from_anywhere),
	        cmocka_unit_test(hanging_stops),
	        cmocka_unit_test(contents_lines),
	        cmocka_unit_test(exact_lines),
	        cmocka_unit_test(long_paragraph),
	        cmocka_unit_test(columns_of_bytes),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
