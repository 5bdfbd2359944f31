// SPDX-License-Identifier: MIT
// Under which programme a pairing stands.
#include "core/extract/pairing_words.h"

#include "core/extract/word.h"

#include <string.h>

enum { EAST_WEST_YEAR = 1996 };

static const char *within_province(const struct pairing_reader *reader, size_t off)
{
	return programme_is_spoken_of(reader->programmes, off, "山海协作") ? "山海协作" : "省内";
}

/* A body of the centre, and no enterprise. */
static bool is_ministry(const struct mention *mention)
{
	const char *name = mention->name;
	return mention->level == PARTY_CENTRAL && mention->kind == PAIRING_NAMED && !strstr(name, "公司") &&
	       !strstr(name, "集团");
}

/* What an institution is for, by its name, or by that of whom 我校 means; NULL for a place. */
static const char *field_of(const struct mention *mention, const char *name)
{
	return mention->level == PARTY_INSTITUTION ? programme_of_institution(mention->name)
	       : mention->kind == PAIRING_ANAPHOR  ? programme_of_institution(name)
	                                           : NULL;
}

/* Two places are paired, where schools or hospitals are only counted: 甲与乙结对，两地18家医院…. */
static bool only_counted(const struct pairing_reader *reader, const char *found)
{
	static const char *const bonds[] = {"结对", "帮扶", "扶贫协作", NULL};
	return (!strcmp(found, "医疗") || !strcmp(found, "教育")) &&
	       text_holds_any(
	               reader->passage.text.at + reader->sentence, reader->end - reader->sentence, bonds);
}

/* The end of the words that may say what the recipient's support is for: 其中教育10万元 speaks of a part. */
static size_t said_until(const struct pairing_reader *reader, const struct mention *recipient)
{
	const char *text = reader->passage.text.at;
	const size_t from = recipient->end > reader->sentence && recipient->end < reader->end
	                            ? recipient->end
	                            : reader->sentence;
	const char *part = word_find(text + from, reader->end - from, "，其中");
	return part ? (size_t)(part - text) : reader->end;
}

/*
 * By the scheme that the row or sentence names, then the table's caption, then the region that is supported,
 * then as programme_of says. Another place in the sentence is no sign of the programme. Support between
 * places of one province for which there is no scheme is that within the province.
 */
const char *pairing_programme(const struct pairing_reader *reader, const struct mention *supporter,
        const struct mention *recipient, const struct pairing_record *record)
{
	const char *text = reader->doc->plain;
	struct span whole = passage_span(&reader->passage, reader->sentence, said_until(reader, recipient));
	const struct span *caption = &reader->heading;
	struct programme_setting setting = {.recipient = mention_place(recipient)};
	const char *kind = field_of(recipient, record->recipient);
	const char *found = field_of(supporter, record->supporter);
	const char *mine = found;
	if (kind && found && !strcmp(kind, found) &&
	        !strcmp(kind, "教育")) /* among universities, whatever the region */
		return kind;
	found = programme_scheme(text + whole.start, whole.end - whole.start);
	if (found && programme_fits(found, setting)) /* in whatever year, its name is said */
		return found;
	setting.year = pairing_first_year(record);
	const char *guesses[] = {
	        span_empty(*caption) ? NULL
	                             : programme_named(text + caption->start, caption->end - caption->start),
	        kind,
	        recipient->level != PARTY_INSTITUTION && recipient->place
	                ? programme_of_place(recipient->place)
	                : NULL,
	};
	found = NULL;
	for (size_t i = 0; i < sizeof guesses / sizeof *guesses && !found; i++)
		found = guesses[i] && programme_fits(guesses[i], setting) ? guesses[i] : NULL;
	if (!found) {
		found = programme_of(reader->programmes, whole, setting);
		if (!kind && !mine && only_counted(reader, found))
			found = "帮扶";
	}
	const struct place *here = mention_place(supporter), *there = setting.recipient;
	bool inside = here && there && place_province(here) == place_province(there) && here != there;
	const bool apart = here && there && place_province(here) != place_province(there);
	if (apart && !strcmp(found, "省内")) /* said of another pair of the sentence */
		found = "帮扶";
	bool open = !strcmp(found, "其他") || !strcmp(found, "帮扶") || !strcmp(found, "合作");
	if (open && is_ministry(supporter))
		return "部委";
	if (open && kind && mine && !strcmp(kind, mine)) /* 帮扶 among hospitals */
		return kind;
	return inside && open ? within_province(reader, whole.start) : found;
}

/* 东西部协作, or 帮扶 alone: what came after the support for the frontier. */
static bool says_later(const struct pairing_reader *reader)
{
	static const char *const words[] = {"东西部", "扶贫协作", "东西扶贫", "脱贫", "精准", "乡村振兴",
	        "粤桂", "闽宁", "粤黔", "沪滇", "京蒙", "鲁渝", "浙川", "苏陕", "津甘", NULL};
	const char *text = reader->passage.text.at + reader->sentence;
	const size_t len = reader->end - reader->sentence;
	return text_holds_any(text, len, words) ||
	       (word_find(text, len, "帮扶") && !word_find(text, len, "支援"));
}

/* Recipients in several of the minority regions in one sentence that names no scheme: that for the frontier,
 * before the cooperation of East and West began. */
void pairing_programme_settle(struct pairing_reader *reader)
{
	struct records *out = reader->out;
	unsigned seen = 0;
	for (size_t i = reader->first_record; i < out->pairings.len; i++) {
		const struct place *place = place_find(out->pairings.at[i].recipient);
		seen |= place ? programme_minority_region(place) : 0;
	}
	struct span whole = passage_span(&reader->passage, reader->sentence, reader->end);
	if (!(seen & (seen - 1)) || says_later(reader) ||
	        programme_scheme(reader->doc->plain + whole.start, whole.end - whole.start))
		return;
	for (size_t i = reader->first_record; i < out->pairings.len; i++) {
		const struct place *giver = place_find(out->pairings.at[i].supporter);
		const int year = pairing_first_year(&out->pairings.at[i]);
		const bool city = giver && giver->level > PARTY_PROVINCE; /* they came later */
		if (year < EAST_WEST_YEAR && (year || !city))
			out->pairings.at[i].programme = "边疆";
	}
}
