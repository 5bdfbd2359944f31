// SPDX-License-Identifier: MIT
// Parties in a row: where a list of names begins and ends, and what its members say of one another.
#include "core/extract/pairing_words.h"

#include "core/extract/word.h"

#include <string.h>

enum { JOINED = 50 /* names joined by 和 */, READINGS = 16 /* of one name */ };

static bool joins(enum token_kind kind)
{
	return kind == TOKEN_SEPARATOR || kind == TOKEN_AND;
}

/* The token before `i` that is neither an aside nor what closes a list, plus one; 0 if none. */
static size_t before_asides(const struct tokens *tokens, size_t i)
{
	while (i && (kind_at(tokens, i - 1) == TOKEN_ASIDE || kind_at(tokens, i - 1) == TOKEN_CLOSER))
		i--;
	return i;
}

static size_t behind_asides(const struct tokens *tokens, size_t i)
{
	while (kind_at(tokens, i) == TOKEN_ASIDE || kind_at(tokens, i) == TOKEN_CLOSER)
		i++;
	return i;
}

/*
 * Does a verb of support follow the party at `i`, alone or with others joined to it by 和? Then it is a
 * supporter, and ends no list of recipients: 甲支援乙、丙和丁支援戊.
 */
static bool supports(const struct tokens *tokens, size_t i)
{
	size_t joined = 0;
	i = behind_asides(tokens, i + 1);
	for (; kind_at(tokens, i) == TOKEN_AND && kind_at(tokens, i + 1) == TOKEN_PARTY && joined < JOINED;
	        joined++)
		i = behind_asides(tokens, i + 2);
	while (token_passed_over(kind_at(tokens, i)))
		i++;
	return kind_at(tokens, i) == TOKEN_SUPPORT;
}

static struct mention *party(const struct tokens *tokens, size_t token)
{
	return &tokens->parties.at[tokens->list.at[token].party];
}

/* 和田地区的墨玉县: does the party at `i` only say where the one behind 的 lies? */
static bool is_holder(const struct tokens *tokens, size_t i)
{
	if (kind_at(tokens, i + 1) != TOKEN_OF || kind_at(tokens, i + 2) != TOKEN_PARTY)
		return false;
	if (party(tokens, i)->level == PARTY_GROUP && party(tokens, i + 2)->level == PARTY_GROUP)
		return true; /* 10个省的160个县 */
	if (party(tokens, i)->level == PARTY_GROUP && !party(tokens, i)->count &&
	        party(tokens, i + 2)->place && slice_ends(slice_of(party(tokens, i)->name), "区"))
		return true; /* 三峡库区的忠县 */
	const struct place *outer = party(tokens, i)->place, *inner = party(tokens, i + 2)->place;
	if (!inner)
		inner = party(tokens, i + 2)->seat;
	bool finer = outer != inner || party(tokens, i + 2)->part;
	return outer && inner && finer && (place_holds(outer, inner) || place_held(outer, inner));
}

/* 与新疆的乙大学: the place before 的 only says where that lies, where no verb makes the words a clause. */
static void pass_holder(const struct tokens *tokens, struct party_list *list)
{
	size_t i = list->first;
	if (i < 2 || kind_at(tokens, i - 1) != TOKEN_OF || kind_at(tokens, i - 2) != TOKEN_PARTY)
		return;
	const struct mention *inner = party(tokens, i);
	enum token_kind before = i > 2 ? kind_at(tokens, i - 3) : TOKEN_COMMA;
	bool led =
	        before == TOKEN_WITH || before == TOKEN_TO || before == TOKEN_BY || before == TOKEN_RECEIVE;
	bool lies = inner->level == PARTY_INSTITUTION && !mention_place(inner) && party(tokens, i - 2)->place;
	if (!is_holder(tokens, i - 2) && !(led && lies))
		return;
	party(tokens, i - 2)->passed = true;
	list->first = i - 2;
}

/* 保定张家口: do two places of one level and one province, side by side, make a list without a mark? */
static bool are_side_by_side(const struct tokens *tokens, size_t i)
{
	if (!i || kind_at(tokens, i) != TOKEN_PARTY || kind_at(tokens, i - 1) != TOKEN_PARTY)
		return false;
	const struct mention *one = party(tokens, i - 1), *other = party(tokens, i);
	return one->place && other->place && !one->part && !other->part && one->end == other->start &&
	       one->level == PARTY_PREFECTURE && other->level == PARTY_PREFECTURE &&
	       one->place != other->place && place_within(one->place) == place_within(other->place);
}

bool list_before(const struct tokens *tokens, size_t i, struct party_list *list)
{
	size_t at = before_asides(tokens, i);
	if (!at || kind_at(tokens, at - 1) != TOKEN_PARTY)
		return false;
	*list = (struct party_list){at - 1, i - 1};
	while (are_side_by_side(tokens, list->first))
		list->first--;
	pass_holder(tokens, list);
	while (list->first && joins(kind_at(tokens, list->first - 1))) {
		at = before_asides(tokens, list->first - 1);
		if (!at || kind_at(tokens, at - 1) != TOKEN_PARTY)
			break;
		list->first = at - 1;
		while (are_side_by_side(tokens, list->first))
			list->first--;
		pass_holder(tokens, list);
	}
	return true;
}

/* Does the clause that begins at token `i` tell of something else than who supports whom: 期限三年? */
static bool clause_of_its_own(const struct tokens *tokens, size_t i)
{
	for (; i < tokens->list.len && kind_at(tokens, i) != TOKEN_COMMA; i++) {
		enum token_kind kind = kind_at(tokens, i);
		if (kind == TOKEN_PARTY || kind == TOKEN_BY || kind == TOKEN_EACH || kind == TOKEN_WITH ||
		        kind == TOKEN_RECEIVE)
			return false;
	}
	return true;
}

/* Does the clause that begins at token `i` go on with the same subject: 帮扶丁? */
static bool begins_with_verb(const struct tokens *tokens, size_t i)
{
	while (kind_at(tokens, i) == TOKEN_FILL)
		i++;
	return kind_at(tokens, i) == TOKEN_SUPPORT && kind_at(tokens, i + 1) == TOKEN_PARTY;
}

/* Is there nothing but names behind the comma at `i`? Then it goes on with the list. So it does where one
 * clause of names, joined at its end by 和, is followed by one that tells something else. */
static bool only_names(const struct tokens *tokens, size_t i)
{
	size_t from = i;
	bool joined = false;
	for (; i < tokens->list.len && i - from < JOINED; i++) {
		enum token_kind kind = kind_at(tokens, i);
		if (kind == TOKEN_COMMA && i > from + 1 &&
		        (joined ? clause_of_its_own(tokens, i + 1) : begins_with_verb(tokens, i + 1)))
			return true;
		if (kind != TOKEN_PARTY && kind != TOKEN_COMMA && kind != TOKEN_ASIDE &&
		        kind != TOKEN_CLOSER && !joins(kind) &&
		        !(kind == TOKEN_OF && is_holder(tokens, i - 1)))
			break;
		if (kind == TOKEN_ASIDE && tokens->list.at[i].party) /* 丙参与 */
			return false;
		joined = joined || kind == TOKEN_AND;
	}
	return i == tokens->list.len ||
	       (i + 1 == tokens->list.len && tokens->list.at[i].end - tokens->list.at[i].start == 3);
}

/* 甲牵头，乙配合: does the comma at `i` join the parts that two take? */
static bool joins_parts(const struct tokens *tokens, size_t i)
{
	size_t next = i + 2;
	while (kind_at(tokens, next) == TOKEN_CLOSER)
		next++;
	return i && kind_at(tokens, i) == TOKEN_COMMA && kind_at(tokens, i - 1) == TOKEN_ASIDE &&
	       tokens->list.at[i - 1].party && kind_at(tokens, i + 1) == TOKEN_PARTY &&
	       kind_at(tokens, next) == TOKEN_ASIDE && tokens->list.at[next].party;
}

/* Does 与 at `i` join one more name to a list of recipients, and not begin 与丙结对? */
static bool joins_on(const struct tokens *tokens, size_t i)
{
	if (joins(kind_at(tokens, i)))
		return true;
	if (kind_at(tokens, i) != TOKEN_WITH)
		return false;
	i = behind_asides(tokens, i + 2);
	while (joins(kind_at(tokens, i)) && kind_at(tokens, i + 1) == TOKEN_PARTY)
		i = behind_asides(tokens, i + 2); /* 与乙、丙结对 */
	if (joins(kind_at(tokens, i)))
		return false; /* the list goes on with what was not read */
	while (token_passed_over(kind_at(tokens, i)))
		i++;
	return i >= tokens->list.len ||
	       (kind_at(tokens, i) != TOKEN_RELATION && kind_at(tokens, i) != TOKEN_OTHER) ||
	       tokens->list.at[i].end - tokens->list.at[i].start == 3; /* a full stop */
}

/* 甲支援乙、丙丁: the name at `i` stands right before another that does not lie in it. */
static bool is_supporter_of_next(const struct tokens *tokens, size_t i)
{
	return kind_at(tokens, i + 1) == TOKEN_PARTY && party(tokens, i)->place &&
	       party(tokens, i + 1)->place && !are_side_by_side(tokens, i + 1);
}

bool list_after(const struct tokens *tokens, size_t i, struct party_list *list)
{
	if (kind_at(tokens, i) != TOKEN_PARTY)
		return false;
	*list = (struct party_list){i, i};
	for (;;) {
		if (is_holder(tokens, list->last)) {
			party(tokens, list->last)->passed = true;
			list->last += 2;
		}
		while (are_side_by_side(tokens, list->last + 1) && !supports(tokens, list->last + 1))
			list->last++;
		size_t next = behind_asides(tokens, list->last + 1);
		bool more = joins_on(tokens, next) || joins_parts(tokens, next) ||
		            (kind_at(tokens, next) == TOKEN_COMMA && only_names(tokens, next));
		if (more && kind_at(tokens, next) == TOKEN_COMMA && kind_at(tokens, next + 1) == TOKEN_AND)
			next++; /* 甲，以及乙 */
		if (!more || kind_at(tokens, next + 1) != TOKEN_PARTY || supports(tokens, next + 1) ||
		        is_supporter_of_next(tokens, next + 1))
			return true;
		list->last = next + 1;
	}
}

/* Is token `i` a member of the list that it stands in? */
static bool is_member(const struct tokens *tokens, size_t i)
{
	return kind_at(tokens, i) == TOKEN_PARTY && !party(tokens, i)->passed;
}

size_t list_count(const struct tokens *tokens, struct party_list list)
{
	size_t count = 0;
	for (size_t i = list.first; i <= list.last; i++)
		count += is_member(tokens, i);
	return count;
}

/* The place that holds the members of the list which are less than a province, as far as they are settled. */
static const struct place *common_holder(const struct tokens *tokens, struct party_list list)
{
	for (size_t i = list.first; i <= list.last; i++) {
		const struct mention *mention = kind_at(tokens, i) == TOKEN_PARTY ? party(tokens, i) : NULL;
		if (mention && mention->place && !mention->part && mention->place->level > PARTY_PROVINCE)
			return place_within(mention->place);
	}
	return NULL;
}

/* The reading of a name that lies right in `holder`, or NULL. */
static const struct place *reading_in(
        const struct pairing_reader *reader, const struct mention *mention, const struct place *holder)
{
	const struct place *all[READINGS];
	size_t count = place_readings(
	        reader->passage.text.at + mention->start, mention->end - mention->start, all, READINGS);
	for (size_t k = 0; k < count && k < READINGS; k++)
		if (place_within(all[k]) == holder)
			return all[k];
	return NULL;
}

/* Is it a place's name that its neighbours may settle? */
static bool may_settle(const struct mention *mention)
{
	return !mention->part && mention->level <= PARTY_COUNTY &&
	       (mention->unsettled || !mention->place || mention->level == PARTY_PROVINCE);
}

/* Have all names of the list, none of them settled, a reading in `holder`? */
static bool all_in(const struct pairing_reader *reader, struct party_list list, const struct place *holder)
{
	for (size_t i = list.first; i <= list.last; i++)
		if (kind_at(&reader->tokens, i) == TOKEN_PARTY &&
		        !reading_in(reader, party(&reader->tokens, i), holder))
			return false;
	return true;
}

/* 吴中、相城、姑苏: the one prefecture in which all of them lie, NULL if there is none or several. */
static const struct place *meeting_place(const struct pairing_reader *reader, struct party_list list)
{
	const struct place *all[READINGS], *found = NULL;
	const struct mention *first = party(&reader->tokens, list.first);
	if (list.first == list.last || !may_settle(first))
		return NULL;
	size_t count = place_readings(
	        reader->passage.text.at + first->start, first->end - first->start, all, READINGS);
	for (size_t k = 0; k < count && k < READINGS; k++) {
		const struct place *holder = place_within(all[k]);
		if (!holder || holder == found || !all_in(reader, list, holder))
			continue;
		if (found)
			return NULL;
		found = holder;
	}
	return found;
}

void list_settle(const struct pairing_reader *reader, struct party_list list)
{
	const struct tokens *tokens = &reader->tokens;
	const struct place *holder = common_holder(tokens, list);
	if (!holder)
		holder = meeting_place(reader, list);
	for (size_t i = list.first; holder && i <= list.last; i++) {
		struct mention *mention = kind_at(tokens, i) == TOKEN_PARTY ? party(tokens, i) : NULL;
		if (mention && mention->place == holder && list_count(tokens, list) == 2)
			continue; /* 吉林、长春: the province and its city */
		const struct place *place =
		        mention && may_settle(mention) ? reading_in(reader, mention, holder) : NULL;
		if (!place)
			continue;
		mention->place = place;
		mention->name = place_name(place);
		mention->level = (enum party_level)place->level;
		mention->by_neighbours |= mention->unsettled;
		mention->unsettled = false;
	}
}

/* The place of that name which lies in `outer`, or NULL. */
static const struct place *place_in(const struct place *outer, const char *name, size_t len)
{
	const struct place *all[READINGS];
	size_t count = place_readings(name, len, all, READINGS);
	for (size_t k = 0; k < count && k < READINGS; k++)
		if (all[k] != outer && place_holds(outer, all[k]))
			return all[k];
	return NULL;
}

/* The end of the name at `off`: the next 、 ， 和 or ）. */
static size_t name_end(const char *text, size_t end, size_t off)
{
	static const char *const stops[] = {"、", "，", "和", "及", "）"};
	for (size_t i = off + 6; i < end; i++) /* 和田 begins with one */
		for (size_t k = 0; k < sizeof stops / sizeof *stops; k++)
			if (i + 3 <= end && !memcmp(text + i, stops[k], 3))
				return i;
	return end;
}

static void push_place(struct tokens *tokens, size_t start, size_t end, const struct place *place)
{
	*array_push(&tokens->list) = (struct token){TOKEN_PARTY, start, end, tokens->parties.len};
	*array_push(&tokens->parties) = (struct mention){.start = start,
	        .end = end,
	        .name_start = start,
	        .name = place_name(place),
	        .place = place,
	        .level = (enum party_level)place->level};
}

/* The places in the brackets behind token `i`, all of which lie in it: pushed; false, and none, if there are
 * others. */
static bool push_inner(struct pairing_reader *reader, size_t i)
{
	struct tokens *tokens = &reader->tokens;
	const struct place *outer = party(tokens, i)->place;
	const size_t at = i + 1 + (kind_at(tokens, i + 1) == TOKEN_CLOSER); /* 甲市五县（乙、丙…） */
	const char *text = reader->passage.text.at;
	size_t len = tokens->list.len, parties = tokens->parties.len;
	if (!outer || party(tokens, i)->part || kind_at(tokens, at) != TOKEN_ASIDE)
		return false;
	struct token aside = tokens->list.at[at];
	if (aside.end - aside.start <= 6 || memcmp(text + aside.start, "（", 3) != 0)
		return false;
	static const char *const opening[] = {"即", "包括", "分别是", "分别为", "指", "含", "下辖", NULL};
	size_t off = aside.start + HAN, end;
	for (off += words_at(text, aside.end, off, opening); off + 3 < aside.end; off = end + 3) {
		end = name_end(text, aside.end, off);
		const struct place *inner = place_in(outer, text + off, end - off);
		if (!inner) {
			tokens->list.len = len;
			tokens->parties.len = parties;
			return false;
		}
		push_place(tokens, off, end, inner);
	}
	return true;
}

struct party_list list_specified(struct pairing_reader *reader, struct party_list list)
{
	struct tokens *tokens = &reader->tokens;
	size_t first = tokens->list.len;
	bool specified = false;
	for (size_t i = list.first; i <= list.last; i++) {
		if (!is_member(tokens, i))
			continue;
		if (push_inner(reader, i)) {
			specified = true;
		} else {
			struct token same = tokens->list.at[i];
			*array_push(&tokens->list) = same;
		}
	}
	if (specified)
		return (struct party_list){first, tokens->list.len - 1};
	tokens->list.len = first;
	return list;
}

/* 即乙、丙; 包括乙、丙; 分别是乙、丙: the list behind the words that begin at token `i`. */
static bool named_behind(const struct pairing_reader *reader, size_t i, struct party_list *list)
{
	static const char *const words[] = {
	        "即", "也就是", "亦即", "包括", "它们", "分别", "具体", "名单", NULL};
	const struct tokens *tokens = &reader->tokens;
	bool each = kind_at(tokens, i) == TOKEN_EACH;
	size_t said = i + each;
	while (token_is_any(reader, said, words))
		said++;
	if (said > i + each || each)
		said += kind_at(tokens, said) == TOKEN_IS || token_is(reader, said, "为");
	return said > i + each && list_after(tokens, said, list);
}

/* Are they places in the one that is spelled out, or as many as the group has? */
static bool spells(
        const struct tokens *tokens, const char *text, const struct mention *whole, struct party_list list)
{
	const long count = (long)list_count(tokens, list);
	if (whole->level == PARTY_GROUP)
		return whole->count > 1 && whole->count == count;
	for (long n = 0; n < count; n++) {
		const struct mention *one = list_member(tokens, list, (size_t)n);
		if (!one->place || !whole->place ||
		        !((one->place != whole->place && place_holds(whole->place, one->place)) ||
		                place_in(whole->place, text + one->start, one->end - one->start)))
			return false;
	}
	return whole->place && !whole->part;
}

/* 昌吉 in 昌吉州两市，即昌吉、阜康 is the city: those that lie in the place are meant. */
static void settle_in(
        const struct tokens *tokens, const char *text, const struct place *whole, struct party_list list)
{
	for (size_t i = list.first; i <= list.last; i++) {
		struct mention *one = is_member(tokens, i) ? party(tokens, i) : NULL;
		if (!one || (one->place != whole && place_holds(whole, one->place)))
			continue;
		one->place = place_in(whole, text + one->start, one->end - one->start);
		one->name = place_name(one->place);
		one->level = (enum party_level)one->place->level;
		one->unsettled = false;
	}
}

struct party_list list_spelled(const struct pairing_reader *reader, struct party_list list)
{
	const struct tokens *tokens = &reader->tokens;
	struct party_list inner;
	size_t i = list.last + 1;
	if (list_count(tokens, list) != 1 || list.last >= tokens->list.len)
		return list;
	for (; i < tokens->list.len && kind_at(tokens, i) != TOKEN_COMMA &&
	        kind_at(tokens, i) != TOKEN_COLON && kind_at(tokens, i) != TOKEN_ARROW;
	        i++)
		if (kind_at(tokens, i) == TOKEN_PARTY && !party(tokens, i)->count)
			return list;
	bool counted = i > list.last + 1 || kind_at(tokens, list.last) == TOKEN_CLOSER, /* 乙州两县：丙、丁 */
	        named = named_behind(reader, i + 1, &inner) ||
	                (counted && kind_at(tokens, i) != TOKEN_COMMA && list_after(tokens, i + 1, &inner));
	const struct mention *whole = list_member(tokens, list, 0);
	if (i + 1 >= tokens->list.len || !named || !spells(tokens, reader->passage.text.at, whole, inner))
		return list;
	if (whole->level != PARTY_GROUP)
		settle_in(tokens, reader->passage.text.at, whole->place, inner);
	return inner;
}

bool list_is_counted(const struct tokens *tokens, struct party_list list)
{
	for (size_t i = list.first; i <= list.last; i++) {
		if (kind_at(tokens, i) != TOKEN_PARTY)
			continue;
		const struct mention *group = party(tokens, i);
		if (group->level != PARTY_GROUP || !group->count)
			return false;
	}
	return true;
}

/* The group of more than `members` that stands behind a list, at token `i`: 24个县, 三省的24个县, 等18个县.
 */
static bool group_behind(struct pairing_reader *reader, size_t i, long members, struct mention *group)
{
	static const char *const lead[] = {"等", "的", "所属", "所辖", "下辖", NULL};
	const struct tokens *tokens = &reader->tokens;
	const char *text = reader->passage.text.at;
	for (; kind_at(tokens, i) == TOKEN_CLOSER || kind_at(tokens, i) == TOKEN_ASIDE; i++) {
		size_t start = tokens->list.at[i].start;
		start += words_at(text, reader->end, start, lead);
		if (mention_read(text, reader->end, start, 0, &reader->out->arena, group) &&
		        group->level == PARTY_GROUP && group->count > members &&
		        group->end >= tokens->list.at[i].end)
			return true;
	}
	i += kind_at(tokens, i) == TOKEN_OF;
	if (kind_at(tokens, i) != TOKEN_PARTY)
		return false;
	*group = *party(tokens, i);
	return group->level == PARTY_GROUP && group->count > members;
}

/* Is the group one of the list's members? */
static bool holds_group(const struct tokens *tokens, struct party_list list, const struct mention *group)
{
	for (size_t i = list.first; i <= list.last; i++)
		if (is_member(tokens, i) && party(tokens, i)->start == group->start)
			return true;
	return false;
}

static void push_group(struct tokens *tokens, const struct mention *group)
{
	*array_push(&tokens->list) =
	        (struct token){TOKEN_PARTY, group->start, group->end, tokens->parties.len};
	*array_push(&tokens->parties) = *group;
}

/* 甲6个州82个县: counted at two levels, 甲 is meant as a whole. */
static bool is_whole(const struct pairing_reader *reader, struct party_list list)
{
	const struct tokens *tokens = &reader->tokens;
	for (size_t i = list.first; i <= list.last; i++)
		if (is_member(tokens, i) && kind_at(tokens, i + 1) == TOKEN_ASIDE &&
		        mention_counts(reader->passage.text.at, reader->end, tokens->list.at[i + 1].start) &&
		        mention_may_count(reader->passage.text.at, tokens->list.at[i + 1].start))
			return true;
	return false;
}

/* 甲82个县和乙12个师: where a member before the last one has a count of its own, each goes by its own. The
 * list of tokens added at the end; the same list if there is no such member. */
static struct party_list each_counted(struct pairing_reader *reader, struct party_list list)
{
	struct tokens *tokens = &reader->tokens;
	size_t len = tokens->list.len, parties = tokens->parties.len, counted = 0;
	struct mention group;
	for (size_t i = list.first; i <= list.last; i++) {
		if (!is_member(tokens, i))
			continue;
		bool own = group_behind(reader, i + 1, 1, &group);
		const bool group_itself = party(tokens, i)->level == PARTY_GROUP && party(tokens, i)->count;
		counted += (own || group_itself) && i < list.last; /* 乙省12个市和丙12个师 */
		if (!own)
			group = *party(tokens, i);
		push_group(tokens, &group);
	}
	if (counted)
		return (struct party_list){len, tokens->list.len - 1};
	tokens->list.len = len;
	tokens->parties.len = parties;
	return list;
}

struct party_list list_counted(struct pairing_reader *reader, struct party_list other, struct party_list list)
{
	struct tokens *tokens = &reader->tokens;
	size_t last = list.last, len = tokens->list.len;
	struct mention group;
	while (last > list.first && kind_at(tokens, last) != TOKEN_PARTY)
		last--;
	if (list.first >= len || !list_is_counted(tokens, other))
		return list;
	list.last = last;
	if (is_whole(reader, list))
		return list;
	if (list_count(tokens, list) > 1) {
		struct party_list each = each_counted(reader, list);
		if (each.first != list.first)
			return each;
	}
	if (!group_behind(reader, last + 1, (long)list_count(tokens, list), &group) ||
	        holds_group(tokens, other, &group))
		return list;
	if (list_count(tokens, list) == 1 && group.start == party(tokens, last)->end)
		mention_take_province(
		        &group, party(tokens, last), reader->passage.text.at, &reader->out->arena);
	push_group(tokens, &group);
	return (struct party_list){len, len};
}

/* Are what the group counts places: 8个贫困县, 9个县（市）? */
static bool counts_places(const struct mention *group)
{
	static const char *const ends[] = {
	        "县", "市", "区", "州", "旗", "村", "镇", "乡", "省", "团场", "师", "）"};
	struct slice name = slice_of(group->name);
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		if (slice_ends(name, ends[i]))
			return true;
	return false;
}

void list_uncount(const struct tokens *tokens, struct party_list supporters, struct party_list list)
{
	for (size_t i = supporters.first; i <= supporters.last; i++)
		if (is_member(tokens, i) &&
		        (party(tokens, i)->level == PARTY_GROUP || !party(tokens, i)->place))
			return;
	bool seated = false; /* the place of the counted ones was named */
	for (size_t i = list.first; i <= list.last; i++) {
		struct mention *group = kind_at(tokens, i) == TOKEN_PARTY ? party(tokens, i) : NULL;
		bool counted = group && group->count && counts_places(group);
		if (counted && seated && !group->seat)
			group->passed = true; /* 甲省3个市、20个县 */
		if (group)
			seated = (counted && (seated || group->seat)) ||
			         (group->place && kind_at(tokens, i + 1) == TOKEN_CLOSER);
		if (counted && group->seat)
			*group = (struct mention){.start = group->start,
			        .end = group->end,
			        .name_start = group->start,
			        .name = place_name(group->seat),
			        .place = group->seat,
			        .level = (enum party_level)group->seat->level};
	}
}

const struct mention *list_member(const struct tokens *tokens, struct party_list list, size_t n)
{
	for (size_t i = list.first; i <= list.last; i++)
		if (is_member(tokens, i) && n-- == 0)
			return party(tokens, i);
	return NULL;
}

/* 甲为组长，乙、丙等，共三所高校: the parties that the sentence named before are as many as the group counts,
 * which sums them up. The list, of tokens added at the end; the same list if it is none such. */
struct party_list list_summed(struct pairing_reader *reader, struct party_list list)
{
	struct tokens *tokens = &reader->tokens;
	size_t len = tokens->list.len, parties = tokens->parties.len, at = list.first;
	if (at != list.last || kind_at(tokens, at) != TOKEN_PARTY || !at || !token_ends(reader, at, "共"))
		return list;
	const struct mention *group = party(tokens, at);
	long wanted = group->level == PARTY_GROUP ? group->count : 0;
	for (size_t i = 0; i < at && wanted > 1; i++) {
		if (!is_member(tokens, i) || party(tokens, i)->kind != PAIRING_NAMED ||
		        (i && kind_at(tokens, i - 1) == TOKEN_SUPPORT))
			continue;
		const struct mention member = *party(tokens, i);
		push_group(tokens, &member);
	}
	if (wanted > 1 && tokens->parties.len - parties == (size_t)wanted)
		return (struct party_list){len, tokens->list.len - 1};
	tokens->list.len = len;
	tokens->parties.len = parties;
	return list;
}

/* Is it a group of provinces, with the region before it that its name leaves out: 西部10个省区? */
static bool is_region_group(const struct pairing_reader *reader, const struct mention *group)
{
	static const char *const regions[] = {
	        "西部", "中西部", "西部地区", "中西部地区", "东部", "东部地区", NULL};
	static const char *const provinces[] = {"省区", "省市", "省区市", "省市区", "省份", "省", NULL};
	const char *text = reader->passage.text.at, *bracket = strstr(group->name, "（"); /* 9个省（市） */
	struct slice name = {group->name, bracket ? (size_t)(bracket - group->name) : strlen(group->name)};
	return group->level == PARTY_GROUP && group->count && group->start < group->name_start &&
	       words_at(text, group->name_start, group->start, regions) == group->name_start - group->start &&
	       text_ends_any(name, provinces);
}

/* 东部9个省和4个计划单列市: among several, the region says of which one it is. */
static void name_regions(struct pairing_reader *reader, struct party_list list)
{
	const struct tokens *tokens = &reader->tokens;
	for (size_t i = list.first; i <= list.last; i++) {
		struct mention *group = is_member(tokens, i) ? party(tokens, i) : NULL;
		if (!group || !is_region_group(reader, group))
			continue;
		group->name = arena_strndup(&reader->out->arena, reader->passage.text.at + group->start,
		        group->end - group->start);
		group->name_start = group->start;
	}
}

void list_region(struct pairing_reader *reader, struct party_list supporters, struct party_list list)
{
	const struct tokens *tokens = &reader->tokens;
	bool several = list_count(tokens, supporters) > 1;
	for (size_t i = supporters.first; i <= supporters.last && !several; i++)
		if (is_member(tokens, i) && is_region_group(reader, party(tokens, i)))
			return;
	if (several)
		name_regions(reader, supporters);
	name_regions(reader, list);
}

/* The group of more than `members` that 等 introduces in the closer at token `i`: 等9个市. */
static bool group_of_more(struct pairing_reader *reader, size_t i, long members, struct mention *group)
{
	const struct token *closer = &reader->tokens.list.at[i];
	const char *text = reader->passage.text.at;
	size_t etc = closer->kind == TOKEN_CLOSER ? word_match(text, closer->end, closer->start, "等") : 0;
	return etc && mention_read(text, reader->end, closer->start + etc, 0, &reader->out->arena, group) &&
	       group->level == PARTY_GROUP && group->count > members && group->end >= closer->end;
}

bool list_exemplifies(struct pairing_reader *reader, struct party_list list, struct mention *group)
{
	const long members = (long)list_count(&reader->tokens, list);
	for (size_t i = list.first; i <= list.last + 1 && i < reader->tokens.list.len; i++)
		if (!is_member(&reader->tokens, i) && group_of_more(reader, i, members, group))
			return true;
	return false;
}

struct party_list list_of_group(struct pairing_reader *reader, const struct mention *group)
{
	const size_t len = reader->tokens.list.len;
	push_group(&reader->tokens, group);
	return (struct party_list){len, len};
}

struct party_list list_with_more(struct pairing_reader *reader, struct party_list list)
{
	struct tokens *tokens = &reader->tokens;
	const size_t len = tokens->list.len, parties = tokens->parties.len;
	const struct mention *last = NULL;
	long alike = 0; /* names of one kind in a row, which the group goes on with */
	bool found = false;
	for (size_t i = list.first; i <= list.last && i < len; i++) {
		struct mention mention;
		bool member = is_member(tokens, i),
		     more = !member && group_of_more(reader, i, alike, &mention);
		if (!member && !more)
			continue;
		if (member)
			mention = *party(tokens, i);
		alike = mention.level == PARTY_GROUP             ? 0
		        : last && !last->place != !mention.place ? 1
		                                                 : alike + 1;
		push_group(tokens, &mention);
		last = &tokens->parties.at[tokens->parties.len - 1];
		found = found || more;
	}
	if (found)
		return (struct party_list){len, tokens->list.len - 1};
	tokens->list.len = len;
	tokens->parties.len = parties;
	return list;
}

bool list_is_open(const struct tokens *tokens, struct party_list list)
{
	size_t next = behind_asides(tokens, list.last + 1), i = list.first;
	if (i && kind_at(tokens, i - 1) ==
	                 TOKEN_OTHER) /* …、铁路合肥办事处: a name that begins in the unread */
		i--;
	return (i && joins(kind_at(tokens, i - 1))) || joins(kind_at(tokens, next));
}

/* Are all members institutions? */
static bool all_institutions(const struct tokens *tokens, struct party_list list)
{
	for (size_t i = list.first; i <= list.last; i++)
		if (is_member(tokens, i) && party(tokens, i)->level != PARTY_INSTITUTION)
			return false;
	return true;
}

void list_share(struct pairing_reader *reader, struct party_list one, struct party_list other)
{
	const struct tokens *tokens = &reader->tokens;
	for (int side = 0; side < 2; side++) {
		struct party_list list = side ? other : one;
		const struct mention *last = party(tokens, list.last);
		size_t seat =
		        last->seat && list.last > list.first && all_institutions(tokens, side ? one : other)
		                ? place_match(last->name, strlen(last->name), 0, &(const struct place *){0})
		                : 0;
		for (size_t i = list.first; seat && i < list.last; i++)
			if (kind_at(tokens, i) == TOKEN_PARTY &&
			        party(tokens, i)->level == (enum party_level)last->seat->level)
				mention_make_institution(party(tokens, i), last->name + seat,
				        strlen(last->name + seat), &reader->out->arena);
	}
}

bool pairings_item(const struct tokens *tokens)
{
	bool joint = false;
	for (size_t i = 0; i < tokens->list.len; i++) {
		enum token_kind kind = tokens->list.at[i].kind;
		bool stop = kind == TOKEN_OTHER && tokens->list.at[i].end - tokens->list.at[i].start == 3;
		if (kind != TOKEN_PARTY && kind != TOKEN_SUPPORT && kind != TOKEN_ARROW &&
		        kind != TOKEN_COLON && kind != TOKEN_COMMA && kind != TOKEN_FILL &&
		        kind != TOKEN_ASIDE && kind != TOKEN_OF && kind != TOKEN_CLOSER &&
		        kind != TOKEN_EACH && kind != TOKEN_RELATION && kind != TOKEN_WITH && !joins(kind) &&
		        !(stop && (i + 1 == tokens->list.len ||
		                          (i + 2 == tokens->list.len &&
		                                  kind_at(tokens, i + 1) == TOKEN_ASIDE))))
			return false;
		joint = joint || kind == TOKEN_SUPPORT || kind == TOKEN_ARROW || kind == TOKEN_COLON ||
		        kind == TOKEN_RELATION;
	}
	return tokens->parties.len > 0 && (joint || tokens->list.len == 1);
}

bool pairings_item_says_twice(const struct tokens *tokens)
{
	size_t verbs = 0, names = 0;
	for (size_t i = 0; i < tokens->list.len; i++) {
		enum token_kind kind = tokens->list.at[i].kind;
		names += kind == TOKEN_PARTY;
		verbs += kind == TOKEN_SUPPORT || kind == TOKEN_RELATION;
	}
	return verbs > 1 && names >= 2 * verbs;
}

/* The bytes of the numeral's character at `off`: a digit or 一 to 十; 0 for anything else. */
static size_t numeral(const char *text, size_t len, size_t off)
{
	static const char digits[] = "一二三四五六七八九十";
	if (off < len && text[off] >= '0' && text[off] <= '9')
		return 1;
	for (size_t k = 0; off + 3 <= len && k + 3 < sizeof digits; k += 3)
		if (!memcmp(text + off, digits + k, 3))
			return 3;
	return 0;
}

/* The bytes of a bullet's character at `off`: - + > #, or a sign that is no letter and no bracket, as • ▶ ◆
 * 🍎. */
static size_t bullet(const char *text, size_t len, size_t off)
{
	unsigned char b = (unsigned char)text[off];
	if (strchr("-+>#", text[off]))
		return 1;
	if (b == 0xC2 && off + 2 <= len) /* · */
		return 2;
	if (b == 0xE2 && off + 3 <= len && strncmp(text + off, "“", 3) != 0 &&
	        strncmp(text + off, "‘", 3) != 0)
		return 3;
	return b >= 0xF0 && off + 4 <= len ? 4 : 0;
}

size_t pairings_behind_number(const char *text, size_t len)
{
	static const char *const stops[] = {"、", "．", "）"};
	size_t start = 0, n;
	while (start < len && text[start] && (n = bullet(text, len, start)) != 0)
		start += n;
	size_t from = start + (len >= start + 3 && !memcmp(text + start, "（", 3) ? 3 : 0), off = from;
	while ((n = numeral(text, len, off)) != 0)
		off += n;
	if (off == from)
		return start;
	for (size_t i = 0; i < sizeof stops / sizeof *stops; i++)
		if (off + 3 <= len && !memcmp(text + off, stops[i], 3) && (from == start || i == 2))
			return off + 3;
	return from == start && off < len && text[off] == '.' && !numeral(text, len, off + 1) ? off + 1
	                                                                                      : start;
}
