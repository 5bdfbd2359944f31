// SPDX-License-Identifier: MIT
#include "tests/unit/place.h"

#include "core/store/annotation.h"

#include <sys/stat.h>

/* ---- what the reader does, and what the library then says ---- */

#define OK(place, call) must((call), &(place)->status)

static int64_t work(struct place *place, struct work_draft draft)
{
	int64_t id = -1;
	OK(place, store_work_add(place->store, &draft, &id, &place->status));
	return id;
}

static int64_t note(struct place *place, const char *doc, struct span span, const char *body)
{
	return work(place,
	        (struct work_draft){.kind = WORK_NOTE, .doc = find(place, doc), .span = span, .body = body});
}

/* The pairing whose label this is, the n-th of them, under a filter. */
static struct store_hit pairing(
        struct place *place, const struct store_filter *filter, const char *label, int n)
{
	struct store_hits hits;
	struct store_hit found = {0};
	OK(place, store_hits(place->store, LAYER_PAIRINGS, filter, (struct store_page){0}, &hits,
	                  &place->status));
	for (size_t i = 0; i < hits.rows.len; i++)
		if (strcmp(hits.rows.at[i].label, label) == 0 && n-- == 0)
			found = hits.rows.at[i];
	store_hits_free(&hits);
	if (!found.doc)
		fail_msg("no pairing %s", label);
	found.label = label;
	return found;
}

static const struct store_filter all = {.verdicts = ~0u};

static int64_t judge(struct place *place, enum work_kind kind, const char *label, int n, const char *value)
{
	struct store_hit hit = pairing(place, &all, label, n);
	return work(place, (struct work_draft){.kind = kind,
	                           .doc = hit.doc,
	                           .span = hit.span,
	                           .layer = LAYER_PAIRINGS,
	                           .ordinal = hit.ordinal,
	                           .value = value});
}

/* The pairings that count under a filter, with the reader's verdict: 甲省→乙州 丙市→丁县!rejected */
static void expect_pairings(struct place *place, const struct store_filter *filter, const char *expected)
{
	struct store_hits hits;
	struct buf text = {0};
	OK(place, store_hits(place->store, LAYER_PAIRINGS, filter, (struct store_page){0}, &hits,
	                  &place->status));
	for (size_t i = 0; i < hits.rows.len; i++)
		buf_addf(&text, "%s%s%s%s", i ? " " : "", hits.rows.at[i].label,
		        hits.rows.at[i].verdict ? "!" : "", verdict_name(hits.rows.at[i].verdict));
	assert_string_equal(buf_str(&text), expected);
	buf_free(&text);
	store_hits_free(&hits);
}

static void no_problem(void *context, const struct status *problem)
{
	char line[600];
	(void)context;
	status_text(problem, LANG_EN, line, sizeof line);
	fail_msg("%s", line);
}

static void expect_sound(struct place *place)
{
	int64_t problems;
	OK(place, store_check(place->store, no_problem, NULL, &problems, &place->status));
}

static int64_t cell_sum(struct place *place, const struct store_filter *filter)
{
	struct store_cells cells;
	int64_t sum = 0;
	OK(place, store_cells(place->store, filter, &cells, &place->status));
	for (size_t i = 0; i < cells.rows.len; i++)
		sum += cells.rows.at[i].count;
	store_cells_free(&cells);
	return sum;
}

static int64_t doc_count(struct place *place, enum layer layer)
{
	struct store_docs docs;
	OK(place, store_docs(place->store, &docs, &place->status));
	int64_t count = docs.rows.at[0].counts[layer];
	store_docs_free(&docs);
	return count;
}

/* An undo or a redo that is about so many pieces of work. */
static void turn(struct place *place, bool undo, size_t expected)
{
	struct store_works works;
	OK(place, undo ? store_undo(place->store, &works, &place->status)
	               : store_redo(place->store, &works, &place->status));
	assert_int_equal(works.rows.len, expected);
	store_works_free(&works);
}

static size_t work_count(struct place *place)
{
	struct store_works works;
	OK(place, store_works(place->store, 0, &works, &place->status));
	size_t count = works.rows.len;
	store_works_free(&works);
	return count;
}

static void open_again(struct place *place, enum store_mode mode)
{
	store_close(place->store);
	OK(place, store_open(place->library, mode, &place->store, &place->status));
}

#define AS_FOUND "甲省→乙州 甲省→乙州 丙市→丁县 丙市→乙州"

/* ---- verdicts ---- */

static void a_rejected_record_counts_no_more(void **state)
{
	struct place *place = *state;
	const struct store_filter rejected = {.verdicts = 1u << VERDICT_REJECTED},
	                          unjudged = {.verdicts = 1u << VERDICT_NONE};
	import(place, "a.md", first_text);
	judge(place, WORK_REJECT, "丙市→丁县", 0, NULL);
	expect_pairings(place, NULL, "甲省→乙州 甲省→乙州 丙市→乙州");
	expect_pairings(place, &rejected, "丙市→丁县!rejected");
	expect_pairings(place, &unjudged, "甲省→乙州 甲省→乙州 丙市→乙州");
	assert_int_equal(cell_sum(place, NULL), 3);
	assert_int_equal(cell_sum(place, &all), 4);
	assert_int_equal(doc_count(place, LAYER_PAIRINGS), 3);
	struct records r;
	OK(place, store_records(place->store, 1, &r, &place->status));
	assert_int_equal(r.pairings.len, 3);
	records_free(&r);
	OK(place, store_all_records(place->store, 1, &r, &place->status));
	assert_int_equal(records_verdict(&r, LAYER_PAIRINGS, 3), VERDICT_REJECTED);
	assert_int_equal(records_verdict(&r, LAYER_PAIRINGS, 0), VERDICT_NONE);
	records_free(&r);
	expect_sound(place);
}

static void a_verdict_takes_the_place_of_another(void **state)
{
	struct place *place = *state;
	import(place, "a.md", first_text);
	judge(place, WORK_REJECT, "丙市→丁县", 0, NULL);
	judge(place, WORK_ACCEPT, "丙市→丁县", 0, NULL);
	expect_pairings(place, NULL, "甲省→乙州 甲省→乙州 丙市→丁县!accepted 丙市→乙州");
	assert_int_equal(work_count(place), 1);
	int64_t id = judge(place, WORK_CORRECT, "丙市→丁县", 0, "recipient=戊县\nfrom=1997");
	expect_pairings(place, NULL, "甲省→乙州 甲省→乙州 丙市→戊县!corrected 丙市→乙州");
	judge(place, WORK_CORRECT, "丙市→戊县", 0, "recipient = 己县\n");
	expect_pairings(place, NULL, "甲省→乙州 甲省→乙州 丙市→己县!corrected 丙市→乙州"); /* from as found */
	assert_int_equal(work_count(place), 1);
	expect_sound(place);
	for (int i = 0; i < 4; i++)
		turn(place, true, i < 3 ? 2 : 1);
	turn(place, true, 0);
	expect_pairings(place, &all, AS_FOUND);
	for (int i = 0; i < 3; i++)
		turn(place, false, i ? 2 : 1);
	expect_pairings(place, NULL, "甲省→乙州 甲省→乙州 丙市→戊县!corrected 丙市→乙州");
	OK(place, store_work_drop(place->store, id, &place->status));
	expect_pairings(place, NULL, AS_FOUND);
	turn(place, false, 0); /* another act has taken its place */
	turn(place, true, 1);
	expect_pairings(place, NULL, "甲省→乙州 甲省→乙州 丙市→戊县!corrected 丙市→乙州");
	expect_sound(place);
}

/* What a record was before comes back to the last field. */
static void what_was_found_comes_back(void **state)
{
	struct place *place = *state;
	struct records r;
	import(place, "a.md", first_text);
	OK(place, store_records(place->store, 1, &r, &place->status));
	struct work_draft draft = {.kind = WORK_CORRECT,
	        .doc = 1,
	        .layer = LAYER_FIGURES,
	        .span = r.figures.at[0].span,
	        .ordinal = r.rows[LAYER_FIGURES].at[0].ordinal,
	        .value = "value=25\nqualifier=about\nmeasure=干部\nrecipient=丁县"};
	records_free(&r);
	work(place, draft);
	OK(place, store_records(place->store, 1, &r, &place->status));
	assert_string_equal(r.figures.at[0].value, "25");
	assert_string_equal(r.figures.at[0].unit, "人");
	assert_int_equal(r.figures.at[0].qualifier, FIGURE_ABOUT);
	assert_string_equal(r.figures.at[0].supporter, "庚省");
	assert_string_equal(r.figures.at[0].recipient, "丁县");
	assert_string_equal(r.figures.at[0].rule, "own.corrected");
	records_free(&r);
	turn(place, true, 1);
	OK(place, store_records(place->store, 1, &r, &place->status));
	assert_string_equal(r.figures.at[0].value, "20/30");
	assert_int_equal(r.figures.at[0].qualifier, FIGURE_OVER);
	assert_string_equal(r.figures.at[0].measure, "");
	assert_string_equal(r.figures.at[0].supporter, "庚省");
	assert_string_equal(r.figures.at[0].recipient, "辛州");
	assert_string_equal(r.figures.at[0].rule, "figure.plain");
	records_free(&r);
}

static void a_record_of_ones_own(void **state)
{
	struct place *place = *state;
	const struct store_filter own = {.verdicts = 1u << VERDICT_OWN};
	struct records r;
	import(place, "a.md", first_text);
	work(place, (struct work_draft){.kind = WORK_ADD,
	                    .doc = 1,
	                    .layer = LAYER_PAIRINGS,
	                    .span = span_of(first_text, "甲省与丙市支援乙州和丁县", 0),
	                    .value = "supporter=甲省\nrecipient=丁县\nfrom=1996"});
	expect_pairings(place, NULL, "甲省→乙州 甲省→丁县!own 甲省→乙州 丙市→丁县 丙市→乙州");
	assert_int_equal(doc_count(place, LAYER_PAIRINGS), 5);
	OK(place, store_records(place->store, 1, &r, &place->status));
	assert_string_equal(r.pairings.at[2].recipient, "丁县"); /* in the order of the text */
	assert_string_equal(r.pairings.at[2].rule, "own.added");
	records_free(&r);
	judge(place, WORK_CORRECT, "甲省→丁县", 0, "recipient=戊县");
	expect_pairings(place, &own, "甲省→戊县!own");
	judge(place, WORK_REJECT, "甲省→戊县", 0, NULL);
	expect_pairings(place, &all, AS_FOUND);
	assert_int_equal(work_count(place), 0);
	turn(place, true, 1);
	turn(place, true, 2);
	expect_pairings(place, &own, "甲省→丁县!own");
	expect_sound(place);
}

static void what_cannot_be_is_refused(void **state)
{
	static const struct {
		struct work_draft draft;
		enum message what;
	} cases[] = {
	        {{.kind = WORK_ADD, .span = {0, 9}, .layer = LAYER_PAIRINGS, .value = "supporter=甲省"},
	                MSG_ERR_FIELD},
	        {{.kind = WORK_ADD, .span = {0, 9}, .layer = LAYER_DATES, .value = "edtf=昨天"},
	                MSG_ERR_FIELD},
	        {{.kind = WORK_ADD, .span = {0, 9}, .layer = LAYER_DATES, .value = "edtf=1999\nrole=x"},
	                MSG_ERR_FIELD},
	        {{.kind = WORK_ADD, .span = {0, 9}, .layer = LAYER_DATES, .value = "year=1999"},
	                MSG_ERR_NO_FIELD},
	        {{.kind = WORK_ADD, .span = {0, 9}, .layer = LAYER_FIGURES, .value = "value=3a\nunit=人"},
	                MSG_ERR_FIELD},
	        {{.kind = WORK_REJECT, .span = {0, 9}, .layer = LAYER_DATES, .ordinal = 0},
	                MSG_ERR_RECORD_GONE},
	        {{.kind = WORK_REJECT, .span = {0, 9}, .layer = LAYER_DATES, .ordinal = 99},
	                MSG_ERR_RECORD_GONE},
	        {{.kind = WORK_NOTE, .span = {9, 9}, .body = "记"}, MSG_ERR_NO_WORDS},
	        {{.kind = WORK_NOTE, .span = {9000, 9009}, .body = "记"}, MSG_ERR_NO_WORDS},
	};
	struct place *place = *state;
	import(place, "a.md", first_text);
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct work_draft draft = cases[i].draft;
		int64_t id;
		draft.doc = 1;
		assert_false(store_work_add(place->store, &draft, &id, &place->status));
		assert_int_equal(place->status.what, cases[i].what);
	}
	assert_int_equal(work_count(place), 0);
	turn(place, true, 0);
	expect_sound(place);
}

/* ---- other texts, other rules ---- */

static void judge_all(struct place *place)
{
	import(place, "a.md", first_text);
	judge(place, WORK_REJECT, "丙市→丁县", 0, NULL);
	judge(place, WORK_CORRECT, "丙市→乙州", 0, "supporter=庚市");
	judge(place, WORK_ACCEPT, "甲省→乙州", 0, NULL);
	work(place, (struct work_draft){.kind = WORK_ADD,
	                    .doc = find(place, "a.md"),
	                    .layer = LAYER_PAIRINGS,
	                    .span = span_of(first_text, "乙州和丁县", 0),
	                    .value = "supporter=辛市\nrecipient=丁县"});
	expect_pairings(place, NULL, "甲省→乙州!accepted 甲省→乙州 庚市→乙州!corrected 辛市→丁县!own");
}

static void verdicts_survive_a_new_text(void **state)
{
	struct place *place = *state;
	struct buf text = {0};
	judge_all(place);
	buf_addf(&text, "前言。\n\n甲省、丙市都支援过别处。\n\n%s", first_text);
	assert_int_equal(import(place, "a.md", buf_str(&text)), IMPORT_REPLACED);
	expect_pairings(place, NULL, "甲省→乙州!accepted 甲省→乙州 庚市→乙州!corrected 辛市→丁县!own");
	assert_int_equal(cell_sum(place, NULL), 4);
	expect_sound(place);
	import(place, "a.md", "甲乙丙。\n");
	expect_pairings(place, &all, "");
	struct store_works works;
	OK(place, store_works(place->store, 0, &works, &place->status));
	assert_int_equal(works.rows.len, 4);
	for (size_t i = 0; i < works.rows.len; i++)
		assert_true(works.rows.at[i].lost);
	store_works_free(&works);
	import(place, "a.md", first_text);
	expect_pairings(place, NULL, "甲省→乙州!accepted 甲省→乙州 庚市→乙州!corrected 辛市→丁县!own");
	OK(place, store_remove(place->store, 1, &place->status));
	import(place, "a.md", first_text);
	expect_pairings(place, NULL, "甲省→乙州!accepted 甲省→乙州 庚市→乙州!corrected 辛市→丁县!own");
	for (int i = 0; i < 4; i++)
		turn(place, true, 1);
	expect_pairings(place, &all, AS_FOUND);
	expect_sound(place);
	buf_free(&text);
}

/* Rules that find other records: `change` is done to those of before. */
static void read_again(struct place *place, void (*change)(struct records *))
{
	struct doc doc = {0};
	struct records records = {.version = "other"};
	enum import_result result;
	OK(place, doc_read("a.md", first_text, strlen(first_text), &doc, &place->status));
	fill_records(first_text, &records);
	change(&records);
	OK(place, store_forget_rules(place->store, "a.md", &place->status));
	OK(place, store_import(place->store, &doc, &records, &result, &place->status));
	assert_int_equal(result, IMPORT_AGAIN);
	records_free(&records);
	doc_free(&doc);
}

static void none_is_found(struct records *r)
{
	r->pairings.len = 0;
}
static void spans_are_shorter(struct records *r)
{
	for (size_t i = 0; i < r->pairings.len; i++)
		r->pairings.at[i].span.start += 3;
}
static void the_mistake_is_gone(struct records *r)
{
	r->pairings.at[2].supporter = "庚市";
	r->pairings.at[3].recipient = "戊县";
}

static void verdicts_survive_other_rules(void **state)
{
	static const struct {
		void (*change)(struct records *);
		const char *pairings;
		int idle;
	} cases[] = {
	        {spans_are_shorter, "甲省→乙州!accepted 甲省→乙州 庚市→乙州!corrected 辛市→丁县!own", 0},
	        /* who has vouched for a record keeps it */
	        {none_is_found, "甲省→乙州!accepted 庚市→乙州!corrected 辛市→丁县!own", 1},
	        /* another reading has not been rejected */
	        {the_mistake_is_gone,
	                "甲省→乙州!accepted 甲省→乙州 丙市→戊县 庚市→乙州!corrected 辛市→丁县!own", 1},
	};
	struct place *place = *state;
	judge_all(place);
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct store_works works;
		int idle = 0;
		read_again(place, cases[i].change);
		expect_pairings(place, NULL, cases[i].pairings);
		OK(place, store_works(place->store, 1, &works, &place->status));
		for (size_t k = 0; k < works.rows.len; k++)
			idle += works.rows.at[k].idle;
		assert_int_equal(idle, cases[i].idle);
		store_works_free(&works);
		expect_sound(place);
	}
}

/* What is kept without a rule can be judged on, too. */
static void a_kept_record_goes_with_its_verdict(void **state)
{
	struct place *place = *state;
	judge_all(place);
	read_again(place, none_is_found);
	judge(place, WORK_REJECT, "甲省→乙州", 0, NULL);
	judge(place, WORK_CORRECT, "庚市→乙州", 0, "supporter=壬市");
	expect_pairings(place, &all, "辛市→丁县!own 壬市→乙州!own");
	expect_sound(place);
}

/* ---- notes ---- */

static void notes_follow_their_words(void **state)
{
	static const struct {
		const char *text;
		const char *around; /* the place of the word, with what follows it; NULL if it is gone */
	} cases[] = {
	        {"甲乙丙。丁戊。乙己。\n", "乙丙"}, {"前面加了很多很多字。甲乙丙。丁戊。乙己。\n", "乙丙"},
	        {"乙庚前面加了很多字。甲乙丙。丁戊。乙己。\n", "乙丙"}, {"甲。乙己。\n", "乙己"},
	        {"甲。\n", NULL}, {"甲甲甲甲甲甲。乙庚。\n", "乙庚"},
	        {"子乙丑。甲乙丙。\n", "乙丙"}, /* what stands around, not the nearest */
	};
	struct place *place = *state;
	import(place, "n.txt", "甲乙丙。丁戊。乙己\n");
	note(place, "n.txt", (struct span){3, 6}, "记下");
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct store_works works;
		assert_int_equal(import(place, "n.txt", cases[i].text), IMPORT_REPLACED);
		OK(place, store_works(place->store, 1, &works, &place->status));
		assert_int_equal(works.rows.len, 1);
		assert_string_equal(works.rows.at[0].quote, "乙");
		assert_string_equal(works.rows.at[0].body, "记下");
		assert_int_equal(works.rows.at[0].lost, !cases[i].around);
		if (cases[i].around)
			assert_int_equal(works.rows.at[0].span.start,
			        span_of(cases[i].text, cases[i].around, 0).start);
		store_works_free(&works);
		expect_sound(place);
	}
}

/* Lines that end elsewhere. */
static void notes_follow_words_wrapped_anew(void **state)
{
	static const char wrapped[] = "一行\n的文字，换了\n  行也找得到。\n";
	struct place *place = *state;
	struct store_works works;
	import(place, "n.txt", "一行的文字，换了行也找得到。\n");
	note(place, "n.txt", span_of("一行的文字，换了行也找得到。\n", "文字，换了行也", 0), "记下");
	import(place, "n.txt", wrapped);
	OK(place, store_works(place->store, 1, &works, &place->status));
	struct span found = works.rows.at[0].span, words = span_of(wrapped, "文字，换了\n  行也", 0);
	assert_false(works.rows.at[0].lost);
	assert_int_equal(found.start, words.start);
	assert_int_equal(found.end, words.end);
	store_works_free(&works);
}

static void notes_outlive_a_removal(void **state)
{
	struct place *place = *state;
	struct store_works works;
	import(place, "n.txt", "甲乙丙。\n");
	note(place, "n.txt", (struct span){3, 6}, "记下");
	OK(place, store_remove(place->store, 1, &place->status));
	OK(place, store_works(place->store, 0, &works, &place->status));
	assert_int_equal(works.rows.len, 1);
	assert_true(works.rows.at[0].lost);
	assert_int_equal(works.rows.at[0].doc, 0);
	store_works_free(&works);
	import(place, "m.txt", "甲乙丙。\n");
	import(place, "n.txt", "丙乙甲。\n");
	OK(place, store_works(place->store, find(place, "n.txt"), &works, &place->status));
	assert_int_equal(works.rows.len, 1);
	assert_int_equal(works.rows.at[0].span.start, 3);
	assert_false(works.rows.at[0].lost);
	store_works_free(&works);
	OK(place, store_works(place->store, find(place, "m.txt"), &works, &place->status));
	assert_int_equal(works.rows.len, 0);
	store_works_free(&works);
}

static void a_note_is_written_anew(void **state)
{
	struct place *place = *state;
	struct store_works works;
	import(place, "n.txt", "甲乙丙。\n");
	int64_t id = note(place, "n.txt", (struct span){3, 6}, "初稿");
	work(place, (struct work_draft){
	                    .kind = WORK_NOTE, .doc = 1, .span = {3, 6}, .body = "定稿", .instead_of = id});
	OK(place, store_works(place->store, 0, &works, &place->status));
	assert_int_equal(works.rows.len, 1);
	assert_string_equal(works.rows.at[0].body, "定稿");
	assert_int_equal(strlen(works.rows.at[0].made), strlen("2026-03-01T12:30:00Z"));
	store_works_free(&works);
	turn(place, true, 2);
	OK(place, store_works(place->store, 0, &works, &place->status));
	assert_string_equal(works.rows.at[0].body, "初稿");
	store_works_free(&works);
}

static void one_choice_of_each_thing(void **state)
{
	static const struct {
		const char *of, *which;
		size_t count;
	} cases[] = {{"甲", "1994", 1}, {"乙", "1995", 2}, {"甲", "1996", 2}};
	struct place *place = *state;
	import(place, "n.txt", "甲乙丙。\n");
	for (size_t i = 0; i < COUNT(cases); i++) {
		work(place, (struct work_draft){.kind = WORK_CHOICE,
		                    .doc = 1,
		                    .span = {0, 3},
		                    .record = cases[i].of,
		                    .value = cases[i].which});
		assert_int_equal(work_count(place), cases[i].count);
	}
}

/* ---- from one run to the next ---- */

static void the_next_run_can_undo(void **state)
{
	struct place *place = *state;
	judge_all(place);
	note(place, "a.md", (struct span){2, 8}, "记");
	open_again(place, STORE_READ);
	assert_true(store_keeps_work(place->store));
	assert_int_equal(work_count(place), 5);
	turn(place, true, 1);
	turn(place, true, 1);
	expect_pairings(place, NULL, "甲省→乙州!accepted 甲省→乙州 庚市→乙州!corrected");
	open_again(place, STORE_READ);
	turn(place, false, 1);
	expect_pairings(place, NULL, "甲省→乙州!accepted 甲省→乙州 庚市→乙州!corrected 辛市→丁县!own");
	expect_sound(place);
}

/* Not every act is remembered; the work itself is. */
static void old_acts_are_forgotten(void **state)
{
	struct place *place = *state;
	import(place, "n.txt", "甲乙丙。\n");
	for (int i = 0; i < STORE_ACTS + 5; i++)
		note(place, "n.txt", (struct span){0, 3}, "记");
	assert_int_equal(work_count(place), STORE_ACTS + 5);
	for (int i = 0; i < STORE_ACTS; i++)
		turn(place, true, 1);
	turn(place, true, 0);
	assert_int_equal(work_count(place), 5);
	/* the numbers of the acts begin anew, and what was made long ago stays out of it */
	note(place, "n.txt", (struct span){0, 3}, "又记");
	turn(place, true, 1);
	assert_int_equal(work_count(place), 5);
}

static void files_that_are_only_opened_keep_nothing(void **state)
{
	struct place *place = *state;
	store_close(place->store);
	OK(place, store_open(NULL, STORE_MEMORY, &place->store, &place->status));
	import(place, "n.txt", "甲乙丙。\n");
	assert_false(store_keeps_work(place->store));
	note(place, "n.txt", (struct span){3, 6}, "记");
	assert_int_equal(work_count(place), 1);
}

static void a_library_that_cannot_be_written_says_so(void **state)
{
	struct place *place = *state;
	struct work_draft draft = {.kind = WORK_NOTE, .doc = 1, .span = {3, 6}, .body = "记"};
	int64_t id;
	import(place, "n.txt", "甲乙丙。\n");
	open_again(place, STORE_READ);
	store_keep_in(place->store, "/dev/null/library.db");
	assert_false(store_work_add(place->store, &draft, &id, &place->status));
	assert_int_equal(work_count(place), 0);
	expect_pairings(place, NULL, "");
}

static void work_goes_from_one_library_to_another(void **state)
{
	struct place *place = *state;
	struct store *from = place->store, *to;
	store_close(from);
	OK(place, store_open(NULL, STORE_MEMORY, &place->store, &place->status));
	judge_all(place);
	from = place->store;
	OK(place, store_open(place->library, STORE_WRITE, &to, &place->status));
	place->store = to;
	import(place, "a.md", first_text);
	OK(place, store_take_work(to, from, &place->status));
	OK(place, store_take_work(to, from, &place->status)); /* it is here already */
	turn(place, true, 0);
	store_close(from);
	expect_pairings(place, NULL, "甲省→乙州!accepted 甲省→乙州 庚市→乙州!corrected 辛市→丁县!own");
	assert_int_equal(work_count(place), 4);
	expect_sound(place);
	turn(place, true, 4);
	expect_pairings(place, &all, AS_FOUND);
}

static void choose_in(struct place *place, const char *which)
{
	work(place, (struct work_draft){
	                    .kind = WORK_CHOICE, .doc = 1, .span = {0, 3}, .record = "甲", .value = which});
}

/* Of what two libraries say of one thing the later one stays. */
static void one_choice_goes_over(void **state)
{
	struct place *place = *state;
	struct store *from, *to = place->store;
	struct store_works works;
	import(place, "n.txt", "甲乙丙。\n");
	choose_in(place, "1994");
	OK(place, store_open(NULL, STORE_MEMORY, &from, &place->status));
	place->store = from;
	import(place, "n.txt", "甲乙丙。\n");
	choose_in(place, "1996");
	OK(place, store_take_work(to, from, &place->status));
	store_close(from);
	place->store = to;
	assert_int_equal(work_count(place), 1);
	OK(place, store_works(to, 0, &works, &place->status));
	assert_string_equal(works.rows.at[0].value, "1996");
	store_works_free(&works);
	turn(place, true, 2);
	assert_int_equal(work_count(place), 1);
}

/* Verdicts on several records are undone together, and none of them is made if one cannot be. */
static void several_verdicts_are_one_act(void **state)
{
	struct place *place = *state;
	import(place, "a.md", first_text);
	struct store_hits hits;
	OK(place, store_hits(
	                  place->store, LAYER_PAIRINGS, NULL, (struct store_page){0}, &hits, &place->status));
	struct work_draft drafts[2];
	assert_true(hits.rows.len >= 2);
	for (size_t i = 0; i < 2; i++)
		drafts[i] = (struct work_draft){.kind = WORK_REJECT,
		        .doc = 1,
		        .span = hits.rows.at[i].span,
		        .layer = LAYER_PAIRINGS,
		        .ordinal = hits.rows.at[i].ordinal};
	store_hits_free(&hits);
	OK(place, store_work_do(place->store, drafts, 2, NULL, 0, &place->status));
	assert_int_equal(work_count(place), 2);
	turn(place, true, 2);
	assert_int_equal(work_count(place), 0);
	drafts[1].ordinal = 99;
	assert_false(store_work_do(place->store, drafts, 2, NULL, 0, &place->status));
	assert_int_equal(work_count(place), 0);
	expect_pairings(place, &all, AS_FOUND);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, place_begin, place_end)

int main(void)
{
	const struct CMUnitTest tests[] = {
	        TEST(a_rejected_record_counts_no_more),
	        TEST(a_verdict_takes_the_place_of_another),
	        TEST(what_was_found_comes_back),
	        TEST(a_record_of_ones_own),
	        TEST(what_cannot_be_is_refused),
	        TEST(verdicts_survive_a_new_text),
	        TEST(verdicts_survive_other_rules),
	        TEST(a_kept_record_goes_with_its_verdict),
	        TEST(notes_follow_their_words),
	        TEST(notes_follow_words_wrapped_anew),
	        TEST(notes_outlive_a_removal),
	        TEST(a_note_is_written_anew),
	        TEST(one_choice_of_each_thing),
	        TEST(the_next_run_can_undo),
	        TEST(old_acts_are_forgotten),
	        TEST(files_that_are_only_opened_keep_nothing),
	        TEST(a_library_that_cannot_be_written_says_so),
	        TEST(work_goes_from_one_library_to_another),
	        TEST(one_choice_goes_over),
	        TEST(several_verdicts_are_one_act),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
