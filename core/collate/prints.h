// SPDX-License-Identifier: MIT
// The fingerprints of a text as the library keeps them. Private to core/collate.
#ifndef CORE_COLLATE_PRINTS_H
#define CORE_COLLATE_PRINTS_H

#include "core/base/buf.h"
#include "core/collate/gram.h"

#include <stdbool.h>
#include <stdint.h>

/*
 * Of about twenty characters one is taken (gram.h, window PRINT_WINDOW): 6 bytes for some 60 of the text. A
 * run of PRINT_PAIR characters that two texts have has two fingerprints for certain, and those one behind the
 * other in both texts are what is looked for (seek.h).
 *
 * The bytes: how many, 4; of each 4 of its hash; of each the bytes of the text from the one before to it, 7
 * bits a byte, the lowest first, 128 added where more follow. Numbers have their low byte first.
 */
enum {
	PRINT_METHOD = 1, /* one more whenever this, gram.h, witness.h or what is found with it changes */
	PRINT_WINDOW = 40,
	PRINT_PAIR = 91
};

/*
 * Those of a text, which comes in pieces of whole lines, each with its place in the text; the end appends
 * them to `out` and releases the rest. So a long text is never in memory as a whole.
 */
enum { PRINT_PLACES = 128 };
_Static_assert(PRINT_PLACES >= GRAM_CHARS + PRINT_WINDOW, "those that a fingerprint may have");
struct prints_maker {
	struct winnower winnower;
	size_t places[PRINT_PLACES]; /* of the last characters */
	size_t last;                 /* that of the last fingerprint */
	struct buf hashes, gaps;     /* owned */
};
struct prints_maker prints_begin(void);
void prints_add(struct prints_maker *maker, struct slice lines, size_t off);
void prints_end(struct prints_maker *maker, struct buf *out);

/* Borrowed from the bytes. */
struct prints {
	size_t count;
	const unsigned char *hashes, *gaps, *end;
};

/* False if they are too few. */
bool prints_open(struct slice bytes, struct prints *out);

static inline uint32_t prints_hash(const struct prints *prints, size_t i)
{
	const unsigned char *at = prints->hashes + 4 * i;
	return (uint32_t)at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16 | (uint32_t)at[3] << 24;
}

/* Where each begins, in bytes of the text, into places[0..count); false if the bytes do not tell. */
bool prints_places(const struct prints *prints, uint32_t *places);

#endif
