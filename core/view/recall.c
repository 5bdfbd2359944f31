// SPDX-License-Identifier: MIT
#include "core/view/recall.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

void recall_text(struct buf *out, const char *name, const char *value)
{
	if (value && !strpbrk(value, "\t\n"))
		buf_addf(out, "%s %s\t", name, value);
}

void recall_number(struct buf *out, const char *name, int64_t value)
{
	buf_addf(out, "%s %" PRId64 "\t", name, value);
}

void recall_numbers(struct buf *out, const char *name, int64_t first, int64_t second)
{
	buf_addf(out, "%s %" PRId64 " %" PRId64 "\t", name, first, second);
}

bool recall_next(char **at, struct recalled *field)
{
	char *end = strchr(*at, '\t'), *rest;
	if (!end)
		return false;
	*end = '\0';
	char *blank = strchr(*at, ' ');
	if (blank)
		*blank = '\0';
	*field = (struct recalled){.name = *at, .value = blank ? blank + 1 : ""};
	field->first = strtoll(field->value, &rest, 10);
	field->second = strtoll(rest, NULL, 10);
	*at = end + 1;
	return true;
}

bool recall_is(const struct recalled *field, const char *name)
{
	return strcmp(field->name, name) == 0;
}

int recall_choice(const struct recalled *field, int count, int other)
{
	return field->first >= 0 && field->first < count ? (int)field->first : other;
}

doc_id recall_doc(struct store *store, const char *name)
{
	doc_id doc = 0;
	struct status status;
	struct store_docs docs;
	if (!store_docs(store, &docs, &status))
		return 0;
	for (size_t i = 0; i < docs.rows.len && !doc; i++)
		doc = strcmp(docs.rows.at[i].name, name) == 0 ? docs.rows.at[i].id : 0;
	store_docs_free(&docs);
	return doc;
}
