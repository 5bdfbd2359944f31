// SPDX-License-Identifier: MIT
// A Traditional text as rules read it, whose words are in Simplified characters. For load.c.
#ifndef CORE_DOC_PLAIN_H
#define CORE_DOC_PLAIN_H

#include <stddef.h>

/* A copy to be freed, with everything at the same offset; or, where few of the characters or none are
 * Traditional, `text` itself. */
char *plain_text(char *text, size_t len);

#endif
