// SPDX-License-Identifier: MIT
#include "core/text/cluster.h"

#include "core/text/char.h"
#include "core/text/utf8.h"

#include <limits.h>

/* Flags are counted back no further than this; a multiple of 2. */
enum { FLAG_RUN = 1024 };

static struct char_kind kind_at(const char *text, size_t len, size_t off)
{
	char32_t cp;
	utf8_decode(text + off, len - off, &cp);
	return char_kind_of(cp);
}

static inline int sum(int a, int b)
{
	return a > INT_MAX - b ? INT_MAX : a + b;
}

struct cluster_iter cluster_begin(const char *text, size_t len, size_t off, enum width_ambiguous ambiguous)
{
	return (struct cluster_iter){.text = text, .len = len, .off = off, .ambiguous = ambiguous};
}

/* The end of the cluster whose first code point ends at `end`; adds the widths of the others. */
static size_t rest(const struct cluster_iter *iter, size_t end, struct char_kind kind, int *cols)
{
	uint8_t state = char_cluster_steps[0][kind.cluster] & (uint8_t)~CHAR_CLUSTER_BREAK;
	while (end < iter->len) {
		char32_t cp;
		size_t n = utf8_decode(iter->text + end, iter->len - end, &cp);
		kind = char_kind_of(cp);
		state = char_cluster_steps[state][kind.cluster];
		if (state & CHAR_CLUSTER_BREAK)
			break;
		*cols = sum(*cols, char_cols(kind, iter->ambiguous == WIDTH_WIDE));
		end += n;
	}
	return end;
}

static int least_cols(const struct cluster_iter *iter, char32_t cp, int cols)
{
	if (cp == '\t')
		return CLUSTER_TAB - iter->col % CLUSTER_TAB;
	return cols < 1 || cp == '\r' ? 1 : cols;
}

bool cluster_next_any(struct cluster_iter *iter, struct cluster *out)
{
	if (iter->off >= iter->len)
		return false;
	size_t end = iter->off + utf8_decode(iter->text + iter->off, iter->len - iter->off, &out->cp);
	struct char_kind kind = char_kind_of(out->cp);
	int cols = char_cols(kind, iter->ambiguous == WIDTH_WIDE);
	if (kind.cluster != CLUSTER_OTHER ||
	        (end < iter->len && kind_at(iter->text, iter->len, end).cluster != CLUSTER_OTHER)) {
		end = rest(iter, end, kind, &cols);
		cols = least_cols(iter, out->cp, cols);
	}
	out->off = iter->off;
	out->len = end - iter->off;
	out->cols = cols;
	iter->off = end;
	iter->col = sum(iter->col, cols);
	return true;
}

/* Is there a boundary between the two whatever stands before? Of emoji behind a joiner one cannot say (GB11).
 */
static bool sure_break(uint8_t before, uint8_t after)
{
	if (before == CLUSTER_ZWJ && after == CLUSTER_PICT)
		return false;
	uint8_t state = char_cluster_steps[0][before] & (uint8_t)~CHAR_CLUSTER_BREAK;
	return char_cluster_steps[state][after] & CHAR_CLUSTER_BREAK;
}

/* A boundary at or before `off`, from which walking forwards is right. */
static size_t sure_boundary(const char *text, size_t len, size_t off)
{
	uint8_t after = kind_at(text, len, off).cluster;
	for (int flags = 1; off > 0; flags++) {
		size_t prev = utf8_prev(text, off);
		uint8_t before = kind_at(text, len, prev).cluster;
		if (before != CLUSTER_RI || after != CLUSTER_RI)
			flags = 0;
		if (sure_break(before, after) || flags == FLAG_RUN)
			return off;
		off = prev;
		after = before;
	}
	return off;
}

size_t cluster_prev(const char *text, size_t len, size_t off)
{
	if (off == 0)
		return 0;
	struct cluster_iter iter = cluster_begin(text, len, 0, WIDTH_NARROW);
	iter.off = sure_boundary(text, len, utf8_prev(text, off));
	struct cluster cluster = {.off = iter.off};
	while (iter.off < off && cluster_next(&iter, &cluster))
		continue;
	return cluster.off;
}

bool cluster_doubtful(const char *text, const struct cluster *cluster)
{
	int spacing = 0;
	for (size_t off = cluster->off, end = off + cluster->len; off < end;) {
		char32_t cp;
		off += utf8_decode(text + off, end - off, &cp);
		spacing += width_char(cp, WIDTH_NARROW) > 0;
		if (width_doubtful(cp) || spacing > 1)
			return cluster->cp != '\r';
	}
	return false;
}

int cluster_cols(const char *text, size_t len, enum width_ambiguous ambiguous)
{
	struct cluster_iter iter = cluster_begin(text, len, 0, ambiguous);
	struct cluster cluster;
	while (cluster_next(&iter, &cluster))
		continue;
	return iter.col;
}

size_t cluster_fit(const char *text, size_t len, int cols, enum width_ambiguous ambiguous, int *used)
{
	struct cluster_iter iter = cluster_begin(text, len, 0, ambiguous);
	struct cluster cluster;
	size_t end = 0;
	int fit = 0;
	while (cluster_next(&iter, &cluster) && iter.col <= cols) {
		end = iter.off;
		fit = iter.col;
	}
	if (used)
		*used = fit;
	return end;
}
