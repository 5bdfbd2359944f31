// SPDX-License-Identifier: MIT
#include "core/extract/names.h"

#include "core/base/buf.h"
#include "core/extract/lexicon.h"
#include "core/extract/mention_words.h"
#include "core/text/utf8.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { COLUMNS = 4, NAME_BYTES_LEAST = 2 * HAN, NAME_BYTES_MOST = 120 };

/* What a line makes of a form. The strings are in the arena. */
struct form {
	const char *form;
	size_t len;
	const char *name;
	enum party_level level;
	const struct place *place;  /* the gazetteer's, if it has one of this name and level */
	const struct place *holder; /* what it lies in, or NULL */
};

struct names {
	struct arena arena;
	ARRAY(struct form) forms;      /* sorted by bytes once all are read */
	unsigned char begins[256 / 8]; /* which last bytes of a first character there are */
	char digest[17];
};

size_t names_count(const struct names *names)
{
	return names->forms.len;
}

const char *names_digest(const struct names *names)
{
	return names->digest;
}

void names_free(struct names *names)
{
	if (!names)
		return;
	array_free(&names->forms);
	arena_free(&names->arena);
	free(names);
}

/* ---- reading ---- */

struct reader {
	struct names *names;
	const char *path;
	int line;
	names_report *mistakes;
	void *context;
};

static bool refuse(const struct reader *reader, enum message message, struct slice what)
{
	enum { PATH_ROOM = 160, WHAT_ROOM = 60 };
	struct status status;
	char where[PATH_ROOM + 24], word[WHAT_ROOM + 1];
	size_t len = strlen(reader->path), cut = len > PATH_ROOM ? len - PATH_ROOM : 0;
	while (cut && ((unsigned char)reader->path[cut] & 0xC0) == 0x80)
		cut++;
	snprintf(where, sizeof where, "%s%s:%d", cut ? "…" : "", reader->path + cut, reader->line);
	snprintf(word, sizeof word, "%.*s", what.len < WHAT_ROOM ? (int)what.len : 0, what.at);
	status_fail(&status, message, where, word);
	reader->mistakes(reader->context, &status);
	return false;
}

static struct slice trimmed(struct slice s)
{
	while (s.len && strchr(" \r", s.at[0]))
		s.at++, s.len--;
	while (s.len && strchr(" \r", s.at[s.len - 1]))
		s.len--;
	return s;
}

/* The columns of a line; false if there are more than there may be. */
static bool columns_of(struct slice line, struct slice columns[COLUMNS])
{
	for (int i = 0; i < COLUMNS; i++) {
		const char *tab = memchr(line.at, '\t', line.len);
		size_t len = tab ? (size_t)(tab - line.at) : line.len;
		columns[i] = trimmed((struct slice){line.at, len});
		line.at += tab ? len + 1 : len;
		line.len -= tab ? len + 1 : len;
	}
	return trimmed(line).len == 0;
}

static bool kind_of(struct slice word, enum party_level *level)
{
	static const struct {
		const char *word;
		enum party_level level;
	} kinds[] = {{"省", PARTY_PROVINCE}, {"省级", PARTY_PROVINCE}, {"province", PARTY_PROVINCE},
	        {"地", PARTY_PREFECTURE}, {"地级", PARTY_PREFECTURE}, {"地级市", PARTY_PREFECTURE},
	        {"prefecture", PARTY_PREFECTURE}, {"县", PARTY_COUNTY}, {"县级", PARTY_COUNTY},
	        {"县级市", PARTY_COUNTY}, {"county", PARTY_COUNTY}, {"单位", PARTY_INSTITUTION},
	        {"institution", PARTY_INSTITUTION}, {"群体", PARTY_GROUP}, {"group", PARTY_GROUP},
	        {"中央", PARTY_CENTRAL}, {"central", PARTY_CENTRAL}};
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (slice_is(word, kinds[i].word)) {
			*level = kinds[i].level;
			return true;
		}
	return false;
}

/* The gazetteer's place of this name and level; NULL if it has none. */
static const struct place *place_called(const char *name, enum party_level level)
{
	const struct place *all[16];
	size_t count = place_readings(name, strlen(name), all, 16);
	for (size_t i = 0; i < count && i < 16; i++)
		if (all[i]->level == level && !strcmp(place_name(all[i]), name))
			return all[i];
	return NULL;
}

/* What an earlier line says of this form, or NULL. */
static const struct form *earlier(const struct names *names, struct slice word)
{
	for (size_t i = 0; i < names->forms.len; i++)
		if (slice_is(word, names->forms.at[i].form))
			return &names->forms.at[i];
	return NULL;
}

static bool read_within(const struct reader *reader, struct slice word, struct form *form)
{
	const struct place *all[2];
	const struct form *other = earlier(reader->names, word);
	if (!word.len)
		return true;
	if (other)
		form->holder = other->place ? other->place : other->holder;
	else if (place_readings(word.at, word.len, all, 2) > 0)
		form->holder = all[0];
	else
		return refuse(reader, MSG_ERR_NAMES_WITHIN, word);
	return true;
}

static bool add_form(const struct reader *reader, struct slice word, struct form form)
{
	if (word.len < NAME_BYTES_LEAST || word.len > NAME_BYTES_MOST)
		return refuse(reader, MSG_ERR_NAMES_LENGTH, word);
	const struct form *other = earlier(reader->names, word);
	if (other)
		return other->name == form.name /* the line itself says it twice */
		       || refuse(reader, MSG_ERR_NAMES_TWICE, word);
	form.form = arena_strndup(&reader->names->arena, word.at, word.len);
	form.len = word.len;
	*array_push(&reader->names->forms) = form;
	return true;
}

/* 南浦、南医: the words between 、 , and ，. */
static bool add_forms(const struct reader *reader, struct slice list, struct form form)
{
	static const char *const marks[] = {"、", "，", ",", "；", ";"};
	while (list.len) {
		size_t len = 0, mark = 0;
		for (; len < list.len && !mark; len += !mark)
			for (size_t i = 0; i < sizeof marks / sizeof *marks && !mark; i++)
				mark = list.len - len >= strlen(marks[i]) &&
				                       !memcmp(list.at + len, marks[i], strlen(marks[i]))
				               ? strlen(marks[i])
				               : 0;
		struct slice word = trimmed((struct slice){list.at, len});
		if (word.len && !add_form(reader, word, form))
			return false;
		list.at += len + mark;
		list.len -= len + mark;
	}
	return true;
}

static void read_line(const struct reader *reader, struct slice line)
{
	struct slice columns[COLUMNS];
	struct form form = {0};
	if (!trimmed(line).len || line.at[0] == '#')
		return;
	if (utf8_first_bad(line.at, line.len) < line.len || !columns_of(line, columns)) {
		refuse(reader, MSG_ERR_NAMES_LINE, (struct slice){"", 0});
		return;
	}
	if (reader->line == 1 && slice_is(columns[0], "name"))
		return;
	if (!columns[0].len || !columns[1].len) {
		refuse(reader, MSG_ERR_NAMES_LINE, columns[0]);
		return;
	}
	if (!kind_of(columns[1], &form.level)) {
		refuse(reader, MSG_ERR_NAMES_KIND, columns[1]);
		return;
	}
	form.name = arena_strndup(&reader->names->arena, columns[0].at, columns[0].len);
	form.place = place_called(form.name, form.level);
	const size_t before = reader->names->forms.len;
	if (!read_within(reader, columns[3], &form) || !add_form(reader, columns[0], form) ||
	        !add_forms(reader, columns[2], form))
		reader->names->forms.len = before;
}

static int by_bytes(const void *a, const void *b)
{
	return strcmp(((const struct form *)a)->form, ((const struct form *)b)->form);
}

/* FNV-1a, 64 bits (http://www.isthe.com/chongo/tech/comp/fnv/). */
static void digest(const char *text, size_t len, char out[17])
{
	uint64_t hash = 14695981039346656037u;
	for (size_t i = 0; i < len; i++)
		hash = (hash ^ (unsigned char)text[i]) * 1099511628211u;
	snprintf(out, 17, "%016llx", (unsigned long long)hash);
}

struct names *names_read(
        const char *path, const char *text, size_t len, names_report *mistakes, void *context)
{
	static const char mark[] = "\xEF\xBB\xBF"; /* what some editors begin a file with */
	struct names *names = mem_zero(1, sizeof *names);
	struct reader reader = {names, path, 1, mistakes, context};
	size_t off = len >= 3 && !memcmp(text, mark, 3) ? 3 : 0;
	for (; off < len; reader.line++) {
		const char *end = memchr(text + off, '\n', len - off);
		size_t n = end ? (size_t)(end - text) - off : len - off;
		read_line(&reader, (struct slice){text + off, n});
		off += n + 1;
	}
	if (names->forms.len)
		qsort(names->forms.at, names->forms.len, sizeof *names->forms.at, by_bytes);
	for (size_t i = 0; i < names->forms.len; i++) {
		unsigned char last = (unsigned char)names->forms.at[i].form[HAN - 1];
		names->begins[last / 8] |= (unsigned char)(1u << last % 8);
	}
	digest(text, len, names->digest);
	return names;
}

/* ---- finding ---- */

/* The first form in [low, high), which all share their first `at` bytes, whose next byte is not below `byte`.
 */
static size_t lower(const struct form *forms, size_t low, size_t high, size_t at, unsigned byte)
{
	while (low < high) {
		size_t mid = low + (high - low) / 2;
		if ((unsigned char)forms[mid].form[at] < byte)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

bool names_begin(const struct names *names, const char *s, size_t len)
{
	unsigned char last = len < HAN ? 0 : (unsigned char)s[HAN - 1];
	return len >= HAN && names->begins[last / 8] >> last % 8 & 1;
}

/* The longest form that begins at s, or NULL. */
static const struct form *longest(const struct names *names, const char *s, size_t len)
{
	const struct form *forms = names->forms.at, *best = NULL;
	size_t low = 0, high = names->forms.len;
	if (!names_begin(names, s, len))
		return NULL;
	for (size_t at = 0; low < high; at++) {
		if (forms[low].len == at)
			best = &forms[low++];
		if (at == len)
			break;
		unsigned byte = (unsigned char)s[at];
		low = lower(forms, low, high, at, byte);
		high = lower(forms, low, high, at, byte + 1);
	}
	return best;
}

/* A place that the gazetteer does not have is a part of what holds it. */
static struct mention mention_of(const struct form *form, size_t off)
{
	bool place = form->level >= PARTY_PROVINCE && form->level <= PARTY_COUNTY;
	return (struct mention){.start = off,
	        .end = off + form->len,
	        .name_start = off,
	        .name = form->name,
	        .place = form->place ? form->place
	                 : place     ? form->holder
	                             : NULL,
	        .seat = form->level == PARTY_INSTITUTION ? form->holder : NULL,
	        .seat_end = off,
	        .level = form->level,
	        .kind = form->level == PARTY_GROUP ? PAIRING_COLLECTIVE : PAIRING_NAMED,
	        .part = place && !form->place};
}

/* The user's name at `off`, or behind a place that it is told with: 云南省苍洱新区. */
static bool own_at(const struct names *names, const char *text, size_t len, size_t off,
        const struct mention *read, struct mention *out)
{
	const struct form *form = longest(names, text + off, len - off);
	if (form) {
		*out = mention_of(form, off);
		return !read || read->end <= out->end;
	}
	const struct place *outer = read ? mention_place(read) : NULL;
	size_t from = !outer ? len : read->place ? read->end : read->seat_end;
	if (from >= len)
		return false;
	form = longest(names, text + from, len - from);
	if (!form || (form->holder && !place_holds(outer, form->holder)) ||
	        (form->place && !place_holds(outer, form->place)) || from + form->len < read->end)
		return false;
	*out = mention_of(form, from);
	out->start = read->start;
	return true;
}

bool names_mention(const struct names *names, const char *text, size_t len, size_t off, unsigned context,
        struct arena *arena, struct mention *out)
{
	struct mention own;
	bool read = mention_read(text, len, off, context, arena, out);
	if (!names || !own_at(names, text, len, off, read ? out : NULL, &own))
		return read;
	*out = own;
	return true;
}

/* Does the end of an institution's name, or 县, stand within reach of `off`, and nothing before it that no
 * name holds? */
static bool ends_near(const char *text, size_t len, size_t off)
{
	for (int chars = 0; chars < MENTION_CHARS && off < len; chars++, off += char_len(text, len, off)) {
		unsigned is = lexicon_at(text, len, off).is;
		if (is & (LEXICON_TAIL | LEXICON_COUNTY))
			return true;
		if (is & LEXICON_STOP && !word_is_at(text, len, off, "和") &&
		        !word_is_at(text, len, off, "都"))
			return false;
	}
	return false;
}

bool names_may_mention(const struct names *names, const char *text, size_t len, size_t off, unsigned context)
{
	return mention_may_begin(lexicon_at(text, len, off).is, context) ||
	       (context & MENTION_BEGINS && ends_near(text, len, off)) ||
	       (names && names_begin(names, text + off, len - off));
}
