// SPDX-License-Identifier: MIT
#include "core/view/explain.h"

#include "core/extract/field.h"
#include "core/extract/rule.h"
#include "core/text/utf8.h"
#include "core/view/parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LINE_BYTES = 600, RECORD_INDENT = 2, REASON_INDENT = 4 };

/* ---- reading once more ---- */

static void hear(void *context, const struct refusal *refusal)
{
	struct explainer *explainer = context;
	*array_push(&explainer->refusals) = *refusal;
}

static int by_place(const void *a, const void *b)
{
	const struct refusal *x = a, *y = b;
	if (x->span.start != y->span.start)
		return x->span.start < y->span.start ? -1 : 1;
	if (x->span.end != y->span.end)
		return x->span.end < y->span.end ? -1 : 1;
	return strcmp(x->rule, y->rule);
}

void explainer_begin(
        struct explainer *explainer, const struct doc *doc, const struct extract_options *options)
{
	*explainer = (struct explainer){.doc = doc};
	const struct trace trace = {hear, explainer};
	struct extract_options heard = options ? *options : (struct extract_options){0};
	heard.trace = &trace;
	zones_begin(&explainer->zones, doc, &(struct pace){0});
	extract(doc, &heard, &explainer->marks.records);
	if (explainer->refusals.len)
		qsort(explainer->refusals.at, explainer->refusals.len, sizeof *explainer->refusals.at,
		        by_place);
}

void explainer_end(struct explainer *explainer)
{
	zones_end(&explainer->zones);
	marks_free(&explainer->marks);
	array_free(&explainer->refusals);
}

void explanation_free(struct explanation *explanation)
{
	array_free(&explanation->lines);
	arena_free(&explanation->arena);
}

/* ---- where it is ---- */

static size_t char_bytes(const char *text, size_t len)
{
	char32_t cp;
	return utf8_decode(text, len, &cp);
}

static bool stop_at(const char *text, size_t len, size_t off)
{
	static const char *const stops[] = {"。", "！", "？", "；", "!", "?", ";"};
	for (size_t i = 0; i < sizeof stops / sizeof *stops; i++)
		if (off + strlen(stops[i]) <= len && !memcmp(text + off, stops[i], strlen(stops[i])))
			return true;
	return false;
}

struct span explain_sentence(const struct doc *doc, size_t off)
{
	if (!doc->blocks.len)
		return (struct span){0, doc->len};
	struct span block = doc->blocks.at[doc_block_at(doc, off)].span, sentence = block;
	if (!span_has(block, off))
		return (struct span){off, off};
	for (size_t i = block.start; i < block.end;) {
		size_t next = i + char_bytes(doc->text + i, block.end - i);
		if (stop_at(doc->text, block.end, i)) {
			if (i >= off)
				return (struct span){sentence.start, next};
			sentence.start = next;
		}
		i = next;
	}
	return sentence;
}

static struct explain_line *add(struct explanation *out, int indent, enum style style, const char *text)
{
	struct explain_line *line = array_push(&out->lines);
	*line = (struct explain_line){
	        .indent = indent, .style = style, .text = arena_strndup(&out->arena, text, strlen(text))};
	return line;
}

static void add_words(struct explanation *out, const struct doc *doc, struct span span, int indent)
{
	size_t len = span.end - span.start;
	while (len > LINE_BYTES ||
	        (span.start + len < span.end && ((unsigned char)doc->text[span.start + len] & 0xC0) == 0x80))
		len = len > LINE_BYTES ? LINE_BYTES : len - 1;
	const char *words = part_line(&out->arena, doc->text + span.start, len);
	struct buf line = {0};
	buf_addf(&line, "“%s%s”", words, len < span.end - span.start ? "…" : "");
	add(out, indent, STYLE_TEXT, buf_str(&line))->span = span;
	buf_free(&line);
}

/* The headings above, the outer ones first: 第一章 › 一、. */
static void add_headings(const struct doc *doc, size_t block, struct arena *arena, struct buf *out)
{
	enum { DEEPEST = 8 };
	const struct block *above[DEEPEST];
	int count = 0, level = 1000;
	for (size_t i = block + 1; i-- > 0 && count < DEEPEST;)
		if (doc->blocks.at[i].kind == BLOCK_HEADING && doc->blocks.at[i].level < level &&
		        i != block) {
			above[count++] = &doc->blocks.at[i];
			level = doc->blocks.at[i].level;
		}
	while (count--)
		buf_addf(out, " › %s", doc_title(doc, above[count], arena));
}

/* notes.md:120, line 4 · text › 第一章 */
static void add_head(const struct explainer *explainer, size_t off, enum lang lang, struct explanation *out)
{
	const struct doc *doc = explainer->doc;
	static const enum message kinds[] = {MSG_ZONE_TEXT, MSG_ZONE_HEADING, MSG_ZONE_TABLE,
	        MSG_ZONE_COLOPHON, MSG_ZONE_DATELINE, MSG_ZONE_CITATION, MSG_ZONE_TEASER, MSG_ZONE_NOTHING};
	struct buf head = {0};
	size_t line = 1, block = doc_block_at(doc, off);
	char place[160], numbers[2][24];
	for (size_t i = 0; i < off; i++)
		line += doc->text[i] == '\n';
	snprintf(numbers[0], sizeof numbers[0], "%zu", off);
	snprintf(numbers[1], sizeof numbers[1], "%zu", line);
	lang_format(place, sizeof place, lang, MSG_EXPLAIN_PLACE,
	        (const char *[]){doc->name, numbers[0], numbers[1]}, 3);
	enum zone zone = doc->blocks.len ? (enum zone)explainer->zones.of_block[block] : ZONE_TEXT;
	bool contents = doc->blocks.len && doc->blocks.at[block].kind == BLOCK_TOC;
	buf_addf(&head, "%s · %s", place, lang_text(lang, contents ? MSG_ZONE_CONTENTS : kinds[zone]));
	if (doc->blocks.len)
		add_headings(doc, block, &out->arena, &head);
	add(out, 0, STYLE_TITLE, buf_str(&head));
	buf_free(&head);
}

/* ---- what was found ---- */

static void add_reason(const char *rule, unsigned doubts, enum confidence confidence, enum lang lang,
        struct explanation *out)
{
	struct buf line = {0};
	if (confidence != CONFIDENCE_NONE)
		buf_addf(&line, "%s · ", lang_text(lang, confidence_message(confidence)));
	rule_explain(rule, doubts, lang, &line);
	buf_addf(&line, " [%s]", rule);
	add(out, REASON_INDENT, STYLE_DIM, buf_str(&line));
	buf_free(&line);
}

static void add_record(const struct explainer *explainer, enum layer layer, size_t n, enum lang lang,
        struct explanation *out)
{
	static const enum message names[LAYER_COUNT] = {MSG_EXPLAIN_DATE, MSG_EXPLAIN_EVENT,
	        MSG_EXPLAIN_PAIRING, MSG_EXPLAIN_FIGURE, MSG_EXPLAIN_HEADING};
	struct origin origin = records_origin(&explainer->marks.records, layer, n);
	struct mark mark = {.span = origin.span, .layer = layer, .index = n};
	char what[512];
	struct buf line = {0}, values = {0};
	size_t first = out->lines.len;
	struct marks marks = explainer->marks; /* borrowed, with a language */
	marks.lang = lang;
	mark_describe(&marks, &mark, what, sizeof what);
	buf_addf(&line, "%s%s%s", lang_text(lang, names[layer]), lang == LANG_ZH ? "：" : ": ", what);
	add(out, RECORD_INDENT, looks[layer].style, buf_str(&line))->span = origin.span;
	buf_free(&line);
	add_words(out, explainer->doc, origin.span, REASON_INDENT);
	add_reason(origin.rule, origin.doubts, rule_confidence(origin.rule, origin.doubts), lang, out);
	fields_get(&explainer->marks.records, layer, n, &values);
	for (size_t i = first; i < out->lines.len; i++) {
		out->lines.at[i].record = (struct explain_record){layer, origin.span,
		        arena_strndup(&out->arena, buf_str(&values), values.len), out->lines.at[first].text};
	}
	buf_free(&values);
}

static void add_records(
        const struct explainer *explainer, struct span place, enum lang lang, struct explanation *out)
{
	const struct records *records = &explainer->marks.records;
	bool any = false;
	for (int layer = 0; layer < LAYER_COUNT; layer++)
		for (size_t n = 0; n < records_count(records, (enum layer)layer); n++)
			if (span_overlap(records_origin(records, (enum layer)layer, n).span, place)) {
				if (!any)
					add(out, 0, STYLE_TITLE, lang_text(lang, MSG_EXPLAIN_FOUND));
				any = true;
				add_record(explainer, (enum layer)layer, n, lang, out);
			}
	if (!any)
		add(out, 0, STYLE_TITLE, lang_text(lang, MSG_EXPLAIN_NOTHING_FOUND));
}

/* ---- what was refused ---- */

static void add_refusals(
        const struct explainer *explainer, struct span place, enum lang lang, struct explanation *out)
{
	const struct refusal *last = NULL;
	bool any = false;
	for (size_t i = 0; i < explainer->refusals.len; i++) {
		const struct refusal *refusal = &explainer->refusals.at[i];
		if (!span_overlap(refusal->span, place) || (last && !by_place(last, refusal)))
			continue;
		last = refusal;
		if (!any)
			add(out, 0, STYLE_TITLE, lang_text(lang, MSG_EXPLAIN_REFUSED));
		any = true;
		add_words(out, explainer->doc, refusal->span, RECORD_INDENT);
		add_reason(refusal->rule, 0, CONFIDENCE_NONE, lang, out);
	}
	if (!any)
		add(out, 0, STYLE_TITLE, lang_text(lang, MSG_EXPLAIN_NOTHING_REFUSED));
}

void explain_place(
        const struct explainer *explainer, struct span place, enum lang lang, struct explanation *out)
{
	const struct doc *doc = explainer->doc;
	if (span_empty(place) && place.start < doc->len)
		place.end = place.start + char_bytes(doc->text + place.start, doc->len - place.start);
	struct span sentence = explain_sentence(doc, place.start);
	sentence = span_cover(sentence, place);
	add_head(explainer, place.start, lang, out);
	add_words(out, doc, sentence, RECORD_INDENT);
	add_records(explainer, place, lang, out);
	add_refusals(explainer, sentence, lang, out);
}
