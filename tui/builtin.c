// SPDX-License-Identifier: MIT
#include "tui/builtin.h"

bool builtin_makes_way(struct store *store, enum builtin_wish wish)
{
	return wish == BUILTIN_AUTO && !store_is_empty(store);
}

void builtin_show(struct store *store, enum builtin_wish wish)
{
	store_hide_builtin(store, wish == BUILTIN_HIDE || builtin_makes_way(store, wish));
}
