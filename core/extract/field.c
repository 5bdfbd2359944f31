// SPDX-License-Identifier: MIT
#include "core/extract/field.h"

#include "core/extract/edtf.h"

#include <assert.h>
#include <ctype.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

/* ---- what fields there are ---- */

enum field_kind {
	FIELD_TEXT,
	FIELD_NAME,   /* a text that is not empty */
	FIELD_EDTF,   /* a time */
	FIELD_WHEN,   /* a time, or none */
	FIELD_VALUE,  /* a number or two */
	FIELD_NUMBER, /* an int from 0 to 9999 */
	FIELD_CHOICE  /* an enum, by name */
};

struct field {
	const char *name;
	enum field_kind kind;
	size_t at;                       /* in the record's struct */
	const char *(*choice)(size_t n); /* of FIELD_CHOICE */
};

static const char *role_at(size_t n)
{
	return n < ROLE_COUNT ? date_role_name((enum date_role)n) : NULL;
}
static const char *kind_at(size_t n)
{
	return n < PAIRING_KIND_COUNT ? pairing_kind_name((enum pairing_kind)n) : NULL;
}
static const char *qualifier_at(size_t n)
{
	return n < FIGURE_QUALIFIER_COUNT ? figure_qualifier_name((enum figure_qualifier)n) : NULL;
}

static const struct field fields[LAYER_COUNT][FIELDS_MAX + 1] = {
        [LAYER_DATES] = {{"edtf", FIELD_EDTF, offsetof(struct date_record, edtf), NULL},
                {"role", FIELD_CHOICE, offsetof(struct date_record, role), role_at}},
        [LAYER_EVENTS] = {{"edtf", FIELD_EDTF, offsetof(struct event_record, edtf), NULL},
                {"programme", FIELD_TEXT, offsetof(struct event_record, programme), NULL},
                {"title", FIELD_NAME, offsetof(struct event_record, title), NULL}},
        [LAYER_PAIRINGS] = {{"supporter", FIELD_NAME, offsetof(struct pairing_record, supporter), NULL},
                {"recipient", FIELD_NAME, offsetof(struct pairing_record, recipient), NULL},
                {"kind", FIELD_CHOICE, offsetof(struct pairing_record, kind), kind_at},
                {"programme", FIELD_TEXT, offsetof(struct pairing_record, programme), NULL},
                {"from", FIELD_WHEN, offsetof(struct pairing_record, from), NULL},
                {"to", FIELD_WHEN, offsetof(struct pairing_record, to), NULL}},
        [LAYER_FIGURES] = {{"value", FIELD_VALUE, offsetof(struct figure_record, value), NULL},
                {"unit", FIELD_NAME, offsetof(struct figure_record, unit), NULL},
                {"qualifier", FIELD_CHOICE, offsetof(struct figure_record, qualifier), qualifier_at},
                {"measure", FIELD_TEXT, offsetof(struct figure_record, measure), NULL},
                {"edtf", FIELD_WHEN, offsetof(struct figure_record, edtf), NULL},
                {"supporter", FIELD_TEXT, offsetof(struct figure_record, supporter), NULL},
                {"recipient", FIELD_TEXT, offsetof(struct figure_record, recipient), NULL}},
        [LAYER_OUTLINE] = {{"level", FIELD_NUMBER, offsetof(struct outline_record, level), NULL},
                {"title", FIELD_NAME, offsetof(struct outline_record, title), NULL},
                {"page", FIELD_NUMBER, offsetof(struct outline_record, page), NULL}},
};

size_t field_count(enum layer layer)
{
	size_t count = 0;
	assert(layer < LAYER_COUNT);
	while (fields[layer][count].name)
		count++;
	return count;
}

const char *field_name(enum layer layer, size_t field)
{
	assert(field < field_count(layer));
	return fields[layer][field].name;
}

size_t field_find(enum layer layer, struct slice name)
{
	size_t found = FIELDS_MAX;
	for (size_t i = 0; i < field_count(layer) && name.len; i++) {
		const char *full = fields[layer][i].name;
		if (strncmp(full, name.at, name.len) != 0)
			continue;
		if (!full[name.len])
			return i;
		if (found != FIELDS_MAX)
			return FIELDS_MAX;
		found = i;
	}
	return found;
}

const char *field_choice(enum layer layer, size_t field, size_t n)
{
	const struct field *f = &fields[layer][field];
	return f->kind == FIELD_CHOICE ? f->choice(n) : NULL;
}

bool field_is_party(enum layer layer, size_t field)
{
	const char *name = field_name(layer, field);
	return strcmp(name, "supporter") == 0 || strcmp(name, "recipient") == 0;
}

/* ---- where they are ---- */

/* Record n of a layer, whatever its type. */
static char *record_at(const struct records *r, enum layer layer, size_t n)
{
	assert(n < records_count(r, layer));
	switch (layer) {
	case LAYER_DATES:
		return (char *)&r->dates.at[n];
	case LAYER_EVENTS:
		return (char *)&r->events.at[n];
	case LAYER_PAIRINGS:
		return (char *)&r->pairings.at[n];
	case LAYER_FIGURES:
		return (char *)&r->figures.at[n];
	default:
		return (char *)&r->outline.at[n];
	}
}

static bool is_text(const struct field *field)
{
	return field->kind != FIELD_NUMBER && field->kind != FIELD_CHOICE;
}

static void get_text(const char *value, struct buf *out)
{
	for (const char *p = value; *p; p++)
		buf_add(out, *p == '\n' || *p == '\r' ? " " : p, 1);
}

void field_get(const struct records *records, enum layer layer, size_t n, size_t at, struct buf *out)
{
	const struct field *field = &fields[layer][at];
	const char *place = record_at(records, layer, n) + field->at;
	if (is_text(field)) {
		get_text(*(const char *const *)(const void *)place, out);
		return;
	}
	int number = *(const int *)(const void *)place;
	if (field->kind == FIELD_CHOICE)
		buf_adds(out, field->choice((size_t)number));
	else
		buf_addf(out, "%d", number);
}

void fields_get(const struct records *records, enum layer layer, size_t n, struct buf *out)
{
	for (size_t i = 0; i < field_count(layer); i++) {
		buf_addf(out, "%s=", fields[layer][i].name);
		field_get(records, layer, n, i, out);
		buf_adds(out, "\n");
	}
}

/* ---- setting them ---- */

static bool is_edtf(const char *s)
{
	struct edtf_range range;
	return edtf_parse(s, &range);
}

/* 12, 3.5, 20/30 */
static bool is_value(const char *s)
{
	for (int part = 0; part < 2; part++) {
		size_t whole = strspn(s, "0123456789");
		s += whole;
		if (*s == '.' && isdigit((unsigned char)s[1]))
			s += 1 + strspn(s + 1, "0123456789");
		if (whole == 0 || (*s && *s != '/'))
			return false;
		if (!*s)
			return true;
		s++;
	}
	return false;
}

static bool is_number(const char *s)
{
	size_t len = strlen(s);
	return len >= 1 && len <= 4 && strspn(s, "0123456789") == len;
}

static bool fits(const struct field *field, const char *value)
{
	switch (field->kind) {
	case FIELD_NAME:
		return *value != '\0';
	case FIELD_EDTF:
		return is_edtf(value);
	case FIELD_WHEN:
		return !*value || is_edtf(value);
	case FIELD_VALUE:
		return is_value(value);
	case FIELD_NUMBER:
		return is_number(value);
	default:
		return true;
	}
}

/* The number that a value means; -1 if it is none of the words. */
static int number_of(const struct field *field, const char *value)
{
	const char *word;
	if (field->kind == FIELD_NUMBER)
		return atoi(value);
	for (size_t i = 0; (word = field->choice(i)); i++)
		if (strcmp(word, value) == 0)
			return (int)i;
	return -1;
}

/* False if it is none of the words of an enum. */
static bool put(const struct field *field, char *place, const char *value)
{
	if (is_text(field)) {
		*(const char **)(void *)place = value;
		return true;
	}
	int number = number_of(field, value);
	if (number >= 0)
		*(int *)(void *)place = number;
	return number >= 0;
}

bool field_set(struct records *records, enum layer layer, size_t n, size_t at, struct slice value,
        struct status *status)
{
	const struct field *field = &fields[layer][at];
	char *place = record_at(records, layer, n) + field->at;
	const char *copy = arena_strndup(&records->arena, value.at, value.len);
	return (fits(field, copy) && put(field, place, copy)) ||
	       status_fail(status, MSG_ERR_FIELD, field->name, copy);
}

static struct slice trim(struct slice s)
{
	while (s.len && isspace((unsigned char)*s.at))
		s.at++, s.len--;
	while (s.len && isspace((unsigned char)s.at[s.len - 1]))
		s.len--;
	return s;
}

/* The next line of a text that is not empty, as name and value; no value (at NULL) for a line without `=`. */
static bool next_line(struct slice *text, struct slice *name, struct slice *value)
{
	do {
		const char *stop = memchr(text->at, '\n', text->len);
		size_t len = stop ? (size_t)(stop - text->at) : text->len, used = len + (stop != NULL);
		const char *equals = memchr(text->at, '=', len);
		size_t head = equals ? (size_t)(equals - text->at) : len;
		*name = trim((struct slice){text->at, head});
		*value = equals ? trim((struct slice){equals + 1, len - head - 1}) : (struct slice){0};
		text->at += used;
		text->len -= used;
	} while (name->len == 0 && text->len > 0);
	return name->len > 0;
}

bool fields_set(struct records *records, enum layer layer, size_t n, struct slice text, struct status *status)
{
	for (struct slice name, value; text.len && next_line(&text, &name, &value);) {
		size_t field = value.at ? field_find(layer, name) : FIELDS_MAX;
		if (field == FIELDS_MAX)
			return status_fail(status, MSG_ERR_NO_FIELD,
			        arena_strndup(&records->arena, name.at, name.len), layer_name(layer));
		if (!field_set(records, layer, n, field, value, status))
			return false;
	}
	return true;
}

bool fields_agree(const struct records *records, enum layer layer, size_t n, struct slice text)
{
	struct buf own = {0};
	bool agree = text.len > 0;
	for (struct slice name, value; text.len && next_line(&text, &name, &value);) {
		size_t at = value.at ? field_find(layer, name) : FIELDS_MAX;
		if (at == FIELDS_MAX)
			continue;
		buf_clear(&own);
		field_get(records, layer, n, at, &own);
		agree &= slice_is(value, buf_str(&own));
	}
	buf_free(&own);
	return agree;
}

void fields_restore(struct records *records, enum layer layer, size_t n, struct slice text)
{
	for (struct slice name, value; text.len && next_line(&text, &name, &value);) {
		size_t at = value.at ? field_find(layer, name) : FIELDS_MAX;
		if (at == FIELDS_MAX)
			continue;
		const struct field *field = &fields[layer][at];
		put(field, record_at(records, layer, n) + field->at,
		        arena_strndup(&records->arena, value.at, value.len));
	}
}

/* ---- records ---- */

size_t record_push(struct records *records, enum layer layer, struct span span)
{
	const struct origin none = {span, "", 0};
	switch (layer) {
	case LAYER_DATES:
		*array_push(&records->dates) =
		        (struct date_record){.span = span, .edtf = "", .rule = none.rule};
		break;
	case LAYER_EVENTS:
		*array_push(&records->events) = (struct event_record){
		        .span = span, .edtf = "", .programme = "", .title = "", .rule = none.rule};
		break;
	case LAYER_PAIRINGS:
		*array_push(&records->pairings) = (struct pairing_record){.span = span,
		        .supporter = "",
		        .recipient = "",
		        .programme = "",
		        .from = "",
		        .to = "",
		        .rule = none.rule};
		break;
	case LAYER_FIGURES:
		*array_push(&records->figures) = (struct figure_record){.span = span,
		        .value = "",
		        .unit = "",
		        .rule = none.rule,
		        .measure = "",
		        .edtf = "",
		        .supporter = "",
		        .recipient = ""};
		break;
	default:
		*array_push(&records->outline) =
		        (struct outline_record){.span = span, .title = "", .rule = none.rule};
	}
	return records_count(records, layer) - 1;
}

/* Where a layer's struct keeps its rule and its doubts. */
static const struct {
	size_t rule, doubts;
} origins[LAYER_COUNT] = {
        [LAYER_DATES] = {offsetof(struct date_record, rule), offsetof(struct date_record, doubts)},
        [LAYER_EVENTS] = {offsetof(struct event_record, rule), offsetof(struct event_record, doubts)},
        [LAYER_PAIRINGS] = {offsetof(struct pairing_record, rule), offsetof(struct pairing_record, doubts)},
        [LAYER_FIGURES] = {offsetof(struct figure_record, rule), offsetof(struct figure_record, doubts)},
        [LAYER_OUTLINE] = {offsetof(struct outline_record, rule), offsetof(struct outline_record, doubts)},
};

void record_set_origin(struct records *records, enum layer layer, size_t n, const char *rule, unsigned doubts)
{
	char *record = record_at(records, layer, n);
	*(const char **)(void *)(record + origins[layer].rule) =
	        arena_strndup(&records->arena, rule, strlen(rule));
	*(unsigned *)(void *)(record + origins[layer].doubts) = doubts;
}

size_t record_copy(struct records *records, const struct records *from, enum layer layer, size_t n)
{
	struct origin origin = records_origin(from, layer, n);
	size_t copy = record_push(records, layer, origin.span);
	for (size_t i = 0; i < field_count(layer); i++) {
		const struct field *field = &fields[layer][i];
		const char *source = record_at(from, layer, n) + field->at;
		char *place = record_at(records, layer, copy) + field->at;
		if (is_text(field)) {
			const char *text = *(const char *const *)(const void *)source;
			*(const char **)(void *)place = arena_strndup(&records->arena, text, strlen(text));
		} else {
			*(int *)(void *)place = *(const int *)(const void *)source;
		}
	}
	record_set_origin(records, layer, copy, origin.rule, origin.doubts);
	return copy;
}

bool record_is_whole(const struct records *records, enum layer layer, size_t n, struct status *status)
{
	struct buf value = {0};
	bool ok = true;
	for (size_t i = 0; i < field_count(layer) && ok; i++) {
		buf_clear(&value);
		field_get(records, layer, n, i, &value);
		if (!fits(&fields[layer][i], buf_str(&value)))
			ok = status_fail(status, MSG_ERR_FIELD, fields[layer][i].name, buf_str(&value));
	}
	buf_free(&value);
	return ok;
}
