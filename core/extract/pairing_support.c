// SPDX-License-Identifier: MIT
// 甲支援乙: who stands around the verb.
#include "core/extract/pairing_words.h"
#include "core/extract/region.h"

#include "core/extract/word.h"

#include <string.h>

/* Who bears a task, or gives: the verb stands before whom it is for. */
static const char *const bearing[] = {
        "负责", "承担", "承担着", "承担了", "担负", "担负着", "担负了", "肩负", NULL};
static const char *const giving[] = {"给予", "给予了", "给", "提供给", "资助", "资助了", NULL};

bool task_at(struct pairing_reader *reader, struct party_list recipients, size_t v)
{
	const struct tokens *tokens = &reader->tokens;
	struct party_list supporters;
	size_t verb = recipients.first - 1;
	bool bears = recipients.first && token_is_any(reader, verb, bearing);
	if (!bears && !(recipients.first && token_is_any(reader, verb, giving)))
		return false;
	bool behind = bears && kind_at(tokens, v + 1) == TOKEN_OF && list_after(tokens, v + 2, &supporters);
	if (behind || list_before(tokens, skip_back(tokens, verb, false).i, &supporters) ||
	        clause_topic(reader, skip_back(tokens, verb, false).i, &supporters))
		pairings_add(reader, supporters, recipients, false, "pairing.task");
	return true;
}

/* The first token of the clause behind the one that goes on at token `i` and names no party; `i` if there is
 * none. */
static size_t clause_behind(const struct tokens *tokens, size_t i)
{
	for (size_t k = i; k < tokens->list.len && kind_at(tokens, k) != TOKEN_PARTY; k++)
		if (kind_at(tokens, k) == TOKEN_COMMA)
			return skip_fill(tokens, k + 1);
	return i;
}

/* 乙的对口支援由甲承担. */
static bool borne(struct pairing_reader *reader, struct party_list recipients, size_t v)
{
	const struct tokens *tokens = &reader->tokens;
	static const char *const verbs[] = {"负责", "承担", "担负", "实施", "落实", "负责实施", "组织实施",
	        "完成", "具体", "具体负责", "牵头", "牵头负责", NULL};
	struct party_list supporters;
	size_t by = skip_fill(tokens, v + 1);
	bool each = kind_at(tokens, by) == TOKEN_EACH;
	by += each;
	if (kind_at(tokens, by) == TOKEN_OTHER) /* 乙的对口支援延长十年，由甲承担 */
		by = clause_behind(tokens, by);
	if (kind_at(tokens, by) != TOKEN_BY || !list_after(tokens, by + 1, &supporters))
		return false;
	size_t i = supporters.last + 1;
	for (; kind_at(tokens, i) == TOKEN_EACH || kind_at(tokens, i) == TOKEN_CLOSER; i++)
		each = each || kind_at(tokens, i) == TOKEN_EACH;
	if (token_is_any(reader, i, verbs) ||
	        (kind_at(tokens, i) == TOKEN_FILL && token_is_any(reader, i + 1, verbs)))
		pairings_add(reader, supporters, recipients, each, "pairing.by");
	return true;
}

/* 乙被列入，由甲支援: who is spoken of before the clause that begins with token `p`. */
static bool taken_in(const struct pairing_reader *reader, size_t p, struct party_list *recipients)
{
	static const char *const taken[] = {"列入", "纳入", "入选", "列为", "增列为", "被", NULL};
	if (!clause_topic(reader, p, recipients))
		return false;
	size_t i = skip_fill(&reader->tokens, recipients->last + 1);
	if (kind_at(&reader->tokens, i) == TOKEN_OTHER && token_is(reader, i, "作为") &&
	        kind_at(&reader->tokens, i + 1) == TOKEN_HELPED)
		return true; /* 乙作为受援高校，由甲支援 */
	return kind_at(&reader->tokens, i) == TOKEN_BY ||
	       (kind_at(&reader->tokens, i) == TOKEN_OTHER &&
	               words_at(
	                       reader->passage.text.at, reader->end, reader->tokens.list.at[i].start, taken));
}

/* 乙由甲对口支援. */
static void by(struct pairing_reader *reader, struct party_list supporters, size_t p, bool each)
{
	const struct tokens *tokens = &reader->tokens;
	struct party_list recipients, more;
	if (!list_before_word(tokens, p, true, &each, &recipients) && !taken_in(reader, p, &recipients))
		return;
	size_t with = recipients.first;
	if (each && with && kind_at(tokens, with - 1) == TOKEN_WITH && list_before(tokens, with - 1, &more))
		recipients.first = more.first; /* 乙与丁，分别由甲、丙帮扶 */
	pairings_add(reader, supporters, recipients, each, "pairing.by");
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

/* 帮扶贫困县——乙、丁, 帮扶两个贫困县——乙、丁: the names behind the class that the dash spells out, where
 * token `i` begins what stands behind the verb. */
static bool spelled_out(const struct pairing_reader *reader, size_t i, struct party_list *list)
{
	static const char *const classes[] = {"县", "市", "区", "州", "旗", "乡", "镇", "村", "地区", "学校",
	        "高校", "院校", "医院", "单位", "企业", NULL};
	enum { CLASS_BYTES = 45 };
	const struct tokens *tokens = &reader->tokens;
	size_t dash = i + (kind_at(tokens, i) == TOKEN_OF);
	if (kind_at(tokens, dash) == TOKEN_PARTY && tokens->parties.at[tokens->list.at[dash].party].count)
		dash++;
	while (dash < tokens->list.len &&
	        (kind_at(tokens, dash) == TOKEN_OTHER || kind_at(tokens, dash) == TOKEN_FILL ||
	                kind_at(tokens, dash) == TOKEN_OF))
		dash++;
	if (dash == i || kind_at(tokens, dash) != TOKEN_ARROW ||
	        tokens->list.at[dash].start - tokens->list.at[i].start > CLASS_BYTES ||
	        !list_after(tokens, dash + 1, list))
		return false;
	for (const char *const *noun = classes; *noun; noun++)
		if (token_ends(reader, dash, *noun))
			return list_member(tokens, *list, 0)->kind == PAIRING_NAMED;
	return false;
}

/* The recipients behind the verb at `v`: 支援乙, 支援了乙, 支援的乙, 支援的是乙; but 支援任务的乙 is who has
 * the task. */
static bool recipients_of(const struct pairing_reader *reader, size_t v, struct party_list *list)
{
	const struct tokens *tokens = &reader->tokens;
	size_t i = skip_fill(tokens, v + 1);
	if (spelled_out(reader, i, list))
		return true;
	if (kind_at(tokens, i) != TOKEN_OF)
		return list_after(tokens, i, list);
	return !token_ends(reader, v + 1, "任务") && !token_ends(reader, v + 1, "工作") &&
	       list_after(tokens, i + 1 + (kind_at(tokens, i + 1) == TOKEN_IS), list);
}

/*
 * 甲支援乙、丙支援丁: 乙 belongs to the verb before it. What is left of the list that ends before the second
 * verb is its last name and those joined to it by 和.
 */
static void cut_list(const struct tokens *tokens, struct party_list *list)
{
	struct back back = skip_back(tokens, list->first, false);
	if (!back.i || kind_at(tokens, back.i - 1) != TOKEN_SUPPORT)
		return;
	struct party_list rest = *list;
	split_last(tokens, &rest, list);
}

/* 甲由援建乙改为援建丙: the one name before the verb at `v` is whom 甲 supported before; who does now. False
 * if it is not put so. */
static bool changed(const struct pairing_reader *reader, struct party_list before, size_t v,
        struct party_list *supporters, bool *said)
{
	static const char *const changes[] = {"改为", "转为", "转而", "变为", "调整为", "改", NULL};
	const struct tokens *tokens = &reader->tokens;
	size_t first = skip_back(tokens, before.first, false).i, i = before.last + 1;
	if (!first || kind_at(tokens, first - 1) != TOKEN_SUPPORT)
		return false;
	while (i < v && !token_is_any(reader, i, changes))
		i++;
	size_t by = skip_back(tokens, first - 1, false).i;
	if (by && kind_at(tokens, by - 1) == TOKEN_BY)
		by = skip_back(tokens, by - 1, false).i;
	*said = list_before(tokens, by, supporters);
	return i < v;
}

/* The supporters right before the verb, or before a colon: 甲：对口支援乙 on a line of its own. */
static bool supporters_before(const struct tokens *tokens, size_t i, struct party_list *list)
{
	if (i && kind_at(tokens, i - 1) == TOKEN_COLON)
		return list_before(tokens, i - 1, list) && list->first == 0;
	return list_before(tokens, i, list);
}

/* 甲在乙的援建工作: who does it in the place before the word of support. */
static bool support_there(struct pairing_reader *reader, struct party_list recipients, size_t v)
{
	static const char *const works[] = {"工作", "项目", "任务", "工程", "事业", NULL};
	const struct tokens *tokens = &reader->tokens;
	struct party_list supporters;
	size_t in = recipients.first;
	bool work = token_ends(reader, v + 1, "工作") || token_ends(reader, v + 1, "任务") ||
	            words_at(reader->passage.text.at, reader->end, tokens->list.at[v].end, works);
	if (!work || !in || kind_at(tokens, in - 1) != TOKEN_OTHER || !token_is(reader, in - 1, "在") ||
	        !list_before(tokens, in - 1, &supporters))
		return false;
	pairings_add(reader, supporters, recipients, false, "pairing.in");
	return true;
}

/* 甲支援乙: and 甲 is whom the sentence goes on speaking of. */
static void subject(
        struct pairing_reader *reader, struct party_list supporters, struct party_list recipients, bool each)
{
	static const char *const joining[] = {"参与", "参加", "配合", "协助", "服务", "助力", NULL};
	size_t before = supporters.first;
	bool other =
	        before && token_is_any(reader, before - 1, joining); /* 丙参与甲支援乙的工作 speaks of 丙 */
	reader->has_subject = !other;
	reader->subject = supporters;
	reader->object = recipients;
	pairings_add(reader, supporters, recipients, each, "pairing.list");
}

/* 接替 before the list that ends before the verb: 丙接替甲支援乙, where 丙 does it now. */
static void take_over(const struct pairing_reader *reader, struct party_list *supporters)
{
	static const char *const words[] = {"接替", "代替", "替换", "取代", "接续", NULL};
	const struct tokens *tokens = &reader->tokens;
	struct party_list now;
	size_t i = supporters->first;
	if (i && token_is_any(reader, i - 1, words) &&
	        list_before(tokens, skip_back(tokens, i - 1, false).i, &now))
		*supporters = now;
}

/*
 * 甲支援新疆的乙大学, which no place in its name puts there; but 新疆的一所大学 is nobody, and then no place
 * is meant. False for nobody.
 */
static bool lies_in(struct pairing_reader *reader, struct party_list *recipients, bool built)
{
	static const char *const some[] = {
	        "某", "一", "两", "几", "若干", "部分", "许多", "多", "数", "有关", "相关", NULL};
	static const char *const bodies[] = {"大学", "高校", "院校", "学院", "学校", "中学", "小学", "医院",
	        "卫生院", "企业", "单位", "医疗机构", NULL};
	enum { SOME_BYTES = 30 };
	struct tokens *tokens = &reader->tokens;
	size_t of = recipients->last + 1;
	if (kind_at(tokens, of) != TOKEN_OF || of + 1 >= tokens->list.len)
		return true;
	struct mention *holder = &tokens->parties.at[tokens->list.at[recipients->last].party];
	struct party_list inner;
	if (kind_at(tokens, of + 1) == TOKEN_PARTY && list_after(tokens, of + 1, &inner)) {
		const struct mention *party = &tokens->parties.at[tokens->list.at[of + 1].party];
		bool seatless = party->level == PARTY_INSTITUTION && !mention_place(party) &&
		                party->kind == PAIRING_NAMED && strncmp(party->name, "第", HAN) != 0;
		if (kind_at(tokens, recipients->last) == TOKEN_PARTY && holder->place && !built && seatless) {
			holder->passed = true;
			recipients->last = inner.last;
		}
		return true;
	}
	const char *text = reader->passage.text.at;
	size_t off = tokens->list.at[of].end,
	       end = reader->end - off > SOME_BYTES ? off + SOME_BYTES : reader->end;
	if (!words_at(text, end, off, some))
		return true;
	for (; off < end && !word_is_at(text, end, off, "，") && !word_is_at(text, end, off, "。");
	        off += char_len(text, end, off))
		if (words_at(text, end, off, bodies)) {
			pairing_refuse(
			        reader, "pairing.refused.nobody", tokens->list.at[of].end, off + 2 * HAN);
			return false;
		}
	return true;
}

/* 由甲牵头的十家医院支援乙: who leads the group that is the list. */
static bool led_by(const struct pairing_reader *reader, struct party_list group, struct party_list *leader)
{
	const struct tokens *tokens = &reader->tokens;
	size_t i = group.first;
	return list_is_counted(tokens, group) && i > 2 && kind_at(tokens, i - 1) == TOKEN_OF &&
	       token_is(reader, i - 2, "牵头") && list_before(tokens, i - 2, leader);
}

/* 甲支援乙; 甲与丙共同支援乙, where `before` is 丙 and 与 stands before `word`.i. */
static void subject_and_partner(struct pairing_reader *reader, struct party_list before,
        struct party_list recipients, struct back word, bool each)
{
	const struct tokens *tokens = &reader->tokens;
	struct party_list partner;
	bool with = word.i && kind_at(tokens, word.i - 1) == TOKEN_WITH && !word.of;
	bool asunder = each; /* 分别 stands behind both: they are one list, for one each */
	with = with && (list_before_word(tokens, word.i - 1, false, &each, &partner) ||
	                       clause_topic(reader, word.i - 1, &partner));
	if (with && asunder) {
		before.first = partner.first;
		subject(reader, before, recipients, true);
		return;
	}
	subject(reader, before, recipients, each);
	if (with)
		subject(reader, partner, recipients, false);
	else if (led_by(reader, before, &partner))
		subject(reader, partner, recipients, false);
}

/* 承担支援乙的任务: a genitive that changes nothing. `head` is the clause's first token. */
static bool is_task(const struct pairing_reader *reader, size_t head, struct party_list recipients)
{
	static const char *const words[] = {"承担", "承担着", "担负", "负责"};
	for (size_t i = head; i < recipients.first; i++)
		for (size_t k = 0; k < sizeof words / sizeof *words; k++)
			if (token_is(reader, i, words[k]))
				return true;
	return false;
}

/* 此外还帮扶丙, behind a sentence in which 甲 alone gave: are there but words that change nothing before the
 * verb's clause? */
static bool goes_on_with_giver(const struct pairing_reader *reader, size_t head)
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

/* No one stands before the verb at the head of a clause: 甲支援乙，帮扶丙; 甲响应号召，支援乙; or
 * 支援乙的是甲. */
static void support_without_subject(
        struct pairing_reader *reader, struct party_list recipients, size_t head, bool each)
{
	const struct tokens *tokens = &reader->tokens;
	struct party_list topic;
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
	bool and_whom = head && kind_at(tokens, head - 1) == TOKEN_SEPARATOR && recipients.first &&
	                kind_at(tokens, recipients.first - 1) == TOKEN_OF; /* 甲支援的乙、帮扶的丙 */
	if (reader->has_subject && ((clause && !of) || and_whom))
		pairings_add(reader, reader->subject, recipients, false, "pairing.list");
	else if (takes || ((take || (clause && !of)) && clause_topic(reader, head, &topic)) ||
	         (for_whom && clause_topic(reader, head - 1, &topic)))
		subject(reader, topic, recipients, each);
	else if ((!of || built) && goes_on_with_giver(reader, head))
		support_of_giver(reader, recipients);
	else
		reader->doubts &= ~(unsigned)DOUBT_SUBJECT,
		        support_of(reader, recipients, head && token_ends(reader, head, "作为"));
	reader->doubts &= ~(unsigned)DOUBT_SUBJECT;
}

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

/* 甲的三十名教师支援乙, 甲98名援疆教师支援乙: those of 甲 do it. Steps back to behind 甲, from the words that
 * end in persons before the verb at `v`; `back` stays if there are none. */
static struct back behind_whose(const struct pairing_reader *reader, struct back back, size_t v)
{
	const struct tokens *tokens = &reader->tokens;
	bool goods =
	        back.i && kind_at(tokens, back.i - 1) == TOKEN_GOODS && token_is_staff(reader, back.i - 1);
	if (goods)
		back = skip_back(tokens, back.i - 1, false);
	struct party_list whose;
	bool from = list_before(tokens, back.i, &whose) && token_ends(reader, whose.first, "来自");
	bool persons = !from && (goods || (back.of && back.i < v && tokens_name_help(reader, back.i, v)));
	back.of = back.of && !persons;
	return back;
}

/* 从 before the names at token `i`, or before others in their row: its token plus one, 0 if there is none. */
static size_t origin(const struct pairing_reader *reader, size_t i)
{
	const struct tokens *tokens = &reader->tokens;
	for (; i; i--) {
		enum token_kind kind = kind_at(tokens, i - 1);
		if (token_is(reader, i - 1, "从"))
			return i;
		if (kind != TOKEN_PARTY && kind != TOKEN_SEPARATOR && kind != TOKEN_AND &&
		        kind != TOKEN_OTHER && kind != TOKEN_ASIDE && kind != TOKEN_CLOSER)
			break;
	}
	return 0;
}

/* Who sends with the verb at token `i`; in 甲从五个科室选派 that is 甲. */
static bool senders(const struct pairing_reader *reader, size_t i, struct party_list *list)
{
	const struct tokens *tokens = &reader->tokens;
	if (!list_before(tokens, skip_back(tokens, i, false).i, list))
		return false;
	size_t from = origin(reader, list->first);
	return !from || list_before(tokens, skip_back(tokens, from - 1, false).i, list);
}

/* 甲选派十名教师支援乙, 甲每年安排一亿元援助乙: whom or what 甲 has is no party. */
static bool supporters_sending(const struct pairing_reader *reader, size_t v, struct party_list *list)
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
	static const char *const verbs[] = {"确定", "明确", NULL};
	const struct tokens *tokens = &reader->tokens;
	const struct mention *who;
	return token_is_any(reader, i - 1, verbs) && kind_at(tokens, recipients.last + 1) != TOKEN_OF &&
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
	if (tokens_name_help(reader, back.i, recipients->first) && list_before(tokens, back.i, supporters))
		return true;
	return back.i && kind_at(tokens, back.i - 1) == TOKEN_COMMA &&
	       supporters_sending(reader, back.i, supporters); /* 甲选派医生组成队伍，前往乙，开展帮扶 */
}

/* Does a verb of doing stand among tokens [i, end): 开展, 承担? */
static bool is_done(const struct pairing_reader *reader, size_t i, size_t end)
{
	static const char *const doing[] = {
	        "开展", "开展了", "实施", "实施了", "落实", "推进", "承担", "参与", "进行", NULL};
	for (; i < end; i++)
		if (token_is_any(reader, i, doing))
			return true;
	return false;
}

/* 甲在乙援建学校, 甲在乙开展对口支援. */
static bool support_in(struct pairing_reader *reader, struct party_list recipients, size_t v)
{
	const struct tokens *tokens = &reader->tokens;
	struct party_list supporters;
	size_t in = recipients.first;
	if (!in || kind_at(tokens, in - 1) != TOKEN_OTHER || !token_is(reader, in - 1, "在") ||
	        !(token_ends(reader, v + 1, "建") || is_done(reader, recipients.last + 1, v)) ||
	        !list_before(tokens, skip_back(tokens, in - 1, false).i, &supporters))
		return false;
	pairings_add(reader, supporters, recipients, false, "pairing.in");
	return true;
}

/* 甲援建、投资一亿元的乙: what stands between the verb and 的 says more of 乙. */
static bool support_and(struct pairing_reader *reader, struct party_list supporters, size_t v)
{
	const struct tokens *tokens = &reader->tokens;
	struct party_list recipients;
	size_t i = v + 1;
	if (kind_at(tokens, i) != TOKEN_SEPARATOR)
		return false;
	for (i++; i < tokens->list.len &&
	          (kind_at(tokens, i) == TOKEN_OTHER || kind_at(tokens, i) == TOKEN_FILL);
	        i++) {
	}
	if (kind_at(tokens, i) != TOKEN_OF || !list_after(tokens, i + 1, &recipients))
		return false;
	pairings_add(reader, supporters, recipients, false, "pairing.list");
	return true;
}

/* 支援地处高原的乙, 帮扶新设不久的乙: the list behind the words that say more of it. */
static bool described(const struct pairing_reader *reader, size_t v, struct party_list *list)
{
	static const char *const begins[] = {"地处", "位于", "位处", "远在", "新设", "新成立", "刚", "同属",
	        "同处", "身处", "相距", "千里", "海拔", "边远", "偏远", "受灾", "遭受", "贫困", "深度贫困",
	        "革命老区", "条件", "自然条件", "少数民族", "民族", "经济", "素有", "号称", "有着", "尚未",
	        "同为", NULL};
	enum { WORDS_BYTES = 60 };
	const struct tokens *tokens = &reader->tokens;
	const struct token *words = v + 1 < tokens->list.len ? &tokens->list.at[v + 1] : NULL;
	if (!words || !words_at(reader->passage.text.at, reader->end, words->start, begins))
		return false;
	size_t i = v + 1;
	while (i < tokens->list.len &&
	        (kind_at(tokens, i) == TOKEN_OTHER || kind_at(tokens, i) == TOKEN_FILL))
		i++;
	return kind_at(tokens, i) == TOKEN_OF && i < tokens->list.len &&
	       tokens->list.at[i].start - words->start <= WORDS_BYTES && list_after(tokens, i + 1, list);
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

/*
 * 甲与乙的结对帮扶; 甲和乙的协作, where the word itself means two sides. 甲和乙的支援 may be support for
 * both, unless only one lies where support is given.
 */
static bool support_between(struct pairing_reader *reader, struct party_list both, size_t v, bool with)
{
	const struct tokens *tokens = &reader->tokens;
	if (with)
		return relation_at(reader, v, true);
	const struct mention *one = list_member(tokens, both, 0), *other = list_member(tokens, both, 1);
	if (list_count(tokens, both) != 2 || kind_at(tokens, both.first + 1) != TOKEN_AND)
		return false;
	bool mutual = token_is(reader, v, "结对帮扶") || token_is(reader, v, "东西协作") ||
	              token_is(reader, v, "东西部协作") || token_is(reader, v, "对口协作") ||
	              token_is(reader, v, "对口合作") || token_is(reader, v, "扶贫协作");
	return mutual && place_province(mention_place(one)) != place_province(mention_place(other)) &&
	       relation_at(reader, v, true);
}

/* 在甲支援乙: someone else does it there. In 在甲援建的乙, 在 leads to 乙 if 甲 lies where support comes
 * from; 在乙支援的甲 are those of 甲, if that is so of 甲 alone. The pairs of the latter are added. */
static bool is_location(struct pairing_reader *reader, struct party_list before, size_t v,
        struct party_list behind, bool each)
{
	const struct tokens *tokens = &reader->tokens;
	if (!before.first || kind_at(tokens, before.first - 1) != TOKEN_OTHER ||
	        !token_ends(reader, before.first, "在"))
		return false;
	if (kind_at(tokens, v + 1) != TOKEN_OF)
		return true;
	bool gives = region_supports(mention_place(list_member(tokens, before, 0))),
	     given = region_supports(mention_place(list_member(tokens, behind, 0)));
	if (given && !gives)
		pairings_add(reader, behind, before, each, "pairing.in");
	return given || !gives;
}

/* 乙是甲定点帮扶的县, 乙是甲援建的: `supporters` stand before the verb at `v`, 是 before them. */
static bool is_whose(struct pairing_reader *reader, struct party_list supporters, size_t v)
{
	static const char *const kinds[] = {"县", "市", "区", "村", "乡", "镇", "州", "旗", "地区", "单位",
	        "学校", "高校", "医院", "对象", "城市", "地方", "贫困县", "贫困村", "重点县", "两个", "三个",
	        "唯一", "。", "，", NULL};
	const struct tokens *tokens = &reader->tokens;
	struct party_list recipients;
	size_t i = skip_back(tokens, supporters.first, false).i, of = v + 1;
	const char *text = reader->passage.text.at;
	if (!i || kind_at(tokens, i - 1) != TOKEN_IS || kind_at(tokens, of) != TOKEN_OF ||
	        !(tokens->list.at[of].end == reader->end || kind_at(tokens, of + 1) == TOKEN_COMMA ||
	                words_at(text, reader->end, tokens->list.at[of].end, kinds)) ||
	        !list_before(tokens, skip_back(tokens, i - 1, false).i, &recipients))
		return false;
	pairings_add(reader, supporters, recipients, false, "pairing.role");
	return true;
}

/* 把乙的帮扶任务交给甲: who has it now. */
static bool handed(struct pairing_reader *reader, struct party_list recipients, size_t v)
{
	static const char *const tasks[] = {"任务", "工作"};
	static const char *const verbs[] = {"交给", "交由", "交付", "交与", "分给", "分配给", "下达给",
	        "移交给", "安排给", "明确给", "落实给", "委托给", "划归"};
	const struct tokens *tokens = &reader->tokens;
	const char *text = reader->passage.text.at;
	struct party_list supporters;
	size_t i = v + 1, take = recipients.first;
	if (!take-- || i >= tokens->list.len ||
	        !(token_is(reader, take, "把") || token_ends(reader, take + 1, "将")))
		return false;
	size_t off = tokens->list.at[i].start, task = 0, given = 0;
	bool has_task = token_ends(reader, v + 1, tasks[0]) || token_ends(reader, v + 1, tasks[1]);
	for (size_t k = 0; k < sizeof tasks / sizeof *tasks && !task; k++)
		task = word_is_at(text, reader->end, off, tasks[k]) ? strlen(tasks[k]) : 0;
	for (size_t k = 0; k < sizeof verbs / sizeof *verbs && (task || has_task) && !given; k++)
		given = word_is_at(text, reader->end, off + task, verbs[k]) ? strlen(verbs[k]) : 0;
	given += given && word_is_at(text, reader->end, off + task + given, "了") ? HAN : 0;
	while (i < tokens->list.len && tokens->list.at[i].start < off + task + given)
		i++;
	if (!given || !list_after(tokens, i, &supporters))
		return false;
	pairings_add(reader, supporters, recipients, false, "pairing.task");
	return true;
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
	unsigned doubts = reader->doubts;
	reader->doubts |= DOUBT_SUBJECT;
	pairings_add_sides(reader, one, other, false, "pairing.relation");
	reader->doubts = doubts;
	return true;
}

bool since_then(const struct pairing_reader *reader, size_t v, size_t next, struct party_list *supporters)
{
	static const char *const ends[] = {"以来", "期间", "之后", "后", "中", "过程中", "的过程中",
	        "工作以来", "工作中", "工作期间", "伊始", "之初", "工作开展以来", "任务以来", "任务后", NULL};
	static const char *const people[] = {
	        "人民", "群众", "各族", "干部", "百姓", "农牧民", "市民", "变", "发生", "经济", NULL};
	const struct tokens *tokens = &reader->tokens;
	size_t i = v, end;
	while (i && kind_at(tokens, i - 1) == TOKEN_FILL)
		i--;
	if ((i && kind_at(tokens, i - 1) != TOKEN_COMMA) || next >= tokens->list.len)
		return false;
	size_t off = tokens->list.at[next].start,
	       n = words_at(reader->passage.text.at, reader->end, off, ends);
	for (end = next; n && end < tokens->list.len && tokens->list.at[end].start < off + n; end++) {
	}
	if (!n || kind_at(tokens, end) != TOKEN_COMMA || tokens->list.at[end].start != off + n)
		return false;
	size_t head = skip_fill(tokens, end + 1);
	if (!list_after(tokens, head, supporters))
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

/* No one stands right before the verb at `v`, which `back` has looked at; `after`: there are recipients. */
static void support_from_afar(
        struct pairing_reader *reader, size_t v, struct back back, bool after, struct party_list recipients)
{
	struct party_list before;
	if (after && (supporters_sending(reader, v, &before) ||
	                     supporters_charged(reader, back.i, recipients, &before)))
		subject(reader, before, recipients, back.each);
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

/* The word of support `v`, with those before it who may be supporters; `recipients` stand behind it if
 * `after`. */
static void supported(struct pairing_reader *reader, size_t v, struct back back, struct party_list before,
        bool after, struct party_list recipients)
{
	const struct tokens *tokens = &reader->tokens;
	struct back word = skip_back(tokens, before.first, false);
	enum token_kind kind = word.i ? kind_at(tokens, word.i - 1) : TOKEN_OTHER;
	bool each = back.each || word.each;
	if (kind == TOKEN_TO &&
	        (built_by(reader, before, word.i - 1, v) || (back.of && !after && borne(reader, before, v))))
		return;
	if (kind == TOKEN_TO && after && !back.of && token_is(reader, word.i - 1, "对"))
		subject(reader, before, recipients, each); /* 对甲支援乙表示感谢 */
	else if (kind == TOKEN_TO)
		support_to(reader, before, word.i - 1, each);
	else if (!after && !back.of && before.first && kind_at(tokens, before.first - 1) == TOKEN_GO)
		support_to(reader, before, before.first - 1, each);
	else if (kind == TOKEN_RECEIVE)
		support_received(reader, before, word.i - 1, each, after && !back.of ? &recipients : NULL);
	else if (!(after && !back.of) && (task_at(reader, before, v) || borne(reader, before, v)))
		return;
	else if (after && !back.of && is_location(reader, before, v, recipients, each))
		return;
	else if (after && !back.of)
		subject_and_partner(reader, before, recipients, word, each);
	else if (!after &&
	         ((!back.of && support_and(reader, before, v)) || built_of(reader, before, word.i, v)))
		return;
	else if (kind == TOKEN_BY)
		by(reader, before, word.i - 1, each);
	else if (!after && !back.of && is_whose(reader, before, v))
		return;
	else if (kind == TOKEN_WITH && !back.of)
		relation_at(reader, v, false);
	else if (back.of && !after &&
	         (handed(reader, before, v) || support_between(reader, before, v, kind == TOKEN_WITH) ||
	                 support_there(reader, before, v)))
		return;
	else if (back.of || (!after && support_is_under(reader, v + 1)))
		support_thanks(reader, before, v);
	else if (!after && built_there(reader, before, v))
		return;
	else if (!after && !support_in(reader, before, v))
		support_between(reader, before, v, false);
}

static bool is_sent(const struct tokens *tokens, size_t i, size_t end)
{
	while (i < end && kind_at(tokens, i) != TOKEN_SEND)
		i++;
	return i < end;
}

void support_at(struct pairing_reader *reader, size_t v)
{
	const struct tokens *tokens = &reader->tokens;
	struct back back = skip_back(tokens, v, false);
	struct party_list before, recipients = {0};
	if (denied(reader, v))
		return;
	bool after = recipients_of(reader, v, &recipients) || described(reader, v, &recipients);
	if (!after && v && token_is(reader, v - 1, "就"))
		return; /* 就对口支援交换意见 */
	if (after && token_ends(reader, v + 1, "援建"))
		built_place(reader, recipients);
	if (after)
		back = behind_whose(reader, back, v);
	if (!supporters_before(tokens, back.i, &before)) {
		support_from_afar(reader, v, back, after, recipients);
		return;
	}
	size_t from = is_sent(tokens, before.last + 1, v) ? origin(reader, before.first) : 0;
	if (from && !list_before(tokens, skip_back(tokens, from - 1, false).i, &before))
		return; /* 甲从五个科室选派医生支援乙 */
	cut_list(tokens, &before);
	take_over(reader, &before);
	bool said;
	if (after && changed(reader, before, v, &before, &said)) {
		if (said)
			pairings_add(reader, before, recipients, back.each, "pairing.list");
		return;
	}
	if (after && !lies_in(reader, &recipients, token_ends(reader, v + 1, "援建")))
		return;
	if (after || !support_thanked(reader, before, v))
		supported(reader, v, back, before, after, recipients);
}
