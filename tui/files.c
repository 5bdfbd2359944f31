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

static int visible(const struct dirent *entry)
{
	return entry->d_name[0] != '.';
}

static int by_bytes(const struct dirent **a, const struct dirent **b)
{
	return strcmp((*a)->d_name, (*b)->d_name);
}

static bool add(struct files *files, const char *path, int depth, struct status *status);

static const char *join(struct arena *arena, const char *folder, const char *name)
{
	size_t len = strlen(folder) + strlen(name) + 2;
	char *path = arena_alloc(arena, len);
	const char *slash = folder[0] && folder[strlen(folder) - 1] == '/' ? "" : "/";
	snprintf(path, len, "%s%s%s", folder, slash, name);
	return path;
}

/* In a folder only folders and regular files count: a socket or a device there was not asked for. */
static bool add_entry(struct files *files, const char *path, int depth, struct status *status)
{
	struct stat info;
	if (lstat(path, &info) != 0)
		return true; /* gone meanwhile */
	if (S_ISDIR(info.st_mode))
		return depth >= DEPTH_MAX || add(files, path, depth + 1, status);
	if (S_ISLNK(info.st_mode) && stat(path, &info) != 0)
		return true;
	if (S_ISREG(info.st_mode))
		*array_push(&files->paths) = path;
	return true;
}

static bool add_folder(struct files *files, const char *folder, int depth, struct status *status)
{
	struct dirent **entries;
	int count = scandir(folder, &entries, visible, by_bytes);
	if (count < 0)
		return status_fail(status, MSG_ERR_OPEN, folder, strerror(errno));
	bool ok = true;
	for (int i = 0; i < count; i++) {
		if (ok)
			ok = add_entry(files, join(&files->arena, folder, entries[i]->d_name), depth, status);
		free(entries[i]);
	}
	free(entries);
	return ok;
}

static bool add(struct files *files, const char *path, int depth, struct status *status)
{
	struct stat info;
	if (stat(path, &info) == 0 && S_ISDIR(info.st_mode))
		return add_folder(files, path, depth, status);
	*array_push(&files->paths) = arena_strndup(&files->arena, path, strlen(path));
	return true;
}

bool files_add(struct files *files, const char *path, struct status *status)
{
	return add(files, path, 0, status);
}

void files_free(struct files *files)
{
	array_free(&files->paths);
	arena_free(&files->arena);
}
