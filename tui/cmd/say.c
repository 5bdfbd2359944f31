// SPDX-License-Identifier: MIT
#include "assets/library/image.h"
#include "core/text/width.h"
#include "tui/builtin.h"
#include "tui/cmd/cmd.h"
#include "tui/tell.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { WIDTH_OF_PIPES = 80 };

enum { LINE_MAX_BYTES = 1024 };

int say_failure(const struct options *options, const struct status *status)
{
	tell(status, options->lang);
	return EXIT_WRONG;
}

int say_usage(const struct options *options, const struct status *status)
{
	say_failure(options, status);
	fprintf(stderr, "%s\n", lang_text(options->lang, MSG_USAGE_HINT));
	return EXIT_USAGE;
}

void say(const struct options *options, enum message message, const char *const *args, size_t count)
{
	char line[LINE_MAX_BYTES];
	if (options->given & OPTION_QUIET)
		return;
	lang_format(line, sizeof line, options->lang, message, args, count);
	struct buf clean = {0};
	width_clean(line, strlen(line), &clean);
	fprintf(stderr, "%s\n", buf_str(&clean));
	buf_free(&clean);
}

bool open_library(const struct options *options, enum store_mode mode, struct store **store)
{
	struct status status;
	if (store_open(options->library, mode, store, &status))
		return true;
	say_failure(options, &status);
	return false;
}

/* One that was asked for by its name must be there. */
static bool may_be_missing(const struct options *options)
{
	return !(options->given & OPTION_LIBRARY) && access(options->library, F_OK) != 0;
}

bool open_reading(const struct options *options, struct store **store, struct status *status)
{
	struct config config;
	options_config(options, &config);
	enum builtin_wish wish = (enum builtin_wish)config.builtin;
	config_free(&config);
	bool empty = wish != BUILTIN_HIDE && may_be_missing(options);
	if (!(empty ? store_open_image(library_empty, store, status)
	            : store_open(options->library, STORE_READ, store, status)))
		return false;
	if (store_add_builtin(*store, library_image, status)) {
		builtin_show(*store, wish);
		return true;
	}
	store_close(*store);
	return false;
}

bool find_document(const struct options *options, struct store *store, const char *which, doc_id *found)
{
	struct status status;
	if (store_find(store, which, found, &status) &&
	        (*found || status_fail(&status, MSG_ERR_NO_DOCUMENT, which, "")))
		return true;
	say_failure(options, &status);
	return false;
}

void add_tsv(struct buf *out, const char *text, size_t len)
{
	static const char special[] = "\t\n\r\\", letter[] = "tnr\\";
	for (size_t i = 0; i < len; i++) {
		const char *at = text[i] ? strchr(special, text[i]) : NULL;
		if (at)
			buf_addf(out, "\\%c", letter[at - special]);
		else
			buf_add(out, text + i, 1);
	}
}

int cols_wanted(const struct options *options)
{
	struct winsize size;
	if (options->given & OPTION_WIDTH)
		return options->width < INT_MAX ? (int)options->width : INT_MAX;
	if (isatty(STDOUT_FILENO) && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col)
		return size.ws_col;
	return WIDTH_OF_PIPES;
}

/* Of the first write to stdout that failed: a later one may say that all is well. */
static int stdout_error;

static bool note_error(bool ok)
{
	if (!ok && !stdout_error)
		stdout_error = errno ? errno : EIO;
	return !stdout_error;
}

bool emit(const char *bytes, size_t len)
{
	return note_error(!stdout_error && fwrite(bytes, 1, len, stdout) == len);
}

bool emit_line(const char *line)
{
	return emit(line, strlen(line)) && emit("\n", 1);
}

int close_stdout(const struct options *options, int status)
{
	struct status why;
	if (note_error(fflush(stdout) == 0))
		return status;
	if (stdout_error != EPIPE) { /* who reads has had enough: nothing to say */
		status_fail_system(&why, stdout_error == ENOSPC ? MSG_ERR_DISK_FULL : MSG_ERR_WRITE,
		        lang_text(options->lang, MSG_STDOUT), stdout_error);
		say_failure(options, &why);
	}
	return EXIT_WRONG;
}
