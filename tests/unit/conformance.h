// SPDX-License-Identifier: MIT
// The conformance tests of the Unicode Character Database: "÷ 0020 × 0308 ÷ 0020 ÷ # …".
#ifndef TESTS_UNIT_CONFORMANCE_H
#define TESTS_UNIT_CONFORMANCE_H

#include "core/text/utf8.h"
#include "tests/unit/test.h"

#include <stdio.h>

enum { CONFORMANCE_MAX = 4096 }; /* bytes of a line */

/* A file of DUIKOU_UNICODE/auxiliary; without it the test is skipped. */
static inline FILE *conformance_open(const char *name)
{
	char path[1024];
	const char *folder = getenv("DUIKOU_UNICODE");
	snprintf(path, sizeof path, "%s/auxiliary/%s", folder ? folder : "", name);
	FILE *file = folder && *folder ? fopen(path, "r") : NULL;
	if (!file) {
		print_message("DUIKOU_UNICODE names no folder with auxiliary/%s\n", name);
		skip();
	}
	return file;
}

/* Gives the text of a line, 0 bytes for a comment; starts[i] says whether there is a break before byte i. */
static inline size_t conformance_case(const char *line, char *text, char *starts)
{
	size_t len = 0;
	bool start = true;
	for (const char *at = line; *at && *at != '#' && *at != '\n';) {
		unsigned cp;
		int used = 0;
		if (strncmp(at, "÷", 2) == 0 || strncmp(at, "×", 2) == 0) {
			start = strncmp(at, "÷", 2) == 0;
			at += 2;
		} else if (sscanf(at, "%x%n", &cp, &used) == 1) {
			size_t n = utf8_encode(cp, text + len);
			memset(starts + len, 0, n);
			starts[len] = start;
			len += n;
			at += used;
		} else {
			at++;
		}
	}
	return len;
}

#endif
