// SPDX-License-Identifier: MIT
#include "tests/unit/records.h"

struct figure_case {
	const char *text, *figures; /* "value unit quote; …" */
};

static void check(const struct figure_case *cases, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct extracted e = extracted_of(cases[i].text);
		for (size_t k = 0; k < e.records.figures.len; k++) {
			const struct figure_record *f = &e.records.figures.at[k];
			struct buf value = {0};
			buf_addf(&value, "%s %s", f->value, f->unit);
			extracted_add(&e, buf_str(&value), f->span);
			buf_free(&value);
		}
		assert_string_equal(buf_str(&e.line), cases[i].figures);
		extracted_end(&e);
	}
}

static void numbers_with_a_unit(void **state)
{
	(void)state;
	static const struct figure_case cases[] = {
	        {"县里投入2.5亿元。", "250000000 元 2.5亿元"},
	        {"种树3.2万亩。", "32000 亩 3.2万亩"},
	        {"镇上来了廿三家商铺。", "23 家 廿三家"},
	        {"厂里的师傅算过细账，说这一年的收成合起来大约值约７．\n５亿元，比往年都好，大家听了自然高兴，晚上便摆了酒席。",
	                "750000000 元 约７．\n５亿元"},
	        {"1.\n5亿元已经拨付。", "500000000 元 5亿元"},
	        {"房屋5 600平方米。", "5600 平方米 5 600平方米"},
	        {"修路12,500公里。", "12500 公里 12,500公里"},
	        {"来了7名医生、20人次。", "7 名 7名; 20 人次 20人次"},
	        {"港幣五百萬元，分給三條村、四百餘戶。", "5000000 港元 五百萬元; 3 條 三條; 400 戶 四百餘戶"},
	        {"甲乡|面积（亩）|投入（万元）\n东村|320|8\n西村|500|12\n",
	                "320 亩 320; 80000 元 8; 500 亩 500; 120000 元 12"},
	        {"全县总人口4.7万，百姓平均寿命72.5岁。", "47000 人 4.7万; 72.5 岁 72.5岁"},
	        {"送来帐篷三十顶、药品六箱，设检查站七处。", "30 顶 三十顶; 6 箱 六箱; 7 处 七处"},
	        {"村里有千亩茶园，是万亩大县。", "1000 亩 千亩"},
	        {"他说：“就靠那四亩地。”", "4 亩 四亩"},
	        {"八台镇桅杆坪村来了八台拖拉机，两个镇都用，老张86岁。", "8 台 八台; 2 个 两个"},
	        {"鹽亭縣、三台縣來了三台拖拉機。", "3 台 三台"},
	        {"总人口四万，安置移民二十万。", "40000 人 四万; 200000 人 二十万"},
	        {"安置移民18万，来了过千名医生，路过三村。", "180000 人 18万; 1000 名 过千名"},
	        {"三省、8县、5镇34乡都有路，300多个日日夜夜，三个春秋。",
	                "3 省 三省; 8 县 8县; 5 镇 5镇; 34 乡 34乡"},
	        {"分别提高1.7个、3.2个和4.0个百分点。有1.5个、2个的。",
	                "1.7 % 1.7个; 3.2 % 3.2个; 4 % 4.0个百分点; 1.5 个 1.5个; 2 个 2个"},
	        {"载县报2018年2期。2018年2期培训班。", "2 期 2期"},
	        {"雨量246.3～658.5毫米，蒸发1698.1～1155.4毫米。",
	                "246.3/658.5 毫米 246.3～658.5毫米; 1698.1/1155.4 毫米 1698.1～1155.4毫米"},
	        {"12县（市）分为9大类。", "12 县市 12县（市）; 9 类 9大类"},
	        {"他从八一镇来，沿319省道走，两省的人都认得他，一县一策。", ""},
	        {"表1　各乡投入　　单位：亿元、个、万人\n年度\t财政资金\t社会捐赠\t项目\t吸纳就业\n2003\t2.5\t1.5\t80\t8.2\n",
	                "250000000 元 2.5; 150000000 元 1.5; 80 个 80; 82000 人 8.2"},
	        {"表1　各乡项目\n乡　　　项目（项）　其中完成（项）\n东乡　　　　612　　　388\n西乡　　　　845　　　517\n",
	                "612 项 612; 388 项 388; 845 项 845; 517 项 517"},
	        {"人口只占6. 7%，约6. 5万人。6. 7号桥。", "6.7 % 6. 7%; 65000 人 约6. 5万人"},
	        {"单选|多选|判断\n选一个|选几个。\n", ""},
	        {"增长６．５％。", "6.5 % ６．５％"},
	        {"发生七点六级地震。", "7.6 级 七点六级"},
	        {"增长一点七倍。", "1.7 倍 一点七倍"},
	        {"投资一点二五亿元。", "125000000 元 一点二五亿元"},
	        {"提高了2.5个百分点。", "2.5 % 2.5个百分点"},
	        {"是原来的3.5倍。", "3.5 倍 3.5倍"},
	        {"三种办法，十二项措施，两名医生。", "3 种 三种; 12 项 十二项; 2 名 两名"},
	        /* ranks, sessions and names count nothing */
	        {"进入全省前八位，此前八位医生来过。", "8 位 八位"},
	        {"县委八次全会提出新办法，开了三次会。透过2025回望来路。", "3 次 三次"},
	        {"出发前三名医生合影，手术前八位患者体检，会前五位专家发言。",
	                "3 名 三名; 8 位 八位; 5 位 五位"},
	        {"他获前三名，排全国前五名学校之列。", ""},
	        {"东三省的干部到了北三县，南下三县。", "3 县 三县"},
	        {"云南三县、济南四县都来了。湘西六县，黔南七县，甘南八县。",
	                "3 县 三县; 4 县 四县; 6 县 六县; 7 县 七县; 8 县 八县"},
	        {"拨给一万元，修了1个站。", "10000 元 一万元; 1 个 1个"},
	        {"这是故事的另一半。", ""},
	        {"三分之99998万亿。", ""},
	        {"减了千分之\n\n9人来过。", "9 人 9人"},
	        {"一半的人走了，千分之五留下，百分之二十回来。",
	                "50 % 一半; 0.5 % 千分之五; 20 % 百分之二十"},
	        {"有30万贫困群众。", "300000 人 30万"},
	        {"发生6.1级地震。", "6.1 级 6.1级"},
	        {"派出5省市的干部，12县受益。", "5 省市 5省市; 12 县 12县"},
	        {"門診八千人次，資金三億元。", "8000 人次 八千人次; 300000000 元 三億元"},
	        {"门诊800人(次)。", "800 人次 800人(次)"},
	        {"装机50万千瓦。", "500000 千瓦 50万千瓦"},
	        {"三分之一的人，千分之二点五的税，兩倍多。",
	                "33.33 % 三分之一; 0.25 % 千分之二点五; 2 倍 兩倍多"},
	        {"共有 15 所学校。", "15 所 15 所"},
	};
	check(cases, COUNT(cases));
}

/* Tenths and scores; foreign money; what only looks like it. */
static void more_units(void **state)
{
	(void)state;
	static const struct figure_case cases[] = {
	        {"六成以上的路修好了，水費降了三成五，三四成的人外出。",
	                "60 % 六成以上; 35 % 三成五; 30/40 % 三四成"},
	        {"办成三件事，成立五个组，三成员到场。", "3 件 三件; 5 个 五个"},
	        /* a unit is as the text writes it, but has one name */
	        {"建成３個項目、十二項工程，占地２萬畝，長4千米。",
	                "3 個 ３個; 12 項 十二項; 20000 畝 ２萬畝; 4 公里 4千米"},
	        {"八支医疗队到了，30多支援外医疗队出发；三支一扶启动。", "8 支 八支; 30 支 30多支"},
	        {"总分100分，组织20分。", "100 分 100分; 20 分 20分"},
	        {"会议8时30分开始，用了20分钟。", ""},
	        {"发生八級地震，三级医院两所。", "8 級 八級; 2 所 两所"},
	        {"收到港币500万元、80万美元、新台币3万元。",
	                "5000000 港元 500万元; 800000 美元 80万美元; 30000 台币 3万元"},
	        {"人大五次会议开幕，全县召开了五次会议。", "5 次 五次"},
	        {"浏览：1386次　来信20次", "20 次 20次"},
	        {"2.1　本办法用到明年。", ""},
	        {"路修好了。\n\n注释：\n① 按对32名队员的访谈。\n② 张某：《修路》，某某出版社，2001年，第30页。\n",
	                "32 名 32名"},
	};
	check(cases, COUNT(cases));
}

/* A hard line end may stand between a number and its unit, where the sentence goes on behind it. */
static void across_lines(void **state)
{
	(void)state;
	static const struct figure_case cases[] = {
	        {"村里修了路，花了３．２ 万\n元。", "32000 元 ３．２ 万\n元"},
	        {"村里修了路，来了\n12\n个人。", "12 个 12\n个"},
	        {"成员：12名农民，两支队伍，20万锭。", "12 名 12名; 2 支 两支; 200000 锭 20万锭"},
	        {"村里修了路，长12\n\n公里", ""},
	        {"村里修了路，长12\n　　公里", ""},
	        {"村里修了路；\n12\n- 个", ""},
	};
	check(cases, COUNT(cases));
}

static void qualifiers(void **state)
{
	(void)state;
	static const struct {
		const char *text, *quote;
		enum figure_qualifier qualifier;
	} cases[] = {
	        {"投入约3亿元。", "约3亿元", FIGURE_ABOUT},
	        {"投入近3亿元。", "近3亿元", FIGURE_ABOUT},
	        {"约占30%。", "30%", FIGURE_ABOUT},
	        {"占30%左右。", "30%左右", FIGURE_ABOUT},
	        {"投入3亿多元。", "3亿多元", FIGURE_OVER},
	        {"来了70余名。", "70余名", FIGURE_OVER},
	        {"来了十几名。", "十几名", FIGURE_OVER},
	        {"来了数百名。", "数百名", FIGURE_OVER},
	        {"来了上千人。", "上千人", FIGURE_OVER},
	        {"投入逾3亿元。", "逾3亿元", FIGURE_OVER},
	        {"占30%以上。", "30%以上", FIGURE_OVER},
	        {"来了近万人。", "近万人", FIGURE_ABOUT},
	        {"不足30人。", "不足30人", FIGURE_UNDER},
	        {"30人以内。", "30人以内", FIGURE_UNDER},
	        {"附近30人来了。", "30人", FIGURE_EXACT},
	        {"节约30元。", "30元", FIGURE_EXACT},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct extracted e = extracted_of(cases[i].text);
		assert_int_equal(e.records.figures.len, 1);
		struct span span = e.records.figures.at[0].span;
		buf_add(&e.line, e.doc.text + span.start, span.end - span.start);
		assert_string_equal(buf_str(&e.line), cases[i].quote);
		assert_int_equal(e.records.figures.at[0].qualifier, cases[i].qualifier);
		extracted_end(&e);
	}
}

static void ranges(void **state)
{
	(void)state;
	static const struct figure_case cases[] = {
	        {"每队20～30人。", "20/30 人 20～30人"},
	        {"每队20至30人。", "20/30 人 20至30人"},
	        {"每户20-30万元。", "200000/300000 元 20-30万元"},
	        {"每户8000-1万元。", "8000/10000 元 8000-1万元"},
	        {"占5%—10%。", "5/10 % 5%—10%"},
	        {"每队三至五名。", "3/5 名 三至五名"},
	        {"每队三四十名。", "30/40 名 三四十名"},
	        {"每户3亿元至5亿元。", "300000000/500000000 元 3亿元至5亿元"},
	        {"由20亿元至30亿元。", "2000000000 元 20亿元; 3000000000 元 30亿元"},
	        {"来了两三百人，花了两三万元。", "200/300 人 两三百人; 20000/30000 元 两三万元"},
	        {"由20亿元增加到30亿元。", "2000000000 元 20亿元; 3000000000 元 30亿元"},
	};
	check(cases, COUNT(cases));
}

static void no_figures(void **state)
{
	(void)state;
	static const struct figure_case cases[] = {
	        {"一个办法，一批人，一名医生，一项工作，一系列。", ""},
	        {"第三批，第12项，第二次，第一、二批。", ""},
	        {"历时5年，用了3个月，13天，2个多小时。", ""},
	        {"1998年3月来了一次。", ""},
	        {"第61条，52号文件，电话0911-20041122。", ""},
	        {"“三个一”活动，“两个确保”。", ""},
	        {"两省签约，两地往来，两类地区。", ""},
	        {"三级医院，二级甲等，8点30分。", ""},
	        {"几个人，多项工作，数个站，千家万户。", ""},
	        {"G20国集团，A4纸，B2支线。", ""},
	        {"三本科生，2支援，5元旦。", ""},
	        {"七届三次全会。", ""},
	        {"三门峡市和五家渠市。", ""},
	        {"定在8：30人到齐，比例为2:3个。", ""},
	        {"三支一扶，一支队伍，第三支队。", ""},
	        {"修桥 3\n个人所得", ""},
	        /* digits of two words side by side */
	        {"唯一一座桥，唯一一个村，逐一一家家看，五一一个假期，三八三个活动，一一项目登记。", ""},
	        {"来了五六个人，二〇个村。", "5/6 个 五六个; 20 个 二〇个"},
	};
	check(cases, COUNT(cases));
}

/* The unit of a cell stands at the head of its column, or in the caption. */
static void cells_of_a_table(void **state)
{
	(void)state;
	static const struct figure_case cases[] = {
	        {"援方\t受方\t项目数(个)\t投资(万元)\t完成率\n甲市\t乙县\t12\t3,400\t75."
	         "5\n丙市\t丁县\t8\t560.5\t90\n",
	                "12 个 12; 34000000 元 3,400; 75.5 % 75.5; 8 个 8; 5605000 元 560.5; 90 % 90"},
	        {"| 省 | 县 | 干部人数 | 资金（亿元） |\n|---|---|---|---|\n| 甲省 | 乙县 | 30人 | 2.5 |\n| "
	         "丙省 | 丁县 | 45 | 3 |\n",
	                "30 人 30人; 250000000 元 2.5; 45 人 45; 300000000 元 3"},
	        {"表1 各县投入（单位：万元）\n\n序号\t县\t投入\n1\t甲县\t120\n2\t乙县\t80\n",
	                "1200000 元 120; 800000 元 80"},
	        {"编号\t名称\t备注\n12\t甲县\t34\n", ""},
	        /* each row has its own unit; a row of words below the head is no head */
	        {"指标\t单位\t2003年\t2004年\n帮困资金\t万元\t20\t30\n住户\t户\t6\t8\n",
	                "200000 元 20; 300000 元 30; 6 户 6; 8 户 8"},
	        {"|乡名|资金（万元）|\n|---|---|\n|东乡|20|\n|西乡|（未安排）|\n|合计|20|\n",
	                "200000 元 20; 200000 元 20"},
	        /* columns set apart by blanks, three lines or more */
	        {"乡名    款额（万元）    人数\n东乡    200    15\n西乡    300    20\n",
	                "2000000 元 200; 15 人 15; 3000000 元 300; 20 人 20"},
	        {"甲方：某校    乙方：某县\n代表：张三    代表：李四\n地点：200    时间：3\n", ""},
	        /* two tabs on end hold an empty cell, unless the rows are only set in line */
	        {"县\t负责人\t产粮（吨）\t户数\n甲县\t张某\t120\t35\n全县\t\t300\t60\n",
	                "120 吨 120; 35 户 35; 300 吨 300; 60 户 60"},
	        {"县\t负责人\t产粮（吨）\t户数\n甲县\t张某\t120\t35\n\t李某\t300\t60\n",
	                "120 吨 120; 35 户 35; 300 吨 300; 60 户 60"},
	        {"县\t产粮（吨）\t户数\n甲县\t\t120\t35\n", "120 吨 120; 35 户 35"},
	        /* the unit may stand at the head of the row */
	        {"| 指标 | 1990年 | 2000年 |\n|---|---|---|\n| 粮食（吨） | 12 | 34 |\n| 人口（万人） | 1.5 "
	         "| 2 |\n",
	                "12 吨 12; 34 吨 34; 15000 人 1.5; 20000 人 2"},
	        /* as many units as columns without one; else only what is money or people is told */
	        {"表1 修路　　单位：万元、公里\n年份　　投入　　路长　　民工（人）\n2003　　20　　3　　40\n2004　　30　　5　　60\n",
	                "200000 元 20; 3 公里 3; 40 人 40; 300000 元 30; 5 公里 5; 60 人 60"},
	        {"表1 修路　　单位：万元、公里\n年份　　投入　　民工（人）\n2003　　20　　40\n2004　　30　　60\n",
	                "200000 元 20; 40 人 40; 300000 元 30; 60 人 60"},
	        {"表1 修路　　单位：公里、吨\n年份　　水泥　　民工（人）\n2003　　20　　40\n2004　　30　　60\n",
	                "40 人 40; 60 人 60"},
	        /* totals stand in the last columns */
	        {"批次　　乡名　　路（公里）　　投入（万元）\n第一批　　东乡　　3　　20\n第二批　　西乡　　5　　30\n"
	         "合计　　　　　　8　　50\n",
	                "3 公里 3; 200000 元 20; 5 公里 5; 300000 元 30; 8 公里 8; 500000 元 50"},
	        {"批次\t乡名\t路（公里）\t投入（万元）\n第一批\t东乡\t3\t20\n合计\t\t8\t50\n",
	                "3 公里 3; 200000 元 20; 8 公里 8; 500000 元 50"},
	        {"表1 产量（单位：吨）\n\n县\t1990年\t户数（户）\n甲县\t12\t3\n", "12 吨 12; 3 户 3"},
	};
	check(cases, COUNT(cases));
}

/* Where the columns were fused, a rate and the totals tell where to cut. */
static void fused_rows(void **state)
{
	(void)state;
	static const struct figure_case cases[] = {
	        {"县计划项目完工项目完工率(%)\n\n甲县20945\n\n乙县161062.5\n\n丙县8225\n\n合计442147.7\n",
	                "20 个 20; 9 个 9; 45 % 45; 16 个 16; 10 个 10; 62.5 % 62.5; 8 个 8; 2 个 2; 25 % "
	                "25; "
	                "44 个 44; 21 个 21; 47.7 % 47.7"},
	        /* the total is wrong: only what can be cut in one way is taken */
	        {"县计划项目完工项目完工率(%)\n\n甲县4125\n\n乙县161062.5\n\n合计991147.7\n",
	                "16 个 16; 10 个 10; 62.5 % 62.5"},
	        {"甲县20945\n\n乙县161062.5\n", ""},
	};
	check(cases, COUNT(cases));
}

/* What it measures, as the words beside the number or the table's head say it. */
static void measures(void **state)
{
	(void)state;
	static const struct {
		const char *text, *measures; /* one for each figure, with a bar between */
	} cases[] = {
	        {"落实修路资金3亿元，来了12名支教教师。", "修路资金|支教教师"},
	        {"全村累计投入帮困资金达30万元。", "帮困资金"},
	        {"收到救灾款50万元，建筑面积2150平方米。", "救灾款|建筑面积"},
	        {"选派干部人才三批共186名，其中医生32名、教师41名。", "干部人才|干部人才|医生|教师"},
	        {"安置移民186户、812人。", "移民|移民"},
	        {"来了五批103名医疗专家。", "医疗专家|医疗专家"},
	        {"全年接诊1.2万人次，巡诊11次。", "接诊|巡诊"},
	        {"使用率达到92.5%，同比增长3.1个百分点，占总投资的四成。", "使用率|同比增长|占总投资"},
	        {"6个省市来了，十余家机床、纺织企业也来了。", "省市|机床、纺织企业"},
	        {"捐款2万元。", "捐款"},
	        {"全县7万贫困人口已有5万人脱贫，12个贫困村已有9个通了公路。",
	                "贫困人口|贫困人口|贫困村|贫困村"},
	        {"花了2万元，走了36人。", "|"},
	        /* what changes, whole; no word that only ends like a noun; no half of a quotation */
	        {"粮食产量增长5%，收入水平提高两成，增长6%。", "粮食产量增长|收入水平提高|增长"},
	        {"完成20件高质量实事、10个省级集群、3届户外赛事。", "高质量实事|省级集群|户外赛事"},
	        {"办了“唱响山乡”活动3场，来了5个“山路书屋”项目。", "“唱响山乡”活动|“山路书屋”项目"},
	        {"办了“山里人家同心同德唱响山乡山水山路山村”活动3场。", "活动"},
	        {"援建項目117個，接收教師三百人次。", "援建項目|教師"},
	        {"|乡名|帮困资金（万元）|受益人数|\n|---|---|---|\n|东乡|20|300|\n", "帮困资金|受益人数"},
	        {"项目\t金额（万元）\n修渠\t20\n打井\t30\n", "修渠|打井"},
	        {"乡名\t完成情况\n东乡\t3所\n西乡\t5所\n", "完成情况|完成情况"},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct extracted e = extracted_of(cases[i].text);
		for (size_t k = 0; k < e.records.figures.len; k++)
			buf_addf(&e.line, "%s%s", k ? "|" : "", e.records.figures.at[k].measure);
		assert_string_equal(buf_str(&e.line), cases[i].measures);
		extracted_end(&e);
	}
}

/* When it was so, as its own sentence or table says; nothing where they do not. */
static void dates(void **state)
{
	(void)state;
	static const struct {
		const char *text, *dates; /* one for each figure, with a bar between */
	} cases[] = {
	        {"1996年拨款30万元，1997年拨款40万元。", "1996|1997"},
	        {"1996年村里通了路。拨款30万元。", ""},
	        {"1996年村里通了路；拨款30万元。", ""},
	        {"拨款30万元是在1996年。", ""},
	        {"2011年产茶30吨，比2010年增长20%。", "2011|2011"},
	        {"2011年定了规划，到2025年力争建成500个茶园。", ""},
	        {"2010年前种茶30亩。", ""},
	        {"1996年5月起每月拨款3万元，1998年以来派出教师12名。", "1996-05/..|1998/.."},
	        {"1996年至2000年，共拨款300万元。", "1996/2000"},
	        {"1996年派出第一批，此后派出教师12名。", ""},
	        {"1996年派出第一批，目前有教师12名。", ""},
	        {"座谈会（1996年）之后拨款30万元。", ""},
	        {"按《1996年修路办法》拨款30万元。", ""},
	        {"（1996年拨款30万元）", "1996"},
	        {"|乡名|2010年（万元）|2011年（万元）|\n|---|---|---|\n|东乡|20|30|\n|西乡|25|35|\n",
	                "2010|2011|2010|2011"},
	        {"年份\t拨款（万元）\t教师人数\n1996年\t20\t3\n1997年\t30\t4\n", "1996|1996|1997|1997"},
	        {"项目\t时间\t拨款（万元）\n修渠\t1996年\t20\n打井\t1997年\t30\n", "1996|1997"},
	        {"|乡名|2010年（万元）|\n|---|---|\n|东乡|20|\n\n各乡都已验收。\n\n---\n\n|西乡|25万元|\n",
	                "2010|"},
	        {"项目\t说明\t拨款（万元）\n修渠\t1996年动工\t20\n打井\t1997年动工\t30\n", "|"},
	        {"# 甲村\n\n## 1996年的帮扶\n\n拨款30万元。\n\n1997年教师回来了。教师12名。\n", "1996|"},
	        {"# 甲村\n\n## 1996年以来的帮扶\n\n拨款30万元。\n", ""},
	        {"# 甲村\n\n## 1996—2000年的帮扶\n\n拨款30万元。\n", ""},
	        {"# 甲村\n\n## 1996年计划\n\n拨款30万元。\n", ""},
	        {"# 甲村\n\n## 从1996年说起\n\n拨款30万元。\n", ""},
	        /* a table's caption, unless its rows have years of their own or it names a plan */
	        {"表1　2003年各乡资金\n\n乡名\t资金（万元）\n东乡\t20\n西乡\t40\n", "2003|2003"},
	        {"2003年各乡情况一览表\n单位：万元\n\n乡名\t资金\n东乡\t20\n", "2003"},
	        {"2003年各乡计划\n\n乡名\t资金（万元）\n东乡\t20\n", ""},
	        {"与2003年相比变化如下\n\n乡名\t资金（万元）\n东乡\t20\n", ""},
	        {"2003年出生的人员名单\n\n乡名\t人数（人）\n东乡\t20\n", ""},
	        {"2003年各乡资金\n\n|乡名|资金（万元）|\n|---|---|\n|东乡|20|\n|其中：|\n|西乡|40|\n",
	                "2003|2003"},
	        {"2003年修了路，乡里很忙。\n\n乡名\t资金（万元）\n东乡\t20\n", ""},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct extracted e = extracted_of(cases[i].text);
		for (size_t k = 0; k < e.records.figures.len; k++)
			buf_addf(&e.line, "%s%s", k ? "|" : "", e.records.figures.at[k].edtf);
		assert_string_equal(buf_str(&e.line), cases[i].dates);
		extracted_end(&e);
	}
}

/* Columns with units of their own, in the head, below it, in the caption, or in a column of units. */
static void units_of_columns(void **state)
{
	(void)state;
	static const struct figure_case cases[] = {
	        {"表1 援助情况\n\n年份\t资金（万元）\t项目（个）\t人员（人）\n2010\t300\t5\t20\n2011\t400\t6\t30\n",
	                "3000000 元 300; 5 个 5; 20 人 20; 4000000 元 400; 6 个 6; 30 人 30"},
	        {"表1 援助情况（单位：万元、个、人）\n\n年份\t资金\t项目\t人员\n2010年\t300\t5\t20\n2011年\t400\t6\t30\n",
	                "3000000 元 300; 5 个 5; 20 人 20; 4000000 元 400; 6 个 6; 30 人 30"},
	        {"表1 援助情况\n单位：亿元、个、万人\n\n地区\t资金\t项目\t人口\n甲县\t3\t5\t2.5\n乙县\t4\t6\t3\n",
	                "300000000 元 3; 5 个 5; 25000 人 2.5; 400000000 元 4; 6 个 6; 30000 人 3"},
	        {"表1 援助资金（单位：万元）\n\n地区\t2010年\t2011年\n甲县\t300\t500\n乙县\t400\t600\n",
	                "3000000 元 300; 5000000 元 500; 4000000 元 400; 6000000 元 600"},
	        {"表1 援助资金\n单位：万元/人\n\n地区\t资金/人数\n甲县\t300/20\n乙县\t400/30\n", ""},
	        {"表1\n\n地区\t资金\t人数\n\t（万元）\t（人）\n甲县\t300\t20\n乙县\t400\t30\n",
	                "3000000 元 300; 20 人 20; 4000000 元 400; 30 人 30"},
	        {"表1\n\n| 地区 | 资金（亿元） | 占比（%） |\n| --- | --- | --- |\n| 甲县 | 3 | 30 |\n| 乙县 | 7 | 70 |\n",
	                "300000000 元 3; 30 % 30; 700000000 元 7; 70 % 70"},
	        {"表1\n\n地区\t资金（亿元）\t占比%\n甲县\t3\t30\n乙县\t7\t70\n合计\t10\t100\n",
	                "300000000 元 3; 30 % 30; 700000000 元 7; 70 % 70; 1000000000 元 10; 100 % 100"},
	        {"表1\n\n地区\t资金/万元\t人数/人\n甲县\t300\t20\n乙县\t400\t30\n",
	                "3000000 元 300; 20 人 20; 4000000 元 400; 30 人 30"},
	        {"表1 单位：人\n\n地区\t干部\t教师\n甲县\t3\t20\n乙县\t4\t30\n",
	                "3 人 3; 20 人 20; 4 人 4; 30 人 30"},
	        {"表1\n\n地区\t资金[万元]\t面积【亩】\n甲县\t300\t20\n", "3000000 元 300; 20 亩 20"},
	        {"表1（金额单位：万元）\n\n地区\t金额\t项目数（个）\n甲县\t300\t2\n",
	                "3000000 元 300; 2 个 2"},
	        {"表1\n\n指标\t单位\t数量\n援助资金\t万元\t300\n援助项目\t个\t12\n选派干部\t人\t20\n",
	                "3000000 元 300; 12 个 12; 20 人 20"},
	        {"表1\n\n项目\t甲县\t乙县\n资金（万元）\t300\t400\n干部（人）\t12\t13\n",
	                "3000000 元 300; 4000000 元 400; 12 人 12; 13 人 13"},
	};
	check(cases, COUNT(cases));
}

/* Who gave it to whom, as the pairings beside it say. */
static void parties(void **state)
{
	(void)state;
	static const struct {
		const char *text, *parties; /* "supporter>recipient " of each figure */
	} cases[] = {
	        {"上海市支援云南省，投入资金3亿元，选派干部20名。", "上海市>云南省 上海市>云南省 "},
	        {"上海市投入3亿元支援云南省。", "上海市>云南省 "},
	        {"上海市援助云南省2亿元、贵州省1亿元。", "上海市>云南省 > "},
	        {"上海市支援云南省、贵州省，投入资金3亿元。", "上海市> "},
	        {"上海市、江苏省支援贵州省，投入资金3亿元。", ">贵州省 "},
	        {"上海市支援云南省，云南省财政投入5亿元。", "> "},
	        {"上海市支援云南省。当地投入5亿元。", "> "},
	        {"上海市支援云南省，全省贫困人口减少30万人，人均收入增加2000元。", "> > "},
	        {"上海市支援云南省，当年地区生产总值900亿元。", "> "},
	        {"60个部委支援西藏，投入资金7亿元。", "> 60个部委>西藏自治区 "},
	        {"表1 对口支援情况\n\n支援方\t受援方\t援助资金（万元）\n上海市\t云南省\t300\n江苏省\t陕西省\t200\n",
	                "上海市>云南省 江苏省>陕西省 "},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct extracted e = extracted_of(cases[i].text);
		for (size_t k = 0; k < e.records.figures.len; k++)
			buf_addf(&e.line, "%s>%s ", e.records.figures.at[k].supporter,
			        e.records.figures.at[k].recipient);
		assert_string_equal(buf_str(&e.line), cases[i].parties);
		extracted_end(&e);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(numbers_with_a_unit),
	        cmocka_unit_test(more_units),
	        cmocka_unit_test(measures),
	        cmocka_unit_test(dates),
	        cmocka_unit_test(across_lines),
	        cmocka_unit_test(qualifiers),
	        cmocka_unit_test(ranges),
	        cmocka_unit_test(no_figures),
	        cmocka_unit_test(cells_of_a_table),
	        cmocka_unit_test(parties),
	        cmocka_unit_test(units_of_columns),
	        cmocka_unit_test(fused_rows),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
