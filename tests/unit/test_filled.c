// SPDX-License-Identifier: MIT
// What must hold of the lines of any text, at every width.
#include "tests/unit/test.h"

#include "core/base/buf.h"
#include "core/text/cluster.h"
#include "core/text/utf8.h"
#include "core/text/wrap.h"
#include "tests/unit/corpus.h"

static const char *const prose[] = {
        "　　两地的干部在同一间屋子里商量了三天，最后写下一句话：“缺什么，补什么；能办的先办。”散会时天已经黑"
        "了。",
        "（一）牵头单位每年一月把清单（含项目、经费、人员）报上来——迟报的，下一年不再列入；（二）清单一式三份"
        "。",
        "The county’s “sister city” sent 43 teachers (17 of them for 3 years) in 1996–2001, at a cost of "
        "$1,250,000.",
        "《通知》第３条写明：１９９４～２００４年间，各省市“分片负责、对口支持、定期轮换”，到期另议……没有人反"
        "对！",
        "人均GDP由2,300元升到18.6%以上的说法，见附表①、②；又见“表3—2”“表3—4”。原文如此？！",
        "名单：阿依古丽·买买提／次仁卓玛／Ōtani\u0301\t共12人\t另有（〔【《“‘重重’”》】〕）一例。\n\n　　完"
        "。",
        "ééé e\u0301e\u0301 👩\u200D🚀 🇨🇳🇨🇳 \x1B[31mred\x1B[0m \xFF\xFE\xE5 한국어 \u1100\u1161\u11A8 नमस्ते "
        "สวัสดี",
        "。。。，，，）））（（（《《《“““”””……——————、、、！！！",
};

static bool one_of(char32_t cp, const char32_t *set)
{
	while (*set && *set != cp)
		set++;
	return *set;
}

static bool han(char32_t cp)
{
	return cp >= 0x4E00 && cp < 0xA000;
}

static bool digit(char32_t cp)
{
	return cp >= '0' && cp <= '9';
}

static bool letter(char32_t cp)
{
	return (cp >= 'a' && cp <= 'z') || (cp >= 'A' && cp <= 'Z');
}

/* A place where a break was certainly allowed, after the line's start: between two Han characters. */
static bool could_break(const char *text, struct span line)
{
	char32_t before = 0, cp;
	for (size_t off = line.start; off < line.end; before = cp) {
		off += utf8_decode(text + off, line.end - off, &cp);
		if (han(before) && han(cp))
			return true;
	}
	return false;
}

static bool white(const char *text, struct span span)
{
	char32_t cp;
	for (size_t off = span.start; off < span.end;) {
		off += utf8_decode(text + off, span.end - off, &cp);
		if (!one_of(cp, U" \t\n\v\f\r\x85\u1680\u2028\u2029\u205F\u3000") &&
		        (cp < 0x2000 || cp > 0x200B))
			return false;
	}
	return true;
}

static char32_t first_of(const char *text, struct span span)
{
	char32_t cp = 0;
	if (!span_empty(span))
		utf8_decode(text + span.start, span.end - span.start, &cp);
	return cp;
}

static char32_t last_of(const char *text, struct span span)
{
	if (span_empty(span))
		return 0;
	size_t at = utf8_prev(text, span.end);
	return first_of(text, (struct span){at, span.end});
}

/* Could the line have been ended between two Han characters, not far from its end? */
static bool could_break_late(const char *text, const struct wrap_line *line, const struct wrap *wrap)
{
	size_t early = cluster_fit(text + line->span.start, line->span.end - line->span.start,
	        wrap->cols - wrap->cols / 3, wrap->ambiguous, NULL);
	return could_break(text, (struct span){line->span.start + early, line->span.end});
}

/* What should not stand on both sides of a line's end, where it can be helped. */
static const char *bad_seam(const char *text, const struct wrap_line *line, struct span after)
{
	char32_t end = last_of(text, line->span), next = first_of(text, after);
	if (one_of(next, U"，。、；：？！）》」』】〕”’…％%～·／"))
		return "forbidden first character";
	if (one_of(end, U"（《「『【〔“‘／"))
		return "forbidden last character";
	if (end == next && one_of(end, U"—…"))
		return "split dash";
	if (letter(end) && letter(next) && line->span.end == line->next)
		return "split word";
	return NULL;
}

static bool number_is_split(const char *text, const struct wrap_line *line, struct span after)
{
	char32_t end = last_of(text, line->span), next = first_of(text, after);
	return (digit(end) && (digit(next) || one_of(next, U"年月日号万亿个名所元批％多余—"))) ||
	       (one_of(end, U"—～第") && digit(next) && end != U'—');
}

/* What must hold of a line and the one after it. */
static const char *fault(
        const char *text, const struct wrap_line *line, struct span after, const struct wrap *wrap)
{
	struct span dropped = {line->span.end, line->next};
	int width = cluster_cols(text + line->span.start, line->span.end - line->span.start, wrap->ambiguous);
	bool one = cluster_prev(text, line->span.end, line->span.end) <= line->span.start;
	bool hangs = one_of(last_of(text, line->span), U"，。、；：？！）》」』】〕”’");
	if (width != line->cols || (width > wrap->cols + (hangs ? wrap->hang : 0) && !one))
		return "too wide";
	if (!white(text, dropped))
		return "text is lost";
	if (span_empty(after) || memchr(text + dropped.start, '\n', dropped.end - dropped.start))
		return NULL;
	const char *bad = bad_seam(text, line, after);
	if (bad && could_break(text, line->span))
		return bad;
	if (number_is_split(text, line, after) && could_break_late(text, line, wrap))
		return "split number";
	char32_t end = last_of(text, line->span), next = first_of(text, after);
	if (han(end) && han(next) && line->cols + 2 <= wrap->cols && after.end - after.start > 3) {
		char32_t then = first_of(text, (struct span){after.start + 3, after.end});
		if (han(then) && span_empty(dropped))
			return "line not filled";
	}
	return NULL;
}

/* How far the lines that are full, those that no newline ended, fall short of the margin. */
struct shortfall {
	size_t lines, cells;
};

/* All lines of a text. */
static void check_text(const char *text, size_t len, const struct wrap *like, struct shortfall *sum)
{
	struct wrap wrap = *like;
	struct wrap_line line = {0}, after = {0};
	size_t at = 0;
	wrap.text = text;
	wrap.len = len;
	for (bool more = wrap_next(&wrap, &line); more; line = after) {
		assert_int_equal(line.span.start, at);
		assert_true(line.span.end <= line.next && line.next > at);
		more = wrap_next(&wrap, &after);
		const char *wrong = fault(text, &line, more ? after.span : (struct span){0}, &wrap);
		if (wrong)
			fail_msg("at %d: %s: %.*s", wrap.cols, wrong, (int)(line.next - at), text + at);
		at = line.next;
		if (more && !memchr(text + line.span.end, '\n', line.next - line.span.end)) {
			sum->lines++;
			sum->cells += line.cols < wrap.cols ? (size_t)(wrap.cols - line.cols) : 0;
		}
	}
	assert_int_equal(at, len);
}

static void check_at_all_widths(const char *text, size_t len)
{
	struct shortfall sum = {0};
	for (int cols = 2; cols <= 80; cols++)
		for (int hang = 0; hang <= 2; hang++)
			for (int wide = 0; wide <= 1; wide++) {
				struct wrap wrap = {.cols = cols,
				        .hang = hang,
				        .ambiguous = wide ? WIDTH_WIDE : WIDTH_NARROW};
				check_text(text, len, &wrap, &sum);
			}
}

static void our_prose_at_every_width(void **state)
{
	(void)state;
	struct buf all = {0};
	for (size_t i = 0; i < COUNT(prose); i++) {
		check_at_all_widths(prose[i], strlen(prose[i]));
		buf_adds(&all, prose[i]);
		buf_adds(&all, i % 2 ? "\n" : "");
	}
	check_at_all_widths(all.at, all.len);
	buf_free(&all);
}

/* The mean over every document and the widths of 20 to 120 cells. */
static double mean_shortfall(int hang, enum width_ambiguous ambiguous)
{
	struct shortfall sum = {0};
	struct corpus corpus;
	corpus_open(&corpus);
	for (struct buf text = {0}; corpus_next(&corpus, &text);)
		for (int cols = 20; cols <= 120; cols++) {
			struct wrap wrap = {.cols = cols, .hang = hang, .ambiguous = ambiguous};
			check_text(text.at, text.len, &wrap, &sum);
		}
	double mean = (double)sum.cells / (double)sum.lines;
	print_message("ambiguous %s, hang %d: %zu full lines, %.3f cells short\n",
	        ambiguous == WIDTH_WIDE ? "wide" : "narrow", hang, sum.lines, mean);
	return mean;
}

static void documents_at_many_widths(void **state)
{
	(void)state;
	double narrow = mean_shortfall(0, WIDTH_NARROW), wide = mean_shortfall(0, WIDTH_WIDE);
	assert_true(narrow <= 0.85 && wide <= 0.85);
	assert_true(mean_shortfall(2, WIDTH_NARROW) <= narrow - 0.1);
	assert_true(mean_shortfall(2, WIDTH_WIDE) <= wide - 0.1);
}

/* Long texts in which each step backwards would be taken again for every line. */
static void long_paragraphs_end(void **state)
{
	(void)state;
	static const char *const repeated[] = {
	        "对", "a", " ", "。", "（", "\u0301", "对 ", "\t", "“", "—", "\n"};
	for (size_t i = 0; i < COUNT(repeated); i++) {
		struct buf text = {0};
		struct shortfall sum = {0};
		while (text.len < 1000000)
			buf_adds(&text, repeated[i]);
		buf_adds(&text, "。");
		check_text(text.at, text.len, &(struct wrap){.cols = 40}, &sum);
		buf_free(&text);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(our_prose_at_every_width),
	        cmocka_unit_test(documents_at_many_widths),
	        cmocka_unit_test(long_paragraphs_end),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
