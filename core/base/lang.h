// SPDX-License-Identifier: MIT
// What the program says, in English and Chinese. Anyone may include this.
#ifndef CORE_BASE_LANG_H
#define CORE_BASE_LANG_H

#include <stddef.h>

/*
 * All texts stand in assets/i18n/messages.tsv, one line a message; the build turns it into the enum below and
 * a table. Our own table instead of gettext, because gettext is silent wherever the user's locale is not
 * installed, which over SSH is the usual case: the language follows the wish in the environment, not what the
 * host has.
 */
#include "messages.h" /* generated: enum message { MSG_…, MSG_COUNT } */

enum lang { LANG_EN, LANG_ZH };

/* The language that LC_ALL, LC_MESSAGES or LANG (the first one that is set and not empty) asks for. */
enum lang lang_wanted(void);

/* The text as it stands, for messages without placeholders. Static. */
const char *lang_text(enum lang lang, enum message message);

/* The text with {0}, {1} … replaced by `args`; cut to out[0..size), size > 0, at a character boundary. */
void lang_format(
        char *out, size_t size, enum lang lang, enum message message, const char *const *args, size_t count);

#endif
