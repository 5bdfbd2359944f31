// SPDX-License-Identifier: MIT
// The built-in documents, as a library that is made with the program, and one without documents. For tui.
#ifndef ASSETS_LIBRARY_IMAGE_H
#define ASSETS_LIBRARY_IMAGE_H

#include "core/store/store.h"

extern const struct store_image library_image, library_empty;

#endif
