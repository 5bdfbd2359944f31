// SPDX-License-Identifier: MIT
// What the compare pane tells in the frame and in the status line.
#include "core/view/compare.h"
#include "core/view/when.h"

#include <stdio.h>

static const enum message class_words[CLASS_COUNT] = {[CLASS_FACTS] = MSG_CLASS_FACTS,
        [CLASS_WORDING] = MSG_CLASS_WORDING,
        [CLASS_CHARACTERS] = MSG_CLASS_CHARACTERS,
        [CLASS_PUNCTUATION] = MSG_CLASS_PUNCTUATION,
        [CLASS_SPACING] = MSG_CLASS_SPACING};

static const enum message kind_words[VARIANT_KIND_COUNT] = {[VARIANT_DATE] = MSG_VARIANT_DATE,
        [VARIANT_FIGURE] = MSG_VARIANT_FIGURE,
        [VARIANT_NAME] = MSG_VARIANT_NAME,
        [VARIANT_OCR] = MSG_VARIANT_OCR,
        [VARIANT_TEXT] = MSG_VARIANT_TEXT,
        [VARIANT_CHARACTER] = MSG_VARIANT_CHARACTER,
        [VARIANT_PUNCTUATION] = MSG_VARIANT_PUNCTUATION,
        [VARIANT_SPACING] = MSG_VARIANT_SPACING};

/* ---- values ---- */

/* The value of the date or figure that has these words: the shortest one. */
static bool add_value(const struct records *records, enum variant_kind kind, struct span span, enum lang lang,
        struct buf *out)
{
	size_t best = SIZE_MAX, len = SIZE_MAX;
	size_t count = kind == VARIANT_DATE     ? records->dates.len
	               : kind == VARIANT_FIGURE ? records->figures.len
	                                        : 0;
	for (size_t i = 0; i < count; i++) {
		struct span at =
		        kind == VARIANT_DATE ? records->dates.at[i].span : records->figures.at[i].span;
		if (at.start <= span.start && span.end <= at.end && at.end - at.start < len)
			best = i, len = at.end - at.start;
	}
	if (best == SIZE_MAX)
		return false;
	if (kind == VARIANT_DATE)
		when_text(records->dates.at[best].edtf, lang, out);
	else
		buf_addf(out, "%s%s", records->figures.at[best].value, records->figures.at[best].unit);
	return true;
}

static void add_words(const struct doc *doc, struct span span, struct buf *out)
{
	enum { WORDS_BYTES = 60 };
	size_t end = span.end - span.start > WORDS_BYTES ? slice_cut(doc->text, span.start + WORDS_BYTES)
	                                                 : span.end;
	for (size_t i = span.start; i < end; i++)
		buf_add(out, doc->text[i] == '\n' || doc->text[i] == '\r' ? " " : &doc->text[i], 1);
	buf_adds(out, end < span.end ? "…" : "");
}

/* 1994 ≠ 2024: of a fact its values; else, and where these are the same, the words. */
static void add_readings(
        const struct compare *self, const struct variant *variant, enum lang lang, struct buf *out)
{
	const struct collation *it = &self->it;
	struct buf values[2] = {{0}, {0}};
	bool both = add_value(&it->records[0], variant->kind, variant->a, lang, &values[0]) &&
	            add_value(&it->records[1], variant->kind, variant->b, lang, &values[1]) &&
	            !slice_is((struct slice){values[0].at, values[0].len}, buf_str(&values[1]));
	for (int side = 0; side < 2; side++) {
		buf_adds(out, side ? " ≠ " : "");
		if (both)
			buf_adds(out, buf_str(&values[side]));
		else
			add_words(&it->docs[side], side ? variant->b : variant->a, out);
		buf_free(&values[side]);
	}
}

/* ---- the lines ---- */

static void add_counts(const struct compare *self, enum lang lang, struct buf *out)
{
	char text[256], counts[CLASS_COUNT][24];
	size_t count[CLASS_COUNT] = {0};
	const char *args[CLASS_COUNT];
	for (size_t i = 0; i < self->it.variants.rows.len; i++)
		count[variant_class_of(self->it.variants.rows.at[i].kind)]++;
	for (int i = 0; i < CLASS_COUNT; i++) {
		snprintf(counts[i], sizeof counts[i], "%zu", count[i]);
		args[i] = counts[i];
	}
	lang_format(text, sizeof text, lang, MSG_COMPARE_COUNTS, args, CLASS_COUNT);
	buf_adds(out, text);
}

/* date 3/29 · A is right · 1994 ≠ 2024 */
void compare_describe(struct view *view, char *out, size_t size)
{
	const struct compare *self = view->state;
	enum lang lang = view->context->lang;
	struct buf text = {0};
	if (self->current >= 0 && compare_on_screen(self)) {
		const struct variant *variant = &self->it.variants.rows.at[self->current];
		size_t count, number = compare_number(self, &count);
		enum prefer preferred = self->preferred.at[self->current];
		buf_addf(&text, "%s %zu/%zu · ", lang_text(lang, kind_words[variant->kind]), number, count);
		if (preferred != PREFER_NONE)
			buf_addf(&text, "%s · ",
			        lang_text(
			                lang, preferred == PREFER_A ? MSG_COMPARE_LEFT : MSG_COMPARE_RIGHT));
		add_readings(self, variant, lang, &text);
	} else if (self->searched) {
		buf_addf(&text, "%s %zu/%zu", buf_str(&self->found[0].query), self->hit_number,
		        self->hit_rows);
	} else if (self->it.alignment.passages.len) {
		add_counts(self, lang, &text);
	}
	snprintf(out, size, "%s", buf_str(&text));
	buf_free(&text);
}

/* Where n and p go, and what is marked. */
void compare_subtitle(struct view *view, char *out, size_t size)
{
	const struct compare *self = view->state;
	enum lang lang = view->context->lang;
	struct buf shown = {0};
	out[0] = '\0';
	if (!self->it.alignment.passages.len)
		return;
	for (int i = 0; i < CLASS_COUNT; i++)
		if (self->classes >> i & 1)
			buf_addf(&shown, "%s%s", shown.len ? " " : "", lang_text(lang, class_words[i]));
	const char *args[] = {buf_str(&shown)};
	lang_format(
	        out, size, lang, self->facts_only ? MSG_COMPARE_STEPS_FACTS : MSG_COMPARE_STEPS_ALL, args, 1);
	buf_free(&shown);
}
