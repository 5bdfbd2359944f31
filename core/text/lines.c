// SPDX-License-Identifier: MIT
#include "core/text/lines.h"

#include <assert.h>
#include <stdint.h>
#include <stdlib.h>

void lines_begin(struct lines *lines, const struct wrap *wrap, int first_cols)
{
	assert(wrap->cols >= 2 && first_cols >= 2);
	*lines = (struct lines){.wrap = *wrap, .first_cols = first_cols};
}

void lines_free(struct lines *lines)
{
	array_free(&lines->marks);
	*lines = (struct lines){0};
}

/* Where line `n` begins, which is at `mark`. */
static struct wrap wrap_at(const struct lines *lines, size_t n, struct lines_mark mark)
{
	struct wrap wrap = lines->wrap;
	wrap.off = mark.off;
	wrap.quoted = mark.quoted;
	if (n == 0)
		wrap.cols = lines->first_cols;
	return wrap;
}

/* Lays out the lines that are not known yet, up to line `n` or to the one with byte `off`. */
static void extend(struct lines *lines, size_t n, size_t off)
{
	struct wrap wrap = wrap_at(lines, lines->known, lines->end);
	struct wrap_line line;
	while (lines->known <= n && wrap.off <= off) {
		struct lines_mark mark = {wrap.off, wrap.quoted};
		if (!wrap_next(&wrap, &line))
			break;
		if (lines->known % LINES_STEP == 0)
			*array_push(&lines->marks) = mark;
		lines->known++;
		wrap.cols = lines->wrap.cols;
	}
	lines->end = (struct lines_mark){wrap.off, wrap.quoted};
}

bool lines_at(struct lines *lines, size_t n, struct wrap_line *line)
{
	if (n >= lines->known)
		extend(lines, n, SIZE_MAX);
	if (n >= lines->known)
		return false;
	size_t at = n - n % LINES_STEP;
	struct wrap wrap = wrap_at(lines, at, lines->marks.at[n / LINES_STEP]);
	for (; at <= n; at++) {
		wrap_next(&wrap, line);
		wrap.cols = lines->wrap.cols;
	}
	return true;
}

/* The last mark at or before `off`; the first one is at 0. */
static size_t mark_before(const struct lines *lines, size_t off)
{
	size_t low = 0, high = lines->marks.len;
	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;
		if (lines->marks.at[middle].off <= off)
			low = middle;
		else
			high = middle;
	}
	return low;
}

size_t lines_find(struct lines *lines, size_t off)
{
	if (off >= lines->end.off)
		extend(lines, SIZE_MAX, off);
	if (lines->known == 0)
		return 0;
	size_t mark = mark_before(lines, off), n = mark * LINES_STEP;
	struct wrap wrap = wrap_at(lines, n, lines->marks.at[mark]);
	for (struct wrap_line line; n < lines->known && wrap_next(&wrap, &line) && line.next <= off; n++)
		wrap.cols = lines->wrap.cols;
	return n < lines->known ? n : lines->known - 1;
}

size_t lines_count(struct lines *lines)
{
	extend(lines, SIZE_MAX, SIZE_MAX);
	return lines->known;
}
