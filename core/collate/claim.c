// SPDX-License-Identifier: MIT
#include "core/collate/claim.h"

#include "core/collate/reading.h"
#include "core/extract/edtf.h"
#include "core/extract/rule.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *keep(struct claim_reader *it, const char *s)
{
	return *s ? arena_strndup(&it->claims->arena, s, strlen(s)) : "";
}

static void put_days(struct claim *claim, const char *edtf)
{
	struct edtf_range range;
	if (!*edtf || !edtf_parse(edtf, &range))
		return;
	claim->first_day = range.first_day;
	claim->last_day = range.last_day;
	claim->vague = range.uncertain;
}

static struct claim claim_of(struct claim_reader *it, enum layer layer, size_t index,
        const struct origin *origin, const char *value)
{
	return (struct claim){.doc = it->doc,
	        .layer = layer,
	        .index = index,
	        .sentence = sentence_of(it, origin->span),
	        .span = origin->span,
	        .near = true,
	        .value = keep(it, value),
	        .unit = "",
	        .label = "",
	        .programme = "",
	        .supporter = "",
	        .recipient = "",
	        .quote = ""};
}

static void add_event(struct claim_reader *it, size_t i)
{
	enum { UNSURE = DOUBT_YEAR_WRITING | DOUBT_CENTURY };
	const struct event_record *event = &it->records->events.at[i];
	struct origin origin = {event->span, event->rule, event->doubts};
	if (records_verdict(it->records, LAYER_EVENTS, i) == VERDICT_REJECTED)
		return;
	struct claim claim = claim_of(it, LAYER_EVENTS, i, &origin, event->edtf);
	struct slice words = slice_at(it->text.at, event->span);
	put_days(&claim, event->edtf);
	claim.vague |= (event->doubts & UNSURE) != 0;
	if (!claim.first_day)
		return;
	claim.label = keep(it, event->title);
	claim.programme = keep(it, event->programme);
	claim.scope = scope_of(words);
	claim.grams = grams_of(it, event->span);
	claim.places = places_of(it, event->span);
	claim.title = grams_of_words(it->claims, event->title);
	claim.anchors = anchors_of(it->claims, words);
	*array_push(&it->claims->rows) = claim;
}

/* Is the year of a relation said to be its beginning: 自2010年起, 2010年建立…关系? */
static bool says_begins(const struct claim_reader *it, struct span sentence, int year)
{
	static const char *const words[] = {
	        "建立对口", "结为", "结成", "确立", "结对关系", "签订对口", "正式开始"};
	char digits[16];
	struct slice text = slice_at(it->text.at, sentence);
	snprintf(digits, sizeof digits, "%d年", year);
	const char *at = memmem(text.at, text.len, digits, strlen(digits));
	if (!at)
		return false;
	size_t before = (size_t)(at - text.at), end = before + strlen(digits);
	bool from = before >= 3 && (memcmp(at - 3, "自", 3) == 0 || memcmp(at - 3, "从", 3) == 0);
	struct slice behind = {text.at + end, text.len - end};
	bool since =
	        slice_starts(behind, "起") || slice_starts(behind, "开始") || slice_starts(behind, "以来");
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (memmem(behind.at, behind.len, words[i], strlen(words[i])))
			return true;
	return since || (from && memmem(behind.at, behind.len < 60 ? behind.len : 60, "开始", 6));
}

static void add_pairing(struct claim_reader *it, size_t i)
{
	const struct pairing_record *pairing = &it->records->pairings.at[i];
	struct origin origin = {pairing->span, pairing->rule, pairing->doubts};
	if (!*pairing->from || pairing->kind != PAIRING_NAMED ||
	        records_verdict(it->records, LAYER_PAIRINGS, i) == VERDICT_REJECTED)
		return;
	struct claim claim = claim_of(it, LAYER_PAIRINGS, i, &origin, pairing->from);
	put_days(&claim, pairing->from);
	if (!claim.first_day || claim.vague)
		return;
	const struct sentence *sentence = claim_sentence(it->claims, &claim);
	claim.begins = says_begins(it, sentence->span, claim.first_day / 10000);
	claim.scope = sentence->scope;
	claim.programme = keep(it, pairing->programme);
	claim.supporter = keep(it, pairing->supporter);
	claim.recipient = keep(it, pairing->recipient);
	*array_push(&it->claims->rows) = claim;
}

/* The last date before a figure in its paragraph, where its own sentence tells none. */
static const struct date_record *date_above(const struct claim_reader *it, size_t off)
{
	const struct records *records = it->records;
	size_t low = 0, high = records->dates.len;
	while (low < high) {
		size_t mid = low + (high - low) / 2;
		if (records->dates.at[mid].span.end <= off)
			low = mid + 1;
		else
			high = mid;
	}
	const struct date_record *date = low ? &records->dates.at[low - 1] : NULL;
	bool told = date && (date->role == ROLE_EVENT || date->role == ROLE_PERIOD);
	return told && !memchr(it->text.at + date->span.end, '\n', off - date->span.end) ? date : NULL;
}

static void date_figure(
        const struct claim_reader *it, const struct figure_record *figure, struct claim *claim)
{
	const struct date_record *date = *figure->edtf ? NULL : date_above(it, figure->span.start);
	claim->near = !date;
	put_days(claim, date ? date->edtf : figure->edtf);
	claim->vague |= date && date->doubts & (DOUBT_YEAR_WRITING | DOUBT_CENTURY);
}

/* Is there a comma or the like at `off`? Its length, or 0. */
static size_t comma_at(const struct claim_reader *it, size_t off)
{
	static const char *const commas[] = {",", ";", "\n", "，", "；", "。"};
	for (size_t i = 0; i < sizeof commas / sizeof *commas; i++) {
		size_t len = strlen(commas[i]);
		if (it->text.len - off >= len && memcmp(it->text.at + off, commas[i], len) == 0)
			return len;
	}
	return 0;
}

/* What stands between two commas around a span. */
static struct span clause_of(const struct claim_reader *it, struct span span)
{
	size_t start = span.start, end = span.end;
	while (start > 0 && comma_at(it, start - 1) != 1 && !(start >= 3 && comma_at(it, start - 3) == 3))
		start--;
	while (end < it->text.len && !comma_at(it, end))
		end++;
	return (struct span){start, end};
}

/* Is there another figure of this measure and unit in the sentence? Then its words do not tell the two
 * apart. */
static bool is_repeated(const struct claim_reader *it, const struct claim *claim)
{
	struct span sentence = claim_sentence(it->claims, claim)->span;
	for (size_t i = figures_from(it->records, sentence.start); i < it->records->figures.len; i++) {
		const struct figure_record *other = &it->records->figures.at[i];
		if (other->span.start >= sentence.end)
			return false;
		if (i != claim->index && strcmp(other->unit, claim->unit) == 0 &&
		        strcmp(other->measure, claim->label) == 0)
			return true;
	}
	return false;
}

/* What a figure is a figure of: as its own clause says, and those before it in the sentence, whose verb may
 * still hold. */
static unsigned scope_above(const struct claim_reader *it, struct span sentence, struct span clause)
{
	enum {
		CARRIED = SCOPE_SUM | SCOPE_PLAN | SCOPE_PAID | SCOPE_LEVEL | SCOPE_SELF | SCOPE_REPORT |
		          SCOPE_TABLE
	};
	struct span above = {sentence.start, clause.end};
	return scope_of(slice_at(it->text.at, clause)) | (scope_of(slice_at(it->text.at, above)) & CARRIED);
}

static void add_figure(struct claim_reader *it, size_t i)
{
	const struct figure_record *figure = &it->records->figures.at[i];
	struct origin origin = {figure->span, figure->rule, figure->doubts};
	if (!*figure->measure || strcmp(figure->unit, "%") == 0 ||
	        records_verdict(it->records, LAYER_FIGURES, i) == VERDICT_REJECTED)
		return;
	struct claim claim = claim_of(it, LAYER_FIGURES, i, &origin, figure->value);
	struct span clause = clause_of(it, figure->span);
	claim.scope = scope_above(it, claim_sentence(it->claims, &claim)->span, clause);
	claim.grams = grams_of(it, clause);
	if (claim.scope & SCOPE_TABLE)
		return;
	claim.unit = keep(it, figure->unit);
	claim.quote = arena_strndup(
	        &it->claims->arena, it->text.at + figure->span.start, figure->span.end - figure->span.start);
	claim.label = keep(it, figure->measure);
	claim.qualifier = (int)figure->qualifier;
	claim.repeated = is_repeated(it, &claim);
	date_figure(it, figure, &claim);
	*array_push(&it->claims->rows) = claim;
}

/* A document that is read a few records at a time. */
struct claims_reading {
	struct claim_reader it;
	size_t layer, next; /* of those that make claims, and the record that comes */
};

struct claims *claims_begin(void)
{
	return mem_zero(1, sizeof(struct claims));
}

void claims_free(struct claims *claims)
{
	if (!claims)
		return;
	array_free(&claims->pool);
	array_free(&claims->sentences);
	array_free(&claims->rows);
	comparing_free(claims->comparing);
	arena_free(&claims->arena);
	free(claims);
}

struct claims_reading *claims_read(
        struct claims *claims, int64_t doc, const char *text, size_t len, const struct records *records)
{
	struct claims_reading *reading = mem_zero(1, sizeof *reading);
	reading->it =
	        (struct claim_reader){.claims = claims, .doc = doc, .text = {text, len}, .records = records};
	sentences_find(&reading->it);
	return reading;
}

bool claims_read_step(struct claims_reading *reading)
{
	static void (*const add[])(struct claim_reader * it, size_t i) = {add_event, add_pairing, add_figure};
	static const enum layer layers[] = {LAYER_EVENTS, LAYER_PAIRINGS, LAYER_FIGURES};
	enum { LAYERS = sizeof layers / sizeof *layers, RECORDS_A_STEP = 500 };
	struct claim_reader *it = &reading->it;
	for (int n = 0; reading->layer < LAYERS && n < RECORDS_A_STEP; n++) {
		if (reading->next < records_count(it->records, layers[reading->layer])) {
			add[reading->layer](it, reading->next++);
		} else {
			reading->layer++;
			reading->next = 0;
		}
	}
	return reading->layer < LAYERS;
}

void claims_read_end(struct claims_reading *reading)
{
	if (!reading)
		return;
	array_free(&reading->it.spans);
	free(reading->it.made);
	free(reading);
}

void claims_add(
        struct claims *claims, int64_t doc, const char *text, size_t len, const struct records *records)
{
	struct claims_reading *reading = claims_read(claims, doc, text, len, records);
	while (claims_read_step(reading))
		continue;
	claims_read_end(reading);
}
