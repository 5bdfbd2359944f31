// SPDX-License-Identifier: MIT
// A UTF-8 locale, wherever the program runs. For main.c.
#ifndef TUI_LOCALE_H
#define TUI_LOCALE_H

#include <stdbool.h>

/*
 * Sets LC_CTYPE, and nothing else, from the environment; if what it asks for is not installed or not UTF-8
 * (over SSH the usual case), C.UTF-8 is taken. False if the system has no UTF-8 locale at all. The language
 * of the messages does not depend on it: see core/base/lang.h.
 */
bool locale_set(void);

#endif
