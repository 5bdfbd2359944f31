// SPDX-License-Identifier: MIT
// 甲支援乙: who stands around the verb.
#include "core/extract/pairing_support.h"
#include "core/extract/region.h"
#include "core/extract/word.h"

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
	if (list->first > rest.first)
		return;
	while (list->last > list->first && kind_at(tokens, list->last) != TOKEN_PARTY)
		list->last--;
	list->first = list->last; /* 甲支援乙和丙支援丁 */
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

/* The supporters right before the verb, with those who lead them; or before a colon: 甲：对口支援乙 on a line
 * of its own. */
static bool supporters_before(const struct tokens *tokens, size_t i, struct party_list *list)
{
	struct party_list leaders;
	if (i && kind_at(tokens, i - 1) == TOKEN_COLON)
		return list_before(tokens, i - 1, list) && list->first == 0;
	if (!list_before(tokens, i, list))
		return false;
	size_t first = list->first; /* 由甲牵头，乙等高校共同支援丙 */
	if (first > 2 && kind_at(tokens, first - 1) == TOKEN_COMMA &&
	        kind_at(tokens, first - 2) == TOKEN_ASIDE && tokens->list.at[first - 2].party &&
	        list_before(tokens, first - 1, &leaders))
		list->first = leaders.first;
	return true;
}

void support_subject(
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

void support_taken_over(const struct pairing_reader *reader, struct party_list *supporters)
{
	static const char *const words[] = {
	        "接替", "代替", "替换", "取代", "接续", "接过", "接手", "承接", "替代", NULL};
	const struct tokens *tokens = &reader->tokens;
	struct party_list now;
	size_t verb = words_end_before(reader, supporters->first, words);
	if (verb && list_before(tokens, skip_back(tokens, verb - 1, false).i, &now))
		*supporters = now;
}

/* 由甲牵头的十家医院支援乙: who leads the group that is the list. */
static bool led_by(const struct pairing_reader *reader, struct party_list group, struct party_list *leader)
{
	const struct tokens *tokens = &reader->tokens;
	size_t i = group.first;
	return list_is_counted(tokens, group) && i > 2 && kind_at(tokens, i - 1) == TOKEN_OF &&
	       token_is(reader, i - 2, "牵头") && list_before(tokens, i - 2, leader);
}

/* Who stands before 联合 at `i`, which the list behind it follows: 甲联合丙, 由甲牵头，联合丙. */
static bool joined_by(const struct pairing_reader *reader, size_t i, struct party_list *partner)
{
	static const char *const joining[] = {"联合", "会同", "携同", "协同", "联手", "携手", NULL};
	const struct tokens *tokens = &reader->tokens;
	if (!token_is_any(reader, i, joining))
		return false;
	bool leads = i > 2 && kind_at(tokens, i - 1) == TOKEN_COMMA &&
	             kind_at(tokens, i - 2) == TOKEN_ASIDE && tokens->list.at[i - 2].party;
	return list_before(tokens, i - leads, partner);
}

/* 甲支援丁，又与丙共同支援乙: the statement before tells who does it with the `partner`; what is said of him
 * is added. */
static void with_partner(
        struct pairing_reader *reader, struct party_list partner, struct party_list recipients, size_t with)
{
	const struct party_list subject = reader->subject;
	const struct mention giver = reader->giver;
	const bool goes_on = reader->has_subject, follows = !goes_on && giver_goes_on(reader, with);
	support_subject(reader, partner, recipients, false);
	if (follows) {
		reader->giver = giver;
		support_of_giver(reader, recipients);
	} else if (goes_on) {
		reader->doubts |= DOUBT_SUBJECT;
		support_subject(reader, subject, recipients, false);
		reader->doubts &= ~(unsigned)DOUBT_SUBJECT;
	}
}

/* 甲支援乙; 甲与丙共同支援乙, where `before` is 丙 and 与 stands before `word`.i. */
static void subject_and_partner(struct pairing_reader *reader, struct party_list before,
        struct party_list recipients, struct back word, bool each)
{
	const struct tokens *tokens = &reader->tokens;
	struct party_list partner;
	size_t joint = before.first - (before.first > 0);
	if (joined_by(reader, joint, &partner))
		word = (struct back){.i = joint}, support_subject(reader, partner, recipients, false);
	bool with = word.i && kind_at(tokens, word.i - 1) == TOKEN_WITH && !word.of;
	bool asunder = each; /* 分别 stands behind both: they are one list, for one each */
	const bool led = with;
	with = with && (list_before_word(tokens, word.i - 1, false, &each, &partner) ||
	                       clause_topic(reader, word.i - 1, &partner));
	if (with && asunder) {
		before.first = partner.first;
		support_subject(reader, before, recipients, true);
		return;
	}
	if (led && !with && !each) {
		with_partner(reader, before, recipients, word.i - 1);
		return;
	}
	support_subject(reader, before, recipients, each);
	if (with)
		support_subject(reader, partner, recipients, false);
	else if (led_by(reader, before, &partner))
		support_subject(reader, partner, recipients, false);
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

size_t support_origin(const struct pairing_reader *reader, size_t i)
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

/*
 * 甲与乙的结对帮扶; 甲和乙的协作, where the word itself means two sides. 甲和乙的支援 may be support for
 * both, unless only one lies where support is given.
 */
static bool support_between(struct pairing_reader *reader, struct party_list both, size_t v, bool with)
{
	static const char *const doing[] = {"深化", "开展", "推进", "加强", "推动", "启动", NULL};
	static const char *const twos[] = {"两省", "两市", "两县", "两地", "两州", "两区", NULL};
	const struct tokens *tokens = &reader->tokens;
	if (with)
		return relation_at(reader, v, true);
	const struct mention *one = list_member(tokens, both, 0), *other = list_member(tokens, both, 1);
	bool counted =
	        (kind_at(tokens, both.last) == TOKEN_CLOSER && token_is_any(reader, both.last, twos)) ||
	        (both.last + 1 < v && token_is_any(reader, both.last + 1, twos));
	bool each_other = v && token_is_any(reader, v - 1, doing) &&
	                  (!both.first || kind_at(tokens, both.first - 1) == TOKEN_COMMA ||
	                          kind_at(tokens, both.first - 1) == TOKEN_FILL) &&
	                  one && other && region_supports(one->place) != region_supports(other->place);
	if (list_count(tokens, both) != 2 ||
	        !(kind_at(tokens, both.first + 1) == TOKEN_AND || counted || each_other))
		return false;
	bool mutual = token_is(reader, v, "结对帮扶") || token_is(reader, v, "东西协作") ||
	              token_is(reader, v, "东西部协作") || token_is(reader, v, "对口协作") ||
	              token_is(reader, v, "对口合作") || token_is(reader, v, "扶贫协作");
	return mutual && place_province(mention_place(one)) != place_province(mention_place(other)) &&
	       relation_at(reader, v, true);
}

/* 福州定西扶贫协作: two of one level, in two provinces, side by side before a word that means two sides. */
static bool support_adjacent(struct pairing_reader *reader, struct party_list other, size_t v)
{
	static const char *const mutual[] = {
	        "扶贫协作", "对口协作", "对口合作", "东西协作", "东西部协作", "东西部扶贫协作", NULL};
	const struct tokens *tokens = &reader->tokens;
	size_t i = other.first;
	if (!i || i != other.last || i + 1 != v || kind_at(tokens, i - 1) != TOKEN_PARTY ||
	        !token_is_any(reader, v, mutual))
		return false;
	const struct mention *one = &tokens->parties.at[tokens->list.at[i - 1].party],
	                     *two = list_member(tokens, other, 0);
	if (!one->place || !two->place || one->part || two->part || one->level != two->level ||
	        one->end != two->start || place_province(one->place) == place_province(two->place))
		return false;
	pairings_add_sides(reader, (struct party_list){i - 1, i - 1}, other, false, "pairing.relation");
	return true;
}

/* 甲—乙对口协作: a dash joins the two, one name on either side. */
static bool support_across(struct pairing_reader *reader, struct party_list other)
{
	const struct tokens *tokens = &reader->tokens;
	struct party_list one;
	size_t dash = other.first;
	if (!dash-- || kind_at(tokens, dash) != TOKEN_ARROW || other.first != other.last ||
	        !list_before(tokens, dash, &one) || one.first != one.last || one.last + 1 != dash)
		return false;
	const struct mention *from = list_member(tokens, one, 0), *to = list_member(tokens, other, 0);
	if ((from->place == NULL) != (to->place == NULL) || from->kind != PAIRING_NAMED ||
	        to->kind != PAIRING_NAMED)
		return false;
	pairings_add_sides(reader, one, other, false, "pairing.relation");
	return true;
}

/* 新疆, 三峡库区: where others lie. */
static bool locates(const struct mention *mention)
{
	return mention->place || (mention->level == PARTY_GROUP && !mention->count);
}

/* Is the rest of the clause behind token `of` a few words that end in what the one is that is meant, 西部高校
 * or 国家级贫困县, and name no party? */
static bool is_one_of_kind(const struct pairing_reader *reader, size_t of)
{
	static const char *const kinds[] = {"县", "市", "区", "村", "乡", "镇", "州", "旗", "单位", "学校",
	        "高校", "院校", "大学", "学院", "医院", "对象", "城市", "地方", "之一", NULL};
	enum { WORDS_BYTES = 75 };
	const struct tokens *tokens = &reader->tokens;
	size_t i = of + 1, off = tokens->list.at[of].end;
	while (i < tokens->list.len && kind_at(tokens, i) != TOKEN_COMMA) {
		if (kind_at(tokens, i) == TOKEN_PARTY &&
		        (i > of + 1 || !locates(&tokens->parties.at[tokens->list.at[i].party])))
			return false; /* 支援的新疆高校 says where it lies */
		i++;
	}
	struct slice words = {reader->passage.text.at + off,
	        (i < tokens->list.len ? tokens->list.at[i].start : reader->end) - off};
	if (i >= tokens->list.len && (slice_ends(words, "。") || slice_ends(words, "；")))
		words.len -= HAN;
	return words.len <= WORDS_BYTES && text_ends_any(words, kinds);
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
	static const char *const being[] = {"成为", "成为了", "作为", NULL};
	bool apposed = i && i == supporters.first && kind_at(tokens, i - 1) == TOKEN_COMMA &&
	               kind_at(tokens, of) == TOKEN_OF && is_one_of_kind(reader, of) &&
	               list_before(tokens, i - 1, &recipients) && recipients.first == skip_fill(tokens, 0);
	if (apposed) { /* 乙，甲支援的西部高校 */
		pairings_add(reader, supporters, recipients, false, "pairing.role");
		return true;
	}
	if (!i || (kind_at(tokens, i - 1) != TOKEN_IS && !token_is_any(reader, i - 1, being)) ||
	        kind_at(tokens, of) != TOKEN_OF ||
	        !(tokens->list.at[of].end == reader->end || kind_at(tokens, of + 1) == TOKEN_COMMA ||
	                words_at(text, reader->end, tokens->list.at[of].end, kinds) ||
	                is_one_of_kind(reader, of)))
		return false;
	size_t topic = skip_back(tokens, i - 1, false).i;
	if (!list_before(tokens, topic, &recipients) && !clause_described(reader, topic, &recipients))
		return false;
	pairings_add(reader, supporters, recipients, false, "pairing.role");
	return true;
}

/* What stands around the word of support. */
struct statement {
	size_t v;            /* its token */
	bool of;             /* 的 stands before it: 甲的支援 */
	bool after;          /* there are recipients behind it */
	bool each;           /* 分别 */
	enum token_kind led; /* what stands before the names before it: 由, 对, 与 …; TOKEN_OTHER for none */
	struct back word; /* where that ends */
	struct party_list before, recipients;
};

static bool reads_built_by(struct pairing_reader *reader, const struct statement *said)
{
	return built_by(reader, said->before, said->word.i - 1, said->v);
}

static bool reads_borne(struct pairing_reader *reader, const struct statement *said)
{
	return task_borne(reader, said->before, said->v);
}

/* 对甲支援乙表示感谢 */
static bool reads_spoken_of(struct pairing_reader *reader, const struct statement *said)
{
	if (!token_is(reader, said->word.i - 1, "对"))
		return false;
	support_subject(reader, said->before, said->recipients, said->each);
	return true;
}

static bool reads_to(struct pairing_reader *reader, const struct statement *said)
{
	support_to(reader, said->before, said->word.i - 1, said->each);
	return true;
}

/* 甲赴乙支援 */
static bool reads_going(struct pairing_reader *reader, const struct statement *said)
{
	size_t i = said->before.first;
	if (!i || kind_at(&reader->tokens, i - 1) != TOKEN_GO)
		return false;
	support_to(reader, said->before, i - 1, said->each);
	return true;
}

static bool reads_received(struct pairing_reader *reader, const struct statement *said)
{
	support_received(reader, said->before, said->word.i - 1, said->each,
	        said->after && !said->of ? &said->recipients : NULL);
	return true;
}

static bool reads_task(struct pairing_reader *reader, const struct statement *said)
{
	return task_at(reader, said->before, said->v);
}

static bool reads_location(struct pairing_reader *reader, const struct statement *said)
{
	return support_is_location(reader, said->before, said->v, said->recipients, said->each);
}

/* 甲支援乙 */
static bool reads_subject(struct pairing_reader *reader, const struct statement *said)
{
	subject_and_partner(reader, said->before, said->recipients, said->word, said->each);
	return true;
}

static bool reads_beside(struct pairing_reader *reader, const struct statement *said)
{
	return built_beside(reader, said->before, said->v);
}

static bool reads_and(struct pairing_reader *reader, const struct statement *said)
{
	return support_and(reader, said->before, said->v);
}

static bool reads_built_of(struct pairing_reader *reader, const struct statement *said)
{
	return built_of(reader, said->before, said->word.i, said->v);
}

static bool reads_by(struct pairing_reader *reader, const struct statement *said)
{
	support_by(reader, said->before, said->word.i - 1, said->each);
	return true;
}

static bool reads_whose(struct pairing_reader *reader, const struct statement *said)
{
	return is_whose(reader, said->before, said->v);
}

/* 甲与乙帮扶 */
static bool reads_with(struct pairing_reader *reader, const struct statement *said)
{
	relation_at(reader, said->v, false);
	return true;
}

static bool reads_handed(struct pairing_reader *reader, const struct statement *said)
{
	return task_handed(reader, said->before, said->v);
}

static bool reads_between(struct pairing_reader *reader, const struct statement *said)
{
	return support_between(reader, said->before, said->v, said->of && said->led == TOKEN_WITH);
}

static bool reads_there(struct pairing_reader *reader, const struct statement *said)
{
	return support_there(reader, said->before, said->v);
}

static bool reads_thanks(struct pairing_reader *reader, const struct statement *said)
{
	if (!said->of && !support_is_under(reader, said->v + 1) &&
	        support_under_others(reader, said->v) == said->v)
		return false;
	support_thanks(reader, said->before, said->v);
	return true;
}

static bool reads_built_there(struct pairing_reader *reader, const struct statement *said)
{
	return built_there(reader, said->before, said->v);
}

static bool reads_in(struct pairing_reader *reader, const struct statement *said)
{
	return support_in(reader, said->before, said->v);
}

static bool reads_adjacent(struct pairing_reader *reader, const struct statement *said)
{
	return support_adjacent(reader, said->before, said->v);
}

static bool reads_across(struct pairing_reader *reader, const struct statement *said)
{
	return support_across(reader, said->before);
}

/* 甲每年安排两千万元用于乙的帮扶: who has the money, alone in the clause. */
static bool reads_spent(struct pairing_reader *reader, const struct statement *said)
{
	static const char *const spending[] = {"用于", "专项用于", "投向", NULL};
	const struct tokens *tokens = &reader->tokens;
	struct party_list supporters;
	size_t to = said->before.first, i = to;
	if (!to || !token_is_any(reader, to - 1, spending))
		return false;
	while (i && kind_at(tokens, i - 1) != TOKEN_COMMA && kind_at(tokens, i - 1) != TOKEN_PARTY)
		i--;
	if (!tokens_name_help(reader, i, to - 1) || !list_before(tokens, i, &supporters) ||
	        kind_at(tokens, i) == TOKEN_OF)
		return false;
	pairings_add(reader, supporters, said->before, false, "pairing.task");
	return true;
}

/* 乙：甲对口支援, 乙，甲对口支援: nothing but 乙 stands before the mark, and nothing behind the verb. */
static bool reads_label(struct pairing_reader *reader, const struct statement *said)
{
	const struct tokens *tokens = &reader->tokens;
	struct party_list recipients;
	size_t mark = said->word.i, next = said->v + 1;
	enum token_kind kind = mark ? kind_at(tokens, mark - 1) : TOKEN_OTHER;
	bool ends = next >= tokens->list.len || kind_at(tokens, next) == TOKEN_COMMA ||
	            (kind_at(tokens, next) == TOKEN_OTHER &&
	                    tokens->list.at[next].end - tokens->list.at[next].start == HAN);
	if (!ends || (kind != TOKEN_COLON && kind != TOKEN_COMMA) ||
	        !list_before(tokens, mark - 1, &recipients))
		return false;
	enum token_kind head = recipients.first ? kind_at(tokens, recipients.first - 1) : TOKEN_COMMA;
	if (recipients.first && head != TOKEN_COLON &&
	        !(head == TOKEN_OTHER && token_ends(reader, recipients.first, "；")))
		return false;
	pairings_add_sides(reader, said->before, recipients, said->each, "pairing.arrow");
	return true;
}

/* The readings of 甲 before the word of support, in the order in which they are tried; the first that fits is
 * the one. `led` is TOKEN_EDGE where it does not matter what leads the names. */
enum either { NO, YES, EITHER };
static const struct reading_of_support {
	enum token_kind led;
	enum either of, after;
	bool (*read)(struct pairing_reader *reader, const struct statement *said);
} readings[] = {
        {TOKEN_TO, EITHER, EITHER, reads_built_by},
        {TOKEN_TO, YES, NO, reads_borne},
        {TOKEN_TO, NO, YES, reads_spoken_of},
        {TOKEN_TO, EITHER, EITHER, reads_to},
        {TOKEN_EDGE, NO, NO, reads_going},
        {TOKEN_RECEIVE, EITHER, EITHER, reads_received},
        {TOKEN_EDGE, YES, EITHER, reads_task},
        {TOKEN_EDGE, NO, NO, reads_task},
        {TOKEN_EDGE, YES, EITHER, reads_borne},
        {TOKEN_EDGE, NO, NO, reads_borne},
        {TOKEN_EDGE, NO, YES, reads_location},
        {TOKEN_EDGE, NO, YES, reads_subject},
        {TOKEN_EDGE, NO, NO, reads_beside},
        {TOKEN_EDGE, NO, NO, reads_and},
        {TOKEN_EDGE, EITHER, NO, reads_built_of},
        {TOKEN_BY, EITHER, EITHER, reads_by},
        {TOKEN_EDGE, NO, NO, reads_whose},
        {TOKEN_WITH, NO, EITHER, reads_with},
        {TOKEN_EDGE, YES, NO, reads_handed},
        {TOKEN_EDGE, YES, NO, reads_between},
        {TOKEN_EDGE, YES, NO, reads_there},
        {TOKEN_EDGE, EITHER, EITHER, reads_thanks},
        {TOKEN_EDGE, NO, NO, reads_built_there},
        {TOKEN_EDGE, NO, NO, reads_in},
        {TOKEN_EDGE, NO, NO, reads_label},
        {TOKEN_EDGE, EITHER, NO, reads_spent},
        {TOKEN_EDGE, NO, NO, reads_across},
        {TOKEN_EDGE, NO, NO, reads_adjacent},
        {TOKEN_EDGE, NO, NO, reads_between},
};

static bool is_either(enum either wanted, bool is)
{
	return wanted == EITHER || is == (wanted == YES);
}

/* The word of support `v`, with those before it who may be supporters; `recipients` stand behind it if
 * `after`. */
static void supported(struct pairing_reader *reader, size_t v, struct back back, struct party_list before,
        bool after, struct party_list recipients)
{
	struct back word = skip_back(&reader->tokens, before.first, false);
	struct statement said = {.v = v,
	        .of = back.of,
	        .after = after,
	        .each = back.each || word.each ||
	                (word.i && skip_back(&reader->tokens, word.i - 1, false).each),
	        .led = word.i ? kind_at(&reader->tokens, word.i - 1) : TOKEN_OTHER,
	        .word = word,
	        .before = before,
	        .recipients = recipients};
	for (size_t i = 0; i < sizeof readings / sizeof *readings; i++) {
		const struct reading_of_support *one = &readings[i];
		if ((one->led == TOKEN_EDGE || one->led == said.led) && is_either(one->of, said.of) &&
		        is_either(one->after, said.after) && one->read(reader, &said))
			return;
	}
}

/* 甲与其他高校共同支援乙, 甲作为组长单位支援乙: steps back over partners without a name, and over what 甲
 * does it as. */
static struct back behind_partners(const struct pairing_reader *reader, struct back back)
{
	static const char *const others[] = {
	        "其他", "其它", "有关", "相关", "兄弟", "各", "多家", "社会", NULL};
	static const char *const roles[] = {"作为", NULL};
	const struct tokens *tokens = &reader->tokens;
	const char *text = reader->passage.text.at;
	size_t i = back.i;
	if (i > 1 && kind_at(tokens, i - 1) == TOKEN_OTHER && kind_at(tokens, i - 2) == TOKEN_WITH &&
	        words_at(text, reader->end, tokens->list.at[i - 1].start, others))
		back = skip_back(tokens, i - 2, false);
	i = back.i;
	if (i > 1 && kind_at(tokens, i - 1) == TOKEN_OTHER && kind_at(tokens, i - 2) == TOKEN_PARTY &&
	        words_at(text, reader->end, tokens->list.at[i - 1].start, roles))
		back = skip_back(tokens, i - 1, false);
	return back;
}

static bool is_sent(const struct tokens *tokens, size_t i, size_t end)
{
	while (i < end && kind_at(tokens, i) != TOKEN_SEND)
		i++;
	return i < end;
}

/* 中央、国务院对口支援乙的部署: what the centre has laid down names no supporter. */
static bool names_policy(
        const struct pairing_reader *reader, struct party_list supporters, struct party_list recipients)
{
	static const char *const policies[] = {
	        "部署", "决策", "战略", "政策", "方针", "重大", "一系列", "工作部署", NULL};
	const struct tokens *tokens = &reader->tokens;
	const struct mention *first = list_member(tokens, supporters, 0);
	size_t next = recipients.last + 1;
	next += kind_at(tokens, next) == TOKEN_OF;
	return first && (strcmp(first->name, "中央") == 0 || strcmp(first->name, "国务院") == 0) &&
	       next < tokens->list.len &&
	       words_at(reader->passage.text.at, reader->end, tokens->list.at[next].start, policies);
}

/* 甲——乙、丙——丁等19省市支援灾区: 丁 is the other side of an arrow; the group that sums all up supports. True
 * if there is none. */
static bool is_paired_off(struct pairing_reader *reader, struct party_list *before)
{
	struct mention group;
	if (!before->first || kind_at(&reader->tokens, before->first - 1) != TOKEN_ARROW)
		return false;
	if (!list_exemplifies(reader, *before, &group))
		return true;
	*before = list_of_group(reader, &group);
	return false;
}

void support_at(struct pairing_reader *reader, size_t v)
{
	const struct tokens *tokens = &reader->tokens;
	struct back back = skip_back(tokens, v, false);
	struct party_list before, recipients = {0};
	if (denied(reader, v))
		return;
	bool after = recipients_of(reader, v, &recipients) || recipients_described(reader, v, &recipients);
	if (!after && v && token_is(reader, v - 1, "就"))
		return; /* 就对口支援交换意见 */
	if (after && token_ends(reader, v + 1, "援建"))
		built_place(reader, recipients);
	if (after)
		back = behind_partners(reader, behind_whose(reader, back, v));
	if (!supporters_before(tokens, back.i, &before)) {
		support_from_afar(reader, v, back, after, recipients);
		return;
	}
	size_t from = is_sent(tokens, before.last + 1, v) ? support_origin(reader, before.first) : 0;
	if (from && !list_before(tokens, skip_back(tokens, from - 1, false).i, &before))
		return; /* 甲从五个科室选派医生支援乙 */
	cut_list(tokens, &before);
	if (after && is_paired_off(reader, &before))
		return; /* 甲——乙、丙——丁对口支援灾区 */
	support_taken_over(reader, &before);
	bool said;
	if (after && changed(reader, before, v, &before, &said)) {
		if (said)
			pairings_add(reader, before, recipients, back.each, "pairing.list");
		return;
	}
	if (after && names_policy(reader, before, recipients))
		return;
	if (after && !recipients_lie(reader, &recipients, token_ends(reader, v + 1, "援建")))
		after = false; /* but 乙是甲支援的新疆高校 */
	if (!after && kind_at(tokens, v + 1) == TOKEN_OF && is_whose(reader, before, v))
		return;
	if (!after && (support_brings(reader, before, v) || support_thanked(reader, before, v)))
		return;
	supported(reader, v, back, before, after, recipients);
}
