// SPDX-License-Identifier: MIT
#include "tui/ways.h"

#include "tui/ink.h"
#include "tui/paint_ecma.h"
#include "tui/terminfo.h"

#include <curses.h>
#include <term.h>

#include <string.h>

static struct {
	int rows;
	struct paint_terminal terminal;
	const char *ways[PAINT_ACT_COUNT]; /* in terminfo's words */
	bool plain[PAINT_ACT_COUNT];       /* … which are those of paint_ecma.h */
} all;

static void say_way(const char *capability, int a, int b, struct buf *out)
{
	terminfo_add(out, tiparm(capability, a, b));
}

/* By one row; the sequence for many is longer up to three. */
static const char *single(enum paint_act act)
{
	return act == PAINT_UP ? scroll_forward : act == PAINT_DOWN ? scroll_reverse : NULL;
}

static bool say_single(enum paint_act act, int count, struct buf *out)
{
	enum { FEW = 3 };
	const char *one = single(act);
	if (!one || (count > FEW && all.ways[act]))
		return false;
	for (int i = 0; i < count; i++)
		terminfo_add(out, one);
	return true;
}

void ways_say(enum paint_act act, int a, int b, struct buf *out)
{
	if (say_single(act, a, out))
		return;
	bool whole = act == PAINT_REGION && a == 0 && b == all.rows - 1;
	if (all.plain[act] && whole)
		buf_adds(out, "\033[r");
	else if (all.plain[act])
		paint_ecma(act, a, b, out);
	else
		say_way(all.ways[act], a, b, out);
}

static void choose(enum paint_act act, const char *way)
{
	all.ways[act] = way;
	all.plain[act] = way && strcmp(way, paint_ecma_form(act)) == 0;
	all.terminal.can[act] = way || single(act);
}

static void choose_all(void)
{
	const char *ways[PAINT_ACT_COUNT] = {
	        [PAINT_GO] = cursor_address,
	        [PAINT_FORWARD] = parm_right_cursor,
	        [PAINT_END] = clr_eol,
	        [PAINT_ERASE] = erase_chars,
	        [PAINT_REPEAT] = repeat_char,
	        [PAINT_REGION] = change_scroll_region,
	        [PAINT_UP] = parm_index,
	        [PAINT_DOWN] = parm_rindex,
	        [PAINT_DELETE] = parm_delete_line,
	        [PAINT_INSERT] = parm_insert_line,
	};
	for (int act = 0; act < PAINT_ACT_COUNT; act++)
		choose(act, ways[act]);
	/* A character of many bytes does not go through terminfo. */
	all.terminal.can[PAINT_REPEAT] = all.plain[PAINT_REPEAT];
}

const struct paint_terminal *ways_open(void)
{
	struct paint_terminal *can = &all.terminal;
	choose_all();
	can->newlines = carriage_return && strcmp(carriage_return, "\r") == 0 && cursor_down &&
	                strcmp(cursor_down, "\n") == 0;
	can->roams = move_standout_mode;
	can->stays = !auto_right_margin || eat_newline_glitch;
	can->act = ways_say;
	can->ink = ink_of;
	can->wrap_off = exit_am_mode ? exit_am_mode : "";
	can->wrap_on = enter_am_mode ? enter_am_mode : "";
	return can;
}

void ways_set_rows(int rows)
{
	all.rows = rows;
}
