// SPDX-License-Identifier: MIT
#include "core/collate/step.h"

#include "core/collate/witness.h"
#include "core/text/utf8.h"

#include <unictype.h>

/* ---- where a piece begins ---- */

static bool opens(char32_t cp)
{
	return cp >= 0x80 ? uc_is_general_category_withtable(cp, UC_CATEGORY_MASK_Ps | UC_CATEGORY_MASK_Pi)
	                  : cp == '(' || cp == '[' || cp == '{';
}

/* Of what stands between two tokens, where what belongs to the second begins. */
static size_t cut(const char *text, size_t from, size_t to)
{
	size_t at = from;
	for (size_t off = from; off < to;) {
		char32_t cp;
		off += utf8_decode(text + off, to - off, &cp);
		if (cp == '\n')
			from = off;
		if (!opens(cp))
			at = off;
	}
	/* what begins a line is of that line: an indent, the marks of a heading */
	return text[from - 1] == '\n' ? from : at;
}

static size_t begins_at(const char *text, size_t len, const struct witness *tokens, size_t token)
{
	if (token >= tokens->row.len)
		return len;
	/* before the first one stands nothing that another could have */
	return token ? cut(text, token_end(&tokens->row.at[token - 1]), tokens->row.at[token].off) : 0;
}

size_t step_off(const struct alignment *it, int side, size_t token)
{
	return side ? begins_at(it->b, it->b_len, it->b_tokens, token)
	            : begins_at(it->a, it->a_len, it->a_tokens, token);
}

size_t step_token(const struct alignment *it, int side, size_t off)
{
	return witness_at(side ? it->b_tokens : it->a_tokens, off);
}

/* ---- the next piece ---- */

/* Letters and digits in a row are a word. */
static bool is_word(const struct token *token)
{
	return token->key < 0x80;
}

static bool glued(const struct witness *tokens, size_t token)
{
	if (token == 0 || token >= tokens->row.len)
		return false;
	const struct token *now = &tokens->row.at[token], *before = now - 1;
	return token_end(before) == now->off && is_word(before) && is_word(now);
}

/* The partner of the next token of a that has one in [place->b, end.b), and of b likewise. */
static size_t next_match(const struct alignment *it, const struct step_place *place, struct step_place end)
{
	for (size_t i = place->a; i < end.a; i++)
		if (it->to_b[i] != UNMATCHED && it->to_b[i] >= place->b && it->to_b[i] < end.b)
			return it->to_b[i];
	return end.b;
}

static bool is_match(const struct alignment *it, const struct step_place *place, struct step_place end)
{
	return place->a < end.a && place->b < end.b && it->to_b[place->a] == place->b;
}

bool step_next(const struct alignment *it, struct step_place *place, struct step_place end, struct step *out)
{
	size_t a = place->a, b = place->b;
	if (a >= end.a && b >= end.b)
		return false;
	out->same = is_match(it, place, end);
	bool has_partner = a < end.a && it->to_b[a] != UNMATCHED && it->to_b[a] >= b && it->to_b[a] < end.b;
	bool takes_a = a < end.a && (out->same || !has_partner);
	bool takes_b = b < end.b && (out->same || b < next_match(it, place, end));
	if (!takes_a && !takes_b)
		takes_a = a < end.a, takes_b = a >= end.a;
	place->a += takes_a;
	place->b += takes_b;
	out->a.start = step_off(it, 0, a);
	out->a.end = takes_a ? step_off(it, 0, a + 1) : out->a.start;
	out->b.start = step_off(it, 1, b);
	out->b.end = takes_b ? step_off(it, 1, b + 1) : out->b.start;
	out->glued = (takes_a && glued(it->a_tokens, a)) || (takes_b && glued(it->b_tokens, b));
	return true;
}

struct step_place passage_begin(const struct passage *passage)
{
	return (struct step_place){passage->a_first, passage->b_first};
}

struct step_place passage_end(const struct passage *passage)
{
	return (struct step_place){passage->a_last, passage->b_last};
}
