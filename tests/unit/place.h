// SPDX-License-Identifier: MIT
// A library of its own for each test, and a document of our own with its records: what the tests of
// core/store share.
#ifndef TESTS_UNIT_PLACE_H
#define TESTS_UNIT_PLACE_H

#include "tests/unit/must.h"

#include "core/store/store.h"

#include <stdio.h>
#include <unistd.h>

/* ---- a folder of its own for each test, with a library in it ---- */

struct place {
	char folder[64], library[96];
	struct store *store;
	struct status status;
};

static inline int place_begin(void **state)
{
	struct place *place = mem_zero(1, sizeof *place);
	strcpy(place->folder, "/tmp/duikou-test-XXXXXX");
	assert_non_null(mkdtemp(place->folder));
	snprintf(place->library, sizeof place->library, "%s/new/library.db", place->folder);
	must(store_open(place->library, STORE_WRITE, &place->store, &place->status), &place->status);
	*state = place;
	return 0;
}

static inline int place_end(void **state)
{
	static const char *const names[] = {
	        "new/library.db", "new/library.db-wal", "new/library.db-shm", "file", "new", ""};
	struct place *place = *state;
	store_close(place->store);
	for (size_t i = 0; i < COUNT(names); i++) {
		char path[128];
		snprintf(path, sizeof path, "%s/%s", place->folder, names[i]);
		remove(path);
	}
	free(place);
	return 0;
}

/* ---- documents of our own ---- */

static const char first_text[] =
        "# 甲地支援乙地\n\n1979年，甲省开始支援乙州。\n1996年至2000年，甲省与丙市支援乙州和丁县。\n";

/* The span of the n-th occurrence (from 0) of `words`. */
static inline struct span span_of(const char *text, const char *words, int n)
{
	const char *at = strstr(text, words);
	while (at && n-- > 0)
		at = strstr(at + 1, words);
	assert_non_null(at);
	return (struct span){(size_t)(at - text), (size_t)(at - text) + strlen(words)};
}

static inline void fill_records(const char *text, struct records *r)
{
	*array_push(&r->dates) =
	        (struct date_record){span_of(text, "1979年", 0), "1979", ROLE_EVENT, "date.year", 0};
	*array_push(&r->dates) = (struct date_record){
	        span_of(text, "1996年至2000年", 0), "1996/2000", ROLE_PERIOD, "date.interval", 0};
	*array_push(&r->events) = (struct event_record){
	        span_of(text, "1979年，甲省开始支援乙州", 0), "1979", "边疆", "支援开始", "event.act", 0};
	*array_push(&r->events) = (struct event_record){
	        span_of(text, "1996年至2000年，甲省", 0), "1996/2000", "援藏", "甲丙支援", "event.act", 0};
	*array_push(&r->pairings) = (struct pairing_record){span_of(text, "甲省开始支援乙州", 0), "甲省",
	        "乙州", PAIRING_NAMED, "边疆", "1979", "", "pairing.plain", 0};
	*array_push(&r->pairings) = (struct pairing_record){span_of(text, "甲省与丙市支援乙州", 0), "甲省",
	        "乙州", PAIRING_NAMED, "援藏", "1996", "2000", "pairing.plain", 0};
	*array_push(&r->pairings) = (struct pairing_record){span_of(text, "丙市支援乙州", 0), "丙市", "乙州",
	        PAIRING_NAMED, "援藏", "", "", "pairing.plain", 0};
	*array_push(&r->pairings) = (struct pairing_record){span_of(text, "丙市支援乙州和丁县", 0), "丙市",
	        "丁县", PAIRING_COLLECTIVE, "援藏", "1996", "2000", "pairing.plain", 0};
	*array_push(&r->figures) = (struct figure_record){span_of(text, "1979", 0), "20/30", "人",
	        FIGURE_OVER, "figure.plain", 0, "", "1979", "庚省", "辛州"};
	*array_push(&r->outline) = (struct outline_record){
	        span_of(text, "# 甲地支援乙地", 0), 1, "甲地支援乙地", 7, "outline.block", 0};
}

static inline enum import_result import(struct place *place, const char *name, const char *text)
{
	struct doc doc = {0};
	struct records records = {0};
	enum import_result result = IMPORT_UNCHANGED;
	must(doc_read(name, text, strlen(text), &doc, &place->status), &place->status);
	if (strstr(text, "1996年至2000年"))
		fill_records(text, &records);
	must(store_import(place->store, &doc, &records, &result, &place->status), &place->status);
	records_free(&records);
	doc_free(&doc);
	return result;
}

static inline doc_id find(struct place *place, const char *which)
{
	doc_id found = -1;
	must(store_find(place->store, which, &found, &place->status), &place->status);
	return found;
}

#endif
