// SPDX-License-Identifier: MIT
#include "core/text/wrap.h"

#include "core/base/mem.h"
#include "core/text/cluster.h"
#include "core/text/utf8.h"

#include <assert.h>
#include <stdlib.h>
#include <unictype.h>
#include <unilbrk.h>

/*
 * The Chinese rules are told to libunistring by showing it another text of the same shape, in which what
 * should be treated otherwise stands as a character of the same number of bytes that is treated so.
 */
enum condition { ALWAYS, BESIDE_CHINESE, NOT_DOUBLED };

static const struct stand_in {
	char32_t first, last, as; /* the ones from first on stand as `as` and what follows it */
	enum condition when;
} stand_ins[] = {
        {U'·', U'·', 0x058A, BESIDE_CHINESE}, /* BA, an Armenian hyphen: not first in a line */
        {U'—', U'—', U'々', NOT_DOUBLED},     /* NS: not first in a line */
        {U'‘', U'‘', U'『', BESIDE_CHINESE},  /* OP */
        {U'’', U'’', U'』', BESIDE_CHINESE},  /* CL */
        {U'“', U'“', U'「', BESIDE_CHINESE},  /* OP */
        {U'”', U'”', U'」', BESIDE_CHINESE},  /* CL */
        {U'／', U'／', U'々', ALWAYS},        /* NS */
        {U'０', U'９', 0x0966, ALWAYS},       /* NU, Devanagari digits: stay together */
        {U'～', U'～', U'々', ALWAYS},        /* NS */
};

/* One step of the walk that writes the other text. */
struct step {
	char32_t cp, after; /* after: 0 at the end of the text */
	bool chinese;       /* is what stands before Chinese, or a quotation mark beside Chinese? */
};

static bool chinese(char32_t cp)
{
	return width_char(cp, WIDTH_NARROW) == 2;
}

static bool holds(enum condition when, const struct step *step)
{
	switch (when) {
	case BESIDE_CHINESE:
		return step->chinese || chinese(step->after);
	case NOT_DOUBLED: /* the second of —— does no harm: B2 × NS */
		return step->after != step->cp;
	default:
		return true;
	}
}

/* What stands for step->cp, itself mostly. */
static char32_t stand_in(const struct step *step)
{
	if (step->cp < 0x80 || (step->cp > 0x2026 && step->cp < 0xFF00))
		return step->cp;
	for (size_t i = 0; i < sizeof stand_ins / sizeof *stand_ins; i++) {
		const struct stand_in *in = &stand_ins[i];
		if (step->cp >= in->first && step->cp <= in->last)
			return holds(in->when, step) ? in->as + (step->cp - in->first) : step->cp;
	}
	return step->cp;
}

static char32_t peek(const char *text, size_t len, size_t off)
{
	char32_t cp = 0;
	if (off < len)
		utf8_decode(text + off, len - off, &cp);
	return cp;
}

/* The other text, owned by the caller. It is always right UTF-8, which libunistring relies on. */
static char *retold(const char *text, size_t len)
{
	char *out = mem_alloc(len ? len : 1);
	struct step step = {0};
	for (size_t off = 0; off < len;) {
		size_t n = utf8_decode(text + off, len - off, &step.cp);
		step.after = peek(text, len, off + n);
		char32_t as = stand_in(&step);
		if (n == 1)
			out[off] = step.cp < 0x80 ? text[off] : 'x';
		else if (utf8_encode(as, out + off) != n)
			assert(!"a stand-in has the length of what it stands for");
		step.chinese = chinese(as);
		off += n;
	}
	return out;
}

void wrap_begin(struct wrap *wrap, const char *text, size_t len, int cols, enum width_ambiguous ambiguous)
{
	assert(cols >= 2);
	*wrap = (struct wrap){.text = text, .len = len, .cols = cols, .ambiguous = ambiguous};
	wrap->breaks = mem_zero(len ? len : 1, 1);
	char *other = retold(text, len);
	u8_possible_linebreaks((const uint8_t *)other, len, "UTF-8", wrap->breaks);
	free(other);
}

void wrap_end(struct wrap *wrap)
{
	free(wrap->breaks);
	wrap->breaks = NULL;
}

static bool newline(char32_t cp)
{
	return (cp >= '\n' && cp <= '\r') || cp == 0x85 || cp == 0x2028 || cp == 0x2029;
}

/* Is the cluster white space with no mark on it? */
static bool blank(const struct cluster *cluster)
{
	char32_t cp = cluster->cp;
	char bytes[UTF8_MAX];
	bool space = cp == '\t' || cp == ' ' || cp == 0x1680 ||
	             (cp >= 0x2000 && cp <= 0x200B && cp != 0x2007) || cp == 0x205F || cp == 0x3000;
	return space && cluster->len == utf8_encode(cp, bytes);
}

/* May a line begin at `off`? */
typedef bool allows(const struct wrap *wrap, size_t off);

static bool by_the_rules(const struct wrap *wrap, size_t off)
{
	return wrap->breaks[off] == UC_BREAK_POSSIBLE;
}

/* Where the rules leave no break: anywhere but before a closing mark or a stop, or after an opening mark. */
static bool bearable(const struct wrap *wrap, size_t off)
{
	char32_t before, after;
	utf8_decode(wrap->text + off, wrap->len - off, &after);
	size_t prev = utf8_prev(wrap->text, off);
	utf8_decode(wrap->text + prev, off - prev, &before);
	return !uc_is_general_category_withtable(after, UC_CATEGORY_MASK_Pe | UC_CATEGORY_MASK_Pf |
	                                                        UC_CATEGORY_MASK_Po | UC_CATEGORY_MASK_Pd) &&
	       !uc_is_general_category_withtable(before, UC_CATEGORY_MASK_Ps | UC_CATEGORY_MASK_Pi);
}

/* The next line, broken at the last place that fits and is allowed; false if there was none and it is cut
 * where the cells end. */
static bool fill(const struct wrap *wrap, allows *allowed, struct wrap_line *line)
{
	struct cluster_iter iter = cluster_begin(wrap->text, wrap->len, wrap->off, wrap->ambiguous);
	struct cluster cluster;
	struct wrap_line last = {0};
	*line = (struct wrap_line){.span = {wrap->off, wrap->off}, .next = wrap->len};
	while (cluster_next(&iter, &cluster)) {
		if (newline(cluster.cp)) {
			line->next = iter.off;
			return true;
		}
		/* a break after nothing but white space would leave an empty line */
		if (!span_empty(line->span) && allowed(wrap, cluster.off))
			last = (struct wrap_line){line->span, cluster.off, line->cols};
		if (blank(&cluster))
			continue;
		if (iter.col > wrap->cols && cluster.off > wrap->off) {
			line->next = cluster.off;
			if (last.next)
				*line = last;
			return last.next;
		}
		line->span.end = iter.off;
		line->cols = iter.col;
	}
	return true;
}

bool wrap_next(struct wrap *wrap, struct wrap_line *line)
{
	if (wrap->off >= wrap->len)
		return false;
	if (!fill(wrap, by_the_rules, line))
		fill(wrap, bearable, line);
	wrap->off = line->next;
	return true;
}
