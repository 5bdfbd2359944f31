// SPDX-License-Identifier: MIT
#include "core/store/named.h"

#include "core/store/text.h"

#include "core/extract/party.h"

#include <string.h>

static bool names_all(const char *words, size_t len, const struct store_filter *f)
{
	const char *const parties[] = {f->supporter, f->recipient, f->party};
	for (size_t i = 0; i < sizeof parties / sizeof *parties; i++)
		if (parties[i] && !party_named(words, len, parties[i]))
			return false;
	return true;
}

static bool ends_sentence(const char *s)
{
	static const char *const stops[] = {"。", "！", "？", "；", "\n"};
	for (size_t i = 0; i < sizeof stops / sizeof *stops; i++)
		if (strncmp(s, stops[i], strlen(stops[i])) == 0)
			return true;
	return false;
}

/* Where in words[0..len) the sentence around `span` begins and ends. */
static struct span sentence(const char *words, size_t len, struct span span)
{
	while (span.start > 0 && !ends_sentence(words + span.start))
		span.start--;
	while (span.end < len && !ends_sentence(words + span.end))
		span.end++;
	return span;
}

/* ---- the parties of its own ---- */

enum told { TOLD_NOTHING, TOLD_YES, TOLD_NO };

static bool is_in(const char *name, const char *outer, bool alone)
{
	return alone ? strcmp(name, outer) == 0 : party_within(name, outer);
}

/* What one side of a record says of the party that is asked for there; `other` is its other side. */
static enum told told_by(const char *own, const char *other, const char *wanted, bool alone)
{
	if (*own && is_in(own, wanted, alone))
		return TOLD_YES;
	if (*own && (place_find(own) || party_above(own)))
		return TOLD_NO;
	return *other && party_within(other, wanted) ? TOLD_NO : TOLD_NOTHING;
}

/* Takes out of the filter what the record tells by itself; false if that rules it out. */
static bool take_own(const struct named *record, struct store_filter *f)
{
	const char *from = record->supporter, *to = record->recipient;
	enum told gave = f->supporter ? told_by(from, to, f->supporter, f->supporter_alone) : TOLD_NOTHING;
	enum told got = f->recipient ? told_by(to, from, f->recipient, f->recipient_alone) : TOLD_NOTHING;
	if (gave == TOLD_YES)
		f->supporter = NULL;
	if (got == TOLD_YES)
		f->recipient = NULL;
	if (f->party && (party_within(from, f->party) || party_within(to, f->party)))
		f->party = NULL;
	return gave != TOLD_NO && got != TOLD_NO;
}

/* ---- its words ---- */

/* Of a figure the sentence is read, so far as AROUND bytes on either side; an event is a clause itself. */
static bool named_by_words(struct store *store, const struct named *record, const struct store_filter *f,
        bool *name, struct status *status)
{
	enum { AROUND = 600 };
	struct buf words = {0};
	struct span span = record->span;
	size_t around = record->layer == LAYER_FIGURES ? AROUND : 0;
	size_t start = span.start > around ? span.start - around : 0;
	bool ok = text_words(store, record->doc, (struct span){start, span.end + around}, &words, status);
	if (ok && span.start <= span.end && words.len >= span.end - start) {
		struct span at = {span.start - start, span.end - start};
		at = around ? sentence(words.at, words.len, at) : at;
		*name = names_all(buf_str(&words) + at.start, at.end - at.start, f);
	}
	buf_free(&words);
	return ok;
}

static bool asks_for_party(const struct store_filter *f)
{
	return f->supporter || f->recipient || f->party;
}

bool named_counts(struct store *store, const struct named *record, const struct store_filter *filter,
        bool *counts, struct status *status)
{
	struct store_filter rest = *filter;
	*counts = take_own(record, &rest);
	return !*counts || !asks_for_party(&rest) || named_by_words(store, record, &rest, counts, status);
}

bool named_in_words(enum layer layer, const struct store_filter *f)
{
	return (layer == LAYER_EVENTS || layer == LAYER_FIGURES) && asks_for_party(f);
}
