// SPDX-License-Identifier: MIT
#include "core/extract/programme.h"

#include "core/base/buf.h"
#include "core/extract/pace.h"
#include "core/extract/programme_index.h"
#include "core/extract/word.h"
#include "core/extract/zone.h"

#include <stdlib.h>
#include <string.h>

enum { LEVELS = 16, LEAST = 2, FIELD_LEAST = 4, OPENING = 3000 /* bytes: of a piece */ };

/* How much a word says: the scheme's own name; places and peoples it is for; fields of work, which occur in
 * every scheme. */
enum strength { SCHEME, PLACE, FIELD, STRENGTHS };

/* No word is the beginning of another. They are looked for in the text itself, so those that are written
 * otherwise in Traditional characters stand here twice. */
static const struct word {
	const char *word, *programme;
	enum strength strength;
} words[] = {
        {"援藏", "援藏", SCHEME},
        {"援疆", "援疆", SCHEME},
        {"援青", "援青", SCHEME},
        {"三峡", "三峡", SCHEME},
        {"唐山", "唐山", SCHEME},
        {"汶川", "汶川", SCHEME},
        {"山海协作", "山海协作", SCHEME},
        {"对口合作", "合作", SCHEME},
        {"定点帮扶", "帮扶", SCHEME},
        {"定点扶贫", "帮扶", SCHEME},
        {"扶贫协作", "帮扶", SCHEME},
        {"边疆", "边疆", SCHEME},
        {"边防", "边疆", SCHEME},
        {"三峽", "三峡", SCHEME},
        {"山海協作", "山海协作", SCHEME},
        {"對口合作", "合作", SCHEME},
        {"定點幫扶", "帮扶", SCHEME},
        {"定點扶貧", "帮扶", SCHEME},
        {"扶貧協作", "帮扶", SCHEME},
        {"邊疆", "边疆", SCHEME},
        {"邊防", "边疆", SCHEME},
        {"西藏", "援藏", PLACE},
        {"进藏", "援藏", PLACE},
        {"赴藏", "援藏", PLACE},
        {"入藏", "援藏", PLACE},
        {"在藏", "援藏", PLACE},
        {"藏区", "援藏", PLACE},
        {"赴疆", "援疆", PLACE},
        {"入疆", "援疆", PLACE},
        {"在疆", "援疆", PLACE},
        {"新疆", "援疆", PLACE},
        {"进疆", "援疆", PLACE},
        {"兵团", "援疆", PLACE},
        {"团场", "援疆", PLACE},
        {"青海", "援青", PLACE},
        {"库区", "三峡", PLACE},
        {"灾后", "汶川", PLACE},
        {"少数民族", "边疆", PLACE},
        {"民族地区", "边疆", PLACE},
        {"民族区域", "边疆", PLACE},
        {"扶贫", "帮扶", PLACE},
        {"对口帮扶", "帮扶", PLACE},
        {"進藏", "援藏", PLACE},
        {"藏區", "援藏", PLACE},
        {"進疆", "援疆", PLACE},
        {"兵團", "援疆", PLACE},
        {"團場", "援疆", PLACE},
        {"庫區", "三峡", PLACE},
        {"災後", "汶川", PLACE},
        {"少數民族", "边疆", PLACE},
        {"民族地區", "边疆", PLACE},
        {"民族區域", "边疆", PLACE},
        {"扶貧", "帮扶", PLACE},
        {"對口幫扶", "帮扶", PLACE},
        {"医院", "医疗", FIELD},
        {"卫生", "医疗", FIELD},
        {"医疗", "医疗", FIELD},
        {"工会", "工会", FIELD},
        {"学校", "教育", FIELD},
        {"高校", "教育", FIELD},
        {"高等教育", "教育", FIELD},
        {"支教", "教育", FIELD},
        {"教师", "教育", FIELD},
        {"招生", "教育", FIELD},
        {"科技援", "科技", FIELD},
        {"科技合作", "科技", FIELD},
        {"部委", "部委", FIELD},
        {"帮扶", "帮扶", FIELD},
        {"结对", "帮扶", FIELD},
        {"省内", "省内", FIELD},
        {"醫院", "医疗", FIELD},
        {"衛生", "医疗", FIELD},
        {"醫療", "医疗", FIELD},
        {"工會", "工会", FIELD},
        {"學校", "教育", FIELD},
        {"教師", "教育", FIELD},
        {"幫扶", "帮扶", FIELD},
        {"結對", "帮扶", FIELD},
        {"省內", "省内", FIELD},
};

static const struct saying {
	const char *word, *programme;
} regions[] = {
        {"西藏自治区", "援藏"},
        {"新疆维吾尔自治区", "援疆"},
        {"新疆生产建设兵团", "援疆"},
        {"青海省", "援青"},
        {NULL, NULL},
};
/* The provinces that a scheme is for, and the year in which it was called into being. */
static const struct bounds {
	const char *programme, *provinces[4];
	int year;
	bool frontier; /* what went there before was support for the frontier */
} bounds[] = {
        {"援藏", {"西藏自治区", NULL}, 1980, true},
        {"援疆", {"新疆维吾尔自治区", "新疆生产建设兵团", NULL}, 1996, true},
        {"援青", {"青海省", NULL}, 2010, true},
        {"三峡", {"重庆市", "湖北省", "四川省", NULL}, 1992, false},
        {"唐山", {"河北省", NULL}, 1976, false},
        {"汶川", {"四川省", "甘肃省", "陕西省", NULL}, 2008, false},
        {"山海协作", {NULL}, 1998, false},
};
enum { FRONTIER_YEAR = 1979, EAST_WEST_YEAR = 1996 };
static const char *const minority[] = {"内蒙古自治区", "广西壮族自治区", "西藏自治区", "宁夏回族自治区",
        "新疆维吾尔自治区", "贵州省", "云南省", "青海省"};

/* The word at `off`, or NULL. 支援青海 does not say 援青. */
static const struct word *word_at(const char *text, size_t len, size_t off)
{
	const uint16_t *hit = &words_first[index_hash_at(text + off)];
	for (size_t i = hit[0]; i < hit[1]; i++) {
		const struct word *word = &words[words_rows[i]];
		if (word_is_at(text, len, off, word->word))
			return word_is_at(word->word, HAN, 0, "援") && off >= HAN &&
			                       word_is_at(text, len, off - HAN, "支")
			               ? NULL
			               : word;
	}
	return NULL;
}

/* The first word in text[off..len), where it stands in *at; NULL if there is none. */
static const struct word *next_word(const char *text, size_t len, size_t off, size_t *at)
{
	for (; (off = words_next(text, len, off, begin_pair)) < len; off += HAN) {
		const struct word *word = word_at(text, len, off);
		if (word) {
			*at = off;
			return word;
		}
	}
	return NULL;
}

/* What the first word of each strength says, or NULL: what stands behind a scheme's name is of no weight. */
struct said {
	const char *first[STRENGTHS];
};

static struct said read_said(const char *text, size_t len)
{
	struct said said = {0};
	size_t at = 0;
	for (const struct word *word; !said.first[SCHEME] && (word = next_word(text, len, at, &at));
	        at += HAN)
		if (!said.first[word->strength])
			said.first[word->strength] = word->programme;
	return said;
}

/* What the first word of the highest strength says, `weakest` being the last that counts; or NULL. */
static const char *strongest(struct said said, enum strength weakest)
{
	for (enum strength strength = SCHEME; strength <= weakest; strength++)
		if (said.first[strength])
			return said.first[strength];
	return NULL;
}

static struct said said_in(const struct doc *doc, struct span span)
{
	return read_said(doc->plain + span.start, span.end - span.start);
}

const char *programme_named(const char *text, size_t len)
{
	return strongest(read_said(text, len), FIELD);
}

static const char *named_or_field(const struct doc *doc, struct span span)
{
	return programme_named(doc->plain + span.start, span.end - span.start);
}

const char *programme_scheme(const char *text, size_t len)
{
	return strongest(read_said(text, len), SCHEME);
}

const char *programme_of_institution(const char *name)
{
	static const struct saying kinds[] = {{"大学", "教育"}, {"学院", "教育"}, {"学校", "教育"},
	        {"中学", "教育"}, {"小学", "教育"}, {"医院", "医疗"}, {"卫生院", "医疗"}, {"保健院", "医疗"},
	        {"疾控中心", "医疗"}, {"防疫站", "医疗"}, {"幼儿园", "教育"}, {"工会", "工会"},
	        {"大學", "教育"}, {"學院", "教育"}, {"學校", "教育"}, {"中學", "教育"}, {"小學", "教育"},
	        {"醫院", "医疗"}, {"衛生院", "医疗"}, {"工會", "工会"}, {NULL, NULL}};
	for (const struct saying *kind = kinds; kind->word; kind++)
		if (slice_ends(slice_of(name), kind->word))
			return kind->programme;
	return NULL;
}

/* Is it the region of that name, or in it? */
static bool lies_in(const struct place *place, const char *region)
{
	while (place && strcmp(place_name(place), region) != 0)
		place = place_within(place);
	return place != NULL;
}

const char *programme_of_place(const struct place *place)
{
	for (const struct saying *region = regions; region->word; region++)
		if (lies_in(place, region->word))
			return region->programme;
	return NULL;
}

unsigned programme_minority_region(const struct place *place)
{
	for (size_t i = 0; i < sizeof minority / sizeof *minority; i++)
		if (lies_in(place, minority[i]))
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

/* Is it the programme of a scheme or region? Fields of work are spoken of in passing under every scheme. */
static bool tells_scheme(const char *programme)
{
	for (const struct word *word = words; programme && word->strength == SCHEME; word++)
		if (strcmp(word->programme, programme) == 0)
			return true;
	return false;
}

/* The programme of at least half of the words; NULL if none is so frequent. */
static const char *mostly(const struct tally *tallies)
{
	const struct tally *best = &tallies[0];
	size_t all = 0;
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
			return strongest(said_in(doc, at->span), PLACE);
	}
	return NULL;
}

/* ---- sections ---- */

/* What has been read of the section and of the piece of writing at hand. */
struct programme_count {
	size_t piece, block;       /* the first block of the piece; the next block */
	size_t first;              /* the piece's first section */
	const char *level[LEVELS]; /* what the heading of each level says */
	struct tally section[TALLIES], whole[TALLIES];
};

/* The words of a block, which has these glyphs. */
static void count_words(const struct doc *doc, const struct block *block, const struct glyphs *g,
        struct glyph_range glyphs, struct tally *tallies)
{
	enum { WORDS = sizeof words / sizeof *words, SET = (WORDS + 63) / 64 };
	unsigned counts[WORDS]; /* of those in `found` */
	uint64_t found[SET] = {0};
	const char *text = doc->plain + block->span.start;
	const size_t len = block->span.end - block->span.start;
	for (size_t i = glyphs.from; (i = glyphs_next(g, i, glyphs.to, GLYPH_SCHEME)) < glyphs.to; i++) {
		const size_t off = g->at[i].start - block->span.start;
		const struct word *word;
		if (off + 2 * HAN > len || !index_pair(begin_pair, text + off, text + off + HAN) ||
		        !(word = word_at(text, len, off))) /* mostly the second character tells */
			continue;
		const size_t row = (size_t)(word - words);
		const uint64_t bit = UINT64_C(1) << row % 64;
		counts[row] = found[row / 64] & bit ? counts[row] + 1 : 1;
		found[row / 64] |= bit;
	}
	for (size_t i = 0; i < SET; i++)
		for (uint64_t left = found[i]; left; left &= left - 1) {
			const size_t row = i * 64 + (size_t)__builtin_ctzll(left);
			count_word(tallies, words[row].programme, counts[row]);
		}
}

static void end_section(struct programmes *p)
{
	struct programme_count *count = p->count;
	if (p->sections.len == count->first)
		return;
	p->sections.at[p->sections.len - 1].mostly = mostly(count->section);
	for (size_t k = 0; k < TALLIES && count->section[k].programme; k++)
		count_word(count->whole, count->section[k].programme, count->section[k].count);
	memset(count->section, 0, sizeof count->section);
}

static void begin_section(struct programmes *p, const struct block *block)
{
	struct programme_count *count = p->count;
	if (block->kind == BLOCK_HEADING) {
		int depth = block->level < 1 ? 1 : block->level < LEVELS ? block->level : LEVELS - 1;
		const char *own = named_or_field(p->doc, block->title);
		count->level[depth] = own ? own : count->level[depth - 1];
		for (int below = depth + 1; below < LEVELS; below++)
			count->level[below] = count->level[depth];
	}
	*array_push(&p->sections) =
	        (struct programme_section){.off = block->span.start, .programme = count->level[LEVELS - 1]};
}

/* Does it tell of support, or of people who are sent? Fields of work are spoken of everywhere. */
static bool tells_support(const struct doc *doc, struct span span)
{
	static const char *const told[] = {
	        "支援", "援", "帮扶", "幫扶", "结对", "結對", "协作", "協作", "支教", "派", "义诊", "義診"};
	for (size_t i = 0; i < sizeof told / sizeof *told; i++)
		if (word_find(doc->plain + span.start, span.end - span.start, told[i]))
			return true;
	return false;
}

/* What most of the piece speaks of, failing that what it opens with, is known at its end. */
static void end_piece(struct programmes *p)
{
	struct programme_count *count = p->count;
	end_section(p);
	const char *found = mostly(count->whole);
	found = found ? found : opening(p->doc, count->piece, count->block);
	const size_t from = count->first < p->sections.len ? p->sections.at[count->first].off : p->doc->len,
	             to = p->doc->len - from < OPENING ? p->doc->len : from + OPENING;
	const bool support = tells_support(p->doc, (struct span){from, to});
	for (size_t k = count->first; k < p->sections.len; k++) {
		p->sections.at[k].piece = found;
		p->sections.at[k].support = support;
	}
	*count = (struct programme_count){
	        .piece = count->block, .block = count->block, .first = p->sections.len};
}

void programmes_begin(struct programmes *programmes, const struct doc *doc, const struct zones *zones)
{
	*programmes = (struct programmes){.doc = doc,
	        .document = named_or_field(doc, doc->title),
	        .count = mem_zero(1, sizeof(struct programme_count))};
	if (doc->blocks.len &&
	        zones->piece[doc->blocks.len - 1] > 0) /* a collection: its title is not theirs */
		programmes->document = NULL;
}

void programmes_read(struct programmes *p, const struct zones *zones, const struct window *window)
{
	const struct glyphs *g = &window->glyphs;
	struct programme_count *count = p->count;
	for (size_t i = window->block; i < window->end_block; i++) {
		const struct block *block = &p->doc->blocks.at[i];
		const bool opens = i == 0 || zones->piece[i] != zones->piece[i - 1];
		count->block = i;
		if (opens && i)
			end_piece(p);
		if (opens || block->kind == BLOCK_HEADING) {
			end_section(p);
			begin_section(p, block);
		}
		if (!zones_silent(zones, i)) /* links to other texts do not count */
			count_words(p->doc, block, g, window_block(window, i), count->section);
	}
}

void programmes_close(struct programmes *p)
{
	p->count->block = p->doc->blocks.len;
	end_piece(p);
}

void programmes_end(struct programmes *programmes)
{
	array_free(&programmes->sections);
	free(programmes->count);
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

static const struct bounds *bounds_of(const char *programme)
{
	for (size_t i = 0; i < sizeof bounds / sizeof *bounds; i++)
		if (strcmp(bounds[i].programme, programme) == 0)
			return &bounds[i];
	return NULL;
}

static bool fits_place(const struct bounds *scheme, const struct place *recipient)
{
	if (!recipient || !scheme->provinces[0])
		return true;
	for (const char *const *province = scheme->provinces; *province; province++)
		if (lies_in(recipient, *province))
			return true;
	return false;
}

bool programme_fits(const char *programme, struct programme_setting setting)
{
	const struct bounds *scheme = bounds_of(programme);
	return !scheme ||
	       (fits_place(scheme, setting.recipient) && (!setting.year || setting.year >= scheme->year));
}

/* What there was instead of a scheme that had not begun. */
static const char *earlier(const char *programme, struct programme_setting setting)
{
	const struct bounds *scheme = bounds_of(programme);
	return !scheme || !scheme->frontier || !fits_place(scheme, setting.recipient) ? NULL
	       : setting.year >= FRONTIER_YEAR                                        ? "边疆"
	                                                                              : "其他";
}

bool programme_is_spoken_of(const struct programmes *programmes, size_t off, const char *programme)
{
	const struct programme_section *section = section_at(programmes, off);
	const char *const said[] = {
	        section->programme, section->mostly, section->piece, programmes->document};
	for (size_t i = 0; i < sizeof said / sizeof *said; i++)
		if (said[i] && strcmp(said[i], programme) == 0)
			return true;
	return false;
}

/* The scheme that the paragraph named last before the passage; not further back than a reader remembers. */
static const char *named_before(const struct doc *doc, size_t off)
{
	enum { REACH = 600 };
	const char *text = doc->plain, *found = NULL;
	size_t from = off > REACH ? off - REACH : 0;
	for (size_t i = off; i > from; i--)
		if (text[i - 1] == '\n') {
			from = i;
			break;
		}
	size_t at = from;
	for (const struct word *word; (word = next_word(text, off, at, &at)) != NULL; at += HAN)
		if (word->strength == SCHEME)
			found = word->programme;
	return found;
}

static const char *fitting(const char *programme, struct programme_setting setting)
{
	return !programme                           ? NULL
	       : programme_fits(programme, setting) ? programme
	                                            : earlier(programme, setting);
}

/* What the headings above and what the section and the piece speak of say. */
static const char *fitting_section(
        const struct programmes *programmes, size_t off, struct programme_setting setting)
{
	const struct programme_section *section = section_at(programmes, off);
	const char *const said[] = {section->programme, section->mostly, section->piece}, *found = NULL;
	for (size_t i = 0; i < sizeof said / sizeof *said && !found; i++)
		found = fitting(said[i], setting);
	return found;
}

/* What the passage or its paragraph says, fields of work left out; or NULL. */
static const char *said_there(const struct programmes *programmes, struct said said, struct span passage,
        struct programme_setting setting)
{
	const char *found = said.first[SCHEME];
	if (found && programme_fits(found, (struct programme_setting){.recipient = setting.recipient}))
		return found; /* in whatever year: its name is said */
	found = fitting(strongest(said, PLACE), setting);
	return found ? found : fitting(named_before(programmes->doc, passage.start), setting);
}

/* 2003年，甲帮扶乙 in a section on the frontier: since the cooperation of East and West its own words count.
 */
static bool outgrown(const char *around, const char *own, struct programme_setting setting)
{
	return around && own && !strcmp(around, "边疆") && !strcmp(own, "帮扶") &&
	       setting.year >= EAST_WEST_YEAR;
}

const char *programme_of(
        const struct programmes *programmes, struct span passage, struct programme_setting setting)
{
	const struct said said = said_in(programmes->doc, passage);
	const char *found = said_there(programmes, said, passage, setting), *own;
	own = found ? found : fitting(strongest(said, FIELD), setting);
	found = found ? found : fitting_section(programmes, passage.start, setting);
	found = found && !outgrown(found, own, setting) ? found : own;
	found = found ? found : fitting(programmes->document, setting);
	return found ? found : "其他";
}

const char *programme_of_event(
        const struct programmes *programmes, struct span passage, int year, bool *inherited)
{
	const struct programme_setting setting = {.year = year};
	const struct said said = said_in(programmes->doc, passage);
	const bool support =
	        section_at(programmes, passage.start)->support || tells_support(programmes->doc, passage);
	const char *there = said_there(programmes, said, passage, setting);
	const char *own = fitting(strongest(said, FIELD), setting), *found = there;
	const char *const around[] = {fitting_section(programmes, passage.start, setting), own,
	        fitting(programmes->document, setting)};
	for (size_t i = 0; i < sizeof around / sizeof *around && !found; i++)
		if (around[i] && (around[i] == own || support || tells_scheme(around[i])))
			found = around[i];
	*inherited = found && !there && found != own && strcmp(found, "其他") != 0;
	return found ? found : "其他";
}
