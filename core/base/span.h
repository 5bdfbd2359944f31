// SPDX-License-Identifier: MIT
// A byte range of a text. Anyone may include this.
#ifndef CORE_BASE_SPAN_H
#define CORE_BASE_SPAN_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Half open: `start` is the first byte, `end` the byte after the last one. Spans always lie on boundaries of
 * UTF-8 sequences. An empty span (start == end) names a place between two characters.
 */
struct span {
	size_t start, end;
};

static inline bool span_empty(struct span s)
{
	return s.start >= s.end;
}

static inline bool span_has(struct span s, size_t off)
{
	return s.start <= off && off < s.end;
}

/* Do the two share at least one byte? */
static inline bool span_overlap(struct span a, struct span b)
{
	return a.start < b.end && b.start < a.end;
}

/* The smallest span that covers both. */
static inline struct span span_cover(struct span a, struct span b)
{
	return (struct span){a.start < b.start ? a.start : b.start, a.end > b.end ? a.end : b.end};
}

#endif
