// SPDX-License-Identifier: MIT
/*
 * The least that a program can do that is written with curses and keeps its data in SQLite: one query, and a
 * screen of a text; a key ends it. What the first screen of the browser is measured against (less.py).
 * Usage: least LIBRARY TEXT
 */
#include <curses.h>
#include <sqlite3.h>

#include <locale.h>
#include <stdio.h>

static int count_docs(const char *library)
{
	sqlite3 *db;
	sqlite3_stmt *query;
	int count = 0;
	if (sqlite3_open_v2(library, &db, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK ||
	        sqlite3_prepare_v2(db, "SELECT * FROM document LIMIT 40", -1, &query, NULL) != SQLITE_OK)
		return -1;
	while (sqlite3_step(query) == SQLITE_ROW)
		count++;
	sqlite3_finalize(query);
	sqlite3_close(db);
	return count;
}

/* As much as fits, lines broken where curses does it. */
static void draw(FILE *text, int count)
{
	enum { SCREEN_BYTES = 1 << 14 };
	static char bytes[SCREEN_BYTES + 1];
	bytes[fread(bytes, 1, SCREEN_BYTES, text)] = '\0';
	addstr(bytes); /* ERR at the end of the screen */
	mvprintw(LINES - 1, 0, "%d", count);
	clrtoeol();
	refresh();
}

int main(int argc, char **argv)
{
	setlocale(LC_ALL, "");
	FILE *text = argc == 3 ? fopen(argv[2], "r") : NULL;
	int count = text ? count_docs(argv[1]) : -1;
	if (count < 0) {
		fprintf(stderr, "usage: least LIBRARY TEXT\n");
		return 2;
	}
	initscr();
	raw();
	noecho();
	draw(text, count);
	getch();
	endwin();
	fclose(text);
	return 0;
}
