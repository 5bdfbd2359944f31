// SPDX-License-Identifier: MIT
#include "core/store/index.h"

#include "core/text/fold.h"
#include "core/text/utf8.h"

#include <stdlib.h>

bool index_ready(struct store *store, struct status *status)
{
	if (!store->index_ready)
		store->index_ready = db_tokenizer(store->db, "duikou", index_split, status);
	return store->index_ready;
}

/* Which code points a chunk has had: of the first plane here, the rare others only when there are any. */
enum { PLANE = 0x10000, OTHERS = 0x100000, WORD = 64 };
struct seen {
	uint64_t plane[PLANE / WORD];
	uint64_t *others;
};

/* True if `cp` was not seen yet. */
static bool seen_add(struct seen *seen, char32_t cp)
{
	uint64_t *words = seen->plane;
	if (cp >= PLANE) {
		if (!seen->others)
			seen->others = mem_zero(OTHERS / WORD, sizeof *seen->others);
		words = seen->others;
		cp -= PLANE;
	}
	uint64_t bit = UINT64_C(1) << (cp % WORD);
	bool fresh = !(words[cp / WORD] & bit);
	words[cp / WORD] |= bit;
	return fresh;
}

bool index_split(const char *text, size_t len, db_token *token, void *context)
{
	struct seen seen = {0};
	seen_add(&seen, '\n');
	bool ok = true;
	for (size_t off = 0; off < len && ok;) {
		char32_t cp;
		char folded[UTF8_MAX];
		off += utf8_decode(text + off, len - off, &cp);
		cp = fold_char(cp);
		if (seen_add(&seen, cp))
			ok = token(context, folded, utf8_encode(cp, folded));
	}
	free(seen.others);
	return ok;
}

/* A string in FTS5's grammar: https://sqlite.org/fts5.html, section 3.1. */
static bool add_string(void *context, const char *token, size_t len)
{
	struct buf *out = context;
	buf_adds(out, " \"");
	for (size_t i = 0; i < len; i++)
		buf_add(out, token[i] == '"' ? "\"\"" : token + i, token[i] == '"' ? 2 : 1);
	buf_adds(out, "\"");
	return true;
}

void index_query(struct slice folded, struct buf *out)
{
	index_split(folded.at, folded.len, add_string, out);
}
