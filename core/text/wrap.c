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

/* Do the cells end before the character, or is it a space that linebreak.h looks beside? */
static inline bool stops(const struct run *run, char32_t cp, bool blank, int cols)
{
	if (!blank)
		return cols > run->most - run->col;
	unsigned char after = (unsigned char)run->text[run->off + 1];
	bool in_number = cp == U' ' && run->before - '0' < 10 && after - '0' < 10;
	return in_number || run->col >= CLUSTER_COL_MAX;
}

/* Over one character that is a cluster by itself and has one class whatever stands beside it. */
static inline bool skip_simple(struct run *run, int ambiguous_cols)
{
	const char *s = run->text + run->off;
	size_t left = run->len - run->off;
	if (left < 3)
		return false;
	uint32_t bytes = left < CHAR_LOOK ? char_last_bytes(s) : char_bytes(s);
	bool three = char_is_three(bytes);
	char32_t cp = three ? char_three(bytes) : bytes >> 16;
	size_t n = three ? 3 : 1;
	if (!three && cp >= 0x80)
		return false;
	struct char_kind kind = char_kind_at(cp);
	struct char_line_step step = char_line_steps[run->state][kind.line];
	int cols = kind.cols == CHAR_AMBIGUOUS ? ambiguous_cols : kind.cols;
	bool blank = kind.flags & CHAR_BLANK;
	if (!(kind.flags & CHAR_SIMPLE) || step.may == LINEBREAK_LOOK || !char_plain(s + n, left - n) ||
	        stops(run, cp, blank, cols))
		return false;
	int may = run->end > run->start ? step.may : LINEBREAK_NO;
	run->ends[may].end = run->end;
	run->ends[may].next = run->off;
	run->ends[may].cols = run->end_col;
	run->state = step.state;
	run->line = kind.line;
	run->before = cp;
	run->off += n;
	run->col += cols;
	run->end = blank ? run->end : run->off;
	run->end_col = blank ? run->end_col : run->col;
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
