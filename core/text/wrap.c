// SPDX-License-Identifier: MIT
#include "core/text/wrap.h"

#include "core/text/char.h"
#include "core/text/cluster.h"
#include "core/text/linebreak.h"
#include "core/text/utf8.h"

#include <assert.h>

void wrap_begin(struct wrap *wrap, const char *text, size_t len, int cols, enum width_ambiguous ambiguous)
{
	assert(cols >= 2);
	*wrap = (struct wrap){.text = text, .len = len, .cols = cols, .ambiguous = ambiguous};
}

/* A line that ends before `next`; no such line if that is 0. */
struct ending {
	size_t end, next;
	int cols;
	bool quoted;
};

/* A line while it is filled. */
struct fill {
	const struct wrap *wrap;
	struct cluster_iter clusters; /* both are at the same offset */
	struct linebreak_iter breaks;
	struct ending sofar, may, soft; /* what it shows so far; the last places to end it */
};

static struct fill fill_begin(const struct wrap *wrap)
{
	struct fill fill = {.wrap = wrap,
	        .clusters = cluster_begin(wrap->text, wrap->len, wrap->off, wrap->ambiguous),
	        .breaks = linebreak_begin(wrap->text, wrap->len, wrap->off, LINEBREAK_CHINESE),
	        .sofar = {.end = wrap->off, .quoted = wrap->quoted}};
	fill.breaks.quoted = wrap->quoted;
	return fill;
}

/*
 * The fast way, behind what the line shows: over characters that are clusters by themselves and have one
 * class whatever stands beside them, as far as the cells go. Most of a Chinese text goes by here.
 */
__attribute__((noinline)) static void skip_simple(struct fill *fill)
{
	const struct wrap *wrap = fill->wrap;
	const char *s = wrap->text + fill->clusters.off, *last = wrap->text + wrap->len - 2 * CHAR_LOOK;
	struct {
		const char *at;
		int col;
	} ends[LINEBREAK_LOOK + 1] = {0}; /* by what may be there: no branch is needed */
	int col = fill->clusters.col, most = wrap->cols;
	const int ambiguous = wrap->ambiguous == WIDTH_WIDE ? 2 : 1;
	uint8_t state = fill->breaks.state, line = fill->breaks.line;
	char32_t cp = 0, before = fill->breaks.before;
	for (size_t n; s <= last; s += n) {
		if (char_three(s, &cp))
			n = 3;
		else if ((signed char)s[0] >= ' ')
			n = 1, cp = (char32_t)s[0];
		else
			break;
		struct char_kind kind = char_kinds[char_blocks[char_index[cp / CHAR_BLOCK]][cp % CHAR_BLOCK]];
		struct char_line_step step = char_line_steps[state][kind.line];
		int cols = kind.cols == CHAR_AMBIGUOUS ? ambiguous : kind.cols;
		if (!(kind.flags & CHAR_SIMPLE) || !char_plain(s + n) || col + cols > most ||
		        step.may == LINEBREAK_LOOK)
			break;
		ends[step.may].at = s;
		ends[step.may].col = col;
		state = step.state;
		line = kind.line;
		before = cp;
		col += cols;
	}
	size_t off = (size_t)(s - wrap->text);
	if (ends[LINEBREAK_MAY].at) {
		size_t at = (size_t)(ends[LINEBREAK_MAY].at - wrap->text);
		fill->may = (struct ending){at, at, ends[LINEBREAK_MAY].col, fill->breaks.quoted};
	}
	if (ends[LINEBREAK_SOFT].at) {
		size_t at = (size_t)(ends[LINEBREAK_SOFT].at - wrap->text);
		fill->soft = (struct ending){at, at, ends[LINEBREAK_SOFT].col, fill->breaks.quoted};
	}
	fill->breaks.off = off;
	fill->breaks.state = state;
	fill->breaks.line = line;
	fill->breaks.before = before;
	fill->sofar.end = fill->clusters.off = off;
	fill->sofar.cols = fill->clusters.col = col;
}

static bool newline(char32_t cp)
{
	return (cp >= '\n' && cp <= '\r') || cp == 0x85 || cp == 0x2028 || cp == 0x2029;
}

/* Is the cluster white space with no mark on it? */
static bool blank(const struct cluster *cluster)
{
	char bytes[UTF8_MAX];
	return char_kind_of(cluster->cp).flags & CHAR_BLANK &&
	       cluster->len == utf8_encode(cluster->cp, bytes);
}

/* The cells a line may have when it ends with this cluster, which `class` is the line class of. */
static int most_cols(const struct wrap *wrap, const struct cluster *cluster, uint8_t class)
{
	bool hangs = wrap->hang && class != LINE_QU && char_kind_of(cluster->cp).flags & CHAR_HANGS;
	return hangs ? wrap->cols + wrap->hang : wrap->cols;
}

/* The place before a cluster, as the line breaker sees it. */
struct seam {
	enum linebreak may;
	uint8_t before, after; /* line classes */
	bool quoted;
};

/* UAX #14 does not tell “ from ”. */
static uint8_t line_class(const struct linebreak_iter *breaks)
{
	bool opens = breaks->before == U'“' || breaks->before == U'‘';
	return breaks->line == LINE_QU && opens ? LINE_OP : breaks->line;
}

/* Takes the line breaker over a cluster. */
static struct seam step_over(struct linebreak_iter *breaks, const struct cluster *cluster)
{
	struct seam seam = {.before = line_class(breaks), .quoted = breaks->quoted};
	enum linebreak inside;
	linebreak_next(breaks, &seam.may);
	seam.after = line_class(breaks);
	while (breaks->off < cluster->off + cluster->len)
		linebreak_next(breaks, &inside);
	return seam;
}

#define CLASS(name) (UINT64_C(1) << LINE_##name)

/* Where the rules leave no break: anywhere but before a closing mark or a stop, or after an opening mark. */
static bool bearable(const struct seam *seam)
{
	static const uint64_t never_first = CLASS(CL) | CLASS(CP) | CLASS(CPW) | CLASS(EX) | CLASS(IS) |
	                                    CLASS(NS) | CLASS(SY) | CLASS(BA) | CLASS(HY) | CLASS(IN) |
	                                    CLASS(PO) | CLASS(LINK) | CLASS(GL) | CLASS(QU);
	static const uint64_t never_last = CLASS(OP) | CLASS(OPW) | CLASS(PR) | CLASS(GL);
	bool dash = seam->before == LINE_B2 && seam->after == LINE_B2;
	return !(never_first >> seam->after & 1) && !(never_last >> seam->before & 1) && !dash;
}

enum way { BY_THE_RULES, BEARABLE };

/* Notes that the line may end before the cluster at `next`, if it may. */
static void note(struct fill *fill, enum way way, const struct seam *seam, size_t next)
{
	struct ending ending = {fill->sofar.end, next, fill->sofar.cols, seam->quoted};
	if (ending.end == fill->wrap->off)
		return; /* a break after nothing but white space would leave an empty line */
	if (way == BEARABLE ? bearable(seam) : seam->may == LINEBREAK_MAY)
		fill->may = ending;
	else if (seam->may == LINEBREAK_SOFT)
		fill->soft = ending;
}

/* The best place to end a line that is full; `here` is where the cells end, if there is none. */
static struct ending best(const struct fill *fill, struct ending here)
{
	int most_left = fill->wrap->cols / 3; /* cells left empty for a number's sake */
	if (fill->soft.next > fill->may.next &&
	        (!fill->may.next || fill->wrap->cols - fill->may.cols > most_left))
		return fill->soft;
	return fill->may.next ? fill->may : here;
}

/* The next line, ended at the last place that fits and is allowed; false if there was none and it is cut
 * where the cells end. */
static bool fill_line(const struct wrap *wrap, enum way way, struct ending *out)
{
	struct fill fill = fill_begin(wrap);
	struct cluster cluster;
	for (;;) {
		if (way == BY_THE_RULES && wrap->len > 2 * CHAR_LOOK && fill.sofar.end == fill.clusters.off &&
		        fill.sofar.end > wrap->off)
			skip_simple(&fill);
		if (!cluster_next(&fill.clusters, &cluster))
			break;
		struct seam seam = step_over(&fill.breaks, &cluster);
		if (newline(cluster.cp)) {
			*out = (struct ending){fill.sofar.end, fill.clusters.off, fill.sofar.cols, false};
			return true;
		}
		note(&fill, way, &seam, cluster.off);
		if (blank(&cluster))
			continue;
		if (fill.clusters.col > most_cols(wrap, &cluster, fill.breaks.line) &&
		        cluster.off > wrap->off) {
			*out = best(&fill,
			        (struct ending){fill.sofar.end, cluster.off, fill.sofar.cols, seam.quoted});
			return out->next != cluster.off || fill.may.next || fill.soft.next;
		}
		fill.sofar.end = fill.clusters.off;
		fill.sofar.cols = fill.clusters.col;
	}
	*out = (struct ending){fill.sofar.end, wrap->len, fill.sofar.cols, false};
	return true;
}

bool wrap_next(struct wrap *wrap, struct wrap_line *line)
{
	struct ending ending;
	if (wrap->off >= wrap->len)
		return false;
	if (!fill_line(wrap, BY_THE_RULES, &ending))
		fill_line(wrap, BEARABLE, &ending);
	*line = (struct wrap_line){{wrap->off, ending.end}, ending.next, ending.cols};
	wrap->off = ending.next;
	wrap->quoted = ending.quoted;
	return true;
}
