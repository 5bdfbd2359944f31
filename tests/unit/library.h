// SPDX-License-Identifier: MIT
// Two small documents of our own with their records, for the tests of core/view.
#ifndef TESTS_UNIT_LIBRARY_H
#define TESTS_UNIT_LIBRARY_H

#include "tests/unit/screen.h"

static const char plateau[] =
        "第一章 高原\n\n"
        "1984年春，座谈会开了三天，上海市支援西藏自治区的办法定了下来。\n\n"
        "1995年，山东省支援日喀则地区，首批干部48人。上海市支援西藏自治区的队伍也上了路。\n\n"
        "第二章 河谷\n\n"
        "20世纪90年代，浙江省支援青川县，教师往返多次。\n";

static const struct datum plateau_data[] = {
        {LAYER_DATES, "1984年春", "1984", NULL},
        {LAYER_EVENTS, "1984年春，座谈会开了三天", "1984", "座谈会"},
        {LAYER_PAIRINGS, "上海市支援西藏自治区", "上海市", "西藏自治区"},
        {LAYER_DATES, "1995年", "1995", NULL},
        {LAYER_EVENTS, "1995年，山东省支援日喀则地区", "1995", "山东支援日喀则"},
        {LAYER_PAIRINGS, "山东省支援日喀则地区", "山东省", "日喀则地区"},
        {LAYER_FIGURES, "48人", "48", "人"},
        {LAYER_PAIRINGS, "上海市支援西藏自治区的队伍", "上海市", "西藏自治区"},
        {LAYER_DATES, "20世纪90年代", "199X", NULL},
        {LAYER_EVENTS, "20世纪90年代，浙江省支援青川县，教师往返多次", "199X", "教师往返"},
        {LAYER_PAIRINGS, "浙江省支援青川县", "浙江省", "青川县"},
};

static const char harbour[] = "港口来信\n\n"
                              "1984年，青口港第一小学支援拉萨市的一间教室，送去课桌十二张。\n\n"
                              "2030年的计划还没有写。\n";

static const struct datum harbour_data[] = {
        {LAYER_EVENTS, "1984年，青口港第一小学支援拉萨市的一间教室", "1984-09", "送课桌"},
        {LAYER_PAIRINGS, "青口港第一小学支援拉萨市", "青口港第一小学", "拉萨市"},
        {LAYER_EVENTS, "2030年的计划", "2030", "计划"},
};

static inline int library_begin(void **state)
{
	struct screen *s = mem_zero(1, sizeof *s);
	screen_library(s);
	screen_doc(s, "plateau.txt", plateau, plateau_data, COUNT(plateau_data));
	screen_doc(s, "harbour.txt", harbour, harbour_data, COUNT(harbour_data));
	*state = s;
	return 0;
}

static inline int nothing_begin(void **state)
{
	struct screen *s = mem_zero(1, sizeof *s);
	screen_library(s);
	*state = s;
	return 0;
}

static inline int library_end(void **state)
{
	screen_end(*state);
	free(*state);
	return 0;
}

#define WITH_LIBRARY(test) cmocka_unit_test_setup_teardown(test, library_begin, library_end)
#define WITH_NOTHING(test) cmocka_unit_test_setup_teardown(test, nothing_begin, library_end)

#endif
