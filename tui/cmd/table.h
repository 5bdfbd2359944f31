// SPDX-License-Identifier: MIT
// What an export writes: rows of cells for each layer. For export.c; table.c has the columns, format.c the
// formats.
#ifndef TUI_CMD_TABLE_H
#define TUI_CMD_TABLE_H

#include "core/store/annotation.h"

enum { TABLE_COLUMNS_MAX = 16 };

struct table_cell {
	struct slice text; /* borrowed */
	bool number;       /* written without quotes in JSON; an empty one is null */
	char digits[24];   /* where the text of a number lives */
};

struct table_row {
	struct table_cell cells[TABLE_COLUMNS_MAX];
	int len;
};

/* One document as the rows of its layers are made of it. Borrowed. */
struct table_source {
	const struct store_doc *entry;
	const struct doc *doc; /* its name and words alone */
	const struct records *records;
	const struct comparison *pair;   /* of two documents, for conflicts; the others are NULL then */
	const struct store_works *works; /* the reader's own, of all documents: for annotations alone */
};

/* The columns of a layer are those of the annotation guide; figures have `measure`, `edtf` and the parties
 * behind them. */
struct table {
	const char *name;                             /* the layer, as on the command line */
	const char *columns[TABLE_COLUMNS_MAX + 1];   /* ends with NULL */
	size_t (*count)(const struct table_source *); /* the document's rows */
	/* Fills in the cells of row n, in the order of the columns. */
	void (*row)(const struct table_source *, size_t n, struct table_row *row);
	enum layer layer; /* LAYER_COUNT for documents and conflicts, which no rule made */
	bool of_pairs;    /* a source is two documents */
	bool of_library;  /* has its rows from `works`, once, not from each document */
};

/* NULL if there is no such layer. Static. */
const struct table *table_find(const char *layer);

/* One cell more in a row that no table makes. */
void table_put(struct table_row *row, struct slice text);
void table_put_number(struct table_row *row, int64_t number);

/* The same with the columns rule, confidence and why behind the others, of conflicts grade and why; of
 * documents as it was. */
struct table table_with_why(const struct table *table);
/* Fills in these three; `why` is theirs, and holds until it is changed. */
void table_add_why(const struct table *table, const struct table_source *source, size_t n, enum lang lang,
        struct buf *why, struct table_row *row);

/* The same with the column verdict behind all others, and what goes into it: of records the reader's verdict.
 * Conflicts have a column of that name already; others have none. */
struct table table_with_verdict(const struct table *table);
void table_add_verdict(
        const struct table *table, const struct table_source *source, size_t n, struct table_row *row);

enum format { FORMAT_TSV, FORMAT_CSV, FORMAT_JSONL, FORMAT_COUNT };

/* "tsv" …; also the ending of a file. Static. */
const char *format_name(enum format format);
/* False if there is no format of this name. */
bool format_find(const char *name, enum format *format);
/* The line of column names; nothing for JSON Lines. */
void format_head(enum format format, const struct table *table, struct buf *out);
/* One row, with its line end. */
void format_row(enum format format, const struct table *table, const struct table_row *row, struct buf *out);

#endif
