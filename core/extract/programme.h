// SPDX-License-Identifier: MIT
// Which programme of paired assistance a passage speaks of. For core/extract, and for core/store, which
// asks what a sentence names.
#ifndef CORE_EXTRACT_PROGRAMME_H
#define CORE_EXTRACT_PROGRAMME_H

#include "core/doc/doc.h"
#include "core/extract/party.h"

/*
 * The names are those of the annotation guide: 边疆 援藏 援疆 援青 三峡 唐山 汶川 教育 医疗 科技 工会 部委
 * 省内 山海协作 帮扶 合作 其他. A passage names its programme by its own words; if it does not, the headings
 * above it do, the nearest first; then what the section speaks of most, what the piece of writing does, or
 * opens with; then the document's title, if it is not that of a collection.
 */
struct programme_section {
	size_t off;            /* the section runs from here to the next one */
	const char *programme; /* what its headings say, or NULL */
	const char *mostly;    /* what it speaks of most, or NULL */
	const char *piece;     /* what the piece it belongs to speaks of most, or NULL */
	bool support;          /* that piece opens with words of support */
};

struct programmes {
	const struct doc *doc; /* borrowed */
	ARRAY(struct programme_section) sections;
	const char *document;          /* what the document's title says, or NULL */
	struct programme_count *count; /* owned: private */
};

struct zones;
struct window;

/* Its words are counted as the text is read: begin, read for each window in turn, close; then it can be
 * asked. `doc` must outlive the struct. Linear in its length. Released with programmes_end. */
void programmes_begin(struct programmes *programmes, const struct doc *doc, const struct zones *zones);
void programmes_read(struct programmes *programmes, const struct zones *zones, const struct window *window);
void programmes_close(struct programmes *programmes);
void programmes_end(struct programmes *programmes);

/* Whom and when the passage speaks of, as far as that is known: what bounds the programmes it can belong to.
 */
struct programme_setting {
	const struct place *recipient; /* or NULL */
	int year;                      /* or 0 */
};

/* The programme of a passage (a sentence or table row), never NULL: 其他 when nothing tells. Static. */
const char *programme_of(
        const struct programmes *programmes, struct span passage, struct programme_setting setting);

/*
 * The same for what an event tells; *inherited says that neither it nor its paragraph names the programme,
 * but a heading or what is spoken of around. A field of work (教育, 医疗) is inherited only by what tells of
 * support or of people who are sent.
 */
const char *programme_of_event(
        const struct programmes *programmes, struct span passage, int year, bool *inherited);

/* Can support for this recipient in this year belong to the programme? 援疆 is for 新疆, 汶川 began in 2008.
 */
bool programme_fits(const char *programme, struct programme_setting setting);

/* Does the document, or its section at `off`, speak mostly of this programme, or bear its name? */
bool programme_is_spoken_of(const struct programmes *programmes, size_t off, const char *programme);

/* What text[0..len) says by its own words, or NULL. Static. */
const char *programme_named(const char *text, size_t len);

/* The scheme that text[0..len) calls by its name (援藏, 三峡 …), or NULL. Static. */
const char *programme_scheme(const char *text, size_t len);

/* What support for an institution of this name is about (…大学: 教育, …医院: 医疗, …工会: 工会), or NULL.
 * Static. */
const char *programme_of_institution(const char *name);

/* The programme of which the region that holds `place` is the recipient as a whole: 西藏 → 援藏; or NULL.
 * Static. */
const char *programme_of_place(const struct place *place);

/*
 * The region among the five autonomous regions and three provinces that national policy treats alike as
 * minority regions (民族八省区), as a bit that holds `place`; 0 if none does. Support that one sentence
 * distributes over several of them is that for the frontier as a whole.
 */
unsigned programme_minority_region(const struct place *place);

#endif
