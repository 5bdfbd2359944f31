// SPDX-License-Identifier: MIT
// What every pane is: a table of operations over a state of its own. For views and tui.
#ifndef CORE_VIEW_VIEW_H
#define CORE_VIEW_VIEW_H

#include "core/base/buf.h"
#include "core/base/lang.h"
#include "core/base/status.h"
#include "core/extract/names.h"
#include "core/store/annotation.h"
#include "core/view/command.h"
#include "core/view/contested.h"
#include "core/view/grid.h"
#include "core/view/reading.h"
#include "core/view/selection.h"
#include "core/view/subject.h"

/* What all views share. Borrowed by each of them from tui/app.c, which outlives them. */
struct view_context {
	struct store *store;
	enum lang lang;
	enum width_ambiguous ambiguous;
	struct reading_look reading; /* how the reader begins; its commands change its own */
	const char *program;         /* as the user called it: for advice that he can type; NULL is duikou */
	const struct names *names;   /* the user's own (core/extract/names.h), or NULL */
	const struct selection *selection; /* what restricts all views; NULL for nothing */
	struct contested *contested;       /* on what the documents contradict one another; NULL: not asked */
	const struct light *light;         /* what lights up in them (light.h); NULL for nothing */
	bool finding;       /* data are still being found: where there are none, they may come */
	bool builtin_waits; /* the built-in documents are left out because there are others */
	/* Appends to `out` the key that does the command of this name, or how else it is asked for; NULL:
	 * there are no keys. `keys` is handed to it. */
	void (*add_key)(const void *keys, struct slice command, struct buf *out);
	const void *keys;
};

/* Appends a text of messages.tsv in which {name} stands for the key of the command of that name. */
void view_keys(const struct view_context *context, const char *text, struct buf *out);

/*
 * What a view asks the program to do when it cannot do it alone. Strings are borrowed from the view and hold
 * until its next command.
 */
enum view_request_kind {
	REQUEST_NONE,
	REQUEST_EVIDENCE, /* list the records under `filter` in `layer` */
	REQUEST_WORDS,    /* show `span` of `doc` in the reader, highlighted */
	REQUEST_DOCUMENT, /* open `doc` in the reader at its beginning, or where it was left */

	REQUEST_COMPARE, /* `span` of `doc` beside `other_span` of `other`, which are the same */

	REQUEST_AS_OF, /* `filter.as_of` is chosen, 0: no longer, in all panes */

	REQUEST_WHY,  /* explain what was found at `span` of `doc` and what was refused */
	REQUEST_TELL, /* what describe says now is told in full, the hints make room for it */
	REQUEST_BELL  /* nothing to do here: say `message` in the status line */
};
struct view_request {
	enum view_request_kind kind;
	enum layer layer;
	struct store_filter filter;

	doc_id doc, other;
	struct span span, other_span;
	enum message message;
};

struct view;

/* A record in the library: what a verdict is on. */
struct view_record {
	doc_id doc;
	enum layer layer;
	int64_t ordinal; /* struct record_row */
	struct span span;
	enum verdict verdict;
};

/* Members that are NULL mean "nothing to do". `state` is the view's own, state_size bytes, all zero before
 * open. */
struct view_ops {
	enum message title; /* the pane's name */
	enum pane_bit pane;
	size_t state_size;
	bool (*open)(struct view *view, struct status *status);
	/* Reads the library again after it has changed; what is chosen stays chosen where it still exists. */
	bool (*refresh)(struct view *view, struct status *status);
	void (*close)(struct view *view);
	/* Has something been shown that its commands cannot go about in before it was drawn? NULL: never. */
	bool (*waits)(const struct view *view);
	/* Draws itself into `rect`, all of it, the title excepted (the frame's). Keeps the size for its
	 * commands. */
	void (*draw)(struct view *view, struct grid *grid, struct rect rect, bool focused);
	/*
	 * Does a command and fills in `request` (REQUEST_NONE before); false if the command is not one of its
	 * own. CMD_ENTER changes nothing in the view, it only requests: so the program can ask what it would
	 * do.
	 */
	bool (*command)(
	        struct view *view, enum command command, struct view_request *request, struct status *status);
	/*
	 * The mouse points at a cell of its last drawing, which was into `rect` of this grid: what stands
	 * there is chosen. False if nothing does.
	 */
	bool (*point)(struct view *view, const struct grid *grid, struct rect rect, int row, int col);
	/* Finds `query` at or after (before, if !forward) its cursor, goes there; false if there is none. */
	bool (*search)(struct view *view, const char *query, bool forward, bool from_next);
	/*
	 * What under the cursor can be chosen: into `filter`, all zero before, with its kinds as bits of enum
	 * choice. Strings are borrowed until the next command.
	 */
	unsigned (*offer)(const struct view *view, struct store_filter *filter);
	unsigned chooses; /* those that CMD_CHOOSE takes, of what is offered */
	/* What under the cursor has a card; false if nothing has. */
	bool (*subject)(const struct view *view, struct subject *out);
	/* The words that are chosen; false if there are none. */
	bool (*words)(struct view *view, doc_id *doc, struct span *span);
	/* The record that is chosen, n 0, and others that its line stands for; false behind the last. */
	bool (*record)(const struct view *view, size_t n, struct view_record *record);
	/* Goes to a record; false if it shows none of that document, layer and ordinal. */
	bool (*go)(struct view *view, const struct view_record *record);
	/* The choices that restrict all views have changed, nothing else has; NULL: refresh. */
	bool (*choices_changed)(struct view *view, struct status *status);
	/* The reader's work has changed, the documents have not; NULL: refresh. */
	bool (*work_changed)(struct view *view, struct status *status);
	/* One line about what is chosen, for the status line: as text in `out`. */
	void (*describe)(struct view *view, char *out, size_t size);
	/* Does the last drawing say all of that in a line of its own? Then the status line does not send it
	 * again; NULL: it does not. */
	bool (*described)(const struct view *view);
	/*
	 * How it stands now, as fields (recall.h) of one line of text, for another run; and the same from an
	 * earlier run, cut up for it, right after open. What is not there any more is passed over; false if
	 * then nothing is left to be shown. Asks the library for nothing when it remembers.
	 */
	void (*remember)(const struct view *view, struct buf *out);
	bool (*recall)(struct view *view, char *text);
	/* What the view shows at the moment, beside its name in the frame: a document, a filter, a period. */
	void (*subtitle)(struct view *view, char *out, size_t size);
};

struct view {
	const struct view_ops *ops;
	const struct view_context *context; /* borrowed */
	void *state;                        /* owned */
};

/* Makes a view; on failure nothing is left behind. Released with view_close. */
MUST_CHECK bool view_open(struct view *view, const struct view_ops *ops, const struct view_context *context,
        struct status *status);
/* An all-zero struct is allowed. */
void view_close(struct view *view);

extern const struct view_ops timeline_ops, matrix_ops, evidence_ops, reader_ops, library_ops, why_ops,
        outline_ops, conflicts_ops, figures_ops, work_ops, compare_ops, card_ops;
/* A reader of another name, for a second document. */
extern const struct view_ops second_ops;

/* ---- what only one kind of view understands; the view must be of that kind --------------------------------
 */

/* Puts the timeline on a year, as near as its ruler reaches; false if it does not reach it. */
bool timeline_go(struct view *view, int year);
/* Does its ruler reach any of these days? */
bool timeline_reaches(const struct view *view, int first_day, int last_day);
/* The evidence under a filter, chosen row 0. The filter's strings are copied. */
MUST_CHECK bool evidence_show(
        struct view *view, enum layer layer, const struct store_filter *filter, struct status *status);
/* Is anything listed? */
bool evidence_any(const struct view *view);
/*
 * The places of `query` in all texts (store_search), a line each; *found is how many there are, the list
 * shows the first 1000 at most.
 */
MUST_CHECK bool evidence_find(struct view *view, const char *query, int64_t *found, struct status *status);
/* The reader on a document. It has no cursor: down and up scroll, as a pager does, and ] [ choose a record;
 * `span` is highlighted and brought on the screen (an empty one only says where).
 */
MUST_CHECK bool reader_show(struct view *view, doc_id doc, struct span span, struct status *status);
/* As it was left: the byte at the top of its screen, and the words gone to, empty for none. What it reads,
 * NULL for nothing, and those words. */
MUST_CHECK bool reader_return(
        struct view *view, doc_id doc, size_t off, struct span chosen, struct status *status);
const char *reader_name(const struct view *view, struct span *chosen);
/* Kinds of records that a reader shows neither in the text nor beside it, nor goes to: a set of 1 << enum
 * layer; LAYER_OUTLINE for headings. They stay hidden in the next document. */
void reader_hide(struct view *view, unsigned layers);
unsigned reader_hidden(const struct view *view);
/* The words that are marked in the reader, or else those that were gone to; false if there are none. */
bool reader_marked(const struct view *view, struct span *span);
/* They are marked no more, but chosen. */
void reader_unmark(struct view *view);
/* The piece of work that is chosen in the list of them, NULL for none; borrowed until the next command. */
const struct store_work *work_chosen(const struct view *view);
/* The outline is that of the document in this reader, the section read marked; true if that changed anything.
 * To be called before it is drawn. */
bool outline_follow(struct view *outline, struct view *reader);
/* The card of a subject, its cursor on subject->line; on failure what it showed stays. What it shows now. */
MUST_CHECK bool card_show(struct view *view, const struct subject *subject, struct status *status);
void card_subject(const struct view *view, struct subject *out);
/* Why there are records at a place of a document, or none. */
MUST_CHECK bool why_show(struct view *view, doc_id doc, struct span place, struct status *status);
/* Two documents in step, at a place of the first if it is not empty. Those that are shown already are not
 * compared again. */
MUST_CHECK bool compare_show(
        struct view *view, const doc_id docs[2], struct span place, struct status *status);
/* Which they are; false if none are open. */
bool compare_docs(const struct view *view, doc_id docs[2]);
/* The classes of variants that are marked, as bits 1 << enum variant_class; 0 is those that are at first. */
unsigned compare_classes(const struct view *view);
void compare_mark(struct view *view, unsigned classes);
/* The left or the right reading of the variant that is chosen is the right one, or if it was already, none;
 * *any is false if none is chosen. */
MUST_CHECK bool compare_prefer(struct view *view, bool right, bool *any, struct status *status);
/* The document the reader shows, 0 for none, and the byte at the top of its screen. */
doc_id reader_doc(const struct view *view, size_t *off);

/* In the pane of contradictions: that who is chosen is right, as work to be noted down; *held is the work
 * that says so already, or 0. False if nobody is chosen. Strings are borrowed until the next call. */
bool conflicts_choice(struct view *view, struct work_draft *draft, int64_t *held);

#endif
