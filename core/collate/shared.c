// SPDX-License-Identifier: MIT
#include "core/collate/shared.h"

#include "core/collate/pair.h"

#include <stdlib.h>
#include <string.h>

/* Documents whose fingerprints are looked for at once, and bytes of their texts: others who want to write
 * wait so long, some seconds at worst. */
enum { BUNDLE_DOCS = 32, BUNDLE_BYTES = 16 << 20 };

/* ---- a bundle of documents ---- */

struct bundle {
	struct store *store;
	const struct twins_docs *docs;
	size_t from, to; /* of docs: those that are compared now, but for those that were */
	struct seek seek;
};

static bool was_compared(const struct twins_doc *doc)
{
	return doc->compared == PRINT_METHOD;
}

/* Of two that are both new the later one is compared with the earlier one. */
static bool allowed(const void *context, doc_id wanted, doc_id other)
{
	const struct bundle *bundle = context;
	const struct twins_doc *doc = pair_doc(bundle->docs, other);
	return doc && (was_compared(doc) || other < wanted);
}

static void want(void *context, doc_id doc, struct slice prints)
{
	struct bundle *bundle = context;
	(void)seek_want(&bundle->seek, doc, prints); /* damage is for shared_check to tell */
}

static void look_through(void *context, doc_id doc, struct slice prints)
{
	struct bundle *bundle = context;
	seek_through(&bundle->seek, doc, prints, allowed, bundle);
}

static bool compare_bundle(void *context, struct status *status)
{
	struct bundle *bundle = context;
	bool ok = true;
	for (size_t i = bundle->from; i < bundle->to && ok; i++)
		if (!was_compared(&bundle->docs->rows.at[i]))
			ok = twins_prints(bundle->store, bundle->docs->rows.at[i].id, want, bundle, status);
	ok = ok && twins_prints(bundle->store, 0, look_through, bundle, status);
	if (ok)
		seek_end(&bundle->seek);
	for (size_t i = 0; i < bundle->seek.wanted.len && ok; i++) {
		struct twins_rows rows = {0};
		ok = pair_find_all(bundle->store, bundle->docs, &bundle->seek.wanted.at[i], &rows, status) &&
		     twins_put_rows(
		             bundle->store, bundle->seek.wanted.at[i].doc, PRINT_METHOD, &rows, status);
		array_free(&rows.rows);
	}
	return ok;
}

/* ---- bringing it up to date ---- */

/* How much of a piece of text is whole lines. */
static size_t whole_lines(const struct buf *text)
{
	size_t len = text->len;
	while (len && text->at[len - 1] != '\n')
		len--;
	return len;
}

/* Appends the fingerprints of a document, whose text is read in pieces. */
static bool find_prints(
        struct store *store, const struct twins_doc *doc, struct buf *out, struct status *status)
{
	enum { PIECE = 1 << 18 };
	struct prints_maker maker = prints_begin();
	struct buf text = {0};
	bool ok = true, last = doc->bytes == 0;
	for (size_t from = 0, piece = PIECE; ok && !last;) {
		last = (size_t)doc->bytes - from <= piece;
		buf_clear(&text);
		ok = store_words(store, doc->id,
		        (struct span){from, last ? (size_t)doc->bytes : from + piece}, &text, status);
		size_t len = last ? text.len : whole_lines(&text);
		prints_add(&maker, (struct slice){buf_str(&text), len}, from);
		from += len;
		piece = len ? PIECE : 2 * piece; /* a line that is longer */
	}
	prints_end(&maker, out);
	buf_free(&text);
	return ok;
}

static bool put_prints(struct store *store, const struct twins_doc *doc, struct status *status)
{
	struct buf prints = {0};
	bool ok =
	        find_prints(store, doc, &prints, status) &&
	        twins_put_prints(store, doc->id, PRINT_METHOD, (struct slice){prints.at, prints.len}, status);
	buf_free(&prints);
	return ok;
}

/* Where the bundle that begins at `from` ends. */
static size_t bundle_end(const struct twins_docs *docs, size_t from)
{
	int64_t bytes = 0, count = 0;
	size_t to = from;
	for (; to < docs->rows.len && bytes < BUNDLE_BYTES && count < BUNDLE_DOCS; to++) {
		bool waits = !was_compared(&docs->rows.at[to]);
		bytes += waits ? docs->rows.at[to].bytes : 0;
		count += waits;
	}
	return to;
}

struct progress {
	shared_told *told;
	void *context;
	size_t done, of;
};

static void advance(struct progress *progress, size_t by)
{
	progress->done += by;
	if (progress->told && progress->of)
		progress->told(progress->context, progress->done, progress->of);
}

static bool print_all(
        struct store *store, const struct twins_docs *docs, struct progress *progress, struct status *status)
{
	bool ok = true;
	for (size_t i = 0; i < docs->rows.len && ok; i++) {
		if (docs->rows.at[i].printed == PRINT_METHOD)
			continue;
		ok = put_prints(store, &docs->rows.at[i], status);
		advance(progress, 1);
	}
	return ok;
}

static bool compare_all(
        struct store *store, const struct twins_docs *docs, struct progress *progress, struct status *status)
{
	bool ok = true;
	for (size_t from = 0, to; from < docs->rows.len && ok; from = to) {
		while (from < docs->rows.len && was_compared(&docs->rows.at[from]))
			from++;
		to = bundle_end(docs, from);
		struct bundle bundle = {.store = store, .docs = docs, .from = from, .to = to};
		ok = from == to || twins_write(store, compare_bundle, &bundle, status);
		advance(progress, bundle.seek.wanted.len);
		seek_free(&bundle.seek);
	}
	return ok;
}

bool shared_update(struct store *store, shared_told *told, void *context, struct status *status)
{
	struct twins_docs docs = {0};
	struct progress progress = {told, context, 0, 0};
	bool ok = twins_docs(store, &docs, status);
	for (size_t i = 0; i < docs.rows.len; i++)
		progress.of += (docs.rows.at[i].printed != PRINT_METHOD) + !was_compared(&docs.rows.at[i]);
	advance(&progress, 0);
	ok = ok && print_all(store, &docs, &progress, status) && compare_all(store, &docs, &progress, status);
	array_free(&docs.rows);
	return ok;
}

/* The fingerprints of the first document that has none, else the comparison of the first that was not
 * compared. */
static bool step(struct store *store, const struct twins_docs *docs, bool *more, struct status *status)
{
	size_t i = 0;
	while (i < docs->rows.len && docs->rows.at[i].printed == PRINT_METHOD)
		i++;
	*more = true;
	if (i < docs->rows.len)
		return put_prints(store, &docs->rows.at[i], status);
	for (i = 0; i < docs->rows.len && was_compared(&docs->rows.at[i]);)
		i++;
	*more = i < docs->rows.len;
	struct bundle bundle = {.store = store, .docs = docs, .from = i, .to = i + 1};
	bool ok = !*more || twins_write(store, compare_bundle, &bundle, status);
	seek_free(&bundle.seek);
	return ok;
}

bool shared_step(struct store *store, bool *more, struct status *status)
{
	struct twins_docs docs = {0};
	bool ok = twins_docs(store, &docs, status);
	int64_t bytes = 0;
	for (size_t i = 0; i < docs.rows.len; i++)
		bytes += docs.rows.at[i].bytes;
	*more = docs.rows.len <= SHARED_STEPS && bytes <= SHARED_STEPS_BYTES;
	ok = ok && (!*more || step(store, &docs, more, status));
	array_free(&docs.rows);
	return ok;
}

bool shared_pending(struct store *store, size_t *count, struct status *status)
{
	struct twins_docs docs = {0};
	*count = 0;
	bool ok = twins_docs(store, &docs, status);
	for (size_t i = 0; i < docs.rows.len; i++)
		*count += !was_compared(&docs.rows.at[i]);
	array_free(&docs.rows);
	return ok;
}

enum message shared_none(struct store *store)
{
	size_t count;
	struct status ignored;
	return shared_pending(store, &count, &ignored) && count ? MSG_TWIN_PENDING : MSG_NO_TWIN;
}

/* ---- soundness ---- */

static const char *name_of(const struct store_docs *docs, doc_id id)
{
	for (size_t i = 0; i < docs->rows.len; i++)
		if (docs->rows.at[i].id == id)
			return docs->rows.at[i].name;
	return "";
}

struct expected {
	struct buf prints;
	bool same;
};

static void compare_prints(void *context, doc_id doc, struct slice prints)
{
	struct expected *expected = context;
	(void)doc;
	expected->same = slice_eq(prints, (struct slice){expected->prints.at, expected->prints.len});
}

/* Has it none, or those of its text? */
static bool check_doc(struct store *store, const struct twins_doc *doc, bool *same, struct status *status)
{
	struct expected expected = {.same = false};
	*same = doc->printed != PRINT_METHOD;
	if (*same)
		return true;
	bool ok = find_prints(store, doc, &expected.prints, status) &&
	          twins_prints(store, doc->id, compare_prints, &expected, status);
	*same = expected.same;
	buf_free(&expected.prints);
	return ok;
}

bool shared_check(
        struct store *store, store_report *report, void *context, int64_t *problems, struct status *status)
{
	struct twins_docs docs = {0};
	struct store_docs names = {0};
	bool ok = twins_docs(store, &docs, status) && store_docs(store, &names, status), same;
	*problems = 0;
	for (size_t i = 0; i < docs.rows.len && ok; i++) {
		ok = check_doc(store, &docs.rows.at[i], &same, status);
		if (!ok || same)
			continue;
		struct status line;
		status_fail(&line, MSG_CHECK_PRINTS, name_of(&names, docs.rows.at[i].id), "");
		report(context, &line);
		++*problems;
	}
	array_free(&docs.rows);
	store_docs_free(&names);
	return ok;
}
