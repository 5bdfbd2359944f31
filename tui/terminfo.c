// SPDX-License-Identifier: MIT
#include "tui/terminfo.h"

#include <string.h>

void terminfo_add(struct buf *out, const char *capability)
{
	for (const char *p = capability; p && *p;) {
		size_t len = strcspn(p, "$");
		buf_add(out, p, len);
		p += len;
		if (*p && p[1] == '<' && strchr(p, '>'))
			p = strchr(p, '>') + 1;
		else if (*p)
			buf_add(out, p++, 1);
	}
}
