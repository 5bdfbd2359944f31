// SPDX-License-Identifier: MIT
#include "core/extract/self.h"

#include "core/extract/names.h"
#include "core/extract/passage.h"
#include "core/extract/word.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

enum {
	LINE_BYTES = 120,
	TITLE_BYTES = 240,
	FIRST_LINES = 4,
	LAST_LINES = 5,
	PRESENTED_MAX =
	        100 /* names of a section that are looked for in all of it; more are a list of institutions */
};

/* One section and what is being read of it. */
struct section {
	const struct doc *doc;
	struct selves *selves;
	struct arena *arena;
	const struct survey *survey;
	struct pace *pace;
	struct span span;
	size_t first, last;        /* its blocks, [first, last) */
	unsigned context;          /* enum mention_context */
	const struct names *names; /* or NULL */
	int presented;             /* how many names were looked for in it */
};

static void add(const struct section *section, const struct mention *mention)
{
	const struct place *place = mention->part ? NULL : mention->place ? mention->place : mention->seat;
	*array_push(&section->selves->list) = (struct self){section->span, mention->name, place};
}

/* Does a party whose name ends as `name` does stand in the rest of a title? Then either may call itself so.
 */
static bool has_rival(const struct section *section, const char *rest, size_t len, const char *name)
{
	struct mention other;
	size_t own = strlen(name);
	for (size_t i = 0; i < len; i++)
		if (((unsigned char)rest[i] & 0xC0) != 0x80 &&
		        names_mention(
		                section->names, rest, len, i, section->context, section->arena, &other)) {
			size_t n = strlen(other.name);
			if (n >= 3 && own >= 3 && strcmp(other.name, name) != 0 &&
			        !memcmp(other.name + n - 3, name + own - 3, 3))
				return true;
			i = other.end - 1;
		}
	return false;
}

/* 支援乙医院, 与乙医院: is the name spoken of as somebody else's in the section? */
static bool is_other(const struct section *section, const char *name)
{
	static const char *const before[] = {"支援", "援助", "帮扶", "援建", "与", "和", "同", "对", "向",
	        "赴", "到", "为", "给", "驻", "往", "支援了", "帮助", "结对", NULL};
	const char *text = section->doc->plain + section->span.start;
	size_t len = section->span.end - section->span.start, n = strlen(name);
	for (const char *at = text; (at = memmem(at, len - (size_t)(at - text), name, n)) != NULL; at += n)
		for (const char *const *word = before; *word; word++) {
			size_t m = strlen(*word);
			if ((size_t)(at - text) >= m && !memcmp(at - m, *word, m))
				return true;
		}
	return false;
}

/* 是教育部直属高校。: does the clause say what kind of institution it is? */
static bool says_kind(struct slice rest)
{
	enum { REACH = 90 };
	static const char *const kinds[] = {
	        "高校", "医院", "院校", "大学", "学院", "学校", "中学", "企业", "单位", "公司", "机构", NULL};
	static const char *const marks[] = {"，", "。", "；", NULL};
	size_t end = 0;
	if (!slice_starts(rest, "是"))
		return false;
	while (end < rest.len && end < REACH && !words_at(rest.at, rest.len, end, marks))
		end++;
	return end < rest.len && words_before(rest.at, end, kinds) && !word_find(rest.at, end, "支援") &&
	       !word_find(rest.at, end, "帮扶");
}

/* What a name is followed by where the text presents its author: 某医院始建于…. */
static bool presents(struct section *section, const struct mention *mention, const char *rest, size_t more)
{
	static const char *const presenting[] = {"是一家", "是一所", "是一个", "位于", "始建于", "创建于",
	        "成立于", "坐落", "创办于", "始创于", "建校于", "建院于", "建于", "前身", NULL};
	return mention->level == PARTY_INSTITUTION &&
	       (text_starts_any((struct slice){rest, more}, presenting) ||
	               says_kind((struct slice){rest, more})) &&
	       section->presented++ < PRESENTED_MAX && !is_other(section, mention->name);
}

/* A title or a line at the edge that says whose paper it is: 某市2014年工作总结, 某学院简介. */
static bool is_paper(const struct section *section, const struct block *block, const struct mention *mention,
        const char *rest, size_t more)
{
	static const char *const papers[] = {"总结", "小结", "综述", "概况", "回眸", "纪实", "述评", "汇报",
	        "报告", "计划", "方案", "情况", "大事记", "年鉴", "简报", "简介", "简况", "工作回顾", "介绍",
	        "意见", "通知", "工作要点", "公报", "规划", "办法", "决定", NULL};
	static const char *const works[] = {"工作", NULL};
	const bool title = block->kind == BLOCK_HEADING || block == &section->doc->blocks.at[0];
	return mention->end + more <= LINE_BYTES && block->kind != BLOCK_TABLE &&
	       (text_holds_any(rest, more, papers) ||
	               (title && text_ends_any((struct slice){rest, more}, works))) &&
	       (mention->level == PARTY_INSTITUTION || !has_rival(section, rest, more, mention->name));
}

/* Is a party named in the rest of a line, beside `name`? */
static bool names_other(const struct section *section, const char *rest, size_t len, const char *name)
{
	struct mention other;
	for (size_t i = 0; i < len; i++)
		if (((unsigned char)rest[i] & 0xC0) != 0x80 &&
		        names_mention(
		                section->names, rest, len, i, section->context, section->arena, &other)) {
			if (other.place && strcmp(other.name, name) != 0)
				return true;
			i = other.end - 1;
		}
	return false;
}

/* 某市人民政府 on a line of its own, 某省副省长 with a name apart: who signs so speaks for the place. */
static bool speaks_for_place(const struct section *section, const struct block *block,
        const struct mention *mention, const char *rest, size_t more)
{
	static const char *const offices[] = {"人民政府", "政府", "委", "市委", "县委", "省委", "区委",
	        "州委", "党委", "地委", "人大常委会", "政协", "发展和改革委", "发展改革委", "发改委",
	        "经济合作", "经济协作", "合作交流", "扶贫开发", "扶贫办", "对口支援办",
	        "对口支援工作领导小组", "办公室", NULL};
	static const char *const persons[] = {"副省长", "省长", "副市长", "市长", "副县长", "县长", "副州长",
	        "州长", "副区长", "区长", "副主席", "主席", "副书记", "书记", "副专员", "专员", NULL};
	static const char *const stops[] = {"，", "。", "；", "、", "：", NULL};
	const char *text = section->doc->text + block->span.start;
	bool apart = memchr(text, ' ', block->span.end - block->span.start) ||
	             text_holds_any(text, block->span.end - block->span.start,
	                     (const char *const[]){"\u3000", NULL});
	if (!mention->place || mention->part || text_holds_any(rest, more, stops))
		return false;
	return (text_starts_any((struct slice){rest, more}, offices) ||
	               (apart && text_starts_any((struct slice){rest, more}, persons))) &&
	       !names_other(section, rest, more, mention->name);
}

/* 某省日报8月29日讯, 来源：某网-某市日报: a line at the head names the paper of a province or city. */
static bool is_dateline(const struct section *section, const char *text, size_t len, struct mention *mention)
{
	static const char *const papers[] = {"日报", "晚报", "经济报", "电视台", "新闻网", "融媒",
	        "人民政府网", "政府网", "党政网", "政务网"};
	static const char *const marks[] = {"讯", "来源", "电", "消息", "记者", NULL};
	if (!text_holds_any(text, len, marks))
		return false;
	for (size_t k = 0; k < sizeof papers / sizeof *papers; k++) {
		const char *paper = word_find(text, len, papers[k]);
		size_t end = paper ? (size_t)(paper - text) : 0;
		for (size_t n = 2 * HAN; n <= 4 * HAN && n <= end; n += HAN)
			if (names_mention(section->names, text, len, end - n, section->context,
			            section->arena, mention) &&
			        mention->end == end && mention->place && !mention->unsettled)
				return true;
	}
	return false;
}

static size_t behind_any(const char *text, size_t len, const char *const *words)
{
	for (; *words; words++)
		if (strlen(*words) <= len && !memcmp(text, *words, strlen(*words)))
			return strlen(*words);
	return 0;
}

/* Behind 来源： that stands in the line, whatever goes before: 2019年3月2日 来源：; 0 if it does not. Where
 * figures come from is something else. */
static size_t source_within(const char *text, size_t len)
{
	static const char *const marks[] = {"来源：", "来源:"};
	static const char *const others[] = {"资料", "数据", "图片", "资金", "图表", "经费", NULL};
	for (size_t k = 0; k < sizeof marks / sizeof *marks && len <= LINE_BYTES; k++) {
		const char *found = word_find(text, len, marks[k]);
		if (found && !text_ends_any((struct slice){text, (size_t)(found - text)}, others))
			return (size_t)(found - text) + strlen(marks[k]);
	}
	return 0;
}

/* Where the first party of a block would begin: 来源： and 中共 are passed over. */
static size_t party_start(const char *text, size_t len, bool *source)
{
	static const char *const sources[] = {
	        "稿源：", "发布单位：", "供稿单位：", "发布机构：", "供稿：", "【", NULL};
	static const char *const party[] = {"中共", "中国共产党", NULL};
	size_t within = source_within(text, len), from = within ? within : behind_any(text, len, sources);
	*source = from > 0;
	return from + behind_any(text + from, len - from, party);
}

/* The first party that a block names, at its beginning. False if it is not one that can be the author. */
static bool first_party(
        const struct section *section, const char *text, size_t len, struct mention *mention, bool *source)
{
	size_t from = party_start(text, len, source);
	return from < len &&
	       names_mention(section->names, text, len, from, section->context, section->arena, mention) &&
	       mention->kind == PAIRING_NAMED && !mention->unsettled;
}

/* Nothing, or the date of a signature. */
static bool is_date(const char *rest, size_t more)
{
	static const char *const marks[] = {"年", "月", "日", "〇", "二", "一", "三", "四", "五", "六", "七",
	        "八", "九", "十", "（", "）", "/", "-", ":", NULL};
	for (size_t i = 0; i < more;) {
		size_t n = rest[i] == ' ' || (rest[i] >= '0' && rest[i] <= '9')
		                   ? 1
		                   : behind_any(rest + i, more - i, marks);
		if (!n)
			return false;
		i += n;
	}
	return true;
}

/* 某大学对口支援办公室, and a date perhaps: an office signs for its house. */
static bool is_office(const char *rest, size_t more)
{
	static const char *const offices[] = {"对口支援办公室", "对口支援工作办公室", "对口支援工作领导小组",
	        "对口支援工作组", "对口帮扶办公室", "办公室", "党委办公室", "校长办公室", "院长办公室",
	        "委员会", "宣传部", "党委宣传部", "党委", "医务处", "医务部", "科教科", "发展规划处", NULL};
	const size_t n = behind_any(rest, more, offices);
	return n && is_date(rest + n, more - n);
}

/* 来源：某市日报, or the paper on a line of its own: that of a city says 我市 of it. 来源：某县人民政府 does
 * so, too. */
static bool is_source(const struct mention *mention, const char *rest, size_t more, bool source)
{
	static const char *const newspapers[] = {"日报", "民族日报", "晚报", "发布", "新闻网", "政府网",
	        "市政府网", "人民政府网", "广播电视", "电视台", "人民政府门户", "融媒", "新闻中心", "报社",
	        "党政网", "政务网", NULL};
	static const char *const offices[] = {"人民政府", "政府", "市委", "县委", "省委", "区委", "州委",
	        "委宣传部", "扶贫", "乡村振兴局", "发展和改革", "发展改革", "融媒体中心", NULL};
	size_t paper = behind_any(rest, more, newspapers);
	if (source && mention->level == PARTY_INSTITUTION)
		return mention->seat;
	return mention->place && !mention->part &&
	       ((paper && (source || is_date(rest + paper, more - paper))) ||
	               (source && behind_any(rest, more, offices)));
}

/* 某省日报某市讯: a paper that reports from within its province writes of that city as 我市; what it reports
 * from elsewhere, and 本报, say nothing of it. */
static bool is_report(const struct section *section, const char *text, size_t len,
        const struct mention *paper, struct mention *from)
{
	enum { REACH = 10 * HAN };
	static const char *const papers[] = {"日报", "晚报", "晨报", "早报", NULL},
	                         *const marks[] = {"讯", "电", NULL}, *const stops[] = {"，", "。", NULL};
	const size_t at = paper->end + behind_any(text + paper->end, len - paper->end, papers);
	if (!paper->place || at == paper->end || at >= len ||
	        !names_mention(section->names, text, len, at, section->context, section->arena, from) ||
	        !from->place || from->part || from->unsettled || from->place == paper->place ||
	        !place_holds(paper->place, from->place))
		return false;
	size_t mark = from->end;
	while (mark < len && mark < from->end + REACH && !behind_any(text + mark, len - mark, marks))
		mark++;
	return mark < len && mark < from->end + REACH &&
	       !text_holds_any(text + from->end, mark - from->end, stops);
}

/* May a party stand at the beginning of the block? Looks at as much of it as that takes. */
static bool may_begin(const struct section *section, struct passage *passage, struct span span)
{
	enum { HEAD_BYTES = 120, LEAST = 90 /* sources, and as far as names_may_mention looks */ };
	bool source;
	if (span.end - span.start <= HEAD_BYTES)
		return true;
	span.end = span.start + HEAD_BYTES;
	while (((unsigned char)section->doc->text[span.end] & 0xC0) == 0x80)
		span.end--;
	passage_clear(passage);
	passage_add(passage, section->doc, span, false);
	const char *text = buf_str(&passage->text);
	size_t len = passage->text.len, from = party_start(text, len, &source);
	return len < LEAST || from >= len ||
	       names_may_mention(section->names, text, len, from, section->context);
}

/* 某集团定点帮扶乙县, the document's first line: it is 集团 of whose support it tells. */
static bool is_headline(const struct section *section, const struct block *block,
        const struct mention *mention, const char *rest, size_t more)
{
	static const char *const acts[] = {"对口支援", "对口帮扶", "定点帮扶", "定点扶贫", "结对帮扶", "帮扶",
	        "援建", "援疆", "援藏", "援青", "驻村", "扎实", "深入", "积极", "全力", "倾力", "倾情",
	        "助力", "赴", "开展", "选派", NULL};
	static const char *const stops[] = {"。", "；", NULL};
	bool body =
	        mention->level == PARTY_INSTITUTION || (mention->level == PARTY_CENTRAL && mention->place);
	return !section->first && block == &section->doc->blocks.at[0] && body &&
	       text_starts_any((struct slice){rest, more}, acts) && !text_holds_any(rest, more, stops) &&
	       !has_rival(section, rest, more, mention->name);
}

/* Does the block, whose text is text[0..len), say who writes? `edge`: it begins or ends the section. */
static void read_block(struct section *section, struct passage *passage, const struct block *block, bool edge)
{
	static const char *const makers[] = {"整理", "供稿", "印发", "编印", "提供", "编", NULL};
	struct mention mention, report;
	bool source;
	if (!may_begin(section, passage, block->span))
		return;
	passage_clear(passage);
	passage_add(passage, section->doc, block->span, false);
	const char *text = buf_str(&passage->text);
	size_t len = passage->text.len;
	const bool first = len && first_party(section, text, len, &mention, &source);
	if (edge && ((first && is_report(section, text, len, &mention, &report)) ||
	                    (len <= LINE_BYTES && is_dateline(section, text, len, &report)))) {
		add(section, &report);
		return;
	}
	if (!first)
		return;
	const char *rest = text + mention.end;
	size_t more = len - mention.end;
	bool institution = mention.level == PARTY_INSTITUTION;
	bool signs =
	        institution && (is_date(rest, more) || is_office(rest, more) ||
	                               (more <= 6 && text_starts_any((struct slice){rest, more}, makers)));
	bool line = len <= LINE_BYTES && block->kind != BLOCK_TABLE;
	bool author =
	        (edge && line && is_source(&mention, rest, more, source)) ||
	        (!source &&
	                ((edge && signs) || presents(section, &mention, rest, more) ||
	                        (line && is_headline(section, block, &mention, rest, more)) ||
	                        is_paper(section, block, &mention, rest, more) ||
	                        (edge && line && speaks_for_place(section, block, &mention, rest, more))));
	if (author)
		add(section, &mention);
}

/* Is the mark of a title that stands last before `at` one that opens it? */
static bool in_title(const char *text, const char *at)
{
	for (; at >= text + HAN; at--) {
		if (!memcmp(at - HAN, "《", HAN))
			return true;
		if (!memcmp(at - HAN, "》", HAN))
			return false;
	}
	return false;
}

/* How often `name` stands in the section outside of 《》, up to two. */
static int spoken_of(const struct section *section, const char *name)
{
	const char *text = section->doc->plain + section->span.start, *found = text;
	size_t len = section->span.end - section->span.start, n = strlen(name);
	int count = 0;
	for (; count < 2 && (found = word_find(found, len - (size_t)(found - text), name)) != NULL;
	        found += n)
		count += !in_title(text, found);
	return count;
}

/* 《甲与乙…协议》: if only 甲 is spoken of elsewhere, the author is 乙; and the other way round. */
static void read_agreement(const struct section *section, const char *title, size_t len)
{
	assert(title);
	struct mention one, other;
	if (!word_find(title, len, "协议") ||
	        !names_mention(section->names, title, len, 0, section->context, section->arena, &one))
		return;
	size_t joint = one.end;
	if (joint + 3 > len || (memcmp(title + joint, "与", 3) && memcmp(title + joint, "和", 3)) ||
	        !names_mention(
	                section->names, title, len, joint + 3, section->context, section->arena, &other))
		return;
	if (one.level != PARTY_INSTITUTION || other.level != PARTY_INSTITUTION)
		return;
	int first = spoken_of(section, one.name), second = spoken_of(section, other.name);
	if (first && !second)
		add(section, &other);
	else if (second && !first)
		add(section, &one);
}

static void read_agreements(const struct section *section)
{
	const char *text = section->doc->plain;
	int read = 0;
	for (size_t i = section->span.start; i < section->span.end && read < 3;) {
		const char *open = word_find(text + i, section->span.end - i, "《");
		if (!open)
			break;
		i = (size_t)(open - text) + 3;
		size_t rest = section->span.end - i;
		const char *close = word_find(text + i, rest < TITLE_BYTES ? rest : TITLE_BYTES, "》");
		size_t len = close ? (size_t)(close - (text + i)) : 0;
		if (len && word_find(text + i, len, "协议")) {
			read_agreement(section, text + i, len);
			read++;
		}
	}
}

/* 我院（某市医院）: the author names himself in brackets behind `word` at `at`. */
static void read_gloss(const struct section *section, const char *at, const char *word)
{
	struct mention mention;
	const char *text = at + strlen(word);
	const size_t len = (size_t)(section->doc->plain + section->span.end - text),
	             open = len && *text == '(' ? 1 : word_match(text, len, 0, "（");
	if (open &&
	        names_mention(section->names, text, len, open, section->context, section->arena, &mention) &&
	        mention.kind == PAIRING_NAMED && mention_may_be(mention.name, word) &&
	        (word_is_at(text, len, mention.end, "）") || (mention.end < len && text[mention.end] == ')')))
		add(section, &mention);
}

/* Where a section begins, its author may say who he is. */
static void read_glosses(const struct section *section)
{
	enum { LOOK_BYTES = 6000, MOST = 3 };
	static const char *const words[] = {"我院", "我校", "我县", "我市", "我局", "我公司", "我集团", NULL};
	const char *text = section->doc->plain + section->span.start;
	size_t len = section->span.end - section->span.start;
	len = len < LOOK_BYTES ? len : LOOK_BYTES;
	for (const char *const *word = words; *word; word++) {
		const char *at = text;
		for (int read = 0;
		        read < MOST && (at = word_find(at, len - (size_t)(at - text), *word)) != NULL;
		        at += strlen(*word), read++)
			read_gloss(section, at, *word);
	}
}

/* May block `i`, which stands amid the section, say who writes? */
static bool may_tell(const struct section *section, size_t i)
{
	const unsigned marks = section->survey->of_block[i];
	return marks & SURVEY_PRESENTS ||
	       (marks & SURVEY_PAPER &&
	               !passage_exceeds(section->doc, section->doc->blocks.at[i].span, LINE_BYTES));
}

static void read_section(struct section section, struct passage *passage)
{
	const struct doc *doc = section.doc;
	if (section.first == section.last)
		return;
	section.span = (struct span){
	        doc->blocks.at[section.first].span.start, doc->blocks.at[section.last - 1].span.end};
	for (size_t i = section.first;
	        i < section.last && !pace_stops(section.pace, doc->blocks.at[i].span.start); i++) {
		const struct block *block = &doc->blocks.at[i];
		bool edge = i < section.first + FIRST_LINES || i + LAST_LINES >= section.last;
		if (edge || (block->kind == BLOCK_PARAGRAPH && may_tell(&section, i)))
			read_block(&section, passage, block, edge);
	}
	read_agreements(&section);
	read_glosses(&section);
}

/* A document that is no collection has one author: what its beginning and its end say of him holds
 * everywhere. */
static void spread(struct selves *selves, const struct doc *doc, const struct zones *zones, size_t begins)
{
	size_t len = selves->list.len;
	if (!doc->blocks.len || zones->piece[doc->blocks.len - 1])
		return;
	struct span whole = {0, doc->len};
	for (size_t i = 0; i < len; i++) {
		struct span section = selves->list.at[i].section;
		if (section.start < begins || section.end == doc->blocks.at[doc->blocks.len - 1].span.end) {
			struct self self = selves->list.at[i];
			self.section = whole;
			*array_push(&selves->list) = self;
		}
	}
}

void selves_find(struct selves *selves, const struct reading *reading, struct arena *arena)
{
	const struct doc *doc = reading->doc;
	struct passage passage = {0};
	struct section section = {.doc = doc,
	        .selves = selves,
	        .arena = arena,
	        .context = MENTION_BEGINS,
	        .names = reading->names,
	        .survey = &reading->survey,
	        .pace = reading->pace};
	size_t begins = 0; /* behind the first section */
	if (word_find(doc->plain, doc->len, "兵团"))
		section.context |= MENTION_CORPS;
	for (size_t i = 0; i <= doc->blocks.len; i++) {
		const struct block *block = &doc->blocks.at[i];
		if (i < doc->blocks.len && !(block->kind == BLOCK_HEADING && block->level == 1))
			continue;
		section.last = i;
		read_section(section, &passage);
		if (!begins && section.last > section.first)
			begins = doc->blocks.at[section.last - 1].span.end;
		section.first = i;
	}
	spread(selves, doc, &reading->zones, begins);
	passage_free(&passage);
}

void selves_free(struct selves *selves)
{
	array_free(&selves->list);
}

/* The place that holds `place` or is it, and is called a 市, 县 or 省, as `unit` says; NULL if none is. */
static const struct place *of_kind(const struct place *place, const char *unit)
{
	for (; place; place = place_within(place)) {
		size_t len = strlen(place_name(place));
		if (len > 3 && !memcmp(place_name(place) + len - 3, unit, 3))
			return place;
	}
	return NULL;
}

/* 我市 is a place, 县医院 an institution in one: what stands before 医院 is left out of the name. */
static const char *local_name(const struct place *place, const char *word, struct arena *arena)
{
	bool own = !memcmp(word, "我", 3) || !memcmp(word, "本", 3);
	const struct place *found = of_kind(place, own ? word + 3 : word);
	const char *rest = own ? word + 6 : word + 3;
	if (!found || (own && *rest) || strlen(rest) == 6) /* 省二院: its full name is not known */
		return NULL;
	struct buf name = {0};
	buf_addf(&name, "%s%s", place_name(found), rest);
	const char *copy = arena_strndup(arena, buf_str(&name), name.len);
	buf_free(&name);
	return copy;
}

const struct self *selves_only(const struct selves *selves, size_t off)
{
	const struct self *only = NULL;
	for (size_t i = 0; i < selves->list.len; i++) {
		const struct self *self = &selves->list.at[i];
		if (!span_has(self->section, off))
			continue;
		if (only && strcmp(only->name, self->name) != 0)
			return NULL;
		only = self;
	}
	return only && !(only->place && !strcmp(place_name(only->place), only->name)) ? only : NULL;
}

/* May 省二院, 市三院 be this name: does it say 第二, 第三, and end with 医院? */
static bool is_numbered(const char *name, const char *word)
{
	static const char *const numbers[] = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};
	size_t n = strlen(word), len = strlen(name), tail = strlen("医院");
	char first[8] = "第";
	if (len < tail || strcmp(name + len - tail, "医院") != 0 || n < 9 || strcmp(word + n - 3, "院") != 0)
		return false;
	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
		if (!memcmp(word + n - 6, numbers[i], 3))
			return strstr(name, strcat(first, numbers[i])) != NULL;
	return false;
}

/* 省二院 is the author where he is 某省第二人民医院. */
static const char *numbered_name(const struct self *self, const char *word)
{
	return self->place && strlen(word) == 9 &&
	                       of_kind(self->place, (char[4]){word[0], word[1], word[2], 0}) &&
	                       is_numbered(self->name, word)
	               ? self->name
	               : NULL;
}

const char *selves_name(const struct selves *selves, size_t off, const char *word, struct arena *arena)
{
	for (int pass = 0; pass < 2; pass++) /* his own name before what it begins with */
		for (size_t i = 0; i < selves->list.len; i++) {
			const struct self *self = &selves->list.at[i];
			if (!span_has(self->section, off))
				continue;
			const char *name = pass ? local_name(self->place, word, arena)
			                   : mention_may_be(self->name, word) ? self->name
			                                                      : numbered_name(self, word);
			if (name)
				return name;
		}
	return NULL;
}
