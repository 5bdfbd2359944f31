// SPDX-License-Identifier: MIT
#include "tests/unit/must.h"

#include "core/base/buf.h"
#include "tui/files.h"

#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[64];

/* Files, folders (with a slash behind) and one pipe; made in this order. */
static const char *const tree[] = {"b.txt", "closed/", "closed/x.md", "deep/", "deep/a.MARKDOWN", "a.txt",
        ".hidden.txt", "z", "bare/", "bare/z.csv", "bare/txt"};

static const char *path_of(const char *name)
{
	static char path[128];
	snprintf(path, sizeof path, "%s/%s", folder, name);
	return path;
}

static int begin(void **state)
{
	(void)state;
	strcpy(folder, "/tmp/duikou-test-XXXXXX");
	if (!mkdtemp(folder))
		return -1;
	for (size_t i = 0; i < COUNT(tree); i++) {
		const char *path = path_of(tree[i]);
		if (path[strlen(path) - 1] == '/')
			assert_int_equal(mkdir(path, 0700), 0);
		else
			fclose(fopen(path, "w"));
	}
	assert_int_equal(mkfifo(path_of("pipe"), 0600), 0);
	return 0;
}

static int end(void **state)
{
	(void)state;
	chmod(path_of("closed"), 0700);
	remove(path_of("pipe"));
	for (size_t i = COUNT(tree); i-- > 0;)
		remove(path_of(tree[i]));
	return rmdir(folder);
}

static void note(void *context, const struct status *status)
{
	buf_addf(context, "%s ", status->where);
}

/* What `path` stands for, each without the folder, and what could not be read. */
static void assert_files(const char *path, const char *expected, const char *expected_refused)
{
	struct files files = {0};
	struct buf names = {0}, refused = {0};
	files_add(&files, path, note, &refused);
	for (size_t i = 0; i < files.paths.len; i++)
		buf_addf(&names, "%s ", files.paths.at[i] + strlen(folder) + 1);
	assert_string_equal(buf_str(&names), expected);
	assert_string_equal(buf_str(&refused), expected_refused);
	buf_free(&names);
	buf_free(&refused);
	files_free(&files);
}

static void a_folder_stands_for_its_documents(void **state)
{
	(void)state;
	assert_files(folder, "a.txt b.txt closed/x.md deep/a.MARKDOWN ", "");
	assert_files(path_of("deep/"), "deep/a.MARKDOWN ", "");
}

/* As the document is called that comes of it. */
static void names_of_documents(void **state)
{
	(void)state;
	assert_string_equal(files_doc_name("-"), "stdin");
	assert_string_equal(files_doc_name("a/-"), "-");
	assert_string_equal(files_doc_name("a/b.txt"), "b.txt");
}

static void a_folder_without_documents_is_told(void **state)
{
	char refused[160];
	(void)state;
	snprintf(refused, sizeof refused, "%s ", path_of("bare"));
	assert_files(path_of("bare"), "", refused);
}

static void a_file_stands_for_itself(void **state)
{
	static const char *const names[] = {"z", ".hidden.txt", "pipe", "nosuch"};
	(void)state;
	for (size_t i = 0; i < COUNT(names); i++) {
		char expected[32];
		snprintf(expected, sizeof expected, "%s ", names[i]);
		assert_files(path_of(names[i]), expected, "");
	}
}

static void a_closed_folder_stops_nothing(void **state)
{
	char refused[160];
	(void)state;
	if (geteuid() == 0)
		skip(); /* nothing is closed to root */
	snprintf(refused, sizeof refused, "%s ", path_of("closed"));
	chmod(path_of("closed"), 0);
	assert_files(folder, "a.txt b.txt deep/a.MARKDOWN ", refused);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, begin, end)

int main(void)
{
	const struct CMUnitTest tests[] = {
	        TEST(names_of_documents),
	        TEST(a_folder_stands_for_its_documents),
	        TEST(a_folder_without_documents_is_told),
	        TEST(a_file_stands_for_itself),
	        TEST(a_closed_folder_stops_nothing),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
