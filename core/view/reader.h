// SPDX-License-Identifier: MIT
// The reader's state, and what its files do for each other. For reader.c and reader_*.c; inside the room
// only.
#ifndef CORE_VIEW_READER_H
#define CORE_VIEW_READER_H

#include "core/view/beside.h"
#include "core/view/found.h"
#include "core/view/kept.h"
#include "core/view/minimap.h"
#include "core/view/view.h"

#include "core/doc/folio.h"
#include "core/doc/notes.h"

/* What V marks by: each holds the ones before it. */
enum mark_unit { UNIT_CLAUSE, UNIT_SENTENCE, UNIT_PARAGRAPH, UNIT_COUNT };

enum told { TELL_PLACE, TELL_RECORD, TELL_FOUND, TELL_NOTE, TELL_HEADING };

/*
 * There is no cursor: down and up scroll, as a pager does. Besides there is a record that is chosen, marked
 * in the text and beside it, which ] and [ move; it stays when the text is scrolled.
 *
 * Nothing that is drawn depends on where in the document the screen is, but the lines themselves: a line
 * further, and the terminal can scroll what it has.
 */
/* Where a reader was, by the words that stood there: for a text that has changed. NULL: nowhere. */
struct reader_left {
	char *top, *chosen; /* owned */
};

struct reader {
	doc_id id;        /* 0: none is open */
	unsigned edition; /* another one whenever a document was opened or read anew */
	struct doc doc;
	struct marks marks;
	struct folios folios;
	struct note_links notes; /* found when first asked for */
	bool notes_known;
	struct reading_look reading;
	unsigned hidden;  /* kinds of records that are not shown: 1 << enum layer */
	struct page page; /* of `doc`; open once something was drawn */
	struct beside beside;
	struct kept kept; /* what was drawn last */
	struct minimap map;
	bool has_map; /* is it shown? */
	struct page_pos top;
	size_t top_off;     /* the byte that `top` shows: where to go when the width changes */
	int rows, cols;     /* of the pane; 0 before something was drawn */
	struct span chosen; /* highlighted; empty for nothing */
	ptrdiff_t current;  /* the record that is chosen, an index into marks, or NO_MARK */
	bool bring;         /* `chosen` has to be brought on the screen by the next drawing */
	enum told told;     /* what was gone to last: the status line tells of it */
	struct found found;
	bool wrapped, forward;   /* did the last search go around the end, and which way did it go */
	bool marking;            /* words are being marked: */
	struct span marked;      /* these, never none */
	enum mark_unit unit;     /* by which j and k go on */
	bool mark_start_moves;   /* h and l move the first end, not the second */
	bool position;           /* the status line tells where the screen is, until the next command */
	bool namesake;           /* has another document the same title? */
	bool finding;            /* were other documents still to come when this was asked? */
	struct reader_left left; /* what an earlier run left, until the text is there */
};

/* ---- reader.c: what is open ---- */

/* The words are chosen, and the record that they are, if they are one. */
void reader_choose(struct reader *self, struct span span);
/* What is gone to, while it is on the screen; else the paragraph at its top. */
struct span reader_place(struct reader *self);
/* The byte that tells in which section the reader is: of what was gone to while it is on the screen, else of
 * its upper part. */
size_t reader_section(struct reader *self);

/* Marks, or what is found in the text, have changed: what is drawn of them is made anew. */
void reader_marks_changed(struct reader *self);

/* ---- reader_scroll.c: where the screen stands; the page must be open ---- */

/* No empty rows below the end while there are lines above; and remembers the byte at the top. */
void reader_settle(struct reader *self);
/* False at the end. */
bool reader_scroll(struct reader *self, int rows);
void reader_go_to(struct reader *self, size_t off, int rows_above);
bool reader_on_screen(struct reader *self, size_t off);
/* The byte with which the last line of the screen's upper eighth begins: what ends above it is not what is
 * read. Where the screen begins with the document or with a heading, its first one. */
size_t reader_upper(struct reader *self);
/* The byte behind the last line of the screen; behind the last one of the document it is the document's end.
 */
size_t reader_screen_end(struct reader *self);
/* In the upper third, unless it is on the screen already; a mere place goes to the top. */
void reader_bring(struct reader *self);
/* Lays the document out, if it is not laid out so, and keeps the line at the top. */
void reader_lay_out(struct reader *self, const struct page_look *look, int rows);

/* ---- reader_steps.c: what is gone to; false if there is nothing in that direction ---- */

bool reader_step_record(struct reader *self, int step);
bool reader_step_heading(struct reader *self, int step);
bool reader_step_note(struct reader *self, int step);
bool reader_has_notes(struct reader *self);
/* From the mark to its note or from the note to its mark; from neither, to the note of the first mark on the
 * screen. */
bool reader_note(struct reader *self, struct view_request *request);
/* The link whose mark is the chosen words, or to the note that is; all.len if neither. */
size_t reader_chosen_link(struct reader *self);

/* ---- reader_mark.c: words that are marked ---- */

/* Begins, or marks what is around; false if the document has no words. */
bool reader_mark(struct reader *self, int unused);
/* Does a command while words are marked; false if it is not one of those. */
bool reader_mark_command(struct reader *self, enum command command, struct view_request *request);

/* ---- the operations (view.h) that have a file of their own ---- */

bool reader_point(struct view *view, const struct grid *grid, struct rect rect, int row, int col);
void reader_draw(struct view *view, struct grid *grid, struct rect rect, bool focused);
bool reader_command(
        struct view *view, enum command command, struct view_request *request, struct status *status);
/* reader_keep.c: the words at the top and those gone to; and goes there, or to the bytes where they stood. */
struct reader_left reader_leave(const struct reader *self);
void reader_come_back(struct reader *self, const struct reader_left *left, size_t off, struct span chosen);
void reader_left_free(struct reader_left *left);
void reader_remember(const struct view *view, struct buf *out);
bool reader_recall(struct view *view, char *text);
bool reader_search(struct view *view, const char *query, bool forward, bool from_next);
void reader_describe(struct view *view, char *out, size_t size);
void reader_subtitle(struct view *view, char *out, size_t size);

#endif
