// SPDX-License-Identifier: MIT
#include "tui/options.h"

#include "tui/tell.h"
#include "tui/xdg.h"

#include <assert.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum kind { FLAG, STRING, NUMBER };

static const struct spec {
	const char *name;
	char letter; /* or 0 */
	enum kind kind;
	enum option bit;
	size_t offset; /* of the value in struct options */
} specs[] = {
        {"help", 'h', FLAG, OPTION_HELP, 0},
        {"version", 'V', FLAG, OPTION_VERSION, 0},
        {"quiet", 'q', FLAG, OPTION_QUIET, 0},
        {"count", 'c', FLAG, OPTION_COUNT, 0},
        {"why", 0, FLAG, OPTION_WHY, 0},
        {"verdicts", 0, FLAG, OPTION_VERDICTS, 0},
        {"again", 0, FLAG, OPTION_AGAIN, 0},
        {"exact", 0, FLAG, OPTION_EXACT, 0},
        {"facts", 0, FLAG, OPTION_FACTS, 0},
        {"library", 0, STRING, OPTION_LIBRARY, offsetof(struct options, library)},
        {"encoding", 0, STRING, OPTION_ENCODING, offsetof(struct options, encoding)},
        {"format", 0, STRING, OPTION_FORMAT, offsetof(struct options, format)},
        {"doc", 0, STRING, OPTION_DOC, offsetof(struct options, doc)},
        {"output", 'o', STRING, OPTION_OUT, offsetof(struct options, out)},
        {"names", 0, STRING, OPTION_NAMES, offsetof(struct options, names)},
        {"class", 0, STRING, OPTION_CLASS, offsetof(struct options, class)},
        {"line", 0, NUMBER, OPTION_LINE, offsetof(struct options, line)},
        {"limit", 0, NUMBER, OPTION_LIMIT, offsetof(struct options, limit)},
        {"width", 0, NUMBER, OPTION_WIDTH, offsetof(struct options, width)},
        {"at", 0, NUMBER, OPTION_AT, offsetof(struct options, at)},
        {"context", 0, NUMBER, OPTION_CONTEXT, offsetof(struct options, context)},
};
enum { SPEC_COUNT = sizeof specs / sizeof *specs };

struct parser {
	int argc, at; /* argv[at] is read next */
	char *const *argv;
	struct options *options;
};

static const struct spec *by_name(const char *name, size_t len)
{
	for (int i = 0; i < SPEC_COUNT; i++)
		if (strlen(specs[i].name) == len && memcmp(specs[i].name, name, len) == 0)
			return &specs[i];
	return NULL;
}

static const struct spec *by_letter(char letter)
{
	for (int i = 0; i < SPEC_COUNT; i++)
		if (specs[i].letter == letter && letter)
			return &specs[i];
	return NULL;
}

static bool set_number(int64_t *out, const char *argument, const char *value, struct status *status)
{
	char *end;
	errno = 0;
	long long number = strtoll(value, &end, 10);
	if (*value < '0' || *value > '9' || *end || errno)
		return status_fail(status, MSG_USAGE_NUMBER, argument, value);
	*out = number;
	return true;
}

/* The value of an option: what was written together with it, or the next argument. */
static const char *take_value(struct parser *parser, const char *value)
{
	return !value && parser->at < parser->argc ? parser->argv[parser->at++] : value;
}

static bool set_setting(struct parser *parser, struct slice name, const char *argument, const char *value,
        struct status *status)
{
	struct config scratch;
	config_init(&scratch);
	value = take_value(parser, value);
	if (!value)
		return status_fail(status, MSG_USAGE_VALUE, argument, "");
	char where[64];
	snprintf(where, sizeof where, "--%.*s", (int)name.len, name.at);
	parser->options->given |= OPTION_SETTING;
	*array_push(&parser->options->wishes) = (struct wish){name, value};
	bool right = config_set(&scratch, where, name, slice_of(value), status);
	config_free(&scratch);
	return right;
}

/* `value` is what was written together with the option, or NULL. */
static bool set(struct parser *parser, const struct spec *spec, const char *argument, const char *value,
        struct status *status)
{
	void *member = (char *)parser->options + spec->offset;
	parser->options->given |= spec->bit;
	if (spec->kind == FLAG)
		return !value || status_fail(status, MSG_USAGE_NO_VALUE, argument, "");
	value = take_value(parser, value);
	if (!value)
		return status_fail(status, MSG_USAGE_VALUE, argument, "");
	if (spec->kind == NUMBER)
		return set_number(member, argument, value, status);
	*(const char **)member = value;
	return true;
}

static bool parse_long(struct parser *parser, const char *argument, struct status *status)
{
	const char *name = argument + 2;
	size_t len = strcspn(name, "=");
	const char *value = name[len] ? name + len + 1 : NULL;
	const struct spec *spec = by_name(name, len);
	if (spec)
		return set(parser, spec, argument, value, status);
	if (strcmp(argument, "--no-builtin") == 0)
		return set_setting(parser, slice_of("builtin"), argument, "hide", status);
	if (strcmp(argument, "--fresh") == 0)
		return set_setting(parser, slice_of("session"), argument, "fresh", status);
	if (config_has((struct slice){name, len}))
		return set_setting(parser, (struct slice){name, len}, argument, value, status);
	return status_fail(status, MSG_USAGE_UNKNOWN_OPTION, argument, "");
}

/* -o x, -ox, and letters without values together: -qc */
static bool parse_letters(struct parser *parser, const char *argument, struct status *status)
{
	for (const char *p = argument + 1; *p; p++) {
		const struct spec *spec = by_letter(*p);
		if (!spec)
			return status_fail(status, MSG_USAGE_UNKNOWN_OPTION, argument, "");
		if (spec->kind != FLAG)
			return set(parser, spec, argument, p[1] ? p + 1 : NULL, status);
		parser->options->given |= spec->bit;
	}
	return true;
}

bool options_parse(int argc, char *const *argv, struct options *options, struct status *status)
{
	struct parser parser = {argc, 1, argv, options};
	*options = (struct options){.lang = lang_wanted(), .program = argc > 0 ? argv[0] : "duikou"};
	bool plain = false;
	while (parser.at < argc) {
		char *argument = argv[parser.at++];
		bool ok = true;
		if (plain || argument[0] != '-' || !argument[1])
			*array_push(&options->args) = argument;
		else if (strcmp(argument, "--") == 0)
			plain = true;
		else
			ok = argument[1] == '-' ? parse_long(&parser, argument, status)
			                        : parse_letters(&parser, argument, status);
		if (!ok)
			return false;
	}
	return true;
}

bool options_allow(const struct options *options, unsigned allowed, const char *verb, struct status *status)
{
	for (int i = 0; i < SPEC_COUNT; i++)
		if (options->given & specs[i].bit & ~allowed)
			return status_fail(status, MSG_USAGE_NOT_HERE, specs[i].name, verb);
	if (options->wishes.len == 0 || allowed & OPTION_SETTING)
		return true;
	char name[64];
	snprintf(name, sizeof name, "%.*s", (int)options->wishes.at[0].name.len,
	        options->wishes.at[0].name.at);
	return status_fail(status, MSG_USAGE_NOT_HERE, name, verb);
}

bool options_config(const struct options *options, struct config *config)
{
	struct buf path = {0};
	config_init(config);
	xdg_config(&path);
	config_read(config, buf_str(&path));
	buf_free(&path);
	for (size_t i = 0; i < config->mistakes.len; i++)
		tell(&config->mistakes.at[i], options->lang);
	for (size_t i = 0; i < options->wishes.len; i++) {
		struct status status;
		const struct wish *wish = &options->wishes.at[i];
		bool right = config_set(config, wish->value, wish->name, slice_of(wish->value), &status);
		assert(right);
		(void)right;
	}
	return config->mistakes.len == 0;
}

void options_free(struct options *options)
{
	array_free(&options->wishes);
	array_free(&options->args);
}
