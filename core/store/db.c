// SPDX-License-Identifier: MIT
#include "core/store/db.h"

#include "core/base/mem.h"

#include "statements_table.h" /* generated: statements[], schema_steps[] */

#include <sqlite3.h>

#include <assert.h>
#include <errno.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

enum { PATIENCE_MS = 10000 };

struct db {
	sqlite3 *handle;
	char *path;
	sqlite3_stmt *prepared[STMT_COUNT];
	bool (*go_on)(void *context); /* db_watch */
	void *watcher;                /* borrowed */
};

/* ---- failures ---- */

static enum message sentence(int code, int error)
{
	static const struct {
		int code;
		enum message message;
	} table[] = {
	        {SQLITE_FULL, MSG_ERR_DISK_FULL},
	        {SQLITE_BUSY, MSG_ERR_LIBRARY_LOCKED},
	        {SQLITE_LOCKED, MSG_ERR_LIBRARY_LOCKED},
	        {SQLITE_NOTADB, MSG_ERR_NOT_LIBRARY},
	        {SQLITE_CORRUPT, MSG_ERR_LIBRARY_CORRUPT},
	        {SQLITE_READONLY, MSG_ERR_LIBRARY_READONLY},
	        {SQLITE_INTERRUPT, MSG_ERR_INTERRUPTED},
	};
	if (error == ENOSPC || error == EDQUOT)
		return MSG_ERR_DISK_FULL;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		if (table[i].code == (code & 0xFF))
			return table[i].message;
	return MSG_ERR_LIBRARY;
}

static bool fail(struct db *db, struct status *status)
{
	int code = sqlite3_extended_errcode(db->handle);
	if ((code & 0xFF) == SQLITE_NOMEM)
		mem_exhausted();
	int error = sqlite3_system_errno(db->handle);
	bool of_system = error && ((code & 0xFF) == SQLITE_CANTOPEN || (code & 0xFF) == SQLITE_IOERR);
	if (of_system)
		return status_fail_system(status, sentence(code, error), db->path, error);
	return status_fail(status, sentence(code, 0), db->path, sqlite3_errmsg(db->handle));
}

bool db_corrupt(struct db *db, const char *why, struct status *status)
{
	return status_fail(status, MSG_ERR_LIBRARY_CORRUPT, db->path, why);
}

const char *db_path(const struct db *db)
{
	return db->path;
}

/* ---- opening ---- */

/* https://sqlite.org/security.html, "Untrusted SQLite Database Files" */
static void defend(sqlite3 *handle)
{
	static const int settings[][2] = {
	        {SQLITE_DBCONFIG_DEFENSIVE, 1},
	        {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
	        {SQLITE_DBCONFIG_ENABLE_FKEY, 1},
	        {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
	        {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
	        {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
	};
	static const int limits[][2] = {
	        {SQLITE_LIMIT_ATTACHED, 0},
	        {SQLITE_LIMIT_SQL_LENGTH, 100000},
	        {SQLITE_LIMIT_EXPR_DEPTH, 100},
	        {SQLITE_LIMIT_COMPOUND_SELECT, 10},
	        {SQLITE_LIMIT_TRIGGER_DEPTH, 10},
	        {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100},
	};
	for (size_t i = 0; i < sizeof settings / sizeof *settings; i++)
		sqlite3_db_config(handle, settings[i][0], settings[i][1], NULL);
	for (size_t i = 0; i < sizeof limits / sizeof *limits; i++)
		sqlite3_limit(handle, limits[i][0], limits[i][1]);
}

static bool set(struct db *db, enum statement which, struct status *status)
{
	return db_bind(db, which, status, "") && db_run(db, which, status);
}

/* Who only reads has a cache of 32 MiB, as much of it as has been read: with SQLite's own 2 a question that
 * goes to and fro in a large library spends half of its time on reading the same pages again. Who writes
 * keeps that, so that what is imported goes to the disk as it comes. */
static bool open_file(const char *name, int flags, bool reads, struct db *db, struct status *status)
{
	flags |= SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
	if (sqlite3_open_v2(name, &db->handle, flags, NULL) != SQLITE_OK)
		return fail(db, status);
	defend(db->handle);
	db_patience(db, PATIENCE_MS);
	return set(db, STMT_CELL_SIZE_CHECK, status) && (!reads || set(db, STMT_CACHE_SIZE, status));
}

static bool open_any(
        const char *path, const char *name, int flags, bool reads, struct db **out, struct status *status)
{
	struct db *db = mem_zero(1, sizeof *db);
	db->path = mem_strndup(path, strlen(path));
	if (!open_file(name, flags, reads, db, status)) {
		db_close(db);
		return false;
	}
	*out = db;
	return true;
}

bool db_open(const char *path, enum db_mode mode, struct db **out, struct status *status)
{
	if (mode == DB_MEMORY)
		return open_any(":memory:", ":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, false,
		        out, status);
	/* Reading opens for writing too where it can, so that the last to leave tidies up the log. */
	struct buf name = {0};
	buf_addf(&name, "%s%s", *path == '/' ? "" : "./", path); /* a name like ":memory:" is a file here */
	int flags = SQLITE_OPEN_READWRITE | (mode == DB_WRITE ? SQLITE_OPEN_CREATE : 0);
	bool ok = open_any(path, name.at, flags, mode == DB_READ, out, status);
	buf_free(&name);
	return ok;
}

bool db_open_immutable(const char *path, struct db **out, struct status *status)
{
	struct buf uri = {0};
	buf_adds(&uri, "file:");
	for (const char *p = path; *p; p++)
		buf_addf(&uri, strchr("%?#", *p) ? "%%%02X" : "%c", (unsigned char)*p);
	buf_adds(&uri, "?immutable=1");
	bool ok = open_any(path, uri.at, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, true, out, status);
	buf_free(&uri);
	return ok;
}

static bool open_bytes(
        unsigned char *bytes, size_t len, unsigned flags, struct db **out, struct status *status)
{
	if (!open_any("", ":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, false, out, status))
		return false;
	if (sqlite3_deserialize((*out)->handle, "main", bytes, (sqlite3_int64)len, (sqlite3_int64)len,
	            flags) == SQLITE_OK)
		return true;
	bool failed = fail(*out, status);
	db_close(*out);
	return failed;
}

bool db_open_image(const void *image, size_t len, struct db **out, struct status *status)
{
	/* It takes a pointer to what it could write, but for this flag. */
	unsigned char *bytes = (unsigned char *)(uintptr_t)image;
	return open_bytes(bytes, len, SQLITE_DESERIALIZE_READONLY, out, status);
}

bool db_open_copy(const void *image, size_t len, struct db **out, struct status *status)
{
	unsigned char *bytes = sqlite3_malloc64(len);
	if (!bytes)
		mem_exhausted();
	memcpy(bytes, image, len);      /* freed by SQLite, also when it fails */
	sqlite3_int64 most = INT64_MAX; /* as :memory:, and not a GiB */
	if (!open_bytes(
	            bytes, len, SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE, out, status))
		return false;
	sqlite3_file_control((*out)->handle, "main", SQLITE_FCNTL_SIZE_LIMIT, &most);
	return true;
}

void db_image(struct db *db, struct buf *out)
{
	sqlite3_int64 len = 0;
	unsigned char *bytes = sqlite3_serialize(db->handle, "main", &len, 0);
	if (!bytes)
		mem_exhausted();
	buf_add(out, (const char *)bytes, (size_t)len);
	sqlite3_free(bytes);
}

bool db_is_readonly(const struct db *db)
{
	return sqlite3_db_readonly(db->handle, "main") == 1;
}

void db_close(struct db *db)
{
	if (!db)
		return;
	for (int i = 0; i < STMT_COUNT; i++)
		sqlite3_finalize(db->prepared[i]);
	sqlite3_close(db->handle);
	free(db->path);
	free(db);
}

void db_patience(struct db *db, int milliseconds)
{
	sqlite3_busy_timeout(db->handle, milliseconds);
}

void db_interrupt(struct db *db)
{
	sqlite3_interrupt(db->handle);
}

static int ask_watcher(void *context)
{
	const struct db *db = context;
	return !db->go_on(db->watcher);
}

void db_watch(struct db *db, bool (*go_on)(void *context), void *context)
{
	enum { STEPS = 100 }; /* of SQLite's machine between two questions: some chunks of text */
	db->go_on = go_on;
	db->watcher = context;
	sqlite3_progress_handler(db->handle, go_on ? STEPS : 0, go_on ? ask_watcher : NULL, db);
}

/* ---- statements ---- */

static bool prepare(struct db *db, enum statement which, struct status *status)
{
	if (db->prepared[which]) {
		sqlite3_reset(db->prepared[which]);
		return true;
	}
	if (sqlite3_prepare_v3(db->handle, statements[which], -1, SQLITE_PREPARE_PERSISTENT,
	            &db->prepared[which], NULL) == SQLITE_OK)
		return true;
	return fail(db, status);
}

static int bind_one(sqlite3_stmt *statement, int i, char kind, va_list *args)
{
	int code = SQLITE_OK;
	if (kind == 'i' || kind == 'y') {
		int64_t value = va_arg(*args, int64_t);
		code = kind == 'y' && value == 0 ? sqlite3_bind_null(statement, i)
		                                 : sqlite3_bind_int64(statement, i, value);
	} else if (kind == 's') {
		code = sqlite3_bind_text(statement, i, va_arg(*args, const char *), -1, SQLITE_STATIC);
	} else if (kind == 't') {
		const char *text = va_arg(*args, const char *);
		code = sqlite3_bind_text64(
		        statement, i, text, va_arg(*args, size_t), SQLITE_STATIC, SQLITE_UTF8);
	} else if (kind == 'b') {
		const char *bytes = va_arg(*args, const char *);
		code = sqlite3_bind_blob64(statement, i, bytes, va_arg(*args, size_t), SQLITE_STATIC);
	} else {
		assert(!"bind: unknown kind");
	}
	assert(code != SQLITE_RANGE && code != SQLITE_MISUSE);
	return code;
}

bool db_bind(struct db *db, enum statement which, struct status *status, const char *format, ...)
{
	if (!prepare(db, which, status))
		return false;
	va_list args;
	va_start(args, format);
	int code = SQLITE_OK;
	int most = sqlite3_bind_parameter_count(db->prepared[which]);
	for (int i = 0; format[i] && i < most && code == SQLITE_OK; i++)
		code = bind_one(db->prepared[which], i + 1, format[i], &args);
	va_end(args);
	return code == SQLITE_OK || fail(db, status); /* too big, or no memory */
}

bool db_step(struct db *db, enum statement which, bool *row, struct status *status)
{
	int code = sqlite3_step(db->prepared[which]);
	*row = code == SQLITE_ROW;
	if (*row)
		return true;
	bool ok = code == SQLITE_DONE || fail(db, status);
	sqlite3_reset(db->prepared[which]);
	return ok;
}

bool db_row(struct db *db, enum statement which, struct status *status)
{
	bool row;
	if (!db_step(db, which, &row, status))
		return false;
	return row || db_corrupt(db, statements[which], status);
}

bool db_run(struct db *db, enum statement which, struct status *status)
{
	bool row;
	if (!db_step(db, which, &row, status))
		return false;
	if (row) /* a pragma that tells its new value */
		sqlite3_reset(db->prepared[which]);
	return true;
}

void db_done(struct db *db, enum statement which)
{
	sqlite3_reset(db->prepared[which]);
}

int64_t db_int(struct db *db, enum statement which, int column)
{
	return sqlite3_column_int64(db->prepared[which], column);
}

struct slice db_slice(struct db *db, enum statement which, int column)
{
	const unsigned char *text = sqlite3_column_text(db->prepared[which], column);
	size_t len = (size_t)sqlite3_column_bytes(db->prepared[which], column);
	return text ? (struct slice){(const char *)text, len} : (struct slice){"", 0};
}

struct slice db_blob(struct db *db, enum statement which, int column)
{
	const char *bytes = sqlite3_column_blob(db->prepared[which], column);
	size_t len = (size_t)sqlite3_column_bytes(db->prepared[which], column);
	return bytes ? (struct slice){bytes, len} : (struct slice){"", 0};
}

double db_real(struct db *db, enum statement which, int column)
{
	return sqlite3_column_double(db->prepared[which], column);
}

const char *db_str(struct db *db, enum statement which, int column)
{
	return db_slice(db, which, column).at;
}

bool db_value(struct db *db, enum statement which, int64_t *value, struct status *status)
{
	if (!db_bind(db, which, status, "") || !db_row(db, which, status))
		return false;
	*value = db_int(db, which, 0);
	db_done(db, which);
	return true;
}

int64_t db_last_id(struct db *db)
{
	return sqlite3_last_insert_rowid(db->handle);
}

bool db_stamp(struct db *db, struct db_stamp *stamp, struct status *status)
{
	*stamp = (struct db_stamp){.db = db, .own = sqlite3_total_changes64(db->handle)};
	return db_value(db, STMT_DATA_VERSION, &stamp->others, status);
}

/* ---- transactions ---- */

static bool run_plain(struct db *db, enum statement which, struct status *status)
{
	return db_bind(db, which, status, "") && db_run(db, which, status);
}

bool db_transaction(struct db *db, enum statement begin, db_work *work, void *context, struct status *status)
{
	assert(sqlite3_get_autocommit(db->handle));
	if (!run_plain(db, begin, status))
		return false;
	if (work(context, status) && run_plain(db, STMT_COMMIT, status))
		return true;
	struct status ignored;                   /* the first failure is the one to tell */
	if (!sqlite3_get_autocommit(db->handle)) /* a full disk has rolled back by itself */
		(void)!run_plain(db, STMT_ROLLBACK, &ignored);
	return false;
}

bool db_schema(struct db *db, int version, struct status *status)
{
	assert(version >= 1 && version <= SCHEMA_VERSION);
	return sqlite3_exec(db->handle, schema_steps[version - 1], NULL, NULL, NULL) == SQLITE_OK ||
	       fail(db, status);
}

/* ---- the tokenizer ---- */

typedef int fts_token(void *, int, const char *, int, int, int);

/* What FTS5 wants to be told of a token, behind db_token. */
struct sink {
	fts_token *token;
	void *context;
	int code;
};

static bool sink_token(void *context, const char *token, size_t len)
{
	struct sink *sink = context;
	sink->code = sink->token(sink->context, 0, token, (int)len, 0, 0);
	return sink->code == SQLITE_OK;
}

static int tokenize(
        Fts5Tokenizer *self, void *context, int flags, const char *text, int len, fts_token *token)
{
	(void)flags;
	struct sink sink = {token, context, SQLITE_OK};
	(*(db_split **)self)(text, (size_t)len, sink_token, &sink);
	return sink.code;
}

/* A tokenizer's only state is the function that splits. */
static int tokenizer_new(void *context, const char **args, int count, Fts5Tokenizer **out)
{
	(void)args, (void)count;
	db_split **self = mem_alloc(sizeof *self);
	*self = *(db_split **)context;
	*out = (Fts5Tokenizer *)self;
	return SQLITE_OK;
}

static void tokenizer_free(Fts5Tokenizer *self)
{
	free(self);
}

bool db_tokenizer(struct db *db, const char *name, db_split *split, struct status *status)
{
	static const fts5_tokenizer functions = {tokenizer_new, tokenizer_free, tokenize};
	fts5_api *api = NULL;
	if (!prepare(db, STMT_ADD_TOKENIZER, status))
		return false;
	sqlite3_bind_pointer(db->prepared[STMT_ADD_TOKENIZER], 1, &api, "fts5_api_ptr", NULL);
	if (!db_run(db, STMT_ADD_TOKENIZER, status))
		return false;
	assert(api);
	db_split **context = mem_alloc(sizeof *context);
	*context = split;
	fts5_tokenizer copy = functions;
	return api->xCreateTokenizer(api, name, context, &copy, free) == SQLITE_OK || fail(db, status);
}

static void test_texts(sqlite3_context *context, int count, sqlite3_value **values)
{
	assert(count == 3);
	(void)count;
	const char *a = (const char *)sqlite3_value_text(values[0]);
	const char *b = (const char *)sqlite3_value_text(values[1]);
	if (!a || !b)
		return;
	db_test *const *test = sqlite3_user_data(context);
	bool same = strcmp(a, b) == 0, alone = sqlite3_value_int(values[2]) != 0;
	sqlite3_result_int(context, same || (!alone && (*test)(a, b)));
}

bool db_function(struct db *db, const char *name, db_test *test, struct status *status)
{
	db_test **context = mem_alloc(sizeof *context);
	*context = test;
	int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
	return sqlite3_create_function_v2(
	               db->handle, name, 3, flags, context, test_texts, NULL, NULL, free) == SQLITE_OK ||
	       fail(db, status);
}
