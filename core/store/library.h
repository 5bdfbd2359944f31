// SPDX-License-Identifier: MIT
// What struct store is made of. Only for core/store.
#ifndef CORE_STORE_LIBRARY_H
#define CORE_STORE_LIBRARY_H

#include "core/store/db.h"
#include "core/store/store.h"

struct store {
	struct db *db;
	bool index_ready; /* see index_ready() */
};

#endif
