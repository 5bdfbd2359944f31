// SPDX-License-Identifier: MIT
#include "core/extract/layers.h"

#include "core/base/buf.h"
#include "core/extract/act.h"
#include "core/extract/glyphs.h"
#include "core/extract/programme.h"
#include "core/extract/rule.h"
#include "core/extract/zone.h"

#include <stdlib.h>
#include <string.h>

enum {
	SENTENCE_MAX = 400, /* glyphs that are looked at around a date, so that the time stays linear */
	QUOTE_MAX = 130,    /* glyphs after which an event's span ends with the clause */
	TITLE_GLYPHS = 24,
	TITLE_LEAST = 6
};

struct act {
	size_t at, end; /* glyphs */
	enum act_kind kind;
};

struct events {                        /* doc, zones and glyphs are borrowed */
	const struct reading *reading; /* borrowed */
	const struct doc *doc;
	struct zones zones;
	struct glyphs glyphs;   /* of the window */
	size_t date;            /* the first one of the window */
	ARRAY(struct act) acts; /* around the date at hand, in the order of the text */
	size_t read;            /* the glyphs before this one have been looked at for acts, or need not be */
	bool in_title;          /* and the last of them stands in one */
	struct records *out;
	struct pace *pace;
};

/* What stands around a date. All are glyphs. */
struct clause {
	size_t date, date_end; /* the date */
	size_t start;          /* of the clause that holds the date */
	size_t end;            /* of the sentence, or where the next date takes over */
	size_t act, act_end;   /* the first word of an act */
	bool interval;         /* the date is one */
	bool exact;            /* the date is a month or a day, or an interval of such */
	bool unknown;          /* no verb that the rules know tells of the act */
	bool entry;            /* and it stands where a chronicle's entry may: not in a table or a title */
};

static inline bool stops_sentence(const struct glyphs *g, size_t i)
{
	return cp_in(g->at[i].cp, U"。!?;");
}

static inline bool stops_clause(const struct glyphs *g, size_t i)
{
	return g->marks[i] & (GLYPH_STOP | GLYPH_CLAUSE) && cp_in(g->at[i].cp, U"。!?;,:|│");
}

/* ---- the clause ---- */

/* Neither goes beyond a GAP_BREAK: a block, or several that hold one sentence. */
static size_t clause_start(const struct events *e, size_t date, size_t least)
{
	const struct glyphs *g = &e->glyphs;
	size_t i = date;
	while (i > least && date - i < SENTENCE_MAX && !(g->marks[i] & GLYPH_EDGE) &&
	        !(g->marks[i - 1] & (GLYPH_STOP | GLYPH_CLAUSE) && stops_clause(g, i - 1)))
		i--;
	return i;
}

static size_t sentence_end(const struct events *e, size_t from)
{
	const struct glyphs *g = &e->glyphs;
	const size_t most = g->len - from < SENTENCE_MAX ? g->len : from + SENTENCE_MAX;
	size_t i = glyphs_next(g, from, most, GLYPH_STOP | GLYPH_EDGE);
	while (i < most && !(g->marks[i] & GLYPH_EDGE) && !stops_sentence(g, i))
		i = glyphs_next(g, i + 1, most, GLYPH_STOP | GLYPH_EDGE);
	return i;
}

/* The words of acts up to glyph `to` that do not stand in a title, from the beginning of the passage that
 * holds glyph `from`: what lies before it is of no use any more. */
static void read_acts(struct events *e, size_t from, size_t to)
{
	const struct glyphs *g = &e->glyphs;
	while (from > e->read && g->at[from].gap != GAP_BREAK)
		from--;
	if (from > e->read) {
		e->read = from;
		e->in_title = false;
		e->acts.len = 0;
	}
	for (size_t i = e->read; (i = glyphs_next(g, i, to, GLYPH_STOP | GLYPH_EDGE | GLYPH_ACT)) < to; i++) {
		if (g->marks[i] & (GLYPH_STOP | GLYPH_EDGE))
			e->in_title = g->at[i].cp == U'《' ||
			              (e->in_title && g->at[i].cp != U'》' && g->at[i].gap != GAP_BREAK);
		enum act_kind kind;
		size_t n = (g->marks[i] & GLYPH_ACT) && !e->in_title ? act_at(g, i, &kind) : 0;
		if (n)
			*array_push(&e->acts) = (struct act){i, i + n, kind};
	}
	e->read = to > e->read ? to : e->read;
}

/* 没有开工, 没有新开工, 未获批准: it did not happen. 不再 ends what was, and is an act. */
static bool denied(const struct glyphs *g, size_t act)
{
	static const char32_t *const words[] = {U"没有", U"没", U"未", U"尚未", U"从未", U"并未", U"不",
	        U"未能按时", U"未能如期", U"未能及时", U"未能按期", U"未能", U"不予", U"无", U"是否", NULL};
	return glyphs_before_any(g, act, words) ||
	       (act > 0 && cp_in(glyph_before(g, act, 1), U"新获能") && glyphs_before_any(g, act - 1, words));
}

/* 未安排学院结对: is it denied by what stands before its object, in the same clause? */
static bool denied_before(const struct glyphs *g, size_t act)
{
	enum { REACH = 8 };
	static const char32_t *const words[] = {U"未安排", U"未开展", U"未能", U"未列入", U"未纳入",
	        U"没有安排", U"没有开展", U"没能", U"尚未", NULL};
	size_t from = act;
	while (from > 0 && act - from < REACH && !stops_clause(g, from - 1) && g->at[from].gap != GAP_BREAK)
		from--;
	return from < act && glyphs_hold_any(g, from, act, words);
}

/* Is it an act beside the date of this clause? What goes on is none. */
static bool tells(const struct events *e, const struct act *act, const struct clause *c)
{
	static const char32_t *const goes_on[] = {U"继续", U"仍", U"仍然", U"一直", U"照常", NULL};
	if (glyphs_before_any(&e->glyphs, act->at, goes_on) || denied(&e->glyphs, act->at) ||
	        denied_before(&e->glyphs, act->at))
		return false;
	if (glyphs_match(&e->glyphs, act->at, U"进入") && act->end == c->date) /* 进入90年代 */
		return false;
	/* 成立50周年: how long ago it was */
	static const char32_t *const years[] = {U"周年", U"后的第", NULL};
	if (glyphs_hold_any(&e->glyphs, act->end, act->end + 6, years))
		return false;
	/* 忙着筹建着: how things were; 进藏前，: before it */
	if (e->glyphs.at[act->end].cp == U'着' ||
	        (e->glyphs.at[act->end].cp == U'前' && e->glyphs.at[act->end + 1].cp == ','))
		return false;
	if (act->kind == ACT_VERB)
		return true;
	if (!c->exact || act->at < c->date_end)
		return false;
	for (size_t i = c->date_end; act->kind == ACT_NOUN && i < act->at; i++)
		if (stops_clause(&e->glyphs, i))
			return false;
	return true;
}

/* The first act that begins in [from, to). */
static bool find_act(const struct events *e, size_t from, size_t to, struct clause *c)
{
	size_t low = 0, high = e->acts.len;
	while (low < high) {
		size_t mid = low + (high - low) / 2;
		if (e->acts.at[mid].at < from)
			low = mid + 1;
		else
			high = mid;
	}
	while (low < e->acts.len && e->acts.at[low].at < to && !tells(e, &e->acts.at[low], c))
		low++;
	if (low >= e->acts.len || e->acts.at[low].at >= to)
		return false;
	c->act = e->acts.at[low].at;
	c->act_end = e->acts.at[low].end;
	return true;
}

#define has_word(e, from, to, words) glyphs_hold_any(&(e)->glyphs, from, to, words)

/* ---- what is no event ---- */

/* Is date `n` all that stands between two brackets? It belongs to the name before it. */
static bool bracketed(const struct events *e, size_t n)
{
	const struct span span = e->out->dates.at[n].span;
	size_t from = glyphs_find(&e->glyphs, span.start), to = glyphs_find(&e->glyphs, span.end);
	return glyph_before(&e->glyphs, from, 1) == '(' && e->glyphs.at[to].cp == ')';
}

/* 某省关于…2003年工作计划的通知: a line that names a paper. */
static bool names_paper(const struct events *e, const struct clause *c)
{
	enum { REACH = 90, BRACKET = 24 };
	static const char32_t *const papers[] = {U"通知", U"意见", U"方案", U"计划", U"报告", U"总结",
	        U"办法", U"规划", U"批复", U"纪要", U"情况", U"小结", U"综述", U"要点", U"公报", U"概况",
	        NULL};
	const struct glyphs *g = &e->glyphs;
	size_t start = c->date, end = c->date_end;
	while (start > 0 && c->date - start < REACH && g->at[start].gap < GAP_LINE)
		start--;
	while (end < g->len && end - c->date_end < REACH && g->at[end].gap < GAP_LINE)
		if (stops_clause(g, end++))
			return false;
	for (size_t i = start; i < c->date; i++)
		if (stops_clause(g, i))
			return false;
	size_t last = end;
	if (last > 0 && g->at[last - 1].cp == ')') /* …情况（2003年） */
		while (last > start && end - last < BRACKET && g->at[last - 1].cp != '(')
			last--;
	return g->at[start].gap >= GAP_LINE &&
	       (glyphs_before_any(g, end, papers) ||
	               (last > start && glyphs_before_any(g, last - 1, papers)));
}

/* Is glyph `i` inside of a title 《…》? */
static bool titled(const struct glyphs *g, size_t i)
{
	enum { REACH = 60 };
	for (size_t k = i; k > 0 && i - k < REACH && g->at[k].gap != GAP_BREAK; k--)
		if (cp_in(g->at[k - 1].cp, U"《》"))
			return g->at[k - 1].cp == U'《';
	return false;
}

/* 审定2003年度考核结果: the year that the thing is about, which a verb before it takes up; a meeting is held
 * in its year. */
static bool about_year(const struct glyphs *g, size_t date, size_t date_end)
{
	static const char32_t *const free[] = {U"在", U"于", U"自", U"从", U"至", U"到", U"即", U"召开",
	        U"举行", U"举办", U"开展", U"启动", NULL};
	return date > 0 && g->at[date_end - 1].cp == U'度' && cp_han(g->at[date_end].cp) &&
	       g->at[date].gap < GAP_LINE && cp_han(glyph_before(g, date, 1)) &&
	       !glyphs_before_any(g, date, free);
}

/* 2003年，县里将切实做好各项工作: what is meant to be done, without a day. */
static bool promises(const struct glyphs *g, const struct clause *c)
{
	static const char32_t *const words[] = {U"将切实", U"将进一步", U"将继续", U"将大力", U"将努力",
	        U"将积极", U"将着力", U"将不断", U"将全力", U"将更加", U"将紧紧", U"将认真", U"要进一步",
	        U"要继续", NULL};
	return !c->exact && glyphs_hold_any(g, c->date_end, c->act, words);
}

/* An interval of years, or one of months or days that goes from a year into another. */
static bool years(const struct date_record *d)
{
	const char *slash = strchr(d->edtf, '/');
	return slash && (!strchr(d->edtf, '-') || strncmp(d->edtf, slash + 1, strlen("1979")) != 0);
}

/* A year's number beside that of the year before: 接收资金3亿元，比上年增长一成. */
static bool compares(const struct events *e, const struct clause *c)
{
	static const char32_t *const words[] = {U"比上年", U"较上年", U"比去年", U"较去年", U"比上一年",
	        U"较上一年", U"比前一年", U"较前一年", U"同比", U"环比", NULL};
	return has_word(e, c->date_end, c->end, words);
}

/* Is there a figure in [from, to), or one in `unit`? */
static bool counted(const struct events *e, size_t from, size_t to, const char *unit)
{
	const struct records *r = e->out;
	if (from >= to)
		return false;
	const size_t start = e->glyphs.at[from].start, end = e->glyphs.at[to].start;
	size_t i = records_from(r, LAYER_FIGURES, 0, r->figures.len, start);
	for (; i < r->figures.len && r->figures.at[i].span.start < end; i++)
		if (!unit || strcmp(r->figures.at[i].unit, unit) == 0)
			return true;
	return false;
}

/* What a year brought in money: a sum, even without 累计. */
static bool year_sum(const struct events *e, const struct clause *c, size_t to)
{
	static const char32_t *const giving[] = {U"捐", U"落实", U"安排", U"投入", U"拨付", U"接收", U"接受",
	        U"筹集", U"筹措", U"到位", U"获得", U"完成", U"引进", U"实施", NULL};
	static const char32_t *const holding[] = {
	        U"召开", U"举办", U"开展", U"组织", U"举行", U"接收", U"培训", NULL};
	bool times = counted(e, c->date_end, to, "次") || counted(e, c->date_end, to, "人次") ||
	             counted(e, c->date_end, to, "场");
	static const char32_t *const carried[] = {
	        U"实施各类", U"实施帮扶项目", U"实施项目", U"实施扶贫项目", NULL};
	bool projects = counted(e, c->date_end, to, "个") || counted(e, c->date_end, to, "项");
	return !c->exact &&
	       ((has_word(e, c->date_end, to, carried) && projects) ||
	               (has_word(e, c->date_end, to, giving) && counted(e, c->date_end, to, "元")) ||
	               (has_word(e, c->date_end, to, holding) && times));
}

/* Does the clause of the act sum up what the years brought? */
static bool sums(const struct events *e, const struct date_record *d, const struct clause *c)
{
	static const char32_t *const words[] = {U"累计", U"合计", U"总计", U"平均", U"同比", U"年均", U"共计",
	        U"年度任务", U"各项任务", U"目标任务", NULL};
	static const char32_t *const totals[] = {U"共", U"总", U"先后", U"达", U"投入", NULL};
	static const char32_t *const tasks[] = {U"年度任务", U"各项任务", U"目标任务", U"全年任务", U"全年共",
	        U"全年向", U"全年派", U"全年实施", U"全年完成", U"年度各项", NULL};
	size_t to = c->act;
	while (to < c->end && !stops_clause(&e->glyphs, to))
		to++;
	if (!c->exact && has_word(e, c->date_end, c->end, tasks)) /* what a year's work came to */
		return true;
	if (has_word(e, c->date_end, to, words) || ((!c->exact || strchr(d->edtf, '/')) && compares(e, c)) ||
	        year_sum(e, c, to))
		return true;
	bool known = !strchr(d->edtf, 'X'); /* decades are told as they went */
	return years(d) &&
	       (has_word(e, c->date_end, to, totals) || (known && counted(e, c->act_end, to, NULL)));
}

/* A sum, a measurement, a comparison, a goal: what the words beside the date say, as the rule that says so;
 * NULL if it is nothing of the kind. */
static const char *measures(const struct events *e, const struct date_record *d, const struct clause *c)
{
	static const char32_t *const as_of[] = {
	        U"截至", U"截止", U"截止到", U"截至到", U"比", U"较", U"据统计", NULL};
	static const char32_t *const meant[] = {U"本该", U"本应", U"原定", U"原计划", U"原拟", U"本拟",
	        U"按照", U"根据", U"依照", U"为做好", U"为搞好", NULL};
	/* 4月份的一天: a day of it; 3月的山洪中: what it was the time of */
	static const char32_t *const day[] = {U"的一天", U"的一个", U"的某", U"的那", NULL};
	static const char32_t *const until[] = {U"到", U"至", U"到了", NULL};
	static const char32_t *const since[] = {U"以来", U"期间", U"时期", U"以后的", U"之后的", NULL};
	static const char32_t *const stood[] = {
	        U"达到", U"达", U"为", U"升至", U"降至", U"约为", U"已达", NULL};
	static const char32_t *const things[] = {
	        U"数据", U"资金", U"任务", U"预算", U"收入", U"工作总结", U"计划", U"预计", NULL};
	static const char32_t *const meetings[] = {
	        U"会议", U"座谈会", U"大会", U"全会", U"签", U"文件", U"通知", U"社论", NULL};
	/* 至2003年底全部竣工: all of it was over then */
	static const char32_t *const over[] = {U"全部完工", U"全部竣工", U"全部建成", U"全部交付",
	        U"全部完成", U"全部投产", U"全部投入使用", U"全部通车", U"全部到位", U"全部结束", NULL};
	const struct glyphs *g = &e->glyphs;
	static const char32_t *const ended[] = {U"宣告", U"结束", U"完成", U"竣工", U"完工", U"建成", NULL};
	bool finished = glyph_before(g, c->date, 1) == U'至' &&
	                (has_word(e, c->date_end, c->end, over) || glyphs_match_any(g, c->date_end, ended));
	if (strcmp(d->rule, "date.plan") == 0 || titled(g, c->date) || d->role == ROLE_OTHER ||
	        d->role == ROLE_META || names_paper(e, c))
		return "event.refused.plan";
	if (glyphs_before_any(g, c->date, meant) || promises(g, c))
		return "event.refused.plan";
	size_t state = glyphs_match_any(g, c->date_end, stood);
	if ((state && cp_digit(g->at[c->date_end + state].cp)) || glyphs_before_any(g, c->date, as_of) ||
	        has_word(e, c->start, c->date, as_of))
		return "event.refused.as-of";
	if (glyphs_match_any(g, c->date_end, since))
		return "event.refused.period";
	/* 2003年的项目 is a thing; 2003年的会议上 tells of the meeting, 2003年的文件把… of the paper */
	size_t told = c->act_end > c->date_end ? c->act_end : c->end;
	if (g->at[c->date_end].cp == U'的' && !has_word(e, c->date_end, told, meetings) &&
	        !glyphs_match_any(g, c->date_end, day) &&
	        !(c->act > c->date_end && cp_in(glyph_before(g, c->act, 1), U"中上里,再又")))
		return "event.refused.attribute";
	if (about_year(g, c->date, c->date_end) ||
	        (glyphs_match_any(g, c->date_end, things) && glyph_before(g, c->date, 1) != U'在'))
		return "event.refused.attribute";
	if (glyphs_before_any(g, c->date, until) && !finished &&
	        !cp_in(glyph_before(g, c->date, 2), U"直迟延"))
		return "event.refused.until";
	return sums(e, d, c) ? "event.refused.total" : NULL;
}

/* ---- the title ---- */

/* A clause that only sets the scene: 根据…, 经…批准, …之后. */
static bool scene(const struct glyphs *g, size_t from, size_t end)
{
	static const char32_t *const first[] = {
	        U"根据", U"按照", U"依据", U"按", U"经", U"为", U"随着", U"在", NULL};
	return glyphs_match_any(g, from, first) || (end > from && cp_in(g->at[end - 1].cp, U"后下中上时来"));
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
		again = scene(g, *from >= c->date && *from < c->date_end ? c->date_end : *from, *to) &&
		        *to < c->end;
	} while (again && find_act(e, *to, c->end, &next));
	if (again)
		*from = clause_start(e, c->act, c->start), *to = clause_end(e, c->act, c->end);
}

/* Copies the glyphs of [from, to) but those of the date and the words that lead to it, and marks of notes. */
static size_t title_glyphs(
        const struct events *e, const struct clause *c, size_t from, size_t to, size_t *kept)
{
	const struct glyphs *g = &e->glyphs;
	size_t n = 0, lead = c->date;
	while (lead > from && cp_in(g->at[lead - 1].cp, U"于在自从至到即早") &&
	        !cp_in(glyph_before(g, lead - 1, 1), U"始端起"))
		lead--;
	for (size_t i = from; i < to && n < SENTENCE_MAX; i++) {
		bool date = i >= lead && i < c->date_end + (g->at[c->date_end].cp == U'起');
		bool mark = (g->at[i].cp >= U'①' && g->at[i].cp <= U'⑳') || cp_in(g->at[i].cp, U"*#|•");
		if (!date && !mark)
			kept[n++] = i;
		if (n > 1 && cp_in(g->at[i].cp, U")）") && !date && cp_in(g->at[kept[n - 2]].cp, U"(（"))
			n -= 2; /* the date was all that stood in them */
	}
	return n;
}

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
	size_t head = behind - shown->from, room = TITLE_GLYPHS - 1 - head;
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
	if (at - shown->from <= TITLE_GLYPHS - 8 || n - at >= TITLE_GLYPHS - 1)
		return false;
	size_t first = n - (TITLE_GLYPHS - 1), k = first;
	while (k < at && !part_begins(g, kept, k))
		k++;
	shown->from = k == at && n - at < TITLE_LEAST ? first : k;
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
	return open > from + TITLE_LEAST && open < n ? open - 1 : n;
}

/* Of `n` glyphs those that fit, the act from `act` to `act_end` among them, parted where words part. */
static struct shown shorten(const struct glyphs *g, const size_t *kept, size_t n, size_t act, size_t act_end)
{
	struct shown shown = {0, n, n, n, false, false};
	while (shown.from < n &&
	        (cp_in(g->at[kept[shown.from]].cp, U"的起间即就又也并则是、份后前,.已—-") ||
	                cp_digit(g->at[kept[shown.from]].cp)) &&
	        number_or_link(g, kept, n, shown.from))
		shown.from++;
	if (n - shown.from > TITLE_GLYPHS)
		shown.to = shown.next = shown.end = n = without_aside(g, kept, shown.from, n);
	if (n - shown.from <= TITLE_GLYPHS)
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
	if (at - shown.from > TITLE_GLYPHS - 8)
		shown.from = at, shown.cut_before = true;
	size_t room = TITLE_GLYPHS - 1 - shown.cut_before;
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

/* 省里决定, alone: what was decided stands in the next clause. */
static bool lacks_object(const struct glyphs *g, const size_t *kept, size_t n)
{
	static const char32_t *const verbs[] = {U"决定", U"确定", U"明确", U"要求", U"提出", U"宣布", U"指出",
	        U"商定", U"议定", U"规定", NULL};
	return n && n <= TITLE_GLYPHS / 2 && glyphs_before_any(g, kept[n - 1] + 1, verbs);
}

static const char *title_of(const struct events *e, const struct clause *c)
{
	const struct glyphs *g = &e->glyphs;
	size_t kept[SENTENCE_MAX], clause_from, clause_to;
	struct buf out = {0};
	naming_clause(e, c, &clause_from, &clause_to);
	size_t n = title_glyphs(e, c, clause_from, clause_to, kept);
	size_t next = clause_to + 1, next_end = next < c->end ? clause_end(e, next, c->end) : next;
	struct clause probe = *c;
	bool alone = n <= c->act_end - c->act + 1 || (n < TITLE_LEAST && c->act < c->date);
	if (alone && n < TITLE_LEAST &&
	        find_act(e, next, next_end, &probe)) /* 自…开始, …: what began stands behind */
		n = title_glyphs(e, c, next, next_end, kept);
	else if (next < next_end && lacks_object(g, kept, n))
		n = title_glyphs(e, c, clause_from, next_end, kept);
	struct shown shown = shorten(g, kept, n, c->act, c->act_end);
	size_t last = shown.to;
	while (last > shown.from + TITLE_LEAST / 2 && cp_in(g->at[kept[last - 1]].cp, U"并和与及、,"))
		last--;
	buf_adds(&out, shown.cut_before ? "…" : "");
	add_shown(e, kept, shown.from, last, &out);
	buf_adds(&out, shown.cut_behind || shown.next < shown.end ? "…" : "");
	add_shown(e, kept, shown.next, shown.end, &out);
	if (!out.len) /* nothing but stops: the act's own word */
		buf_add(&out, e->doc->text + g->at[c->act].start,
		        g->at[c->act_end].start - g->at[c->act].start);
	const char *title = arena_strndup(&e->out->arena, buf_str(&out), out.len);
	buf_free(&out);
	return title;
}

/* ---- the document ---- */

static struct span clause_span(const struct events *e, const struct clause *c)
{
	return glyphs_span(&e->glyphs, c->start, c->end > c->date_end ? c->end : c->date_end);
}

static void record(struct events *e, const struct date_record *d, const struct clause *c)
{
	const struct glyphs *g = &e->glyphs;
	size_t end = c->act_end > c->date_end ? c->act_end : c->date_end;
	while (end < c->end && !(end - c->start > QUOTE_MAX && stops_clause(g, end)))
		end++;
	while (end > c->date_end && stops_clause(g, end - 1))
		end--;
	size_t start = c->start;
	while (start < c->date && cp_in(g->at[start].cp, U"-*#•·>|")) /* marks of a list */
		start++;
	struct span span = glyphs_span(g, start, end);
	*array_push(&e->out->events) = (struct event_record){
	        .span = span,
	        .edtf = d->edtf,
	        .programme = "",
	        .title = title_of(e, c),
	        .rule = c->act > c->date ? "event.date-act" : "event.act-date",
	        .doubts = (rule_confidence(d->rule, d->doubts) < CONFIDENCE_CERTAIN ? DOUBT_DATE : 0) |
	                  (c->unknown ? DOUBT_VERB : 0),
	};
}

/* 26日，某校召开成果展暨2016年工作会议: is the day all of the clause before, and does the act stand before a
 * year that belongs to what it names? */
static bool within_object(const struct events *e, const struct clause *c, size_t n, size_t start)
{
	const struct date_record *d = &e->out->dates.at[n];
	const size_t date = glyphs_find(&e->glyphs, d->span.start);
	struct clause probe = *c;
	return c->exact && !strchr(d->edtf, '-') && start <= c->date_end + 1 && date > start &&
	       cp_in(glyph_before(&e->glyphs, date, 1), U"暨了的、和与及开行办") &&
	       find_act(e, start, date, &probe);
}

/* 《协议》（2003—2005年） and 根据2003年的决定, are no new beginnings behind a date whose act has not come
 * yet. */
static bool beside(const struct events *e, const struct clause *c, size_t n, size_t start)
{
	static const char32_t *const first[] = {U"根据", U"按照", U"依据", U"继", U"比", U"较", NULL};
	const struct span date = e->out->dates.at[n].span;
	size_t from = glyphs_find(&e->glyphs, date.start), to = glyphs_find(&e->glyphs, date.end);
	struct clause probe = *c;
	if (titled(&e->glyphs, from) || about_year(&e->glyphs, from, to))
		return true;
	if (find_act(e, c->date_end, start, &probe))
		return false;
	return bracketed(e, n) || glyphs_match_any(&e->glyphs, start, first);
}

/* Does another date stand in the same sentence before date `k`? */
static bool follows_date(const struct events *e, size_t k)
{
	const struct glyphs *g = &e->glyphs;
	const struct records *r = e->out;
	if (k == 0)
		return false;
	size_t from = glyphs_find(g, r->dates.at[k - 1].span.end),
	       to = glyphs_find(g, r->dates.at[k].span.start);
	for (size_t i = from; i < to; i++)
		if (i - from > SENTENCE_MAX || stops_sentence(g, i) || g->at[i].gap == GAP_BREAK)
			return false;
	return true;
}

/* The clause of date `k`; it ends where the clause of the next date begins, unless the two dates stand
 * together. */
static struct clause clause_of(struct events *e, size_t k)
{
	const struct records *r = e->out;
	const struct glyphs *g = &e->glyphs;
	struct clause c = {.date = glyphs_find(g, r->dates.at[k].span.start),
	        .date_end = glyphs_find(g, r->dates.at[k].span.end)};
	c.exact = strchr(r->dates.at[k].edtf, '-') != NULL;
	c.interval = strchr(r->dates.at[k].edtf, '/') && !strstr(r->dates.at[k].edtf, "..");
	c.start = clause_start(e, c.date, 0);
	c.end = sentence_end(e, c.date_end);
	read_acts(e, c.start, c.end);
	for (size_t n = k + 1; n < r->dates.len && n < k + 8; n++) {
		size_t next = glyphs_find(g, r->dates.at[n].span.start);
		if (next >= c.end)
			break;
		size_t start = clause_start(e, next, c.date_end);
		if (start > c.date_end && r->dates.at[n].role != ROLE_OTHER && !beside(e, &c, n, start) &&
		        !within_object(e, &c, n, start)) {
			c.end = start;
			break;
		}
	}
	return c;
}

/* 本年　…, 年底　…: set apart at the head of its line, as in a chronicle. */
static bool heads_entry(const struct events *e, const struct clause *c)
{
	const struct glyphs *g = &e->glyphs;
	bool apart = g->at[c->date_end].gap == GAP_SPACE || g->at[c->date_end].gap == GAP_WIDE;
	return g->at[c->date].gap >= GAP_LINE && !cp_digit(g->at[c->date].cp) && apart;
}

/* A sentence that opens with a month or a day tells what happened then, whatever its verb, unless it says how
 * things stood. */
static bool opens_entry(const struct events *e, struct clause *c)
{
	enum { HAN_LEAST = 5 };
	static const char32_t *const states[] = {U"是", U"为", U"有", U"达", U"占", U"没", U"未", U"尚",
	        U"获悉", U"了解到", U"人口", U"收入", U"产值", U"总值", U"率百分", U"情况", U"仍", U"均",
	        U"正在", U"已经", U"属于", U"将", U"应", U"需", U"可", U"能", U"共", U"计", U"增长", U"下降",
	        U"不", U"的", U"到", U"截至", U"截止", U"较", U"比", NULL};
	const struct glyphs *g = &e->glyphs;
	size_t from = c->date_end, to, han = 0;
	if (!c->entry || c->start < c->date || g->at[from].cp == U'于')
		return false;
	from += from < c->end && cp_in(g->at[from].cp, U",:");
	for (to = from; to < c->end && !stops_clause(g, to); to++)
		han += cp_han(g->at[to].cp);
	if (han < HAN_LEAST || !cp_han(g->at[from].cp) || has_word(e, from, to, states))
		return false;
	c->act = from;
	c->act_end = from + 1;
	return true;
}

/* 2007年起对口支援某县: the support begins. */
static bool begins_support(const struct events *e, struct clause *c)
{
	static const char32_t *const words[] = {U"支援", U"帮扶", U"援助", U"结对", U"协作", U"援建", NULL};
	static const char32_t *const from[] = {U"起", U"年起", U"开始", U"后", U"以后", U"之后", NULL};
	static const char32_t *const goes_on[] = {U"继续", U"保持", U"不变", U"不再", U"仍", U"关系", NULL};
	const struct glyphs *g = &e->glyphs;
	size_t n = glyphs_match_any(g, c->date_end, from), to = c->date_end + n + 1;
	while (to < c->end && !stops_clause(g, to))
		to++;
	if (!n || has_word(e, c->date_end, to, goes_on))
		return false;
	c->act = c->date_end + n + (g->at[c->date_end + n].cp == ',');
	c->act_end = c->act;
	for (size_t i = c->act; i < to; i++) {
		size_t word = glyphs_match_any(g, i, words);
		if (word) {
			c->act_end = i + word;
			return !cp_in(g->at[c->act_end].cp, U"的资项工力");
		}
	}
	return false;
}

/* 桥是2003年修的: whatever the verb, it is told when it was. */
static bool cleft(const struct events *e, struct clause *c)
{
	const struct glyphs *g = &e->glyphs;
	size_t to = c->date_end;
	while (to < c->end && !stops_clause(g, to))
		to++;
	c->act = c->date_end;
	c->act_end = c->date_end + 1;
	return glyph_before(g, c->date, 1) == U'是' && to > c->date_end + 1 && g->at[to - 1].cp == U'的' &&
	       cp_han(g->at[c->act].cp) && g->at[c->act].cp != U'的';
}

/* 曾于2003年提出: once, whatever it was. */
static bool once(const struct events *e, struct clause *c)
{
	static const char32_t *const words[] = {U"曾于", U"曾经于", NULL};
	const struct glyphs *g = &e->glyphs;
	c->act = c->date_end;
	c->act_end = c->date_end + 1;
	return glyphs_before_any(g, c->date, words) && !c->interval && cp_han(g->at[c->act].cp) &&
	       !cp_in(g->at[c->act].cp, U"的至到前后以之间");
}

/* 期限为三年，自2003年5月起至2006年4月止: how long something holds was laid down. */
static bool sets_term(const struct events *e, struct clause *c)
{
	enum { REACH = 16 };
	static const char32_t *const terms[] = {U"期限", U"有效期", U"任期", U"聘期", NULL};
	const struct glyphs *g = &e->glyphs;
	for (size_t i = c->date; c->interval && i > 0 && c->date - i < REACH && !stops_sentence(g, i - 1);
	        i--) {
		size_t n = glyphs_match_any(g, i - 1, terms);
		if (!n || !cp_han(glyph_before(g, i - 1, 1))) /* the term of what? */
			continue;
		c->act = i - 1;
		c->act_end = c->act + n;
		while (c->start > 0 && c->date - c->start < SENTENCE_MAX &&
		        !stops_sentence(g, c->start - 1) && g->at[c->start].gap != GAP_BREAK &&
		        (c->start > c->act || !stops_clause(g, c->start - 1)))
			c->start--;
		return true;
	}
	return false;
}

/* 始建于1968年: the act that the date is tied to, whatever comes behind. */
static bool tied_act(const struct events *e, struct clause *c)
{
	enum { REACH = 5 };
	struct clause tied = *c;
	size_t from = c->date > c->start + REACH ? c->date - REACH : c->start;
	if (glyph_before(&e->glyphs, c->date, 1) != U'于' || !find_act(e, from, c->date, &tied) ||
	        tied.act_end + 1 < c->date || !stops_clause(&e->glyphs, c->date_end))
		return false;
	*c = tied;
	return true;
}

static bool tells_of_act(const struct events *e, struct clause *c)
{
	struct clause support = *c;
	if (begins_support(e, &support)) {
		*c = support;
		return true;
	}
	if (tied_act(e, c) || find_act(e, c->date_end, c->end, c) || find_act(e, c->start, c->date, c) ||
	        sets_term(e, c))
		return true;
	c->unknown = opens_entry(e, c) || cleft(e, c) || once(e, c);
	return c->unknown;
}

static bool readable(const struct events *e, size_t block, const struct date_record *d)
{
	enum zone zone = e->zones.of_block[block];
	struct span span = e->doc->blocks.at[block].span;
	size_t first = glyphs_find(&e->glyphs, span.start);
	size_t last = glyphs_find(&e->glyphs, span.end);
	bool caption = cp_in(e->glyphs.at[first].cp, U"表图") && cp_digit(e->glyphs.at[first + 1].cp) &&
	               glyph_before(&e->glyphs, last, 1) != U'。'; /* 表3所列…均已签订协议。 is text */
	bool entry = zone == ZONE_HEADING && e->doc->blocks.at[block].kind == BLOCK_HEADING;
	const char *text = e->doc->text;
	size_t lead = span.start + (span.start < span.end && text[span.start] == '|');
	while (lead < d->span.start && text[lead] == ' ')
		lead++;
	bool bare = zone == ZONE_TABLE && !strcmp(d->rule, "date.bare") &&
	            lead < d->span.start; /* 甲市 | 2017 | 3 */
	return (zone == ZONE_TEXT || zone == ZONE_TABLE || entry) && !caption && !bare;
}

/* 26日，某校召开2016年工作会议: the day that stands alone before the clause is when it was, the year names
 * it. */
static bool told_by_day(const struct events *e, size_t k, const struct clause *c)
{
	const struct date_record *d = &e->out->dates.at[k];
	if (!follows_date(e, k) || strchr(d->edtf, '-') || !strchr(d[-1].edtf, '-'))
		return false;
	const size_t end = glyphs_find(&e->glyphs, d[-1].span.end);
	return c->act < c->date && end <= c->start && c->start <= end + 1;
}

/* Reads date `k`, which is in the block. */
static void read_date(struct events *e, size_t k, size_t block, const struct trace *trace)
{
	const struct date_record *d = &e->out->dates.at[k];
	if (!readable(e, block, d)) {
		trace_refuse(trace, "event.refused.place", d->span);
		return;
	}
	struct clause c = clause_of(e, k);
	enum zone zone = e->zones.of_block[block];
	c.entry = (c.exact || heads_entry(e, &c)) && zone != ZONE_TABLE &&
	          (zone != ZONE_HEADING || strlen(d->edtf) > 7);
	bool aside = bracketed(e, k) && (zone == ZONE_HEADING || follows_date(e, k));
	const char *refused = aside                   ? "event.refused.aside"
	                      : !tells_of_act(e, &c)  ? "event.refused.no-act"
	                      : told_by_day(e, k, &c) ? "event.refused.attribute"
	                                              : measures(e, d, &c);
	if (refused)
		trace_refuse(trace, refused, clause_span(e, &c));
	else
		record(e, d, &c);
}

struct events *events_begin(const struct reading *reading, struct records *out)
{
	struct events *e = mem_zero(1, sizeof *e);
	*e = (struct events){.reading = reading,
	        .doc = reading->doc,
	        .zones = reading->zones,
	        .out = out,
	        .pace = reading->pace};
	return e;
}

void events_read(struct events *e)
{
	const struct window *window = e->reading->window;
	const struct date_record *dates = e->out->dates.at;
	e->glyphs = window->glyphs;
	e->read = e->acts.len = 0;
	e->in_title = false;
	for (size_t block = window->block;
	        e->date < e->out->dates.len && !pace_stops(e->pace, dates[e->date].span.start); e->date++) {
		while (block + 1 < window->end_block &&
		        e->doc->blocks.at[block + 1].span.start <= dates[e->date].span.start)
			block++;
		read_date(e, e->date, block, e->reading->trace);
	}
}

void events_end(struct events *e)
{
	array_free(&e->acts);
	free(e);
}

/* 1984-09 → 1984; 0 for a decade, which is in several. */
static int first_year(const char *edtf)
{
	return strspn(edtf, "0123456789") == 4 ? atoi(edtf) : 0;
}

void events_name(const struct reading *reading, struct records *out)
{
	const struct pairing_record *pairings = out->pairings.at;
	size_t next = 0; /* the first pairing that does not begin before the event */
	for (size_t i = 0; i < out->events.len && !pace_stops(reading->pace, out->events.at[i].span.start);
	        i++) {
		struct event_record *event = &out->events.at[i];
		while (next > 0 && pairings[next - 1].span.start >= event->span.start)
			next--;
		while (next < out->pairings.len && pairings[next].span.start < event->span.start)
			next++;
		bool paired = next < out->pairings.len && pairings[next].span.end <= event->span.end;
		event->programme =
		        paired ? pairings[next].programme
		               : programme_of(&reading->programmes, event->span,
		                         (struct programme_setting){.year = first_year(event->edtf)});
	}
}
