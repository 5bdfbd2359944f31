// SPDX-License-Identifier: MIT
#include "tui/resume.h"

#include "tui/files.h"
#include "tui/xdg.h"

#include <errno.h>
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

static bool holds(const char *path, const struct buf *text)
{
	struct buf held = {0};
	bool same = files_read(path, &held) == 0 && held.len == text->len &&
	            memcmp(buf_str(&held), buf_str(text), text->len) == 0;
	buf_free(&held);
	return same;
}

/* In the old one's place, whole; the error, 0 for none. */
static int write_file(const char *path, const struct buf *text)
{
	struct buf fresh = {0};
	int error = 0;
	buf_addf(&fresh, "%s.%ld", path, (long)getpid());
	make_folders(path);
	FILE *file = fopen(fresh.at, "w");
	if (!file || fwrite(text->at, 1, text->len, file) != text->len)
		error = errno;
	if (file && fclose(file) != 0 && !error)
		error = errno;
	if (!error && rename(fresh.at, path) != 0)
		error = errno;
	if (file && error)
		remove(fresh.at);
	buf_free(&fresh);
	return error;
}

/* ---- saving ---- */

/* By the names of their keys in the settings; a second reader has none there. */
static const char *const pane_file_names[PANE_COUNT] = {[PANE_TIMELINE] = "timeline",
        [PANE_MATRIX] = "matrix",
        [PANE_READER] = "reader",
        [PANE_EVIDENCE] = "evidence",
        [PANE_LIBRARY] = "library",
        [PANE_WHY] = "why",
        [PANE_WORK] = "work",
        [PANE_OUTLINE] = "outline",
        [PANE_SECOND] = "second",
        [PANE_CONFLICTS] = "contradictions",
        [PANE_FIGURES] = "figures",
        [PANE_COMPARE] = "compare",
        [PANE_CARD] = "card"};

/* PANE_COUNT for none. */
static enum pane pane_of(const char *name, size_t len)
{
	int pane = 0;
	while (pane < PANE_COUNT && !(pane_file_names[pane] && strlen(pane_file_names[pane]) == len &&
	                                    memcmp(pane_file_names[pane], name, len) == 0))
		pane++;
	return (enum pane)pane;
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
		case CHOICE_AS_OF:
			buf_addf(out, "as-of = %d\n", f->as_of);
			break;
		default:
			break;
		}
	}
}

/* What a reader reads, and where. */
static void add_reader(const struct view *reader, const char *const names[3], struct buf *out)
{
	size_t off = 0;
	struct span chosen;
	if (!reader->ops || !reader_doc(reader, &off))
		return;
	add_text(out, names[0], reader_name(reader, &chosen));
	buf_addf(out, "%s = %zu\n", names[1], off);
	if (!span_empty(chosen))
		buf_addf(out, "%s = %zu %zu\n", names[2], chosen.start, chosen.end);
}

static const char *const first_names[] = {"reading", "place", "chosen"};
static const char *const second_names[] = {"second", "second-place", "second-chosen"};

static void add_side(const struct app *app, struct buf *out)
{
	buf_addf(out, "side =%s%s%s%s%s \n", app->side.outline ? " outline" : "",
	        app->side.second ? " second" : "", app->side.together ? " together" : "",
	        app->side.reading == READER_SECOND ? " reading-second" : "",
	        app->no_outline ? " no-outline" : "");
}

/* What lay below what stands in the third place, the lowest first: where the focus was, and what stood there.
 */
static void add_way(const struct app *app, struct buf *out)
{
	enum { STEPS = 16 };
	size_t first = app->path.len > STEPS ? app->path.len - STEPS : 0;
	for (size_t i = first; i < app->path.len; i++) {
		const struct step *step = &app->path.at[i];
		enum pane next = i + 1 < app->path.len ? app->path.at[i + 1].text : app->text;
		if (step->text != next)
			buf_addf(out, "way = %d %s\n", (int)step->focus, pane_file_names[step->text]);
	}
}

/* How each pane stood; of those that nobody has looked at since, how they stood before. */
static void add_views(const struct app *app, struct buf *out)
{
	for (int pane = 0; pane < PANE_COUNT; pane++) {
		const struct view *view = &app->panes[pane];
		struct buf text = {0};
		if (view->ops && view->ops->remember)
			view->ops->remember(view, &text);
		else if (app->kept[pane])
			buf_adds(&text, app->kept[pane]);
		if (text.len && !strchr(text.at, '\n'))
			buf_addf(out, "view = %s\t%s\n", pane_file_names[pane], text.at);
		buf_free(&text);
	}
}

bool resume_save(const struct app *app, const char *library, struct status *status)
{
	struct buf path = {0}, text = {0};
	if (app->builtin != app->builtin_usual) /* first: a document that is read may be one of them */
		buf_addf(&text, "builtin = %d\n", app->builtin == BUILTIN_SHOW);
	add_reader(&app->panes[PANE_READER], first_names, &text);
	add_reader(&app->panes[PANE_SECOND], second_names, &text);
	buf_addf(&text, "text = %s\n", pane_file_names[app->text]);
	buf_addf(&text, "pane = %s\n", pane_file_names[app_pane_at(app, app->focus)]);
	add_side(app, &text);
	if (app->zoomed)
		buf_adds(&text, "zoomed = 1\n");
	add_way(app, &text);
	add_choices(&app->selection, &text);
	add_views(app, &text);
	file_of(library, &path);
	/* a file put in another's place makes the next program wait for the disk */
	const int error = holds(buf_str(&path), &text) ? 0 : write_file(buf_str(&path), &text);
	const bool kept = !error || status_fail_system(status, MSG_ERR_SESSION, buf_str(&path), error);
	buf_free(&path);
	buf_free(&text);
	return kept;
}

/* ---- going there ---- */

/* What the file says of a reader. */
struct left_at {
	doc_id doc;
	size_t off;
	struct span chosen;
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
	f.as_of = strcmp(name, "as-of") == 0 ? line_year(value) : 0;
	f.doc = strcmp(name, "document") == 0 ? doc_named(app, value) : 0;
	selection_put(&app->selection, CHOICE_BIT(CHOICE_COUNT) - 1, &f, value);
}

/* Where the focus was. */
static void go_to(struct app *app, const char *name)
{
	enum pane pane = pane_of(name, strlen(name));
	if (pane == PANE_TIMELINE || pane == PANE_MATRIX)
		app->focus = pane == PANE_TIMELINE ? PLACE_TIMELINE : PLACE_MATRIX;
	else if (pane == PANE_OUTLINE || pane == PANE_SECOND)
		app->focus = PLACE_SIDE;
	else if (pane != PANE_COUNT)
		app->focus = PLACE_TEXT;
}

/* Can it stand in the third place? */
static bool stands_there(enum pane pane)
{
	static const unsigned others = 1u << PANE_TIMELINE | 1u << PANE_MATRIX | 1u << PANE_OUTLINE |
	                               1u << PANE_SECOND | 1u << PANE_HELP | 1u << PANE_COUNT;
	return !(others & 1u << pane);
}

static void show(struct app *app, const char *name)
{
	enum pane pane = pane_of(name, strlen(name));
	if (stands_there(pane))
		app->text = pane;
}

static void read_side(struct app *app, const char *value)
{
	app->side.outline = strstr(value, "outline ") && !strstr(value, "no-outline ");
	app->side.second = strstr(value, " second ") || strncmp(value, "second ", 7) == 0;
	app->side.together = strstr(value, "together ") != NULL;
	app->side.reading = strstr(value, "reading-second ") ? READER_SECOND : READER_FIRST;
	app->no_outline = strstr(value, "no-outline ") != NULL;
}

/* The key's wish lasts, unless a setting or an option says otherwise now. */
static void read_builtin(struct app *app, const char *value)
{
	if (app->builtin_usual == BUILTIN_AUTO) {
		app_show_builtin(app, *value == '1' ? BUILTIN_SHOW : BUILTIN_HIDE);
		app_count(app);
	}
}

static void read_step(struct app *app, const char *value)
{
	int focus = atoi(value);
	const char *name = value + strcspn(value, " ");
	enum pane pane = pane_of(name + (*name == ' '), strlen(name + (*name == ' ')));
	if (stands_there(pane) && focus >= 0 && focus < PLACE_COUNT)
		*array_push(&app->path) = (struct step){.focus = (enum place_on_screen)focus, .text = pane};
}

static void read_view(struct app *app, const char *value)
{
	size_t len = strcspn(value, "\t");
	enum pane pane = pane_of(value, len);
	if (pane == PANE_COUNT || !value[len])
		return;
	free(app->kept[pane]);
	app->kept[pane] = mem_strndup(value + len + 1, strlen(value + len + 1));
}

static bool read_reader(
        struct app *app, const char *name, const char *value, const char *const names[3], struct left_at *at)
{
	if (strcmp(name, names[0]) == 0)
		at->doc = doc_named(app, value);
	else if (strcmp(name, names[1]) == 0)
		at->off = (size_t)strtoull(value, NULL, 10);
	else if (strcmp(name, names[2]) == 0)
		sscanf(value, "%zu %zu", &at->chosen.start, &at->chosen.end);
	else
		return false;
	return true;
}

static void read_line(struct app *app, const char *name, const char *value, struct left_at left[READER_COUNT])
{
	static const struct {
		const char *name;
		void (*read)(struct app *app, const char *value);
	} lines[] = {{"builtin", read_builtin}, {"text", show}, {"pane", go_to}, {"side", read_side},
	        {"way", read_step}, {"view", read_view}};
	if (read_reader(app, name, value, first_names, &left[READER_FIRST]) ||
	        read_reader(app, name, value, second_names, &left[READER_SECOND]))
		return;
	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
		if (strcmp(name, lines[i].name) == 0) {
			lines[i].read(app, value);
			return;
		}
	if (strcmp(name, "zoomed") == 0)
		app->zoomed = true;
	else
		choose(app, name, value);
}

static bool open_reader(struct app *app, enum pane pane, const struct left_at *at)
{
	struct status status;
	struct view *reader = at->doc ? app_view(app, pane) : NULL;
	return reader && reader_return(reader, at->doc, at->off, at->chosen, &status);
}

/* What shows one thing of the library has to find it there; without it the text stands in its place, and
 * without its document the list of documents. */
static bool shows(struct app *app, enum pane pane, bool reading)
{
	static const unsigned of_one =
	        1u << PANE_EVIDENCE | 1u << PANE_WHY | 1u << PANE_COMPARE | 1u << PANE_CARD;
	if (pane == PANE_READER)
		return reading;
	if (!(of_one & 1u << pane))
		return true;
	return app->kept[pane] && app_view(app, pane) && !app->lost_view[pane];
}

static void open_panes(struct app *app, const struct left_at left[READER_COUNT])
{
	bool reading = open_reader(app, PANE_READER, &left[READER_FIRST]);
	app->side.second &= open_reader(app, PANE_SECOND, &left[READER_SECOND]);
	if (!shows(app, app->text, reading))
		app->text = reading ? PANE_READER : PANE_LIBRARY;
	if (app->focus == PLACE_SIDE && !app->side.second && !app->side.outline)
		app->focus = PLACE_TEXT;
	for (size_t i = 0; i < app->path.len; i++) {
		app->path.at[i].side = app->side;
		selection_copy(&app->path.at[i].selection, &app->selection);
	}
}

void resume_load(struct app *app, const char *library)
{
	static const char sign[] = " = ";
	struct buf path = {0}, text = {0};
	struct left_at left[READER_COUNT] = {0};
	char *rest = NULL;
	file_of(library, &path);
	if (files_read(buf_str(&path), &text) == 0 && text.len) {
		for (char *line = strtok_r(text.at, "\n", &rest); line; line = strtok_r(NULL, "\n", &rest)) {
			char *value = strstr(line, sign);
			if (!value)
				continue;
			*value = '\0';
			read_line(app, line, value + strlen(sign), left);
		}
		open_panes(app, left);
		app->stale = ALL_STALE;
	}
	buf_free(&path);
	buf_free(&text);
}
