// SPDX-License-Identifier: MIT
// Where two texts that are the same differ, and in what. For view and tui.
#ifndef CORE_COLLATE_VARIANT_H
#define CORE_COLLATE_VARIANT_H

#include "core/collate/align.h"
#include "core/extract/record.h"

/*
 * The step of analysis in the Gothenburg model. Facts come first in this order, and as the kinds of export.
 *
 * A date or figure is a fact only if the records of both texts (core/extract) have one at the same place
 * whose normalised values differ, and if the texts there differ in more than width, spacing and punctuation,
 * the decimal point and signs such as % apart: 二〇〇七年 and 2007年 are wording. A name is one if the place
 * names of the gazetteer differ, or the names of persons where both texts have one by its surname and by what
 * stands beside it (责任编辑, 主编, 同志, 《…》).
 */
enum variant_kind {
	VARIANT_DATE,
	VARIANT_FIGURE,
	VARIANT_NAME,
	VARIANT_OCR,         /* wording: up to four characters that lack or are doubled, or stand elsewhere */
	VARIANT_TEXT,        /* other wording */
	VARIANT_CHARACTER,   /* forms of a character: simplified, traditional, variant */
	VARIANT_PUNCTUATION, /* punctuation, symbols, letter case, full or half width */
	VARIANT_SPACING,     /* white space and line ends */
	VARIANT_KIND_COUNT
};
const char *variant_kind_name(enum variant_kind kind); /* "date" …, as in exports */

enum variant_class {
	CLASS_FACTS,
	CLASS_WORDING,
	CLASS_CHARACTERS,
	CLASS_PUNCTUATION,
	CLASS_SPACING,
	CLASS_COUNT
};
const char *variant_class_name(enum variant_class which); /* "facts" …, as on the command line */
enum variant_class variant_class_of(enum variant_kind kind);

struct variant {
	enum variant_kind kind;
	struct span a,
	        b;      /* the words of each text; where one has none, with the two characters on each side */
	size_t passage; /* index in the alignment's passages */
};

/* All zero is empty; owned. */
struct variants {
	ARRAY(struct variant) rows; /* by their place in a */
};

/* Appends what `alignment` holds; the records are those of its two texts. */
void variants_find(const struct alignment *alignment, const struct records *a, const struct records *b,
        struct variants *out);
void variants_free(struct variants *variants);

#endif
