// SPDX-License-Identifier: MIT
// The documents of the folder DUIKOU_CORPUS, for tests that want real ones.
#ifndef TESTS_UNIT_CORPUS_H
#define TESTS_UNIT_CORPUS_H

#include "core/base/buf.h"
#include "tests/unit/test.h"

#include <dirent.h>
#include <stdio.h>

struct corpus {
	const char *folder;
	DIR *dir;
	char name[256]; /* of the present document */
};

/* Without the folder the test is skipped. */
static inline void corpus_open(struct corpus *corpus)
{
	const char *folder = getenv("DUIKOU_CORPUS");
	*corpus = (struct corpus){.folder = folder, .dir = folder && *folder ? opendir(folder) : NULL};
	if (!corpus->dir) {
		print_message("DUIKOU_CORPUS names no folder\n");
		skip();
	}
}

static inline void corpus_read(const char *path, struct buf *out)
{
	char piece[4096];
	FILE *file = fopen(path, "r");
	assert_non_null(file);
	for (size_t n; (n = fread(piece, 1, sizeof piece, file)) > 0;)
		buf_add(out, piece, n);
	fclose(file);
}

/* The next document into *text, which is all zero at first; after the last, false, and everything is closed.
 */
static inline bool corpus_next(struct corpus *corpus, struct buf *text)
{
	char path[1024];
	buf_clear(text);
	for (struct dirent *entry; (entry = readdir(corpus->dir));) {
		if (!slice_ends(slice_of(entry->d_name), ".txt"))
			continue;
		snprintf(corpus->name, sizeof corpus->name, "%s", entry->d_name);
		snprintf(path, sizeof path, "%s/%s", corpus->folder, entry->d_name);
		corpus_read(path, text);
		return true;
	}
	closedir(corpus->dir);
	buf_free(text);
	return false;
}

#endif
