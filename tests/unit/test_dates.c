// SPDX-License-Identifier: MIT
#include "tests/unit/records.h"

struct date_case {
	const char *text, *dates; /* "edtf quote; edtf quote" */
};

static void check(const struct date_case *cases, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct extracted e = extracted_of(cases[i].text);
		for (size_t k = 0; k < e.records.dates.len; k++)
			extracted_add(&e, e.records.dates.at[k].edtf, e.records.dates.at[k].span);
		assert_string_equal(buf_str(&e.line), cases[i].dates);
		extracted_end(&e);
	}
}

static void points_in_time(void **state)
{
	(void)state;
	static const struct date_case cases[] = {
	        {"他于1986年到校。", "1986 1986年"},
	        {"桥在1991年7月通车。", "1991-07 1991年7月"},
	        {"1991年7月9日通车。", "1991-07-09 1991年7月9日"},
	        {"1991年7月9号通车。", "1991-07-09 1991年7月9号"},
	        {"一九八六年七月九日，学校落成。", "1986-07-09 一九八六年七月九日"},
	        {"二〇〇三年、二○○四年各来一批。", "2003 二〇〇三年; 2004 二○○四年"},
	        {"１９８６年５月，学校落成。", "1986-05 １９８６年５月"},
	        {"于 1986 年 5 月 3 日落成。", "1986-05-03 1986 年 5 月 3 日"},
	        {"于 1 9 8 6 年落成。", "1986 1 9 8 6 年"},
	        {"学校在1986\n年落成。", "1986 1986\n年"},
	        {"1986年底落成，1987年初开学。", "1986 1986年底; 1987 1987年初"},
	        {"1986年上半年落成，9月份开学。", "1986 1986年上半年; 1986-09 9月份"},
	        {"会期是2003-04-05。", "2003-04-05 2003-04-05"},
	        {"会期是2003/4/5。", "2003-04-05 2003/4/5"},
	        {"会期是2003.4.5。", "2003-04-05 2003.4.5"},
	        {"當於一九八六年九月開學。", "1986-09 一九八六年九月"},
	        {"1998、1999年各办一期。", "1998 1998; 1999 1999年"},
	};
	check(cases, COUNT(cases));
}

static void decades_and_plans(void **state)
{
	(void)state;
	static const struct date_case cases[] = {
	        {"20世纪70年代修路。", "197X 20世纪70年代"},
	        {"二十世纪七十年代末修路。", "197X 二十世纪七十年代末"},
	        {"80年代中期，村里通了电。", "198X 80年代中期"},
	        {"1980年代通了电。", "198X 1980年代"},
	        {"21世纪初通了网。", "200X 21世纪初"},
	        {"20世纪中叶通了车。", "19XX 20世纪中叶"},
	        {"20世纪70年代—80年代修路。", "197X/198X 20世纪70年代—80年代"},
	        {"上世纪七八十年代修路。", "197X/198X 上世纪七八十年代"},
	        {"20世纪70、80年代修路。", "197X/198X 20世纪70、80年代"},
	        {"“十一五”期间修路。", "2006/2010 “十一五”"},
	        {"八五计划列入了此事。", "1991/1995 八五"},
	        {"“十五”前三年修路。", "2001/2003 “十五”前三年"},
	        {"第十三个五年规划提出此事。", "2016/2020 第十三个五年规划"},
	        {"他今年二十五岁，住在十五楼。", ""},
	};
	check(cases, COUNT(cases));
}

static void intervals(void **state)
{
	(void)state;
	static const struct date_case cases[] = {
	        {"1994—2003年修路。", "1994/2003 1994—2003年"},
	        {"1994-2003年修路。", "1994/2003 1994-2003年"},
	        {"1994～2003年修路。", "1994/2003 1994～2003年"},
	        {"1994年至2003年修路。", "1994/2003 1994年至2003年"},
	        {"从1994年6月到2003年5月修路。", "1994-06/2003-05 1994年6月到2003年5月"},
	        {"2004年1-6月修路。", "2004-01/2004-06 2004年1-6月"},
	        {"2004年6月---12月修路。", "2004-06/2004-12 2004年6月---12月"},
	        {"2004年5月2日至7日开会。", "2004-05-02/2004-05-07 2004年5月2日至7日"},
	        {"2004年5月2—7日开会。", "2004-05-02/2004-05-07 2004年5月2—7日"},
	        {"2004年5月2日—6月7日开会。", "2004-05-02/2004-06-07 2004年5月2日—6月7日"},
	        {"2004年11月至2月停工。", "2004-11/2005-02 2004年11月至2月"},
	        {"2004年11月至次年2月停工。", "2004-11/2005-02 2004年11月至次年2月"},
	        {"2004年至今一直如此。", "2004/.. 2004年至今"},
	        {"张某（1911—1987）是教师。", "1911/1987 1911—1987"},
	        {"从1994年设县到2003年撤县。", "1994 1994年; 2003 2003年"},
	        {"2004年以来，自2005年起。", "2004 2004年; 2005 2005年"},
	};
	check(cases, COUNT(cases));
}

static void counted_from_the_context(void **state)
{
	(void)state;
	static const struct date_case cases[] = {
	        {"1993年设站。同年8月通车，次年停运。", "1993 1993年; 1993-08 同年8月; 1994 次年"},
	        {"1993年设站。8月2日通车，年底停运。", "1993 1993年; 1993-08-02 8月2日; 1993 年底"},
	        {"1993年8月2日设站，同月9日通车。", "1993-08-02 1993年8月2日; 1993-08-09 同月9日"},
	        {"8月2日通车。", ""},
	        {"今年通车，去年设站。", ""},
	        {"今年通车，去年设站。\n\n县交通局\n2011年12月30日\n",
	                "2011 今年; 2010 去年; 2011-12-30 2011年12月30日"},
	        {"每个县的投入不低于上年财政收入的一成，2009年起施行。", "2009 2009年"},
	        {"《2004年计划》写明此事。1993年设站，同年通车。", "2004 2004年; 1993 1993年; 1993 同年"},
	};
	check(cases, COUNT(cases));
}

static void no_dates(void **state)
{
	(void)state;
	static const struct date_case cases[] = {
	        {"历时5年，用了3个月零4天。", ""},
	        {"连续三年，13年来，五年内。", ""},
	        {"第12条，第1998号文件，电话0911-20041122。", ""},
	        {"投入2004.5亿元，2010个项目，1999人。", ""},
	        {"见《某某学报》2004年第3期。", ""},
	        {"[1]张某.论修路[J].某某学报,2004(3):11-15", ""},
	        {"参考文献\n\n[1]张某：《论修路》，某某出版社2004年版。", ""},
	        {"网址http://www.example.cn/2004/05/06/a.htm", ""},
	        {"每年3月，近年来，往年，当年的老兵。", ""},
	        {"2004年13月，2004年2月30日。", "2004 2004年"},
	        {"全年12次，百年大计，一九分成。", ""},
	};
	check(cases, COUNT(cases));
}

static void roles(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		enum date_role role;
	} cases[] = {
	        {"1993年设站。", ROLE_EVENT},
	        {"1993—1996年共修路3公里。", ROLE_PERIOD},
	        {"“九五”期间修路。", ROLE_PERIOD},
	        {"发布时间：2003-04-05", ROLE_META},
	        {"县交通局 2003年4月5日", ROLE_META},
	        {"《2004年计划》写明此事。", ROLE_OTHER},
	        {"收入比2003年增加。", ROLE_OTHER},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct extracted e = extracted_of(cases[i].text);
		assert_int_equal(e.records.dates.len, 1);
		assert_int_equal(e.records.dates.at[0].role, cases[i].role);
		extracted_end(&e);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(points_in_time),
	        cmocka_unit_test(decades_and_plans),
	        cmocka_unit_test(intervals),
	        cmocka_unit_test(counted_from_the_context),
	        cmocka_unit_test(no_dates),
	        cmocka_unit_test(roles),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
