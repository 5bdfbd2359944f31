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

/* Of a figure the sentence is read, so far as AROUND bytes on either side; an event is a clause itself. */
bool named_by_words(struct store *store, enum layer layer, doc_id doc, struct span span,
        const struct store_filter *f, bool *name, struct status *status)
{
	enum { AROUND = 600 };
	struct buf words = {0};
	size_t around = layer == LAYER_FIGURES ? AROUND : 0;
	size_t start = span.start > around ? span.start - around : 0;
	bool ok = text_words(store, doc, (struct span){start, span.end + around}, &words, status);
	if (ok && span.start <= span.end && words.len >= span.end - start) {
		struct span at = {span.start - start, span.end - start};
		at = around ? sentence(words.at, words.len, at) : at;
		*name = names_all(buf_str(&words) + at.start, at.end - at.start, f);
	}
	buf_free(&words);
	return ok;
}

bool named_in_words(enum layer layer, const struct store_filter *f)
{
	return (layer == LAYER_EVENTS || layer == LAYER_FIGURES) &&
	       (f->supporter || f->recipient || f->party);
}
