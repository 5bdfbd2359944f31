// SPDX-License-Identifier: MIT
// Whole screens as text files.
#include "tests/e2e/play.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void golden_path(const struct play *play, const char *name, struct buf *path)
{
	const char *slash = strrchr(play->script, '/');
	int folder = slash ? (int)(slash - play->script) : 1;
	buf_addf(path, "%.*s/golden/%s.txt", folder, slash ? play->script : ".", name);
}

static bool read_whole(const char *path, struct buf *out)
{
	FILE *file = fopen(path, "r");
	if (!file)
		return false;
	char part[4096];
	for (size_t got; (got = fread(part, 1, sizeof part, file)) > 0;)
		buf_add(out, part, got);
	return fclose(file) == 0;
}

static bool write_whole(const char *path, const struct buf *text)
{
	FILE *file = fopen(path, "w");
	if (!file)
		return false;
	fwrite(text->at, 1, text->len, file);
	return fclose(file) == 0;
}

/* The golden file and the screen as they are. */
static bool both(const struct play *play, const char *name, struct buf *golden, struct buf *now)
{
	struct buf path = {0};
	golden_path(play, name, &path);
	bool there = read_whole(buf_str(&path), golden);
	screen_text(&play->screen, now);
	buf_free(&path);
	return there;
}

static bool update(struct play *play, const char *name)
{
	struct buf path = {0}, now = {0};
	play_listen(play, 400);
	golden_path(play, name, &path);
	screen_text(&play->screen, &now);
	bool done = write_whole(buf_str(&path), &now);
	buf_free(&path);
	buf_free(&now);
	return done;
}

bool golden_same(struct play *play, const char *name)
{
	const char *wish = getenv("DUIKOU_E2E_UPDATE");
	if (wish && *wish)
		return update(play, name);
	struct buf golden = {0}, now = {0};
	bool same = both(play, name, &golden, &now) && strcmp(buf_str(&golden), buf_str(&now)) == 0;
	buf_free(&golden);
	buf_free(&now);
	return same;
}

/* Cuts the next line off *rest; "" after the last. */
static struct slice next_line(const char **rest)
{
	size_t len = strcspn(*rest, "\n");
	struct slice line = {*rest, len};
	*rest += len + ((*rest)[len] == '\n');
	return line;
}

void golden_explain(struct play *play, const char *name)
{
	struct buf golden = {0}, now = {0};
	if (!both(play, name, &golden, &now))
		printf("there is no golden/%s.txt; DUIKOU_E2E_UPDATE=1 writes it\n", name);
	const char *a = buf_str(&golden), *b = buf_str(&now);
	for (int row = 1; *a || *b; row++) {
		struct slice want = next_line(&a), have = next_line(&b);
		if (!slice_eq(want, have))
			printf("%3d - %.*s\n    + %.*s\n", row, (int)want.len, want.at, (int)have.len,
			        have.at);
	}
	buf_free(&golden);
	buf_free(&now);
}
