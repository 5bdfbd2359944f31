// SPDX-License-Identifier: MIT
// The browser's state: which panes there are, where the reader stands and how he came there. For browse.c and
// the files of the browser: app.c (what happens), select.c (what is chosen), line.c (what is typed), path.c
// (the way back), screen.c, hints.c and help.c (what is drawn).
#ifndef TUI_APP_H
#define TUI_APP_H

#include "core/view/layout.h"
#include "core/view/light.h"
#include "core/view/view.h"
#include "tui/config.h"
#include "tui/input.h"
#include "tui/keymap.h"
#include "tui/prompt.h"

/* What can stand on the screen. Timeline and matrix have their own places, help covers all, outline and
 * second document stand at the side (side.c), the others share the third place. */
enum pane {
	PANE_TIMELINE,
	PANE_MATRIX,
	PANE_READER,
	PANE_EVIDENCE,
	PANE_LIBRARY,
	PANE_WHY,
	PANE_WORK,
	PANE_OUTLINE,
	PANE_SECOND, /* another reader */
	PANE_CONFLICTS,
	PANE_FIGURES,
	PANE_COMPARE,
	PANE_CARD,
	PANE_HELP,
	PANE_COUNT
};

/* What a line in the last row is for. */
enum line_kind {
	LINE_SEARCH,
	LINE_COMMAND,
	LINE_SECOND,
	LINE_KINDS,
	LINE_CLASSES,
	LINE_CORRECT, /* own work: own_line.c */
	LINE_LAYER,
	LINE_ADD,
	LINE_COMMENT,
	LINE_PROGRAMME, /* of several that are under the cursor */
	LINE_VERDICT,
	LINE_CONFIDENCE,
	LINE_COUNT
};

/* The readers, of which one was read last. */
enum { READER_FIRST, READER_SECOND, READER_COUNT };

/* What is open at the side of the third place. */
struct side_state {
	bool outline;  /* asked for; else it stands there by itself beside a document, where there is room */
	bool second;   /* the second document */
	bool together; /* the two scroll as one */
	int reading;   /* READER_FIRST or READER_SECOND: the one that had the focus last */
};

/* A place on the way that Enter and the choices make, and that Backspace goes back. */
struct step {
	enum place_on_screen focus;
	enum pane text;      /* what stood in the third place */
	struct subject card; /* of the card that stood there */
	struct side_state side;
	struct { /* where each reader was, 0 for nowhere */
		doc_id doc;
		size_t off;
	} readers[READER_COUNT];
	struct selection selection; /* owned */
	struct view evidence;       /* owned: the list that a newer one took the place of, or all zero */
	bool evidence_kept;         /* false: the evidence of then is still the one in panes[] */
};

/* What a line about the reader's own work is for. */
struct own_asked {
	ARRAY(struct view_record) records; /* owned: to be judged or corrected, which say the same */
	doc_id doc;                        /* the words of a note or a new record */
	struct span span;
	enum layer layer;
	int64_t instead_of; /* the note that is written anew, or 0 */
	char *values;       /* owned: the record's values as they are shown */
};

/* A word that Tab offers, the key that does the same, and what it means; "" for none. */
struct word {
	const char *text, *key, *note;
};

/* While Tab completes: the words there are, in the arena. */
struct completion {
	struct arena arena;
	ARRAY(struct word) words;
	size_t at;   /* the one that stands in the line */
	size_t head; /* bytes of the line before it */
};

/* Where the mouse was last clicked, and whether nothing else has happened since. */
struct pointing {
	bool on, clicked;
	int row, col;
};

/* A hint of the last row, which a click does as its key would. */
struct hint_shown {
	struct rect rect;
	enum command command;
};
enum { HINTS_SHOWN = 40 };

/* What the texts of the last row have needed in this pane, on a screen of so many cells (screen.c). */
struct hints_room {
	enum pane pane;
	int cols, wanted;
};

struct app {
	struct view_context context;
	const struct keymap *keymap; /* borrowed */
	const char *library;         /* borrowed: the user's, wherever the documents come from; or NULL */
	struct input input;
	struct contested contested; /* owned: what the documents contradict one another on, as far as read */
	struct view panes[PANE_COUNT]; /* owned; ops NULL until first shown */
	char *kept[PANE_COUNT];        /* owned: how an earlier run left them, until they are first shown */
	bool lost_view[PANE_COUNT];    /* nothing of that was there any more */
	bool broken[PANE_COUNT];       /* could not be opened: told once, not tried again */
	enum pane text;                /* what stands in the third place */
	enum place_on_screen focus;
	struct side_state side;
	bool no_outline; /* it does not stand beside a document by itself */
	bool zoomed, help, quit, lost;
	ARRAY(struct step) path, ahead; /* where Backspace leads, and where the reader came back from */
	struct light light;             /* what the passage says that is read; context.light is this one */
	struct selection selection;     /* what restricts all panes; context.selection is this one */

	bool prompting;
	struct prompt prompt;
	enum line_kind asking;                /* for what */
	struct history histories[LINE_COUNT]; /* owned */
	struct completion completion;         /* owned */
	char asked[256];                      /* LINE_PROGRAMME: what stands before it */
	unsigned programmes;                  /* LINE_PROGRAMME: which, as bits of complete_programme */
	char *query;                          /* owned: what was looked for last, or NULL */

	struct own_asked own;
	int unkept;                /* acts that end with the program */
	struct arrivals *arrivals; /* borrowed: documents that are still being read, or NULL */

	enum builtin_wish builtin, builtin_usual; /* of now, and of the settings */
	int64_t docs, counts[LAYER_COUNT];        /* the title line: what the library holds */
	int64_t docs_builtin;                     /* of the documents */
	int64_t others;                           /* store_others, when the panes asked last */
	char message[2048]; /* told in the status line until the next key, or ""; its lines have a row each */
	bool message_is_error;
	bool message_high; /* in the last frame it took rows of the panes */
	struct hints_room hints_room;

	struct layout layout; /* of the last frame */
	struct grid grid;
	struct rect inner[PLACE_COUNT]; /* where the views were drawn */
	struct rect tabs[PLACE_COUNT];  /* names of panes that are gone to by a click; rows 0 for none */
	struct pointing mouse;
	struct hint_shown hints[HINTS_SHOWN];
	int hints_shown;
	int cursor_col;        /* of the prompt's cursor in the status line */
	unsigned stale;        /* panes to be drawn anew: set of 1 << enum pane */
	unsigned late;         /* those that stand empty until idle.c opens them */
	unsigned old;          /* those that ask the library again when they are looked at: fresh.c */
	enum pane drawn_focus; /* the pane that had the focus in the last frame */
};

enum { ALL_STALE = (1 << PANE_COUNT) - 1 };

/* Begins at the timeline with the library beside it. All is borrowed until app_free: `config` with its keys,
 * and `program`, the name by which the user called it. */
void app_init(struct app *app, struct store *store, const struct config *config, enum lang lang,
        const char *program);
void app_free(struct app *app);

/* Begins in a document instead, in a reader that fills the screen. */
MUST_CHECK bool app_read(struct app *app, doc_id doc, struct status *status);

/* Runs until the reader quits, a signal asks to end, or the terminal is lost. The screen must be open. */
void app_run(struct app *app);

/* ---- between the files of the browser ---- */

extern const struct view_ops *const pane_ops[PANE_COUNT];

/* The pane with the focus, help included. */
enum pane app_pane(const struct app *app);
/* The pane that stands in a place. */
enum pane app_pane_at(const struct app *app, enum place_on_screen place);
/* The view of a pane, opened if it is not yet; NULL if it cannot be. */
struct view *app_view(struct app *app, enum pane pane);
/* Tells something, or a failure, in the status line. `arg` is the {0} of the message. */
void app_say(struct app *app, enum message message, const char *arg);
void app_fail(struct app *app, const struct status *status);
/* The first key of a command in the pane with the focus, or ":name"; for messages. In `out`. */
const char *app_key(const struct app *app, enum command command, char *out, size_t size);

/* The built-in documents are shown, hidden, or only shown where there are no others; the panes do not know
 * yet. */
void app_show_builtin(struct app *app, enum builtin_wish wish);
/* Counts again what the library holds. */
void app_count(struct app *app);
/* Goes to a place, and what stands in the third one. */
void app_go(struct app *app, enum place_on_screen place, enum pane text);
/* The same for a pane of the third place, so that Backspace brings back what stood there. */
void app_show(struct app *app, enum pane pane);

/* Does a command as its key would. */
void app_do(struct app *app, enum command command);
/* Looks for words in the pane that has the focus; "" looks for the last ones again. */
void app_search(struct app *app, const char *words);

/* path.c: notes where the reader stands now; then goes to the last place noted, and back again; false if
 * there is none. */
void path_push(struct app *app);
bool path_back(struct app *app);
bool path_forward(struct app *app);
/* The evidence that the path remembers makes room for a new one: afterwards there is none in panes[]. */
void path_keep_evidence(struct app *app);
/* The other pane that stood in the third place last; PANE_COUNT if none did. */
enum pane path_below(const struct app *app);
/* Goes to where it stood; the choices made since stay. False if none did. */
bool path_close(struct app *app);
void path_free(struct app *app);

/* line.c: begins a line; does a key while one is typed; what stands before it. */
void line_ask(struct app *app, enum line_kind kind);
void line_key(struct app *app, char32_t key);
const char *line_label(const struct app *app);
/* The official name of what was typed: the one place that it may mean, or a name as it stands; NULL, and
 * told, if there are several. */
const char *line_party(struct app *app, const char *text);
/* The year that four digits alone are; 0 if the text is anything else. */
int line_year(const char *text);

/* elsewhere.c: says what a command does that this pane does not have, and which have it; it was asked for by
 * this key, or, 0, by name. The command that a
 * key is in other panes, CMD_NONE if it is none there. */
void elsewhere_say(struct app *app, enum command command, char32_t pressed);
enum command elsewhere_find(const struct app *app, char32_t key);
/* The pane has the command, but at the moment there is nothing that it could do. */
void elsewhere_idle(struct app *app, enum command command);

/* leave.c: the key to leave: closes what lies on top of the text, is there anything? Else ends the program,
 * as the other one does at once. */
void leave(struct app *app);
bool leave_closes(const struct app *app);
void leave_at_once(struct app *app);

/* fresh.c: the view of a pane for a picture, which does not wait for what takes long to open: NULL, and late.
 */
struct view *fresh_view(struct app *app, enum pane pane);
/* Something has changed, for all panes or for one of them: it asks the library again, if it is open. */
enum change { CHANGE_ALL, CHANGE_CHOICES, CHANGE_WORK, CHANGE_COUNT };
void fresh_pane(struct app *app, enum pane pane, enum change change);
/* It is looked at: what was put off until then is done. */
void fresh_now(struct app *app, enum pane pane);

/* select.c: does a command that changes the selection; false if it is not one. */
bool select_command(struct app *app, enum command command);
/* Puts choices in, or takes them out if they are there with these very values. */
void select_put(struct app *app, unsigned choices, const struct store_filter *filter);
/* The pairings that hold in this year are chosen; in 0, all are. */
void select_as_of(struct app *app, int year);
/* Is it the command of a kind of choice, and of which? */
bool select_kind(enum command command, enum choice *kind);
/* The command of a kind of choice. */
enum command select_command_of(enum choice kind);
/* The panes ask again under the selection of now. */
void select_apply(struct app *app);

/* side.c: what wants the fourth place in a window of so many columns, and the pane that stands there. */
enum side side_wanted(const struct app *app, int cols);
enum pane side_pane(const struct app *app);
/* What the layout is to show. */
struct layout_wish side_wish(const struct app *app, int cols);
/* The reader that was read last, or that the pane with the focus is. */
enum pane side_reader(const struct app *app);
/* Does a command that changes what stands there; false if it is not one. */
bool side_command(struct app *app, enum command command);
/* Opens a second document, named by the user; told if there is none of that name. */
void side_open_named(struct app *app, const char *name);
/* A reader has done a command: the other one does it too, if they scroll together. */
void side_scroll(struct app *app, enum pane pane, enum command command);
/* The focus has moved: what only covered the text goes. */
void side_settle(struct app *app);
/* Goes to a reader; the outline makes room for it. */
void side_show(struct app *app, enum pane reader);
/* Where a move to the next place (1) or the one before (-1) begins: of two documents beside each other the
 * next is the other one, and before both is the matrix. */
enum place_on_screen side_from(const struct app *app, int by);
/* Is there anything in a place to move to? */
bool side_has(const struct app *app, enum place_on_screen place);
/* Once the text was drawn: what stands at the side follows it, and what it says lights up in the other panes.
 */
void side_follow(struct app *app);
void side_light(struct app *app);

/* kinds.c: shows the kinds of records that are hidden and hides those that are shown, by their letters; all
 * are shown again for an empty line. */
void kinds_ask(struct app *app);
void kinds_turn(struct app *app, const char *letters);
/* The same of the classes of variants in the compare pane; an empty line marks facts and wording. */
void classes_ask(struct app *app);
void classes_turn(struct app *app, const char *letters);

/* pair.c: two documents in step: those a request names, or a line that was typed; and does a command that is
 * about them, false if it is not one. */
void pair_open(struct app *app, const struct view_request *request);
void pair_named(struct app *app, const char *names);
bool pair_command(struct app *app, enum command command);

/* pointer.c: what the mouse does; and the command that turns it on and off. */
void pointer_open(struct app *app, enum mouse_wish wish);
void pointer_event(struct app *app, const struct mouse *mouse);
void pointer_toggle(struct app *app);

/* card.c: shows the card of what is under the cursor, or of a subject that the way back remembers. */
void card_open(struct app *app);
void card_again(struct app *app, const struct subject *subject);

/* screen.c: brings grid up to date, for a window of so many cells. */
void screen_compose(struct app *app, int rows, int cols);

/* message.c: how many rows the message takes, of which `row` is the last; draws it into these. Tells one
 * failure more, in a row of its own. */
int message_rows(const struct app *app, struct rect row);
void message_compose(struct app *app, struct rect row, int rows);
void message_add(struct app *app, const struct status *status);

/* hints.c: from the right end of the last row, the keys that do something now, for this pane and for what is
 * chosen in it, as many as leave `wanted` cells, the needed ones as many as leave `keep`; gives the cells
 * that are left. */
int hints_compose(struct app *app, struct rect row, int keep, int wanted);

/* arrive.c: takes in what has been read meanwhile. */
void arrive(struct app *app);

/* idle.c: work that can wait, until something happens; true if the screen has to be drawn again: to be called
 * until it says no. */
bool idle_work(struct app *app);

/* help.c: the keys of a pane, from the one list of commands; `keymap` is borrowed. */
extern const struct view_ops help_ops;
void help_show(struct view *view, const struct keymap *keymap, enum pane_bit pane, enum message title);
/* Is there more than its last drawing could show? */
bool help_scrolls(const struct view *view);

#endif
