// SPDX-License-Identifier: MIT
#include "core/extract/rule.h"

#include "rules_table.h" /* generated: rules[], sorted by name */

#include <assert.h>
#include <string.h>

enum { RULE_COUNT = sizeof rules / sizeof *rules };

const char *confidence_name(enum confidence confidence)
{
	static const char *const names[CONFIDENCE_COUNT] = {"", "doubtful", "likely", "certain"};
	assert(confidence < CONFIDENCE_COUNT);
	return names[confidence];
}

enum message confidence_message(enum confidence confidence)
{
	static const enum message messages[CONFIDENCE_COUNT] = {
	        MSG_CONFIDENCE_NONE, MSG_CONFIDENCE_DOUBTFUL, MSG_CONFIDENCE_LIKELY, MSG_CONFIDENCE_CERTAIN};
	assert(confidence < CONFIDENCE_COUNT);
	return messages[confidence];
}

const struct rule *rule_at(size_t n)
{
	return n < RULE_COUNT ? &rules[n] : NULL;
}

const struct rule *rule_find(const char *name)
{
	size_t low = 0, high = RULE_COUNT;
	while (low < high) {
		size_t mid = low + (high - low) / 2;
		int order = strcmp(rules[mid].name, name);
		if (order == 0)
			return &rules[mid];
		if (order < 0)
			low = mid + 1;
		else
			high = mid;
	}
	return NULL;
}

const struct rule *rule_of_doubt(enum doubt doubt)
{
	static const char *const names[] = {"doubt.year-before", "doubt.year-writing", "doubt.century",
	        "doubt.date", "doubt.verb", "doubt.neighbours", "doubt.sides", "doubt.subject",
	        "doubt.heading", "doubt.self", "doubt.short", "doubt.unit", "doubt.totals", "doubt.reading",
	        "doubt.context", "doubt.sentence", "doubt.programme", "doubt.cross"};
	static_assert(1 << sizeof names / sizeof *names == DOUBT_END, "a name for each doubt");
	size_t n = 0;
	while ((unsigned)doubt >> (n + 1))
		n++;
	assert(doubt && doubt < DOUBT_END);
	return rule_find(names[n]);
}

enum confidence rule_confidence(const char *name, unsigned doubts)
{
	const struct rule *rule = rule_find(name);
	if (!rule)
		return CONFIDENCE_NONE;
	int steps = (int)rule->confidence;
	for (; doubts; doubts &= doubts - 1)
		steps--;
	return steps > CONFIDENCE_DOUBTFUL ? (enum confidence)steps : CONFIDENCE_DOUBTFUL;
}

void rule_explain(const char *name, unsigned doubts, enum lang lang, struct buf *out)
{
	const struct rule *rule = rule_find(name);
	buf_adds(out, rule ? rule->text[lang] : name);
	for (unsigned doubt = 1; doubt < DOUBT_END; doubt <<= 1)
		if (doubts & doubt)
			buf_addf(out, "%s%s", lang == LANG_EN ? " " : "",
			        rule_of_doubt((enum doubt)doubt)->text[lang]);
}
