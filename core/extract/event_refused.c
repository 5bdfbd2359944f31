// SPDX-License-Identifier: MIT
#include "core/extract/event_reader.h"

#include <string.h>

bool event_bracketed(const struct events *e, size_t n)
{
	const struct span span = e->out->dates.at[n].span;
	size_t from = glyphs_find(&e->glyphs, span.start), to = glyphs_find(&e->glyphs, span.end);
	return glyph_before(&e->glyphs, from, 1) == '(' && e->glyphs.at[to].cp == ')';
}

/* 实施项目12个（不含2003年前的）: in brackets with other words, the date says nothing of the act outside. */
static bool in_aside(const struct glyphs *g, const struct clause *c)
{
	enum { REACH = 24 };
	size_t open = c->date, close = c->date_end;
	while (open > 0 && c->date - open < REACH && g->at[open].gap < GAP_BREAK &&
	        !cp_in(g->at[open - 1].cp, U"()"))
		open--;
	while (close < g->len && close - c->date_end < REACH && !cp_in(g->at[close].cp, U"()"))
		close++;
	bool inside = open > 0 && g->at[open - 1].cp == '(' && close < g->len && g->at[close].cp == ')';
	return inside && (open < c->date || close > c->date_end) && (c->act + 1 < open || c->act > close);
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

bool event_titled(const struct glyphs *g, size_t i)
{
	enum { REACH = 60 };
	for (size_t k = i; k > 0 && i - k < REACH && g->at[k].gap != GAP_BREAK; k--)
		if (cp_in(g->at[k - 1].cp, U"《》"))
			return g->at[k - 1].cp == U'《';
	return false;
}

bool event_about_year(const struct glyphs *g, size_t date, size_t date_end)
{
	static const char32_t *const free[] = {U"在", U"于", U"自", U"从", U"至", U"到", U"即", U"召开",
	        U"举行", U"举办", U"开展", U"启动", NULL};
	static const char32_t *const about[] = {U"关于", U"对于", NULL};
	return date > 0 && g->at[date_end - 1].cp == U'度' && cp_han(g->at[date_end].cp) &&
	       g->at[date].gap < GAP_LINE && cp_han(glyph_before(g, date, 1)) &&
	       (!glyphs_before_any(g, date, free) || glyphs_before_any(g, date, about));
}

/* 2003年，县里将切实做好各项工作: what is meant to be done, without a day. */
static bool promises(const struct glyphs *g, const struct clause *c)
{
	static const char32_t *const words[] = {U"将切实", U"将进一步", U"将继续", U"将大力", U"将努力",
	        U"将积极", U"将着力", U"将不断", U"将全力", U"将更加", U"将紧紧", U"将认真", U"要进一步",
	        U"要继续", U"要如期", U"要坚持", U"必须坚持", U"坚持以", U"要以", U"要切实", U"要全面",
	        U"要认真", U"预期目标", U"目标是", NULL};
	static const char32_t *const goals[] = {U"总目标", U"奋斗目标", U"宏伟目标", NULL};
	size_t to = c->act;
	while (to < c->end && !stops_clause(g, to))
		to++;
	return !c->exact && (glyphs_hold_any(g, c->date_end, c->act, words) ||
	                            (c->act > c->date && glyphs_before_any(g, to, goals)));
}

/* An interval of years, or one of months or days that goes from a year into another. */
static bool years(const struct date_record *d)
{
	const char *slash = strchr(d->edtf, '/');
	return slash && (!strchr(d->edtf, '-') || strncmp(d->edtf, slash + 1, strlen("1979")) != 0);
}

/* 建成比旧校大一倍的学校: is the comparison at glyph `i` a mark of the thing, which ends before `to`? */
static bool marks_what(const struct glyphs *g, size_t i, size_t to)
{
	enum { REACH = 24 };
	for (size_t k = i + 2; k < to && k < i + REACH && !stops_clause(g, k); k++)
		if (g->at[k].cp == U'的' && !cp_in(g->at[k - 1].cp, U"年期月日度") &&
		        cp_han(g->at[k + 1].cp) && !cp_in(g->at[k + 1].cp, U"是有为达占"))
			return true;
	return false;
}

/* A year's number beside that of the year before: 接收资金3亿元，比上年增长一成. */
static bool compares(const struct events *e, const struct clause *c)
{
	static const char32_t *const words[] = {U"比上年", U"较上年", U"比去年", U"较去年", U"比上一年",
	        U"较上一年", U"比前一年", U"较前一年", U"同比", U"环比", NULL};
	const struct glyphs *g = &e->glyphs;
	for (size_t i = c->date_end; i < c->end; i++)
		if (glyphs_match_any(g, i, words) && !marks_what(g, i, g->len))
			return true;
	return false;
}

/* 2003年来县工作人数较2002年增长: the clause of the act measures one time by another. */
static bool measures_by(const struct glyphs *g, const struct clause *c)
{
	static const char32_t *const than[] = {U"较", U"比", NULL};
	static const char32_t *const times[] = {
	        U"上年", U"去年", U"同期", U"上一年", U"前一年", U"上月", NULL};
	for (size_t i = c->act_end; i < c->end && !stops_clause(g, i); i++)
		if (glyphs_match_any(g, i, than) &&
		        (cp_digit(g->at[i + 1].cp) || glyphs_match_any(g, i + 1, times)) &&
		        !marks_what(g, i, g->len))
			return c->act > c->date_end;
	return false;
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

/* 本年度派出3名, 2003年一年派出3名: what all of the year came to. */
static bool of_all_year(const struct events *e, const struct clause *c, size_t to)
{
	static const char32_t *const all[] = {U"一年", U"全年", U",全年", NULL};
	const struct glyphs *g = &e->glyphs;
	return (g->at[c->date_end - 1].cp == U'度' || glyphs_match_any(g, c->date_end, all)) &&
	       counted(e, c->date_end, to, NULL);
}

/* What a year brought in money: a sum, even without 累计. */
static bool year_sum(const struct events *e, const struct clause *c, size_t to)
{
	static const char32_t *const giving[] = {U"捐", U"落实", U"安排", U"投入", U"拨付", U"接收", U"接受",
	        U"筹集", U"筹措", U"到位", U"获得", U"完成", U"引进", U"实施", NULL};
	static const char32_t *const holding[] = {
	        U"召开", U"举办", U"开展", U"组织", U"举行", U"接收", U"接待", U"培训", NULL};
	bool times = counted(e, c->date_end, to, "次") || counted(e, c->date_end, to, "人次") ||
	             counted(e, c->date_end, to, "场");
	static const char32_t *const carried[] = {
	        U"实施各类", U"实施帮扶项目", U"实施项目", U"实施扶贫项目", NULL};
	bool projects = counted(e, c->date_end, to, "个") || counted(e, c->date_end, to, "项");
	return !c->exact &&
	       ((glyphs_hold_any(&e->glyphs, c->date_end, to, carried) && projects) ||
	               (glyphs_hold_any(&e->glyphs, c->date_end, to, giving) &&
	                       counted(e, c->date_end, to, "元")) ||
	               (glyphs_hold_any(&e->glyphs, c->date_end, to, holding) && times) ||
	               (glyphs_match(&e->glyphs, c->act, U"完成") && counted(e, c->act_end, to, NULL)) ||
	               of_all_year(e, c, to));
}

/* Does the clause of the act sum up what the years brought? */
static bool sums(const struct events *e, const struct date_record *d, const struct clause *c)
{
	static const char32_t *const words[] = {U"累计", U"合计", U"总计", U"平均", U"同比", U"年均", U"共计",
	        U"年度任务", U"各项任务", U"目标任务", U"年共", U"连续两年", U"连续三年", NULL};
	static const char32_t *const in_all[] = {U"共实施", U"共投入", U"共安排", U"共完成", U"共选派",
	        U"共派", U"共接收", U"共培训", U"共援建", U"共组织", U"共举办", U"共开展", U"共筹", U"共签",
	        NULL};
	static const char32_t *const totals[] = {U"共", U"总", U"先后", U"达", U"投入", NULL};
	static const char32_t *const tasks[] = {U"年度任务", U"各项任务", U"目标任务", U"全年任务", U"全年共",
	        U"全年向", U"全年派", U"全年实施", U"全年完成", U"圆满完成", U"年度各项", NULL};
	/* 自2003年开始，…: what began stands in the next clause */
	bool begins = c->act == c->date_end && glyphs_match(&e->glyphs, c->act, U"开始");
	size_t to = begins && e->glyphs.at[c->act_end].cp == ',' ? c->act_end + 1 : c->act;
	while (to < c->end && !stops_clause(&e->glyphs, to))
		to++;
	/* what a year's work came to */
	if (!c->exact && (glyphs_hold_any(&e->glyphs, c->date_end, to, in_all) ||
	                         glyphs_hold_any(&e->glyphs, c->date_end, c->end, tasks)))
		return true;
	if (glyphs_hold_any(&e->glyphs, c->date_end, to, words) || measures_by(&e->glyphs, c) ||
	        ((!c->exact || strchr(d->edtf, '/')) && compares(e, c)) || year_sum(e, c, to))
		return true;
	bool known = !strchr(d->edtf, 'X'); /* decades are told as they went */
	return years(d) && (glyphs_hold_any(&e->glyphs, c->date_end, to, totals) ||
	                           (known && counted(e, c->act_end, to, NULL)));
}

/* 同年，在安排资金的同时，县里决定…: the clause whose first act only sets the scene; the act that it is set
 * for. */
static struct clause behind_scene(const struct events *e, const struct clause *c)
{
	static const char32_t *const meanwhile[] = {U"的同时", U"之际", U"之时", NULL};
	struct clause told = *c;
	size_t to = c->date_end + (e->glyphs.at[c->date_end].cp == ',');
	while (to < c->end && !stops_clause(&e->glyphs, to))
		to++;
	if (glyphs_before_any(&e->glyphs, to, meanwhile) &&
	        (c->act > to || event_find_act(e, to, c->end, &told)))
		told.date_end = to;
	return told;
}

/* 2003年以后是否延续，由县里决定: nobody knows yet. */
static bool asks(const struct glyphs *g, const struct clause *c)
{
	static const char32_t *const words[] = {U"是否", U"能否", U"可否", NULL};
	return c->act > c->date_end && glyphs_hold_any(g, c->date_end, c->act, words);
}

/* 2003—2007年某某框架协议 behind 签署了: the years belong to the paper. */
static bool years_of_paper(const struct glyphs *g, const struct clause *c)
{
	enum { REACH = 24 };
	static const char32_t *const making[] = {
	        U"签署了", U"签订了", U"制定了", U"编制了", U"印发了", U"签署", U"签订", U"编制", NULL};
	static const char32_t *const papers[] = {U"协议", U"规划", U"纲要", U"备忘录", U"方案", NULL};
	size_t to = c->date_end;
	while (to < c->end && to - c->date_end < REACH && !stops_clause(g, to))
		to++;
	return c->interval && glyphs_before_any(g, c->date, making) && cp_han(g->at[c->date_end].cp) &&
	       glyphs_hold_any(g, c->date_end, to, papers);
}

/* 实施某某2003年行动方案; 下达2003年资金, 完成2003年任务: the year that a paper, money or work is for. What
 * begins or meets is in its year: 启动2003年任务, 召开2003年资金工作会议. */
static bool paper_of_year(const struct glyphs *g, const struct clause *c)
{
	static const char32_t *const papers[] = {U"行动方案", U"工作方案", U"实施方案", U"行动计划",
	        U"工作计划", U"工作要点", U"专项行动", U"年度计划", NULL};
	static const char32_t *const things[] = {U"资金", U"补贴", U"预算", U"经费", U"目标", U"任务", NULL};
	static const char32_t *const meetings[] = {U"会", U"会议", NULL};
	static const char32_t *const begun[] = {U"启动", U"开始", U"展开", U"拉开", NULL};
	static const char32_t *const begins[] = {U"启动", U"开展", U"开始", U"召开", U"举行", U"举办", NULL};
	size_t to = c->date_end, paper = glyphs_match_any(g, c->date_end, papers);
	while (to < c->end && !stops_clause(g, to))
		to++;
	if (glyphs_before_any(g, to, meetings) || glyphs_before_any(g, c->date, begins) ||
	        (paper && glyphs_match_any(g, c->date_end + paper, begun)))
		return false;
	bool within = g->at[c->date].gap < GAP_LINE && cp_han(glyph_before(g, c->date, 1));
	bool taken_up = c->act < c->date && c->act_end == c->date;
	return !c->exact && !c->interval &&
	       ((within && paper) || (taken_up && glyphs_hold_any(g, c->date_end, to, things)));
}

/* 附件：1.2003年新增学校一览: the name of a table or list, which no stop ends. */
static bool names_table(const struct glyphs *g, const struct clause *c)
{
	static const char32_t *const tables[] = {U"一览", U"一览表", U"明细表", U"分配表", U"安排表",
	        U"统计表", U"情况表", U"名单", U"名册", U"清单", NULL};
	return c->act > c->date && (c->end >= g->len || g->at[c->end].gap == GAP_BREAK) &&
	       glyphs_before_any(g, c->end, tables);
}

/* The date is that of a plan or a title, or the clause says what was meant. */
static bool means(const struct events *e, const struct date_record *d, const struct clause *c)
{
	static const char32_t *const meant[] = {U"本该", U"本应", U"原定", U"原计划", U"原拟", U"本拟",
	        U"按照", U"根据", U"依照", U"做好", U"搞好", U"抓好", U"面向", U"着眼", U"着眼于", U"锚定",
	        U"瞄准", U"展望", NULL};
	return strcmp(d->rule, "date.plan") == 0 || event_titled(&e->glyphs, c->date) ||
	       years_of_paper(&e->glyphs, c) || paper_of_year(&e->glyphs, c) || names_table(&e->glyphs, c) ||
	       d->role == ROLE_OTHER || d->role == ROLE_META || names_paper(e, c) ||
	       glyphs_before_any(&e->glyphs, c->date, meant) || promises(&e->glyphs, c) ||
	       asks(&e->glyphs, c);
}

/* 记者27日从发布会上获悉, …; 县长27日表示, …: how it came to be known, not when it was. */
static bool only_said(const struct glyphs *g, const struct clause *c)
{
	static const char32_t *const learnt[] = {U"获悉", U"了解到", U"得知", NULL};
	static const char32_t *const said[] = {U"表示", U"说", U"介绍", U"透露", U"称", U"坦言", U"认为",
	        U"告诉记者", U"写道", U"回顾道", U"评价", NULL};
	size_t to = c->date_end + (g->at[c->date_end].cp == ',');
	while (to < c->end && !stops_clause(g, to))
		to++;
	return glyphs_before_any(g, to, learnt) ||
	       ((c->act >= to || c->act < c->date) && glyphs_before_any(g, to, said));
}

/* 2003年是修路三十周年: what the year is; but the first year of support tells that it began. */
static bool what_year_is(const struct glyphs *g, const struct clause *c)
{
	static const char32_t *const is[] = {
	        U"是", U"既是", U"也是", U"正是", U"恰是", U"恰逢", U"适逢", U"正值", NULL};
	static const char32_t *const support[] = {U"支援", U"援", U"帮扶", U"协作", NULL};
	size_t n =
	        c->exact || glyph_before(g, c->date, 1) == U'到' ? 0 : glyphs_match_any(g, c->date_end, is);
	size_t to = c->date_end + n;
	while (n && to < c->end && !stops_clause(g, to))
		to++;
	return n && !(glyphs_match_before(g, to, U"第一年") && glyphs_hold_any(g, c->date_end, to, support));
}

/* 截至2003年, 产量快于2003年: the words before the date say what it is measured by. But 不少于一万元 is a
 * sum, and 比旧校大的学校2003年建成 tells which school. */
static bool measured_by(const struct glyphs *g, const struct clause *c)
{
	static const char32_t *const as_of[] = {U"截至", U"截止", U"截止到", U"截至到", U"据统计", NULL};
	static const char32_t *const than[] = {U"比", U"较", U"快于", U"慢于", U"高于", U"低于", U"多于",
	        U"少于", U"大于", U"小于", U"优于", U"好于", NULL};
	if (glyphs_hold_any(g, c->start, c->date, as_of))
		return true;
	for (size_t i = c->start; i < c->date; i++) {
		size_t n = glyphs_match_any(g, i, than);
		if (n && i + n <= c->date && !(n > 1 && glyph_before(g, i, 1) == U'不') &&
		        !marks_what(g, i, c->date))
			return true;
	}
	return false;
}

/* 截至2003年, 2003年达12亿: how things stood. */
static bool stands(const struct events *e, const struct clause *c)
{
	static const char32_t *const stood[] = {
	        U"达到", U"达", U"为", U"升至", U"降至", U"约为", U"已达", NULL};
	const struct glyphs *g = &e->glyphs;
	if (what_year_is(g, c))
		return true;
	size_t state = glyphs_match_any(g, c->date_end, stood);
	return only_said(g, c) || (state && cp_digit(g->at[c->date_end + state].cp)) || measured_by(g, c);
}

/* Does the predicate of [from, to) say how many there are, or which? */
static bool counts_or_names(const struct glyphs *g, size_t from, size_t to)
{
	static const char32_t *const counting[] = {
	        U"有", U"共有", U"共", U"达", U"达到", U"为", U"占", U"共计", NULL};
	static const char32_t *const naming[] = {U"分别为", U"分别是", U"包括", U"主要有", U"主要是", NULL};
	for (size_t i = from, n; i < to; i++) {
		n = glyphs_match_any(g, i, counting);
		if ((n && (cp_digit(g->at[i + n].cp) ||
		                  cp_in(g->at[i + n].cp, U"一二两三四五六七八九十百千近约"))) ||
		        glyphs_match_any(g, i, naming))
			return true;
	}
	return false;
}

/* 2003年列入计划的项目有三个: the act is a mark of the thing whose number the clause gives. */
static bool marks_thing(const struct events *e, const struct clause *c)
{
	const struct glyphs *g = &e->glyphs;
	size_t of = c->act_end, to;
	while (of < c->end && !stops_clause(g, of) && !cp_in(g->at[of].cp, U"了的"))
		of++;
	for (to = of; to < c->end && !stops_clause(g, to);)
		to++;
	struct clause probe = *c;
	return c->act >= c->date_end && of < to && g->at[of].cp == U'的' && counts_or_names(g, of + 1, to) &&
	       !event_find_act(e, of, to, &probe);
}

/* 2003年的项目 is a thing; 2003年的会议上 tells of the meeting, 2003年的文件把… of the paper. */
static bool attribute(const struct events *e, const struct clause *c)
{
	/* 4月份的一天: a day of it; 3月的山洪中: what it was the time of */
	static const char32_t *const day[] = {U"的一天", U"的一个", U"的某", U"的那", NULL};
	static const char32_t *const things[] = {
	        U"数据", U"资金", U"任务", U"预算", U"收入", U"工作总结", U"计划", U"方案", U"预计", NULL};
	static const char32_t *const meetings[] = {
	        U"会议", U"座谈会", U"大会", U"全会", U"签", U"文件", U"通知", U"社论", NULL};
	const struct glyphs *g = &e->glyphs;
	size_t told = c->act_end > c->date_end ? c->act_end : c->end;
	if (g->at[c->date_end].cp == U'的' && !glyphs_hold_any(g, c->date_end, told, meetings) &&
	        !glyphs_match_any(g, c->date_end, day) &&
	        !(c->act > c->date_end && cp_in(glyph_before(g, c->act, 1), U"中上里,再又")))
		return true;
	/* 从某区成立的2003年到2007年: the act was in the first of the years */
	if (c->interval && c->act < c->date && glyph_before(g, c->date, 1) == U'的')
		return true;
	return event_about_year(g, c->date, c->date_end) || marks_thing(e, c) ||
	       (glyphs_match_any(g, c->date_end, things) && glyph_before(g, c->date, 1) != U'在');
}

/* 到2003年, what had come about; 至2003年底全部竣工: all of it was over then. */
static bool leads_up(const struct events *e, const struct clause *c)
{
	static const char32_t *const until[] = {U"到", U"至", U"到了", NULL};
	static const char32_t *const over[] = {U"全部完工", U"全部竣工", U"全部建成", U"全部交付",
	        U"全部完成", U"全部投产", U"全部投入使用", U"全部通车", U"全部到位", U"全部结束", NULL};
	static const char32_t *const ended[] = {U"宣告", U"结束", U"完成", U"竣工", U"完工", U"建成", NULL};
	static const char32_t *const goals[] = {U"完成", U"建成", U"实现", U"全部", U"全面", U"基本", U"必须",
	        U"力争", U"争取", U"确保", U"达到", U"解决", U"消除", U"脱贫", U"投入", U"要", U"应", U"将",
	        U"把", U"使", U"已", U"就", U"均", U"都", NULL};
	const struct glyphs *g = &e->glyphs;
	bool before = g->at[c->date_end].cp == U'前' && g->at[c->date_end - 1].cp == U'年';
	bool finished =
	        glyph_before(g, c->date, 1) == U'至' &&
	        (glyphs_hold_any(g, c->date_end, c->end, over) || glyphs_match_any(g, c->date_end, ended));
	if (before && (!cp_han(g->at[c->date_end + 1].cp) || glyphs_match_any(g, c->date_end + 1, goals)))
		return true; /* 2030年前完成, but not 2012年前方指挥部揭牌 */
	return glyphs_before_any(g, c->date, until) && !finished &&
	       !cp_in(glyph_before(g, c->date, 2), U"直迟延");
}

/* 1993年1月起任某区副区长, without who: a line of somebody's life. */
static bool in_life(const struct glyphs *g, const struct clause *c)
{
	static const char32_t *const until[] = {U"起", U"至今", U"至今,", U"起,", U",", NULL};
	static const char32_t *const offices[] = {
	        U"任", U"担任", U"历任", U"曾任", U"兼任", U"先后任", U"先后担任", U"在任", NULL};
	const size_t i = c->date_end + glyphs_longest(g, c->date_end, until);
	return c->start == c->date && glyphs_match_any(g, i, offices) && c->act < i + 3;
}

const char *event_refusal(const struct events *e, const struct date_record *d, const struct clause *c)
{
	const struct clause told = behind_scene(e, c);
	static const char32_t *const since[] = {
	        U"以来", U"期间", U"时期", U"以后的", U"之后的", U"以前没", U"之前没", NULL};
	return means(e, d, c)                                                   ? "event.refused.plan"
	       : stands(e, c)                                                   ? "event.refused.as-of"
	       : !c->begins && glyphs_match_any(&e->glyphs, c->date_end, since) ? "event.refused.period"
	       : attribute(e, c) || in_life(&e->glyphs, c)                      ? "event.refused.attribute"
	       : in_aside(&e->glyphs, c)                                        ? "event.refused.aside"
	       : leads_up(e, c)                                                 ? "event.refused.until"
	       : sums(e, d, &told)                                              ? "event.refused.total"
	                                                                        : NULL;
}
