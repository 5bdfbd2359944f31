// SPDX-License-Identifier: MIT
#include "tests/unit/test.h"

#include "core/view/selection.h"
#include "core/view/verdict.h"

#define BIT(kind) CHOICE_BIT(CHOICE_##kind)

/* The choices in the order in which they were made, as they are shown. */
static const char *shown(const struct selection *selection, struct buf *out)
{
	buf_clear(out);
	for (int i = 0; i < selection->count; i++) {
		buf_adds(out, i ? " | " : "");
		selection_text(selection, selection->order[i], LANG_EN, out);
	}
	return buf_str(out);
}

static struct selection three(void)
{
	struct selection selection = {0};
	selection_put(&selection, BIT(SUPPORTER), &(struct store_filter){.supporter = "上海市"}, NULL);
	selection_put(&selection, BIT(YEARS),
	        &(struct store_filter){.first_day = FIRST_DAY_OF(1994), .last_day = LAST_DAY_OF(2001)}, NULL);
	selection_put(&selection, BIT(DOC), &(struct store_filter){.doc = 7}, "a.txt");
	return selection;
}

/* One of a kind: a new one takes the old one's place and comes to the top; each goes alone. */
static void choices_stack(void **state)
{
	struct selection selection = three();
	struct buf text = {0};
	(void)state;
	assert_string_equal(shown(&selection, &text), "上海市 → | 1994–2001 | a.txt");
	selection_put(&selection, BIT(SUPPORTER), &(struct store_filter){.supporter = "浙江省"}, NULL);
	assert_string_equal(shown(&selection, &text), "1994–2001 | a.txt | 浙江省 →");
	selection_drop(&selection, CHOICE_DOC);
	assert_false(selection_has(&selection, CHOICE_DOC));
	selection_drop(&selection, CHOICE_DOC);
	assert_string_equal(shown(&selection, &text), "1994–2001 | 浙江省 →");
	/* what a filter has of other kinds, or not at all, is not chosen */
	selection_put(&selection, BIT(RECIPIENT) | BIT(PROGRAMME),
	        &(struct store_filter){.recipient = "西藏自治区", .party = "山东省"}, NULL);
	assert_string_equal(shown(&selection, &text), "1994–2001 | 浙江省 → | → 西藏自治区");
	selection_free(&selection);
	assert_string_equal(shown(&selection, &text), "");
	buf_free(&text);
}

/* A choice made again from the selection's own strings. */
static void takes_its_own_strings(void **state)
{
	struct selection selection = three();
	struct buf text = {0};
	(void)state;
	selection_put(&selection, BIT(SUPPORTER) | BIT(DOC), &selection.filter, selection.doc_name);
	assert_string_equal(shown(&selection, &text), "1994–2001 | 上海市 → | a.txt");
	selection_free(&selection);
	buf_free(&text);
}

static void copies_are_the_same(void **state)
{
	struct selection selection = three(), copy;
	struct buf text = {0};
	(void)state;
	selection_copy(&copy, &selection);
	assert_true(selection_same(&copy, &selection));
	assert_true(selection_is(&copy, BIT(SUPPORTER), &(struct store_filter){.supporter = "上海市"}));
	assert_false(selection_is(&copy, BIT(SUPPORTER), &(struct store_filter){.supporter = "上海"}));
	assert_false(selection_is(&copy, BIT(SUPPORTER),
	        &(struct store_filter){.supporter = "上海市", .supporter_alone = true}));
	selection_drop(&selection, CHOICE_YEARS);
	assert_false(selection_same(&copy, &selection));
	selection_free(&selection);
	assert_string_equal(shown(&copy, &text), "上海市 → | 1994–2001 | a.txt");
	selection_free(&copy);
	buf_free(&text);
}

/* What a pane asks for by itself stands; of the choices come those of other kinds, without those it shows. */
static void under_what_a_pane_asks(void **state)
{
	struct selection selection = three();
	(void)state;
	struct store_filter own = {.supporter = "浙江省", .programme = "援藏"};
	struct store_filter asked = selection_under(&selection, &own, BIT(YEARS));
	assert_string_equal(asked.supporter, "浙江省");
	assert_string_equal(asked.programme, "援藏");
	assert_int_equal(asked.doc, 7);
	assert_int_equal(asked.first_day, 0);
	asked = selection_under(&selection, NULL, 0);
	assert_string_equal(asked.supporter, "上海市");
	assert_int_equal(asked.first_day, 19940101);
	assert_int_equal(asked.last_day, 20011231);
	asked = selection_under(NULL, &own, 0);
	assert_string_equal(asked.supporter, "浙江省");
	assert_int_equal(asked.doc, 0);
	selection_free(&selection);
}

/* What is typed as a set, and how the line of choices then tells it. */
static void sets_of_words(void **state)
{
	static const struct {
		bool (*read)(const char *, unsigned *);
		void (*text)(unsigned, enum lang, struct buf *);
		const char *typed, *english, *chinese; /* NULL: not understood */
	} cases[] = {
	        {verdicts_read, verdicts_text, "rejected", "rejected", "否定"},
	        {verdicts_read, verdicts_text, "acc, own", "accepted+own", "认可+自加"},
	        {verdicts_read, verdicts_text, "未判+自", "unjudged+own", "未判+自加"},
	        {verdicts_read, verdicts_text, "all", "all", "全部"},
	        {verdicts_read, verdicts_text, "maybe", NULL, NULL},
	        {verdicts_read, verdicts_text, "own maybe", NULL, NULL},
	        {verdicts_read, verdicts_text, " ", NULL, NULL},
	        {confidences_read, confidences_text, "l c", "certain+likely", "确凿+较可信"},
	        {confidences_read, confidences_text, "存疑", "doubtful", "存疑"},
	};
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct buf text = {0};
		unsigned set;
		bool ok = cases[i].read(cases[i].typed, &set);
		assert_int_equal(ok, cases[i].english != NULL);
		if (!ok)
			continue;
		cases[i].text(set, LANG_EN, &text);
		assert_string_equal(buf_str(&text), cases[i].english);
		buf_clear(&text);
		cases[i].text(set, LANG_ZH, &text);
		assert_string_equal(buf_str(&text), cases[i].chinese);
		buf_free(&text);
	}
}

static void verdicts_are_chosen_as_any(void **state)
{
	struct selection selection = {0}, copy;
	struct buf text = {0};
	(void)state;
	selection_put(&selection, BIT(VERDICT), &(struct store_filter){.verdicts = 1u << VERDICT_OWN}, NULL);
	selection_put(&selection, BIT(CONFIDENCE),
	        &(struct store_filter){.confidences = 1u << CONFIDENCE_CERTAIN}, NULL);
	assert_string_equal(shown(&selection, &text), "own | certain");
	selection_copy(&copy, &selection);
	assert_true(selection_same(&copy, &selection));
	selection_drop(&selection, CHOICE_VERDICT);
	assert_string_equal(shown(&selection, &text), "certain");
	assert_int_equal(selection_under(&copy, NULL, 0).verdicts, 1u << VERDICT_OWN);
	selection_free(&selection);
	selection_free(&copy);
	buf_free(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(choices_stack),
	        cmocka_unit_test(takes_its_own_strings),
	        cmocka_unit_test(copies_are_the_same),
	        cmocka_unit_test(under_what_a_pane_asks),
	        cmocka_unit_test(sets_of_words),
	        cmocka_unit_test(verdicts_are_chosen_as_any),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
