// SPDX-License-Identifier: MIT
// Cuts the words of an event's title to its length, where words part.
#include "core/extract/event_reader.h"

#include "core/base/buf.h"

#include <string.h>

/* Is what stands at kept[k] no part of the title: 又, 已, or the number of a clause (6.1)? */
static bool number_or_link(const struct glyphs *g, const size_t *kept, size_t n, size_t k)
{
	if (!cp_digit(g->at[kept[k]].cp))
		return true;
	size_t i = k;
	while (i < n && (cp_digit(g->at[kept[i]].cp) || g->at[kept[i]].cp == '.'))
		i++;
	bool point = false;
	for (size_t j = k > 0 ? k - 1 : k; j < i; j++)
		point |= g->at[kept[j]].cp == '.';
	return point && i < n && g->at[kept[i]].gap != GAP_NONE;
}

/* What a title shows of the glyphs kept: [from, to), and behind … [next, end), which may be empty. */
struct shown {
	size_t from, to, next, end;
	bool cut_before, cut_behind; /* … before the first, or behind the last */
};

/* May what is left of a title begin at kept[k]: behind a joint, or with a word of its own? */
static bool part_begins(const struct glyphs *g, const size_t *kept, size_t k)
{
	static const char32_t *const words[] = {U"对口", U"结对", U"支援", U"帮扶", U"援建", U"援助", U"工作",
	        U"协作", U"座谈", U"会议", U"方案", U"计划", U"条例", U"意见", U"通知", U"决定", U"规划",
	        U"协议", U"项目", U"工程", U"医疗", U"干部", U"教育", U"基地", U"中心", U"合作", U"第", NULL};
	char32_t cp = g->at[kept[k]].cp;
	if (cp_in(cp, U"的、和与及》”’,"))
		return false;
	char32_t before = g->at[kept[k - 1]].cp;
	if (before == U'口' || (before == U'和' && k > 1 && cp_in(g->at[kept[k - 2]].cp, U"共协")))
		return false; /* 对口支援 is one word, and so is 共和国 */
	return cp_in(before, U"的、和与及》”,") || cp_in(cp, U"《“") ||
	       glyphs_match_any(g, kept[k], words) > 0;
}

/* Does a word end before kept[k]? */
static bool part_ends(const struct glyphs *g, const size_t *kept, size_t k)
{
	return cp_in(g->at[kept[k]].cp, U"、的和与及并以,") || cp_in(g->at[kept[k - 1]].cp, U"》”") ||
	       part_begins(g, kept, k);
}

/* 甲召开…座谈会: who does what, and the end of what is done. False if that does not fit. */
static bool leave_out(
        const struct glyphs *g, const size_t *kept, size_t n, size_t behind, struct shown *shown)
{
	enum { HEAD_LEAST = 2, HEAD_GLYPHS = 17, TAIL_LEAST = 2 };
	size_t head = behind - shown->from, room = EVENT_TITLE_GLYPHS - 1 - head;
	if (behind < shown->from + HEAD_LEAST || head > HEAD_GLYPHS)
		return false;
	for (size_t k = n - room > behind + 1 ? n - room : behind + 1; k + TAIL_LEAST <= n; k++)
		if (part_begins(g, kept, k)) {
			shown->to = behind;
			shown->next = k, shown->end = n;
			return true;
		}
	return false;
}

/* Who acts takes up the title: its end and the act, from where a word begins. */
static bool leave_beginning(
        const struct glyphs *g, const size_t *kept, size_t n, size_t at, struct shown *shown)
{
	if (at - shown->from <= EVENT_TITLE_GLYPHS - 8 || n - at >= EVENT_TITLE_GLYPHS - 1)
		return false;
	size_t first = n - (EVENT_TITLE_GLYPHS - 1), k = first;
	while (k < at && !part_begins(g, kept, k))
		k++;
	shown->from = k == at && n - at < EVENT_TITLE_LEAST ? first : k;
	shown->cut_before = true;
	return true;
}

/* （某发〔2013〕12号） at the end says least: `n` without it. */
static size_t without_aside(const struct glyphs *g, const size_t *kept, size_t from, size_t n)
{
	size_t open = n;
	if (n > from && cp_in(g->at[kept[n - 1]].cp, U")）"))
		while (open > from && !cp_in(g->at[kept[open - 1]].cp, U"(（"))
			open--;
	return open > from + EVENT_TITLE_LEAST && open < n ? open - 1 : n;
}

/* 2030年前建成; but not 2012年前方指挥部揭牌. */
static bool is_before(const struct glyphs *g, size_t i, size_t act)
{
	return g->at[i].cp == U'前' && (i + 1 == act || !cp_han(g->at[i + 1].cp));
}

/* Of `n` glyphs those that fit, the act from `act` to `act_end` among them, parted where words part. */
static struct shown shorten(const struct glyphs *g, const size_t *kept, size_t n, size_t act, size_t act_end)
{
	struct shown shown = {0, n, n, n, false, false};
	while (shown.from < n &&
	        (cp_in(g->at[kept[shown.from]].cp, U"的起间即就又也并则是、份后,.已—-") ||
	                is_before(g, kept[shown.from], act) || cp_digit(g->at[kept[shown.from]].cp)) &&
	        number_or_link(g, kept, n, shown.from))
		shown.from++;
	if (n - shown.from > EVENT_TITLE_GLYPHS)
		shown.to = shown.next = shown.end = n = without_aside(g, kept, shown.from, n);
	if (n - shown.from <= EVENT_TITLE_GLYPHS)
		return shown;
	enum { NEAR = 8 };
	size_t at = shown.from, behind;
	while (at < n && kept[at] < act)
		at++;
	for (behind = at; behind < n && kept[behind] < act_end; behind++) {
	}
	behind += behind < n && g->at[kept[behind]].cp == U'了';
	if (leave_out(g, kept, n, behind, &shown) || leave_beginning(g, kept, n, at, &shown))
		return shown;
	if (at - shown.from > EVENT_TITLE_GLYPHS - 8)
		shown.from = at, shown.cut_before = true;
	size_t room = EVENT_TITLE_GLYPHS - 1 - shown.cut_before;
	if (n - shown.from <= room + 1)
		return shown;
	shown.to = shown.next = shown.end = shown.from + room;
	shown.cut_behind = true;
	size_t least = shown.from + room - NEAR > behind ? shown.from + room - NEAR : behind;
	for (size_t k = shown.to; k > least; k--)
		if (part_ends(g, kept, k)) {
			shown.to = shown.next = shown.end = k;
			break;
		}
	return shown;
}

/* A bracket or quotation mark at kept[k] whose partner is not in [from, to). */
static bool unpaired(const struct glyphs *g, const size_t *kept, size_t from, size_t to, size_t k)
{
	static const char32_t *const pairs[] = {
	        U"“”", U"‘’", U"《》", U"〈〉", U"「」", U"『』", U"【】", U"（）", U"()"};
	char32_t cp = g->at[kept[k]].cp;
	if (cp_han(cp))
		return false; /* most */
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		bool opens = cp == pairs[i][0];
		if (!opens && cp != pairs[i][1])
			continue;
		int depth = 0;
		for (size_t at = k; at >= from && at < to; at += opens ? 1 : (size_t)-1) {
			depth += (g->at[kept[at]].cp == pairs[i][0]) - (g->at[kept[at]].cp == pairs[i][1]);
			if (depth == 0)
				return false;
		}
		return true;
	}
	return false;
}

static void add_shown(const struct events *e, const size_t *kept, size_t from, size_t to, struct buf *out)
{
	for (size_t k = from; k < to; k++)
		if (!unpaired(&e->glyphs, kept, from, to, k))
			buf_add(out, e->doc->text + e->glyphs.at[kept[k]].start, e->glyphs.at[kept[k]].len);
}

/* 某县…修了一座桥: who acts are the first `who` glyphs, 0 if that is not known; the act begins at `act`.
 * False if all of it fits, or not even that. */
static bool who_and_what(const size_t *kept, size_t n, size_t who, size_t act, struct shown *shown)
{
	size_t at = who;
	while (at < n && kept[at] < act)
		at++;
	*shown = (struct shown){0, who, at, n, false, false};
	return who && n > EVENT_TITLE_GLYPHS && at > who && at < n && who + 1 + n - at <= EVENT_TITLE_GLYPHS;
}

/* 某地地震发生后: what came after stands in the next clause. */
static bool ends_in_after(const struct glyphs *g, const size_t *kept, size_t n)
{
	return n > EVENT_TITLE_LEAST && g->at[kept[n - 1]].cp == U'后' &&
	       glyphs_match_before(g, kept[n - 1], U"发生");
}

void event_shorten(const struct events *e, const struct clause *told, const size_t *kept, size_t n,
        size_t who, struct buf *out)
{
	const struct glyphs *g = &e->glyphs;
	struct shown shown;
	if (!who_and_what(kept, n, who, told->act, &shown))
		shown = shorten(g, kept, n, told->act, told->act_end);
	size_t last = shown.to;
	while (last > shown.from + EVENT_TITLE_LEAST / 2 && cp_in(g->at[kept[last - 1]].cp, U"并和与及、,"))
		last--;
	last -= last == n && ends_in_after(g, kept, n);
	last -= last > shown.from + EVENT_TITLE_LEAST && kept[last - 1] + 1 == told->date &&
	        cp_in(g->at[kept[last - 1]].cp, U"为至于"); /* 期限定为2003—2007年 */
	buf_adds(out, shown.cut_before ? "…" : "");
	add_shown(e, kept, shown.from, last, out);
	buf_adds(out, shown.cut_behind || shown.next < shown.end ? "…" : "");
	add_shown(e, kept, shown.next, shown.end, out);
}
