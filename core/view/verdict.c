// SPDX-License-Identifier: MIT
#include "core/view/verdict.h"

#include "core/extract/rule.h"

#include <assert.h>
#include <string.h>

/* The words for the bits of a set, in the order in which they are offered. */
struct word {
	enum message message;
	unsigned bits;
};

static const struct word verdicts[] = {
        {MSG_VERDICT_NONE, 1u << VERDICT_NONE},
        {MSG_VERDICT_ACCEPTED, 1u << VERDICT_ACCEPTED},
        {MSG_VERDICT_REJECTED, 1u << VERDICT_REJECTED},
        {MSG_VERDICT_CORRECTED, 1u << VERDICT_CORRECTED},
        {MSG_VERDICT_OWN, 1u << VERDICT_OWN},
        {MSG_VERDICT_ALL, (1u << VERDICT_COUNT) - 1},
};
static const struct word confidences[] = {
        {MSG_CONFIDENCE_CERTAIN, 1u << CONFIDENCE_CERTAIN},
        {MSG_CONFIDENCE_LIKELY, 1u << CONFIDENCE_LIKELY},
        {MSG_CONFIDENCE_DOUBTFUL, 1u << CONFIDENCE_DOUBTFUL},
};
enum {
	VERDICTS = sizeof verdicts / sizeof *verdicts,
	CONFIDENCES = sizeof confidences / sizeof *confidences
};

char32_t verdict_mark(enum verdict verdict)
{
	static const char32_t marks[VERDICT_COUNT] = {
	        0, U'✓', U'✗', U'~', U'+'}; /* of one cell everywhere (UAX #11: neutral) */
	assert(verdict < VERDICT_COUNT);
	return marks[verdict];
}

enum message verdict_message(enum verdict verdict)
{
	assert(verdict < VERDICT_COUNT);
	return verdicts[verdict].message;
}

char32_t work_mark(enum work_kind kind)
{
	static const char32_t marks[WORK_KIND_COUNT] = {U'✓', U'✗', U'~', U'+', U'✎', U'⚑', U'='};
	assert(kind < WORK_KIND_COUNT);
	return marks[kind];
}

enum message work_message(enum work_kind kind)
{
	static const enum message words[WORK_KIND_COUNT] = {MSG_VERDICT_ACCEPTED, MSG_VERDICT_REJECTED,
	        MSG_VERDICT_CORRECTED, MSG_VERDICT_OWN, MSG_WORK_NOTE, MSG_WORK_BOOKMARK, MSG_WORK_CHOICE};
	assert(kind < WORK_KIND_COUNT);
	return words[kind];
}

static void set_text(const struct word *words, size_t count, unsigned set, enum lang lang, struct buf *out)
{
	for (size_t i = 0; i < count; i++)
		if (words[i].bits == set) {
			buf_adds(out, lang_text(lang, words[i].message));
			return;
		}
	size_t before = out->len;
	for (size_t i = 0; i < count; i++)
		if ((set & words[i].bits) == words[i].bits)
			buf_addf(
			        out, "%s%s", out->len > before ? "+" : "", lang_text(lang, words[i].message));
}

void verdicts_text(unsigned set, enum lang lang, struct buf *out)
{
	set_text(verdicts, VERDICTS, set, lang, out);
}

void confidences_text(unsigned set, enum lang lang, struct buf *out)
{
	set_text(confidences, CONFIDENCES, set, lang, out);
}

/* The bits of the first word, in either language, that begins as this one; 0 for none. */
static unsigned bits_of(const struct word *words, size_t count, struct slice typed)
{
	for (size_t i = 0; i < count; i++)
		for (int lang = LANG_EN; lang <= LANG_ZH; lang++)
			if (strncmp(lang_text((enum lang)lang, words[i].message), typed.at, typed.len) == 0)
				return words[i].bits;
	return 0;
}

static bool read_set(const struct word *words, size_t count, const char *text, unsigned *set)
{
	static const char between[] = " ,+";
	*set = 0;
	while (text += strspn(text, between), *text) {
		size_t len = strcspn(text, between);
		unsigned bits = bits_of(words, count, (struct slice){text, len});
		if (!bits)
			return false;
		*set |= bits;
		text += len;
	}
	return *set != 0;
}

bool verdicts_read(const char *text, unsigned *set)
{
	return read_set(verdicts, VERDICTS, text, set);
}

bool confidences_read(const char *text, unsigned *set)
{
	return read_set(confidences, CONFIDENCES, text, set);
}

const char *verdicts_word(size_t n, enum lang lang)
{
	return n < VERDICTS ? lang_text(lang, verdicts[n].message) : NULL;
}

const char *confidences_word(size_t n, enum lang lang)
{
	return n < CONFIDENCES ? lang_text(lang, confidences[n].message) : NULL;
}
