// SPDX-License-Identifier: MIT
// duikou export: the records as files that other programs read.
#include "tui/cmd/cmd.h"
#include "tui/cmd/compare.h"
#include "tui/cmd/contradicting.h"
#include "tui/cmd/sink.h"
#include "tui/cmd/table.h"
#include "tui/files.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

struct exporting {
	const struct options *options;
	struct store *store;
	enum format format;
	doc_id only; /* 0: every document */
	struct store_docs docs;
};

/* ---- one layer ---- */

static void write_rows(const struct exporting *it, const struct table *table,
        const struct table_source *source, struct sink *sink)
{
	struct buf out = {0}, why = {0};
	bool ok = true;
	for (size_t n = 0; n < table->count(source) && ok; n++) {
		struct table_row row = {0};
		table->row(source, n, &row);
		if (it->options->given & OPTION_WHY)
			table_add_why(table, source, n, it->options->lang, &why, &row);
		if (it->options->given & OPTION_VERDICTS)
			table_add_verdict(table, source, n, &row);
		buf_clear(&out);
		format_row(it->format, table, &row, &out);
		ok = sink_write(sink, &out);
	}
	buf_free(&out);
	buf_free(&why);
}

static bool write_document(const struct exporting *it, const struct table *table,
        const struct store_doc *entry, struct sink *sink, struct status *status)
{
	struct doc doc;
	struct records records;
	if (!store_doc_words(it->store, entry->id, &doc, status))
		return false;
	bool all = it->options->given & OPTION_VERDICTS;
	bool ok = (all ? store_all_records : store_records)(it->store, entry->id, &records, status);
	if (ok) {
		write_rows(it, table,
		        &(struct table_source){.entry = entry, .doc = &doc, .records = &records}, sink);
		records_free(&records);
	}
	doc_free(&doc);
	return ok;
}

/* Each pair of documents that have passages in common, once. */
static bool write_pairs(
        const struct exporting *it, const struct table *table, struct sink *sink, struct status *status)
{
	struct shared_pairs pairs = {0};
	bool ok = shared_pairs(it->store, it->only, &pairs, status);
	for (size_t i = 0; i < pairs.rows.len && ok && !sink->error; i++) {
		struct comparison pair;
		ok = conflicts_load(it->store, &pairs.rows.at[i], &pair, status);
		if (!ok)
			break;
		write_rows(it, table, &(struct table_source){.pair = &pair}, sink);
		comparison_free(&pair);
	}
	array_free(&pairs.rows);
	return ok;
}

/* What sources without common passages contradict one another on. */
static bool write_contradictions(
        const struct exporting *it, const struct table *table, struct sink *sink, struct status *status)
{
	struct contradicting rows = {
	        .only = it->only, .why = it->options->given & OPTION_WHY, .lang = it->options->lang};
	struct buf out = {0};
	bool ok = contradicting_load(it->store, &rows, status);
	for (size_t n = 0; ok && n < rows.pairs.len && !sink->error; n++) {
		struct table_row row = {0};
		buf_clear(&out);
		ok = contradicting_row(it->store, &rows, n, &row, status);
		if (ok) {
			format_row(it->format, table, &row, &out);
			sink_write(sink, &out);
		}
	}
	buf_free(&out);
	contradicting_free(&rows);
	return ok;
}

static bool write_works(
        const struct exporting *it, const struct table *table, struct sink *sink, struct status *status)
{
	struct store_works works;
	if (!store_works(it->store, it->only, &works, status))
		return false;
	write_rows(it, table, &(struct table_source){.works = &works}, sink);
	store_works_free(&works);
	return true;
}

static bool write_table(
        const struct exporting *it, const struct table *table, struct sink *sink, struct status *status)
{
	struct buf head = {0};
	format_head(it->format, table, &head);
	bool ok = sink_write(sink, &head);
	buf_free(&head);
	if (table->of_pairs)
		return !ok || (write_pairs(it, table, sink, status) &&
		                      write_contradictions(it, table, sink, status));
	if (table->of_library)
		return ok && write_works(it, table, sink, status);
	for (size_t i = 0; i < it->docs.rows.len && ok; i++) {
		const struct store_doc *entry = &it->docs.rows.at[i];
		if (it->only && it->only != entry->id)
			continue;
		if (!write_document(it, table, entry, sink, status))
			return false;
		ok = !sink->error;
	}
	return true; /* a write that failed is told by who opened */
}

/* ---- where it goes ---- */

/* A slash at the end asks for a folder that need not be there yet. */
static bool wants_folder(const char *path)
{
	size_t len = strlen(path);
	return files_is_folder(path) || (len && path[len - 1] == '/');
}

static bool write_to(
        const struct exporting *it, const struct table *table, const char *path, struct status *status)
{
	struct sink sink;
	bool ok = sink_open(path, &sink, status) && write_table(it, table, &sink, status) &&
	          sink_commit(&sink, status);
	sink_close(&sink);
	return ok;
}

static bool write_into(
        const struct exporting *it, const struct table *table, const char *folder, struct status *status)
{
	struct buf path = {0};
	if (mkdir(folder, 0777) != 0 && errno != EEXIST)
		return status_fail_system(status, MSG_ERR_WRITE, folder, errno);
	buf_addf(&path, "%s/%s.%s", folder, table->name, format_name(it->format));
	bool ok = write_to(it, table, path.at, status);
	buf_free(&path);
	return ok;
}

static int export(struct exporting *it)
{
	const struct options *options = it->options;
	struct status status;
	bool many = options->args.len > 1;
	bool ok = store_docs(it->store, &it->docs, &status);
	for (size_t i = 0; i < options->args.len && ok; i++) {
		struct table table = *table_find(options->args.at[i]);
		if (options->given & OPTION_WHY)
			table = table_with_why(&table);
		if (options->given & OPTION_VERDICTS)
			table = table_with_verdict(&table);
		ok = options->out && (many || wants_folder(options->out))
		             ? write_into(it, &table, options->out, &status)
		             : write_to(it, &table, options->out, &status);
	}
	store_docs_free(&it->docs);
	return ok ? EXIT_DONE : say_failure(options, &status);
}

/* ---- the verb ---- */

static bool check_usage(const struct options *options, enum format *format, struct status *status)
{
	for (size_t i = 0; i < options->args.len; i++)
		if (!table_find(options->args.at[i]))
			return status_fail(status, MSG_USAGE_LAYER, options->args.at[i], "");
	if (options->format && !format_find(options->format, format))
		return status_fail(status, MSG_USAGE_FORMAT, options->format, "");
	if (options->args.len > 1 && !options->out)
		return status_fail(status, MSG_USAGE_EXPORT_FOLDER, "export", "");
	return true;
}

/* The built-in documents are no part of the user's data: only who asks for them gets them. His work on them
 * is. */
static bool open_exported(const struct options *options, struct store **store, struct status *status)
{
	bool asked = options->doc || options->given & OPTION_SETTING;
	if (!open_reading(options, store, status))
		return false;
	if (!asked)
		store_hide_builtin(*store, true);
	return true;
}

int cmd_export(const struct options *options)
{
	struct exporting it = {.options = options};
	struct status status;
	if (!check_usage(options, &it.format, &status))
		return say_usage(options, &status);
	if (!open_exported(options, &it.store, &status))
		return say_failure(options, &status);
	int result = EXIT_WRONG;
	if (!options->doc || find_document(options, it.store, options->doc, &it.only))
		result = export(&it);
	store_close(it.store);
	return close_stdout(options, result);
}
