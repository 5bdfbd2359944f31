// SPDX-License-Identifier: MIT
// Two copies of a text: what they share, and where they differ.
#include "tests/unit/test.h"

#include "core/collate/variant.h"
#include "tests/unit/corpus.h"
#include "tests/unit/records.h"

#include <stdio.h>

#define ONE "海滨市的医生每年分两批翻山去高原县医院坐诊，带出了当地第一支手术队。"
#define TWO "铁路通车以后，两地的学校开始互派教师，学生假期也能到对方城市参加夏令营。"
#define ELSE "本县的茶园今年遇到春旱，村里人把山泉一桶一桶挑上坡去浇苗，收成总算保住了。"

static struct alignment align(const char *a, const char *b)
{
	struct alignment out;
	alignment_find(a, strlen(a), b, strlen(b), &out);
	return out;
}

/* How many passages two texts share, how many were moved, and whether most of the first one is in them. */
static void counts(void **state)
{
	(void)state;
	static const struct {
		const char *what, *a, *b;
		size_t passages, moved;
		bool most;
	} cases[] = {
	        {"the same text", ONE TWO, ONE TWO, 1, 0, true},
	        {"nothing in common", ONE, ELSE, 0, 0, false},
	        {"an empty text", "", ONE, 0, 0, false},
	        {"two empty texts", "", "", 0, 0, false},
	        {"shorter than a fingerprint", "铁路通车以后", TWO, 0, 0, false},
	        {"moved", ONE ELSE TWO, TWO ELSE ONE, 3, 2, true},
	        {"inserted between", ONE TWO, ONE ELSE ELSE TWO, 2, 0, true},
	        {"missing between", ONE ELSE ELSE TWO, ONE TWO, 2, 0, false},
	        {"twice in one, once in the other", ONE ELSE ONE, ONE, 1, 0, false},
	        {"line ends and punctuation are no difference",
	                "海滨市的医生每年分两批\n翻山去高原县医院坐诊，带出了",
	                "海滨市的医生,每年分两批翻山去高原县医院坐诊带出了", 1, 0, true},
	        {"nor is full width", "ＡＢＣ１２３ＤＥＦ４５６ＧＨＩ７８９", "abc123def456ghi789", 1, 0,
	                true},
	        {"nor the script", "鐵路通車以後，兩地的學校決定互派教師",
	                "铁路通车以后，两地的学校决定互派教师", 1, 0, true},
	        {"nor are tags", ONE "<sup>1</sup>" TWO, ONE TWO, 1, 0, true},
	        {"a variant inside is one passage", ONE "共１２人，" TWO, ONE "共37人，" TWO, 1, 0, true},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct alignment out = align(cases[i].a, cases[i].b);
		size_t moved = 0;
		for (size_t n = 0; n < out.passages.len; n++)
			moved += out.passages.at[n].moved;
		if (out.passages.len != cases[i].passages || moved != cases[i].moved ||
		        (out.same * 10 > out.a_chars * 8) != cases[i].most)
			fail_msg("%s: %zu passages, %zu moved, %zu of %zu characters", cases[i].what,
			        out.passages.len, moved, out.same, out.a_chars);
		alignment_free(&out);
	}
}

/* The spans are those of the words, in both texts, and of what each has alone. */
static void spans_are_true(void **state)
{
	(void)state;
	const char *a = ELSE "\n" ONE, *b = TWO ONE;
	struct alignment out = align(a, b);
	size_t len = strlen(ONE) - strlen("。");
	assert_int_equal(out.passages.len, 1);
	struct passage passage = out.passages.at[0];
	assert_int_equal(passage.a.start, strlen(ELSE "\n"));
	assert_int_equal(passage.b.start, strlen(TWO));
	assert_int_equal(passage.a.end - passage.a.start, len);
	assert_int_equal(passage.b.end - passage.b.start, len);
	assert_int_equal(passage.same, 32);
	assert_int_equal(passage.a_alone.end, strlen(ELSE) - strlen("。"));
	assert_int_equal(passage.b_alone.end, strlen(TWO) - strlen("。"));
	assert_true(span_empty(out.a_alone) && span_empty(out.b_alone));
	alignment_free(&out);
}

/* Any run of PASSAGE_SURE characters is found, wherever it is cut out. */
static void sure_length_is_found(void **state)
{
	(void)state;
	const size_t han = 3; /* bytes of a character here */
	const char *text = "海滨市的医生每年分两批翻山去高原县医院坐诊带出了当地第一支手术队铁路通车以后两地"
	                   "的学校开始互派教师";
	size_t chars = strlen(text) / han;
	for (size_t i = 0; i + PASSAGE_SURE <= chars; i++) {
		struct alignment out;
		alignment_find(text, strlen(text), text + i * han, PASSAGE_SURE * han, &out);
		assert_int_equal(out.passages.len, 1);
		assert_int_equal(out.passages.at[0].a.start, i * han);
		alignment_free(&out);
	}
}

/* A refrain repeated all over both texts is no trap. */
static void refrain_is_linear(void **state)
{
	(void)state;
	struct buf a = {0}, b = {0};
	for (int i = 0; i < 20000; i++) {
		buf_adds(&a, "对口支援");
		buf_adds(&b, i % 7 ? "对口支援" : "对口协作");
	}
	struct alignment out = align(buf_str(&a), buf_str(&b));
	assert_true(out.passages.len > 0);
	alignment_free(&out);
	buf_free(&a);
	buf_free(&b);
}

/* ---- variants ---- */

struct collated {
	struct extracted a, b;
	struct alignment alignment;
	struct variants variants;
};

static void collate(const char *a, const char *b, struct collated *out)
{
	*out = (struct collated){.a = extracted_of(a), .b = extracted_of(b)};
	alignment_find(out->a.doc.text, out->a.doc.len, out->b.doc.text, out->b.doc.len, &out->alignment);
	variants_find(&out->alignment, &out->a.records, &out->b.records, &out->variants);
}

static void collated_end(struct collated *it)
{
	variants_free(&it->variants);
	alignment_free(&it->alignment);
	extracted_end(&it->a);
	extracted_end(&it->b);
}

/* "kind words/words; …" */
static void list(const struct collated *it, struct buf *out)
{
	for (size_t i = 0; i < it->variants.rows.len; i++) {
		const struct variant *variant = &it->variants.rows.at[i];
		buf_addf(out, "%s%s ", i ? "; " : "", variant_kind_name(variant->kind));
		buf_add(out, it->a.doc.text + variant->a.start, variant->a.end - variant->a.start);
		buf_adds(out, "/");
		buf_add(out, it->b.doc.text + variant->b.start, variant->b.end - variant->b.start);
	}
}

#define HEAD "两地结成对子以后来往不断，山里的孩子第一次见到了海，"
#define TAIL "，后来的人都照着这个办法做下去，年年如此没有间断。"

static void variants_have_classes(void **state)
{
	(void)state;
	static const struct {
		const char *a, *b, *expected;
	} cases[] = {
	        {"就这样定了", "就这样定了", ""},
	        {"2004年开工", "2014年开工", "date 2004年/2014年"},
	        {"2004年5月开工", "2004年6月开工", "date 2004年5月/2004年6月"},
	        {"2004年开工", "２００４年开工",
	                "punctuation 2/２; punctuation 0/０; punctuation 0/０; punctuation 4/４"},
	        {"2004年开工", "2004 年开工", "spacing / "},
	        {"2004年开工", "二〇〇四年开工", "text 2004/二〇〇四"},
	        {"1994—2004年之间", "1994-2014年之间", "date 1994—2004年/1994-2014年"},
	        {"1994—2004年之间", "1994-2004年之间", "punctuation —/-"},
	        {"派出37名教师", "派出31名教师", "figure 37名/31名"},
	        {"投资3.5万元", "投资35万元", "figure 3.5万元/35万元"},
	        {"投资1,200万元", "投资1200万元", "punctuation ,/"},
	        {"投资3万元", "投资3亿元", "figure 3万元/3亿元"},
	        {"援助湖北省灾区", "援助湖南省灾区", "name 湖北省/湖南省"},
	        {"援助湖北省灾区", "援助湖北灾区", "ocr 湖北省灾区/湖北灾区"},
	        {"由海滨市第一人民医院派出", "由海滨市第二人民医院派出",
	                "name 海滨市第一人民医院/海滨市第二人民医院"},
	        {"江苏省教育厅的通知", "江西省教育厅的通知", "name 江苏省教育厅/江西省教育厅"},
	        {"与华东师范大学合办", "与华南师范大学合办", "name 华东师范大学/华南师范大学"},
	        {"上海的第一批教师", "上海的第二批教师", "text 一/二"},
	        {"责任编辑 李春风\n校对", "责任编辑 李春凤\n校对", "name 李春风/李春凤"},
	        {"作者：王小明，", "作者：王晓明，", "name 王小明/王晓明"},
	        {"春风来了", "春凤来了", "text 风/凤"},
	        {"办学和进步", "办学和社会进步", "ocr 学和进步/学和社会进步"},
	        {"改了主意", "换了主意", "text 改/换"},
	        {"主意改了又改很好", "改了主意又改很好", "ocr 主意改了/改了主意"},
	        {"经济发展", "經濟發展", "character 经/經; character 济/濟; character 发/發"},
	        {"開車去羣山的峯頂", "开车去群山的峰顶",
	                "character 開/开; character 車/车; character 羣/群; character 峯/峰; character 頂/顶"},
	        {"爲民", "為民", "character 爲/為"},
	        {"爲民", "为民", "character 爲/为"},
	        {"⽀⼈", "支人", "character ⽀/支; character ⼈/人"}, /* radicals, as some PDFs have them */
	        {"\uF9B4導", "领导", "character \uF9B4/领; character 導/导"},
	        {"乾燥", "干燥", "character 乾/干"},
	        {"於是借了", "于是藉了", "character 於/于; character 借/藉"},
	        {"著名", "着名", "character 著/着"},
	        {"周末", "週末", "character 周/週"},
	        {"帐本", "账本", "text 帐/账"}, /* two words today */
	        {"援助峨嵋縣灾区", "援助峨眉縣灾区", "text 嵋/眉"},
	        {"好，是的", "好；是的", "punctuation ，/；"},
	        {"好，是的", "好，\n是的", "spacing ，/，\n"},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		char a[512], b[512];
		struct collated it;
		struct buf line = {0};
		snprintf(a, sizeof a, "%s%s%s\n", HEAD, cases[i].a, TAIL);
		snprintf(b, sizeof b, "%s%s%s\n", HEAD, cases[i].b, TAIL);
		collate(a, b, &it);
		list(&it, &line);
		if (strcmp(buf_str(&line), cases[i].expected) != 0)
			print_error("%s | %s: %s, not %s\n", cases[i].a, cases[i].b, buf_str(&line),
			        cases[i].expected);
		assert_string_equal(buf_str(&line), cases[i].expected);
		buf_free(&line);
		collated_end(&it);
	}
}

/* ---- thirty changes ---- */

enum { SEEDS = 20, CHANGES = 30, GENERATED = 100000, SLOTS_MAX = 20000 };

/* $ a year, & a month, # a number, @ a province, ! a person's second character. Two thousand sentences of few
 * patterns: nothing but their data tells them apart. */
static const char *const patterns[] = {
        "$年&月，@派出医疗队#人，在山区坐诊义诊，带教本地的年轻医生。",
        "到$年底，@已经建成学校#所，受益的孩子逐年增加。",
        "援建指挥部主任李!华介绍说，$年完成投资#万元。",
        "会议决定由@负责这条公路的养护，工期从$年&月算起。\n",
        "同年又有#名干部报名前往，其中一半来自@。",
        "县里的老人还记得那一批技术员，他们教会了大家修渠引水。",
        "（责任编辑 王!平）\n\n",
        "截至$年&月，@累计拨付资金#万元，用于饮水和道路。",
        "这些做法后来写进了两地的协议，每年秋天由双方轮流检查。\n",
};
static const char *const provinces[] = {
        "湖北省", "湖南省", "江苏省", "浙江省", "山东省", "河北省", "四川省", "辽宁省"};
static const char *const given[] = {"建", "国", "文", "春", "海", "志", "永", "晓"};

struct generator {
	uint32_t state;
};

static uint32_t next(struct generator *generator, uint32_t limit)
{
	generator->state = generator->state * 1664525u + 1013904223u;
	return (generator->state >> 8) % limit;
}

static void add_value(struct buf *out, char kind, uint32_t value)
{
	switch (kind) {
	case '$':
		buf_addf(out, "%u", 1980 + value % 40);
		break;
	case '&':
		buf_addf(out, "%u", 1 + value % 12);
		break;
	case '#':
		buf_addf(out, "%u", 12 + value % 900);
		break;
	case '@':
		buf_adds(out, provinces[value % COUNT(provinces)]);
		break;
	default:
		buf_adds(out, given[value % COUNT(given)]);
	}
}

static bool is_slot(char c)
{
	return c && strchr("$&#@!", c);
}

/* Writes both texts, whose values differ in the slots that `changed` marks; the number of slots. `at` gets
 * where the value of each begins in a. */
static size_t generate(uint32_t seed, const bool *changed, struct buf *a, struct buf *b, size_t *at)
{
	struct generator generator = {seed};
	size_t slots = 0;
	while (a->len < GENERATED && slots + 8 < SLOTS_MAX) {
		const char *pattern = patterns[next(&generator, COUNT(patterns))];
		for (const char *p = pattern; *p; p++) {
			if (!is_slot(*p)) {
				buf_add(a, p, 1);
				buf_add(b, p, 1);
				continue;
			}
			uint32_t value = next(&generator, 720);
			at[slots] = a->len;
			add_value(a, *p, value);
			add_value(b, *p, value + (changed[slots] ? 1 + next(&generator, 7) : 0));
			slots++;
		}
	}
	return slots;
}

/* Marks CHANGES slots, no two beside one another. */
static void choose(uint32_t seed, size_t slots, bool *changed)
{
	struct generator generator = {seed * 2654435761u + 1};
	for (int n = 0; n < CHANGES;) {
		size_t slot = next(&generator, (uint32_t)slots - 2) + 1;
		if (changed[slot - 1] || changed[slot] || changed[slot + 1])
			continue;
		changed[slot] = true;
		n++;
	}
}

static bool is_fact(const struct variant *variant)
{
	return variant_class_of(variant->kind) == CLASS_FACTS;
}

/* The fact that covers byte `off` of a. */
static bool fact_at(const struct variants *variants, size_t off)
{
	for (size_t i = 0; i < variants->rows.len; i++)
		if (is_fact(&variants->rows.at[i]) && span_has(variants->rows.at[i].a, off))
			return true;
	return false;
}

static void check_seed(uint32_t seed)
{
	bool *changed = mem_zero(SLOTS_MAX, sizeof *changed);
	size_t *at = mem_zero(SLOTS_MAX, sizeof *at), facts = 0;
	struct buf a = {0}, b = {0};
	struct collated it;
	choose(seed, generate(seed, changed, &a, &b, at) - 8, changed);
	buf_clear(&a);
	buf_clear(&b);
	size_t slots = generate(seed, changed, &a, &b, at);
	collate(buf_str(&a), buf_str(&b), &it);
	for (size_t i = 0; i < slots; i++)
		if (changed[i] && !fact_at(&it.variants, at[i]))
			fail_msg("seed %u: not found at %zu: %.60s", seed, at[i], a.at + at[i]);
	for (size_t i = 0; i < it.variants.rows.len; i++)
		facts += is_fact(&it.variants.rows.at[i]);
	if (facts != CHANGES || it.variants.rows.len != CHANGES)
		fail_msg("seed %u: %zu facts of %zu variants", seed, facts, it.variants.rows.len);
	collated_end(&it);
	buf_free(&a);
	buf_free(&b);
	free(changed);
	free(at);
}

static void thirty_changes(void **state)
{
	(void)state;
	for (uint32_t seed = 1; seed <= SEEDS; seed++)
		check_seed(seed);
}

/* ---- the annotated copies ---- */

struct gold_row {
	char doc[2][256], kind[16];
	struct span span[2];
};

struct gold {
	ARRAY(struct gold_row) rows;
};

static void gold_read(const char *folder, struct gold *gold)
{
	char path[4096], line[4096];
	snprintf(path, sizeof path, "%s/conflicts.tsv", folder);
	FILE *file = fopen(path, "r");
	assert_non_null(file);
	assert_non_null(fgets(line, sizeof line, file));
	while (fgets(line, sizeof line, file)) {
		struct gold_row row;
		int n = sscanf(line, "%255s %zu %zu %*[^\t] %255s %zu %zu %*[^\t] %15s", row.doc[0],
		        &row.span[0].start, &row.span[0].end, row.doc[1], &row.span[1].start,
		        &row.span[1].end, row.kind);
		assert_int_equal(n, 7);
		*array_push(&gold->rows) = row;
	}
	fclose(file);
}

static bool same_span(struct span x, struct span y)
{
	return x.start == y.start && x.end == y.end;
}

/* Facts are where the annotation has them, to the byte; other differences overlap it. */
static bool is_found(const struct variants *variants, const struct gold_row *row)
{
	for (size_t i = 0; i < variants->rows.len; i++) {
		const struct variant *variant = &variants->rows.at[i];
		if (strcmp(variant_kind_name(variant->kind), row->kind) != 0)
			continue;
		if (is_fact(variant)
		                ? same_span(variant->a, row->span[0]) && same_span(variant->b, row->span[1])
		                : span_overlap(variant->a, row->span[0]) &&
		                          span_overlap(variant->b, row->span[1]))
			return true;
	}
	return false;
}

/* The pair of documents that rows [first, last) are about; how many of the wording rows are found. */
static size_t check_pair(const char *folder, const struct gold *gold, size_t first, size_t last)
{
	char path[4096];
	struct buf text[2] = {0};
	struct collated it;
	size_t facts = 0, claimed = 0, wording = 0;
	for (int side = 0; side < 2; side++) {
		snprintf(path, sizeof path, "%s/%s", folder, gold->rows.at[first].doc[side]);
		corpus_read(path, &text[side]);
	}
	collate(buf_str(&text[0]), buf_str(&text[1]), &it);
	for (size_t i = first; i < last; i++) {
		const struct gold_row *row = &gold->rows.at[i];
		bool found = is_found(&it.variants, row),
		     fact = strcmp(row->kind, "ocr") && strcmp(row->kind, "text");
		if (fact && !found)
			fail_msg("%s %zu: %s not found", row->doc[0], row->span[0].start, row->kind);
		facts += fact;
		wording += !fact && found;
	}
	for (size_t i = 0; i < it.variants.rows.len; i++)
		claimed += is_fact(&it.variants.rows.at[i]);
	assert_int_equal(claimed, facts);
	collated_end(&it);
	buf_free(&text[0]);
	buf_free(&text[1]);
	return wording;
}

/* Every date, figure and name on which the real copies disagree, and no other; nine in ten of the rest. */
static void real_copies(void **state)
{
	(void)state;
	const char *corpus = getenv("DUIKOU_CORPUS"), *folder = getenv("DUIKOU_GOLD");
	struct gold gold = {0};
	size_t wording = 0, found = 0;
	if (!corpus || !folder) {
		print_message("skipped: DUIKOU_CORPUS or DUIKOU_GOLD is not set\n");
		skip();
	}
	gold_read(folder, &gold);
	for (size_t first = 0, last = 0; first < gold.rows.len; first = last) {
		while (last < gold.rows.len &&
		        strcmp(gold.rows.at[first].doc[0], gold.rows.at[last].doc[0]) == 0)
			last++;
		found += check_pair(corpus, &gold, first, last);
	}
	for (size_t i = 0; i < gold.rows.len; i++)
		wording += !strcmp(gold.rows.at[i].kind, "ocr") || !strcmp(gold.rows.at[i].kind, "text");
	print_message("wording: %zu of %zu\n", found, wording);
	assert_true(found * 10 >= wording * 9);
	array_free(&gold.rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(counts),
	        cmocka_unit_test(spans_are_true),
	        cmocka_unit_test(sure_length_is_found),
	        cmocka_unit_test(refrain_is_linear),
	        cmocka_unit_test(variants_have_classes),
	        cmocka_unit_test(thirty_changes),
	        cmocka_unit_test(real_copies),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
