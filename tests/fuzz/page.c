// SPDX-License-Identifier: MIT
// A document laid out, flowing and exact: its lines, their bytes and their cells.
#include "tests/fuzz/target.h"

#include "core/doc/folio.h"
#include "core/doc/notes.h"
#include "core/text/cluster.h"
#include "core/text/utf8.h"
#include "core/view/flow.h"
#include "core/view/page.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MUST(condition)                                                                                      \
	do {                                                                                                 \
		if (!(condition)) {                                                                          \
			fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition);                      \
			abort();                                                                             \
		}                                                                                            \
	} while (0)

/* Lines follow each other in the text, a byte is found in its line, and its cell lies in it. */
static size_t look_at_line(struct page *page, struct page_pos pos, size_t at)
{
	struct page_line line;
	struct page_stretch stretch;
	MUST(page_line(page, pos, &line));
	MUST(line.span.start <= line.span.end && line.span.end <= page->doc->len);
	if (span_empty(line.span))
		return at;
	MUST(line.span.start >= at);
	MUST(page_compare(page_at(page, line.span.start), pos) == 0);
	int end = page_col(page, &line, line.span.end);
	MUST(page_col(page, &line, line.span.start) >= 0 && end >= line.indent);
	for (size_t i = 0; page_stretch(page, &line, &i, &stretch);)
		MUST(stretch.col >= line.indent && stretch.cols >= 0 &&
		        stretch.col + stretch.cols <= end + CLUSTER_TAB);
	return line.span.end;
}

/* How many characters of the text show anything, and how many of the page. */
static size_t count_shown(const char *text, size_t len)
{
	size_t count = 0;
	for (size_t off = 0; off < len;) {
		char32_t cp;
		off += utf8_decode(text + off, len - off, &cp);
		count += cp > ' ' && cp != 0x3000 && cp != 0x85 && cp != 0x1680 &&
		         !(cp >= 0x2000 && cp <= 0x200B) && cp != 0x2028 && cp != 0x2029 && cp != 0x205F;
	}
	return count;
}

static void look_at_page(const struct doc *doc, const struct page_look *look)
{
	struct page page = {0};
	struct page_pos pos = {0}, last;
	size_t at = 0, count = 0, shown = 0;
	page_open(&page, doc, look);
	do {
		struct page_line line;
		at = look_at_line(&page, pos, at);
		page_line(&page, pos, &line);
		struct slice words = page_words(&line);
		shown += count_shown(words.at, words.len);
		last = pos;
		count++;
	} while (page_move(&page, &pos, 1));
	MUST(page_move(&page, &pos, -(int)count) == (int)count - 1);
	MUST(page_compare(page_at(&page, doc->len), last) <= 0);
	MUST(!look->exact || shown == count_shown(doc->text, doc->len));
	page_close(&page);
}

static void look_at_notes(const struct doc *doc)
{
	struct note_links links = {0};
	struct folios folios = {0};
	notes_find(doc, &links);
	folios_find(doc, &folios);
	for (size_t i = 0; i < links.all.len; i++) {
		MUST(links.all.at[i].mark.end <= links.all.at[i].note.start);
		MUST(i == 0 || links.all.at[i - 1].mark.start <= links.all.at[i].mark.start);
	}
	for (size_t i = 1; i < folios.all.len; i++)
		MUST(folios.all.at[i - 1].off < folios.all.at[i].off);
	notes_free(&links);
	folios_free(&folios);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct doc doc = {0};
	struct status status;
	const char *name = size > 0 && data[0] == '#' ? "fuzz.md" : "fuzz.txt";
	if (!doc_read(name, (const char *)data, size, &doc, &status))
		return 0;
	for (int cols = 8; cols <= 60; cols += 26)
		for (int kind = 0; kind < 3; kind++)
			look_at_page(&doc, &(struct page_look){.cols = cols,
			                           .exact = kind == 1,
			                           .margin = kind == 2,
			                           .hang = kind == 2 ? 2 : 0});
	look_at_notes(&doc);
	doc_free(&doc);
	return 0;
}
