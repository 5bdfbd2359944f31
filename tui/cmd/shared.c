// SPDX-License-Identifier: MIT
// duikou shared: which documents have passages in common.
#include "core/collate/shared.h"

#include "core/text/cluster.h"
#include "tui/cmd/cmd.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

enum { TITLE_COLS = 40 }; /* what is longer is cut */

/* ---- TSV ---- */

static void add_side(struct buf *out, const struct shared_side *side)
{
	add_tsv(out, side->doc_name, strlen(side->doc_name));
	buf_addf(out, "\t%zu\t%zu\t", side->span.start, side->span.end);
	add_tsv(out, side->title, strlen(side->title));
	buf_adds(out, "\t");
}

static const char *kind_of(const struct shared_row *row)
{
	return row->passage ? "passage" : row->a.whole && row->b.whole ? "document" : "section";
}

static void write_tsv(const struct shared_rows *rows)
{
	struct buf line = {0};
	bool ok = emit_line(
	        "doc_a\tstart_a\tend_a\ttitle_a\tdoc_b\tstart_b\tend_b\ttitle_b\tsame\tchars\tkind");
	for (size_t i = 0; i < rows->rows.len && ok; i++) {
		const struct shared_row *row = &rows->rows.at[i];
		buf_clear(&line);
		add_side(&line, &row->a);
		add_side(&line, &row->b);
		buf_addf(&line, "%" PRId64 "\t%" PRId64 "\t%s", row->same, row->chars, kind_of(row));
		ok = emit_line(buf_str(&line));
	}
	buf_free(&line);
}

/* ---- text ---- */

static void add_clean(struct buf *out, const char *text)
{
	size_t len = strlen(text), fits = cluster_fit(text, len, TITLE_COLS, WIDTH_NARROW, NULL);
	width_clean(text, fits, out);
	buf_adds(out, fits < len ? "…" : "");
}

/* 第一篇 …; the whole document; a passage at 1–2, 第一篇 … */
static void add_part(
        struct buf *out, const struct shared_row *row, const struct shared_side *side, enum lang lang)
{
	char text[128], start[24], end[24];
	if (side->whole)
		buf_adds(out, lang_text(lang, MSG_SHARED_WHOLE));
	if (row->passage) {
		snprintf(start, sizeof start, "%zu", side->span.start);
		snprintf(end, sizeof end, "%zu", side->span.end);
		lang_format(text, sizeof text, lang, MSG_SHARED_PASSAGE, (const char *[]){start, end}, 2);
		buf_addf(out, "%s%s", text, *side->title ? " " : "");
	}
	add_clean(out, side->title);
}

static bool write_row(const struct shared_row *row, enum lang lang)
{
	struct buf line = {0}, a = {0}, b = {0}, name = {0};
	char percent[24], same[24], text[1024];
	snprintf(percent, sizeof percent, "%3d", shared_percent(row));
	snprintf(same, sizeof same, "%" PRId64, row->same);
	add_part(&a, row, &row->a, lang);
	add_part(&b, row, &row->b, lang);
	width_clean(row->b.doc_name, strlen(row->b.doc_name), &name);
	lang_format(text, sizeof text, lang, MSG_SHARED_ROW,
	        (const char *[]){percent, same, buf_str(&a), buf_str(&name), buf_str(&b)}, 5);
	buf_addf(&line, "  %s", text);
	bool ok = emit_line(buf_str(&line));
	buf_free(&name);
	buf_free(&line);
	buf_free(&a);
	buf_free(&b);
	return ok;
}

static bool write_name(const char *name)
{
	struct buf line = {0};
	width_clean(name, strlen(name), &line);
	bool ok = emit_line(buf_str(&line));
	buf_free(&line);
	return ok;
}

static void write_text(const struct shared_rows *rows, enum lang lang)
{
	doc_id last = 0;
	bool ok = true;
	for (size_t i = 0; i < rows->rows.len && ok; i++) {
		const struct shared_row *row = &rows->rows.at[i];
		if (row->a.doc != last)
			ok = write_name(row->a.doc_name);
		last = row->a.doc;
		ok = ok && write_row(row, lang);
	}
}

/* ---- the verb ---- */

/* A library that was made by an older version. */
static void tell_pending(const struct options *options, size_t pending)
{
	char count[24];
	snprintf(count, sizeof count, "%zu", pending);
	if (pending)
		say(options, MSG_SHARED_PENDING, (const char *[]){count}, 1);
}

static int list(const struct options *options, struct store *store)
{
	struct shared_rows rows;
	struct status status;
	doc_id doc = 0;
	size_t pending;
	if (options->args.len && !find_document(options, store, options->args.at[0], &doc))
		return EXIT_WRONG;
	if (!shared_pending(store, &pending, &status) || !shared_list(store, doc, &rows, &status))
		return say_failure(options, &status);
	tell_pending(options, pending);
	if (options->format && strcmp(options->format, "tsv") == 0)
		write_tsv(&rows);
	else
		write_text(&rows, options->lang);
	shared_rows_free(&rows);
	return EXIT_DONE;
}

int cmd_shared(const struct options *options)
{
	struct store *store;
	struct status status;
	const char *format = options->format;
	if (format && strcmp(format, "text") != 0 && strcmp(format, "tsv") != 0) {
		status_fail(&status, MSG_USAGE_TEXT_TSV, format, "shared");
		return say_usage(options, &status);
	}
	if (!open_reading(options, &store, &status))
		return say_failure(options, &status);
	int result = list(options, store);
	store_close(store);
	return close_stdout(options, result);
}
