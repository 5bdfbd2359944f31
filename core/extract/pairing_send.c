// SPDX-License-Identifier: MIT
// Who sends whom where, and the schemes that name whom they are for.
#include "core/extract/pairing_words.h"

#include "core/extract/word.h"

#include <string.h>

/* The clause's end: the next comma, or the end of the sentence. */
static size_t clause_end(const struct tokens *tokens, size_t i)
{
	while (i < tokens->list.len && kind_at(tokens, i) != TOKEN_COMMA)
		i++;
	return i;
}

/* 到乙, 进入乙: the recipients in tokens [i, end). */
static bool gone_to(const struct tokens *tokens, size_t i, size_t end, struct party_list *list)
{
	for (; i + 1 < end; i++)
		if (kind_at(tokens, i) == TOKEN_GO && list_after(tokens, i + 1, list))
			return true;
	return false;
}

/* The verb of sending before `v` in its clause: its token plus one, 0 if there is none. */
static size_t send_before(const struct tokens *tokens, size_t v)
{
	for (size_t i = v, reach = CLAUSE_TOKENS; i && reach && kind_at(tokens, i - 1) != TOKEN_COMMA;
	        i--, reach--)
		if (kind_at(tokens, i - 1) == TOKEN_SEND)
			return i;
	return 0;
}

/* Whom a scheme is for: 援疆 names 新疆. */
static const struct place *scheme_region(const char *text, size_t len)
{
	static const struct {
		const char *scheme, *region;
	} schemes[] = {{"援疆", "新疆维吾尔自治区"}, {"援藏", "西藏自治区"}, {"援青", "青海省"},
	        {"援宁", "宁夏回族自治区"}, {"援滇", "云南省"}, {"援黔", "贵州省"}, {"援甘", "甘肃省"},
	        {"援鄂", "湖北省"}, {"援川", "四川省"}, {"援陕", "陕西省"}, {"援桂", "广西壮族自治区"}};
	for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++)
		if (word_find(text, len, schemes[i].scheme))
			return place_find(schemes[i].region);
	return NULL;
}

/* Adds that `supporters` support whom token `i` names, which is a party for the while. */
static void support_scheme(
        struct pairing_reader *reader, size_t i, struct party_list supporters, const char *rule)
{
	struct tokens *tokens = &reader->tokens;
	const struct token token = tokens->list.at[i];
	const struct place *region =
	        scheme_region(reader->passage.text.at + token.start, token.end - token.start);
	if (!region)
		return;
	size_t last = tokens->list.len, party = tokens->parties.len;
	*array_push(&tokens->list) = (struct token){TOKEN_PARTY, token.start, token.end, party};
	*array_push(&tokens->parties) = (struct mention){.start = token.start,
	        .end = token.end,
	        .name_start = token.start,
	        .name = place_name(region),
	        .place = region,
	        .level = PARTY_PROVINCE};
	pairings_add(reader, supporters, (struct party_list){last, last}, false, rule);
	tokens->list.len--;
	tokens->parties.len--;
}

/* 甲落实援青项目, 甲累计投入援疆资金: does a verb of giving stand among tokens [i, v)? */
static bool is_spent(const struct pairing_reader *reader, size_t i, size_t v)
{
	static const char *const verbs[] = {
	        "投入", "落实", "落实了", "实施", "实施了", "提供", "提供了", "投资"};
	for (; i < v; i++)
		for (size_t k = 0; k < sizeof verbs / sizeof *verbs; k++)
			if (token_is(reader, i, verbs[k]))
				return true;
	return false;
}

bool token_is_staff(const struct pairing_reader *reader, size_t i)
{
	static const char *const ends[] = {"干部", "教师", "老师", "医疗队", "医生", "工作队", "专家", "队员",
	        "人才", "支教队", "支医队"};
	for (size_t k = 0; k < sizeof ends / sizeof *ends; k++)
		if (token_ends(reader, i + 1, ends[k]))
			return true;
	return false;
}

/* Does the first of the list lie in the region that the scheme of token `v` names? */
static bool in_scheme(const struct pairing_reader *reader, size_t v, struct party_list list)
{
	const struct token *token = &reader->tokens.list.at[v];
	const struct place *region =
	        scheme_region(reader->passage.text.at + token->start, token->end - token->start);
	const struct mention *party = list_member(&reader->tokens, list, 0);
	return region && party && mention_place(party) && place_holds(region, mention_place(party));
}

/* 甲第三批援藏干部抵达乙, 甲援疆医生在乙工作, 甲援藏干部三十名从丙启程，赴乙: what is sent, `v`, stands
 * behind its sender. */
static bool arrived(const struct pairing_reader *reader, size_t v, struct party_list *list)
{
	enum { CLAUSES = 3, WORDS = 24 };
	const struct tokens *tokens = &reader->tokens;
	size_t i = v + 1, commas = 0;
	for (; i < tokens->list.len && i < v + WORDS; i++) {
		enum token_kind kind = kind_at(tokens, i);
		bool in = kind == TOKEN_PARTY && !commas && token_ends(reader, i, "在");
		size_t to = i + 1 + (kind_at(tokens, i + 1) == TOKEN_HELPED); /* 抵达受援单位乙 */
		commas += kind == TOKEN_COMMA;
		if (in || (kind == TOKEN_GO && kind_at(tokens, to) == TOKEN_PARTY)) {
			bool at_once = skip_fill(tokens, v + 1) + 1 >= i || to > i + 1;
			return list_after(tokens, in ? i : to, list) &&
			       (at_once || (token_is_staff(reader, v) && in_scheme(reader, v, *list)));
		}
		bool by_way =
		        kind == TOKEN_PARTY && (token_ends(reader, i, "从") || token_ends(reader, i, "经") ||
		                                       token_ends(reader, i, "自"));
		if ((kind != TOKEN_FILL && kind != TOKEN_OTHER && kind != TOKEN_COMMA &&
		            !(kind == TOKEN_OF && commas) && kind != TOKEN_SEPARATOR && kind != TOKEN_ASIDE &&
		            kind != TOKEN_GO && !by_way) ||
		        commas == CLAUSES)
			break;
	}
	return false;
}

/* Does the sentence say behind token `v`, which names staff, that they live and work there? Not so of those
 * who are received, or came to a meeting. */
static bool stays(const struct pairing_reader *reader, size_t v)
{
	static const char *const living[] = {"工作", "支教", "支医", "挂职", "任职", "任教", "驻", "扎根",
	        "坚守", "奋战", "服务", "坐诊", "援建", "帮扶", NULL};
	static const char *const passing[] = {"接见", "看望", "慰问", "参加", "出席", "受到", "会议", "大会",
	        "座谈", "培训", "考察", "学习", "报告", "汇报", "转机", "集结", "出发", "离开", NULL};
	const char *text = reader->passage.text.at + reader->tokens.list.at[v].end;
	size_t len = reader->end - reader->tokens.list.at[v].end;
	return text_holds_any(text, len, living) && !text_holds_any(text, len, passing);
}

/* 在乙，甲的援疆干部扎根: whose staff, which token `v` names, is there of whom the clause before says where.
 */
static bool stays_in(
        const struct pairing_reader *reader, size_t v, struct party_list supporters, struct party_list *list)
{
	const struct tokens *tokens = &reader->tokens;
	size_t i = supporters.first;
	return token_is_staff(reader, v) && i && kind_at(tokens, i - 1) == TOKEN_COMMA &&
	       list_before(tokens, i - 1, list) && list->first < i && in_scheme(reader, v, *list) &&
	       stays(reader, v) && kind_at(tokens, 0) == TOKEN_OTHER &&
	       word_is_at(reader->passage.text.at, reader->end, tokens->list.at[0].start, "在");
}

/* 首批援疆干部六十名，来自甲、乙: the scheme says where they went. */
static void came_from(struct pairing_reader *reader, size_t v)
{
	const struct tokens *tokens = &reader->tokens;
	struct party_list supporters;
	for (size_t i = v + 1, reach = CLAUSE_TOKENS; i < tokens->list.len && reach; i++, reach--) {
		enum token_kind kind = kind_at(tokens, i);
		if (kind == TOKEN_PARTY && token_ends(reader, i, "来自") &&
		        list_after(tokens, i, &supporters)) {
			support_scheme(reader, v, supporters, "pairing.send");
			return;
		}
		if (kind == TOKEN_SUPPORT || kind == TOKEN_GOODS)
			return;
	}
}

/* 甲选派援疆干部到乙, 甲选派到乙工作的援疆干部; 甲的援疆干部进入乙; 甲选派援藏干部 says whom by itself. */
static void sent(struct pairing_reader *reader, size_t v)
{
	const struct tokens *tokens = &reader->tokens;
	size_t send = send_before(tokens, v);
	struct back back = skip_back(tokens, send ? send - 1 : v, false);
	struct party_list supporters, recipients;
	bool arranged = !send && back.i && kind_at(tokens, back.i - 1) == TOKEN_ARRANGE &&
	                (token_is(reader, back.i - 1, "安排") || token_is(reader, back.i - 1, "安排了"));
	if (arranged) /* 甲安排援藏资金 */
		back = skip_back(tokens, back.i - 1, false);
	if (!list_before(tokens, skip_rest(tokens, back.i), &supporters) &&
	        !(send && clause_topic(reader, send - 1, &supporters))) {
		came_from(reader, v);
		return;
	}
	size_t to = skip_back(tokens, supporters.first, false).i;
	if (send && to && kind_at(tokens, to - 1) == TOKEN_TO) { /* 甲为乙选派援疆干部 */
		support_to(reader, supporters, to - 1, false);
		return;
	}
	if (!send && !back.of) {
		if (arranged || is_spent(reader, back.i, v))
			support_scheme(reader, v, supporters, "pairing.send");
		else if (arrived(reader, v, &recipients))
			pairings_add(reader, supporters, recipients, false, "pairing.send");
		return;
	}
	if (!send && stays_in(reader, v, supporters, &recipients))
		pairings_add(reader, supporters, recipients, false, "pairing.send");
	else if (gone_to(tokens, send ? send : v + 1, clause_end(tokens, v), &recipients))
		pairings_add(reader, supporters, recipients, false, "pairing.send");
	else if (send && kind_at(tokens, v + 1) != TOKEN_OF && arrived(reader, v, &recipients) &&
	         in_scheme(reader, v, recipients)) /* 甲选派援疆干部十名，来到乙 */
		pairings_add(reader, supporters, recipients, false, "pairing.send");
	else if (send && kind_at(tokens, v + 1) != TOKEN_OF)
		support_scheme(reader, v, supporters, "pairing.send");
}

/* 甲提供援助资金五百万元，选派教师十名到乙任教: the clause of token `v` says whom the money before it is for.
 */
static bool sent_besides(const struct pairing_reader *reader, size_t v, struct party_list *supporters,
        struct party_list *recipients)
{
	const struct tokens *tokens = &reader->tokens;
	size_t end = clause_end(tokens, v);
	return gone_to(tokens, v, end, recipients) && tokens_name_help(reader, v + 1, recipients->first) &&
	       clause_topic(reader, v, supporters);
}

/* 援疆干部到达乙，选派他们的是甲: token `v` is the verb. */
void sent_by(struct pairing_reader *reader, size_t v)
{
	static const char *const whom[] = {"他们", "她们", "这些人"};
	const struct tokens *tokens = &reader->tokens;
	struct party_list supporters, recipients;
	bool them = false, goods = false;
	for (size_t k = 0; k < sizeof whom / sizeof *whom && v + 1 < tokens->list.len; k++)
		them = them || token_is(reader, v + 1, whom[k]);
	for (size_t i = 0; i < v; i++)
		goods = goods || kind_at(tokens, i) == TOKEN_GOODS;
	if (goods && !them && sent_besides(reader, v, &supporters, &recipients)) {
		pairings_add(reader, supporters, recipients, false, "pairing.send");
		return;
	}
	if (them && goods && kind_at(tokens, v + 2) == TOKEN_OF && kind_at(tokens, v + 3) == TOKEN_IS &&
	        list_after(tokens, v + 4, &supporters) && gone_to(tokens, 0, v, &recipients))
		pairings_add(reader, supporters, recipients, false, "pairing.send");
}

/* 甲投入乙帮扶资金. */
static bool given(struct pairing_reader *reader, struct party_list recipients, size_t v)
{
	const struct tokens *tokens = &reader->tokens;
	struct party_list supporters;
	size_t head = skip_back(tokens, recipients.first, false).i;
	if (!token_ends(reader, v + 1, "资金") || !is_spent(reader, head, recipients.first) ||
	        !list_before(tokens, head, &supporters))
		return false;
	pairings_add(reader, supporters, recipients, false, "pairing.task");
	return true;
}

/* 甲安排援助资金，帮助乙: who spends before token `v`, and behind it on whom. */
static bool spent_on(struct pairing_reader *reader, size_t v)
{
	static const char *const spending[] = {
	        "投入", "投入了", "安排", "安排了", "筹集", "拨付", "落实", "提供", "拿出", "设立"};
	static const char *const helping[] = {
	        "帮助", "支持", "扶持", "助力", "助推", "用于", "用于支持", "用于帮助"};
	enum { WORDS = 20 };
	const struct tokens *tokens = &reader->tokens;
	struct party_list supporters, recipients;
	size_t i = v, verb = 0, commas = 0;
	bool money = token_ends(reader, v + 1, "资金") || token_ends(reader, v + 1, "物资");
	for (; money && !verb && i && kind_at(tokens, i - 1) != TOKEN_COMMA &&
	        kind_at(tokens, i - 1) != TOKEN_PARTY;
	        i--)
		for (size_t k = 0; k < sizeof spending / sizeof *spending && !verb; k++)
			verb = token_is(reader, i - 1, spending[k]) ? i : 0;
	if (!verb || !list_before(tokens, skip_back(tokens, verb - 1, false).i, &supporters))
		return false;
	for (i = v + 1; i < tokens->list.len && i < v + WORDS; i++) {
		enum token_kind kind = kind_at(tokens, i);
		commas += kind == TOKEN_COMMA;
		if (kind == TOKEN_SUPPORT || kind == TOKEN_GOODS || kind == TOKEN_SEND || commas > 1)
			return false;
		if (kind != TOKEN_PARTY)
			continue;
		bool helped = false;
		for (size_t k = 0; k < sizeof helping / sizeof *helping; k++)
			helped = helped || token_ends(reader, i, helping[k]);
		if (!helped || !list_after(tokens, i, &recipients))
			return false;
		pairings_add(reader, supporters, recipients, false, "pairing.send");
		return true;
	}
	return false;
}

bool sent_to_learn(const struct pairing_reader *reader, size_t from, size_t to)
{
	static const char *const learning[] = {"学习", "培训", "挂职锻炼", "跟岗", "跟班", "进修", "深造",
	        "考察", "观摩", "取经", "参观", "轮训", NULL};
	return text_holds_any(reader->passage.text.at + from, to - from, learning);
}

/* 甲向乙选派干部，投入帮扶资金: who sends to whom in the clause before that of the money at token `v`. */
static bool spent_besides(struct pairing_reader *reader, size_t v)
{
	static const char *const spending[] = {
	        "投入", "累计投入", "投入和引进", "提供", "安排", "拨付", NULL};
	const struct tokens *tokens = &reader->tokens;
	struct party_list supporters, recipients;
	size_t head = v;
	bool money = token_ends(reader, v + 1, "资金"), spends = false;
	while (head && kind_at(tokens, head - 1) != TOKEN_COMMA) {
		if (kind_at(tokens, --head) == TOKEN_PARTY)
			return false;
		spends = spends || token_is_any(reader, head, spending);
	}
	if (!money || !spends || !head)
		return false;
	for (size_t i = head - 1; i-- && kind_at(tokens, i) != TOKEN_COMMA;)
		if (kind_at(tokens, i) == TOKEN_TO && list_after(tokens, i + 1, &recipients) &&
		        kind_at(tokens, skip_fill(tokens, recipients.last + 1)) == TOKEN_SEND &&
		        !sent_to_learn(reader, tokens->list.at[recipients.last].end,
		                tokens->list.at[head - 1].start) &&
		        list_before(tokens, skip_back(tokens, i, false).i, &supporters)) {
			pairings_add(reader, supporters, recipients, false, "pairing.send");
			return true;
		}
	return false;
}

/* 甲向乙投入某某援助资金: who spends on whom what token `v` names, with no more than a few words before it.
 */
static bool spent_to(struct pairing_reader *reader, size_t v)
{
	enum { WORDS_BYTES = 36 };
	const struct tokens *tokens = &reader->tokens;
	struct party_list recipients;
	size_t i = v;
	while (i && (kind_at(tokens, i - 1) == TOKEN_OTHER || kind_at(tokens, i - 1) == TOKEN_FILL) &&
	        tokens->list.at[v].start - tokens->list.at[i - 1].start <= WORDS_BYTES)
		i--;
	bool money = token_ends(reader, v + 1, "资金") || token_ends(reader, v + 1, "物资");
	if (!money || !list_before(tokens, i, &recipients) || !is_spent(reader, i, v))
		return false;
	size_t to = skip_back(tokens, recipients.first, false).i;
	if (!to || kind_at(tokens, to - 1) != TOKEN_TO)
		return false;
	support_to(reader, recipients, to - 1, false);
	return true;
}

/* 甲在乙实施帮扶项目: who spends there what token `v` names. */
static bool spent_in(struct pairing_reader *reader, struct party_list recipients, size_t v)
{
	const struct tokens *tokens = &reader->tokens;
	struct party_list supporters;
	size_t in = recipients.first;
	if (!in || !token_is(reader, in - 1, "在") || !is_spent(reader, recipients.last + 1, v) ||
	        !(list_before(tokens, skip_back(tokens, in - 1, false).i, &supporters) ||
	                clause_topic(reader, in - 1, &supporters)))
		return false;
	pairings_add(reader, supporters, recipients, false, "pairing.in");
	return true;
}

/* 甲第五批援疆干部、乙县委副书记某人: in which office of which place one of those is whom token `v` names. */
static bool in_office(struct pairing_reader *reader, size_t v)
{
	static const char *const offices[] = {"委", "副县长", "副市长", "副区长", "副州长", "副专员", "县长",
	        "常务副", "政府", "人民政府", "党委", "教育局", "卫生局", "卫健委", NULL};
	const struct tokens *tokens = &reader->tokens;
	struct party_list supporters, place;
	if (!token_is_staff(reader, v) || kind_at(tokens, v + 1) != TOKEN_SEPARATOR ||
	        kind_at(tokens, v + 2) != TOKEN_PARTY ||
	        !list_before(tokens, skip_back(tokens, v, false).i, &supporters))
		return false;
	place = (struct party_list){v + 2, v + 2};
	if (!in_scheme(reader, v, place) || !list_member(tokens, place, 0)->place ||
	        !words_at(reader->passage.text.at, reader->end, tokens->list.at[v + 2].end, offices))
		return false;
	pairings_add(reader, supporters, place, false, "pairing.send");
	return true;
}

/* 乙在甲援疆专家的指导下: whose staff it is that token `v` names. */
static bool under_staff(struct pairing_reader *reader, size_t v)
{
	const struct tokens *tokens = &reader->tokens;
	struct party_list supporters;
	if (!token_is_staff(reader, v) || kind_at(tokens, v + 1) != TOKEN_OF ||
	        !support_is_under(reader, v + 2) ||
	        !list_before(tokens, skip_back(tokens, v, false).i, &supporters))
		return false;
	support_thanks(reader, supporters, v + 1);
	return true;
}

/* 乙迎来甲第七批援疆干部: whose staff, which token `v` names, is received. */
static bool welcomed(struct pairing_reader *reader, size_t v)
{
	static const char *const verbs[] = {"迎来", "迎来了", "欢迎", "送别", "欢送", "喜迎", NULL};
	const struct tokens *tokens = &reader->tokens;
	struct party_list supporters, recipients;
	if (!token_is_staff(reader, v) || !list_before(tokens, skip_back(tokens, v, false).i, &supporters))
		return false;
	size_t verb = words_end_before(reader, supporters.first, verbs);
	if (!verb || !list_before(tokens, skip_back(tokens, verb - 1, false).i, &recipients) ||
	        !in_scheme(reader, v, recipients) || in_scheme(reader, v, supporters))
		return false;
	pairings_add(reader, supporters, recipients, false, "pairing.send");
	return true;
}

/* 收到甲援疆专家的感谢信, 收到援助款收据: do the words behind token `v` name another thing? */
static bool names_more(const struct pairing_reader *reader, size_t v)
{
	const struct tokens *tokens = &reader->tokens;
	static const char *const sums[] = {"一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "十",
	        "百", "千", "数", "共", "约", NULL};
	const size_t next = v + 1;
	return kind_at(tokens, next) == TOKEN_OF ||
	       (next < tokens->list.len && kind_at(tokens, next) == TOKEN_OTHER &&
	               tokens->list.at[next].end - tokens->list.at[next].start > HAN &&
	               !words_at(reader->passage.text.at, reader->end, tokens->list.at[next].start, sums));
}

/* 甲向乙选派援疆干部, 甲为乙提供援助资金. */
void goods_at(struct pairing_reader *reader, size_t v)
{
	const struct tokens *tokens = &reader->tokens;
	struct back back = skip_back(tokens, v, false), word;
	struct party_list before, supporters;
	if (denied(reader, v) || under_staff(reader, v) || welcomed(reader, v) || in_office(reader, v) ||
	        spent_on(reader, v) || spent_besides(reader, v) || spent_to(reader, v))
		return;
	bool named = list_before(tokens, back.i, &before), to = named && !back.of;
	size_t for_whom = named && back.of ? skip_back(tokens, before.first, false).i : 0;
	if (for_whom && token_is(reader, for_whom - 1, "对")) { /* 甲对乙的帮扶资金 */
		support_to(reader, before, for_whom - 1, false);
		return;
	}
	if (to && (built_beside(reader, before, v) || spent_in(reader, before, v) ||
	                  task_carried_out(reader, before, v)))
		return;
	word = to ? skip_back(tokens, before.first, false) : back;
	if (to && word.i &&
	        (kind_at(tokens, word.i - 1) == TOKEN_RECEIVE ||
	                (!names_more(reader, v) && (token_is(reader, word.i - 1, "收到") ||
	                                                   token_is(reader, word.i - 1, "收到了")))) &&
	        list_before(tokens, skip_back(tokens, word.i - 1, false).i, &supporters)) {
		pairings_add(reader, before, supporters, false, "pairing.receive"); /* 乙接受甲援藏项目 */
		return;
	}
	if (to && word.i && kind_at(tokens, word.i - 1) == TOKEN_TO)
		support_to(reader, before, word.i - 1, false);
	else if (named && before.first && kind_at(tokens, before.first - 1) == TOKEN_GO &&
	         list_before(tokens, skip_back(tokens, before.first - 1, false).i, &supporters))
		pairings_add(reader, supporters, before, false,
		        "pairing.send"); /* 甲赴乙支教教师, 甲派往乙的援疆干部 */
	else if (!to || !given(reader, before, v))
		sent(reader, v);
}

/* 19个省市援疆, 19个对口援疆省市: a group that takes part in what token `i` names. */
static void scheme_of_groups(struct pairing_reader *reader, size_t i, struct party_list groups)
{
	if (list_is_counted(&reader->tokens, groups))
		support_scheme(reader, i, groups, "pairing.scheme");
}

/* 中化集团: an enterprise takes part by itself, whatever its seat; what the centre's other bodies do is to
 * have others take part. */
static bool is_enterprise(const struct mention *party)
{
	static const char *const ends[] = {"集团", "公司", "银行", NULL};
	const bool called = text_ends_any(slice_of(party->name), ends) ||
	                    (party->place && text_ends_any(slice_of(place_name(party->place)), ends));
	return (party->level == PARTY_CENTRAL || party->level == PARTY_INSTITUTION) &&
	       party->kind == PAIRING_NAMED && called;
}

/* Are all of them places elsewhere? 我院援疆医疗队 and 全国援藏 tell of no one who takes part. If they are
 * `summed` up as those who do, it may be any institution. */
static bool are_givers(
        const struct tokens *tokens, struct party_list list, const struct place *region, bool summed)
{
	for (size_t n = 0; n < list_count(tokens, list); n++) {
		const struct mention *party = list_member(tokens, list, n);
		if (is_enterprise(party) && !place_holds(region, mention_place(party)))
			continue;
		bool elsewhere = party->level == PARTY_INSTITUTION && (party->seat || summed);
		if (!(elsewhere || (party->place && party->level <= PARTY_COUNTY)) ||
		        party->level == PARTY_CENTRAL || party->part || party->kind != PAIRING_NAMED ||
		        mention_place(party) == place_corps() || place_holds(region, mention_place(party)))
			return false;
	}
	return true;
}

/* 对口援疆的大学有甲、乙: those who are listed behind 有 or 是, where 的 is token `of`. */
static bool those_of_scheme(const struct pairing_reader *reader, size_t of, struct party_list *list)
{
	enum { WORDS = 3 };
	const struct tokens *tokens = &reader->tokens;
	for (size_t i = of + 1; i <= of + WORDS && i < tokens->list.len; i++) {
		enum token_kind kind = kind_at(tokens, i);
		bool lists = kind == TOKEN_IS || (kind == TOKEN_OTHER && token_ends(reader, i + 1, "有")) ||
		             (kind == TOKEN_ARRANGE && token_is(reader, i, "包括"));
		if (lists && list_after(tokens, i + 1, list))
			return list_count(tokens, *list) > 1;
		if (kind != TOKEN_OTHER && kind != TOKEN_FILL && kind != TOKEN_EACH)
			break;
	}
	return false;
}

/* Do all of them lie in the region, and does nothing that says more stand behind them? */
static bool are_within(const struct tokens *tokens, struct party_list list, const struct place *region)
{
	const size_t next = list.last + 1;
	for (size_t n = 0; n < list_count(tokens, list); n++)
		if (!place_holds(region, mention_place(list_member(tokens, list, n))))
			return false;
	return next >= tokens->list.len || kind_at(tokens, next) == TOKEN_COMMA ||
	       kind_at(tokens, next) == TOKEN_ASIDE ||
	       (kind_at(tokens, next) != TOKEN_OF &&
	               tokens->list.at[next].end - tokens->list.at[next].start == HAN);
}

/* 甲援疆：乙、丙, 甲对口援疆乙, where token `i` is 援疆: whom 甲 supports there. False if it is not put so.
 */
static bool scheme_label(struct pairing_reader *reader, size_t i)
{
	const struct tokens *tokens = &reader->tokens;
	const struct token *token = &tokens->list.at[i];
	struct party_list supporters, recipients;
	const bool colon = kind_at(tokens, i + 1) == TOKEN_COLON;
	if (!list_before(tokens, skip_back(tokens, i, false).i, &supporters) ||
	        !list_after(tokens, i + 1 + colon, &recipients))
		return false;
	const struct place *region =
	        scheme_region(reader->passage.text.at + token->start, token->end - token->start);
	if (!region || !are_givers(tokens, supporters, region, false) ||
	        !are_within(tokens, recipients, region))
		return false;
	pairings_add(reader, supporters, recipients, false, colon ? "pairing.arrow" : "pairing.list");
	return true;
}

/* 由甲、乙对口援疆; without 由 only of groups that are counted. */
void scheme_at(struct pairing_reader *reader, size_t i)
{
	const struct tokens *tokens = &reader->tokens;
	struct party_list list;
	if (denied(reader, i) || scheme_label(reader, i))
		return;
	if (kind_at(tokens, i + 1) == TOKEN_OF && list_after(tokens, i + 2, &list)) {
		scheme_of_groups(reader, i, list); /* 对口援疆的19个省市 */
		return;
	}
	if (kind_at(tokens, i + 1) == TOKEN_OF && those_of_scheme(reader, i + 1, &list)) {
		support_scheme(reader, i, list, "pairing.scheme");
		return;
	}
	if (!list_before(tokens, skip_back(tokens, i, false).i, &list))
		return;
	if (task_at(reader, list, i))
		return;                                                /* 甲承担乙的援疆工作 */
	if (list.first && kind_at(tokens, list.first - 1) == TOKEN_GO) /* 甲选派医生赴乙开展援疆工作 */
		support_to(reader, list, list.first - 1, false);
	else if (list.first && kind_at(tokens, list.first - 1) == TOKEN_BY)
		support_scheme(reader, i, list, "pairing.scheme");
	else
		scheme_of_groups(reader, i, list);
}

/* Has the sentence said already that one of the list supports somebody in the region? */
static bool is_finer_said(
        const struct pairing_reader *reader, struct party_list list, const struct place *region)
{
	const struct records *out = reader->out;
	for (size_t i = reader->first_record; i < out->pairings.len; i++)
		for (size_t n = 0; n < list_count(&reader->tokens, list); n++) {
			const struct place *place = place_find(out->pairings.at[i].recipient);
			if (!strcmp(list_member(&reader->tokens, list, n)->name,
			            out->pairings.at[i].supporter) &&
			        (!place || place_holds(region, place)))
				return true;
		}
	return false;
}

/* 甲援疆指挥部, 甲援藏干部管理办法: a name, and no statement. Is token `i` part of one? */
static bool is_in_name(const struct pairing_reader *reader, size_t i)
{
	static const char *const rests[] = {"指挥部", "前方", "前指", "工作组", "工作队", "工作前方", "办",
	        "领导小组", "联络组", "联络小组", "管理", "考核", "规定", "志", "团", "总领队", "领队",
	        "临时党委", "工作领导小组", "工作会议", "工作指挥部", "工作座谈会", "基金", "展", "网",
	        "藏线", "藏公路", "藏铁路", "剧", "菜", "公寓", "大道", "路", "楼", "大厦", "广场", "公园",
	        "小学", "中学", "学校", "医院", "新村", "宾馆", NULL};
	const struct tokens *tokens = &reader->tokens;
	if (kind_at(tokens, i + 1) == TOKEN_PARTY) /* 甲援疆乙指挥部 */
		i++;
	return words_at(reader->passage.text.at, reader->end, tokens->list.at[i].end, rests);
}

/* Does the clause of token `i`, before it or behind it, say that something is not so, or not yet? */
static bool clause_denies(const struct tokens *tokens, size_t i)
{
	while (i && kind_at(tokens, i - 1) != TOKEN_COMMA)
		i--;
	for (; i < tokens->list.len && kind_at(tokens, i) != TOKEN_COMMA; i++)
		if (kind_at(tokens, i) == TOKEN_NOT)
			return true;
	return false;
}

/* 甲第八批援藏队伍: whose batch it is that token `i` names. */
static bool of_batch(const struct pairing_reader *reader, size_t i, struct party_list *list)
{
	const struct tokens *tokens = &reader->tokens;
	return i && kind_at(tokens, i) == TOKEN_SCHEME && kind_at(tokens, i - 1) == TOKEN_FILL &&
	       (token_ends(reader, i, "批") || token_ends(reader, i, "轮")) && !clause_denies(tokens, i) &&
	       list_before(tokens, i - 1, list);
}

/* 甲产业援藏, 甲教育援疆: whose support in one field it is that token `i` names. */
static bool in_field(const struct pairing_reader *reader, size_t i, struct party_list *list)
{
	static const char *const fields[] = {"产业", "教育", "医疗", "科技", "智力", "技术", "就业", "消费",
	        "文化", "人才", "干部", "经济", "项目", "农业", "旅游", "文旅", "卫生", "组团式", NULL};
	return i && kind_at(&reader->tokens, i) == TOKEN_SCHEME && token_is_any(reader, i - 1, fields) &&
	       !clause_denies(&reader->tokens, i) && list_before(&reader->tokens, i - 1, list);
}

/* 甲选派干部，累计投入规划内援藏资金: who spends what token `v` names, in a clause that names no other. */
static bool spends(const struct pairing_reader *reader, size_t v, struct party_list *list)
{
	const struct tokens *tokens = &reader->tokens;
	size_t head = v;
	if (!token_ends(reader, v + 1, "资金") && !token_ends(reader, v + 1, "项目"))
		return false;
	while (head && kind_at(tokens, head - 1) != TOKEN_COMMA)
		if (kind_at(tokens, --head) == TOKEN_PARTY || kind_at(tokens, head) == TOKEN_OF ||
		        kind_at(tokens, head) == TOKEN_NOT)
			return false;
	return is_spent(reader, head, v) && clause_topic(reader, head, list);
}

/* Who takes part in the scheme that token `i` names: 甲援疆, 甲、乙等3个援疆省市. */
static bool takes_part(const struct pairing_reader *reader, size_t i, struct party_list *list)
{
	enum token_kind kind = kind_at(&reader->tokens, i);
	if (kind == TOKEN_CLOSER && list_before(&reader->tokens, i, list)) {
		list->last = i; /* it may sum up more than are named */
		return list_count(&reader->tokens, *list) > 1;
	}
	if (kind == TOKEN_CLOSER)
		return false;
	return list_before(&reader->tokens, i, list) || of_batch(reader, i, list) ||
	       in_field(reader, i, list) || (kind == TOKEN_SCHEME && support_sending(reader, i, list)) ||
	       spends(reader, i, list) || since_then(reader, i, i + 1, list);
}

void pairings_of_schemes(struct pairing_reader *reader)
{
	const struct tokens *tokens = &reader->tokens;
	struct party_list list;
	for (size_t i = 0; i < tokens->list.len; i++) {
		enum token_kind kind = kind_at(tokens, i);
		const struct token *token = &tokens->list.at[i];
		if (kind != TOKEN_SCHEME && kind != TOKEN_GOODS && kind != TOKEN_CLOSER)
			continue;
		const struct place *region =
		        scheme_region(reader->passage.text.at + token->start, token->end - token->start);
		if (region && !is_in_name(reader, i) && takes_part(reader, i, &list) &&
		        are_givers(tokens, list, region, kind == TOKEN_CLOSER) &&
		        !is_finer_said(reader, list, region))
			support_scheme(reader, i, list, "pairing.scheme");
	}
}

void scheme_of_group(struct pairing_reader *reader, size_t i)
{
	scheme_of_groups(reader, i, (struct party_list){i, i});
}
