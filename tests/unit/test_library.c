// SPDX-License-Identifier: MIT
#include "tests/unit/library.h"

#include "core/collate/shared.h"

#include <stdio.h>

static void a_row_for_each(void **state)
{
	struct screen *s = *state;
	screen_open(s, &library_ops, 6, 90);
	assert_string_equal(screen_text(s),
	        "      Title                      File               Dates  Events   Pairs Figures    Size\n"
	        "    1 高原                       plateau.txt            3       3       4       1   316 B\n"
	        "    2 港口来信                   harbour.txt            ·       2       1       ·   136 B\n");
}

/* File names are whole where the title can have as much, and no wider than they have to be. */
static void names_are_whole(void **state)
{
	struct screen *s = *state;
	screen_doc(s, "a-long-name-of-a-file.txt", "又一篇\n", NULL, 0);
	screen_open(s, &library_ops, 6, 68);
	assert_non_null(strstr(screen_row(s, 3), "a-long-name-of-a-file.txt  "));
	assert_non_null(strstr(screen_row(s, 1), "高原"));
}

/* The counts and the title go before a file's name is cut short. */
static void narrow(void **state)
{
	struct screen *s = *state;
	screen_open(s, &library_ops, 6, 40);
	assert_string_equal(screen_text(s), "      File                         Size\n"
	                                    "    1 plateau.txt                 316 B\n"
	                                    "    2 harbour.txt                 136 B\n");
}

static void enter_opens(void **state)
{
	struct screen *s = *state;
	screen_open(s, &library_ops, 6, 80);
	screen_do(s, CMD_DOWN, 1);
	screen_do(s, CMD_ENTER, 1);
	assert_int_equal(s->request.kind, REQUEST_DOCUMENT);
	assert_int_equal(s->request.doc, 2);
	assert_true(s->view.ops->search(&s->view, "高原", true, true));
	assert_string_equal(screen_describe(s), "plateau.txt  高原");
}

/* A document that is the same as another one for the most part says so, and asks for both. */
static void twins_are_told(void **state)
{
	static const char shared[] =
	        "海滨市的医生每年分两批翻山去高原县医院坐诊，带出了当地第一支手术队，后来的人都照着这个办法做下去，"
	        "年年如此没有间断。铁路通车以后，两地的学校开始互派教师，学生假期也能到对方城市参加夏令营，"
	        "村里的老人说，从前走三天的路，如今半天就到了，山里的茶叶也卖到了海边，价钱比从前好得多。"
	        "县里把这些办法写进了协议，每年秋天由双方轮流检查，哪一家没有做到，就在次年的会上说明缘由。\n";
	struct screen *s = *state;
	char text[2048];
	screen_doc(s, "one.txt", shared, NULL, 0);
	snprintf(text, sizeof text, "另有一句放在前头。%s", shared);
	screen_doc(s, "two.txt", text, NULL, 0);
	screen_must(s, shared_update(s->context.store, NULL, NULL, &s->status));
	screen_open(s, &library_ops, 6, 80);
	screen_do(s, CMD_COMPARE, 1);
	assert_int_equal(s->request.kind, REQUEST_BELL);
	screen_do(s, CMD_LAST, 1);
	assert_string_equal(screen_describe(s),
	        "two.txt  the whole document is 95 % the same as one.txt, the whole document");
	screen_do(s, CMD_COMPARE, 1);
	assert_int_equal(s->request.kind, REQUEST_COMPARE);
	assert_int_equal(s->request.doc, 4);
	assert_int_equal(s->request.other, 3);
	assert_int_equal(s->request.other_span.end, strlen(shared));
	s->context.lang = LANG_ZH;
	assert_string_equal(screen_describe(s), "two.txt  全文与 one.txt 全文 95 % 相同");
}

/* Says what to do next, in either language. */
static void nothing_yet(void **state)
{
	struct screen *s = *state;
	screen_open(s, &library_ops, 10, 60);
	assert_non_null(strstr(screen_text(s), "duikou import FILE"));
	s->context.lang = LANG_ZH;
	screen_draw(s, 10, 60);
	assert_non_null(strstr(screen_text(s), "文库里还没有文献"));
	screen_do(s, CMD_ENTER, 1);
	assert_int_equal(s->request.kind, REQUEST_BELL);
}

static void refresh_keeps_the_document(void **state)
{
	struct screen *s = *state;
	screen_open(s, &library_ops, 6, 80);
	screen_do(s, CMD_DOWN, 1);
	screen_must(s, store_remove(s->context.store, 1, &s->status));
	screen_must(s, s->view.ops->refresh(&s->view, &s->status));
	screen_draw(s, 6, 80);
	assert_string_equal(screen_describe(s), "harbour.txt  港口来信");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        WITH_LIBRARY(a_row_for_each),
	        WITH_LIBRARY(names_are_whole),
	        WITH_LIBRARY(narrow),
	        WITH_LIBRARY(enter_opens),
	        WITH_LIBRARY(twins_are_told),
	        WITH_LIBRARY(refresh_keeps_the_document),
	        WITH_NOTHING(nothing_yet),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
