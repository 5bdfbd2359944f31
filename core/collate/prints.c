// SPDX-License-Identifier: MIT
#include "core/collate/prints.h"

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

static void keep(struct prints_maker *maker, const struct fingerprint *print)
{
	if (!print)
		return;
	const size_t place = maker->places[print->at % PRINT_PLACES];
	add_number(&maker->hashes, kept(print->hash));
	add_gap(&maker->gaps, place - maker->last);
	maker->last = place;
}

struct prints_maker prints_begin(void)
{
	return (struct prints_maker){.winnower = winnow_begin(PRINT_WINDOW)};
}

void prints_add(struct prints_maker *maker, struct slice lines, size_t off)
{
	struct witness_scan scan = {.text = lines.at, .len = lines.len};
	for (struct token token; witness_next(&scan, &token);) {
		maker->places[maker->winnower.chars % PRINT_PLACES] = off + token.off;
		keep(maker, winnow_add(&maker->winnower, token.key));
	}
}

void prints_end(struct prints_maker *maker, struct buf *out)
{
	keep(maker, winnow_end(&maker->winnower));
	add_number(out, (uint32_t)(maker->hashes.len / 4));
	buf_add(out, buf_str(&maker->hashes), maker->hashes.len);
	buf_add(out, buf_str(&maker->gaps), maker->gaps.len);
	buf_free(&maker->hashes);
	buf_free(&maker->gaps);
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
