// SPDX-License-Identifier: MIT
#include "core/text/char_table.h"
