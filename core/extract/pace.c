// SPDX-License-Identifier: MIT
#include "core/extract/pace.h"

void pace_pass(struct pace *pace)
{
	pace->pass++;
	pace->asked = 0;
}

void pace_wait(struct pace *pace)
{
	const struct extract_options *options = pace->options;
	if (!pace->stopped && options && options->go_on)
		pace->stopped = !options->go_on(options->context, pace->done, PACE_PASSES * pace->len);
}

bool pace_ask(struct pace *pace, size_t off)
{
	const struct extract_options *options = pace->options;
	bool back = off < pace->asked;
	pace->asked = off;
	if (back || pace->stopped || !options || !options->go_on)
		return pace->stopped;
	size_t done = pace->pass * pace->len + off;
	pace->done = done > pace->done ? done : pace->done;
	pace->stopped = !options->go_on(options->context, pace->done, PACE_PASSES * pace->len);
	return pace->stopped;
}
