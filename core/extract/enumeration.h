// SPDX-License-Identifier: MIT
// 高阳、南溪、故陵三镇: names of which only the last says what they are. Inside extract only.
#ifndef CORE_EXTRACT_ENUMERATION_H
#define CORE_EXTRACT_ENUMERATION_H

#include "core/base/span.h"
#include "core/extract/mention.h"

enum { ENUMERATION_MAX = 10 };

struct enumeration {
	struct span name[ENUMERATION_MAX];
	size_t count;     /* at least two: the number that stands behind the names */
	struct span tail; /* what they are: 镇, 社区卫生服务中心 */
	size_t end;
	bool places; /* one of them is a place of its own, which the gazetteer knows */
	bool town;   /* the tail is a township's, not an institution's */
};

/* Reads text[off..len); false unless the number and the names agree. */
bool enumeration_read(const char *text, size_t len, size_t off, struct enumeration *out);

/* The member `i` as a party; towns lie in `holder`, which may be NULL. */
struct mention enumeration_member(const char *text, const struct enumeration *all, size_t i,
        const struct place *holder, struct arena *arena);

#endif
