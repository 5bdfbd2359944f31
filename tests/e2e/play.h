// SPDX-License-Identifier: MIT
// A play: one script, one program at a time in one terminal. For the e2e player.
#ifndef TESTS_E2E_PLAY_H
#define TESTS_E2E_PLAY_H

#include "tests/e2e/pty.h"
#include "tests/e2e/screen.h"

struct play {
	const char *script; /* its path */
	int line;           /* of the script */
	int seconds;        /* what a step may take */
	char folder[64];    /* where the program runs: made for this play, removed at its end */
	int rows, cols;
	bool skipped; /* it needs something that is not here: exit status 77 */
	bool mute;    /* the terminal answers no query */
	bool wide;    /* the next terminal draws ambiguous characters in two cells */
	struct pty pty;
	struct screen screen;
	int pressed;     /* keys since it began */
	struct buf sent; /* all that the program has written */
	size_t before;   /* … before the last key */
};

/*
 * One step of a script. `text` is the rest of the line. An action is done once; a condition is asked again,
 * whenever the output has come to rest, until it holds or the time is up. Both give false for failure.
 */
struct step {
	const char *name;
	bool condition;
	bool (*run)(struct play *play, const char *text);
};

/* The step of this name, or NULL. */
const struct step *step_find(const char *name);

/* Takes in output until none comes for `ms` milliseconds. */
void play_listen(struct play *play, int ms);

/* Sends what the terminal has to send: keys that were pressed. */
void play_send(struct play *play);
void play_resize(struct play *play, int rows, int cols);

/* Appends the last `len` bytes the program has sent: an escape as ^[, other controls left out but newlines.
 */
void play_spell(const struct play *play, size_t len, struct buf *out);

/* The step `monkey SEED COUNT`: COUNT keys by chance, the program must live. */
bool monkey(struct play *play, const char *text);

/* Compares the screen with golden/NAME.txt beside the script; with DUIKOU_E2E_UPDATE set it writes the file.
 */
bool golden_same(struct play *play, const char *name);
/* Prints the rows that differ. */
void golden_explain(struct play *play, const char *name);

#endif
