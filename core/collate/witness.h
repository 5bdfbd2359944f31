// SPDX-License-Identifier: MIT
// A text as the characters that are compared. Private to core/collate.
#ifndef CORE_COLLATE_WITNESS_H
#define CORE_COLLATE_WITNESS_H

#include "core/base/mem.h"

#include <stdbool.h>
#include <stddef.h>
#include <uchar.h>

/* A character, normalised: same.h. */
struct token {
	char32_t key;
	bool line;       /* the first of its line */
	size_t off, end; /* bytes of the text */
};

/* All characters of a text but white space, punctuation, symbols and the tags of markup (<sup>). */
struct witness {
	ARRAY(struct token) row;
};

void witness_read(const char *text, size_t len, struct witness *out);

/* The first token that does not begin before byte `off`; the number of all if there is none. */
size_t witness_at(const struct witness *tokens, size_t off);

bool token_is_han(const struct token *token);

#endif
