// SPDX-License-Identifier: MIT
// For what has to succeed in a test: says why it did not.
#ifndef TESTS_UNIT_MUST_H
#define TESTS_UNIT_MUST_H

#include "tests/unit/test.h"

#include "core/base/status.h"

static inline void must(bool ok, const struct status *status)
{
	char line[600];
	if (ok)
		return;
	status_text(status, LANG_EN, line, sizeof line);
	fail_msg("%s", line);
}

#endif
