// SPDX-License-Identifier: MIT
#include "core/store/hit_words.h"
#include "core/store/text.h"

#include "core/doc/join.h"

#include <string.h>

enum { QUOTE_MAX = 400, AROUND = 150, STOP_BYTES = 3 }; /* bytes */
enum { FAR = 3 }; /* times that is read on each side: of the lines that are joined there, enough to tell */

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

/* The text around a record, as a document of its own once a line end in it is asked for. */
struct near {
	struct slice words;
	size_t around;  /* so much of a sentence on either side, at most */
	struct doc doc; /* owned; without blocks: not asked for, or it is none */
};

/* Does the sentence end with the line that ends at byte `i`? Not where the reader joins the lines. */
static bool line_ends(struct near *near, size_t i)
{
	struct status status;
	const struct slice words = near->words;
	size_t next = i;
	while (next < words.len && strchr(" \t\r\n", words.at[next]))
		next++;
	size_t last = i;
	while (last > 0 && strchr(" \t\r\n", words.at[last - 1]))
		last--;
	if (next == words.len || (last >= STOP_BYTES && stop_at(words, last - STOP_BYTES)))
		return true; /* most lines end in a stop */
	if (!near->doc.blocks.len && !doc_read("", words.at, words.len, &near->doc, &status))
		return true;
	size_t before = doc_block_at(&near->doc, i - (i > 0)), after = doc_block_at(&near->doc, next);
	return before != after && (after != before + 1 || doc_joins(&near->doc, after) != JOIN_FLOWS);
}

static bool is_line_end(struct near *near, size_t i)
{
	return near->words.at[i] == '\n' && line_ends(near, i);
}

/* Where the sentence begins that holds byte `at`, near->around before it at most: is it cut there? */
static size_t sentence_start(struct near *near, size_t at, bool *cut)
{
	const struct slice words = near->words;
	const size_t least = at > near->around ? at - near->around : 0;
	size_t start = at;
	while (start > least && !is_line_end(near, start - 1) &&
	        !(start >= STOP_BYTES && stop_at(words, start - STOP_BYTES)))
		start--;
	*cut = start == least;
	while (start < at && inside_of_character(words, start)) /* the words begin inside of it */
		start++;
	return start;
}

/* Where it ends behind byte `at`, near->around behind it at most: if the text goes on, there is one byte
 * more. */
static size_t sentence_end(struct near *near, size_t at, bool *cut)
{
	const struct slice words = near->words;
	size_t end = at;
	while (end < words.len && end <= at + near->around && !stop_at(words, end) && !is_line_end(near, end))
		end++;
	*cut = end > at + near->around;
	return *cut ? slice_cut(words.at, at + near->around) : end;
}

/* A sentence in the making: what stands before the span, the span, and what stands behind it, with … where
 * that is too far off. */
struct around {
	struct buf before, span, after; /* owned */
};

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Without the parts of characters at both ends; `most` bytes were asked for, and a character may have more.
 */
static struct slice whole_characters(struct slice words, size_t most)
{
	size_t start = 0;
	while (inside_of_character(words, start))
		start++;
	size_t end = words.len == most ? slice_cut(words.at, most - 1) : words.len;
	return (struct slice){words.at + start, end - start};
}

/* The sentence of `span`, as far as so many bytes around it, and where what was read of the text begins. */
struct sentence {
	struct near near; /* owned */
	struct buf words; /* owned */
	size_t skipped, first, start, end, last;
	bool begun, cut;
};

static bool read_sentence(struct store *store, doc_id doc, struct span span, size_t around,
        struct sentence *out, struct status *status)
{
	const size_t most = FAR * around, from = span.start > most ? span.start - most : 0;
	const struct span far = {from, span.end + most + 1};
	bool ok = text_words(store, doc, far, &out->words, status);
	const struct slice read = {buf_str(&out->words), out->words.len};
	out->near = (struct near){.around = around, .words = whole_characters(read, far.end - far.start)};
	out->skipped = from + (size_t)(out->near.words.at - read.at);
	out->start = least(span.start - out->skipped, out->near.words.len);
	out->end = least(span.end - out->skipped, out->near.words.len);
	out->first = sentence_start(&out->near, out->start, &out->begun);
	out->last = sentence_end(&out->near, out->end, &out->cut);
	out->begun &= out->skipped + out->first > 0;
	return ok;
}

static void sentence_free(struct sentence *it)
{
	doc_free(&it->near.doc);
	buf_free(&it->words);
}

static bool read_around(
        struct store *store, const struct store_hit *hit, struct around *out, struct status *status)
{
	struct sentence it = {0};
	bool ok = read_sentence(store, hit->doc, hit->span, AROUND, &it, status);
	const char *words = it.near.words.at;
	if (it.begun)
		buf_adds(&out->before, gap);
	buf_add(&out->before, words + it.first, it.start - it.first);
	buf_add(&out->span, words + it.start, it.end - it.start);
	buf_add(&out->after, words + it.end, it.last - it.end);
	buf_adds(&out->after, it.cut ? gap : "");
	sentence_free(&it);
	return ok;
}

bool store_sentence(struct store *store, doc_id doc, struct span *span, struct status *status)
{
	enum { MOST = 600 };
	struct sentence it = {0};
	bool ok = read_sentence(store_of(store, doc), doc, *span, MOST, &it, status);
	if (ok)
		*span = (struct span){it.skipped + it.first, it.skipped + it.last};
	sentence_free(&it);
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
