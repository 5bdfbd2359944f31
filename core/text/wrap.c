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

/* The fast way's own view of a line: what of it changes from character to character. */
struct run {
	const char *text;
	size_t off, len;   /* the next character; the text's end */
	size_t start, end; /* what the line shows so far */
	int col, most, end_col;
	char32_t before;
	uint8_t state, line;
	struct {
		size_t end, next; /* 0: none */
		int cols;
	} ends[LINEBREAK_LOOK + 1]; /* by what may be there, so that no branch is needed */
};

/* Over Han characters from a settled state: a line may begin with each, and all have two cells. */
static inline void skip_han(struct run *run)
{
	size_t off = run->off, room = run->col < run->most ? 3 * (size_t)((run->most - run->col) / 2) : 0;
	size_t end = run->len < CHAR_LOOK ? 0 : run->len - CHAR_LOOK + 1;
	if (end > off + room)
		end = off + room;
	while (off < end && char_han(run->text + off))
		off += 3;
	if (off > run->off && !char_plain(run->text + off, run->len - off))
		off -= 3; /* it may have a mark */
	if (off < run->off + 6)
		return; /* one alone may have white space before it */
	run->col += 2 * (int)((off - run->off) / 3);
	run->off = run->end = off;
	run->end_col = run->col;
	run->ends[LINEBREAK_MAY].end = run->ends[LINEBREAK_MAY].next = off - 3;
	run->ends[LINEBREAK_MAY].cols = run->col - 2;
	run->state = CHAR_LINE_HAN;
	run->line = LINE_ID;
	run->before = U'一';
}

/* Notes what may be before the character, and takes it into the line. */
static inline void take(struct run *run, char32_t cp, size_t n, struct char_kind kind, int cols)
{
	struct char_line_step step = char_line_steps[run->state][kind.line];
	int may = run->end > run->start ? step.may : LINEBREAK_NO;
	run->ends[may].end = run->end;
	run->ends[may].next = run->off;
	run->ends[may].cols = run->end_col;
	run->state = step.state;
	run->line = kind.line;
	run->before = cp;
	run->off += n;
	run->col += cols;
	if (kind.flags & CHAR_BLANK)
		return;
	run->end = run->off;
	run->end_col = run->col;
}

/* Do the cells end before a blank? Never; but a space may be one that linebreak.h looks beside. */
static inline bool blank_stops(const struct run *run)
{
	unsigned char after = (unsigned char)run->text[run->off + 1];
	return (run->before - '0' < 10 && after - '0' < 10) || run->col >= CLUSTER_COL_MAX;
}

/* Over one of printing ASCII before another of that or before Han. */
static inline bool skip_ascii(struct run *run)
{
	const char *s = run->text + run->off;
	struct char_kind kind = char_kinds[char_blocks[char_index[0]][(unsigned char)*s]];
	if (!(kind.flags & CHAR_SIMPLE) || !char_plain(s + 1, run->len - run->off - 1) ||
	        char_line_steps[run->state][kind.line].may == LINEBREAK_LOOK)
		return false;
	if (kind.flags & CHAR_BLANK ? blank_stops(run) : run->col >= run->most)
		return false;
	take(run, (unsigned char)*s, 1, kind, 1);
	return true;
}

/* Over one character that is a cluster by itself and has one class whatever stands beside it. */
static inline bool skip_simple(struct run *run, int ambiguous_cols)
{
	const char *s = run->text + run->off;
	size_t left = run->len - run->off;
	if (left < 3)
		return false;
	if ((signed char)*s > 0)
		return skip_ascii(run);
	uint32_t bytes = left < CHAR_LOOK ? char_last_bytes(s) : char_bytes(s);
	if (!char_is_three(bytes))
		return false;
	char32_t cp = char_three(bytes);
	struct char_kind kind = char_kind_at(cp);
	int cols = kind.cols == CHAR_AMBIGUOUS ? ambiguous_cols : kind.cols;
	if (!(kind.flags & CHAR_SIMPLE) || !char_plain(s + 3, left - 3) ||
	        char_line_steps[run->state][kind.line].may == LINEBREAK_LOOK)
		return false;
	if (kind.flags & CHAR_BLANK ? run->col >= CLUSTER_COL_MAX : cols > run->most - run->col)
		return false;
	take(run, cp, 3, kind, cols);
	return true;
}

/* The fast way, as far as the cells go; most of a Chinese text goes by here. What it leaves, fill_line does
 * one by one. */
static void skip(struct fill *fill)
{
	const struct wrap *wrap = fill->wrap;
	struct linebreak_iter *breaks = &fill->breaks;
	struct run run = {.text = wrap->text,
	        .off = breaks->off,
	        .len = wrap->len,
	        .start = wrap->off,
	        .end = fill->sofar.end,
	        .col = fill->clusters.col,
	        .most = wrap->cols,
	        .end_col = fill->sofar.cols,
	        .before = breaks->before,
	        .state = breaks->state,
	        .line = breaks->line};
	int ambiguous_cols = wrap->ambiguous == WIDTH_WIDE ? 2 : 1;
	do
		if (char_line_settled[run.state])
			skip_han(&run);
	while (skip_simple(&run, ambiguous_cols));
	struct ending *ends[] = {[LINEBREAK_SOFT] = &fill->soft, [LINEBREAK_MAY] = &fill->may};
	for (int may = LINEBREAK_SOFT; may <= LINEBREAK_MAY; may++)
		if (run.ends[may].next)
			*ends[may] = (struct ending){
			        run.ends[may].end, run.ends[may].next, run.ends[may].cols, breaks->quoted};
	breaks->before = run.before;
	breaks->state = run.state;
	breaks->line = run.line;
	breaks->off = fill->clusters.off = run.off;
	fill->clusters.col = run.col;
	fill->sofar.end = run.end;
	fill->sofar.cols = run.end_col;
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
		if (way == BY_THE_RULES)
			skip(&fill);
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
