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

/* The first and the last words of these, if a quote does not hold all. */
static const char *both_ends(struct arena *arena, struct slice words)
{
	static const char gap[] = "…";
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

/* Where in `words` the sentence begins that holds byte `at`. */
static size_t sentence_start(struct slice words, size_t at)
{
	size_t start = at;
	while (start > 0 && words.at[start - 1] != '\n' &&
	        !(start >= STOP_BYTES && stop_at(words, start - STOP_BYTES)))
		start--;
	while (start < at && inside_of_character(words, start)) /* the words begin inside of it */
		start++;
	return start;
}

/* Where it ends behind byte `at`, AROUND behind it at most: if the text goes on, there is one byte more. */
static size_t sentence_end(struct slice words, size_t at)
{
	size_t end = at;
	while (end < words.len && words.at[end] != '\n' && !stop_at(words, end))
		end++;
	return end > at + AROUND ? slice_cut(words.at, at + AROUND) : end;
}

/* A span in its sentence, as far as that is near: in `words`, at bytes[0] to bytes[3] the sentence, at
 * bytes[1] to bytes[2] the span. */
static bool sentence(struct store *store, const struct store_hit *hit, struct buf *words, size_t bytes[4],
        struct status *status)
{
	const struct span span = hit->span;
	const size_t from = span.start > AROUND ? span.start - AROUND : 0;
	bool ok = text_words(store, hit->doc, (struct span){from, span.end + AROUND + 1}, words, status);
	const struct slice near = {words->at, words->len};
	bytes[1] = span.start - from < near.len ? span.start - from : near.len;
	bytes[2] = span.end - from < near.len ? span.end - from : near.len;
	bytes[0] = sentence_start(near, bytes[1]);
	bytes[3] = sentence_end(near, bytes[2]);
	return ok;
}

static struct slice between(const struct buf *words, size_t start, size_t end)
{
	return (struct slice){buf_str(words) + start, end - start};
}

static bool in_sentence(
        struct store *store, struct store_hit *hit, struct arena *arena, struct status *status)
{
	struct buf words = {0};
	size_t bytes[4];
	bool ok = sentence(store, hit, &words, bytes, status);
	if (hit->layer != LAYER_PAIRINGS) {
		hit->quote = first_words(arena, between(&words, bytes[0], bytes[3]));
	} else {
		hit->before = first_words(arena, between(&words, bytes[0], bytes[1]));
		hit->quote = both_ends(arena, between(&words, bytes[1], bytes[2]));
		hit->after = first_words(arena, between(&words, bytes[2], bytes[3]));
	}
	buf_free(&words);
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
	hit->quote = first_words(arena, between(&quote, 0, quote.len));
	buf_free(&quote);
	return ok;
}
