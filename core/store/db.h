// SPDX-License-Identifier: MIT
// SQLite, as this room uses it. Only for core/store.
#ifndef CORE_STORE_DB_H
#define CORE_STORE_DB_H

#include "core/base/buf.h"
#include "core/base/status.h"

#include "statements.h" /* generated: enum statement { STMT_…, STMT_COUNT }, SCHEMA_VERSION */

#include <stdbool.h>
#include <stdint.h>

/*
 * A statement is known by its number, prepared when it is first bound and kept. It is bound with one call,
 * stepped, and reset when it has no more rows, when it fails, and when it is bound again; who stops earlier
 * calls db_done, because an open statement holds its read transaction.
 *
 * Every failure is a sentence for the user, with the file as its place.
 */
struct db;

enum db_mode {
	DB_READ,   /* the file must exist */
	DB_WRITE,  /* created when it is not there */
	DB_MEMORY, /* `path` is not used */
};

/* Opens defensively, with foreign keys on; *out is owned. Looks at nothing in the file yet. */
MUST_CHECK bool db_open(const char *path, enum db_mode mode, struct db **out, struct status *status);
/* As DB_READ, for a file that nobody can change (SQLite's immutable=1): takes no locks, makes no files. */
MUST_CHECK bool db_open_immutable(const char *path, struct db **out, struct status *status);
/* A database that lies in memory as db_image made it; borrowed until db_close, never written to. */
MUST_CHECK bool db_open_image(const void *image, size_t len, struct db **out, struct status *status);
/* A copy of it, which can be written to. */
MUST_CHECK bool db_open_copy(const void *image, size_t len, struct db **out, struct status *status);
/* Appends the database as a file would have it. */
void db_image(struct db *db, struct buf *out);
/* Was it opened for writing, but the system allows only reading? */
bool db_is_readonly(const struct db *db);
/* Rolls back what is under way. NULL is allowed. */
void db_close(struct db *db);

/* How long to wait for another program's lock. 10 s unless told. */
void db_patience(struct db *db, int milliseconds);
/* Makes the statement that runs fail. From another thread or a signal handler. */
void db_interrupt(struct db *db);
/* Asks while statements run whether they are to go on; false makes the one that runs fail. NULL: nobody. */
void db_watch(struct db *db, bool (*go_on)(void *context), void *context);

/*
 * Binds ?1, ?2 … by a format: i int64_t; y int64_t of which 0 is bound as NULL; s const char *, NULL as NULL;
 * t const char * and size_t, b the same as a blob. Strings are borrowed until the statement is done. What
 * stands behind the last one that the statement has is left out: so one call binds the filter of statements
 * that use more or less of it.
 */
MUST_CHECK bool db_bind(struct db *db, enum statement which, struct status *status, const char *format, ...);

/* Three ways to step: tell me whether there is a row; there must be one; there is none, it must be done. */
MUST_CHECK bool db_step(struct db *db, enum statement which, bool *row, struct status *status);
MUST_CHECK bool db_row(struct db *db, enum statement which, struct status *status);
MUST_CHECK bool db_run(struct db *db, enum statement which, struct status *status);
void db_done(struct db *db, enum statement which);

/* Columns of the current row, from 0. Text is borrowed until the next step; NULL reads as "" and 0. */
int64_t db_int(struct db *db, enum statement which, int column);
double db_real(struct db *db, enum statement which, int column);
const char *db_str(struct db *db, enum statement which, int column);
struct slice db_slice(struct db *db, enum statement which, int column);
struct slice db_blob(struct db *db, enum statement which, int column);

/* The first column of a statement without parameters that has one row. */
MUST_CHECK bool db_value(struct db *db, enum statement which, int64_t *value, struct status *status);

int64_t db_last_id(struct db *db);

/* Two that are equal are of the same contents: nothing was written in between, by this program or another. */
struct db_stamp {
	const struct db *db; /* NULL: of none */
	int64_t others, own;
};
MUST_CHECK bool db_stamp(struct db *db, struct db_stamp *stamp, struct status *status);

/*
 * Runs `work` between BEGIN and COMMIT. If it fails, or COMMIT does, all is rolled back and the first failure
 * handed up. `begin` is STMT_BEGIN_READ, for several statements that must see the same state, or
 * STMT_BEGIN_WRITE.
 */
typedef bool db_work(void *context, struct status *status);
MUST_CHECK bool db_transaction(
        struct db *db, enum statement begin, db_work *work, void *context, struct status *status);

/* Runs the step of schema.sql that leads to `version`, 1 to SCHEMA_VERSION; inside a transaction. */
MUST_CHECK bool db_schema(struct db *db, int version, struct status *status);

/*
 * Makes `split` known to FTS5 under `name`: it gives each token of a text to `token`, until that says false.
 * The library's file cannot be searched or changed before.
 */
typedef bool db_token(void *context, const char *token, size_t len);
typedef bool db_split(const char *text, size_t len, db_token *token, void *context);
MUST_CHECK bool db_tokenizer(struct db *db, const char *name, db_split *split, struct status *status);

/* Makes a test of two texts known to SQL: name(a, b, alone) is 0 or 1, and NULL where a text is. `alone` asks
 * whether they are the same. */
typedef bool db_test(const char *a, const char *b);
MUST_CHECK bool db_function(struct db *db, const char *name, db_test *test, struct status *status);

/* Fails with the sentence for a file that is damaged; `why` says where. */
bool db_corrupt(struct db *db, const char *why, struct status *status);
const char *db_path(const struct db *db);

#endif
