// SPDX-License-Identifier: MIT
// Lines of a table of contents. Private to core/doc.
#ifndef CORE_DOC_TOC_H
#define CORE_DOC_TOC_H

#include "core/base/span.h"

/* How surely a line that ends in a page is one of a table of contents. */
enum toc_sign {
	TOC_NONE,
	TOC_SPACE, /* 第一章 概述 12: needs to stand below 目录 */
	TOC_TAB,   /* a tab, or spaces and a page in parentheses */
	TOC_LEADER /* leader dots */
};

/* The title (with its number, without leader and page) and the page of a line of contents. */
enum toc_sign toc_read(const char *text, struct span body, struct span *title, int *page);

#endif
