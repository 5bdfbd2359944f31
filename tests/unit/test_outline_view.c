// SPDX-License-Identifier: MIT
#include "tests/unit/library.h"

static const char book[] =
        "# 山河志\n\n序言写于1990年。\n\n## 第一章 高原\n\n1984年，上海市支援西藏自治区。\n\n"
        "### 牧场\n\n羊群过了河。\n\n### 雪线\n\n1995年，山东省支援日喀则地区。\n\n"
        "## 第二章 河谷\n\n2008年，浙江省支援青川县。\n";

static const struct datum book_data[] = {
        {LAYER_DATES, "1990年", "1990", NULL},
        {LAYER_EVENTS, "1984年，上海市支援西藏自治区", "1984", "上海支援西藏"},
        {LAYER_PAIRINGS, "上海市支援西藏自治区", "上海市", "西藏自治区"},
        {LAYER_PAIRINGS, "山东省支援日喀则地区", "山东省", "日喀则地区"},
        {LAYER_PAIRINGS, "浙江省支援青川县", "浙江省", "青川县"},
};

/* A reader of 6 lines, and its outline as the view of the screen. */
struct desk {
	struct screen s;
	struct view reader;
	struct grid page;
};

static void follow(struct desk *d)
{
	struct screen *s = &d->s;
	grid_reset(&d->page, 6, 40);
	d->reader.ops->draw(&d->reader, &d->page, (struct rect){0, 0, 6, 40}, true);
	outline_follow(&s->view, &d->reader);
	grid_reset(&s->grid, 10, 24);
	s->view.ops->draw(&s->view, &s->grid, (struct rect){0, 0, 10, 24}, false);
}

static void read_at(struct desk *d, const char *words)
{
	struct span span = screen_words(book, words);
	screen_must(&d->s, reader_show(&d->reader, 1, (struct span){span.start, span.start}, &d->s.status));
	follow(d);
}

static int desk_begin(void **state)
{
	struct desk *d = mem_zero(1, sizeof *d);
	screen_library(&d->s);
	screen_doc(&d->s, "book.md", book, book_data, COUNT(book_data));
	screen_must(&d->s, view_open(&d->reader, &reader_ops, &d->s.context, &d->s.status));
	screen_must(&d->s, view_open(&d->s.view, &outline_ops, &d->s.context, &d->s.status));
	*state = d;
	return 0;
}

static int desk_end(void **state)
{
	struct desk *d = *state;
	view_close(&d->reader);
	grid_free(&d->page);
	screen_end(&d->s);
	free(d);
	return 0;
}

/* A tree with the records below each heading, those of the headings below it included. */
static void a_tree_with_counts(void **state)
{
	struct desk *d = *state;
	follow(d);
	assert_non_null(strstr(screen_text(&d->s), "No document is open."));
	read_at(d, "# 山河志");
	assert_string_equal(screen_text(&d->s), "›▾ 山河志             5\n"
	                                        "  ▾ 第一章高原        3\n"
	                                        "     牧场\n"
	                                        "     雪线             1\n"
	                                        "    第二章河谷        1\n");
}

/* The section that is read is marked, and the cursor stands on it while the pane has no focus. */
static void the_section_is_followed(void **state)
{
	static const struct {
		const char *at, *section;
	} cases[] = {{"羊群", "牧场"}, {"### 雪线", "雪线"}, {"1984年，", "第一章高原"}, {"序言", "山河志"}};
	struct desk *d = *state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		read_at(d, cases[i].at);
		assert_string_equal(
		        screen_marked(&d->s, STYLE_BASE, STYLE_HEADING) + strlen("›"), cases[i].section);
	}
	assert_false(outline_follow(&d->s.view, &d->reader));
}

/* Folded headings hide theirs; a section in them is marked at the one that hides it. */
static void folding(void **state)
{
	struct desk *d = *state;
	struct screen *s = &d->s;
	read_at(d, "### 雪线");
	screen_do(s, CMD_UNFOLD, 1); /* has nothing below: the one above it */
	assert_string_equal(screen_text(s), " ▾ 山河志             5\n"
	                                    "› ▸ 第一章高原        3\n"
	                                    "    第二章河谷        1\n");
	screen_do(s, CMD_UNFOLD, 1);
	assert_non_null(strstr(screen_text(s), "雪线"));
	screen_do(s, CMD_UNFOLD_ALL, 1);
	assert_string_equal(screen_text(s), "›▸ 山河志             5\n");
	assert_true(s->view.ops->search(&s->view, "雪线", true, false));
	assert_string_equal(screen_describe(s), "雪线");
	assert_false(s->view.ops->search(&s->view, "草原", true, false));
}

static void enter_leads_there(void **state)
{
	struct desk *d = *state;
	struct screen *s = &d->s;
	read_at(d, "# 山河志");
	screen_do(s, CMD_LAST, 1);
	screen_do(s, CMD_ENTER, 1);
	assert_int_equal(s->request.kind, REQUEST_WORDS);
	assert_int_equal(s->request.span.start, screen_words(book, "## 第二章").start);
	assert_int_equal(s->request.span.end, s->request.span.start);
}

static void no_headings(void **state)
{
	struct desk *d = *state;
	screen_doc(&d->s, "plain.txt", "只有一行。\n", NULL, 0);
	screen_must(&d->s, reader_show(&d->reader, 2, (struct span){0}, &d->s.status));
	follow(d);
	assert_non_null(strstr(screen_text(&d->s), "headings."));
	screen_do(&d->s, CMD_ENTER, 1);
	assert_int_equal(d->s.request.kind, REQUEST_BELL);
	screen_do(&d->s, CMD_UNFOLD, 1);
	screen_do(&d->s, CMD_UNFOLD_ALL, 1);
	assert_false(d->s.view.ops->search(&d->s.view, "行", true, false));
}

#define AT_A_DESK(test) cmocka_unit_test_setup_teardown(test, desk_begin, desk_end)

int main(void)
{
	const struct CMUnitTest tests[] = {
	        AT_A_DESK(a_tree_with_counts),
	        AT_A_DESK(the_section_is_followed),
	        AT_A_DESK(folding),
	        AT_A_DESK(enter_leads_there),
	        AT_A_DESK(no_headings),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
