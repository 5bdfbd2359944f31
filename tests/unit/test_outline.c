// SPDX-License-Identifier: MIT
#include "tests/unit/doc_check.h"

#include "core/base/buf.h"
#include "core/extract/layers.h"

/* The levels and titles of a text's outline, as "1 title; 2 title; …", with [page]. */
static void expect(const char *name, const char *text, const char *outline)
{
	struct doc doc = doc_of(name, text, strlen(text));
	struct records records = {0};
	struct buf got = {0};
	check_blocks(&doc);
	extract_outline(&(struct reading){.doc = &doc, .pace = &(struct pace){0}}, &records);
	for (size_t i = 0; i < records.outline.len; i++) {
		const struct outline_record *record = &records.outline.at[i];
		buf_addf(&got, "%s%d %s", i ? "; " : "", record->level, record->title);
		if (record->page)
			buf_addf(&got, " [%d]", record->page);
	}
	assert_string_equal(buf_str(&got), outline);
	buf_free(&got);
	records_free(&records);
	doc_free(&doc);
}

/* The level follows nesting, not the style of the number. */
static void nesting(void **state)
{
	(void)state;
	expect("x.txt", "第一章 甲\n一 乙\n（一） 丙丙\n1.丁丁\n二 戊\n第二章 己\n（一）庚庚\n",
	        "1 甲; 2 乙; 3 丙丙; 4 丁丁; 2 戊; 1 己; 2 庚庚");
	expect("x.txt", "一、甲甲\n1、乙乙\n2、丙丙\n二、丁丁\n（一）戊戊\n1.己己\n",
	        "1 甲甲; 2 乙乙; 2 丙丙; 1 丁丁; 2 戊戊; 3 己己");
	/* （一） inside of 1., because 2. comes later */
	expect("x.txt", "1.甲甲\n（一）乙乙\n（二）丙丙\n2.丁丁\n", "1 甲甲; 2 乙乙; 2 丙丙; 1 丁丁");
	/* a number that does not go on later is left behind */
	expect("x.txt", "1.甲甲\n文字。\n一、乙乙\n二、丙丙\n", "1 甲甲; 1 乙乙; 1 丙丙");
	expect("x.txt", "1 甲甲\n1.1 乙乙\n1.1.1 丙丙\n1.2 丁丁\n2 戊戊\n",
	        "1 甲甲; 2 乙乙; 3 丙丙; 2 丁丁; 1 戊戊");
	/* the last item of a list, which ends with a stop, is none */
	expect("x.md", "# 甲\n\n1. 修路、架桥、通电；\n2. 建学校和医院，请教师；\n3. 双方商定的其他事情。\n",
	        "1 甲");
	expect("x.md", "## 甲\n### 乙\n（一）丙丙。文字很多，有好几句，都是丙的。\n# 丁\n## 戊\n",
	        "1 甲; 2 乙; 3 丙丙; 1 丁; 2 戊");
}

/* 1、甲省：乙县 is a row of a list; a name alone in its line, or before prose, is a heading. */
static void rows(void **state)
{
	(void)state;
	expect("x.txt", "一、名单\n1、江苏省：理县、茂县。\n2、安徽：松潘县。\n二、经过\n", "1 名单; 1 经过");
	expect("x.txt", "1、江苏省\n文字。\n2、安徽省\n文字。\n", "1 江苏省; 1 安徽省");
	expect("x.txt", "1、江苏省做法：先培训。\n2、安徽省做法：先修路。\n", "1 江苏省做法; 1 安徽省做法");
}

/* 前言 and 后记 stand beside chapters; in a compilation of pieces 参考文献 belongs to the piece. */
static void names(void **state)
{
	(void)state;
	expect("x.txt", "前 言\n文字。\n第一章 甲\n一、乙乙\n后 记\n文字。\n",
	        "1 前言; 1 甲; 2 乙乙; 1 后记");
	expect("x.txt", "甲乙汇报篇1\n一、丙丙\n参考文献：\n甲乙汇报篇2\n一、丁丁\n",
	        "1 甲乙汇报; 2 丙丙; 2 参考文献; 1 甲乙汇报; 2 丁丁");
}

#define TEXT_A "　　队员们翻过三座山，把药品送到每一户人家，住了整整一个冬天才下山回家。\n"
#define TEXT_B "　　老乡说，从前看病要走两天，现在站在村口就能等到医生，这是谁也没有想到的。\n"

#define LONG "因地制宜把水从山上引到山下，让山里的人家用上自来水，让河边的水田都有渠水可以灌溉"

/* Between two headings of its kind a long one is a heading, too; 21.5+2 is number 21. */
static void siblings(void **state)
{
	(void)state;
	expect("x.txt", "（一）修桥。" TEXT_A "（二）" LONG "。" TEXT_B "（三）铺路。" TEXT_A,
	        "1 修桥; 1 " LONG "; 1 铺路");
	expect("x.txt", "（一）修桥。" TEXT_A "（二）我县" LONG "。" TEXT_B "（三）铺路。" TEXT_A,
	        "1 修桥; 1 铺路");
	expect("x.txt", "（一）" LONG "。" TEXT_B "（二）铺路。" TEXT_A, "1 铺路");
	expect("x.txt", "20.修桥：" TEXT_A "21.5+2送水：" TEXT_B "22.铺路：" TEXT_A,
	        "1 修桥; 1 5+2送水; 1 铺路");
}

/* A chronicle: years, and months inside of them. A signature's year or a month in a list is none. */
static void chronicles(void **state)
{
	(void)state;
	expect("x.txt", "大事记\n一九八五年（乙丑）\n三月　桥成。\n一九八七年（丁卯）\n五月　路成。\n",
	        "1 大事记; 2 一九八五年（乙丑）; 2 一九八七年（丁卯）");
	expect("x.txt", "大事记\n1991年\n2月\n3日　桥成。\n一九九二年\n十二月\n1日　路成。\n",
	        "1 大事记; 2 1991年; 3 2月; 2 一九九二年; 3 十二月");
	/* days in figures are no numbers of headings; numbers of divisions are no days */
	expect("x.txt", "大事记\n1991\n1.15 桥成\n3.8 首批医生来了\n1992年\n5.20-23 县里开会\n",
	        "1 大事记; 2 1991; 2 1992年");
	expect("x.txt",
	        "1991年\n1.1 修桥的事\n乡里修了桥。\n1.2 修路的事\n乡里修了路。\n1992年\n乡里种了树。\n",
	        "1 1991年; 2 修桥的事; 2 修路的事; 1 1992年");
	expect("x.txt", "3月\n" TEXT_A "5月\n" TEXT_B, "");
	expect("x.txt", "1991年\n13月\n3日　桥成。\n1992年\n月\n" TEXT_A, "1 1991年; 1 1992年");
}

/* 第一条 with a title of its own heads an article of an agreement; in a law it is the text itself. */
static void articles(void **state)
{
	(void)state;
	expect("x.txt",
	        "第一条　目的\n" TEXT_A "第二条　双方的义务\n2.1　出人。" TEXT_B "第三条　期限\n" TEXT_A,
	        "1 目的; 1 双方的义务; 2 出人; 1 期限");
	expect("x.txt",
	        "第一章 总则\n第一条 为了把事办好，定这个办法。\n第二条 用水要登记。\n第三条 本办法明年起用\n",
	        "1 总则");
	expect("x.txt", "依照\n第三条的规定\n办理。\n", "");
}

/* A text's title is its outermost heading; a book's and a collection's is none. */
static void titles(void **state)
{
	(void)state;
	expect("x.txt", "河口镇修路十年小记\n\n" TEXT_A "\n一、路\n\n" TEXT_B, "1 河口镇修路十年小记; 2 路");
	expect("x.txt", "2003年5月6日　星期二\n县报\n河口与山前：十年同修一条路\n记者　张三\n" TEXT_A,
	        "1 河口与山前：十年同修一条路");
	expect("x.txt", "来源：河口镇人民政府\n\n" TEXT_A, "");
	expect("x.txt", "河口镇修路小记五篇\n\n第一篇：山路\n\n" TEXT_A, "1 山路");
	expect("x.txt", "山里的路\n\n第一章 修路\n\n" TEXT_A, "1 修路");
	expect("x.txt", TEXT_A "\n河口镇的路\n", "");
	expect("x.txt", "河口镇的路，修到今年\n才通车。\n" TEXT_A, "");
	expect("x.txt", "河口县：山前县\n山后县：河西县\n", "");
	expect("x.md", "# 河口镇的路\n\n" TEXT_A "\n## 桥\n", "1 河口镇的路; 2 桥");
}

/* 【路】: a yearbook's entries. */
static void entries(void **state)
{
	(void)state;
	expect("x.txt", "【概况】　全镇修路三条。\n\n【山 路】" TEXT_A "\n【桥】通车。\n", "1 概况; 1 山路");
	expect("x.txt", "一、交通\n\n【概况】修路三条。\n\n【山路】" TEXT_A "\n二、水利\n\n" TEXT_B,
	        "1 交通; 2 概况; 2 山路; 1 水利");
	expect("x.txt", "【字体：大 小】 县报。\n\n【打印】 【关闭】\n\n【山路】" TEXT_A, "");
}

/* What is attached: its headings belong to it. A list of annexes is no heading. */
static void annexes(void **state)
{
	(void)state;
	expect("x.txt",
	        "一、总的要求\n" TEXT_A "附件1\n\n帮扶安排表\n\n一、东片\n" TEXT_B "二、西片\n" TEXT_A,
	        "1 总的要求; 1 帮扶安排表; 2 东片; 2 西片");
	expect("x.txt",
	        "第一章　总的要求\n" TEXT_A "第二章　修路\n" TEXT_B
	        "\n附件：其余各乡的安排表\n\n一、东乡\n甲村——乙村\n丙村——丁村\n\n二、西乡\n" TEXT_A,
	        "1 总的要求; 1 修路; 1 其余各乡的安排表; 2 东乡; 2 西乡");
	expect("x.txt", "一、总的要求\n" TEXT_A "附件：1.各乡的安排表\n　　　2.各村的安排表\n", "1 总的要求");
	expect("x.txt", "一、总的要求\n" TEXT_A "附件 登记的安排表\n甲|乙|丙\n1|2|3\n",
	        "1 总的要求; 1 登记的安排表");
	expect("x.txt", "一、总的要求\n" TEXT_A "附件登记的安排表\n甲|乙|丙\n1|2|3\n", "1 总的要求");
	expect("x.txt", "一、总的要求\n" TEXT_A "附件2：用水登记的办法\n" TEXT_B,
	        "1 总的要求; 1 用水登记的办法");
	expect("x.txt",
	        "一、总的要求\n" TEXT_A "附件1：登记的办法\n附件2：安排的表格\n某县人民政府\n2001年3月4日\n",
	        "1 总的要求");
}

/* Lines between whole paragraphs, in news and reports: a mark inside is no hindrance beside plain ones. */
static void features(void **state)
{
	(void)state;
	expect("x.txt", TEXT_A "\n山路尽头的小屋\n\n" TEXT_B "\n东县与西县：一条新路\n\n" TEXT_A,
	        "1 山路尽头的小屋; 1 东县与西县：一条新路");
	/* set apart by empty lines, with numbers of their own below, or below a number */
	expect("x.txt",
	        TEXT_A "\n水从哪里来\n\n" TEXT_B "\n路怎么修\n\n（一）修桥。" TEXT_A "（二）铺路。" TEXT_B,
	        "1 水从哪里来; 1 路怎么修; 2 修桥; 2 铺路");
	expect("x.txt",
	        "一、修路\n\n" TEXT_A "\n“山路学校”\n\n" TEXT_B "\n“送水车”\n\n" TEXT_A
	        "\n二、送水\n\n" TEXT_B,
	        "1 修路; 2 “山路学校”; 2 “送水车”; 1 送水");
	expect("x.txt", TEXT_A "\n走进了老乡家\n\n" TEXT_B, "1 走进了老乡家");
	expect("x.txt", TEXT_A "\n摄影·张三李四\n\n" TEXT_B, "");
	/* the only one, between whole paragraphs; not a name, a caption or what has no paragraph above */
	expect("x.txt", TEXT_A "山路尽头的小屋\n" TEXT_B, "1 山路尽头的小屋");
	expect("x.txt", TEXT_A "修桥铺路 山里通了车\n" TEXT_B, "1 修桥铺路 山里通了车");
	expect("x.txt", TEXT_A "修好路，让山里人出得来\n" TEXT_B, "");
	expect("x.txt", TEXT_A "因地制宜，为山区修渠引水\n" TEXT_B, "1 因地制宜，为山区修渠引水");
	expect("x.txt", TEXT_A "顶层设计:建好“山路”机制\n" TEXT_B, "1 顶层设计:建好“山路”机制");
	expect("x.txt", TEXT_A "2003年，山里通了第一条路\n" TEXT_B, "");
	/* above a list of who supports whom; right below the source line of a page */
	expect("x.txt", TEXT_A "对口支援安排\n东市对口支援甲县\n西市对口支援乙县\n南市对口支援丙县\n",
	        "1 对口支援安排");
	expect("x.txt", TEXT_A "对口支援安排\n东市对口支援甲县\n" TEXT_B, "");
	expect("x.txt",
	        "山路\n2003年5月6日　来源：县报\n\n修路的日日夜夜\n\n" TEXT_A "\n走山路的人们\n\n" TEXT_B,
	        "1 修路的日日夜夜; 1 走山路的人们");
	expect("x.txt", "山路\n2003年5月6日　来源：县报\n\n本报记者张三李四\n\n" TEXT_A, "");
	expect("x.txt", "概述\n\n" TEXT_A "\n大事年表\n\n1991年\n3日　桥成。\n1992年\n5日　路成。\n",
	        "1 概述; 1 大事年表; 2 1991年; 2 1992年");
	expect("x.txt",
	        "第一章　修路\n\n第一节　修桥\n\n" TEXT_A
	        "\n大事记\n\n1991年\n3日　桥成。\n1992年\n5日　路成。\n",
	        "1 修路; 2 修桥; 1 大事记; 2 1991年; 2 1992年");
	/* months of one year, which the title names; 3月 in a column is none */
	expect("x.txt",
	        "东乡二〇〇三年大事记\n\n三月\n5日　江边的桥修成通车。\n\n五月\n1日　县里的路修成通车。\n",
	        "1 东乡二〇〇三年大事记; 2 三月; 2 五月");
	expect("x.txt",
	        "东乡二〇〇三年大事记\n\n三月\n5日　江边的桥修成通车。\n\n东乡二〇〇四年大事记\n\n二月\n1日　县里的路修成通车。\n",
	        "1 东乡二〇〇三年大事记; 2 三月; 2 二月");
	expect("x.txt", "东乡旅客表\n\n三月\n20\n五月\n30\n", "");
	expect("x.txt", "【大事记】\n\n" TEXT_A, "1 大事记");
	expect("x.txt", TEXT_A "张三李四\n" TEXT_B, "");
	expect("x.txt", TEXT_A "山路连起新格局\n" TEXT_B, "1 山路连起新格局");
	expect("x.txt", TEXT_A "山里的交通运输局\n" TEXT_B, "");
	expect("x.txt", TEXT_A "\n签约仪式现场\n\n" TEXT_B "\n会议现场\n\n" TEXT_A, "");
	expect("x.txt", TEXT_A "县长陪同省长考察山路\n" TEXT_B, "");
	expect("x.txt", "第六、七批医生\n" TEXT_B, "");
	expect("x.txt", "第六、七彩的路\n" TEXT_B, "1 七彩的路");
	expect("x.txt", TEXT_A "山路尽头的第2所小屋\n" TEXT_B, "");
	expect("x.txt", TEXT_A "本报记者张三李四\n" TEXT_B, "");
	expect("x.txt", "路通了。\n山路尽头的小屋\n" TEXT_B, "");
	expect("x.txt", TEXT_A "\n山路边的小屋\n\n图为山路，" TEXT_B "\n路怎么修\n\n" TEXT_A, "1 路怎么修");
	expect("x.txt", TEXT_A "\n合计1739\n\n" TEXT_B, "");
	expect("x.txt",
	        "某某两县结对资金汇编\n某县交通局\n2001年3月\n\n编制说明\n\n" TEXT_A "\n一、修路\n\n" TEXT_B
	        "\n二、送水\n\n" TEXT_A,
	        "1 编制说明; 1 修路; 1 送水");
	expect("x.txt", "大事记\n\n1991年\n\n3日　桥成。\n\n1992年\n\n5日　路成。\n",
	        "1 大事记; 2 1991年; 2 1992年");
	/* the book's name at the head of its pages; a sentence that a line's end cuts */
	expect("x.txt", "62　　　　山路概论\n\n" TEXT_A "\n64　　　　山路概论\n\n" TEXT_B, "");
	expect("x.txt", "1　县医院住院楼　1200　甲县\n2　第二中学　850.5　乙县\n" TEXT_A, "");
	expect("x.txt", "21.11.2014  18:28\n\n" TEXT_A, "");
	expect("x.txt", "一是乡乡挂钩，例如东乡支援西\n乡，南乡支援北乡。\n" TEXT_A, "");
	/* the paper that a notice sends round has been named at its top */
	expect("x.txt",
	        "某县关于印发某县修路工作方案的通知\n\n各乡：\n\n现印发给你们。\n\n某县人民政府\n2001年3月4日\n\n某县修路工作方案\n\n一、修路\n" TEXT_A
	        "二、送水\n" TEXT_B,
	        "1 某县关于印发某县修路工作方案的通知; 2 修路; 2 送水");
	expect("x.txt", TEXT_A "\n“水车”是这样转的\n" TEXT_B "\n水往哪里去\n" TEXT_A,
	        "1 “水车”是这样转的; 1 水往哪里去");
	expect("x.txt", TEXT_A "\n“水车是这样转的\n" TEXT_B "\n水往哪里去\n" TEXT_A, "");
	expect("x.txt", "第五章　山裡的路\n" TEXT_A "第二節　修路的起因\n" TEXT_B,
	        "1 山裡的路; 2 修路的起因");
	expect("x.txt", TEXT_A "\n山路尽头的小屋\n\n" TEXT_B "\n记者：李四光\n\n" TEXT_A, "1 山路尽头的小屋");
	/* parallel ones, apart from the text; not who speaks by turns, nor beside the text */
	expect("x.txt",
	        TEXT_A "\n吃水：从肩挑到管道\n\n" TEXT_B "\n走路：一座桥连两岸\n\n" TEXT_A
	               "\n看病：“小病不出村”\n\n" TEXT_B,
	        "1 吃水：从肩挑到管道; 1 走路：一座桥连两岸; 1 看病：“小病不出村”");
	expect("x.txt",
	        TEXT_A "\n老张：桥是哪年修好的\n\n" TEXT_B "\n老张：水是哪年通到村里的\n\n" TEXT_A
	               "\n老李：电是哪年通的\n\n" TEXT_B,
	        "");
	expect("x.txt",
	        TEXT_A "吃水：从肩挑到管道\n" TEXT_B "走路：一座桥连两岸\n" TEXT_A
	               "看病：小病不出村\n" TEXT_B,
	        "");
	expect("x.txt", TEXT_A "\n■ 修路的故事\n" TEXT_B "■ 看病的故事\n" TEXT_A,
	        "1 修路的故事; 1 看病的故事");
	expect("x.txt", TEXT_A "\n“送水车”\n\n" TEXT_B "\n“山路学校”\n\n" TEXT_A, "1 “送水车”; 1 “山路学校”");
	expect("x.txt", "第四章　山里的路\n" TEXT_A "第四章　山里的路　　　·113·\n9.7 万人到了山里\n" TEXT_B,
	        "1 山里的路");
	expect("x.txt", "1.1　人才培养。" TEXT_A "1.2　设备。" TEXT_B, "1 人才培养; 1 设备");
	expect("x.txt", "准备：\n■ 粮食一百斤\n■ 药品二十箱\n■ 帐篷\n" TEXT_A, "");
}

static void contents(void **state)
{
	(void)state;
	expect("x.txt",
	        "目录\n第一章 甲\t(1)\n一 乙\t(2)\n(一) 丙\t(3)\n第二章 丁\t(4)\n\n第一章 甲\n文字。\n",
	        "1 目录; 1 甲 [1]; 2 乙 [2]; 3 丙 [3]; 1 丁 [4]; 1 甲");
}

/* A wiki's headings, however short, with its mark behind them. */
static void wiki_headings(void **state)
{
	(void)state;
	expect("x.txt", "山路\n\n" TEXT_A "\n由來[編輯]\n\n" TEXT_B "\n修路[编辑]\n\n" TEXT_A,
	        "1 由來; 1 修路");
	expect("x.txt",
	        "山路\n\n" TEXT_A "\n參見[編輯]\n\n．水渠\n\n參考文獻\n\n1. 張三：《山路》，某某出版社。\n",
	        "1 參見; 1 參考文獻");
	expect("x.txt", TEXT_A "\n由來\n\n" TEXT_B, "");
	/* the usual names of sections, two or more and apart */
	expect("x.txt", TEXT_A "\n背景\n\n" TEXT_B "\n评价\n\n" TEXT_A, "1 背景; 1 评价");
	expect("x.txt", TEXT_A "\n背景\n\n" TEXT_B, "");
	/* what is set over a summary, alone as it may be; a field of a form is none */
	expect("x.txt", "山路\n\n摘要\n\n" TEXT_A, "1 摘要");
	expect("x.txt", "山路\n\n　　核心提示\n\n" TEXT_A, "1 核心提示");
	expect("x.txt", "山路\n\n摘要\n路三条\n\n" TEXT_A, "");
	expect("x.txt", TEXT_A "背景\n" TEXT_B "评价\n" TEXT_A, "");
	/* what the contents announce comes again without its number, and stands as deep */
	expect("x.txt",
	        "目錄\n\n1 山路\n1.1 起步\n2 水渠\n\n山路[編輯]\n\n起步[編輯]\n\n" TEXT_A
	        "\n水渠[編輯]\n\n" TEXT_B,
	        "1 目錄; 1 山路; 2 起步; 1 水渠; 1 山路; 2 起步; 1 水渠");
	expect("x.txt", "目录\n1 山路\n1.1 起步\n2 水渠\n\n山路\n\n起步\n\n" TEXT_A "\n水渠\n\n" TEXT_B,
	        "1 目录; 1 山路; 2 起步; 1 水渠; 1 山路; 2 起步; 1 水渠");
}

/* Digits that were set apart are one number, and no heading's. */
static void spaced_digits(void **state)
{
	(void)state;
	expect("x.txt", "1 9 8 6年夏，河口一带发了大水，路和桥都冲断了", "");
	expect("x.txt", "20 05年又修了一次，用去很多钱", "");
	expect("x.txt", "2 400 余名民工当月上了工地", "");
	expect("x.txt", "059 山路学院\n" TEXT_A, "");
	expect("x.txt", "1 1986年的大水\n" TEXT_A "2 路和桥\n" TEXT_B, "1 1986年的大水; 1 路和桥");
}

/* The span is number and title, without the full stop; of a line of contents, all of it. */
static void spans(void **state)
{
	(void)state;
	const char *text = "　　1.修路。路修了三年，从河口一直修到雪线。";
	struct doc doc = doc_of("x.txt", text, strlen(text));
	struct records records = {0};
	extract_outline(&(struct reading){.doc = &doc, .pace = &(struct pace){0}}, &records);
	assert_int_equal(records.outline.len, 1);
	assert_int_equal(records.outline.at[0].span.start, 6);
	assert_int_equal(records.outline.at[0].span.end, 6 + strlen("1.修路"));
	assert_string_equal(records.outline.at[0].rule, "outline.heading");
	records_free(&records);
	doc_free(&doc);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(nesting),
	        cmocka_unit_test(names),
	        cmocka_unit_test(rows),
	        cmocka_unit_test(chronicles),
	        cmocka_unit_test(articles),
	        cmocka_unit_test(titles),
	        cmocka_unit_test(entries),
	        cmocka_unit_test(annexes),
	        cmocka_unit_test(features),
	        cmocka_unit_test(siblings),
	        cmocka_unit_test(wiki_headings),
	        cmocka_unit_test(spaced_digits),
	        cmocka_unit_test(contents),
	        cmocka_unit_test(spans),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
