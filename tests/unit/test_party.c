// SPDX-License-Identifier: MIT
#include "tests/unit/test.h"

#include "core/extract/party.h"

/* The first name in the text, and the place it means ("" for none, "?" for one that is not settled). */
static const struct name_case {
	const char *text, *name, *place;
} names[] = {
        {"汶川", "汶川", "汶川县"},
        {"江苏", "江苏", "江苏省"},
        {"内蒙", "内蒙", "内蒙古自治区"},
        {"新疆的", "新疆", "新疆维吾尔自治区"},
        {"新疆维吾尔自治区的", "新疆维吾尔自治区", "新疆维吾尔自治区"},
        {"巴州", "巴州", "巴音郭楞蒙古自治州"},
        {"伊犁州直", "伊犁州直", "伊犁哈萨克自治州"},
        {"甘孜州", "甘孜州", "甘孜藏族自治州"},
        {"塔什库尔干", "塔什库尔干", "塔什库尔干塔吉克自治县"},
        /* shared short forms mean the larger place, or the province */
        {"和田", "和田", "和田地区"},
        {"和田县", "和田县", "和田县"},
        {"吉林", "吉林", "吉林省"},
        {"海南", "海南", "海南省"},
        {"海南州", "海南州", "海南藏族自治州"},
        {"河南蒙古族自治县", "河南蒙古族自治县", "河南蒙古族自治县"},
        {"朝阳区", "朝阳区", "?"},
        {"东莞市", "东莞市", "东莞市"},
        /* former names */
        {"哈密地区", "哈密地区", "哈密地区"},
        {"万县市", "万县市", "万县市"},
        {"襄樊", "襄樊", "襄樊市"},
        /* what rose in rank was a county or city before */
        {"同安县", "同安县", "同安县"},
        {"建阳市", "建阳市", "建阳市"},
        {"义乌县", "义乌县", "义乌县"},
        {"新城市", "", ""},
        {"上海市场", "上海", "上海市"},
        {"教育部分别", "教育部", "教育部"},
        /* the Corps */
        {"兵团", "兵团", "新疆生产建设兵团"},
        {"农八师", "农八师", "新疆生产建设兵团农八师"},
        {"兵团第十四师", "兵团第十四师", "新疆生产建设兵团第十四师"},
        {"兵团农14师", "兵团农14师", "新疆生产建设兵团农十四师"},
        {"一师阿拉尔市", "一师阿拉尔市", "新疆生产建设兵团第一师阿拉尔市"},
        {"第一师", "", ""},
        /* bodies of the centre */
        {"科技部", "科技部", "科学技术部"},
        {"教育部门", "", ""},
        {"中国银行业监督管理委员会", "中国银行业监督管理委员会", "中国银行业监督管理委员会"},
        /* words that are no places, and words that hold none */
        {"和平", "", ""},
        {"和平县", "和平县", "和平县"},
        {"兴国", "", ""},
        {"长治久安", "", ""},
        {"云南", "云南", "云南省"},
        {"大理石", "", ""},
        {"江西岸", "", ""},
        {"南京路", "", ""},
        {"京", "", ""},
        {"abc", "", ""},
};

static void names_are_read(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(names); i++) {
		const struct place *place = NULL;
		size_t len = place_match(names[i].text, strlen(names[i].text), 0, &place);
		if (len != strlen(names[i].name) || memcmp(names[i].text, names[i].name, len))
			fail_msg("%s: %zu bytes, not %s", names[i].text, len, names[i].name);
		if (len)
			assert_string_equal(place ? place_name(place) : "?", names[i].place);
	}
}

/* All names that are met going through a text from the left. */
static const struct scan_case {
	const char *text, *names;
} scans[] = {
        {"深圳喀什市、疏附县", "深圳市 喀什市 疏附县 "},
        {"我们建成了示范县和贫困县", ""},
        {"四川理县由湖南帮扶", "四川省 理县 湖南省 "},
        {"由理县负责", "理县 "},
        {"加强管理县级医院", ""},
        {"长江西岸与黄河南岸", ""},
        {"省市和县共同承担", ""},
        {"上海南京路", "上海市 "},
        {"从上海到南京", "上海市 南京市 "},
        {"黑龙江青河县", "黑龙江省 青河县 "},
        {"致富县和贫困县", ""},
        {"公安县", "公安县 "},
};

static void texts_are_scanned(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(scans); i++) {
		char found[256] = "";
		size_t len = strlen(scans[i].text);
		for (size_t off = 0; off < len;) {
			const struct place *place = NULL;
			size_t n = place_match(scans[i].text, len, off, &place);
			if (n)
				strcat(strcat(found, place ? place_name(place) : "?"), " ");
			off += n ? n : 1;
		}
		assert_string_equal(found, scans[i].names);
	}
}

/* The longest name at `off`, by trying all lengths. */
static size_t longest_name(const char *text, size_t len, size_t off)
{
	const struct place *place;
	size_t best = 0;
	for (size_t n = 1; off + n <= len; n++)
		if (place_readings(text + off, n, &place, 1) || place_match_listed(text, off + n, off) == n)
			best = n;
	return best;
}

/* The pass over a text finds the names that trying at every byte finds. */
static void all_names_are_found(void **state)
{
	static const char *const texts[] = {"深圳喀什市、疏附县", "吉林吉林吉林市", "兵团农14师昆玉市",
	        "和平县与和平", "abc北京", "北", "北京", "北\xE4", "新疆维吾尔", "京北京北",
	        "（北京）天津，上海重庆", "西藏自治区拉萨", ""};
	(void)state;
	for (size_t i = 0; i < COUNT(texts); i++) {
		size_t len = strlen(texts[i]), n, off = 0, want;
		do {
			size_t found = place_next(texts[i], len, off, &n);
			while (off < len && !(want = longest_name(texts[i], len, off)))
				off++;
			if (found != off || n != (off < len ? want : 0))
				fail_msg("%s: %zu bytes at %zu, not at %zu", texts[i], n, found, off);
			off += n;
		} while (off < len);
	}
}

static void places_lie_in_places(void **state)
{
	(void)state;
	const struct place *county = place_find("墨玉县"), *prefecture = place_find("和田地区"),
	                   *region = place_find("新疆维吾尔自治区");
	assert_ptr_equal(place_within(county), prefecture);
	assert_ptr_equal(place_within(prefecture), region);
	assert_null(place_within(region));
	assert_true(place_holds(region, county) && place_holds(county, county));
	assert_false(place_holds(county, region));
	assert_int_equal(county->level, PARTY_COUNTY);
	assert_int_equal(place_find("新疆生产建设兵团农二师")->level, PARTY_PREFECTURE);
	assert_int_equal(place_find("哈密地区")->to, 2016);
	assert_null(place_find("和田"));
	assert_null(place_find(""));
}

static void enumeration_has_an_order(void **state)
{
	(void)state;
	static const char *const order[] = {
	        "国务院", "北京市", "上海市", "广东省", "西藏自治区", "新疆维吾尔自治区", "新疆生产建设兵团"};
	for (size_t i = 1; i < COUNT(order); i++)
		assert_true(place_find(order[i - 1])->order < place_find(order[i])->order);
}

static void readings_are_listed(void **state)
{
	(void)state;
	const struct place *found[4];
	assert_int_equal(place_readings("海南", strlen("海南"), found, COUNT(found)), 2);
	assert_string_equal(place_name(found[0]), "海南省");
	assert_string_equal(place_name(found[1]), "海南藏族自治州");
	assert_true(place_readings("朝阳区", strlen("朝阳区"), found, 1) >= 2);
	assert_int_equal(place_readings("无此地", strlen("无此地"), found, COUNT(found)), 0);
}

/* Words that are places among others in a list only. */
static void words_are_listed_places(void **state)
{
	(void)state;
	const struct place *found[4], *place;
	assert_int_equal(place_match("久治", strlen("久治"), 0, &place), 0);
	assert_int_equal(place_match_listed("久治、班玛", strlen("久治、班玛"), 0), strlen("久治"));
	assert_int_equal(place_match_listed("班玛", strlen("班玛"), 0), 0);
	assert_int_equal(place_readings("久治", strlen("久治"), found, COUNT(found)), 1);
	assert_string_equal(place_name(found[0]), "久治县");
}

/* Cut anywhere, also inside a character, nothing is read beyond the end. */
static void ends_are_kept(void **state)
{
	(void)state;
	const char *whole = "新疆维吾尔自治区";
	for (size_t len = 0; len <= strlen(whole); len++) {
		char *cut = malloc(len ? len : 1);
		memcpy(cut, whole, len);
		const struct place *place = NULL;
		size_t n = place_match(cut, len, 0, &place);
		assert_true(n <= len && (len < 6 ? n == 0 : n == (len == strlen(whole) ? len : 6)));
		free(cut);
	}
}

static void names_lie_in_names(void **state)
{
	(void)state;
	static const struct {
		const char *name, *outer;
		bool within;
	} cases[] = {
	        {"杭州市", "浙江省", true},
	        {"浙江省", "浙江省", true},
	        {"浙江省", "杭州市", false},
	        {"浙江省人民医院", "浙江省", true},
	        {"新疆生产建设兵团第一师", "新疆生产建设兵团", true},
	        {"江苏省", "浙江省", false},
	        {"朝阳区", "北京市", false}, /* or 长春市 */
	        {"某大学", "浙江省", false},
	        {"浙江省", "", false},
	};
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(party_within(cases[i].name, cases[i].outer), cases[i].within);
}

static void words_name_parties(void **state)
{
	(void)state;
	static const struct {
		const char *words, *party;
		bool named;
	} cases[] = {
	        {"2009年杭州派出教师", "浙江省", true},
	        {"2009年浙江派出教师", "浙江省", true},
	        {"2009年浙江派出教师", "杭州市", false},
	        {"某大学派出教师", "某大学", true},
	        {"朝阳区派出教师", "北京市", false},
	        {"北京师范大学派出教师", "北京市", false},
	        {"北京派出教师到某大学", "北京市", true},
	        {"北京的大学派出教师", "北京市", true},
	        {"北京市第八中学派出教师", "北京市", true},
	        {"会议于1998年在北京召开", "北京市", false},
	        {"会议在兰州市举行，北京派人参加", "北京市", true},
	        {"1998年北京召开动员大会", "北京市", true},
	        {"", "北京市", false},
	};
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(
		        party_named(cases[i].words, strlen(cases[i].words), cases[i].party), cases[i].named);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(names_are_read),
	        cmocka_unit_test(texts_are_scanned),
	        cmocka_unit_test(all_names_are_found),
	        cmocka_unit_test(places_lie_in_places),
	        cmocka_unit_test(enumeration_has_an_order),
	        cmocka_unit_test(readings_are_listed),
	        cmocka_unit_test(words_are_listed_places),
	        cmocka_unit_test(ends_are_kept),
	        cmocka_unit_test(names_lie_in_names),
	        cmocka_unit_test(words_name_parties),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
