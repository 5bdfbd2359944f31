// SPDX-License-Identifier: MIT
#include "core/doc/draft.h"
#include "core/doc/scan.h"

enum {
	TITLE_MIN = 3, /* characters */
	TITLE_MAX = 60,
	TITLE_AMONG = 12 /* pieces at the beginning of a text */
};

#define FIELDS                                                                                               \
	"来源|作者|记者|本报|本刊|通讯员|编辑|责任编辑|时间|日期|发布|签发|字体|字号|浏览|文号|摘要|单位|地址|电话|题"

/* 甲市对口支援乙县：十年回望, and not 来源：某报: a colon in a headline. */
static bool is_headline(const char *text, struct span body)
{
	enum { HALF_LEAST = 4 }; /* characters */
	for (size_t off = body.start, next; off < body.end; off = next) {
		const char32_t c = scan_at(text, off, body.end, &next);
		if (c == U':' || c == U'：')
			return scan_count(text, (struct span){body.start, off}) >= HALF_LEAST &&
			       scan_count(text, (struct span){next, body.end}) >= HALF_LEAST &&
			       !scan_words(text, body.start, body.end, FIELDS) &&
			       !scan_has(text, (struct span){next, body.end}, "：|:");
	}
	return true;
}

/* 2016年12月8日 星期四; 某某日报; 作者 某某: a line that tells of the paper and the day. */
static bool is_imprint(const char *text, struct span body, size_t count)
{
	enum { DAY_MOST = 16, PAPER_MOST = 8, AUTHOR_MOST = 14 };
	const bool digit = text[body.start] >= '0' && text[body.start] <= '9';
	return (digit && count <= DAY_MOST && scan_has(text, body, "年") &&
	               scan_has(text, body, "日|星期")) ||
	       (count <= PAPER_MOST &&
	               scan_ends(text, body, "日报|晚报|早报|商报|晨报|时报|都市报|新闻网|新华社|新华网")) ||
	       (count <= AUTHOR_MOST && scan_words(text, body.start, body.end, FIELDS));
}

/* A line that names the document: short, no sentence, no address, no series, no field of a form. */
static bool names(const char *text, const struct piece *piece)
{
	struct span body = piece->body;
	size_t count = scan_count(text, body);
	return piece->kind == BLOCK_PARAGRAPH && count >= TITLE_MIN && count <= TITLE_MAX && !piece->named &&
	       !scan_has(text, body,
	               "www.|http|首页|当前位置|>|。|ISBN|来源|作者：|时间：|时间:|发布时间|关键词") &&
	       !scan_ends(text, body, "系列|丛书|文库|文集|出版社|，|,|、|：|:") && is_headline(text, body) &&
	       !is_imprint(text, body, count);
}

static bool is_own_heading(const struct piece *piece)
{
	return piece->kind == BLOCK_HEADING && !piece->named;
}

static struct span first_line(const struct draft *draft)
{
	const struct piece *first = &draft->pieces.at[0];
	struct span span = span_empty(first->body) ? first->span : first->body;
	size_t count = 0;
	for (size_t off = span.start, next; off < span.end; off = next)
		if (scan_is_stop(scan_at(draft->text, off, span.end, &next)) || ++count == TITLE_MAX)
			return (struct span){span.start, next};
	return span;
}

/* Is the text one that its title heads, and no book or collection, whose parts are the largest divisions? */
static bool is_whole(const struct draft *draft)
{
	for (size_t i = 0; i < draft->pieces.len; i++) {
		const struct piece *piece = &draft->pieces.at[i];
		const enum number_rank rank = piece->number.rank;
		if (piece->kind == BLOCK_TOC ||
		        (piece->kind == BLOCK_HEADING && rank >= RANK_VOLUME && rank <= RANK_SECTION))
			return false;
	}
	return true;
}

/* Does piece `i` stand above all headings and sentences, and are there sentences below it? */
static bool stands_above(const struct draft *draft, size_t i)
{
	bool sentence = false;
	for (size_t k = 0; k < draft->pieces.len && !sentence; k++) {
		const struct piece *piece = &draft->pieces.at[k];
		sentence = scan_has(draft->text, piece->body, "。");
		if (k <= i && (sentence || piece->kind == BLOCK_HEADING))
			return false;
	}
	return sentence;
}

/* 059 某某: a number of some list before the words. */
static bool is_listed(const char *text, struct span body)
{
	size_t off = body.start;
	while (off < body.end && text[off] >= '0' && text[off] <= '9')
		off++;
	return off > body.start && off < body.end && text[off] == ' ';
}

/* May the line be the beginning of the text rather than what heads it: 一、…, …；, or a line with a comma
 * that the next one, or the text behind a note, goes on with? */
static bool is_text(const struct draft *draft, size_t i)
{
	enum { HEAD_LEAST = 5 }; /* characters */
	const struct piece *piece = &draft->pieces.at[i];
	const bool more = i + 1 < draft->pieces.len,
	           gap = more && piece[1].gap && piece[1].kind != BLOCK_FOOTNOTE;
	return piece->number.rank != RANK_NONE || scan_count(draft->text, piece->body) < HEAD_LEAST ||
	       is_listed(draft->text, piece->body) ||
	       scan_words(draft->text, piece->body.start, piece->body.end, "●|■|◆|#|图|表|第") ||
	       scan_ends(draft->text, piece->body,
	               "；|;|．|.|汇编|选编|合编|文选|合集|大全|篇|篇]|材料]|范文") ||
	       (!gap && scan_has(draft->text, piece->body, "，|；|;"));
}

struct span draft_title(const struct draft *draft, bool *heads)
{
	*heads = false;
	const struct piece *heading = NULL;
	for (size_t i = 0; i < draft->pieces.len && !heading; i++) {
		const struct piece *piece = &draft->pieces.at[i];
		bool marked = draft->format == DOC_MARKDOWN;
		if (!marked && i < TITLE_AMONG && names(draft->text, piece)) {
			*heads = !is_text(draft, i) && stands_above(draft, i) && is_whole(draft);
			return piece->body;
		}
		if (is_own_heading(piece))
			heading = piece;
	}
	return heading ? heading->title : first_line(draft);
}
