// SPDX-License-Identifier: MIT
#include "core/base/status.h"

#include "core/base/buf.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

/* Copies as much as fits without cutting a UTF-8 sequence in two; control bytes become '?'. */
static void copy_clean(char *out, size_t size, const char *s)
{
	size_t len = strlen(s);
	if (len >= size)
		len = slice_cut(s, size - 1);
	for (size_t i = 0; i < len; i++)
		out[i] = (unsigned char)s[i] < 0x20 || s[i] == 0x7F ? '?' : s[i];
	out[len] = '\0';
}

bool status_fail(struct status *status, enum message what, const char *where, const char *why)
{
	status->what = what;
	copy_clean(status->where, sizeof status->where, where ? where : "");
	copy_clean(status->why, sizeof status->why, why ? why : "");
	status->error = 0;
	return false;
}

bool status_fail_system(struct status *status, enum message what, const char *where, int error)
{
	status_fail(status, what, where, strerror(error));
	status->error = error;
	return false;
}

/* The C library speaks the language of a locale that is often not installed. */
static const struct {
	int error;
	enum message text;
} system_texts[] = {
        {ENOENT, MSG_SYSTEM_ENOENT},
        {ENOTDIR, MSG_SYSTEM_ENOTDIR},
        {EISDIR, MSG_SYSTEM_EISDIR},
        {EACCES, MSG_SYSTEM_EACCES},
        {EPERM, MSG_SYSTEM_EACCES},
        {EROFS, MSG_SYSTEM_EROFS},
        {EEXIST, MSG_SYSTEM_EEXIST},
        {ENOSPC, MSG_SYSTEM_ENOSPC},
        {EDQUOT, MSG_SYSTEM_ENOSPC},
        {EFBIG, MSG_SYSTEM_EFBIG},
        {EIO, MSG_SYSTEM_EIO},
        {ENAMETOOLONG, MSG_SYSTEM_ENAMETOOLONG},
};

static const char *why_text(const struct status *status, enum lang lang)
{
	for (size_t i = 0; status->error && i < sizeof system_texts / sizeof *system_texts; i++)
		if (system_texts[i].error == status->error)
			return lang_text(lang, system_texts[i].text);
	return status->why;
}

void status_text(const struct status *status, enum lang lang, char *out, size_t size)
{
	lang_format(
	        out, size, lang, status->what, (const char *[]){status->where, why_text(status, lang)}, 2);
}
