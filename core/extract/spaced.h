// SPDX-License-Identifier: MIT
// Words of a table whose letters are set apart by blanks. Inside extract only.
#ifndef CORE_EXTRACT_SPACED_H
#define CORE_EXTRACT_SPACED_H

#include <stdbool.h>
#include <stddef.h>

/*
 * 上  海    46 in a table whose columns are set apart by blanks: names of two characters are drawn out to the
 * width of those of three. Do the blanks text[off, next) only set the letters of one word apart? Both
 * characters stand by themselves, and the next column is further off than they are from each other. `len` is
 * the text's; a tab or a line end is never such a blank.
 */
bool spaced_letters(const char *text, size_t len, size_t off, size_t next);

#endif
