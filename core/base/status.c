// SPDX-License-Identifier: MIT
#include "core/base/status.h"

#include "core/base/buf.h"

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
	return false;
}

void status_text(const struct status *status, enum lang lang, char *out, size_t size)
{
	lang_format(out, size, lang, status->what, (const char *[]){status->where, status->why}, 2);
}
