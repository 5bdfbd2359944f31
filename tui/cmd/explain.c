// SPDX-License-Identifier: MIT
// duikou explain: why something was found at a place, or was not.
#include "core/text/fold.h"
#include "core/view/explain.h"
#include "tui/cmd/cmd.h"
#include "tui/names.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

enum { PLACES_MAX = 5 }; /* of a text that is looked for, unless --limit says otherwise */

struct explaining {
	const struct options *options;
	struct doc doc;
	struct explainer explainer;
};

static bool print(const struct explanation *explanation)
{
	struct buf out = {0};
	bool ok = true;
	for (size_t i = 0; i < explanation->lines.len && ok; i++) {
		const struct explain_line *line = &explanation->lines.at[i];
		buf_clear(&out);
		buf_addf(&out, "%*s%s", line->indent, "", line->text);
		ok = emit_line(buf_str(&out));
	}
	buf_free(&out);
	return ok;
}

/* False once writing has failed. */
static bool explain_one(const struct explaining *it, struct span place, bool first)
{
	struct explanation explanation = {0};
	explain_place(&it->explainer, place, it->options->lang, &explanation);
	bool ok = (first || emit_line("")) && print(&explanation);
	explanation_free(&explanation);
	return ok;
}

/* ---- which place ---- */

/* A number that the document does not have. */
static bool no_such(const struct explaining *it, enum message message, int64_t number, struct status *status)
{
	char text[24];
	snprintf(text, sizeof text, "%" PRId64, number);
	return status_fail(status, message, it->doc.name, text);
}

/* Line `number`, counted from 1, without its end. */
static bool explain_line(const struct explaining *it, int64_t number, struct status *status)
{
	size_t start = 0;
	for (int64_t n = 1; n < number; n++) {
		const char *end = memchr(it->doc.text + start, '\n', it->doc.len - start);
		if (!end)
			return no_such(it, MSG_EXPLAIN_NO_LINE, number, status);
		start = (size_t)(end - it->doc.text) + 1;
	}
	if (number == 0 || start >= it->doc.len)
		return no_such(it, MSG_EXPLAIN_NO_LINE, number, status);
	size_t len = strcspn(it->doc.text + start, "\r\n");
	explain_one(it, (struct span){start, start + len}, true);
	return true;
}

/* A byte in the middle of a character stands for the character. */
static bool explain_offset(const struct explaining *it, int64_t offset, struct status *status)
{
	size_t off = (size_t)offset;
	if (offset >= (int64_t)it->doc.len)
		return no_such(it, MSG_EXPLAIN_NO_OFFSET, offset, status);
	while (off > 0 && ((unsigned char)it->doc.text[off] & 0xC0) == 0x80)
		off--;
	explain_one(it, (struct span){off, off}, true);
	return true;
}

static void tell_more(const struct explaining *it, int64_t more)
{
	char line[160], count[24];
	snprintf(count, sizeof count, "%" PRId64, more);
	lang_format(line, sizeof line, it->options->lang, MSG_EXPLAIN_MORE, (const char *[]){count}, 1);
	emit_line("");
	emit_line(line);
}

static bool explain_words(const struct explaining *it, const char *words, struct status *status)
{
	const struct options *options = it->options;
	int64_t count = 0, limit = options->given & OPTION_LIMIT ? options->limit : PLACES_MAX;
	struct buf needle = {0};
	struct span hit;
	bool more = true;
	fold_text(words, strlen(words), &needle);
	struct slice wanted = {buf_str(&needle), needle.len};
	for (size_t off = 0; wanted.len && fold_find(it->doc.text, it->doc.len, off, wanted, &hit);
	        off = hit.end) {
		if ((limit == 0 || count < limit) && more)
			more = explain_one(it, hit, count == 0);
		count++;
	}
	buf_free(&needle);
	if (!count)
		return status_fail(status, MSG_EXPLAIN_NO_WORDS, it->doc.name, words);
	if (limit && count > limit)
		tell_more(it, count - limit);
	return true;
}

static bool explain_asked(const struct explaining *it, struct status *status)
{
	const struct options *options = it->options;
	if (options->given & OPTION_AT)
		return explain_offset(it, options->at, status);
	if (options->given & OPTION_LINE)
		return explain_line(it, options->line, status);
	return explain_words(it, options->args.at[1], status);
}

/* ---- the verb ---- */

int cmd_explain(const struct options *asked)
{
	struct buf name = {0};
	const struct options apart = options_apart(asked, &name), *options = &apart;
	struct explaining it = {.options = options};
	struct status status;
	bool right;
	int ways =
	        (options->args.len > 1) + !!(options->given & OPTION_AT) + !!(options->given & OPTION_LINE);
	if (ways != 1) {
		status_fail(&status, MSG_USAGE_EXPLAIN, "explain", "");
		return say_usage(options, &status);
	}
	if (!load_named(options, options->args.at[0], &it.doc, &status)) {
		buf_free(&name);
		return say_failure(options, &status);
	}
	struct names *names = user_names(options, &right);
	explainer_begin(&it.explainer, &it.doc, &(struct extract_options){.names = names});
	int result = explain_asked(&it, &status) ? EXIT_DONE : say_failure(options, &status);
	explainer_end(&it.explainer);
	names_free(names);
	doc_free(&it.doc);
	buf_free(&name);
	return close_stdout(options, right ? result : EXIT_WRONG);
}
