// SPDX-License-Identifier: MIT
/*
 * Any bytes through the rooms: bytes → document → records, and its blocks into lines. What must hold for
 * every input is asserted here; the sanitizers see the rest. For libFuzzer (-Dfuzz=true, clang), and for
 * replay.c.
 */
#include "core/base/buf.h"
#include "core/doc/doc.h"
#include "core/extract/edtf.h"
#include "core/extract/extract.h"
#include "core/extract/rule.h"
#include "core/text/utf8.h"
#include "core/text/wrap.h"
#include "tests/fuzz/target.h"

#include <stdlib.h>
#include <string.h>

enum { TAB_COLS = 8 }; /* a cluster may be wider than a narrower line */

/* An assert that stays when the program is built without them. */
#define MUST(condition) ((condition) ? (void)0 : abort())

/* Does `off` stand between two sequences of the text? */
static bool boundary(const struct doc *doc, size_t off)
{
	return off == doc->len || ((unsigned char)doc->text[off] & 0xC0) != 0x80;
}

static void must_be_span(const struct doc *doc, struct span span)
{
	MUST(span.start <= span.end && span.end <= doc->len);
	MUST(boundary(doc, span.start) && boundary(doc, span.end));
}

static void look_at_blocks(const struct doc *doc)
{
	size_t end = 0;
	for (size_t i = 0; i < doc->blocks.len; i++) {
		const struct block *block = &doc->blocks.at[i];
		must_be_span(doc, block->span);
		MUST(block->span.start >= end && !span_empty(block->span));
		MUST(block->kind < BLOCK_KIND_COUNT);
		if (block->kind == BLOCK_HEADING || block->kind == BLOCK_TOC) {
			must_be_span(doc, block->title);
			MUST(block->level >= 1 && block->page >= 0);
		}
		end = block->span.end;
	}
}

/* Lines follow each other without a gap that is seen, and none is wider than asked for. */
static void look_at_lines(const struct doc *doc, const struct block *block, int cols)
{
	struct wrap wrap;
	struct wrap_line line;
	size_t len = block->span.end - block->span.start, next = 0;
	wrap_begin(&wrap, doc->text + block->span.start, len, cols, WIDTH_NARROW);
	while (wrap_next(&wrap, &line)) {
		MUST(line.span.start >= next && line.span.start <= line.span.end);
		MUST(line.span.end <= line.next && line.next <= len && line.next > next);
		MUST(line.cols >= 0 && (line.cols <= cols || cols < TAB_COLS));
		next = line.next;
	}
	MUST(next == len);
}

/* Every layer in the order of the text, every span in it, every date one that can be read again. */
#define LOOK_AT_SPANS(doc, layer)                                                                            \
	for (size_t i = 0; i < (layer).len; i++) {                                                           \
		must_be_span(doc, (layer).at[i].span);                                                       \
		MUST(i == 0 || (layer).at[i - 1].span.start <= (layer).at[i].span.start);                    \
	}

static void must_be_date(const char *edtf)
{
	struct edtf_range range;
	MUST(edtf_parse(edtf, &range));
}

static void look_at_records(const struct doc *doc, const struct records *records)
{
	LOOK_AT_SPANS(doc, records->dates);
	LOOK_AT_SPANS(doc, records->events);
	LOOK_AT_SPANS(doc, records->pairings);
	LOOK_AT_SPANS(doc, records->figures);
	LOOK_AT_SPANS(doc, records->outline);
	for (size_t i = 0; i < records->dates.len; i++)
		must_be_date(records->dates.at[i].edtf);
	for (size_t i = 0; i < records->events.len; i++)
		must_be_date(records->events.at[i].edtf);
}

static const char own_names[] = "苍洱新区\t县\t苍洱\t大理白族自治州\n上海\t单位\n吉林市\t地\t吉林\n";

static void ignore(void *context, const struct status *mistake)
{
	(void)context, (void)mistake;
}

/* Refusals are of rules that are explained, and of words of the document. */
static void look_at_refusal(void *context, const struct refusal *refusal)
{
	const struct doc *doc = context;
	const struct rule *rule = rule_find(refusal->rule);
	MUST(rule && rule->use == RULE_REFUSES);
	must_be_span(doc, refusal->span);
}

static bool same_origins(const struct records *a, const struct records *b, enum layer layer)
{
	size_t count = records_count(a, layer);
	for (size_t i = 0; i < count && count == records_count(b, layer); i++) {
		struct origin one = records_origin(a, layer, i), other = records_origin(b, layer, i);
		if (one.span.start != other.span.start || one.span.end != other.span.end ||
		        strcmp(one.rule, other.rule) != 0 || one.doubts != other.doubts)
			return false;
	}
	return count == records_count(b, layer);
}

/* What rules look up elsewhere in the document is the same, too. */
static void must_be_same(const struct records *a, const struct records *b)
{
	for (enum layer layer = 0; layer < LAYER_COUNT; layer++)
		MUST(same_origins(a, b, layer));
	for (size_t i = 0; i < a->dates.len; i++)
		MUST(!strcmp(a->dates.at[i].edtf, b->dates.at[i].edtf));
	for (size_t i = 0; i < a->events.len; i++)
		MUST(!strcmp(a->events.at[i].edtf, b->events.at[i].edtf) &&
		        !strcmp(a->events.at[i].title, b->events.at[i].title));
	for (size_t i = 0; i < a->figures.len; i++)
		MUST(!strcmp(a->figures.at[i].value, b->figures.at[i].value) &&
		        !strcmp(a->figures.at[i].measure, b->figures.at[i].measure) &&
		        !strcmp(a->figures.at[i].edtf, b->figures.at[i].edtf));
}

/* Read whole and read in pieces, by one thread or two, as the document's length has it: the same records. */
static void look_at_extract(const struct doc *doc, const struct names *names)
{
	struct records records = {0}, pieced = {0};
	const struct trace trace = {look_at_refusal, (void *)doc};
	const bool beside = doc->len % 4 == 0; /* a thread more costs as much as a small document */
	extract(doc, &(struct extract_options){.names = names, .trace = &trace}, &records);
	extract(doc, &(struct extract_options){.names = names, .window_bytes = 1, .beside = beside}, &pieced);
	look_at_records(doc, &records);
	must_be_same(&records, &pieced);
	records_free(&records);
	records_free(&pieced);
}

static void look_at(const struct doc *doc)
{
	look_at_blocks(doc);
	for (size_t i = 0; i < doc->blocks.len; i++) {
		look_at_lines(doc, &doc->blocks.at[i], 2);
		look_at_lines(doc, &doc->blocks.at[i], 40);
	}
	struct names *names = names_read("names.tsv", own_names, strlen(own_names), ignore, NULL);
	look_at_extract(doc, names);
	names_free(names);
}

/* The same bytes with everything repaired that doc_read refuses, so that most inputs get past it. */
static void mend(const char *bytes, size_t len, struct buf *out)
{
	for (size_t off = 0; off < len;) {
		char32_t cp;
		char sequence[UTF8_MAX];
		off += utf8_decode(bytes + off, len - off, &cp);
		buf_add(out, sequence, utf8_encode(cp ? cp : U'\n', sequence));
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct doc doc = {0};
	struct status status;
	struct buf mended = {0};
	if (doc_read("fuzz", (const char *)data, size, &doc, &status)) {
		look_at(&doc);
		doc_free(&doc);
		return 0;
	}
	mend((const char *)data, size, &mended);
	if (doc_read("fuzz", buf_str(&mended), mended.len, &doc, &status)) {
		look_at(&doc);
		doc_free(&doc);
	}
	buf_free(&mended);
	return 0;
}
