// SPDX-License-Identifier: MIT
// What documents share, as it is told.
#include "core/collate/shared.h"

#include "core/collate/pair.h"

#include <stdlib.h>
#include <string.h>

static const char *name_of(const struct store_docs *docs, doc_id id, int64_t *bytes)
{
	for (size_t i = 0; i < docs->rows.len; i++)
		if (docs->rows.at[i].id == id)
			return *bytes = docs->rows.at[i].bytes, docs->rows.at[i].name;
	return *bytes = 0, "";
}

static bool read_side(struct store *store, const struct store_docs *docs, doc_id doc, struct span span,
        struct shared_rows *out, struct shared_side *side, struct status *status)
{
	int64_t bytes;
	const char *name = name_of(docs, doc, &bytes);
	struct span heading;
	struct buf words = {0};
	*side = (struct shared_side){.doc = doc, .span = span, .title = ""};
	side->doc_name = arena_strndup(&out->arena, name, strlen(name));
	side->whole = span.start == 0 && span.end == (size_t)bytes;
	if (side->whole)
		return true;
	bool ok = twins_heading_at(store, doc, span.start, &heading, status) &&
	          store_words(store, doc, heading, &words, status);
	for (size_t i = 0; i < words.len; i++)
		if (words.at[i] == '\n' || words.at[i] == '\r' || words.at[i] == '\t')
			words.at[i] = ' ';
	size_t marks = strspn(buf_str(&words), "# "); /* of Markdown */
	side->title = arena_strndup(&out->arena, buf_str(&words) + marks, words.len - marks);
	buf_free(&words);
	return ok;
}

static bool read_row(struct store *store, const struct store_docs *docs, const struct twins_row *from,
        struct shared_rows *out, struct status *status)
{
	struct shared_row row = {.same = from->same, .chars = from->chars, .passage = from->passage};
	if (!read_side(store, docs, from->doc, from->span, out, &row.a, status) ||
	        !read_side(store, docs, from->other, from->other_span, out, &row.b, status))
		return false;
	*array_push(&out->rows) = row;
	return true;
}

/* ---- what two libraries share, found when it is asked for ---- */

struct across {
	struct seek seek;
};

static void want(void *context, doc_id doc, struct slice prints)
{
	struct across *across = context;
	(void)seek_want(&across->seek, doc, prints);
}

static bool allow(const void *context, doc_id wanted, doc_id other)
{
	(void)context, (void)wanted, (void)other;
	return true;
}

static void look_through(void *context, doc_id doc, struct slice prints)
{
	struct across *across = context;
	seek_through(&across->seek, doc, prints, allow, NULL);
}

/* `doc` in library `there`, or if it is 0 all of `there` in the reader's own. */
static bool find_across(
        struct store *store, struct store *there, doc_id doc, struct twins_rows *out, struct status *status)
{
	struct across across = {0};
	struct twins_docs docs = {0};
	struct store *here = there == store ? twins_beside(store, 0) : there;
	bool ok = twins_docs(store, &docs, status) && (!here || twins_docs(here, &docs, status)) &&
	          twins_prints(doc ? store : there, doc, want, &across, status) &&
	          twins_prints(doc ? there : store, 0, look_through, &across, status);
	if (ok)
		seek_end(&across.seek);
	for (size_t i = 0; i < across.seek.wanted.len && ok; i++)
		ok = pair_find_all(store, &docs, &across.seek.wanted.at[i], out, status);
	seek_free(&across.seek);
	array_free(&docs.rows);
	return ok;
}

static int by_same(const void *a, const void *b)
{
	const struct twins_row *x = a, *y = b;
	if (x->same != y->same)
		return x->same > y->same ? -1 : 1;
	if (x->other != y->other)
		return x->other < y->other ? -1 : 1;
	return (x->span.start > y->span.start) - (x->span.start < y->span.start);
}

static bool find_rows(struct store *store, doc_id doc, struct twins_rows *out, struct status *status)
{
	struct store *there = twins_beside(store, doc);
	if (!twins_rows(store, doc, out, status) || (there && !find_across(store, there, doc, out, status)))
		return false;
	if (there && doc && out->rows.len)
		qsort(out->rows.at, out->rows.len, sizeof *out->rows.at, by_same);
	return true;
}

typedef bool finding(struct store *store, doc_id doc, struct twins_rows *out, struct status *status);

static bool list(
        struct store *store, doc_id doc, finding *find, struct shared_rows *out, struct status *status)
{
	struct twins_rows rows = {0};
	struct store_docs docs = {0};
	*out = (struct shared_rows){0};
	bool ok = find(store, doc, &rows, status) && store_docs(store, &docs, status);
	for (size_t i = 0; i < rows.rows.len && ok; i++)
		ok = read_row(store, &docs, &rows.rows.at[i], out, status);
	array_free(&rows.rows);
	store_docs_free(&docs);
	if (!ok)
		shared_rows_free(out);
	return ok;
}

bool shared_list(struct store *store, doc_id doc, struct shared_rows *out, struct status *status)
{
	return list(store, doc, find_rows, out, status);
}

bool shared_list_quick(struct store *store, doc_id doc, struct shared_rows *out, struct status *status)
{
	return list(store, doc, store_is_builtin(doc) ? twins_rows : find_rows, out, status);
}

/* ---- pairs ---- */

struct named_pair {
	struct shared_pair pair;
	const char *names[2]; /* of a and b; borrowed */
};

static int by_names(const void *a, const void *b)
{
	const struct named_pair *x = a, *y = b;
	int order = strcmp(x->names[0], y->names[0]);
	return order ? order : strcmp(x->names[1], y->names[1]);
}

static struct named_pair named(const struct store_docs *docs, const struct twins_row *row)
{
	int64_t bytes;
	const char *a = name_of(docs, row->doc, &bytes), *b = name_of(docs, row->other, &bytes);
	return strcmp(a, b) <= 0 ? (struct named_pair){{row->doc, row->other}, {a, b}}
	                         : (struct named_pair){{row->other, row->doc}, {b, a}};
}

bool shared_pairs(struct store *store, doc_id doc, struct shared_pairs *out, struct status *status)
{
	struct twins_rows rows = {0};
	struct store_docs docs = {0};
	ARRAY(struct named_pair) pairs = {0};
	*out = (struct shared_pairs){0};
	bool ok = find_rows(store, doc, &rows, status) && store_docs(store, &docs, status);
	for (size_t i = 0; i < rows.rows.len && ok; i++)
		*array_push(&pairs) = named(&docs, &rows.rows.at[i]);
	if (pairs.len)
		qsort(pairs.at, pairs.len, sizeof *pairs.at, by_names);
	for (size_t i = 0; i < pairs.len; i++)
		if (i == 0 || by_names(&pairs.at[i - 1], &pairs.at[i]) != 0)
			*array_push(&out->rows) = pairs.at[i].pair;
	array_free(&pairs);
	array_free(&rows.rows);
	store_docs_free(&docs);
	return ok;
}

static int64_t closeness(const struct shared_row *row)
{
	return row->same * shared_percent(row);
}

const struct shared_row *shared_closest(const struct shared_rows *rows)
{
	const struct shared_row *best = NULL;
	for (size_t i = 0; i < rows->rows.len; i++)
		if (!best || closeness(&rows->rows.at[i]) > closeness(best))
			best = &rows->rows.at[i];
	return best;
}

void shared_rows_free(struct shared_rows *rows)
{
	array_free(&rows->rows);
	arena_free(&rows->arena);
}
