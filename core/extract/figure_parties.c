// SPDX-License-Identifier: MIT
// Who gave what a figure counts, and to whom.
#include "core/extract/layers.h"

#include "core/base/buf.h"
#include "core/extract/letters.h"
#include "core/extract/party.h"
#include "core/extract/word.h"
#include "core/text/simplified.h"

#include <stdio.h>
#include <string.h>

enum { MEASURE_BYTES = 256 };

/* What is read of one figure: the sentence and the clause that it stands in, and the pairings of the
 * sentence. */
struct giving {
	const struct doc *doc;
	const struct records *records;
	const struct figure_record *figure;
	struct span sentence, clause;
	size_t first, end; /* of records->pairings */
};

/* Whom some pairings name on each side: the one party, or "" for several; NULL for none yet. */
struct sides {
	const char *supporter, *recipient;
};

/* Is text part[0..len) in the word? */
static bool word_holds(const char *word, const char *part, size_t len)
{
	return memmem(word, strlen(word), part, len) != NULL;
}

/* As mark_at, where the first byte may be that of a mark. */
static size_t mark_of(const char *text, size_t len, size_t off, bool clause)
{
	static const char *const stops[] = {"。", "！", "？", "；", NULL};
	static const char *const commas[] = {"，", "：", NULL};
	if (text[off] == ';' ||
	        (clause && text[off] == ',' && !(off && text[off - 1] >= '0' && text[off - 1] <= '9')))
		return 1;
	size_t n = words_at(text, len, off, stops);
	return n || !clause ? n : words_at(text, len, off, commas);
}

/* The bytes of a mark that ends a sentence, or if `clause`, a clause; 0 if none stands at `off`: mostly. */
static inline size_t mark_at(const char *text, size_t len, size_t off, bool clause)
{
	const unsigned char first = (unsigned char)text[off];
	const bool may = first == 0xEF || first == 0xE3 || first == ',' || first == ';'; /* 。 is of E3 */
	return may ? mark_of(text, len, off, clause) : 0;
}

/* The part of `within` between two marks that holds `off`; of a text without marks no more than is near. */
static struct span part_of(const struct doc *doc, struct span within, size_t off, bool clause)
{
	enum { REACH = 3000 };
	struct span part = within;
	for (size_t i = off; i-- > within.start;) {
		size_t n = off - i <= REACH ? mark_at(doc->text, within.end, i, clause) : 1;
		if (!n)
			continue;
		part.start = i + n;
		break;
	}
	for (size_t i = off; i < within.end; i++)
		if (i - off > REACH || mark_at(doc->text, within.end, i, clause)) {
			part.end = i;
			break;
		}
	return part;
}

/* A unit or a measure in Simplified characters: its last part, where it is longer than any of them. */
static void plain(const char *words, char out[MEASURE_BYTES])
{
	const size_t len = strlen(words),
	             from = len < MEASURE_BYTES ? 0 : slice_cut(words, len + 4 - MEASURE_BYTES);
	snprintf(out, MEASURE_BYTES, "%s", words + from);
	simplify(out, strlen(out));
}

/* May it be something that is given: money, people, things; but not what a region has or makes by itself? */
static bool may_be_given(const struct figure_record *figure)
{
	static const char *const units[] = {"元", "美元", "港元", "人", "名", "个", "项", "所", "座", "件",
	        "台", "套", "辆", "吨", "册", "台套", "人次"};
	static const char *const own[] = {"产值", "收入", "人口", "增加值", "利润", "税", "出口", "进口",
	        "消费", "销售", "贫困", "脱贫", "存款", "贷款", "招商", "引进", "引资", "企业投资", "损失",
	        "就业", "患者", "病人", "门诊", "群众", "居民", "移民", "职工", NULL};
	static const char *const places[] = {"县", "市", "区", "省", "乡", "镇", "村", "州"};
	char of[MEASURE_BYTES], what[MEASURE_BYTES];
	bool unit = false;
	plain(figure->unit, of);
	plain(figure->measure, what);
	for (size_t i = 0; i < sizeof units / sizeof *units; i++)
		unit = unit || !strcmp(of, units[i]);
	for (size_t i = 0; i < sizeof places / sizeof *places; i++)
		unit = unit && !slice_ends(slice_of(what), places[i]);
	return unit && strcmp(figure->rule, "figure.places") != 0 && !text_holds_any(what, strlen(what), own);
}

/* Does the clause say of it that it is given? */
static bool is_given(const struct giving *it)
{
	static const char *const verbs[] = {"援", "帮扶", "捐", "资助", "投入", "投资", "安排", "选派",
	        "派出", "派遣", "派驻", "增派", "筹集", "筹措", "落实", "提供", "支教", "支医", "拨", "赠",
	        "实施", "选送", "抽调", "培训", "帮助", NULL};
	static const char *const own[] = {
	        "生产总值", "产值", "GDP", "人均", "总人口", "常住人口", "面积", "来自", NULL};
	const char *text = it->doc->plain + it->clause.start;
	size_t len = it->clause.end - it->clause.start;
	struct letters letters;
	letters_of(&letters, text, len);
	return letters_find_any(&letters, text, len, verbs) && !letters_find_any(&letters, text, len, own);
}

static void meet(struct sides *sides, const struct pairing_record *pairing)
{
	bool none = !sides->supporter;
	sides->supporter = none || !strcmp(sides->supporter, pairing->supporter) ? pairing->supporter : "";
	sides->recipient = none || !strcmp(sides->recipient, pairing->recipient) ? pairing->recipient : "";
}

/* The end of the last figure before it in its clause that counts the same: 2亿元 in 援助甲2亿元、乙1亿元. */
static size_t before_it(const struct giving *it)
{
	const struct figure_record *first = it->records->figures.at;
	for (const struct figure_record *f = it->figure; f-- > first && f->span.start >= it->clause.start;)
		if (!strcmp(f->unit, it->figure->unit))
			return f->span.end;
	return it->clause.start;
}

/* The pairings that end in [from, figure) of the text. */
static bool ended(const struct giving *it, size_t from, struct sides *sides)
{
	*sides = (struct sides){NULL, NULL};
	for (size_t i = it->first; i < it->end; i++) {
		const struct pairing_record *pairing = &it->records->pairings.at[i];
		if (pairing->span.end > from && pairing->span.end <= it->figure->span.start)
			meet(sides, pairing);
	}
	return sides->supporter != NULL;
}

/* 甲投入3亿元支援乙: the pairings around it that end in its clause. */
static bool around(const struct giving *it, struct sides *sides)
{
	*sides = (struct sides){NULL, NULL};
	for (size_t i = it->first; i < it->end; i++) {
		const struct pairing_record *pairing = &it->records->pairings.at[i];
		if (pairing->span.start <= it->figure->span.start &&
		        pairing->span.end >= it->figure->span.end && pairing->span.end <= it->clause.end)
			meet(sides, pairing);
	}
	return sides->supporter != NULL;
}

/* 66 in 66个部委支援甲: does it count a party of one of the pairings? */
static bool counts_party(const struct giving *it)
{
	struct span span = it->figure->span;
	const char *quote = it->doc->text + span.start;
	for (size_t i = it->first; i < it->end; i++)
		if (word_holds(it->records->pairings.at[i].supporter, quote, span.end - span.start) ||
		        word_holds(it->records->pairings.at[i].recipient, quote, span.end - span.start))
			return true;
	return false;
}

/* Does the text name a place between `from` and the figure? Then it may speak of another than what stands
 * before. */
static bool names_another(const struct giving *it, size_t from)
{
	size_t n, end = it->figure->span.start;
	return place_next(it->doc->plain, end, from, &n) < end;
}

static bool find_sides(const struct giving *it, struct sides *sides)
{
	size_t same = before_it(it);
	if (ended(it, same, sides) || around(it, sides))
		return true;
	if (names_another(it, same))
		return false;
	if (same > it->clause.start && ended(it, it->clause.start, sides))
		return true; /* 援助甲2亿元、设备1亿元 */
	return !names_another(it, it->clause.start) && ended(it, it->sentence.start, sides);
}

/* A figure in a row of a table belongs to the pairings of the row. */
static bool sides_of_row(const struct giving *it, struct sides *sides)
{
	*sides = (struct sides){NULL, NULL};
	for (size_t i = it->first; i < it->end; i++)
		meet(sides, &it->records->pairings.at[i]);
	return sides->supporter != NULL;
}

/* The pairings from *first on that lie in the sentence: those before it are passed over. */
static void pairings_within(struct giving *it, size_t *first)
{
	const struct records *r = it->records;
	while (*first < r->pairings.len && r->pairings.at[*first].span.start < it->sentence.start)
		++*first;
	it->first = it->end = *first;
	while (it->end < r->pairings.len && r->pairings.at[it->end].span.end <= it->sentence.end &&
	        r->pairings.at[it->end].span.start < it->sentence.end)
		it->end++;
}

/* Does one of the pairings from *first on begin in the block? Those before it are passed over. */
static bool has_pairing(const struct records *r, struct span block, size_t *first)
{
	while (*first < r->pairings.len && r->pairings.at[*first].span.start < block.start)
		++*first;
	return *first < r->pairings.len && r->pairings.at[*first].span.start < block.end;
}

void extract_figure_parties(const struct reading *reading, struct records *out)
{
	const struct doc *doc = reading->doc;
	size_t block = 0, pairing = 0;
	for (size_t i = 0; i < out->figures.len && !pace_stops(reading->pace, out->figures.at[i].span.start);
	        i++) {
		struct figure_record *figure = &out->figures.at[i];
		size_t at = figure->span.start;
		while (block + 1 < doc->blocks.len && doc->blocks.at[block + 1].span.start <= at)
			block++;
		if (!has_pairing(out, doc->blocks.at[block].span, &pairing) || !may_be_given(figure))
			continue;
		struct giving it = {.doc = doc, .records = out, .figure = figure};
		struct sides sides;
		bool row = doc->blocks.at[block].kind == BLOCK_TABLE;
		it.sentence = row ? doc->blocks.at[block].span
		                  : part_of(doc, doc->blocks.at[block].span, at, false);
		it.clause = row ? it.sentence : part_of(doc, it.sentence, at, true);
		pairings_within(&it, &pairing);
		if (it.first == it.end || counts_party(&it) ||
		        !(row ? sides_of_row(&it, &sides) : is_given(&it) && find_sides(&it, &sides)))
			continue;
		figure->supporter = sides.supporter;
		figure->recipient = sides.recipient;
	}
}
