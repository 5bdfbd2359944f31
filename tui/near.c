// SPDX-License-Identifier: MIT
#include "tui/near.h"

#include <stdio.h>
#include <string.h>

enum { NEAR_MOST = 5 };

/* Names are few, and each is told once. */
static void add_near(const char *name, const char *text, int *count, struct buf *out)
{
	char listed[256];
	snprintf(listed, sizeof listed, " %s ", name);
	struct buf padded = {0};
	buf_addf(&padded, " %s ", buf_str(out));
	if (*count < NEAR_MOST && strstr(name, text) && !strstr(buf_str(&padded), listed)) {
		buf_addf(out, "%s%s", out->len ? " " : "", name);
		++*count;
	}
	buf_free(&padded);
}

void near_parties(struct store *store, const char *text, struct buf *out)
{
	struct status status;
	struct store_cells cells;
	const struct store_filter all = {0};
	int count = 0;
	if (!*text || !store_cells(store, &all, &cells, &status))
		return;
	for (size_t i = 0; i < cells.rows.len; i++) {
		add_near(cells.rows.at[i].supporter, text, &count, out);
		add_near(cells.rows.at[i].recipient, text, &count, out);
	}
	store_cells_free(&cells);
}
