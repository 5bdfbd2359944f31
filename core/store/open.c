// SPDX-License-Identifier: MIT
#include "core/store/index.h"
#include "core/store/library.h"
#include "core/store/works.h"

#include "core/extract/party.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { APPLICATION_ID = 0x4475696B }; /* "Duik"; schema.sql sets it */

/* ---- whose file it is ---- */

/* The version of a library, 0 for a file with nothing in it; fails if it is not one of ours. */
static bool read_version(struct store *store, int64_t *version, struct status *status)
{
	int64_t application, tables;
	if (!db_value(store->db, STMT_APPLICATION_ID, &application, status) ||
	        !db_value(store->db, STMT_USER_VERSION, version, status))
		return false;
	if (application == APPLICATION_ID && *version > SCHEMA_VERSION)
		return status_fail(status, MSG_ERR_LIBRARY_NEWER, db_path(store->db), "");
	if (application == APPLICATION_ID && *version > 0)
		return true;
	if (!db_value(store->db, STMT_TABLE_COUNT, &tables, status))
		return false;
	return tables == 0 || status_fail(status, MSG_ERR_NOT_LIBRARY, db_path(store->db), "");
}

/* One step of the upgrade; another program may have taken it while this one waited for the lock. */
static bool upgrade_step(void *context, struct status *status)
{
	struct store *store = context;
	int64_t version;
	if (!read_version(store, &version, status))
		return false;
	return version >= SCHEMA_VERSION || db_schema(store->db, (int)version + 1, status);
}

static bool upgrade(struct store *store, int64_t version, struct status *status)
{
	if (version < SCHEMA_VERSION && !index_ready(store, status))
		return false;
	while (version < SCHEMA_VERSION)
		if (!db_transaction(store->db, STMT_BEGIN_WRITE, upgrade_step, store, status) ||
		        !read_version(store, &version, status))
			return false;
	return true;
}

/* ---- ways to open ---- */

static bool run(struct store *store, enum statement which, struct status *status)
{
	return db_bind(store->db, which, status, "") && db_run(store->db, which, status);
}

static bool open_memory(struct store *store, struct status *status)
{
	return db_open("", DB_MEMORY, &store->db, status) && upgrade(store, 0, status);
}

static bool has_log(const char *path)
{
	struct buf log = {0};
	buf_addf(&log, "%s-wal", path);
	struct stat st;
	bool has = stat(log.at, &st) == 0 && st.st_size > 0;
	buf_free(&log);
	return has;
}

/* Is there no way to make a file beside `path`? Then nobody writes there, and locks are not needed. */
static bool folder_is_sealed(const char *path)
{
	const char *slash = strrchr(path, '/');
	char *folder = slash ? mem_strndup(path, (size_t)(slash - path) + 1) : mem_strndup(".", 1);
	bool sealed = access(folder, W_OK) != 0 && (errno == EACCES || errno == EROFS);
	free(folder);
	return sealed;
}

static bool open_write(const char *path, struct store *store, struct status *status)
{
	int64_t version;
	if (access(path, F_OK) != 0 && folder_is_sealed(path))
		return status_fail_system(status, MSG_ERR_LIBRARY_READONLY, path, errno);
	if (!db_open(path, DB_WRITE, &store->db, status))
		return false;
	if (db_is_readonly(store->db))
		return status_fail_system(status, MSG_ERR_LIBRARY_READONLY, path, EACCES);
	if (!read_version(store, &version, status))
		return false;
	return run(store, STMT_JOURNAL_WAL, status) && run(store, STMT_SYNCHRONOUS_NORMAL, status) &&
	       upgrade(store, version, status);
}

/*
 * SQLite reports a missing file as one that cannot be opened; this says what the system says. It does not
 * open the file: closing it would drop the locks that another connection of this process has on it
 * (https://sqlite.org/howtocorrupt.html, 2.2).
 */
static bool readable(const char *path, struct status *status)
{
	struct stat st;
	if (stat(path, &st) != 0 || access(path, R_OK) != 0)
		return status_fail_system(
		        status, errno == ENOENT ? MSG_ERR_NO_LIBRARY : MSG_ERR_OPEN, path, errno);
	if (S_ISDIR(st.st_mode))
		return status_fail(status, MSG_ERR_IS_FOLDER, path, "");
	return true;
}

static bool open_as_is(const char *path, struct store *store, int64_t *version, struct status *status)
{
	if (db_open(path, DB_READ, &store->db, status) && read_version(store, version, status))
		return true;
	if (!folder_is_sealed(path) || has_log(path))
		return false;
	db_close(store->db); /* its log cannot be made there, and nobody else can make one */
	store->db = NULL;
	return db_open_immutable(path, &store->db, status) && read_version(store, version, status);
}

/* An old library is brought up to date through a connection of its own. */
static bool upgrade_file(const char *path, struct status *status)
{
	struct store fresh = {0};
	bool ok = open_write(path, &fresh, status);
	db_close(fresh.db);
	if (!ok && status->what == MSG_ERR_LIBRARY_READONLY)
		status_fail(status, MSG_ERR_LIBRARY_OLDER, path, "");
	return ok;
}

static bool open_read(const char *path, struct store *store, struct status *status)
{
	int64_t version;
	if (!readable(path, status) || !open_as_is(path, store, &version, status))
		return false;
	if (version == 0)
		return status_fail(status, MSG_ERR_NO_LIBRARY, path, "");
	if (version < SCHEMA_VERSION) {
		db_close(store->db);
		store->db = NULL;
		if (!upgrade_file(path, status) || !open_as_is(path, store, &version, status))
			return false;
	}
	return run(store, STMT_QUERY_ONLY, status);
}

/* Makes the folder of `path`, with those above it. */
static bool make_folder(const char *path, struct status *status)
{
	char *folder = mem_strndup(path, strlen(path));
	bool ok = true;
	for (char *p = folder + 1; ok && *folder && *p; p++) {
		if (*p != '/')
			continue;
		*p = '\0';
		int error = mkdir(folder, 0777) == 0 ? 0 : errno;
		if (error && error != EEXIST && access(folder, F_OK) != 0)
			ok = status_fail_system(status, MSG_ERR_WRITE, folder, error);
		*p = '/';
	}
	free(folder);
	return ok;
}

static bool open_in_mode(const char *path, enum store_mode mode, struct store *store, struct status *status)
{
	store->next_id = mode == STORE_IMAGE ? STORE_BUILTIN_FIRST : 0;
	store->in_memory = mode == STORE_MEMORY || mode == STORE_IMAGE;
	store->only_reads = mode == STORE_READ;
	if (mode == STORE_READ)
		store_keep_in(store, path);
	if (mode == STORE_MEMORY || mode == STORE_IMAGE)
		return open_memory(store, status);
	if (mode == STORE_READ)
		return open_read(path, store, status);
	return make_folder(path, status) && open_write(path, store, status);
}

bool store_open(const char *path, enum store_mode mode, struct store **out, struct status *status)
{
	struct store *store = mem_zero(1, sizeof *store);
	if (!open_in_mode(path, mode, store, status) ||
	        !db_function(store->db, "within", party_within, status)) {
		store_close(store);
		return false;
	}
	*out = store;
	return true;
}

void store_close(struct store *store)
{
	if (!store)
		return;
	store_close(store->builtin);
	db_close(store->db);
	sums_forget(store);
	free(store->keep);
	free(store);
}

/* ---- from reading to writing ---- */

void store_keep_in(struct store *store, const char *path)
{
	free(store->keep);
	store->keep = mem_strndup(path, strlen(path));
}

bool store_is_temporary(const struct store *store)
{
	return store->in_memory;
}

bool store_keeps_work(const struct store *store)
{
	return !store->in_memory && (!store->only_reads || store->keep);
}

/* An image of a library without documents can be written to as a copy. */
static bool open_empty(struct store *fresh, struct status *status)
{
	fresh->in_memory = true;
	return open_memory(fresh, status);
}

bool store_make_writable(struct store *store, struct status *status)
{
	struct store fresh = {0};
	if (!store->only_reads)
		return true;
	if (store->keep && !make_folder(store->keep, status))
		return false;
	bool ok = (store->keep ? open_write(store->keep, &fresh, status) : open_empty(&fresh, status)) &&
	          run(&fresh, STMT_SYNCHRONOUS_FULL, status) &&
	          db_function(fresh.db, "within", party_within, status);
	if (!ok) {
		db_close(fresh.db);
		return false;
	}
	db_close(store->db);
	sums_forget(store);
	store->db = fresh.db;
	store->only_reads = false;
	store->in_memory = fresh.in_memory;
	store->index_ready = fresh.index_ready;
	return true;
}

void store_interrupt(struct store *store)
{
	db_interrupt(store->db);
	if (store->builtin)
		db_interrupt(store->builtin->db);
}

void store_watch(struct store *store, bool (*go_on)(void *context), void *context)
{
	db_watch(store->db, go_on, context);
	if (store->builtin)
		db_watch(store->builtin->db, go_on, context);
}

/* ---- the built-in documents ---- */

static bool open_image(struct store_image image, struct store *store, struct status *status)
{
	int64_t version;
	if (!db_open_image(image.at, image.len, &store->db, status) || !read_version(store, &version, status))
		return false;
	assert(version == SCHEMA_VERSION);
	return run(store, STMT_QUERY_ONLY, status) && db_function(store->db, "within", party_within, status);
}

bool store_open_image(struct store_image image, struct store **out, struct status *status)
{
	struct store *store = mem_zero(1, sizeof *store);
	if (!open_image(image, store, status)) {
		store_close(store);
		return false;
	}
	store->only_reads = true;
	*out = store;
	return true;
}

bool store_open_copy(struct store_image image, struct store **out, struct status *status)
{
	struct store *store = mem_zero(1, sizeof *store);
	if (!db_open_copy(image.at, image.len, &store->db, status) ||
	        !db_function(store->db, "within", party_within, status)) {
		store_close(store);
		return false;
	}
	store->in_memory = true;
	*out = store;
	return true;
}

bool builtin_copy(struct store *store, struct status *status)
{
	struct db *copy;
	struct store *builtin = store->builtin;
	if (!db_open_copy(store->builtin_image.at, store->builtin_image.len, &copy, status))
		return false;
	if (!db_function(copy, "within", party_within, status)) {
		db_close(copy);
		return false;
	}
	db_close(builtin->db);
	sums_forget(store);
	builtin->db = copy;
	builtin->index_ready = false;
	store->builtin_copied = true;
	return true;
}

bool store_add_builtin(struct store *store, struct store_image image, struct status *status)
{
	assert(!store->builtin);
	store->builtin_image = image;
	return store_open_image(image, &store->builtin, status) && works_show_builtin(store, status);
}

bool store_others(struct store *store, int64_t *stamp, struct status *status)
{
	return db_value(store->db, STMT_DATA_VERSION, stamp, status);
}

void store_hide_builtin(struct store *store, bool hidden)
{
	store->hides_builtin = hidden;
}

bool store_hides_builtin(const struct store *store)
{
	return !store_beside(store);
}

void store_make_image(struct store *store, struct buf *out)
{
	db_image(store->db, out);
}
