// SPDX-License-Identifier: MIT
// Lines for a record's values: NAME=VALUE; NAME=VALUE. Names are those of the exports, or the user's
// language's.
#include "tui/own.h"

#include "core/extract/field.h"
#include "core/extract/party.h"
#include "core/extract/extract.h"
#include "core/view/code.h"
#include "core/view/verdict.h"
#include "core/view/when.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- names ---- */

static enum message name_of(const char *field)
{
	static const struct {
		const char *field;
		enum message message;
	} names[] = {{"edtf", MSG_FIELD_EDTF}, {"role", MSG_FIELD_ROLE}, {"programme", MSG_FIELD_PROGRAMME},
	        {"title", MSG_FIELD_TITLE}, {"supporter", MSG_FIELD_SUPPORTER},
	        {"recipient", MSG_FIELD_RECIPIENT}, {"kind", MSG_FIELD_KIND}, {"from", MSG_FIELD_FROM},
	        {"to", MSG_FIELD_TO}, {"value", MSG_FIELD_VALUE}, {"unit", MSG_FIELD_UNIT},
	        {"qualifier", MSG_FIELD_QUALIFIER}, {"measure", MSG_FIELD_MEASURE},
	        {"level", MSG_FIELD_LEVEL}, {"page", MSG_FIELD_PAGE}};
	size_t i = 0;
	while (strcmp(names[i].field, field) != 0)
		i++;
	return names[i].message;
}

static const char *shown_name(const struct app *app, enum layer layer, size_t field)
{
	return lang_text(app->context.lang, name_of(field_name(layer, field)));
}

/* The field that was typed, in either language; FIELDS_MAX if there is none. */
static size_t find_field(const struct app *app, enum layer layer, struct slice name)
{
	size_t field = field_find(layer, name);
	for (size_t i = 0; i < field_count(layer) && field == FIELDS_MAX && name.len; i++)
		if (strncmp(shown_name(app, layer, i), name.at, name.len) == 0)
			field = i;
	return field;
}

static const enum message layer_messages[LAYER_COUNT] = {
        MSG_EXPLAIN_DATE, MSG_EXPLAIN_EVENT, MSG_EXPLAIN_PAIRING, MSG_EXPLAIN_FIGURE, MSG_EXPLAIN_HEADING};

/* In the order in which they are offered. */
static const enum layer offered[] = {LAYER_PAIRINGS, LAYER_EVENTS, LAYER_DATES, LAYER_FIGURES, LAYER_OUTLINE};
enum { OFFERED = sizeof offered / sizeof *offered };

const char *own_label(const struct app *app, enum line_kind kind)
{
	return lang_text(app->context.lang, kind == LINE_CORRECT ? MSG_ASK_CORRECT
	                                    : kind == LINE_LAYER ? MSG_ASK_LAYER
	                                    : kind == LINE_ADD   ? MSG_ASK_ADD
	                                                         : MSG_ASK_COMMENT);
}

/* ---- reading a line ---- */

/* The bytes of a separator (or of `=`) at s: in its narrow or its full-width form; 0 if none stands there. */
static size_t sign_at(const char *s, char narrow, const char *full)
{
	return *s == narrow ? 1 : strncmp(s, full, strlen(full)) == 0 ? strlen(full) : 0;
}
static size_t separator_at(const char *s)
{
	return sign_at(s, ';', "；");
}
static size_t equals_at(const char *s)
{
	return sign_at(s, '=', "＝");
}

static struct slice trim(const char *at, size_t len)
{
	while (len && *at == ' ')
		at++, len--;
	while (len && at[len - 1] == ' ')
		len--;
	return (struct slice){at, len};
}

/* One NAME=VALUE of a line. */
struct part {
	struct slice name, value;
	bool has_value;
};

/* The part at `at`, and where the next one begins. */
static const char *read_part(const char *at, struct part *part)
{
	const char *end = at, *equals = NULL;
	for (; *end && !separator_at(end); end++) {
		if (!equals && equals_at(end))
			equals = end;
		end += *end == '\\' && end[1];
	}
	part->has_value = equals != NULL;
	part->name = trim(at, (size_t)((equals ? equals : end) - at));
	const char *value = equals ? equals + equals_at(equals) : end;
	part->value = trim(value, (size_t)(end - value));
	return end + separator_at(end);
}

/* A separator inside of a value has a backslash before it, and so has a backslash. */
static void add_escaped(struct buf *out, const char *value)
{
	for (const char *p = value; *p; p++) {
		if (separator_at(p) || *p == '\\')
			buf_adds(out, "\\");
		buf_add(out, p, 1);
	}
}

static void add_unescaped(struct buf *out, struct slice value)
{
	for (size_t i = 0; i < value.len; i++) {
		i += value.at[i] == '\\' && i + 1 < value.len;
		buf_add(out, value.at + i, 1);
	}
}

/* ---- values as they are shown, and as exports have them ---- */

static bool is_date(enum layer layer, size_t field)
{
	static const char *const names[] = {"edtf", "from", "to"};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strcmp(field_name(layer, field), names[i]) == 0)
			return true;
	return false;
}

/* In the language of the interface: 1994年7月 for 1994-07, 具名 for named. */
static void add_shown(
        const struct app *app, enum layer layer, size_t field, const char *value, struct buf *out)
{
	if (is_date(layer, field))
		when_text(value, app->context.lang, out);
	else
		buf_adds(out, field_choice(layer, field, 0) ? code_word(value, app->context.lang) : value);
}

/* A date in Chinese, as the rules for texts read it; what is no such date stays as it was typed. */
static void add_date(const char *typed, struct buf *out)
{
	struct doc doc;
	struct records r = {0};
	struct status status;
	struct extract_options rules = {0};
	size_t len = strlen(typed);
	bool read =
	        (unsigned char)typed[strcspn(typed, "年世纪代")] && doc_read("", typed, len, &doc, &status);
	bool whole = read && extract(&doc, &rules, &r) && r.dates.len && r.dates.at[0].span.start == 0 &&
	             r.dates.at[0].span.end + 3 >= len;
	buf_adds(out, whole ? r.dates.at[0].edtf : typed);
	records_free(&r);
	if (read)
		doc_free(&doc);
}

/* Is it one of the codes that the field takes? */
static bool is_choice(enum layer layer, size_t field, const char *typed)
{
	const char *code;
	for (size_t n = 0; (code = field_choice(layer, field, n)); n++)
		if (strcmp(code, typed) == 0)
			return true;
	return false;
}

/* What was typed in either way, as exports have it. */
static void add_meant(enum layer layer, size_t field, const char *typed, struct buf *out)
{
	if (is_date(layer, field))
		add_date(typed, out);
	else if (field_choice(layer, field, 0) && !is_choice(layer, field, typed))
		buf_adds(out, code_of(typed));
	else
		buf_adds(out, typed);
}

/* What would be right: the words it may be, or one that it could. */
static void add_example(struct app *app, enum layer layer, size_t field)
{
	static const struct {
		const char *field, *example;
	} examples[] = {{"value", "1200, 2.5"}, {"level", "1, 2, 3"}, {"page", "12"}, {"supporter", "上海市"},
	        {"recipient", "西藏自治区"}, {"unit", "元, 人, 所"}, {"title", "座谈会在北京召开"}};
	struct buf like = {0};
	char text[256];
	size_t len = strlen(app->message);
	for (size_t n = 0; field_choice(layer, field, n); n++)
		buf_addf(&like, "%s%s", n ? ", " : "",
		        code_word(field_choice(layer, field, n), app->context.lang));
	if (is_date(layer, field))
		buf_adds(&like, "1994, 1994-07-20, 1994/2001, 1994年7月");
	for (size_t i = 0; i < sizeof examples / sizeof *examples && !like.len; i++)
		if (strcmp(field_name(layer, field), examples[i].field) == 0)
			buf_adds(&like, examples[i].example);
	const char *all = buf_str(&like);
	lang_format(text, sizeof text, app->context.lang, MSG_FIELD_LIKE, &all, 1);
	if (like.len)
		snprintf(app->message + len, sizeof app->message - len, "%s", text);
	buf_free(&like);
}

/* Told by the name that the field has in the line. */
static bool can_be(struct app *app, enum layer layer, size_t field, const char *value)
{
	struct records r = {0};
	struct status status;
	bool can = field_set(
	        &r, layer, record_push(&r, layer, (struct span){0}), field, slice_of(value), &status);
	records_free(&r);
	if (!can) {
		status_fail(&status, MSG_ERR_FIELD, shown_name(app, layer, field), value);
		app_fail(app, &status);
		add_example(app, layer, field);
	}
	return can;
}

/* What a record cannot do without is told by its name in the line too. */
static bool is_whole(struct app *app, enum layer layer, const char *values)
{
	struct records r = {0};
	struct status status;
	size_t n = record_push(&r, layer, (struct span){0});
	fields_restore(&r, layer, n, slice_of(values));
	bool is = record_is_whole(&r, layer, n, &status);
	size_t field = is ? FIELDS_MAX : field_find(layer, slice_of(status.where));
	records_free(&r);
	return is || (field != FIELDS_MAX && can_be(app, layer, field, ""));
}

/* Appends NAME=VALUE by the field's own name; a party by its official one. False, and told, if it cannot be.
 */
static bool add_value(struct app *app, enum layer layer, size_t field, const char *value, struct buf *out)
{
	const char *text = field_is_party(layer, field) ? line_party(app, value) : value;
	if (!text || !can_be(app, layer, field, text))
		return false;
	buf_addf(out, "%s=%s\n", field_name(layer, field), text);
	return true;
}

/* Where a line is read to, and the record with which its values are compared. */
struct reading_line {
	struct app *app;
	enum layer layer;
	struct records before;
	size_t n;
	struct buf *out;
};

/* Leaves out a value that is as it was. */
static bool read_value(struct reading_line *it, const struct part *part)
{
	size_t field = part->has_value ? find_field(it->app, it->layer, part->name) : FIELDS_MAX;
	struct buf was = {0}, value = {0}, shown = {0};
	if (field == FIELDS_MAX) {
		buf_add(&was, part->name.at, part->name.len);
		app_say(it->app, MSG_NO_FIELD, buf_str(&was));
		buf_free(&was);
		return false;
	}
	field_get(&it->before, it->layer, it->n, field, &was);
	add_unescaped(&value, part->value);
	add_shown(it->app, it->layer, field, buf_str(&was), &shown);
	bool ok =
	        strcmp(buf_str(&value), buf_str(&was)) == 0 || strcmp(buf_str(&value), buf_str(&shown)) == 0;
	if (!ok) {
		buf_clear(&shown);
		add_meant(it->layer, field, buf_str(&value), &shown);
		ok = add_value(it->app, it->layer, field, buf_str(&shown), it->out);
	}
	buf_free(&was);
	buf_free(&value);
	buf_free(&shown);
	return ok;
}

/* A line as fields_set takes it, without the values that are as they were (`before`, as text; may be ""). */
static bool read_line(
        struct app *app, enum layer layer, const char *line, const char *before, struct buf *out)
{
	struct reading_line it = {.app = app, .layer = layer, .out = out};
	bool ok = true;
	it.n = record_push(&it.before, layer, (struct span){0});
	fields_restore(&it.before, layer, it.n, slice_of(before));
	while (*line && ok) {
		struct part part;
		line = read_part(line, &part);
		if (part.name.len || part.has_value)
			ok = read_value(&it, &part);
	}
	records_free(&it.before);
	return ok;
}

/* ---- writing one ---- */

static void write_line(const struct app *app, enum layer layer, const char *values, struct buf *out)
{
	struct records r = {0};
	size_t n = record_push(&r, layer, (struct span){0});
	fields_restore(&r, layer, n, slice_of(values));
	for (size_t i = 0; i < field_count(layer); i++) {
		const char *between = app->context.lang == LANG_ZH ? "；" : "; ";
		buf_addf(out, "%s%s=", i ? between : "", shown_name(app, layer, i));
		struct buf value = {0}, shown = {0};
		field_get(&r, layer, n, i, &value);
		add_shown(app, layer, i, buf_str(&value), &shown);
		add_escaped(out, buf_str(&shown));
		buf_free(&value);
		buf_free(&shown);
	}
	records_free(&r);
}

static void ask(struct app *app, enum line_kind kind, enum layer layer, const char *values)
{
	struct buf line = {0};
	free(app->own.values);
	app->own.values = mem_strndup(values, strlen(values));
	app->own.layer = layer;
	write_line(app, layer, values, &line);
	line_ask(app, kind);
	prompt_set(&app->prompt, buf_str(&line));
	buf_free(&line);
}

/* ---- correcting ---- */

void own_ask_correction(struct app *app)
{
	const struct view_record *record = &app->own.records.at[0];
	struct status status;
	struct records r;
	struct buf values = {0};
	if (!store_all_records(app->context.store, record->doc, &r, &status)) {
		app_fail(app, &status);
		return;
	}
	for (size_t n = 0; n < r.rows[record->layer].len; n++)
		if (r.rows[record->layer].at[n].ordinal == record->ordinal)
			fields_get(&r, record->layer, n, &values);
	records_free(&r);
	ask(app, LINE_CORRECT, record->layer, buf_str(&values));
	buf_free(&values);
}

/* A correction is of what was found: what an earlier one has changed is said again. */
static void whole_values(struct app *app, const char *changed, struct buf *out)
{
	struct records r = {0};
	struct status status;
	enum layer layer = app->own.layer;
	size_t n = record_push(&r, layer, (struct span){0});
	fields_restore(&r, layer, n, slice_of(app->own.values));
	if (fields_set(&r, layer, n, slice_of(changed), &status))
		fields_get(&r, layer, n, out);
	else
		buf_adds(out, changed); /* the library says what is wrong with it */
	records_free(&r);
}

static bool note_correction(struct app *app, const char *changed, const char *line)
{
	struct buf values = {0};
	ARRAY(struct work_draft) drafts = {0};
	whole_values(app, changed, &values);
	for (size_t i = 0; i < app->own.records.len; i++) {
		const struct view_record *record = &app->own.records.at[i];
		*array_push(&drafts) = (struct work_draft){.kind = WORK_CORRECT,
		        .doc = record->doc,
		        .span = record->span,
		        .layer = record->layer,
		        .ordinal = record->ordinal,
		        .value = record->verdict == VERDICT_CORRECTED ? buf_str(&values) : changed};
	}
	struct buf about = {0};
	if (drafts.len > 1)
		buf_addf(&about, "×%zu  ", drafts.len);
	buf_adds(&about, line);
	bool ok = own_do_all(app, drafts.at, drafts.len, buf_str(&about));
	array_free(&drafts);
	buf_free(&about);
	buf_free(&values);
	return ok;
}

/* Has it the name of an administrative area, as the gazetteer's have? */
static bool looks_like_place(const char *name)
{
	static const char *const ends[] = {"省", "市", "县", "区", "州", "盟", "旗", "乡", "镇"};
	size_t len = strlen(name);
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		if (len > strlen(ends[i]) && strcmp(name + len - strlen(ends[i]), ends[i]) == 0)
			return true;
	return false;
}

/* A place that no gazetteer has is taken, as it may be one all the same, but told. */
static void tell_unknown(struct app *app, enum layer layer, const char *values)
{
	struct records r = {0};
	const struct place *found[1];
	size_t n = record_push(&r, layer, (struct span){0});
	fields_restore(&r, layer, n, slice_of(values));
	for (size_t i = 0; i < field_count(layer); i++) {
		struct buf value = {0};
		char text[256];
		size_t len = strlen(app->message);
		if (field_is_party(layer, i))
			field_get(&r, layer, n, i, &value);
		const char *name = buf_str(&value);
		lang_format(text, sizeof text, app->context.lang, MSG_NOT_A_PLACE, &name, 1);
		if (looks_like_place(name) && !place_readings(name, value.len, found, 1))
			snprintf(app->message + len, sizeof app->message - len, "%s", text);
		buf_free(&value);
	}
	records_free(&r);
}

/* What cannot be stays in the line, to be put right. */
static void ask_again(struct app *app, enum line_kind kind, const char *line)
{
	line_ask(app, kind);
	prompt_set(&app->prompt, line);
}

static void correct(struct app *app, const char *line)
{
	struct buf changed = {0};
	char *copy = mem_strndup(line, strlen(line));
	bool ok = read_line(app, app->own.layer, copy, app->own.values, &changed);
	if (ok && changed.len == 0)
		app_say(app, MSG_NOTHING_CHANGED, "");
	else if (!ok || !note_correction(app, changed.at, copy))
		ask_again(app, LINE_CORRECT, copy);
	else
		tell_unknown(app, app->own.layer, changed.at);
	free(copy);
	buf_free(&changed);
}

/* ---- adding ---- */

/* What the marked words seem to hold, so that less has to be typed. */
struct guess {
	const char *parties[2]; /* or NULL */
	char edtf[32];
	struct slice number; /* in the words */
	struct buf words;
};

static void guess_parties(struct guess *guess)
{
	size_t len = guess->words.len, found = 0, n;
	for (size_t off = 0; found < 2 && (off = place_next(guess->words.at, len, off, &n)) < len; off += n) {
		const struct place *place = NULL;
		if (place_match(guess->words.at, len, off, &place) && place &&
		        (found == 0 || strcmp(guess->parties[0], place_name(place)) != 0))
			guess->parties[found++] = place_name(place);
	}
}

static void guess_number(struct guess *guess)
{
	const char *words = buf_str(&guess->words);
	const char *at = words + strcspn(words, "0123456789");
	guess->number = (struct slice){at, strspn(at, "0123456789.")};
}

/* The first date that was found in the words. */
static void guess_date(struct app *app, struct guess *guess)
{
	struct status status;
	struct records r;
	if (!store_records(app->context.store, app->own.doc, &r, &status))
		return;
	for (size_t i = 0; i < r.dates.len && !*guess->edtf; i++)
		if (span_overlap(r.dates.at[i].span, app->own.span))
			snprintf(guess->edtf, sizeof guess->edtf, "%s", r.dates.at[i].edtf);
	records_free(&r);
}

static struct guess guess_of(struct app *app)
{
	struct guess guess = {0};
	struct status status;
	if (!store_words(app->context.store, app->own.doc, app->own.span, &guess.words, &status))
		buf_clear(&guess.words);
	if (guess.words.len)
		guess_parties(&guess);
	guess_number(&guess);
	guess_date(app, &guess);
	return guess;
}

/* The bytes of the first line, at most so many characters. */
static int beginning(const char *s, int characters)
{
	size_t n = 0;
	for (; s[n] && s[n] != '\n' && characters > 0; characters--)
		do
			n++;
		while (((unsigned char)s[n] & 0xC0) == 0x80);
	return (int)n;
}

static bool is_stop(const char *s)
{
	static const char stops[] = "，。；：、！？ ,.;:";
	char glyph[8];
	snprintf(glyph, sizeof glyph, "%.*s", beginning(s, 1), s);
	return *glyph && strstr(stops, glyph);
}

/* A title of them, in bytes: the first line, or as much of a long one as ends with a clause or a word. */
static int title_of(const char *words)
{
	enum { TITLE_CHARACTERS = 24, TITLE_MOST = 40 };
	int most = beginning(words, TITLE_MOST), usual = beginning(words, TITLE_CHARACTERS), end = 0,
	    last = 0;
	for (int at = 0; at < most; at += beginning(words + at, 1)) {
		last = at;
		if (is_stop(words + at) && (at <= usual || end < usual / 3))
			end = at;
	}
	if (most == usual || end < usual / 3) /* a short one, or no clause ends */
		return is_stop(words + last) ? last : most;
	return end;
}

static void guess_values(const struct guess *guess, enum layer layer, struct buf *out)
{
	enum { UNIT_CHARACTERS = 1 };
	const char *words = buf_str(&guess->words);
	const char *behind = guess->number.at + guess->number.len;
	switch (layer) {
	case LAYER_PAIRINGS:
		buf_addf(out, "supporter=%s\nrecipient=%s\n", guess->parties[0] ? guess->parties[0] : "",
		        guess->parties[1] ? guess->parties[1] : "");
		break;
	case LAYER_FIGURES:
		buf_addf(out, "value=%.*s\nunit=%.*s\nedtf=%s\n", (int)guess->number.len, guess->number.at,
		        beginning(behind, UNIT_CHARACTERS), behind, guess->edtf);
		break;
	case LAYER_OUTLINE:
		buf_addf(out, "level=1\ntitle=%.*s\n", title_of(words), words);
		break;
	default:
		buf_addf(out, "edtf=%s\n", guess->edtf);
		if (layer == LAYER_EVENTS)
			buf_addf(out, "title=%.*s\n", title_of(words), words);
	}
}

void own_ask_layer(struct app *app)
{
	struct guess guess = guess_of(app);
	enum layer layer = guess.parties[1]   ? LAYER_PAIRINGS
	                   : *guess.edtf      ? LAYER_EVENTS
	                   : guess.number.len ? LAYER_FIGURES
	                                      : LAYER_EVENTS;
	line_ask(app, LINE_LAYER);
	prompt_propose(&app->prompt, lang_text(app->context.lang, layer_messages[layer]));
	buf_free(&guess.words);
}

static void ask_values(struct app *app, const char *line)
{
	struct slice typed = trim(line, strlen(line));
	for (size_t i = 0; i < OFFERED && typed.len; i++)
		for (int lang = LANG_EN; lang <= LANG_ZH; lang++) {
			const char *word = lang_text((enum lang)lang, layer_messages[offered[i]]);
			if (strncmp(word, typed.at, typed.len) != 0)
				continue;
			struct guess guess = guess_of(app);
			struct buf values = {0};
			guess_values(&guess, offered[i], &values);
			ask(app, LINE_ADD, offered[i], buf_str(&values));
			buf_free(&values);
			buf_free(&guess.words);
			return;
		}
	app_say(app, MSG_NO_LAYER, line);
}

static void add(struct app *app, const char *line)
{
	struct buf values = {0};
	char *copy = mem_strndup(line, strlen(line));
	if (!read_line(app, app->own.layer, copy, "", &values) ||
	        !is_whole(app, app->own.layer, buf_str(&values)) || !own_add(app, buf_str(&values)))
		ask_again(app, LINE_ADD, copy);
	else
		tell_unknown(app, app->own.layer, buf_str(&values));
	free(copy);
	buf_free(&values);
}

void own_typed(struct app *app, enum line_kind kind, const char *line)
{
	if (kind == LINE_COMMENT)
		own_comment(app, line);
	else if (kind == LINE_LAYER)
		ask_values(app, line);
	else if (kind == LINE_CORRECT)
		correct(app, line);
	else
		add(app, line);
}

/* ---- completion ---- */

/* The n-th word that can stand where `typed` does; NULL behind the last. */
static const char *candidate(const struct app *app, const struct part *part, size_t n)
{
	const struct place *places[8];
	if (app->asking == LINE_LAYER)
		return n < OFFERED ? lang_text(app->context.lang, layer_messages[offered[n]]) : NULL;
	if (!part->has_value)
		return n < field_count(app->own.layer) ? shown_name(app, app->own.layer, n) : NULL;
	size_t field = find_field(app, app->own.layer, part->name);
	if (field == FIELDS_MAX)
		return NULL;
	if (!field_is_party(app->own.layer, field)) {
		const char *code = field_choice(app->own.layer, field, n);
		return code ? code_word(code, app->context.lang) : NULL;
	}
	size_t count = place_readings(part->value.at, part->value.len, places, 8);
	return n < count && n < 8 ? place_name(places[n]) : NULL;
}

/* The line with a word in the place of what was typed there. */
static void put_word(struct app *app, size_t start, size_t end, const char *word)
{
	struct buf line = {0};
	const char *old = prompt_text(&app->prompt);
	buf_add(&line, old, start);
	buf_adds(&line, word);
	size_t cursor = line.len;
	buf_adds(&line, old + end);
	prompt_set(&app->prompt, buf_str(&line));
	app->prompt.cursor = cursor;
	buf_free(&line);
}

/* Behind the word that stands there the next one; else the first that begins as what was typed, of places the
 * first that it may mean. NULL if there is none. */
static const char *next_word(const struct app *app, const struct part *part, struct slice typed)
{
	const char *word, *first = candidate(app, part, 0), *found = NULL;
	bool places = part->has_value &&
	              field_is_party(app->own.layer, find_field(app, app->own.layer, part->name));
	for (size_t n = 0; (word = candidate(app, part, n)); n++) {
		if (slice_is(typed, word))
			return candidate(app, part, n + 1) ? candidate(app, part, n + 1) : first;
		if (!found && (places || strncmp(word, typed.at, typed.len) == 0))
			found = word;
	}
	return found;
}

/* The part of a line that the cursor stands in. */
static struct part part_at(const char *line, size_t cursor)
{
	struct part part;
	const char *next = line;
	do
		next = read_part(next, &part);
	while (*next && (size_t)(next - line) <= cursor);
	return part;
}

void own_complete(struct app *app)
{
	const char *line = prompt_text(&app->prompt);
	struct part part = part_at(line, app->prompt.cursor);
	struct slice typed = part.has_value ? part.value : part.name;
	if (app->asking == LINE_COMMENT)
		return;
	const char *word = next_word(app, &part, typed);
	size_t start = (size_t)(typed.at - line);
	if (word)
		put_word(app, start, start + typed.len, word);
}
