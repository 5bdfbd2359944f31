// SPDX-License-Identifier: MIT
// A number kept within bounds. Inside the room only.
#ifndef CORE_VIEW_CLAMP_H
#define CORE_VIEW_CLAMP_H

/* `n`, but at least `low` and at most `high`; where there is no such number, `low`. */
static inline int clamp(int n, int low, int high)
{
	return n > high ? (high > low ? high : low) : n < low ? low : n;
}

#endif
