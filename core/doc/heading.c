// SPDX-License-Identifier: MIT
// Which numbered lines are headings, and which paragraphs a heading opens.
#include "core/doc/draft.h"

#include "core/doc/markup.h"
#include "core/doc/scan.h"
#include "core/doc/toc.h"

#include <string.h>

/*
 * Lengths in characters. Official writing has headings of up to two lines of 28 characters (GB/T 9704 sets 28
 * to the line); those that open a paragraph are shorter, because they end in a full stop before the text goes
 * on.
 */
enum {
	LINE_MAX_DIVISION = 60, /* 第一章 */
	LINE_MAX_CHINESE = 80,  /* 一、 and （一） */
	LINE_MAX_ARABIC = 45,
	LINE_MAX_WEAK = 40,
	STOP_MAX = 45,      /* a line that is one sentence */
	OPENING_MAX = 36,   /* up to the full stop */
	OPENING_PLAIN = 24, /* below that, what follows may be shorter than the heading */
	OPENING_COLON = 20, /* up to the colon */
	LABEL_MAX = 25,     /* 第一阶段：… */
	ARTICLE_MAX = 20,   /* 第一条 总则 */
	ARTICLE_OPENING = 8,
	LIST_MIN = 3 /* items on end with nothing between them: a list */
};

bool draft_is_named(const char *text, struct span body)
{
	enum { BYTES_MAX = 80, NAME_MAX = 12 }; /* more than any of them, spaced; characters */
	if (body.end - body.start > BYTES_MAX)
		return false;
	struct span bare = {body.start, scan_cut(text, body, "：|:|】")};
	size_t bracket = scan_word(text, body.start, body.end, "【"); /* 【大事记】 */
	bare.start = bracket ? bracket : bare.start;
	return (draft_is_contents(text, body) ||
	               scan_equals(text, bare,
	                       "前言|序|序言|序一|序二|自序|代序|总序|引言|引论|导言|导论|导语|绪论|绪言|后记|跋|"
	                       "编后记|再版后记|结语|结束语|结论|余论|小结|附录|附录一|附录二|附则|总则|参考文献|"
	                       "主要参考文献|参考书目|参考资料|参见|參考文獻|參考資料|參考書目|參見|附錄|後記|緒論|結語|結論|致谢|凡例|大事记|索引|注释|尾注|编后语|出版说明|内容提要|"
	                       "内容简介|编委会|大事年表|大事纪要|大事紀要|概述|References|REFERENCES|Abstract|ABSTRACT")) &&
	       !scan_longer(text, body, NAME_MAX);
}

size_t draft_title_end(const char *text, struct span body)
{
	if (!span_empty(body) && !strchr("]\xBD", text[body.end - 1])) /* the last byte of ] and ］ */
		return scan_trim(text, body).end;
	struct span title = {body.start,
	        scan_cut(text, body,
	                "[编辑]|[編輯]|［编辑］|［編輯］|[编辑源代码]|[編輯原始碼]|[编辑 | 编辑源代码]")};
	return scan_trim(text, title).end;
}

/* Where the sentence structure of a title first stops, outside of brackets and quotation marks. */
struct stops {
	size_t colon, stop; /* offset of the first of each, or the span's end */
	char32_t what;      /* the stop itself, 0 without */
	size_t commas;      /* before either */
};

static int depth_change(char32_t cp)
{
	switch (cp) {
	case U'（':
	case '(':
	case U'《':
	case U'“':
	case U'「':
	case U'【':
	case '[':
		return 1;
	case U'）':
	case ')':
	case U'》':
	case U'”':
	case U'」':
	case U'】':
	case ']':
		return -1;
	default:
		return 0;
	}
}

static struct stops find_stops(const char *text, struct span span)
{
	struct stops stops = {.colon = span.end, .stop = span.end};
	int depth = 0;
	for (size_t off = span.start, next; off < span.end; off = next) {
		char32_t cp = scan_at(text, off, span.end, &next);
		depth += depth_change(cp);
		depth = depth < 0 ? 0 : depth;
		if (depth)
			continue;
		if (scan_is_stop(cp)) {
			stops.stop = off;
			stops.what = cp;
			break;
		}
		if ((cp == U'：' || cp == ':') && stops.colon == span.end)
			stops.colon = off;
		if ((cp == U'，' || cp == ',') && stops.colon == span.end)
			stops.commas++;
	}
	return stops;
}

/* The fields of a form: 时间：…, not headings even where they are numbered. */
static bool is_field(const char *text, struct span span)
{
	return scan_equals(text, span,
	        "时间|地点|地址|电话|传真|邮编|邮箱|网址|联系人|联系电话|单位|姓名|甲方|乙方|丙方|主办|承办|"
	        "协办|主办单位|承办单位|主持|主持人|参加人员|出席|列席|记录|来源|作者|编辑|责任编辑|校对|"
	        "日期|发布时间|关键词|摘要|附件|抄送");
}

/* Words with which a clause begins that leads to a statement, not to a title. */
static bool begins_clause(const char *text, struct span span)
{
	return scan_words(text, span.start, span.end,
	               "为了|根据|按照|依据|由于|截至|截止|目前|在|通过|经|自|从|我|本|该|此|这|其|甲方|乙方|"
	               "双方|凡|如|若|对于|至|当|因|随着|鉴于|随后|同时|此外|首先|其次|最后|据|有的|"
	               "要求") != 0;
}

static bool speaks_of_self(const char *text, struct span span)
{
	return scan_has(text, span, "我院|我校|我局|我市|我县|我省|我区|我们|我办|我国的");
}

/* A sentence rather than a title: a clause before its comma, someone speaking of himself, a day. */
static bool is_sentence(const char *text, struct span title, size_t commas)
{
	bool clause = commas > 0 && begins_clause(text, title);
	bool own = commas > 0 && speaks_of_self(text, title);
	bool dated =
	        scan_has(text, title, "年") && scan_has(text, title, "月") && scan_has(text, title, "日");
	return clause || own || dated || commas > 2;
}

static bool speaks(const char *text, struct span title)
{
	return scan_ends(
	        text, title, "说|指出|强调|表示|认为|要求|规定|提出|如下|即|是|包括|例如|如|分别|为");
}

/* The same at the end of a line of its own, where 主要工作为： may well head what follows. */
static bool announces(const char *text, struct span title)
{
	return scan_ends(text, title, "说|指出|强调|表示|认为|规定|如下");
}

static struct span title_of(const struct piece *piece)
{
	return (struct span){piece->number.rank ? piece->number.end : piece->body.start,
	        piece->suffix ? piece->suffix : piece->body.end};
}

static size_t line_max(const struct number *number)
{
	if (number->weak)
		return LINE_MAX_WEAK;
	if (number->rank == RANK_ARTICLE)
		return ARTICLE_MAX;
	return number->rank <= RANK_SECTION         ? LINE_MAX_DIVISION
	       : number->rank <= RANK_CHINESE_PAREN ? LINE_MAX_CHINESE
	                                            : LINE_MAX_ARABIC;
}

/* 第一章 概况　　·12·: the title without the page that stands behind it in the head of a page. */
static struct span without_page(const char *text, struct span title)
{
	size_t begin, off = title.end, digits = 0;
	char32_t cp = scan_before(text, title.start, off, &begin);
	if (!cp_in(cp, U"·•—－–"))
		return title;
	for (off = begin; (cp = scan_before(text, title.start, off, &begin)) != 0 &&
	                  (scan_is_space(cp) || (cp >= '0' && cp <= '9'));
	        off = begin)
		digits += !scan_is_space(cp);
	return digits && cp_in(cp, U"·•—－–") ? scan_trim(text, (struct span){title.start, begin}) : title;
}

static void make_heading(const char *text, struct piece *piece, struct span title)
{
	piece->kind = BLOCK_HEADING;
	title = without_page(text, title);
	title.end = scan_cut(text, title, "：|:|。|；|;|，|,|、");
	size_t bracket = scan_ends(text, title, "】") ? scan_word(text, title.start, title.end, "【") : 0;
	if (bracket) /* 【大事记】 */
		title = (struct span){bracket, scan_cut(text, title, "】")};
	piece->title = scan_trim(text, title);
	if (span_empty(piece->title)) /* 第一章 alone is its own title */
		piece->title = piece->body;
}

/* A heading that opens the paragraph; `end` is behind its full stop or colon. */
static void make_opening(const char *text, struct piece *piece, struct span title, size_t end)
{
	make_heading(text, piece, title);
	piece->split = scan_trim(text, (struct span){end, piece->span.end}).start < piece->span.end ? end : 0;
}

/* Is there a letter or a character among the digits and marks? Empty titles may follow on the next line. */
static bool says_something(const char *text, struct span title)
{
	for (size_t off = title.start; off < title.end;) {
		char32_t cp = scan_at(text, off, title.end, &off);
		if (scan_is_wide(cp) || (cp >= 'A' && cp <= 'Z') || (cp >= 'a' && cp <= 'z'))
			return true;
	}
	return span_empty(title);
}

/* 1　县医院　1200　甲县: a row of a table, one of its cells a number. */
static bool is_row(const char *text, struct span title)
{
	bool number = false, digits = false, blank = false;
	size_t cells = 1;
	for (size_t off = title.start; off < title.end && !number;) {
		char32_t cp = scan_at(text, off, title.end, &off);
		if (scan_is_space(cp)) {
			number = digits && cells > 1;
			blank = true;
			continue;
		}
		cells += blank;
		bool digit = (cp >= '0' && cp <= '9') || cp == '.' || cp == ',' || cp == '%';
		digits = digit && (blank || digits);
		blank = false;
	}
	return number || (digits && cells > 1);
}

/* 第六、七批医生: the number goes on, and no title begins. */
static bool counts_on(const char *text, const struct piece *piece, struct span title)
{
	int value;
	size_t behind = number_chinese(text, title.start, title.end, &value);
	return behind && scan_word(text, piece->body.start, title.start, "第") &&
	       scan_words(text, behind, title.end, "批|届|期|次|轮|輪|年|号|號|条|章|节|个");
}

/* A line without any stop inside. */
static bool is_line(const char *text, const struct piece *piece, struct span title, const struct stops *stops)
{
	size_t count = scan_count(text, title);
	if ((piece->number.weak && is_row(text, title)) || counts_on(text, piece, title))
		return false;
	if (!says_something(text, title)) /* 21.11.2014　18:28 */
		return false;
	if (count > line_max(&piece->number) || scan_ends(text, title, "，|,|、|；|;"))
		return false;
	if (stops->colon < title.end && is_field(text, (struct span){title.start, stops->colon}))
		return false;
	if (piece->number.rank >= RANK_ARABIC && stops->commas >= 2 && count > 30)
		return false;
	if (stops->commas && scan_ends(text, (struct span){piece->body.start, title.start}, "是"))
		return false; /* 一是…，… whose line ends before its sentence */
	return !(scan_ends(text, title, "：|:") &&
	         (count > 30 || announces(text, (struct span){title.start, stops->colon})));
}

/* What goes deeper than piece i, or is longer, and comes right behind it. */
static bool has_content(const struct draft *draft, size_t i)
{
	const struct piece *piece = &draft->pieces.at[i], *next = piece + 1;
	if (i + 1 >= draft->pieces.len)
		return false;
	if (next->number.rank && !next->number.weak)
		return next->number.rank > piece->number.rank && next->number.value == 1;
	return next->kind == BLOCK_PARAGRAPH &&
	       scan_longer(draft->text, next->body, scan_count(draft->text, piece->body));
}

/* 一、提高认识，加强领导。 on a line of its own, with its text below. */
static bool is_stopped_line(const struct draft *draft, size_t i, struct span title, const struct stops *stops)
{
	return stops->what != U'；' && stops->what != ';' && stops->what != U'…' &&
	       draft->pieces.at[i].number.rank != RANK_ARTICLE &&
	       !scan_longer(draft->text, title, STOP_MAX) && stops->colon >= stops->stop &&
	       !is_sentence(draft->text, title, stops->commas) && has_content(draft, i);
}

/* 1、技术培训：… */
static bool is_colon_opening(
        const char *text, const struct piece *piece, struct span title, const struct stops *stops)
{
	struct span before = {title.start, stops->colon};
	return piece->number.rank != RANK_LABEL && stops->colon < title.end && stops->commas == 0 &&
	       !scan_longer(text, before, OPENING_COLON) && scan_count(text, before) > 1 &&
	       !is_field(text, before) && !speaks(text, before) && !begins_clause(text, before);
}

/* （一）加强组织领导。… */
static bool is_stop_opening(
        const char *text, const struct piece *piece, struct span title, const struct stops *stops)
{
	struct span before = {title.start, stops->stop};
	size_t count = scan_count(text, before),
	       rest = scan_count(text, (struct span){stops->stop, title.end});
	size_t max = piece->number.rank == RANK_LABEL     ? LABEL_MAX
	             : piece->number.rank == RANK_ARTICLE ? ARTICLE_OPENING
	                                                  : OPENING_MAX;
	return stops->what != U'；' && stops->what != ';' && count <= max && count > 1 &&
	       stops->colon > stops->stop && (count <= OPENING_PLAIN || rest >= count) &&
	       !is_sentence(text, before, stops->commas);
}

static void number_heading(struct draft *draft, size_t i)
{
	struct piece *piece = &draft->pieces.at[i];
	const char *text = draft->text;
	struct span title = title_of(piece);
	struct stops stops = find_stops(text, title);
	size_t behind = title.end;
	if (stops.stop < title.end)
		scan_at(text, stops.stop, title.end, &behind);
	bool open = !piece->number.weak;
	if (stops.stop == title.end || (behind == title.end && (stops.what == U'？' || stops.what == '?'))) {
		if (is_line(text, piece, title, &stops))
			make_heading(text, piece, title);
	} else if (behind == title.end && open && is_stopped_line(draft, i, title, &stops)) {
		make_heading(text, piece, title);
	} else if (open && is_colon_opening(text, piece, title, &stops)) {
		scan_at(text, stops.colon, title.end, &behind);
		make_opening(text, piece, (struct span){title.start, stops.colon}, behind);
	} else if (open && behind < title.end && is_stop_opening(text, piece, title, &stops)) {
		make_opening(text, piece, (struct span){title.start, stops.stop}, behind);
	}
}

/* 第一章 on a line of its own, its title on the next: one heading. */
static bool lone_number(struct draft *draft, size_t i)
{
	struct piece *piece = &draft->pieces.at[i], *next = piece + 1;
	if (scan_longer(draft->text, title_of(piece), 0))
		return false;
	bool joins = piece->number.rank <= RANK_SECTION && i + 1 < draft->pieces.len && !next->number.rank &&
	             next->kind == BLOCK_PARAGRAPH && !next->fixed && !next->hashes && !piece->hashes &&
	             !scan_longer(draft->text, next->body, OPENING_MAX) && !next->named &&
	             !scan_has(draft->text, next->body, "。|；|：|:|，|,");
	if (joins) {
		piece->spaced = true;
		piece->span.end = next->span.end;
		piece->body.end = next->body.end;
		next->span.end = next->span.start;
		next->fixed = true;
	}
	if (piece->number.rank <= RANK_SECTION)
		make_heading(draft->text, piece, title_of(piece));
	return true;
}

/* Items on end that count on, without a piece between them. Gives the piece behind those that begin with
   piece i. */
static size_t list_end(const struct draft *draft, size_t i)
{
	const struct piece *pieces = draft->pieces.at;
	size_t end = i + 1;
	while (end < draft->pieces.len && pieces[end].number.rank == pieces[i].number.rank &&
	        pieces[end].number.value == pieces[end - 1].number.value + 1 && !pieces[end].hashes &&
	        (pieces[end].kind == BLOCK_HEADING || pieces[end].kind == BLOCK_PARAGRAPH))
		end++;
	return end;
}

/* How the names of places and institutions end. */
#define NAME_ENDS                                                                                                                              \
	"省|市|区|县|州|盟|旗|镇|乡|师|团|兵团|部|委|局|厅|会|院|校|大学|中学|小学|学院|公司|集团|行|中心|" \
	"社"

/* 北京市：甲县、乙县 or 甲市——乙市, on one line or with a stop at its end: what is joined to a name. */
static bool is_entry(const struct draft *draft, const struct piece *piece)
{
	const char *text = draft->text;
	struct span title = title_of(piece);
	for (size_t off = title.start, next; off < title.end; off = next) {
		char32_t cp = scan_at(text, off, title.end, &next);
		bool joint = cp == U'：' || cp == ':' || cp == U'→' ||
		             (cp == U'—' && scan_word(text, off, title.end, "——"));
		if (scan_is_stop(cp) || cp == U'，' || cp == ',')
			return false;
		if (joint)
			return next < title.end &&
			       scan_ends(text, (struct span){title.start, off}, NAME_ENDS);
	}
	return false;
}

/* 甲市帮扶乙县、丙县: a statement, from name to name. */
static bool is_statement(const struct draft *draft, const struct piece *piece)
{
	struct span title = title_of(piece);
	return piece->kind == BLOCK_HEADING && !piece->split && !piece->hashes &&
	       piece->number.rank >= RANK_CHINESE && scan_has(draft->text, title, "、") &&
	       scan_has(draft->text, title, "省|市|县|州|师|院|学|部|局") &&
	       scan_has(draft->text, title, "帮扶|支援|援助|援建|协作") &&
	       scan_ends(draft->text, title, "省|市|区|县|州|盟|旗|镇|乡|师|团|医院|大学|学院|中学|小学");
}

static void undo(struct draft *draft, size_t i, size_t end)
{
	for (; i < end; i++)
		if (!draft->pieces.at[i].bold) {
			draft->pieces.at[i].kind = BLOCK_PARAGRAPH;
			draft->pieces.at[i].split = 0;
		}
}

/* In a list, lines with nothing between them say what there is and head nothing; and where most items are
   plain sentences, one that could be read as a heading, with its text or alone, is none. */
static void judge_list(struct draft *draft, size_t i, size_t end)
{
	size_t lines = 0, openings = 0, count = end - i;
	for (size_t k = i; k < end; k++) {
		bool heading = draft->pieces.at[k].kind == BLOCK_HEADING;
		openings += heading && draft->pieces.at[k].split;
		lines += heading && !draft->pieces.at[k].split;
	}
	bool markdown = draft->format == DOC_MARKDOWN && draft->pieces.at[i].number.rank >= RANK_ARABIC;
	bool bare = lines == count && count >= (markdown ? LIST_MIN - 1 : LIST_MIN);
	bool mixed = count >= 2 && openings + lines > 0 && (openings + lines) * 2 < count;
	if (bare || mixed)
		undo(draft, i, end);
}

/* Two or more items on end that each join something to a name are a list of who is whose, not headings. */
static void judge_entries(struct draft *draft, size_t i, size_t end)
{
	size_t entries = 0;
	for (size_t k = i; k < end; k++)
		entries += is_entry(draft, &draft->pieces.at[k]);
	for (size_t k = i; entries >= 2 && k < end; k++)
		if (is_entry(draft, &draft->pieces.at[k]))
			undo(draft, k, k + 1);
}

static void judge_lists(struct draft *draft)
{
	for (size_t i = 0; i < draft->pieces.len; i++)
		if (is_statement(draft, &draft->pieces.at[i]))
			undo(draft, i, i + 1);
	for (size_t i = 0, end; i < draft->pieces.len; i = end) {
		const struct piece *piece = &draft->pieces.at[i];
		end = i + 1;
		if (piece->hashes || piece->number.rank < RANK_CHINESE ||
		        (piece->kind != BLOCK_HEADING && piece->kind != BLOCK_PARAGRAPH))
			continue;
		end = list_end(draft, i);
		if (piece->number.rank >= RANK_CHINESE_PAREN)
			judge_list(draft, i, end);
		judge_entries(draft, i, end);
	}
}

/* The articles of a law are its text; those of an agreement that have titles, most of them, are headings. */
static void judge_articles(struct draft *draft)
{
	size_t count = 0, titled = 0;
	for (size_t i = 0; i < draft->pieces.len; i++) {
		const struct piece *piece = &draft->pieces.at[i];
		bool article = piece->number.rank == RANK_ARTICLE && piece->kind != BLOCK_TOC;
		count += article;
		titled += article && piece->kind == BLOCK_HEADING;
	}
	bool law = titled < 2 || titled * 2 <= count;
	for (size_t i = 0; law && i < draft->pieces.len; i++)
		if (draft->pieces.at[i].number.rank == RANK_ARTICLE &&
		        draft->pieces.at[i].kind == BLOCK_HEADING)
			undo(draft, i, i + 1);
}

static bool is_bold_line(const struct draft *draft, const struct piece *piece)
{
	return draft->format == DOC_MARKDOWN && piece->bold &&
	       !scan_longer(draft->text, piece->body, OPENING_MAX) &&
	       !draft_is_elsewhere(draft->text, piece->body) &&
	       !scan_has(draft->text, piece->body, "。|；|，|,|;");
}

/* 附件：1.… and the lines below it list what is attached. */
static bool is_attachment(const struct draft *draft, size_t i)
{
	while (i > 0 && draft->pieces.at[i].number.value > 1 &&
	        draft->pieces.at[i - 1].kind == BLOCK_PARAGRAPH &&
	        draft->pieces.at[i - 1].number.value == draft->pieces.at[i].number.value - 1)
		i--;
	const struct piece *last = i > 0 ? &draft->pieces.at[i - 1] : NULL;
	bool begins =
	        draft->pieces.at[i].gap && draft->pieces.at[i].number.rank == RANK_CHINESE; /* of the annex */
	return last && !begins && draft->pieces.at[i].number.value > 0 &&
	       !scan_longer(draft->text, last->body, OPENING_MAX) &&
	       scan_words(draft->text, last->body.start, last->body.end, "附件：|附件:|附：|附:") != 0;
}

/* The number of the last heading of each rank; 0 before the first one. */
struct counts {
	int value[RANK_SECTION + 1];
};

/* 第五章 … 117, below a heading of that number: the chapter's name at the head of another page. */
static bool is_running_head(const struct draft *draft, const struct piece *piece, const struct counts *counts)
{
	struct span title;
	int page;
	size_t mark = scan_cut(draft->text, piece->body, "·|•"); /* ·113· */
	return piece->number.rank >= RANK_VOLUME && piece->number.rank <= RANK_SECTION && !piece->hashes &&
	       counts->value[piece->number.rank] == piece->number.value &&
	       (toc_read(draft->text, piece->body, &title, &page) >= TOC_SPACE ||
	               (mark < piece->body.end && draft->text[mark - 1] >= '0' &&
	                       draft->text[mark - 1] <= '9'));
}

/* 62　　　某某概论 and, some pages on, 64　　　某某概论: the book's name beside the number of the page. */
static bool is_page_head(const struct draft *draft, size_t i)
{
	enum { REACH = 200 };
	const struct piece *pieces = draft->pieces.at, *piece = &pieces[i];
	if (piece->number.rank != RANK_ARABIC || !piece->number.weak || !piece->spaced)
		return false;
	const struct span title = title_of(piece);
	const size_t end = i + REACH < draft->pieces.len ? i + REACH : draft->pieces.len;
	for (size_t k = i > REACH ? i - REACH : 0; k < end; k++) {
		const struct span other = title_of(&pieces[k]);
		if (k != i && pieces[k].number.rank == RANK_ARABIC && pieces[k].spaced &&
		        pieces[k].number.value != piece->number.value &&
		        other.end - other.start == title.end - title.start &&
		        !memcmp(draft->text + other.start, draft->text + title.start,
		                title.end - title.start))
			return true;
	}
	return false;
}

static void decide(struct draft *draft, size_t i, const struct counts *counts)
{
	struct piece *piece = &draft->pieces.at[i];
	if (piece->kind != BLOCK_PARAGRAPH || piece->fixed)
		return;
	if (is_page_head(draft, i))
		return;
	if (is_running_head(draft, piece, counts)) {
		piece->number = (struct number){0};
		return;
	}
	size_t end = draft_title_end(draft->text, piece->body);
	bool edited = end > piece->body.start && end < piece->body.end && !piece->number.rank &&
	              !scan_longer(draft->text, piece->body, OPENING_MAX);
	if (edited)
		piece->body.end = end;
	piece->named = draft_is_named(draft->text, piece->body);
	if (piece->hashes || piece->named)
		make_heading(draft->text, piece, title_of(piece));
	else if (piece->number.rank && !is_attachment(draft, i) && !lone_number(draft, i))
		number_heading(draft, i);
	else if (edited || (!piece->number.rank && is_bold_line(draft, piece)))
		piece->untitled = true, make_heading(draft->text, piece, piece->body);
}

/* Piece i, with headings of its kind on both sides: however long its first sentence is, it is one too. */
static void make_sibling(struct draft *draft, size_t i)
{
	enum { SIBLING_MAX = 80 };
	struct piece *piece = &draft->pieces.at[i];
	const struct span title = title_of(piece);
	const struct stops stops = find_stops(draft->text, title);
	size_t behind;
	if (stops.stop >= title.end || stops.what == U'；' || stops.what == ';' ||
	        speaks_of_self(draft->text, (struct span){title.start, stops.stop}) || stops.commas > 2 ||
	        scan_longer(draft->text, (struct span){title.start, stops.stop}, SIBLING_MAX))
		return;
	scan_at(draft->text, stops.stop, title.end, &behind);
	make_opening(draft->text, piece, (struct span){title.start, stops.stop}, behind);
}

/* （一）… and （三）… are headings: so is （二）… between them, if only its length spoke against it. */
static void judge_siblings(struct draft *draft)
{
	struct {
		size_t last, before; /* the last piece of the kind and the one before it, plus 1 */
	} kinds[2] = {0};
	for (size_t i = 0; i < draft->pieces.len; i++) {
		const struct piece *pieces = draft->pieces.at, *piece = &pieces[i];
		const bool paren = piece->number.rank == RANK_CHINESE_PAREN;
		if (piece->kind == BLOCK_HEADING && piece->number.rank < RANK_CHINESE_PAREN)
			kinds[1].last = kinds[1].before = 0;
		if (piece->number.weak || (!paren && piece->number.rank != RANK_CHINESE) || piece->fixed)
			continue;
		const size_t last = kinds[paren].last, before = kinds[paren].before;
		if (last && before && piece->kind == BLOCK_HEADING &&
		        pieces[before - 1].kind == BLOCK_HEADING &&
		        pieces[last - 1].kind == BLOCK_PARAGRAPH &&
		        pieces[last - 1].number.value == piece->number.value - 1 &&
		        pieces[before - 1].number.value == piece->number.value - 2)
			make_sibling(draft, last - 1);
		kinds[paren].before = last;
		kinds[paren].last = i + 1;
	}
}

void draft_headings(struct draft *draft)
{
	struct counts counts = {0};
	for (size_t i = 0; i < draft->pieces.len; i++) {
		const struct piece *piece = &draft->pieces.at[i];
		decide(draft, i, &counts);
		if (piece->kind == BLOCK_HEADING && piece->number.rank <= RANK_SECTION)
			counts.value[piece->number.rank] = piece->number.value;
	}
	draft_compact(draft);
	judge_articles(draft);
	judge_lists(draft);
	judge_siblings(draft);
}
