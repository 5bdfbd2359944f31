// SPDX-License-Identifier: MIT
// The text of `duikou compare`.
#include "tui/cmd/compare.h"

#include "core/text/cluster.h"

#include <stdio.h>
#include <string.h>

enum {
	BESIDE_COLS = 120,  /* from here on the two stand beside one another */
	LABEL_COLS = 12,    /* the kind of a variant */
	PLACE_COLS = 11,    /* "A 1234567  " */
	EXCERPT_LEAST = 24, /* however narrow the terminal is */
	SHORT_ALONE = 12    /* bytes that stand in one document alone and are not worth a line */
};

/* The marks are those of git's word diff. */
static const char *const opening[2] = {"[-", "{+"}, *const closing[2] = {"-]", "+}"};
static const char letter[2] = {'A', 'B'};

struct writer {
	const struct comparison *it;
	const struct compare_look *look;
	struct buf line;
	bool ok; /* is anyone reading? */
};

static void flush(struct writer *writer)
{
	writer->ok = writer->ok && emit_line(buf_str(&writer->line));
	buf_clear(&writer->line);
}

static void tell(struct writer *writer, enum message message, const char *const *args, size_t count)
{
	char text[512];
	lang_format(text, sizeof text, writer->look->lang, message, args, count);
	buf_adds(&writer->line, text);
}

static void pad(struct writer *writer, int cols)
{
	int used = cluster_cols(buf_str(&writer->line), writer->line.len, writer->look->ambiguous);
	buf_addf(&writer->line, "%*s", used < cols ? cols - used : 0, "");
}

/* ---- an excerpt ---- */

/* The bytes before `off`, in its line, that fit into `cols`. */
static size_t fit_before(const struct writer *writer, const struct doc *doc, size_t off, int cols)
{
	size_t start = off;
	while (start > 0 && doc->text[start - 1] != '\n') {
		size_t before = cluster_prev(doc->text, doc->len, start);
		cols -= cluster_cols(doc->text + before, start - before, writer->look->ambiguous);
		if (cols < 0)
			break;
		start = before;
	}
	return start;
}

static size_t fit_behind(const struct writer *writer, const struct doc *doc, size_t off, int cols)
{
	const char *end = memchr(doc->text + off, '\n', doc->len - off);
	size_t len = end ? (size_t)(end - doc->text) - off : doc->len - off;
	return off + cluster_fit(doc->text + off, len, cols > 0 ? cols : 0, writer->look->ambiguous, NULL);
}

/* The variant between its marks, cut if it is long, with what fits of its line around it. */
static void add_excerpt(struct writer *writer, int side, struct span span, int cols)
{
	const struct doc *doc = &writer->it->docs[side];
	struct buf words = {0};
	width_clean(doc->text + span.start, span.end - span.start, &words);
	int used = 0, most = cols - (int)strlen("[--]") - 1;
	size_t len = cluster_fit(buf_str(&words), words.len, most, writer->look->ambiguous, &used);
	bool cut = len < words.len;
	int rest = cols - used - cut - (int)strlen("[--]");
	size_t start = fit_before(writer, doc, span.start, rest / 2);
	size_t before = (size_t)cluster_cols(doc->text + start, span.start - start, writer->look->ambiguous);
	size_t end = fit_behind(writer, doc, span.end, rest - (int)before);
	width_clean(doc->text + start, span.start - start, &writer->line);
	buf_adds(&writer->line, opening[side]);
	buf_add(&writer->line, buf_str(&words), len);
	buf_addf(&writer->line, "%s%s", cut ? "…" : "", closing[side]);
	width_clean(doc->text + span.end, end - span.end, &writer->line);
	buf_free(&words);
}

static void add_place(struct writer *writer, int side, size_t off)
{
	buf_addf(&writer->line, "%c %-*zu", letter[side], PLACE_COLS - 2, off);
}

static const enum message labels[VARIANT_KIND_COUNT] = {
        [VARIANT_DATE] = MSG_VARIANT_DATE,
        [VARIANT_FIGURE] = MSG_VARIANT_FIGURE,
        [VARIANT_NAME] = MSG_VARIANT_NAME,
        [VARIANT_OCR] = MSG_VARIANT_OCR,
        [VARIANT_TEXT] = MSG_VARIANT_TEXT,
        [VARIANT_CHARACTER] = MSG_VARIANT_CHARACTER,
        [VARIANT_PUNCTUATION] = MSG_VARIANT_PUNCTUATION,
        [VARIANT_SPACING] = MSG_VARIANT_SPACING,
};

static void write_variant(struct writer *writer, const struct variant *variant)
{
	bool beside = writer->look->cols >= BESIDE_COLS;
	int head = LABEL_COLS + PLACE_COLS, room = writer->look->cols - head;
	if (beside)
		room = (writer->look->cols - LABEL_COLS - 2 * PLACE_COLS - 2) / 2;
	if (room < EXCERPT_LEAST)
		room = EXCERPT_LEAST;
	buf_addf(&writer->line, "  %s", lang_text(writer->look->lang, labels[variant->kind]));
	pad(writer, LABEL_COLS);
	add_place(writer, 0, variant->a.start);
	add_excerpt(writer, 0, variant->a, room);
	if (beside) {
		pad(writer, head + room + 2);
	} else {
		flush(writer);
		pad(writer, LABEL_COLS);
	}
	add_place(writer, 1, variant->b.start);
	add_excerpt(writer, 1, variant->b, room);
	flush(writer);
}

/* ---- passages ---- */

/* The first words of a span, on what is left of the line. */
static void add_words(struct writer *writer, int side, struct span span)
{
	const struct doc *doc = &writer->it->docs[side];
	int left = writer->look->cols -
	           cluster_cols(buf_str(&writer->line), writer->line.len, writer->look->ambiguous);
	size_t end = fit_behind(writer, doc, span.start, left);
	width_clean(doc->text + span.start, (end < span.end ? end : span.end) - span.start, &writer->line);
}

/* What stands in one document alone. */
static void write_alone(struct writer *writer, int side, struct span span)
{
	if (span.end - span.start <= SHORT_ALONE)
		return;
	char from[24], to[24], which[2] = {letter[side], 0};
	snprintf(from, sizeof from, "%zu", span.start);
	snprintf(to, sizeof to, "%zu", span.end);
	tell(writer, MSG_COMPARE_ALONE, (const char *[]){side ? "+" : "-", which, from, to}, 4);
	add_words(writer, side, span);
	flush(writer);
}

static void write_passage(struct writer *writer, const struct passage *passage)
{
	char numbers[5][24];
	size_t a = passage->a_last - passage->a_first, b = passage->b_last - passage->b_first;
	const size_t values[] = {passage->a.start, passage->a.end, passage->b.start, passage->b.end,
	        passage->same * 100 / (a > b ? a : b)};
	const char *args[5];
	for (int i = 0; i < 5; i++) {
		snprintf(numbers[i], sizeof numbers[i], "%zu", values[i]);
		args[i] = numbers[i];
	}
	tell(writer, passage->moved ? MSG_COMPARE_MOVED : MSG_COMPARE_PASSAGE, args, 5);
	add_words(writer, 0, passage->a);
	flush(writer);
}

static void write_all(struct writer *writer)
{
	const struct alignment *alignment = &writer->it->alignment;
	const struct variants *variants = &writer->it->variants;
	size_t next = 0;
	for (size_t n = 0; n < alignment->passages.len && writer->ok; n++) {
		const struct passage *passage = &alignment->passages.at[n];
		write_alone(writer, 0, passage->a_alone);
		write_alone(writer, 1, passage->b_alone);
		write_passage(writer, passage);
		for (; next < variants->rows.len && variants->rows.at[next].passage <= n && writer->ok;
		        next++)
			if (comparison_shows(writer->it, &variants->rows.at[next]))
				write_variant(writer, &variants->rows.at[next]);
	}
	write_alone(writer, 0, alignment->a_alone);
	write_alone(writer, 1, alignment->b_alone);
}

/* ---- the head ---- */

static void write_head(struct writer *writer)
{
	const struct alignment *alignment = &writer->it->alignment;
	char same[24], a[24], b[24], counts[CLASS_COUNT][24];
	size_t count[CLASS_COUNT] = {0};
	const char *args[CLASS_COUNT];
	for (int side = 0; side < 2; side++) {
		buf_addf(&writer->line, "%c  ", letter[side]);
		width_clean(writer->it->docs[side].name, strlen(writer->it->docs[side].name), &writer->line);
		flush(writer);
	}
	snprintf(same, sizeof same, "%zu", alignment->same);
	snprintf(a, sizeof a, "%zu", alignment->a_chars ? alignment->same * 100 / alignment->a_chars : 0);
	snprintf(b, sizeof b, "%zu", alignment->b_chars ? alignment->same * 100 / alignment->b_chars : 0);
	tell(writer, MSG_COMPARE_SAME, (const char *[]){same, a, b}, 3);
	flush(writer);
	for (size_t i = 0; i < writer->it->variants.rows.len; i++)
		count[variant_class_of(writer->it->variants.rows.at[i].kind)]++;
	for (int i = 0; i < CLASS_COUNT; i++) {
		snprintf(counts[i], sizeof counts[i], "%zu", count[i]);
		args[i] = counts[i];
	}
	tell(writer, MSG_COMPARE_COUNTS, args, CLASS_COUNT);
	flush(writer);
	flush(writer);
}

void compare_text(const struct comparison *it, const struct compare_look *look)
{
	struct writer writer = {.it = it, .look = look, .ok = true};
	write_head(&writer);
	write_all(&writer);
	buf_free(&writer.line);
}
