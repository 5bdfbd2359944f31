// SPDX-License-Identifier: MIT
// duikou import: files into the library.
#include "core/extract/extract.h"
#include "tui/cmd/cmd.h"
#include "tui/cmd/ending.h"
#include "tui/cmd/progress.h"
#include "tui/files.h"
#include "tui/names.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

enum { REFUSED = IMPORT_UNCHANGED + 1, RESULT_COUNT };

struct run {
	const struct options *options;
	struct store *store;
	struct arena arena;
	struct names *names;          /* the user's own */
	struct extract_options rules; /* with them */
	const char *version;          /* of both */
	struct files files;
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
	int order = strcmp(doc_name_of(one), doc_name_of(other));
	return order ? order : strcmp(one, other);
}

/* For each name the path that has it: the one that is first by bytes. */
struct owners {
	ARRAY(const char *) sorted;
};

static void owners_of(const struct files *files, struct owners *owners)
{
	for (size_t i = 0; i < files->paths.len; i++)
		*array_push(&owners->sorted) = files->paths.at[i];
	if (owners->sorted.len)
		qsort(owners->sorted.at, owners->sorted.len, sizeof *owners->sorted.at, by_name);
}

static const char *owner_of_name(const struct owners *owners, const char *path)
{
	const char *const *at =
	        bsearch(&path, owners->sorted.at, owners->sorted.len, sizeof *owners->sorted.at, by_name);
	while (at > owners->sorted.at && strcmp(doc_name_of(at[-1]), doc_name_of(path)) == 0)
		at--;
	return *at;
}

/* ---- one file ---- */

static bool import_doc(
        struct run *run, const struct doc *doc, enum import_result *result, struct status *status)
{
	bool has, ok = !(run->options->given & OPTION_AGAIN) ||
	               store_forget_rules(run->store, doc->name, status);
	struct records records = {0};
	*result = IMPORT_UNCHANGED;
	if (!ok || !store_has(run->store, doc->name, doc->sha256, run->version, &has, status))
		return false;
	if (has)
		return true;
	extract(doc, &run->rules, &records);
	in_work = run->store;
	ok = store_import(run->store, doc, &records, result, status);
	in_work = NULL;
	records_free(&records);
	return ok;
}

/* False if going on makes no sense: it is the library that failed, or the user has had enough. */
static bool import_file(struct run *run, const struct owners *owners, const char *path)
{
	struct doc doc;
	struct status status;
	enum import_result result;
	const char *owner = owner_of_name(owners, path);
	if (strcmp(owner, path) != 0) {
		status_fail(&status, MSG_ERR_SAME_NAME, path, owner);
		refuse(run, &status);
		return true;
	}
	bool loaded = doc_load(path, &doc, &status);
	bool ok = loaded && import_doc(run, &doc, &result, &status);
	doc_free(&doc);
	if (ok)
		run->counts[result]++;
	else if (!interrupted)
		refuse(run, &status);
	return ok || !loaded;
}

/* ---- the whole ---- */

static void import_files(struct run *run)
{
	struct owners owners = {0};
	owners_of(&run->files, &owners);
	bool more = true;
	for (size_t i = 0; i < run->files.paths.len && more && !interrupted; i++) {
		progress_show(&run->progress, i, run->files.paths.len, doc_name_of(run->files.paths.at[i]));
		more = import_file(run, &owners, run->files.paths.at[i]);
	}
	progress_clear(&run->progress);
	array_free(&owners.sorted);
}

/* The text is in the library. False if going on makes no sense. */
static bool import_again(struct run *run, doc_id id)
{
	struct doc doc = {0};
	struct status status;
	enum import_result result;
	bool ok = store_doc(run->store, id, &doc, &status) && import_doc(run, &doc, &result, &status);
	doc_free(&doc);
	if (ok)
		run->counts[result]++;
	else if (!interrupted)
		refuse(run, &status);
	return ok;
}

/* All documents that the library has. */
static void import_library(struct run *run)
{
	struct store_docs docs;
	struct status status;
	if (!store_docs(run->store, &docs, &status)) {
		refuse(run, &status);
		return;
	}
	for (size_t i = 0; i < docs.rows.len && !interrupted; i++) {
		progress_show(&run->progress, i, docs.rows.len, docs.rows.at[i].name);
		if (!import_again(run, docs.rows.at[i].id))
			break;
	}
	progress_clear(&run->progress);
	store_docs_free(&docs);
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
	if (!open_library(options, STORE_WRITE, &run.store))
		return EXIT_WRONG;
	progress_open(&run.progress, !(options->given & OPTION_QUIET));
	run.names = user_names(options, &named);
	run.wrong = !named;
	run.rules = (struct extract_options){.names = run.names};
	run.version = extract_version(&run.rules, &run.arena);
	prepare_farewell(options, run.progress.shown);
	ending_catch(interrupt);
	for (size_t i = 0; i < options->args.len; i++)
		files_add(&run.files, options->args.at[i], refuse, &run);
	if (options->args.len)
		import_files(&run);
	else
		import_library(&run);
	if (!interrupted)
		summarise(&run);
	files_free(&run.files);
	arena_free(&run.arena);
	names_free(run.names);
	store_close(run.store);
	if (interrupted)
		interrupt(interrupted);
	return run.wrong ? EXIT_WRONG : EXIT_DONE;
}
