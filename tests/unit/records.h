// SPDX-License-Identifier: MIT
// Records of a short text as one line, for tables of {text, expected}.
#ifndef TESTS_UNIT_RECORDS_H
#define TESTS_UNIT_RECORDS_H

#include "tests/unit/test.h"

#include "core/base/buf.h"
#include "core/extract/extract.h"

struct extracted {
	struct doc doc;
	struct records records;
	struct buf line; /* what a test compares */
};

/* Reads and extracts; `line` is empty. Released with extracted_end. */
static inline struct extracted extracted_of(const char *text)
{
	struct extracted e = {0};
	struct status status;
	assert_true(doc_read("test.txt", text, strlen(text), &e.doc, &status));
	extract(&e.doc, NULL, &e.records);
	return e;
}

/* Adds "value quote", with "; " between records. */
static inline void extracted_add(struct extracted *e, const char *value, struct span span)
{
	buf_addf(&e->line, "%s%s ", e->line.len ? "; " : "", value);
	buf_add(&e->line, e->doc.text + span.start, span.end - span.start);
}

static inline void extracted_end(struct extracted *e)
{
	records_free(&e->records);
	doc_free(&e->doc);
	buf_free(&e->line);
}

#endif
