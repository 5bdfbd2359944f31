// SPDX-License-Identifier: MIT
#include "core/view/cite.h"

#include "core/view/parts.h"

enum { WORDS_MOST = 900 }; /* bytes */

static void add_words(const struct buf *words, bool cut, struct buf *out)
{
	struct arena arena = {0};
	size_t len = cut ? slice_cut(buf_str(words), words->len - 1) : words->len;
	buf_addf(out, "“%s%s”", part_line(&arena, buf_str(words), len), cut ? "……" : "");
	arena_free(&arena);
}

static const struct store_doc *find(const struct store_docs *docs, doc_id id)
{
	for (size_t i = 0; i < docs->rows.len; i++)
		if (docs->rows.at[i].id == id)
			return &docs->rows.at[i];
	return NULL;
}

bool cite(struct store *store, doc_id id, struct span span, struct buf *out, struct status *status)
{
	struct store_docs docs;
	struct buf words = {0};
	bool cut = span.end - span.start > WORDS_MOST;
	struct span part = {span.start, cut ? span.start + WORDS_MOST + 1 : span.end};
	bool ok = store_words(store, id, part, &words, status) && store_docs(store, &docs, status);
	if (ok) {
		const struct store_doc *doc = find(&docs, id);
		add_words(&words, cut, out);
		buf_addf(out, "（《%s》，%s，%zu–%zu）", doc ? doc->title : "", doc ? doc->name : "",
		        span.start, span.end);
		store_docs_free(&docs);
	}
	buf_free(&words);
	return ok;
}
