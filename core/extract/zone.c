// SPDX-License-Identifier: MIT
#include "core/extract/zone.h"

#include "core/base/buf.h"
#include "core/extract/chrome.h"
#include "core/extract/letters.h"
#include "core/extract/word.h"

#include <stdlib.h>
#include <string.h>

enum { CITATION_MAX = 900, LINE_MAX_BYTES = 240, SIGNATURE_MAX = 120 };

static struct slice block_text(const struct doc *doc, const struct block *block)
{
	return (struct slice){doc->plain + block->span.start, block->span.end - block->span.start};
}

/* A block's text, and its letters once a rule has asked for words in it: of a long line few do. */
struct line {
	struct slice text;
	struct line_letters {
		bool known;
		struct letters letters;
	} * own; /* borrowed */
};

static const struct letters *letters(const struct line *line)
{
	if (!line->own->known)
		letters_of(&line->own->letters, line->text.at, line->text.len);
	line->own->known = true;
	return &line->own->letters;
}

static bool has(const struct line *line, const char *word)
{
	const struct slice text = line->text;
	return text.len > LINE_MAX_BYTES && !line->own->known
	               ? word_find(text.at, text.len, word) != NULL
	               : letters_find(letters(line), text.at, text.len, word) != NULL;
}

static bool has_any(const struct line *line, const char *const *words)
{
	return letters_find_any(letters(line), line->text.at, line->text.len, words);
}

/* Does the text begin with one of the words of the array? */
#define starts_any(text, words) starts_any_bits(text, words, bits_of_marks(FOLDED_LIST(words)))
static bool starts_any_bits(struct slice text, const char *const *words, uint64_t marks)
{
	return text.len && marks >> bits_mark(text.at, text.len) & 1 && text_starts_any(text, words);
}

/* ---- references ---- */

/* The kinds of documents of GB/T 7714, section 5: they occur in references only. */
static const char *const reference_kinds[] = {"[J]", "[M]", "[D]", "[N]", "[C]", "[R]", "[S]", "[Z]", "[P]",
        "[EB/OL]", "[J/OL]", "[N/OL]", "〔J〕", "〔M〕", "［J］", "［M］", "［D］", "［N］", "［C］", NULL};
static const char *const note_marks[] = {"①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨", "⑩", "^", "<sup>", "[",
        "［", "〔", "*", "注", "资料来源", "参见", "转引自", NULL};
static const char *const printed[] = {"年版", "出版社", "学报》", "》第", "期", "页", "报》", "年第", NULL};

static const char *const archives[] = {"档案馆藏", "档案馆：", "檔案館藏", "馆藏档案", NULL};
static const char *const numbers[] = {"号", "號", "卷", "宗", NULL};

static bool names_kind(const struct line *line)
{
	return (has(line, "[") || has(line, "〔") || has(line, "［")) && has_any(line, reference_kinds);
}

static bool citation(const struct line *line, const struct block *block)
{
	struct slice text = line->text;
	if (text.len > CITATION_MAX)
		return false;
	if (names_kind(line))
		return true;
	bool marked = block->kind == BLOCK_FOOTNOTE || starts_any(text, note_marks);
	return marked && ((has_any(line, archives) && has_any(line, numbers)) ||
	                         (has(line, "《") && has_any(line, printed)));
}

/* Without the marks that set a title off: # ** [ 【. */
static struct slice unmarked(struct slice text)
{
	while (text.len && strchr("#* \t[", text.at[0]))
		text.at++, text.len--;
	if (slice_starts(text, "【"))
		text.at += strlen("【"), text.len -= strlen("【");
	return text;
}

/* The line after which references are listed. */
static bool opens_references(struct slice text)
{
	static const char *const titles[] = {"参考文献", "主要参考文献", "参考资料", "参考书目", "引用文献",
	        "注释", "參考文獻", "參考資料", "參考書目", "注釋", "註釋", NULL};
	text = unmarked(text);
	return text.len < 30 && starts_any(text, titles);
}

/* One of the lines of such a list: it begins with a mark or number, or tells where and when it was printed.
 */
static bool listed(const struct line *line)
{
	struct slice text = line->text;
	static const char *const where[] = {"出版社", "年版", "学报", "期", "http", "www.", NULL};
	if (text.len > CITATION_MAX)
		return false;
	return starts_any(text, note_marks) || (text.at[0] >= '0' && text.at[0] <= '9') ||
	       has_any(line, where);
}

/* Under 注释 a line may also explain something: only one that names where it was printed is a reference. */
static bool names_source(const struct line *line)
{
	static const char *const signs[] = {"《", "〈", "出版", "学报", "年版", "第1期", "期）", "期)",
	        "http", "www.", "参见", "同上", "前引", "转引", "ibid", "Ibid", NULL};
	return has_any(line, signs) || names_kind(line);
}

/* ---- colophon and datelines ---- */

static bool colophon(struct slice text)
{
	static const char *const words[] = {"图书在版编目", "ISBN", "CIP", "版次", "印次", "定价", "印张",
	        "字数", "书号", "版 次", "印 次", "定 价", "印 张", "字 数", NULL};
	return text.len < CITATION_MAX && starts_any(unmarked(text), words);
}

static bool dateline(const struct line *line)
{
	struct slice text = line->text;
	static const char *const labels[] = {"发布时间", "发布日期", "更新时间", "更新日期", "发文日期",
	        "成文日期", "印发日期", "时间:", "时间：", "日期:", "日期：", "发表时间",
	        "发表于:", "发表于：", "发布于:", "发布于：", "發表於:", "發表於：", "来源:", "来源：",
	        "發佈時間", "發布時間", "發布日期", "更新時間", "更新日期", "發文日期", "時間:", "時間：",
	        "來源:", "來源：", NULL};
	bool may = text.len < LINE_MAX_BYTES && !has(line, "。") &&
	           (has(line, "间") || has(line, "間") || has(line, "期") || has(line, "源") ||
	                   has(line, "于") || has(line, "於")); /* each has one of these */
	return may && has_any(line, labels);
}

/* Digits and their marks from text.at[i] on: 2013-5-16, 11:56. Where they end. */
static size_t digits_end(struct slice text, size_t i)
{
	while (i < text.len && ((text.at[i] >= '0' && text.at[i] <= '9') || strchr("-/.:", text.at[i])))
		i++;
	return i;
}

/* 2013-05-16, 2013/5/16 or 2013.5.16 at text.at[i]: where it ends, else 0. */
static size_t numeric_day(struct slice text, size_t i)
{
	size_t end = i + strlen("2013"), marks = 0, k;
	if (end >= text.len || text.at[i] < '1' || text.at[i] > '2' || !strchr("-/.", text.at[end]) ||
	        strspn(text.at + i, "0123456789") != strlen("2013"))
		return 0;
	for (k = end;
	        k < text.len && (text.at[k] == text.at[end] || (text.at[k] >= '0' && text.at[k] <= '9')); k++)
		marks += text.at[k] == text.at[end];
	return marks == 2 && text.at[k - 1] != text.at[end] ? k : 0;
}

/* How many digits stand at text.at[i]. */
static size_t digits_at(struct slice text, size_t i)
{
	size_t n = 0;
	while (i + n < text.len && text.at[i + n] >= '0' && text.at[i + n] <= '9')
		n++;
	return n;
}

/* 2013 05/16 or 2013 05/ 16 at text.at[i]: where it ends, else 0. */
static size_t split_day(struct slice text, size_t i)
{
	enum { DAY = 8 };
	const char *at = text.at + i;
	if (text.len - i < strlen("2013 05/16") || digits_at(text, i) != 4 || at[4] != ' ' ||
	        digits_at(text, i + 5) != 2 || at[7] != '/')
		return 0;
	const size_t day = i + DAY + (at[DAY] == ' ');
	return digits_at(text, day) == 2 ? day + 2 : 0;
}

/* 2013年5月16日 at text.at[i]: where it ends, else 0. */
static size_t written_day(struct slice text, size_t i)
{
	static const char *const words[] = {"年", "月", "日"};
	for (size_t k = 0; k < 3; k++) {
		size_t digits = strspn(text.at + i, "0123456789");
		if (digits == 0 || i + digits + HAN > text.len || (k == 0 && digits != 4) ||
		        memcmp(text.at + i + digits, words[k], HAN) != 0)
			return 0;
		i += digits + HAN;
	}
	return i;
}

/* 14:20, 14:20:38 behind blanks at text.at[i]: when a page was put out, not when something happened. */
static bool clock_at(struct slice text, size_t i)
{
	while (i < text.len && text.at[i] == ' ')
		i++;
	size_t end = digits_end(text, i);
	struct slice behind = {text.at + end, text.len - end};
	if (end > i && slice_starts(behind, "时") && slice_ends(text, "分")) /* 09时26分, and the line ends */
		return true;
	return end - i >= strlen("9:20") && memchr(text.at + i, ':', end - i) &&
	       !memchr(text.at + i, '-', end - i);
}

/* Is the clock time behind text.at[i] all that stands there? */
static bool ends_with_clock(struct slice text, size_t i)
{
	while (i < text.len && text.at[i] == ' ')
		i++;
	return digits_end(text, i) == text.len;
}

/* 2013-05-16 14:20, 2013年5月16日 14:20 某某日报, 某某网　2013-05-16: a short line that says when its page
 * was put out, and by whom, and nothing else. */
static bool page_line(const struct line *line)
{
	enum { WHO_BYTES = 60 };
	static const char *const stops[] = {"。", "，", ",", "；", "！", "《", "\t", NULL};
	static const char *const media[] = {
	        "网", "網", "报", "報", "社", "台", "臺", "刊", "客户端", "在线", NULL};
	struct slice text = line->text;
	if (text.len > SIGNATURE_MAX || has_any(line, stops))
		return false;
	if (has(line, "星期") && has(line, "日") && has(line, "年") && has(line, "月")) /* of a newspaper */
		return true;
	for (size_t i = 0; i < text.len; i++) {
		if (text.at[i] < '1' || text.at[i] > '2' || (i > 0 && digits_end(text, i - 1) > i - 1))
			continue;
		size_t end = numeric_day(text, i);
		end = end ? end : split_day(text, i);
		end = end ? end : written_day(text, i);
		if (!end)
			continue;
		struct slice who = {text.at, i};
		while (who.len && (who.at[who.len - 1] == ' ' || who.at[who.len - 1] == '\t'))
			who.len--;
		if (slice_ends(who, "　"))
			who.len -= HAN;
		const bool barred =
		        has(line, "|"); /* 2013年5月16日 14:20 | 某某网 | 字号: a head, not a row */
		if (barred)             /* or 要闻 | 2013-05-16 14:20 */
			return clock_at(text, end) &&
			       (i == 0 || (who.len < WHO_BYTES && ends_with_clock(text, end)));
		return clock_at(text, end)
		               ? text.len - end + i < WHO_BYTES
		               : end == text.len && text_ends_any(who, media) && who.len < WHO_BYTES;
	}
	return false;
}

/* （原载《某某晚报》2013年5月16日第3版）, （《某某日报》2013年5月16日）: where and when the piece was
 * printed, on a line of its own. */
static bool reprint(const struct line *line)
{
	struct slice text = line->text;
	static const char *const labels[] = {"原载", "（原载", "(原载", "原刊", "（原刊", "(原刊", "载《",
	        "（载《", "(载《", "刊于《", "（刊于《", "转载自《", "（转载自《", "原載", "（原載", "(原載",
	        "載《", "（載《", "(載《", "刊於《", "（刊於《", "转自《", "（转自《", "据《", "（据《",
	        NULL};
	static const char *const papers[] = {"报》", "報》", "刊》", "志》", "誌》", NULL};
	bool named = starts_any(text, labels) ||
	             ((slice_starts(text, "（《") || slice_starts(text, "(《")) && has_any(line, papers) &&
	                     (slice_ends(text, "）") || slice_ends(text, ")")));
	return text.len < LINE_MAX_BYTES && named && has(line, "《") && has(line, "年") && has(line, "月") &&
	       has(line, "日") && !has(line, "。");
}

/* What a wiki says of itself below its text. */
static bool revision(const struct line *line)
{
	struct slice text = line->text;
	static const char *const labels[] = {
	        "最后修订于", "最後修訂於", "最后编辑于", "最後編輯於", "最后修改于", "最後修改於", NULL};
	return text.len < LINE_MAX_BYTES && has(line, "最") && has_any(line, labels);
}

/* Nothing but 某单位 and a date, or a date alone: no stop, and the date last. */
static bool signature(const struct line *line)
{
	struct slice text = line->text;
	static const char *const marks[] = {"。", "，", ",", "；", "：", ":", "！", "《", "\t", "|", NULL};
	if (text.len > SIGNATURE_MAX || has_any(line, marks))
		return false;
	while (text.len && strchr(")]*> ", text.at[text.len - 1]))
		text.len--;
	if (slice_ends(text, "）"))
		text.len -= strlen("）");
	bool numeric = text.len >= 8 && text.len <= 10 && text.at[0] >= '1' && text.at[0] <= '2' &&
	               strspn(text.at, "0123456789-./") >= text.len;
	bool alone = slice_starts(text, "（") && !word_find(text.at, text.len, "）"); /* （2013年12月） */
	return numeric || ((slice_ends(text, "日") || (alone && slice_ends(text, "月"))) && has(line, "年") &&
	                          has(line, "月"));
}

static bool teaser(const struct line *line)
{
	struct slice text = line->text;
	static const char *const others[] = {
	        "相关稿件：", "相关新闻：", "相关阅读：", "相关链接：", "相關新聞：", "相关报道：", NULL};
	if (text.len < LINE_MAX_BYTES && has(line, "相") && has_any(line, others) && !slice_ends(text, "。"))
		return true;
	return slice_ends(text, "......") || chrome_line(text); /* …… is how prose trails off */
}

/* ---- blocks ---- */

static enum zone zone_of(const struct line *line, const struct block *block, bool source)
{
	struct slice text = line->text;
	if (block->kind == BLOCK_RULE)
		return ZONE_NOTHING;
	if (revision(line))
		return ZONE_DATELINE;
	if (citation(line, block) || (source && listed(line)))
		return ZONE_CITATION;
	if (colophon(text))
		return ZONE_COLOPHON;
	if (dateline(line) || page_line(line) || reprint(line) || signature(line))
		return ZONE_DATELINE;
	if (teaser(line))
		return ZONE_TEASER;
	if (block->kind == BLOCK_HEADING || block->kind == BLOCK_TOC)
		return ZONE_HEADING;
	return block->kind == BLOCK_TABLE ? ZONE_TABLE : ZONE_TEXT;
}

/* 第二篇：… or …篇2: the title of one of the writings that a collection puts together. */
static bool opens_piece(struct slice text, const struct block *block)
{
	static const char *const last[] = {
	        "篇一", "篇二", "篇三", "篇四", "篇五", "篇六", "篇七", "篇八", "篇九", "篇十", NULL};
	if (text.len > SIGNATURE_MAX || block->kind == BLOCK_TOC)
		return false;
	const char *word = word_find(text.at, text.len, "篇");
	if (!word)
		return false;
	size_t at = (size_t)(word - text.at), end = at + strlen("篇");
	if (slice_starts(text, "第") && at <= strlen("第二十一"))
		return true;
	bool number = end < text.len && end + 2 >= text.len;
	for (size_t i = end; i < text.len; i++)
		number &= text.at[i] >= '0' && text.at[i] <= '9';
	return number || text_starts_any((struct slice){word, text.len - at}, last);
}

/* Does the list of references go on with this block? */
static bool in_references(bool before, const struct line *line, const struct block *block)
{
	struct slice text = line->text;
	if (opens_references(text))
		return true;
	return before && block->kind != BLOCK_HEADING && listed(line);
}

/* Does the list of links to other pages go on with this block? */
static bool in_elsewhere(bool before, const struct doc *doc, const struct block *block)
{
	if (doc_turns_elsewhere(doc, block->span))
		return true;
	return before && block->kind != BLOCK_HEADING && chrome_entry(block_text(doc, block));
}

/* Does the text of block i go on in the next one, on the very next line? A hard line end in the middle of a
 * sentence: no stop before it, no mark of a list, no indent behind it; and it is prose, or `before` says that
 * block i itself goes on with prose. */
static bool runs_on(const struct doc *doc, size_t i, bool before)
{
	static const char *const stops[] = {
	        "。", "！", "？", "；", "：", ":", ";", "…", ".", "|", "》", NULL};
	static const char *const dates[] = {"年", "月", NULL};
	const struct block *block = &doc->blocks.at[i], *next = block + 1;
	if (block->kind != BLOCK_PARAGRAPH || next->kind != BLOCK_PARAGRAPH)
		return false;
	struct slice text = block_text(doc, block), rest = block_text(doc, next);
	struct slice gap = {doc->plain + block->span.end, next->span.start - block->span.end};
	bool one_line = gap.len == 1 || (gap.len == 2 && slice_starts(gap, "\r"));
	bool date = text_ends_any(text, dates) && rest.at[0] >= '0' && rest.at[0] <= '9';
	return one_line && !text_ends_any(text, stops) &&
	       (date || before || word_find(text.at, text.len, "，") || word_find(text.at, text.len, "。") ||
	               word_find(text.at, text.len, "；")) &&
	       !strchr("-*+>#[|", rest.at[0]) && !slice_starts(rest, "（") && !slice_starts(rest, "附");
}

void zones_begin(struct zones *zones, const struct doc *doc, struct pace *pace)
{
	bool references = false, notes = false, elsewhere = false;
	uint32_t piece = 0;
	size_t in_book = 0; /* blocks that the colophon still reaches */
	struct line_letters own;
	*zones = (struct zones){doc, mem_zero(doc->blocks.len, 1), mem_zero(doc->blocks.len, sizeof(bool)),
	        mem_zero(doc->blocks.len, sizeof(uint32_t))};
	for (size_t i = 0; i < doc->blocks.len && !pace_stops(pace, doc->blocks.at[i].span.start); i++) {
		const struct block *block = &doc->blocks.at[i];
		const struct line line = {block_text(doc, block), &own};
		const struct slice text = line.text;
		own.known = false;
		references = in_references(references, &line, block);
		if (opens_references(text))
			notes = text_starts_any(unmarked(text), (const char *const[]){"注释", NULL});
		bool source = references && (!notes || names_source(&line));
		if (opens_piece(text, block))
			piece = (uint32_t)i;
		zones->piece[i] = piece;
		elsewhere = in_elsewhere(elsewhere, doc, block);
		enum zone zone =
		        elsewhere && block->kind != BLOCK_RULE ? ZONE_TEASER : zone_of(&line, block, source);
		in_book = zone == ZONE_COLOPHON ? 6 : in_book ? in_book - 1 : 0;
		if (in_book && text.len < LINE_MAX_BYTES && zone != ZONE_CITATION)
			zone = ZONE_COLOPHON;
		zones->of_block[i] = (unsigned char)zone;
		zones->runs_on[i] = i > 0 && runs_on(doc, i - 1, zones->runs_on[i - 1]);
	}
}

void zones_end(struct zones *zones)
{
	free(zones->of_block);
	free(zones->runs_on);
	free(zones->piece);
	*zones = (struct zones){0};
}

bool zones_silent(const struct zones *zones, size_t block)
{
	enum zone zone = zones->of_block[block];
	return zone == ZONE_TEASER || zone == ZONE_CITATION || zone == ZONE_COLOPHON || zone == ZONE_NOTHING;
}

void reading_begin(struct reading *reading, const struct doc *doc, struct pace *pace)
{
	*reading = (struct reading){.doc = doc, .window = mem_zero(1, sizeof(struct window)), .pace = pace};
	reading->window->bytes = WINDOW_BYTES;
	zones_begin(&reading->zones, doc, pace);
	survey_begin(&reading->survey, doc, pace);
	programmes_begin(&reading->programmes, doc, &reading->zones);
	pace_pass(pace);
}

void reading_end(struct reading *reading)
{
	window_free(reading->window);
	free(reading->window);
	programmes_end(&reading->programmes);
	survey_end(&reading->survey);
	zones_end(&reading->zones);
}
