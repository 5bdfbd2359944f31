// SPDX-License-Identifier: MIT
// The library as a file: what is opened and what is refused, several programs at once, damage.
#include "tests/unit/must.h"

#include "core/store/annotation.h"
#include "core/store/index.h"
#include "core/store/twins.h"
#include "core/store/library.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static char folder[64], library[96];
static struct status status;

static int begin(void **state)
{
	(void)state;
	strcpy(folder, "/tmp/duikou-test-XXXXXX");
	if (!mkdtemp(folder))
		return -1;
	snprintf(library, sizeof library, "%s/library.db", folder);
	return 0;
}

static int end(void **state)
{
	static const char *const endings[] = {"", "-wal", "-shm", "-journal"};
	(void)state;
	for (size_t i = 0; i < COUNT(endings); i++) {
		char path[128];
		snprintf(path, sizeof path, "%s%s", library, endings[i]);
		remove(path);
	}
	return rmdir(folder);
}

/* ---- what the tests need ---- */

static const char text[] = "# 甲地\n\n1979年甲省支援乙州。\n1980年甲省支援丁县。\n";

/* Two dates and two events; the events' titles are the same. */
static bool import(struct store *store, const char *name, const char *words, enum import_result *result)
{
	struct doc doc;
	struct records r = {0};
	must(doc_read(name, words, strlen(words), &doc, &status), &status);
	const char *years[] = {"1979年", "1980年"}, *edtf[] = {"1979", "1980"};
	for (int i = 0; i < 2; i++) {
		const char *at = strstr(doc.text, years[i]);
		struct span span = {at ? (size_t)(at - doc.text) : 0, at ? (size_t)(at - doc.text) + 7 : 0};
		*array_push(&r.dates) = (struct date_record){span, edtf[i], ROLE_EVENT, "test", 0};
		*array_push(&r.events) = (struct event_record){span, edtf[i], "", "支援", "test", 0};
	}
	bool ok = store_import(store, &doc, &r, result, &status);
	records_free(&r);
	doc_free(&doc);
	return ok;
}

static struct store *open_store(enum store_mode mode)
{
	struct store *store;
	must(store_open(library, mode, &store, &status), &status);
	return store;
}

static void make_library(void)
{
	enum import_result result;
	struct store *store = open_store(STORE_WRITE);
	must(import(store, "a.md", text, &result), &status);
	must(import(store, "b.md", text, &result), &status);
	store_close(store);
}

/* Another program that knows nothing of ours. */
static sqlite3 *other_open(void)
{
	sqlite3 *other;
	assert_int_equal(sqlite3_open(library, &other), SQLITE_OK);
	return other;
}

static void other_run(sqlite3 *other, const char *sql)
{
	if (sqlite3_exec(other, sql, NULL, NULL, NULL) != SQLITE_OK)
		fail_msg("%s: %s", sql, sqlite3_errmsg(other));
}

static void run_sql(const char *sql)
{
	sqlite3 *other = other_open();
	other_run(other, sql);
	sqlite3_close(other);
}

static void write_file(const char *bytes, size_t len)
{
	FILE *file = fopen(library, "w");
	assert_non_null(file);
	assert_int_equal(fwrite(bytes, 1, len, file), len);
	fclose(file);
}

static int doc_count(struct store *store)
{
	struct store_docs docs;
	must(store_docs(store, &docs, &status), &status);
	int count = (int)docs.rows.len;
	store_docs_free(&docs);
	return count;
}

/* ---- opening ---- */

static void make_foreign(void)
{
	run_sql("CREATE TABLE t(x); PRAGMA user_version = 1;");
}

static void make_newer(void)
{
	make_library();
	run_sql("PRAGMA user_version = 1000;");
}

static void make_words(void)
{
	char words[5000];
	memset(words, 'x', sizeof words);
	write_file(words, sizeof words);
}

static void make_short(void)
{
	write_file("library\n", 8);
}

static void make_folder(void)
{
	mkdir(library, 0700);
}

static void make_empty(void)
{
	write_file("", 0);
}

static void make_nothing(void)
{
}

static void what_is_no_library_is_refused(void **state)
{
	static const struct {
		void (*make)(void);
		int read, write; /* the message; -1: opens */
	} cases[] = {
	        {make_foreign, MSG_ERR_NOT_LIBRARY, MSG_ERR_NOT_LIBRARY},
	        {make_newer, MSG_ERR_LIBRARY_NEWER, MSG_ERR_LIBRARY_NEWER},
	        {make_words, MSG_ERR_NOT_LIBRARY, MSG_ERR_NOT_LIBRARY},
	        {make_short, MSG_ERR_NOT_LIBRARY, MSG_ERR_NOT_LIBRARY},
	        {make_folder, MSG_ERR_IS_FOLDER, MSG_ERR_LIBRARY},
	        {make_empty, MSG_ERR_NO_LIBRARY, -1},
	        {make_nothing, MSG_ERR_NO_LIBRARY, -1},
	        {make_library, -1, -1},
	};
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		cases[i].make();
		for (int write = 0; write < 2; write++) {
			struct store *store;
			int expected = write ? cases[i].write : cases[i].read;
			bool ok = store_open(library, write ? STORE_WRITE : STORE_READ, &store, &status);
			if (expected < 0)
				must(ok, &status);
			if (ok)
				store_close(store);
			else
				assert_string_equal(status.where, library);
			if (expected >= 0 && (ok || (int)status.what != expected))
				fail_msg("case %zu, write %d: message %d", i, write,
				        ok ? -1 : (int)status.what);
		}
		remove(library);
	}
}

/* A folder that cannot be made is told as such, and why; not a library that is not there. */
static void a_folder_that_cannot_be_made(void **state)
{
	(void)state;
	char path[160];
	struct store *store;
	write_file("x", 1);
	snprintf(path, sizeof path, "%s/below/library.db", library);
	assert_false(store_open(path, STORE_WRITE, &store, &status));
	assert_int_equal(status.error, ENOTDIR);
	assert_non_null(strstr(status.where, "/below"));
}

static void reading_leaves_the_file_as_it_is(void **state)
{
	struct stat before, after;
	(void)state;
	make_library();
	assert_int_equal(stat(library, &before), 0);
	struct store *store = open_store(STORE_READ);
	enum import_result result;
	assert_int_equal(doc_count(store), 2);
	assert_false(import(store, "c.md", text, &result));
	assert_int_equal(status.what, MSG_ERR_LIBRARY_READONLY);
	store_close(store);
	assert_int_equal(stat(library, &after), 0);
	assert_memory_equal(&before.st_mtim, &after.st_mtim, sizeof before.st_mtim);
}

static void a_sealed_folder_can_be_read(void **state)
{
	(void)state;
	if (geteuid() == 0)
		skip(); /* nothing is sealed for root */
	make_library();
	chmod(folder, 0500);
	chmod(library, 0400);
	struct store *store;
	bool ok = store_open(library, STORE_READ, &store, &status);
	chmod(folder, 0700);
	must(ok, &status);
	assert_int_equal(doc_count(store), 2);
	store_close(store);
}

static void names_are_names(void **state)
{
	static const char *const names[] = {"a%41?b#c.db", "file:x.db", "带 空格.db"};
	(void)state;
	for (size_t i = 0; i < COUNT(names); i++) {
		char path[128];
		struct store *store;
		snprintf(path, sizeof path, "%s/%s", folder, names[i]);
		must(store_open(path, STORE_WRITE, &store, &status), &status);
		store_close(store);
		assert_int_equal(access(path, F_OK), 0);
		struct db *db;
		must(db_open_immutable(path, &db, &status), &status);
		int64_t version;
		must(db_value(db, STMT_USER_VERSION, &version, &status), &status);
		assert_int_equal(version, SCHEMA_VERSION);
		db_close(db);
		assert_int_equal(remove(path), 0);
	}
}

/* A library of the first version: its records are not known to be sure, its documents to be read by any
 * rules. */
static void upgraded_by(enum store_mode mode)
{
	struct db *db;
	must(db_open(library, DB_WRITE, &db, &status), &status);
	must(db_tokenizer(db, "duikou", index_split, &status), &status);
	must(db_schema(db, 1, &status), &status);
	db_close(db);
	run_sql("INSERT INTO document(id, name, title, path, sha256, bytes, dates, figures) VALUES (1, 'a', 'a', '', '', 0, 1, 1);"
	        "INSERT INTO date(doc, ordinal, start, stop, edtf, role, rule) VALUES (1, 0, 0, 0, '1979', 'event', 'r');"
	        "INSERT INTO figure(doc, ordinal, start, stop, value, unit, qualifier, rule) VALUES (1, 0, 0, 0, '3', '人', '', 'r');");
	struct store *store = open_store(mode);
	struct store_docs docs;
	struct records records;
	must(store_docs(store, &docs, &status), &status);
	assert_string_equal(docs.rows.at[0].rules, "");
	struct twins_docs twins = {0}; /* the next import compares it */
	must(twins_docs(store, &twins, &status), &status);
	assert_int_equal(twins.rows.len, 1);
	assert_int_equal(twins.rows.at[0].printed, 0);
	assert_int_equal(twins.rows.at[0].compared, 0);
	array_free(&twins.rows);
	must(store_records(store, 1, &records, &status), &status);
	assert_string_equal(records.dates.at[0].edtf, "1979");
	assert_int_equal(records.dates.at[0].doubts, 0);
	assert_string_equal(records.figures.at[0].value, "3");
	assert_string_equal(records.figures.at[0].measure, "");
	assert_string_equal(records.figures.at[0].supporter, "");
	assert_string_equal(records.figures.at[0].recipient, "");
	records_free(&records);
	store_docs_free(&docs);
	store_close(store);
}

static void an_old_library_is_upgraded(void **state)
{
	(void)state;
	upgraded_by(STORE_READ);
	assert_int_equal(remove(library), 0);
	upgraded_by(STORE_WRITE);
}

/* ---- several at once ---- */

static void others_read_while_one_writes(void **state)
{
	enum import_result result;
	(void)state;
	make_library();
	struct store *reader = open_store(STORE_READ), *writer = open_store(STORE_WRITE);
	sqlite3 *other = other_open();
	other_run(other, "BEGIN IMMEDIATE; DELETE FROM event; UPDATE document SET events = 0;");
	assert_int_equal(doc_count(reader), 2);
	struct store_hits events;
	must(store_hits(reader, LAYER_EVENTS, NULL, (struct store_page){0}, &events, &status), &status);
	assert_int_equal(events.rows.len, 4);
	store_hits_free(&events);
	db_patience(writer->db, 0);
	assert_false(import(writer, "c.md", text, &result));
	assert_int_equal(status.what, MSG_ERR_LIBRARY_LOCKED);
	other_run(other, "COMMIT");
	must(store_hits(reader, LAYER_EVENTS, NULL, (struct store_page){0}, &events, &status), &status);
	assert_int_equal(events.rows.len, 0);
	store_hits_free(&events);
	must(import(writer, "c.md", text, &result), &status);
	assert_int_equal(doc_count(reader), 3);
	sqlite3_close(other);
	store_close(writer);
	store_close(reader);
}

static void a_reader_sees_one_state(void **state)
{
	enum import_result result;
	struct doc doc;
	(void)state;
	make_library();
	struct store *reader = open_store(STORE_READ), *writer = open_store(STORE_WRITE);
	must(store_doc(reader, 1, &doc, &status), &status);
	assert_string_equal(doc.text, text);
	doc_free(&doc);
	must(import(writer, "a.md", "1979年与1980年。\n", &result), &status);
	assert_int_equal(result, IMPORT_REPLACED);
	must(store_doc(reader, 1, &doc, &status), &status);
	assert_string_equal(doc.text, "1979年与1980年。\n");
	doc_free(&doc);
	store_close(writer);
	store_close(reader);
}

static void an_import_that_fails_leaves_nothing(void **state)
{
	enum import_result result;
	struct doc doc;
	(void)state;
	make_library();
	run_sql("DELETE FROM event; UPDATE document SET events = 0; CREATE UNIQUE INDEX once ON "
	        "event(title);");
	struct store *store = open_store(STORE_WRITE);
	assert_false(import(store, "a.md", "1979年与1980年。\n", &result));
	assert_int_equal(status.what, MSG_ERR_LIBRARY);
	assert_false(import(store, "c.md", text, &result));
	assert_int_equal(doc_count(store), 2);
	must(store_doc(store, 1, &doc, &status), &status);
	assert_string_equal(doc.text, text);
	doc_free(&doc);
	int64_t count;
	must(store_search_count(store, "1979年与", 0, &count, &status), &status);
	assert_int_equal(count, 0);
	must(store_search_count(store, "甲省", 0, &count, &status), &status);
	assert_int_equal(count, 4);
	store_close(store);
}

/* ---- soundness ---- */

/* The first problem that a check finds, -1 if there is none. */
static void note_problem(void *context, const struct status *problem)
{
	int *first = context;
	if (*first < 0)
		*first = (int)problem->what;
}

static int first_problem(void)
{
	int first = -1;
	int64_t problems;
	struct store *store = open_store(STORE_READ);
	must(store_check(store, note_problem, &first, &problems, &status), &status);
	store_close(store);
	assert_int_equal(problems > 0, first >= 0);
	return first;
}

static void a_check_finds_what_is_wrong(void **state)
{
	static const struct {
		const char *damage;
		int problem; /* -1: none */
	} cases[] = {
	        {"SELECT 1", -1},
	        {"UPDATE chunk SET content = replace(content, '甲', '丙')", MSG_CHECK_TEXT},
	        {"UPDATE document SET bytes = bytes + 1", MSG_CHECK_TEXT},
	        {"UPDATE document SET sha256 = 'x'", MSG_CHECK_TEXT},
	        {"DELETE FROM chunk WHERE id < 2000000", MSG_CHECK_TEXT},
	        {"UPDATE date SET stop = 100000 WHERE doc = 2 AND ordinal = 1", MSG_CHECK_SPAN},
	        {"UPDATE event SET stop = stop - 1", MSG_CHECK_SPAN},
	        {"UPDATE event SET start = -1", MSG_CHECK_SPAN},
	        {"INSERT INTO annotation(doc_name, start, stop, quote, body) VALUES ('a.md', 9, 3, '', '')",
	                MSG_CHECK_SPAN},
	        {"INSERT INTO annotation(doc_name, start, stop, quote, body, lost) VALUES ('a.md', 9, 3, '', '', 1)",
	                -1},
	        {"UPDATE date SET verdict = 1", MSG_CHECK_JUDGED},
	        {"DELETE FROM event WHERE doc = 1", MSG_CHECK_COUNTS},
	        {"PRAGMA foreign_keys = OFF; DELETE FROM document WHERE id = 2", MSG_CHECK_REFERENCE},
	        {"INSERT INTO chunk SELECT (9 << 20), 0, content FROM chunk LIMIT 1", MSG_CHECK_ORPHAN},
	        {"DELETE FROM search_data WHERE id > 10; DELETE FROM search_idx", MSG_ERR_LIBRARY_CORRUPT},
	        {"UPDATE search_data SET block = (SELECT block FROM search_data WHERE id = 1) WHERE id = 10",
	                MSG_CHECK_INDEX},
	};
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		make_library();
		run_sql(cases[i].damage);
		int found = first_problem();
		if (found != cases[i].problem)
			fail_msg("%s: message %d instead of %d", cases[i].damage, found, cases[i].problem);
		remove(library);
	}
}

/* Neither is one led out of a table by a number that means nothing here. */
static void unknown_verdicts_are_none(void **state)
{
	struct store_hits hits;
	struct records records;
	(void)state;
	make_library();
	run_sql("UPDATE event SET verdict = 40, confidence = 40");
	run_sql("UPDATE date SET verdict = -1");
	struct store *store = open_store(STORE_READ);
	must(store_records(store, 1, &records, &status), &status);
	for (size_t i = 0; i < records.dates.len; i++)
		assert_int_equal(records_verdict(&records, LAYER_DATES, i), VERDICT_NONE);
	records_free(&records);
	struct store_filter all = {.verdicts = ~0u, .confidences = ~0u};
	must(store_hits(store, LAYER_EVENTS, &all, (struct store_page){0}, &hits, &status), &status);
	for (size_t i = 0; i < hits.rows.len; i++) {
		assert_int_equal(hits.rows.at[i].verdict, VERDICT_NONE);
		assert_int_equal(hits.rows.at[i].confidence, CONFIDENCE_NONE);
	}
	store_hits_free(&hits);
	store_close(store);
	remove(library);
}

/* The reader's own work is not on words outside either: it is lost. */
static void damaged_work_is_lost(void **state)
{
	static const char *const damage[] = {
	        "9, 3", "0, 100000", "-1, 3", "0, 9223372036854775807", "-9, -3"};
	(void)state;
	for (size_t i = 0; i < COUNT(damage); i++) {
		struct store_works works;
		char sql[200];
		make_library();
		snprintf(sql, sizeof sql,
		        "INSERT INTO annotation(doc_name, start, stop, quote, body) VALUES ('a.md', %s, 'x', 'y')",
		        damage[i]);
		run_sql(sql);
		struct store *store = open_store(STORE_READ);
		must(store_works(store, 0, &works, &status), &status);
		assert_int_equal(works.rows.len, 1);
		assert_true(works.rows.at[0].lost);
		store_works_free(&works);
		store_close(store);
		remove(library);
	}
}

/* Who shows or exports a document must not be led out of its text. */
static void damaged_places_are_refused(void **state)
{
	static const struct {
		const char *damage;
		bool doc, records; /* do they come? */
	} cases[] = {
	        {"SELECT 1", true, true},
	        {"UPDATE date SET stop = 100000 WHERE ordinal = 1", true, false},
	        {"UPDATE event SET start = -1", true, false},
	        {"UPDATE event SET start = stop + 1", true, false},
	        {"DELETE FROM chunk", false, true},
	        {"UPDATE chunk SET content = content || 'x'", false, true},
	        {"UPDATE document SET bytes = 3", false, false},
	};
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct doc doc;
		struct records records;
		make_library();
		run_sql(cases[i].damage);
		struct store *store = open_store(STORE_READ);
		if (store_doc(store, 1, &doc, &status) != cases[i].doc)
			fail_msg("%s: the document", cases[i].damage);
		if (!cases[i].doc)
			assert_int_equal(status.what, MSG_ERR_LIBRARY_CORRUPT);
		if (store_records(store, 1, &records, &status) != cases[i].records)
			fail_msg("%s: the records", cases[i].damage);
		if (!cases[i].records)
			assert_int_equal(status.what, MSG_ERR_LIBRARY_CORRUPT);
		records_free(&records);
		doc_free(&doc);
		store_close(store);
		remove(library);
	}
}

/* A text with a piece missing gives no words, rather than those of another place. */
static void missing_words_are_no_words(void **state)
{
	enum import_result result;
	struct store_hits hits;
	struct buf words = {0};
	(void)state;
	for (int i = 0; i < 3000; i++)
		buf_adds(&words, i == 1500 ? "1979年，1980年。\n" : "一行。\n");
	struct store *store = open_store(STORE_WRITE);
	must(import(store, "a.txt", words.at, &result), &status);
	store_close(store);
	run_sql("DELETE FROM chunk WHERE start BETWEEN 4000 AND 20000");
	store = open_store(STORE_READ);
	must(store_hits(store, LAYER_DATES, NULL, (struct store_page){0}, &hits, &status), &status);
	assert_int_equal(hits.rows.len, 2);
	assert_string_equal(hits.rows.at[0].quote, "");
	store_hits_free(&hits);
	store_close(store);
	buf_free(&words);
}

/* Both texts change and their hashes with them: only the index knows. */
static void a_check_compares_the_index(void **state)
{
	(void)state;
	make_library();
	struct store *store = open_store(STORE_WRITE);
	int64_t count;
	must(store_search_count(store, "甲", 0, &count, &status), &status);
	assert_int_equal(count, 6);
	store_close(store);
	sqlite3 *other = other_open();
	other_run(other, "CREATE TABLE kept AS SELECT * FROM search_data;");
	sqlite3_close(other);
	store = open_store(STORE_WRITE);
	must(store_remove(store, 2, &status), &status);
	store_close(store);
	run_sql("DELETE FROM search_data; INSERT INTO search_data SELECT * FROM kept; DROP TABLE kept;");
	assert_int_equal(first_problem(), MSG_CHECK_INDEX);
}

/* One page of the file at a time: refused, or told, but never sound and never the end of the program. */
static void damaged_bytes_are_told(void **state)
{
	enum { PAGE = 4096 };
	struct stat info;
	char noise[3000];
	(void)state;
	memset(noise, 0xA5, sizeof noise);
	make_library();
	assert_int_equal(stat(library, &info), 0);
	for (off_t page = 0; page < info.st_size / PAGE; page++) {
		struct store *store;
		int first = -1;
		int64_t problems;
		remove(library);
		make_library();
		int fd = open(library, O_WRONLY);
		assert_int_equal(pwrite(fd, noise, sizeof noise, page * PAGE), sizeof noise);
		close(fd);
		if (!store_open(library, STORE_READ, &store, &status))
			continue;
		if (store_check(store, note_problem, &first, &problems, &status) && problems == 0)
			fail_msg("page %d: sound", (int)page);
		store_close(store);
	}
}

/* ---- a sudden end ---- */

/* Imports without end, telling each document that is in. */
static void import_for_ever(int tell)
{
	enum import_result result;
	struct store *store = open_store(STORE_WRITE);
	for (int i = 0;; i++) {
		struct buf name = {0}, words = {0};
		buf_addf(&name, "%d.txt", i % 7);
		for (int k = 0; k < 400; k++)
			buf_addf(&words, "第%d行第%d次：1979年、1980年甲省支援乙州。\n", k, i);
		if (!import(store, name.at, words.at, &result) || write(tell, "", 1) != 1)
			_exit(1);
		buf_free(&name);
		buf_free(&words);
	}
}

static void a_kill_leaves_whole_documents(void **state)
{
	(void)state;
	for (int round = 1; round <= 6; round++) {
		int tell[2];
		assert_int_equal(pipe(tell), 0);
		pid_t child = fork();
		if (child == 0)
			import_for_ever(tell[1]);
		for (int i = 0; i < 3 * round; i++) {
			char byte;
			assert_int_equal(read(tell[0], &byte, 1), 1);
		}
		kill(child, SIGKILL);
		waitpid(child, NULL, 0);
		close(tell[0]);
		close(tell[1]);
		assert_int_equal(first_problem(), -1);
	}
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, begin, end)

int main(void)
{
	const struct CMUnitTest tests[] = {
	        TEST(what_is_no_library_is_refused),
	        TEST(a_folder_that_cannot_be_made),
	        TEST(reading_leaves_the_file_as_it_is),
	        TEST(a_sealed_folder_can_be_read),
	        TEST(names_are_names),
	        TEST(an_old_library_is_upgraded),
	        TEST(others_read_while_one_writes),
	        TEST(a_reader_sees_one_state),
	        TEST(an_import_that_fails_leaves_nothing),
	        TEST(a_check_finds_what_is_wrong),
	        TEST(damaged_places_are_refused),
	        TEST(unknown_verdicts_are_none),
	        TEST(damaged_work_is_lost),
	        TEST(missing_words_are_no_words),
	        TEST(a_check_compares_the_index),
	        TEST(damaged_bytes_are_told),
	        TEST(a_kill_leaves_whole_documents),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
