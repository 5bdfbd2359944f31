// SPDX-License-Identifier: MIT
#include "core/view/found.h"

#include "core/text/fold.h"

#include <stdlib.h>
#include <string.h>

void found_make(struct found *found, const struct doc *doc)
{
	struct slice needle = {found->needle.at, found->needle.len};
	if (found->made)
		return;
	found->made = true;
	found->hits.len = 0;
	struct span hit;
	for (size_t at = 0; needle.len && fold_find(doc->text, doc->len, at, needle, &hit); at = hit.end)
		*array_push(&found->hits) = hit;
}

void found_set(struct found *found, const struct doc *doc, const char *query)
{
	if (strcmp(buf_str(&found->query), query) != 0) {
		found_forget(found);
		buf_clear(&found->query);
		buf_clear(&found->needle);
		buf_adds(&found->query, query);
		fold_text(query, strlen(query), &found->needle);
	}
	found_make(found, doc);
}

void found_forget(struct found *found)
{
	array_free(&found->hits);
	found->made = false;
}

void found_free(struct found *found)
{
	array_free(&found->hits);
	buf_free(&found->query);
	buf_free(&found->needle);
	*found = (struct found){0};
}

size_t found_from(const struct found *found, size_t off)
{
	size_t low = 0, high = found->hits.len;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (found->hits.at[middle].start < off)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}
