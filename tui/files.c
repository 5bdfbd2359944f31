// SPDX-License-Identifier: MIT
#include "tui/files.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* Folders deeper than this are a loop of mounts or a mistake. */
enum { DEPTH_MAX = 32 };

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

struct walk {
	struct files *files;
	files_report *report;
	void *context;
};

static void add(struct walk *walk, const char *path, int depth);

static const char *join(struct arena *arena, const char *folder, const char *name)
{
	size_t len = strlen(folder) + strlen(name) + 2;
	char *path = arena_alloc(arena, len);
	const char *slash = folder[0] && folder[strlen(folder) - 1] == '/' ? "" : "/";
	snprintf(path, len, "%s%s%s", folder, slash, name);
	return path;
}

/* In a folder only folders and regular files count: a socket or a device there was not asked for. */
static void add_entry(struct walk *walk, const char *path, int depth)
{
	struct stat info;
	if (lstat(path, &info) != 0)
		return; /* gone meanwhile */
	if (S_ISDIR(info.st_mode) && depth < DEPTH_MAX)
		add(walk, path, depth + 1);
	if (S_ISLNK(info.st_mode) && stat(path, &info) != 0)
		return;
	if (S_ISREG(info.st_mode))
		*array_push(&walk->files->paths) = path;
}

static void add_folder(struct walk *walk, const char *folder, int depth)
{
	struct dirent **entries;
	int count = scandir(folder, &entries, visible, by_bytes);
	if (count < 0) {
		struct status status;
		status_fail(&status, MSG_ERR_OPEN, folder, strerror(errno));
		walk->report(walk->context, &status);
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
	add(&(struct walk){files, report, context}, path, 0);
}

void files_free(struct files *files)
{
	array_free(&files->paths);
	arena_free(&files->arena);
}
