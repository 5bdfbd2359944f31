// SPDX-License-Identifier: MIT
// The characters of a piece as the compare pane shows them.
#include "core/view/compare_rows.h"

#include "core/doc/join.h"
#include "core/doc/markup.h"
#include "core/text/utf8.h"

#include <string.h>

struct compare_chars compare_chars_begin(
        const struct doc *doc, struct span span, bool first, const struct compare_look *look)
{
	bool begins_line = span.start > 0 && doc->text[span.start - 1] == '\n';
	return (struct compare_chars){
	        .clusters = cluster_begin(doc->text, span.end, span.start, look->ambiguous),
	        .spacing = (look->classes >> CLASS_SPACING & 1) != 0,
	        .behind_line = !first && begins_line};
}

static bool is_white(char32_t cp)
{
	return cp == U' ' || cp == U'\t' || cp == U'\n' || cp == U'\r' || cp == 0x3000;
}

/* The character before, and the next one behind that is not white. */
static bool keeps_apart(const char *text, size_t len, size_t off)
{
	char32_t before = 0, after = 0;
	if (off > 0)
		utf8_decode(text + utf8_prev(text, off), UTF8_MAX, &before);
	while (off < len) {
		off += utf8_decode(text + off, len - off, &after);
		if (!is_white(after))
			break;
	}
	return doc_space_at(before, after);
}

/* U+2423 and U+21B5 are of one cell everywhere. */
static void show_white(
        const struct compare_chars *chars, const struct cluster *cluster, struct compare_char *out)
{
	bool line = cluster->cp == U'\n' || cluster->cp == U'\r';
	if (!line) {
		out->cols = cluster->cp == 0x3000 ? 2 : 1;
		out->sign = chars->spacing ? U'␣' : U' ';
		return;
	}
	bool apart = keeps_apart(chars->clusters.text, chars->clusters.len, cluster->off);
	out->cols = chars->spacing || apart ? 1 : 0;
	out->sign = chars->spacing ? U'↵' : U' ';
}

/* Is byte `off` of a converter's [bookmark: …] at the beginning of a line, which the reader does not show
 * either? */
static bool in_bookmark(const char *text, size_t off)
{
	enum { MARK_MOST = 64 };
	size_t start = off;
	while (start > 0 && off - start < MARK_MOST && text[start - 1] != '\n')
		start--;
	return text[start] == '[' &&
	       markup_bookmark(text, (struct span){start, start + strcspn(text + start, "\n")}) > off;
}

bool compare_chars_next(struct compare_chars *chars, struct compare_char *out)
{
	struct cluster cluster;
	while (cluster_next(&chars->clusters, &cluster)) {
		bool white = is_white(cluster.cp);
		if (white && chars->behind_line)
			continue;
		if (in_bookmark(chars->clusters.text, cluster.off))
			continue;
		*out = (struct compare_char){cluster.off, cluster.len, cluster.cols, 0};
		if (white)
			show_white(chars, &cluster, out);
		chars->behind_line = cluster.cp == U'\n' || cluster.cp == U'\r';
		return true;
	}
	return false;
}

int compare_chars_cols(const struct doc *doc, struct span span, bool first, const struct compare_look *look)
{
	struct compare_chars chars = compare_chars_begin(doc, span, first, look);
	int cols = 0;
	for (struct compare_char shown; compare_chars_next(&chars, &shown);)
		cols += shown.cols;
	return cols;
}
