// SPDX-License-Identifier: MIT
#include "core/extract/token_read.h"

#include "core/extract/enumeration.h"
#include "core/extract/token_party_index.h"

#include <string.h>

/* The first character from `off` on at which a word with one of the marks begins, or the end of what is read.
 */
static size_t next_hit(const struct tokens *tokens, const char *text, size_t off, unsigned marks)
{
	const struct lexicon_hits *hits = &tokens->hits;
	while (off < tokens->end && !(hits->at[off - hits->from].is & marks))
		off += char_len(text, tokens->end, off);
	return off;
}

size_t tokens_next_comma(const char *text, size_t off, size_t end)
{
	const char *next = word_find(text + off, end - off, "、");
	return next ? (size_t)(next - text) : end;
}

bool tokens_listed(struct tokens *tokens, const char *text, size_t end, size_t off)
{
	enum { CHARS = 3 };
	if (tokens->comma < off)
		tokens->comma = tokens_next_comma(text, off, end);
	for (int chars = 0; chars < CHARS && off < tokens->comma && tokens->comma - off <= CHARS * UTF8_MAX;
	        chars++)
		off += char_len(text, end, off);
	return off == tokens->comma && off < end;
}

/* 清华大学 in 在清华大学的支援下: does a name that begins with no place stand at `off`, and support behind it
 * that is given? Elsewhere 在 only says where. */
bool tokens_supporter(struct tokens *tokens, const char *text, size_t end, size_t off)
{
	enum { REACH_BYTES = 120 };
	static const char *const stops[] = {"，", "。", "；", NULL};
	bool supports = false;
	if (!tokens_tail(tokens, text, end, off))
		return false;
	for (size_t i = off; i < end && i - off < REACH_BYTES && !words_at(text, end, i, stops);
	        i += char_len(text, end, i)) {
		supports = supports || token_kind_of(lexicon_hit(&tokens->hits, i)) == TOKEN_SUPPORT;
		if (supports && word_is_at(text, end, i, "下"))
			return true;
	}
	return false;
}

bool tokens_in_role(struct tokens *tokens, const char *text, size_t end, size_t off)
{
	enum { REACH_BYTES = 120 };
	static const char *const stops[] = {"，", "。", "；", "、", NULL};
	if (off < tokens->start + 2 * HAN || !word_is_at(text, end, off - 2 * HAN, "作为") ||
	        !tokens_tail(tokens, text, end, off))
		return false;
	for (size_t i = off; i < end && i - off < REACH_BYTES && !words_at(text, end, i, stops);
	        i += char_len(text, end, i)) {
		enum token_kind kind = token_kind_of(lexicon_hit(&tokens->hits, i));
		if (kind == TOKEN_HELPER || kind == TOKEN_HELPED || kind == TOKEN_PARTNER ||
		        kind == TOKEN_SUPPORT)
			return true;
	}
	return false;
}

/* What may begin behind the last token and before `off` in the text. */
static unsigned context(struct tokens *tokens, const char *text, size_t end, size_t off)
{
	enum token_kind last = kind_before(tokens);
	unsigned found = tokens->corps ? MENTION_CORPS : 0;
	if ((last != TOKEN_OTHER && last != TOKEN_PARTY) || tokens_supporter_in(tokens, text, end, off))
		found |= MENTION_BEGINS;
	if (last == TOKEN_BY || last == TOKEN_WITH)
		found |= MENTION_AGENT;
	if (last == TOKEN_COMMA)
		found |= MENTION_CLAUSE;
	if (last == TOKEN_SUPPORT || last == TOKEN_TO)
		found |= MENTION_HELPED;
	if (last == TOKEN_SUPPORT)
		found |= MENTION_OBJECT;
	if (tokens_listed(tokens, text, end, off))
		found |= MENTION_LISTED;
	if (last == TOKEN_SEPARATOR || last == TOKEN_AND)
		found |= MENTION_LISTED;
	return found;
}

/* 我省, 我市: where the author is. */
static bool is_own_place(const char *name)
{
	static const char *const places[] = {
	        "我省", "我市", "我县", "我区", "我州", "本省", "本市", "本县", NULL};
	for (const char *const *place = places; *place; place++)
		if (!strcmp(name, *place))
			return true;
	return false;
}

/* 临夏州 in 临夏州56个乡镇 only says where the group lies: the last token becomes the group's, and the place
 * its seat. */
static bool takes_place(const struct tokens *tokens, const struct mention *group)
{
	size_t len = tokens->list.len;
	const struct token *last = len ? &tokens->list.at[len - 1] : NULL;
	bool listed = len > 1 && (tokens->list.at[len - 2].kind == TOKEN_SEPARATOR ||
	                                 tokens->list.at[len - 2].kind == TOKEN_AND);
	if (listed || !last || last->kind != TOKEN_PARTY || last->end != group->start ||
	        group->level != PARTY_GROUP || group->unsettled)
		return false;
	const struct mention *holder = &tokens->parties.at[last->party];
	return holder->place ||
	       (holder->kind == PAIRING_ANAPHOR && is_own_place(holder->name)); /* 我省50个县 */
}

/* 、数学与统计学院: 与 stands within the name where no party stands before it. */
static bool goes_through_with(const struct tokens *tokens, const struct mention *mention)
{
	enum { FIELD_BYTES = 18 };
	size_t len = tokens->list.len;
	if (len < 3 || mention->level != PARTY_INSTITUTION || mention->seat || mention->kind != PAIRING_NAMED)
		return false;
	const struct token *with = &tokens->list.at[len - 1], *field = with - 1, *mark = with - 2;
	return with->kind == TOKEN_WITH && field->kind == TOKEN_OTHER && mark->kind == TOKEN_SEPARATOR &&
	       field->end - field->start <= FIELD_BYTES && with->end == mention->start;
}

/* Gives where the token ends. */
/* 上海宝钢: does the place right before an enterprise of the centre, in a list or at its head, only say where
 * that is?
 */
static bool is_seat(const struct tokens *tokens, const struct mention *mention)
{
	const size_t len = tokens->list.len;
	const struct token *last = len ? &tokens->list.at[len - 1] : NULL;
	const enum token_kind before = len > 1 ? tokens->list.at[len - 2].kind : TOKEN_COMMA;
	if (mention->level != PARTY_CENTRAL || !mention->place || !last || last->kind != TOKEN_PARTY ||
	        last->end != mention->start || (before != TOKEN_SEPARATOR && before != TOKEN_AND))
		return false;
	static const char *const ends[] = {"集团", "公司", NULL};
	const struct mention *place = &tokens->parties.at[last->party];
	return place->place && !place->part && place->level <= PARTY_PREFECTURE &&
	       text_ends_any(slice_of(place_name(mention->place)), ends);
}

static size_t push_party(
        struct tokens *tokens, const char *text, const struct mention *mention, struct arena *arena)
{
	if (takes_place(tokens, mention)) {
		struct token *last = &tokens->list.at[tokens->list.len - 1];
		struct mention *party = &tokens->parties.at[last->party];
		const struct mention place = *party;
		const size_t within = place.place ? phrase_units(text, tokens->end, mention->end) : 0;
		if (within) { /* 甲省10个州的60个县: all of it */
			tokens_push(tokens, TOKEN_ASIDE, mention->start, mention->end + within);
			return mention->end + within;
		}
		last->end = mention->end;
		if (place.part) /* 乙县丙镇3个村: the township is the finest name */
			return mention->end;
		*party = *mention;
		party->start = place.start;
		party->seat = place.place;
		party->seat_end = place.end;
		mention_take_province(party, &place, text, arena);
		return mention->end;
	}
	if (is_seat(tokens, mention)) {
		struct token *last = &tokens->list.at[tokens->list.len - 1];
		last->end = mention->end;
		tokens->parties.at[last->party] = *mention;
		return mention->end;
	}
	bool cut = goes_through_with(tokens, mention);
	tokens_push(tokens, TOKEN_PARTY, mention->start, mention->end);
	tokens->list.at[tokens->list.len - 1].party = tokens->parties.len;
	*array_push(&tokens->parties) = *mention;
	if (cut) /* half a name is nobody's */
		tokens->parties.at[tokens->parties.len - 1].unsettled = true;
	return mention->end;
}

/* Does a township follow that is named without its county: behind 支援, or in a list of townships? *holder
 * gets what holds the list, or NULL. */
static bool town_follows(const struct tokens *tokens, const char *text, const struct place **holder)
{
	size_t len = tokens->list.len;
	const struct token *last = len ? &tokens->list.at[len - 1] : NULL,
	                   *before = len > 1 ? last - 1 : NULL;
	*holder = NULL;
	if (!last || last->kind == TOKEN_SUPPORT || last->kind == TOKEN_WITH || last->kind == TOKEN_ARROW)
		return last != NULL;
	if (last->kind == TOKEN_FILL && word_is_at(text, last->end, last->start, "负责"))
		return before && (before->kind == TOKEN_PARTY || before->kind == TOKEN_CLOSER);
	if (!before || (last->kind == TOKEN_OF && before->kind != TOKEN_SUPPORT))
		return false;
	if (last->kind != TOKEN_SEPARATOR && last->kind != TOKEN_AND)
		return last->kind == TOKEN_OF;
	const struct mention *party = before->kind == TOKEN_PARTY ? &tokens->parties.at[before->party] : NULL;
	if (!party || !party->part || (party->place && party->place->level == PARTY_PROVINCE))
		return false;
	*holder = party->place;
	return true;
}

/* 在丙的援建下，: is the clause that ends here what 甲镇 behind it owes to others? */
static bool follows_thanks(const struct tokens *tokens, const char *text, size_t end)
{
	const size_t len = tokens->list.len;
	const size_t comma = len ? tokens->list.at[len - 1].start : 0;
	return len && tokens->list.at[len - 1].kind == TOKEN_COMMA && comma > tokens->start + HAN &&
	       word_is_at(text, end, comma - HAN, "下");
}

/* Is the word at `off`, 分别 before it passed over, one of support or of a bond? Its end, or 0. */
static size_t support_end(const struct tokens *tokens, const char *text, size_t end, size_t off)
{
	const size_t i = off + longest(text, end, off, "分别 共同 一起 各自");
	if (i >= end)
		return 0;
	const struct lexicon_hit hit = lexicon_hit(&tokens->hits, i);
	const enum token_kind kind = token_kind_of(hit);
	return kind == TOKEN_SUPPORT || kind == TOKEN_RELATION ? i + hit.len : 0;
}

/* 甲镇帮扶丙镇, 甲镇与丙镇结对: does what stands behind the townships that end at `i` say whom they support?
 */
static bool towns_support(
        const struct tokens *tokens, const char *text, size_t end, size_t i, struct arena *arena)
{
	struct mention other;
	const struct place *place;
	const size_t joint = longest(text, end, i, "与 同 和"),
	             from = joint ? 0 : support_end(tokens, text, end, i);
	if (joint)
		return mention_town(text, end, i + joint, NULL, arena, &other) &&
		       support_end(tokens, text, end, other.end);
	return from && from < end &&
	       (mention_town(text, end, from, NULL, arena, &other) || place_match(text, end, from, &place));
}

/* 甲镇、乙镇由丙援助, 甲镇帮扶乙镇: townships at the head of a clause, and behind them who supports them or
 * whom they support. The first one's county is not known. */
static bool town_heads_clause(const struct tokens *tokens, const char *text, size_t end, size_t off,
        struct arena *arena, struct mention *town)
{
	struct mention next;
	enum token_kind last = kind_before(tokens);
	if ((last != TOKEN_COMMA && last != TOKEN_FILL && last != TOKEN_COLON) ||
	        !mention_town(text, end, off, NULL, arena, town))
		return false;
	size_t i = town->end;
	while (at(text, end, i, "、", HAN) && mention_town(text, end, i + HAN, NULL, arena, &next))
		i = next.end;
	return follows_thanks(tokens, text, end) || longest(text, end, i, "由 受") > 0 ||
	       towns_support(tokens, text, end, i, arena);
}

/* Does the list go on in which the last party is a village? *holder gets what holds it. */
static bool village_follows(const struct tokens *tokens, const struct place **holder)
{
	size_t len = tokens->list.len;
	if (len < 2 || tokens->list.at[len - 2].kind != TOKEN_PARTY ||
	        (tokens->list.at[len - 1].kind != TOKEN_SEPARATOR &&
	                tokens->list.at[len - 1].kind != TOKEN_AND))
		return false;
	const struct mention *last = &tokens->parties.at[tokens->list.at[len - 2].party];
	*holder = last->place;
	return last->part && !strcmp(last->name + strlen(last->name) - HAN, "村");
}

/* 济南市所属十个区县工会: behind the place, 所属 alone where a group of institutions follows. */
size_t tokens_owns_group(const char *text, size_t end, size_t off, struct arena *arena)
{
	static const char *const bodies[] = {"会", "院", "校", "学", "局", NULL};
	static const char *const belong[] = {"所属", "下属", "所辖", "下辖", NULL};
	size_t n = WORDS_AT(text, end, off, belong);
	struct mention group;
	return n && mention_read(text, end, off + n, 0, arena, &group) && group.level == PARTY_GROUP &&
	                       words_at(text, end, group.end - HAN, bodies)
	               ? n
	               : 0;
}

/* Does the end of an institution's name follow within reach of `off`, with nothing before it that no name
 * holds? */
bool tokens_tail(struct tokens *tokens, const char *text, size_t end, size_t off)
{
	enum { REACH = MENTION_CHARS * HAN };
	size_t i = tokens->tail < off ? off : tokens->tail;
	if (!(tokens->marks & LEXICON_TAIL) || i - off > REACH) /* known from before */
		return false;
	while ((i = next_hit(tokens, text, i, LEXICON_TAIL | LEXICON_STOP)) < end &&
	        !(lexicon_hit(&tokens->hits, i).is & LEXICON_TAIL) &&
	        (word_is_at(text, end, i, "和") || word_is_at(text, end, i, "都"))) /* 协和医院, 首都医院 */
		i += HAN;
	tokens->tail = i;
	return i < end && i - off <= REACH && lexicon_hit(&tokens->hits, i).is & LEXICON_TAIL;
}

/* May mention_read find a party at `off`? Nearly always right. */
static bool may_name(struct tokens *tokens, const char *text, size_t end, size_t off, unsigned context)
{
	return mention_may_begin(lexicon_hit(&tokens->hits, off).is, context) ||
	       (context & MENTION_BEGINS &&
	               (tokens_short(tokens, off, LEXICON_COUNTY) || tokens_tail(tokens, text, end, off))) ||
	       (tokens->names && names_begin(tokens->names, text + off, end - off));
}

/* May a township be named at `off`? */
bool tokens_may_town(struct tokens *tokens, const char *text, size_t off)
{
	enum { LEAST = 2 * HAN, MOST = 6 * HAN };
	if (!(tokens->marks & LEXICON_TOWN))
		return false;
	if (tokens->town < off + LEAST)
		tokens->town = next_hit(tokens, text, off + LEAST, LEXICON_TOWN);
	return tokens->town - off <= MOST;
}

static bool read_town(struct tokens *tokens, const char *text, size_t end, size_t off, struct arena *arena,
        struct mention *town)
{
	const struct place *holder;
	return tokens_may_town(tokens, text, off) &&
	       ((town_follows(tokens, text, &holder) && mention_town(text, end, off, holder, arena, town)) ||
	               town_heads_clause(tokens, text, end, off, arena, town));
}

/* 儿科 in 我院骨科、儿科, 教育学部 at the head of a clause: a part of an institution that is named before, or
 * is the author's. */
static bool unit_follows(const struct tokens *tokens, const char *text, size_t end, size_t off,
        struct arena *arena, struct mention *out)
{
	enum { FIRST = 6 };
	size_t len = tokens->list.len;
	enum token_kind last = kind_before(tokens);
	if (len > 1 && (last == TOKEN_SEPARATOR || last == TOKEN_AND) &&
	        tokens->list.at[len - 2].kind == TOKEN_PARTY)
		return unit_sibling(
		        text, end, off, &tokens->parties.at[tokens->list.at[len - 2].party], arena, out);
	const bool attached = last == TOKEN_COMMA && word_is_at(text, end, off, "附属");
	const bool own = last == TOKEN_COMMA && unit_own(text, end, off, arena, out);
	struct mention sibling;
	for (size_t i = 0; (own || attached) && i < tokens->parties.len && i < FIRST; i++)
		if (unit_sibling(text, end, off, &tokens->parties.at[i], arena, &sibling)) {
			*out = sibling;
			return true;
		}
	return own;
}

/* 龙湾 at the head of a clause or behind a word that leads a party, where 龙湾区 is a side of a pair. */
static bool read_district(
        const struct tokens *tokens, const char *text, size_t end, size_t off, struct mention *out)
{
	const struct place *place = kind_before(tokens) == TOKEN_OTHER || kind_before(tokens) == TOKEN_PARTY
	                                    ? NULL
	                                    : initials_district(tokens->initials, text, end, off);
	if (place)
		*out = (struct mention){.start = off,
		        .end = off + 2 * HAN,
		        .name_start = off,
		        .name = place_name(place),
		        .place = place,
		        .level = (enum party_level)place->level};
	return place != NULL;
}

const struct mention *tokens_points_at(const struct tokens *tokens, const char *text, size_t end, size_t off)
{
	if (tokens->parties.len != 2 && tokens->parties.len != 3)
		return NULL; /* 前者 itself is the third */
	const struct mention *both = tokens->parties.at;
	bool alike = both[0].place && both[1].place && both[0].level == both[1].level;
	bool third =
	        tokens->parties.len == 3 && both[2].place != both[0].place && both[2].place != both[1].place;
	if (!alike || third)
		return NULL;
	return word_is_at(text, end, off, "前者")   ? &both[0]
	       : word_is_at(text, end, off, "后者") ? &both[1]
	                                            : NULL;
}

/* 前者, 后者, where the sentence names two and no more. */
static bool read_pointer(
        const struct tokens *tokens, const char *text, size_t end, size_t off, struct mention *out)
{
	const struct mention *one = tokens_points_at(tokens, text, end, off);
	if (!one)
		return false;
	*out = *one;
	out->start = out->name_start = off;
	out->end = off + 2 * HAN;
	return true;
}

size_t tokens_party(struct tokens *tokens, const char *text, size_t end, size_t off, struct arena *arena)
{
	struct mention mention;
	const struct place *holder;
	unsigned around = context(tokens, text, end, off);
	if (!(tokens_may_alias(tokens, text, off) &&
	            alias_at(tokens->aliases, text, end, off, arena, &mention)) &&
	        !(village_follows(tokens, &holder) &&
	                mention_village(text, end, off, holder, arena, &mention)) &&
	        !unit_follows(tokens, text, end, off, arena, &mention) &&
	        !read_district(tokens, text, end, off, &mention) &&
	        !read_pointer(tokens, text, end, off, &mention) &&
	        !(may_name(tokens, text, end, off, around) &&
	                names_mention(tokens->names, text, end, off, around, arena, &mention)) &&
	        !read_town(tokens, text, end, off, arena, &mention))
		return 0;
	return push_party(tokens, text, &mention, arena) - off;
}

/* 三市总工会: each member of the list before it is an institution of that place. */
static void share_tail(struct tokens *tokens, const char *tail, size_t len, struct arena *arena)
{
	for (size_t i = tokens->list.len; i--;) {
		enum token_kind kind = tokens->list.at[i].kind;
		if (kind == TOKEN_SEPARATOR || kind == TOKEN_AND || kind == TOKEN_ASIDE)
			continue;
		if (kind != TOKEN_PARTY)
			break;
		mention_make_institution(&tokens->parties.at[tokens->list.at[i].party], tail, len, arena);
	}
}

/* Does the group count such parties: 城市 places, 高校 institutions? */
static bool counts_such(const struct mention *group, const struct mention *member)
{
	static const char *const places[] = {"省", "市", "区", "县", "州", "旗", "盟", "地方", "省份", NULL};
	const size_t len = strlen(group->name);
	if (member->level == PARTY_GROUP || member->kind != PAIRING_NAMED || member->part)
		return false;
	for (const char *const *end = places; *end; end++)
		if (slice_ends((struct slice){group->name, len}, *end))
			return member->place != NULL;
	return !member->place;
}

/* 3个发达城市 behind three cities: the group that sums up the list before it. Its end, 0 if it counts
 * others. */
static size_t sum_of_list(
        const struct tokens *tokens, const char *text, size_t end, size_t off, struct arena *arena)
{
	struct mention group;
	long members = 0;
	if (!mention_may_count(text, off) || !mention_read(text, end, off, 0, arena, &group) ||
	        group.level != PARTY_GROUP || group.count < 2)
		return 0;
	for (size_t i = tokens->list.len; i--;) {
		enum token_kind kind = tokens->list.at[i].kind;
		if (kind == TOKEN_ASIDE)
			continue;
		if (kind != TOKEN_PARTY ||
		        !counts_such(&group, &tokens->parties.at[tokens->list.at[i].party]))
			return 0;
		members++;
		if (!i || (tokens->list.at[i - 1].kind != TOKEN_SEPARATOR &&
		                  tokens->list.at[i - 1].kind != TOKEN_AND))
			break;
		i--;
	}
	return members == group.count ? group.end : 0;
}

/* Behind a list: what closes it, with an end that its members share. */
size_t tokens_closer(struct tokens *tokens, const char *text, size_t end, size_t off, struct arena *arena)
{
	long count;
	size_t n = phrase_several_units(text, end, off), tail = 0;
	if (n) {
		tokens_push(tokens, TOKEN_ASIDE, off, off + n);
		return n;
	}
	n = phrase_closer(text, end, off);
	size_t sum = n ? 0 : sum_of_list(tokens, text, end, off, arena);
	if (sum) {
		tokens_push(tokens, TOKEN_CLOSER, off, sum);
		return sum - off;
	}
	if (!n)
		return 0;
	size_t etc = at(text, end, off, "等", HAN) ? HAN : 0;
	struct mention group;
	if (n == etc && mention_read(text, end, off + etc, 0, arena, &group) && group.level == PARTY_GROUP &&
	        group.count)
		n = group.end - off; /* 等五个实力强的县级市 */
	if (mention_count(text, end, off, &count))
		tail = mention_shared_tail(text, end, off + n);
	if (tail)
		share_tail(tokens, text + off + n, tail, arena);
	tokens_push(tokens, TOKEN_CLOSER, off, off + n + tail);
	return n + tail;
}

/* 高阳、南溪两镇: as many names as the number says. */
size_t tokens_enumeration(
        struct tokens *tokens, const char *text, size_t end, size_t off, struct arena *arena)
{
	struct enumeration all;
	if (!tokens_may_enumerate(tokens, off) || !enumeration_read(text, end, off, &all))
		return 0;
	const struct place *holder = NULL;
	size_t last = tokens->list.len;
	if (last && tokens->list.at[last - 1].kind == TOKEN_OF)
		last--;
	if (last && tokens->list.at[last - 1].kind == TOKEN_PARTY)
		holder = tokens->parties.at[tokens->list.at[last - 1].party].place;
	for (size_t i = 0; i < all.count; i++) {
		struct mention mention = enumeration_member(text, &all, i, holder, arena);
		if (i)
			tokens_push(tokens, TOKEN_SEPARATOR, all.name[i - 1].end, all.name[i].start);
		push_party(tokens, text, &mention, arena);
	}
	tokens_push(tokens, TOKEN_CLOSER, all.name[all.count - 1].end, all.end);
	return all.end - off;
}
