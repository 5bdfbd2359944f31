// SPDX-License-Identifier: MIT
#include "core/base/lang.h"

#include "core/base/buf.h"

#include "messages_table.h" /* generated: static const char *const messages[MSG_COUNT][2] */

#include <assert.h>
#include <stdlib.h>
#include <string.h>

enum lang lang_wanted(void)
{
	static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		const char *value = getenv(names[i]);
		if (value && *value)
			return strncmp(value, "zh", 2) == 0 ? LANG_ZH : LANG_EN;
	}
	return LANG_EN;
}

const char *lang_text(enum lang lang, enum message message)
{
	assert((unsigned)message < MSG_COUNT);
	return messages[message][lang];
}

/* Appends to out[0..size), keeping it terminated; a UTF-8 sequence that does not fit whole is left out. */
static size_t append(char *out, size_t size, size_t len, const char *s, size_t n)
{
	size_t room = size - 1 - len;
	if (n > room)
		n = slice_cut(s, room);
	memcpy(out + len, s, n);
	out[len + n] = '\0';
	return len + n;
}

void lang_format(
        char *out, size_t size, enum lang lang, enum message message, const char *const *args, size_t count)
{
	size_t len = 0;
	out[0] = '\0';
	for (const char *p = lang_text(lang, message); *p;) {
		if (p[0] == '{' && p[1] >= '0' && p[1] <= '9' && p[2] == '}') {
			size_t k = (size_t)(p[1] - '0');
			assert(k < count);
			len = append(out, size, len, args[k], strlen(args[k]));
			p += 3;
			continue;
		}
		size_t n = 1 + strcspn(p + 1, "{");
		len = append(out, size, len, p, n);
		p += n;
	}
}
