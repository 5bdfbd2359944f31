// SPDX-License-Identifier: MIT
#include "tests/unit/conformance.h"
#include "tests/unit/test.h"

#include "core/base/buf.h"
#include "core/text/cluster.h"
#include "core/text/utf8.h"

#include <stdio.h>
#include <unictype.h>
#include <unigbrk.h>

/* Clusters as "len:cols " each, in a terminal that draws ambiguous characters narrow. */
static const struct {
	const char *text, *clusters;
} walks[] = {
        {"", ""}, {"a对b", "1:1 3:2 1:1 "}, {"e\u0301x", "3:1 1:1 "}, {"对\u0301", "5:2 "},
        {"\u0301a", "2:1 1:1 "},       /* a mark on nothing takes a cell */
        {"a\n\u0301", "1:1 1:1 2:1 "}, /* at the start of a line too */
        {"\u0301\u0302", "4:1 "}, {"\r\n\n\r", "2:1 1:1 1:1 "}, {"a\tb", "1:1 1:7 1:1 "},
        {"\t\t", "1:8 1:8 "}, {"1234567\t", "1:1 1:1 1:1 1:1 1:1 1:1 1:1 1:1 "},
        {"12345678\t", "1:1 1:1 1:1 1:1 1:1 1:1 1:1 1:1 1:8 "},
        {"\u1100\u1161\u11A8", "9:2 "},         /* a Hangul syllable */
        {"🇨🇳🇨", "8:2 4:1 "},                    /* a flag and half a flag */
        {"👩\u200D🚀", "11:4 "},                  /* joined emoji: as the terminals that do not join them */
        {"字\u200B字\u2060", "6:2 6:2 "},       /* invisible ones join */
        {"\u200B字", "3:1 3:2 "},               /* and have a cell where they can't */
        {"a\u202E\u200Bb", "1:1 3:1 3:1 1:1 "}, /* unsafe ones stand alone */
        {"🏴\U000E0067\U000E007F", "4:2 4:1 4:1 "}, {"\x1B[0m\u0301", "1:1 1:1 1:1 3:1 "},
        {"a\x1B\u0301", "1:1 1:1 2:1 "}, {"\xE5\xAF对\xFF\u0301", "1:1 1:1 3:2 3:1 "},
        {"नि", "6:2 "}, /* a spacing mark */
};

static void clusters_of(const char *text, size_t len, struct buf *out)
{
	struct cluster_iter iter = cluster_begin(text, len, 0, WIDTH_NARROW);
	struct cluster cluster;
	size_t off = 0;
	while (cluster_next(&iter, &cluster)) {
		assert_int_equal(cluster.off, off);
		off += cluster.len;
		buf_addf(out, "%zu:%d ", cluster.len, cluster.cols);
	}
	assert_int_equal(off, len);
}

static void texts_walk_as(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(walks); i++) {
		struct buf out = {0};
		clusters_of(walks[i].text, strlen(walks[i].text), &out);
		assert_string_equal(buf_str(&out), walks[i].clusters);
		buf_free(&out);
	}
}

/* The walk backwards meets what the walk forwards met. */
static void check_backwards(const char *text, size_t len)
{
	struct cluster_iter iter = cluster_begin(text, len, 0, WIDTH_NARROW);
	struct cluster cluster;
	while (cluster_next(&iter, &cluster))
		assert_int_equal(cluster_prev(text, len, iter.off), cluster.off);
	assert_int_equal(cluster_prev(text, len, 0), 0);
}

static void backwards_as_forwards(void **state)
{
	(void)state;
	struct buf all = {0};
	for (size_t i = 0; i < COUNT(walks); i++) {
		check_backwards(walks[i].text, strlen(walks[i].text));
		buf_adds(&all, walks[i].text);
	}
	check_backwards(all.at, all.len);
	buf_free(&all);
}

/* Every code point among others, against libunistring's own walk, but for what cluster.h changes, and what is
 * younger than its tables. */
static void agrees_with_libunistring(void **state)
{
	(void)state;
	for (char32_t cp = 0; cp < 0x110000; cp++) {
		bool changed = width_char(cp, WIDTH_NARROW) == 0 &&
		               uc_graphemeclusterbreak_property(cp) == GBP_CONTROL;
		if (width_unsafe(cp) || changed || uc_is_general_category_withtable(cp, UC_CATEGORY_MASK_Cn))
			continue;
		const char32_t cps[] = {
		        cp, U'字', cp, 'a', cp, 0x301, cp, cp, 0x200D, U'、', cp, 0x1F3FB, 0x600, cp};
		char text[COUNT(cps) * UTF8_MAX], starts[sizeof text];
		size_t len = 0;
		for (size_t i = 0; i < COUNT(cps); i++)
			len += utf8_encode(cps[i], text + len);
		u8_grapheme_breaks((const uint8_t *)text, len, starts);
		struct cluster_iter iter = cluster_begin(text, len, 0, WIDTH_NARROW);
		struct cluster cluster;
		while (cluster_next(&iter, &cluster))
			for (size_t i = 0; i < cluster.len; i++)
				assert_int_equal(starts[cluster.off + i], i == 0);
	}
}

static void passes_the_conformance_test(void **state)
{
	char line[CONFORMANCE_MAX], text[CONFORMANCE_MAX], starts[CONFORMANCE_MAX];
	FILE *file = conformance_open("GraphemeBreakTest.txt");
	(void)state;
	int cases = 0;
	while (fgets(line, sizeof line, file)) {
		size_t len = conformance_case(line, text, starts);
		struct cluster_iter iter = cluster_begin(text, len, 0, WIDTH_NARROW);
		struct cluster cluster;
		while (cluster_next(&iter, &cluster))
			for (size_t i = 0; i < cluster.len; i++)
				if (starts[cluster.off + i] != (i == 0))
					fail_msg("%s", line);
		cases += len > 0;
	}
	fclose(file);
	print_message("%d cases\n", cases);
	assert_true(cases > 0);
}

/* Texts of one cluster, and whether terminals may differ about it. */
static const struct {
	const char *text;
	bool doubtful;
} doubts[] = {
        {"a", false},
        {"对", false},
        {"e\u0301", false},
        {"\r\n", false},
        {"“", false},
        {"字\uFE00", true},
        {"☀\uFE0F", true},
        {"👩\u200D🚀", true},
        {"🇨🇳", true},
        {"\u1100\u1161\u11A8", true},
        {"नि", true},
        {"字\u200B", true},
};

static void some_are_in_doubt(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(doubts); i++) {
		size_t len = strlen(doubts[i].text);
		struct cluster_iter iter = cluster_begin(doubts[i].text, len, 0, WIDTH_NARROW);
		struct cluster cluster;
		assert_true(cluster_next(&iter, &cluster));
		assert_int_equal(cluster.len, len);
		assert_int_equal(cluster_doubtful(doubts[i].text, &cluster), doubts[i].doubtful);
	}
}

/* Steps back over a long run cost what they give, and over flags a bounded look. */
static void long_runs_end(void **state)
{
	static const char *const repeated[] = {
	        "\u0301", "🇨", "ж", "\u200D", "한", "👩\u200D", "\u1100", "\xFF"};
	(void)state;
	for (size_t i = 0; i < COUNT(repeated); i++) {
		struct buf text = {0};
		while (text.len < 200000)
			buf_adds(&text, repeated[i]);
		size_t off = text.len;
		for (int steps = 0; off > 0 && steps < 2000; steps++) {
			size_t before = cluster_prev(text.at, text.len, off);
			assert_true(before < off);
			off = before;
		}
		buf_free(&text);
	}
}

static const struct {
	const char *text;
	int cols, used;
	size_t bytes;
	enum width_ambiguous ambiguous;
} fits[] = {
        {"对口支援", 8, 8, 12, WIDTH_NARROW},
        {"对口支援", 7, 6, 9, WIDTH_NARROW}, /* no half character */
        {"对口", 1, 0, 0, WIDTH_NARROW},
        {"对口", 0, 0, 0, WIDTH_NARROW},
        {"e\u0301x", 1, 1, 3, WIDTH_NARROW},
        {"“一”", 4, 4, 9, WIDTH_NARROW},
        {"“一”", 4, 4, 6, WIDTH_WIDE},
        {"a\tb", 8, 8, 2, WIDTH_NARROW},
        {"a\tb", 7, 1, 1, WIDTH_NARROW},
        {"", 5, 0, 0, WIDTH_NARROW},
};

static void beginnings_fit(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(fits); i++) {
		const char *text = fits[i].text;
		int used = -1;
		size_t bytes = cluster_fit(text, strlen(text), fits[i].cols, fits[i].ambiguous, &used);
		assert_int_equal(bytes, fits[i].bytes);
		assert_int_equal(used, fits[i].used);
		assert_int_equal(cluster_cols(text, bytes, fits[i].ambiguous), used);
		assert_int_equal(
		        cluster_fit(text, strlen(text), fits[i].cols, fits[i].ambiguous, NULL), bytes);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(texts_walk_as),
	        cmocka_unit_test(backwards_as_forwards),
	        cmocka_unit_test(agrees_with_libunistring),
	        cmocka_unit_test(passes_the_conformance_test),
	        cmocka_unit_test(some_are_in_doubt),
	        cmocka_unit_test(long_runs_end),
	        cmocka_unit_test(beginnings_fit),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
