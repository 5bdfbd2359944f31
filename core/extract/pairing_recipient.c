// SPDX-License-Identifier: MIT
// 支援乙: whom the verb is for, as what stands behind it says.
#include "core/extract/pairing_support.h"
#include "core/extract/word.h"

#include <string.h>

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

/* 支援的大学主要包括乙、丁: the list behind the class that token `i` begins. */
static bool listed_behind(const struct pairing_reader *reader, size_t i, struct party_list *list)
{
	enum { WORDS = 4 };
	static const char *const listing[] = {"包括", "包括有", "分别是", "有", "为", NULL};
	const struct tokens *tokens = &reader->tokens;
	size_t end = i + WORDS;
	bool counted =
	        kind_at(tokens, i) == TOKEN_PARTY && tokens->parties.at[tokens->list.at[i].party].count;
	if (kind_at(tokens, i) != TOKEN_OTHER && !counted)
		return false;
	for (i++; i < end && i < tokens->list.len; i++) {
		enum token_kind kind = kind_at(tokens, i);
		if (kind == TOKEN_IS || token_is_any(reader, i, listing))
			return list_after(tokens, i + 1, list);
		if (kind != TOKEN_OTHER && kind != TOKEN_FILL && kind != TOKEN_EACH)
			break;
	}
	return false;
}

bool recipients_of(const struct pairing_reader *reader, size_t v, struct party_list *list)
{
	const struct tokens *tokens = &reader->tokens;
	size_t i = skip_fill(tokens, v + 1);
	if (spelled_out(reader, i, list))
		return true;
	if (kind_at(tokens, i) != TOKEN_OF)
		return list_after(tokens, i, list);
	if (listed_behind(reader, i + 1, list))
		return true;
	return !token_ends(reader, v + 1, "任务") && !token_ends(reader, v + 1, "工作") &&
	       list_after(tokens, i + 1 + (kind_at(tokens, i + 1) == TOKEN_IS), list);
}

bool recipients_described(const struct pairing_reader *reader, size_t v, struct party_list *list)
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

/* 支援的兵团重点大学, 支援的新疆高校有很多: does the clause end, right behind the one place, in a body that
 * lies there, or go on with a class of bodies? */
static bool is_body_of(const struct pairing_reader *reader, struct party_list recipients)
{
	static const char *const bodies[] = {
	        "大学", "高校", "院校", "学院", "学校", "中学", "小学", "医院", "企业", NULL};
	static const char *const counties[] = {"县", "市", "区县", "村", NULL}; /* 支援的三峡库区县 */
	static const char *const classes[] = {"高校", "院校", "企业", NULL};
	enum { WORDS_BYTES = 36 };
	const struct tokens *tokens = &reader->tokens;
	size_t i = recipients.last + 1, end = i;
	while (kind_at(tokens, end) == TOKEN_FILL ||
	        (end < tokens->list.len && kind_at(tokens, end) == TOKEN_OTHER))
		end++;
	bool group = list_count(tokens, recipients) == 1 &&
	             list_member(tokens, recipients, 0)->level == PARTY_GROUP &&
	             !list_member(tokens, recipients, 0)->count;
	if (recipients.first != recipients.last || !recipients.first ||
	        kind_at(tokens, recipients.first - 1) != TOKEN_OF || end == i ||
	        !(list_member(tokens, recipients, 0)->place || group))
		return false;
	struct slice words = {reader->passage.text.at + tokens->list.at[i].start,
	        tokens->list.at[end - 1].end - tokens->list.at[i].start};
	if (words_at(words.at, words.len, 0, classes))
		return true;
	if (slice_ends(words, "。") || slice_ends(words, "；"))
		words.len -= HAN;
	bool ends = end >= tokens->list.len || kind_at(tokens, end) == TOKEN_COMMA;
	return ends && words.len <= WORDS_BYTES &&
	       (text_ends_any(words, bodies) || (group && text_ends_any(words, counties)));
}

/* 某些大学, 几所医院 behind the 的 at token `of`: bodies that are nobody in particular. */
static bool are_some_bodies(struct pairing_reader *reader, size_t of)
{
	static const char *const some[] = {
	        "某", "一", "两", "几", "若干", "部分", "许多", "多", "数", "有关", "相关", NULL};
	static const char *const bodies[] = {"大学", "高校", "院校", "学院", "学校", "中学", "小学", "医院",
	        "卫生院", "企业", "单位", "医疗机构", NULL};
	static const char *const breaks[] = {
	        "，", "。", "；", "、", "是", "里", "年", "月", "天", "期间", NULL};
	static const char *const works[] = {"建设", "改造", "发展", "工作", "教育", "事业", NULL};
	enum { SOME_BYTES = 30 };
	const char *text = reader->passage.text.at;
	size_t off = reader->tokens.list.at[of].end,
	       end = reader->end - off > SOME_BYTES ? off + SOME_BYTES : reader->end;
	if (!words_at(text, end, off, some))
		return false;
	for (; off < end && !words_at(text, end, off, breaks); off += char_len(text, end, off)) {
		size_t body = words_at(text, end, off, bodies);
		if (body && !words_at(text, reader->end, off + body, works)) {
			pairing_refuse(reader, "pairing.refused.nobody", reader->tokens.list.at[of].end,
			        off + 2 * HAN);
			return true;
		}
	}
	return false;
}

/* 丙的乙: an institution whose seat nobody knows is meant, and not where it lies. Its list is of the tokens
 * from `first` to `last`. */
static void pass_holder(
        struct tokens *tokens, struct party_list *recipients, size_t first, size_t last, bool built)
{
	struct mention *holder = &tokens->parties.at[tokens->list.at[recipients->last].party];
	const struct mention *party = &tokens->parties.at[tokens->list.at[first].party];
	bool seatless = party->level == PARTY_INSTITUTION && !mention_place(party) &&
	                party->kind == PAIRING_NAMED && strncmp(party->name, "第", HAN) != 0;
	if (kind_at(tokens, recipients->last) == TOKEN_PARTY && holder->place && !built && seatless) {
		holder->passed = true;
		recipients->last = last;
	}
}

bool recipients_lie(struct pairing_reader *reader, struct party_list *recipients, bool built)
{
	struct tokens *tokens = &reader->tokens;
	size_t of = recipients->last + 1;
	struct party_list inner;
	if (is_body_of(reader, *recipients)) {
		pairing_refuse(reader, "pairing.refused.nobody", tokens->list.at[recipients->first].start,
		        tokens->list.at[of].end);
		return false;
	}
	if (kind_at(tokens, of) != TOKEN_OF || of + 1 >= tokens->list.len)
		return true;
	if (kind_at(tokens, of + 1) != TOKEN_PARTY || !list_after(tokens, of + 1, &inner))
		return !are_some_bodies(reader, of);
	pass_holder(tokens, recipients, of + 1, inner.last, built);
	return true;
}
