// SPDX-License-Identifier: MIT
// The formats of exports: TSV as the annotation guide has it, CSV by RFC 4180, JSON Lines (RFC 8259 a line).
#include "core/text/utf8.h"
#include "tui/cmd/cmd.h"
#include "tui/cmd/table.h"

#include <string.h>

static void csv_field(struct buf *out, struct slice text)
{
	bool plain = true;
	for (size_t i = 0; i < text.len && plain; i++)
		plain = !strchr("\",\r\n", text.at[i]);
	if (plain) {
		buf_add(out, text.at, text.len);
		return;
	}
	buf_adds(out, "\"");
	for (size_t i = 0; i < text.len; i++)
		buf_add(out, text.at[i] == '"' ? "\"\"" : text.at + i, text.at[i] == '"' ? 2 : 1);
	buf_adds(out, "\"");
}

/* Only what must be escaped is; all else stays the text's UTF-8. A file's name may hold other bytes: JSON may
 * not. */
static void json_string(struct buf *out, struct slice text)
{
	static const char special[] = "\"\\\b\f\n\r\t", letter[] = "\"\\bfnrt";
	buf_adds(out, "\"");
	for (size_t off = 0; off < text.len;) {
		char32_t cp;
		char sequence[UTF8_MAX];
		off += utf8_decode(text.at + off, text.len - off, &cp);
		const char *at = cp && cp < 0x80 ? strchr(special, (int)cp) : NULL;
		if (at)
			buf_addf(out, "\\%c", letter[at - special]);
		else if (cp < 0x20)
			buf_addf(out, "\\u%04x", (unsigned)cp);
		else
			buf_add(out, sequence, utf8_encode(cp, sequence));
	}
	buf_adds(out, "\"");
}

static void tsv_row(const struct table *table, const struct table_row *row, struct buf *out)
{
	(void)table;
	for (int i = 0; i < row->len; i++) {
		buf_adds(out, i ? "\t" : "");
		add_tsv(out, row->cells[i].text.at, row->cells[i].text.len);
	}
	buf_adds(out, "\n");
}

static void csv_row(const struct table *table, const struct table_row *row, struct buf *out)
{
	(void)table;
	for (int i = 0; i < row->len; i++) {
		buf_adds(out, i ? "," : "");
		csv_field(out, row->cells[i].text);
	}
	buf_adds(out, "\r\n");
}

static void json_row(const struct table *table, const struct table_row *row, struct buf *out)
{
	for (int i = 0; i < row->len; i++) {
		const struct table_cell *cell = &row->cells[i];
		buf_addf(out, "%c\"%s\":", i ? ',' : '{', table->columns[i]);
		if (!cell->number)
			json_string(out, cell->text);
		else if (cell->text.len)
			buf_add(out, cell->text.at, cell->text.len);
		else
			buf_adds(out, "null");
	}
	buf_adds(out, "}\n");
}

static const struct {
	const char *name;
	void (*row)(const struct table *table, const struct table_row *row, struct buf *out);
} formats[FORMAT_COUNT] = {
        [FORMAT_TSV] = {"tsv", tsv_row},
        [FORMAT_CSV] = {"csv", csv_row},
        [FORMAT_JSONL] = {"jsonl", json_row},
};

const char *format_name(enum format format)
{
	return formats[format].name;
}

bool format_find(const char *name, enum format *format)
{
	for (int i = 0; i < FORMAT_COUNT; i++) {
		if (strcmp(formats[i].name, name) != 0)
			continue;
		*format = (enum format)i;
		return true;
	}
	return false;
}

void format_head(enum format format, const struct table *table, struct buf *out)
{
	if (format == FORMAT_JSONL)
		return;
	struct table_row row = {0};
	for (; table->columns[row.len]; row.len++)
		row.cells[row.len] = (struct table_cell){.text = slice_of(table->columns[row.len])};
	formats[format].row(table, &row, out);
}

void format_row(enum format format, const struct table *table, const struct table_row *row, struct buf *out)
{
	formats[format].row(table, row, out);
}
