// SPDX-License-Identifier: MIT
// Words that tell one event from others of its kind, and what a figure is a figure of.
#include "core/collate/claim.h"
#include "core/collate/witness.h"

#include <stdlib.h>
#include <string.h>

struct scope_word {
	const char *word;
	unsigned scope;
};

static const struct scope_word scope_words[] = {
        {"累计", SCOPE_SUM},
        {"共计", SCOPE_SUM},
        {"总计", SCOPE_SUM},
        {"合计", SCOPE_SUM},
        {"先后", SCOPE_SUM},
        {"以来", SCOPE_SUM},
        {"截至", SCOPE_SUM},
        {"截止", SCOPE_SUM},
        {"计划", SCOPE_PLAN},
        {"预计", SCOPE_PLAN},
        {"拟", SCOPE_PLAN},
        {"将", SCOPE_PLAN},
        {"力争", SCOPE_PLAN},
        {"争取", SCOPE_PLAN},
        {"规划", SCOPE_PLAN},
        {"安排", SCOPE_PLAN},
        {"目标", SCOPE_PLAN},
        {"到位", SCOPE_PAID},
        {"完成", SCOPE_PAID},
        {"完工", SCOPE_PAID},
        {"竣工", SCOPE_PAID},
        {"已开工", SCOPE_PAID},
        {"开工率", SCOPE_PAID},
        {"拨付", SCOPE_PAID},
        {"落实", SCOPE_PAID},
        {"其中", SCOPE_PART},
        {"包括", SCOPE_PART},
        {"另", SCOPE_PART},
        {"新增", SCOPE_PART},
        {"增加", SCOPE_PART},
        {"平均", SCOPE_MEAN},
        {"人均", SCOPE_MEAN},
        {"户均", SCOPE_MEAN},
        {"年均", SCOPE_MEAN},
        {"每年", SCOPE_MEAN | SCOPE_YEARLY},
        {"各级", SCOPE_LEVEL},
        {"各市", SCOPE_LEVEL},
        {"各地", SCOPE_LEVEL},
        {"各县", SCOPE_LEVEL},
        {"全省", SCOPE_LEVEL},
        {"全市", SCOPE_LEVEL},
        {"全国", SCOPE_LEVEL},
        {"历年", SCOPE_YEARLY},
        {"再次", SCOPE_AGAIN},
        {"又一", SCOPE_AGAIN},
        {"新一轮", SCOPE_AGAIN},
        {"新一批", SCOPE_AGAIN},
        {"续签", SCOPE_AGAIN},
        {"重新", SCOPE_AGAIN},
        {"继续", SCOPE_AGAIN},
        {"年会", SCOPE_YEARLY},
        {"例会", SCOPE_YEARLY},
        {"年度", SCOPE_YEARLY},
        {"季度", SCOPE_YEARLY},
        {"分批", SCOPE_AGAIN},
        {"多次", SCOPE_AGAIN},
        {"陆续", SCOPE_AGAIN},
        {"我校", SCOPE_SELF},
        {"我院", SCOPE_SELF},
        {"我县", SCOPE_SELF},
        {"我市", SCOPE_SELF},
        {"我省", SCOPE_SELF},
        {"我局", SCOPE_SELF},
        {"我团", SCOPE_SELF},
        {"我区", SCOPE_SELF},
        {"我州", SCOPE_SELF},
        {"我师", SCOPE_SELF},
        {"本院", SCOPE_SELF},
        {"本校", SCOPE_SELF},
        {"我办", SCOPE_SELF},
        {"我会", SCOPE_SELF},
        {"一说", SCOPE_REPORT},
        {"写的是", SCOPE_REPORT},
        {"写作", SCOPE_REPORT},
        {"误作", SCOPE_REPORT},
        {"误写", SCOPE_REPORT},
};

static bool says(struct slice words, const char *word)
{
	return memmem(words.at, words.len, word, strlen(word)) != NULL;
}

/* What the words at `off` say; 有计划 is no plan. */
static unsigned scope_at(struct slice words, size_t off)
{
	unsigned scope = 0;
	if (off >= 3 && memcmp(words.at + off - 3, "有", 3) == 0)
		return 0;
	for (size_t i = 0; i < sizeof scope_words / sizeof *scope_words; i++) {
		size_t len = strlen(scope_words[i].word);
		if (len <= words.len - off && memcmp(words.at + off, scope_words[i].word, len) == 0)
			scope |= scope_words[i].scope;
	}
	return scope;
}

enum { FIRST_BITS = 4096 };

/* Which of 4096 places the last two bytes of a character of three fall on. */
static unsigned first_bit(const char *s)
{
	return ((unsigned)s[1] & 0x3F) << 6 | ((unsigned)s[2] & 0x3F);
}

/* One pass over the words, in which few characters begin a word of the table. */
unsigned scope_of(struct slice words)
{
	uint64_t first[FIRST_BITS / 64] = {0};
	unsigned scope = 0;
	for (size_t i = 0; i < sizeof scope_words / sizeof *scope_words; i++) {
		unsigned bit = first_bit(scope_words[i].word);
		first[bit / 64] |= (uint64_t)1 << bit % 64;
	}
	for (size_t off = 0; off < words.len; off++) {
		const char *at = words.at + off;
		if (*at == '|' || *at == '\t')
			scope |= SCOPE_TABLE;
		if ((unsigned char)*at < 0xE0 || words.len - off < 3)
			continue;
		unsigned bit = first_bit(at);
		if (first[bit / 64] >> bit % 64 & 1)
			scope |= scope_at(words, off);
		off += 2;
	}
	return scope;
}

/* Words of one number say the same act; an event of none of them is known by its other words alone. */
static const struct {
	const char *word;
	unsigned char act;
	bool once;
} act_words[] = {
        {"召开", 1, false},
        {"举行", 1, false},
        {"座谈会", 1, false},
        {"会议上", 1, false},
        {"开会", 1, false},
        {"成立", 2, true},
        {"组建", 2, true},
        {"设立", 2, true},
        {"创办", 2, true},
        {"创建", 2, true},
        {"建立", 2, true},
        {"始建", 2, true},
        {"建校", 2, true},
        {"建院", 2, true},
        {"发生", 3, true},
        {"爆发", 3, true},
        {"地震", 3, true},
        {"通过", 4, false},
        {"颁布", 5, false},
        {"发布", 5, false},
        {"出台", 5, false},
        {"公布", 5, false},
        {"印发", 5, false},
        {"下发", 5, false},
        {"转发", 6, false},
        {"批转", 6, false},
        {"批复", 7, false},
        {"批准", 7, false},
        {"修订", 8, false},
        {"修改", 8, false},
        {"施行", 9, false},
        {"实施", 9, false},
        {"启动", 10, false},
        {"开通", 11, true},
        {"通车", 11, true},
        {"竣工", 12, false},
        {"落成", 12, false},
        {"建成", 12, false},
        {"完工", 12, false},
        {"开工", 13, false},
        {"奠基", 13, false},
        {"动工", 13, false},
        {"签订", 14, false},
        {"签署", 14, false},
        {"结为", 15, true},
        {"结成", 15, true},
        {"抵达", 16, false},
        {"抵疆", 16, false},
        {"进藏", 16, false},
        {"到达", 16, false},
        {"发表", 17, false},
        {"开业", 18, true},
        {"撤销", 19, true},
        {"更名", 20, true},
        {"改名", 20, true},
};

static void read_act(struct slice words, struct anchors *anchors)
{
	size_t best = words.len;
	for (size_t i = 0; i < sizeof act_words / sizeof *act_words; i++) {
		const char *found = memmem(words.at, words.len, act_words[i].word, strlen(act_words[i].word));
		if (!found || (size_t)(found - words.at) >= best)
			continue;
		best = (size_t)(found - words.at);
		anchors->act = act_words[i].act;
		anchors->once = act_words[i].once;
	}
}

static void read_work(struct slice words, struct anchors *anchors)
{
	enum { TITLE_LEAST = 7 }; /* characters: 《工作报告》 is the title of many */
	const char *from = memmem(words.at, words.len, "《", 3);
	if (!from)
		return;
	size_t rest = words.len - (size_t)(from - words.at);
	const char *to = memmem(from, rest, "》", 3);
	struct witness title = {0};
	if (!to)
		return;
	witness_read(from, (size_t)(to - from), &title);
	anchors->work = 0;
	for (size_t i = 0; title.row.len >= TITLE_LEAST && i < title.row.len; i++) {
		const char32_t key = title.row.at[i].key;
		anchors->work = hash_bytes(&key, sizeof key, anchors->work);
	}
	array_free(&title.row);
}

/* 三 or 3 or 十二 as a number of two digits at most; bytes read, 0 if none stands there. */
static size_t small_number(const char *s, size_t len, unsigned *value)
{
	static const char han[] = "一二三四五六七八九十";
	size_t off = 0;
	*value = 0;
	for (; off < len && s[off] >= '0' && s[off] <= '9' && off < 2; off++)
		*value = *value * 10 + (unsigned)(s[off] - '0');
	if (off)
		return off;
	while (off + 3 <= len && off < 9) {
		const char *digit = memmem(han, sizeof han - 1, s + off, 3);
		if (!digit || (digit - han) % 3)
			break;
		unsigned n = (unsigned)(digit - han) / 3 + 1;
		*value = n == 10 ? (*value ? *value * 10 : 10) : *value + n;
		off += 3;
	}
	return off;
}

/* What is numbered, up to 会 or the end of the clause. */
static void read_phrase(struct claims *claims, struct slice words, struct anchors *anchors)
{
	enum { PHRASE_MAX = 14 };
	size_t first = claims->pool.len;
	struct witness tokens = {0};
	size_t len = words.len > 3 * PHRASE_MAX ? slice_cut(words.at, 3 * PHRASE_MAX) : words.len;
	witness_read(words.at, len, &tokens);
	for (size_t i = 0; i < tokens.row.len; i++) {
		*array_push(&claims->pool) = (uint32_t)tokens.row.at[i].key;
		if (tokens.row.at[i].key == U'会')
			break;
	}
	array_free(&tokens.row);
	anchors->phrase = set_from(claims, first);
}

/* 第三次 is 3 and 次; 首批 is 1 and 批. */
static void read_ordinal(struct claims *claims, struct slice words, struct anchors *anchors)
{
	static const char counters[] = "次届批轮期";
	enum { ROUNDS_FROM = 2 }; /* 批 and what follows are counted anew in each round */
	for (size_t off = 0; off + 6 <= words.len; off++) {
		const char *s = words.at + off;
		unsigned value = 1;
		size_t n = 0;
		if (memcmp(s, "首", 3) == 0)
			n = 3;
		else if (memcmp(s, "第", 3) == 0 && (n = small_number(s + 3, words.len - off - 3, &value)))
			n += 3;
		const char *counter = n && off + n + 3 <= words.len ? memmem(counters, 15, s + n, 3) : NULL;
		if (counter && (counter - counters) % 3 == 0) {
			size_t which = (size_t)(counter - counters) / 3;
			anchors->ordinal = value * 8 + (unsigned)which + 1;
			anchors->absolute = n > 3 && which < ROUNDS_FROM;
			size_t behind = off + n + 3;
			read_phrase(claims, (struct slice){words.at + behind, words.len - behind}, anchors);
			return;
		}
	}
}

static bool is_national(struct slice words)
{
	static const char *const whole[] = {"中央", "国务院", "全国"};
	for (size_t i = 0; i < sizeof whole / sizeof *whole; i++)
		if (says(words, whole[i]))
			return true;
	return false;
}

struct anchors anchors_of(struct claims *claims, struct slice words)
{
	struct anchors anchors = {0};
	read_act(words, &anchors);
	read_work(words, &anchors);
	read_ordinal(claims, words, &anchors);
	anchors.national = is_national(words);
	return anchors;
}
