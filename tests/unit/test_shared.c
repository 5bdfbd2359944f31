// SPDX-License-Identifier: MIT
// Passages that documents of a library share.
#include "tests/unit/must.h"

#include "core/collate/shared.h"
#include "core/extract/extract.h"
#include "core/store/twins.h"
#include "core/text/utf8.h"

#include <stdio.h>

/* ---- texts: passages of random characters, each known by its letter ---- */

enum { SENTENCES = 10, SENTENCE = 19 };

struct generator {
	uint32_t state;
};

static uint32_t next(struct generator *generator, uint32_t limit)
{
	generator->state = generator->state * 1664525u + 1013904223u;
	return (generator->state >> 8) % limit;
}

/* A letter is a paragraph of its own 190 characters, of which `changed` are others; # is a heading with the
 * letter behind it, and anything else stands as it is. */
static void add_passage(struct buf *out, char letter, int changed)
{
	struct generator generator = {(uint32_t)letter * 977u};
	for (int i = 0; i < SENTENCES * SENTENCE; i++) {
		char bytes[UTF8_MAX];
		char32_t cp = 0x4E00 + next(&generator, 0x4000);
		if (changed && i % (SENTENCES * SENTENCE / changed) == 7)
			cp = 0x9000 + (char32_t)i;
		buf_add(out, bytes, utf8_encode(cp, bytes));
		if (i % SENTENCE == SENTENCE - 1)
			buf_adds(out, "。");
	}
	buf_adds(out, "\n\n");
}

static void add_text(struct buf *out, const char *recipe)
{
	for (const char *p = recipe; *p; p++) {
		if (*p == '#')
			buf_addf(out, "# 标题%c\n\n", *++p);
		else if (*p == '~') /* some of its characters are others */
			add_passage(out, *++p, 4);
		else
			add_passage(out, *p, 0);
	}
}

/* ---- a library of them ---- */

struct shelf {
	struct store *store;
	struct status status;
};

static int shelf_begin(void **state)
{
	struct shelf *shelf = mem_zero(1, sizeof *shelf);
	must(store_open(NULL, STORE_MEMORY, &shelf->store, &shelf->status), &shelf->status);
	*state = shelf;
	return 0;
}

static int shelf_end(void **state)
{
	struct shelf *shelf = *state;
	store_close(shelf->store);
	free(shelf);
	return 0;
}

static void put(struct shelf *shelf, const char *name, const char *text)
{
	struct doc doc;
	struct records records = {0};
	enum import_result result;
	must(doc_read(name, text, strlen(text), &doc, &shelf->status), &shelf->status);
	extract(&doc, NULL, &records);
	must(store_import(shelf->store, &doc, &records, &result, &shelf->status), &shelf->status);
	records_free(&records);
	doc_free(&doc);
}

static void put_recipe(struct shelf *shelf, const char *name, const char *recipe)
{
	struct buf text = {0};
	add_text(&text, recipe);
	put(shelf, name, buf_str(&text));
	buf_free(&text);
}

static void update(struct shelf *shelf)
{
	must(shared_update(shelf->store, NULL, NULL, &shelf->status), &shelf->status);
}

static void add_side(struct buf *out, const struct shared_row *row, const struct shared_side *side)
{
	buf_addf(out, "%s%s%s%s", side->doc_name, side->whole || *side->title || row->passage ? " " : "",
	        row->passage  ? "passage "
	        : side->whole ? "whole"
	                      : "",
	        side->title);
}

/* "a 标题x = b whole 100; …" */
static void list(struct shelf *shelf, doc_id doc, struct buf *out)
{
	struct shared_rows rows;
	must(shared_list(shelf->store, doc, &rows, &shelf->status), &shelf->status);
	for (size_t i = 0; i < rows.rows.len; i++) {
		buf_adds(out, i ? "; " : "");
		add_side(out, &rows.rows.at[i], &rows.rows.at[i].a);
		buf_adds(out, " = ");
		add_side(out, &rows.rows.at[i], &rows.rows.at[i].b);
		buf_addf(out, " %d", shared_percent(&rows.rows.at[i]));
	}
	shared_rows_free(&rows);
}

static void assert_list(struct shelf *shelf, doc_id doc, const char *expected)
{
	struct buf line = {0};
	list(shelf, doc, &line);
	assert_string_equal(buf_str(&line), expected);
	buf_free(&line);
}

/* ---- what is told ---- */

static void sections_and_passages(void **state)
{
	(void)state;
	static const struct {
		const char *what, *a, *b, *expected;
	} cases[] = {
	        {"nothing in common", "abc", "def", ""},
	        {"the same text", "abcd", "abcd", "b whole = a whole 100"},
	        {"a copy with slips", "abcd", "~a~b~c~d", "b whole = a whole 97"},
	        {"a section of one is the other", "#1abc#2def", "abc", "b whole = a 标题1 99"},
	        {"a section of each", "#1abc#2de", "#3fg#4abc", "b 标题4 = a 标题1 99"},
	        {"moved sections", "#1ab#2cde#3f", "#3f#2cde#1ab", "b whole = a whole 100"},
	        {"a passage of a longer section", "#1abcdefg", "#2hijkaln",
	                "b passage 标题2 = a passage 标题1 100"},
	        {"twice in one", "#1aba#2cde", "#3fag#4hij", "b passage 标题3 = a passage 标题1 100"},
	};
	int failed = 0;
	for (size_t i = 0; i < COUNT(cases); i++) {
		void *place;
		shelf_begin(&place);
		struct buf line = {0};
		put_recipe(place, "a", cases[i].a);
		put_recipe(place, "b", cases[i].b);
		update(place);
		list(place, 0, &line);
		if (strcmp(buf_str(&line), cases[i].expected) != 0)
			print_error("%s: %s, not %s\n", cases[i].what, buf_str(&line), cases[i].expected),
			        failed++;
		buf_free(&line);
		shelf_end(&place);
	}
	assert_int_equal(failed, 0);
}

/* ---- the library changes ---- */

static doc_id find(struct shelf *shelf, const char *name)
{
	doc_id id;
	must(store_find(shelf->store, name, &id, &shelf->status), &shelf->status);
	assert_true(id > 0);
	return id;
}

static size_t pending(struct shelf *shelf)
{
	size_t count;
	must(shared_pending(shelf->store, &count, &shelf->status), &shelf->status);
	return count;
}

/* A part at a time gives what all at once gives, and ends. */
static void step_by_step(void **state)
{
	struct shelf *shelf = *state;
	bool more = true;
	put_recipe(shelf, "a", "abc");
	put_recipe(shelf, "b", "abc");
	assert_int_equal(shared_none(shelf->store), MSG_TWIN_PENDING);
	for (int steps = 0; more; steps++) {
		must(shared_step(shelf->store, &more, &shelf->status), &shelf->status);
		assert_true(steps < 5); /* two documents, each printed and compared */
	}
	assert_int_equal(pending(shelf), 0);
	assert_int_equal(shared_none(shelf->store), MSG_NO_TWIN);
	assert_list(shelf, 0, "b whole = a whole 100");
}

static void it_follows_the_library(void **state)
{
	struct shelf *shelf = *state;
	put_recipe(shelf, "a", "abc");
	update(shelf);
	assert_list(shelf, 0, "");
	put_recipe(shelf, "b", "abc");
	assert_int_equal(pending(shelf), 1);
	assert_list(shelf, 0, "");
	update(shelf);
	assert_int_equal(pending(shelf), 0);
	assert_list(shelf, 0, "b whole = a whole 100");
	assert_list(shelf, find(shelf, "a"), "a whole = b whole 100");
	put_recipe(shelf, "a", "def"); /* another text of the same name */
	assert_list(shelf, 0, "");
	update(shelf);
	assert_list(shelf, 0, "");
	put_recipe(shelf, "c", "def");
	put_recipe(shelf, "d", "def");
	update(shelf);
	assert_list(shelf, 0, "c whole = a whole 100; d whole = a whole 100; d whole = c whole 100");
	must(store_remove(shelf->store, find(shelf, "c"), &shelf->status), &shelf->status);
	assert_list(shelf, 0, "d whole = a whole 100");
}

/* An import of the same text by other rules keeps its fingerprints, and has it compared again. */
static void other_rules_compare_again(void **state)
{
	struct shelf *shelf = *state;
	put_recipe(shelf, "a", "abc");
	put_recipe(shelf, "b", "abc");
	update(shelf);
	must(store_forget_rules(shelf->store, "a", &shelf->status), &shelf->status);
	put_recipe(shelf, "a", "abc");
	assert_int_equal(pending(shelf), 1);
	assert_list(shelf, 0, "");
	update(shelf);
	assert_list(shelf, 0, "a whole = b whole 100");
}

static void count_problem(void *context, const struct status *problem)
{
	assert_int_equal(problem->what, MSG_CHECK_PRINTS);
	++*(int *)context;
}

/* Fingerprints of another text are found out; bytes that are none do no harm. */
static void damage_is_told(void **state)
{
	static const struct slice damaged[] = {{"", 0}, {"abc", 3}, {"\xFF\xFF\xFF\xFF", 4},
	        {"\2\0\0\0aaaabbbb\xFF\xFF\xFF\xFF\xFF\xFF", 18}};
	struct shelf *shelf = *state;
	put_recipe(shelf, "a", "abc");
	update(shelf);
	for (size_t i = 0; i < COUNT(damaged); i++) {
		int told = 0;
		int64_t problems;
		must(twins_put_prints(shelf->store, find(shelf, "a"), 1, damaged[i], &shelf->status),
		        &shelf->status);
		must(shared_check(shelf->store, count_problem, &told, &problems, &shelf->status),
		        &shelf->status);
		assert_int_equal(told, 1);
		assert_int_equal(problems, 1);
		put_recipe(shelf, "b", i % 2 ? "abc" : "cba");
		update(shelf);
	}
}

/* What hundreds of documents have hides no twin. */
static void boilerplate_hides_nothing(void **state)
{
	struct shelf *shelf = *state;
	enum { DOCS = 150 };
	struct buf text = {0};
	for (int i = 0; i < DOCS; i++) {
		char name[16];
		buf_clear(&text);
		buf_addf(&text, "%d\n\n", i);
		add_text(&text, "n");
		add_passage(&text, (char)(128 + i % 120), 0);
		snprintf(name, sizeof name, "d%d", i);
		if (i % 50 == 7)
			add_text(&text, "#1xyz#2");
		put(shelf, name, buf_str(&text));
	}
	buf_free(&text);
	update(shelf);
	struct shared_rows rows;
	must(shared_list(shelf->store, find(shelf, "d57"), &rows, &shelf->status), &shelf->status);
	int twins = 0;
	for (size_t i = 0; i < rows.rows.len; i++)
		twins += strstr(rows.rows.at[i].b.title, "标题1") && shared_percent(&rows.rows.at[i]) == 100;
	assert_int_equal(twins, 2);
	shared_rows_free(&rows);
}

/* ---- any order ---- */

enum { SEEDS = 40, PARTS = 12 };

/* Sections of one document in another order, between strange ones: each is found, and nothing else. */
static void shuffled(uint32_t seed)
{
	void *place;
	struct generator generator = {seed};
	char order[PARTS], a[4 * PARTS + 1] = "", b[8 * PARTS + 1] = "";
	size_t an = 0, bn = 0, expected = 0, found = 0;
	for (int i = 0; i < PARTS; i++)
		order[i] = (char)('a' + i);
	for (int i = PARTS - 1; i > 0; i--) {
		int k = (int)next(&generator, (uint32_t)i + 1);
		char c = order[i];
		order[i] = order[k], order[k] = c;
	}
	for (int i = 0; i < PARTS; i++) {
		an += (size_t)snprintf(a + an, sizeof a - an, "#%c%c", 'a' + i, 'a' + i);
		bool kept = next(&generator, 5) < 2;
		expected += kept;
		bn += (size_t)snprintf(b + bn, sizeof b - bn, "#%c%c", order[i], kept ? order[i] : 'A' + i);
	}
	shelf_begin(&place);
	struct shelf *shelf = place;
	put_recipe(shelf, "a", a);
	put_recipe(shelf, "b", b);
	update(shelf);
	struct shared_rows rows;
	must(shared_list(shelf->store, 0, &rows, &shelf->status), &shelf->status);
	for (size_t i = 0; i < rows.rows.len; i++) {
		if (rows.rows.at[i].a.whole)
			continue;
		found++;
		assert_string_equal(rows.rows.at[i].a.title, rows.rows.at[i].b.title);
		assert_int_equal(shared_percent(&rows.rows.at[i]), 100);
	}
	assert_int_equal(found, expected);
	shared_rows_free(&rows);
	shelf_end(&place);
}

static void any_order(void **state)
{
	(void)state;
	for (uint32_t seed = 1; seed <= SEEDS; seed++)
		shuffled(seed);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, shelf_begin, shelf_end)

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(sections_and_passages),
	        TEST(it_follows_the_library),
	        TEST(step_by_step),
	        TEST(other_rules_compare_again),
	        TEST(damage_is_told),
	        TEST(boilerplate_hides_nothing),
	        cmocka_unit_test(any_order),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
