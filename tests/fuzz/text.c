// SPDX-License-Identifier: MIT
/*
 * Any bytes through core/text: read, cut into clusters there and back, and into lines, by the fast way and by
 * the slow one. For libFuzzer and for replay.c. The first byte chooses how lines are set.
 */
#include "core/base/buf.h"
#include "core/text/cluster.h"
#include "core/text/linebreak.h"
#include "core/text/utf8.h"
#include "core/text/wrap.h"
#include "tests/fuzz/target.h"
#include "tests/slow.h"

#include <stdlib.h>

/* An assert that stays when the program is built without them. */
#define MUST(condition) ((condition) ? (void)0 : abort())

static void look_at_bytes(const char *text, size_t len)
{
	char32_t one, other;
	for (size_t off = 0, n; off < len; off += n) {
		n = utf8_decode(text + off, len - off, &one);
		MUST(n >= 1 && n <= len - off && n == utf8_decode_any(text + off, len - off, &other));
		MUST(one == other && utf8_prev(text, off + n) == off);
	}
}

static void look_at_clusters(const char *text, size_t len, enum width_ambiguous ambiguous)
{
	struct cluster_iter iter = cluster_begin(text, len, 0, ambiguous), slow = iter;
	struct cluster one, other;
	size_t off = 0;
	while (cluster_next(&iter, &one)) {
		MUST(cluster_next_any(&slow, &other));
		MUST(one.off == off && one.len >= 1 && one.cols >= 1);
		MUST(one.len == other.len && one.cols == other.cols && one.cp == other.cp);
		MUST(cluster_prev(text, len, iter.off) == one.off);
		cluster_doubtful(text, &one);
		off = iter.off;
	}
	MUST(off == len && cluster_cols(text, len, ambiguous) == iter.col);
}

static void look_at_breaks(const char *text, size_t len)
{
	for (int rules = LINEBREAK_DEFAULT; rules <= LINEBREAK_CHINESE; rules++) {
		struct linebreak_iter iter = linebreak_begin(text, len, 0, (enum linebreak_rules)rules);
		enum linebreak may;
		for (size_t off = 0; linebreak_next(&iter, &may); off = iter.off) {
			MUST(iter.off > off && may <= LINEBREAK_MUST);
			MUST(off > 0 || may == LINEBREAK_NO);
			MUST(rules == LINEBREAK_CHINESE || may != LINEBREAK_SOFT);
		}
		MUST(iter.off == len);
	}
}

static void look_at_lines(struct wrap wrap)
{
	struct wrap_line line;
	struct slow slow;
	size_t next = 0;
	for (struct wrap before = wrap; wrap_next(&wrap, &line); before = wrap) {
		size_t len = line.span.end - line.span.start;
		MUST(line.span.start == next && line.span.start <= line.span.end);
		MUST(line.span.end <= line.next && line.next <= wrap.len && line.next > next);
		MUST(line.cols == cluster_cols(wrap.text + next, len, wrap.ambiguous));
		MUST(line.cols <= wrap.cols + wrap.hang || cluster_prev(wrap.text + next, len, len) == 0);
		if (slow_line(&before, &slow))
			MUST(line.span.end == slow.line.span.end && line.next == slow.line.next &&
			        line.cols == slow.line.cols && wrap.quoted == slow.quoted);
		next = line.next;
	}
	MUST(next == wrap.len);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	if (size == 0)
		return 0;
	struct wrap wrap;
	struct buf clean = {0};
	const char *text = (const char *)data + 1;
	enum width_ambiguous ambiguous = data[0] & 0x80 ? WIDTH_WIDE : WIDTH_NARROW;
	look_at_bytes(text, size - 1);
	look_at_clusters(text, size - 1, ambiguous);
	look_at_breaks(text, size - 1);
	wrap_begin(&wrap, text, size - 1, 2 + (data[0] & 0x1F), ambiguous);
	wrap.hang = data[0] >> 5 & 3;
	look_at_lines(wrap);
	width_clean(text, size - 1, &clean);
	for (size_t off = 0; off < clean.len;) {
		char32_t cp;
		off += utf8_decode(clean.at + off, clean.len - off, &cp);
		MUST(cp == '\t' || !width_unsafe(cp));
	}
	buf_free(&clean);
	return 0;
}
