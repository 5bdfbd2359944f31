// SPDX-License-Identifier: MIT
#include "core/collate/shared.h"

#include "core/collate/align.h"
#include "core/collate/section.h"
#include "core/collate/seek.h"
#include "core/collate/witness.h"

#include <stdlib.h>
#include <string.h>

enum {
	BUNDLE_PRINTS = 4 << 20, /* bytes of fingerprints that are looked for at once */
	JOIN = 6000,             /* bytes between tracks that are aligned together */
	MARGIN = 400             /* bytes around them */
};

/* ---- what a pair shares ---- */

struct pair {
	struct store *store;
	struct sections *a, *b;
	struct tallies tallies;
	struct twins_rows passages;
	struct twins_rows *out;
};

struct stretch {
	struct span a, b;
	bool common; /* many documents have all of it */
};
struct stretches {
	ARRAY(struct stretch) rows;
};

static int by_a(const void *a, const void *b)
{
	const struct seek_track *x = a, *y = b;
	if (x->a.start != y->a.start)
		return x->a.start < y->a.start ? -1 : 1;
	return (x->b.start > y->b.start) - (x->b.start < y->b.start);
}

/* The longest first: it has what two of them claim. */
static int by_length(const void *a, const void *b)
{
	const struct stretch *x = a, *y = b;
	size_t n = x->a.end - x->a.start, m = y->a.end - y->a.start;
	if (n != m)
		return n > m ? -1 : 1;
	return (x->a.start > y->a.start) - (x->a.start < y->a.start);
}

static bool follows(struct span before, struct span span)
{
	return span.start >= before.end && span.start - before.end <= JOIN;
}

/* Tracks that follow one another in both documents are aligned together. */
static void join_tracks(struct seek_track *tracks, size_t count, struct stretches *out)
{
	qsort(tracks, count, sizeof *tracks, by_a);
	for (size_t i = 0; i < count; i++) {
		struct stretch *last = out->rows.len ? &out->rows.at[out->rows.len - 1] : NULL;
		if (last && follows(last->a, tracks[i].a) && follows(last->b, tracks[i].b))
			*last = (struct stretch){span_cover(last->a, tracks[i].a),
			        span_cover(last->b, tracks[i].b), last->common && tracks[i].common};
		else
			*array_push(&out->rows) =
			        (struct stretch){tracks[i].a, tracks[i].b, tracks[i].common};
	}
	if (out->rows.len)
		qsort(out->rows.at, out->rows.len, sizeof *out->rows.at, by_length);
}

/* Appends the words of `span` and what stands around it; where they begin. */
static bool words_around(struct pair *pair, const struct sections *doc, struct span span, size_t *start,
        struct buf *out, struct status *status)
{
	*start = span.start > MARGIN ? span.start - MARGIN : 0;
	if (!store_words(pair->store, doc->doc, (struct span){*start, span.end + MARGIN}, out, status))
		return false;
	size_t cut = 0;
	while (cut < out->len && (out->at[cut] & 0xC0) == 0x80)
		cut++;
	if (out->len)
		memmove(out->at, out->at + cut, out->len - cut + 1);
	out->len -= cut;
	*start += cut;
	while (out->len && (out->at[out->len - 1] & 0xC0) == 0x80)
		out->len--;
	if (out->len && (unsigned char)out->at[out->len - 1] >= 0xC0)
		out->len--;
	return true;
}

static struct span shifted(struct span span, size_t by)
{
	return (struct span){span.start + by, span.end + by};
}

/* Is half of the one in the other? */
static bool is_half_in(struct span span, struct span other)
{
	size_t start = span.start > other.start ? span.start : other.start;
	size_t end = span.end < other.end ? span.end : other.end;
	return end > start && 2 * (end - start) > span.end - span.start;
}

/* Is most of it in a passage that was found already? */
static bool is_counted(const struct pair *pair, struct span a, struct span b)
{
	for (size_t i = 0; i < pair->passages.rows.len; i++) {
		const struct twins_row *row = &pair->passages.rows.at[i];
		if (is_half_in(a, row->span) || is_half_in(b, row->other_span))
			return true;
	}
	return false;
}

static void tally(struct pair *pair, size_t a, size_t b)
{
	size_t x = section_at(pair->a, a), y = section_at(pair->b, b);
	struct tally *last =
	        pair->tallies.rows.len ? &pair->tallies.rows.at[pair->tallies.rows.len - 1] : NULL;
	if (last && last->a == x && last->b == y)
		last->same++;
	else
		*array_push(&pair->tallies.rows) = (struct tally){x, y, 1};
}

/* What only stands around the stretch belongs to another one. */
static void add_passage(struct pair *pair, const struct stretch *stretch, const struct alignment *alignment,
        const struct passage *passage, size_t a_start, size_t b_start)
{
	struct span a = shifted(passage->a, a_start), b = shifted(passage->b, b_start);
	size_t n = passage->a_last - passage->a_first, m = passage->b_last - passage->b_first;
	if (!span_overlap(a, stretch->a) || !span_overlap(b, stretch->b) || is_counted(pair, a, b))
		return;
	*array_push(&pair->passages.rows) = (struct twins_row){pair->a->doc, pair->b->doc, a, b,
	        stretch->common ? 0 : (int64_t)passage->same, (int64_t)(n > m ? n : m), true};
	for (size_t i = passage->a_first; i < passage->a_last; i++)
		if (alignment->to_b[i] != UNMATCHED)
			tally(pair, alignment->a_tokens->row.at[i].off + a_start,
			        alignment->b_tokens->row.at[alignment->to_b[i]].off + b_start);
}

static bool align_stretch(struct pair *pair, const struct stretch *stretch, struct status *status)
{
	struct buf a = {0}, b = {0};
	size_t a_start, b_start;
	struct alignment alignment = {0};
	bool ok = words_around(pair, pair->a, stretch->a, &a_start, &a, status) &&
	          words_around(pair, pair->b, stretch->b, &b_start, &b, status);
	if (ok) {
		alignment_find(buf_str(&a), a.len, buf_str(&b), b.len, &alignment);
		for (size_t i = 0; i < alignment.passages.len; i++)
			add_passage(pair, stretch, &alignment, &alignment.passages.at[i], a_start, b_start);
		alignment_free(&alignment);
	}
	buf_free(&a);
	buf_free(&b);
	return ok;
}

/* Those that are long, and not in sections that are told from row `first` on. */
static void tell_passages(struct pair *pair, size_t first)
{
	size_t told = pair->out->rows.len;
	for (size_t i = 0; i < pair->passages.rows.len; i++) {
		struct twins_row *row = &pair->passages.rows.at[i];
		bool known = row->same < SHARED_PASSAGE;
		for (size_t k = first; k < told && !known; k++)
			known = span_overlap(pair->out->rows.at[k].span, row->span) &&
			        span_overlap(pair->out->rows.at[k].other_span, row->other_span);
		if (!known)
			*array_push(&pair->out->rows) = *row;
	}
}

static bool find_pair(struct pair *pair, struct seek_track *tracks, size_t count, struct status *status)
{
	struct stretches stretches = {0};
	size_t first = pair->out->rows.len;
	join_tracks(tracks, count, &stretches);
	bool ok = true;
	for (size_t i = 0; i < stretches.rows.len && ok; i++)
		ok = align_stretch(pair, &stretches.rows.at[i], status);
	ok = ok && sections_match(pair->store, pair->a, pair->b, &pair->tallies, pair->out, status);
	if (ok)
		tell_passages(pair, first);
	array_free(&stretches.rows);
	array_free(&pair->tallies.rows);
	array_free(&pair->passages.rows);
	return ok;
}

/* ---- a bundle of documents ---- */

struct bundle {
	struct store *store;
	const struct twins_docs *docs;
	size_t from, to; /* of docs: those that are compared now, but for those that were */
	struct seek seek;
};

static const struct twins_doc *doc_of(const struct twins_docs *docs, doc_id id)
{
	size_t low = 0, high = docs->rows.len;
	while (low < high) {
		size_t mid = low + (high - low) / 2;
		if (docs->rows.at[mid].id < id)
			low = mid + 1;
		else
			high = mid;
	}
	return low < docs->rows.len && docs->rows.at[low].id == id ? &docs->rows.at[low] : NULL;
}

static bool was_compared(const struct twins_doc *doc)
{
	return doc->compared == PRINT_METHOD;
}

/* Of two that are both new the later one is compared with the earlier one. */
static bool allowed(const void *context, doc_id wanted, doc_id other)
{
	const struct bundle *bundle = context;
	const struct twins_doc *doc = doc_of(bundle->docs, other);
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

static bool find_twins(
        struct bundle *bundle, struct seek_wanted *wanted, struct twins_rows *out, struct status *status)
{
	struct sections a;
	bool ok = sections_read(bundle->store, doc_of(bundle->docs, wanted->doc), &a, status);
	for (size_t i = 0; i < wanted->twins.len && ok; i++) {
		const struct seek_twin *twin = &wanted->twins.at[i];
		struct sections b;
		ok = sections_read(bundle->store, doc_of(bundle->docs, twin->other), &b, status);
		struct pair pair = {.store = bundle->store, .a = &a, .b = &b, .out = out};
		ok = ok && find_pair(&pair, wanted->tracks.at + twin->first, twin->count, status);
		sections_free(&b);
	}
	sections_free(&a);
	return ok;
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
		ok = find_twins(bundle, &bundle->seek.wanted.at[i], &rows, status) &&
		     twins_put_rows(
		             bundle->store, bundle->seek.wanted.at[i].doc, PRINT_METHOD, &rows, status);
		array_free(&rows.rows);
	}
	return ok;
}

/* ---- bringing it up to date ---- */

static bool put_prints(struct store *store, const struct twins_doc *doc, struct status *status)
{
	struct buf text = {0}, prints = {0};
	bool ok = store_words(store, doc->id, (struct span){0, (size_t)doc->bytes}, &text, status);
	prints_of(buf_str(&text), text.len, &prints);
	ok = ok &&
	     twins_put_prints(store, doc->id, PRINT_METHOD, (struct slice){prints.at, prints.len}, status);
	buf_free(&text);
	buf_free(&prints);
	return ok;
}

/* Where the bundle that begins at `from` ends: fingerprints are about a tenth of the text. */
static size_t bundle_end(const struct twins_docs *docs, size_t from)
{
	int64_t bytes = 0;
	size_t to = from;
	for (; to < docs->rows.len && (to == from || bytes < BUNDLE_PRINTS * 10LL); to++)
		bytes += was_compared(&docs->rows.at[to]) ? 0 : docs->rows.at[to].bytes;
	return to;
}

static bool update(struct store *store, const struct twins_docs *docs, struct status *status)
{
	bool ok = true;
	for (size_t i = 0; i < docs->rows.len && ok; i++)
		if (docs->rows.at[i].printed != PRINT_METHOD)
			ok = put_prints(store, &docs->rows.at[i], status);
	for (size_t from = 0, to; from < docs->rows.len && ok; from = to) {
		while (from < docs->rows.len && was_compared(&docs->rows.at[from]))
			from++;
		to = bundle_end(docs, from);
		struct bundle bundle = {.store = store, .docs = docs, .from = from, .to = to};
		ok = from == to || twins_write(store, compare_bundle, &bundle, status);
		seek_free(&bundle.seek);
	}
	return ok;
}

bool shared_update(struct store *store, struct status *status)
{
	struct twins_docs docs = {0};
	bool ok = twins_docs(store, &docs, status) && update(store, &docs, status);
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

/* ---- asking ---- */

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
	side->title = arena_strndup(&out->arena, buf_str(&words), words.len);
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

bool shared_list(struct store *store, doc_id doc, struct shared_rows *out, struct status *status)
{
	struct twins_rows rows = {0};
	struct store_docs docs = {0};
	*out = (struct shared_rows){0};
	bool ok = twins_rows(store, doc, &rows, status) && store_docs(store, &docs, status);
	for (size_t i = 0; i < rows.rows.len && ok; i++)
		ok = read_row(store, &docs, &rows.rows.at[i], out, status);
	array_free(&rows.rows);
	store_docs_free(&docs);
	if (!ok)
		shared_rows_free(out);
	return ok;
}

void shared_rows_free(struct shared_rows *rows)
{
	array_free(&rows->rows);
	arena_free(&rows->arena);
}

/* ---- soundness ---- */

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
	struct buf text = {0};
	struct expected expected = {.same = false};
	*same = doc->printed != PRINT_METHOD;
	if (*same)
		return true;
	bool ok = store_words(store, doc->id, (struct span){0, (size_t)doc->bytes}, &text, status);
	prints_of(buf_str(&text), text.len, &expected.prints);
	ok = ok && twins_prints(store, doc->id, compare_prints, &expected, status);
	*same = expected.same;
	buf_free(&text);
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
		int64_t bytes;
		ok = check_doc(store, &docs.rows.at[i], &same, status);
		if (!ok || same)
			continue;
		struct status line;
		status_fail(&line, MSG_CHECK_PRINTS, name_of(&names, docs.rows.at[i].id, &bytes), "");
		report(context, &line);
		++*problems;
	}
	array_free(&docs.rows);
	store_docs_free(&names);
	return ok;
}
