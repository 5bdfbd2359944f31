// SPDX-License-Identifier: MIT
// Tables that set supporters beside recipients: with columns, or with the columns fused by a conversion.
#include "core/extract/pairing_table_index.h"
#include "core/extract/pairing_words.h"

#include "core/extract/letters.h"

#include <string.h>

enum {
	CAPTION_BYTES = 150,
	HEAD_BYTES = 30,
	BEGINNING_BYTES = 15,
	NO_COLUMN = -1,
	OTHER_COLUMN = -2,
	SAME_MAX = 8
};

/* The table that the rows at hand belong to. */
struct table {
	bool open;
	bool headed; /* its head says which side is which */
	bool recipient_first;
	bool interrupted; /* a line that is no row stood between */
	size_t edges;     /* in its head */
	int supporter,
	        recipient; /* the columns, from 0; NO_COLUMN, or OTHER_COLUMN for any but the other one */
	int more;          /* a second column of supporters, 0 for none: the first one is never that */
	struct mention above[2][SAME_MAX]; /* the parties of the row before: supporters, recipients */
	size_t above_len[2];
	struct mention first[2]; /* the parties of the first row, if it had one in each of two columns */
	size_t rows;             /* with two such columns, so far */
	size_t first_record;     /* its pair, plus one; 0 once that is settled */
};

static const char *const supporter_words[] = {"支援方", "支援省", "支援市", "支援单位", "支援地", "支援学校",
        "支援高校", "支援院校", "支援医院", "支援校", "支援院", "援助方", "援助省", "援助市", "援助单位",
        "援助学校", "援助医院", "援建方", "援建省", "援建市", "援建单位", "帮扶方", "帮扶单位", "帮扶省",
        "帮扶市", "援藏省", "援疆省", "援青省", "援藏单位", "援疆单位", "援青单位", "支援区", "帮扶学校",
        "帮扶医院", "帮扶高校", "帮扶院校", "帮扶校", "派出医院", "派出单位", "派出学校", "派出地", "帮扶地",
        "援方", "协作省", "协作方", "协作市", "结对省", NULL};
static const char *const recipient_words[] = {
        "受援", "受方", "接受方", "被支援", "受支援", "被帮扶", "受助", "受扶", "受帮扶", "帮扶对象", NULL};

/* Where the first of the words stands in text[0..len) and is not part of 被支援 or 受支援; NULL for nowhere.
 */
static const char *first_word(
        const struct letters *letters, const char *text, size_t len, const char *const *words)
{
	const char *best = NULL;
	for (; *words; words++) {
		const char *found = letters_find(letters, text, len, *words);
		if (found && found - text >= 3 &&
		        (!memcmp(found - 3, "被", 3) || !memcmp(found - 3, "受", 3)))
			continue;
		if (found && (!best || found < best))
			best = found;
	}
	return best;
}

/* 对口支援地区: the one that is supported, unless another column is called 受援地区. */
static const char *const either_words[] = {"支援地区", "帮扶地区", "对口地区", "结对地区", "援助地区",
        "支援对象", "援助对象", "援建地区", "对口支援县", "对口支援市", "对口支援州", "对口帮扶县", "结对县",
        "结对旗", "帮扶旗县", "对口县", "对口地市", "对口地州", "对口州", "对口旗", "援建县", "帮扶县",
        "帮扶区", "协作县", "协作区", "结对区", "定点扶贫", "扶贫县", "扶贫点", "扶贫村", "帮扶村", "帮扶乡",
        "挂钩县", "包扶", NULL};

/* What the head of a column says of it. */
enum column { COLUMN_OTHER, COLUMN_SUPPORTER, COLUMN_RECIPIENT, COLUMN_EITHER };

static enum column read_column(const struct letters *letters, const char *text, size_t len)
{
	if (len > HEAD_BYTES || words_next(text, len, 0, head_pair) == len)
		return COLUMN_OTHER;
	if (first_word(letters, text, len, recipient_words))
		return COLUMN_RECIPIENT;
	if (first_word(letters, text, len, either_words))
		return COLUMN_EITHER;
	return first_word(letters, text, len, supporter_words) ? COLUMN_SUPPORTER : COLUMN_OTHER;
}

/* 受援县 beside 受援地区, 支援区 beside 支援省: the finer of two columns. */
static bool is_finer(const char *text, size_t len, enum column kind)
{
	static const char *const helped[] = {"县", "旗", "乡镇", "单位", "学校", "医院", "高校", NULL};
	static const char *const helpers[] = {
	        "支援区", "支援县", "区县", "县区", "单位", "学校", "医院", "高校", NULL};
	return (kind == COLUMN_RECIPIENT && text_holds_any(text, len, helped)) ||
	       (kind == COLUMN_SUPPORTER && text_holds_any(text, len, helpers));
}

/* 对口支援 alone over a column: it is told from the other one who supports whom. */
static bool says_only_support(const struct letters *letters, const char *text, size_t len)
{
	static const char *const words[] = {
	        "对口支援", "对口帮扶", "结对帮扶", "对口援建", "对口协作", "结对"};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		const char *found = letters_find(letters, text, len, words[i]);
		const char *end = found ? found + strlen(words[i]) : NULL;
		if (found && (found == text || found[-1] == '\t') && (end == text + len || *end == '\t'))
			return true;
	}
	return false;
}

/* 省 市 县 乡镇 村 as heads: the column of the finest, where two or more of them stand side by side;
 * NO_COLUMN for none. */
static int finest_place(const char *text, size_t len)
{
	static const char *const levels[][8] = {{"省", "省份", NULL},
	        {"市", "州", "市州", "市（州）", "地市", "地州", NULL},
	        {"县", "县区", "区县", "县市", "县（市、区）", "县（区）", NULL},
	        {"乡镇", "乡", "镇", "乡（镇）", NULL}, {"村", "行政村", "贫困村", "村名", NULL}};
	int column = 0, best = NO_COLUMN, count = 0;
	size_t finest = 0;
	for (size_t off = 0; off <= len; column++) {
		const char *edge = off < len ? memchr(text + off, '\t', len - off) : NULL;
		const size_t end = edge ? (size_t)(edge - text) : len;
		const struct slice head = {text + off, end - off};
		for (size_t level = 0; level < sizeof levels / sizeof *levels; level++)
			for (const char *const *word = levels[level]; *word; word++)
				if (slice_is(head, *word)) {
					count++;
					if (best == NO_COLUMN || level > finest)
						best = column, finest = level;
				}
		off = end + 1;
	}
	return count > 1 ? best : NO_COLUMN;
}

/* The first column of each kind in a row of heads, NO_COLUMN for none. */
static void read_columns(const struct letters *letters, const char *text, size_t len, int of_kind[4])
{
	for (int i = 0; i < 4; i++)
		of_kind[i] = NO_COLUMN;
	int column = 0;
	for (size_t off = 0; off <= len; column++) {
		const char *edge = off < len ? memchr(text + off, '\t', len - off) : NULL;
		size_t end = edge ? (size_t)(edge - text) : len;
		enum column kind = read_column(letters, text + off, end - off);
		bool finer = is_finer(text + off, end - off, kind);
		if (of_kind[kind] == NO_COLUMN || finer)
			of_kind[kind] = column;
		off = end + 1;
	}
}

/* 东部市 beside 西部县, below a caption that speaks of support: of each region's columns the last one that
 * names towns or counties, else its first. False if a region has none. */
static bool read_regions(const char *text, size_t len, int of_kind[4])
{
	static const char *const regions[] = {"东部", "西部"};
	static const char *const finer[] = {"市", "县", "区", "州", "旗", "镇", "村", NULL};
	static const enum column kinds[] = {COLUMN_SUPPORTER, COLUMN_RECIPIENT};
	if (word_find(text, len, "中部")) /* what lies where, and not who supports whom */
		return false;
	for (int side = 0; side < 2; side++) {
		int column = 0, *found = &of_kind[kinds[side]];
		*found = NO_COLUMN;
		for (size_t off = 0; off <= len; column++) {
			const char *edge = off < len ? memchr(text + off, '\t', len - off) : NULL;
			size_t end = edge ? (size_t)(edge - text) : len, n = strlen(regions[side]);
			bool of_region = end - off <= HEAD_BYTES && end - off > n &&
			                 !memcmp(text + off, regions[side], n);
			if (of_region &&
			        (*found == NO_COLUMN || text_holds_any(text + off + n, end - off - n, finer)))
				*found = column;
			off = end + 1;
		}
		if (*found == NO_COLUMN)
			return false;
	}
	return true;
}

static size_t edges_in(const char *text, size_t len)
{
	size_t edges = 0;
	for (size_t i = 0; i < len; i++)
		edges += text[i] == '\t';
	return edges;
}

/* 中央企业 beside 支援省市: a column of supporters that its head alone does not call so. 0 for none. */
static int column_of_bodies(const char *text, size_t len)
{
	static const char *const heads[] = {"中央企业", "央企", "支援企业", "帮扶企业", "支援央企",
	        "援藏企业", "援疆企业", "中央单位", "中央部委", "中央和国家机关", "国家部委", "支援部委",
	        NULL};
	int column = 0;
	for (size_t off = 0; off <= len; column++) {
		const char *edge = off < len ? memchr(text + off, '\t', len - off) : NULL;
		const size_t end = edge ? (size_t)(edge - text) : len;
		for (const char *const *head = heads; column && *head; head++)
			if (slice_is((struct slice){text + off, end - off}, *head))
				return column;
		off = end + 1;
	}
	return 0;
}

/* 山区县, 加快发展县 beside 结对县: the column of those that need support; NO_COLUMN for none. */
static int column_of_needy(const char *text, size_t len)
{
	static const char *const kinds[] = {"山区", "欠发达", "贫困", "脱贫", "经济薄弱", "薄弱", "加快发展",
	        "海岛", "革命老区", "老区", "重点帮扶", "少数民族", NULL};
	static const char *const units[] = {"县", "村", "乡", "镇", "地区", "市县", "县市", "县（市、区）",
	        "县（市）", "县（区）", "县区", NULL};
	int column = 0;
	for (size_t off = 0; off <= len; column++) {
		const char *edge = off < len ? memchr(text + off, '\t', len - off) : NULL;
		const size_t end = edge ? (size_t)(edge - text) : len;
		if (end - off <= HEAD_BYTES && words_at(text, end, off, kinds) &&
		        words_before(text + off, end - off, units))
			return column;
		off = end + 1;
	}
	return NO_COLUMN;
}

/* A row of heads with edges between them: one side's is enough, the other names are the other side. */
static bool read_heads(struct table *table, const char *text, size_t len)
{
	int of[4];
	struct letters letters;
	letters_of(&letters, text, len);
	read_columns(&letters, text, len, of);
	if (of[COLUMN_RECIPIENT] == NO_COLUMN && of[COLUMN_SUPPORTER] == NO_COLUMN)
		of[COLUMN_RECIPIENT] = column_of_needy(text, len);
	if (of[COLUMN_RECIPIENT] == NO_COLUMN)
		of[COLUMN_RECIPIENT] = of[COLUMN_EITHER];
	else if (of[COLUMN_EITHER] != NO_COLUMN) /* 帮扶县 beside 受援县, finer than 帮扶市 */
		of[COLUMN_SUPPORTER] = of[COLUMN_EITHER];
	if (of[COLUMN_SUPPORTER] == NO_COLUMN && of[COLUMN_RECIPIENT] == NO_COLUMN) {
		if (table->open && !read_regions(text, len, of))
			return false;
		if (!table->open && !says_only_support(&letters, text, len))
			return false;
	}
	if (of[COLUMN_SUPPORTER] == NO_COLUMN && of[COLUMN_RECIPIENT] == NO_COLUMN) {
		*table = (struct table){.open = true, .supporter = NO_COLUMN, .recipient = NO_COLUMN};
		return true;
	}
	*table = (struct table){.open = true,
	        .headed = true,
	        .recipient_first = of[COLUMN_RECIPIENT] < of[COLUMN_SUPPORTER],
	        .edges = edges_in(text, len),
	        .more = of[COLUMN_SUPPORTER] == NO_COLUMN ? 0 : column_of_bodies(text, len),
	        .supporter = of[COLUMN_SUPPORTER] == NO_COLUMN ? OTHER_COLUMN : of[COLUMN_SUPPORTER],
	        .recipient = of[COLUMN_RECIPIENT] == NO_COLUMN ? OTHER_COLUMN : of[COLUMN_RECIPIENT]};
	if (table->recipient == OTHER_COLUMN && finest_place(text, len) != NO_COLUMN)
		table->recipient = finest_place(text, len);
	return true;
}

/* A row of headings that names the sides opens a table. */
static bool read_header(struct table *table, const char *text, size_t len)
{
	if (len > 2 * CAPTION_BYTES || word_find(text, len, "。"))
		return false;
	if (memchr(text, '\t', len))
		return read_heads(table, text, len);
	if (words_next(text, len, 0, head_pair) == len)
		return false;
	struct letters letters;
	letters_of(&letters, text, len);
	const char *to = first_word(&letters, text, len, recipient_words),
	           *from = to ? first_word(&letters, text, len, supporter_words) : NULL;
	if (!from)
		return false;
	*table = (struct table){.open = true,
	        .headed = true,
	        .recipient_first = to < from,
	        .supporter = NO_COLUMN,
	        .recipient = NO_COLUMN};
	return true;
}

/* What a paragraph that ends in a colon says last: its last sentence, and of a long one the last clauses. */
static struct slice last_words(struct slice line)
{
	if (!slice_ends(line, "："))
		return line;
	const char *stop;
	while ((stop = word_find(line.at, line.len, "。")) ||
	        (line.len > CAPTION_BYTES && (stop = word_find(line.at, line.len, "，")))) {
		line.len -= (size_t)(stop + HAN - line.at);
		line.at = stop + HAN;
	}
	return line;
}

/* 六省对口支援六州。有关部门随即部署：: a short last sentence of a paragraph that speaks of support in the
 * one before. */
static bool announces_list(struct slice line, struct slice said)
{
	enum { SHORT = 20 * HAN };
	static const char *const announcing[] = {"部署", "分工", "分别是", "具体是", "具体为", NULL};
	static const char *const support[] = {"对口支援", "对口帮扶", "结对帮扶", "对口协作", "对口援", NULL};
	return slice_ends(said, "：") && said.len <= SHORT && said.len < line.len &&
	       text_holds_any(said.at, said.len, announcing) &&
	       text_holds_any(line.at, (size_t)(said.at - line.at), support);
}

/* Does a heading or caption say that pairs are listed below it? */
bool pairings_listed(const char *text, size_t len)
{
	const struct slice said = last_words((struct slice){text, len});
	if (announces_list((struct slice){text, len}, said))
		return true;
	text = said.at, len = said.len;
	static const char *const support[] = {"支援", "帮扶", "援建", "结对", "结成对子", "对口合作", "协作",
	        "援助", "援疆", "援藏", "援青", NULL};
	static const char *const lists[] = {
	        "一览", "对子", "表", "名单", "安排", "关系", "分工", "如下", "结对", "方案", NULL};
	static const char *const persons[] = {
	        "领导小组", "成员", "人员", "会议", "专家", "医生", "志愿者", "表彰", "获奖", NULL};
	struct letters letters;
	if (!len || len > CAPTION_BYTES || word_find(text, len, "。"))
		return false;
	letters_of(&letters, text, len);
	return letters_find_any(&letters, text, len, support) &&
	       letters_find_any(&letters, text, len, lists) &&
	       !letters_find_any(&letters, text, len, persons);
}

enum pairing_order pairings_order(const char *text, size_t len)
{
	static const char *const joints[] = {"：", "→", "——", "—", "/", "－", "-", "|"};
	struct letters letters;
	static const char *const prose[] = {"。", "，", "；", NULL};
	if (!len || len > HEAD_BYTES * 5 || (len > HEAD_BYTES * 2 && text_holds_any(text, len, prose)))
		return ORDER_OPEN;
	letters_of(&letters, text, len);
	for (size_t i = 0; i < sizeof joints / sizeof *joints; i++) {
		const char *joint = word_find(text, len, joints[i]);
		size_t at = joint ? (size_t)(joint - text) : 0, behind = at + strlen(joints[i]);
		if (!joint || behind >= len)
			continue;
		const char *next =
		        word_find(text + behind, len - behind, joints[i]); /* 受援方：支援方：资金 */
		size_t end = next ? (size_t)(next - text) : len;
		enum column left = read_column(&letters, text, at),
		            right = read_column(&letters, text + behind, end - behind);
		if (left == COLUMN_SUPPORTER && (right == COLUMN_RECIPIENT || right == COLUMN_EITHER))
			return ORDER_GIVER_FIRST;
		if (right == COLUMN_SUPPORTER && (left == COLUMN_RECIPIENT || left == COLUMN_EITHER))
			return ORDER_RECIPIENT_FIRST;
	}
	return ORDER_OPEN;
}

/* Only names, marks and numbers: a row whose columns were fused. */
static bool is_fused(const struct tokens *tokens, size_t *boundary)
{
	size_t found = 0;
	for (size_t i = 0; i < tokens->list.len; i++) {
		enum token_kind kind = kind_at(tokens, i);
		const bool within = kind == TOKEN_OF && i && kind_at(tokens, i - 1) == TOKEN_PARTY &&
		                    kind_at(tokens, i + 1) == TOKEN_PARTY; /* 乙州的丙县 */
		if (kind != TOKEN_PARTY && kind != TOKEN_SEPARATOR && kind != TOKEN_AND &&
		        kind != TOKEN_FILL && kind != TOKEN_ASIDE && kind != TOKEN_EDGE &&
		        kind != TOKEN_CLOSER && !within)
			return false;
		bool names = i && kind == TOKEN_PARTY && kind_at(tokens, i - 1) == TOKEN_PARTY;
		bool cells = i > 1 && kind == TOKEN_PARTY && kind_at(tokens, i - 1) == TOKEN_EDGE &&
		             kind_at(tokens, i - 2) == TOKEN_PARTY;
		if (names || cells) {
			found++;
			*boundary = i;
		}
	}
	return found == 1;
}

static void add_sides(struct pairing_reader *reader, const struct table *table, struct party_list left,
        struct party_list right)
{
	bool turn = table->recipient_first;
	if (table->headed)
		pairings_add(reader, turn ? right : left, turn ? left : right, false, "pairing.table");
	else
		pairings_add_sides(reader, left, right, false, "pairing.table");
}

/* May token `i` stand among the names in a cell? */
static bool is_cell_mark(const struct tokens *tokens, size_t i)
{
	const struct token *token = &tokens->list.at[i];
	enum token_kind kind = token->kind;
	return kind == TOKEN_PARTY || kind == TOKEN_SEPARATOR || kind == TOKEN_AND || kind == TOKEN_COMMA ||
	       kind == TOKEN_ASIDE || kind == TOKEN_CLOSER || kind == TOKEN_FILL ||
	       (kind == TOKEN_OTHER && token->end - token->start <= 3);
}

/* 贵航贵阳医院 in a cell of its own: what stands unread before 贵阳医院 belongs to its name. */
static void take_beginning(struct pairing_reader *reader, size_t i)
{
	struct tokens *tokens = &reader->tokens;
	if (!i || kind_at(tokens, i) != TOKEN_PARTY || kind_at(tokens, i - 1) != TOKEN_OTHER ||
	        (i > 1 && kind_at(tokens, i - 2) != TOKEN_EDGE))
		return;
	struct mention *mention = &tokens->parties.at[tokens->list.at[i].party];
	size_t start = tokens->list.at[i - 1].start;
	if (mention->level != PARTY_INSTITUTION || mention->kind != PAIRING_NAMED ||
	        mention->start - start > BEGINNING_BYTES ||
	        (unsigned char)reader->passage.text.at[start] < 0xE4)
		return;
	mention->start = mention->name_start = start;
	mention->name =
	        arena_strndup(&reader->out->arena, reader->passage.text.at + start, mention->end - start);
}

/* 常州某某学校 in a cell of its own: what stands unread behind 常州 belongs to the name. */
static void take_end(struct pairing_reader *reader, size_t i)
{
	static const char *const tails[] = {"学校", "中学", "小学", "学院", "大学", "医院", "卫生院", "公司",
	        "集团", "中心", "协会", "商会", "幼儿园", "银行", "园区", "开发区", "集中区"};
	enum { END_BYTES = 60 };
	struct tokens *tokens = &reader->tokens;
	const struct token *rest = i + 1 < tokens->list.len ? &tokens->list.at[i + 1] : NULL;
	if (!rest || rest->kind != TOKEN_OTHER || kind_at(tokens, i) != TOKEN_PARTY ||
	        (i && kind_at(tokens, i - 1) != TOKEN_EDGE) ||
	        (i + 2 < tokens->list.len && kind_at(tokens, i + 2) != TOKEN_EDGE))
		return;
	struct mention *mention = &tokens->parties.at[tokens->list.at[i].party];
	const char *text = reader->passage.text.at;
	bool ends = false;
	for (size_t k = 0; k < sizeof tails / sizeof *tails; k++) {
		size_t n = strlen(tails[k]);
		ends = ends || (rest->end - rest->start >= n && !memcmp(text + rest->end - n, tails[k], n));
	}
	if (!ends || !mention->place || mention->kind != PAIRING_NAMED ||
	        rest->end - mention->start > END_BYTES)
		return;
	*mention = (struct mention){.start = mention->start,
	        .end = rest->end,
	        .name_start = mention->start,
	        .name = arena_strndup(&reader->out->arena, text + mention->start, rest->end - mention->start),
	        .seat = mention->place,
	        .seat_end = mention->end,
	        .level = PARTY_INSTITUTION,
	        .kind = PAIRING_NAMED};
	tokens->list.at[i].end = rest->end;
	tokens->list.at[i + 1].kind = TOKEN_FILL;
}

/* 乙州：丙县、丁县: does token `i` say where those behind the colon lie? */
static bool heads_others(const struct tokens *tokens, size_t i)
{
	struct party_list behind;
	const struct mention *head = &tokens->parties.at[tokens->list.at[i].party], *first;
	if (kind_at(tokens, i + 1) != TOKEN_COLON || !list_after(tokens, i + 2, &behind))
		return false;
	first = list_member(tokens, behind, 0);
	return head->place && first->place && head->place != first->place &&
	       (place_holds(head->place, first->place) || place_was_called(head->place, first->place));
}

/* The names from token `i` on: all of the cell's if it holds nothing else, else those that stand in a row. */
static bool names_of_cell(const struct tokens *tokens, size_t i, struct party_list *list)
{
	i += 2 * heads_others(tokens, i);
	size_t last = i, k = i;
	for (; k < tokens->list.len && is_cell_mark(tokens, k); k++)
		last = kind_at(tokens, k) == TOKEN_PARTY ? k : last;
	if (!list_after(tokens, i, list))
		return false;
	if (k == tokens->list.len || kind_at(tokens, k) == TOKEN_EDGE)
		list->last = last;
	return true;
}

/* Does the cell hold nothing behind the list? 甲省协作办公室 is not 甲省. */
static bool fills_cell(const struct tokens *tokens, struct party_list list)
{
	size_t i = list.last + 1;
	while (i < tokens->list.len && is_cell_mark(tokens, i))
		i++;
	return i >= tokens->list.len || kind_at(tokens, i) == TOKEN_EDGE;
}

/* The two columns of a row that hold names, where no head says which is which; false if not two do. */
static bool two_columns(const struct tokens *tokens, struct party_list *left, struct party_list *right)
{
	int found = 0;
	bool fresh = true;
	for (size_t i = 0; i < tokens->list.len; i++) {
		if (kind_at(tokens, i) == TOKEN_EDGE)
			fresh = true;
		if (kind_at(tokens, i) != TOKEN_PARTY || !fresh)
			continue;
		fresh = false;
		bool begins = !i || kind_at(tokens, i - 1) == TOKEN_EDGE;
		struct party_list *list = found++ ? right : left;
		if (found > 2 || !begins || !names_of_cell(tokens, i, list) || !fills_cell(tokens, *list))
			return false;
	}
	return found == 2;
}

/* Does the row lie under the two places of the first one, which are the heads of its columns? */
static bool lies_under(const struct tokens *tokens, const struct table *table, const struct party_list row[2])
{
	for (int side = 0; side < 2; side++) {
		const struct mention *name = list_member(tokens, row[side], 0);
		const struct place *head = table->first[side].place,
		                   *place = name ? mention_place(name) : NULL;
		if (!head || !place || head == place || !place_holds(head, place))
			return false;
	}
	return true;
}

/* 甲市 | 乙市 above 甲市's districts and 乙市's counties is no pair: what the first row gave is taken back
 * when the second is read. */
static void settle_first(struct pairing_reader *reader, struct table *table, const struct party_list row[2])
{
	size_t record = table->first_record;
	bool heads = record && record == reader->out->pairings.len && lies_under(&reader->tokens, table, row);
	reader->out->pairings.len -= heads;
	table->first_record = 0;
}

static void keep_first(struct pairing_reader *reader, struct table *table, const struct party_list row[2])
{
	const struct tokens *tokens = &reader->tokens;
	for (int side = 0; side < 2; side++)
		table->first[side] = *list_member(tokens, row[side], 0);
	bool one = list_count(tokens, row[0]) == 1 && list_count(tokens, row[1]) == 1;
	table->first_record =
	        one && reader->out->pairings.len == reader->first_record + 1 ? reader->out->pairings.len : 0;
}

static bool read_fused(struct pairing_reader *reader, struct table *table)
{
	const struct tokens *tokens = &reader->tokens;
	struct party_list left, right;
	size_t boundary;
	if (two_columns(tokens, &left, &right)) {
		const struct party_list row[2] = {left, right};
		bool fresh = !table->rows++;
		settle_first(reader, table, row);
		add_sides(reader, table, left, right);
		if (fresh)
			keep_first(reader, table, row);
		return true;
	}
	if (!is_fused(tokens, &boundary) || !list_after(tokens, boundary, &right))
		return false;
	size_t end = boundary - (kind_at(tokens, boundary - 1) == TOKEN_EDGE);
	if (!list_before(tokens, end, &left) || left.first > 1)
		return false;
	add_sides(reader, table, left, right);
	return true;
}

/* The parties in a column: from its first one on. */
static bool cell(const struct tokens *tokens, int column, struct party_list *list)
{
	for (size_t i = 0; i < tokens->list.len; i++) {
		enum token_kind kind = kind_at(tokens, i);
		if (kind == TOKEN_EDGE && column-- == 0)
			return false;
		if (column == 0 && kind == TOKEN_PARTY)
			return names_of_cell(tokens, i, list);
	}
	return false;
}

/* Is token `i` a party, and not 6个新村, which under no head of its own is what was built? */
static bool is_name(const struct tokens *tokens, size_t i)
{
	static const char *const works[] = {"村", "乡", "镇", "乡镇", "社区", "小学", "卫生院"};
	if (kind_at(tokens, i) != TOKEN_PARTY)
		return false;
	const struct mention *mention = &tokens->parties.at[tokens->list.at[i].party];
	for (size_t k = 0; mention->count && k < sizeof works / sizeof *works; k++)
		if (slice_ends(slice_of(mention->name), works[k]))
			return false;
	return true;
}

/* The parties in the first column that has some and is not `but`. */
static bool other_cell(const struct tokens *tokens, int but, struct party_list *list)
{
	int column = 0;
	for (size_t i = 0; i < tokens->list.len; i++) {
		column += kind_at(tokens, i) == TOKEN_EDGE;
		if (column != but && is_name(tokens, i))
			return names_of_cell(tokens, i, list);
	}
	return false;
}

/* A cell with nothing in it, which goes on with the one above: the token of its edge plus one, or 0. Only the
 * left one of the two columns is merged so. */
static size_t empty_cell(const struct tokens *tokens, int column, int other)
{
	if (column == OTHER_COLUMN || (other != OTHER_COLUMN && other < column))
		return 0;
	if (column == 0)
		return kind_at(tokens, 0) == TOKEN_EDGE;
	for (size_t i = 0; i + 1 < tokens->list.len; i++) {
		if (kind_at(tokens, i) != TOKEN_EDGE)
			continue;
		column--;
		if (column == 0 && kind_at(tokens, i + 1) == TOKEN_EDGE)
			return i + 1;
	}
	return 0;
}

/* 同上, 〃: the token of such a cell plus one, or 0. */
static size_t same_cell(const struct pairing_reader *reader, int column)
{
	static const char *const words[] = {"同上", "〃", "″"};
	const struct tokens *tokens = &reader->tokens;
	for (size_t i = 0; i < tokens->list.len && column >= 0; i++) {
		const struct token *token = &tokens->list.at[i];
		column -= token->kind == TOKEN_EDGE;
		for (size_t k = 0; column == 0 && k < sizeof words / sizeof *words; k++)
			if (token->end - token->start == strlen(words[k]) &&
			        !memcmp(reader->passage.text.at + token->start, words[k], strlen(words[k])))
				return i + 1;
	}
	return 0;
}

/* The parties of the row above as tokens of this row, standing where 同上 does. */
static struct party_list repeat(
        struct tokens *tokens, const struct token *same, const struct mention *above, size_t count)
{
	struct token at = *same;
	struct party_list list = {tokens->list.len, tokens->list.len + count - 1};
	for (size_t i = 0; i < count; i++) {
		struct mention mention = above[i];
		mention.start = at.start, mention.end = at.end;
		*array_push(&tokens->list) =
		        (struct token){TOKEN_PARTY, at.start, at.end, tokens->parties.len};
		*array_push(&tokens->parties) = mention;
	}
	return list;
}

/* 石岐区, 小榄镇: a cell that is all one name of a place, which no list of places here has. */
static bool unlisted_cell(struct pairing_reader *reader, int column, struct party_list *list)
{
	enum { LEAST = 2 * HAN, MOST = 7 * HAN };
	static const char *const ends[] = {
	        "区", "镇", "乡", "村", "街道", "旗", "苏木", "团场", "农场", NULL};
	static const char *const no_names[] = {
	        "地区", "各", "全", "该", "本", "等", "片区", "小区", "社区", "城区", "、", "，", "（", NULL};
	const char *text = reader->passage.text.at;
	struct tokens *tokens = &reader->tokens;
	size_t start = 0;
	for (; column > 0 && start < reader->end; start++)
		column -= text[start] == '\t';
	const char *edge = column ? NULL : memchr(text + start, '\t', reader->end - start);
	const size_t end = edge ? (size_t)(edge - text) : reader->end;
	const struct slice name = {text + start, end - start};
	if (column || name.len < LEAST || name.len > MOST || !text_ends_any(name, ends) ||
	        text_holds_any(name.at, name.len, no_names))
		return false;
	*list = (struct party_list){tokens->list.len, tokens->list.len};
	*array_push(&tokens->list) = (struct token){TOKEN_PARTY, start, end, tokens->parties.len};
	*array_push(&tokens->parties) = (struct mention){.start = start,
	        .end = end,
	        .name_start = start,
	        .name = arena_strndup(&reader->out->arena, name.at, name.len),
	        .level = PARTY_COUNTY,
	        .part = true};
	return true;
}

/* The first such cell that is not in the column `but`. */
static bool other_unlisted(struct pairing_reader *reader, int but, struct party_list *list)
{
	enum { COLUMNS = 6 };
	for (int column = 0; column < COLUMNS; column++)
		if (column != but && unlisted_cell(reader, column, list))
			return true;
	return false;
}

/* One side of a row: its column, the other one's neighbour, or what the row above has there. */
static bool read_side(struct pairing_reader *reader, struct table *table, int side, struct party_list *list)
{
	int column = side ? table->recipient : table->supporter,
	    other = side ? table->supporter : table->recipient;
	if (column == OTHER_COLUMN
	                ? other_cell(&reader->tokens, other, list) || other_unlisted(reader, other, list)
	                : cell(&reader->tokens, column, list) || unlisted_cell(reader, column, list))
		return true;
	size_t same = same_cell(reader, column);
	if (!same)
		same = empty_cell(&reader->tokens, column, other);
	if (!same || !table->above_len[side])
		return false;
	*list = repeat(&reader->tokens, &reader->tokens.list.at[same - 1], table->above[side],
	        table->above_len[side]);
	return true;
}

static void keep(struct table *table, int side, const struct tokens *tokens, struct party_list list)
{
	const struct mention *mention;
	size_t n = 0;
	while (n < SAME_MAX && (mention = list_member(tokens, list, n)) != NULL)
		table->above[side][n++] = *mention;
	table->above_len[side] = n;
}

/* 乙县　丙县 in the last column: names that two blanks part stand behind its edge. Adds them to the pairs of
 * the other side, whose names are in `list`. */
static void read_overflow(struct pairing_reader *reader, const struct table *table, struct party_list from,
        struct party_list to)
{
	struct party_list more;
	const int last = (int)table->edges;
	for (int column = last + 1; table->recipient == last || table->supporter == last; column++) {
		if (!cell(&reader->tokens, column, &more))
			break;
		pairings_add(reader, table->recipient == last ? from : more,
		        table->recipient == last ? more : to, false, "pairing.table");
	}
}

static bool read_cells(struct pairing_reader *reader, struct table *table)
{
	struct party_list from, more, to;
	const bool first = read_side(reader, table, 0, &from),
	           second = table->more && table->more != table->supporter &&
	                    cell(&reader->tokens, table->more, &more);
	if (!(first || second) || !read_side(reader, table, 1, &to))
		return false;
	if (first) {
		keep(table, 0, &reader->tokens, from);
		pairings_add(reader, from, to, false, "pairing.table");
		read_overflow(reader, table, from, to);
	}
	if (second)
		pairings_add(reader, more, to, false, "pairing.table");
	keep(table, 1, &reader->tokens, to);
	return true;
}

/* Reads the passage as a row; false if it is none that gives pairs. */
static bool read_row(struct pairing_reader *reader, struct table *table)
{
	reader->sentence = 0;
	reader->end = reader->passage.text.len;
	reader->first_record = reader->out->pairings.len;
	bool blank = reader->end && *reader->passage.text.at == '\t';
	size_t start = blank ? 0 : pairings_behind_number(reader->passage.text.at, reader->end);
	tokens_clear(&reader->tokens);
	tokens_read(&reader->tokens, reader->passage.text.at, start, reader->end, &reader->out->arena);
	for (size_t i = 0; i < reader->tokens.list.len; i++) {
		take_beginning(reader, i);
		take_end(reader, i);
	}
	const bool columns = table->supporter != NO_COLUMN,
	           joined = columns && table->supporter >= 0 && table->recipient >= 0 &&
	                    !memchr(reader->passage.text.at, '\t',
	                            reader->end); /* 湖南省 理县 below wide heads */
	return columns && !joined ? read_cells(reader, table) : read_fused(reader, table);
}

/* What the first cell of a row of the passage calls those behind it. */
static enum column row_head(const char *text, size_t len)
{
	const char *edge = memchr(text, '\t', len);
	struct letters letters;
	letters_of(&letters, text, len);
	return edge ? read_column(&letters, text, (size_t)(edge - text)) : COLUMN_OTHER;
}

/* 支援方 甲 乙 and below it 受援方 丙 丁: a table that lies on its side. Block `i` is its first row. */
static bool read_sideways(struct pairing_reader *reader, size_t i)
{
	const struct doc *doc = reader->doc;
	struct passage *passage = &reader->passage;
	struct tokens *tokens = &reader->tokens;
	enum column upper = row_head(buf_str(&passage->text), passage->text.len);
	size_t len = passage->text.len, edges = 0;
	if ((upper != COLUMN_SUPPORTER && upper != COLUMN_RECIPIENT) || i + 1 >= doc->blocks.len ||
	        doc->blocks.at[i + 1].kind != BLOCK_TABLE)
		return false;
	passage_add(passage, doc, doc->blocks.at[i + 1].span, true);
	const char *text = buf_str(&passage->text);
	enum column lower = row_head(text + len, passage->text.len - len);
	bool sides = (upper == COLUMN_SUPPORTER && (lower == COLUMN_RECIPIENT || lower == COLUMN_EITHER)) ||
	             (upper == COLUMN_RECIPIENT && lower == COLUMN_SUPPORTER);
	edges = edges_in(text, len);
	reader->sentence = 0;
	reader->end = passage->text.len;
	reader->first_record = reader->out->pairings.len;
	tokens_clear(tokens);
	tokens_read(tokens, text, 0, reader->end, &reader->out->arena);
	struct party_list above, below;
	for (size_t k = 1; sides && k <= edges; k++)
		if (cell(tokens, (int)k, &above) && cell(tokens, (int)(edges + k), &below))
			pairings_add(reader, upper == COLUMN_SUPPORTER ? above : below,
			        upper == COLUMN_SUPPORTER ? below : above, false, "pairing.table");
	if (reader->out->pairings.len > reader->first_record)
		return true;
	passage->text.len = len; /* what was added is the next row's */
	while (passage->runs.len && passage->runs.at[passage->runs.len - 1].at >= len)
		passage->runs.len--;
	return false;
}

static bool has_party(const struct tokens *tokens)
{
	return tokens->parties.len > 0;
}

static bool names_somebody(const struct tokens *tokens)
{
	for (size_t i = 0; i < tokens->parties.len; i++)
		if (tokens->parties.at[i].kind == PAIRING_NAMED)
			return true;
	return false;
}

/* Prose or a heading of another kind ends a table; a line that is one name is a region's own row. */
static bool ends_table(const struct pairing_reader *reader, const struct block *block)
{
	const struct tokens *tokens = &reader->tokens;
	if (block->kind == BLOCK_HEADING)
		return !(tokens->list.len == 1 && has_party(tokens)) && !pairings_item(tokens);
	return block->kind == BLOCK_PARAGRAPH &&
	       word_find(reader->passage.text.at, reader->passage.text.len, "。");
}

static bool is_row(const struct block *block)
{
	return block->kind == BLOCK_TABLE || block->kind == BLOCK_PARAGRAPH || block->kind == BLOCK_HEADING;
}

/* A row broken in a name: 吉林、黑 and 龙江阿勒泰地区 on the next line. */
static void read_broken_row(struct pairing_reader *reader, struct table *table, size_t i)
{
	const struct doc *doc = reader->doc;
	if (table->supporter != NO_COLUMN || !has_party(&reader->tokens) || reader->tokens.list.len == 1 ||
	        i + 1 >= doc->blocks.len || !is_row(&doc->blocks.at[i + 1]) ||
	        reader->passage.text.len > CAPTION_BYTES)
		return;
	size_t first = doc->blocks.at[i + 1].span.end - doc->blocks.at[i + 1].span.start;
	if (first <= CAPTION_BYTES) {
		passage_add(&reader->passage, doc, doc->blocks.at[i + 1].span, true);
		read_row(reader, table);
	}
}

/* The block with the tabs before it: empty cells at the head of a row are cells. */
static struct span row_span(const struct doc *doc, const struct block *block)
{
	struct span span = block->span;
	while (block->kind == BLOCK_TABLE && span.start > 0 && doc->text[span.start - 1] == '\t')
		span.start--;
	return span;
}

/* A sentence ends in it: neither head nor caption. */
static bool is_prose(const struct doc *doc, struct span span)
{
	return word_find(doc->text + span.start, span.end - span.start, "。");
}

/* May block `i` open a table? */
static bool may_open(const struct pairing_reader *reader, size_t i)
{
	const struct block *block = &reader->doc->blocks.at[i];
	const unsigned marks = reader->survey->of_block[i];
	bool edges = block->kind == BLOCK_TABLE || marks & SURVEY_EDGE,
	     head = marks & (edges ? SURVEY_HEAD | SURVEY_SUPPORT : SURVEY_RECIPIENT),
	     caption = may_list(marks);
	return (head || caption) && !is_prose(reader->doc, block->span) &&
	       !passage_exceeds(reader->doc, block->span, 2 * CAPTION_BYTES);
}

static void read_block(struct pairing_reader *reader, struct table *table, size_t i)
{
	const struct block *block = &reader->doc->blocks.at[i];
	if (!table->open && !may_open(reader, i))
		return;
	passage_clear(&reader->passage);
	passage_add(&reader->passage, reader->doc, row_span(reader->doc, block), true);
	const char *text = buf_str(&reader->passage.text);
	size_t len = reader->passage.text.len;
	if (block->kind == BLOCK_TABLE && read_sideways(reader, i)) {
		table->open = false;
		return;
	}
	text = buf_str(&reader->passage.text);
	const unsigned marks = reader->survey->of_block[i];
	const bool captioned = table->open && !table->headed && !table->rows && memchr(text, '\t', len);
	if ((marks & (SURVEY_HEAD | SURVEY_SUPPORT) || captioned) && read_header(table, text, len))
		return;
	if (table->interrupted && block->kind == BLOCK_TABLE && edges_in(text, len) != table->edges)
		table->open = false; /* another table below a line that says what it is */
	bool row = table->open && table->headed && len && memchr(text, '\t', len);
	if (!row && may_list(marks) && pairings_listed(text, len)) {
		*table = (struct table){.open = true, .supporter = NO_COLUMN, .recipient = NO_COLUMN};
		reader->heading = block->span;
	} else if (table->open && !read_row(reader, table)) {
		table->interrupted |= block->kind == BLOCK_PARAGRAPH && !names_somebody(&reader->tokens);
		if (ends_table(reader, block))
			table->open = false;
		else
			read_broken_row(reader, table, i);
	}
}

void pairings_of_tables(struct pairing_reader *reader)
{
	struct table table = {.supporter = NO_COLUMN, .recipient = NO_COLUMN};
	const struct doc *doc = reader->doc;
	for (size_t i = 0; i < doc->blocks.len && !pace_stops(reader->pace, doc->blocks.at[i].span.start);
	        i++)
		if (is_row(&doc->blocks.at[i]) && !zones_silent(reader->zones, i))
			read_block(reader, &table, i);
}
