// SPDX-License-Identifier: MIT
#include "tui/app.h"

#include <stdlib.h>
#include <string.h>

enum { STEPS_MAX = 100 };

/* As ARRAY gives it in struct app. */
#define LAST(steps) ((steps).at[(steps).len - 1])

static void forget(struct step *step)
{
	view_close(&step->evidence);
	subject_free(&step->card);
	selection_free(&step->selection);
}

static void forget_oldest(struct app *app)
{
	forget(&app->path.at[0]);
	memmove(app->path.at, app->path.at + 1, (app->path.len - 1) * sizeof *app->path.at);
	app->path.len--;
}

static void forget_ahead(struct app *app)
{
	while (app->ahead.len > 0)
		forget(&app->ahead.at[--app->ahead.len]);
}

static const enum pane readers[READER_COUNT] = {[READER_FIRST] = PANE_READER, [READER_SECOND] = PANE_SECOND};

static doc_id reader_place(const struct app *app, int which, size_t *off)
{
	const struct view *reader = &app->panes[readers[which]];
	*off = 0;
	return reader->ops ? reader_doc(reader, off) : 0;
}

static struct step here(const struct app *app)
{
	struct step step = {.focus = app->focus, .text = app->text, .side = app->side};
	for (int i = 0; i < READER_COUNT; i++)
		step.readers[i].doc = reader_place(app, i, &step.readers[i].off);
	selection_copy(&step.selection, &app->selection);
	if (app->text == PANE_CARD && app->panes[PANE_CARD].ops)
		card_subject(&app->panes[PANE_CARD], &step.card);
	return step;
}

/* Who takes a way of his own cannot go forward on the old one. */
void path_push(struct app *app)
{
	if (app->path.len == STEPS_MAX)
		forget_oldest(app);
	forget_ahead(app);
	*array_push(&app->path) = here(app);
}

void path_keep_evidence(struct app *app)
{
	struct view *now = &app->panes[PANE_EVIDENCE];
	if (app->path.len > 0) {
		LAST(app->path).evidence = *now;
		LAST(app->path).evidence_kept = true;
	} else {
		view_close(now);
	}
	*now = (struct view){0};
}

/* The reader is left alone when it has not moved since: then also what it highlights is as it was. */
static void restore_reader(struct app *app, const struct step *step, int which)
{
	struct status status;
	struct view *reader = &app->panes[readers[which]];
	size_t off, then = step->readers[which].off;
	doc_id doc = step->readers[which].doc;
	if (doc == 0 || (reader_place(app, which, &off) == doc && off == then))
		return;
	if (!reader_show(reader, doc, (struct span){then, then}, &status))
		app_fail(app, &status);
}

/* The step's selection becomes the program's; the one of now goes with the step. */
static void restore_selection(struct app *app, struct step *step)
{
	struct selection now = app->selection;
	bool same = selection_same(&now, &step->selection);
	app->selection = step->selection;
	step->selection = now;
	if (!same)
		select_apply(app);
}

/* Goes to where `step` says; gives in it where the reader was. */
static void exchange(struct app *app, struct step *step)
{
	struct step from = here(app);
	if (step->evidence_kept) {
		from.evidence = app->panes[PANE_EVIDENCE];
		from.evidence_kept = true;
		app->panes[PANE_EVIDENCE] = step->evidence;
	}
	if (step->text == PANE_READER)
		restore_reader(app, step, READER_FIRST);
	if (step->side.second)
		restore_reader(app, step, READER_SECOND);
	app->focus = step->focus;
	app->text = step->text;
	app->side = step->side;
	app->stale = ALL_STALE;
	restore_selection(app, step);
	if (step->text == PANE_CARD)
		card_again(app, &step->card);
	selection_free(&step->selection);
	subject_free(&step->card);
	*step = from;
}

bool path_back(struct app *app)
{
	if (app->path.len == 0)
		return false;
	struct step step = app->path.at[--app->path.len];
	exchange(app, &step);
	*array_push(&app->ahead) = step;
	return true;
}

/* The number of steps up to and with the last one in which another pane stood in the third place. */
static size_t steps_below(const struct app *app)
{
	size_t n = app->path.len;
	while (n > 0 && app->path.at[n - 1].text == app->text)
		n--;
	return n;
}

enum pane path_below(const struct app *app)
{
	size_t n = steps_below(app);
	return n > 0 ? app->path.at[n - 1].text : PANE_COUNT;
}

bool path_close(struct app *app)
{
	size_t n = steps_below(app);
	if (n == 0)
		return false;
	while (app->path.len >= n) {
		struct step *last = &LAST(app->path);
		selection_free(&last->selection);
		selection_copy(&last->selection, &app->selection);
		path_back(app);
	}
	return true;
}

bool path_forward(struct app *app)
{
	if (app->ahead.len == 0)
		return false;
	struct step step = app->ahead.at[--app->ahead.len];
	exchange(app, &step);
	*array_push(&app->path) = step;
	return true;
}

void path_free(struct app *app)
{
	while (app->path.len > 0)
		forget(&app->path.at[--app->path.len]);
	forget_ahead(app);
	array_free(&app->path);
	array_free(&app->ahead);
}
