// SPDX-License-Identifier: MIT
#include "tui/app.h"

#include <stdlib.h>
#include <string.h>

enum { STEPS_MAX = 100 };

static void forget_oldest(struct app *app)
{
	view_close(&app->path.at[0].evidence);
	memmove(app->path.at, app->path.at + 1, (app->path.len - 1) * sizeof *app->path.at);
	app->path.len--;
}

static doc_id reader_place(const struct app *app, size_t *off)
{
	const struct view *reader = &app->panes[PANE_READER];
	*off = 0;
	return reader->ops ? reader_doc(reader, off) : 0;
}

void path_push(struct app *app)
{
	if (app->path.len == STEPS_MAX)
		forget_oldest(app);
	struct step *step = array_push(&app->path);
	*step = (struct step){.focus = app->focus, .text = app->text};
	step->doc = reader_place(app, &step->off);
}

void path_keep_evidence(struct app *app)
{
	struct view *now = &app->panes[PANE_EVIDENCE];
	if (app->path.len > 0) {
		struct step *step = &app->path.at[app->path.len - 1];
		step->evidence = *now;
		step->evidence_kept = true;
	} else {
		view_close(now);
	}
	*now = (struct view){0};
}

/* The reader is left alone when it has not moved since: then also what it highlights is as it was. */
static void restore_reader(struct app *app, const struct step *step)
{
	size_t off;
	struct status status;
	struct view *reader = &app->panes[PANE_READER];
	if (step->doc == 0 || (reader_place(app, &off) == step->doc && off == step->off))
		return;
	if (!reader_show(reader, step->doc, (struct span){step->off, step->off}, &status))
		app_fail(app, &status);
}

bool path_back(struct app *app)
{
	if (app->path.len == 0)
		return false;
	struct step step = app->path.at[--app->path.len];
	if (step.evidence_kept) {
		view_close(&app->panes[PANE_EVIDENCE]);
		app->panes[PANE_EVIDENCE] = step.evidence;
	}
	if (step.text == PANE_READER)
		restore_reader(app, &step);
	app->focus = step.focus;
	app->text = step.text;
	app->stale = ALL_STALE;
	return true;
}

void path_free(struct app *app)
{
	for (size_t i = 0; i < app->path.len; i++)
		view_close(&app->path.at[i].evidence);
	array_free(&app->path);
}
