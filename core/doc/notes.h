// SPDX-License-Identifier: MIT
// Marks of notes in a text, and the notes they lead to. For view.
#ifndef CORE_DOC_NOTES_H
#define CORE_DOC_NOTES_H

#include "core/doc/doc.h"

/*
 * A mark is a raised number, letter or star (<sup>1</sup>, ^①^, ^①, [^a]), a number in a circle or one in
 * square brackets, where a note (BLOCK_FOOTNOTE) that begins with the same follows further down. A number in
 * a circle begins anew on each page: the last one before the note is its mark. Of other marks all since the
 * last note of that name are, as a source may be cited more than once. What finds no note is no mark.
 */
struct note_link {
	struct span mark; /* with its brackets or tags */
	struct span note; /* the block */
};

/* All zero is none. */
struct note_links {
	ARRAY(struct note_link) all; /* by mark */
};

/* Time is linear in the length of the text. */
void notes_find(const struct doc *doc, struct note_links *out);
void notes_free(struct note_links *links);

/* The first link whose mark begins at or after `off`; all.len if none does. */
size_t notes_from(const struct note_links *links, size_t off);
/* The first link to the note in which `off` lies; all.len if it lies in none. */
size_t notes_to(const struct note_links *links, size_t off);

#endif
