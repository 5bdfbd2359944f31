// SPDX-License-Identifier: MIT
#include "tests/unit/test.h"

#include "tui/key.h"

static void names_and_back(void **state)
{
	(void)state;
	static const struct {
		const char *name;
		char32_t key;
	} cases[] = {
	        {"j", 'j'},
	        {"?", '?'},
	        {"C-d", 4},
	        {"C-z", 26},
	        {"Enter", '\r'},
	        {"Tab", '\t'},
	        {"Space", ' '},
	        {"PageDown", K_PAGE_DOWN},
	        {"F1", K_F1},
	        {"F12", K_F12},
	        {"年", U'年'},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_int_equal(key_of_name(slice_of(cases[i].name)), cases[i].key);
	}
}

static void names_that_are_none(void **state)
{
	(void)state;
	static const char *const cases[] = {"", "F0", "F13", "F1x", "C-", "C-年", "Hyper", "jj"};
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(key_of_name(slice_of(cases[i])), K_NONE);
}

/* What terminals send, and the keys it is; a key of 0 ends the list. */
static const struct {
	const char *bytes;
	char32_t keys[6];
} sent[] = {
        {"jk", {'j', 'k'}},
        {"\x04\x15", {4, 21}},
        {"\r\n", {K_ENTER, K_ENTER}},
        {"\x7f\b", {K_BACKSPACE, K_BACKSPACE}},
        {"\x1b[A\x1b[B\x1b[C\x1b[D", {K_UP, K_DOWN, K_RIGHT, K_LEFT}},
        {"\x1bOA\x1bOB\x1bOC\x1bOD", {K_UP, K_DOWN, K_RIGHT, K_LEFT}},
        {"\x1b[H\x1b[F\x1b[1~\x1b[4~", {K_HOME, K_END, K_HOME, K_END}},
        {"\x1b[7~\x1b[8~", {K_HOME, K_END}},
        {"\x1b[5~\x1b[6~\x1b[2~\x1b[3~", {K_PAGE_UP, K_PAGE_DOWN, K_INSERT, K_DELETE}},
        {"\x1b[1;5A\x1b[5;2~", {K_UP, K_PAGE_UP}},
        {"\x1b[1;5D\x1b[1;3C\x1b[1;2D\x1b[3;5~",
                {K_LEFT | K_META, K_RIGHT | K_META, K_LEFT, K_DELETE | K_META}},
        {"\x1b"
         "b\x1b\x7f\x1bx",
                {'b' | K_META, K_BACKSPACE | K_META, K_ESC, 'x'}},
        /* F3 in three ways, and a report of the cursor's place, which it is not */
        {"\x1bOR\x1b[R\x1b[1;2R\x1b[13~", {K_F1 + 2, K_F1 + 2, K_F1 + 2, K_F1 + 2}},
        {"\x1b[2;3Rj", {K_REPORT, 'j'}},
        {"\x1b[99999999999999;2R\x1b[2;R\x1b[2;2;2R", {K_REPORT, K_F1 + 2, K_F1 + 2}},
        /* a paste: no key in it is obeyed, no control goes through, and it ends */
        {"\x1b[200~q\r汶\x03\x1b[A\x1b[201~j", {'q' | K_PASTED, K_ENTER | K_PASTED, U'汶' | K_PASTED, 'j'}},
        {"\x1b[200~\xe6\xb1\x1b\x7f\xc2\x9b\x1b[201~\x1b[201~k", {'k'}},
        {"\x1b[200~\x1b[2;2R\x1b[201~", {K_REPORT}},
        {"\x1b[Z", {K_BACK_TAB}},
        {"\x1bOP\x1b[11~\x1b[[A\x1b[24~", {K_F1, K_F1, K_F1, K_F12}},
        /* a mouse: pressed, let go, moved, another button, the wheel; in X10's way; without a place */
        {"\x1b[<0;10;12Mq", {K_MOUSE, 'q'}},
        {"\x1b[<0;10;12m\x1b[<35;10;12M\x1b[<2;1;1Mq", {'q'}},
        {"\x1b[<64;1;1M\x1b[<65;1;1M\x1b[<80;1;1M", {K_MOUSE, K_MOUSE, K_MOUSE}},
        {"\x1b[M !!q\x1b[M`!!\x1b[M#!!", {K_MOUSE, 'q', K_MOUSE}},
        {"\x1b[<0;0;1M\x1b[<0;1M\x1b[<0;1;1;1M\x1b[M   q", {'q'}},
        {"\x1b[200~\x1b[<0;1;1M\x1b[201~q", {'q'}},
        /* a ground, in all its lengths; other strings; one that is broken off; Esc and a bracket */
        {"\x1b]11;rgb:ffff/0000/8080\x1b\\j", {K_GROUND, 'j'}},
        {"\x1b]11;rgb:f/0/8\aj\x1b]11;rgb:fff/000/888\a", {K_GROUND, 'j', K_GROUND}},
        {"\x1b]11;rgb:ffff/0000\a\x1b]10;rgb:f/f/f\a\x1b]11;rgb:fffff/f/f\aj", {'j'}},
        {"\x1b]11;rgb:ffj\x1b]12\x1b[A", {'j', K_UP}},
        {"\x1b]q", {K_ESC, ']', 'q'}},
        {"\x1b[?62;c\x1b[I", {0}},
        {"\x1bq", {K_ESC, 'q'}},
        {"\x1b[1\x1b[A", {K_UP}},
        {"汶川é𠀀", {U'汶', U'川', U'é', U'𠀀'}},
        {"\xe6\xb1j\xff\xc0\xafk", {'j', 'k'}},
        {"\xed\xa0\x80z", {'z'}},
};

/* Feeds in pieces of `size` bytes and compares all that comes out. */
static void check_sent(size_t which, size_t size)
{
	struct key_decoder decoder = {0};
	const char *bytes = sent[which].bytes;
	size_t len = strlen(bytes), count = 0;
	for (size_t off = 0; off < len; off += size) {
		key_feed(&decoder, bytes + off, off + size < len ? size : len - off);
		for (char32_t key; (key = key_next(&decoder, false)) != K_NONE; count++)
			assert_int_equal(key, sent[which].keys[count]);
	}
	assert_int_equal(sent[which].keys[count], K_NONE);
	assert_false(key_waiting(&decoder));
}

static void bytes_in_any_pieces(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(sent); i++)
		for (size_t size = 1; size <= strlen(sent[i].bytes); size++)
			check_sent(i, size);
}

/* What an input method makes of a key. */
static void half_of_full(void **state)
{
	(void)state;
	static const struct {
		char32_t full, half;
	} cases[] = {{U'？', '?'}, {U'：', ':'}, {U'／', '/'}, {U'Ｇ', 'G'}, {U'ｊ', 'j'}, {U'１', '1'},
	        {U'～', '~'}, {U'！', '!'}, {U'\u3000', ' '}, {U'【', '['}, {U'》', '>'}, {U'。', '.'},
	        {U'中', U'中'}, {U'j', 'j'}, {K_UP, K_UP}, {U'￥', '$'}};
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(key_half(cases[i].full), cases[i].half);
}

static void escape_alone(void **state)
{
	(void)state;
	struct key_decoder decoder = {0};
	key_feed(&decoder, "\x1b", 1);
	assert_int_equal(key_next(&decoder, false), K_NONE);
	assert_true(key_waiting(&decoder));
	assert_int_equal(key_next(&decoder, true), K_ESC);
	assert_int_equal(key_next(&decoder, true), K_NONE);
}

/* While work is under way: C-c wherever it stands, Esc alone and after a pause. */
static void stops(void **state)
{
	(void)state;
	static const struct {
		const char *bytes;
		bool pause, stops;
		size_t left;
	} cases[] = {
	        {"", true, false, 0},
	        {"j", true, false, 1},
	        {"\x03", false, true, 0},
	        {"jk\x03l", false, true, 1},
	        {"\x1b", false, false, 1},
	        {"\x1b", true, true, 0},
	        {"\x1b[A", true, false, 3},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct key_decoder decoder = {0};
		key_feed(&decoder, cases[i].bytes, strlen(cases[i].bytes));
		assert_int_equal(key_stops(&decoder, cases[i].pause), cases[i].stops);
		assert_int_equal(decoder.len, cases[i].left);
	}
}

/* A pause ends an escape sequence, but never a character: its rest may be on the way for long. */
static void pauses(void **state)
{
	(void)state;
	struct key_decoder decoder = {0};
	key_feed(&decoder, "\x1b[1;", 4);
	assert_int_equal(key_next(&decoder, true), K_NONE);
	assert_false(key_waiting(&decoder));
	key_feed(&decoder, "\xe5\xb7", 2);
	assert_int_equal(key_next(&decoder, true), K_NONE);
	key_feed(&decoder, "\x9d", 1);
	assert_int_equal(key_next(&decoder, false), U'川');
}

/* A sequence longer than the buffer must not stop the program from reading on. */
static void endless_sequence(void **state)
{
	(void)state;
	struct key_decoder decoder = {0};
	key_feed(&decoder, "\x1b[", 2);
	while (key_room(&decoder) > 0)
		key_feed(&decoder, "1", 1);
	assert_int_equal(key_next(&decoder, false), K_NONE);
	assert_true(key_room(&decoder) > 0);
	key_feed(&decoder, "j", 1);
	assert_int_equal(key_next(&decoder, false), 'j');
}

/* Where the mouse is, and what colour the ground has. */
static void what_is_reported(void **state)
{
	(void)state;
	static const char bytes[] = "\x1b[<64;300;2M\x1b]11;rgb:ffff/80/0\a";
	struct key_decoder decoder = {0};
	key_feed(&decoder, bytes, sizeof bytes - 1);
	assert_int_equal(key_next(&decoder, false), K_MOUSE);
	assert_int_equal(decoder.mouse.act, MOUSE_WHEEL_UP);
	assert_int_equal(decoder.mouse.row, 1);
	assert_int_equal(decoder.mouse.col, 299);
	assert_int_equal(key_next(&decoder, false), K_GROUND);
	assert_int_equal(decoder.ground[0], 255);
	assert_int_equal(decoder.ground[1], 128);
	assert_int_equal(decoder.ground[2], 0);
}

/* An answer that comes in two parts, with a pause between them, is not a row of keys. */
static void slow_answers(void **state)
{
	(void)state;
	struct key_decoder decoder = {0};
	key_feed(&decoder, "\x1b]11;rgb:ff", 11);
	assert_int_equal(key_next(&decoder, true), K_NONE);
	assert_false(key_waiting(&decoder)); /* nothing to be woken for */
	key_feed(&decoder, "ff/0/0\x1b", 7);
	assert_int_equal(key_next(&decoder, true), K_NONE);
	key_feed(&decoder, "\\j", 2);
	assert_int_equal(key_next(&decoder, false), K_GROUND);
	assert_int_equal(key_next(&decoder, false), 'j');
	key_feed(&decoder, "\x1b]", 2); /* typed */
	assert_int_equal(key_next(&decoder, true), K_ESC);
	assert_int_equal(key_next(&decoder, true), ']');
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(names_and_back),
	        cmocka_unit_test(names_that_are_none),
	        cmocka_unit_test(bytes_in_any_pieces),
	        cmocka_unit_test(half_of_full),
	        cmocka_unit_test(escape_alone),
	        cmocka_unit_test(pauses),
	        cmocka_unit_test(stops),
	        cmocka_unit_test(endless_sequence),
	        cmocka_unit_test(what_is_reported),
	        cmocka_unit_test(slow_answers),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
