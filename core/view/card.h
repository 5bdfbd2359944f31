// SPDX-License-Identifier: MIT
// The lines of a card, read from the library. For card.c and card_read.c; inside the room only.
#ifndef CORE_VIEW_CARD_H
#define CORE_VIEW_CARD_H

#include "core/view/list.h"
#include "core/view/quote.h"
#include "core/view/subject.h"
#include "core/view/view.h"

enum card_kind {
	CARD_FACT,    /* a sentence about it */
	CARD_SECTION, /* what follows, and how much of it, on the right */
	CARD_PARTY,   /* another party, with what there is between the two */
	CARD_RECORD,  /* a record, with its document on the right */
	CARD_WORDS,   /* its words, which may take several rows */
	CARD_MORE     /* that there is more than is listed */
};

struct card_line {
	enum card_kind kind;
	const char *date; /* "" or before the text */
	const char *text;
	const char *told;          /* the same for the status line, where nothing stands above it */
	const char *right;         /* "" or at the right end */
	struct view_record record; /* of a record: which it is, its time and programme, or "" */
	const char *edtf, *programme;
	const char *supporter, *recipient; /* of a pairing its own; what Enter lists of a party, NULL: all */
	struct quote quote;                /* of words: whole; `text` is what of it has room */
};

enum { NO_LINE = -1 };
struct card {
	struct subject subject;
	enum lang lang; /* of its dates */
	struct arena arena;
	ARRAY(struct card_line) lines;
	/* the lines as rows of the screen, for a width; words may have several */
	ARRAY(struct card_row {
		int line;
		struct span words;
	})
	rows;
	int cols;
	struct list list; /* of the rows; its cursor is on a row that leads somewhere, if there is one */
	int wanted;       /* the line whose row the cursor goes to once there are rows; NO_LINE for none */
};

/* Reads the lines of card->subject under the selection. */
MUST_CHECK bool card_read(const struct view *view, struct card *card, struct status *status);

#endif
