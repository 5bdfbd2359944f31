// SPDX-License-Identifier: MIT
#include "tests/unit/doc_check.h"

#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* Bytes with their length, so that a NUL may be among them. */
#define BYTES(s) (s), sizeof(s) - 1

static void assert_line(const struct status *status, const char *line)
{
	char got[512];
	status_text(status, LANG_EN, got, sizeof got);
	assert_string_equal(got, line);
}

#define SEEMS(charset)                                                                                       \
	"x.txt: is " charset ", it seems, not UTF-8: iconv -f " charset                                      \
	" -t UTF-8 FILE >NEW makes a file that can be read"

static void refused_bytes(void **state)
{
	(void)state;
	static const struct {
		const char *bytes;
		size_t len;
		const char *line;
	} cases[] = {
	        {BYTES(""), "x.txt: is empty"},
	        {BYTES(" \n\t\r\n\xE3\x80\x80\n"), "x.txt: is empty"},
	        {BYTES("\xEF\xBB\xBF\n"), "x.txt: is empty"},
	        {BYTES("abc\0def"), "x.txt: is not a text file (byte 3 is NUL)"},
	        {BYTES("\0"), "x.txt: is not a text file (byte 0 is NUL)"},
	        {BYTES("\xFF\xFE"
	               "a\0"),
	                SEEMS("UTF-16")},
	        {BYTES("\xFE\xFF\0a"), SEEMS("UTF-16")},
	        {BYTES("\xC9\xCF\xBA\xA3\xCA\xD0\xD6\xA7\xD4\xAE\xCE\xF7\xB2\xD8\xD7\xD4\xD6\xCE\xC7\xF8\xB5\xC4\xB0\xEC\xB7\xA8\xB6\xA8\xC1\xCB\xCF\xC2\xC0\xB4\xA3\xAC\xCA\xD7\xC5\xFA\xB8\xC9\xB2\xBF\xCB\xC4\xCA\xAE\xB0\xCB\xC8\xCB\xA1\xA3"),
	                SEEMS("GB18030")},
	        {BYTES("\x81\x39\xEE\x39\x81\x39\xEF\x30\xD6\xA7\xD4\xAE"), SEEMS("GB18030")},
	        {BYTES("\xA4\x57\xAE\xFC\xA5\xAB\xA4\xE4\xB4\xA9\xA6\xE8\xC2\xC3\xA6\xDB\xAA\x76\xB0\xCF\xAA\xBA\xBF\xEC\xAA\x6B\xA9\x77\xA4\x46\xA4\x55\xA8\xD3\xA1\x41\xAD\xBA\xA7\xE5\xB7\x46\xB3\xA1\xA5\x7C\xA4\x51\xA4\x4B\xA4\x48\xA1\x43"),
	                SEEMS("BIG5")},
	        {BYTES("\x0A\x4E\x77\x6D\x02\x5E\x2F\x65\xF4\x63\x7F\x89\xCF\x85\x02\x30\x0A\x00"),
	                SEEMS("UTF-16LE")},
	        {BYTES("\x4E\x0A\x6D\x77\x5E\x02\x65\x2F\x63\xF4\x89\x7F\x85\xCF\xFF\x0C\x00\x31\x00\x39\x00\x38\x00\x34\x5E\x74\x30\x02\x00\x0A"),
	                SEEMS("UTF-16BE")},
	        {BYTES("caf\xE9 na\xEFve"), "x.txt: is not UTF-8 (byte 3: 0xE9)"},
	        {BYTES("甲\xB6\xD4"), "x.txt: is not UTF-8 (byte 3: 0xB6)"},
	        {BYTES("甲乙\xE6\x94"), "x.txt: is not UTF-8 (byte 6: 0xE6)"},
	        {BYTES("a\xED\xA0\x80"), "x.txt: is not UTF-8 (byte 1: 0xED)"},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct doc doc;
		struct status status;
		assert_false(doc_read("x.txt", cases[i].bytes, cases[i].len, &doc, &status));
		assert_line(&status, cases[i].line);
		doc_free(&doc);
	}
}

static void refused_files(void **state)
{
	(void)state;
	struct doc doc;
	struct status status;
	assert_false(doc_load("/", &doc, &status));
	assert_line(&status, "/: is a folder");
	assert_false(doc_load("no/such file", &doc, &status));
	assert_line(&status, "no/such file: cannot be read: no such file or folder");
	doc_free(&doc);
}

static void make_file(char *path, const char *text)
{
	int fd = mkstemp(path);
	assert_true(fd >= 0);
	assert_int_equal(write(fd, text, strlen(text)), (ssize_t)strlen(text));
	close(fd);
}

/* Its size alone is enough; nothing of it is read. */
static void too_long_file(void **state)
{
	(void)state;
	char path[] = "/tmp/duikou-XXXXXX", line[64];
	make_file(path, "甲");
	assert_int_equal(truncate(path, (off_t)DOC_BYTES_MAX + 1), 0);
	struct doc doc;
	struct status status;
	assert_false(doc_load(path, &doc, &status));
	snprintf(line, sizeof line, "%s: is longer than 2 GB", path);
	assert_line(&status, line);
	unlink(path);
}

static void unreadable_file(void **state)
{
	(void)state;
	if (geteuid() == 0)
		skip(); /* root reads everything */
	char path[] = "/tmp/duikou-XXXXXX";
	make_file(path, "甲");
	chmod(path, 0);
	struct doc doc;
	struct status status;
	assert_false(doc_load(path, &doc, &status));
	assert_string_equal(status.why, "Permission denied");
	unlink(path);
}

static void loaded_file(void **state)
{
	(void)state;
	char path[] = "/tmp/duikou-XXXXXX";
	make_file(path, "\xEF\xBB\xBF"
	                "甲乙\n");
	struct doc doc;
	struct status status;
	assert_true(doc_load(path, &doc, &status));
	assert_string_equal(doc.path, path);
	assert_string_equal(doc.name, strrchr(path, '/') + 1);
	assert_int_equal(doc.len, 10); /* the mark stays: offsets are the file's */
	assert_int_equal(doc.blocks.at[0].span.start, 3);
	assert_string_equal(doc.sha256, "");
	doc_hash(&doc, doc.sha256);
	assert_string_equal(doc.sha256, "a01bebce28d0f79a19f4e51661e32b70d02e22b2388db2ce6a8c4523bc3c0b9e");
	check_blocks(&doc);
	doc_free(&doc);
	unlink(path);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(refused_bytes),
	        cmocka_unit_test(refused_files),
	        cmocka_unit_test(too_long_file),
	        cmocka_unit_test(unreadable_file),
	        cmocka_unit_test(loaded_file),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
