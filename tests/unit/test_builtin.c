// SPDX-License-Identifier: MIT
// The built-in library beside the reader's own: one in every answer, apart in everything that is written.
#include "tests/unit/must.h"

#include "core/extract/extract.h"
#include "core/store/annotation.h"

#include <stdio.h>
#include <unistd.h>

static const char own_text[] =
        "# 自己的\n\n1990年，上海市对口支援西藏自治区。2000年，会议在北京召开，派出12名教师。\n";
static const char old_text[] =
        "# 内置的\n\n1980年，上海市对口支援西藏自治区。1995年，会议在上海召开，派出34名教师。\n";

static void put(struct store *store, const char *name, const char *text)
{
	struct status status;
	struct doc doc;
	struct records records = {0};
	enum import_result result;
	must(doc_read(name, text, strlen(text), &doc, &status), &status);
	extract(&doc, NULL, &records);
	must(store_import(store, &doc, &records, &result, &status), &status);
	assert_int_equal(result, IMPORT_ADDED);
	records_free(&records);
	doc_free(&doc);
}

static void make_image(const char *text, struct buf *image)
{
	struct store *store;
	struct status status;
	must(store_open(NULL, STORE_IMAGE, &store, &status), &status);
	put(store, "@a.md", text);
	put(store, "@b.md", "# 第二份\n\n没有数据。\n");
	store_make_image(store, image);
	store_close(store);
}

struct both {
	struct store *store;
	struct buf image;
	struct status status;
};

static int both_begin(void **state)
{
	struct both *both = mem_zero(1, sizeof *both);
	make_image(old_text, &both->image);
	must(store_open(NULL, STORE_MEMORY, &both->store, &both->status), &both->status);
	put(both->store, "own.md", own_text);
	must(store_add_builtin(
	             both->store, (struct store_image){both->image.at, both->image.len}, &both->status),
	        &both->status);
	*state = both;
	return 0;
}

static int both_end(void **state)
{
	struct both *both = *state;
	store_close(both->store);
	buf_free(&both->image);
	free(both);
	return 0;
}

static doc_id find(struct both *both, const char *word)
{
	doc_id id;
	must(store_find(both->store, word, &id, &both->status), &both->status);
	return id;
}

static void test_documents(void **state)
{
	struct both *both = *state;
	struct store_docs docs;
	must(store_docs(both->store, &docs, &both->status), &both->status);
	assert_int_equal(docs.rows.len, 3);
	assert_string_equal(docs.rows.at[0].name, "own.md");
	assert_false(store_is_builtin(docs.rows.at[0].id));
	assert_string_equal(docs.rows.at[1].name, "@a.md");
	assert_string_equal(docs.rows.at[2].title, "第二份");
	assert_true(store_is_builtin(docs.rows.at[1].id) && store_is_builtin(docs.rows.at[2].id));
	assert_int_equal(find(both, "@a.md"), docs.rows.at[1].id);
	assert_int_equal(find(both, "@b"), docs.rows.at[2].id);
	store_docs_free(&docs);
	doc_id id;
	assert_false(store_find(both->store, "@", &id, &both->status));
	assert_int_equal(both->status.what, MSG_ERR_AMBIGUOUS);
}

static void test_the_document_itself(void **state)
{
	struct both *both = *state;
	struct doc doc;
	struct records records;
	doc_id id = find(both, "@a.md");
	must(store_doc(both->store, id, &doc, &both->status), &both->status);
	assert_string_equal(doc.text, old_text);
	must(store_records(both->store, id, &records, &both->status), &both->status);
	assert_int_equal(records.pairings.len, 1);
	records_free(&records);
	doc_free(&doc);
}

/* The years of the dates on a page, with spaces between; the quote of each is the words of its own text. */
static void dates_of(
        struct both *both, const struct store_filter *filter, struct store_page page, struct buf *out)
{
	struct store_hits hits;
	must(store_hits(both->store, LAYER_DATES, filter, page, &hits, &both->status), &both->status);
	buf_clear(out);
	for (size_t i = 0; i < hits.rows.len; i++) {
		char words[32];
		snprintf(words, sizeof words, "%s年", hits.rows.at[i].edtf);
		if (page.bare)
			assert_string_equal(hits.rows.at[i].quote, "");
		else /* the sentence that the date is a word of */
			assert_non_null(strstr(hits.rows.at[i].quote, words));
		buf_addf(out, "%s%s", i ? " " : "", hits.rows.at[i].edtf);
	}
	store_hits_free(&hits);
}

static void test_hits_are_merged(void **state)
{
	static const struct {
		struct store_page page;
		const char *years;
	} cases[] = {
	        {{0}, "1980 1990 1995 2000"},
	        {{.bare = true}, "1980 1990 1995 2000"},
	        {{.limit = 1}, "1980"},
	        {{.offset = 1, .limit = 2}, "1990 1995"},
	        {{.offset = 2, .limit = 2, .bare = true}, "1995 2000"},
	        {{.offset = 3, .limit = 9}, "2000"},
	        {{.offset = 4, .limit = 9}, ""},
	        {{.offset = 9, .limit = 9}, ""},
	};
	struct both *both = *state;
	struct buf years = {0};
	for (size_t i = 0; i < COUNT(cases); i++) {
		dates_of(both, NULL, cases[i].page, &years);
		assert_string_equal(buf_str(&years), cases[i].years);
	}
	struct store_filter filter = {.first_day = 19850000, .last_day = 19969999};
	dates_of(both, &filter, (struct store_page){0}, &years);
	assert_string_equal(buf_str(&years), "1990 1995");
	filter = (struct store_filter){.doc = find(both, "@a.md")};
	dates_of(both, &filter, (struct store_page){0}, &years);
	assert_string_equal(buf_str(&years), "1980 1995");
	buf_free(&years);
}

static void test_periods_are_merged(void **state)
{
	struct both *both = *state;
	struct store_periods periods;
	must(store_periods(both->store, NULL, &periods, &both->status), &both->status);
	assert_int_equal(periods.rows.len, 2);
	assert_string_equal(periods.rows.at[0].edtf, "1980");
	assert_string_equal(periods.rows.at[1].edtf, "1990");
	store_periods_free(&periods);
}

/* Rows without an order of their own stay with their documents: the reader's first. */
static void test_figures_follow(void **state)
{
	struct both *both = *state;
	struct store_hits hits;
	must(store_hits(both->store, LAYER_FIGURES, NULL, (struct store_page){0}, &hits, &both->status),
	        &both->status);
	assert_int_equal(hits.rows.len, 2);
	assert_string_equal(hits.rows.at[0].quote, "12名");
	assert_non_null(strstr(hits.rows.at[0].before, "派出"));
	assert_string_equal(hits.rows.at[1].quote, "34名");
	store_hits_free(&hits);
}

/* Of the same parties; each year is a group of its own, from whichever library it comes. */
static int64_t cell_count(struct both *both)
{
	struct store_cells cells;
	int64_t count = 0;
	must(store_cells(both->store, NULL, &cells, &both->status), &both->status);
	for (size_t i = 0; i < cells.rows.len; i++) {
		assert_string_equal(cells.rows.at[i].supporter, "上海市");
		assert_string_equal(cells.rows.at[i].recipient, "西藏自治区");
		count += cells.rows.at[i].count;
	}
	store_cells_free(&cells);
	return count;
}

/* What the two libraries say of a pair is added up only where they give it the same years: a pairing without
 * any must not come under the year of another. */
static void test_cells_are_merged(void **state)
{
	static const struct {
		const char *from;
		int64_t count;
	} expected[] = {{"", 2}, {"1980", 2}, {"1990", 1}};
	struct both *both = *state;
	struct store_cells cells;
	put(both->store, "more.md", "# 又\n\n1980年，上海市对口支援西藏自治区。\n");
	put(both->store, "undated.md", "# 无年份\n\n上海市对口支援西藏自治区。\n");
	put(both->store, "again.md", "# 再\n\n我市与外地合作。上海市对口支援西藏自治区。\n");
	must(store_cells(both->store, NULL, &cells, &both->status), &both->status);
	assert_int_equal(cells.rows.len, sizeof expected / sizeof *expected);
	for (size_t i = 0; i < cells.rows.len; i++) {
		assert_string_equal(cells.rows.at[i].from, expected[i].from);
		assert_int_equal(cells.rows.at[i].count, expected[i].count);
	}
	store_cells_free(&cells);
}

static int64_t matches(struct both *both, const char *query, int64_t limit)
{
	struct store_matches found;
	must(store_search(both->store, query, 0, limit, &found, &both->status), &both->status);
	int64_t count = (int64_t)found.rows.len;
	for (int64_t i = 0; i < count; i++)
		assert_string_equal(found.rows.at[i].doc_name,
		        store_is_builtin(found.rows.at[i].doc) ? "@a.md" : "own.md");
	store_matches_free(&found);
	return count;
}

static void test_hidden(void **state)
{
	struct both *both = *state;
	assert_int_equal(cell_count(both), 2);
	assert_int_equal(matches(both, "上海", 0), 3);
	assert_int_equal(matches(both, "上海", 1), 1);
	assert_int_equal(matches(both, "上海", 2), 2);
	doc_id id = find(both, "@a.md");
	store_hide_builtin(both->store, true);
	assert_true(store_hides_builtin(both->store));
	assert_int_equal(cell_count(both), 1);
	assert_int_equal(matches(both, "上海", 0), 1);
	assert_int_equal(find(both, "@a.md"), id); /* who names it means it */
	struct doc doc;
	must(store_doc(both->store, id, &doc, &both->status), &both->status);
	doc_free(&doc);
	store_hide_builtin(both->store, false);
	assert_int_equal(matches(both, "上海", 0), 3);
}

static void add_image(struct store *store, const struct buf *image)
{
	struct status status;
	must(store_add_builtin(store, (struct store_image){image->at, image->len}, &status), &status);
}

/* Where the one note on @a.md stands. */
static size_t note_start(struct both *both)
{
	struct store_works notes;
	must(store_works(both->store, find(both, "@a.md"), &notes, &both->status), &both->status);
	assert_int_equal(notes.rows.len, 1);
	assert_string_equal(notes.rows.at[0].quote, "上海市");
	size_t start = notes.rows.at[0].span.start;
	store_works_free(&notes);
	return start;
}

/* A note stays with the reader, and finds its words in the text that a later program brings. */
static void test_notes(void **state)
{
	static const char new_text[] = "# 内置的\n\n新加的一段。\n\n1980年，上海市对口支援西藏自治区。\n";
	struct both *both = *state;
	struct both later = {0};
	char path[] = "/tmp/duikou-test-XXXXXX";
	size_t start = (size_t)(strstr(old_text, "上海市") - old_text);
	int64_t id;
	close(mkstemp(path));
	must(store_open(path, STORE_WRITE, &later.store, &later.status), &later.status);
	add_image(later.store, &both->image);
	struct work_draft note = {
	        .kind = WORK_NOTE, .doc = find(&later, "@a.md"), .span = {start, start + 9}, .body = "记"};
	must(store_work_add(later.store, &note, &id, &later.status), &later.status);
	assert_int_equal(note_start(&later), start);
	store_close(later.store);

	make_image(new_text, &later.image);
	must(store_open(path, STORE_WRITE, &later.store, &later.status), &later.status);
	add_image(later.store, &later.image);
	assert_int_equal(note_start(&later), strstr(new_text, "上海市") - new_text);
	store_close(later.store);
	buf_free(&later.image);
	remove(path);
}

/* The pairings under a filter, with what the reader says of them. */
static void expect_pairings(struct both *both, unsigned verdicts, const char *expected)
{
	struct store_hits hits;
	struct buf text = {0};
	struct store_filter filter = {.verdicts = verdicts};
	must(store_hits(both->store, LAYER_PAIRINGS, &filter, (struct store_page){0}, &hits, &both->status),
	        &both->status);
	for (size_t i = 0; i < hits.rows.len; i++)
		buf_addf(&text, "%s%s %s", i ? "; " : "", hits.rows.at[i].label,
		        verdict_name(hits.rows.at[i].verdict));
	assert_string_equal(buf_str(&text), expected);
	buf_free(&text);
	store_hits_free(&hits);
}

static void judge_pairing(struct both *both, enum work_kind kind, const char *value)
{
	struct store_hits hits;
	int64_t id;
	struct store_filter filter = {.doc = find(both, "@a.md"), .verdicts = ~0u};
	must(store_hits(both->store, LAYER_PAIRINGS, &filter, (struct store_page){0}, &hits, &both->status),
	        &both->status);
	const struct store_hit *hit = &hits.rows.at[0];
	struct work_draft draft = {
	        kind, hit->doc, hit->span, LAYER_PAIRINGS, hit->ordinal, value, NULL, NULL, 0};
	must(store_work_add(both->store, &draft, &id, &both->status), &both->status);
	store_hits_free(&hits);
}

/* Verdicts on built-in records are kept by the reader's library, and shown in the image of a later program;
 * the library is made by the first of them. */
static void test_verdicts(void **state)
{
	static const char new_text[] = "# 内置的\n\n新加的一段。\n\n1980年，上海市对口支援西藏自治区。\n";
	struct both *both = *state;
	struct both later = {0};
	struct buf empty = {0};
	struct store_works undone;
	struct store *maker;
	char path[] = "/tmp/duikou-test-XXXXXX";
	close(mkstemp(path));
	remove(path);
	must(store_open(NULL, STORE_IMAGE, &maker, &later.status), &later.status);
	store_make_image(maker, &empty);
	store_close(maker);
	must(store_open_image((struct store_image){empty.at, empty.len}, &later.store, &later.status),
	        &later.status);
	assert_false(store_keeps_work(later.store));
	store_keep_in(later.store, path);
	assert_true(store_keeps_work(later.store));
	add_image(later.store, &both->image);
	judge_pairing(&later, WORK_REJECT, NULL);
	expect_pairings(&later, 0, "");
	expect_pairings(&later, ~0u, "上海市→西藏自治区 rejected");
	judge_pairing(&later, WORK_CORRECT, "supporter=浙江省");
	expect_pairings(&later, 0, "浙江省→西藏自治区 corrected");
	store_close(later.store);

	make_image(new_text, &later.image);
	must(store_open(path, STORE_READ, &later.store, &later.status), &later.status);
	add_image(later.store, &later.image);
	expect_pairings(&later, 0, "浙江省→西藏自治区 corrected");
	for (int i = 0; i < 2; i++) {
		must(store_undo(later.store, &undone, &later.status), &later.status);
		store_works_free(&undone);
		expect_pairings(&later, ~0u, i ? "上海市→西藏自治区 " : "上海市→西藏自治区 rejected");
	}
	store_close(later.store);
	buf_free(&later.image);
	buf_free(&empty);
	remove(path);
}

static void test_image_is_the_same_each_time(void **state)
{
	struct both *both = *state;
	struct buf again = {0};
	make_image(old_text, &again);
	assert_int_equal(again.len, both->image.len);
	assert_memory_equal(again.at, both->image.at, again.len);
	buf_free(&again);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test_setup_teardown(test_documents, both_begin, both_end),
	        cmocka_unit_test_setup_teardown(test_the_document_itself, both_begin, both_end),
	        cmocka_unit_test_setup_teardown(test_hits_are_merged, both_begin, both_end),
	        cmocka_unit_test_setup_teardown(test_periods_are_merged, both_begin, both_end),
	        cmocka_unit_test_setup_teardown(test_cells_are_merged, both_begin, both_end),
	        cmocka_unit_test_setup_teardown(test_figures_follow, both_begin, both_end),
	        cmocka_unit_test_setup_teardown(test_hidden, both_begin, both_end),
	        cmocka_unit_test_setup_teardown(test_notes, both_begin, both_end),
	        cmocka_unit_test_setup_teardown(test_verdicts, both_begin, both_end),
	        cmocka_unit_test_setup_teardown(test_image_is_the_same_each_time, both_begin, both_end),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
