// SPDX-License-Identifier: MIT
#include "core/collate/prints.h"

#include "core/collate/gram.h"

#include <stdlib.h>

enum { MORE = 0x80 };

static void add_number(struct buf *out, uint32_t number)
{
	const char bytes[4] = {(char)number, (char)(number >> 8), (char)(number >> 16), (char)(number >> 24)};
	buf_add(out, bytes, sizeof bytes);
}

static void add_gap(struct buf *out, size_t gap)
{
	for (; gap >= MORE; gap >>= 7)
		buf_add(out, &(char){(char)(gap | MORE)}, 1);
	buf_add(out, &(char){(char)gap}, 1);
}

/* The smallest of a window have few high bits: those that are kept are mixed of all. */
static uint32_t kept(uint64_t hash)
{
	return (uint32_t)(hash * 0x9E3779B97F4A7C15u >> 32);
}

void prints_of(const char *text, size_t len, struct buf *out)
{
	struct witness tokens = {0};
	struct fingerprints prints = {0};
	size_t before = 0;
	witness_read(text, len, &tokens);
	winnow(&tokens, PRINT_WINDOW, &prints);
	add_number(out, (uint32_t)prints.row.len);
	for (size_t i = 0; i < prints.row.len; i++)
		add_number(out, kept(prints.row.at[i].hash));
	for (size_t i = 0; i < prints.row.len; i++) {
		size_t off = tokens.row.at[prints.row.at[i].at].off;
		add_gap(out, off - before);
		before = off;
	}
	array_free(&prints.row);
	array_free(&tokens.row);
}

bool prints_open(struct slice bytes, struct prints *out)
{
	const unsigned char *at = (const unsigned char *)bytes.at;
	*out = (struct prints){.hashes = at};
	if (bytes.len < 4)
		return false;
	out->count = prints_hash(out, 0);
	out->hashes = at + 4;
	out->end = at + bytes.len;
	if (out->count > (bytes.len - 4) / 4)
		return false;
	out->gaps = out->hashes + 4 * out->count;
	return true;
}

bool prints_places(const struct prints *prints, uint32_t *places)
{
	uint64_t place = 0, gap = 0;
	size_t count = 0;
	int shift = 0;
	for (const unsigned char *at = prints->gaps; at < prints->end && count < prints->count; at++) {
		gap |= (uint64_t)(*at & (MORE - 1)) << shift;
		shift += 7;
		if (*at & MORE && shift < 35)
			continue;
		place += gap;
		if (place > UINT32_MAX)
			return false;
		places[count++] = (uint32_t)place;
		gap = 0, shift = 0;
	}
	return count == prints->count;
}
