// SPDX-License-Identifier: MIT
#include "core/view/contested.h"

#include "core/view/parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool begin(struct contested *it, struct store *store, struct status *status)
{
	if (!store_docs(store, &it->docs, status))
		return false;
	it->claims = claims_begin();
	it->next = 0;
	return true;
}

/* Its records and its text; the claims follow step by step. */
static bool open_document(struct contested *it, struct store *store, struct status *status)
{
	const struct store_doc *doc = &it->docs.rows.at[it->next];
	if (!store_records(store, doc->id, &it->records, status))
		return false;
	bool ok = store_words(store, doc->id, (struct span){0, (size_t)doc->bytes}, &it->text, status);
	/* Another program may have put a shorter text in between the two questions. */
	if (ok && it->text.len == (size_t)doc->bytes)
		it->reading =
		        claims_read(it->claims, doc->id, buf_str(&it->text), it->text.len, &it->records);
	return ok;
}

static void close_document(struct contested *it)
{
	claims_read_end(it->reading);
	it->reading = NULL;
	buf_free(&it->text);
	records_free(&it->records);
}

static bool read_document(struct contested *it, struct store *store, struct status *status)
{
	bool ok = it->reading || open_document(it, store, status);
	if (!ok || !it->reading || !claims_read_step(it->reading)) {
		close_document(it);
		it->next++;
	}
	return ok;
}

static void release(struct contested *it)
{
	close_document(it);
	claims_free(it->claims);
	it->claims = NULL;
	store_docs_free(&it->docs);
}

int contested_progress(const struct contested *it)
{
	size_t docs = it->docs.rows.len;
	return it->fresh ? 100 : docs ? (int)(it->next * 99 / docs) : 0;
}

bool contested_settle(struct contested *it, struct store *store, struct status *status)
{
	return !it->done || settled_read(&it->settled, store, status);
}

static bool compare(struct contested *it, struct store *store, struct status *status)
{
	struct contradictions found;
	if (contradictions_step(it->claims, &found))
		return true;
	release(it);
	contradictions_free(&it->found);
	it->found = found;
	it->done = it->fresh = true;
	it->round++;
	return contested_settle(it, store, status);
}

bool contested_step(struct contested *it, struct store *store, struct status *status)
{
	if (it->failed || (it->fresh && it->copies.fresh))
		return false;
	if (it->fresh)
		copies_step(&it->copies, store);
	else if (!it->claims)
		it->failed = !begin(it, store, status);
	else if (it->next < it->docs.rows.len)
		it->failed = !read_document(it, store, status);
	else
		it->failed = !compare(it, store, status);
	if (it->failed) {
		it->why = *status;
		release(it);
	}
	return !it->failed && !(it->fresh && it->copies.fresh);
}

bool contested_find(struct contested *it, struct store *store, struct status *status)
{
	it->failed = false;
	while (!it->fresh && contested_step(it, store, status))
		continue;
	return !it->failed;
}

void contested_forget(struct contested *it)
{
	release(it);
	copies_forget(&it->copies);
	it->fresh = it->failed = false;
}

void contested_free(struct contested *it)
{
	release(it);
	contradictions_free(&it->found);
	settled_free(&it->settled);
	copies_free(&it->copies);
}

const struct contradiction *contested_record(
        const struct contested *it, doc_id doc, enum layer layer, struct span span)
{
	const struct contradiction *row =
	        it && it->done ? contradiction_of(&it->found, doc, layer, span) : NULL;
	return row && row->grade > GRADE_DOUBTFUL ? row : NULL;
}

static bool is_said(const struct testimony *said, doc_id doc, enum layer layer, struct span span)
{
	return said->doc == doc && said->layer == layer && said->span.start == span.start &&
	       said->span.end == span.end;
}

static void put_words(const char *words, char *out, size_t size)
{
	size_t len = strlen(words), fits = slice_cut(words, len < size ? len : size - 1);
	snprintf(out, size, "%.*s", (int)fits, words);
}

static void put_value(const struct testimony *said, enum lang lang, char *out, size_t size)
{
	char date[64];
	part_date(said->value, lang, date, sizeof date);
	if (said->layer == LAYER_FIGURES)
		snprintf(out, size, "%s", said->quote);
	else
		snprintf(out, size, "%s", date + (*date == ' '));
}

/* The one of a contradiction that is held to be right; NULL if none is. */
static const struct testimony *held_of(const struct contested *it, const struct contradiction *row)
{
	for (size_t i = row->first; it->settled.all.len && i < row->first + row->count; i++) {
		const struct testimony *said = &it->found.testimonies.at[i];
		if (settled_record(&it->settled, said->doc, said->span))
			return said;
	}
	return NULL;
}

bool contested_is_settled(const struct contested *it, const struct contradiction *row)
{
	return held_of(it, row) != NULL;
}

/* The first of a contradiction that says something else than a record. */
static const struct testimony *other_of(const struct contested *it, const struct contradiction *row,
        doc_id doc, enum layer layer, struct span span)
{
	const struct testimony *all = it->found.testimonies.at + row->first;
	int own = -1;
	for (size_t i = 0; i < row->count; i++)
		own = is_said(&all[i], doc, layer, span) ? all[i].reading : own;
	for (size_t i = 0; i < row->count; i++)
		if (all[i].reading != own)
			return &all[i];
	return NULL;
}

enum contest contested_value(
        const struct contested *it, doc_id doc, enum layer layer, struct span span, char *out, size_t size)
{
	const struct contradiction *row = contested_record(it, doc, layer, span);
	const struct testimony *held = row ? held_of(it, row) : NULL;
	const char *words = it && it->done ? settled_words(&it->settled, doc, layer, span) : NULL;
	const struct testimony *said = row && !held ? other_of(it, row, doc, layer, span) : NULL;
	const char *copy = it ? copies_other(&it->copies, doc, layer, span) : NULL;
	if (held)
		put_value(held, it->lang, out, size);
	else if (words)
		put_words(words, out, size);
	else if (said)
		put_value(said, it->lang, out, size);
	else if (copy)
		put_words(copy, out, size);
	else
		return CONTEST_NONE;
	return held || words ? CONTEST_SETTLED : CONTEST_OPEN;
}

const char *contest_mark(enum contest contest)
{
	return contest == CONTEST_SETTLED ? "=" : "≠";
}

enum style contest_style(enum contest contest)
{
	return contest == CONTEST_SETTLED ? STYLE_DIM : STYLE_TITLE;
}

const struct contradiction *contested_relation(const struct contested *it, size_t *i)
{
	while (it && it->done && *i < it->found.rows.len) {
		const struct contradiction *row = &it->found.rows.at[(*i)++];
		if (row->kind == CONTRADICTION_PAIRING && row->grade > GRADE_DOUBTFUL)
			return row;
	}
	return NULL;
}

void contested_readings(const struct contested *it, const struct contradiction *row, char *out, size_t size)
{
	const struct testimony *all = it->found.testimonies.at + row->first;
	struct buf text = {0};
	for (size_t i = 0; i < row->count; i++) {
		char value[64];
		if (i > 0 && all[i].reading == all[i - 1].reading)
			continue;
		put_value(&all[i], it->lang, value, sizeof value);
		buf_addf(&text, "%s%s", i ? " ≠ " : "", value);
	}
	const struct testimony *held = held_of(it, row);
	if (held) {
		char value[64];
		put_value(held, it->lang, value, sizeof value);
		buf_addf(&text, " = %s", value);
	}
	snprintf(out, size, "%s", buf_str(&text));
	buf_free(&text);
}

static void add_said(struct buf *out, enum lang lang, enum message message, const char *arg)
{
	char text[160];
	lang_format(text, sizeof text, lang, message, &arg, 1);
	buf_addf(out, " · %s", text);
}

void contested_say(const struct contested *it, enum lang lang, doc_id doc, enum layer layer, struct span span,
        struct buf *out)
{
	char text[64];
	int sources = it && it->done ? contradiction_sources(&it->found, doc, layer, span) : 1;
	snprintf(text, sizeof text, "%d", sources);
	if (sources > 1)
		add_said(out, lang, MSG_SOURCES, text);
	enum contest contest = contested_value(it, doc, layer, span, text, sizeof text);
	if (contest)
		add_said(out, lang, contest == CONTEST_SETTLED ? MSG_SETTLED : MSG_CONTESTED, text);
}
