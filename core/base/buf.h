// SPDX-License-Identifier: MIT
// A byte string that grows, and a borrowed piece of one. Anyone may include this.
#ifndef CORE_BASE_BUF_H
#define CORE_BASE_BUF_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

/* Borrowed bytes, not terminated. */
struct slice {
	const char *at;
	size_t len;
};

/* All zero is a valid empty buffer. `at` is owned, NUL-terminated once anything was added, NULL before. */
struct buf {
	char *at;
	size_t len, cap;
};

/* Makes room for so many bytes more. */
void buf_reserve(struct buf *buf, size_t more);
static inline void buf_add(struct buf *buf, const char *bytes, size_t len)
{
	if (buf->cap - buf->len <= len) /* seldom */
		buf_reserve(buf, len);
	if (len)
		memcpy(buf->at + buf->len, bytes, len);
	buf->len += len;
	buf->at[buf->len] = '\0';
}
void buf_adds(struct buf *buf, const char *s);
void buf_addf(struct buf *buf, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* Empties the buffer and keeps its memory. */
void buf_clear(struct buf *buf);
void buf_free(struct buf *buf);
/* The contents as a string: "" when nothing was added. Borrowed until the next change. */
const char *buf_str(const struct buf *buf);

struct slice slice_of(const char *s);
bool slice_eq(struct slice a, struct slice b);
bool slice_is(struct slice a, const char *s);
static inline bool slice_starts(struct slice a, const char *prefix)
{
	size_t n = 0; /* most differ soon */
	while (prefix[n] && n < a.len && a.at[n] == prefix[n])
		n++;
	return !prefix[n];
}
static inline bool slice_ends(struct slice a, const char *suffix)
{
	size_t len = strlen(suffix);
	if (a.len < len || (len && a.at[a.len - 1] != suffix[len - 1]))
		return false;
	return memcmp(a.at + a.len - len, suffix, len) == 0;
}

/* The last place at or before `off` where UTF-8 may be cut; s[off] is looked at, and may be a NUL. */
size_t slice_cut(const char *s, size_t off);

#endif
