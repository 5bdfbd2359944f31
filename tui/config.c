// SPDX-License-Identifier: MIT
#include "tui/config.h"

#include "core/text/utf8.h"
#include "tui/config_lines.h"
#include "tui/files.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct setting {
	const char *name;
	size_t offset;     /* of its int in struct config */
	const char *words; /* its values, in the order of their enum; NULL for a number */
	int least, most;   /* of a number */
	int usual;
	enum message help;
} settings[] = {
        {"ambiguous", offsetof(struct config, ambiguous), "auto narrow wide", 0, 0, AMBIGUOUS_AUTO,
                MSG_SETTING_AMBIGUOUS},
        {"measure", offsetof(struct config, reading.measure), NULL, MEASURE_LEAST, MEASURE_MOST,
                MEASURE_USUAL, MSG_SETTING_MEASURE},
        {"align", offsetof(struct config, reading.align), "centre left", 0, 0, READING_CENTRE,
                MSG_SETTING_ALIGN},
        {"hanging", offsetof(struct config, reading.hanging), "on off", 0, 0, READING_ON,
                MSG_SETTING_HANGING},
        {"flow", offsetof(struct config, reading.flow), "on off", 0, 0, READING_ON, MSG_SETTING_FLOW},
        {"theme", offsetof(struct config, theme.wish), "auto dark light mono", 0, 0, THEME_AUTO,
                MSG_SETTING_THEME},
        {"mouse", offsetof(struct config, mouse), "auto on off", 0, 0, MOUSE_AUTO, MSG_SETTING_MOUSE},
        {"session", offsetof(struct config, session), "resume fresh", 0, 0, SESSION_RESUME,
                MSG_SETTING_SESSION},
        {"builtin", offsetof(struct config, builtin), "auto show hide", 0, 0, BUILTIN_AUTO,
                MSG_SETTING_BUILTIN},
};
enum { SETTING_COUNT = sizeof settings / sizeof *settings };

static int *value_of(struct config *config, const struct setting *setting)
{
	return (int *)(void *)((char *)config + setting->offset);
}

static const struct setting *find(struct slice name)
{
	for (int i = 0; i < SETTING_COUNT; i++)
		if (slice_is(name, settings[i].name))
			return &settings[i];
	return NULL;
}

bool config_has(struct slice name)
{
	return find(name) != NULL;
}

void config_init(struct config *config)
{
	*config = (struct config){0};
	for (int i = 0; i < SETTING_COUNT; i++)
		*value_of(config, &settings[i]) = settings[i].usual;
	keymap_init(&config->keys);
}

void config_free(struct config *config)
{
	keymap_free(&config->keys);
	array_free(&config->mistakes);
}

/* ---- values ---- */

/* The next of the words, and in *rest what follows; empty after the last. */
static struct slice next_word(const char **rest)
{
	*rest += strspn(*rest, " ");
	struct slice word = {*rest, strcspn(*rest, " ")};
	*rest += word.len;
	return word;
}

static bool read_word(const char *words, struct slice value, int *out)
{
	struct slice word;
	for (int i = 0; (word = next_word(&words)).len > 0; i++)
		if (slice_eq(word, value)) {
			*out = i;
			return true;
		}
	return false;
}

static bool read_number(const struct setting *setting, struct slice value, int *out)
{
	int number = 0;
	for (size_t i = 0; i < value.len; i++) {
		if (value.at[i] < '0' || value.at[i] > '9' || number > setting->most)
			return false;
		number = number * 10 + value.at[i] - '0';
	}
	*out = number;
	return value.len > 0 && number >= setting->least && number <= setting->most;
}

/* What would be right: the words with commas between them, or the range of the numbers. */
static void describe_values(const struct setting *setting, struct buf *out)
{
	const char *words = setting->words;
	if (!words) {
		buf_addf(out, "%d–%d", setting->least, setting->most);
		return;
	}
	for (struct slice word; (word = next_word(&words)).len > 0;) {
		buf_adds(out, out->len ? ", " : "");
		buf_add(out, word.at, word.len);
	}
}

static bool refuse_value(const struct setting *setting, const char *where, struct status *status)
{
	struct buf right = {0};
	describe_values(setting, &right);
	status_fail(status, MSG_ERR_SETTING_VALUE, where, buf_str(&right));
	buf_free(&right);
	return false;
}

bool config_set(struct config *config, const char *where, struct slice name, struct slice value,
        struct status *status)
{
	const struct setting *setting = find(name);
	int number;
	if (!setting)
		return status_fail(status, MSG_ERR_SETTING_UNKNOWN, where, "");
	if (!(setting->words ? read_word(setting->words, value, &number)
	                     : read_number(setting, value, &number)))
		return refuse_value(setting, where, status);
	*value_of(config, setting) = number;
	return true;
}

/* ---- the file ---- */

static bool white(char c)
{
	return c == ' ' || c == '\t' || c == '\r';
}

static struct slice trimmed(struct slice s)
{
	while (s.len > 0 && white(s.at[0]))
		s.at++, s.len--;
	while (s.len > 0 && white(s.at[s.len - 1]))
		s.len--;
	return s;
}

struct slice config_word(struct slice *rest)
{
	*rest = trimmed(*rest);
	struct slice word = {rest->at, 0};
	while (word.len < rest->len && !white(rest->at[word.len]))
		word.len++;
	rest->at += word.len;
	rest->len -= word.len;
	return word;
}

void config_place(char *out, size_t size, const char *path, int line)
{
	enum { PATH_ROOM = 160 };
	size_t len = strlen(path), cut = len > PATH_ROOM ? len - PATH_ROOM : 0;
	while (cut > 0 && ((unsigned char)path[cut] & 0xC0) == 0x80)
		cut++;
	snprintf(out, size, "%s%s:%d", cut ? "…" : "", path + cut, line);
}

/* Lines that begin with a word of their own, and the = that parts them: for keys, one of which may be =, the
 * last. */
static const struct {
	const char *word;
	bool (*read)(struct config *config, const struct config_line *line, struct status *status);
	enum message none; /* told of a line without = */
} kinds[] = {
        {"key", config_key, MSG_ERR_KEY_LINE},
        {"colour", config_colour, MSG_ERR_COLOUR_LINE},
};
enum { KIND_COUNT = sizeof kinds / sizeof *kinds };

static int kind_of(struct slice line)
{
	struct slice first = config_word(&line);
	int kind = 0;
	while (kind < KIND_COUNT && !slice_is(first, kinds[kind].word))
		kind++;
	line = trimmed(line);
	return kind == KIND_COUNT || line.len == 0 || line.at[0] == '=' ? -1 : kind;
}

static bool set_line(struct config *config, const struct config_line *line, struct status *status)
{
	char where[256];
	snprintf(where, sizeof where, "%s: %.*s", line->at, line->name.len < 60 ? (int)line->name.len : 0,
	        line->name.at);
	return config_set(config, where, line->name, line->value, status);
}

static void parse_line(struct config *config, const char *path, int number, struct slice line)
{
	char at[192];
	struct status status;
	line = trimmed(line);
	if (line.len == 0 || line.at[0] == '#')
		return;
	config_place(at, sizeof at, path, number);
	int kind = kind_of(line);
	const char *equals = kind < 0 ? memchr(line.at, '=', line.len) : memrchr(line.at, '=', line.len);
	if (!equals || utf8_first_bad(line.at, line.len) < line.len) {
		status_fail(&status, kind < 0 ? MSG_ERR_SETTING_LINE : kinds[kind].none, at, "");
		*array_push(&config->mistakes) = status;
		return;
	}
	struct config_line parts = {at, number, {line.at, (size_t)(equals - line.at)},
	        trimmed((struct slice){equals + 1, (size_t)(line.at + line.len - equals - 1)})};
	parts.name = trimmed(parts.name);
	if (kind >= 0)
		config_word(&parts.name), parts.name = trimmed(parts.name);
	if (!(kind < 0 ? set_line(config, &parts, &status) : kinds[kind].read(config, &parts, &status)))
		*array_push(&config->mistakes) = status;
}

void config_parse(struct config *config, const char *path, const char *text, size_t len)
{
	static const char mark[] = "\xEF\xBB\xBF"; /* what some editors begin a file with */
	size_t off = len >= 3 && memcmp(text, mark, 3) == 0 ? 3 : 0;
	for (int line = 1; off < len; line++) {
		const char *end = memchr(text + off, '\n', len - off);
		size_t line_len = end ? (size_t)(end - text) - off : len - off;
		parse_line(config, path, line, (struct slice){text + off, line_len});
		off += line_len + 1;
	}
	config_keys_settle(config, path);
}

void config_read(struct config *config, const char *path)
{
	struct buf text = {0};
	struct status status;
	int error = files_read(path, &text);
	if (error && error != ENOENT && error != ENOTDIR) {
		status_fail_system(&status, MSG_ERR_OPEN, path, error);
		*array_push(&config->mistakes) = status;
	}
	config_parse(config, path, buf_str(&text), text.len);
	buf_free(&text);
}

void config_print(const struct config *config, enum lang lang, struct buf *out)
{
	for (int i = 0; i < SETTING_COUNT; i++) {
		const struct setting *setting = &settings[i];
		int value = *value_of((struct config *)config, setting);
		const char *words = setting->words;
		buf_addf(out, "%s# %s\n", i ? "\n" : "", lang_text(lang, setting->help));
		for (int k = 0; words && k < value; k++)
			next_word(&words);
		struct slice word = words ? next_word(&words) : (struct slice){0};
		if (words)
			buf_addf(out, "%s = %.*s\n", setting->name, (int)word.len, word.at);
		else
			buf_addf(out, "%s = %d\n", setting->name, value);
	}
	config_colours_print(config, lang, out);
	config_keys_print(config, lang, out);
}
