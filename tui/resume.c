// SPDX-License-Identifier: MIT
#include "tui/resume.h"

#include "tui/files.h"
#include "tui/xdg.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* ---- the file ---- */

/* FNV-1a of the library's path, as the file system has it. */
static uint64_t digest(const char *library)
{
	char *path = realpath(library, NULL);
	uint64_t h = UINT64_C(0xCBF29CE484222325);
	for (const char *p = path ? path : library; *p; p++)
		h = (h ^ (unsigned char)*p) * UINT64_C(0x100000001B3);
	free(path);
	return h;
}

static void file_of(const char *library, struct buf *out)
{
	char name[48];
	snprintf(name, sizeof name, "session-%016" PRIx64, digest(library));
	xdg_state(name, out);
}

static void make_folders(const char *path)
{
	char *folder = mem_strndup(path, strlen(path));
	for (char *p = folder + 1; *p; p++)
		if (*p == '/') {
			*p = '\0';
			mkdir(folder, 0700);
			*p = '/';
		}
	free(folder);
}

static void write_file(const char *path, const struct buf *text)
{
	struct buf fresh = {0};
	buf_addf(&fresh, "%s.%ld", path, (long)getpid());
	make_folders(path);
	FILE *file = fopen(fresh.at, "w");
	if (file) {
		bool ok = fwrite(text->at, 1, text->len, file) == text->len;
		ok = fclose(file) == 0 && ok;
		if (!ok || rename(fresh.at, path) != 0)
			remove(fresh.at);
	}
	buf_free(&fresh);
}

/* ---- saving ---- */

/* The panes that can be come back to; the others only lead somewhere. */
static const struct {
	const char *name;
	enum place_on_screen focus;
	enum pane text;
} panes[] = {
        {"timeline", PLACE_TIMELINE, PANE_LIBRARY},
        {"matrix", PLACE_MATRIX, PANE_LIBRARY},
        {"reader", PLACE_TEXT, PANE_READER},
        {"library", PLACE_TEXT, PANE_LIBRARY},
        {"figures", PLACE_TEXT, PANE_FIGURES},
        {"contradictions", PLACE_TEXT, PANE_CONFLICTS},
        {"work", PLACE_TEXT, PANE_WORK},
};
enum { PANES = sizeof panes / sizeof *panes };

static const char *pane_named(enum pane pane)
{
	for (size_t i = 0; i < PANES; i++)
		if (panes[i].focus == PLACE_TEXT && panes[i].text == pane)
			return panes[i].name;
	return "reader"; /* evidence and why lead there */
}

static void add_text(struct buf *out, const char *name, const char *value)
{
	if (value && !strchr(value, '\n'))
		buf_addf(out, "%s = %s\n", name, value);
}

/* In the order in which they were made. */
static void add_choices(const struct selection *selection, struct buf *out)
{
	const struct store_filter *f = &selection->filter;
	for (int i = 0; i < selection->count; i++) {
		switch (selection->order[i]) {
		case CHOICE_YEARS:
			buf_addf(out, "days = %d %d\n", f->first_day, f->last_day);
			break;
		case CHOICE_PROGRAMME:
			add_text(out, "programme", f->programme);
			break;
		case CHOICE_SUPPORTER:
			add_text(out, f->supporter_alone ? "supporter-alone" : "supporter", f->supporter);
			break;
		case CHOICE_RECIPIENT:
			add_text(out, f->recipient_alone ? "recipient-alone" : "recipient", f->recipient);
			break;
		case CHOICE_PARTY:
			add_text(out, "party", f->party);
			break;
		case CHOICE_DOC:
			add_text(out, "document", selection->doc_name);
			break;
		case CHOICE_VERDICT:
			buf_addf(out, "verdicts = %u\n", f->verdicts);
			break;
		case CHOICE_CONFIDENCE:
			buf_addf(out, "confidences = %u\n", f->confidences);
			break;
		case CHOICE_MEASURE:
			add_text(out, "measure", f->measure);
			break;
		default:
			break;
		}
	}
}

static void add_place(const struct app *app, struct buf *out)
{
	size_t off = 0;
	struct status status;
	struct store_docs docs;
	const struct view *reader = &app->panes[PANE_READER];
	doc_id doc = reader->ops ? reader_doc(reader, &off) : 0;
	if (!doc || !store_docs(app->context.store, &docs, &status))
		return;
	for (size_t i = 0; i < docs.rows.len; i++)
		if (docs.rows.at[i].id == doc) {
			add_text(out, "reading", docs.rows.at[i].name);
			buf_addf(out, "place = %zu\n", off);
		}
	store_docs_free(&docs);
}

void resume_save(const struct app *app, const char *library)
{
	static const char *const by_focus[PLACE_COUNT] = {
	        [PLACE_TIMELINE] = "timeline", [PLACE_MATRIX] = "matrix"};
	struct buf path = {0}, text = {0};
	const char *focus = by_focus[app->focus];
	add_place(app, &text);
	buf_addf(&text, "text = %s\n", pane_named(app->text));
	buf_addf(&text, "pane = %s\n", focus ? focus : pane_named(app->text));
	if (app->zoomed)
		buf_adds(&text, "zoomed = 1\n");
	add_choices(&app->selection, &text);
	file_of(library, &path);
	write_file(buf_str(&path), &text);
	buf_free(&path);
	buf_free(&text);
}

/* ---- going there ---- */

/* What the file says of the reader. */
struct left_at {
	doc_id doc;
	size_t off;
};

/* Only the very name: what begins with it, or has it for a number, is another document. */
static doc_id doc_named(struct app *app, const char *name)
{
	doc_id doc = 0;
	struct status status;
	struct store_docs docs;
	if (!store_docs(app->context.store, &docs, &status))
		return 0;
	for (size_t i = 0; i < docs.rows.len && !doc; i++)
		doc = strcmp(docs.rows.at[i].name, name) == 0 ? docs.rows.at[i].id : 0;
	store_docs_free(&docs);
	return doc;
}

/* As bits; what another version may have meant by more is no choice. */
static unsigned set_of(const char *value, int count)
{
	return (unsigned)strtoul(value, NULL, 10) & ((1u << count) - 1);
}

static void choose(struct app *app, const char *name, const char *value)
{
	struct store_filter f = {0};
	if (strcmp(name, "days") == 0 && sscanf(value, "%d %d", &f.first_day, &f.last_day) != 2)
		return;
	bool supporter = strncmp(name, "supporter", 9) == 0, recipient = strncmp(name, "recipient", 9) == 0;
	f.supporter = supporter ? value : NULL;
	f.supporter_alone = supporter && name[9];
	f.recipient = recipient ? value : NULL;
	f.recipient_alone = recipient && name[9];
	f.programme = strcmp(name, "programme") == 0 ? value : NULL;
	f.party = strcmp(name, "party") == 0 ? value : NULL;
	f.measure = strcmp(name, "measure") == 0 ? value : NULL;
	f.verdicts = strcmp(name, "verdicts") == 0 ? set_of(value, VERDICT_COUNT) : 0;
	f.confidences = strcmp(name, "confidences") == 0 ? set_of(value, CONFIDENCE_COUNT) : 0;
	f.doc = strcmp(name, "document") == 0 ? doc_named(app, value) : 0;
	selection_put(&app->selection, CHOICE_BIT(CHOICE_COUNT) - 1, &f, value);
}

static void show_pane(struct app *app, const char *name, bool focus)
{
	for (size_t i = 0; i < PANES; i++) {
		if (strcmp(panes[i].name, name) != 0)
			continue;
		if (focus)
			app->focus = panes[i].focus;
		if (panes[i].focus == PLACE_TEXT)
			app->text = panes[i].text;
	}
}

static void read_line(struct app *app, const char *name, const char *value, struct left_at *place)
{
	if (strcmp(name, "reading") == 0)
		place->doc = doc_named(app, value);
	else if (strcmp(name, "place") == 0)
		place->off = (size_t)strtoull(value, NULL, 10);
	else if (strcmp(name, "text") == 0 || strcmp(name, "pane") == 0)
		show_pane(app, value, *name == 'p');
	else if (strcmp(name, "zoomed") == 0)
		app->zoomed = true;
	else
		choose(app, name, value);
}

/* The reader needs its document; without it the list of documents stands there. */
static void open_reader(struct app *app, const struct left_at *place)
{
	struct status status;
	struct view *reader = place->doc ? app_view(app, PANE_READER) : NULL;
	bool open = reader && reader_show(reader, place->doc, (struct span){place->off, place->off}, &status);
	if (!open && app->text == PANE_READER)
		app->text = PANE_LIBRARY;
}

void resume_load(struct app *app, const char *library)
{
	static const char sign[] = " = ";
	struct buf path = {0}, text = {0};
	struct left_at place = {0};
	char *rest = NULL;
	file_of(library, &path);
	if (files_read(buf_str(&path), &text) == 0 && text.len) {
		for (char *line = strtok_r(text.at, "\n", &rest); line; line = strtok_r(NULL, "\n", &rest)) {
			char *value = strstr(line, sign);
			if (!value)
				continue;
			*value = '\0';
			read_line(app, line, value + strlen(sign), &place);
		}
		open_reader(app, &place);
		app->stale = ALL_STALE;
	}
	buf_free(&path);
	buf_free(&text);
}
