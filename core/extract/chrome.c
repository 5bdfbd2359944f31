// SPDX-License-Identifier: MIT
#include "core/extract/chrome.h"

#include <string.h>

enum {
	ENTRY_MAX = 240, /* bytes */
	LINE_MAX = 4096, /* bytes; a longer line is text, and not looked through for links */
	BETWEEN_MAX = 12 /* bytes of words beside the links */
};

/* The bytes of a link [words](address), or of a picture, at the beginning; 0 if there is none or its words
 * are a sentence. */
static size_t link_at(struct slice text)
{
	if (!slice_starts(text, "["))
		return 0;
	const char *end = text.at + text.len, *middle = memmem(text.at, text.len, "](", 2);
	const char *close = middle ? memchr(middle, ')', (size_t)(end - middle)) : NULL;
	struct slice words = {text.at, middle ? (size_t)(middle - text.at) : 0};
	if (!close || slice_ends(words, "。") || slice_ends(words, "！"))
		return 0;
	return (size_t)(close + 1 - text.at);
}

static bool only_links(struct slice text)
{
	size_t links = 0, words = 0;
	if (!memchr(text.at, '[', text.len))
		return false;
	while (text.len && words <= BETWEEN_MAX) {
		size_t n = link_at(text);
		links += n > 0;
		words += n == 0 && !strchr("-*+>!|.:/ \t0123456789", text.at[0]);
		n = n ? n : 1;
		text = (struct slice){text.at + n, text.len - n};
	}
	return links > 0 && words <= BETWEEN_MAX;
}

bool chrome_line(struct slice line)
{
	static const char *const words[] = {"上一篇：", "下一篇：", "上一篇:", "下一篇:", "上一条：",
	        "下一条：", "上一条:", "下一条:", "上一页", "下一页"};
	bool may = slice_starts(line, "上一") || slice_starts(line, "下一");
	for (size_t i = 0; may && i < sizeof words / sizeof *words; i++)
		if (slice_starts(line, words[i]) && line.len < ENTRY_MAX)
			return true;
	return line.len < LINE_MAX && only_links(line);
}

bool chrome_entry(struct slice line)
{
	return line.len < ENTRY_MAX && !slice_ends(line, "。") && !slice_ends(line, "！") &&
	       !slice_ends(line, "？");
}
