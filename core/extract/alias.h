// SPDX-License-Identifier: MIT
// Names that a document makes for itself. Inside extract only.
#ifndef CORE_EXTRACT_ALIAS_H
#define CORE_EXTRACT_ALIAS_H

#include "core/base/mem.h"
#include "core/doc/doc.h"
#include "core/extract/index.h"
#include "core/extract/mention.h"
#include "core/extract/zone.h"

/* 瑞金医院（以下简称“甲方”）, 乙方：伊宁县人民医院: whom a word means in this document. */
struct alias {
	const char *word;    /* in the arena, Simplified */
	struct mention whom; /* `start` and `end` mean nothing */
	bool open;           /* the document uses it for two: it is nobody */
};

struct aliases {
	ARRAY(struct alias) list;
	bool begins[INDEX_HASHES]; /* the hashes of their first characters (index.h) */
};

/* Time is linear in the document's length. Names are in the arena; released with aliases_free. */
void aliases_find(struct aliases *aliases, const struct reading *reading, struct arena *arena);
void aliases_free(struct aliases *aliases);

/* The longest alias at text[off..len): its length, 0 if there is none; *out gets whom it means there. */
size_t alias_at(const struct aliases *aliases, const char *text, size_t len, size_t off, struct arena *arena,
        struct mention *out);

/* Does one stand there? */
bool aliases_hold(const struct aliases *aliases, const char *text, size_t len, size_t off);

#endif
