// SPDX-License-Identifier: MIT
#include "tests/unit/test.h"

#include "core/base/buf.h"
#include "core/collate/passage.h"

#include <stdio.h>

#define ONE "海滨市的医生每年分两批翻山去高原县医院坐诊，带出了当地第一支手术队。"
#define TWO "铁路通车以后，两地的学校开始互派教师，学生假期也能到对方城市参加夏令营。"
#define ELSE "本县的茶园今年遇到春旱，村里人把山泉一桶一桶挑上坡去浇苗。"

static struct passages find(const char *a, const char *b)
{
	struct passages out = {0};
	passages_find(a, strlen(a), b, strlen(b), &out);
	return out;
}

/* How many passages two texts share, and whether most or none of the first one's characters are in them. */
static void counts(void **state)
{
	(void)state;
	static const struct {
		const char *what, *a, *b;
		size_t passages;
		bool most;
	} cases[] = {
	        {"the same text", ONE TWO, ONE TWO, 1, true},
	        {"nothing in common", ONE, ELSE, 0, false},
	        {"an empty text", "", ONE, 0, false},
	        {"two empty texts", "", "", 0, false},
	        {"shorter than a fingerprint", "铁路通车以后", TWO, 0, false},
	        {"moved", ONE ELSE TWO, TWO ELSE ONE, 3, true},
	        {"inserted between", ONE TWO, ONE ELSE ELSE TWO, 2, true},
	        {"line ends and punctuation are no difference",
	                "海滨市的医生每年分两批\n翻山去高原县医院坐诊，带出了",
	                "海滨市的医生,每年分两批翻山去高原县医院坐诊带出了", 1, true},
	        {"full width is no difference", "ＡＢＣ１２３ＤＥＦ４５６ＧＨＩ７８９", "abc123def456ghi789",
	                1, true},
	        {"a variant inside is one passage", ONE "共１２人，" TWO, ONE "共37人，" TWO, 1, true},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct passages out = find(cases[i].a, cases[i].b);
		if (out.rows.len != cases[i].passages || (out.same * 10 > out.a_chars * 8) != cases[i].most)
			fail_msg("%s: %zu passages, %zu of %zu characters", cases[i].what, out.rows.len,
			        out.same, out.a_chars);
		passages_free(&out);
	}
}

/* The spans are those of the words, in both texts. */
static void spans_are_true(void **state)
{
	(void)state;
	const char *a = ELSE "\n" ONE, *b = TWO ONE;
	struct passages out = find(a, b);
	assert_int_equal(out.rows.len, 1);
	struct passage passage = out.rows.at[0];
	size_t len = strlen(ONE) - strlen("。");
	assert_int_equal(passage.a.start, strlen(ELSE "\n"));
	assert_int_equal(passage.b.start, strlen(TWO));
	assert_int_equal(passage.a.end - passage.a.start, len);
	assert_int_equal(passage.b.end - passage.b.start, len);
	assert_int_equal(passage.same, 32);
	passages_free(&out);
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
		struct passages out = {0};
		passages_find(text, strlen(text), text + i * han, PASSAGE_SURE * han, &out);
		assert_int_equal(out.rows.len, 1);
		assert_int_equal(out.rows.at[0].a.start, i * han);
		passages_free(&out);
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
	struct passages out = find(buf_str(&a), buf_str(&b));
	assert_true(out.rows.len > 0);
	passages_free(&out);
	buf_free(&a);
	buf_free(&b);
}

static char *corpus_text(const char *folder, const char *name, size_t *len)
{
	char path[4096];
	snprintf(path, sizeof path, "%s/%s", folder, name);
	FILE *file = fopen(path, "rb");
	assert_non_null(file);
	char *text = malloc(1 << 20);
	*len = fread(text, 1, 1 << 20, file);
	fclose(file);
	return text;
}

/* Two real copies of one compilation, one of them with altered years, are nearly all the same; two other
 * texts are not. */
static void real_copies(void **state)
{
	(void)state;
	const char *folder = getenv("DUIKOU_CORPUS");
	if (!folder) {
		print_message("skipped: DUIKOU_CORPUS is not set\n");
		skip();
	}
	size_t a_len, b_len, c_len;
	char *a = corpus_text(folder, "002_8d5263b1d7c5dd52.txt", &a_len);
	char *b = corpus_text(folder, "004_379a3e25c1b268ac.txt", &b_len);
	char *c = corpus_text(folder, "001_0f93e8e30c1993f8.txt", &c_len);
	struct passages same = {0}, other = {0};
	passages_find(a, a_len, b, b_len, &same);
	passages_find(a, a_len, c, c_len, &other);
	print_message("copies share %zu of %zu characters, other texts %zu of %zu\n", same.same, same.a_chars,
	        other.same, other.a_chars);
	assert_true(same.same * 100 >= same.a_chars * 95);
	assert_true(other.same * 100 <= other.a_chars * 5);
	passages_free(&same);
	passages_free(&other);
	free(a);
	free(b);
	free(c);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(counts),
	        cmocka_unit_test(spans_are_true),
	        cmocka_unit_test(sure_length_is_found),
	        cmocka_unit_test(refrain_is_linear),
	        cmocka_unit_test(real_copies),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
