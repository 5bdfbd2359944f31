// SPDX-License-Identifier: MIT
#include "core/view/copies.h"

#include "core/view/parts.h"
#include "core/view/settled.h"
#include "core/view/twin.h"

#include <stdio.h>
#include <stdlib.h>

/* ---- two copies ---- */

struct copy {
	doc_id id;
	struct buf text;
	struct records records;
};

static bool read_copy(struct copy *copy, struct store *store)
{
	struct status ignored;
	return store_words(store, copy->id, (struct span){0, COPIES_MOST}, &copy->text, &ignored) &&
	       store_all_records(store, copy->id, &copy->records, &ignored);
}

static void copy_free(struct copy *copy)
{
	buf_free(&copy->text);
	records_free(&copy->records);
}

static bool is_close(const struct shared_row *row)
{
	return row->same >= COPIES_CHARS && shared_percent(row) >= COPIES_ALIKE;
}

/* Is a place of the document in a passage that makes the two copies? */
static bool is_in_copy(const struct shared_rows *rows, doc_id other, struct span span)
{
	for (size_t i = 0; i < rows->rows.len; i++) {
		const struct shared_row *row = &rows->rows.at[i];
		if (row->b.doc == other && is_close(row) && span_overlap(row->a.span, span))
			return true;
	}
	return false;
}

static void add(struct copy_facts *out, enum variant_kind kind, const struct copy *of, struct span span,
        const struct copy *other, struct span words)
{
	const char *text =
	        part_line(&out->arena, buf_str(&other->text) + words.start, words.end - words.start);
	*array_push(&out->all) = (struct copy_fact){.doc = of->id, .span = span, .kind = kind, .other = text};
}

static void compare(struct copies *it, const struct copy *a, const struct copy *b)
{
	struct alignment alignment = {0};
	struct variants variants = {0};
	struct copy_pair pair = {.a = a->id, .b = b->id};
	alignment_find(buf_str(&a->text), a->text.len, buf_str(&b->text), b->text.len, &alignment);
	variants_find(&alignment, &a->records, &b->records, &variants);
	for (size_t i = 0; i < variants.rows.len; i++) {
		const struct variant *v = &variants.rows.at[i];
		if (variant_class_of(v->kind) != CLASS_FACTS || !is_in_copy(&it->twin->rows, b->id, v->a))
			continue;
		add(&it->next, v->kind, a, v->a, b, v->b);
		add(&it->next, v->kind, b, v->b, a, v->a);
		pair.facts++;
	}
	*array_push(&it->next.pairs) = pair;
	variants_free(&variants);
	alignment_free(&alignment);
}

static const struct copy_pair *pair_of(const struct copy_facts *facts, doc_id a, doc_id b)
{
	for (size_t i = 0; i < facts->pairs.len; i++) {
		const struct copy_pair *pair = &facts->pairs.at[i];
		if ((pair->a == a && pair->b == b) || (pair->a == b && pair->b == a))
			return pair;
	}
	return NULL;
}

static int64_t bytes_of(const struct copies *it, doc_id doc)
{
	for (size_t i = 0; i < it->docs.rows.len; i++)
		if (it->docs.rows.at[i].id == doc)
			return it->docs.rows.at[i].bytes;
	return COPIES_MOST + 1;
}

static void compare_with_twin(struct copies *it, struct store *store, doc_id doc)
{
	const struct shared_row *row = twin_of(it->twin, store, doc);
	if (!row || !is_close(row) || pair_of(&it->next, doc, row->b.doc) ||
	        bytes_of(it, doc) > COPIES_MOST || bytes_of(it, row->b.doc) > COPIES_MOST)
		return;
	struct copy a = {.id = doc}, b = {.id = row->b.doc};
	if (read_copy(&a, store) && read_copy(&b, store))
		compare(it, &a, &b);
	copy_free(&a);
	copy_free(&b);
}

/* ---- all ---- */

static void facts_free(struct copy_facts *facts)
{
	arena_free(&facts->arena);
	array_free(&facts->all);
	array_free(&facts->pairs);
	*facts = (struct copy_facts){0};
}

static void finish(struct copies *it)
{
	facts_free(&it->found);
	it->found = it->next;
	it->next = (struct copy_facts){0};
	copies_forget(it);
	it->fresh = true;
}

/* What import does of a library is done here of one that ends with the program. */
static bool find_shared(struct copies *it, struct store *store)
{
	struct status ignored;
	bool more = false;
	if (!it->shared && store_is_temporary(store) && shared_step(store, &more, &ignored) && more)
		return true;
	it->shared = true;
	return false;
}

void copies_step(struct copies *it, struct store *store)
{
	struct status ignored;
	if (find_shared(it, store))
		return;
	if (!it->begun) {
		it->begun = true;
		it->twin = mem_zero(1, sizeof *it->twin);
		if (!store_docs(store, &it->docs, &ignored))
			it->docs = (struct store_docs){0};
	} else if (it->done < it->docs.rows.len) {
		compare_with_twin(it, store, it->docs.rows.at[it->done++].id);
	} else {
		finish(it);
	}
}

void copies_forget(struct copies *it)
{
	facts_free(&it->next);
	store_docs_free(&it->docs);
	if (it->twin)
		twin_free(it->twin);
	free(it->twin);
	it->twin = NULL;
	it->docs = (struct store_docs){0};
	it->done = 0;
	it->begun = it->shared = it->fresh = false;
}

void copies_free(struct copies *it)
{
	copies_forget(it);
	facts_free(&it->found);
}

/* ---- asking ---- */

const char *copies_other(const struct copies *it, doc_id doc, enum layer layer, struct span span)
{
	for (size_t i = 0; i < it->found.all.len; i++) {
		const struct copy_fact *fact = &it->found.all.at[i];
		if (fact->doc == doc && settled_concerns(layer, fact->kind) && span_overlap(fact->span, span))
			return fact->other;
	}
	return NULL;
}

size_t copies_count(const struct copies *it, doc_id a, doc_id b)
{
	const struct copy_pair *pair = pair_of(&it->found, a, b);
	return pair ? pair->facts : 0;
}

size_t copies_all(const struct copies *it)
{
	size_t facts = 0;
	for (size_t i = 0; i < it->found.pairs.len; i++)
		facts += it->found.pairs.at[i].facts;
	return facts;
}

void copies_say(size_t facts, const struct view_context *context, enum message message, struct buf *out)
{
	char text[128], number[24];
	struct buf key = {0};
	snprintf(number, sizeof number, "%zu", facts);
	view_keys(context, "{compare}", &key);
	lang_format(text, sizeof text, context->lang, message, (const char *[]){number, buf_str(&key)}, 2);
	buf_adds(out, text);
	buf_free(&key);
}
