// SPDX-License-Identifier: MIT
#include "tests/unit/records.h"

struct event_case {
	const char *text, *events; /* "edtf title; …" */
};

static void check(const struct event_case *cases, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct extracted e = extracted_of(cases[i].text);
		for (size_t k = 0; k < e.records.events.len; k++) {
			const struct event_record *event = &e.records.events.at[k];
			buf_addf(&e.line, "%s%s %s", k ? "; " : "", event->edtf, event->title);
		}
		assert_string_equal(buf_str(&e.line), cases[i].events);
		extracted_end(&e);
	}
}

static void acts_with_a_date(void **state)
{
	(void)state;
	static const struct event_case cases[] = {
	        {"1993年5月，县里召开动员会。", "1993-05 县里召开动员会"},
	        {"县里于1993年5月成立了工作站。", "1993-05 县里成立了工作站"},
	        {"根据上级安排，2003年两县签订了协议。", "2003 两县签订了协议"},
	        {"2003年3月2日至9日，医疗队赴山区巡诊。", "2003-03-02/2003-03-09 医疗队赴山区巡诊"},
	        {"2003年，经县委批准，卫生局选派了第二批医生。", "2003 卫生局选派了第二批医生"},
	        {"站点建于河边，始建于1968年。", "1968 始建"},
	        {"移民的事自1993年办起，至2010年宣告结束。", "2010 宣告结束"},
	        {"2003年4月的一天，县长来到村里考察。", "2003-04 县长来到村里考察"},
	        {"2003年5月，这里被命名为幸福村。", "2003-05 这里被命名为幸福村"},
	        {"2003年，县里号召大家修路。", "2003 县里号召大家修路"},
	        {"表3所列两校均已签约。2003年5月，县里又召开了现场会。", "2003-05 县里又召开了现场会"},
	        /* a year that belongs to what a day is told of */
	        {"26日，县里召开成果展暨2003年修路工作会议。\n\n县报\n2003年5月27日\n",
	                "2003-05-26 县里召开成果展暨2003年修路工作会议"},
	        {"2003年8月8日，由北乡帮扶的西乡成功脱贫。", "2003-08-08 由北乡帮扶的西乡成功脱贫"},
	        /* how things were, and what was before; a year's sum; what a year's beginning planned */
	        {"2003年5月1日，河边的工地上，老张正忙着筹建着水站。", ""},
	        {"2003年进藏前，他是农机站的站长。", ""},
	        {"2003年实施各类项目1500余个。2004年，全县干部用心用力，全年向乡里派出干部17名。", ""},
	        {"2003年修路。各乡的年初计划资金都已派人送到。", ""},
	        {"1952年县人民政府设民政科。四月　县境设检疫站七处。",
	                "1952 县人民政府设民政科; 1952-04 县境设检疫站七处"},
	        {"1952年，设备到了河边，设想很好，公路局下设三科。", ""},
	        {"2003年5月1日是县里成立50周年。3月9日，记者从路政局获悉，路修好了。", ""},
	        {"早在1997年，县里就安排东乡对口帮扶西乡。", "1997 县里就安排东乡对口帮扶西乡"},
	        {"2003年安排资金三万元用于对口帮扶。2004年安排对口支援工作经费。", ""},
	        {"2010年后县里让东乡和南乡对口支援西乡。", "2010 县里让东乡和南乡对口支援西乡"},
	        {"本年度未安排乡村结对，这是2003年5月的事。2004年5月是否签约，县里再说。", ""},
	        /* what was meant, or promised, or measured; a paper's name */
	        {"原计划2003年5月动工。按照2003年调整后的方案，搬迁一千户。", ""},
	        {"2003年，县里将切实推行新办法，开展培训。", ""},
	        {"通路率2003年5月底达到9%，路已通车。", ""},
	        {"某县召开修路会的情况（2003年5月）\n\n会开得好。", ""},
	        {"2003年，我县认真组织修路，圆满完成年度任务。", ""},
	        {"1993年动工，1996年竣工。", "1993 动工; 1996 竣工"},
	        {"议案于2003年6月审议通过。", "2003-06 议案审议通过"},
	        {"2003年5月召开的全县会议上，代表们提出了新的办法。", "2003-05 代表们提出了新的办法"},
	        {"2003年6月，双方签订了《协议》（2003—2005年）。",
	                "2003-06 双方签订了《协议》（2003—2005年）"},
	        {"1993年，上海支援技术工人12名。", "1993 上海支援技术工人12名"},
	        {"# 大事\n\n## 1993年\n\n- 5月2日：公路开工。\n\n**6月3日** 公路通车。\n",
	                "1993-05-02 公路开工; 1993-06-03 公路通车"},
	        {"|年份|事件|\n|---|---|\n|1993年|公路开工|\n", "1993 公路开工"},
	        {"|年份|事件|\n|---|---|\n|1993|公路开工|\n", "1993 公路开工"},
	        {"支援方\t起始年份\t备注\n甲市\t1993\t公路开工\n", ""},
	        {"2004年6月，县医院通过二级甲等评审。", "2004-06 县医院通过二级甲等评审"},
	        {"2004年6月，县城遭暴雨袭击。", "2004-06 县城遭暴雨袭击"},
	        {"2004年协作期满，改为专科协作。", "2004 协作期满"},
	        {"1990年，当地发生水灾。", "1990 当地发生水灾"},
	        {"2006年4月，县委开会。", "2006-04 县委开会"},
	        {"2006年的全县会议定下了分工。", "2006 全县会议定下了分工"},
	        {"2006年，教育局增加3所学校为试点单位。", "2006 教育局增加3所学校为试点单位"},
	        {"2006年，教育局增加3所学校，共9所。", ""},
	        {"2000年以后的十年里，水灾多次发生。", ""},
	        {"## 头一轮：选派教师（1996—2000年）\n\n去的人不多。\n", ""},
	};
	check(cases, COUNT(cases));
}

/* Verbs by families, and any verb where a day or month opens the sentence or the date is what is told. */
static void acts_by_rule(void **state)
{
	(void)state;
	static const struct event_case cases[] = {
	        {"2005年3月，两市续签了合约。", "2005-03 两市续签了合约"},
	        {"2006年春，第三批干部到岗。", "2006 第三批干部到岗"},
	        {"2006年，图书馆迁入新址。", "2006 图书馆迁入新址"},
	        {"2006年，第二批教师返沪。", "2006 第二批教师返沪"},
	        {"2006年，河东乡通水。", "2006 河东乡通水"},
	        {"2006年，两校结为姊妹学校。", "2006 两校结为姊妹学校"},
	        {"2006年，有人来青海做客。", ""},
	        {"2006年，交通便利，通水率高。", ""},
	        {"2007年10月，甲县粮站挨了一场大火。", "2007-10 甲县粮站挨了一场大火"},
	        {"2007年，甲县粮站挨了一场大火。", ""},
	        {"2007年10月，收入有了起色。", ""},
	        {"2007年10月，收入增加了不少。", ""},
	        {"2008年6月座谈会之后，双方的想法一致。", "2008-06 座谈会之后"},
	        {"5月2日　首批教师翻山入校。\n\n发布时间：2008年6月1日\n", "2008-05-02 首批教师翻山入校"},
	        {"2008年5月2日，甲县有学校三十所。", ""},
	        {"2008年，首批教师翻山入校。", ""},
	        {"这座桥是1998年修的。", "1998 这座桥是修的"},
	        {"这座桥是1998年的遗物。", ""},
	        {"从1998年起甲市对口支援乙县。", "1998 甲市对口支援乙县"},
	        {"从1998年起帮扶资金不断增加。", ""},
	        {"从1998年起，甲市帮扶乙县一事保持不变。", ""},
	        {"从1998年起收入不断增加。", ""},
	        {"2010年，甲市继续组织培训。", ""},
	        {"2009年，甲市落实资金3亿元，实施项目18个。", ""},
	        {"2009年，甲市接收教师30名，比上年增加三成。", ""},
	        {"2006—2010年，甲市派出教师45名。", ""},
	        {"2009年，甲市派出教师45名。", "2009 甲市派出教师45名"},
	        {"2009年，甲县修路架桥，\n派出教师45名。", "2009 派出教师45名"},
	        {"2009年5月2日，甲县\n\n派出教师45名。", ""},
	};
	check(cases, COUNT(cases));
}

/* What did not happen, how long something holds, what a year summed up, an entry whatever its verb. */
static void fine_points(void **state)
{
	(void)state;
	static const struct event_case cases[] = {
	        {"2003年，河东乡没有新开工的水渠。", ""},
	        {"2003年，河东乡没有派出医生。", ""},
	        {"2003年，甲市不再承担此事。", "2003 甲市不再承担此事"},
	        {"5月2日　两县谈妥合修水渠。\n\n发布时间：2008年6月1日\n", "2008-05-02 两县谈妥合修水渠"},
	        {"1996年，河口乡并入城关镇。", "1996 河口乡并入城关镇"},
	        {"合同期限为三年，自2003年5月1日起至2006年4月30日止。",
	                "2003-05-01/2006-04-30 合同期限为三年"},
	        {"期限是2003年到2006年。", ""},
	        {"路从2003年5月1日至2006年4月30日不通。", ""},
	        {"2003年召开会议5次，培训农民600人次。", ""},
	        {"2003年1—6月，县里派出医生9名，同比增长一成。", ""},
	        {"表中反映调整后的2003年资金。", ""},
	        {"2003年数据经过调整。", ""},
	        {"进入90年代，人手短缺。", ""},
	        /* too long, but never begun in the middle of a name */
	        {"2003年5月6日，东河乡水利工程建设委员会移民小组调整挖渠工作组三个。",
	                "2003-05-06 东河乡水利工程建设委员会移民小组调整挖渠…"},
	        {"2003年，县里圆满完成年度任务。", ""},
	        {"甲校自2008年起幫扶乙校。", "2008 甲校幫扶乙校"},
	        {"2003年起，本县对口支援乙县，各派驻医生3名。", "2003 本县对口支援乙县"},
	        {"6.1　双方于2003年5月签订了合同。", "2003-05 双方签订了合同"},
	        /* a year in a title, or of what a verb takes up, is not when; a place in a list is none */
	        {"5月2日　两县签了《2008—2012年修渠协议》，先修东渠。\n\n发布时间：2008年6月1日\n",
	                "2008-05-02 两县签了《2008—2012年修渠协议》"},
	        {"2004年1月5日，联席会议审定2003年度修路结果，东乡第一。",
	                "2004-01-05 联席会议审定2003年度修路结果"},
	        {"县里召开2003年度动员会。", "2003 县里召开动员会"},
	        {"水渠和水库陆续动工，至2003年底全部完工。", "2003 全部完工"},
	        {"至2003年底，水渠长30公里。", ""},
	        {"村里曾于2003年请求邻乡帮忙。", "2003 村里曾请求邻乡帮忙"},
	        {"村里曾于2003年至2005年喝河水。", ""},
	        {"1993年\n\n5月2日　东河桥通车。\n\n本年　河东乡与县城十个单位结对\n\n1994年\n",
	                "1993-05-02 东河桥通车; 1993 河东乡与县城十个单位结对"},
	        {"2003年，两县的挂钩关系已解除。", "2003 两县的挂钩关系已解除"},
	        {"2003年辞职医师6人。", ""},
	        {"2003年的第二次座談會把渠道交給東鄉修建。", "2003 第二次座談會把渠道交給東鄉修建"},
	        {"我院始建于1968年，现有床位90张，始建时只有10张。", "1968 我院始建"},
	};
	check(cases, COUNT(cases));
}

static void no_acts(void **state)
{
	(void)state;
	static const struct event_case cases[] = {
	        {"2003年，全县产值为3亿元，增长5%。", ""},
	        {"截至2003年底，已建成学校12所。", ""},
	        {"1993—2003年，累计选派干部300名。", ""},
	        {"1993年以来，队伍不断壮大，开展了工作。", ""},
	        {"到2020年，要建成五条公路。", ""},
	        {"“十二五”期间，共安排项目30个。", ""},
	        {"2003年的项目均已开工。", ""},
	        {"县里召开动员会。", ""},
	        {"2003年的对口支援工作很有成效。", ""},
	        {"通过五年努力，收入比2003年提高一倍。", ""},
	        {"《2003年工作计划》已经印发。", ""},
	        {"[1]张某.论召开会议[J].某某学报,2004(3):11-15", ""},
	        {"县中医院工作总结 2003年，我院派出医生......", ""},
	        {"- [2003年甲县召开动员会](http://a.cn/1.html) 2004-05-06", ""},
	        {"桥修好了。\n\n延伸阅读\n\n2003年甲县召开动员会\n\n2004年乙县派出医疗队", ""},
	        {"桥修好了。\n\n分類：山路　　本頁面最後修訂於2004年5月6日。", ""},
	        {"桥修好了。\n\n下一篇：2003年甲县召开动员会\n", ""},
	        {"延伸阅读\n\n2003年甲县召开动员会\n\n2004年，乙县成立医疗队。", "2004 乙县成立医疗队"},
	        {"[甲县](/a/1)在2003年召开动员会，定下了办法。", "2003 [甲县](/a/1)召开动员会"},
	};
	check(cases, COUNT(cases));
}

/* A title is never longer than 24 characters, and never begins with the date. */
static void titles_are_short(void **state)
{
	(void)state;
	struct extracted e =
	        extracted_of("2003年5月6日，由本县和邻县的农业、林业、水利、交通、教育、卫生等部门的负责人"
	                     "和技术人员共同参加的座谈会在河东乡政府召开，会上确定了今后三年的工作。");
	assert_int_equal(e.records.events.len, 1);
	const char *title = e.records.events.at[0].title;
	assert_true(strlen(title) > 0 && strlen(title) <= 24 * strlen("字"));
	assert_null(strstr(title, "2003"));
	assert_non_null(strstr(title, "召开"));
	extracted_end(&e);
}

static void programmes(void **state)
{
	(void)state;
	static const struct {
		const char *text, *programme;
	} cases[] = {
	        {"2003年，甲市选派援藏干部。", "援藏"},
	        {"2003年，甲市选派教师到新疆工作。", "援疆"},
	        {"三峡移民\n\n2003年，甲市选派干部。", "三峡"},
	        {"一、援青工作\n\n2013年，甲市选派干部。\n\n二、援疆工作\n\n2014年，甲市选派干部。", "援青"},
	        /* a scheme that had not begun is not meant: its region was the frontier, and before that
	           nothing */
	        {"援疆工作\n\n1985年，甲市选派干部。", "边疆"},
	        {"援疆工作\n\n1958年，甲市选派干部。", "其他"},
	        {"汶川纪事\n\n2003年，甲市选派干部。", "其他"},
	        /* the paragraph said of which scheme it tells */
	        {"援疆工作\n\n三峡移民也要支援。2003年，甲市选派干部。", "三峡"},
	        /* as the support that the clause tells of */
	        {"援疆工作\n\n2003年，北京大学开始对口支援石河子大学。", "教育"},
	        {"2003年，甲医院签订协议。", "医疗"},
	        /* in Traditional characters */
	        {"三峽移民\n\n2003年，甲市選派幹部。", "三峡"},
	        {"邊疆建設\n\n1983年，甲市選派幹部。", "边疆"},
	        {"2003年，甲醫院簽訂協議。", "医疗"},
	        {"2003年，甲乙签订协议。", "其他"},
	        /* what the section speaks of; what the piece does, its links left out; what it opens with */
	        {"一、做法\n\n2003年，甲市选派干部。\n\n干部进藏后，走遍藏区，在藏三年。\n\n二、医院\n\n医院"
	         "很大。",
	                "援藏"},
	        {"2003年，甲市选派干部。\n\n团场很大，兵团很远，一个团场接一个团场。\n\n"
	         "某医院和卫生院、医院和医疗队、医院和卫生局的故事......",
	                "援疆"},
	        {"中央新疆工作会议作出安排以来，大家都很努力，做了许多事。\n\n2003年，甲市选派干部。\n\n医院"
	         "开了门。",
	                "援疆"},
	        {"甲医院材料汇编\n\n第一篇：去路\n\n2003年，甲市选派干部。\n\n第二篇：来路\n\n2004年，乙市选"
	         "派干部。",
	                "其他"},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct extracted e = extracted_of(cases[i].text);
		assert_true(e.records.events.len > 0);
		assert_string_equal(e.records.events.at[0].programme, cases[i].programme);
		extracted_end(&e);
	}
}

/* What is left out is marked, who acts and what is done are not, and words stay whole. */
static void titles_say_what_is_left_out(void **state)
{
	(void)state;
	static const struct {
		const char *text, *title;
	} cases[] = {
	        {"2003年5月，县计委和县教委召开沿江各乡镇同山区各村结对帮扶和技术协作工作座谈会。",
	                "县计委和县教委召开…结对帮扶和技术协作工作座谈会"},
	        {"2003年5月，省里印发《关于沿海几个市帮助山区各县培训乡村教师、修建校舍的若干办法》。",
	                "省里印发…修建校舍的若干办法"},
	        {"2003年5月，来自东河乡、西河乡、南河乡、北河乡、上河乡、下河乡的二十名技工抵达工地。",
	                "…北河乡、上河乡、下河乡的二十名技工抵达工地"},
	        {"2003年5月，省里决定，甲县对口支援乙县。", "省里决定，甲县对口支援乙县"},
	        {"2003年5月，县里召开座谈会。", "县里召开座谈会"},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct extracted e = extracted_of(cases[i].text);
		assert_int_equal(e.records.events.len, 1);
		assert_string_equal(e.records.events.at[0].title, cases[i].title);
		extracted_end(&e);
	}
}

/* What is cut off leaves no bracket or quotation mark alone, and no 和 at the end. */
static void titles_are_paired(void **state)
{
	static const char *const texts[] = {
	        "2003年5月，县里召开“沿江各乡镇与海边几个市县结对办学、共同培训乡村教师座谈会”。",
	        "2003年5月，省里印发了《关于沿海几个市帮助山区各县培训乡村教师、修建校舍的若干办法》。",
	        "2003年5月，县里召开“山海结对”座谈会。",
	};
	static const char *const marks[][2] = {{"“", "”"}, {"《", "》"}};
	(void)state;
	for (size_t i = 0; i < COUNT(texts); i++) {
		struct extracted e = extracted_of(texts[i]);
		assert_int_equal(e.records.events.len, 1);
		const char *title = e.records.events.at[0].title;
		for (size_t k = 0; k < COUNT(marks); k++)
			assert_int_equal(!strstr(title, marks[k][0]), !strstr(title, marks[k][1]));
		extracted_end(&e);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(acts_with_a_date),
	        cmocka_unit_test(acts_by_rule),
	        cmocka_unit_test(fine_points),
	        cmocka_unit_test(no_acts),
	        cmocka_unit_test(titles_are_short),
	        cmocka_unit_test(titles_say_what_is_left_out),
	        cmocka_unit_test(titles_are_paired),
	        cmocka_unit_test(programmes),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
