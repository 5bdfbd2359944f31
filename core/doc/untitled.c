// SPDX-License-Identifier: MIT
// Headings that have neither a number nor a mark: a short line that stands alone before its text.
#include "core/doc/draft.h"
#include "core/doc/scan.h"

#include <string.h>

enum {
	TITLE_MIN = 4, /* characters */
	TITLE_MAX = 36,
	PROSE_MIN = 30,
	REACH = 2,      /* pieces between 第一篇 and its title: who wrote it */
	SECTION_MIN = 2 /* such lines that a section without numbers needs to be divided by them */
};

static bool is_prose(const char *text, const struct piece *piece)
{
	return piece->kind == BLOCK_PARAGRAPH && scan_count(text, piece->body) >= PROSE_MIN &&
	       scan_has(text, piece->body, "。|，|,|；|！|？|：|:|;");
}

/* An institution or a place of signing: it names who speaks, not what about. */
static bool is_institution(const char *text, struct span body)
{
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
	return scan_count(text, body) <= 12 &&
	       scan_has(text, body,
	               "相关范文|相关推荐|相关阅读|相关文章|相关文档|相关链接|相关新闻|相关报道|相关内容|"
	               "推荐阅读|猜你喜欢|热门文章|热点推荐|延伸阅读|为您推荐|最新文章|最新资讯|精彩推荐");
}

/* A Chinese character, or a year. */
static bool begins_title(const char *text, struct span body)
{
	int value;
	size_t next;
	char32_t first = scan_at(text, body.start, body.end, &next);
	size_t behind = number_arabic(text, body.start, body.end, &value);
	if (behind)
		return scan_words(text, behind, body.end, "年") != 0;
	return scan_is_wide(first) && first != U'（' && first != U'—' && first != U'“';
}

/* Could the piece be a title, by itself? */
static bool is_candidate(const char *text, const struct piece *piece)
{
	size_t count = scan_count(text, piece->body);
	return piece->kind == BLOCK_PARAGRAPH && !piece->fixed && !piece->number.rank && count >= TITLE_MIN &&
	       count <= TITLE_MAX && begins_title(text, piece->body) &&
	       !scan_has(text, piece->body, "。|；|;|！|？|：|:|…|,|，|\t|/|、") &&
	       !is_institution(text, piece->body) && !is_about(text, piece->body) &&
	       !is_date(text, piece->body);
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
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
		size_t start = scan_word(text, body.start, body.end, marks[i]);
		struct span inner = {start, scan_cut(text, body, marks[i])};
		if (start && inner.end < body.end && inner.end > start)
			return scan_trim(text, inner);
	}
	return (struct span){0};
}

static void find_columns(struct draft *draft)
{
	for (size_t i = 0; i < draft->pieces.len; i++) {
		struct piece *piece = &draft->pieces.at[i];
		struct span inner = between_marks(draft->text, piece->body);
		if (piece->kind != BLOCK_PARAGRAPH || piece->fixed || scan_count(draft->text, inner) == 0 ||
		        scan_count(draft->text, inner) > TITLE_MAX)
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
	             scan_count(draft->text, last) <= TITLE_MAX;
	return is_annex(draft->text, last) || (dated && paper && text);
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
	        scan_count(draft->text, pieces[k - 1].body) <= TITLE_MAX)
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
	       scan_count(draft->text, piece->body) <= TITLE_MAX;
}

/* How surely piece i is a title between two texts that end and begin with whole sentences: 0 to 2. */
static size_t divides_text(const struct draft *draft, size_t i)
{
	const struct piece *pieces = draft->pieces.at;
	size_t subtitle = is_subtitle(draft, i + 1), next = i + 1 + subtitle;
	bool between = i > 0 && next < draft->pieces.len && is_candidate(draft->text, &pieces[i]) &&
	               is_prose(draft->text, &pieces[next]) && pieces[i - 1].kind == BLOCK_PARAGRAPH &&
	               scan_ends(draft->text, pieces[i - 1].body, "。|！|？|”|）|…");
	return between ? 1 + subtitle : 0;
}

static void make_untitled(struct piece *piece)
{
	piece->kind = BLOCK_HEADING;
	piece->title = piece->body;
	piece->untitled = true;
}

/* 1979年 or 一九七九年 and nothing else: a chronicle's heading. The year, else 0. */
static int year_of(const char *text, const struct piece *piece)
{
	int year = 0;
	struct span body = piece->body;
	if (piece->kind != BLOCK_PARAGRAPH || piece->fixed || !scan_ends(text, body, "年"))
		return 0;
	size_t behind = number_arabic(text, body.start, body.end, &year);
	if (!behind)
		behind = number_chinese(text, body.start, body.end, &year);
	return behind && scan_word(text, behind, body.end, "年") == body.end && year > 1000 && year < 3000
	               ? year
	               : 0;
}

static void divide_by_years(struct draft *draft)
{
	size_t count = 0;
	for (size_t i = 0; i < draft->pieces.len; i++)
		count += year_of(draft->text, &draft->pieces.at[i]) > 0;
	for (size_t i = 0; count >= SECTION_MIN && i < draft->pieces.len; i++) {
		struct piece *piece = &draft->pieces.at[i];
		int year = year_of(draft->text, piece);
		if (year) {
			piece->kind = BLOCK_HEADING;
			piece->title = piece->body;
			piece->number =
			        (struct number){.rank = RANK_LABEL, .value = year, .end = piece->body.start};
		}
	}
}

/* The pieces from `begin` to `end` are one section: lines that divide its text are headings if it has no
   numbered ones and more than one of them. */
static void divide_section(struct draft *draft, size_t begin, size_t end)
{
	size_t count = 0;
	for (size_t i = begin; i < end; i++) {
		if (numbered_heading(&draft->pieces.at[i]))
			return;
		count += divides_text(draft, i);
	}
	for (size_t i = begin; count >= SECTION_MIN && i < end; i++)
		if (divides_text(draft, i))
			make_untitled(&draft->pieces.at[i]);
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
	find_columns(draft);
	if (draft->format == DOC_MARKDOWN)
		return;
	for (size_t i = 1; i < draft->pieces.len; i++)
		if (is_candidate(draft->text, &draft->pieces.at[i]) &&
		        (heads_part(draft, i) || heads_annex(draft, i)))
			make_untitled(&draft->pieces.at[i]);
	for (size_t begin = 0, end, stop; begin < draft->pieces.len; begin = end) {
		end = section_end(draft, begin, &stop);
		divide_section(draft, begin, stop);
	}
}
