// SPDX-License-Identifier: MIT
// duikou show: a document as the reader lays it out, on stdout.
#include "core/view/page.h"
#include "tui/cmd/cmd.h"

#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { WIDTH_OF_PIPES = 80 };

static int cols_wanted(const struct options *options)
{
	struct winsize size;
	if (options->given & OPTION_WIDTH)
		return options->width < INT_MAX ? (int)options->width : INT_MAX;
	if (isatty(STDOUT_FILENO) && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col)
		return size.ws_col;
	return WIDTH_OF_PIPES;
}

static void print(const struct options *options, const struct doc *doc)
{
	struct config config;
	options_config(options, &config); /* a mistake is told, and costs nothing else */
	struct page page = {0};
	struct page_line line;
	struct buf out = {0};
	struct page_look look = {.cols = cols_wanted(options),
	        .ambiguous = config.ambiguous == AMBIGUOUS_WIDE ? WIDTH_WIDE : WIDTH_NARROW,
	        .exact = options->given & OPTION_EXACT};
	page_open(&page, doc, &look);
	struct page_pos pos = {0};
	if (options->given & OPTION_AT)
		pos = page_at(&page, (size_t)options->at);
	while (page_line(&page, pos, &line)) {
		buf_clear(&out);
		page_print(&line, &out);
		if (!emit_line(buf_str(&out)) || page_move(&page, &pos, 1) == 0)
			break;
	}
	buf_free(&out);
	page_close(&page);
	config_free(&config);
}

/* From the library; *found is false if it has no such document, or if there is no library. */
static bool load_document(
        const struct options *options, const char *which, bool *found, struct doc *doc, struct status *status)
{
	struct store *store;
	doc_id id = 0;
	*found = false;
	if (!store_open(options->library, STORE_READ, &store, status))
		return status->what == MSG_ERR_NO_LIBRARY;
	bool ok = store_find(store, which, &id, status) && (!id || store_doc(store, id, doc, status));
	*found = ok && id;
	store_close(store);
	return ok;
}

/* What has a slash is a file; else the library comes first. */
static bool load(const struct options *options, struct doc *doc, struct status *status)
{
	const char *which = options->args.at[0];
	bool found;
	if (strchr(which, '/'))
		return doc_load(which, doc, status);
	bool ok = load_document(options, which, &found, doc, status);
	if (ok && found)
		return true;
	if (access(which, F_OK) == 0)
		return doc_load(which, doc, status);
	return ok && status_fail(status, MSG_ERR_NO_DOCUMENT_OR_FILE, which, "");
}

int cmd_show(const struct options *options)
{
	struct doc doc = {0};
	struct status status;
	if (options->given & OPTION_WIDTH && options->width < PAGE_MIN_COLS) {
		char least[16];
		snprintf(least, sizeof least, "%d", PAGE_MIN_COLS);
		status_fail(&status, MSG_USAGE_WIDTH, "--width", least);
		return say_usage(options, &status);
	}
	if (!load(options, &doc, &status))
		return say_failure(options, &status);
	print(options, &doc);
	doc_free(&doc);
	return close_stdout(options, EXIT_DONE);
}
