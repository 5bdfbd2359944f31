// SPDX-License-Identifier: MIT
// Names that a user adds to the gazetteer. For tui, which reads them, and for extract, which goes by them.
#ifndef CORE_EXTRACT_NAMES_H
#define CORE_EXTRACT_NAMES_H

#include "core/base/mem.h"
#include "core/base/status.h"
#include "core/extract/mention.h"

/*
 * A text of lines with tabs between their columns; what stands behind # at a line's beginning is a comment:
 *
 *     name          kind         also            within
 *     苍洱新区      县           苍洱            大理白族自治州
 *     南浦医院      单位         南浦、南医      上海市
 *     吉林市        地级市       吉林
 *
 * name is how exports call it. kind is one of 省 province, 地 prefecture, 县 county, 单位 institution, 群体
 * group, 中央 central. also lists the short forms, with 、 or a comma between them; within is a place of the
 * gazetteer, or one of an earlier line. The last two may be missing. A name of former days is a line of its
 * own: it is kept as the text says it. A name of the gazetteer gets further forms, or is preferred among
 * those that share one: above, 吉林 is the city.
 *
 * A user's name overrides what the gazetteer reads in the same words, unless that is longer.
 */
struct names;

/* A mistake costs its line, all of it: it goes to `mistakes` with `path` and the number of the line, and the
 * others count. Never fails otherwise. Released with names_free. */
typedef void names_report(void *context, const struct status *mistake);
struct names *names_read(
        const char *path, const char *text, size_t len, names_report *mistakes, void *context);
/* NULL is allowed. */
void names_free(struct names *names);

/* How many forms there are. */
size_t names_count(const struct names *names);
/* What tells these names from others, in hexadecimal. */
const char *names_digest(const struct names *names);

/* May a form begin at s? For those who look at every character; nearly always right. */
bool names_begin(const struct names *names, const char *s, size_t len);

/* As mention_read (mention.h), with these names added; `names` may be NULL. */
bool names_mention(const struct names *names, const char *text, size_t len, size_t off, unsigned context,
        struct arena *arena, struct mention *out);

/* May it find one there, off < len? For who asks at many places; nearly always right. */
bool names_may_mention(const struct names *names, const char *text, size_t len, size_t off, unsigned context);

#endif
