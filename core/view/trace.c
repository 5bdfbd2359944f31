// SPDX-License-Identifier: MIT
#include "core/view/trace.h"

#include <stdint.h>
#include <string.h>

struct trace trace_of(const struct store_hit *hit)
{
	return (struct trace){hit->doc_name, hit->edtf, hit->label, hit->span};
}

void trace_remember(const struct store_hit *hit, struct buf *out)
{
	recall_text(out, "of", hit->doc_name);
	recall_numbers(out, "words", (int64_t)hit->span.start, (int64_t)hit->span.end);
	recall_text(out, "date", hit->edtf);
	recall_text(out, "says", hit->label);
}

void trace_read(struct trace *trace, const struct recalled *field)
{
	if (recall_is(field, "of"))
		*trace = (struct trace){.doc = field->value, .edtf = "", .label = ""};
	else if (recall_is(field, "words") && field->first >= 0 && field->second >= field->first)
		trace->span = (struct span){(size_t)field->first, (size_t)field->second};
	else if (recall_is(field, "date"))
		trace->edtf = field->value;
	else if (recall_is(field, "says"))
		trace->label = field->value;
}

enum likeness { OTHER, OF_ANOTHER, OF_THE_WORDS, OF_THE_DOCUMENT };

static enum likeness likeness(const struct trace *trace, const struct store_hit *hit)
{
	bool same_doc = strcmp(trace->doc, hit->doc_name) == 0,
	     same_time = strcmp(trace->edtf, hit->edtf) == 0;
	bool says = same_time && strcmp(trace->label, hit->label) == 0;
	if (same_doc && says)
		return OF_THE_DOCUMENT;
	if (same_doc && same_time && hit->span.start < trace->span.end && trace->span.start < hit->span.end)
		return OF_THE_WORDS;
	return says && *trace->label ? OF_ANOTHER : OTHER;
}

static size_t distance(struct span a, struct span b)
{
	size_t starts = a.start < b.start ? b.start - a.start : a.start - b.start;
	return starts + (a.end < b.end ? b.end - a.end : a.end - b.end);
}

ptrdiff_t trace_find(const struct trace *trace, const struct store_hit *hits, size_t count)
{
	ptrdiff_t best = -1;
	enum likeness most = OTHER;
	size_t nearest = SIZE_MAX;
	for (size_t i = 0; trace->doc && i < count; i++) {
		enum likeness like = likeness(trace, &hits[i]);
		size_t away = like > OF_ANOTHER ? distance(trace->span, hits[i].span) : 0;
		if (like < most || like == OTHER || (like == most && away >= nearest))
			continue;
		most = like;
		nearest = away;
		best = (ptrdiff_t)i;
	}
	return best;
}
