// SPDX-License-Identifier: MIT
// The characters of a piece as the compare pane shows them.
#include "core/view/compare_rows.h"

#include "core/doc/join.h"
#include "core/text/utf8.h"

struct glyphs glyphs_begin(
        const struct doc *doc, struct span span, bool first, const struct compare_look *look)
{
	bool begins_line = span.start > 0 && doc->text[span.start - 1] == '\n';
	return (struct glyphs){.clusters = cluster_begin(doc->text, span.end, span.start, look->ambiguous),
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
static void show_white(const struct glyphs *glyphs, const struct cluster *cluster, struct glyph *out)
{
	bool line = cluster->cp == U'\n' || cluster->cp == U'\r';
	if (!line) {
		out->cols = cluster->cp == 0x3000 ? 2 : 1;
		out->sign = glyphs->spacing ? U'␣' : U' ';
		return;
	}
	bool apart = keeps_apart(glyphs->clusters.text, glyphs->clusters.len, cluster->off);
	out->cols = glyphs->spacing || apart ? 1 : 0;
	out->sign = glyphs->spacing ? U'↵' : U' ';
}

bool glyphs_next(struct glyphs *glyphs, struct glyph *out)
{
	struct cluster cluster;
	while (cluster_next(&glyphs->clusters, &cluster)) {
		bool white = is_white(cluster.cp);
		if (white && glyphs->behind_line)
			continue;
		*out = (struct glyph){cluster.off, cluster.len, cluster.cols, 0};
		if (white)
			show_white(glyphs, &cluster, out);
		glyphs->behind_line = cluster.cp == U'\n' || cluster.cp == U'\r';
		return true;
	}
	return false;
}

int glyphs_cols(const struct doc *doc, struct span span, bool first, const struct compare_look *look)
{
	struct glyphs glyphs = glyphs_begin(doc, span, first, look);
	int cols = 0;
	for (struct glyph glyph; glyphs_next(&glyphs, &glyph);)
		cols += glyph.cols;
	return cols;
}
