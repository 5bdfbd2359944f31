// SPDX-License-Identifier: MIT
#include "tests/unit/records.h"
#include "tests/unit/test.h"

#include "core/extract/rule.h"

/* ---- the table ---- */

static void every_rule_is_explained_and_found(void **state)
{
	(void)state;
	const struct rule *rule, *last = NULL;
	for (size_t n = 0; (rule = rule_at(n)); last = rule, n++) {
		assert_true(!last || strcmp(last->name, rule->name) < 0);
		assert_ptr_equal(rule_find(rule->name), rule);
		assert_true(*rule->text[LANG_EN] && *rule->text[LANG_ZH]);
		assert_true((rule->use == RULE_MAKES) == (rule->confidence != CONFIDENCE_NONE));
	}
	assert_null(rule_find("date.no-such-rule"));
	assert_null(rule_find(""));
}

static void every_doubt_is_explained(void **state)
{
	(void)state;
	for (unsigned doubt = 1; doubt < DOUBT_END; doubt <<= 1)
		assert_int_equal(rule_of_doubt((enum doubt)doubt)->use, RULE_DOUBTS);
}

static void a_doubt_lowers_by_one_step(void **state)
{
	(void)state;
	assert_int_equal(rule_confidence("date.year", 0), CONFIDENCE_CERTAIN);
	assert_int_equal(rule_confidence("date.year", DOUBT_CENTURY), CONFIDENCE_LIKELY);
	assert_int_equal(rule_confidence("date.context", DOUBT_YEAR_BEFORE), CONFIDENCE_DOUBTFUL);
	assert_int_equal(
	        rule_confidence("date.context", DOUBT_YEAR_BEFORE | DOUBT_CENTURY), CONFIDENCE_DOUBTFUL);
	assert_int_equal(rule_confidence("date.of-old", 0), CONFIDENCE_NONE);
}

/* ---- what a text's records are worth ---- */

struct row {
	const char *text, *expected;
};

static void add(struct extracted *e, const char *rule, unsigned doubts)
{
	buf_addf(&e->line, "%s%s %s", e->line.len ? "; " : "", rule,
	        confidence_name(rule_confidence(rule, doubts)));
}

static void dates_and_pairings_have_a_confidence(void **state)
{
	(void)state;
	static const struct row rows[] = {
	        {"1994年7月，会议在北京召开。", "date.month certain"},
	        {"1994年会议召开。同年底，方案下发。", "date.year certain; date.relative likely"},
	        {"1994年会议召开。\n\n3月，方案下发。", "date.year certain; date.context doubtful"},
	        {"这是20世纪80年代的事。", "date.decade certain"},
	        {"这是80年代的事。", "date.decade likely"},
	        {"上海市对口支援日喀则地区。", "pairing.list certain"},
	        {"上海市响应号召，对口支援日喀则地区。", "pairing.list likely"},
	        {"上海市与遵义市结对。", "pairing.relation likely"},
	        {"吉林对口支援日喀则地区。", "pairing.list likely"},
	        {"吉林省对口支援日喀则地区。", "pairing.list certain"},
	        {"河北对口支援日喀则地区。", "pairing.list certain"},
	        {"上海市对口支援江孜县、亚东县。", "pairing.list certain; pairing.list certain"},
	        {"上海市、山东省对口支援江孜县、亚东县。",
	                "pairing.list likely; pairing.list likely; pairing.list likely; pairing.list likely"},
	        {"上海市、山东省共同支援江孜县、亚东县。",
	                "pairing.list certain; pairing.list certain; pairing.list certain; pairing.list certain"},
	        {"上海市、山东省分别支援江孜县、亚东县。", "pairing.list certain; pairing.list certain"},
	        /* under 对口支援 the first is the supporter, and the places say so, too; or they say the
	           contrary */
	        {"一、对口支援安排\n\n（一）浙江省——四川省青川县\n\n（二）山东省——四川省北川县\n",
	                "pairing.arrow likely; pairing.arrow likely"},
	        {"一、对口支援安排\n\n（一）四川省青川县——浙江省\n\n（二）四川省北川县——山东省\n",
	                "pairing.arrow doubtful; pairing.arrow doubtful"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct extracted e = extracted_of(rows[i].text);
		for (size_t n = 0; n < e.records.dates.len; n++)
			add(&e, e.records.dates.at[n].rule, e.records.dates.at[n].doubts);
		for (size_t n = 0; n < e.records.pairings.len; n++)
			add(&e, e.records.pairings.at[n].rule, e.records.pairings.at[n].doubts);
		assert_string_equal(buf_str(&e.line), rows[i].expected);
		extracted_end(&e);
	}
}

/* ---- what is refused ---- */

static void hear(void *context, const struct refusal *refusal)
{
	struct extracted *e = context;
	assert_int_equal(rule_find(refusal->rule)->use, RULE_REFUSES);
	assert_true(refusal->span.start < refusal->span.end && refusal->span.end <= e->doc.len);
	extracted_add(e, refusal->rule, refusal->span);
}

static void expect_refused(const char *text, const char *rule, const char *quote)
{
	struct extracted e = {0};
	struct status status;
	assert_true(doc_read("test.txt", text, strlen(text), &e.doc, &status));
	const struct trace trace = {hear, &e};
	extract(&e.doc, &(struct extract_options){.trace = &trace}, &e.records);
	struct buf wanted = {0};
	buf_addf(&wanted, "%s %s", rule, quote);
	if (!strstr(buf_str(&e.line), wanted.at))
		print_error("%s\n  wanted: %s\n  heard: %s\n", text, wanted.at, buf_str(&e.line));
	assert_non_null(strstr(buf_str(&e.line), wanted.at));
	buf_free(&wanted);
	extracted_end(&e);
}

static void a_refusal_names_its_rule_and_its_words(void **state)
{
	(void)state;
	static const struct {
		const char *text, *rule, *quote;
	} rows[] = {
	        {"工作持续了13年。", "date.refused.duration", "13年"},
	        {"见http://a.cn/2008年5月的页面。", "date.refused.address", "2008年5月"},
	        {"回忆当年的情形，令人感慨。", "date.refused.general", "当年"},
	        {"队员们5月到达。", "date.refused.no-year", "5月"},
	        {"1999年2月30日举行了典礼。", "date.refused.impossible", "1999年2月30日"},
	        {"全长12，其余不计。", "figure.refused.no-measure", "12"},
	        {"来了3个月。", "figure.refused.duration", "3个"},
	        {"选派了第3批干部。", "figure.refused.ordinal", "3"},
	        {"选派了一名干部。", "figure.refused.one", "一"},
	        {"两类协议都签了。", "figure.refused.back", "两"},
	        {"五家渠建市。", "figure.refused.name", "五家"},
	        {"上海市没有对口支援日喀则地区的任务。", "pairing.refused.denied", "没有对口支援"},
	        {"各地都要做好对口支援工作。", "pairing.refused.no-party", "对口支援"},
	        {"上海市代表团访问了日喀则地区。", "pairing.refused.no-support",
	                "上海市代表团访问了日喀则地区"},
	        {"会上印发了《上海市对口支援日喀则地区规划》。", "pairing.refused.title",
	                "《上海市对口支援日喀则地区规划》"},
	        {"项目\t数\n甲\t12\n乙\t13\n", "figure.refused.column", "12"},
	        {"广东省对口支援广州市。", "pairing.refused.holds", "广东省对口支援广州市"},
	        {"上海市对口支援上海市。", "pairing.refused.same", "上海市对口支援上海市"},
	        {"2005年的项目受到好评。", "event.refused.no-act", "2005年的项目受到好评"},
	        {"2005年召开会议。截至2008年底，签订协议12份。", "event.refused.as-of",
	                "截至2008年底，签订协议12份"},
	        {"表1 各省任务\n\n正文。", "outline.refused.caption", "表1 各省任务"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		expect_refused(rows[i].text, rows[i].rule, rows[i].quote);
}

/* Listening changes nothing. */
static void a_trace_leaves_the_records_as_they_are(void **state)
{
	(void)state;
	static const char text[] =
	        "1994年，上海市对口支援日喀则地区，投入3000万元。没有对口支援那曲地区的任务。";
	struct extracted with = {0}, without = extracted_of(text);
	struct status status;
	assert_true(doc_read("test.txt", text, strlen(text), &with.doc, &status));
	const struct trace trace = {hear, &with};
	extract(&with.doc, &(struct extract_options){.trace = &trace}, &with.records);
	assert_int_equal(with.records.dates.len, without.records.dates.len);
	assert_int_equal(with.records.pairings.len, without.records.pairings.len);
	assert_int_equal(with.records.figures.len, without.records.figures.len);
	assert_int_equal(with.records.events.len, without.records.events.len);
	extracted_end(&with);
	extracted_end(&without);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(every_rule_is_explained_and_found),
	        cmocka_unit_test(every_doubt_is_explained),
	        cmocka_unit_test(a_doubt_lowers_by_one_step),
	        cmocka_unit_test(dates_and_pairings_have_a_confidence),
	        cmocka_unit_test(a_refusal_names_its_rule_and_its_words),
	        cmocka_unit_test(a_trace_leaves_the_records_as_they_are),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
