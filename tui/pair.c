// SPDX-License-Identifier: MIT
// Which two documents the compare pane shows, and what its keys need the program for.
#include "tui/app.h"

#include "core/collate/shared.h"
#include "tui/own.h"

#include <string.h>

void pair_open(struct app *app, const struct view_request *request)
{
	struct status status;
	const doc_id docs[2] = {request->doc, request->other};
	struct view *view = app_view(app, PANE_COMPARE);
	if (!view)
		return;
	path_push(app);
	if (!compare_show(view, docs, request->span, &status)) {
		path_back(app);
		app_fail(app, &status);
		return;
	}
	app_go(app, PLACE_TEXT, PANE_COMPARE);
}

/* ---- by name ---- */

static bool find(struct app *app, const char *name, doc_id *doc)
{
	struct status status;
	if (!store_find(app->context.store, name, doc, &status)) {
		app_fail(app, &status);
		return false;
	}
	if (!*doc)
		app_say(app, MSG_NO_SUCH_DOC, name);
	return *doc != 0;
}

void pair_named(struct app *app, const char *names)
{
	struct view_request request = {.kind = REQUEST_COMPARE};
	struct buf first = {0};
	size_t len = strcspn(names, " ");
	const char *second = names + len + strspn(names + len, " ");
	buf_add(&first, names, len);
	if (!*second)
		app_say(app, MSG_COMPARE_TWO, "");
	else if (find(app, first.at, &request.doc) && find(app, second, &request.other)) {
		if (request.doc == request.other)
			app_say(app, MSG_COMPARE_TWO, "");
		else
			pair_open(app, &request);
	}
	buf_free(&first);
}

/* ---- by what is read ---- */

static doc_id read_in(const struct app *app, enum pane pane)
{
	size_t off;
	const struct view *reader = &app->panes[pane];
	return reader->ops ? reader_doc(reader, &off) : 0;
}

/* The document that shares most with the one that is read, at the place that they share. */
static bool closest(struct app *app, struct view_request *request)
{
	struct status status;
	struct shared_rows rows;
	if (!shared_list(app->context.store, request->doc, &rows, &status)) {
		app_fail(app, &status);
		return false;
	}
	bool any = rows.rows.len > 0;
	if (any)
		request->other = rows.rows.at[0].b.doc;
	else
		app_say(app, shared_none(app->context.store), "");
	shared_rows_free(&rows);
	return any;
}

/* The two documents that are most alike; false if no two have anything in common. */
static bool most_alike(struct app *app, struct view_request *request)
{
	struct status status;
	struct shared_rows rows;
	if (!shared_list(app->context.store, 0, &rows, &status)) {
		app_fail(app, &status);
		return false;
	}
	const struct shared_row *row = shared_closest(&rows);
	if (row) {
		bool first = row->a.doc < row->b.doc;
		const struct shared_side *left = first ? &row->a : &row->b;
		request->doc = left->doc;
		request->span = left->span;
		request->other = first ? row->b.doc : row->a.doc;
	}
	shared_rows_free(&rows);
	return row != NULL;
}

/* From a reader: the two that are read side by side, or what is read and the one closest to it, unless it is
 * shown already; from elsewhere what was compared last, at first the two that are most alike. */
static void compare(struct app *app)
{
	doc_id shown[2] = {0, 0};
	struct view_request request = {.kind = REQUEST_COMPARE};
	struct view *view = app_view(app, PANE_COMPARE);
	bool reading = app_pane(app) == PANE_READER || app_pane(app) == PANE_SECOND;
	if (!view)
		return;
	compare_docs(view, shown);
	request.doc = reading ? read_in(app, app_pane(app)) : 0;
	if (app->side.second && request.doc) {
		request.doc = read_in(app, PANE_READER);
		request.other = read_in(app, PANE_SECOND);
	}
	bool both = request.doc && request.other && request.doc != request.other;
	if (both || (!request.doc && !shown[0] && most_alike(app, &request)))
		pair_open(app, &request);
	else if (!request.doc || request.doc == shown[0] || request.doc == shown[1])
		app_show(app, PANE_COMPARE);
	else if (closest(app, &request))
		pair_open(app, &request);
}

/* ---- which reading is right ---- */

static void hold_right(struct app *app, bool right)
{
	struct status status;
	bool any = false;
	struct view *view = app_view(app, PANE_COMPARE);
	if (!view)
		return;
	if (!compare_prefer(view, right, &any, &status)) {
		app_fail(app, &status);
	} else if (!any) {
		app_say(app, MSG_COMPARE_NONE_CHOSEN, "");
	} else {
		char about[300];
		compare_ops.describe(view, about, sizeof about);
		own_did(app, MSG_WORK_CHOICE, about);
	}
}

bool pair_command(struct app *app, enum command command)
{
	if (command == CMD_COMPARE)
		compare(app);
	else if (command == CMD_PREFER_LEFT || command == CMD_PREFER_RIGHT)
		hold_right(app, command == CMD_PREFER_RIGHT);
	else
		return false;
	return true;
}
