// SPDX-License-Identifier: MIT
#include "core/extract/event_reader.h"

#include "core/base/buf.h"

#include <string.h>

bool event_sets_scene(const struct glyphs *g, size_t from, size_t end)
{
	static const char32_t *const first[] = {
	        U"根据", U"按照", U"依据", U"按", U"经", U"为", U"随着", U"在", NULL};
	static const char32_t *const settled[] = {
	        U"下来", U"起来", U"出来", U"进来", U"回来", U"过来", NULL}; /* 确定下来 */
	static const char32_t *const asked[] = {U"邀请", U"委托", U"委派", U"指派", U"邀约", NULL};
	return glyphs_match_any(g, from, first) ||
	       (end > from && cp_in(g->at[end - 1].cp, U"后下中上时来") &&
	               !glyphs_before_any(g, end, settled)) ||
	       (end > from && cp_in(g->at[from].cp, U"受应") && glyphs_before_any(g, end, asked));
}

/* A comma in a title 《…》 ends no clause. */
static size_t clause_end(const struct events *e, size_t from, size_t limit)
{
	bool title = false;
	for (; from < limit && (title || !stops_clause(&e->glyphs, from)); from++)
		title = e->glyphs.at[from].cp == U'《' || (title && e->glyphs.at[from].cp != U'》');
	return from;
}

/* The clause [*from, *to) that names the event: that of the first act, or of a later one if it only sets the
 * scene. */
static void naming_clause(const struct events *e, const struct clause *c, size_t *from, size_t *to)
{
	const struct glyphs *g = &e->glyphs;
	struct clause next = *c;
	bool again = true;
	do {
		*from = next.act;
		while (*from > c->start && !stops_clause(g, *from - 1))
			--*from;
		*to = clause_end(e, next.act, c->end);
		again = event_sets_scene(
		                g, *from >= c->date && *from < c->date_end ? c->date_end : *from, *to) &&
		        *to < c->end;
	} while (again && event_find_act(e, *to, c->end, &next));
	if (again)
		*from = event_clause_start(e, c->act, c->start), *to = clause_end(e, c->act, c->end);
}

/* 12:47发布: where the words begin behind the minutes at glyph `i`, or `i`. */
static size_t behind_clock(const struct glyphs *g, size_t i)
{
	size_t end = i;
	while (glyph_before(g, i, 1) == ':' && cp_digit(glyph_before(g, i, 2)) && cp_digit(g->at[end].cp))
		end++;
	return end;
}

/* The [2] of a note that stands at `i`: its length, or 0. */
static size_t note_mark(const struct glyphs *g, size_t i)
{
	size_t end = i + 1;
	if (g->at[i].cp != '[')
		return 0;
	while (cp_digit(g->at[end].cp))
		end++;
	return end > i + 1 && g->at[end].cp == ']' ? end + 1 - i : 0;
}

/* 2003年、2004年两次…: the dates that stand beside the event's own, which [*from, *to) takes in; what joins
 * two dates is one glyph. */
static void take_in_dates(const struct events *e, size_t *from, size_t *to)
{
	const struct glyphs *g = &e->glyphs;
	for (size_t k = e->date; k > 0; k--) {
		size_t end = glyphs_find(g, e->out->dates.at[k - 1].span.end);
		if (end + 1 != *from || !cp_in(g->at[end].cp, U"、和及与"))
			break;
		*from = glyphs_find(g, e->out->dates.at[k - 1].span.start);
	}
	for (size_t k = e->date + 1; k < e->out->dates.len; k++) {
		size_t start = glyphs_find(g, e->out->dates.at[k].span.start);
		if (start != *to + 1 || !cp_in(g->at[*to].cp, U"、和及与"))
			break;
		*to = glyphs_find(g, e->out->dates.at[k].span.end);
	}
}

/* 自2003年两县结对以来，路好走了: the clause of the date tells what began; where its words end, 0 if it does
 * not say. */
static size_t since_end(const struct events *e, const struct clause *c)
{
	static const char32_t *const since[] = {U"以来", U"之后", U"以后", NULL};
	static const char32_t *const support[] = {U"支援", U"帮扶", U"援建", U"结对", NULL};
	const struct glyphs *g = &e->glyphs;
	struct clause probe = *c;
	size_t to = clause_end(e, c->date_end, c->end);
	if (c->start >= c->date_end || !cp_in(glyph_before(g, c->date, 1), U"自从") ||
	        !glyphs_before_any(g, to, since) || c->date_end + EVENT_TITLE_LEAST > to ||
	        !(event_find_act(e, c->date_end, to - 2, &probe) ||
	                glyphs_hold_any(g, c->date_end, to - 2, support)))
		return 0;
	return to - 2;
}

/* 10日前报送, 自10日起: the word behind a date that belongs to it; its length. */
static size_t tied_to_date(const struct glyphs *g, size_t end)
{
	static const char32_t *const words[] = {U"起", U"前", U"之前", U"以前", NULL};
	static const char32_t *const others[] = {U"前往", U"前来", U"前方", U"前线", U"前期", U"前身",
	        U"前去", U"前任", U"前赴", U"前三", U"前两", NULL};
	return glyphs_match_any(g, end, others) ? 0 : glyphs_match_any(g, end, words);
}

/* 四、, （二）, 【移民】: the number or label that an item begins with, in glyphs. */
static size_t item_number(const struct glyphs *g, size_t from, size_t to)
{
	enum { LABEL = 12 };
	for (size_t i = from; g->at[from].cp == U'【' && i < to && i < from + LABEL; i++)
		if (g->at[i].cp == U'】')
			return i + 1 - from;
	const bool open = g->at[from].cp == '(';
	size_t i = from + open;
	while (i < to && i < from + 4 && cp_in(g->at[i].cp, U"一二三四五六七八九十"))
		i++;
	bool number = i > from + open && i < to && g->at[i].cp == (open ? ')' : U'、');
	return number ? i + 1 - from : 0;
}

/* Copies the glyphs of [from, to) but those of the date and the words that lead to it, and marks of notes. */
static size_t title_glyphs(
        const struct events *e, const struct clause *c, size_t from, size_t to, size_t *kept)
{
	const struct glyphs *g = &e->glyphs;
	size_t n = 0, lead = c->date, date_end = c->date_end;
	take_in_dates(e, &lead, &date_end);
	while (lead > from && cp_in(g->at[lead - 1].cp, U"于在自从至到即早") &&
	        !cp_in(glyph_before(g, lead - 1, 1), U"始端起"))
		lead--;
	const bool day = date_end > 0 && cp_in(g->at[date_end - 1].cp, U"日号底"); /* not 2012年6月前锋村 */
	date_end += day || g->at[date_end].cp == U'起' ? tied_to_date(g, date_end) : 0;
	for (size_t i = from + item_number(g, from, to); i < to && n < EVENT_SENTENCE_MAX; i++) {
		bool date = i >= lead && i < date_end;
		bool mark = (g->at[i].cp >= U'①' && g->at[i].cp <= U'⑳') || cp_in(g->at[i].cp, U"*#|•");
		size_t note = note_mark(g, i);
		i += note ? note - 1 : 0;
		if (!date && !mark && !note)
			kept[n++] = i;
		if (n > 1 && cp_in(g->at[i].cp, U")）") && !date && cp_in(g->at[kept[n - 2]].cp, U"(（"))
			n -= 2; /* the date was all that stood in them */
	}
	return n;
}

/* 省里决定, alone: what was decided stands in the next clause. */
static bool lacks_object(const struct glyphs *g, const size_t *kept, size_t n)
{
	static const char32_t *const verbs[] = {U"决定", U"确定", U"明确", U"要求", U"提出", U"宣布", U"指出",
	        U"商定", U"议定", U"规定", U"牵头", NULL};
	return n && n <= EVENT_TITLE_GLYPHS / 2 && glyphs_before_any(g, kept[n - 1] + 1, verbs);
}

/* May what a sentence is about end before glyph `i`? */
static bool ends_subject(const struct glyphs *g, size_t i)
{
	return stops_clause(g, i) || cp_in(g->at[i].cp, U"是为系由于在位共总始自从因以将已曾现") ||
	       glyphs_match(g, i, U"作为");
}

/* Where the sentence that holds glyph `i` begins. */
static size_t sentence_start(const struct glyphs *g, size_t i)
{
	size_t start = i;
	while (start > 0 && i - start < EVENT_SENTENCE_MAX && g->at[start].gap != GAP_BREAK &&
	        !stops_sentence(g, start - 1))
		start--;
	return start;
}

/* 新路位于江边，2003年竣工: does what stands at glyph `i` tell of the name before it where it is, what it is
 * or since when? Not 期限为十年. */
static bool says_of_subject(const struct glyphs *g, size_t i)
{
	static const char32_t *const words[] = {U"位于", U"作为", U"坐落", U"在", U"是", U"系", U"自", NULL};
	return glyphs_match_any(g, i, words) > 0;
}

/* 第二本报告《江边新路》: the title alone. */
static void title_alone(const struct glyphs *g, size_t *from, size_t *to)
{
	size_t open = *from;
	while (open < *to && g->at[open].cp != U'《')
		open++;
	if (open < *to && open > *from && g->at[*to - 1].cp == U'》')
		*from = open;
}

/* The name [*from, *to) that the sentence begins with, or that is all that the one before it says where the
 * date opens it: 江边新路，2003年动工，2004年竣工。 False if there is none that is short. */
static bool find_subject(const struct events *e, const struct clause *c, size_t *from, size_t *to)
{
	enum { LEAST = 2, MOST = 14 };
	const struct glyphs *g = &e->glyphs;
	size_t start = sentence_start(g, c->date), end, limit = c->date;
	const bool before = start + 1 >= c->date; /* 2003年…, 于2003年… */
	if (before && (start == 0 || g->at[start].gap == GAP_BREAK))
		return false;
	start = before ? sentence_start(g, limit = start - 1) : start;
	start += item_number(g, start, limit);
	if (e->date > 0) {
		size_t other = glyphs_find(g, e->out->dates.at[e->date - 1].span.start);
		limit = other >= start && other < limit ? other : limit;
	}
	for (end = start; end < limit && !ends_subject(g, end); end++)
		if (g->at[end].cp == U'的' && end > start && !cp_in(g->at[end - 1].cp, U"”》"))
			start = end + 1; /* 县里援建的新路: the road; but “新路”的概念 */
	title_alone(g, &start, &end);
	/* a sentence of its own, or when it was */
	static const char32_t *const no_names[] = {U"了", U"着", U"过", U"很", U"不", U"把", U"被", U"今天",
	        U"昨天", U"目前", U"同时", U"后来", U"其中", U"此外", U"最后", U"最终", U"我们", U"我校",
	        U"我院", U"他", U"她", U"们", NULL};
	static const char32_t *const heads[] = {U"安排", U"任务", U"目标", U"措施", U"情况", U"工作", U"成效",
	        U"问题", U"要求", U"打算", U"概况", U"步骤", U"进度", U"背景", U"经过", NULL};
	static const char32_t *const matters[] = {U"政策", U"工作", U"机制", U"制度", U"项目", U"工程",
	        U"计划", U"规划", U"概念", U"模式", U"关系", U"活动", U"方案", U"办法", U"条例", NULL};
	*from = start;
	*to = end;
	struct clause probe = *c;
	const bool told_of = end < limit && says_of_subject(g, end);
	if ((!told_of && glyphs_before_any(g, end, heads)) || glyphs_hold_any(g, start, end, no_names) ||
	        event_sets_scene(g, start, end))
		return false;
	if (end < limit && !told_of && !cp_in(g->at[end].cp, U",:") &&
	        !stops_sentence(g, end)) /* 期限为十年，2003年…: it says more */
		return false;
	const bool quoted = cp_in(g->at[start].cp, U"《“");
	return end >= start + LEAST && end - start <= (quoted ? MOST + LEAST * 4 : MOST) &&
	       (quoted || cp_han(g->at[start].cp)) && !cp_in(g->at[end - 1].cp, U"个次批期限年") &&
	       (!before || stops_sentence(g, end)) &&
	       (glyphs_before_any(g, end, matters) || !event_find_act(e, start, end, &probe));
}

/* 李某，2003年竣工: only what is built is completed. False if the act at hand builds, and glyphs before `to`
 * name nothing built. */
static bool may_be_of(const struct glyphs *g, const struct clause *c, size_t to)
{
	static const char32_t *const builds[] = {U"竣工", U"完工", U"建成", U"落成", U"动工", U"开工",
	        U"奠基", U"通车", U"封顶", U"交付", U"始建", U"兴建", U"修建", U"新建", U"投产", U"投用",
	        U"投入使用", NULL};
	static const char32_t *const works[] = {
	        U"路桥楼校学院厂站馆场所房舍居库渠坝堤道线区园村城港池井塔寺庙"
	        U"店社厅堂闸隧洞厦棚窖电程目心地施部街网台"};
	return !glyphs_match_any(g, c->act, builds) || cp_among(g->at[to - 1].cp, works[0]);
}

/* Of what is told by the `n` glyphs kept nothing is said: 2003年正式开始实施, 2003年由甲社出版, 它始于2003年.
 */
static bool lacks_subject(const struct glyphs *g, const struct clause *c, const size_t *kept, size_t n)
{
	enum { BARE_MOST = 8, PASSIVE_MOST = 14 };
	const size_t first = n ? kept[0] : 0;
	if (n > 0 && n <= BARE_MOST && cp_in(g->at[first].cp, U"它其") && first < c->act)
		return true;
	if (n > 0 && n <= BARE_MOST && first == c->act && first < c->date)
		return true; /* 始建于2003年 */
	return n > 0 && c->act >= c->date_end && first >= c->date_end &&
	       (g->at[first].cp == U'由'
	                       ? n <= PASSIVE_MOST && c->act > first + 1
	                       : n <= BARE_MOST &&
	                                 (first == c->act || cp_in(g->at[first].cp, U"正全陆相先已顺如胜")));
}

/* 2003年竣工, alone: the title begins with what the sentence is about. */
static size_t add_subject(const struct events *e, const struct clause *c, size_t n, size_t *kept)
{
	size_t from, to;
	if (!lacks_subject(&e->glyphs, c, kept, n) || !find_subject(e, c, &from, &to) || to > kept[0] ||
	        !may_be_of(&e->glyphs, c, to) || n + to - from >= EVENT_SENTENCE_MAX)
		return n;
	const size_t pronoun = cp_in(e->glyphs.at[kept[0]].cp, U"它其");
	memmove(kept + (to - from), kept + pronoun, (n - pronoun) * sizeof *kept);
	for (size_t i = from; i < to; i++)
		kept[i - from] = i;
	return n - pronoun + (to - from);
}

/* 由某市率领的代表团到县里考察: who led them says least. Drops up to the 的 where enough is left. */
static size_t without_leader(const struct glyphs *g, size_t n, size_t *kept)
{
	enum { REACH = 40 };
	static const char32_t *const leads[] = {
	        U"率领的", U"带领的", U"组织的", U"派遣的", U"組織的", U"主办的", NULL};
	if (!n || g->at[kept[0]].cp != U'由')
		return n;
	for (size_t k = 1; k < n && k < REACH; k++) {
		size_t word = glyphs_match_any(g, kept[k], leads);
		if (word && k + word + EVENT_TITLE_LEAST <= n) {
			memmove(kept, kept + k + word, (n - k - word) * sizeof *kept);
			return n - k - word;
		}
	}
	return n;
}

/* 时任某部部长的张某讲话: the office says least. Drops up to the 的 where enough is left. */
static size_t without_office(const struct glyphs *g, size_t n, size_t *kept)
{
	enum { REACH = 40 };
	static const char32_t *const offices[] = {U"时任", U"现任", U"當時任", U"時任", NULL};
	if (!n || !glyphs_match_any(g, kept[0], offices))
		return n;
	for (size_t k = 2; k + EVENT_TITLE_LEAST < n && k < REACH; k++)
		if (g->at[kept[k]].cp == U'的') {
			memmove(kept, kept + k + 1, (n - k - 1) * sizeof *kept);
			return n - k - 1;
		}
	return n;
}

/* 某县按照省里的部署，: where the reason begins behind who acts, of whom the next clause tells; 0 if the
 * clause gives none. */
static size_t reason_start(const struct glyphs *g, const size_t *kept, size_t n)
{
	static const char32_t *const by[] = {
	        U"按照", U"根据", U"依照", U"遵照", U"依据", U"贯彻", U"响应", NULL};
	static const char32_t *const orders[] = {U"部署", U"安排", U"要求", U"精神", U"规定", U"意见",
	        U"号召", U"指示", U"通知", U"决定", U"方针", NULL};
	if (!n || !glyphs_before_any(g, kept[n - 1] + 1, orders))
		return 0;
	for (size_t k = 2; k + 2 < n; k++)
		if (glyphs_match_any(g, kept[k], by))
			return k;
	return 0;
}

/* 1965年甲区成立到1995年, 首批队员进区到目前: the title ends with what began; where, or `to`. */
static size_t before_until(const struct events *e, const struct clause *c, size_t from, size_t to)
{
	enum { LONGEST = 3 };
	static const char32_t *const now[] = {U"到目前", U"至目前", U"到现在", U"至今", U"到今天", NULL};
	const struct glyphs *g = &e->glyphs;
	for (size_t i = to - from > LONGEST ? to - LONGEST : from; i < to; i++)
		if (i >= c->act_end && i + glyphs_match_any(g, i, now) == to)
			return i;
	if (e->date + 1 >= e->out->dates.len || c->act < from)
		return to;
	const struct span *next = &e->out->dates.at[e->date + 1].span;
	const size_t start = glyphs_find(g, next->start);
	const bool last = start < to && glyphs_find(g, next->end) == to;
	return last && start > c->act_end && cp_in(g->at[start - 1].cp, U"到至") ? start - 1 : to;
}

/* 发生的某地地震, 通过的《某某法》第三条规定: the earthquake says it, and so does that the law was passed. Of
 * the `n` glyphs kept those that tell it, where the act at hand is the first of them. */
static size_t of_what_came(const struct glyphs *g, const struct clause *c, size_t n, size_t *kept)
{
	enum { REACH = 4 };
	static const char32_t *const came[] = {U"发生", U"召开", U"举行", U"举办", NULL};
	if (!n || kept[0] != c->act)
		return n;
	size_t of = 1, end;
	while (of <= REACH && of + EVENT_TITLE_LEAST < n &&
	        (g->at[kept[of]].cp != U'的' || kept[of] < c->act_end))
		of++;
	if (of > REACH || of + EVENT_TITLE_LEAST >= n)
		return n;
	for (end = of; end < n && g->at[kept[of + 1]].cp == U'《' && g->at[kept[end]].cp != U'》';)
		end++;
	const bool passed = end > of && end < n;
	if (!passed && !glyphs_match_any(g, c->act, came))
		return n;
	const size_t to = passed ? of : 0, left = passed ? end - of : n - of - 1;
	memmove(kept + to, kept + of + 1, left * sizeof *kept);
	return to + left;
}

/* 地震发生后启动了…: the act that the title keeps is the one that came after; in the clause up to `to`. */
static void tell_what_followed(const struct events *e, size_t to, struct clause *told)
{
	static const char32_t *const after[] = {U"后", U"之后", U"以后", NULL};
	struct clause next = *told;
	if (glyphs_match_any(&e->glyphs, told->act_end, after) && told->act_end < to &&
	        event_find_act(e, told->act_end, to, &next))
		*told = next;
}

/* The glyphs that the title is made of; `told` is the clause whose act they tell, and the first `who` of them
 * are who acts, where that is known. */
static size_t title_words(
        const struct events *e, const struct clause *c, size_t *kept, struct clause *told, size_t *who)
{
	const struct glyphs *g = &e->glyphs;
	size_t from, to, since = since_end(e, c);
	naming_clause(e, c, &from, &to);
	from = behind_clock(g, from);
	if (since)
		from = c->start, to = since;
	tell_what_followed(e, to, told);
	const size_t next = to + 1, next_end = next < c->end ? clause_end(e, next, c->end) : next;
	size_t n = title_glyphs(e, c, from, before_until(e, c, from, to), kept), by;
	struct clause behind = *c;
	const bool alone = n <= c->act_end - c->act + 1 || (n < EVENT_TITLE_LEAST && c->act < c->date);
	const bool acts = next < next_end && event_find_act(e, next, next_end, &behind);
	if (acts && alone && n < EVENT_TITLE_LEAST) /* 自…开始, …: what began stands behind */
		n = title_glyphs(e, c, next, next_end, kept);
	else if (next < next_end && lacks_object(g, kept, n))
		n = title_glyphs(e, c, from, next_end, kept);
	else if (acts && (by = reason_start(g, kept, n)) != 0 && by + next_end - next < EVENT_SENTENCE_MAX)
		n = by + title_glyphs(e, c, next, next_end, kept + by), *told = behind, *who = by;
	const size_t all = add_subject(e, c, n, kept),
	             left = of_what_came(g, c, without_office(g, without_leader(g, all, kept), kept), kept);
	*who = left == n ? *who : 0;
	return left;
}

const char *event_title(const struct events *e, const struct clause *c)
{
	const struct glyphs *g = &e->glyphs;
	size_t kept[EVENT_SENTENCE_MAX], who = 0;
	struct buf out = {0};
	struct clause told = *c;
	const size_t n = title_words(e, c, kept, &told, &who);
	event_shorten(e, &told, kept, n, who, &out);
	if (!out.len) /* nothing but stops: the act's own word */
		buf_add(&out, e->doc->text + g->at[c->act].start,
		        g->at[c->act_end].start - g->at[c->act].start);
	const char *title = arena_strndup(&e->out->arena, buf_str(&out), out.len);
	buf_free(&out);
	return title;
}
