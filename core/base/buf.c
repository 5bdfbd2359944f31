// SPDX-License-Identifier: MIT
#include "core/base/buf.h"

#include "core/base/mem.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void buf_reserve(struct buf *buf, size_t more)
{
	buf->at = mem_grow(buf->at, &buf->cap, buf->len + more + 1, 1);
}

void buf_adds(struct buf *buf, const char *s)
{
	buf_add(buf, s, strlen(s));
}

void buf_addf(struct buf *buf, const char *format, ...)
{
	va_list args, again;
	va_start(args, format);
	va_copy(again, args);
	int need = vsnprintf(NULL, 0, format, args);
	assert(need >= 0);
	buf_reserve(buf, (size_t)need);
	vsnprintf(buf->at + buf->len, (size_t)need + 1, format, again);
	buf->len += (size_t)need;
	va_end(again);
	va_end(args);
}

void buf_clear(struct buf *buf)
{
	buf->len = 0;
	if (buf->at)
		buf->at[0] = '\0';
}

void buf_free(struct buf *buf)
{
	free(buf->at);
	*buf = (struct buf){0};
}

const char *buf_str(const struct buf *buf)
{
	return buf->at ? buf->at : "";
}

struct slice slice_of(const char *s)
{
	return (struct slice){s, strlen(s)};
}

bool slice_eq(struct slice a, struct slice b)
{
	return a.len == b.len && (a.len == 0 || memcmp(a.at, b.at, a.len) == 0);
}

bool slice_is(struct slice a, const char *s)
{
	return slice_eq(a, slice_of(s));
}

size_t slice_cut(const char *s, size_t off)
{
	while (off > 0 && ((unsigned char)s[off] & 0xC0) == 0x80)
		off--;
	return off;
}
