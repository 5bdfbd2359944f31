// SPDX-License-Identifier: MIT
#include "tests/unit/test.h"

#include "core/text/fold.h"

static const struct {
	const char *text, *folded;
} folds[] = {
        {"", ""},
        {"Duikou 2010", "duikou 2010"},
        {"ＡＢＣ　ａｂｃ１９７９", "abc abc1979"},
        {"，：！（）％～", ",:!()%~"},
        {"、。“”《》——……", "、。“”《》——……"}, /* wide as they are: no mapping */
        {"对口支援", "对口支援"},
        {"ｶﾀｶﾅ｡", "カタカナ。"},
        {"ﾡￂ", "ㄱㅏ"},
        {"￥￡", "¥£"},
        {"ÄÖ Ω Ж ß ẞ", "äö ω ж ß ß"},
        {"ſ \u212A \u212B", "s k å"}, /* long s, kelvin, ångström */
        {"İ ı", "İ ı"},               /* statuses F and T are not used */
        {"Ⅳ ①", "ⅳ ①"},
        {"𐐀", "𐐨"},
        {"对\xFF口", "对\xEF\xBF\xBD口"},
        {"\xE5\xAF", "\xEF\xBF\xBD\xEF\xBF\xBD"},
};

static void texts_fold_to(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(folds); i++) {
		struct buf out = {0};
		fold_text(folds[i].text, strlen(folds[i].text), &out);
		assert_string_equal(buf_str(&out), folds[i].folded);
		buf_free(&out);
	}
}

static void folding_twice_changes_nothing(void **state)
{
	(void)state;
	for (char32_t cp = 0; cp < 0x110000; cp++)
		assert_int_equal(fold_char(fold_char(cp)), fold_char(cp));
}

/* All occurrences, as start-end pairs. */
static const struct {
	const char *text, *needle, *hits;
} finds[] = {
        {"援疆与援藏", "援", "0-3 9-12 "},
        {"援疆与援藏", "援藏", "9-15 "},
        {"援疆", "援疆援", ""},
        {"", "x", ""},
        {"aAaＡa", "aa", "0-2 2-6 "},
        {"ＡＢ ab Ab", "AB", "0-6 7-9 10-12 "},
        {"19省市，１９省市", "19省", "0-5 11-20 "},
        {"第一章　总则", "章 总", "6-15 "},
        {"a\xFF"
         "b",
                "\xFF", "1-2 "},
        {"\xE5\xAF对", "对", "2-5 "},
        {"Ｋ k \u212A", "k", "0-3 4-5 6-9 "},
        {"Ä ä", "ä", "0-2 3-5 "},
        {"ｶカ", "カ", "0-3 3-6 "},
        {"口口口", "口口", "0-6 "},
};

static void needles_are_found(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(finds); i++) {
		struct buf needle = {0}, hits = {0};
		struct span hit = {0};
		size_t len = strlen(finds[i].text);
		fold_text(finds[i].needle, strlen(finds[i].needle), &needle);
		while (fold_find(finds[i].text, len, hit.end, (struct slice){needle.at, needle.len}, &hit))
			buf_addf(&hits, "%zu-%zu ", hit.start, hit.end);
		assert_string_equal(buf_str(&hits), finds[i].hits);
		buf_free(&needle);
		buf_free(&hits);
	}
}

static void finding_goes_on_from_an_offset(void **state)
{
	(void)state;
	const char *text = "对口，对口";
	struct span hit;
	assert_true(fold_find(text, 15, 3, slice_of("对口"), &hit));
	assert_int_equal(hit.start, 9);
	assert_false(fold_find(text, 15, 10, slice_of("对口"), &hit));
	assert_false(fold_find(text, 15, 15, slice_of("口"), &hit));
	assert_false(fold_find(text, 14, 9, slice_of("对口"), &hit));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(texts_fold_to),
	        cmocka_unit_test(folding_twice_changes_nothing),
	        cmocka_unit_test(needles_are_found),
	        cmocka_unit_test(finding_goes_on_from_an_offset),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
