// SPDX-License-Identifier: MIT
// Tables of texts and the pairings in them.
#ifndef TESTS_UNIT_PAIRING_CASES_H
#define TESTS_UNIT_PAIRING_CASES_H

#include "tests/unit/test.h"

#include "core/base/buf.h"
#include "core/extract/extract.h"

/* A document of our own words, and its pairings: "甲>乙 " in the order of the text, "?" before a collective
 * one and "~" before one with a party that the document does not name. */
struct pairing_case {
	const char *text, *pairs;
};

static inline void check(const struct pairing_case *cases, size_t count)
{
	static const char *const marks[] = {
	        [PAIRING_NAMED] = "", [PAIRING_COLLECTIVE] = "?", [PAIRING_ANAPHOR] = "~"};
	for (size_t i = 0; i < count; i++) {
		struct doc doc = {0};
		struct status status;
		struct records records = {0};
		struct buf found = {0};
		assert_true(doc_read("own.txt", cases[i].text, strlen(cases[i].text), &doc, &status));
		extract(&doc, NULL, &records);
		for (size_t k = 0; k < records.pairings.len; k++) {
			const struct pairing_record *p = &records.pairings.at[k];
			assert_true(p->span.start < p->span.end && p->span.end <= doc.len);
			assert_non_null(p->rule);
			buf_addf(&found, "%s%s>%s ", marks[p->kind], p->supporter, p->recipient);
		}
		if (strcmp(buf_str(&found), cases[i].pairs))
			fail_msg("%s\n  found  %s\n  wanted %s", cases[i].text, buf_str(&found),
			        cases[i].pairs);
		buf_free(&found);
		records_free(&records);
		doc_free(&doc);
	}
}

#define CHECK(cases) check(cases, COUNT(cases))

#endif
