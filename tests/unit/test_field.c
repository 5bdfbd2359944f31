// SPDX-License-Identifier: MIT
#include "tests/unit/test.h"

#include "core/extract/field.h"

#include <string.h>

static const char *text_of(const struct records *r, enum layer layer, size_t n, struct buf *out)
{
	buf_clear(out);
	fields_get(r, layer, n, out);
	return buf_str(out);
}

/* What is typed into an empty record, and what it then says; "" for what cannot be. */
static void values_are_set_by_name(void **state)
{
	static const struct {
		enum layer layer;
		const char *typed, *values;
		bool whole;
	} cases[] = {
	        {LAYER_DATES, "edtf=1984-03", "edtf=1984-03\nrole=event\n", true},
	        {LAYER_DATES, " role = period \n\n edtf= 1996/2000", "edtf=1996/2000\nrole=period\n", true},
	        {LAYER_DATES, "e=197X", "edtf=197X\nrole=event\n", true},
	        {LAYER_DATES, "edtf=1984-13", "", false},
	        {LAYER_DATES, "role=never", "", false},
	        {LAYER_DATES, "1984", "", false},
	        {LAYER_EVENTS, "title=座谈会", "edtf=\nprogramme=\ntitle=座谈会\n", false},
	        {LAYER_EVENTS, "title=", "", false},
	        {LAYER_PAIRINGS, "supporter=上海市\nrecipient=西藏自治区\nto=2000",
	                "supporter=上海市\nrecipient=西藏自治区\nkind=named\nprogramme=\nfrom=\nto=2000\n",
	                true},
	        {LAYER_PAIRINGS, "supporter=上海市",
	                "supporter=上海市\nrecipient=\nkind=named\nprogramme=\nfrom=\nto=\n", false},
	        {LAYER_FIGURES, "value=20/30.5\nunit=人\nqualifier=over",
	                "value=20/30.5\nunit=人\nqualifier=over\nmeasure=\nedtf=\nsupporter=\nrecipient=\n",
	                true},
	        {LAYER_FIGURES, "value=3\nunit=所\nsupporter=上海市\nrecipient=喀什地区",
	                "value=3\nunit=所\nqualifier=\nmeasure=\nedtf=\nsupporter=上海市\nrecipient=喀什地区\n",
	                true},
	        {LAYER_FIGURES, "value=1e9", "", false},
	        {LAYER_FIGURES, "value=3/4/5", "", false},
	        {LAYER_FIGURES, "value=.5", "", false},
	        {LAYER_OUTLINE, "level=2\ntitle=第一章\npage=12", "level=2\ntitle=第一章\npage=12\n", true},
	        {LAYER_OUTLINE, "level=-1", "", false},
	};
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct records r = {0};
		struct buf text = {0};
		struct status status;
		size_t n = record_push(&r, cases[i].layer, (struct span){3, 6});
		bool ok = fields_set(&r, cases[i].layer, n, slice_of(cases[i].typed), &status);
		assert_string_equal(ok ? text_of(&r, cases[i].layer, n, &text) : "", cases[i].values);
		assert_int_equal(ok && record_is_whole(&r, cases[i].layer, n, &status), cases[i].whole);
		buf_free(&text);
		records_free(&r);
	}
}

/* A record whose values no reader could type, as rules may find it, comes back as it was. */
static void what_was_found_is_restored(void **state)
{
	struct records r = {0};
	struct buf text = {0}, again = {0};
	(void)state;
	*array_push(&r.events) = (struct event_record){{0, 3}, "", "援藏", "", "event.act", 4};
	*array_push(&r.figures) = (struct figure_record){
	        {3, 6}, "12", "元", FIGURE_ABOUT, "figure.plain", 0, "援助\n资金", "1996", "", ""};
	size_t event = record_copy(&r, &r, LAYER_EVENTS, 0);
	assert_int_equal(records_origin(&r, LAYER_EVENTS, event).doubts, 4);
	assert_string_equal(records_origin(&r, LAYER_EVENTS, event).rule, "event.act");
	assert_string_equal(text_of(&r, LAYER_EVENTS, event, &text), "edtf=\nprogramme=援藏\ntitle=\n");
	assert_string_equal(text_of(&r, LAYER_FIGURES, 0, &text),
	        "value=12\nunit=元\nqualifier=about\nmeasure=援助 资金\nedtf=1996\nsupporter=\nrecipient=\n");
	size_t figure = record_push(&r, LAYER_FIGURES, (struct span){3, 6});
	fields_restore(&r, LAYER_FIGURES, figure, slice_of(buf_str(&text)));
	assert_string_equal(text_of(&r, LAYER_FIGURES, figure, &again), buf_str(&text));
	fields_restore(&r, LAYER_FIGURES, figure, slice_of("qualifier=nearly\nof-later=1\nnothing\n"));
	assert_string_equal(text_of(&r, LAYER_FIGURES, figure, &again), buf_str(&text));
	buf_free(&text);
	buf_free(&again);
	records_free(&r);
}

/* A text of an earlier version, which knew fewer fields, is of the same record still. */
static void a_record_agrees_with_its_text(void **state)
{
	static const struct {
		const char *text;
		bool agrees;
	} cases[] = {
	        {"value=12\nunit=元\nqualifier=about\nmeasure=援藏资金\nedtf=1996\nsupporter=上海市\nrecipient=\n",
	                true},
	        {"value=12\nunit=元\nqualifier=about\nmeasure=援藏资金\n", true},
	        {"value=12\nunit=元\nof-later=1\n", true},
	        {"value=13\nunit=元\n", false},
	        {"value=12\nunit=元\nsupporter=北京市\n", false},
	        {"", false},
	};
	struct records r = {0};
	(void)state;
	*array_push(&r.figures) = (struct figure_record){
	        {3, 6}, "12", "元", FIGURE_ABOUT, "figure.plain", 0, "援藏资金", "1996", "上海市", ""};
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(
		        fields_agree(&r, LAYER_FIGURES, 0, slice_of(cases[i].text)), cases[i].agrees);
	records_free(&r);
}

static void fields_have_names_and_words(void **state)
{
	(void)state;
	assert_int_equal(field_find(LAYER_PAIRINGS, slice_of("rec")), 1);
	assert_int_equal(field_find(LAYER_PAIRINGS, slice_of("")), FIELDS_MAX);
	assert_int_equal(field_find(LAYER_PAIRINGS, slice_of("years")), FIELDS_MAX);
	assert_int_equal(field_count(LAYER_FIGURES), FIELDS_MAX);
	assert_string_equal(field_choice(LAYER_DATES, 1, ROLE_META), "meta");
	assert_null(field_choice(LAYER_DATES, 1, ROLE_COUNT));
	assert_null(field_choice(LAYER_DATES, 0, 0));
	assert_true(field_is_party(LAYER_PAIRINGS, 1));
	assert_false(field_is_party(LAYER_PAIRINGS, 2));
	assert_true(field_is_party(LAYER_FIGURES, field_find(LAYER_FIGURES, slice_of("rec"))));
	assert_false(field_is_party(LAYER_FIGURES, 0));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(values_are_set_by_name),
	        cmocka_unit_test(what_was_found_is_restored),
	        cmocka_unit_test(a_record_agrees_with_its_text),
	        cmocka_unit_test(fields_have_names_and_words),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
