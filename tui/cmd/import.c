// SPDX-License-Identifier: MIT
// duikou import: files into the library.
#include "core/collate/other.h"
#include "core/collate/shared.h"
#include "core/extract/extract.h"
#include "tui/cmd/ahead.h"
#include "tui/cmd/cmd.h"
#include "tui/cmd/ending.h"
#include "tui/cmd/progress.h"
#include "tui/files.h"
#include "tui/names.h"

#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

enum { REFUSED = IMPORT_UNCHANGED + 1, RESULT_COUNT, WAIT_MS = 50 };

struct run {
	const struct options *options;
	struct store *store;
	struct store
	        *reading; /* the same library, for the threads that read its documents again, one at a time */
	struct arena arena;
	struct names *names;          /* the user's own */
	struct extract_options rules; /* with them */
	const char *version;          /* of both */
	struct store_docs docs;       /* what the library holds, by name */
	struct files files;
	ARRAY(const char *) owners; /* its paths, by the name of the document */
	struct progress progress;
	size_t counts[RESULT_COUNT];
	bool wrong; /* something was refused */
};

/* ---- interruption: what the handler needs ---- */

static volatile sig_atomic_t interrupted; /* the signal */
static struct store *volatile in_work;    /* while it writes */
static char farewell[512];                /* the line that says so */
static size_t farewell_len;

/* While the library writes, that is made to fail, and the loop ends. Else nothing is under way that must be
 * put in order, and a long document need not be waited for. */
static void interrupt(int signal)
{
	interrupted = signal;
	if (in_work) {
		store_interrupt(in_work);
		return;
	}
	(void)!write(STDERR_FILENO, farewell, farewell_len);
	ending_die(signal);
}

static void prepare_farewell(const struct options *options, bool bar)
{
	struct status status;
	char line[sizeof farewell - 16];
	status_fail(&status, MSG_ERR_INTERRUPTED, "import", "");
	status_text(&status, options->lang, line, sizeof line);
	farewell_len = (size_t)snprintf(farewell, sizeof farewell, "%sduikou: %s\n", bar ? "\n" : "", line);
}

/* ---- which files ---- */

static void refuse(void *context, const struct status *status)
{
	struct run *run = context;
	progress_clear(&run->progress);
	say_failure(run->options, status);
	run->counts[REFUSED]++;
	run->wrong = true;
}

/* ---- names: two files of one name would replace each other ---- */

static int by_name(const void *a, const void *b)
{
	const char *one = *(const char *const *)a, *other = *(const char *const *)b;
	int order = strcmp(files_doc_name(one), files_doc_name(other));
	return order ? order : strcmp(one, other);
}

/* For each name the path that has it: the one that is first by bytes. */
static void owners_of(struct run *run)
{
	for (size_t i = 0; i < run->files.paths.len; i++)
		*array_push(&run->owners) = run->files.paths.at[i];
	if (run->owners.len)
		qsort(run->owners.at, run->owners.len, sizeof *run->owners.at, by_name);
}

static const char *owner_of_name(const struct run *run, const char *path)
{
	const char *const *at =
	        bsearch(&path, run->owners.at, run->owners.len, sizeof *run->owners.at, by_name);
	while (at > run->owners.at && strcmp(files_doc_name(at[-1]), files_doc_name(path)) == 0)
		at--;
	return *at;
}

/* ---- what need not be done; asked on the threads that read ahead ---- */

static bool skips_path(const void *context, size_t i)
{
	const struct run *run = context;
	return strcmp(owner_of_name(run, run->files.paths.at[i]), run->files.paths.at[i]) != 0;
}

static int by_doc_name(const void *a, const void *b)
{
	const struct store_doc *one = a, *other = b;
	return strcmp(one->name, other->name);
}

/* What the library holds of this name; NULL if nothing. */
static const struct store_doc *doc_held(const struct run *run, const char *name)
{
	const struct store_doc wanted = {.name = name};
	return run->docs.rows.len
	               ? bsearch(&wanted, run->docs.rows.at, run->docs.rows.len, sizeof wanted, by_doc_name)
	               : NULL;
}

/* Does the library hold the document as it is, read by the same rules? */
static bool skips_doc(const void *context, const struct doc *doc)
{
	const struct run *run = context;
	const struct store_doc *has = doc_held(run, doc->name);
	return has && !(run->options->given & OPTION_AGAIN) && strcmp(has->sha256, doc->sha256) == 0 &&
	       strcmp(has->rules, run->version) == 0;
}

static pthread_mutex_t reading_lock = PTHREAD_MUTEX_INITIALIZER; /* of struct run's reading */

/* ---- where the documents are; on the same threads ---- */

static bool load_path(const void *context, size_t i, struct doc *doc, struct status *status)
{
	const struct run *run = context;
	return doc_load(run->files.paths.at[i], doc, status);
}

/* The text is in the library. */
static bool load_stored(const void *context, size_t i, struct doc *doc, struct status *status)
{
	const struct run *run = context;
	pthread_mutex_lock(&reading_lock);
	bool ok = store_doc(run->reading, run->docs.rows.at[i].id, doc, status);
	pthread_mutex_unlock(&reading_lock);
	return ok;
}

/* ---- one document ---- */

/* Is it another text than the one that the library holds of this name, `held`? */
static bool is_other(struct run *run, const struct doc *doc, const struct store_doc *held)
{
	struct buf old = {0};
	struct status status;
	bool other =
	        store_words(run->store, held->id, (struct span){0, OTHER_BYTES + 1}, &old, &status) &&
	        is_other_text((struct slice){buf_str(&old), old.len}, (struct slice){doc->text, doc->len});
	buf_free(&old);
	return other;
}

/* What is replaced is named; another text, from another place, replaces nothing. False if it may not be. */
static bool may_replace(struct run *run, const struct doc *doc, const char **note, struct status *status)
{
	const struct store_doc *held = doc_held(run, doc->name);
	*note = NULL;
	if (!held || strcmp(held->sha256, doc->sha256) == 0)
		return true;
	bool other = is_other(run, doc, held);
	*note = lang_text(run->options->lang, other ? MSG_IMPORT_REPLACED_OTHER : MSG_IMPORT_REPLACED);
	return !other || strcmp(held->path, doc->path) == 0 ||
	       status_fail(status, MSG_ERR_OTHER_TEXT, doc->path, held->path);
}

static void tell_replaced(struct run *run, const char *note, const char *name)
{
	progress_clear(&run->progress);
	say(run->options, MSG_IMPORT_NOTE, (const char *[]){name, note}, 2);
}

static bool write_doc(
        struct run *run, const struct ahead_item *item, enum import_result *result, struct status *status)
{
	*result = IMPORT_UNCHANGED;
	if (!item->extracted)
		return true;
	if (run->options->given & OPTION_AGAIN && !store_forget_rules(run->store, item->doc.name, status))
		return false;
	const char *note;
	if (!may_replace(run, &item->doc, &note, status))
		return false;
	in_work = run->store;
	bool ok = store_import(run->store, &item->doc, &item->records, result, status);
	in_work = NULL;
	if (ok && note && *result == IMPORT_REPLACED)
		tell_replaced(run, note, item->doc.name);
	return ok;
}

/* False if going on makes no sense: it is the library that failed, or the user has had enough. */
static bool import_item(struct run *run, const struct ahead_item *item)
{
	struct status status;
	enum import_result result;
	if (!item->loaded) {
		refuse(run, &item->status);
		return run->reading == NULL;
	}
	bool ok = write_doc(run, item, &result, &status);
	if (ok)
		run->counts[result]++;
	else if (!interrupted)
		refuse(run, &status);
	return ok;
}

static bool import_file(struct run *run, const struct ahead_item *item, size_t i)
{
	struct status status;
	const char *path = run->files.paths.at[i], *owner = owner_of_name(run, path);
	if (strcmp(owner, path) == 0)
		return import_item(run, item);
	status_fail(&status, MSG_ERR_SAME_NAME, path, owner);
	refuse(run, &status);
	return true;
}

static bool import_stored(struct run *run, const struct ahead_item *item, size_t i)
{
	(void)i;
	return import_item(run, item);
}

/* ---- the whole ---- */

static const char *name_of(const struct run *run, size_t i)
{
	return run->reading ? run->docs.rows.at[i].name : files_doc_name(run->files.paths.at[i]);
}

/* The threads go on when the user has had enough: nothing of theirs needs to be put in order. */
static void import_all(struct run *run, const struct ahead_plan *plan,
        bool (*take)(struct run *run, const struct ahead_item *item, size_t i))
{
	struct ahead *ahead = ahead_start(plan);
	bool more = true;
	for (size_t i = 0; i < plan->count && more && !interrupted; i++) {
		const struct ahead_item *item = NULL;
		while (!item && !interrupted) {
			progress_show(&run->progress, i, ahead_part(ahead), plan->count, name_of(run, i));
			item = ahead_next(ahead, WAIT_MS);
		}
		more = !interrupted && take(run, item, i);
		if (!interrupted)
			ahead_release(ahead);
	}
	progress_clear(&run->progress);
	if (!interrupted)
		ahead_end(ahead);
}

static void import_files(struct run *run)
{
	import_all(run,
	        &(struct ahead_plan){
	                run->files.paths.len, &run->rules, skips_path, load_path, skips_doc, run, NULL},
	        import_file);
}

/* All documents that the library has. */
static void import_library(struct run *run)
{
	if (!run->docs.rows.len || !open_library(run->options, STORE_READ, &run->reading)) {
		run->wrong |= run->docs.rows.len > 0;
		return;
	}
	import_all(run,
	        &(struct ahead_plan){
	                run->docs.rows.len, &run->rules, NULL, load_stored, skips_doc, run, NULL},
	        import_stored);
	if (!interrupted)
		store_close(run->reading);
}

static void tell_comparing(void *context, size_t done, size_t of)
{
	struct run *run = context;
	progress_show(&run->progress, done, 0, of, lang_text(run->options->lang, MSG_IMPORT_COMPARING));
}

/* What is new is compared with all others, for what they share. */
static void compare_documents(struct run *run)
{
	struct status status;
	if (interrupted)
		return;
	in_work = run->store;
	bool ok = shared_update(run->store, tell_comparing, run, &status);
	in_work = NULL;
	progress_clear(&run->progress);
	if (!ok && !interrupted)
		refuse(run, &status);
}

/* What the library holds, by name. */
static bool know_docs(struct run *run, struct status *status)
{
	if (!store_docs(run->store, &run->docs, status))
		return false;
	if (run->docs.rows.len)
		qsort(run->docs.rows.at, run->docs.rows.len, sizeof *run->docs.rows.at, by_doc_name);
	return true;
}

static void summarise(const struct run *run)
{
	char numbers[RESULT_COUNT][24];
	const char *args[RESULT_COUNT];
	for (int i = 0; i < RESULT_COUNT; i++) {
		snprintf(numbers[i], sizeof numbers[i], "%zu", run->counts[i]);
		args[i] = numbers[i];
	}
	say(run->options, MSG_IMPORT_SUMMARY, args, RESULT_COUNT);
}

static bool check_usage(const struct options *options, struct status *status)
{
	const char *wanted = options->encoding;
	if (!options->args.len && !(options->given & OPTION_AGAIN))
		return status_fail(status, MSG_USAGE_MISSING, "import", "");
	if (!wanted || strcasecmp(wanted, "utf-8") == 0 || strcasecmp(wanted, "utf8") == 0)
		return true;
	return status_fail(status, MSG_USAGE_ENCODING, wanted, "");
}

int cmd_import(const struct options *options)
{
	struct run run = {.options = options};
	struct status status;
	bool named;
	if (!check_usage(options, &status))
		return say_usage(options, &status);
	run.names = user_names(options, &named);
	run.wrong = !named;
	if (options->names && !run.names) /* told: without them the documents would be read otherwise */
		return EXIT_WRONG;
	if (!open_library(options, STORE_WRITE, &run.store)) {
		names_free(run.names);
		return EXIT_WRONG;
	}
	progress_open(&run.progress, !(options->given & OPTION_QUIET));
	run.rules = (struct extract_options){.names = run.names};
	run.version = extract_version(&run.rules, &run.arena);
	prepare_farewell(options, run.progress.shown);
	ending_catch(interrupt);
	for (size_t i = 0; i < options->args.len; i++)
		files_add(&run.files, options->args.at[i], refuse, &run);
	owners_of(&run);
	if (!know_docs(&run, &status))
		refuse(&run, &status);
	else if (options->args.len)
		import_files(&run);
	else
		import_library(&run);
	compare_documents(&run);
	store_close(run.store);
	if (interrupted)
		interrupt(interrupted);
	summarise(&run);
	store_docs_free(&run.docs);
	array_free(&run.owners);
	files_free(&run.files);
	arena_free(&run.arena);
	names_free(run.names);
	return run.wrong ? EXIT_WRONG : EXIT_DONE;
}
