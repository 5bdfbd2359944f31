// SPDX-License-Identifier: MIT
// The data of one document in the order of its text. For reader.c and beside.c; inside the room only.
#ifndef CORE_VIEW_MARKS_H
#define CORE_VIEW_MARKS_H

#include "core/extract/rule.h"
#include "core/store/annotation.h"
#include "core/view/grid.h"
#include "core/view/view.h"

/* One record, or a note or bookmark. `style` is how its words look in the text: STYLE_TEXT if its kind is
 * hidden.
 */
struct mark {
	struct span span;
	enum layer layer; /* LAYER_COUNT for a piece of the reader's work */
	enum style style;
	size_t index; /* in its layer of `records`, or in `works` */
	bool told;    /* a date that an event names too, and that stands for it in the text: */
	size_t event; /* this one, of `records` */
	bool aside;   /* the choices made are not about it: it steps back */
	bool listed;  /* stands beside the text; not so the date that an event beside it names already */
};

struct marks {
	enum lang lang;         /* of their dates; set by who loads them */
	struct records records; /* those that the reader has rejected, too */
	struct store_works works;
	ARRAY(struct mark) all; /* by start, then the longer first */
	struct arena arena;     /* of what parties are called beside the text */
	const char **parties,
	        **shorts; /* in it: their names in order, and the short ones, which stay apart */
	size_t party_count;
	size_t longest; /* bytes of the longest span: how far back one may begin that reaches here */
};

enum { NO_MARK = -1 };

/* The record of the heading that stands on these words, first of all in its line, and its number in the
 * outline; false if there is none. */
bool marks_heading(
        const struct marks *marks, doc_id doc, struct span words, struct view_record *out, size_t *n);

MUST_CHECK bool marks_load(struct store *store, doc_id doc, struct marks *marks, struct status *status);
/* Which of them the choices leave; then marks_hide has to be called again. */
struct sieve;
void marks_sift(struct marks *marks, doc_id doc, const struct sieve *sieve);
/* Hides kinds of records, a set of 1 << enum layer, and shows the others. A date that an event names is a
 * date again when events are hidden. */
void marks_hide(struct marks *marks, unsigned layers);
void marks_free(struct marks *marks);

/* The first mark that begins at or after `off`; marks.all.len if none does. */
size_t marks_from(const struct marks *marks, size_t off);

/* The mark of its kind, and the one of the reader's verdict, 0 for none; in a style that tells both. */
struct mark_look {
	char32_t kind, verdict;
	enum style style;
};
struct mark_look mark_look(const struct marks *marks, const struct mark *mark);
/* What stands beside the text: 1984-03 title, 北京→西藏 1983, ≈64 亿元 投资; `brief` the value alone:
 * 1984-03, 北京→西藏, ≈64 亿元. */
void mark_label(const struct marks *marks, const struct mark *mark, bool brief, char *out, size_t size);
/* All that the record says, in a line. */
void mark_describe(const struct marks *marks, const struct mark *mark, char *out, size_t size);
/* The name of the rule that made it; in the records. */
const char *mark_rule(const struct marks *marks, const struct mark *mark);
/* How far it can be relied on. */
enum confidence mark_confidence(const struct marks *marks, const struct mark *mark);

#endif
