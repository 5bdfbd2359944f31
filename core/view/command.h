// SPDX-License-Identifier: MIT
// The one list of commands. For views, tui and the help.
#ifndef CORE_VIEW_COMMAND_H
#define CORE_VIEW_COMMAND_H

/*
 * A line is COMMAND(identifier, "name", where, "default keys"). The text for `?` is the message
 * CMD_identifier. Keys are separated by spaces, written as tui/key.h reads them: a character, C-d, Up,
 * PageDown, Enter, Tab, Backspace, F1. `where` says which panes have it: a set of enum pane_bit. From this
 * list come the enum below, the names, the keymap and the help.
 */
enum pane_bit {
	IN_TIMELINE = 1,
	IN_MATRIX = 2,
	IN_READER = 4,
	IN_EVIDENCE = 8,
	IN_LIBRARY = 16,
	IN_HELP = 32,
	IN_WHY = 64,
	IN_OUTLINE = 128,
	IN_CONFLICTS = 256,
	IN_FIGURES = 512,
	IN_WORK = 1024,
	IN_COMPARE = 2048,
	IN_CARD = 4096,
	IN_LISTS = IN_CARD | IN_TIMELINE | IN_EVIDENCE | IN_LIBRARY | IN_HELP | IN_WHY | IN_OUTLINE |
	           IN_CONFLICTS | IN_FIGURES | IN_WORK,
	IN_JUDGED = IN_TIMELINE | IN_READER | IN_EVIDENCE | IN_WHY | IN_FIGURES | IN_OUTLINE | IN_CARD,
	IN_WORDS = IN_JUDGED | IN_WORK | IN_CONFLICTS | IN_COMPARE, /* whose lines stand on words */
	EVERYWHERE = 8191
};

#define COMMANDS(COMMAND)                                                                                    \
	COMMAND(DOWN, "down", EVERYWHERE, "j Down C-n")                                                      \
	COMMAND(UP, "up", EVERYWHERE, "k Up C-p")                                                            \
	COMMAND(LEFT, "left", IN_TIMELINE | IN_MATRIX | IN_FIGURES | IN_READER, "h Left")                    \
	COMMAND(RIGHT, "right", IN_TIMELINE | IN_MATRIX | IN_FIGURES | IN_READER, "l Right")                 \
	COMMAND(HALF_DOWN, "half-page-down", EVERYWHERE, "d C-d")                                            \
	COMMAND(HALF_UP, "half-page-up", EVERYWHERE, "u C-u")                                                \
	COMMAND(PAGE_DOWN, "page-down", EVERYWHERE, "PageDown Space f C-f")                                  \
	COMMAND(PAGE_UP, "page-up", EVERYWHERE, "PageUp b C-b")                                              \
	COMMAND(FIRST, "first", EVERYWHERE, "g Home")                                                        \
	COMMAND(LAST, "last", EVERYWHERE, "G End")                                                           \
	COMMAND(ENTER, "enter", EVERYWHERE, "Enter")                                                         \
	COMMAND(BACK, "back", EVERYWHERE, "Backspace C-o H")                                                 \
	COMMAND(CANCEL, "cancel", EVERYWHERE, "Esc")                                                         \
	COMMAND(NEXT_PANE, "next-pane", EVERYWHERE, "Tab")                                                   \
	COMMAND(PREV_PANE, "previous-pane", EVERYWHERE, "BackTab")                                           \
	COMMAND(ZOOM, "zoom", EVERYWHERE, "z")                                                               \
	COMMAND(TIMELINE, "timeline", EVERYWHERE, "1")                                                       \
	COMMAND(MATRIX, "matrix", EVERYWHERE, "2")                                                           \
	COMMAND(READER, "reader", EVERYWHERE, "3")                                                           \
	COMMAND(LIBRARY, "library", EVERYWHERE, "4")                                                         \
	COMMAND(FIGURES, "figures", EVERYWHERE, "5")                                                         \
	COMMAND(CONFLICTS, "contradictions", EVERYWHERE, "6")                                                \
	COMMAND(HOLD_TRUE, "hold-true", IN_CONFLICTS, "a")                                                   \
	COMMAND(DOUBTFUL, "doubtful", IN_CONFLICTS, ".")                                                     \
	COMMAND(WORK, "work", EVERYWHERE, "7")                                                               \
	COMMAND(COMPARE, "compare", EVERYWHERE, "8")                                                         \
	COMMAND(CARD, "card", EVERYWHERE, "I")                                                               \
	COMMAND(SEARCH, "search", EVERYWHERE, "/")                                                           \
	COMMAND(COMMAND, "command", EVERYWHERE, ":")                                                         \
	COMMAND(SEARCH_NEXT, "search-next", EVERYWHERE, "n")                                                 \
	COMMAND(SEARCH_PREV, "search-previous", EVERYWHERE, "N")                                             \
	COMMAND(NEXT_RECORD, "next-record", IN_READER, "]")                                                  \
	COMMAND(PREV_RECORD, "previous-record", IN_READER, "[")                                              \
	COMMAND(NEXT_HEADING, "next-heading", IN_READER, "}")                                                \
	COMMAND(PREV_HEADING, "previous-heading", IN_READER, "{")                                            \
	COMMAND(POSITION, "position", IN_READER, "C-g")                                                      \
	COMMAND(EXPLAIN, "explain", IN_READER, "w")                                                          \
	COMMAND(OUTLINE, "outline", IN_READER | IN_OUTLINE, "O")                                             \
	COMMAND(SECOND, "second-document", IN_READER | IN_LIBRARY | IN_OUTLINE, "|")                         \
	COMMAND(TOGETHER, "scroll-together", IN_READER, "_")                                                 \
	COMMAND(MINIMAP, "minimap", IN_READER, "M")                                                          \
	COMMAND(KINDS, "kinds", IN_READER | IN_OUTLINE, "t")                                                 \
	COMMAND(NOTE, "note", IN_READER, "^")                                                                \
	COMMAND(NEXT_NOTE, "next-note", IN_READER, ")")                                                      \
	COMMAND(PREV_NOTE, "previous-note", IN_READER, "(")                                                  \
	COMMAND(FLOW, "flow", IN_READER, "e")                                                                \
	COMMAND(WIDER, "wider", IN_READER, "+")                                                              \
	COMMAND(NARROWER, "narrower", IN_READER, "-")                                                        \
	COMMAND(ALIGN, "align", IN_READER, "=")                                                              \
	COMMAND(HANGING, "hanging", IN_READER, "'")                                                          \
	COMMAND(NEXT_IN_ROW, "next-in-row", IN_MATRIX | IN_TIMELINE, "]")                                    \
	COMMAND(PREV_IN_ROW, "previous-in-row", IN_MATRIX | IN_TIMELINE, "[")                                \
	COMMAND(NEXT_IN_COLUMN, "next-in-column", IN_MATRIX, "}")                                            \
	COMMAND(PREV_IN_COLUMN, "previous-in-column", IN_MATRIX, "{")                                        \
	COMMAND(FIRST_COLUMN, "first-column", IN_MATRIX | IN_TIMELINE, "0")                                  \
	COMMAND(FIRST_IN_ROW, "first-in-row", IN_MATRIX, "^")                                                \
	COMMAND(LAST_COLUMN, "last-column", IN_MATRIX | IN_TIMELINE, "$")                                    \
	COMMAND(ZOOM_IN, "zoom-in", IN_TIMELINE, "+ =")                                                      \
	COMMAND(ZOOM_OUT, "zoom-out", IN_TIMELINE, "-")                                                      \
	COMMAND(PAN_LEFT, "pan-left", IN_TIMELINE | IN_MATRIX, "<")                                          \
	COMMAND(PAN_RIGHT, "pan-right", IN_TIMELINE | IN_MATRIX, ">")                                        \
	COMMAND(UNFOLD, "unfold",                                                                            \
	        IN_TIMELINE | IN_EVIDENCE | IN_MATRIX | IN_OUTLINE | IN_FIGURES | IN_COMPARE, "o")           \
	COMMAND(UNFOLD_COLUMN, "unfold-column", IN_MATRIX, "O")                                              \
	COMMAND(UNFOLD_ALL, "unfold-all", IN_MATRIX | IN_OUTLINE | IN_FIGURES, "*")                          \
	COMMAND(NEXT_VARIANT, "next-variant", IN_COMPARE, "n ]")                                             \
	COMMAND(PREV_VARIANT, "previous-variant", IN_COMPARE, "p [")                                         \
	COMMAND(PREFER_LEFT, "prefer-left", IN_COMPARE, "<")                                                 \
	COMMAND(PREFER_RIGHT, "prefer-right", IN_COMPARE, ">")                                               \
	COMMAND(FACTS_ONLY, "facts-only", IN_COMPARE, ".")                                                   \
	COMMAND(CLASSES, "classes", IN_COMPARE, "t")                                                         \
	COMMAND(SORT, "sort", IN_MATRIX | IN_FIGURES, "s")                                                   \
	COMMAND(CELLS, "cells", IN_MATRIX, "c")                                                              \
	COMMAND(REVERSE, "reverse", IN_FIGURES, "!")                                                         \
	COMMAND(CHART, "chart", IN_FIGURES, "c")                                                             \
	COMMAND(CHOOSE, "choose",                                                                            \
	        IN_TIMELINE | IN_MATRIX | IN_READER | IN_EVIDENCE | IN_LIBRARY | IN_OUTLINE | IN_FIGURES |   \
	                IN_CARD,                                                                             \
	        "v")                                                                                         \
	COMMAND(CHOOSE_YEARS, "choose-years", EVERYWHERE, "T")                                               \
	COMMAND(CHOOSE_PROGRAMME, "choose-programme", EVERYWHERE, "P")                                       \
	COMMAND(CHOOSE_SUPPORTER, "choose-supporter", EVERYWHERE, "S")                                       \
	COMMAND(CHOOSE_RECIPIENT, "choose-recipient", EVERYWHERE, "R")                                       \
	COMMAND(CHOOSE_PARTY, "choose-party", EVERYWHERE, "A")                                               \
	COMMAND(CHOOSE_DOC, "choose-document", EVERYWHERE, "D")                                              \
	COMMAND(CHOOSE_VERDICT, "choose-verdict", EVERYWHERE, "J")                                           \
	COMMAND(CHOOSE_CONFIDENCE, "choose-confidence", EVERYWHERE, "K")                                     \
	COMMAND(CHOOSE_MEASURE, "choose-measure", EVERYWHERE, "F")                                           \
	COMMAND(CHOOSE_AS_OF, "choose-as-of", EVERYWHERE, "Y")                                               \
	COMMAND(ACCEPT, "accept", IN_JUDGED, "a")                                                            \
	COMMAND(REJECT, "reject", IN_JUDGED | IN_WORK, "r")                                                  \
	COMMAND(CORRECT, "correct", IN_JUDGED | IN_WORK, "E")                                                \
	COMMAND(MARK, "mark", IN_READER, "V")                                                                \
	COMMAND(OTHER_END, "other-end", IN_READER, "o")                                                      \
	COMMAND(ADD, "add", IN_READER, "i")                                                                  \
	COMMAND(COMMENT, "comment", IN_WORDS, "C")                                                           \
	COMMAND(BOOKMARK, "bookmark", IN_WORDS, "m")                                                         \
	COMMAND(UNDO, "undo", EVERYWHERE, "U")                                                               \
	COMMAND(REDO, "redo", EVERYWHERE, "C-r")                                                             \
	COMMAND(KEEP, "keep", EVERYWHERE, "C-s")                                                             \
	COMMAND(WORK_KINDS, "work-kinds", IN_WORK, "t")                                                      \
	COMMAND(CITE, "cite",                                                                                \
	        IN_TIMELINE | IN_READER | IN_EVIDENCE | IN_OUTLINE | IN_CONFLICTS | IN_FIGURES | IN_WORK |   \
	                IN_COMPARE | IN_CARD | IN_WHY,                                                       \
	        "y")                                                                                         \
	COMMAND(UNCHOOSE, "unchoose", EVERYWHERE, "x")                                                       \
	COMMAND(UNCHOOSE_ALL, "unchoose-all", EVERYWHERE, "X")                                               \
	COMMAND(FORWARD, "forward", EVERYWHERE, "L")                                                         \
	COMMAND(BUILTIN, "builtin", EVERYWHERE, "B")                                                         \
	COMMAND(HELP, "help", EVERYWHERE, "? F1")                                                            \
	COMMAND(MOUSE, "mouse", EVERYWHERE, "F2")                                                            \
	COMMAND(REDRAW, "redraw", EVERYWHERE, "C-l")                                                         \
	COMMAND(SUSPEND, "suspend", EVERYWHERE, "C-z")                                                       \
	COMMAND(QUIT, "quit", EVERYWHERE, "q")                                                               \
	COMMAND(EXIT, "exit", EVERYWHERE, "Q")

enum command {
#define COMMAND(id, name, where, keys) CMD_##id,
	COMMANDS(COMMAND)
#undef COMMAND
	        CMD_COUNT,
	CMD_NONE = -1
};

#endif
