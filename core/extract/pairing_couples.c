// SPDX-License-Identifier: MIT
// 甲与乙、丙与丁: pairs in a row, behind words that say what they are.
#include "core/extract/pairing_words.h"

/* One couple of the row: its two sides, and the token behind them. */
struct couple {
	struct party_list one, other;
	size_t end;
};

/* Where the names parted by 、 end that begin with token `i`. */
static size_t names_end(const struct tokens *tokens, size_t i)
{
	while (kind_at(tokens, i) == TOKEN_PARTY && kind_at(tokens, i + 1) == TOKEN_SEPARATOR &&
	        kind_at(tokens, i + 2) == TOKEN_PARTY)
		i += 2;
	return i;
}

/* 甲与乙, 甲、丙与乙 at token `i`; in 甲与乙、丙与丁 the couple ends before the name that the next one begins
 * with. False where that is not sure: 甲与乙、丙、丁与戊. */
static bool couple_at(const struct tokens *tokens, size_t i, struct couple *couple)
{
	const size_t with = names_end(tokens, i) + 1, first = with + 1, last = names_end(tokens, first);
	if (kind_at(tokens, i) != TOKEN_PARTY || kind_at(tokens, with) != TOKEN_WITH ||
	        kind_at(tokens, first) != TOKEN_PARTY)
		return false;
	const bool next = kind_at(tokens, last + 1) == TOKEN_WITH;
	if (next && last != first + 2)
		return false;
	const size_t end = next ? first : last;
	*couple = (struct couple){{i, with - 1}, {first, end}, end + 1};
	return true;
}

/* Where the row of couples ends that begins with token `i`; `count` is how many there are. */
static size_t row_end(const struct tokens *tokens, size_t i, size_t *count)
{
	struct couple couple;
	for (*count = 0; couple_at(tokens, i, &couple); i = couple.end + 1) {
		++*count;
		if (kind_at(tokens, couple.end) != TOKEN_SEPARATOR &&
		        kind_at(tokens, couple.end) != TOKEN_COMMA)
			return couple.end;
	}
	return i - 1;
}

size_t couples_in_row(const struct tokens *tokens, size_t i)
{
	size_t count;
	(void)row_end(tokens, i, &count);
	return count;
}

bool couples_at(struct pairing_reader *reader, size_t i)
{
	const struct tokens *tokens = &reader->tokens;
	struct party_list one;
	struct couple couple;
	if (!i || !list_before(tokens, i, &one) || !one.first)
		return false;
	const enum token_kind head = kind_at(tokens, one.first - 1);
	size_t count;
	if (head != TOKEN_COMMA && head != TOKEN_COLON && head != TOKEN_ARRANGE)
		return false;
	const size_t end = row_end(tokens, one.first, &count);
	if (count < 2 || kind_at(tokens, end) == TOKEN_SEPARATOR || !list_ends(tokens, end))
		return false;
	for (size_t k = one.first; k < end && couple_at(tokens, k, &couple); k = couple.end + 1)
		pairings_add_sides(reader, couple.one, couple.other, false, "pairing.relation");
	return true;
}
