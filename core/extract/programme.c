// SPDX-License-Identifier: MIT
#include "core/extract/programme.h"

#include "core/base/buf.h"
#include "core/extract/zone.h"

#include <stdlib.h>
#include <string.h>

enum { LEVELS = 16, LEAST = 2, FIELD_LEAST = 4 };

struct word {
	const char *word, *programme;
};

/*
 * Words that name a programme, by strength: the scheme's own name; places and peoples it is for; fields of
 * work, which occur in every scheme.
 */
static const struct word schemes[] = {
        {"援藏", "援藏"},
        {"援疆", "援疆"},
        {"援青", "援青"},
        {"三峡", "三峡"},
        {"唐山", "唐山"},
        {"汶川", "汶川"},
        {"山海协作", "山海协作"},
        {"对口合作", "合作"},
        {"边疆", "边疆"},
        {"边防", "边疆"},
        {NULL, NULL},
};
static const struct word places[] = {
        {"西藏", "援藏"},
        {"进藏", "援藏"},
        {"赴藏", "援藏"},
        {"入藏", "援藏"},
        {"在藏", "援藏"},
        {"藏区", "援藏"},
        {"赴疆", "援疆"},
        {"入疆", "援疆"},
        {"在疆", "援疆"},
        {"新疆", "援疆"},
        {"进疆", "援疆"},
        {"兵团", "援疆"},
        {"团场", "援疆"},
        {"青海", "援青"},
        {"库区", "三峡"},
        {"灾后", "汶川"},
        {"少数民族", "边疆"},
        {"民族地区", "边疆"},
        {"民族区域", "边疆"},
        {"扶贫", "帮扶"},
        {"对口帮扶", "帮扶"},
        {NULL, NULL},
};
static const struct word fields[] = {
        {"医院", "医疗"},
        {"卫生", "医疗"},
        {"医疗", "医疗"},
        {"工会", "工会"},
        {"学校", "教育"},
        {"高校", "教育"},
        {"高等教育", "教育"},
        {"支教", "教育"},
        {"教师", "教育"},
        {"招生", "教育"},
        {"科技援", "科技"},
        {"科技合作", "科技"},
        {"部委", "部委"},
        {"帮扶", "帮扶"},
        {"结对", "帮扶"},
        {"省内", "省内"},
        {NULL, NULL},
};

static const struct word regions[] = {
        {"西藏自治区", "援藏"},
        {"新疆维吾尔自治区", "援疆"},
        {"新疆生产建设兵团", "援疆"},
        {"青海省", "援青"},
        {NULL, NULL},
};
static const char *const minority[] = {"内蒙古自治区", "广西壮族自治区", "西藏自治区", "宁夏回族自治区",
        "新疆维吾尔自治区", "贵州省", "云南省", "青海省"};

/* The first place of `word` in text[from..len) or NULL. 支援青海 does not say 援青. */
static const char *find(const char *text, size_t from, size_t len, const char *word)
{
	static const char support[] = "支";
	size_t n = strlen(word), before = sizeof support - 1;
	for (;;) {
		const char *hit = memmem(text + from, len - from, word, n);
		if (!hit || memcmp(word, "援", strlen("援")) || hit < text + before ||
		        memcmp(hit - before, support, before))
			return hit;
		from = (size_t)(hit - text) + n;
	}
}

/* The word of the list that comes first in the text. */
static const char *first_of(const char *text, size_t len, const struct word *words)
{
	const char *best = NULL;
	for (; words->word; words++) {
		const char *hit = find(text, 0, len, words->word);
		if (hit) {
			len = (size_t)(hit - text);
			best = words->programme;
		}
	}
	return best;
}

static const char *named(const struct doc *doc, struct span span)
{
	const char *text = doc->text + span.start;
	const char *found = first_of(text, span.end - span.start, schemes);
	return found ? found : first_of(text, span.end - span.start, places);
}

const char *programme_named(const char *text, size_t len)
{
	const char *found = first_of(text, len, schemes);
	if (!found)
		found = first_of(text, len, places);
	return found ? found : first_of(text, len, fields);
}

static const char *named_or_field(const struct doc *doc, struct span span)
{
	return programme_named(doc->text + span.start, span.end - span.start);
}

const char *programme_scheme(const char *text, size_t len)
{
	return first_of(text, len, schemes);
}

const char *programme_of_institution(const char *name)
{
	static const struct word kinds[] = {{"大学", "教育"}, {"学院", "教育"}, {"学校", "教育"},
	        {"中学", "教育"}, {"小学", "教育"}, {"医院", "医疗"}, {"卫生院", "医疗"}, {"工会", "工会"},
	        {NULL, NULL}};
	for (const struct word *kind = kinds; kind->word; kind++)
		if (slice_ends(slice_of(name), kind->word))
			return kind->programme;
	return NULL;
}

const char *programme_of_place(const struct place *place)
{
	for (const struct word *region = regions; region->word; region++)
		if (place_holds(place_find(region->word), place))
			return region->programme;
	return NULL;
}

unsigned programme_minority_region(const struct place *place)
{
	for (size_t i = 0; i < sizeof minority / sizeof *minority; i++)
		if (place_holds(place_find(minority[i]), place))
			return 1u << i;
	return 0;
}

/* ---- what a piece speaks of most ---- */

struct tally {
	const char *programme;
	size_t count;
};

enum { TALLIES = 20 };

static void count_word(struct tally *tallies, const char *programme, size_t count)
{
	for (size_t i = 0; i < TALLIES; i++) {
		if (tallies[i].programme && strcmp(tallies[i].programme, programme) != 0)
			continue;
		tallies[i].programme = programme;
		tallies[i].count += count;
		return;
	}
}

static void count_words(const char *text, size_t len, const struct word *words, struct tally *tallies)
{
	for (; words->word; words++) {
		size_t count = 0;
		for (const char *at = text; (at = find(text, (size_t)(at - text), len, words->word));
		        at += strlen(words->word))
			count++;
		if (count)
			count_word(tallies, words->programme, count);
	}
}

/* Is it the programme of a scheme or region? Fields of work are spoken of in passing under every scheme. */
static bool tells_scheme(const char *programme)
{
	for (const struct word *word = schemes; programme && word->word; word++)
		if (strcmp(word->programme, programme) == 0)
			return true;
	return false;
}

/* The programme of at least half of the words in the blocks [block, end); NULL if none is so frequent. Links
 * to other texts do not count. */
static const char *mostly(const struct doc *doc, const struct zones *zones, size_t block, size_t end)
{
	struct tally tallies[TALLIES] = {{0}}, *best = &tallies[0];
	size_t all = 0;
	for (; block < end; block++) {
		const struct span span = doc->blocks.at[block].span;
		if (zones_silent(zones, block))
			continue;
		count_words(doc->text + span.start, span.end - span.start, schemes, tallies);
		count_words(doc->text + span.start, span.end - span.start, places, tallies);
		count_words(doc->text + span.start, span.end - span.start, fields, tallies);
	}
	for (size_t i = 0; i < TALLIES; i++) {
		all += tallies[i].count;
		if (tallies[i].count > best->count)
			best = &tallies[i];
	}
	size_t least = tells_scheme(best->programme) ? LEAST : FIELD_LEAST;
	return best->count >= least && best->count * 2 >= all ? best->programme : NULL;
}

/* The scheme or region that the first paragraph names. */
static const char *opening(const struct doc *doc, size_t block, size_t end)
{
	enum { PARAGRAPH = 60 }; /* bytes */
	for (; block < end; block++) {
		const struct block *at = &doc->blocks.at[block];
		if (at->kind == BLOCK_PARAGRAPH && at->span.end - at->span.start >= PARAGRAPH)
			return named(doc, at->span);
	}
	return NULL;
}

/* What most of a piece speaks of, failing that what it opens with. */
static const char *piece_programme(const struct doc *doc, const struct zones *zones, size_t block)
{
	size_t end = block;
	while (end < doc->blocks.len && zones->piece[end] == zones->piece[block])
		end++;
	const char *found = mostly(doc, zones, block, end);
	return found ? found : opening(doc, block, end);
}

/* What most of the text between one heading and the next speaks of. */
static const char *section_programme(const struct doc *doc, const struct zones *zones, size_t block)
{
	size_t end = block + 1;
	while (end < doc->blocks.len && zones->piece[end] == zones->piece[block] &&
	        doc->blocks.at[end].kind != BLOCK_HEADING)
		end++;
	return mostly(doc, zones, block, end);
}

/* ---- sections ---- */

struct above {
	const char *level[LEVELS]; /* what the heading of each level says */
	const char *piece;
};

static void open_section(struct programmes *p, const struct zones *zones, struct above *above, size_t i)
{
	const struct block *block = &p->doc->blocks.at[i];
	if (block->kind == BLOCK_HEADING) {
		int depth = block->level < 1 ? 1 : block->level < LEVELS ? block->level : LEVELS - 1;
		const char *own = named_or_field(p->doc, block->title);
		above->level[depth] = own ? own : above->level[depth - 1];
		for (int below = depth + 1; below < LEVELS; below++)
			above->level[below] = above->level[depth];
	}
	*array_push(&p->sections) = (struct programme_section){.off = block->span.start,
	        .programme = above->level[LEVELS - 1],
	        .mostly = section_programme(p->doc, zones, i),
	        .piece = above->piece};
}

void programmes_begin(struct programmes *programmes, const struct doc *doc)
{
	struct zones zones;
	struct above above = {0};
	zones_begin(&zones, doc);
	*programmes = (struct programmes){.doc = doc, .document = named_or_field(doc, doc->title)};
	if (doc->blocks.len &&
	        zones.piece[doc->blocks.len - 1] > 0) /* a collection: its title is not theirs */
		programmes->document = NULL;
	for (size_t i = 0; i < doc->blocks.len; i++) {
		bool first = i == 0 || zones.piece[i] != zones.piece[i - 1];
		if (first)
			above = (struct above){.piece = piece_programme(doc, &zones, i)};
		if (first || doc->blocks.at[i].kind == BLOCK_HEADING)
			open_section(programmes, &zones, &above, i);
	}
	zones_end(&zones);
}

void programmes_end(struct programmes *programmes)
{
	array_free(&programmes->sections);
}

static const struct programme_section *section_at(const struct programmes *programmes, size_t off)
{
	static const struct programme_section none = {0};
	size_t low = 0, high = programmes->sections.len;
	while (low < high) {
		size_t mid = low + (high - low) / 2;
		if (programmes->sections.at[mid].off <= off)
			low = mid + 1;
		else
			high = mid;
	}
	return low ? &programmes->sections.at[low - 1] : &none;
}

const char *programme_of(const struct programmes *programmes, struct span passage)
{
	const struct programme_section *section = section_at(programmes, passage.start);
	const char *found = named(programmes->doc, passage);
	if (!found)
		found = section->programme;
	if (!found)
		found = section->mostly;
	if (!found)
		found = section->piece;
	if (!found)
		found = first_of(programmes->doc->text + passage.start, passage.end - passage.start, fields);
	if (!found)
		found = programmes->document;
	return found ? found : "其他";
}
