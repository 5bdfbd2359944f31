// SPDX-License-Identifier: MIT
// 甲与乙、丙与丁: pairs in a row, behind words that say what they are.
#include "core/extract/pairing_words.h"

/* 甲与乙 at token `i`. */
static bool is_couple(const struct tokens *tokens, size_t i)
{
	return kind_at(tokens, i) == TOKEN_PARTY && kind_at(tokens, i + 1) == TOKEN_WITH &&
	       kind_at(tokens, i + 2) == TOKEN_PARTY;
}

/* Where the row of couples ends that begins with token `i`; `count` is how many there are. */
static size_t row_end(const struct tokens *tokens, size_t i, size_t *count)
{
	for (*count = 0; is_couple(tokens, i); i += 4) {
		++*count;
		if (kind_at(tokens, i + 3) != TOKEN_SEPARATOR && kind_at(tokens, i + 3) != TOKEN_COMMA)
			return i + 3;
	}
	return i - 1;
}

bool couples_at(struct pairing_reader *reader, size_t i)
{
	const struct tokens *tokens = &reader->tokens;
	const size_t first = i ? i - 1 : 0;
	const enum token_kind head = first ? kind_at(tokens, first - 1) : TOKEN_COMMA;
	size_t count;
	if (!i || (head != TOKEN_COMMA && head != TOKEN_COLON && head != TOKEN_ARRANGE))
		return false;
	const size_t end = row_end(tokens, first, &count);
	if (count < 2 || kind_at(tokens, end) == TOKEN_SEPARATOR || !list_ends(tokens, end))
		return false;
	for (size_t k = first; k < end; k += 4)
		pairings_add_sides(reader, (struct party_list){k, k}, (struct party_list){k + 2, k + 2},
		        false, "pairing.relation");
	return true;
}
