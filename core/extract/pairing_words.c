// SPDX-License-Identifier: MIT
#include "core/extract/pairing_words.h"

#include "core/extract/pairing_words_index.h"
#include "core/extract/word.h"

#include <string.h>

enum {
	TOPIC_TOKENS = 200,
	REVOKED_BYTES = 180 /* where what came of it is said */,
	REST_BYTES = 18 /* 相关单位 and the like behind a list */
};

struct back skip_back(const struct tokens *tokens, size_t i, bool commas)
{
	struct back back = {.i = i};
	for (; back.i; back.i--) {
		enum token_kind kind = kind_at(tokens, back.i - 1);
		back.each = back.each || kind == TOKEN_EACH;
		back.of = back.of || kind == TOKEN_OF;
		back.comma = back.comma || kind == TOKEN_COMMA;
		if (!token_passed_over(kind) && kind != TOKEN_OF && !(commas && kind == TOKEN_COMMA))
			break;
	}
	return back;
}

size_t skip_fill(const struct tokens *tokens, size_t i)
{
	while (kind_at(tokens, i) == TOKEN_FILL)
		i++;
	return i;
}

static bool is_rest(const struct tokens *tokens, size_t i)
{
	return kind_at(tokens, i) == TOKEN_OTHER &&
	       tokens->list.at[i].end - tokens->list.at[i].start <= REST_BYTES;
}

size_t skip_rest(const struct tokens *tokens, size_t i)
{
	for (size_t joint; i > 1 && is_rest(tokens, i - 1); i = joint) {
		joint = i - 2;
		if (i > 3 && kind_at(tokens, joint) == TOKEN_OF && is_rest(tokens, i - 3))
			joint = i - 4; /* 和当地的单位 */
		if (kind_at(tokens, joint) != TOKEN_AND && kind_at(tokens, joint) != TOKEN_SEPARATOR)
			break;
	}
	return i;
}

/* 甲帮扶乙的方案未列入: is what is said in the rest of the clause that it was no more than a plan? */
static bool stayed_plan(const struct pairing_reader *reader, size_t v)
{
	static const char *const plans[] = {"的方案", "的计划", "的建议", "的设想", "的意见", "的安排", NULL};
	static const char *const ends[] = {"未列入", "未被列入", "没有列入", "未通过", "没有通过", "被否决",
	        "未予采纳", "未采纳", "搁置", "取消", NULL};
	const char *text = reader->passage.text.at + reader->tokens.list.at[v].end;
	size_t len = reader->end - reader->tokens.list.at[v].end;
	const char *comma = word_find(text, len, "，");
	len = comma ? (size_t)(comma - text) : len;
	struct slice clause = {text, len};
	if (slice_ends(clause, "。") || slice_ends(clause, "；"))
		clause.len -= strlen("。");
	bool plan, end = slice_ends(clause, "的建议") || slice_ends(clause, "的设想");
	plan = words_in(text, len, plans, plan_pair);
	return plan && (end || words_in(text, len, ends, end_pair));
}

/* 甲提请支援乙，未获批准: does the sentence say behind token `v` that nothing came of it, or not yet? */
static bool revoked(const struct pairing_reader *reader, size_t v)
{
	static const char *const revocations[] = {"尚待", "待批", "未获", "未被采纳", "没有被采纳",
	        "没有采纳", "未批准", "未予批准", "未果", "未能实现", "作罢", "未能安排", "待研究",
	        "有待批准", "报请批准", "待定", "没批", "没有批", "没办成", "没有办成", "没谈成", "计划撤销",
	        "撤销计划", "撤销了计划", "没有实施", "未实施", "未能实施", "没有成行", "未予同意",
	        "没有同意", "尚未签", "未签订", "未签署", "未达成", "仍在磋商", "正在磋商", "尚未建立",
	        "未同意", "不予同意", "不予批准", "未准", "不再继续", "否认", "不属实", "谣言", "辟谣", NULL};
	size_t start = reader->tokens.list.at[v].end, len = reader->end - start;
	if (len > REVOKED_BYTES)
		len = REVOKED_BYTES;
	return words_in(reader->passage.text.at + start, len, revocations, revoke_pair);
}

bool denied(struct pairing_reader *reader, size_t v)
{
	const struct tokens *tokens = &reader->tokens;
	size_t end = tokens->list.at[v].end;
	if (revoked(reader, v) || stayed_plan(reader, v)) {
		pairing_refuse(reader, "pairing.refused.denied", tokens->list.at[v].start, reader->end);
		return true;
	}
	for (size_t reach = CLAUSE_TOKENS; v-- && reach && kind_at(tokens, v) != TOKEN_COMMA; reach--)
		if (kind_at(tokens, v) == TOKEN_NOT) {
			pairing_refuse(reader, "pairing.refused.denied", tokens->list.at[v].start, end);
			return true;
		}
	return false;
}

bool list_before_word(const struct tokens *tokens, size_t p, bool commas, bool *each, struct party_list *list)
{
	struct back back = skip_back(tokens, p, commas);
	*each = *each || back.each;
	return !back.of && list_before(tokens, back.i, list);
}

bool token_ends(const struct pairing_reader *reader, size_t i, const char *word)
{
	const struct tokens *tokens = &reader->tokens;
	size_t end = i < tokens->list.len ? tokens->list.at[i].start : tokens->list.at[i - 1].end,
	       n = strlen(word);
	return end >= reader->sentence + n && !memcmp(reader->passage.text.at + end - n, word, n);
}

bool list_ends(const struct tokens *tokens, size_t i)
{
	enum token_kind kind = kind_at(tokens, i);
	return i >= tokens->list.len || kind == TOKEN_COMMA || kind == TOKEN_ASIDE || kind == TOKEN_CLOSER ||
	       kind == TOKEN_SEPARATOR || kind == TOKEN_EDGE ||
	       (kind == TOKEN_OTHER && tokens->list.at[i].end - tokens->list.at[i].start == HAN);
}

bool token_is(const struct pairing_reader *reader, size_t i, const char *word)
{
	if (i >= reader->tokens.list.len)
		return false;
	const struct token *token = &reader->tokens.list.at[i];
	return token->end - token->start == strlen(word) &&
	       !memcmp(reader->passage.text.at + token->start, word, strlen(word));
}

bool token_is_any(const struct pairing_reader *reader, size_t i, const char *const *words)
{
	for (; *words; words++)
		if (token_is(reader, i, *words))
			return true;
	return false;
}

size_t words_end_before(const struct pairing_reader *reader, size_t i, const char *const *words)
{
	const struct tokens *tokens = &reader->tokens;
	for (; i && *words; words++) {
		size_t k = i, start = tokens->list.at[i - 1].end - strlen(*words);
		if (!token_ends(reader, i, *words))
			continue;
		while (k && tokens->list.at[k - 1].start > start)
			k--;
		return k && tokens->list.at[k - 1].start == start ? k : 0;
	}
	return 0;
}

/* 甲受委托，对口支援乙: token `i` is 受. */
static bool is_charged(const struct pairing_reader *reader, size_t i)
{
	if (kind_at(&reader->tokens, i) != TOKEN_RECEIVE)
		return false;
	while (i < reader->tokens.list.len && kind_at(&reader->tokens, i) != TOKEN_COMMA)
		i++;
	return token_ends(reader, i, "委托") || token_ends(reader, i, "委讬") ||
	       token_ends(reader, i, "指派") || token_ends(reader, i, "委派");
}

/* What a subject is followed by: a preposition or a verb, which begins no other noun. */
bool subject_goes_on(const struct pairing_reader *reader, size_t i)
{
	static const char *const verbs[] = {"响应", "表示", "按照", "根据", "遵照", "依照", "依据", "坚持",
	        "提出", "承诺", "贯彻", "认真", "充分", "发挥", "克服", "签订", "签署", "从", "以", "在",
	        "按", "把", "高度", "带着", "发扬", "立足", "依托", "围绕", "结合", "通过", "采取", "本着",
	        "利用", "举全", "主动", "自觉", "作为", "成立", "来", "赴", "落实", "加大", "历来", "十分",
	        "非常", "认真", "始终", "迅速", "立即", "立刻", "及时", "深入", "牢记", "切实", "扎实",
	        "秉持", "践行", "聚焦", "紧紧", "紧扣", "强化", "加强", "建立", "制定", "出台", "筹集",
	        "会同", "精心", "组建", "不忘", "义不容辞", "闻令而动", "统筹", "健全", "创新", "注重",
	        "着力", "出资", "站在", "坚决", "全面贯彻", "深入贯彻", "胸怀", "心系", "情系", "自觉扛起",
	        "勇担", "举全省", "举全市", "完整", "准确", "忠实", "坚定", "接力", "接棒", "积极", "投入",
	        "累计投入", "实现", "互访", "筹措", "多方", "广泛", "进一步", "拓展", "启动", "打造", "搭建",
	        "构建", "采用", "借助", "凭借", "运用", "引导", "鼓励", "整合", "凝聚", "汇聚", "倾注",
	        "拿出", "挤出", "调动", "设立", "发起", "召开", "遵循", "突出", "瞄准", "紧盯", "用心",
	        "用情", "举全县", "全面落实", "严格", "严格落实", "勇于", "敢于", "先行", "顾全", "服从",
	        "接到", "接受任务", "克服困难", "接替", "接手", "接过", "接续"};
	enum token_kind kind = kind_at(&reader->tokens, i);
	const struct token *token = &reader->tokens.list.at[i];
	if (kind == TOKEN_BY)
		return token_is(reader, i, "被");
	if (kind != TOKEN_OTHER)
		return is_charged(reader, i) || kind == TOKEN_FILL || kind == TOKEN_EACH ||
		       kind == TOKEN_WITH || kind == TOKEN_TO || kind == TOKEN_TAKE || kind == TOKEN_SEND ||
		       kind == TOKEN_GO || kind == TOKEN_ARRANGE || kind == TOKEN_COMMA || kind == TOKEN_NOT;
	for (size_t k = 0; k < sizeof verbs / sizeof *verbs; k++)
		if (token->end - token->start >= strlen(verbs[k]) &&
		        !memcmp(reader->passage.text.at + token->start, verbs[k], strlen(verbs[k])))
			return true;
	return false;
}

/* Does token `i` open a clause, with words that change nothing before it at most? */
static bool opens_clause(const struct pairing_reader *reader, size_t i)
{
	const struct tokens *tokens = &reader->tokens;
	while (i && (kind_at(tokens, i - 1) == TOKEN_FILL || kind_at(tokens, i - 1) == TOKEN_EACH ||
	                    kind_at(tokens, i - 1) == TOKEN_TAKE ||
	                    (kind_at(tokens, i - 1) == TOKEN_ARRANGE &&
	                            (token_is(reader, i - 1, "明确") || token_is(reader, i - 1, "确定")))))
		i--; /* 明确甲不再支援丙，转而支援乙 */
	return !i || kind_at(tokens, i - 1) == TOKEN_COMMA;
}

/* 由甲、乙牵头，: does the list that begins at `i` lead what follows? */
static bool leads(const struct tokens *tokens, size_t i)
{
	struct party_list list;
	if (!i || kind_at(tokens, i - 1) != TOKEN_BY || !list_after(tokens, i, &list))
		return false;
	size_t next = list.last + 1;
	while (kind_at(tokens, next) == TOKEN_CLOSER)
		next++;
	return (kind_at(tokens, next) == TOKEN_ASIDE && tokens->list.at[next].party) ||
	       kind_at(tokens, next) == TOKEN_FILL; /* 由甲、乙组成团队， */
}

/* Do the words behind the last 的 before token `i` name how or why a thing is done: 的安排, 的优势? */
static bool is_manner(const struct pairing_reader *reader, size_t i)
{
	static const char *const nouns[] = {"安排", "部署", "要求", "努力", "原则", "精神", "优势", "方式",
	        "形式", "名义", "领导下", "支持下", "帮助下", "指导下", "组织下", "安排下", "部署下",
	        "情况下", "条件下", "决定", "号召", "号召下", "办法", "机制", "模式", "思路", "决心", "热情",
	        "情怀", "责任感", "力量", "标准", "速度", "比例", "时间", "时间里", "时间内", "意见", "规定",
	        "步骤", "困难", NULL};
	return words_before(reader->passage.text.at + reader->sentence,
	               reader->tokens.list.at[i].start - reader->sentence, nouns) != 0;
}

/* 甲在三年时间里对口支援乙: between 甲 and token `i` stands when, how and why, and nobody but who orders it.
 * The words there must begin as such words do, since 甲卫生系统支援乙 speaks of somebody else. */
static bool subject_ahead(const struct pairing_reader *reader, size_t i, struct party_list *list)
{
	static const char *const opening[] = {"在", "从", "以", "用", "按", "根据", "依据", "依照", "遵照",
	        "通", "利用", "依托", "结合", "充分", "发挥", "采取", "采用", "本着", "举全", "举", "集全",
	        "凭借", "围绕", "立足", "借助", "整合", "克服", "带着", "怀着", "秉承", "秉持", "坚持",
	        "响应", "牢记", "拿出", "挤出", "筹集", "筹措", "想方设法", "千方百计", "坚决", "火速",
	        "紧急", "第一时间", "倾全", "尽全", "倾尽", "闻讯", "不顾", "顶着", "冒着", "奉命", "受命",
	        "应邀", "分期", "分年", "分批", "就近", "逐步", "因地制宜", NULL};
	static const char *const others[] = {"高校", "企业", "单位", "医院", "学校", "院校", "机构", "系统",
	        "部门", "群众", "干部", "医生", "教师", "人员", "职工", "同胞", "志愿者", "专家", "战士",
	        "部队", NULL};
	enum { WORDS_BYTES = 110 };
	const struct tokens *tokens = &reader->tokens;
	size_t k = i, of = 0;
	for (; k; k--) {
		enum token_kind kind = kind_at(tokens, k - 1),
		                before = k > 1 ? kind_at(tokens, k - 2) : TOKEN_COMMA;
		of = kind == TOKEN_OF && !of ? k : of;
		bool orders = kind == TOKEN_PARTY && before == TOKEN_OTHER &&
		              tokens->parties.at[tokens->list.at[k - 1].party].level == PARTY_CENTRAL;
		if (kind != TOKEN_OTHER && kind != TOKEN_FILL && kind != TOKEN_EACH && kind != TOKEN_OF &&
		        kind != TOKEN_ARRANGE && kind != TOKEN_SEPARATOR && kind != TOKEN_AND && !orders)
			break;
	}
	size_t first = skip_fill(tokens, k);
	if (first >= i || kind_at(tokens, first) != TOKEN_OTHER || !list_before(tokens, k, list) ||
	        !opens_clause(reader, list->first) || (of && !is_manner(reader, i)))
		return false;
	const char *text = reader->passage.text.at;
	size_t off = tokens->list.at[first].start, start = tokens->list.at[k].start;
	return tokens->list.at[i].start - off <= WORDS_BYTES &&
	       !words_before(text + reader->sentence, tokens->list.at[i].start - reader->sentence, others) &&
	       (words_at(text, reader->end, off, opening) || words_at(text, reader->end, start, opening));
}

/* 甲与乙合作，支援丙: the subject is 甲 alone, unless the words behind 乙 say that both do it: 甲与乙共同….
 */
static struct party_list with_partner(const struct pairing_reader *reader, struct party_list list)
{
	static const char *const both[] = {"共同", "一起", "一道", "一同", "联合", "携手", "同时", "都", "均",
	        "两", "分别", "各", "受", "被", "作为", "等", "，", NULL};
	const struct tokens *tokens = &reader->tokens;
	struct party_list partner;
	size_t with = list.first + 1;
	while (with <= list.last && kind_at(tokens, with) != TOKEN_WITH)
		with++;
	if (kind_at(tokens, with) != TOKEN_WITH || !list_after(tokens, with + 1, &partner))
		return list;
	const size_t next = partner.last + 1;
	const bool together = next < tokens->list.len && words_at(reader->passage.text.at, reader->end,
	                                                         tokens->list.at[next].start, both);
	return (struct party_list){list.first, together ? partner.last : with - 1};
}

bool clause_topic(const struct pairing_reader *reader, size_t i, struct party_list *list)
{
	const struct tokens *tokens = &reader->tokens;
	size_t reach = TOPIC_TOKENS;
	struct party_list earlier;
	if (i && !opens_clause(reader, i))
		return subject_ahead(reader, i, list);
	for (size_t p = i; p-- && reach; reach--) {
		bool first =
		        kind_at(tokens, p) == TOKEN_PARTY && (opens_clause(reader, p) || leads(tokens, p));
		if (!first || !list_after(tokens, p, list) || list->last >= i)
			continue;
		while (p > 2 && kind_at(tokens, p - 1) == TOKEN_COMMA &&
		        kind_at(tokens, p - 2) == TOKEN_ASIDE && tokens->list.at[p - 2].party &&
		        list_before(tokens, p - 1, &earlier))
			list->first = p = earlier.first; /* 甲牵头，乙配合，支援丙 */
		size_t next = list->last + 1;
		while (kind_at(tokens, next) == TOKEN_ASIDE || kind_at(tokens, next) == TOKEN_CLOSER)
			next++;
		const bool goes_on = next < i && subject_goes_on(reader, next);
		*list = with_partner(reader, *list);
		return goes_on;
	}
	return false;
}

/* Do the words behind the name, from token `i` on, only say what or where it is? A name in a bracket or
 * before a comma is taken up again by the clause. */
static bool is_described(const struct pairing_reader *reader, size_t i)
{
	static const char *const verbs[] = {"地处", "位于", "坐落", "位处", "地广", "东临", "东接", "西接",
	        "西临", "南接", "南临", "北接", "北临", "北靠", "东与", "毗邻", "幅员", "总面积", "面积",
	        "全县", "全市", "全区", "辖", "下辖", "总人口", "人口", "平均海拔", "海拔", "现有", "始建于",
	        "创建于", "创办于", "成立于", "建于", "建校", "建院", "素有", "历史悠久", "自然条件", "条件",
	        "山高", "距", "远离", "远在", "曾是", "原是", "原名", "前身", "属于", "属", "是一所",
	        "是一座", "是国家", "是全国", "是全省", "是全市", "是省", "是典型", "是集", "是南疆", "是西",
	        "是革命", "是少数民族", "被称为", "被誉为", "集老", "既是", NULL};
	const struct tokens *tokens = &reader->tokens;
	enum token_kind kind = kind_at(tokens, i);
	if (kind == TOKEN_COMMA)
		return true;
	return i < tokens->list.len &&
	       words_at(reader->passage.text.at, reader->end, tokens->list.at[i].start, verbs);
}

bool clause_described(const struct pairing_reader *reader, size_t i, struct party_list *list)
{
	const struct tokens *tokens = &reader->tokens;
	size_t first = 0;
	i = skip_back(tokens, i, false).i; /* 目前由甲支援 */
	while (first < i && kind_at(tokens, first) != TOKEN_PARTY)
		first++;
	bool described = first && kind_at(tokens, first - 1) == TOKEN_OF; /* 位于高原的乙， */
	bool begins = described ? is_described(reader, 0) : skip_fill(tokens, 0) == first;
	if (!i || kind_at(tokens, i - 1) != TOKEN_COMMA || !begins || !list_after(tokens, first, list) ||
	        list->last >= i || list_count(tokens, *list) != 1)
		return false;
	size_t next = list->last + 1;
	if (!is_described(reader, next))
		return false;
	for (; next + 1 < i; next++) { /* nobody else comes in, and nothing that they do for one another */
		enum token_kind kind = kind_at(tokens, next);
		bool opens =
		        kind == TOKEN_COMMA && kind_at(tokens, skip_fill(tokens, next + 1)) == TOKEN_PARTY;
		if (opens || kind == TOKEN_SUPPORT || kind == TOKEN_RELATION)
			return false;
	}
	return true;
}
