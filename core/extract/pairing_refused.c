// SPDX-License-Identifier: MIT
// What the trace alone asks of a sentence: why nothing in it was even looked at.
#include "core/extract/pairing_words.h"
#include "core/extract/word.h"

#include <string.h>

void pairing_refuse(struct pairing_reader *reader, const char *rule, size_t start, size_t end)
{
	if (!reader->trace)
		return;
	reader->refused++;
	trace_refuse(reader->trace, rule, passage_span(&reader->passage, start, end));
}

/* 《甲对口支援乙工作总结》: a title in the sentence that speaks of support. */
static void refuse_titles(struct pairing_reader *reader)
{
	const char *text = reader->passage.text.at;
	for (size_t i = reader->sentence; i < reader->end;) {
		const char *open = word_find(text + i, reader->end - i, "《");
		size_t from = open ? (size_t)(open - text) : reader->end;
		const char *close = word_find(text + from, reader->end - from, "》");
		if (!close)
			return;
		size_t to = (size_t)(close - text) + strlen("》");
		if (tokens_worthwhile(&reader->tokens, from, to))
			pairing_refuse(reader, "pairing.refused.title", from, to);
		i = to;
	}
}

/* A visit, a meeting, a mention: parties that no word of support joins. */
static void refuse_company(struct pairing_reader *reader)
{
	const struct tokens *tokens = &reader->tokens;
	const struct mention *first = NULL, *last = NULL;
	for (size_t i = 0; i < tokens->parties.len; i++) {
		const struct mention *party = &tokens->parties.at[i];
		if (party->kind == PAIRING_ANAPHOR || party->unsettled)
			continue;
		first = first ? first : party;
		last = party;
	}
	if (first != last)
		pairing_refuse(reader, "pairing.refused.no-support", first->start, last->end);
}

void pairings_explain_sentence(struct pairing_reader *reader, bool worthwhile)
{
	if (!reader->trace)
		return;
	refuse_titles(reader);
	if (worthwhile)
		return;
	tokens_clear(&reader->tokens);
	tokens_go_on(
	        &reader->tokens, reader->passage.text.at, reader->sentence, reader->end, &reader->out->arena);
	refuse_company(reader);
}

void pairing_refuse_mention(struct pairing_reader *reader, const struct mention *mention)
{
	const char *rule = mention->alias                  ? "pairing.refused.two"
	                   : mention->level == PARTY_GROUP ? "pairing.refused.class"
	                                                   : "pairing.refused.unsettled";
	pairing_refuse(reader, rule, mention->start, mention->end);
}
