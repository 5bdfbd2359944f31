// SPDX-License-Identifier: MIT
#include "tests/unit/test.h"

#include "tui/key.h"
#include "tui/prompt.h"

#define C(letter) K_CTRL(letter)

/* Types UTF-8 text, or the bytes of keys, as they come from a terminal. */
static void type(struct prompt *prompt, const char *text)
{
	struct key_decoder decoder = {0};
	for (size_t off = 0, len = strlen(text); off < len;) {
		size_t part = len - off < key_room(&decoder) ? len - off : key_room(&decoder);
		key_feed(&decoder, text + off, part);
		off += part;
		for (char32_t key; (key = key_next(&decoder, false)) != K_NONE;)
			assert_int_equal(prompt_key(prompt, key), PROMPT_EDITING);
	}
}

#define ALT "\x1b"
#define BACK "\x7f"
#define LEFT "\x1b[D"
#define RIGHT "\x1b[C"
#define HOME "\x1b[H"
#define END "\x1b[F"
#define DELETE "\x1b[3~"
#define PASTE(text) "\x1b[200~" text "\x1b[201~"

/* What comes from the terminal, the line, and what of it stands before the cursor. */
static const struct {
	const char *typed, *line, *before;
} edits[] = {
        {"援藏", "援藏", "援藏"},
        {"援藏" BACK "疆", "援疆", "援疆"},
        {"援藏" LEFT "西", "援西藏", "援西"},
        {"援藏" LEFT LEFT LEFT RIGHT "x", "援x藏", "援x"},
        {"援藏" HOME "对口", "对口援藏", "对口"},
        {"援藏\x01" DELETE "\x05队", "藏队", "藏队"},
        {"援藏\x02\x02\x04\x06", "藏", "藏"},
        {"abc" LEFT "\x15", "c", ""},
        {"abc" LEFT "\x0b", "ab", "ab"},
        {"ab\x1b[6~\x1b[11~\x1b[H\x01"
         "c",
                "cab", "c"},
        /* a cluster is one: a mark, a flag, a family, a syllable in jamo, a variation */
        {"e\u0301x" LEFT BACK, "x", ""},
        {"x🇨🇳" BACK, "x", "x"},
        {"👩\u200D👩\u200D👧x" LEFT LEFT "a", "a👩\u200D👩\u200D👧x", "a"},
        {"\u1100\u1161\u11A8가" LEFT LEFT DELETE, "가", ""},
        {"葛\U000E0100城" LEFT BACK, "城", ""},
        /* two clusters become one under the cursor: it goes behind */
        {"👩x👧" LEFT LEFT DELETE, "👩👧", "👩"},
        {"\u1100x\u1161" LEFT BACK, "\u1100\u1161", "\u1100\u1161"},
        {"👩👧" LEFT "\u200D", "👩\u200D👧", "👩\u200D👧"},
        /* words: runs of Han, of kana, of other letters and digits */
        {"a bc  \x17", "a ", "a "},
        {"对口 支援" LEFT "\x17", "对口 援", "对口 "},
        {"1994年GDP增长" ALT "b" ALT "b", "1994年GDP增长", "1994年"},
        {"1994年GDP增长" ALT "b" ALT "b" ALT "b" ALT "b" ALT "b", "1994年GDP增长", ""},
        {"“西藏”、ラサ市" ALT "b\x17", "“西藏”、市", "“西藏”、"},
        {"西藏，那曲" HOME ALT "f" ALT "f" ALT "f", "西藏，那曲", "西藏，那曲"},
        {"西藏，那曲" HOME ALT "d", "，那曲", ""},
        {"西藏，那曲" HOME RIGHT RIGHT ALT "d", "西藏", "西藏"},
        {"a，\x1b[1;5D\x1b[1;5Cb", "ab，", "ab"},
        {"abc 对口" ALT BACK, "abc ", "abc "},
        /* a paste is text: no key, no control, nothing broken in it counts */
        {PASTE("汶川\r"), "汶川", "汶川"},
        {PASTE("\n对口\r\n支援\n") "x", "对口支援x", "对口支援x"},
        {PASTE("one\ntwo\t三\r\n") PASTE("四"), "one two 三四", "one two 三四"},
        {PASTE("a\x03\x15\x7f\x1b[A\x1b"
               "bb\xc2\x9b\xe6\xb1\xff\xed\xa0\x80\u202E\u2028"),
                "ab", "ab"},
        {"援藏" LEFT PASTE("a\nb"), "援a b藏", "援a b"},
};

/* What is typed takes the place of a proposal; whoever moves in it wants it. */
static void proposals_give_way(void **state)
{
	static const struct {
		const char *typed, *line;
	} cases[] = {
	        {"", "event"},
	        {"pairing", "pairing"},
	        {PASTE("date"), "date"},
	        {LEFT "x", "evenxt"},
	        {END "s", "events"},
	        {BACK "d", "evend"},
	};
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct prompt prompt = {0};
		struct history history = {0};
		prompt_begin(&prompt, &history);
		prompt_propose(&prompt, "event");
		type(&prompt, cases[i].typed);
		assert_string_equal(prompt_text(&prompt), cases[i].line);
		prompt_begin(&prompt, &history);
		type(&prompt, "ab");
		assert_string_equal(prompt_text(&prompt), "ab");
		prompt_free(&prompt);
	}
}

static void edits_by_cluster(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(edits); i++) {
		struct prompt prompt = {0};
		struct history history = {0};
		prompt_begin(&prompt, &history);
		type(&prompt, edits[i].typed);
		assert_string_equal(prompt_text(&prompt), edits[i].line);
		assert_int_equal(prompt.cursor, strlen(edits[i].before));
		prompt_free(&prompt);
	}
}

/* An input method sends characters, the line of a slow network pieces of them: cut in two anywhere, with the
 * loop's look at the keys between, it is the same line. */
static void bytes_in_any_pieces(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(edits); i++)
		for (size_t cut = 1, len = strlen(edits[i].typed); cut < len; cut++) {
			struct prompt prompt = {0};
			struct history history = {0};
			struct key_decoder decoder = {0};
			prompt_begin(&prompt, &history);
			key_feed(&decoder, edits[i].typed, cut);
			for (char32_t key; (key = key_next(&decoder, false)) != K_NONE;)
				prompt_key(&prompt, key);
			key_feed(&decoder, edits[i].typed + cut, len - cut);
			for (char32_t key; (key = key_next(&decoder, false)) != K_NONE;)
				prompt_key(&prompt, key);
			assert_string_equal(prompt_text(&prompt), edits[i].line);
			prompt_free(&prompt);
		}
}

static void ends(void **state)
{
	(void)state;
	struct prompt prompt = {0};
	struct history history = {0};
	prompt_begin(&prompt, &history);
	assert_int_equal(prompt_key(&prompt, K_ESC), PROMPT_CANCELLED);
	assert_int_equal(prompt_key(&prompt, C('c')), PROMPT_CANCELLED);
	assert_int_equal(prompt_key(&prompt, K_BACKSPACE), PROMPT_CANCELLED);
	type(&prompt, "汶川");
	assert_int_equal(prompt_key(&prompt, K_ENTER), PROMPT_DONE);
	assert_string_equal(prompt_text(&prompt), "汶川");
	prompt_begin(&prompt, &history);
	assert_string_equal(prompt_text(&prompt), "");
	prompt_free(&prompt);
	history_free(&history);
}

static void enter(struct prompt *prompt, struct history *history, const char *line)
{
	prompt_begin(prompt, history);
	type(prompt, line);
	assert_int_equal(prompt_key(prompt, K_ENTER), PROMPT_DONE);
}

static void history(void **state)
{
	(void)state;
	struct prompt prompt = {0};
	struct history history = {0}, other = {0};
	enter(&prompt, &history, "甲");
	enter(&prompt, &other, "a line of another kind");
	enter(&prompt, &history, "乙");
	enter(&prompt, &history, "乙");
	enter(&prompt, &history, "");
	assert_int_equal(history.lines.len, 2);
	prompt_begin(&prompt, &history);
	type(&prompt, "丙");
	static const struct {
		char32_t key;
		const char *expect;
	} steps[] = {
	        {K_UP, "乙"}, {C('p'), "甲"}, {K_UP, "甲"}, {K_DOWN, "乙"}, {C('n'), "丙"}, {K_DOWN, "丙"}};
	for (size_t i = 0; i < COUNT(steps); i++) {
		assert_int_equal(prompt_key(&prompt, steps[i].key), PROMPT_EDITING);
		assert_string_equal(prompt_text(&prompt), steps[i].expect);
	}
	prompt_free(&prompt);
	history_free(&history);
	history_free(&other);
}

/* Nothing that could steer a terminal gets into the line. */
static void unsafe_characters(void **state)
{
	(void)state;
	struct prompt prompt = {0};
	struct history history = {0};
	prompt_begin(&prompt, &history);
	static const char32_t keys[] = {
	        0x07, 0x9B, 0x202E, 0x2028, K_PASTED | 0x9B, K_META | 'x', K_REPORT, K_GROUND, K_MOUSE};
	for (size_t i = 0; i < COUNT(keys); i++)
		prompt_key(&prompt, keys[i]);
	assert_string_equal(prompt_text(&prompt), "");
	prompt_free(&prompt);
}

static void a_line_has_an_end(void **state)
{
	(void)state;
	struct prompt prompt = {0};
	struct history history = {0};
	prompt_begin(&prompt, &history);
	for (int i = 0; i < PROMPT_MAX; i++)
		prompt_key(&prompt, K_PASTED | U'长');
	assert_int_equal(prompt.text.len, PROMPT_MAX / 3 * 3);
	prompt_free(&prompt);
}

/* A row of 10 cells, the label in the first: what is typed, what is shown, the cursor's column. */
static void long_lines_scroll(void **state)
{
	static const struct {
		const char *typed;
		enum width_ambiguous ambiguous;
		const char *shown;
		int col;
	} cases[] = {
	        {"一二三四", WIDTH_NARROW, "一二三四", 9},
	        {"一二三四五六", WIDTH_NARROW, "三四五六", 9},
	        {"一二三四五六" LEFT LEFT, WIDTH_NARROW, "三四五六", 5},
	        {"一二三四五六" LEFT LEFT LEFT LEFT, WIDTH_NARROW, "二三四五", 3},
	        {"一二三四五六" HOME, WIDTH_NARROW, "一二三四", 1},
	        {"一二三四五六" HOME END BACK BACK, WIDTH_NARROW, "一二三四", 9},
	        {"a一二三四", WIDTH_NARROW, "一二三四", 9},
	        {"一二三四a", WIDTH_NARROW, "二三四a", 8},
	        {"“二”四五", WIDTH_NARROW, "“二”四五", 9},
	        {"“二”四五", WIDTH_WIDE, "二”四五", 9},
	        {"e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301", WIDTH_NARROW,
	                "e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301", 9},
	};
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct prompt prompt = {0};
		struct history history = {0};
		struct grid grid = {.ambiguous = cases[i].ambiguous},
		            expect = {.ambiguous = cases[i].ambiguous};
		grid_reset(&grid, 1, 10);
		grid_reset(&expect, 1, 10);
		prompt_begin(&prompt, &history);
		for (size_t off = 0, len = strlen(cases[i].typed); off < len; off++) {
			char byte[2] = {cases[i].typed[off]};
			static struct key_decoder decoder; /* each key with a picture behind it */
			key_feed(&decoder, byte, 1);
			for (char32_t key; (key = key_next(&decoder, false)) != K_NONE;) {
				prompt_key(&prompt, key);
				prompt_draw(&prompt, &grid, 0, 10, "/");
			}
		}
		assert_int_equal(prompt_draw(&prompt, &grid, 0, 10, "/"), cases[i].col);
		grid_puts(&expect, 0, 0, 10, STYLE_TEXT, "/");
		grid_puts(&expect, 0, 1, 9, STYLE_TEXT, cases[i].shown);
		assert_memory_equal(grid.cells, expect.cells, 10 * sizeof *grid.cells);
		grid_free(&grid);
		grid_free(&expect);
		prompt_free(&prompt);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(proposals_give_way),
	        cmocka_unit_test(edits_by_cluster),
	        cmocka_unit_test(bytes_in_any_pieces),
	        cmocka_unit_test(ends),
	        cmocka_unit_test(history),
	        cmocka_unit_test(unsafe_characters),
	        cmocka_unit_test(a_line_has_an_end),
	        cmocka_unit_test(long_lines_scroll),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
