// SPDX-License-Identifier: MIT
#include "tui/files.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

/* Folders deeper than this are a loop of mounts or a mistake. */
enum { DEPTH_MAX = 32 };

int files_read(const char *path, struct buf *out)
{
	char part[4096];
	FILE *file = fopen(path, "re");
	if (!file)
		return errno;
	for (size_t got; (got = fread(part, 1, sizeof part, file)) > 0;)
		buf_add(out, part, got);
	int error = ferror(file) ? errno : 0;
	fclose(file);
	return error;
}

bool files_is_stdin(const char *path)
{
	return strcmp(path, "-") == 0;
}

const char *files_doc_name(const char *path)
{
	return files_is_stdin(path) ? "stdin" : doc_name_of(path);
}

bool files_load(const char *path, struct doc *doc, struct status *status)
{
	if (!files_is_stdin(path))
		return doc_load(path, doc, status);
	if (isatty(STDIN_FILENO))
		return status_fail(status, MSG_ERR_STDIN_TERMINAL, path, "");
	return doc_load_open(STDIN_FILENO, files_doc_name(path), doc, status);
}

bool files_is_folder(const char *path)
{
	struct stat info;
	return stat(path, &info) == 0 && S_ISDIR(info.st_mode);
}

static int visible(const struct dirent *entry)
{
	return entry->d_name[0] != '.';
}

static int by_bytes(const struct dirent **a, const struct dirent **b)
{
	return strcmp((*a)->d_name, (*b)->d_name);
}

static bool is_document(const char *path)
{
	static const char *const endings[] = {".txt", ".md", ".markdown"};
	size_t len = strlen(path);
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
		size_t n = strlen(endings[i]);
		if (len >= n && strcasecmp(path + len - n, endings[i]) == 0)
			return true;
	}
	return false;
}

struct walk {
	struct files *files;
	files_report *report;
	void *context;
	bool refused; /* something was reported */
};

static void refuse(struct walk *walk, const struct status *status)
{
	walk->refused = true;
	walk->report(walk->context, status);
}

static void add(struct walk *walk, const char *path, int depth);

static const char *join(struct arena *arena, const char *folder, const char *name)
{
	size_t len = strlen(folder) + strlen(name) + 2;
	char *path = arena_alloc(arena, len);
	const char *slash = folder[0] && folder[strlen(folder) - 1] == '/' ? "" : "/";
	snprintf(path, len, "%s%s%s", folder, slash, name);
	return path;
}

/* In a folder only folders and documents count: a socket or a device there was not asked for. */
static void add_entry(struct walk *walk, const char *path, int depth)
{
	struct stat info;
	if (lstat(path, &info) != 0)
		return; /* gone meanwhile */
	if (S_ISDIR(info.st_mode) && depth < DEPTH_MAX)
		add(walk, path, depth + 1);
	if (S_ISLNK(info.st_mode) && stat(path, &info) != 0)
		return;
	if (S_ISREG(info.st_mode) && is_document(path))
		*array_push(&walk->files->paths) = path;
}

static void add_folder(struct walk *walk, const char *folder, int depth)
{
	struct dirent **entries;
	int count = scandir(folder, &entries, visible, by_bytes);
	if (count < 0) {
		struct status status;
		status_fail_system(&status, MSG_ERR_OPEN, folder, errno);
		refuse(walk, &status);
		return;
	}
	for (int i = 0; i < count; i++) {
		add_entry(walk, join(&walk->files->arena, folder, entries[i]->d_name), depth);
		free(entries[i]);
	}
	free(entries);
}

static void add(struct walk *walk, const char *path, int depth)
{
	struct files *files = walk->files;
	if (files_is_folder(path))
		add_folder(walk, path, depth);
	else
		*array_push(&files->paths) = arena_strndup(&files->arena, path, strlen(path));
}

void files_add(struct files *files, const char *path, files_report *report, void *context)
{
	struct walk walk = {files, report, context, false};
	size_t before = files->paths.len;
	add(&walk, path, 0);
	if (files->paths.len == before && !walk.refused) {
		struct status status;
		status_fail(&status, MSG_ERR_NO_DOCUMENTS_IN, path, "");
		report(context, &status);
	}
}

void files_free(struct files *files)
{
	array_free(&files->paths);
	arena_free(&files->arena);
}
