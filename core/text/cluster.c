// SPDX-License-Identifier: MIT
#include "core/text/cluster.h"

#include "core/text/utf8.h"

#include <unictype.h>
#include <unigbrk.h>

/*
 * Does no rule but "break everywhere" (GB999) hold between `cp` and another such one? Printing ASCII, “”…—,
 * CJK punctuation and letters without their marks, Han, full-width forms. Nearly all of a Chinese text.
 */
static bool plain(char32_t cp)
{
	if (cp < 0x3000)
		return (cp >= 0x20 && cp < 0x7F) || (cp >= 0x2010 && cp < 0x2028);
	if (cp < 0x3400)
		return cp < 0x302A || (cp >= 0x3041 && cp < 0x3097);
	return cp < 0xA000 || (cp >= 0xFF01 && cp < 0xFF9E);
}

static bool extends(char32_t cp)
{
	return uc_graphemeclusterbreak_property(cp) == GBP_EXTEND;
}

/* What the rules GB11 to GB13 ask about the cluster so far. */
struct sofar {
	char32_t last;
	bool flag_half; /* an odd number of regional indicators */
	bool emoji;     /* \p{Extended_Pictographic} Extend* */
	bool emoji_zwj; /* the same and ZWJ */
};

static bool regional(char32_t cp)
{
	return cp >= 0x1F1E6 && cp <= 0x1F1FF;
}

static void take(struct sofar *sofar, char32_t cp)
{
	sofar->emoji_zwj = sofar->emoji && cp == 0x200D;
	sofar->emoji = uc_is_property_extended_pictographic(cp) || (sofar->emoji && extends(cp));
	sofar->flag_half = regional(cp) && !sofar->flag_half;
	sofar->last = cp;
}

/* Does a cluster begin at `cp`? */
static bool breaks(const struct sofar *sofar, char32_t cp)
{
	if (width_unsafe(sofar->last) || width_unsafe(cp))
		return sofar->last != '\r' || cp != '\n';
	if (sofar->flag_half && regional(cp))
		return false;
	if (sofar->emoji_zwj && uc_is_property_extended_pictographic(cp))
		return false;
	if (uc_graphemeclusterbreak_property(cp) == GBP_CONTROL && width_char(cp, WIDTH_NARROW) == 0)
		return false; /* invisible: joins */
	return uc_is_grapheme_break(sofar->last, cp);
}

/* The end of the cluster whose first code point ends at `off`; adds the widths of the others. */
static size_t rest(const struct cluster_iter *iter, size_t off, struct cluster *out)
{
	struct sofar sofar = {0};
	take(&sofar, out->cp);
	while (off < iter->len) {
		char32_t cp;
		size_t n = utf8_decode(iter->text + off, iter->len - off, &cp);
		if (breaks(&sofar, cp))
			break;
		out->cols += width_char(cp, iter->ambiguous);
		take(&sofar, cp);
		off += n;
	}
	return off;
}

struct cluster_iter cluster_begin(const char *text, size_t len, size_t off, enum width_ambiguous ambiguous)
{
	return (struct cluster_iter){.text = text, .len = len, .off = off, .ambiguous = ambiguous};
}

static int least_cols(const struct cluster_iter *iter, const struct cluster *cluster)
{
	if (cluster->cp == '\t')
		return CLUSTER_TAB - iter->col % CLUSTER_TAB;
	return cluster->cols < 1 || cluster->cp == '\r' ? 1 : cluster->cols;
}

/* Is the code point at `off` a plain one, or does the text end there? */
static bool plain_at(const struct cluster_iter *iter, size_t off)
{
	char32_t cp;
	if (off == iter->len)
		return true;
	utf8_decode(iter->text + off, iter->len - off, &cp);
	return plain(cp);
}

bool cluster_next(struct cluster_iter *iter, struct cluster *out)
{
	if (iter->off >= iter->len)
		return false;
	out->off = iter->off;
	size_t end = iter->off + utf8_decode(iter->text + iter->off, iter->len - iter->off, &out->cp);
	out->cols = width_char(out->cp, iter->ambiguous);
	if (!plain(out->cp) || !plain_at(iter, end)) {
		end = rest(iter, end, out);
		out->cols = least_cols(iter, out);
	}
	out->len = end - iter->off;
	iter->off = end;
	iter->col += out->cols;
	return true;
}

/* A boundary at or before `off`, from which walking forwards is right. */
static size_t sure_boundary(const struct cluster_iter *iter, size_t off)
{
	while (off > 0 && iter->text[off - 1] != '\n') {
		size_t before = utf8_prev(iter->text, off);
		if (plain_at(iter, off) && plain_at(iter, before))
			return off;
		off = before;
	}
	return off;
}

size_t cluster_prev(const char *text, size_t len, size_t off)
{
	if (off == 0)
		return 0;
	struct cluster_iter iter = cluster_begin(text, len, 0, WIDTH_NARROW);
	iter.off = sure_boundary(&iter, utf8_prev(text, off));
	struct cluster cluster = {.off = iter.off};
	while (iter.off < off && cluster_next(&iter, &cluster))
		continue;
	return cluster.off;
}

int cluster_cols(const char *text, size_t len, enum width_ambiguous ambiguous)
{
	struct cluster_iter iter = cluster_begin(text, len, 0, ambiguous);
	struct cluster cluster;
	while (cluster_next(&iter, &cluster))
		continue;
	return iter.col;
}

size_t cluster_fit(const char *text, size_t len, int cols, enum width_ambiguous ambiguous, int *used)
{
	struct cluster_iter iter = cluster_begin(text, len, 0, ambiguous);
	struct cluster cluster;
	size_t end = 0;
	int fit = 0;
	while (cluster_next(&iter, &cluster) && iter.col <= cols) {
		end = iter.off;
		fit = iter.col;
	}
	if (used)
		*used = fit;
	return end;
}
