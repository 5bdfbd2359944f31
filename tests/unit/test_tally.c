// SPDX-License-Identifier: MIT
// The table of figures: its order, its groups, its sums, its chart.
#include "tests/unit/screen.h"

#include "core/store/annotation.h"
#include "core/view/figures.h"

#include <stdio.h>

/* Figures of a document of our own: words, value, unit, what it measures, when. */
struct told {
	const char *words, *value, *unit, *measure, *edtf, *rule;
};

static void put_doc(
        struct screen *s, const char *name, const char *text, const struct told *told, size_t count)
{
	struct doc doc = {0};
	struct records r = {0};
	enum import_result result;
	screen_must(s, doc_read(name, text, strlen(text), &doc, &s->status));
	for (size_t i = 0; i < count; i++)
		*array_push(&r.figures) = (struct figure_record){screen_words(text, told[i].words),
		        told[i].value, told[i].unit, FIGURE_EXACT, told[i].rule ? told[i].rule : "test", 0,
		        told[i].measure, told[i].edtf, "", ""};
	screen_must(s, store_import(s->context.store, &doc, &r, &result, &s->status));
	records_free(&r);
	doc_free(&doc);
}

static const char village[] =
        "东村记\n\n1996年拨来修路款30万元，1997年又拨来修路款50万元。来了教师12名，路修到45%。\n\n"
        "1998年修路款60万元来自邻县。1997年教师20名。\n";
static const struct told village_told[] = {{"30万元", "300000", "元", "拨来修路款", "1996", NULL},
        {"50万元", "500000", "元", "拨来修路款", "1997", NULL}, {"12名", "12", "名", "教师", "", NULL},
        {"45%", "45", "%", "", "", NULL}, {"60万元", "600000", "元", "修路款", "1998", NULL},
        {"20名", "20", "名", "教师", "1997", NULL}};

static int village_begin(void **state)
{
	struct screen *s = mem_zero(1, sizeof *s);
	screen_library(s);
	put_doc(s, "village.txt", village, village_told, COUNT(village_told));
	*state = s;
	return 0;
}

static int village_end(void **state)
{
	screen_end(*state);
	free(*state);
	return 0;
}

static const char *column(struct screen *s, struct buf *out)
{
	buf_clear(out);
	const char *text = screen_text(s);
	for (const char *p = text; *p; p = strchr(p, '\n') + 1) {
		const char *end = strstr(p, "  ");
		while (end == p)
			p += 2, end = strstr(p, "  ");
		buf_add(out, p, (size_t)(end - p));
		buf_adds(out, "|");
	}
	return buf_str(out);
}

/* One of the reader's own stands far behind all others of its document. */
static void a_figure_of_ones_own(void **state)
{
	struct screen *s = *state;
	int64_t id;
	screen_must(s, store_work_add(s->context.store,
	                       &(struct work_draft){.kind = WORK_ADD,
	                               .doc = 1,
	                               .layer = LAYER_FIGURES,
	                               .span = screen_words(village, "东村记"),
	                               .value = "value=7\nunit=座\nmeasure=桥"},
	                       &id, &s->status));
	screen_open(s, &figures_ops, 12, 100);
	const char *row = strstr(screen_text(s), "桥");
	assert_non_null(row);
	assert_non_null(strstr(row, "7座"));
}

/* What a text calls inexact is inexact where it ends the range of its group; the other groups have no sign.
 */
static void about_in_a_group(void **state)
{
	struct screen *s = *state;
	int64_t id;
	screen_must(s, store_work_add(s->context.store,
	                       &(struct work_draft){.kind = WORK_ADD,
	                               .doc = 1,
	                               .layer = LAYER_FIGURES,
	                               .span = screen_words(village, "东村记"),
	                               .value = "value=7\nunit=名\nqualifier=about\nmeasure=教师"},
	                       &id, &s->status));
	screen_open(s, &figures_ops, 12, 100);
	assert_non_null(strstr(screen_text(s), "≈7–20名"));
	assert_non_null(strstr(screen_text(s), " 80万元"));
}

/* What is more than the greatest, or less than the least, is so in the line of the group; what stands between
 * them is not told there. */
static void more_and_less_in_a_group(void **state)
{
	static const struct {
		const char *value, *range;
	} cases[] = {{"value=30\nunit=名\nqualifier=over\nmeasure=教师", " 12–>30名"},
	        {"value=8\nunit=名\nqualifier=under\nmeasure=教师", " <8–>30名"},
	        {"value=15\nunit=名\nqualifier=over\nmeasure=教师", " <8–>30名"},
	        {"value=30/40\nunit=名\nqualifier=over\nmeasure=教师", " <8–>40名"},
	        {"value=40\nunit=名\nmeasure=教师", " <8–>40名"},
	        {"value=60\nunit=名\nqualifier=about\nmeasure=教师", " <8–≈60名"}};
	struct screen *s = *state;
	int64_t id;
	for (size_t i = 0; i < COUNT(cases); i++) {
		screen_must(s, store_work_add(s->context.store,
		                       &(struct work_draft){.kind = WORK_ADD,
		                               .doc = 1,
		                               .layer = LAYER_FIGURES,
		                               .span = screen_words(village, "东村记"),
		                               .value = cases[i].value},
		                       &id, &s->status));
		if (i == 0)
			screen_open(s, &figures_ops, 12, 100);
		else
			screen_must(s, s->view.ops->refresh(&s->view, &s->status));
		screen_draw(s, 12, 100);
		assert_non_null(strstr(screen_text(s), cases[i].range));
	}
	assert_non_null(strstr(screen_text(s), " 80万元"));
}

/* What a whole bar is, in words as wide as the bars. */
static void bars_say_what_they_stand_beside(void **state)
{
	struct screen *s = *state;
	screen_open(s, &figures_ops, 12, 100);
	assert_non_null(strstr(screen_row(s, 0), "Value of kind's max"));
	screen_draw(s, 12, 78);
	assert_non_null(strstr(screen_row(s, 0), "Value /max "));
	screen_draw(s, 12, 50); /* there are none */
	assert_null(strstr(screen_row(s, 0), "max"));
}

/* By what they measure, in groups; then the greatest of a unit first; by date; by place. */
static void in_four_orders(void **state)
{
	struct screen *s = *state;
	struct buf lines = {0};
	screen_open(s, &figures_ops, 10, 100);
	assert_string_equal(column(s, &lines), "Measures▾|▸ 拨来修路款 ×2|▸ 教师 ×2|修路款|(not said)|");
	screen_do(s, CMD_UNFOLD, 1);
	assert_non_null(strstr(screen_row(s, 2), "30万元"));
	assert_non_null(strstr(screen_row(s, 3), "50万元"));
	screen_do(s, CMD_SORT, 1);
	screen_do(s, CMD_FIRST, 1);
	assert_string_equal(column(s, &lines), "Measures|修路款|拨来修路款|拨来修路款|教师|教师|(not said)|");
	screen_do(s, CMD_REVERSE, 1);
	assert_string_equal(column(s, &lines), "Measures|(not said)|教师|教师|拨来修路款|拨来修路款|修路款|");
	assert_non_null(strstr(screen_row(s, 0), "▴Value"));
	screen_do(s, CMD_SORT, 1);
	assert_string_equal(column(s, &lines), "Measures|拨来修路款|拨来修路款|教师|修路款|教师|(not said)|");
	screen_do(s, CMD_SORT, 1);
	assert_string_equal(column(s, &lines), "Measures|拨来修路款|拨来修路款|教师|(not said)|修路款|教师|");
	buf_free(&lines);
}

/* Enter on a figure leads to its words, on a group to all of it; what is under the cursor can be chosen. */
static void leads_to_words(void **state)
{
	struct screen *s = *state;
	struct store_filter filter = {0};
	screen_open(s, &figures_ops, 10, 100);
	screen_do(s, CMD_ENTER, 1);
	assert_int_equal(s->request.kind, REQUEST_EVIDENCE);
	assert_string_equal(s->request.filter.measure, "拨来修路款");
	assert_string_equal(s->request.filter.unit, "元");
	screen_do(s, CMD_DOWN, 2);
	screen_do(s, CMD_ENTER, 1);
	assert_int_equal(s->request.kind, REQUEST_WORDS);
	assert_int_equal(s->request.span.start, screen_words(village, "60万元").start);
	unsigned offered = s->view.ops->offer(&s->view, &filter);
	assert_int_equal(offered, CHOICE_BIT(CHOICE_MEASURE) | CHOICE_BIT(CHOICE_DOC) |
	                                  CHOICE_BIT(CHOICE_YEARS) | CHOICE_BIT(CHOICE_AS_OF));
	assert_string_equal(filter.measure, "修路款");
	assert_int_equal(filter.first_day, FIRST_DAY_OF(1998));
}

/* The points of a kind by year; without a year they are counted. */
static void over_the_years(void **state)
{
	struct screen *s = *state;
	char title[160];
	screen_open(s, &figures_ops, 10, 100);
	screen_do(s, CMD_CHART, 1);
	s->view.ops->subtitle(&s->view, title, sizeof title);
	assert_string_equal(title, "拨来修路款（元） by year · 2");
	assert_string_equal(screen_row(s, 0),
	        "  1996                  30万元 ██████████████▍          village.txt                  ■");
	assert_string_equal(screen_row(s, 1),
	        "  1997                  50万元 ████████████████████████ village.txt                    ■");
	assert_non_null(strstr(screen_row(s, 3), "1996"));
	/* The ruler reaches over the years of the figures: on a narrow screen too. */
	screen_draw(s, 10, 60);
	assert_non_null(strstr(screen_row(s, 1), "■"));
	assert_null(strstr(screen_row(s, 3), "›"));
	screen_draw(s, 10, 100);
	screen_do(s, CMD_RIGHT, 1);
	assert_non_null(strstr(screen_row(s, 3), "1997"));
	assert_non_null(strstr(screen_describe(s), "50万元"));
	screen_do(s, CMD_CHART, 1);
	screen_do(s, CMD_DOWN, 1);
	screen_do(s, CMD_CHART, 1);
	s->view.ops->subtitle(&s->view, title, sizeof title);
	assert_string_equal(title, "教师（名） by year · 1, without a year: 1");
}

/* A click on the ruler goes to the first figure of the year; where there is none, nowhere. */
static void the_ruler_is_pointed_at(void **state)
{
	struct screen *s = *state;
	const struct rect all = {0, 0, 10, 100};
	screen_open(s, &figures_ops, 10, 100);
	screen_do(s, CMD_CHART, 1);
	screen_draw(s, 10, 100);
	int found = 0;
	for (int col = 0; col < 100; col++) {
		if (!s->view.ops->point(&s->view, &s->grid, all, 3, col))
			continue;
		screen_draw(s, 10, 100);
		assert_non_null(strstr(screen_describe(s), found++ < 2 ? "30万元" : "50万元"));
	}
	assert_int_equal(found, 4); /* two cells a year */
	assert_false(s->view.ops->point(&s->view, &s->grid, all, 5, 90));
}

/* ---- sums ---- */

struct sum_case {
	const char *text;
	struct told told[6];
	const char *sum; /* "added sum", with + where a total was left out; "-" for none */
};

static void check_sum(const struct sum_case *c)
{
	struct screen s;
	struct store_figures figures;
	uint32_t order[6];
	size_t count = 0;
	char text[64] = "-";
	while (count < COUNT(order) && c->told[count].words)
		order[count] = (uint32_t)count, count++;
	screen_library(&s);
	put_doc(&s, "a.txt", c->text, c->told, count);
	screen_must(&s, store_figures(s.context.store, NULL, &figures, &s.status));
	struct tally_sum sum = tally_sum(s.context.store, &figures, order, count);
	if (sum.added)
		snprintf(text, sizeof text, "%zu%s %.0f", sum.added, sum.has_total ? "+" : "", sum.sum);
	assert_string_equal(text, c->sum);
	store_figures_free(&figures);
	screen_end(&s);
}

static void adds_only_what_is_a_sum(void **state)
{
	(void)state;
	static const struct sum_case cases[] = {
	        /* what is given each year */
	        {"1996年捐款3万元，1997年捐款5万元。\n",
	                {{"3万元", "30000", "元", "捐款", "1996", NULL},
	                        {"5万元", "50000", "元", "捐款", "1997", NULL}},
	                "2 80000"},
	        /* what has come together */
	        {"1996年捐款3万元，到1997年累计捐款5万元。\n",
	                {{"3万元", "30000", "元", "捐款", "1996", NULL},
	                        {"5万元", "50000", "元", "捐款", "1997", NULL}},
	                "-"},
	        /* twice of a year, without a year, of several years */
	        {"1996年捐款3万元，1996年捐款5万元。\n",
	                {{"3万元", "30000", "元", "捐款", "1996", NULL},
	                        {"5万元", "50000", "元", "捐款", "1996", NULL}},
	                "-"},
	        {"1996年捐款3万元，捐款5万元。\n",
	                {{"3万元", "30000", "元", "捐款", "1996", NULL},
	                        {"5万元", "50000", "元", "捐款", "", NULL}},
	                "-"},
	        {"1996—1999年捐款3万元，2000年捐款5万元。\n",
	                {{"3万元", "30000", "元", "捐款", "1996/1999", NULL},
	                        {"5万元", "50000", "元", "捐款", "2000", NULL}},
	                "-"},
	        /* what is earned, rates */
	        {"1996年产值3万元，1997年产值5万元。\n",
	                {{"3万元", "30000", "元", "产值", "1996", NULL},
	                        {"5万元", "50000", "元", "产值", "1997", NULL}},
	                "-"},
	        {"率\n3%\n5%\n9%\n",
	                {{"3%", "3", "%", "捐款率", "", "figure.cell"},
	                        {"5%", "5", "%", "捐款率", "", "figure.cell"},
	                        {"9%", "9", "%", "捐款率", "", "figure.cell"}},
	                "-"},
	        /* a column, and one with its total */
	        {"甲 31\n乙 52\n丙 94\n",
	                {{"31", "31", "人", "教师", "", "figure.cell"},
	                        {"52", "52", "人", "教师", "", "figure.cell"},
	                        {"94", "94", "人", "教师", "", "figure.cell"}},
	                "3 177"},
	        {"甲 31\n乙 52\n丙 94\n合计 177\n",
	                {{"31", "31", "人", "教师", "", "figure.cell"},
	                        {"52", "52", "人", "教师", "", "figure.cell"},
	                        {"94", "94", "人", "教师", "", "figure.cell"},
	                        {"177", "177", "人", "教师", "", "figure.cell"}},
	                "3+ 177"},
	        /* not all of them in the table */
	        {"甲 31\n乙 52\n来了94\n",
	                {{"31", "31", "人", "教师", "", "figure.cell"},
	                        {"52", "52", "人", "教师", "", "figure.cell"},
	                        {"94", "94", "人", "教师", "", NULL}},
	                "-"},
	};
	for (size_t i = 0; i < COUNT(cases); i++)
		check_sum(&cases[i]);
}

#define WITH_VILLAGE(test) cmocka_unit_test_setup_teardown(test, village_begin, village_end)

int main(void)
{
	const struct CMUnitTest tests[] = {
	        WITH_VILLAGE(in_four_orders),
	        WITH_VILLAGE(a_figure_of_ones_own),
	        WITH_VILLAGE(about_in_a_group),
	        WITH_VILLAGE(more_and_less_in_a_group),
	        WITH_VILLAGE(bars_say_what_they_stand_beside),
	        WITH_VILLAGE(leads_to_words),
	        WITH_VILLAGE(over_the_years),
	        WITH_VILLAGE(the_ruler_is_pointed_at),
	        cmocka_unit_test(adds_only_what_is_a_sum),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
