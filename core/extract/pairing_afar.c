// SPDX-License-Identifier: MIT
// 支援乙 where no one stands right before the verb: who does it is said elsewhere in the sentence.
#include "core/extract/pairing_support.h"
#include "core/extract/word.h"

#include <string.h>

bool tokens_name_help(const struct pairing_reader *reader, size_t i, size_t end)
{
	static const char *const nouns[] = {"队", "员", "名", "人", "干部", "教师", "专家", "医生", "医师",
	        "骨干", "职工", "学生", "研究生", "青年", "技术人员", "工程师", "群众", "力量", "元", "资金",
	        "物资", "设备"};
	const char *text = reader->passage.text.at + reader->tokens.list.at[i].start;
	size_t len = reader->tokens.list.at[end].start - reader->tokens.list.at[i].start;
	for (size_t k = 0; k < sizeof nouns / sizeof *nouns; k++)
		if (word_find(text, len, nouns[k]))
			return true;
	return false;
}

/* 4个省市, 等4个省市. */
static bool is_counted_group(const struct tokens *tokens, size_t i)
{
	return kind_at(tokens, i) == TOKEN_CLOSER ||
	       (kind_at(tokens, i) == TOKEN_PARTY &&
	               list_member(tokens, (struct party_list){i, i}, 0)->level == PARTY_GROUP);
}

/* 支援乙的单位有甲, 支援乙的省市为甲: token `i` says what those are called whom a verb then names. Where
 * their names begin, or `i`. */
static size_t skip_called(const struct pairing_reader *reader, size_t i)
{
	static const char *const called[] = {"单位", "省", "市", "省市", "省份", "省区市", "城市", "地区",
	        "区县", "区", "县", "部门", "医院", "高校", "院校", "学校", "大学", "企业", "央企", "机构",
	        NULL};
	static const char *const having[] = {"单位有", "单位包括", "省市有", "省市包括", "省份有", "城市有",
	        "地区有", "部门有", "医院有", "医院包括", "高校有", "高校包括", "学校有", "企业有",
	        "企业包括", NULL};
	const struct tokens *tokens = &reader->tokens;
	if (token_is_any(reader, i, having))
		return i + 1;
	if (!token_is_any(reader, i, called) && !is_counted_group(tokens, i))
		return i;
	const size_t is = i + 1 + (kind_at(tokens, i + 1) == TOKEN_EACH);
	return kind_at(tokens, is) == TOKEN_IS || token_is(reader, is, "为") ? is + 1 : i;
}

/* 支援乙的甲, 援建乙的是甲: no one stands before the verb. */
static void support_of(struct pairing_reader *reader, struct party_list recipients, bool as_one)
{
	const struct tokens *tokens = &reader->tokens;
	size_t i = recipients.last + 1;
	struct party_list supporters;
	if (kind_at(tokens, i + 1) == TOKEN_OF &&
	        (token_is(reader, i, "任务") || token_is(reader, i, "工作")))
		i++; /* 承担支援乙任务的甲 */
	if (kind_at(tokens, i) != TOKEN_OF)
		return;
	const size_t called = skip_called(reader, i + 1);
	if (called > i + 1) {
		/* 支援乙的企业为甲纳税 */
		if (list_after(tokens, called, &supporters) && list_ends(tokens, supporters.last + 1))
			pairings_add(reader, supporters, recipients, false, "pairing.of");
		return;
	}
	i += kind_at(tokens, i + 1) == TOKEN_COMMA && kind_at(tokens, i + 2) == TOKEN_IS; /* 支援乙的，是甲 */
	bool is = kind_at(tokens, i + 1) == TOKEN_IS ||
	          (kind_at(tokens, i + 1) == TOKEN_TO && token_is(reader, i + 1, "为")) ||
	          (kind_at(tokens, i + 1) == TOKEN_OTHER && token_is(reader, i + 1, "有"));
	bool each = kind_at(tokens, i + 1) == TOKEN_EACH && kind_at(tokens, i + 2) == TOKEN_IS;
	i += each ? 3 : is ? 2 : 1;
	if (as_one && kind_at(tokens, i) == TOKEN_OTHER && kind_at(tokens, i + 1) == TOKEN_COMMA)
		i += 2; /* 作为支援乙的城市，甲 */
	if (list_after(tokens, i, &supporters))
		pairings_add(reader, supporters, recipients, each, "pairing.of");
}

/* 作为教育部指定的支援乙的高校: does the clause of token `head` begin with 作为? */
static bool begins_as(const struct pairing_reader *reader, size_t head)
{
	const struct tokens *tokens = &reader->tokens;
	if (head && token_ends(reader, head, "作为"))
		return true;
	while (head && kind_at(tokens, head - 1) != TOKEN_COMMA)
		head--;
	return word_is_at(reader->passage.text.at, reader->end, tokens->list.at[head].start, "作为");
}

/* 承担支援乙的任务: a genitive that changes nothing. `head` is the clause's first token. */
static bool is_task(const struct pairing_reader *reader, size_t head, struct party_list recipients)
{
	static const char *const words[] = {"承担", "承担着", "担负", "负责", "肩负", "承担起", "担负起",
	        "肩负起", "担起", "挑起", "扛起"};
	static const char *const doing[] = {
	        "推进", "开展", "参与", "参加", "做好", "抓好", "实施", "加入", "投入", NULL};
	static const char *const tasks[] = {"工作", "任务", "重任", "使命", "行动", "行列", "热潮", NULL};
	const size_t of = recipients.last + 1;
	const struct tokens *tokens = &reader->tokens;
	const bool task = of < tokens->list.len &&
	                  words_at(reader->passage.text.at, reader->end, tokens->list.at[of].end, tasks);
	for (size_t i = head; i < recipients.first && task; i++) /* 推进支援乙的工作 */
		if (token_is_any(reader, i, doing))
			return true;
	for (size_t i = head; i < recipients.first; i++)
		for (size_t k = 0; k < sizeof words / sizeof *words; k++)
			if (token_is(reader, i, words[k]))
				return true;
	return false;
}

bool giver_goes_on(const struct pairing_reader *reader, size_t head)
{
	const struct tokens *tokens = &reader->tokens;
	bool follows = reader->giver_sentence == reader->before && reader->before < reader->sentence &&
	               kind_at(tokens, 0) != TOKEN_SUPPORT; /* 帮扶丙也提上日程 */
	for (size_t i = 0; i < head && follows; i++) {
		enum token_kind kind = kind_at(tokens, i);
		follows =
		        kind == TOKEN_FILL || kind == TOKEN_COMMA || kind == TOKEN_EACH || kind == TOKEN_SEND;
	}
	return follows && reader->giver_leads;
}

void support_of_giver(struct pairing_reader *reader, struct party_list recipients)
{
	struct tokens *tokens = &reader->tokens;
	size_t giver = tokens->list.len;
	*array_push(&tokens->list) =
	        (struct token){TOKEN_PARTY, reader->giver.start, reader->giver.end, tokens->parties.len};
	*array_push(&tokens->parties) = reader->giver;
	unsigned doubts = DOUBT_SENTENCE | (reader->giver_gave ? 0 : DOUBT_CONTEXT), before = reader->doubts;
	reader->doubts = (before & ~(unsigned)DOUBT_SUBJECT) | doubts;
	pairings_add(reader, (struct party_list){giver, giver}, recipients, false, "pairing.list");
	reader->doubts = before;
	tokens->list.len = giver;
	tokens->parties.len--;
}

/* 甲按照文件支援丙的乙: who goes by what another said supports what lies in 丙, and 乙 is no one's supporter.
 */
static bool goes_by_order(struct pairing_reader *reader, struct party_list recipients, size_t head)
{
	static const char *const orders[] = {
	        "按照", "根据", "依据", "遵照", "按", "经", "应", "响应", "积极响应", "受", NULL};
	const struct tokens *tokens = &reader->tokens;
	struct party_list topic, within;
	if (!head || !clause_topic(reader, head, &topic) || topic.last + 1 >= head ||
	        !words_at(reader->passage.text.at, reader->end, tokens->list.at[topic.last + 1].start,
	                orders) ||
	        !list_after(tokens, recipients.last + 2, &within))
		return false;
	support_subject(reader, topic, within, false);
	return true;
}

/* No one stands before the verb at the head of a clause: 甲支援乙，帮扶丙; 甲响应号召，支援乙; or
 * 支援乙的是甲. */
static void support_without_subject(
        struct pairing_reader *reader, struct party_list recipients, size_t head, bool each)
{
	static const char *const more[] = {"新增", "新增了", "增加", "增加了", "又新增", "还新增", NULL};
	const struct tokens *tokens = &reader->tokens;
	struct party_list topic;
	if (head && token_is_any(reader, head - 1, more)) /* 甲支援乙，2013年新增支援丙 */
		head = skip_back(tokens, head - 1, false).i;
	bool clause = head && kind_at(tokens, head - 1) == TOKEN_COMMA;
	bool take = head && kind_at(tokens, head - 1) == TOKEN_TAKE;
	bool of = kind_at(tokens, recipients.last + 1) == TOKEN_OF && !is_task(reader, head, recipients);
	bool built = recipients.first && token_ends(reader, recipients.first, "援建") &&
	             kind_at(tokens, recipients.last + 2) != TOKEN_PARTY; /* 援建丙的学校 */
	reader->doubts |= DOUBT_SUBJECT;
	bool takes =
	        take && list_before(tokens, skip_back(tokens, head - 1, false).i, &topic); /* 甲把支援乙 */
	bool for_whom = head && kind_at(tokens, head - 1) == TOKEN_TO && recipients.first &&
	                kind_at(tokens, recipients.first - 1) == TOKEN_OF; /* 甲…，为支援的乙 */
	bool and_whom =
	        head && recipients.first &&
	        (kind_at(tokens, head - 1) == TOKEN_SEPARATOR || kind_at(tokens, head - 1) == TOKEN_AND) &&
	        kind_at(tokens, recipients.first - 1) == TOKEN_OF; /* 甲支援的乙、帮扶的丙 */
	if (reader->has_subject && ((clause && !of) || and_whom))
		pairings_add(reader, reader->subject, recipients, false, "pairing.list");
	else if (takes || ((take || (clause && !of)) && clause_topic(reader, head, &topic)) ||
	         (!clause && !take && !of && head && clause_topic(reader, head, &topic)) ||
	         (for_whom && clause_topic(reader, head - 1, &topic)))
		support_subject(reader, topic, recipients, each);
	else if ((!of || built) && giver_goes_on(reader, head))
		support_of_giver(reader, recipients);
	else if (!(of && goes_by_order(reader, recipients, head)))
		reader->doubts &= ~(unsigned)DOUBT_SUBJECT,
		        support_of(reader, recipients, begins_as(reader, head));
	reader->doubts &= ~(unsigned)DOUBT_SUBJECT;
}

/* Who sends with the verb at token `i`; in 甲从五个科室选派 that is 甲. */
static bool senders(const struct pairing_reader *reader, size_t i, struct party_list *list)
{
	const struct tokens *tokens = &reader->tokens;
	struct party_list partner;
	if (!list_before(tokens, skip_back(tokens, i, false).i, list))
		return false;
	if (list->first && kind_at(tokens, list->first - 1) == TOKEN_WITH &&
	        list_before(tokens, list->first - 1, &partner))
		list->first = partner.first; /* 甲与乙派出 */
	size_t from = support_origin(reader, list->first);
	return !from || list_before(tokens, skip_back(tokens, from - 1, false).i, list);
}

bool support_sending(const struct pairing_reader *reader, size_t v, struct party_list *list)
{
	const struct tokens *tokens = &reader->tokens;
	for (size_t i = v, reach = CLAUSE_TOKENS; i-- && reach; reach--) {
		enum token_kind kind = kind_at(tokens, i);
		if (kind == TOKEN_COMMA && i + 1 == v && i && tokens_name_help(reader, i - 1, i))
			continue; /* 甲抽调工程师，支援乙 */
		if (kind == TOKEN_PARTY || kind == TOKEN_COMMA || kind == TOKEN_SUPPORT)
			return false;
		bool has = kind == TOKEN_SEND ||
		           (kind == TOKEN_ARRANGE &&
		                   (token_is(reader, i, "组织") || token_is(reader, i, "动员") ||
		                           token_is(reader, i, "安排") || token_is(reader, i, "安排了")));
		if (has)
			return tokens_name_help(reader, i + 1, v) && senders(reader, i, list);
	}
	return false;
}

/* 甲省确定对口支援乙, where token `i` - 1 is 确定: a place has settled what it does; not so a ministry, nor
 * where the names only tell who else does it: 确定对口支援乙的单位. */
static bool has_settled(
        const struct pairing_reader *reader, size_t i, struct party_list recipients, struct party_list *list)
{
	static const char *const verbs[] = {"确定", "明确", "确定了", "明确了", "新增", "新增了", NULL};
	static const char *const things[] = {"干部", "人员", "教师", "医生", "专家", "队员", "人才", "名单",
	        "人选", "项目", "资金", "方案", "计划", "规划", "任务", "工作", NULL};
	const struct tokens *tokens = &reader->tokens;
	const struct mention *who;
	return token_is_any(reader, i - 1, verbs) && kind_at(tokens, recipients.last + 1) != TOKEN_OF &&
	       !words_at(
	               reader->passage.text.at, reader->end, tokens->list.at[recipients.last].end, things) &&
	       list_before(tokens, skip_back(tokens, i - 1, false).i, list) &&
	       (who = list_member(tokens, *list, 0)) != NULL && who->place && who->level >= PARTY_PROVINCE &&
	       who->level <= PARTY_PREFECTURE;
}

/* 甲被指定对口支援乙, where token `i` - 1 is 指定. */
static bool supporters_charged(
        const struct pairing_reader *reader, size_t i, struct party_list recipients, struct party_list *list)
{
	const struct tokens *tokens = &reader->tokens;
	if (!i || kind_at(tokens, i - 1) != TOKEN_ARRANGE)
		return false;
	if (has_settled(reader, i, recipients, list))
		return true;
	size_t by = skip_back(tokens, i - 1, false).i;
	return by && kind_at(tokens, by - 1) == TOKEN_BY && token_is(reader, by - 1, "被") &&
	       list_before(tokens, skip_back(tokens, by - 1, false).i, list);
}

/* 甲的医疗队进驻乙，开展帮扶: the clause before the one that begins at token `i` says where they went. */
static bool went(const struct pairing_reader *reader, size_t i, struct party_list *supporters,
        struct party_list *recipients)
{
	const struct tokens *tokens = &reader->tokens;
	if (!i || kind_at(tokens, i - 1) != TOKEN_COMMA || !list_before(tokens, i - 1, recipients) ||
	        !recipients->first || kind_at(tokens, recipients->first - 1) != TOKEN_GO)
		return false;
	struct back back = skip_back(tokens, recipients->first, false);
	if (back.i && token_is(reader, back.i - 1, "被")) /* 甲的医生被派往乙 */
		back = skip_back(tokens, back.i - 1, false);
	size_t end = i;
	while (end < tokens->list.len && kind_at(tokens, end) != TOKEN_COMMA)
		end++;
	if (sent_to_learn(reader, tokens->list.at[back.i].start, tokens->list.at[end - 1].end))
		return false;
	if (tokens_name_help(reader, back.i, recipients->first) && list_before(tokens, back.i, supporters))
		return true;
	return back.i && kind_at(tokens, back.i - 1) == TOKEN_COMMA &&
	       support_sending(reader, back.i, supporters); /* 甲选派医生组成队伍，前往乙，开展帮扶 */
}

/* 组织三家医院，支援乙: the clause before the one that begins at token `head` says who is to do it. */
static bool organized(const struct pairing_reader *reader, size_t head, struct party_list *list)
{
	static const char *const verbs[] = {
	        "组织", "动员", "协调", "组织了", "遴选", "新增", "新增了", "增加了", NULL};
	return list_before(&reader->tokens, head - 1, list) && list->first &&
	       token_is_any(reader, list->first - 1, verbs);
}

/* 抽调甲的工人，支援乙: the clause before the one that begins at token `head` says whose they are. */
static bool lent(struct pairing_reader *reader, struct party_list recipients, size_t head, bool each)
{
	const struct tokens *tokens = &reader->tokens;
	struct party_list supporters;
	if (!head || kind_at(tokens, head - 1) != TOKEN_COMMA)
		return false;
	if (organized(reader, head, &supporters)) {
		pairings_add(reader, supporters, recipients, each, "pairing.list");
		return true;
	}
	for (size_t i = head - 1;
	        i-- && kind_at(tokens, i) != TOKEN_COMMA && kind_at(tokens, i) != TOKEN_PARTY;)
		if (kind_at(tokens, i) == TOKEN_OF && list_before(tokens, i, &supporters) &&
		        supporters.first && kind_at(tokens, supporters.first - 1) == TOKEN_SEND &&
		        tokens_name_help(reader, i + 1, head - 1)) {
			pairings_add(reader, supporters, recipients, false, "pairing.send");
			return true;
		}
	return false;
}

/* 甲与乙建立医联体，开展对口支援: the two that the clause before the one at `head` begins with. */
static bool pair_before(struct pairing_reader *reader, size_t v, size_t head)
{
	static const char *const doing[] = {"开展", "开展了", "实施", "实行", "进行"};
	const struct tokens *tokens = &reader->tokens;
	struct party_list one, other;
	bool does = false;
	for (size_t k = 0; k < sizeof doing / sizeof *doing && v; k++)
		does = does || token_is(reader, v - 1, doing[k]);
	const struct token *next = v + 1 < tokens->list.len ? &tokens->list.at[v + 1] : NULL;
	bool ends = !next || next->kind == TOKEN_COMMA ||
	            (next->kind == TOKEN_OTHER && next->end - next->start == HAN);
	if (!does || !ends || !head || kind_at(tokens, head - 1) != TOKEN_COMMA)
		return false;
	size_t from = head - 1;
	while (from && kind_at(tokens, from - 1) != TOKEN_COMMA)
		from--;
	while (kind_at(tokens, from) == TOKEN_FILL)
		from++;
	if (!list_after(tokens, from, &one) || kind_at(tokens, one.last + 1) != TOKEN_WITH ||
	        !list_after(tokens, one.last + 2, &other) || kind_at(tokens, other.last + 1) == TOKEN_OF)
		return false;
	for (size_t i = one.first; i <= other.last; i++)
		if (kind_at(tokens, i) == TOKEN_WITH && i != one.last + 1)
			return false; /* 甲与乙、丙与丁: the clause itself tells who */
	unsigned doubts = reader->doubts;
	reader->doubts |= DOUBT_SUBJECT;
	pairings_add_sides(reader, one, other, false, "pairing.relation");
	reader->doubts = doubts;
	return true;
}

/* 支援乙期间，国务院召开会议: is it no supporter whom the main clause speaks of, or did they do what is no
 * support? */
static bool only_meanwhile(const struct pairing_reader *reader, struct party_list list)
{
	static const char *const others[] = {"召开", "发起", "启动", "设立", "引导", "鼓励", "举行", "举办",
	        "印发", "下发", "出台", "要求", "号召", "部署", NULL};
	static const char *const bodies[] = {
	        "部", "委", "委员会", "院", "局", "署", "办公厅", "办公室", "中央", "会", NULL};
	enum { WORDS_BYTES = 24 };
	const struct tokens *tokens = &reader->tokens;
	for (size_t n = 0; n < list_count(tokens, list); n++) {
		const struct mention *party = list_member(tokens, list, n);
		const struct slice name = {party->name, strlen(party->name)};
		if (party->level == PARTY_CENTRAL && text_ends_any(name, bodies))
			return true; /* a ministry; not so 中国石油 */
	}
	size_t from = tokens->list.at[list.last].end,
	       len = reader->end - from < WORDS_BYTES ? reader->end - from : WORDS_BYTES;
	const char *text = reader->passage.text.at + from, *comma = word_find(text, len, "，");
	return text_holds_any(text, comma ? (size_t)(comma - text) : len, others);
}

bool since_then(const struct pairing_reader *reader, size_t v, size_t next, struct party_list *supporters)
{
	static const char *const ends[] = {"以来", "期间", "之后", "后", "中", "过程中", "的过程中",
	        "工作以来", "工作中", "工作期间", "伊始", "之初", "工作开展以来", "任务以来", "任务后",
	        "的基础上", "的同时", "的进程中", "的实践中", "的过程里", NULL};
	static const char *const people[] = {
	        "人民", "群众", "各族", "干部", "百姓", "农牧民", "市民", "变", "发生", "经济", NULL};
	const struct tokens *tokens = &reader->tokens;
	size_t i = v, end;
	while (i && kind_at(tokens, i - 1) == TOKEN_FILL)
		i--;
	i -= i && token_is(reader, i - 1, "在"); /* 在支援乙的基础上，甲 */
	if ((i && kind_at(tokens, i - 1) != TOKEN_COMMA) || next >= tokens->list.len)
		return false;
	size_t off = tokens->list.at[next].start,
	       n = words_at(reader->passage.text.at, reader->end, off, ends);
	for (end = next; n && end < tokens->list.len && tokens->list.at[end].start < off + n; end++) {
	}
	if (!n || kind_at(tokens, end) != TOKEN_COMMA || tokens->list.at[end].start != off + n)
		return false;
	size_t head = skip_fill(tokens, end + 1);
	if (!list_after(tokens, head, supporters) || only_meanwhile(reader, *supporters))
		return false;
	size_t behind = supporters->last + 1;
	return subject_goes_on(reader, behind) ||
	       (kind_at(tokens, behind) == TOKEN_OTHER && !words_at(reader->passage.text.at, reader->end,
	                                                          tokens->list.at[behind].start, people));
}

/* 甲通过结对帮扶、捐款等方式，共向乙捐助: whom the means are for that the word of support at `v` is one of.
 */
static bool by_means(struct pairing_reader *reader, size_t v)
{
	static const char *const ways[] = {"方式", "形式", "途径", "办法", "渠道", NULL};
	const struct tokens *tokens = &reader->tokens;
	struct party_list supporters, recipients;
	size_t through = v, to = v + 1;
	bool way = false;
	while (through && kind_at(tokens, through - 1) != TOKEN_COMMA &&
	        kind_at(tokens, through - 1) != TOKEN_PARTY && !token_ends(reader, through, "通过"))
		through--;
	if (!through || !token_ends(reader, through, "通过"))
		return false;
	for (; to < tokens->list.len && kind_at(tokens, to) != TOKEN_PARTY &&
	        kind_at(tokens, to) != TOKEN_COMMA && kind_at(tokens, to) != TOKEN_TO;
	        to++) {
	}
	for (size_t i = v + 1; i <= to && i < tokens->list.len; i++)
		for (const char *const *word = ways; *word; word++)
			way = way || token_ends(reader, i, *word);
	if (!way || kind_at(tokens, to) != TOKEN_TO || token_is(reader, to, "对") ||
	        !list_after(tokens, to + 1, &recipients))
		return false;
	size_t head = through - 1, start = tokens->list.at[through].start - strlen("通过");
	while (head && tokens->list.at[head].start > start) /* 过 is a word of its own */
		head--;
	if (!list_before(tokens, skip_back(tokens, head, false).i, &supporters) &&
	        !clause_topic(reader, head, &supporters))
		return false;
	pairings_add(reader, supporters, recipients, false, "pairing.to");
	return true;
}

/* 以甲为组长单位的医疗队支援乙: who leads those that stand before token `i`. */
static bool led(const struct pairing_reader *reader, size_t i, struct party_list *list)
{
	static const char *const parts[] = {"组长单位", "牵头单位", "组长", "主体", "主力", "骨干", "龙头",
	        "核心", "牵头医院", "牵头高校", "组长高校", "依托单位", NULL};
	const struct tokens *tokens = &reader->tokens;
	return i > 2 && token_is_any(reader, i - 1, parts) && token_is(reader, i - 2, "为") &&
	       list_before(tokens, i - 2, list) && list->first && token_is(reader, list->first - 1, "以");
}

/* 甲接受对口支援乙的任务: whose task it is, where `i` is behind 接受 and the list behind the verb. */
static bool accepted(
        const struct pairing_reader *reader, size_t i, struct party_list recipients, struct party_list *list)
{
	static const char *const taking[] = {
	        "接过", "接手", "领受", "领下", "接下", "承接", "接到", "领到", NULL};
	static const char *const tasks[] = {"任务", "重任", "使命", "工作", NULL};
	const struct tokens *tokens = &reader->tokens;
	size_t of = recipients.last + 1;
	size_t verb = words_end_before(reader, recipients.first - 1, taking);
	i = verb ? verb : i;
	return i && (verb || kind_at(tokens, i - 1) == TOKEN_RECEIVE) && kind_at(tokens, of) == TOKEN_OF &&
	       words_at(reader->passage.text.at, reader->end, tokens->list.at[of].end, tasks) &&
	       list_before(tokens, skip_back(tokens, i - 1, false).i, list);
}

/* 甲的任务调整为支援乙: whose task the word of support at `v` says. */
static bool tasked(const struct pairing_reader *reader, size_t v, struct party_list *list)
{
	enum { REACH = 5 };
	static const char *const tasks[] = {"任务是", "任务为", "任务调整为", "任务改为", "任务变为",
	        "任务定为", "任务明确为", "任务确定为", "职责是", "重任是", NULL};
	const struct tokens *tokens = &reader->tokens;
	size_t i = v;
	if (!words_before(reader->passage.text.at, tokens->list.at[v].start, tasks))
		return false;
	while (i && v - i < REACH && kind_at(tokens, i - 1) != TOKEN_OF)
		i--;
	return i && kind_at(tokens, i - 1) == TOKEN_OF && list_before(tokens, i - 1, list);
}

void support_from_afar(
        struct pairing_reader *reader, size_t v, struct back back, bool after, struct party_list recipients)
{
	struct party_list before;
	if (after && (support_sending(reader, v, &before) || tasked(reader, v, &before) ||
	                     led(reader, back.i, &before) || accepted(reader, back.i, recipients, &before) ||
	                     supporters_charged(reader, back.i, recipients, &before)))
		support_subject(reader, before, recipients, back.each);
	else if (after && lent(reader, recipients, back.i, back.each))
		return;
	else if (!after && (pair_before(reader, v, back.i) || by_means(reader, v)))
		return;
	else if (!after && went(reader, back.i, &before, &recipients))
		pairings_add(reader, before, recipients, false, "pairing.to");
	else if (after && since_then(reader, v, recipients.last + 1, &before))
		pairings_add(reader, before, recipients, false, "pairing.list");
	else if (after)
		support_without_subject(reader, recipients, back.i, back.each);
}
