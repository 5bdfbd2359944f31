// SPDX-License-Identifier: MIT
// The values of a record by name, for whoever lets a reader set them. For store, view and tui.
#ifndef CORE_EXTRACT_FIELD_H
#define CORE_EXTRACT_FIELD_H

#include "core/base/buf.h"
#include "core/base/status.h"
#include "core/extract/record.h"

/*
 * The names are those of the exports' columns. As text, the values of a record are one line each, NAME=VALUE,
 * in the order of the columns; a value has no newline.
 */
enum { FIELDS_MAX = 7 };

/* How many a layer has, and the name of one. Static. */
size_t field_count(enum layer layer);
const char *field_name(enum layer layer, size_t field);
/* The field that a name means: itself, or the only one that begins so; FIELDS_MAX if there is none. */
size_t field_find(enum layer layer, struct slice name);

/* The n-th word that a field takes, where it takes no others; NULL behind the last. Static. */
const char *field_choice(enum layer layer, size_t field, size_t n);
/* Is it the name of a supporter or a recipient? */
bool field_is_party(enum layer layer, size_t field);

/* Appends the value of record n; replaces newlines by spaces. */
void field_get(const struct records *records, enum layer layer, size_t n, size_t field, struct buf *out);
/* All of them, as text. */
void fields_get(const struct records *records, enum layer layer, size_t n, struct buf *out);

/* Sets a value; fails with MSG_ERR_FIELD if the field cannot have it. The string is copied. */
MUST_CHECK bool field_set(struct records *records, enum layer layer, size_t n, size_t field,
        struct slice value, struct status *status);
/* Sets those that the text names, white space around `=` left out, in any order. */
MUST_CHECK bool fields_set(
        struct records *records, enum layer layer, size_t n, struct slice text, struct status *status);

/* The same for a text that fields_get has made: nothing is looked at, what cannot be read is left as it is.
 */
void fields_restore(struct records *records, enum layer layer, size_t n, struct slice text);

/* Does it have the values that a text of fields_get names, which may be of an earlier version and name fewer?
 */
bool fields_agree(const struct records *records, enum layer layer, size_t n, struct slice text);

/* Appends an empty record on a span; its number in the layer. Its values are "" and 0: to be set. */
size_t record_push(struct records *records, enum layer layer, struct span span);
/* Appends a copy of record n of another document's. */
size_t record_copy(struct records *records, const struct records *from, enum layer layer, size_t n);
/* Says what made a record, for one that no rule did. `rule` is copied. */
void record_set_origin(
        struct records *records, enum layer layer, size_t n, const char *rule, unsigned doubts);

/* Has a record all that it cannot do without: an event its date and title, a pairing its two sides? */
MUST_CHECK bool record_is_whole(
        const struct records *records, enum layer layer, size_t n, struct status *status);

#endif
