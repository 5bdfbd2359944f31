// SPDX-License-Identifier: MIT
// A heading's level: how deep it stands among those before it, whatever its number looks like.
#include "core/doc/draft.h"

#include <stdlib.h>

enum { RANKS = RANK_ORDINAL + 1, OPEN_MAX = RANKS };

/* The headings that are open at some place, the outermost first: each rank at most once. */
struct nest {
	struct {
		int rank;
		size_t index; /* of the last heading that had this rank here */
	} open[OPEN_MAX];
	int depth;
	bool parts;    /* the largest division is 第一篇 or 工作总结篇一, and has no chapters */
	size_t *after; /* for each piece: the next one of the same rank and kind, or the number of pieces */
};

static int rank_of(const struct piece *piece)
{
	return piece->hashes ? RANK_MARK + piece->hashes : (int)piece->number.rank;
}

/* Is there a piece behind `i` that counts on from heading `index`? Then what stands between belongs to it. */
static bool counts_on(const struct draft *draft, const struct nest *nest, size_t index, size_t i)
{
	const struct piece *pieces = draft->pieces.at;
	size_t after = nest->after[index];
	return after > i && after < draft->pieces.len &&
	       pieces[after].number.value == pieces[index].number.value + 1;
}

static int find_open(const struct nest *nest, int rank)
{
	for (int k = 0; k < nest->depth; k++)
		if (nest->open[k].rank == rank)
			return k;
	return -1;
}

/* Closes what is deeper by rank, unless it goes on later: a list （一）（二） inside of 1. */
static void close_deeper(const struct draft *draft, struct nest *nest, int rank, size_t i)
{
	bool first = draft->pieces.at[i].number.value == 1 && rank >= RANK_ROMAN;
	while (nest->depth > 0 && nest->open[nest->depth - 1].rank > rank &&
	        !(first && counts_on(draft, nest, nest->open[nest->depth - 1].index, i)))
		nest->depth--;
}

static int numbered_level(const struct draft *draft, struct nest *nest, size_t i)
{
	int rank = rank_of(&draft->pieces.at[i]);
	int k = find_open(nest, rank);
	if (k >= 0) {
		nest->depth = k + 1;
	} else {
		close_deeper(draft, nest, rank, i);
		nest->open[nest->depth++].rank = rank;
	}
	nest->open[nest->depth - 1].index = i;
	return nest->depth;
}

/* A title without a number stands one level below the division it is in, and nothing nests in it. */
static int untitled_level(struct nest *nest)
{
	while (nest->depth > 0 && nest->open[nest->depth - 1].rank >= RANK_ROMAN)
		nest->depth--;
	return nest->depth + 1;
}

/* What stands beside the chapters, or in a compilation in its piece: closes what is deeper. */
static void leave_chapters(struct nest *nest)
{
	nest->depth = nest->parts && nest->depth > 0 && nest->open[0].rank == RANK_PART ? 1 : 0;
}

/* 前言 and 后记 stand beside the chapters; in a compilation 参考文献 belongs to its piece. */
static int named_level(struct nest *nest)
{
	leave_chapters(nest);
	return nest->depth + 1;
}

static int level_of(const struct draft *draft, struct nest *nest, size_t i)
{
	const struct piece *piece = &draft->pieces.at[i];
	if (piece->number.rank == RANK_ANNEX || (piece->named && piece->number.rank == RANK_COLUMN))
		leave_chapters(nest);
	if (rank_of(piece))
		return numbered_level(draft, nest, i);
	return piece->untitled ? untitled_level(nest) : named_level(nest);
}

static void find_after(const struct draft *draft, size_t *after, enum block_kind kind)
{
	size_t last[RANKS];
	for (int rank = 0; rank < RANKS; rank++)
		last[rank] = draft->pieces.len;
	for (size_t i = draft->pieces.len; i-- > 0;) {
		const struct piece *piece = &draft->pieces.at[i];
		if (piece->kind != kind)
			continue;
		after[i] = last[rank_of(piece)];
		last[rank_of(piece)] = i;
	}
}

static bool only_parts(const struct draft *draft)
{
	bool parts = false;
	for (size_t i = 0; i < draft->pieces.len; i++) {
		const struct piece *piece = &draft->pieces.at[i];
		if (piece->kind == BLOCK_HEADING && piece->number.rank == RANK_CHAPTER)
			return false;
		parts |= piece->kind == BLOCK_HEADING && piece->number.rank == RANK_PART;
	}
	return parts;
}

/* Headings and lines of contents each have a nesting of their own. */
static void nest_kind(struct draft *draft, size_t *after, enum block_kind kind, bool parts)
{
	struct nest nest = {.after = after, .parts = parts};
	find_after(draft, after, kind);
	for (size_t i = 0; i < draft->pieces.len; i++)
		if (draft->pieces.at[i].kind == kind)
			draft->pieces.at[i].level = level_of(draft, &nest, i);
}

void draft_levels(struct draft *draft)
{
	size_t *after = mem_zero(draft->pieces.len + 1, sizeof *after);
	nest_kind(draft, after, BLOCK_HEADING, only_parts(draft));
	nest_kind(draft, after, BLOCK_TOC, false);
	for (size_t i = 0; i < draft->pieces.len; i++)
		if (draft->pieces.at[i].kind == BLOCK_HEADING && draft->pieces.at[i].entry)
			draft->pieces.at[i].level = draft->pieces.at[draft->pieces.at[i].entry - 1].level;
	free(after);
}
