// SPDX-License-Identifier: MIT
#include "tests/unit/doc_check.h"

#include "core/base/buf.h"

#include <dirent.h>
#include <stdio.h>

static const char letters[BLOCK_KIND_COUNT] = {'P', 'H', 'C', 'N', 'T', 'R', 'F'};

static void describe_block(const struct doc *doc, const struct block *block, struct buf *out)
{
	struct arena arena = {0};
	buf_addf(out, "%c", letters[block->kind]);
	if (block->level)
		buf_addf(out, "%d %s", block->level, doc_title(doc, block, &arena));
	if (block->page)
		buf_addf(out, " %d", block->page);
	buf_adds(out, "\n");
	arena_free(&arena);
}

/* A line for each block: P; H2 title; C1 title page; N; T; R; F page. */
static void expect(const char *name, const char *text, const char *blocks)
{
	struct doc doc = doc_of(name, text, strlen(text));
	struct buf got = {0};
	check_blocks(&doc);
	for (size_t i = 0; i < doc.blocks.len; i++)
		describe_block(&doc, &doc.blocks.at[i], &got);
	assert_string_equal(buf_str(&got), blocks);
	buf_free(&got);
	doc_free(&doc);
}

static void numbered(void **state)
{
	(void)state;
	static const struct {
		const char *text, *blocks;
	} cases[] = {
	        {"第一章 河谷", "H1 河谷\n"},
	        {"第十二章：河谷", "H1 河谷\n"},
	        {"第3节　河　谷", "H1 河谷\n"},
	        {"第一章\n　　河谷", "H1 河谷\n"},
	        {"第二篇:往来", "H1 往来\n"},
	        {"年终汇报篇3", "H1 年终汇报\n"},
	        {"一、往来的开始", "H1 往来的开始\n"},
	        {"一 往来的开始", "H1 往来的开始\n"},
	        {"(一) 往来的开始", "H1 往来的开始\n"},
	        {"（十一）往来的开始：", "H1 往来的开始\n"},
	        {"１．往来的开始", "H1 往来的开始\n"},
	        {"1.1 往来的开始", "H1 往来的开始\n"},
	        {"2.2010年的往来", "H1 2010年的往来\n"},
	        {"2.3月的往来", "H1 3月的往来\n"},
	        {"Ⅱ、往来的开始", "H1 往来的开始\n"},
	        {"壹、往來的開始", "H1 往來的開始\n"},
	        {"貳、往來的經過\n一、路程", "H1 往來的經過\nH2 路程\n"},
	        {"伍家镇的往来", "P\n"},
	        {"二是往来的开始", "H1 往来的开始\n"},
	        {"参 考 文 献：", "H1 参考文献\n"},
	        {"1.5万名学生", "P\n"},
	        {"第二章河谷", "H1 河谷\n"},
	        {"[bookmark: _Toc3]第二章 河谷", "H1 河谷\n"},
	        {"二、十年来的往来", "H1 十年来的往来\n"},
	        {"5.12 地震以后", "H1 地震以后\n"},
	        {"5.12地震以后", "P\n"},
	        {"一、二期工程的进展", "P\n"},
	        {"1、2号楼的进展", "P\n"},
	        {"3 个县的医生", "P\n"},
	        {"21 世纪的河谷", "P\n"},
	        {"1979年的往来", "P\n"},
	        {"一是修路，二是办学，三是看病。", "P\n"},
	        {"首先，把路修好。", "P\n"},
	        {"第一，把路修好，把学校办起来。", "P\n"},
	        {"1.时间：三月五日", "P\n"},
	        {"（一）选派教师；", "P\n"},
	        {"一、", "P\n"},
	        {"第一章是准备，第二章才是出发。", "P\n"},
	        {"ISBN 978-7-0000-0000-0", "P\n"},
	        {"I. ①河… II. ①张…", "P\n"},
	};
	for (size_t i = 0; i < COUNT(cases); i++)
		expect("x.txt", cases[i].text, cases[i].blocks);
}

/* A heading that opens its paragraph is a block of its own; the paragraph touches it. */
static void openings(void **state)
{
	(void)state;
	const char *text = "1.修路。路修了三年，从河口一直修到雪线，一共八十里。";
	struct doc doc = doc_of("x.txt", text, strlen(text));
	assert_int_equal(doc.blocks.len, 2);
	assert_int_equal(doc.blocks.at[0].kind, BLOCK_HEADING);
	assert_int_equal(doc.blocks.at[0].span.end, strlen("1.修路。"));
	assert_int_equal(doc.blocks.at[0].title.end, strlen("1.修路"));
	assert_int_equal(doc.blocks.at[1].span.start, doc.blocks.at[0].span.end);
	doc_free(&doc);

	expect("x.txt", "2、进修：派出医生三人，为期半年。", "H1 进修\nP\n");
	expect("x.txt", "第二阶段：办学。从这一年起，每个县都有了中学。", "H1 办学\nP\n");
	expect("x.txt", "（四）为了办好学校，我们每年派出教师。教师在那里住一年。", "P\n");
	expect("x.txt", "1.队长指出：路要先修。", "P\n");
	expect("x.txt", "第二节课由张老师上。\n他从河的源头讲起，一直讲到入海的地方，讲了两个小时。",
	        "P\nP\n");
	expect("x.txt", "一、统一认识，健全机构。\n两地都成立了小组，组长由副县长担任，每季度见一次面。",
	        "H1 统一认识，健全机构\nP\n");
	expect("x.txt", "一、办法自三月起施行。\n二、办法由甲县解释。", "P\nP\n");
}

/* Some lines of one length do not make a text that was broken at it: most others are shorter. */
static void lines_of_their_own(void **state)
{
	(void)state;
	struct buf text = {0}, blocks = {0};
	for (int i = 0; i < 20; i++) {
		buf_adds(&text, i % 4 ? "他看见河水流。\n" : "河水从北边的山里流出来一直流到南边的海里。\n");
		buf_adds(&blocks, "P\n");
	}
	expect("x.txt", text.at, blocks.at);
	buf_free(&text);
	buf_free(&blocks);
}

static void lists(void **state)
{
	(void)state;
	expect("x.txt", "一、下一步\n（1）选人\n（2）筹款\n（3）动身", "H1 下一步\nP\nP\nP\n");
	expect("x.md", "# 准备\n\n1. 证件\n2. 药品", "H1 准备\nP\nP\n");
	/* who is whose, and nobody's heading */
	expect("x.txt", "安排\n一、河口市：帮扶山前县、山后县\n二、河东市：帮扶山左县", "P\nP\nP\n");
	expect("x.txt", "安排\n（一）河口市——山前县\n（二）河东市——山左县", "P\nP\nP\n");
	expect("x.txt", "安排\n（一）河口市：帮扶山前县。\n（二）河东市：帮扶山左县。", "P\nP\nP\n");
	expect("x.txt", "三、河口市帮扶山前县、山后县", "P\n");
	expect("x.txt", "三、河口市帮扶山前县、山后县的做法", "H1 河口市帮扶山前县、山后县的做法\n");
	expect("x.txt", "一、河口市：往来的开始\n河水很清。\n二、河东市：往来的结束\n河水很深。",
	        "H1 河口市：往来的开始\nP\nH1 河东市：往来的结束\nP\n");
	expect("x.txt", "附件：1．名单\n　　　2．地图", "P\nP\n");
	/* where most items are sentences, none is a heading with its text */
	expect("x.txt",
	        "1.两地教师每年互访一次，时间定在春天，由教育局安排。\n2."
	        "互访采用抽签方式。抽到的学校出路费，别的学校出书。\n"
	        "3.每次互访以后写一份报告，报告由两地的教育局一起保存。",
	        "P\nP\nP\n");
}

static void two_on_a_line(void **state)
{
	(void)state;
	expect("x.txt", "（四）收获 1.新的办法", "H1 收获\nH2 新的办法\n");
	expect("x.txt", "（四）收获 见第1.表", "H1 收获见第1.表\n");
}

static void contents(void **state)
{
	(void)state;
	expect("x.txt",
	        "目 录\n前 言\t(1)\n第一章 河谷……………3\n一 山川　　　5\n第二章 人口 12\n\n第一章 河谷\n",
	        "H1 目录\nC1 前言 1\nC1 河谷 3\nC2 山川 5\nC1 人口 12\nH1 河谷\n");
	expect("x.txt", "目录\n第一章 河谷里的村子和\t\n\n城镇\t(7)\n第二章 人口\t(9)\n后记\t(11)",
	        "H1 目录\nC1 河谷里的村子和城镇 7\nC1 人口 9\nC1 后记 11\n");
	expect("x.md", "# 目录\n\n<b>第一章 河谷 .....</b>\t<b>( 3 )</b>\n一 山川 .....\t( 4 )\n",
	        "H1 目录\nC1 河谷 3\nC2 山川 4\n");
	/* leader dots say it without 目录 */
	expect("x.txt", "一、河谷……1\n二、人口……8\n", "C1 河谷 1\nC1 人口 8\n");
	/* without pages: until the first entry comes again */
	expect("x.txt", "目录\n一、河谷\n二、人口\n一、河谷\n河从北边来。\n二、人口\n人从南边来。",
	        "H1 目录\nC1 河谷\nC1 人口\nH1 河谷\nP\nH1 人口\nP\n");
	/* a sentence that ends in a number is none */
	expect("x.txt", "他数了数，一共 12\n又数了数，还是 12\n", "P\nP\n");
}

static void tables(void **state)
{
	(void)state;
	expect("x.md", "| 月 | 人 |\n|---|--:|\n| 三 | 12 |\n", "T\nR\nT\n");
	expect("x.md", "月 | 人\n--- | ---\n三 | 12\n", "T\nR\nT\n");
	expect("x.txt", "月份\t人数\n三月\t12\n四月\t15\n", "T\nT\nT\n");
	expect("x.txt", "表2 各月人数\n月份人数\n三月12\n四月15\n二、人口\n人口不多。",
	        "T\nT\nT\nT\nH1 人口\nP\n");
	expect("x.txt", "表2说明各月人数。\n三月最多。", "P\nP\n");
	expect("x.txt", "图1 河谷\n河水向南流。", "P\nP\n");
	expect("x.txt", "题目 | 作者", "P\n");
	expect("x.txt", "三月\t河谷\t12\n\n河水向南流。\n", "T\nP\n");
	expect("x.txt", "张三\t李四\n\n河水向南流。\n", "P\nP\n");
}

static void footnotes(void **state)
{
	(void)state;
	expect("x.txt", "河水向南流。^①^\n\n^①^ 张三：《河谷》，1981年。\n", "P\nN\n");
	expect("x.txt", "<sup>②</sup> 同前。", "N\n");
	expect("x.txt", "[^3]: 见州志。", "N\n");
	expect("x.md", "# [1] 张三：《河谷》，1981年\n\n河水向南流。\n",
	        "H1 [1] 张三：《河谷》，1981年\nP\n");
	expect("x.txt", "① 见《河谷月刊》1981年第2期。", "N\n");
	expect("x.txt", "① 见《河谷月刊》1981年第2期。\n② 与老船工的谈话\n", "N\nN\n");
	expect("x.txt", "① 某县档案馆藏：修渠会议的简报", "N\n");
	expect("x.txt", "參考文獻[編輯]\n1. 張三：《河谷》，某某出版社。", "H1 參考文獻\nN\n");
	expect("x.txt", "①选派教师", "H1 选派教师\n");
	expect("x.txt", "河口①派人上雪山。\n① 河口于1981年参加。\n", "P\nN\n");
	expect("x.txt", "有两条：①修路。\n① 选派教师\n", "P\nH1 选派教师\n");
	expect("x.txt", "参考文献\n1. 张三.河谷的雨[J].气象,1985(3):12-15\n[2]州志.", "H1 参考文献\nN\nN\n");
}

static void markdown(void **state)
{
	(void)state;
	expect("x.md", "# 河谷\n\n## 一、山川\n\n文字。\n\n### 1.1 北边 ###\n",
	        "H1 河谷\nH2 山川\nP\nH3 北边\n");
	expect("x.md", "##没有空格\n", "H1 没有空格\n");
	expect("x.md", "# 前　　言\n", "H1 前言\n");
	expect("x.md", "河谷\n===\n\n山川\n---\n\n文字\n\n---\n", "H1 河谷\nR\nH2 山川\nR\nP\nR\n");
	expect("x.md", "# 河谷\n\n**第一周**\n\n文字有**重点**，也有别的。\n", "H1 河谷\nH2 第一周\nP\n");
	expect("x.md", "```\n# 不是标题\n```\n", "R\nP\nR\n");
	expect("x.md", "#\n####### 七个\n", "R\nP\n");
	expect("x.md", "- 一、列表里的一项\n", "P\n");
	expect("x.txt", "#1 号楼\n", "P\n");
}

/* Lines that were broken at a width are one block; a line that ends early ends its paragraph. */
static void broken_lines(void **state)
{
	(void)state;
	const char *text = "　　河从北边的雪山里出来先向南走再\n折向东边走了三天才看见第一座桥。\n"
	                   "　　桥是木头做的每年春天大水来的时\n候都要重新搭一回。\n"
	                   "　　一、过桥的人各自带着的东西和他\n们说的话\n　　人很多来的时候都背着盐走的时候"
	                   "\n换了茶叶。\n";
	expect("x.txt", text, "P\nP\nH1 过桥的人各自带着的东西和他们说的话\nP\n");
	expect("x.txt", "出版人 张三\n编辑 李四\n", "P\nP\n");
	/* in Markdown two spaces at a line's end keep the next one apart */
	const char *hard = "河从北边的雪山里出来先向南走再转  \n折向东边走了三天才看见第一座桥。\n\n"
	                   "桥是木头做的每年春天大水来的时候\n都要重新搭一回。\n\n"
	                   "过桥的人各自带着自己要卖出的东西\n和各自要说的话。\n\n"
	                   "人很多来的时候都背着盐走的时候又\n换了茶叶。\n\n"
	                   "到了秋天水退下去就可以从河里走过\n不必等桥。\n";
	expect("x.md", hard, "P\nP\nP\nP\nP\nP\n");
}

static void untitled(void **state)
{
	(void)state;
	expect("x.txt",
	        "汇编\n第一篇：往来\n河口医院\n一年来的往来\n河口医院从去年春天开始派人到雪山那边去，一共去了"
	        "三批，每批四个人。",
	        "P\nH1 往来\nP\nH2 一年来的往来\nP\n");
	expect("x.txt", "援建大事记\n\n1979年\n\n四月，修桥。\n\n1980年\n\n五月，修路。\n",
	        "P\nH1 1979年\nP\nH1 1980年\nP\n");
	expect("x.txt", "汇编\n第五篇：往来约定\n往来约定\n甲方：河口医院\n",
	        "P\nH1 往来约定\nH2 往来约定\nP\n");
	expect("x.txt",
	        "简报\n●往来●\n河口派人上雪山\n河口医院从去年春天开始派人到雪山那边去，一共去了三批，每批四个"
	        "人。",
	        "P\nH1 往来\nH2 河口派人上雪山\nP\n");
	/* short lines between texts divide them, if there is more than one of them, or one with a subtitle */
#define TEXT "\n河口医院从去年春天开始派人到雪山那边去，一共去了三批，每批四个人。\n"
	expect("x.txt", "汇编" TEXT "往来的开始" TEXT "往来的结果" TEXT,
	        "P\nP\nH1 往来的开始\nP\nH1 往来的结果\nP\n");
	expect("x.txt", "汇编" TEXT "往来的开始" TEXT, "P\nP\nP\nP\n");
	expect("x.txt", "汇编" TEXT "往来的开始\n——记第一批医生" TEXT, "P\nP\nH1 往来的开始\nP\nP\n");
	/* but not where numbers do, nor where a page speaks of other pages */
	expect("x.txt", "汇编\n一、山川" TEXT "往来的开始" TEXT "往来的结果" TEXT,
	        "P\nH1 山川\nP\nP\nP\nP\nP\n");
	expect("x.txt", "汇编" TEXT "相关阅读" TEXT "往来的开始" TEXT "往来的结果" TEXT,
	        "P\nP\nP\nP\nP\nP\nP\nP\n");
	/* the title of an annex */
	expect("x.txt",
	        "附件1\n\n山河往来安排表\n\n"
	        "甲与乙" TEXT,
	        "P\nH1 山河往来安排表\nP\nP\n");
	expect("x.txt", "现将方案印发。\n\n2015年12月20日\n\n山河往来方案" TEXT,
	        "P\nP\nH1 山河往来方案\nP\n");
	expect("x.txt", "现将方案印发。\n\n2015年12月20日\n（此件公开发布）\n\n山河往来方案" TEXT,
	        "P\nP\nP\nH1 山河往来方案\nP\n");
	expect("x.txt", "现将方案印发。\n\n2015年12月20日\n\n山河往来" TEXT, "P\nP\nP\nP\n");
	/* a chapter's name at the head of a page */
	expect("x.txt", "第一章　山河\n\n河从北边来。\n\n第一章　山河　　　　17\n\n又往南边去。",
	        "H1 山河\nP\nP\nP\n");
	expect("x.txt", "第一章　山河　　　　·17·\n\n河从北边来。", "H1 山河\nP\n");
	expect("x.txt",
	        "·16·　　　　某某河志\n\n河从北边来。\n\n第一章　山河　　　　·17·\n\n又往南边去。\n\n— 18 —　　某某河志\n\n到海里去。",
	        "F 16\nP\nF 17\nP\nF 18\nP\n");
	/* who signs is no heading */
	expect("x.txt", "河从北边来。\n\n河口医院\n\n2015年12月20日\n", "P\nP\nP\n");
}

static void titles(void **state)
{
	(void)state;
	static const struct {
		const char *name, *text, *title;
	} cases[] = {
	        {"x.txt", "河谷的三十年\n\n第一章 山川\n", "河谷的三十年"},
	        {"x.txt", "首页 > 新闻\n时间:2019-05-12\n河谷的三十年\n", "河谷的三十年"},
	        {"x.txt", "河谷研究丛书\n河谷的三十年\n", "河谷的三十年"},
	        {"x.txt", "[bookmark: _Toc1]河谷的三十年\n", "河谷的三十年"},
	        {"x.txt", "第一章 山川\n河从北边来。\n", "山川"},
	        {"x.txt", "河从北边来，走了三天。后来转向东边。\n", "河从北边来，走了三天。"},
	        {"x.md", "#\n", "#"},
	        {"x.txt", "**\n", "**"},
	        {"x.md", "说明文字\n\n# 目录\n\n# 河谷\n", "河谷"},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct doc doc = doc_of(cases[i].name, cases[i].text, strlen(cases[i].text));
		char *title = mem_strndup(doc.text + doc.title.start, doc.title.end - doc.title.start);
		check_blocks(&doc);
		assert_string_equal(title, cases[i].title);
		free(title);
		doc_free(&doc);
	}
}

/* A text that has no line to name it is named by its first 60 characters. */
static void long_title(void **state)
{
	(void)state;
	struct buf text = {0};
	for (int i = 0; i < 100; i++)
		buf_adds(&text, "字");
	struct doc doc = doc_of("x.txt", text.at, text.len);
	assert_int_equal(doc.title.end - doc.title.start, 60 * strlen("字"));
	doc_free(&doc);
	buf_free(&text);
}

static void formats(void **state)
{
	(void)state;
	static const struct {
		const char *name, *text;
		enum doc_format format;
	} cases[] = {
	        {"x.md", "文字\n", DOC_MARKDOWN},
	        {"x.txt", "文字\n", DOC_PLAIN},
	        {"x.txt", "# 标题\n文字\n", DOC_MARKDOWN},
	        {"x.txt", "文字\n## 一\n文字\n## 二\n", DOC_MARKDOWN},
	        {"x.txt", "文字\n# 只有一行\n", DOC_PLAIN},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct doc doc = doc_of(cases[i].name, cases[i].text, strlen(cases[i].text));
		assert_int_equal(doc.format, cases[i].format);
		doc_free(&doc);
	}
}

static void block_at(void **state)
{
	(void)state;
	struct doc doc = doc_of("x.txt", "\n甲\n\n乙\n", 10);
	assert_int_equal(doc_block_at(&doc, 0), 0);
	assert_int_equal(doc_block_at(&doc, 1), 0);
	assert_int_equal(doc_block_at(&doc, 5), 0);
	assert_int_equal(doc_block_at(&doc, 6), 1);
	assert_int_equal(doc_block_at(&doc, 100), 1);
	doc_free(&doc);
}

static void title_line(void **state)
{
	(void)state;
	const char *text = "# 前　言 Part\n 1 于2016\n";
	struct doc doc = doc_of("x.md", text, strlen(text));
	struct block block = {.title = {2, doc.len}};
	struct arena arena = {0};
	assert_string_equal(doc_title(&doc, &block, &arena), "前言 Part 1 于2016");
	arena_free(&arena);
	doc_free(&doc);
}

/* Much of one thing: the blocks stay sound, and the time linear (a square would show as a timeout). */
static void hostile(void **state)
{
	(void)state;
	static const char *const units[] = {"#", "# ", "\n甲", "（", "第", "第 ", "一、", "1.", "1.\n", "|",
	        "|a|\n", "\t1", "“", "<b>", "</b>", "目录\n", "表1\n", "…1\n", "```\n", "a\n---\n", "^", "* ",
	        "① ", "年\n", "\r", "甲……1\n", "[", "1979年\n", "一、甲\n", "篇1\n", "\xEF\xBB\xBF甲",
	        "\xE2\x80\xA8甲"};
	for (size_t i = 0; i < COUNT(units); i++) {
		struct buf text = {0};
		buf_adds(&text, "甲");
		while (text.len < 60000)
			buf_adds(&text, units[i]);
		struct doc doc = doc_of("x.md", text.at, text.len);
		check_blocks(&doc);
		doc_free(&doc);
		buf_free(&text);
	}
}

static void check_file(const char *folder, const char *name)
{
	char path[4096];
	struct doc doc;
	struct status status;
	snprintf(path, sizeof path, "%s/%s", folder, name);
	assert_true(doc_load(path, &doc, &status));
	check_blocks(&doc);
	doc_free(&doc);
}

static void corpus(void **state)
{
	(void)state;
	const char *folder = getenv("DUIKOU_CORPUS");
	DIR *dir = folder ? opendir(folder) : NULL;
	if (!dir)
		skip();
	for (struct dirent *entry; (entry = readdir(dir));)
		if (entry->d_name[0] != '.')
			check_file(folder, entry->d_name);
	closedir(dir);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(numbered),
	        cmocka_unit_test(openings),
	        cmocka_unit_test(lines_of_their_own),
	        cmocka_unit_test(lists),
	        cmocka_unit_test(two_on_a_line),
	        cmocka_unit_test(contents),
	        cmocka_unit_test(tables),
	        cmocka_unit_test(footnotes),
	        cmocka_unit_test(markdown),
	        cmocka_unit_test(broken_lines),
	        cmocka_unit_test(untitled),
	        cmocka_unit_test(titles),
	        cmocka_unit_test(long_title),
	        cmocka_unit_test(formats),
	        cmocka_unit_test(block_at),
	        cmocka_unit_test(title_line),
	        cmocka_unit_test(hostile),
	        cmocka_unit_test(corpus),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
