// SPDX-License-Identifier: MIT
#include "core/collate/prefer.h"

#include "core/text/utf8.h"

#include <string.h>

enum { NEAR_BYTES = 36 }; /* what tells two variants of the same words from one another */

static const char first_line[] = "variant=";

bool is_preference(const struct store_work *work)
{
	return work->kind == WORK_CHOICE && strncmp(work->record, first_line, sizeof first_line - 1) == 0;
}

/* The value on the line of `record` that begins with `name`=; empty if there is none. */
static struct slice line_value(const char *record, const char *name)
{
	size_t len = strlen(name);
	for (const char *line = record; line && *line; line = strchr(line, '\n')) {
		line += *line == '\n';
		if (strncmp(line, name, len) == 0 && line[len] == '=')
			return (struct slice){line + len + 1, strcspn(line + len + 1, "\n")};
	}
	return (struct slice){"", 0};
}

static enum variant_kind kind_called(struct slice name)
{
	int kind = 0;
	while (kind < VARIANT_KIND_COUNT && !slice_is(name, variant_kind_name((enum variant_kind)kind)))
		kind++;
	return (enum variant_kind)kind;
}

bool preference_read(const struct store_work *work, struct preference *out)
{
	if (!is_preference(work))
		return false;
	*out = (struct preference){.kind = kind_called(line_value(work->record, "variant")),
	        .docs = {line_value(work->record, "a"), line_value(work->record, "b")},
	        .quotes = {line_value(work->record, "quote_a"), line_value(work->record, "quote_b")},
	        .near = line_value(work->record, "near")};
	out->right = slice_is(out->docs[1], work->value);
	return true;
}

void preference_describe(const struct store_work *work, struct buf *out)
{
	struct slice a = line_value(work->record, "quote_a"), b = line_value(work->record, "quote_b");
	buf_add(out, a.at, a.len);
	buf_adds(out, " ≠ ");
	buf_add(out, b.at, b.len);
	buf_addf(out, " · %s", work->value);
}

const char *prefer_name(enum prefer which)
{
	static const char *const names[] = {[PREFER_NONE] = "", [PREFER_A] = "a", [PREFER_B] = "b"};
	return names[which];
}

bool preferences_read(struct store *store, struct preferences *out, struct status *status)
{
	struct store_works *works = &out->works;
	if (!store_works(store, 0, works, status))
		return false;
	size_t kept = 0;
	for (size_t i = 0; i < works->rows.len; i++) {
		if (is_preference(&works->rows.at[i]))
			works->rows.at[kept++] = works->rows.at[i];
	}
	works->rows.len = kept;
	return true;
}

void preferences_free(struct preferences *preferences)
{
	store_works_free(&preferences->works);
	*preferences = (struct preferences){0};
}

/* ---- the words ---- */

/* The two documents in the order of their names: which of the two given ones is the first. */
static int first_of(const struct doc *a, const struct doc *b)
{
	return strcmp(a->name, b->name) <= 0 ? 0 : 1;
}

/* Nothing cannot be found again: a character before and behind goes with it. */
static struct span with_words(const struct doc *doc, struct span span)
{
	char32_t cp;
	if (!span_empty(span))
		return span;
	if (span.start > 0)
		span.start = utf8_prev(doc->text, span.start);
	if (span.end < doc->len)
		span.end += utf8_decode(doc->text + span.end, doc->len - span.end, &cp);
	return span;
}

static void add_line(struct buf *out, const char *name, const char *text, size_t len)
{
	buf_addf(out, "%s%s=", out->len ? "\n" : "", name);
	for (size_t i = 0; i < len; i++)
		buf_add(out, text[i] == '\n' || text[i] == '\r' ? " " : &text[i], 1);
}

static void add_words(struct buf *out, const char *name, const struct doc *doc, struct span span)
{
	add_line(out, name, doc->text + span.start, span.end - span.start);
}

/* The lines up to near=, by which it is known again. */
static void add_what(struct buf *out, const struct doc *a, const struct doc *b, const struct variant *variant)
{
	const char *kind = variant_kind_name(variant->kind);
	int first = first_of(a, b);
	const struct doc *docs[2] = {first ? b : a, first ? a : b};
	add_line(out, "variant", kind, strlen(kind));
	add_line(out, "a", docs[0]->name, strlen(docs[0]->name));
	add_line(out, "b", docs[1]->name, strlen(docs[1]->name));
	add_words(out, "quote_a", docs[0], first ? variant->b : variant->a);
	add_words(out, "quote_b", docs[1], first ? variant->a : variant->b);
}

/* ---- asking ---- */

static bool is_on(const struct store_work *work, const struct doc *doc, struct span span, struct slice what)
{
	return !work->lost && work->span.start == span.start && work->span.end == span.end &&
	       strcmp(work->doc_name, doc->name) == 0 && strncmp(work->record, what.at, what.len) == 0 &&
	       work->record[what.len] == '\n';
}

enum prefer preference_of(const struct preferences *preferences, const struct doc *a, const struct doc *b,
        const struct variant *variant, int64_t *work)
{
	enum prefer which = PREFER_NONE;
	int first = first_of(a, b);
	const struct doc *doc = first ? b : a;
	struct span span = with_words(doc, first ? variant->b : variant->a);
	struct buf what = {0};
	if (work)
		*work = 0;
	if (preferences->works.rows.len)
		add_what(&what, a, b, variant);
	for (size_t i = 0; i < preferences->works.rows.len && which == PREFER_NONE; i++) {
		const struct store_work *row = &preferences->works.rows.at[i];
		if (!is_on(row, doc, span, (struct slice){what.at, what.len}))
			continue;
		which = strcmp(row->value, a->name) == 0 ? PREFER_A : PREFER_B;
		if (work)
			*work = row->id;
	}
	buf_free(&what);
	return which;
}

/* ---- choosing ---- */

static bool choose(struct store *store, const doc_id ids[2], const struct doc docs[2],
        const struct variant *variant, const char *value, int64_t old, struct status *status)
{
	int first = first_of(&docs[0], &docs[1]);
	const struct doc *doc = &docs[first];
	struct span span = with_words(doc, first ? variant->b : variant->a);
	size_t near = slice_cut(doc->text, span.start > NEAR_BYTES ? span.start - NEAR_BYTES : 0);
	struct buf record = {0};
	int64_t id;
	add_what(&record, &docs[0], &docs[1], variant);
	add_words(&record, "near", doc, (struct span){near, span.start});
	struct work_draft draft = {.kind = WORK_CHOICE,
	        .doc = ids[first],
	        .span = span,
	        .layer = LAYER_COUNT,
	        .value = value,
	        .record = buf_str(&record),
	        .instead_of = old};
	bool ok = store_work_add(store, &draft, &id, status);
	buf_free(&record);
	return ok;
}

bool prefer(struct store *store, const doc_id ids[2], const struct doc docs[2], const struct variant *variant,
        enum prefer which, struct status *status)
{
	struct preferences preferences;
	int64_t old;
	if (!preferences_read(store, &preferences, status))
		return false;
	enum prefer now = preference_of(&preferences, &docs[0], &docs[1], variant, &old);
	preferences_free(&preferences);
	if (which == now)
		return true;
	if (which == PREFER_NONE)
		return store_work_drop(store, old, status);
	return choose(store, ids, docs, variant, docs[which == PREFER_B].name, old, status);
}
