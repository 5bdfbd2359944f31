// SPDX-License-Identifier: MIT
#include "tests/unit/test.h"

#include "tui/input.h"
#include "tui/signals.h"

#include <signal.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* A pipe stands for the terminal: `keys` is written, and the end comes after it if `end`. */
static struct input typed(int pipe_ends[2], const char *keys, bool end)
{
	assert_int_equal(pipe(pipe_ends), 0);
	assert_int_equal(write(pipe_ends[1], keys, strlen(keys)), strlen(keys));
	if (end)
		close(pipe_ends[1]);
	return (struct input){.fd = pipe_ends[0]};
}

static void expect_key(struct input *input, char32_t key)
{
	struct event event = input_wait(input);
	assert_int_equal(event.kind, EVENT_KEY);
	assert_int_equal(event.key, key);
}

/* News come behind the keys that are there, until they are read. */
static void keys_before_news(void **state)
{
	(void)state;
	int ends[2], news[2];
	char byte;
	struct input input = typed(ends, "j", false);
	assert_int_equal(pipe(news), 0);
	input.news = news[0];
	assert_int_equal(write(news[1], "", 1), 1);
	expect_key(&input, 'j');
	assert_true(input_ready(&input));
	assert_int_equal(input_wait(&input).kind, EVENT_NEWS);
	assert_int_equal(input_wait(&input).kind, EVENT_NEWS);
	assert_int_equal(read(news[0], &byte, 1), 1);
	assert_false(input_ready(&input));
	for (int i = 0; i < 2; i++) {
		close(ends[i]);
		close(news[i]);
	}
}

static void keys_then_the_end(void **state)
{
	(void)state;
	int ends[2];
	struct input input = typed(ends, "j\x1b[B汶", true);
	expect_key(&input, 'j');
	expect_key(&input, K_DOWN);
	expect_key(&input, U'汶');
	assert_int_equal(input_wait(&input).kind, EVENT_LOST);
	assert_int_equal(input_wait(&input).kind, EVENT_LOST);
	close(ends[0]);
}

/* Nothing follows the Esc: it is a key, though the line stays open. */
static void escape_when_nothing_follows(void **state)
{
	(void)state;
	int ends[2];
	struct input input = typed(ends, "\x1b", false);
	expect_key(&input, K_ESC);
	close(ends[0]);
	close(ends[1]);
}

/* Where the reader says that the line is slow, what belongs to the Esc is waited for. */
static void escape_on_a_slow_line(void **state)
{
	(void)state;
	int ends[2];
	struct input input = typed(ends, "\x1b", false);
	input.esc_ms = 20000;
	pid_t later = fork();
	if (later == 0) {
		struct timespec pause = {.tv_nsec = 200000000}; /* longer than an Esc is waited for else */
		nanosleep(&pause, NULL);
		_exit(write(ends[1], "[B", 2) != 2);
	}
	expect_key(&input, K_DOWN);
	waitpid(later, NULL, 0);
	close(ends[0]);
	close(ends[1]);
}

/* What input_ready has looked at is not lost. */
static void ready_keeps_the_key(void **state)
{
	(void)state;
	int ends[2];
	struct input input = typed(ends, "jk", false);
	assert_true(input_ready(&input));
	expect_key(&input, 'j');
	assert_true(input_ready(&input));
	assert_true(input_ready(&input));
	expect_key(&input, 'k');
	assert_false(input_ready(&input));
	close(ends[0]);
	close(ends[1]);
}

/* A part of a key, or bytes that are none, are nothing to put the picture off for. */
static void ready_for_whole_keys_only(void **state)
{
	static const struct {
		const char *bytes, *rest;
		char32_t key;
	} cases[] = {{"\xE6\xB1", "\xB6", U'汶'}, {"\x1b[", "B", K_DOWN}, {"\x1b", "[B", K_DOWN},
	        {"\x1b[<0;15;19m", "j", 'j'}, {"\xFF", "j", 'j'}};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		int ends[2];
		struct input input = typed(ends, cases[i].bytes, false);
		assert_false(input_ready(&input));
		assert_int_equal(write(ends[1], cases[i].rest, strlen(cases[i].rest)), strlen(cases[i].rest));
		assert_true(input_ready(&input));
		expect_key(&input, cases[i].key);
		assert_false(input_ready(&input));
		close(ends[1]);
		assert_true(input_ready(&input));
		assert_int_equal(input_wait(&input).kind, EVENT_LOST);
		close(ends[0]);
	}
}

static void signals_are_events(void **state)
{
	(void)state;
	int ends[2];
	struct input input = typed(ends, "", false);
	signals_open();
	assert_int_equal(signals_take(), 0);
	raise(SIGWINCH);
	raise(SIGCONT);
	assert_int_equal(write(ends[1], "j", 1), 1);
	assert_true(input_ready(&input));
	assert_int_equal(input_wait(&input).kind, EVENT_SIGNAL);
	assert_int_equal(signals_take(), SIGNAL_RESIZED | SIGNAL_CONTINUED);
	assert_int_equal(signals_take(), 0);
	expect_key(&input, 'j'); /* for the window of now */
	assert_false(input_ready(&input));
	signals_close();
	close(ends[0]);
	close(ends[1]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(keys_before_news),
	        cmocka_unit_test(keys_then_the_end),
	        cmocka_unit_test(escape_when_nothing_follows),
	        cmocka_unit_test(escape_on_a_slow_line),
	        cmocka_unit_test(ready_keeps_the_key),
	        cmocka_unit_test(ready_for_whole_keys_only),
	        cmocka_unit_test(signals_are_events),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
