// SPDX-License-Identifier: MIT
#include "tests/unit/library.h"

static void a_row_for_each(void **state)
{
	struct screen *s = *state;
	screen_open(s, &library_ops, 6, 90);
	assert_string_equal(screen_text(s),
	        "      Title                  File                Dates   Events    Pairs  Figures    Size\n"
	        "    1 高原                   plateau.txt             3        3        4        1   316 B\n"
	        "    2 港口来信               harbour.txt             ·        2        1        ·   136 "
	        "B\n");
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
	        WITH_LIBRARY(narrow),
	        WITH_LIBRARY(enter_opens),
	        WITH_LIBRARY(refresh_keeps_the_document),
	        WITH_NOTHING(nothing_yet),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
