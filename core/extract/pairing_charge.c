// SPDX-License-Identifier: MIT
// 甲负责乙, where the words around say that it is support, and 甲的援疆任务调整为乙.
#include "core/extract/pairing_words.h"

#include "core/extract/pairing_charge_index.h"
#include "core/extract/word.h"

#include <string.h>

/* ---- who has charge of whom ---- */

enum { CHARGES = 60 /* in a sentence */ };

/* Verbs of having charge; the weak ones are said of much else, and count where a sentence has two or more. */
static const char *const strong[] = {"负责", "包", "包干", "包保", "挂钩", "挂包", "对口负责", "托管", NULL};
static const char *const weak[] = {"对接", "联系", "帮", "援", "承担", "帮助", NULL};

/* Those of them that a sentence is read for. */
static const char *const charging[] = {"负责", "挂钩", NULL};

/* Is the whole token `i` one of them? */
static bool is_strong(const struct pairing_reader *reader, size_t i)
{
	const struct token *token = &reader->tokens.list.at[i];
	size_t n = token->end - token->start;
	return n <= 4 * HAN && WORDS_AT(reader->passage.text.at, token->end, token->start, strong) == n;
}

bool charge_is(const struct pairing_reader *reader, size_t i)
{
	const struct token *token = &reader->tokens.list.at[i];
	size_t n = token->end - token->start;
	return is_strong(reader, i) ||
	       (n <= 4 * HAN && WORDS_AT(reader->passage.text.at, token->end, token->start, weak) == n);
}

/* May token `i` be such a verb? */
static bool is_verb(const struct pairing_reader *reader, size_t i)
{
	enum token_kind kind = kind_at(&reader->tokens, i);
	return (kind == TOKEN_FILL || kind == TOKEN_OTHER) && charge_is(reader, i);
}

/* Does the clause end behind the list, or go on with the next one's supporter? */
static bool clause_ends(const struct pairing_reader *reader, size_t i)
{
	const struct tokens *tokens = &reader->tokens;
	while (kind_at(tokens, i) == TOKEN_ASIDE || kind_at(tokens, i) == TOKEN_CLOSER)
		i++;
	return i >= tokens->list.len || kind_at(tokens, i) == TOKEN_COMMA ||
	       kind_at(tokens, i) == TOKEN_SEPARATOR || is_verb(reader, i) ||
	       tokens->list.at[i].end - tokens->list.at[i].start == HAN;
}

/* Do the words speak of support? */
static bool speaks_of_support(const char *text, size_t len)
{
	static const char *const speaking[] = {"支援", "帮扶", "援助", "援建", "援疆", "援藏", "援青", "协作",
	        "结对", "扶贫", "挂钩", "一省包", "一省帮", NULL};
	return text_holds_any(text, len, speaking);
}

/* Did the paragraph right before tell of a pairing, and no heading stands between? */
static bool paired_lately(const struct pairing_reader *reader)
{
	enum { REACH_BYTES = 200 };
	const struct records *out = reader->out;
	const size_t off = passage_span(&reader->passage, reader->sentence, reader->sentence + 1).start;
	const size_t last = out->pairings.len ? out->pairings.at[out->pairings.len - 1].span.end : off;
	if (reader->before < reader->sentence || last >= off || off - last > REACH_BYTES)
		return false;
	const char *text = reader->doc->text + last, *line = memchr(text, '\n', off - last);
	size_t i = line ? (size_t)(line - text) : off - last;
	while (i < off - last && (strchr(" \t\r\n", text[i]) || word_is_at(text, off - last, i, "　")))
		i += char_len(text, off - last, i);
	return line && i == off - last;
}

bool charges_go_on(const struct pairing_reader *reader)
{
	const char *text = reader->passage.text.at;
	return paired_lately(reader) &&
	       text_holds_any(text + reader->sentence, reader->passage.text.len - reader->sentence, charging);
}

/* Is it support that token `i` speaks of, by what stands before it, or by the sentence before or the heading?
 * Hospitals are 托管 for money too: then it is what the same sentence says that counts. */
static bool in_context(const struct pairing_reader *reader, size_t i)
{
	if (token_is(reader, i, "托管"))
		return speaks_of_support(
		        reader->passage.text.at + reader->sentence, reader->end - reader->sentence);
	return reader->listing || paired_lately(reader) ||
	       speaks_of_support(reader->passage.text.at + reader->before,
	               reader->tokens.list.at[i].start - reader->before);
}

/* 负责乙的援建项目: what follows the list at `i` says it. */
static bool says_what(const struct tokens *tokens, size_t i)
{
	return kind_at(tokens, i) == TOKEN_OF && kind_at(tokens, skip_fill(tokens, i + 1)) == TOKEN_GOODS;
}

/* 甲负责乙, 甲负责乙的援建项目; 乙由甲负责: the verb at `i`. */
static bool takes_charge(const struct pairing_reader *reader, size_t i)
{
	const struct tokens *tokens = &reader->tokens;
	struct party_list one, other;
	struct back back = skip_back(tokens, i, false);
	size_t next = skip_fill(tokens, i + 1);
	if (back.of || !list_before(tokens, back.i, &one))
		return false;
	if (list_after(tokens, next, &other))
		return says_what(tokens, other.last + 1) ||
		       (clause_ends(reader, other.last + 1) && in_context(reader, i));
	return one.first && kind_at(tokens, one.first - 1) == TOKEN_BY &&
	       list_before(tokens, one.first - 1, &other) && clause_ends(reader, next) &&
	       in_context(reader, i);
}

/* 甲帮助乙建设40项工程: support where something is built. */
static const char *const helping[] = {"帮助", NULL};
static const char *const builds[] = {
        "建设", "建成", "修建", "兴建", "新建", "改建", "扩建", "建起", "建造", "援建", "重建", NULL};

/* 甲帮助乙建设40项工程: does token `i` say so? Whom 甲 governs it helps in another sense. */
static bool helps_build(const struct pairing_reader *reader, size_t i)
{
	static const char *const names[] = {
	        "银行", "集团", "局", "厅", "部", "公司", "兵团", NULL}; /* 乙建设局 */
	const struct tokens *tokens = &reader->tokens;
	struct party_list one, other;
	if (!token_is_any(reader, i, helping) || !list_before(tokens, skip_back(tokens, i, false).i, &one) ||
	        !list_after(tokens, i + 1, &other))
		return false;
	const char *text = reader->passage.text.at;
	const struct mention *giver = list_member(tokens, one, 0), *taker = list_member(tokens, other, 0);
	size_t off = tokens->list.at[other.last].end, n = words_at(text, reader->end, off, builds);
	return n && taker->level != PARTY_INSTITUTION && !words_at(text, reader->end, off + n, names) &&
	       !(giver->place && taker->place && place_holds(giver->place, taker->place));
}

bool charges_may_follow(const struct pairing_reader *reader)
{
	static const char *const shared[] = {"一省包一", "一省帮一", "一省市包", NULL};
	const char *text = reader->passage.text.at;
	size_t len = reader->end - reader->sentence;
	if (text_holds_any(text + reader->before, reader->end - reader->before, shared))
		return true;
	const char *help = word_find(text + reader->sentence, len, *helping);
	if (help && text_holds_any(help, (size_t)(text + reader->end - help), builds))
		return true;
	return text_holds_any(text + reader->sentence, len, charging) &&
	       (paired_lately(reader) ||
	               (reader->before < reader->sentence &&
	                       speaks_of_support(text + reader->before, reader->sentence - reader->before)));
}

void charges_mark(struct pairing_reader *reader)
{
	struct tokens *tokens = &reader->tokens;
	size_t found[CHARGES], count = 0;
	for (size_t i = 1; i < tokens->list.len && count < CHARGES; i++)
		if (helps_build(reader, i))
			tokens->list.at[i].kind = TOKEN_SUPPORT;
		else if (is_verb(reader, i) && takes_charge(reader, i))
			found[count++] = i;
	for (size_t k = 0; k < count; k++)
		if (count > 1 || is_strong(reader, found[k]))
			tokens->list.at[found[k]].kind = TOKEN_SUPPORT;
}

/* ---- whom a task is for ---- */

static const char *const scopes[] = {"任务", "范围", "地区", "对象", "地", "点", "县", "市县", "县市", "区域",
        "目标", "片区", "城市", "责任区", "工作范围", "工作任务", "结对地区", "对口县", "对口地区", "结对县",
        NULL};
static const char *const becomes[] = {"调整为", "调整到", "改为", "变更为", "确定为", "明确为", "定为",
        "扩大到", "扩大至", "扩大为", "扩展到", "扩展至", "扩展为", "扩至", "增加到", "增加为", "增至",
        "变为", "转为", "转到", "转向", "转移到", "转移至", "确定在", "延伸到", "延伸至", "是", "为",
        "分别是", "分别为", "包括", "涉及", "覆盖", "换成", "换为", NULL};

/* The verb that begins at `off`, or, behind 由 or 从, a longer one in the clause: its end, 0 for none. */
static size_t becomes_at(const char *text, size_t end, size_t off)
{
	bool from = word_is_at(text, end, off, "由") || word_is_at(text, end, off, "从");
	for (; off < end && !word_is_at(text, end, off, "，"); off += char_len(text, end, off)) {
		size_t n = words_at(text, end, off, becomes);
		if (n && (!from || n > HAN))
			return off + n;
		if (!from)
			break;
	}
	return 0;
}

/* Behind the word of support at token `i`: the end of 任务调整为, 对象也由丙变更为; 0 if it is put otherwise.
 */
static size_t scope_end(const struct pairing_reader *reader, size_t i)
{
	static const char *const adverbs[] = {"也", "已", "又", "都", "现", "随之", "随即", "相应", "重新",
	        "主要", "则", "被", "再次", "进一步", "先后", "将", "均", NULL};
	const char *text = reader->passage.text.at;
	size_t off = reader->tokens.list.at[i].end, end = reader->end, n = words_at(text, end, off, scopes);
	bool own = kind_at(&reader->tokens, i) == TOKEN_HELPED || token_ends(reader, i + 1, "任务");
	if (!n && !own)
		return 0;
	for (off += n; (n = words_at(text, end, off, adverbs)) != 0;)
		off += n;
	return becomes_at(text, end, off);
}

/* 甲支援乙，帮扶对象调整为丙; 甲支援乙，其帮扶县由丁调整为丙: whose task it is that the clause, which begins
 * with token `head`, leaves to the one before it. */
static bool scope_of_subject(const struct pairing_reader *reader, size_t head, struct party_list *supporters)
{
	const struct tokens *tokens = &reader->tokens;
	size_t next = reader->object.last + 1;
	while (kind_at(tokens, next) == TOKEN_CLOSER || kind_at(tokens, next) == TOKEN_ASIDE)
		next++;
	for (; next < head; next++) /* and nobody else is spoken of */
		if (kind_at(tokens, next) == TOKEN_PARTY)
			return false;
	*supporters = reader->subject;
	return reader->has_subject && head && kind_at(tokens, head - 1) == TOKEN_COMMA;
}

/* 甲支援乙；按照部署，帮扶对象调整为丙: do the words before the clause that begins with token `head` only say
 * why, and no one stands there? */
static bool scope_of_giver(const struct pairing_reader *reader, size_t head)
{
	static const char *const reasons[] = {
	        "结合", "根据", "按照", "按", "依照", "随着", "为", "因", "经", "由于", "适应", NULL};
	const struct tokens *tokens = &reader->tokens;
	size_t comma = head, reason;
	while (comma && kind_at(tokens, comma - 1) != TOKEN_COMMA)
		comma--;
	for (reason = comma - (comma > 0); reason && kind_at(tokens, reason - 1) != TOKEN_COMMA;)
		reason--;
	reason = skip_fill(tokens, reason);
	for (size_t i = reason; i < comma; i++)
		if ((kind_at(tokens, i) == TOKEN_PARTY &&
		            strcmp(tokens->parties.at[tokens->list.at[i].party].name, "中央") != 0) ||
		        kind_at(tokens, i) == TOKEN_NOT)
			return giver_goes_on(reader, head);
	bool why = reason < comma &&
	           words_at(reader->passage.text.at, reader->end, tokens->list.at[reason].start, reasons);
	return giver_goes_on(reader, why ? reason : head);
}

bool scope_at(struct pairing_reader *reader, size_t i)
{
	const struct tokens *tokens = &reader->tokens;
	struct party_list supporters, recipients;
	size_t off = scope_end(reader, i), k = i + 1, before = skip_back(tokens, i, false).i,
	       head = before - (before && token_is(reader, before - 1, "其"));
	if (!off)
		return false;
	while (k < tokens->list.len && tokens->list.at[k].start < off)
		k++;
	bool each = kind_at(tokens, k) == TOKEN_EACH;
	if (!list_after(tokens, skip_fill(tokens, k + each), &recipients))
		return false;
	bool said = list_before(tokens, before, &supporters) || clause_topic(reader, before, &supporters) ||
	            scope_of_subject(reader, head, &supporters);
	if (!said && !scope_of_giver(reader, head))
		return false;
	if (denied(reader, i))
		return true;
	if (said)
		pairings_add(reader, supporters, recipients, each, "pairing.task");
	else
		support_of_giver(reader, recipients);
	return true;
}
