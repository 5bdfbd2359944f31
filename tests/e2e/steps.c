// SPDX-License-Identifier: MIT
// What a script can say. tests/e2e/README.md is the manual.
#include "tests/e2e/key.h"
#include "tests/e2e/play.h"

#include <regex.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

/* ---- actions ---- */

static bool do_size(struct play *play, const char *text)
{
	return sscanf(text, "%d %d", &play->cols, &play->rows) == 2;
}

static bool do_env(struct play *play, const char *text)
{
	(void)play;
	char name[64];
	int len = 0;
	if (sscanf(text, "%63s %n", name, &len) != 1)
		return false;
	return setenv(name, text + len, 1) == 0;
}

static bool do_unset(struct play *play, const char *text)
{
	(void)play;
	return unsetenv(text) == 0;
}

static bool do_need(struct play *play, const char *text)
{
	const char *value = getenv(text);
	if (!value || !*value)
		play->skipped = true;
	return true;
}

static bool do_shell(struct play *play, const char *text)
{
	(void)play;
	fflush(stdout);
	return system(text) == 0;
}

static bool do_run(struct play *play, const char *text)
{
	pty_end(&play->pty);
	screen_close(&play->screen);
	buf_clear(&play->sent);
	play->before = 0;
	play->pressed = 0;
	screen_open(&play->screen, play->rows, play->cols, play->wide);
	pty_start(&play->pty, text, play->rows, play->cols);
	return true;
}

static bool do_mute(struct play *play, const char *text)
{
	(void)text;
	return play->mute = true;
}

static bool do_deaf(struct play *play, const char *text)
{
	(void)text;
	return play->pty.deaf = true;
}

static bool do_ambiguous(struct play *play, const char *text)
{
	play->wide = strcmp(text, "wide") == 0;
	return play->wide || strcmp(text, "narrow") == 0;
}

static bool do_key(struct play *play, const char *text)
{
	char name[16];
	for (int len; sscanf(text, "%15s %n", name, &len) == 1; text += len) {
		if (!key_press(&play->screen, name))
			return false;
		play->pressed++;
		play->before = play->sent.len;
		play_send(play);
	}
	return true;
}

/* Each character counts as a key, be it one of several that an input method needs. */
static bool do_type(struct play *play, const char *text)
{
	for (const char *p = text; *p; p++)
		play->pressed += (*p & 0xC0) != 0x80; /* not the middle of a character in UTF-8 */
	pty_write(&play->pty, text, strlen(text));
	return true;
}

/* Appends text with \e, \r, \n, \t, \\ and \xNN for bytes. */
static void unescape(const char *text, struct buf *out)
{
	static const char letters[] = "ernt\\", bytes[] = "\033\r\n\t\\";
	while (*text) {
		char byte = *text++;
		const char *letter = byte == '\\' && *text ? strchr(letters, *text) : NULL;
		unsigned number;
		if (letter) {
			byte = bytes[letter - letters];
			text++;
		} else if (byte == '\\' && sscanf(text, "x%2x", &number) == 1) {
			byte = (char)number;
			text += 3;
		}
		buf_add(out, &byte, 1);
	}
}

/* In one piece. */
static bool do_bytes(struct play *play, const char *text)
{
	struct buf bytes = {0};
	unescape(text, &bytes);
	pty_write(&play->pty, buf_str(&bytes), bytes.len);
	buf_free(&bytes);
	return true;
}

/* One by one, as a slow line brings them. */
static bool do_slowly(struct play *play, const char *text)
{
	struct buf bytes = {0};
	unescape(text, &bytes);
	for (size_t i = 0; i < bytes.len; i++)
		pty_write(&play->pty, bytes.at + i, 1);
	buf_free(&bytes);
	return true;
}

/* As the terminal does it, marked or not. */
static bool do_paste(struct play *play, const char *text)
{
	struct buf bytes = {0};
	vterm_keyboard_start_paste(play->screen.term);
	unescape(text, &bytes);
	buf_add(&play->screen.answers, buf_str(&bytes), bytes.len);
	vterm_keyboard_end_paste(play->screen.term);
	buf_free(&bytes);
	play_send(play);
	return true;
}

static bool do_resize(struct play *play, const char *text)
{
	if (!do_size(play, text))
		return false;
	play_resize(play, play->rows, play->cols);
	return true;
}

static const struct {
	const char *name;
	int number;
} signals[] = {{"TERM", SIGTERM}, {"HUP", SIGHUP}, {"INT", SIGINT}, {"KILL", SIGKILL}, {"TSTP", SIGTSTP},
        {"WINCH", SIGWINCH}};

static int signal_number(const char *name)
{
	for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
		if (strcmp(signals[i].name, name) == 0)
			return signals[i].number;
	return 0;
}

static bool do_signal(struct play *play, const char *text)
{
	int number = signal_number(text);
	return number && kill(play->pty.program, number) == 0;
}

static bool do_hangup(struct play *play, const char *text)
{
	(void)text;
	pty_hang_up(&play->pty);
	return true;
}

static bool do_continue(struct play *play, const char *text)
{
	(void)text;
	if (play->pty.stopped)
		pty_continue(&play->pty);
	return play->pty.running;
}

/* ---- conditions ---- */

static bool is_shown(struct play *play, const char *text)
{
	return screen_shows(&play->screen, text);
}

static bool is_gone(struct play *play, const char *text)
{
	return !screen_shows(&play->screen, text);
}

/* Row 1 is the first one, row -1 the last one. */
static bool is_expected(struct play *play, const char *text)
{
	int row, len = 0;
	if (sscanf(text, "%d %n", &row, &len) != 1)
		return false;
	row = row < 0 ? play->rows + row : row - 1;
	if (row < 0 || row >= play->rows)
		return false;
	struct buf line = {0};
	screen_row(&play->screen, row, &line);
	bool same = text[len] ? strstr(buf_str(&line), text + len) != NULL : line.len == 0;
	buf_free(&line);
	return same;
}

static bool is_within(struct play *play, const char *text)
{
	return play->pressed <= atoi(text);
}

static bool is_reverse(struct play *play, const char *text)
{
	return screen_looks(&play->screen, text, LOOK_REVERSE);
}

static bool is_bold(struct play *play, const char *text)
{
	return screen_looks(&play->screen, text, LOOK_BOLD);
}

static bool is_underlined(struct play *play, const char *text)
{
	return screen_looks(&play->screen, text, LOOK_UNDERLINE);
}

static bool is_coloured(struct play *play, const char *text)
{
	return screen_looks(&play->screen, text, LOOK_COLOUR);
}

static bool is_plain(struct play *play, const char *text)
{
	return screen_looks(&play->screen, text, LOOK_PLAIN);
}

static bool is_stopped(struct play *play, const char *text)
{
	(void)text;
	return play->pty.stopped;
}

/* `exit 2`, or the name of the signal that ended it. */
static bool has_exited(struct play *play, const char *text)
{
	int status = play->pty.status;
	if (!play->pty.leader || !pty_over(&play->pty))
		return false;
	if (WIFSIGNALED(status))
		return WTERMSIG(status) == signal_number(text);
	char *end;
	return WEXITSTATUS(status) == strtol(text, &end, 10) && end != text;
}

static bool is_whole(struct play *play, const char *text)
{
	(void)text;
	const struct screen *screen = &play->screen;
	return !screen->alternate && screen->cursor_shown && !screen->mouse && !screen_marks_paste(screen) &&
	       screen_pen_plain(screen) && pty_restored(&play->pty);
}

static bool has_sent(struct play *play, const char *pattern)
{
	regex_t regex;
	struct buf text = {0};
	if (regcomp(&regex, pattern, REG_EXTENDED | REG_NOSUB) != 0)
		return false;
	play_spell(play, play->sent.len, &text);
	bool found = regexec(&regex, buf_str(&text), 0, NULL, 0) == 0;
	regfree(&regex);
	buf_free(&text);
	return found;
}

static bool has_not_sent(struct play *play, const char *pattern)
{
	return !has_sent(play, pattern);
}

/* On a slow line bytes are time; they can be counted where that cannot be measured. */
static bool is_brought(struct play *play, const char *text)
{
	size_t most = strtoul(text, NULL, 10), brought = play->sent.len - play->before;
	if (brought > most)
		printf("the last key brought %zu bytes\n", brought);
	return brought <= most;
}

static const struct step steps[] = {
        {"size", false, do_size},
        {"env", false, do_env},
        {"unset", false, do_unset},
        {"need", false, do_need},
        {"shell", false, do_shell},
        {"run", false, do_run},
        {"mute", false, do_mute},
        {"deaf", false, do_deaf},
        {"ambiguous", false, do_ambiguous},
        {"key", false, do_key},
        {"type", false, do_type},
        {"bytes", false, do_bytes},
        {"slowly", false, do_slowly},
        {"paste", false, do_paste},
        {"resize", false, do_resize},
        {"monkey", false, monkey},
        {"signal", false, do_signal},
        {"hangup", false, do_hangup},
        {"continue", false, do_continue},
        {"wait", true, is_shown},
        {"gone", true, is_gone},
        {"within", false, is_within},
        {"most", false, is_brought},
        {"expect", true, is_expected},
        {"golden", true, golden_same},
        {"reverse", true, is_reverse},
        {"bold", true, is_bold},
        {"underline", true, is_underlined},
        {"colour", true, is_coloured},
        {"plain", true, is_plain},
        {"stopped", true, is_stopped},
        {"exit", true, has_exited},
        {"whole", true, is_whole},
        {"sent", true, has_sent},
        {"unsent", true, has_not_sent},
};

const struct step *step_find(const char *name)
{
	for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
		if (strcmp(steps[i].name, name) == 0)
			return &steps[i];
	return NULL;
}
