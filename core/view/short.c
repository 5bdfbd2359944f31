// SPDX-License-Identifier: MIT
#include "core/view/short.h"

#include "core/extract/party.h"
#include "core/text/utf8.h"

#include <stdlib.h>
#include <string.h>

#define CORPS "新疆生产建设兵团"

static const char *const levels[] = {"特别行政区", "自治区", "自治州", "自治县", "自治旗", "地区", "新区",
        "林区", "省", "市", "县", "区", "盟", "旗"};
static const char *const peoples[] = {"维吾尔", "壮族", "回族", "哈萨克", "蒙古", "蒙古族", "柯尔克孜",
        "藏族", "羌族", "彝族", "土家族", "苗族", "侗族", "布依族", "哈尼族", "朝鲜族", "傣族", "景颇族",
        "傈僳族", "白族", "塔吉克", "锡伯", "满族", "瑶族", "黎族", "水族", "畲族", "仡佬族", "土族",
        "撒拉族", "裕固族", "保安族", "东乡族", "纳西族", "拉祜族", "佤族", "布朗族", "独龙族", "怒族",
        "普米族"};

static size_t characters(struct slice s)
{
	size_t count = 0;
	for (size_t off = 0; off < s.len; count++) {
		char32_t cp;
		off += utf8_decode(s.at + off, s.len - off, &cp);
	}
	return count;
}

/* Takes one of the endings off if two characters remain. */
static bool cut_ending(struct slice *s, const char *const *endings, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct slice left = {s->at, s->len - strlen(endings[i])};
		if (slice_ends(*s, endings[i]) && characters(left) >= 2) {
			*s = left;
			return true;
		}
	}
	return false;
}

struct slice short_name(const char *name)
{
	struct slice s = slice_of(name);
	if (slice_starts(s, CORPS)) {
		size_t cut = strlen(s.len == strlen(CORPS) ? "新疆生产建设" : CORPS);
		return (struct slice){s.at + cut, s.len - cut};
	}
	if (!place_find(name) || !cut_ending(&s, levels, sizeof levels / sizeof *levels))
		return s;
	bool autonomous = strncmp(s.at + s.len, "自治", strlen("自治")) == 0;
	while (autonomous && cut_ending(&s, peoples, sizeof peoples / sizeof *peoples))
		;
	return s;
}

static int compare_names(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static bool is_double(const char **sorted, size_t count, const char *name)
{
	const char **found = bsearch(&name, sorted, count, sizeof *sorted, compare_names);
	return found && ((found > sorted && strcmp(found[-1], name) == 0) ||
	                        (found + 1 < sorted + count && strcmp(found[1], name) == 0));
}

/* 昌吉州 for 昌吉回族自治州, as it is called beside 昌吉市; other names whole. */
static const char *autonomous_name(struct arena *arena, const char *shortened, const char *name)
{
	static const char *const endings[] = {"自治州", "自治县", "自治旗"};
	size_t level = strlen("自治");
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
		if (slice_ends(slice_of(name), endings[i])) {
			struct buf out = {0};
			buf_addf(&out, "%s%s", shortened, endings[i] + level);
			const char *made = arena_strndup(arena, buf_str(&out), out.len);
			buf_free(&out);
			return made;
		}
	return name;
}

const char **short_names(struct arena *arena, const char *const *names, size_t count)
{
	const char **out = arena_alloc(arena, count * sizeof *out);
	const char **sorted = mem_zero(count, sizeof *sorted);
	for (size_t i = 0; i < count; i++) {
		struct slice s = short_name(names[i]);
		sorted[i] = out[i] = arena_strndup(arena, s.at, s.len);
	}
	qsort(sorted, count, sizeof *sorted, compare_names);
	for (size_t i = 0; i < count; i++)
		if (is_double(sorted, count, out[i]))
			out[i] = autonomous_name(arena, out[i], names[i]);
	free(sorted);
	return out;
}
