// SPDX-License-Identifier: MIT
// What a web page sets around its text. Inside extract only.
#ifndef CORE_EXTRACT_CHROME_H
#define CORE_EXTRACT_CHROME_H

#include "core/base/buf.h"

#include <stdbool.h>

/*
 * Is the line only a way to other pages? Links of Markdown with nothing of substance between them (a mark of
 * a list, a date, 正文), or 上一篇：… and 下一篇：….
 */
bool chrome_line(struct slice line);

/* Can the line stand in a list of other pages, below 相关阅读? Short, and not a sentence. */
bool chrome_entry(struct slice line);

#endif
