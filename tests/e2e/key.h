// SPDX-License-Identifier: MIT
// Keys by name, as the terminal would send them. For the e2e player.
#ifndef TESTS_E2E_KEY_H
#define TESTS_E2E_KEY_H

#include "tests/e2e/screen.h"

#include <stdbool.h>

/*
 * Appends to screen->answers what the key sends in the terminal's present mode: Tab, BackTab, Enter,
 * Backspace, Esc, Space, Up, Down, Left, Right, Home, End, PageUp, PageDown, Delete, F1 to F12, C-a to C-z,
 * or a character. False if there is no such key.
 */
bool key_press(struct screen *screen, const char *name);

#endif
