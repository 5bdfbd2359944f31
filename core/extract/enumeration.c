// SPDX-License-Identifier: MIT
#include "core/extract/enumeration.h"

#include "core/extract/enumeration_index.h"
#include "core/extract/word.h"

#include <string.h>

enum { NAME_CHARS = 3 };

static const char *const joints[] = {"、", "和", NULL};

/* A Han character that is no function word. */
static bool is_letter(const char *text, size_t len, size_t off)
{
	static const char *const no_letters[] = {"的", "与", "由", "和", "及", "对", "为", "是", "在", "等",
	        "内", "将", "把", "了", "向", "到", "从", "各", "援", "扶", NULL};
	unsigned char b = off + HAN <= len ? (unsigned char)text[off] : 0;
	return b >= 0xE4 && b <= 0xE9 && !WORDS_AT(text, len, off, no_letters);
}

/* May a name end before `off`, which may be in the middle of a character? */
static bool may_end(const char *text, size_t len, size_t off)
{
	bool whole = off + HAN <= len || (off < len && (unsigned char)text[off] < 0x80);
	return whole && (index_begins(ends_set, text + off) || mention_may_count(text, off));
}

/* The end of the name at `off`: two or three characters up to a joint or a number; 0 if there is none. */
static size_t name_end(const char *text, size_t len, size_t off)
{
	long count;
	size_t i = off;
	for (int chars = 0; chars <= NAME_CHARS; chars++, i += HAN) {
		bool ends = may_end(text, len, i) &&
		            (words_at(text, len, i, joints) || mention_count(text, len, i, &count));
		if (ends)
			return chars >= 2 ? i : 0;
		if (!is_letter(text, len, i))
			return 0;
	}
	return 0;
}

/* 三镇, 两个社区卫生服务中心: reads the number and what they are. */
static bool read_tail(const char *text, size_t len, size_t off, struct enumeration *out)
{
	static const char *const towns[] = {"镇", "乡", "街道", "村", NULL};
	long count;
	size_t n = mention_count(text, len, off, &count), tail;
	if (!n || count != (long)out->count || count < 2)
		return false;
	tail = words_at(text, len, off + n, towns);
	out->town = tail != 0;
	if (!tail && !out->places)
		tail = mention_shared_tail(text, len, off + n);
	if (!out->town && tail < 4 * HAN)
		return false; /* 两所大学 may have any names */
	out->tail = (struct span){off + n, off + n + tail};
	out->end = off + n + tail;
	return tail != 0;
}

bool enumeration_read(const char *text, size_t len, size_t off, struct enumeration *out)
{
	if (!words_at(text, len, off + 2 * HAN, joints) && !words_at(text, len, off + 3 * HAN, joints))
		return false; /* most: a name of two or three characters comes first */
	*out = (struct enumeration){0};
	for (size_t end; out->count < ENUMERATION_MAX && (end = name_end(text, len, off)) != 0;) {
		const struct place *place;
		out->places = out->places || place_match(text, len, off, &place);
		out->name[out->count++] = (struct span){off, end};
		size_t joint = words_at(text, len, end, joints);
		if (!joint)
			return out->count > 1 && read_tail(text, len, end, out);
		off = end + joint;
	}
	return false;
}

struct mention enumeration_member(const char *text, const struct enumeration *all, size_t i,
        const struct place *holder, struct arena *arena)
{
	struct span name = all->name[i];
	size_t own = name.end - name.start, tail = all->tail.end - all->tail.start;
	char *full = arena_alloc(arena, own + tail + 1);
	memcpy(full, text + name.start, own);
	memcpy(full + own, text + all->tail.start, tail);
	full[own + tail] = '\0';
	return (struct mention){.start = name.start,
	        .end = name.end,
	        .name_start = name.start,
	        .name = full,
	        .place = all->town ? holder : NULL,
	        .level = all->town ? PARTY_COUNTY : PARTY_INSTITUTION,
	        .part = all->town};
}
