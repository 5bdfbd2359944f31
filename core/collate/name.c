// SPDX-License-Identifier: MIT
// Names of places, institutions and persons that differ.
#include "core/collate/reading.h"
#include "core/extract/mention.h"
#include "core/extract/party.h"
#include "core/text/utf8.h"

#include <string.h>

enum { NAME_BEFORE = 12, INSTITUTION_BEFORE = 20, PERSON_MIN = 2, PERSON_MAX = 3 };

/* ---- places ---- */

/* A hunk's side in one text: bytes [start, end), which may be empty, and tokens. */
struct side {
	const char *text;
	size_t len;
	const struct witness *tokens;
	size_t first, last;
};

/* Does [start, end) hold something of the side, or its place if it is empty? */
static bool covers(const struct side *side, struct span name)
{
	const struct token *tokens = side->tokens->row.at;
	if (side->first < side->last)
		return name.start < token_end(&tokens[side->last - 1]) && tokens[side->first].off < name.end;
	return side->first > 0 && side->first < side->tokens->row.len &&
	       name.start < token_end(&tokens[side->first - 1]) && tokens[side->first].off < name.end;
}

/* The name of the gazetteer that covers the side. */
static bool place_around(const struct side *side, struct span *name, const struct place **place)
{
	size_t i = side->first > NAME_BEFORE ? side->first - NAME_BEFORE : 0;
	while (i < side->tokens->row.len && i <= side->last) {
		size_t off = side->tokens->row.at[i].off;
		size_t n = place_match(side->text, side->len, off, place);
		*name = (struct span){off, off + n};
		if (n && covers(side, *name))
			return true;
		i = n ? witness_at(side->tokens, off + n) : i + 1;
	}
	return false;
}

static bool places_differ(const struct side *a, const struct side *b, struct span *x, struct span *y)
{
	const struct place *p, *q;
	return place_around(a, x, &p) && place_around(b, y, &q) && (p != q || !p) &&
	       !readings_agree(slice_at(a->text, *x), slice_at(b->text, *y));
}

/* ---- institutions ---- */

/* What a name of no place may follow. */
static const char leading[] = "与和及同由对向在到从赴给为是";

/* Do tokens i - 1 and i touch? */
static bool touches(const struct witness *tokens, size_t i)
{
	return i > 0 && i < tokens->row.len && token_end(&tokens->row.at[i - 1]) == tokens->row.at[i].off;
}

static bool may_begin(const struct witness *tokens, size_t i)
{
	char before[UTF8_MAX + 1] = "";
	if (!touches(tokens, i))
		return true;
	utf8_encode(tokens->row.at[i - 1].key, before);
	return strstr(leading, before) != NULL;
}

/* The institution that covers the side; its name is the arena's. */
static bool institution_around(
        const struct side *side, struct arena *arena, struct span *span, const char **name)
{
	size_t i = side->first > INSTITUTION_BEFORE ? side->first - INSTITUTION_BEFORE : 0;
	while (i < side->tokens->row.len && i <= side->first) {
		struct mention mention;
		size_t off = side->tokens->row.at[i].off;
		unsigned context = may_begin(side->tokens, i) ? MENTION_BEGINS : 0;
		bool read = mention_read(side->text, side->len, off, context, arena, &mention);
		*span = (struct span){off, read ? mention.end : off};
		if (read && mention.level == PARTY_INSTITUTION && !mention.vague && covers(side, *span)) {
			*name = mention.name;
			return true;
		}
		i = read ? witness_at(side->tokens, mention.end) : i + 1;
	}
	return false;
}

static bool institutions_differ(const struct side *a, const struct side *b, struct span *x, struct span *y)
{
	struct arena arena = {0};
	const char *p = "", *q = "";
	bool differ = institution_around(a, &arena, x, &p) && institution_around(b, &arena, y, &q) &&
	              strcmp(p, q) != 0 && !readings_agree(slice_at(a->text, *x), slice_at(b->text, *y));
	arena_free(&arena);
	return differ;
}

/* ---- persons ---- */

/* The hundred and fifty commonest surnames of one character, and what else authors of such texts bear. */
static const char surnames[] =
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚"
        "卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施"
        "文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷"
        "盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷"
        "晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆"
        "乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计"
        "索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛"
        "宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由";

/* What stands right before a name, or right behind it. */
static const char *const before_names[] = {"责任编辑", "责任校对", "责任印制", "编辑", "校对", "印制", "主编",
        "副主编", "作者", "译者", "编者", "记者", "通讯员", "执笔", "出版人", "负责人", "联系人", "书记",
        "省长", "市长", "县长", "州长", "区长", "主席", "主任", "部长", "局长", "厅长", "处长", "校长",
        "院长", "会长", "秘书长", "总理", "教授", "医生", "医师", "教师", "老师", "同志", "专家", "干部",
        "队长", "组长", NULL};
static const char *const behind_names[] = {"同志", "主编", "副主编", "教授", "编著", "先生", "女士", "书记",
        "主任", "部长", "局长", "校长", "院长", "省长", "市长", "县长", "医生", "医师", "老师", "等", "介绍",
        "说", "表示", "指出", "认为", "回忆", "告诉", "强调", "谈到", "带领", "率领", NULL};

static bool is_surname(const struct token *token)
{
	char name[UTF8_MAX + 1] = "";
	utf8_encode(token->key, name);
	return token_is_han(token) && strstr(surnames, name);
}

/* Does text[0..off) end with one of the words, or text[off..len) begin with one? */
static bool word_before(const char *text, size_t off)
{
	for (const char *const *word = before_names; *word; word++) {
		size_t n = strlen(*word);
		if (off >= n && memcmp(text + off - n, *word, n) == 0)
			return true;
	}
	return false;
}

static bool word_behind(const char *text, size_t off, size_t len)
{
	for (const char *const *word = behind_names; *word; word++) {
		size_t n = strlen(*word);
		if (len - off >= n && memcmp(text + off, *word, n) == 0)
			return true;
	}
	return false;
}

/* Is what stands between tokens i - 1 and i a colon, or the opening of a title? */
static bool is_cited(const struct side *side, size_t i)
{
	static const char *const marks[] = {"：", ":", "《", "〈"};
	const struct witness *tokens = side->tokens;
	if (i == 0 || i >= tokens->row.len)
		return false;
	struct slice gap = {side->text + token_end(&tokens->row.at[i - 1]),
	        tokens->row.at[i].off - token_end(&tokens->row.at[i - 1])};
	for (size_t k = 0; k < sizeof marks / sizeof *marks; k++)
		if (slice_starts(gap, marks[k]))
			return true;
	return false;
}

/* Is [first, last) a person's name, by its surname and what stands on its sides? */
static bool is_person(const struct side *side, size_t first, size_t last)
{
	const struct witness *tokens = side->tokens;
	size_t end = token_end(&tokens->row.at[last - 1]);
	if (!is_surname(&tokens->row.at[first]))
		return false;
	for (size_t i = first; i < last; i++)
		if (!token_is_han(&tokens->row.at[i]) || (i > first && !touches(tokens, i)))
			return false;
	bool ends = !touches(tokens, last), begins = !touches(tokens, first);
	bool called = word_behind(side->text, end, side->len);
	if (first > 0 && word_before(side->text, token_end(&tokens->row.at[first - 1])))
		return ends || called;
	return begins && (called || (ends && is_cited(side, last)));
}

/* The name of a person that covers the side. */
static bool person_around(const struct side *side, struct span *name)
{
	const struct token *tokens = side->tokens->row.at;
	for (size_t n = PERSON_MAX; n >= PERSON_MIN; n--) {
		size_t first = side->last > n ? side->last - n : 0;
		for (; first <= side->first && first + n <= side->tokens->row.len; first++) {
			*name = (struct span){tokens[first].off, token_end(&tokens[first + n - 1])};
			if (covers(side, *name) && is_person(side, first, first + n))
				return true;
		}
	}
	return false;
}

bool names_differ(const struct alignment *alignment, const struct hunk *hunk, struct span *a, struct span *b)
{
	struct side x = {alignment->a, alignment->a_len, alignment->a_tokens, hunk->a, hunk->a_end};
	struct side y = {alignment->b, alignment->b_len, alignment->b_tokens, hunk->b, hunk->b_end};
	return institutions_differ(&x, &y, a, b) || places_differ(&x, &y, a, b) ||
	       (person_around(&x, a) && person_around(&y, b) &&
	               !readings_agree(slice_at(x.text, *a), slice_at(y.text, *b)));
}
