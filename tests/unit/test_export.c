// SPDX-License-Identifier: MIT
// The columns and formats of exports, and the file that is there only once it is whole.
#include "tests/unit/must.h"

#include "tui/cmd/sink.h"
#include "tui/cmd/table.h"

#include <signal.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

/* A document with one record of each layer; its words have all that a format must escape. */
static const char text[] = "甲\t\"乙\"\n丙\\丁,戊\r\n";

struct sample {
	struct doc doc;
	struct records records;
	struct store_doc entry;
};

static void sample_begin(struct sample *sample)
{
	struct status status;
	struct span all = {0, strlen(text)}, one = {0, 3};
	*sample = (struct sample){.entry = {1, "a,b.txt", "题", "", "ff", 25, {1, 2, 3, 4, 5}, ""}};
	must(doc_read("a,b.txt", text, strlen(text), &sample->doc, &status), &status);
	struct records *r = &sample->records;
	*array_push(&r->dates) = (struct date_record){all, "1979/1980", ROLE_PERIOD, "r", 0};
	*array_push(&r->events) = (struct event_record){one, "1979", "援藏", "会", "r", 0};
	*array_push(&r->pairings) =
	        (struct pairing_record){one, "甲省", "乙州", PAIRING_COLLECTIVE, "援藏", "1979", "", "r", 0};
	*array_push(&r->figures) = (struct figure_record){
	        one, "20/30", "人", FIGURE_ABOUT, "r", 0, "干部", "1994", "上海市", ""};
	*array_push(&r->outline) = (struct outline_record){one, 2, "甲", 0, "r", 0};
	*array_push(&r->outline) = (struct outline_record){one, 3, "甲", 17, "r", 0};
}

static void sample_end(struct sample *sample)
{
	records_free(&sample->records);
	doc_free(&sample->doc);
}

static void rows_are_written(void **state)
{
	static const struct {
		const char *layer;
		enum format format;
		size_t row;
		const char *line;
	} cases[] = {
	        {"documents", FORMAT_TSV, 0, "a,b.txt\t题\t25\tff\t1\t2\t3\t4\t5\t\n"},
	        {"dates", FORMAT_TSV, 0,
	                "a,b.txt\t0\t23\t1979/1980\tperiod\t甲\\t\"乙\"\\n丙\\\\丁,戊\\r\\n\n"},
	        {"dates", FORMAT_CSV, 0,
	                "\"a,b.txt\",0,23,1979/1980,period,\"甲\t\"\"乙\"\"\n丙\\丁,戊\r\n\"\r\n"},
	        {"dates", FORMAT_JSONL, 0,
	                "{\"doc\":\"a,b.txt\",\"start\":0,\"end\":23,\"edtf\":\"1979/"
	                "1980\",\"role\":\"period\","
	                "\"quote\":\"甲\\t\\\"乙\\\"\\n丙\\\\丁,戊\\r\\n\"}\n"},
	        {"events", FORMAT_TSV, 0, "a,b.txt\t0\t3\t1979\t援藏\t会\t甲\n"},
	        {"pairings", FORMAT_TSV, 0, "a,b.txt\t0\t3\t甲省\t乙州\tcollective\t援藏\t1979\t\t甲\n"},
	        {"figures", FORMAT_CSV, 0, "\"a,b.txt\",0,3,20/30,人,about,甲,干部,1994,上海市,\r\n"},
	        {"outline", FORMAT_TSV, 0, "a,b.txt\t0\t3\t2\t甲\t\t甲\n"},
	        {"outline", FORMAT_TSV, 1, "a,b.txt\t0\t3\t3\t甲\t17\t甲\n"},
	        {"outline", FORMAT_JSONL, 0,
	                "{\"doc\":\"a,b.txt\",\"start\":0,\"end\":3,\"level\":2,\"title\":\"甲\","
	                "\"page\":null,\"quote\":\"甲\"}\n"},
	};
	struct sample sample;
	(void)state;
	sample_begin(&sample);
	const struct table_source source = {
	        .entry = &sample.entry, .doc = &sample.doc, .records = &sample.records};
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct table *table = table_find(cases[i].layer);
		struct table_row row = {0};
		struct buf line = {0};
		assert_true(cases[i].row < table->count(&source));
		table->row(&source, cases[i].row, &row);
		format_row(cases[i].format, table, &row, &line);
		assert_string_equal(buf_str(&line), cases[i].line);
		buf_free(&line);
	}
	sample_end(&sample);
}

/* A file's name is bytes; JSON is UTF-8. */
static void json_is_utf8(void **state)
{
	const struct table table = {.columns = {"doc"}};
	struct table_row row = {.len = 1, .cells = {{.text = {"a\xFF\x01\x7F\xE7\x94", 6}}}};
	struct buf line = {0};
	(void)state;
	format_row(FORMAT_JSONL, &table, &row, &line);
	assert_string_equal(line.at, "{\"doc\":\"a\uFFFD\\u0001\x7F\uFFFD\uFFFD\"}\n");
	buf_free(&line);
}

/* RFC 4180: what divides fields or lines stands in quotes. A lone CR ends a line for some readers. */
static void csv_quotes_what_divides(void **state)
{
	static const char *const fields[][2] = {{"甲", "甲"}, {"a b", "a b"}, {"a,b", "\"a,b\""},
	        {"a\rb", "\"a\rb\""}, {"a\nb", "\"a\nb\""}, {"a\"b", "\"a\"\"b\""}};
	const struct table table = {.columns = {"doc"}};
	(void)state;
	for (size_t i = 0; i < COUNT(fields); i++) {
		struct table_row row = {.len = 1, .cells = {{.text = slice_of(fields[i][0])}}};
		struct buf line = {0};
		format_row(FORMAT_CSV, &table, &row, &line);
		assert_true(slice_starts((struct slice){line.at, line.len}, fields[i][1]));
		assert_int_equal(line.len, strlen(fields[i][1]) + 2);
		buf_free(&line);
	}
}

/* The columns of the annotation guide. */
static void heads_are_the_guides(void **state)
{
	static const struct {
		const char *layer;
		enum format format;
		const char *head;
	} cases[] = {
	        {"dates", FORMAT_TSV, "doc\tstart\tend\tedtf\trole\tquote\n"},
	        {"events", FORMAT_TSV, "doc\tstart\tend\tedtf\tprogramme\ttitle\tquote\n"},
	        {"pairings", FORMAT_TSV,
	                "doc\tstart\tend\tsupporter\trecipient\tkind\tprogramme\tfrom\tto\tquote\n"},
	        {"figures", FORMAT_TSV,
	                "doc\tstart\tend\tvalue\tunit\tqualifier\tquote\tmeasure\tedtf\tsupporter\trecipient\n"},
	        {"outline", FORMAT_TSV, "doc\tstart\tend\tlevel\ttitle\tpage\tquote\n"},
	        {"outline", FORMAT_CSV, "doc,start,end,level,title,page,quote\r\n"},
	        {"outline", FORMAT_JSONL, ""},
	};
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct buf head = {0};
		format_head(cases[i].format, table_find(cases[i].layer), &head);
		assert_string_equal(buf_str(&head), cases[i].head);
		buf_free(&head);
	}
	assert_null(table_find("nosuch"));
	assert_null(table_find(""));
}

/* Every row has as many cells as its table has columns: a name without a value would shift the rest. */
static void rows_fit_their_heads(void **state)
{
	static const char *const layers[] = {
	        "documents", "dates", "events", "pairings", "figures", "outline"};
	struct sample sample;
	(void)state;
	sample_begin(&sample);
	const struct table_source source = {
	        .entry = &sample.entry, .doc = &sample.doc, .records = &sample.records};
	for (size_t i = 0; i < COUNT(layers); i++) {
		const struct table *table = table_find(layers[i]);
		struct table_row row = {0};
		int columns = 0;
		while (table->columns[columns])
			columns++;
		table->row(&source, 0, &row);
		assert_int_equal(row.len, columns);
	}
	sample_end(&sample);
}

static void a_file_is_whole_or_old(void **state)
{
	char folder[] = "/tmp/duikou-test-XXXXXX", path[64];
	struct buf words = {0};
	struct status status;
	struct sink sink;
	struct stat info;
	(void)state;
	assert_non_null(mkdtemp(folder));
	snprintf(path, sizeof path, "%s/x.tsv", folder);
	buf_adds(&words, "甲\n");
	for (int commit = 0; commit < 2; commit++) {
		must(sink_open(path, &sink, &status), &status);
		assert_true(sink_write(&sink, &words));
		assert_int_not_equal(access(path, F_OK), 0);
		if (commit)
			must(sink_commit(&sink, &status), &status);
		sink_close(&sink);
		assert_int_equal(access(path, F_OK) == 0, commit);
	}
	assert_int_equal(stat(path, &info), 0);
	assert_int_equal(info.st_size, 4);
	assert_int_equal(remove(path), 0);
	assert_int_equal(rmdir(folder), 0); /* nothing else was left in it */
	must(sink_open("/dev/full", &sink, &status), &status);
	(void)sink_write(&sink, &words);
	assert_false(sink_commit(&sink, &status));
	assert_int_equal(status.what, MSG_ERR_DISK_FULL);
	sink_close(&sink);
	assert_false(sink_open("/dev/null/x", &sink, &status));
	assert_int_equal(status.what, MSG_ERR_WRITE);
	sink_close(&sink);
	buf_free(&words);
}

static void a_signal_leaves_nothing(void **state)
{
	char folder[] = "/tmp/duikou-test-XXXXXX", path[64];
	int how;
	(void)state;
	assert_non_null(mkdtemp(folder));
	snprintf(path, sizeof path, "%s/x.tsv", folder);
	pid_t child = fork();
	if (child == 0) {
		struct sink sink;
		struct status status;
		if (sink_open(path, &sink, &status) && sink.temporary && access(sink.temporary, F_OK) == 0)
			raise(SIGTERM);
		_exit(0);
	}
	assert_int_equal(waitpid(child, &how, 0), child);
	assert_true(WIFSIGNALED(how) && WTERMSIG(how) == SIGTERM);
	assert_int_equal(rmdir(folder), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(rows_are_written),
	        cmocka_unit_test(json_is_utf8),
	        cmocka_unit_test(csv_quotes_what_divides),
	        cmocka_unit_test(heads_are_the_guides),
	        cmocka_unit_test(rows_fit_their_heads),
	        cmocka_unit_test(a_file_is_whole_or_old),
	        cmocka_unit_test(a_signal_leaves_nothing),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
