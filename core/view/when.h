// SPDX-License-Identifier: MIT
// Dates as a reader of the interface's language writes them. For views and tui; exports have EDTF.
#ifndef CORE_VIEW_WHEN_H
#define CORE_VIEW_WHEN_H

#include "core/base/buf.h"
#include "core/base/lang.h"

/*
 * Appends a value of EDTF: in English as it stands, in Chinese as 1994年7月, 90年代, 20世纪, 2008—2010年,
 * 1984年3月24—28日, 2016年起, 约1984年. What is not understood stands as it is.
 */
void when_text(const char *edtf, enum lang lang, struct buf *out);

#endif
