// SPDX-License-Identifier: MIT
// duikou list: the documents of the library.
#include "core/text/cluster.h"
#include "tui/cmd/cmd.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { COLUMNS = 5, GAP = 2 };

/* One line: id, name, title, bytes, records. */
struct line {
	char *cells[COLUMNS]; /* owned */
};

static struct line line_of(const struct store_doc *doc)
{
	struct line line;
	int64_t records = 0;
	struct buf id = {0}, bytes = {0}, sum = {0};
	for (int layer = 0; layer < LAYER_COUNT; layer++)
		records += doc->counts[layer];
	buf_addf(&id, "%" PRId64, doc->id);
	buf_addf(&bytes, "%" PRId64, doc->bytes);
	buf_addf(&sum, "%" PRId64, records);
	line.cells[0] = id.at;
	line.cells[1] = mem_strndup(doc->name, strlen(doc->name));
	line.cells[2] = mem_strndup(doc->title, strlen(doc->title));
	line.cells[3] = bytes.at;
	line.cells[4] = sum.at;
	return line;
}

static void line_free(struct line *line)
{
	for (int i = 0; i < COLUMNS; i++)
		free(line->cells[i]);
}

static void print_tsv(const struct store_docs *docs)
{
	for (size_t i = 0; i < docs->rows.len; i++) {
		struct line line = line_of(&docs->rows.at[i]);
		struct buf out = {0};
		for (int k = 0; k < COLUMNS; k++) {
			buf_adds(&out, k ? "\t" : "");
			add_tsv(&out, line.cells[k], strlen(line.cells[k]));
		}
		emit_line(buf_str(&out));
		buf_free(&out);
		line_free(&line);
	}
}

/* ---- for a terminal ---- */

static int cols_of(const char *text)
{
	return cluster_cols(text, strlen(text), WIDTH_NARROW);
}

static void print_padded(const struct line *line, const int *cols)
{
	struct buf out = {0};
	for (int k = 0; k < COLUMNS; k++) {
		bool number = k != 1 && k != 2;
		int pad = cols[k] - cols_of(line->cells[k]);
		buf_addf(&out, "%*s", (k ? GAP : 0) + (number ? pad : 0), "");
		width_clean(line->cells[k], strlen(line->cells[k]), &out);
		buf_addf(&out, "%*s", number ? 0 : pad, "");
	}
	emit_line(buf_str(&out));
	buf_free(&out);
}

static struct line header(enum lang lang)
{
	static const enum message names[COLUMNS] = {
	        MSG_LIST_ID, MSG_LIST_NAME, MSG_LIST_TITLE, MSG_LIST_BYTES, MSG_LIST_RECORDS};
	struct line line;
	for (int k = 0; k < COLUMNS; k++) {
		const char *name = lang_text(lang, names[k]);
		line.cells[k] = mem_strndup(name, strlen(name));
	}
	return line;
}

static void print_aligned(const struct store_docs *docs, enum lang lang)
{
	ARRAY(struct line) lines = {0};
	int cols[COLUMNS] = {0};
	*array_push(&lines) = header(lang);
	for (size_t i = 0; i < docs->rows.len; i++)
		*array_push(&lines) = line_of(&docs->rows.at[i]);
	for (size_t i = 0; i < lines.len; i++)
		for (int k = 0; k < COLUMNS; k++)
			if (cols_of(lines.at[i].cells[k]) > cols[k])
				cols[k] = cols_of(lines.at[i].cells[k]);
	for (size_t i = 0; i < lines.len; i++) {
		print_padded(&lines.at[i], cols);
		line_free(&lines.at[i]);
	}
	array_free(&lines);
}

int cmd_list(const struct options *options)
{
	struct store *store;
	struct store_docs docs;
	struct status status;
	if (!open_reading(options, &store, &status))
		return say_failure(options, &status);
	int result = EXIT_DONE;
	if (!store_docs(store, &docs, &status)) {
		result = say_failure(options, &status);
	} else {
		if (isatty(STDOUT_FILENO))
			print_aligned(&docs, options->lang);
		else
			print_tsv(&docs);
		store_docs_free(&docs);
	}
	store_close(store);
	return close_stdout(options, result);
}
