// SPDX-License-Identifier: MIT
/*
 * play SCRIPT BINARY DATA: plays a script against the real program in a pseudo-terminal; exit status 0 if
 * every step held. tests/e2e/README.md has the language.
 *
 *   pty.c     the program, its terminal and a parent like a shell
 *   screen.c  what a terminal would show
 *   key.c     keys by name
 *   steps.c   the steps of a script
 *   monkey.c  keys by chance
 *   golden.c  screens as files
 */
#include "tests/e2e/play.h"

#include "core/base/mem.h"

#include <ftw.h>
#include <libgen.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { QUIET_MS = 25, STEP_SECONDS = 120, SKIPPED = 77, LAST_BYTES = 160 };

void play_send(struct play *play)
{
	pty_write(&play->pty, buf_str(&play->screen.answers), play->screen.answers.len);
	buf_clear(&play->screen.answers);
}

void play_resize(struct play *play, int rows, int cols)
{
	play->rows = rows;
	play->cols = cols;
	screen_resize(&play->screen, rows, cols);
	pty_resize(&play->pty, rows, cols);
}

void play_spell(const struct play *play, size_t len, struct buf *out)
{
	const struct buf *sent = &play->sent;
	for (size_t i = sent->len > len ? sent->len - len : 0; i < sent->len; i++) {
		if (sent->at[i] == '\033')
			buf_adds(out, "^[");
		else if (sent->at[i] == '\n' || (unsigned char)sent->at[i] >= ' ')
			buf_add(out, sent->at + i, 1);
	}
}

static bool hear(struct play *play, int ms)
{
	char part[4096];
	bool ran = play->pty.running && !play->pty.stopped;
	size_t got = pty_read(&play->pty, ms, part, sizeof part);
	buf_add(&play->sent, part, got);
	screen_feed(&play->screen, part, got);
	if (play->mute || !play->pty.running)
		buf_clear(&play->screen.answers);
	play_send(play);
	return got > 0 || ran != (play->pty.running && !play->pty.stopped);
}

void play_listen(struct play *play, int ms)
{
	while (play->pty.leader && hear(play, ms))
		;
}

static double now_seconds(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* Asks a condition whenever the output rests, until it holds, the program is gone or the time is up. */
static bool hold(struct play *play, const struct step *step, const char *text)
{
	double end = now_seconds() + play->seconds;
	for (;;) {
		bool over = !play->pty.leader || pty_over(&play->pty);
		play_listen(play, QUIET_MS);
		if (step->run(play, text))
			return true;
		if (over || now_seconds() > end)
			return false;
	}
}

static void explain(struct play *play, const struct step *step, const char *text)
{
	struct buf shown = {0}, last = {0};
	printf("%s:%d: failed: %s %s\n", play->script, play->line, step->name, text);
	if (play->pty.leader) {
		const struct pty *pty = &play->pty;
		screen_text(&play->screen, &shown);
		printf("---- the screen, %d×%d%s\n%s----\n", play->cols, play->rows,
		        play->screen.alternate ? ", alternate" : "", buf_str(&shown));
		printf("the program %s, wait status 0x%x; cursor %s; settings %s; %zu bytes sent\n",
		        pty->stopped   ? "is stopped"
		        : pty->running ? "runs"
		                       : "has ended",
		        (unsigned)pty->status, play->screen.cursor_shown ? "shown" : "hidden",
		        pty_restored(pty) ? "as before" : "changed", play->sent.len);
		play_spell(play, LAST_BYTES, &last);
		printf("the last of them: %s\n", buf_str(&last));
	}
	if (strcmp(step->name, "golden") == 0)
		golden_explain(play, text);
	buf_free(&shown);
	buf_free(&last);
}

/* Takes a line apart in place: the step's name, and the rest in *text. */
static const struct step *parse(char *line, const char **text)
{
	line[strcspn(line, "\n")] = '\0';
	size_t len = strcspn(line, " ");
	*text = line[len] ? line + len + 1 : "";
	line[len] = '\0';
	return step_find(line);
}

static bool play_line(struct play *play, char *line)
{
	if (line[0] == '#' || line[0] == '\n')
		return true;
	const char *text;
	const struct step *step = parse(line, &text);
	if (!step) {
		printf("%s:%d: no such step: %s\n", play->script, play->line, line);
		return false;
	}
	bool held = step->condition ? hold(play, step, text) : step->run(play, text);
	if (!held)
		explain(play, step, text);
	return held;
}

static bool play_script(struct play *play)
{
	FILE *file = fopen(play->script, "r");
	if (!file) {
		perror(play->script);
		return false;
	}
	char *line = NULL;
	size_t size = 0;
	bool held = true;
	for (play->line = 1; held && !play->skipped && getline(&line, &size, file) > 0; play->line++)
		held = play_line(play, line);
	free(line);
	fclose(file);
	return held;
}

/* ---- the stage ---- */

/* The same surroundings for everyone; a script changes them with env and unset. */
static void set_surroundings(const struct play *play, const char *binary, const char *data)
{
	static const char *const unset[] = {"LANGUAGE", "LC_ALL", "LC_CTYPE", "LC_MESSAGES", "NO_COLOR",
	        "COLUMNS", "LINES", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "COLORTERM", "TERMINFO", "ESCDELAY"};
	for (size_t i = 0; i < sizeof unset / sizeof *unset; i++)
		unsetenv(unset[i]);
	struct buf path = {0};
	char folder[PATH_MAX];
	snprintf(folder, sizeof folder, "%s", binary);
	const char *had = getenv("PATH");
	buf_addf(&path, "%s:%s", dirname(folder), had ? had : "/usr/bin:/bin");
	setenv("PATH", buf_str(&path), 1);
	buf_free(&path);
	setenv("HOME", play->folder, 1);
	setenv("DATA", data, 1);
	struct buf config = {0};
	buf_addf(&config, "%s/config", data); /* without the built-in documents */
	setenv("XDG_CONFIG_HOME", buf_str(&config), 1);
	buf_free(&config);
	setenv("XDG_STATE_HOME", "/dev/null/none",
	        1); /* no run resumes another one, unless a script says so */
	setenv("TERM", "xterm-256color", 1);
	setenv("LANG", "C.UTF-8", 1);
	setenv("TZ", "UTC", 1);
}

static int remove_one(const char *path, const struct stat *stat, int kind, struct FTW *walk)
{
	(void)stat, (void)kind, (void)walk;
	return remove(path);
}

static void make_folder(struct play *play)
{
	strcpy(play->folder, "/tmp/duikou-e2e-XXXXXX");
	if (!mkdtemp(play->folder) || chdir(play->folder) < 0) {
		perror(play->folder);
		exit(2);
	}
}

/* An absolute path, owned by the caller: the play runs in a folder of its own. */
static char *absolute(const char *path)
{
	char *whole = realpath(path, NULL);
	if (!whole) {
		perror(path);
		exit(2);
	}
	return whole;
}

int main(int argc, char **argv)
{
	if (argc != 4) {
		fputs("usage: play SCRIPT BINARY DATA\n", stderr);
		return 2;
	}
	char *script = absolute(argv[1]), *binary = absolute(argv[2]), *data = absolute(argv[3]);
	const char *seconds = getenv("DUIKOU_E2E_SECONDS");
	struct play play = {.script = script, .rows = 24, .cols = 80, .seconds = STEP_SECONDS};
	const char *ambiguous = getenv("DUIKOU_E2E_AMBIGUOUS");
	if (seconds)
		play.seconds = atoi(seconds);
	play.wide = ambiguous && strcmp(ambiguous, "wide") == 0;
	make_folder(&play);
	set_surroundings(&play, binary, data);
	bool held = play_script(&play);
	pty_end(&play.pty);
	screen_close(&play.screen);
	buf_free(&play.sent);
	nftw(play.folder, remove_one, 16, FTW_DEPTH | FTW_PHYS);
	free(script);
	free(binary);
	free(data);
	if (play.skipped)
		puts("skipped: what the script needs is not set");
	return play.skipped ? SKIPPED : held ? 0 : 1;
}
