// SPDX-License-Identifier: MIT
#include "tests/unit/test.h"

#include "tui/pen.h"

#define E "\033["

/* Each goes on from the one before it, in the look that it left. */
static const struct {
	const char *why, *bytes, *sent;
} cases[] = {
        {"before any look nothing is added", E "?1049h" E "1;40r", E "?1049h" E "1;40r"},
        {"the first is sent from plain on", "\033(B" E "ma", "\033(B" E "ma"},
        {"what is there already is not sent",
                E "m" E "39m"
                  "\033(B" E "0mb",
                "b"},
        {"one sequence for all that is new", E "1m" E "38;5;68m" E "48;5;239mc", E "1;38;5;68;48;5;239mc"},
        {"a colour over another", E "38;5;12md", E "38;5;12md"},
        {"what goes takes all with it",
                E "39m"
                  "\033(B" E "0;1me",
                E "0;1me"},
        {"bright and plain colours", E "91;42mf", E "91;42mf"},
        {"plain again, at the end too", E "39;49m\033(B" E "m", E "m"},
        {"bold alone goes", E "0;1;38;5;68mx" E "0;38;5;68my" E "m", E "1;38;5;68mx" E "22my" E "m"},
        {"bold goes where there is no colour", E "1;4mx" E "0;4my" E "m", E "1;4mx" E "0;4my" E "m"},
        {"moves come before the look", E "7m" E "5;6H" E "3Cg", E "5;6H" E "3C" E "7mg"},
        {"and it stays over them",
                E "27;1Hh"
                  "\r" E "5Gi",
                E "27;1Hh\r" E "5Gi"},
        {"what is wiped out is wiped in the look", E "m" E "K" E "2;3r", E "m" E "K" E "2;3r"},
        {"put on and taken off again", E "1m" E "0mj", "j"},
        {"a new line may scroll", E "4m\nk", E "4m\nk"},
        {"of three numbers, and with colons", E "0;38;2;1;2;3m\345\257\271" E "38:2::4:5:6ml",
                E "0;38;2;1;2;3m\345\257\271" E "38:2::4:5:6ml"},
        {"the other name of the set", E "m\017m" E "0;10mn", E "mmn"},
        {"what is not known passes, then all anew", E "1mo" E "53mp" E "1mq", E "1mo" E "53m" E "0;1mpq"},
        {"no look: a key mode of xterm's", E ">4;1m" E "m", E ">4;1m" E "m"},
        {"cut off", "r" E "3", "r" E "3"},
};

static void looks(void **state)
{
	struct pen pen = {0};
	struct buf out = {0};
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		buf_clear(&out);
		pen_thin(&pen, cases[i].bytes, strlen(cases[i].bytes), &out);
		if (strcmp(buf_str(&out), cases[i].sent) != 0)
			fail_msg("%s: %s", cases[i].why, buf_str(&out));
	}
	buf_free(&out);
}

/* After something else has written, nothing is taken for granted. */
static void forgotten(void **state)
{
	struct pen pen = {0};
	struct buf out = {0};
	(void)state;
	pen_thin(&pen, E "1ma", strlen(E "1ma"), &out);
	pen = (struct pen){0};
	pen_thin(&pen, E "1mb", strlen(E "1mb"), &out);
	assert_string_equal(buf_str(&out), E "0;1ma" E "0;1mb");
	buf_free(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(looks),
	        cmocka_unit_test(forgotten),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
