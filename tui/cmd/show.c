// SPDX-License-Identifier: MIT
// duikou show: a document as the reader lays it out, on stdout.
#include "core/view/page.h"
#include "tui/cmd/cmd.h"

#include <stdio.h>

static void print(const struct options *options, const struct doc *doc)
{
	struct config config;
	options_config(options, &config); /* a mistake is told, and costs nothing else */
	struct page page = {0};
	struct page_line line;
	struct buf out = {0};
	struct page_look look = {.cols = cols_wanted(options),
	        .ambiguous = config.ambiguous == AMBIGUOUS_WIDE ? WIDTH_WIDE : WIDTH_NARROW,
	        .exact = options->given & OPTION_EXACT || config.reading.flow == READING_OFF};
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

int cmd_show(const struct options *asked)
{
	struct buf name = {0};
	const struct options apart = options_apart(asked, &name), *options = &apart;
	struct doc doc = {0};
	struct status status;
	if (options->given & OPTION_WIDTH && options->width < PAGE_MIN_COLS) {
		char least[16];
		snprintf(least, sizeof least, "%d", PAGE_MIN_COLS);
		status_fail(&status, MSG_USAGE_WIDTH, "--width", least);
		buf_free(&name);
		return say_usage(options, &status);
	}
	bool ok = load_named(options, options->args.at[0], &doc, &status);
	buf_free(&name);
	if (ok && options->given & OPTION_AT && options->at >= (int64_t)doc.len) {
		char offset[24];
		snprintf(offset, sizeof offset, "%lld", (long long)options->at);
		ok = status_fail(&status, MSG_EXPLAIN_NO_OFFSET, doc.name, offset);
		doc_free(&doc);
	}
	if (!ok)
		return say_failure(options, &status);
	print(options, &doc);
	doc_free(&doc);
	return close_stdout(options, EXIT_DONE);
}
