// SPDX-License-Identifier: MIT
// The words for the codes that records have in exports: role of a date, kind of a pairing, qualifier of a
// figure. For views and tui.
#ifndef CORE_VIEW_CODE_H
#define CORE_VIEW_CODE_H

#include "core/base/lang.h"

/* In a language; the code itself if there is none. */
const char *code_word(const char *code, enum lang lang);
/* The code of a word in either language, or what was given. */
const char *code_of(const char *word);

#endif
