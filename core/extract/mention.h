// SPDX-License-Identifier: MIT
// Who is named where in a passage. Inside extract only.
#ifndef CORE_EXTRACT_MENTION_H
#define CORE_EXTRACT_MENTION_H

#include "core/extract/party.h"
#include "core/extract/record.h"

/* A party named at [start, end) of a text. */
struct mention {
	size_t start, end;
	size_t name_start; /* where the name proper begins: 石河子大学 in 新疆石河子大学 */
	const char *name;  /* canonical; in the arena or static */
	const struct place *place; /* NULL for what is no place */
	enum party_level level;
	enum pairing_kind kind;
	bool unsettled; /* a name with several readings, none of them preferred */
	bool passed; /* only says where a finer one lies: 和田地区 in 和田地区的和田市、墨玉县 */
};

/*
 * The party at text[off..len), the longest reading: a place (nested names are one party: 新疆和田地区墨玉县
 * is 墨玉县), an institution, a group (19个省市), or a word for oneself (我院). `begins` says that a name may
 * begin here though no place's name does: after a mark, a verb or a preposition. False if there is none.
 */
bool mention_read(
        const char *text, size_t len, size_t off, bool begins, struct arena *arena, struct mention *out);

/* May `name` call itself `word`: 我校 a university or school, 我县 a county …? */
bool mention_may_be(const char *name, const char *word);

/* The length of a number with its measure (19个, 十五家, 三所, 8) at text[off..len), 0 if there is none;
 * *count is its value. */
size_t mention_count(const char *text, size_t len, size_t off, long *count);

#endif
