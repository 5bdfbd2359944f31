// SPDX-License-Identifier: MIT
// How far the extraction has come, and whether it is to go on. Inside extract only.
#ifndef CORE_EXTRACT_PACE_H
#define CORE_EXTRACT_PACE_H

#include "core/extract/extract.h"

/* The document is gone through several times: for what kind of text it is, for what windows show, for
 * pairings, for the names of events, for the parties of
 * figures. Each pass counts alike. All zero is one that nobody watches. */
struct pace {
	const struct extract_options *options; /* borrowed, or NULL */
	size_t len;                            /* of the document */
	size_t pass, asked; /* the pass at hand, and where in it the caller was asked last */
	size_t done;        /* the most that he was told */
	bool stopped;
};

enum {
	PACE_STEP = 1 << 14, /* bytes between two questions: some milliseconds */
	PACE_PASSES = 5
};

/* The next pass begins. */
void pace_pass(struct pace *pace);
/* Asks the caller, unless the pass has only gone back to begin another round. */
bool pace_ask(struct pace *pace, size_t off);

/* The same with nothing new to tell, for who waits for another thread. */
void pace_wait(struct pace *pace);

/* Is the work to stop, here at byte `off` of the pass? Cheap enough for every character. */
static inline bool pace_stops(struct pace *pace, size_t off)
{
	return off - pace->asked >= PACE_STEP ? pace_ask(pace, off) : pace->stopped;
}

#endif
