// SPDX-License-Identifier: MIT
// core/text has a fast way through what Chinese text is made of. Here it is held against the slow way, on
// texts made of all kinds of characters and on the documents.
#include "tests/unit/test.h"

#include "core/base/buf.h"
#include "core/text/char.h"
#include "core/text/cluster.h"
#include "core/text/linebreak.h"
#include "core/text/utf8.h"
#include "core/text/wrap.h"
#include "tests/slow.h"
#include "tests/unit/corpus.h"

#include <stdio.h>

/* ---- texts ------------------------------------------------------------------------------------------------
 */

enum { KINDS = 256, OF_A_KIND = 6, TEXTS = 4000, TEXT_CHARS = 150 };

static uint32_t next_random(uint32_t *seed)
{
	*seed = *seed * 1664525 + 1013904223;
	return *seed >> 8;
}

/* Some code points of every kind that the tables tell apart: the first ones, then others further on. */
struct kinds {
	char32_t cps[KINDS][OF_A_KIND];
	int count;
};

static void collect(struct kinds *kinds)
{
	struct char_kind known[KINDS];
	int seen[KINDS] = {0};
	for (char32_t cp = 0; cp < 0x110000; cp++) {
		struct char_kind kind = char_kind_of(cp);
		int i = 0;
		while (i < kinds->count && memcmp(&known[i], &kind, sizeof kind) != 0)
			i++;
		if (i == kinds->count)
			known[kinds->count++] = kind;
		int at = seen[i]++;
		if (at >= OF_A_KIND)
			at = at % 997 == 0 ? at % OF_A_KIND : -1;
		if (at >= 0)
			kinds->cps[i][at] = cp;
	}
	for (int i = 0; i < kinds->count; i++)
		for (int j = seen[i]; j < OF_A_KIND; j++)
			kinds->cps[i][j] = kinds->cps[i][0];
}

/* The characters that the rules look beside, and those at the edges of what the fast way knows. */
static const char32_t lively[] =
        U"对口支援年个万多第十，。、；：？！（）《》“”‘’\"'——……·～／/－–．.,-%％０１９1234 2 　①$(￥（"
        U"\u0301\u200D\u302A\u3029\u3099\uFF40\uFF00\uFE0F\u4DFF\u9FFF\uA000\u3000\u2010\u200F\u2027\u2028~\x7F";

static void add_char(const struct kinds *kinds, uint32_t *seed, struct buf *out)
{
	char bytes[UTF8_MAX];
	uint32_t what = next_random(seed) % 16;
	char32_t cp = U'一' + next_random(seed) % 0x5000;
	if (what == 0) {
		buf_add(out, &"\xE5\x80\xFF\xED\xF0\xC3"[next_random(seed) % 6], 1); /* no whole sequence */
		return;
	}
	if (what < 4)
		cp = kinds->cps[next_random(seed) % (uint32_t)kinds->count][next_random(seed) % OF_A_KIND];
	else if (what < 10)
		cp = lively[next_random(seed) % (COUNT(lively) - 1)];
	buf_add(out, bytes, utf8_encode(cp, bytes));
}

typedef void checks(const char *text, size_t len, uint32_t *seed);

static void check_made_texts(checks *check)
{
	static struct kinds kinds;
	uint32_t seed = 1;
	kinds.count = 0;
	collect(&kinds);
	for (int i = 0; i < TEXTS; i++) {
		struct buf text = {0};
		for (int n = 0; n < TEXT_CHARS; n++)
			add_char(&kinds, &seed, &text);
		check(text.at, text.len, &seed);
		buf_free(&text);
	}
}

static void check_documents(checks *check)
{
	uint32_t seed = 1;
	struct corpus corpus;
	corpus_open(&corpus);
	for (struct buf text = {0}; corpus_next(&corpus, &text);)
		check(text.at, text.len, &seed);
}

/* ---- clusters ---------------------------------------------------------------------------------------------
 */

static void check_clusters(const char *text, size_t len, uint32_t *seed)
{
	enum width_ambiguous ambiguous = next_random(seed) % 2 ? WIDTH_WIDE : WIDTH_NARROW;
	struct cluster_iter a = cluster_begin(text, len, 0, ambiguous), b = a;
	struct cluster one, other;
	while (cluster_next(&a, &one)) {
		assert_true(cluster_next_any(&b, &other));
		assert_int_equal(one.off, other.off);
		assert_int_equal(one.len, other.len);
		assert_int_equal(one.cols, other.cols);
		assert_int_equal(one.cp, other.cp);
		assert_int_equal(a.col, b.col);
	}
	assert_false(cluster_next_any(&b, &other));
}

/* Every place of two characters of all kinds, at the text's end and before it. */
static void clusters_of_every_kind(void **state)
{
	(void)state;
	check_made_texts(check_clusters);
}

static void clusters_of_documents(void **state)
{
	(void)state;
	check_documents(check_clusters);
}

/* ---- decoding ---------------------------------------------------------------------------------------------
 */

static void check_decoding(const char *text, size_t len, uint32_t *seed)
{
	(void)seed;
	for (size_t off = 0; off < len; off++)
		for (size_t n = 1; n <= 5 && n <= len - off; n++) {
			char32_t one, other;
			assert_int_equal(
			        utf8_decode(text + off, n, &one), utf8_decode_any(text + off, n, &other));
			assert_int_equal(one, other);
		}
}

static void every_kind_is_read(void **state)
{
	(void)state;
	check_made_texts(check_decoding);
}

/* ---- lines ------------------------------------------------------------------------------------------------
 */

static void check_lines(const char *text, size_t len, uint32_t *seed)
{
	struct wrap wrap, before;
	struct wrap_line line;
	struct slow slow;
	wrap_begin(&wrap, text, len, 2 + (int)(next_random(seed) % 60), WIDTH_NARROW);
	wrap.hang = (int)(next_random(seed) % 3);
	wrap.ambiguous = next_random(seed) % 2 ? WIDTH_WIDE : WIDTH_NARROW;
	for (before = wrap; wrap_next(&wrap, &line); before = wrap) {
		if (!slow_line(&before, &slow))
			continue; /* cut for want of a break: only the slow way does that */
		assert_int_equal(line.span.end, slow.line.span.end);
		assert_int_equal(line.next, slow.line.next);
		assert_int_equal(line.cols, slow.line.cols);
		assert_int_equal(wrap.quoted, slow.quoted);
	}
}

static void lines_of_every_kind(void **state)
{
	(void)state;
	check_made_texts(check_lines);
}

static void check_many_lines(const char *text, size_t len, uint32_t *seed)
{
	for (int i = 0; i < 30; i++)
		check_lines(text, len, seed);
}

static void lines_of_documents(void **state)
{
	(void)state;
	check_documents(check_many_lines);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(every_kind_is_read),
	        cmocka_unit_test(clusters_of_every_kind),
	        cmocka_unit_test(clusters_of_documents),
	        cmocka_unit_test(lines_of_every_kind),
	        cmocka_unit_test(lines_of_documents),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
