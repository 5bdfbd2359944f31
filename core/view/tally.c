// SPDX-License-Identifier: MIT
#include "core/view/tally.h"

#include <stdlib.h>
#include <string.h>

/* ---- the order --------------------------------------------------------------------------------------------
 */

/* For qsort, which hands nothing through: a figure with what it is sorted by. */
struct entry {
	const struct store_figure_key *key;
	const struct store_kind *kind;
	size_t in_kind; /* figures of its kind */
	size_t in_unit; /* figures with its unit */
	uint32_t index;
};

static int compare_size(size_t a, size_t b)
{
	return (a > b) - (a < b);
}

static int compare_place(const struct entry *a, const struct entry *b)
{
	if (a->key->doc != b->key->doc)
		return a->key->doc < b->key->doc ? -1 : 1;
	return (a->key->ordinal > b->key->ordinal) - (a->key->ordinal < b->key->ordinal);
}

static int compare_day(const struct entry *a, const struct entry *b)
{
	if (!a->key->first_day != !b->key->first_day)
		return a->key->first_day ? -1 : 1;
	if (a->key->first_day != b->key->first_day)
		return a->key->first_day < b->key->first_day ? -1 : 1;
	return (a->key->last_day > b->key->last_day) - (a->key->last_day < b->key->last_day);
}

static int compare_kind(const struct entry *a, const struct entry *b)
{
	bool named_a = *a->kind->measure, named_b = *b->kind->measure;
	if (named_a != named_b)
		return named_a ? -1 : 1;
	int order = -compare_size(a->in_kind, b->in_kind);
	order = order ? order : strcmp(a->kind->measure, b->kind->measure);
	return order ? order : strcmp(a->kind->unit, b->kind->unit);
}

static int by_measure(const void *a, const void *b)
{
	int order = compare_kind(a, b);
	order = order ? order : compare_day(a, b);
	return order ? order : compare_place(a, b);
}

static int by_value(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;
	int order = -compare_size(x->in_unit, y->in_unit);
	order = order ? order : strcmp(x->kind->unit, y->kind->unit);
	if (!order && x->key->high != y->key->high)
		order = x->key->high > y->key->high ? -1 : 1;
	return order ? order : compare_place(x, y);
}

static int by_date(const void *a, const void *b)
{
	int order = compare_day(a, b);
	return order ? order : compare_place(a, b);
}

static int by_doc(const void *a, const void *b)
{
	return compare_place(a, b);
}

/* How many figures have the unit of each kind. */
static void count_units(const struct store_figures *figures, const size_t *in_kind, size_t *in_unit)
{
	enum { UNITS_MOST = 512 }; /* as the gazetteer of units has far fewer */
	const char *units[UNITS_MOST];
	size_t counts[UNITS_MOST], known = 0;
	uint16_t *unit_of = mem_zero(figures->kinds.len, sizeof *unit_of);
	for (size_t i = 0; i < figures->kinds.len; i++) {
		size_t at = 0;
		while (at < known && strcmp(units[at], figures->kinds.at[i].unit) != 0)
			at++;
		if (at == known && known < UNITS_MOST) {
			units[known] = figures->kinds.at[i].unit;
			counts[known++] = 0;
		}
		at = at < known ? at : known - 1;
		counts[at] += in_kind[i];
		unit_of[i] = (uint16_t)at;
	}
	for (size_t i = 0; i < figures->kinds.len; i++)
		in_unit[i] = counts[unit_of[i]];
	free(unit_of);
}

static struct entry *entries_of(const struct store_figures *figures)
{
	size_t kinds = figures->kinds.len, count = figures->rows.len;
	size_t *in_kind = mem_zero(kinds, sizeof *in_kind), *in_unit = mem_zero(kinds, sizeof *in_unit);
	struct entry *entries = mem_zero(count, sizeof *entries);
	for (size_t i = 0; i < count; i++)
		in_kind[figures->rows.at[i].kind]++;
	count_units(figures, in_kind, in_unit);
	for (size_t i = 0; i < count; i++) {
		uint32_t kind = figures->rows.at[i].kind;
		entries[i] = (struct entry){&figures->rows.at[i], &figures->kinds.at[kind], in_kind[kind],
		        in_unit[kind], (uint32_t)i};
	}
	free(in_kind);
	free(in_unit);
	return entries;
}

static void turn_around(uint32_t *at, size_t count)
{
	for (size_t i = 0; i < count / 2; i++) {
		uint32_t other = at[count - 1 - i];
		at[count - 1 - i] = at[i];
		at[i] = other;
	}
}

static void make_order(
        struct tally *tally, const struct store_figures *figures, enum tally_order by, bool down)
{
	static int (*const compare[TALLY_ORDER_COUNT])(const void *, const void *) = {
	        [TALLY_MEASURE] = by_measure,
	        [TALLY_VALUE] = by_value,
	        [TALLY_DATE] = by_date,
	        [TALLY_DOC] = by_doc};
	struct entry *entries = entries_of(figures);
	if (figures->rows.len)
		qsort(entries, figures->rows.len, sizeof *entries, compare[by]);
	tally->order.len = 0;
	for (size_t i = 0; i < figures->rows.len; i++)
		*array_push(&tally->order) = entries[i].index;
	free(entries);
	if (down)
		turn_around(tally->order.at, tally->order.len);
}

/* ---- groups -----------------------------------------------------------------------------------------------
 */

/* 20至30多人 is more than 30, not than 20. */
static struct tally_end low_of(const struct store_figure_key *key)
{
	bool one = key->low == key->high;
	return (struct tally_end){key->low, one && key->over, one && key->under, key->about};
}

static struct tally_end high_of(const struct store_figure_key *key)
{
	return (struct tally_end){key->high, key->over, key->under, key->about};
}

/* Of one number, less than it comes before it, and more than it behind it. */
static int compare_ends(struct tally_end a, struct tally_end b)
{
	if (a.number != b.number)
		return a.number < b.number ? -1 : 1;
	return (a.over - a.under) - (b.over - b.under);
}

static void widen(struct tally_group *group, const struct store_figure_key *key)
{
	group->low = compare_ends(low_of(key), group->low) < 0 ? low_of(key) : group->low;
	group->high = compare_ends(high_of(key), group->high) > 0 ? high_of(key) : group->high;
	group->about |= key->about;
	group->over |= key->over;
	group->under |= key->under;
	int first = key->first_day / 10000, last = key->last_day / 10000;
	if (!first)
		return;
	last = last > 2199 ? first : last; /* an open end */
	group->first_year = !group->first_year || first < group->first_year ? first : group->first_year;
	group->last_year = last > group->last_year ? last : group->last_year;
}

static int count_docs(const struct store_figures *figures, const uint32_t *order, size_t count)
{
	int docs = 0;
	for (size_t i = 0; i < count; i++) {
		bool seen = false;
		for (size_t k = 0; k < i && !seen; k++)
			seen = figures->rows.at[order[k]].doc == figures->rows.at[order[i]].doc;
		docs += !seen;
	}
	return docs;
}

static void make_groups(struct tally *tally, const struct store_figures *figures, const bool *open)
{
	enum { DOCS_FROM = 400 }; /* of more figures the documents are not counted: it would take too long */
	tally->groups.len = 0;
	for (size_t i = 0; i < tally->order.len;) {
		const struct store_figure_key *key = &figures->rows.at[tally->order.at[i]];
		struct tally_group group = {
		        .kind = key->kind, .first = i, .low = low_of(key), .high = high_of(key)};
		while (i < tally->order.len && figures->rows.at[tally->order.at[i]].kind == group.kind)
			widen(&group, &figures->rows.at[tally->order.at[i++]]);
		group.count = i - group.first;
		group.docs = group.count < DOCS_FROM
		                     ? count_docs(figures, tally->order.at + group.first, group.count)
		                     : 0;
		group.open = open && open[group.kind];
		*array_push(&tally->groups) = group;
	}
}

void tally_list(struct tally *tally, enum tally_order by)
{
	tally->lines.len = 0;
	for (size_t i = 0; by != TALLY_MEASURE && i < tally->order.len; i++)
		*array_push(&tally->lines) = (int32_t)i;
	for (size_t i = 0; by == TALLY_MEASURE && i < tally->groups.len; i++) {
		const struct tally_group *group = &tally->groups.at[i];
		if (group->count > 1)
			*array_push(&tally->lines) = ~(int32_t)i;
		for (size_t k = 0; (group->open || group->count == 1) && k < group->count; k++)
			*array_push(&tally->lines) = (int32_t)(group->first + k);
	}
}

void tally_make(struct tally *tally, const struct store_figures *figures, enum tally_order by, bool down,
        const bool *open)
{
	make_order(tally, figures, by, down);
	tally->groups.len = 0;
	if (by == TALLY_MEASURE)
		make_groups(tally, figures, open);
	tally_list(tally, by);
}

void tally_free(struct tally *tally)
{
	array_free(&tally->order);
	array_free(&tally->groups);
	array_free(&tally->lines);
}

/* ---- sums -------------------------------------------------------------------------------------------------
 */

static bool is_one_of(const char *word, const char *const *words)
{
	for (size_t i = 0; words[i]; i++)
		if (strcmp(word, words[i]) == 0)
			return true;
	return false;
}

static const char *const moneys[] = {"元", "美元", "港元", "欧元", "英镑", "日元", "台币", NULL};

static bool can_be_added(const char *unit)
{
	static const char *const units[] = {"个", "名", "人", "人次", "项", "户", "所", "家", "位", "台",
	        "辆", "套", "件", "册", "吨", "公斤", "亩", "公顷", "平方米", "平方公里", "米", "公里", "座",
	        "栋", "间", "张", "头", "只", "床", "例", "对", "株", "万株", "斤", "立方米", "千瓦", "個",
	        "項", "戶", "臺", "輛", "冊", "噸", "畝", "公頃", "棟", "間", "張", "頭", "隻", "對", NULL};
	return is_one_of(unit, units) || is_one_of(unit, moneys);
}

/* Do all stand in one table, as far apart from each other, as the cells of a column do? */
static bool is_column(const struct store_figures *figures, const uint32_t *order, size_t count)
{
	enum { LEAST = 3 };
	const struct store_figure_key *first = &figures->rows.at[order[0]];
	bool column = count >= LEAST && first->of_table;
	int64_t low = first->ordinal, high = low;
	for (size_t i = 1; i < count && column; i++) {
		const struct store_figure_key *key = &figures->rows.at[order[i]];
		column = key->of_table && key->doc == first->doc && key->first_day == first->first_day &&
		         key->low == key->high;
		low = key->ordinal < low ? key->ordinal : low;
		high = key->ordinal > high ? key->ordinal : high;
	}
	int64_t steps = (int64_t)count - 1;
	if (!column || high - low < steps || (high - low) % steps)
		return false;
	int64_t step = (high - low) / steps;
	for (size_t i = 0; i < count; i++)
		if ((figures->rows.at[order[i]].ordinal - low) % step)
			return false;
	return true;
}

/* A cell that is what all others come to is their total, and is not added. */
static struct tally_sum column_sum(const struct store_figures *figures, const uint32_t *order, size_t count)
{
	struct tally_sum result = {.added = count};
	for (size_t i = 0; i < count; i++)
		result.sum += figures->rows.at[order[i]].low;
	for (size_t i = 0; i < count && !result.has_total; i++) {
		double value = figures->rows.at[order[i]].low, others = result.sum - value;
		double off = value > others ? value - others : others - value;
		result.has_total = value > 0 && off <= value / 200;
		if (result.has_total)
			result.sum = others, result.added--;
	}
	return result;
}

/* Money that was given: what comes anew each year. What a region produces or earns is that too, but nobody
 * adds it up. */
static bool is_given(const struct store_kind *kind)
{
	static const char *const words[] = {
	        "援助", "援建", "帮扶", "捐", "拨", "补助", "对口支援", "援藏", "援疆", "援青"};
	bool given = false;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		given |= strstr(kind->measure, words[i]) != NULL;
	return given && is_one_of(kind->unit, moneys) && !strstr(kind->measure, "累计") &&
	       !strstr(kind->measure, "计划");
}

/* Each in one year, and no two in the same; of one document. */
static bool has_years(const struct store_figures *figures, const uint32_t *order, size_t count)
{
	enum { MOST = 60 };
	if (count < 2 || count > MOST)
		return false;
	for (size_t i = 0; i < count; i++) {
		const struct store_figure_key *key = &figures->rows.at[order[i]];
		int year = key->first_day / 10000;
		if (!year || key->last_day / 10000 != year || key->low != key->high ||
		        key->doc != figures->rows.at[order[0]].doc)
			return false;
		for (size_t k = 0; k < i; k++)
			if (figures->rows.at[order[k]].first_day / 10000 == year)
				return false;
	}
	return true;
}

/* 累计达3亿元: what has come together until then. Also where the words cannot be read. */
static bool is_stock(struct store *store, const struct store_figure_key *key)
{
	enum { AROUND = 90 };
	static const char *const words[] = {"累计", "总计", "共计", "合计", "截至", "截止", "已达", "共",
	        "总", "计划", "规划", "以来", "将"};
	struct arena arena = {0};
	struct store_figure figure;
	struct status status;
	struct buf text = {0};
	bool read = store_figure(store, key->doc, key->ordinal, &arena, &figure, &status);
	size_t start = read && figure.span.start > AROUND ? figure.span.start - AROUND : 0;
	read = read && store_words(store, key->doc, (struct span){start, figure.span.start}, &text, &status);
	bool stock = !read;
	for (size_t i = 0; i < sizeof words / sizeof *words && !stock; i++)
		stock = strstr(buf_str(&text), words[i]) != NULL;
	buf_free(&text);
	arena_free(&arena);
	return stock;
}

struct tally_sum tally_sum(
        struct store *store, const struct store_figures *figures, const uint32_t *order, size_t count)
{
	const struct store_kind *kind = &figures->kinds.at[figures->rows.at[order[0]].kind];
	struct tally_sum result = {0};
	if (!*kind->measure || !can_be_added(kind->unit))
		return result;
	if (is_column(figures, order, count))
		return column_sum(figures, order, count);
	if (!is_given(kind) || !has_years(figures, order, count))
		return result;
	for (size_t i = 0; i < count; i++) {
		if (is_stock(store, &figures->rows.at[order[i]]))
			return (struct tally_sum){0};
		result.sum += figures->rows.at[order[i]].low;
	}
	result.added = count;
	return result;
}
