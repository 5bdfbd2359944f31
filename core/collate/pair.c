// SPDX-License-Identifier: MIT
#include "core/collate/pair.h"

#include "core/collate/align.h"
#include "core/collate/witness.h"

#include <stdlib.h>
#include <string.h>

enum {
	JOIN = 6000, /* bytes between tracks that are aligned together */
	MARGIN = 400 /* bytes around them */
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

static bool afford(struct pair *pair, const struct stretch *stretch)
{
	size_t cost = stretch->a.end - stretch->a.start + 2 * MARGIN;
	bool can = cost <= *pair->left;
	*pair->left -= can ? cost : 0;
	return can;
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

bool pair_find(struct pair *pair, struct seek_track *tracks, size_t count, struct status *status)
{
	struct stretches stretches = {0};
	size_t first = pair->out->rows.len;
	join_tracks(tracks, count, &stretches);
	bool ok = true;
	for (size_t i = 0; i < stretches.rows.len && ok && afford(pair, &stretches.rows.at[i]); i++)
		ok = align_stretch(pair, &stretches.rows.at[i], status);
	ok = ok && sections_match(pair->store, pair->a, pair->b, &pair->tallies, pair->out, status);
	if (ok)
		tell_passages(pair, first);
	array_free(&stretches.rows);
	array_free(&pair->tallies.rows);
	array_free(&pair->passages.rows);
	return ok;
}

/* ---- all pairs of a document ---- */

const struct twins_doc *pair_doc(const struct twins_docs *docs, doc_id id)
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

bool pair_find_all(struct store *store, const struct twins_docs *docs, struct seek_wanted *wanted,
        struct twins_rows *out, struct status *status)
{
	struct sections a = {0};
	const struct twins_doc *doc = pair_doc(docs, wanted->doc);
	if (!doc)
		return true;
	size_t left = PAIR_BYTES + 2 * (size_t)doc->bytes;
	bool ok = sections_read(store, doc, &a, status);
	for (size_t i = 0; i < wanted->twins.len && ok; i++) {
		const struct seek_twin *twin = &wanted->twins.at[i];
		if (!pair_doc(docs, twin->other))
			continue;
		struct sections b;
		ok = sections_read(store, pair_doc(docs, twin->other), &b, status);
		struct pair pair = {.store = store, .a = &a, .b = &b, .out = out, .left = &left};
		ok = ok && pair_find(&pair, wanted->tracks.at + twin->first, twin->count, status);
		sections_free(&b);
	}
	sections_free(&a);
	return ok;
}
