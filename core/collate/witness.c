// SPDX-License-Identifier: MIT
#include "core/collate/witness.h"

#include "core/collate/same.h"
#include "core/text/utf8.h"

#include <unictype.h>

enum { TAG_NAME_MAX = 10, TAG_MAX = 80, HAN_FIRST = 0x4E00, HAN_LAST = 0x9FFF };

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/* The length of a tag at text[0..len), which begins with <; 0 if it is none: <http://…> is not. */
static size_t tag_len(const char *text, size_t len)
{
	size_t i = len > 1 && text[1] == '/' ? 2 : 1, name = i;
	while (i < len && i - name <= TAG_NAME_MAX && is_letter(text[i]))
		i++;
	if (i == name || i >= len || (text[i] != '>' && text[i] != ' ' && text[i] != '/'))
		return 0;
	while (i < len && i < TAG_MAX && text[i] != '>' && text[i] != '\n')
		i++;
	return i < len && text[i] == '>' ? i + 1 : 0;
}

static bool left_out(char32_t cp)
{
	if ((cp >= HAN_FIRST && cp <= HAN_LAST) || (cp >= '0' && cp <= '9'))
		return false;
	return uc_is_general_category_withtable(
	        cp, UC_CATEGORY_MASK_P | UC_CATEGORY_MASK_Z | UC_CATEGORY_MASK_C | UC_CATEGORY_MASK_S);
}

bool witness_next(struct witness_scan *scan, struct token *out)
{
	const char *text = scan->text;
	while (scan->off < scan->len) {
		const size_t off = scan->off, left = scan->len - off;
		char32_t cp;
		size_t tag = text[off] == '<' ? tag_len(text + off, left) : 0;
		size_t n = tag ? tag : utf8_decode(text + off, left, &cp);
		char32_t key = tag ? 0 : same_char(cp);
		scan->off += n;
		if (!tag && !left_out(key)) {
			*out = (struct token){.off = (uint32_t)off,
			        .key = key & 0x1FFFFF,
			        .line = !scan->in_line,
			        .len = n & 7};
			scan->in_line = true;
			return true;
		}
		if (!tag && cp == '\n')
			scan->in_line = false;
	}
	return false;
}

void witness_read(const char *text, size_t len, struct witness *out)
{
	struct witness_scan scan = {.text = text, .len = len};
	for (struct token token; witness_next(&scan, &token);)
		*array_push(&out->row) = token;
}

size_t witness_at(const struct witness *tokens, size_t off)
{
	size_t low = 0, high = tokens->row.len;
	while (low < high) {
		size_t mid = low + (high - low) / 2;
		if (tokens->row.at[mid].off < off)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

bool token_is_han(const struct token *token)
{
	return token->key >= 0x3400 && token->key <= HAN_LAST;
}
