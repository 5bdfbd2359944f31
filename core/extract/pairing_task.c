// SPDX-License-Identifier: MIT
// A task of support: who bears it, and who is given it.
#include "core/extract/pairing_support.h"
#include "core/extract/region.h"
#include "core/extract/word.h"

#include <string.h>

/* Who bears a task, or gives: the verb stands before whom it is for. */
static const char *const bearing[] = {
        "负责", "承担", "承担着", "承担了", "担负", "担负着", "担负了", "肩负", NULL};
static const char *const giving[] = {"给予", "给予了", "给", "提供给", "资助", "资助了", NULL};

/* A province, city or county outside of the regions that are supported. */
static bool may_carry_out(const struct mention *party)
{
	const struct place *place = mention_place(party);
	return place && !region_is_supported(place) && party->level != PARTY_INSTITUTION &&
	       party->level != PARTY_CENTRAL;
}

bool task_carried_out(struct pairing_reader *reader, struct party_list recipients, size_t v)
{
	static const char *const verbs[] = {"安排", "安排了", "实施", "实施了", "完成", "完成了", "启动",
	        "启动了", "推进", "建成", "建成了", "落实", NULL};
	const struct tokens *tokens = &reader->tokens;
	struct party_list by;
	bool done = false, works = token_ends(reader, v + 1, "项目") || token_ends(reader, v + 1, "工程");
	for (const char *const *word = verbs; *word && works && !done; word++)
		done = token_ends(reader, recipients.first, *word);
	if (!recipients.first || !done ||
	        !list_before(tokens, skip_back(tokens, recipients.first - 1, false).i, &by))
		return false;
	for (size_t n = 0; n < list_count(tokens, by); n++)
		if (!may_carry_out(list_member(tokens, by, n)))
			return false;
	for (size_t n = 0; n < list_count(tokens, recipients); n++)
		if (region_supports(mention_place(list_member(tokens, recipients, n))))
			return false; /* 完成浙江援建项目: those that it gave */
	pairings_add(reader, by, recipients, false, "pairing.task");
	return true;
}

bool task_at(struct pairing_reader *reader, struct party_list recipients, size_t v)
{
	const struct tokens *tokens = &reader->tokens;
	struct party_list supporters;
	size_t verb = recipients.first - 1;
	bool bears = recipients.first && token_is_any(reader, verb, bearing);
	if (!bears && !(recipients.first && token_is_any(reader, verb, giving)))
		return false;
	size_t whom = v + 2 + (kind_at(tokens, v + 2) == TOKEN_IS); /* 承担乙对口支援任务的是甲 */
	bool behind = bears && kind_at(tokens, v + 1) == TOKEN_OF && list_after(tokens, whom, &supporters);
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

/* 由丙移交给甲: who has it then, where the words behind 丙 begin with token `i`. */
static bool handed_on(const struct pairing_reader *reader, size_t i, struct party_list *list)
{
	static const char *const verbs[] = {"移交给", "移交", "移交至", "转交给", "转交", "交给", "交由",
	        "转给", "调整给", "调整为", "变更为", "改为", "转由", "改由", "转为", "换成", "换为",
	        "划转给", "交接给", NULL};
	const struct tokens *tokens = &reader->tokens;
	if (i >= tokens->list.len)
		return false;
	size_t off = tokens->list.at[i].start, n = words_at(reader->passage.text.at, reader->end, off, verbs);
	while (n && i < tokens->list.len && tokens->list.at[i].start < off + n)
		i++;
	return n && list_after(tokens, i, list);
}

bool task_borne(struct pairing_reader *reader, struct party_list recipients, size_t v)
{
	const struct tokens *tokens = &reader->tokens;
	static const char *const verbs[] = {"负责", "承担", "担负", "实施", "落实", "负责实施", "组织实施",
	        "完成", "具体", "具体负责", "牵头", "牵头负责", NULL};
	static const char *const making[] = {"组成", "组建", NULL}; /* 乙的支援团队由甲、丙组成 */
	struct party_list supporters;
	size_t by = skip_fill(tokens, v + 1);
	bool each = kind_at(tokens, by) == TOKEN_EACH;
	by += each;
	if (kind_at(tokens, by) == TOKEN_OTHER) /* 乙的对口支援延长十年，由甲承担 */
		by = clause_behind(tokens, by);
	if (kind_at(tokens, by) != TOKEN_BY || !list_after(tokens, by + 1, &supporters))
		return false;
	size_t i = supporters.last + 1;
	if (handed_on(reader, i, &supporters)) {
		pairings_add(reader, supporters, recipients, false, "pairing.by");
		return true;
	}
	for (; kind_at(tokens, i) == TOKEN_EACH || kind_at(tokens, i) == TOKEN_CLOSER; i++)
		each = each || kind_at(tokens, i) == TOKEN_EACH;
	if (token_is_any(reader, i, verbs) ||
	        (i < tokens->list.len &&
	                words_at(reader->passage.text.at, reader->end, tokens->list.at[i].start, making)) ||
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

/* 乙的重建由甲支援, where 由 is token `p`: what of 乙 it is that is supported. */
static bool of_what(const struct pairing_reader *reader, size_t p, struct party_list *recipients)
{
	static const char *const works[] = {"重建", "恢复重建", "灾后重建", "恢复重建工作", "重建工作",
	        "建设", "脱贫攻坚", "脱贫", "工作", "事业", "学科建设", "教育", "医疗", NULL};
	const struct tokens *tokens = &reader->tokens;
	size_t i = p;
	while (i && (kind_at(tokens, i - 1) == TOKEN_OTHER || kind_at(tokens, i - 1) == TOKEN_FILL))
		i--;
	const size_t end = tokens->list.at[p].start;
	return i < p && i && kind_at(tokens, i - 1) == TOKEN_OF &&
	       words_before(reader->passage.text.at + reader->sentence, end - reader->sentence, works) &&
	       list_before(tokens, i - 1, recipients);
}

void support_by(struct pairing_reader *reader, struct party_list supporters, size_t p, bool each)
{
	const struct tokens *tokens = &reader->tokens;
	struct party_list recipients, more;
	if (!list_before_word(tokens, p, true, &each, &recipients) && !taken_in(reader, p, &recipients) &&
	        !clause_described(reader, p, &recipients) && !of_what(reader, p, &recipients))
		return;
	if (recipients.first && kind_at(tokens, recipients.first - 1) == TOKEN_BY &&
	        split_last(tokens, &recipients, &more)) { /* 丁由丙、乙由甲支援 */
		support_by(reader, recipients, recipients.first - 1, false);
		recipients = more;
	}
	size_t with = recipients.first;
	if (each && with && kind_at(tokens, with - 1) == TOKEN_WITH && list_before(tokens, with - 1, &more))
		recipients.first = more.first; /* 乙与丁，分别由甲、丙帮扶 */
	pairings_add(reader, supporters, recipients, each, "pairing.by");
}

bool task_handed(struct pairing_reader *reader, struct party_list recipients, size_t v)
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
