// SPDX-License-Identifier: MIT
// Headings that have neither a number nor a mark: a short line that stands alone before its text.
#include "core/doc/draft.h"
#include "core/doc/scan.h"

#include <stdlib.h>
#include <string.h>

enum {
	TITLE_MIN = 4, /* characters */
	TITLE_MAX = 36,
	PROSE_MIN = 26,
	REACH = 2,        /* pieces between 第一篇 and its title: who wrote it */
	MARK_BYTE = 0xE2, /* the first one of U+2000 to U+2FFF, where the marks before titles are */
	SECTION_MIN = 2   /* such lines that a section without numbers needs to be divided by them */
};

static bool is_prose(const char *text, const struct piece *piece)
{
	return piece->kind == BLOCK_PARAGRAPH && scan_longer(text, piece->body, PROSE_MIN - 1) &&
	       scan_has(text, piece->body, "。|，|,|；|！|？|：|:|;") &&
	       !scan_words(text, piece->body.start, piece->body.end, "图为|圖為|上图为|下图为|资料图");
}

/* An institution or a place of signing: it names who speaks, not what about. */
static bool is_institution(const char *text, struct span body)
{
	if (scan_ends(
	            text, body, "格局|布局|大局|开局|開局|西部|中部|东部|東部|干部|全部|内部|为中心|為中心"))
		return false;
	return scan_ends(text, body,
	        "医院|学校|大学|学院|中学|小学|公司|局|厅|部|委|委员会|政府|办公室|中心|集团|党委|报社|"
	        "出版社|协会|学会|研究所|研究院|卫生院|指挥部|工会|总会|团委|支部|小组|人民法院|检察院|同志|"
	        "先生|女士|教授|主编|编著|著");
}

/* Lines of a web page or a title page that are about the document, not in it. */
static bool is_about(const char *text, struct span body)
{
	return scan_has(text, body,
	        "关键词|摘要|作者|来源|下载|点击|收藏|打印|转载|网站|文档|二维码|微信|公众号|登录|注册|客服|"
	        "版权|ISBN|www.|http|推荐|上一篇|下一篇|浏览|字号|编辑|此致|敬礼|特此|@|【|】|[bookmark|"
	        "中图分类号|文献标志码|文章编号");
}

static bool is_date(const char *text, struct span body)
{
	return scan_ends(text, body, "日|月|年") && scan_has(text, body, "年|月");
}

bool draft_is_elsewhere(const char *text, struct span body)
{
	enum { BYTES_MAX = 200 }; /* more than any such line, spaced */
	return body.end - body.start <= BYTES_MAX && !scan_longer(text, body, 12) &&
	       scan_has(text, body,
	               "相关范文|相关推荐|相关阅读|相关文章|相关文档|相关链接|相关新闻|相关报道|相关内容|"
	               "推荐阅读|猜你喜欢|热门文章|热点推荐|延伸阅读|为您推荐|最新文章|最新资讯|精彩推荐");
}

/* What is set below a picture: 签约仪式现场. */
static bool is_caption(const char *text, struct span body)
{
	return scan_ends(
	        text, body, "现场|現場|合影|留影|剪影|全景|一角|场景|場景|资料图|图片|照片|供图|摄影");
}

/* A Chinese character, or a year; a quotation ends on the same line. */
static bool begins_title(const char *text, struct span body)
{
	int value;
	size_t next;
	char32_t first = scan_at(text, body.start, body.end, &next);
	size_t behind = number_arabic(text, body.start, body.end, &value);
	if (behind)
		return scan_words(text, behind, body.end, "年") != 0;
	bool quoted = first == U'“' || first == U'「';
	return scan_is_wide(first) && first != U'（' && first != U'—' &&
	       (!quoted || scan_has(text, body, "”|」"));
}

/* What a work of reference heads its sections with, short as it is; on a line apart. */
static bool is_section_name(const char *text, const struct piece *piece)
{
	return piece->gap &&
	       scan_equals(text, piece->body,
	               "背景|历史|歷史|沿革|概况|概況|简介|簡介|起源|由来|由來|经过|經過|结果|結果|影响|影響|"
	               "评价|評價|争议|爭議|意义|意義|成效|现状|現狀|内容|內容|后续|後續|问题|問題|原因|措施");
}

/* Could the piece be a title, by itself, with none of the `marks` (separated by |) in it? */
static bool could_be_title(const char *text, const struct piece *piece, const char *marks)
{
	return piece->kind == BLOCK_PARAGRAPH && !piece->fixed && !piece->number.rank &&
	       !scan_longer(text, piece->body, TITLE_MAX) &&
	       (scan_longer(text, piece->body, TITLE_MIN - 1) || is_section_name(text, piece)) &&
	       begins_title(text, piece->body) && !scan_has(text, piece->body, marks) &&
	       !is_institution(text, piece->body) && !is_about(text, piece->body) &&
	       !is_caption(text, piece->body) && !is_date(text, piece->body);
}

static bool is_candidate(const char *text, const struct piece *piece)
{
	return could_be_title(text, piece, "。|；|;|！|？|：|:|…|,|，|\t|/|、");
}

/* What no title has, though it may have a comma or a colon. */
#define MARKS_OF_TEXT "。|；|;|…|\t|/|说：|问：|答：|道：|说:|问:|答:|道:|如下|图为|摄"

/* 输血与造血：一条新路; 共建、共享. Between plain titles a line with such a mark inside is one too, if the
 * mark has words on both sides and the line speaks to nobody. */
static bool is_marked_candidate(const char *text, const struct piece *piece)
{
	enum { FIELD_MAX = 3 };
	struct span body = piece->body;
	size_t next = body.start, count = 0;
	for (char32_t cp = 0; next < body.end && cp != U'：' && cp != ':'; count++)
		cp = scan_at(text, next, body.end, &next);
	bool field = next < body.end && count <= FIELD_MAX + 1; /* 记者：… */
	return could_be_title(text, piece, MARKS_OF_TEXT) && !field &&
	       !scan_ends(text, body, "：|:|，|,|、|）|)|》");
}

/* The word before the colon of 吃水：从肩挑到管道, as parallel titles have it: two to four characters; an
 * empty span without. A field of a form and who speaks are none. */
static struct span topic(const char *text, const struct piece *piece)
{
	enum { LEAST = 2, MOST = 4 };
	struct span body = piece->body;
	size_t count = 0;
	for (size_t off = body.start, next; off < body.end && count <= MOST; off = next, count++)
		if (cp_in(scan_at(text, off, body.end, &next), U"：:") && count >= LEAST) {
			struct span word = {body.start, off};
			bool field = scan_equals(text, word,
			                     "时间|地点|地址|电话|来源|作者|记者|编辑|单位|姓名|主持|"
			                     "主持人|嘉宾|出席|列席|甲方|乙方|日期|联系人|摘要|关键词|"
			                     "新华社|本报讯|讲述人|受访者|策划|监制|撰文|摄影|图片|文字|"
			                     "责编|校对|审核|附件|抄送|抄报|主送|编者按") != 0;
			return field ? (struct span){0} : word;
		}
	return (struct span){0};
}

static bool is_topic_candidate(const char *text, const struct piece *piece)
{
	return could_be_title(text, piece, MARKS_OF_TEXT) && !span_empty(topic(text, piece)) &&
	       !scan_ends(text, piece->body, "：|:|，|,|、|）|)|》");
}

/* 因地制宜，为山区修渠引水; 顶层设计：建好机制: one comma or colon, with words enough on both sides of it. */
static bool is_balanced(const char *text, const struct piece *piece)
{
	enum { MOST = 24, SIDE_LEAST = 4 };
	const struct span body = piece->body;
	size_t sides[2] = {0}, marks = 0;
	if (!is_marked_candidate(text, piece) || scan_longer(text, body, MOST) ||
	        scan_has(text, body, "0|1|2|3|4|5|6|7|8|9|、|？|！|?|!|图|圖|记者|記者"))
		return false;
	for (size_t off = body.start; off < body.end;) {
		bool mark = cp_in(scan_at(text, off, body.end, &off), U"：:，,");
		marks += mark;
		sides[marks > 0] += !mark;
	}
	return marks == 1 && sides[0] >= SIDE_LEAST && sides[1] >= SIDE_LEAST;
}

static bool numbered_heading(const struct piece *piece)
{
	return piece->kind == BLOCK_HEADING && piece->number.rank >= RANK_ROMAN;
}

static bool division(const struct piece *piece)
{
	return piece->kind == BLOCK_HEADING && piece->number.rank && piece->number.rank <= RANK_COLUMN;
}

/* ●往来●: what a newsletter sets over its columns. The span between the marks, else an empty one. */
static struct span between_marks(const char *text, struct span body)
{
	static const char *const marks[] = {"●", "■", "◆", "★", "☆", "▲", "◎", "※", "○", "□", "◇"};
	if (span_empty(body) || (unsigned char)text[body.start] != MARK_BYTE)
		return (struct span){0};
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
		size_t start = scan_word(text, body.start, body.end, marks[i]);
		struct span inner = {start, scan_cut_list(text, body, marks[i])};
		if (start && inner.end < body.end && inner.end > start)
			return scan_trim(text, inner);
	}
	return (struct span){0};
}

/* ■产业: a mark before the title only, as magazines have it. Where the title begins, else 0. */
static size_t behind_mark(const char *text, const struct piece *piece)
{
	if (span_empty(piece->body) || (unsigned char)text[piece->body.start] != MARK_BYTE)
		return 0;
	size_t off = scan_words(text, piece->body.start, piece->body.end, "■|◆|●|★|▲|◎|※|□|◇|▍|▌");
	struct piece bare = *piece;
	bare.body.start = off ? scan_skip_space(text, off, piece->body.end) : off;
	return off && is_candidate(text, &bare) ? bare.body.start : 0;
}

/* They are headings where each has its text below, and there is more than one. */
static void find_marked(struct draft *draft)
{
	size_t count = 0, bare = 0;
	for (size_t i = 0; i < draft->pieces.len; i++)
		if (behind_mark(draft->text, &draft->pieces.at[i])) {
			bool text = i + 1 < draft->pieces.len &&
			            is_prose(draft->text, &draft->pieces.at[i + 1]) &&
			            !behind_mark(draft->text, &draft->pieces.at[i + 1]);
			count += text, bare += !text;
		}
	for (size_t i = 0; count >= SECTION_MIN && !bare && i < draft->pieces.len; i++) {
		struct piece *piece = &draft->pieces.at[i];
		size_t title = behind_mark(draft->text, piece);
		if (!title)
			continue;
		piece->kind = BLOCK_HEADING;
		piece->title = (struct span){title, piece->body.end};
		piece->number = (struct number){.rank = RANK_COLUMN, .end = title};
	}
}

static void find_columns(struct draft *draft)
{
	for (size_t i = 0; i < draft->pieces.len; i++) {
		struct piece *piece = &draft->pieces.at[i];
		struct span inner = between_marks(draft->text, piece->body);
		if (piece->kind != BLOCK_PARAGRAPH || piece->fixed || !scan_longer(draft->text, inner, 0) ||
		        scan_longer(draft->text, inner, TITLE_MAX))
			continue;
		piece->kind = BLOCK_HEADING;
		piece->title = inner;
		piece->number = (struct number){.rank = RANK_COLUMN, .end = inner.start};
	}
}

/* 附件1 and nothing else. */
static bool is_annex(const char *text, struct span body)
{
	int value;
	size_t off = scan_words(text, body.start, body.end, "附件|附表|附录|附"), next;
	if (!off)
		return false;
	off = scan_skip_space(text, off, body.end);
	next = off < body.end ? number_arabic(text, off, body.end, &value) : off;
	next = next ? next : number_chinese(text, off, body.end, &value);
	return next && scan_cut(text, (struct span){next, body.end}, "：|:") == next;
}

/* The title of an annex: below 附件1, or below the date that ends a notice and above what the notice sends
 * round. */
static bool heads_annex(const struct draft *draft, size_t i)
{
	const struct piece *pieces = draft->pieces.at;
	size_t above = i; /* the piece above the title, without （此件公开发布） */
	while (above > 0 && i - above < REACH &&
	        scan_words(draft->text, pieces[above - 1].body.start, pieces[above - 1].body.end,
	                "（此件|(此件"))
		above--;
	if (above == 0 || i + 1 >= draft->pieces.len || pieces[above - 1].kind != BLOCK_PARAGRAPH)
		return false;
	struct span last = pieces[above - 1].body;
	bool text = is_prose(draft->text, &pieces[i + 1]) || numbered_heading(&pieces[i + 1]);
	bool paper = scan_ends(draft->text, pieces[i].body,
	        "方案|办法|意见|规划|计划|安排|规定|细则|条例|纲要|要点|名单|协议|协议书|章程|一览表");
	bool dated = scan_ends(draft->text, last, "日") && is_date(draft->text, last) &&
	             !scan_longer(draft->text, last, TITLE_MAX);
	return is_annex(draft->text, last) || (dated && paper && text);
}

/* 关于印发…方案的通知: does the document's own title name the paper that it sends round? */
static bool said_above(const struct draft *draft, size_t i)
{
	enum { TITLE_PIECES = 3 };
	struct span body = draft->pieces.at[i].body;
	const size_t len = body.end - body.start;
	for (size_t k = 0; k < i && k < TITLE_PIECES; k++) {
		struct span above = draft->pieces.at[k].body;
		for (size_t off = above.start; off + len <= above.end; off++)
			if (!memcmp(draft->text + off, draft->text + body.start, len))
				return true;
	}
	return false;
}

/* The part's own title again. */
static bool repeats(const char *text, struct span title, struct span body)
{
	return title.end - title.start == body.end - body.start &&
	       memcmp(text + title.start, text + body.start, body.end - body.start) == 0;
}

/* Right below 第一篇, with at most a name between, and text or a number behind it. */
static bool heads_part(const struct draft *draft, size_t i)
{
	const struct piece *pieces = draft->pieces.at;
	size_t reach = 0, k = i;
	while (k > 0 && reach < REACH && !division(&pieces[k - 1]) &&
	        is_institution(draft->text, pieces[k - 1].body) &&
	        !scan_longer(draft->text, pieces[k - 1].body, TITLE_MAX))
		k--, reach++;
	if (k == 0 || i + 1 >= draft->pieces.len || !division(&pieces[k - 1]))
		return false;
	bool part = pieces[k - 1].number.rank <= RANK_PART || pieces[k - 1].number.rank == RANK_COLUMN;
	return part && (repeats(draft->text, pieces[k - 1].title, pieces[i].body) ||
	                       is_prose(draft->text, &pieces[i + 1]) || numbered_heading(&pieces[i + 1]));
}

/* ——…, the line below a title that says more. */
static bool is_subtitle(const struct draft *draft, size_t i)
{
	const struct piece *piece = &draft->pieces.at[i];
	return i < draft->pieces.len && piece->kind == BLOCK_PARAGRAPH &&
	       scan_word(draft->text, piece->body.start, piece->body.end, "——") &&
	       !scan_longer(draft->text, piece->body, TITLE_MAX);
}

/* 2003年5月6日　来源：某报, below the title of a web page. */
static bool is_source(const char *text, const struct piece *piece)
{
	return scan_has(text, piece->body, "来源：|来源:|來源：|來源:") &&
	       scan_has(text, piece->body, "年|-") && !scan_longer(text, piece->body, TITLE_MAX * 2);
}

/* A title below that, which is not the page's own again, nor who reports. */
static bool below_source(const struct draft *draft, size_t i)
{
	return draft->pieces.at[i].gap && is_source(draft->text, &draft->pieces.at[i - 1]) &&
	       !scan_has(draft->text, draft->pieces.at[i].body, "记者|記者|通讯员|通訊員") &&
	       !said_above(draft, i);
}

typedef bool candidate_of(const char *text, const struct piece *piece);

/* How surely piece i is a title between two texts that end and begin with whole sentences: 0 to 2. */
static size_t divides_text(const struct draft *draft, size_t i, candidate_of *candidate)
{
	const struct piece *pieces = draft->pieces.at;
	size_t subtitle = is_subtitle(draft, i + 1), next = i + 1 + subtitle;
	bool between = i > 0 && next < draft->pieces.len && candidate(draft->text, &pieces[i]) &&
	               is_prose(draft->text, &pieces[next]) && pieces[i - 1].kind == BLOCK_PARAGRAPH &&
	               (scan_ends(draft->text, pieces[i - 1].body, "。|！|？|”|」|』|）|…") ||
	                       below_source(draft, i));
	return between ? 1 + subtitle : 0;
}

static void make_untitled(struct piece *piece)
{
	piece->kind = BLOCK_HEADING;
	piece->title = piece->body;
	piece->untitled = true;
}

/* The title of an annex, behind its number; the headings below nest in it. */
static void make_annex(struct piece *piece, size_t title)
{
	make_untitled(piece);
	piece->title.start = title;
	piece->number = (struct number){.rank = RANK_ANNEX, .end = title};
}

/* 附件1：安排表. Where the title begins, else 0. */
static size_t annex_title(const char *text, const struct piece *piece)
{
	int value;
	struct span body = piece->body;
	size_t off = scan_words(text, body.start, body.end, "附件|附表"), next;
	if (!off || piece->kind != BLOCK_PARAGRAPH || piece->fixed ||
	        scan_has(text, body, "。|；|;|，|,|\t|、"))
		return 0;
	size_t number = scan_skip_space(text, off, body.end);
	if (number < body.end && ((next = number_arabic(text, number, body.end, &value)) ||
	                                 (next = number_chinese(text, number, body.end, &value))))
		off = next;
	size_t mark = scan_words(text, off, body.end, "：|:| |　"),
	       title = mark ? scan_skip_space(text, mark, body.end) : 0;
	size_t count = title ? scan_count(text, (struct span){title, body.end}) : 0;
	struct number listed;
	return count >= TITLE_MIN && count <= TITLE_MAX &&
	                       !number_read(text, (struct span){title, body.end}, &listed)
	               ? title
	               : 0;
}

/* A line that names an annex heads it where the annex follows; among others, or above a signature, it only
 * says what is attached. */
static void find_annexes(struct draft *draft)
{
	struct piece *pieces = draft->pieces.at;
	for (size_t i = 1; i + 1 < draft->pieces.len; i++) {
		size_t title = annex_title(draft->text, &pieces[i]);
		if (title && !annex_title(draft->text, &pieces[i - 1]) &&
		        (is_prose(draft->text, &pieces[i + 1]) || numbered_heading(&pieces[i + 1]) ||
		                pieces[i + 1].kind == BLOCK_TABLE))
			make_annex(&pieces[i], title);
	}
}

/* Without what a short bracket at the end adds: 一九八五年（乙丑）, 1937年（民国二十六年）. */
static struct span without_bracket(const char *text, struct span body)
{
	enum { BRACKET_BYTES = 30 };
	if (!scan_ends(text, body, "）|)"))
		return body;
	for (size_t i = body.end; i > body.start + 1 && body.end - i < BRACKET_BYTES; i--)
		if (text[i - 1] == '(' || (i >= body.start + 3 && !memcmp(text + i - 3, "（", 3)))
			return (struct span){body.start, text[i - 1] == '(' ? i - 1 : i - 3};
	return body;
}

/* A number, the word behind it and nothing else: 1979年, 一九七九年, 3月. The number, else 0. */
static int number_alone(const char *text, const struct piece *piece, const char *word)
{
	int value = 0;
	struct span body = without_bracket(text, piece->body);
	if (piece->kind != BLOCK_PARAGRAPH || piece->fixed || !scan_ends(text, body, word))
		return 0;
	size_t behind = number_arabic(text, body.start, body.end, &value);
	if (!behind)
		behind = number_chinese(text, body.start, body.end, &value);
	behind = behind ? scan_skip_space(text, behind, body.end) : 0;
	return behind && scan_word(text, behind, body.end, word) == body.end ? value : 0;
}

/* 3.8 or 5.20-23 before the words of an entry: its month and day. */
static bool day_of(const char *text, struct span body, int *month, int *day)
{
	size_t at = number_arabic(text, body.start, body.end, month);
	if (!at || *month < 1 || *month > 12 || at >= body.end || text[at] != '.')
		return false;
	at = number_arabic(text, at + 1, body.end, day);
	return at && *day >= 1 && *day <= 31 && at < body.end && !strchr(".%", text[at]);
}

/* Is 1.1 at piece `i` the number of a division: alone, or before 1.2? */
static bool divides(const struct draft *draft, size_t i)
{
	enum { AHEAD = 40 };
	int month, day, next_month, next_day;
	if (!day_of(draft->text, draft->pieces.at[i].span, &month, &day) || day > 1)
		return false;
	for (size_t k = i + 1; k < draft->pieces.len && k < i + AHEAD; k++)
		if (day_of(draft->text, draft->pieces.at[k].span, &next_month, &next_day))
			return next_month == month && next_day == day + 1;
	return true;
}

/* Does an entry that begins with a day or a month stand at piece `i`? */
static bool begins_entry(const struct draft *draft, size_t i)
{
	int month, day;
	if (i >= draft->pieces.len)
		return false;
	const struct span span = draft->pieces.at[i].span;
	const size_t behind = number_arabic(draft->text, span.start, span.end, &month);
	return (behind && month <= 12 && scan_word(draft->text, behind, span.end, "月")) ||
	       (day_of(draft->text, span, &month, &day) && !divides(draft, i));
}

/* The year of a chronicle's heading, else 0: 1979年, and 1979 above entries that begin with days. */
static int year_of(const struct draft *draft, size_t i)
{
	const struct piece *piece = &draft->pieces.at[i];
	const char *text = draft->text;
	int year = number_alone(text, piece, "年");
	if (!year && piece->kind == BLOCK_PARAGRAPH && !piece->fixed && begins_entry(draft, i + 1) &&
	        number_arabic(text, piece->body.start, piece->body.end, &year) != piece->body.end)
		year = 0;
	return year > 1000 && year < 3000 ? year : 0;
}

/* The days from piece `i` on, below a year, are no numbers of headings. */
static void keep_entries(struct draft *draft, size_t i)
{
	int month, day;
	if (!begins_entry(draft, i))
		return;
	for (; i < draft->pieces.len && !year_of(draft, i); i++)
		if (day_of(draft->text, draft->pieces.at[i].span, &month, &day)) {
			draft->pieces.at[i].kind = BLOCK_PARAGRAPH;
			draft->pieces.at[i].split = 0;
		}
}

static int month_of(const char *text, const struct piece *piece)
{
	int month = number_alone(text, piece, "月");
	return month <= 12 ? month : 0;
}

static void make_dated(struct piece *piece, enum number_rank rank, int value)
{
	piece->kind = BLOCK_HEADING;
	piece->title = piece->body;
	piece->number = (struct number){.rank = rank, .value = value, .end = piece->body.start};
}

/* 大事记, the heading that the years stand under. */
static bool heads_chronicle(const char *text, const struct piece *piece)
{
	return piece->kind == BLOCK_HEADING && !piece->hashes &&
	       scan_equals(text, piece->body, "大事记|大事記|大事年表|大事纪要|大事紀要|纪事|紀事") != 0;
}

/* Does a title stand here, under which the months begin anew? */
static bool begins_year(const char *text, const struct piece *piece)
{
	return piece->kind == BLOCK_HEADING || scan_ends(text, piece->body, "大事记|大事記|纪事|紀事");
}

/* The month that piece `i` names above an entry, behind the month `*last` of the same title; else 0. */
static int month_over_entry(const struct draft *draft, size_t i, int *last)
{
	enum { ENTRY_LEAST = 8 };
	const struct piece *piece = &draft->pieces.at[i];
	const int month = month_of(draft->text, piece);
	if (begins_year(draft->text, piece))
		*last = 0;
	if (month <= *last || piece[1].kind != BLOCK_PARAGRAPH ||
	        !scan_longer(draft->text, piece[1].body, ENTRY_LEAST))
		return 0;
	*last = month;
	return month;
}

/* A chronicle of one year, which its title names: two months or more, each on a line of its own above its
 * entries, in the order of the year. */
static void divide_by_months(struct draft *draft)
{
	size_t count = 0;
	int last = 0, month;
	for (size_t i = 1; i + 1 < draft->pieces.len; i++)
		count += month_over_entry(draft, i, &last) > 0;
	last = 0;
	for (size_t i = 1; count >= SECTION_MIN && i + 1 < draft->pieces.len; i++)
		if ((month = month_over_entry(draft, i, &last)))
			make_dated(&draft->pieces.at[i], RANK_MONTH, month);
}

/* A chronicle: two years or more, each on a line of its own, and months below them. */
static void divide_by_years(struct draft *draft)
{
	size_t count = 0;
	for (size_t i = 0; i < draft->pieces.len; i++)
		count += year_of(draft, i) > 0;
	bool begun = false;
	if (!count)
		divide_by_months(draft);
	for (size_t i = 0; count >= SECTION_MIN && i < draft->pieces.len; i++) {
		struct piece *piece = &draft->pieces.at[i];
		int year = year_of(draft, i), month = begun ? month_of(draft->text, piece) : 0;
		if (year && !begun && i > 0 && heads_chronicle(draft->text, piece - 1))
			piece[-1].number = (struct number){.rank = RANK_COLUMN, .end = piece[-1].body.start};
		if (year) {
			make_dated(piece, RANK_YEAR, year), begun = true;
			keep_entries(draft, i + 1);
		} else if (month)
			make_dated(piece, RANK_MONTH, month);
	}
}

static bool same_words(const char *text, struct span a, struct span b)
{
	return a.end - a.start == b.end - b.start &&
	       memcmp(text + a.start, text + b.start, a.end - a.start) == 0;
}

/* The titles that the contents announce, where they come again in their order without a number. */
static void find_announced(struct draft *draft)
{
	enum { AHEAD = 6 }; /* entries that may be left out */
	ARRAY(size_t) entries = {0};
	size_t next = 0;
	for (size_t i = 0; i < draft->pieces.len; i++) {
		struct piece *piece = &draft->pieces.at[i];
		if (piece->kind == BLOCK_TOC)
			*array_push(&entries) = i;
		bool open = (piece->kind == BLOCK_PARAGRAPH && !piece->fixed) ||
		            (piece->kind == BLOCK_HEADING && piece->untitled);
		for (size_t k = next; open && !piece->number.rank && k < entries.len && k < next + AHEAD; k++)
			if (same_words(draft->text, draft->pieces.at[entries.at[k]].title, piece->body)) {
				make_untitled(piece);
				piece->entry = entries.at[k] + 1;
				next = k + 1;
				break;
			}
	}
	array_free(&entries);
}

/* Are the lines with a topic that divide [begin, end) parallel titles: three or more, all on lines apart,
 * with topics of one length, none of which comes again right away? */
static bool parallel(const struct draft *draft, size_t begin, size_t end)
{
	size_t count = 0;
	struct span last = {0};
	for (size_t i = begin; i < end; i++) {
		const struct piece *piece = &draft->pieces.at[i];
		if (!divides_text(draft, i, is_topic_candidate))
			continue;
		struct span word = topic(draft->text, piece);
		if (!piece->gap || (count && (same_words(draft->text, word, last) ||
		                                     word.end - word.start != last.end - last.start)))
			return false;
		last = word;
		count++;
	}
	return count > SECTION_MIN;
}

/* The only line of its kind needs a whole paragraph before it, and words enough to be no name or remark; who
 * visits whom is told below pictures. */
static bool divides_alone(const struct draft *draft, size_t i)
{
	enum { LEAST = 6, MOST = 20 };
	const struct piece *pieces = draft->pieces.at;
	const struct span body = pieces[i].body;
	return scan_longer(draft->text, body, LEAST - 1) && !scan_longer(draft->text, body, MOST) &&
	       is_prose(draft->text, &pieces[i - 1]) &&
	       !scan_has(draft->text, body,
	               "0|1|2|3|4|5|6|7|8|9|）|)|·|——|图|圖|记者|記者|考察|视察|視察|调研|調研|慰问|慰問|"
	               "看望|陪同|走访|走訪");
}

/* The pieces from `begin` to `end` are one section: lines that divide its text are headings if it has no
   numbered ones, and at least one that is plain. */
static void divide_section(struct draft *draft, size_t begin, size_t end)
{
	size_t count = 0, plain = 0;
	for (size_t i = begin; i < end; i++) {
		if (numbered_heading(&draft->pieces.at[i]))
			return;
		plain += divides_text(draft, i, is_candidate);
		count += divides_text(draft, i, is_marked_candidate);
	}
	candidate_of *candidate = plain ? is_marked_candidate : is_balanced;
	if (!plain && parallel(draft, begin, end))
		candidate = is_topic_candidate, count = SECTION_MIN;
	const bool alone = count == 1;
	for (size_t i = begin; (count >= SECTION_MIN || alone) && i < end; i++)
		if (divides_text(draft, i, candidate) && (!alone || divides_alone(draft, i)))
			make_untitled(&draft->pieces.at[i]);
}

/* A short line with nothing but words, set apart by empty lines, and its text or its numbered headings below.
 */
static bool stands_apart(const struct draft *draft, size_t i)
{
	enum { APART_MAX = 16 };
	const struct piece *piece = &draft->pieces.at[i], *next = piece + 1;
	return i > 0 && i + 1 < draft->pieces.len && piece->gap && next->gap &&
	       is_candidate(draft->text, piece) && !scan_longer(draft->text, piece->body, APART_MAX) &&
	       !scan_has(draft->text, piece->body, " |　|）|)|·|——|0|1|2|3|4|5|6|7|8|9") &&
	       (is_prose(draft->text, next) || numbered_heading(next) ||
	               scan_ends(draft->text, next->body, "——|：")) &&
	       !scan_ends(draft->text, next->body, "......") && !draft_is_elsewhere(draft->text, piece->body);
}

/* Lines apart divide a text that has two or more of them, or one between whole paragraphs and no other
 * headings. The numbers below them are theirs, if none comes before. */
static void find_apart(struct draft *draft)
{
	size_t count = 0, before = 0, first = draft->pieces.len, numbers = 0, others = 0;
	for (size_t i = 0; i < draft->pieces.len; i++) {
		const bool apart = stands_apart(draft, i);
		first = apart && !count ? i : first;
		count += apart;
		numbers += numbered_heading(&draft->pieces.at[i]);
		before += !count && numbered_heading(&draft->pieces.at[i]);
		others += draft->pieces.at[i].kind == BLOCK_HEADING;
	}
	bool dated =
	        count && is_date(draft->text,
	                         draft->pieces.at[first - 1].body); /* 编制说明, below who made it and when */
	bool alone = count == 1 && (!others || (dated && !before)) &&
	             scan_longer(draft->text, draft->pieces.at[first].body, TITLE_MIN - 1) &&
	             (dated ? !said_above(draft, first) : divides_text(draft, first, is_candidate) > 0);
	for (size_t i = first; (count >= SECTION_MIN || alone) && i < draft->pieces.len; i++)
		if (stands_apart(draft, i)) {
			struct piece *piece = &draft->pieces.at[i];
			make_untitled(piece);
			if (numbers && !alone)
				piece->number = (struct number){
				        .rank = before ? RANK_LABEL : RANK_COLUMN, .end = piece->body.start};
		}
}

/* Is it a line of a list of who supports whom? */
static bool is_entry_line(const char *text, const struct piece *piece)
{
	return piece->kind == BLOCK_PARAGRAPH && !piece->number.rank &&
	       !scan_longer(text, piece->body, TITLE_MAX) &&
	       scan_has(text, piece->body, "支援|援建|帮扶|幫扶|结对|結對|→|——") &&
	       !scan_ends(text, piece->body, "。|！|？|：|:");
}

/* 对口支援安排: above such a list, behind a whole sentence. */
static void find_list_titles(struct draft *draft)
{
	enum { LINES = 3 };
	for (size_t i = 1; i + LINES < draft->pieces.len; i++) {
		struct piece *piece = &draft->pieces.at[i];
		size_t lines = 0;
		while (lines < LINES && is_entry_line(draft->text, &piece[1 + lines]))
			lines++;
		if (lines == LINES && is_candidate(draft->text, piece) &&
		        scan_ends(draft->text, piece->body,
		                "安排|名单|名單|分工|一览|一覽|关系|關係|情况|情況|任务") &&
		        scan_ends(draft->text, piece[-1].body, "。|！|？|”"))
			make_untitled(piece);
	}
}

/* 摘要, 核心提示: what a paper or a report sets over its first paragraph, on a line apart. */
static void find_abstract(struct draft *draft)
{
	for (size_t i = 1; i + 1 < draft->pieces.len; i++) {
		struct piece *piece = &draft->pieces.at[i];
		if (piece->kind == BLOCK_PARAGRAPH && !piece->fixed && piece->gap && piece[1].gap &&
		        scan_equals(draft->text, piece->body,
		                "摘要|內容摘要|内容摘要|提要|內容提要|内容提要|核心提示") &&
		        is_prose(draft->text, &piece[1]))
			make_untitled(piece);
	}
}

/* The piece behind the section that begins at `begin`; *stop is where a web page turns to others. */
static size_t section_end(const struct draft *draft, size_t begin, size_t *stop)
{
	size_t i = begin;
	*stop = draft->pieces.len;
	for (; i < draft->pieces.len && (i == begin || !division(&draft->pieces.at[i])); i++)
		if (*stop == draft->pieces.len && draft_is_elsewhere(draft->text, draft->pieces.at[i].body))
			*stop = i;
	*stop = *stop < i ? *stop : i;
	return i;
}

void draft_untitled(struct draft *draft)
{
	divide_by_years(draft);
	find_announced(draft);
	find_columns(draft);
	find_marked(draft);
	if (draft->format == DOC_MARKDOWN)
		return;
	find_annexes(draft);
	for (size_t i = 1; i < draft->pieces.len; i++)
		if (is_candidate(draft->text, &draft->pieces.at[i])) {
			bool annex = heads_annex(draft, i) && !said_above(draft, i);
			if (annex || heads_part(draft, i))
				make_untitled(&draft->pieces.at[i]);
			if (annex)
				make_annex(&draft->pieces.at[i], draft->pieces.at[i].body.start);
		}
	for (size_t begin = 0, end, stop; begin < draft->pieces.len; begin = end) {
		end = section_end(draft, begin, &stop);
		divide_section(draft, begin, stop);
	}
	find_apart(draft);
	find_list_titles(draft);
	find_abstract(draft);
}
