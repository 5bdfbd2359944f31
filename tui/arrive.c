// SPDX-License-Identifier: MIT
#include "tui/arrive.h"

#include "core/base/mem.h"
#include "tui/app.h"
#include "tui/fd.h"
#include "tui/own.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { LONG_BYTES = 512 * 1024, FEW = 2 };

/* ---- on the threads ---- */

/* The first one is loaded; only the thread that has it as its item asks for it. */
static bool load(const void *context, size_t i, struct doc *doc, struct status *status)
{
	const struct arrivals *it = context;
	if (i > 0)
		return files_load(it->files->paths.at[it->from + i], doc, status);
	*doc = *it->first;
	*it->first = (struct doc){0};
	return true;
}

static void tell(const void *context)
{
	const struct arrivals *it = context;
	(void)!write(it->wake[1], "", 1); /* a full pipe tells too */
}

/* ---- beginning and end ---- */

size_t arrivals_left(const struct arrivals *it)
{
	return it->files->paths.len - it->from - it->done;
}

/* The text alone: records without a version are by no rules. */
static bool put_text(const struct arrivals *it, const struct doc *doc, doc_id *id, struct status *status)
{
	enum import_result result;
	const struct records none = {0};
	return store_import(it->store, doc, &none, &result, status) &&
	       store_find(it->store, doc->name, id, status);
}

static void start(struct arrivals *it)
{
	it->ahead = ahead_start(&(struct ahead_plan){
	        .count = arrivals_left(it), .rules = it->rules, .load = load, .context = it, .tell = tell});
}

doc_id arrivals_open(struct arrivals *it, files_report *report, void *context)
{
	doc_id id = 0;
	struct status status;
	size_t count = it->files->paths.len;
	fd_pipe(it->wake);
	it->first = mem_zero(1, sizeof *it->first);
	for (; it->from < count && !files_load(it->files->paths.at[it->from], it->first, &status); it->from++)
		report(context, &status);
	if (it->from == count)
		return 0;
	doc_hash(it->first, it->first->sha256); /* asked for here, on the thread and when the data come */
	/* What both hold is only read, and freed here: in arrive() or at the end. */
	struct doc doc = *it->first;
	it->told = arrivals_left(it) > FEW || doc.len >= LONG_BYTES;
	start(it);
	if (!put_text(it, &doc, &id, &status))
		report(context, &status);
	return id;
}

void arrivals_close(struct arrivals *it)
{
	if (!it->first)
		return;
	ahead_end(it->ahead);
	array_free(&it->refused);
	doc_free(it->first);
	free(it->first);
	for (int i = 0; i < 2; i++)
		if (it->wake[i] >= 0)
			close(it->wake[i]);
}

/* ---- while they come in ---- */

int arrivals_fd(const struct arrivals *it)
{
	return it->wake[0];
}

bool arrivals_text(const struct arrivals *it, enum lang lang, char *out, size_t size)
{
	char in[24], out_yet[24];
	const char *args[] = {in, out_yet};
	if (!arrivals_left(it))
		return false;
	snprintf(in, sizeof in, "%zu", it->done ? it->done : 1);
	snprintf(out_yet, sizeof out_yet, "%zu", arrivals_left(it));
	*out = '\0';
	if (it->told)
		lang_format(out, size, lang, MSG_BAR_READING, args, 2);
	return true;
}

/* A second file of a name would take the first one's place, which may be on the screen. */
static bool is_doubled(const struct arrivals *it, struct status *status)
{
	doc_id in;
	const char *const *paths = it->files->paths.at + it->from;
	if (!store_find(it->store, files_doc_name(paths[it->done]), &in, status) || !in)
		return false; /* none of this name, as mostly; a library that fails says so when it is put in
		               */
	for (size_t i = 0; i < it->done; i++)
		if (strcmp(files_doc_name(paths[i]), files_doc_name(paths[it->done])) == 0)
			return !status_fail(status, MSG_ERR_SAME_NAME, paths[it->done], paths[i]);
	return false;
}

static bool put(struct arrivals *it, const struct ahead_item *item, struct status *status)
{
	enum import_result result;
	if (is_doubled(it, status))
		return false;
	*status = item->status;
	return item->loaded && store_import(it->store, &item->doc, &item->records, &result, status);
}

/* Tells of all that were refused so far; of several their number first, as the screen may not hold all. */
static void tell_refused(struct app *app)
{
	char count[24];
	const struct arrivals *it = app->arrivals;
	snprintf(count, sizeof count, "%zu", it->refused.len);
	app_say(app, it->refused.len > 1 ? MSG_FILES_REFUSED : MSG_PLAIN, it->refused.len > 1 ? count : "");
	for (size_t i = 0; i < it->refused.len; i++)
		message_add(app, &it->refused.at[i]);
}

/* Puts in what is ready, in the order of the files, until a key is typed. */
void arrive(struct app *app)
{
	char bytes[64];
	struct status status;
	const struct ahead_item *item;
	struct arrivals *it = app->arrivals;
	size_t before = it->done;
	while (read(it->wake[0], bytes, sizeof bytes) > 0)
		continue;
	while (arrivals_left(it) && (item = ahead_next(it->ahead, 0))) {
		if (!put(it, item, &status)) {
			*array_push(&it->refused) = status;
			tell_refused(app);
		}
		ahead_release(it->ahead);
		it->done++;
		if (arrivals_left(it) && input_ready(&app->input)) {
			tell(it); /* the others come behind the key */
			break;
		}
	}
	app->context.finding = arrivals_left(it) > 0;
	if (it->done > before)
		own_changed(app, true);
}
