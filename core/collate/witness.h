// SPDX-License-Identifier: MIT
// A text as the characters that are compared. Private to core/collate.
#ifndef CORE_COLLATE_WITNESS_H
#define CORE_COLLATE_WITNESS_H

#include "core/base/mem.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <uchar.h>

/* A character, normalised: same.h. Eight bytes, for there is one for every three of the text. */
struct token {
	uint32_t off;      /* its place in the text, which is at most DOC_BYTES_MAX */
	uint32_t key : 21; /* its code point */
	uint32_t line : 1; /* the first of its line */
	uint32_t len : 3;  /* bytes */
};

static inline size_t token_end(const struct token *token)
{
	return (size_t)token->off + token->len;
}

/* All characters of a text but white space, punctuation, symbols and the tags of markup (<sup>). */
struct witness {
	ARRAY(struct token) row;
};

void witness_read(const char *text, size_t len, struct witness *out);

/* The same one by one, for who needs no more: begins with text and len alone. False behind the last. */
struct witness_scan {
	const char *text; /* borrowed */
	size_t len, off;
	bool in_line;
};
bool witness_next(struct witness_scan *scan, struct token *out);

/* The first token that does not begin before byte `off`; the number of all if there is none. */
size_t witness_at(const struct witness *tokens, size_t off);

bool token_is_han(const struct token *token);

#endif
