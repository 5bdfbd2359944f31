// SPDX-License-Identifier: MIT
#include "core/doc/notes.h"

#include "core/doc/scan.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { NAME_MAX_BYTES = 16, PENDING_MAX = 1024 };

/* What a mark or a note is called: 12, a, *. */
struct name {
	char text[NAME_MAX_BYTES + 1];
	bool circled;
};

struct pending {
	struct span span;
	struct name name;
};

struct notes {
	const struct doc *doc;
	ARRAY(struct pending) pending; /* marks that have found no note yet, in the order of the text */
	struct note_links *out;
};

/* What raises a mark may hold letters as well; ^① need not be closed. */
static const struct {
	const char *open, *close;
	bool letters, open_end;
} brackets[] = {
        {"^[", "]^", true, false},
        {"^", "^", true, true},
        {"<sup>[", "]</sup>", true, false},
        {"<sup>", "</sup>", true, false},
        {"[^", "]", true, false},
        {"[", "]", false, false},
        {"［", "］", false, false},
        {"〔", "〕", false, false},
};
enum { BRACKET_COUNT = sizeof brackets / sizeof *brackets };

static bool read_circled(const char *text, size_t off, size_t end, struct name *name, size_t *behind)
{
	int number = off < end ? scan_circled(scan_at(text, off, end, behind)) : 0;
	snprintf(name->text, sizeof name->text, "%d", number);
	name->circled = true;
	return number > 0;
}

static bool in_name(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '*';
}

/* Digits, letters or stars up to `close`; without letters where the brackets are plain ones. */
static bool read_name(
        const char *text, size_t off, size_t end, bool letters, struct name *name, size_t *behind)
{
	size_t from = off;
	if (read_circled(text, off, end, name, behind))
		return true;
	while (off < end && in_name(text[off]) && (letters || (text[off] >= '0' && text[off] <= '9')))
		off++;
	if (off == from || off - from > NAME_MAX_BYTES)
		return false;
	memcpy(name->text, text + from, off - from);
	name->text[off - from] = '\0';
	name->circled = false;
	*behind = off;
	return true;
}

/* The mark that begins at `off`: its end, else 0. */
static size_t read_mark(const char *text, size_t off, size_t end, struct name *name)
{
	size_t behind;
	if (read_circled(text, off, end, name, &behind))
		return behind;
	for (int i = 0; i < BRACKET_COUNT; i++) {
		size_t inside = scan_word(text, off, end, brackets[i].open), close;
		if (!inside || !read_name(text, inside, end, brackets[i].letters, name, &behind))
			continue;
		close = scan_word(text, behind, end, brackets[i].close);
		if (close)
			return close;
		if (name->circled && brackets[i].open_end)
			return behind;
	}
	return 0;
}

static void add(struct notes *notes, struct span mark, struct span note)
{
	*array_push(&notes->out->all) = (struct note_link){mark, note};
}

/* The marks that lead to a note leave the list. */
static void take_note(struct notes *notes, const struct block *block)
{
	struct name name;
	size_t kept = 0;
	bool found = false;
	if (!read_mark(notes->doc->text, block->span.start, block->span.end, &name))
		return;
	for (size_t i = notes->pending.len; i-- > 0;) {
		struct pending *mark = &notes->pending.at[i];
		if (strcmp(mark->name.text, name.text) != 0 || (name.circled && found))
			continue;
		add(notes, mark->span, block->span);
		mark->span.end = mark->span.start;
		found = true;
	}
	for (size_t i = 0; i < notes->pending.len; i++)
		if (!span_empty(notes->pending.at[i].span))
			notes->pending.at[kept++] = notes->pending.at[i];
	notes->pending.len = kept;
}

static void take_mark(struct notes *notes, struct span span, const struct name *name)
{
	if (notes->pending.len == PENDING_MAX) {
		notes->pending.len = PENDING_MAX / 2;
		memmove(notes->pending.at, notes->pending.at + PENDING_MAX / 2,
		        notes->pending.len * sizeof *notes->pending.at);
	}
	*array_push(&notes->pending) = (struct pending){span, *name};
}

/* May a mark begin with this byte: ^ < [, or a character of the blocks in which ① ❶ ［ 〔 stand? */
static bool may_begin(unsigned char c)
{
	return c == '^' || c == '<' || c == '[' || c == 0xE2 || c == 0xE3 || c == 0xEF;
}

/* A mark stands behind the words it belongs to, so none begins a block. */
static void take_block(struct notes *notes, const struct block *block)
{
	const char *text = notes->doc->text;
	for (size_t off = block->span.start + 1, next; off < block->span.end; off = next) {
		struct name name;
		next = off + 1;
		if (!may_begin((unsigned char)text[off]))
			continue;
		size_t end = read_mark(text, off, block->span.end, &name);
		if (!end)
			continue;
		take_mark(notes, (struct span){off, end}, &name);
		next = end;
	}
}

static int compare(const void *a, const void *b)
{
	const struct note_link *x = a, *y = b;
	return x->mark.start < y->mark.start ? -1 : x->mark.start > y->mark.start;
}

void notes_find(const struct doc *doc, struct note_links *out)
{
	struct notes notes = {.doc = doc, .out = out};
	for (size_t i = 0; i < doc->blocks.len; i++)
		if (doc->blocks.at[i].kind == BLOCK_FOOTNOTE)
			take_note(&notes, &doc->blocks.at[i]);
		else
			take_block(&notes, &doc->blocks.at[i]);
	if (out->all.len)
		qsort(out->all.at, out->all.len, sizeof *out->all.at, compare);
	array_free(&notes.pending);
}

void notes_free(struct note_links *links)
{
	array_free(&links->all);
}

size_t notes_from(const struct note_links *links, size_t off)
{
	size_t low = 0, high = links->all.len;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (links->all.at[middle].mark.start < off)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

size_t notes_to(const struct note_links *links, size_t off)
{
	size_t i = 0;
	while (i < links->all.len && !span_has(links->all.at[i].note, off))
		i++;
	return i;
}
