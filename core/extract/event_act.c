// SPDX-License-Identifier: MIT
#include "core/extract/event_reader.h"

#include "core/extract/party.h"

/* Where the clause that tells begins: behind those that only set the scene, 在…下, 为…. */
static size_t told_from(const struct glyphs *g, size_t from, size_t limit)
{
	from += from < limit && cp_in(g->at[from].cp, U",:");
	for (size_t to; from < limit; from = to + 1) {
		for (to = from; to < limit && !stops_clause(g, to); to++)
			;
		if (to >= limit || g->at[to].cp != ',' || !event_sets_scene(g, from, to))
			break;
	}
	return from;
}

/* Does a word that says how things stood begin at `i`: 是, 有, 能; and it is no part of another: 新能源,
 * 审计? */
static bool state_at(const struct glyphs *g, size_t i)
{
	static const char32_t *const parts[] = {U"可是", U"于是", U"为期", U"作为", U"行为", U"有限", U"有关",
	        U"有效", U"所有", U"拥有", U"国有", U"有线", U"到达", U"抵达", U"发达", U"传达", U"下达",
	        U"直达", U"表达", U"达州", U"达县", U"占地", U"未来", U"和尚", U"高尚", U"时尚", U"平均",
	        U"小说", U"说明", U"应急", U"应邀", U"应聘", U"供应", U"反应", U"应用", U"应对", U"响应",
	        U"对应", U"需求", U"军需", U"必需", U"可行", U"许可", U"认可", U"可研", U"能源", U"能力",
	        U"功能", U"智能", U"职能", U"技能", U"节能", U"产能", U"公共", U"共青", U"共同", U"共产",
	        U"共和", U"中共", U"共建", U"共享", U"共商", U"审计", U"会计", U"设计", U"统计", U"计划",
	        U"计算", U"计生", U"计委", U"计量", U"不锈", U"比赛", U"评比", U"对比", U"不幸", NULL};
	if (!cp_in(g->at[i].cp, U"是为有达占没未尚仍均说应需可能共计不较比"))
		return false;
	return !glyphs_match_any(g, i, parts) && !(i > 0 && glyphs_match_any(g, i - 1, parts));
}

/* A sentence that opens with a month or a day tells what happened then, whatever its verb, unless it says how
 * things stood. */
static bool opens_entry(const struct events *e, struct clause *c)
{
	enum { HAN_LEAST = 5 };
	static const char32_t *const states[] = {U"获悉", U"了解到", U"人口", U"收入", U"产值", U"总值",
	        U"率百分", U"情况", U"正在", U"忙着", U"已经", U"属于", U"记者", U"出生", U"毕业于", U"告诉",
	        U"表示", U"看到", U"增长", U"下降", U"截至", U"截止", U"很", U"十分", U"非常", U"格外",
	        U"极为", U"极其", U"充满", U"依旧", U"依然", U"显得", U"为止", U"据说", U"听说", U"到目前",
	        U"晴朗", U"阴雨", U"热闹", U"高兴", U"兴奋", U"激动", U"温暖", U"寒冷", U"炎热", U"忙碌",
	        U"安静", U"宁静", U"欢乐", U"美丽", U"整洁", U"紧张", U"人山人海", U"人来人往", U"热火朝天",
	        U"张灯结彩", U"欢声笑语", U"阳光明媚", NULL};
	static const char32_t *const habits[] = {U"每", U"经常", NULL}; /* that began, with 起 */
	const struct glyphs *g = &e->glyphs;
	size_t from = c->date_end, to, han = 0;
	bool begins = g->at[from].cp == U'起';
	if (!c->entry || c->start < c->date || g->at[from].cp == U'于')
		return false;
	from = told_from(g, from, c->end);
	bool stands = false;
	for (to = from; to < c->end && !stops_clause(g, to); to++) {
		han += cp_han(g->at[to].cp);
		stands |= state_at(g, to) || (g->at[to].cp == U'了' && act_of_degree(g, to));
	}
	if (han < HAN_LEAST || !cp_han(g->at[from].cp) || stands || glyphs_hold_any(g, from, to, states) ||
	        (!begins && glyphs_hold_any(g, from, to, habits)))
		return false;
	c->act = from;
	c->act_end = from + 1;
	return true;
}

/* 2007年起对口支援某县, 2007年以来，某校帮扶某县: the support begins. */
static bool begins_support(const struct events *e, struct clause *c)
{
	static const char32_t *const words[] = {U"支援", U"帮扶", U"援助", U"结对", U"协作", U"援建", NULL};
	static const char32_t *const from[] = {
	        U"起", U"年起", U"开始", U"后", U"以后", U"之后", U"以来", NULL};
	static const char32_t *const goes_on[] = {U"继续", U"保持", U"不变", U"不再", U"仍", U"关系", NULL};
	const struct glyphs *g = &e->glyphs;
	size_t n = glyphs_match_any(g, c->date_end, from), to = c->date_end + n + 1;
	while (to < c->end && !stops_clause(g, to))
		to++;
	if (!n || glyphs_hold_any(&e->glyphs, c->date_end, to, goes_on))
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

/* The glyph behind the longest name of the gazetteer at glyph `i`, or `i`. */
static size_t behind_place(const struct events *e, size_t i)
{
	const struct place *place;
	const size_t from = e->glyphs.at[i].start;
	size_t n = i >= e->glyphs.len ? 0 : place_match(e->doc->plain, e->doc->len, from, &place);
	if (!n && i > 0 && i < e->glyphs.len && cp_in(e->glyphs.at[i - 1].cp, U"、"))
		n = place_match_listed(e->doc->plain, e->doc->len, from); /* 那曲、比如 */
	return n ? glyphs_find(&e->glyphs, from + n) : i;
}

/* Names of places and nothing else: 甲省乙县、丙县. The glyph behind them, or `i`. */
static size_t behind_places(const struct events *e, size_t i)
{
	for (size_t end; (end = behind_place(e, i)) > i;) {
		i = end;
		if (cp_in(e->glyphs.at[end].cp, U"、和与及") && behind_place(e, end + 1) > end + 1)
			i++;
	}
	return i;
}

/* The glyph behind the places at `i`, or behind what a document calls itself (我校); or `i`. */
static size_t behind_supporter(const struct events *e, size_t i)
{
	const struct glyphs *g = &e->glyphs;
	if (cp_in(g->at[i].cp, U"我该") && cp_in(g->at[i + 1].cp, U"省市县区州校院团部厅局委行司"))
		return i + 2;
	return behind_places(e, i);
}

/* 甲、乙、丙三县, 甲、乙等5个县: behind the count that ends a list of places at glyph `i`, or `i`. */
static size_t behind_count(const struct glyphs *g, size_t i)
{
	size_t end = i + (g->at[i].cp == U'等'), digits = end;
	while (cp_digit(g->at[end].cp) || cp_in(g->at[end].cp, U"一二三四五六七八九十两"))
		end++;
	if (end == digits)
		return i;
	end += g->at[end].cp == U'个';
	digits = end;
	while (cp_in(g->at[end].cp, U"省市区县州地盟旗"))
		end++;
	return end > digits ? end : i;
}

/* Whom the place that ends before glyph `act` supports, and nothing else: is that all of the clause? */
static bool supports_places(const struct events *e, size_t act, struct clause *c)
{
	static const char32_t *const words[] = {
	        U"对口支援", U"对口帮扶", U"结对帮扶", U"对口援助", U"定点帮扶", U"帮扶", U"援助", NULL};
	const struct glyphs *g = &e->glyphs;
	size_t n = glyphs_match_any(g, act, words);
	size_t end = n ? behind_places(e, act + n) : 0;
	for (size_t count; end > act + n && (count = behind_count(g, end)) > end;)
		end = count; /* 两县一市 */
	if (c->interval || !n || end == act + n ||
	        (end < g->len && !stops_clause(g, end) && g->at[end].gap < GAP_BREAK))
		return false;
	c->act = act;
	c->act_end = act + n;
	return true;
}

/* 2003年甲市对口帮扶乙县, 根据安排，由甲市帮扶乙县: that year who supports whom was laid down; in an interval
 * it only went on. */
static bool supports(const struct events *e, struct clause *c)
{
	static const char32_t *const led[] = {U"由", U"增加", U"新增", U"又增加", U"改由", U"增加由", NULL};
	const struct glyphs *g = &e->glyphs;
	size_t from = told_from(g, c->date_end, c->end);
	from += glyphs_match_any(g, from, led);
	const size_t act = behind_supporter(e, from);
	const bool before =
	        c->start < c->date && behind_places(e, c->start) + 1 >= c->date; /* 甲市于2003年 */
	return (act > from || before) && supports_places(e, act, c);
}

/* 2003年，东西协作又进一步，由甲市帮扶乙县: the same in a later clause. */
static bool made_to_support(const struct events *e, struct clause *c)
{
	const struct glyphs *g = &e->glyphs;
	for (size_t i = c->date_end; i < c->end; i++) {
		const size_t from = i + 2;
		const bool told = g->at[i].cp == ',' && g->at[i + 1].cp == U'由';
		const size_t act = told ? behind_places(e, from) : from;
		if (act > from && supports_places(e, act, c))
			return true;
	}
	return false;
}

/* 桥是2003年修的: whatever the verb, it is told when it was; 是2003年最高的 compares. */
static bool cleft(const struct events *e, struct clause *c)
{
	const struct glyphs *g = &e->glyphs;
	size_t to = c->date_end;
	while (to < c->end && !stops_clause(g, to))
		to++;
	c->act = c->date_end;
	c->act_end = c->date_end + 1;
	static const char32_t *const lives[] = {U"毕业的", U"出生的", U"生的", NULL};
	static const char32_t *const ranks[] = {U"最", U"唯一", U"更", U"较", U"很", U"第", U"极", NULL};
	static const char32_t *const states[] = {U"高的", U"低的", U"大的", U"小的", U"多的", U"少的",
	        U"好的", U"快的", U"慢的", U"新的", U"旧的", U"长的", U"短的", U"强的", U"没有的", U"特有的",
	        NULL};
	return glyph_before(g, c->date, 1) == U'是' && to > c->date_end + 1 && g->at[to - 1].cp == U'的' &&
	       !glyphs_before_any(g, to, lives) && !glyphs_hold_any(g, c->date_end, to, ranks) &&
	       !glyphs_before_any(g, to, states) && cp_han(g->at[c->act].cp) && g->at[c->act].cp != U'的';
}

/* 2003年被列入名单的学校: what the verb behind the date says is a mark of a thing. */
static bool in_attribute(const struct glyphs *g, const struct clause *c)
{
	for (size_t i = c->date_end; i + 1 < c->end && !stops_clause(g, i) && g->at[i].cp != U'了'; i++)
		if (g->at[i].cp == U'的' && cp_han(g->at[i + 1].cp))
			return true;
	return false;
}

/* 曾于2003年提出: once, whatever it was. */
static bool once(const struct events *e, struct clause *c)
{
	static const char32_t *const words[] = {U"曾于", U"曾经于", NULL};
	const struct glyphs *g = &e->glyphs;
	c->act = c->date_end;
	c->act_end = c->date_end + 1;
	return glyphs_before_any(g, c->date, words) && !c->interval && cp_han(g->at[c->act].cp) &&
	       !cp_in(g->at[c->act].cp, U"的至到前后以之间") && !in_attribute(g, c);
}

/* 2003年被大水冲垮: what was done to it, whatever the verb; what it is called is none. */
static bool undergoes(const struct events *e, struct clause *c)
{
	enum { REACH = 6 }; /* 被大家称为 */
	static const char32_t *const called[] = {
	        U"称", U"誉", U"认为", U"视", U"看", U"叫", U"当作", U"公认", NULL};
	const struct glyphs *g = &e->glyphs;
	c->act = c->date_end;
	c->act_end = c->date_end + 1;
	return !c->interval && g->at[c->act].cp == U'被' && cp_han(g->at[c->act_end].cp) &&
	       !glyphs_hold_any(g, c->act_end, c->act_end + REACH, called) && !in_attribute(g, c);
}

/* 2003年，县里修了路: 了 before an object tells that it was done, unless the verb says what came of it, or a
 * year how much there was. */
static bool done(const struct events *e, struct clause *c)
{
	enum { BACK = 2 };
	static const char32_t *const no_acts[] = {U"为", U"除", U"到", U"有", U"成", U"多", U"少", U"高",
	        U"增加", U"增长", U"增强", U"减", U"下降", U"超过", U"实现", U"取得", U"得到", U"解决",
	        U"改变", U"改善", U"促进", U"推动", U"保障", U"保证", U"满足", U"适应", U"占", U"达", U"体现",
	        U"成为", U"不", U"未", U"没", U"加快", U"加强", U"加大", U"极", U"罢", U"就", U"积累",
	        U"发挥", U"涌现", U"起", U"显示", U"反映", U"奠定", U"开创", U"深化", U"丰富", U"拓宽",
	        U"缓解", U"完善", U"巩固", U"确保", U"摆脱", U"爱上", U"喜欢", U"懂", U"迷上", U"得", U"感受",
	        U"感动", U"温暖", NULL};
	const struct glyphs *g = &e->glyphs;
	size_t i = c->date_end + (g->at[c->date_end].cp == ',');
	if (c->interval || g->at[c->date_end].cp == U'的')
		return false;
	for (; i < c->end && !stops_clause(g, i); i++) {
		char32_t behind = g->at[i + 1].cp;
		bool counts = cp_digit(behind) || cp_in(behind, U"一二两三四五六七八九十百近约数");
		if (g->at[i].cp != U'了' || !cp_han(glyph_before(g, i, 1)) || i <= c->date_end + BACK ||
		        !(c->exact ? cp_han(behind) || counts : cp_han(behind) && !counts))
			continue;
		c->act = i - 1;
		c->act_end = i + 1;
		return !glyphs_before_any(g, i, no_acts) && !act_of_degree(g, i);
	}
	return false;
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
		while (c->start > 0 && c->date - c->start < EVENT_SENTENCE_MAX &&
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
	if (glyph_before(&e->glyphs, c->date, 1) != U'于' || !event_find_act(e, from, c->date, &tied) ||
	        tied.act_end + 1 < c->date || !stops_clause(&e->glyphs, c->date_end))
		return false;
	*c = tied;
	return true;
}

/* …教师在上课。某社记者张三摄: what a picture shows. */
static bool below_picture(const struct events *e, const struct clause *c)
{
	enum { REACH = 24 };
	const struct glyphs *g = &e->glyphs;
	size_t to = c->end;
	while (to < g->len && to < c->end + REACH && (to == c->end || g->at[to].gap < GAP_LINE))
		to++;
	return to > 0 && to < c->end + REACH && g->at[to - 1].cp == U'摄';
}

/* 某办21日发表的《…》说: the paper came out that day, whatever else is told of it. */
static bool published(const struct events *e, struct clause *c)
{
	static const char32_t *const words[] = {U"发表的《", U"发布的《", U"公布的《", U"颁布的《", NULL};
	size_t n = c->exact && !c->interval ? glyphs_match_any(&e->glyphs, c->date_end, words) : 0;
	if (n) {
		c->act = c->date_end;
		c->act_end = c->date_end + n;
	}
	return n > 0;
}

/* 自2001年6月以来已实施十年: what has run for so long began then. */
static bool runs_since(const struct events *e, struct clause *c)
{
	enum { REACH = 8 };
	static const char32_t *const since[] = {U"自", U"从", NULL};
	static const char32_t *const runs[] = {
	        U"已执行", U"已实施", U"已实行", U"已运行", U"已推行", U"已试行", NULL};
	const struct glyphs *g = &e->glyphs;
	size_t n = 0, i = c->date_end, to;
	if (!glyphs_before_any(g, c->date, since) || c->interval)
		return false;
	while (i < c->end && i < c->date_end + REACH && !(n = glyphs_match_any(g, i, runs)))
		i++;
	for (to = i + n + (g->at[i + n].cp == U'了');
	        n && (cp_digit(g->at[to].cp) || cp_in(g->at[to].cp, U"一二三四五六七八九十几多余近整"));)
		to++;
	if (!n || to == i + n || g->at[to].cp != U'年')
		return false;
	c->act = i;
	c->act_end = i + n;
	return true;
}

bool event_tells_of_act(const struct events *e, struct clause *c)
{
	struct clause support = *c;
	if (begins_support(e, &support)) {
		*c = support;
		c->begins = true;
		return true;
	}
	if (published(e, c) || runs_since(e, c) || supports(e, c))
		return true;
	if (tied_act(e, c) || event_find_act(e, c->date_end, c->end, c) ||
	        event_find_act(e, c->start, c->date, c) || sets_term(e, c) || made_to_support(e, c))
		return true;
	c->unknown = !below_picture(e, c) &&
	             (opens_entry(e, c) || cleft(e, c) || once(e, c) || undergoes(e, c) || done(e, c));
	return c->unknown;
}
