// SPDX-License-Identifier: MIT
// Where sources that share no passage contradict one another, and where they only seem to.
#include "tests/unit/test.h"

#include "core/collate/contradiction.h"
#include "tests/unit/corpus.h"
#include "tests/unit/records.h"

#include <stdio.h>

enum { DOCS = 3 };

struct disputed {
	struct extracted docs[DOCS];
	struct contradictions found;
};

static void dispute(const char *const *texts, struct disputed *out)
{
	struct claims *claims = claims_begin();
	*out = (struct disputed){0};
	for (int i = 0; i < DOCS && texts[i]; i++) {
		out->docs[i] = extracted_of(texts[i]);
		const struct doc *doc = &out->docs[i].doc;
		claims_add(claims, i + 1, doc->text, doc->len, &out->docs[i].records);
	}
	contradictions_find(claims, &out->found);
	claims_free(claims);
}

static void disputed_end(struct disputed *it)
{
	contradictions_free(&it->found);
	for (int i = 0; i < DOCS; i++)
		extracted_end(&it->docs[i]);
}

/* "plain event: 1994 (1 2), 1993 (3)", where the numbers are documents; one that stands for copies has '
 * behind it. */
static void list(const struct contradictions *found, struct buf *out)
{
	for (size_t i = 0; i < found->rows.len; i++) {
		const struct contradiction *row = &found->rows.at[i];
		buf_addf(out, "%s%s %s:", i ? "; " : "", contradiction_grade_name(row->grade),
		        contradiction_kind_name(row->kind));
		for (size_t n = 0; n < row->count; n++) {
			const struct testimony *said = &found->testimonies.at[row->first + n];
			bool next = n == 0 || said->reading != said[-1].reading;
			if (next)
				buf_addf(out, "%s %s%s (%d", n ? ")," : "", said->value, said->unit,
				        (int)said->doc);
			else
				buf_addf(out, " %d", (int)said->doc);
		}
		buf_adds(out, ")");
		if (row->sources == 1)
			buf_adds(out, " copies");
	}
}

struct dispute_case {
	const char *what, *texts[DOCS], *expected;
};

static void check(const struct dispute_case *cases, size_t count)
{
	bool wrong = false;
	for (size_t i = 0; i < count; i++) {
		struct disputed it;
		struct buf line = {0};
		dispute(cases[i].texts, &it);
		list(&it.found, &line);
		if (strcmp(buf_str(&line), cases[i].expected) != 0) {
			print_error("%s: %s, not %s\n", cases[i].what, buf_str(&line), cases[i].expected);
			wrong = true;
		}
		buf_free(&line);
		disputed_end(&it);
	}
	assert_false(wrong);
}

static void events_that_are_one(void **state)
{
	(void)state;
	static const struct dispute_case cases[] = {
	        {"a meeting by its number",
	                {"1994年，中央召开第三次高原工作座谈会，定下分片负责的办法。\n",
	                        "1993年召开的第三次高原工作座谈会上，中央定下了办法。\n"},
	                "plain event: 1994 (1), 1993 (2)"},
	        {"the better attested date comes first",
	                {"1993年，中央召开第三次高原工作座谈会，商量修路。\n",
	                        "1994年，中央召开第三次高原工作座谈会，会后各省分头准备。\n",
	                        "1994年由中央召开的第三次高原工作座谈会上，到会的有各省的人。\n"},
	                "plain event: 1994 (2 3), 1993 (1)"},
	        {"a foundation",
	                {"1986年，青海省成立智力支边协调小组，由副省长牵头。\n",
	                        "1988年，青海省成立智力支边协调小组，教授们进了山。\n"},
	                "likely event: 1986 (1), 1988 (2)"},
	        {"a disaster",
	                {"2010年4月14日，青海省玉树发生强烈地震，房屋大片倒塌。\n",
	                        "2011年4月14日青海省玉树发生强烈地震后，医疗队连夜出发。\n"},
	                "likely event: 2010-04-14 (1), 2011-04-14 (2)"},
	        {"a paper by its title",
	                {"1996年10月，国务院印发《关于组织沿海城市帮扶山区的报告》，各地着手结对。\n",
	                        "1997年10月，国务院印发《关于组织沿海城市帮扶山区的报告》，从此有章可循。\n"},
	                "plain event: 1996-10 (1), 1997-10 (2)"},
	        {"the month decides too",
	                {"1996年5月，国务院印发《关于组织沿海城市帮扶山区的报告》，各地着手结对。\n",
	                        "1996年10月，国务院印发《关于组织沿海城市帮扶山区的报告》，从此有章可循。\n"},
	                "plain event: 1996-05 (1), 1996-10 (2)"},
	        {"inside one document",
	                {"1994年，中央召开第三次高原工作座谈会，定下分片负责的办法。\n\n"
	                 "后来的人回忆，1993年中央召开的第三次高原工作座谈会最有成效。\n"},
	                "plain event: 1994 (1), 1993 (1)"},
	        {"copies are one source",
	                {"1994年，中央召开第三次高原工作座谈会，定下分片负责的办法，各省分头去做。\n",
	                        "2024年，中央召开第三次高原工作座谈会，定下分片负责的办法，各省分头去做。\n"},
	                "plain event: 1994 (1), 2024 (2) copies"},
	};
	check(cases, COUNT(cases));
}

static void events_that_are_two(void **state)
{
	(void)state;
	static const struct dispute_case cases[] = {
	        {"the second and the third",
	                {"1984年，中央召开第二次高原工作座谈会，定下分片负责的办法。\n",
	                        "1994年，中央召开第三次高原工作座谈会，定下分片负责的办法。\n"},
	                ""},
	        {"the first and the second group of people",
	                {"1997年，上海市选派首批援疆干部进疆，共三十人。\n",
	                        "2000年，上海市选派第二批援疆干部进疆，共四十人。\n"},
	                ""},
	        {"a rougher date",
	                {"1979年4月25日，全国边防工作会议在北京召开，有人在会上作了报告。\n",
	                        "1979年全国边防工作会议在北京召开，定下了结对名单。\n"},
	                ""},
	        {"a day inside an interval",
	                {"2010年3月29日，全国对口支援新疆工作会议在北京召开，开了两天。\n",
	                        "2010年3月29日至30日，全国对口支援新疆工作会议在北京召开。\n"},
	                ""},
	        {"a decade",
	                {"20世纪50年代，上海市派出工人支援陕西省，一去就是几万人。\n",
	                        "1956年，上海市派出工人支援陕西省，一去就是几万人。\n"},
	                ""},
	        {"a meeting every year",
	                {"2011年，浙江省在杭州市召开年度对口支援工作会议，通报进展。\n",
	                        "2012年，浙江省在杭州市召开年度对口支援工作会议，通报进展情况。\n"},
	                ""},
	        {"an act and its revision",
	                {"1984年，全国人大通过《民族区域自治法》，写进了支援的原则。\n",
	                        "2001年，全国人大修订《民族区域自治法》，支援的条文加强了。\n"},
	                ""},
	        {"passed and in force",
	                {"1984年5月，全国人大通过《民族区域自治法》，写进了支援的原则。\n",
	                        "1984年10月，《民族区域自治法》开始施行，支援有了法律依据。\n"},
	                ""},
	        {"two places",
	                {"2008年，四川省汶川县发生强烈地震，房屋倒塌。\n",
	                        "2010年，青海省玉树市发生强烈地震，房屋倒塌。\n"},
	                ""},
	        {"two foundations in two places",
	                {"2010年，浙江省成立援疆工作领导小组，省长任组长。\n",
	                        "2011年，山东省成立援疆工作领导小组，省长任组长。\n"},
	                ""},
	        {"a row of the same words in one document",
	                {"3月2日，县医院派出医疗队下乡巡诊，看了二百个病人。\n\n"
	                 "2012年4月2日，县医院派出医疗队下乡巡诊，看了三百个病人。\n\n"
	                 "2012年5月2日，县医院派出医疗队下乡巡诊，看了四百个病人。\n"},
	                ""},
	        {"another text's view of the disagreement",
	                {"1994年，中央召开第三次高原工作座谈会，定下分片负责的办法。\n",
	                        "一说1993年，中央召开第三次高原工作座谈会，定下分片负责的办法，恐怕是误写。\n"},
	                "doubtful event: 1994 (1), 1993 (2)"},
	        {"a branch of what was founded",
	                {"2010年，浙江省成立援疆指挥部，省长到会讲话。\n",
	                        "2011年，浙江省成立援疆指挥部阿克苏地区分部，书记到会讲话。\n"},
	                ""},
	        {"the first ones of two rounds",
	                {"1997年，上海市选派首批援疆干部进疆，市长送行。\n",
	                        "2011年，上海市选派首批援疆干部进疆，书记送行。\n"},
	                ""},
	        {"second meetings of somebody",
	                {"2011年3月，领导小组召开第二次会议，听取各县汇报。\n",
	                        "2012年6月，领导小组召开第二次会议，听取各县汇报进度。\n"},
	                "doubtful event: 2011-03 (1), 2012-06 (2) copies"},
	        {"reports of two years",
	                {"2011年，浙江省印发《工作要点》，布置援疆项目。\n",
	                        "2012年，浙江省印发《工作要点》，布置援疆项目建设。\n"},
	                "doubtful event: 2011 (1), 2012 (2) copies"},
	        {"a new round",
	                {"1996年，浙江省与和田地区签订对口支援协议，派出三十人。\n",
	                        "2010年，新一轮援疆开始，浙江省与和田地区签订对口支援协议。\n"},
	                "doubtful pairing: 1996 (1), 2010 (2)"},
	};
	check(cases, COUNT(cases));
}

static void beginnings(void **state)
{
	(void)state;
	static const struct dispute_case cases[] = {
	        {"two beginnings",
	                {"自1996年起，上海市对口支援阿克苏地区。\n",
	                        "上海市从1997年开始对口支援阿克苏地区。\n"},
	                "plain pairing: 1996 (1), 1997 (2)"},
	        {"a later statement is none",
	                {"自1996年起，上海市对口支援阿克苏地区。\n",
	                        "2005年，上海市对口支援阿克苏地区，建了三所学校。\n"},
	                ""},
	        {"an earlier one may be",
	                {"自1996年起，上海市对口支援阿克苏地区。\n",
	                        "1994年，上海市对口支援阿克苏地区，派去了三十人。\n"},
	                "doubtful pairing: 1996 (1), 1994 (2)"},
	        {"another recipient",
	                {"自1996年起，上海市对口支援阿克苏地区。\n",
	                        "自1997年起，上海市对口支援喀什地区。\n"},
	                ""},
	        {"the same year",
	                {"自1996年起，上海市对口支援阿克苏地区。\n",
	                        "上海市从1996年开始对口支援阿克苏地区。\n"},
	                ""},
	        {"a new round",
	                {"自1996年起，上海市对口支援阿克苏地区。\n",
	                        "新一轮援疆，上海市从2010年开始对口支援阿克苏地区。\n"},
	                "doubtful pairing: 1996 (1), 2010 (2)"},
	};
	check(cases, COUNT(cases));
}

static void figures_of_one_measure(void **state)
{
	(void)state;
	static const struct dispute_case cases[] = {
	        {"two values",
	                {"2012年，山东省派往喀什地区的援疆干部有210名，分在四个县。\n",
	                        "2012年，山东省派往喀什地区的援疆干部有260名，多半是教师和医生。\n"},
	                "plain measure: 210名 (1), 260名 (2)"},
	        {"people are counted alike",
	                {"2012年，山东省派往喀什地区的援疆干部有210名，分在四个县。\n",
	                        "2012年，山东省派往喀什地区的援疆干部有260人，多半是教师和医生。\n"},
	                "plain measure: 210名 (1), 260人 (2)"},
	        {"other figures tell that it is the same report",
	                {"2012年，山东省在喀什地区建学校32所、卫生院47个，派出教师115名。\n",
	                        "山东省2012年的成绩单：给喀什地区派出教师155名，学校建成32所，卫生院建成47个。\n"},
	                "likely measure: 115名 (1), 155名 (2)"},
	        {"about and over agree",
	                {"2012年，山东省派往喀什地区的援疆干部有200多名，分在四个县。\n",
	                        "2012年，山东省派往喀什地区的援疆干部有260名，多半是教师和医生。\n"},
	                ""},
	        {"a rounded sum agrees with the exact one",
	                {"2012年，浙江省投入阿克苏地区的援助资金有4.8亿元。\n",
	                        "2012年，浙江省投入阿克苏地区的援助资金有48123万元。\n"},
	                ""},
	        {"another year",
	                {"2012年，山东省派往喀什地区的援疆干部有210名，分在四个县。\n",
	                        "2013年，山东省派往喀什地区的援疆干部有260名，多半是教师和医生。\n"},
	                ""},
	        {"another recipient",
	                {"2012年，山东省派往喀什地区的援疆干部有210名，分在四个县。\n",
	                        "2012年，山东省派往和田地区的援疆干部有260名，多半是教师和医生。\n"},
	                ""},
	        {"another supporter",
	                {"2012年，山东省派往喀什地区的援疆干部有210名，分在四个县。\n",
	                        "2012年，上海市派往喀什地区的援疆干部有260名，多半是教师和医生。\n"},
	                ""},
	        {"a sum is no part",
	                {"2012年，山东省派往喀什地区的援疆干部有210名，分在四个县。\n",
	                        "到2012年，山东省派往喀什地区的援疆干部累计有860名，多半是教师和医生。\n"},
	                ""},
	        {"a plan is not what came of it",
	                {"2012年，山东省计划投入喀什地区的援助资金有3.2亿元。\n",
	                        "2012年，山东省实际到位喀什地区的援助资金有2.6亿元。\n"},
	                ""},
	        {"no date",
	                {"山东省派往喀什地区的援疆干部有210名，分在四个县。\n",
	                        "山东省派往喀什地区的援疆干部有260名，多半是教师和医生。\n"},
	                ""},
	        {"nobody named",
	                {"2012年，我院派出的骨干医师有12名，下乡三个月。\n",
	                        "2012年，我院派出的骨干医师有16名，下乡两个月。\n"},
	                ""},
	        {"twice in a sentence",
	                {"2012年，山东省派往喀什地区的援疆干部有210名，其中教师出身的援疆干部有80名。\n",
	                        "2012年，山东省派往喀什地区的援疆干部有260名，多半是教师和医生。\n"},
	                ""},
	        {"rows of a table",
	                {"| 年份 | 山东省援疆干部 |\n| --- | --- |\n| 2012年 | 210名 |\n",
	                        "| 年份 | 山东省援疆干部 |\n| --- | --- |\n| 2012年 | 260名 |\n"},
	                ""},
	};
	check(cases, COUNT(cases));
}

/* A record leads to the contradiction it is part of, any other to none. */
static void records_know_theirs(void **state)
{
	(void)state;
	static const char *const texts[DOCS] = {
	        "1994年，中央召开第三次高原工作座谈会，定下分片负责的办法。\n",
	        "1993年召开的第三次高原工作座谈会上，中央定下了办法。\n"};
	struct disputed it;
	dispute(texts, &it);
	assert_int_equal(it.found.rows.len, 1);
	for (size_t i = 0; i < 2; i++) {
		struct span span = it.docs[i].records.events.at[0].span;
		int64_t doc = (int64_t)i + 1;
		assert_ptr_equal(contradiction_of(&it.found, doc, LAYER_EVENTS, span), &it.found.rows.at[0]);
		assert_null(contradiction_of(&it.found, doc + 2, LAYER_EVENTS, span));
		assert_null(contradiction_of(&it.found, doc, LAYER_DATES, span));
		span.end++;
		assert_null(contradiction_of(&it.found, doc, LAYER_EVENTS, span));
	}
	disputed_end(&it);
}

/* Who agrees is counted, copies once; of a contradiction, those of the same reading. */
static void sources_are_counted(void **state)
{
	(void)state;
	static const struct {
		const char *texts[DOCS];
		int sources;
	} cases[] = {
	        {{"1994年，中央召开第三次高原工作座谈会，定下分片负责的办法。\n"}, 1},
	        {{"1994年，中央召开第三次高原工作座谈会，定下分片负责的办法。\n",
	                 "1994年由中央召开的第三次高原工作座谈会上，到会的有各省的人。\n"},
	                2},
	        {{"1994年，中央召开第三次高原工作座谈会，定下分片负责的办法。\n",
	                 "1994年，中央召开第三次高原工作座谈会，定下分片负责的办法。\n",
	                 "1994年由中央召开的第三次高原工作座谈会上，到会的有各省的人。\n"},
	                2},
	        {{"1994年，中央召开第三次高原工作座谈会，定下分片负责的办法。\n",
	                 "1994年由中央召开的第三次高原工作座谈会上，到会的有各省的人。\n",
	                 "1993年召开的第三次高原工作座谈会上，中央定下了办法。\n"},
	                2},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct disputed it;
		dispute(cases[i].texts, &it);
		struct span span = it.docs[0].records.events.at[0].span;
		assert_int_equal(contradiction_sources(&it.found, 1, LAYER_EVENTS, span), cases[i].sources);
		disputed_end(&it);
	}
}

static void nothing_contradicts_nothing(void **state)
{
	(void)state;
	struct contradictions found;
	struct claims *claims = claims_begin();
	struct records none = {0};
	claims_add(claims, 1, "", 0, &none);
	contradictions_find(claims, &found);
	assert_int_equal(found.rows.len, 0);
	contradictions_free(&found);
	claims_free(claims);
}

/*
 * Read by hand, document by document: nothing else is claimed on the five real documents. Two copies of a
 * paper date an earthquake and an opening (of which the year is that of writing) differently; a report and a
 * summary have the third conference in two years; one collection tells the same 43 projects with eight and
 * nine supporters, and the same courses with two numbers of people, which may count different unions.
 */
static void real_documents(void **state)
{
	(void)state;
	static const char *const expected[] = {"plain event: 2024 (1), 2008 (2) copies",
	        "likely event: 1993 (3 5), 1994 (4)", "likely measure: 9个 (4), 8省市 (4)",
	        "doubtful measure: 182人次 (4), 282人 (4)",
	        "doubtful event: 2024-05 (1), 2015-05 (2) copies"};
	enum { REAL = 5 };
	struct corpus corpus;
	struct buf text = {0}, line = {0}, wanted = {0};
	struct claims *claims = NULL;
	struct contradictions found;
	for (int64_t n = 1; n <= REAL; n++) {
		corpus_open(&corpus); /* which skips the test where there is none */
		claims = claims ? claims : claims_begin();
		while (corpus_next(&corpus, &text)) {
			if (strtol(corpus.name, NULL, 10) + 1 != n)
				continue;
			struct extracted it = extracted_of(buf_str(&text));
			claims_add(claims, n, it.doc.text, it.doc.len, &it.records);
			extracted_end(&it);
		}
	}
	contradictions_find(claims, &found);
	list(&found, &line);
	for (size_t i = 0; i < COUNT(expected); i++)
		buf_addf(&wanted, "%s%s", i ? "; " : "", expected[i]);
	assert_string_equal(buf_str(&line), buf_str(&wanted));
	contradictions_free(&found);
	claims_free(claims);
	buf_free(&line);
	buf_free(&wanted);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(events_that_are_one),
	        cmocka_unit_test(events_that_are_two),
	        cmocka_unit_test(beginnings),
	        cmocka_unit_test(figures_of_one_measure),
	        cmocka_unit_test(records_know_theirs),
	        cmocka_unit_test(sources_are_counted),
	        cmocka_unit_test(nothing_contradicts_nothing),
	        cmocka_unit_test(real_documents),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
