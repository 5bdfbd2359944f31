// SPDX-License-Identifier: MIT
#include "tests/unit/library.h"

static void show_subject(struct screen *s, const struct subject *subject)
{
	if (!s->view.ops)
		screen_open(s, &card_ops, 16, 60);
	screen_must(s, card_show(&s->view, subject, &s->status));
	screen_draw(s, 16, 60);
}

static void show(struct screen *s, enum subject_kind kind, const char *first, const char *second)
{
	struct subject subject = {.kind = kind, .first = (char *)first, .second = (char *)second};
	show_subject(s, &subject);
}

/* Every statement of a cell, with its words; Enter leads there. */
static void of_a_cell(void **state)
{
	struct screen *s = *state;
	show(s, SUBJECT_PAIR, "上海市", "西藏自治区");
	assert_string_equal(screen_text(s), " statements: 2 · documents: 1\n"
	                                    "\n"
	                                    "── what the texts say  2 ──────────────────────────────────\n"
	                                    "▸ 援藏                                          plateau.txt\n"
	                                    "  …春，座谈会开了三天，上海市支援西藏自治区的办法定了下来\n"
	                                    "▸ 援藏                                          plateau.txt\n"
	                                    "  上海市支援西藏自治区的队伍也上了路\n");
	screen_do(s, CMD_DOWN, 1);
	screen_do(s, CMD_ENTER, 1);
	assert_int_equal(s->request.kind, REQUEST_WORDS);
	assert_int_equal(s->request.span.end, screen_words(plateau, "上海市支援西藏自治区的队伍").end);
}

/* Who supports it, and what it supports; what it lies in. Its own parts count as it does. */
static void of_a_party(void **state)
{
	struct screen *s = *state;
	struct subject next;
	show(s, SUBJECT_PARTY, "西藏自治区", NULL);
	assert_non_null(strstr(screen_text(s), "── is supported by  4 "));
	assert_non_null(strstr(screen_text(s), "▸ 上海市 · 援藏"));
	assert_null(strstr(screen_text(s), "── supports "));
	screen_do(s, CMD_ENTER, 1);
	assert_int_equal(s->request.kind, REQUEST_EVIDENCE);
	assert_string_equal(s->request.filter.supporter, "上海市");
	assert_string_equal(s->request.filter.recipient, "西藏自治区");
	assert_true(s->request.filter.supporter_alone);
	assert_false(s->request.filter.recipient_alone);
	assert_true(s->view.ops->subject(&s->view, &next)); /* the other one's card */
	assert_int_equal(next.kind, SUBJECT_PARTY);
	assert_string_equal(next.first, "上海市");
	subject_free(&next);
	show(s, SUBJECT_PARTY, "青川县", NULL);
	assert_non_null(strstr(screen_text(s), "lies in 广元市, 四川省"));
}

/* No title is too long for a card. */
static void of_an_event_with_a_long_title(void **state)
{
	static const char text[] = "长题记\n\n1984年，开了一次会。\n";
	struct screen *s = *state;
	struct subject subject;
	char title[600] = "";
	while (strlen(title) < 500)
		strcat(title, "会议");
	const struct datum data[] = {{LAYER_EVENTS, "1984年，开了一次会", "1984", title}};
	screen_doc(s, "long.txt", text, data, COUNT(data));
	subject_of_hit(&(struct store_hit){.layer = LAYER_EVENTS, .label = title, .edtf = "1984"}, &subject);
	assert_string_equal(subject.first, title);
	show_subject(s, &subject);
	subject_free(&subject);
	assert_non_null(strstr(screen_text(s), "long.txt"));
}

/* The documents that tell of the same, with their words. */
static void of_an_event(void **state)
{
	static const char text[] = "又记\n\n1984年春，座谈会开了三天，各地都有人来。\n";
	static const struct datum data[] = {
	        {LAYER_EVENTS, "1984年春，座谈会开了三天，各地都有人来", "1984", "座谈会"}};
	struct screen *s = *state;
	screen_doc(s, "again.txt", text, data, COUNT(data));
	show(s, SUBJECT_EVENT, "座谈会", "1984");
	assert_non_null(strstr(screen_text(s), "── who says so  2 "));
	assert_non_null(strstr(screen_text(s), "各地都有人来"));
	assert_null(strstr(screen_text(s), "课桌"));
}

/* As of a year it tells of what holds then, and leads to that; what was chosen restricts it, and both are
 * said. */
static void restrictions_are_said(void **state)
{
	static const char text[] = "年代\n\n北京市支援甲校，天津市支援甲校。\n";
	struct screen *s = *state;
	struct doc doc = {0};
	struct records records = {0};
	enum import_result result;
	struct selection selection = {0};
	char subtitle[200];
	screen_must(s, doc_read("years.txt", text, strlen(text), &doc, &s->status));
	*array_push(&records.pairings) = (struct pairing_record){screen_words(text, "北京市支援甲校"),
	        "北京市", "甲校", PAIRING_NAMED, "教育", "1979", "1985", "test", 0};
	*array_push(&records.pairings) = (struct pairing_record){screen_words(text, "天津市支援甲校"),
	        "天津市", "甲校", PAIRING_NAMED, "医疗", "1994", "", "test", 0};
	*array_push(&records.figures) = (struct figure_record){
	        screen_words(text, "年代"), "1979", "册", 0, "test", 0, "图书", "1984-05", "", "甲校"};
	*array_push(&records.figures) = (struct figure_record){
	        screen_words(text, "校。"), "1994", "台", 0, "test", 0, "仪器", "1994", "", "甲校"};
	screen_must(s, store_import(s->context.store, &doc, &records, &result, &s->status));
	records_free(&records);
	doc_free(&doc);
	selection_put(&selection, CHOICE_BIT(CHOICE_AS_OF), &(struct store_filter){.as_of = 1984}, NULL);
	s->context.selection = &selection;
	show(s, SUBJECT_PARTY, "甲校", NULL);
	assert_non_null(strstr(screen_text(s), "relations that hold in 1984"));
	assert_non_null(strstr(screen_text(s), "北京市"));
	assert_null(strstr(screen_text(s), "天津市"));
	assert_non_null(strstr(screen_text(s), "图书  1979册 · → 甲校"));
	assert_null(strstr(screen_text(s), "仪器"));
	s->view.ops->subtitle(&s->view, subtitle, sizeof subtitle);
	assert_string_equal(subtitle, "甲校");
	show(s, SUBJECT_PAIR, "天津市", "甲校");
	assert_non_null(strstr(screen_text(s), "statements: 0"));
	selection_drop(&selection, CHOICE_AS_OF);
	selection_put(
	        &selection, CHOICE_BIT(CHOICE_PROGRAMME), &(struct store_filter){.programme = "医疗"}, NULL);
	show(s, SUBJECT_PARTY, "甲校", NULL);
	assert_non_null(strstr(screen_text(s), "only what is chosen: 医疗"));
	assert_null(strstr(screen_text(s), "北京市"));
	assert_non_null(strstr(screen_text(s), "天津市"));
	selection_free(&selection);
}

/* From records to subjects. */
static void subjects(void **state)
{
	(void)state;
	struct subject subject;
	assert_true(subject_of_hit(
	        &(struct store_hit){.layer = LAYER_PAIRINGS, .supporter = "上海市", .recipient = "拉萨市"},
	        &subject));
	assert_int_equal(subject.kind, SUBJECT_PAIR);
	assert_string_equal(subject.first, "上海市");
	assert_string_equal(subject.second, "拉萨市");
	subject_free(&subject);
	assert_false(subject_of_hit(&(struct store_hit){.layer = LAYER_DATES, .label = "event"}, &subject));
	assert_true(subject_of_parties(NULL, "拉萨市", &subject));
	assert_int_equal(subject.kind, SUBJECT_PARTY);
	assert_string_equal(subject.first, "拉萨市");
	subject_free(&subject);
	assert_false(subject_of_parties(NULL, NULL, &subject));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        WITH_LIBRARY(of_a_cell),
	        WITH_LIBRARY(of_a_party),
	        WITH_LIBRARY(of_an_event),
	        WITH_LIBRARY(restrictions_are_said),
	        WITH_LIBRARY(of_an_event_with_a_long_title),
	        cmocka_unit_test(subjects),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
