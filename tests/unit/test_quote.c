// SPDX-License-Identifier: MIT
#include "tests/unit/screen.h"

#include "core/view/quote.h"

#define LIST "甲厂、乙厂、丙厂、丁厂、戊厂、己厂、庚厂、辛厂"

/* What a pairing shows in 40 cells on so many rows; what stands for what is left out. */
static void a_pairing_keeps_its_parties_and_the_act(void **state)
{
	(void)state;
	static const struct {
		const char *before, *quote, *after;
		int rows;
		const char *shown;
	} cases[] = {
	        {"", "甲省支援乙州", "", 1, "甲省支援乙州\n"},
	        {"去年，", "甲省支援乙州", "修桥", 1, "去年，甲省支援乙州修桥\n"},
	        /* The ends of the sentence go first, and what one side leaves the other one has. */
	        {"去年秋天大雨以后的第三个星期里，", "甲省支援乙州", "修桥", 1,
	                "…雨以后的第三个星期里，甲省支援乙州修桥\n"},
	        {"去年，", "甲省支援乙州", "修桥铺路，盖了学校和医院，还派去了老师", 1,
	                "去年，甲省支援乙州修桥铺路，盖了学校和…\n"},
	        {"去年秋天大雨以后的第三个星期里，", "甲省支援乙州", "修桥铺路，盖了学校和医院", 1,
	                "…三个星期里，甲省支援乙州修桥铺路，盖…\n"},
	        /* Both parties stand there, whatever is between them. */
	        {"", LIST "支援乙州的东乡和西乡", "", 1, "甲厂、乙厂、丙厂…支援乙州的东乡和西乡\n"},
	        {"去年，", LIST "支援乙州", "修桥", 1, "…甲厂、乙厂、丙厂、…庚厂、辛厂支援乙州…\n"},
	        /* So does the word that says that one supports the other. */
	        {"", LIST "对口支援东乡、南乡、西乡、北乡、上乡、下乡、前乡、后乡", "", 1,
	                "甲厂、乙厂、丙厂…支援…下乡、前乡、后乡\n"},
	        {"", LIST "对口支援东乡、南乡、西乡、北乡、上乡、下乡、前乡、后乡", "", 2,
	                "甲厂、乙厂、丙厂、丁厂、戊厂、己厂、…支\n援…、西乡、北乡、上乡、下乡、前乡、后乡\n"},
	        {"", "支援", "", 0, "\n"},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct arena arena = {0};
		struct screen s = {0};
		struct store_hit hit = {.layer = LAYER_PAIRINGS,
		        .before = cases[i].before,
		        .quote = cases[i].quote,
		        .after = cases[i].after};
		struct quote quote = quote_of(&arena, &hit);
		grid_reset(&s.grid, 3, 40);
		quote_draw(&s.grid, (struct rect){0, 0, cases[i].rows, 40}, &quote);
		assert_string_equal(screen_text(&s), cases[i].shown);
		screen_end(&s);
		arena_free(&arena);
	}
}

/* A figure stands there in one row, wherever it is in its sentence, in its own style. */
static void a_figure_is_seen(void **state)
{
	(void)state;
	struct arena arena = {0};
	struct screen s = {0};
	struct store_hit hit = {.layer = LAYER_FIGURES,
	        .before = "去年秋天大雨以后的第三个星期里，县里收到",
	        .quote = "三万元",
	        .after = "，修了桥，铺了路，盖了学校和医院"};
	struct quote quote = quote_of(&arena, &hit);
	grid_reset(&s.grid, 1, 40);
	quote_draw(&s.grid, (struct rect){0, 0, 1, 40}, &quote);
	assert_string_equal(screen_row(&s, 0), "…星期里，县里收到三万元，修了桥，铺了路…");
	assert_int_equal(grid_at(&s.grid, 0, 15)->style, STYLE_TEXT);
	assert_int_equal(grid_at(&s.grid, 0, 17)->style, STYLE_FIGURE);
	screen_end(&s);
	arena_free(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(a_pairing_keeps_its_parties_and_the_act),
	        cmocka_unit_test(a_figure_is_seen)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
