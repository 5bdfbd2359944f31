// SPDX-License-Identifier: MIT
// In which encoding a text is that is not UTF-8, for advice. For load.c and tests.
#ifndef CORE_DOC_CHARSET_H
#define CORE_DOC_CHARSET_H

#include <stddef.h>

/*
 * The name that iconv knows: "UTF-16", "UTF-16LE", "UTF-16BE", "GB18030" (GB 2312 and GBK are parts of it) or
 * "BIG5"; NULL if it looks like none of these, or like UTF-8 with a flaw. A guess from how the bytes of a
 * text in Chinese are spread: in GB 2312 the second byte of a character is A1 or more, in Big5 two of five
 * are below 7F. Looks at the first 64 KB.
 */
const char *charset_guess(const char *bytes, size_t len);

#endif
