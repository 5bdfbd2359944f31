// SPDX-License-Identifier: MIT
// Sentences as what they have in common with others: pairs of characters, parties, figures.
#include "core/collate/claim.h"
#include "core/collate/reading.h"
#include "core/extract/party.h"

#include <stdlib.h>
#include <string.h>

static size_t stop_at(const struct claim_reader *it, size_t off)
{
	static const char *const stops[] = {"。", "！", "？", "；"};
	if (it->text.at[off] == '\n')
		return 1;
	for (size_t i = 0; i < sizeof stops / sizeof *stops; i++)
		if (it->text.len - off >= 3 && memcmp(it->text.at + off, stops[i], 3) == 0)
			return 3;
	return 0;
}

/* A line break inside of a paragraph that is set in lines ends a sentence too: then it is a part of one. */
void sentences_find(struct claim_reader *it)
{
	size_t start = 0;
	for (size_t off = 0; off < it->text.len;) {
		size_t n = stop_at(it, off);
		off += n ? n : 1;
		if (n) {
			*array_push(&it->spans) = (struct span){start, off};
			start = off;
		}
	}
	*array_push(&it->spans) = (struct span){start, it->text.len};
	it->made = mem_zero(it->spans.len, sizeof *it->made);
}

static size_t sentence_at(const struct claim_reader *it, size_t off)
{
	size_t low = 0, high = it->spans.len;
	while (high - low > 1) {
		size_t mid = low + (high - low) / 2;
		if (it->spans.at[mid].start <= off)
			low = mid;
		else
			high = mid;
	}
	return low;
}

static bool in_date(const struct claim_reader *it, size_t off)
{
	size_t low = 0, high = it->records->dates.len;
	while (low < high) {
		size_t mid = low + (high - low) / 2;
		if (it->records->dates.at[mid].span.end <= off)
			low = mid + 1;
		else
			high = mid;
	}
	return low < it->records->dates.len && it->records->dates.at[low].span.start <= off;
}

/* Characters that join words and say nothing themselves. */
static bool is_particle(char32_t cp)
{
	static const char32_t particles[] = U"的了在于和与及等着过把被将已由以也就都其并而从到至年月日";
	for (size_t i = 0; particles[i]; i++)
		if (cp == particles[i])
			return true;
	return false;
}

static bool is_digit(char32_t cp)
{
	return cp >= '0' && cp <= '9';
}

/* Pairs of the characters that say something; dates of the document are left out where there is one. */
static struct set read_grams(
        struct claims *claims, const struct claim_reader *it, size_t start, struct slice text)
{
	struct witness words = {0};
	size_t first = claims->pool.len;
	char32_t before = 0;
	witness_read(text.at, text.len, &words);
	for (size_t i = 0; i < words.row.len; i++) {
		const struct token *token = &words.row.at[i];
		if (is_particle(token->key) || is_digit(token->key) ||
		        (it && in_date(it, start + token->off)))
			continue;
		if (before)
			*array_push(&claims->pool) = (uint32_t)before << 16 ^ (uint32_t)token->key;
		before = token->key;
	}
	array_free(&words.row);
	return set_from(claims, first);
}

struct set grams_of(struct claim_reader *it, struct span span)
{
	return read_grams(it->claims, it, span.start, slice_at(it->text.at, span));
}

struct set grams_of_words(struct claims *claims, const char *words)
{
	return read_grams(claims, NULL, 0, slice_of(words));
}

static void push_places(struct claim_reader *it, struct span span)
{
	const char *text = it->text.at + span.start;
	size_t len = span.end - span.start, n;
	for (size_t off = place_next(text, len, 0, &n); n; off = place_next(text, len, off + n, &n)) {
		const struct place *place = NULL;
		size_t whole = place_match(text, len, off, &place);
		if (whole && place && place->level != PARTY_CENTRAL)
			*array_push(&it->claims->pool) = hash_words(place_name(place), 0);
	}
}

struct set places_of(struct claim_reader *it, struct span span)
{
	size_t first = it->claims->pool.len;
	push_places(it, span);
	return set_from(it->claims, first);
}

/* Pairings of one sentence stand together; they are in the order of the text. */
static void push_parties(struct claim_reader *it, struct span span)
{
	size_t low = 0, high = it->records->pairings.len;
	while (low < high) {
		size_t mid = low + (high - low) / 2;
		if (it->records->pairings.at[mid].span.start < span.start)
			low = mid + 1;
		else
			high = mid;
	}
	for (; low < it->records->pairings.len; low++) {
		const struct pairing_record *pairing = &it->records->pairings.at[low];
		if (pairing->span.start >= span.end)
			return;
		*array_push(&it->claims->pool) = hash_words(pairing->supporter, 0);
		*array_push(&it->claims->pool) = hash_words(pairing->recipient, 0);
	}
}

static struct set parties_of(struct claim_reader *it, struct span span)
{
	size_t first = it->claims->pool.len;
	push_places(it, span);
	push_parties(it, span);
	return set_from(it->claims, first);
}

size_t figures_from(const struct records *records, size_t off)
{
	size_t low = 0, high = records->figures.len;
	while (low < high) {
		size_t mid = low + (high - low) / 2;
		if (records->figures.at[mid].span.start < off)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

static struct set figures_of(struct claim_reader *it, struct span span)
{
	enum { TELLING = 10 };
	size_t first = it->claims->pool.len;
	for (size_t i = figures_from(it->records, span.start); i < it->records->figures.len; i++) {
		const struct figure_record *figure = &it->records->figures.at[i];
		if (figure->span.start >= span.end)
			break;
		if (strtod(figure->value, NULL) >= TELLING)
			*array_push(&it->claims->pool) = hash_words(figure->value, 0);
	}
	return set_from(it->claims, first);
}

size_t sentence_of(struct claim_reader *it, struct span span)
{
	size_t at = sentence_at(it, span.start);
	struct claims *claims = it->claims;
	if (it->made[at])
		return it->made[at] - 1;
	struct span whole = it->spans.at[at];
	struct sentence sentence = {.doc = it->doc,
	        .span = whole,
	        .grams = grams_of(it, whole),
	        .parties = parties_of(it, whole),
	        .figures = figures_of(it, whole),
	        .scope = scope_of(slice_at(it->text.at, whole))};
	*array_push(&claims->sentences) = sentence;
	it->made[at] = claims->sentences.len;
	return it->made[at] - 1;
}
