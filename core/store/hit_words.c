// SPDX-License-Identifier: MIT
#include "core/store/hit_words.h"
#include "core/store/text.h"

#include <string.h>

enum { QUOTE_MAX = 400, AROUND = 150, STOP_BYTES = 3 }; /* bytes */

/* The first words of these, as many as a quote holds. */
static const char *first_words(struct arena *arena, struct slice words)
{
	size_t len = words.len > QUOTE_MAX ? slice_cut(words.at, QUOTE_MAX) : words.len;
	return len ? arena_strndup(arena, words.at, len) : "";
}

static bool inside_of_character(struct slice words, size_t i)
{
	return i < words.len && ((unsigned char)words.at[i] & 0xC0) == 0x80;
}

static const char gap[] = "…";

/* The first and the last words of these, if a quote does not hold all. */
static const char *both_ends(struct arena *arena, struct slice words)
{
	enum { END = (QUOTE_MAX - STOP_BYTES) / 2 };
	if (words.len <= QUOTE_MAX)
		return first_words(arena, words);
	size_t head = slice_cut(words.at, END), tail = words.len - END;
	while (inside_of_character(words, tail))
		tail++;
	struct buf ends = {0};
	buf_add(&ends, words.at, head);
	buf_adds(&ends, gap);
	buf_add(&ends, words.at + tail, words.len - tail);
	const char *quote = arena_strndup(arena, ends.at, ends.len);
	buf_free(&ends);
	return quote;
}

/* Does a stop that ends a sentence begin at byte `i`? */
static bool stop_at(struct slice words, size_t i)
{
	static const char *const stops[] = {"。", "！", "？", "；"};
	for (size_t k = 0; i + STOP_BYTES <= words.len && k < sizeof stops / sizeof *stops; k++)
		if (!memcmp(words.at + i, stops[k], STOP_BYTES))
			return true;
	return false;
}

/* Where in `words` the sentence begins that holds byte `at`; is that where they do? */
static size_t sentence_start(struct slice words, size_t at, bool *cut)
{
	size_t start = at;
	while (start > 0 && words.at[start - 1] != '\n' &&
	        !(start >= STOP_BYTES && stop_at(words, start - STOP_BYTES)))
		start--;
	*cut = start == 0;
	while (start < at && inside_of_character(words, start)) /* the words begin inside of it */
		start++;
	return start;
}

/* Where it ends behind byte `at`, AROUND behind it at most: if the text goes on, there is one byte more. */
static size_t sentence_end(struct slice words, size_t at, bool *cut)
{
	size_t end = at;
	while (end < words.len && words.at[end] != '\n' && !stop_at(words, end))
		end++;
	*cut = end > at + AROUND;
	return *cut ? slice_cut(words.at, at + AROUND) : end;
}

/* A sentence in the making: what stands before the span, the span, and what stands behind it, with … where
 * that is too far off. */
struct around {
	struct buf before, span, after; /* owned */
};

static bool read_around(
        struct store *store, const struct store_hit *hit, struct around *out, struct status *status)
{
	struct buf words = {0};
	const struct span span = hit->span;
	const size_t from = span.start > AROUND ? span.start - AROUND : 0;
	bool begun, cut,
	        ok = text_words(store, hit->doc, (struct span){from, span.end + AROUND + 1}, &words, status);
	const struct slice near = {buf_str(&words), words.len};
	size_t start = span.start - from < near.len ? span.start - from : near.len;
	size_t end = span.end - from < near.len ? span.end - from : near.len;
	size_t first = sentence_start(near, start, &begun), last = sentence_end(near, end, &cut);
	if (from && begun)
		buf_adds(&out->before, gap);
	buf_add(&out->before, near.at + first, start - first);
	buf_add(&out->span, near.at + start, end - start);
	buf_add(&out->after, near.at + end, last - end);
	buf_adds(&out->after, cut ? gap : "");
	buf_free(&words);
	return ok;
}

static bool in_sentence(
        struct store *store, struct store_hit *hit, struct arena *arena, struct status *status)
{
	struct around around = {0};
	bool ok = read_around(store, hit, &around, status);
	hit->before = first_words(arena, slice_of(buf_str(&around.before)));
	hit->quote = both_ends(arena, slice_of(buf_str(&around.span)));
	hit->after = first_words(arena, slice_of(buf_str(&around.after)));
	buf_free(&around.before);
	buf_free(&around.span);
	buf_free(&around.after);
	return ok;
}

bool hit_words(struct store *store, struct store_hit *hit, struct arena *arena, struct status *status)
{
	enum { WORD_MOST = 60 };
	struct span span = hit->span;
	bool word = (hit->layer == LAYER_FIGURES || hit->layer == LAYER_DATES) &&
	            span.end - span.start <= WORD_MOST;
	if (word || hit->layer == LAYER_PAIRINGS)
		return in_sentence(store, hit, arena, status);
	if (span.end > span.start + QUOTE_MAX + 1)
		span.end = span.start + QUOTE_MAX + 1;
	struct buf quote = {0};
	bool ok = text_words(store, hit->doc, span, &quote, status);
	hit->quote = first_words(arena, slice_of(buf_str(&quote)));
	buf_free(&quote);
	return ok;
}
