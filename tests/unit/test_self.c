// SPDX-License-Identifier: MIT
// Who 我市, 省二院 or 受援方 is: where the document says it, and where it does not.
#include "tests/unit/records.h"
#include "tests/unit/test.h"

struct self_case {
	const char *text, *expected; /* "supporter>recipient", with ? before what stays open */
};

static void check(const struct self_case *cases, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct extracted e = extracted_of(cases[i].text);
		for (size_t n = 0; n < e.records.pairings.len; n++) {
			const struct pairing_record *r = &e.records.pairings.at[n];
			buf_addf(&e.line, "%s%s%s>%s", n ? " " : "", r->kind == PAIRING_ANAPHOR ? "?" : "",
			        r->supporter, r->recipient);
		}
		if (strcmp(buf_str(&e.line), cases[i].expected) != 0)
			print_error("%s\n", cases[i].text);
		assert_string_equal(buf_str(&e.line), cases[i].expected);
		extracted_end(&e);
	}
}
#define CHECK(cases) check(cases, sizeof cases / sizeof *cases)

#define WE "我市对口支援马边县。\n"
#define PAIR "绍兴市>马边彝族自治县"
#define OPEN "?我市>马边彝族自治县"

static void a_city_in_its_papers(void **state)
{
	(void)state;
	static const struct self_case cases[] = {
	        {"绍兴市2018年扶贫协作总结\n\n" WE, PAIR},
	        {"关于协作情况的函\n\n绍兴市人民政府\n\n" WE, PAIR},
	        {"协作情况\n\n我市（绍兴市）地处东部。\n\n" WE, PAIR},
	        {"协作情况\n\n我市(绍兴市)地处东部。\n\n" WE, PAIR},
	        {"协作情况\n\n我市（绍兴市除外）地处东部。\n\n我市（上虞区）在东部。\n\n" WE, OPEN},
	        {"协作情况\n\n" WE "\n绍兴市发展和改革委员会\n2019年1月5日\n", PAIR},
	        {"中共绍兴市委 绍兴市人民政府关于协作的意见\n\n" WE, PAIR},
	        {"在会上的发言\n\n绍兴市副市长 王某\n\n" WE, PAIR},
	        {"山海情\n\n来源：绍兴日报\n\n" WE, PAIR},
	        {"山海情\n\n来源：\n\n绍兴日报 2019/01/05\n\n" WE, PAIR},
	        {"山海情\n\n来源：绍兴市人民政府\n\n" WE, PAIR},
	        {"山海情\n\n2019年1月5日　来源：绍兴市人民政府办公室 作者：王某\n\n" WE, PAIR},
	        {"山海情\n\n发布机构：绍兴市融媒体中心\n\n" WE, PAIR},
	        {"山海情\n\n绍兴融媒讯 记者王某\n\n" WE, PAIR},
	        {"山海情\n\n绍兴市人民政府网讯 记者王某\n\n" WE, PAIR},
	        {"浙江日报绍兴讯　" WE, PAIR},
	        {"山海情\n\n浙江日报绍兴1月5日电（记者王某）　" WE, PAIR},
	        {"绍兴市对口支援工作\n\n" WE, PAIR},
	        /* nobody says it, or more than one could */
	        {"协作情况\n\n" WE, OPEN},
	        {"绍兴市与乐山市协作总结\n\n" WE, OPEN},
	        {"会议纪要\n\n马边县县长到会\n\n" WE, OPEN},
	        {"会议纪要\n\n绍兴市委与乐山市委联席会议\n\n" WE, OPEN},
	        {"山海情\n\n来源：新华网\n\n" WE, OPEN},
	        {"山海情\n\n绍兴日报登过此事\n\n" WE, OPEN},
	        {"山海情\n\n资料来源：绍兴市统计局\n\n" WE, OPEN},
	        {"山海情\n\n资金来源：绍兴市财政\n\n" WE, OPEN},
	        {"山海情\n\n来源：浙江省人民政府\n\n" WE, OPEN},
	        {"本报绍兴讯　" WE, OPEN},
	        {"四川日报绍兴讯　" WE, OPEN},
	        {"浙江日报绍兴记者站成立，电话开通。\n\n" WE, OPEN},
	        {"绍兴市对口支援乐山市工作\n\n" WE, OPEN},
	};
	CHECK(cases);
}

static void a_hospital_in_its_papers(void **state)
{
	(void)state;
	static const struct self_case cases[] = {
	        {"浙江省第二人民医院支援工作汇报\n\n省二院对口支援龙游县人民医院。\n",
	                "浙江省第二人民医院>龙游县人民医院"},
	        {"浙江省第二人民医院支援工作汇报\n\n我院对口支援龙游县人民医院。\n",
	                "浙江省第二人民医院>龙游县人民医院"},
	        {"衢州市第二人民医院\n\n2017年总结\n\n市二院对口支援龙游县人民医院。\n",
	                "衢州市第二人民医院>龙游县人民医院"},
	        {"浙江省第二人民医院支援工作汇报\n\n省三院对口支援龙游县人民医院。\n", ""},
	        {"绍兴市2018年工作总结\n\n市二院对口支援龙游县人民医院。\n", ""},
	        {"工作汇报\n\n省二院对口支援龙游县人民医院。\n", ""},
	        /* who is supported does not speak */
	        {"工作报告\n\n我院对口支援龙游县人民医院。\n\n龙游县人民医院始建于1945年。\n",
	                "?我院>龙游县人民医院"},
	};
	CHECK(cases);
}

static void a_school_on_its_page(void **state)
{
	(void)state;
	static const struct self_case cases[] = {
	        {"绍兴文理学院简介\n\n我校对口支援塔里木大学。\n", "绍兴文理学院>塔里木大学"},
	        {"概况\n\n绍兴文理学院创办于1909年。我校对口支援塔里木大学。\n", "绍兴文理学院>塔里木大学"},
	        {"概况\n\n我校对口支援塔里木大学。\n", "?我校>塔里木大学"},
	        {"概况\n\n我校对口支援塔里木大学。\n\n绍兴文理学院对口支援办公室\n2016年7月5日\n",
	                "绍兴文理学院>塔里木大学"},
	        {"概况\n\n我校对口支援塔里木大学。\n\n绍兴文理学院办公室印制\n", "?我校>塔里木大学"},
	        {"概况\n\n我校对口支援塔里木大学。塔里木大学位于阿拉尔市。\n", "?我校>塔里木大学"},
	        {"概况\n\n绍兴文理学院是一省属综合高校。我校对口支援塔里木大学。\n",
	                "绍兴文理学院>塔里木大学"},
	        {"概况\n\n我校对口支援塔里木大学。\n\n塔里木大学是兵团高校。\n", "?我校>塔里木大学"},
	        {"概况\n\n我校对口支援塔里木大学。\n\n绍兴文理学院是结对帮扶我们的学校。\n",
	                "?我校>塔里木大学"},
	};
	CHECK(cases);
}

static void the_sides_of_an_agreement(void **state)
{
	(void)state;
	static const struct self_case cases[] = {
	        {"帮扶协议\n\n甲方：绍兴市教育局\n\n乙方：马边县教育局\n\n一、甲方对口支援乙方。\n",
	                "绍兴市教育局>马边县教育局"},
	        {"说明\n\n支援方：绍兴市人民医院\n\n受援方：马边县人民医院\n\n一、支援方对口支援受援方五年。\n",
	                "绍兴市人民医院>马边县人民医院 绍兴市人民医院>马边县人民医院"},
	        {"说明\n\n一、支援方对口支援受援方五年。\n", ""},
	        {"说明\n\n一、甲方对口支援乙方。\n", ""},
	};
	CHECK(cases);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(a_city_in_its_papers),
	        cmocka_unit_test(a_hospital_in_its_papers),
	        cmocka_unit_test(a_school_on_its_page),
	        cmocka_unit_test(the_sides_of_an_agreement),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
