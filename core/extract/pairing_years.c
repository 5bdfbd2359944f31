// SPDX-License-Identifier: MIT
#include "core/extract/pairing_reader.h"
#include "core/extract/pairing_years_index.h"
#include "core/extract/word.h"

#include <stdlib.h>
#include <string.h>

/*
 * The years of a pairing are those that its own statement gives; where it gives none, those of the statement
 * it carries on: the parts of a sentence before it, the sentence of its paragraph that told what was decided,
 * or the heading of its list. A year that bounds a sum (到2013年底累计…) or stands in a title says nothing of
 * when.
 */

enum { EDGE = 4 * HAN, LOOK_BACK = 300 };

/* Words of a sentence that sums up, or tells of what goes on. */
static const char *const sums[] = {"累计", "先后", "目前", "至今", "历年", "每年", "一直", "以来", "长期",
        "曾", "如今", "现在", "近年", "仍"};

/* Words by which a sentence says who was given which part in what the one before it told. */
static const char *const links[] = {"其中", "同时", "即", "此外", "确定", "明确", "决定", "安排", "分工",
        "按照", "会议", "会上", "方案", "要求", "由", "分别", "还", "也", "另", "签", "结为"};

/* The first date at or behind `off`. */
static size_t first_date(const struct records *records, size_t off)
{
	return records_from(records, LAYER_DATES, 0, records->dates.len, off);
}

/* Is the last `opener` before `off` still open? */
static bool is_inside(const char *text, size_t from, size_t off, const char *opener, const char *closer)
{
	size_t i = off > from + LOOK_BACK ? off - LOOK_BACK : from;
	bool open = false;
	for (; i + HAN <= off; i++)
		if (!memcmp(text + i, opener, HAN))
			open = true;
		else if (!memcmp(text + i, closer, HAN))
			open = false;
	return open;
}

/* （2016年）, （2016年起）, （2016年调整后）: does the date stand alone in its brackets? */
static bool is_bracketed(const struct doc *doc, struct span date)
{
	static const char *const since[] = {
	        "起", "开始", "以来", "以后", "后", "调整后", "调整", "新调整", "确定", "启动"};
	const char *text = doc->plain;
	if (date.start < HAN || memcmp(text + date.start - HAN, "（", HAN) != 0)
		return false;
	size_t end = date.end;
	for (size_t i = 0; i < sizeof since / sizeof *since && end == date.end; i++)
		if (word_is_at(text, doc->len, date.end, since[i]) &&
		        word_is_at(text, doc->len, date.end + strlen(since[i]), "）"))
			end += strlen(since[i]);
	return word_is_at(text, doc->len, end, "）");
}

/* 《规划（2016—2020年）》, （原乙县医院，2019年改现名）, seen from outside; but （1994—2004年） says when. */
static bool is_aside(const struct doc *doc, size_t from, struct span date, size_t at)
{
	if (is_inside(doc->text, from, date.start, "《", "》"))
		return true;
	return !is_bracketed(doc, date) && is_inside(doc->text, from, date.start, "（", "）") &&
	       !is_inside(doc->text, from, at, "（", "）");
}

/* 截至2019年, 到2013年底: how far something was counted. */
static bool bounds_sum(const char *text, size_t from, size_t off)
{
	static const char *const words[] = {"截至", "截止", "截止到", "截至到", "到", "至", "截止至", "迄"};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		size_t len = strlen(words[i]);
		if (off >= from + len && !memcmp(text + off - len, words[i], len))
			return true;
	}
	return false;
}

static bool tells_when(
        const struct pairing_reader *reader, size_t from, const struct date_record *date, size_t at)
{
	const char *text = reader->doc->plain;
	return date->role != ROLE_META && !is_aside(reader->doc, from, date->span, at) &&
	       !bounds_sum(text, from, date->span.start);
}

/* 1979-04-25 → 1979. In the arena. */
static const char *year_of(struct records *out, const char *edtf)
{
	return arena_strndup(&out->arena, edtf, strcspn(edtf, "-/"));
}

/* 2016年以前: the year that the relation ended in or before, where the date ends at `end`. */
static bool ends_there(const struct doc *doc, size_t end)
{
	static const char *const words[] = {"以前", "之前", "年前"};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (word_is_at(doc->plain, doc->len, end, words[i]))
			return true;
	return false;
}

static void take(const struct doc *doc, struct records *out, const struct date_record *date,
        struct pairing_record *record)
{
	const char *slash = strchr(date->edtf, '/');
	if (!slash && ends_there(doc, date->span.end)) {
		record->from = "";
		record->to = year_of(out, date->edtf);
		return;
	}
	record->from = year_of(out, date->edtf);
	record->to = slash && strcmp(slash, "/..") != 0 ? year_of(out, slash + 1) : "";
	if (strcmp(record->to, record->from) == 0) /* days of one year */
		record->to = "";
}

/* Does a clause end in text[from, to)? */
static bool clause_ends(const char *text, size_t from, size_t to)
{
	static const char *const stops[] = {"，", "；", "。", "："};
	for (size_t i = 0; i < sizeof stops / sizeof *stops; i++)
		if (to > from && word_find(text + from, to - from, stops[i]))
			return true;
	return false;
}

/* The date in `span` that is nearest before `end`, failing that one behind it in its clause; NULL if none
 * tells.
 */
static const struct date_record *nearest(const struct pairing_reader *reader, struct span span, size_t end)
{
	const struct records *out = reader->out;
	const struct date_record *before = NULL;
	for (size_t i = first_date(out, span.start); i < out->dates.len; i++) {
		const struct date_record *date = &out->dates.at[i];
		if (date->span.end > span.end || (before && date->span.start >= end))
			break;
		if (!tells_when(reader, span.start, date, end))
			continue;
		if (date->span.start >= end)
			return clause_ends(reader->doc->text, end, date->span.start) ? NULL : date;
		before = date;
	}
	return before;
}

/* Where the sentence that the one at hand is a part of begins: behind the last full stop, but near. */
static size_t whole_sentence(const struct pairing_reader *reader)
{
	enum { REACH = 9000 };
	static const char *const stops[] = {"。", "！", "？"};
	const char *text = reader->passage.text.at;
	size_t i = reader->sentence, least = i > REACH ? i - REACH : 0;
	for (; i > least && i >= HAN; i--)
		for (size_t k = 0; k < sizeof stops / sizeof *stops; k++)
			if (!memcmp(text + i - HAN, stops[k], HAN))
				return i;
	return i < HAN ? 0 : i; /* perhaps inside of a character: dates are looked up from here */
}

/* Does the date open its part of the sentence: 2016年，… or 自2016年起…? */
static bool opens_part(const char *text, size_t from, size_t off)
{
	static const char *const openers[] = {"自", "从", "于", "在", "到"}, *const stops[] = {
	                                                                             "。", "；", "：", "！"};
	for (size_t i = 0; i < sizeof openers / sizeof *openers; i++)
		if (off >= from + HAN && !memcmp(text + off - HAN, openers[i], HAN)) {
			off -= HAN;
			break;
		}
	bool opens = off <= from;
	for (size_t i = 0; i < sizeof stops / sizeof *stops && !opens; i++)
		opens = off >= from + HAN && !memcmp(text + off - HAN, stops[i], HAN);
	return opens;
}

/* The last date in `span` that opens a part of the sentence. */
static const struct date_record *opening_date(const struct pairing_reader *reader, struct span span)
{
	const struct records *out = reader->out;
	for (size_t i = first_date(out, span.end); i-- && out->dates.at[i].span.start >= span.start;)
		if (opens_part(reader->doc->text, span.start, out->dates.at[i].span.start) &&
		        tells_when(reader, span.start, &out->dates.at[i], span.end))
			return &out->dates.at[i];
	return NULL;
}

/* 2023年至2027年，甲帮扶乙；丙帮扶丁: as the parts before, but for what one of them tells of itself alone. */
static bool from_parts_before(struct pairing_reader *reader, size_t start, struct pairing_record *record)
{
	struct records *out = reader->out;
	if (start >= reader->sentence)
		return false;
	struct span before = passage_span(&reader->passage, start, reader->sentence);
	const struct date_record *date = opening_date(reader, before);
	if (!date)
		date = nearest(reader, before, before.end);
	if (date && ends_there(reader->doc, date->span.end))
		return false;
	if (date)
		take(reader->doc, out, date, record);
	return date;
}

/* Does the sentence carry on what the one before it told? */
static bool carries_on(const struct pairing_reader *reader)
{
	const char *text = reader->passage.text.at + reader->sentence;
	size_t len = reader->end - reader->sentence;
	return !HAS_WORD(text, len, sums) && HAS_WORD(text, len, links);
}

static bool is_year(const char *edtf)
{
	return strspn(edtf, "0123456789") == 4;
}

/* The last date of the paragraph before the sentence, if it tells when something happened. */
static bool from_paragraph(struct pairing_reader *reader, size_t start, struct pairing_record *record)
{
	struct records *out = reader->out;
	if (!start || !carries_on(reader))
		return false;
	struct span before = passage_span(&reader->passage, 0, start);
	size_t next = first_date(out, before.end);
	const struct date_record *date = next ? &out->dates.at[next - 1] : NULL;
	if (!date || date->span.start < before.start || date->role != ROLE_EVENT || !is_year(date->edtf) ||
	        !tells_when(reader, before.start, date, before.end) ||
	        ends_there(reader->doc, date->span.end))
		return false;
	take(reader->doc, out, date, record);
	record->doubts |= DOUBT_YEAR_BEFORE;
	return true;
}

/* 表1　2016年至2020年结对安排 */
static void from_heading(struct pairing_reader *reader, struct pairing_record *record)
{
	const struct span *heading = &reader->heading;
	if (span_empty(*heading))
		return;
	const struct date_record *date = nearest(reader, *heading, heading->end);
	if (!date)
		return;
	take(reader->doc, reader->out, date, record);
}

void pairing_years(struct pairing_reader *reader, struct pairing_record *record)
{
	struct span own = passage_span(&reader->passage, reader->sentence, reader->end);
	const struct date_record *date = nearest(reader, own, record->span.end);
	if (date) {
		take(reader->doc, reader->out, date, record);
		return;
	}
	size_t start = whole_sentence(reader);
	if (!from_parts_before(reader, start, record) && !from_paragraph(reader, start, record))
		from_heading(reader, record);
}

int pairing_first_year(const struct pairing_record *record)
{
	const char *edtf = record->from;
	return !*edtf ? 0 : edtf[3] == 'X' ? atoi(edtf) * 10 + 9 : atoi(edtf);
}
