// SPDX-License-Identifier: MIT
#include "tui/tell.h"

#include "core/text/width.h"

#include <stdio.h>
#include <string.h>

void tell(const struct status *status, enum lang lang)
{
	char line[1024];
	struct buf clean = {0};
	status_text(status, lang, line, sizeof line);
	width_clean(line, strlen(line), &clean);
	fprintf(stderr, "duikou: %s\n", buf_str(&clean));
	buf_free(&clean);
}
