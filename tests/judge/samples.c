// SPDX-License-Identifier: MIT
#include "tests/judge/samples.h"

#include "core/text/utf8.h"

#include <stdint.h>
#include <string.h>
#include <unictype.h>

enum {
	SLOT_COLS = 8,
	STRING_COLS = 40,
	CODE_POINTS_A_SCREEN = SCREEN_ROWS * (SCREEN_COLS / SLOT_COLS),
	STRINGS_A_SCREEN = SCREEN_ROWS * (SCREEN_COLS / STRING_COLS),
	STRING_CODE_POINTS = 16
};

/* ---- classes ---- */

static bool between(char32_t cp, char32_t first, char32_t last)
{
	return cp >= first && cp <= last;
}

static bool is_jamo(char32_t cp)
{
	return between(cp, 0x1100, 0x11FF) || between(cp, 0xA960, 0xA97F) || between(cp, 0xD7B0, 0xD7FF);
}

const char *samples_class(char32_t cp)
{
	if (width_unsafe(cp))
		return "unsafe";
	if (between(cp, 0x1F1E6, 0x1F1FF))
		return "regional indicator";
	if (is_jamo(cp))
		return "jamo";
	if (between(cp, 0xFE00, 0xFE0F) || between(cp, 0xE0100, 0xE01EF))
		return "variation selector";
	if (uc_is_property_extended_pictographic(cp) || between(cp, 0x1F3FB, 0x1F3FF))
		return "emoji";
	uc_general_category_t category = uc_general_category(cp);
	static char name[3];
	memcpy(name, uc_general_category_name(category), 2);
	if (name[0] == 'M' || name[0] == 'C')
		return name;
	return width_char(cp, WIDTH_NARROW) == 2 ? "wide" : "narrow";
}

/* ---- every code point ---- */

/* Not the surrogates, which no UTF-8 has. */
static bool shown(char32_t cp)
{
	return uc_general_category(cp).bitmask != UC_CATEGORY_MASK_Cn && !between(cp, 0xD800, 0xDFFF);
}

static int find_all(char32_t *list)
{
	int count = 0;
	for (char32_t cp = 1; cp < 0x110000; cp++)
		if (shown(cp))
			list[count++] = cp;
	return count;
}

/* The code points in order, and how many there are. */
static const char32_t *all(int *count)
{
	static char32_t list[0x110000];
	static int known;
	if (known == 0)
		known = find_all(list);
	*count = known;
	return list;
}

static int all_count(void)
{
	int count;
	all(&count);
	return count;
}

static void add(struct buf *out, char32_t cp)
{
	char bytes[UTF8_MAX];
	buf_add(out, bytes, utf8_encode(cp, bytes));
}

static void code_point(int which, struct buf *out)
{
	int count;
	const char32_t *list = all(&count);
	if (which >= count)
		return;
	buf_adds(out, "a");
	add(out, list[which]);
	buf_adds(out, "b");
}

/* ---- strings by chance ---- */

/* A code point of a class is one of a range; a class with several ranges has several rows. */
static const struct range {
	char32_t first, last;
} ranges[] = {
        {0x20, 0x7E},
        {0x20, 0x7E},
        {0x4E00, 0x9FFF},
        {0x4E00, 0x9FFF},
        {0x3000, 0x303F},
        {0xFF01, 0xFF5E},
        {0x2010, 0x2027},
        {0x2460, 0x24FF},
        {0x2500, 0x25FF},
        {0xA1, 0x17F},
        {0x300, 0x36F},
        {0x300, 0x36F},
        {0x3041, 0x30FF},
        {0x3099, 0x309A},
        {0xAC00, 0xD7A3},
        {0x1100, 0x1112},
        {0x1161, 0x1175},
        {0x11A8, 0x11C2},
        {0x1F300, 0x1FAFF},
        {0x1F468, 0x1F469},
        {0x200D, 0x200D},
        {0x200D, 0x200D},
        {0x1F3FB, 0x1F3FF},
        {0x1F1E6, 0x1F1FF},
        {0x1F1E6, 0x1F1FF},
        {0xFE00, 0xFE0F},
        {0x20D0, 0x20F0},
        {0xE0100, 0xE01EF},
        {0x900, 0x94F},
        {0xE01, 0xE4F},
        {0x1780, 0x17D3},
        {0x5D0, 0x64F},
        {0xE000, 0xF8FF},
        {0x20000, 0x323AF},
        {0x2060, 0x2064},
        {0x200B, 0x200F},
        {0x2028, 0x202E},
        {0x1, 0x9F},
        {0x40000, 0x4FFFF},
        {0x2600, 0x27BF},
        {0x1B0, 0x1FFFD},
        {0xFFF0, 0xFFFF},
        {0x1D100, 0x1D1FF},
        {0x0600, 0x0605},
        {0x10A00, 0x11FFF},
};
enum { RANGE_COUNT = sizeof ranges / sizeof *ranges };

/* xorshift64*; Vigna 2016. */
static uint32_t chance(uint64_t *state)
{
	*state ^= *state >> 12;
	*state ^= *state << 25;
	*state ^= *state >> 27;
	return (uint32_t)(*state * 0x2545F4914F6CDD1D >> 32);
}

static void string(int which, struct buf *out)
{
	uint64_t state = (uint64_t)which * 0x9E3779B97F4A7C15 + 1;
	if (which >= STRINGS)
		return;
	for (uint32_t n = chance(&state) % STRING_CODE_POINTS + 1; n > 0; n--) {
		const struct range *range = &ranges[chance(&state) % RANGE_COUNT];
		if (chance(&state) % 64 == 0) /* a byte that is no UTF-8 */
			buf_add(out, &(char){(char)(0x80 + chance(&state) % 128)}, 1);
		else
			add(out, range->first + chance(&state) % (range->last - range->first + 1));
	}
}

/* ---- screens ---- */

static int screens_of(int count, int a_screen)
{
	return (count + a_screen - 1) / a_screen;
}

struct sample_counts samples_counts(void)
{
	return (struct sample_counts){all_count(), STRINGS};
}

int samples_screens(void)
{
	return screens_of(all_count(), CODE_POINTS_A_SCREEN) + screens_of(STRINGS, STRINGS_A_SCREEN);
}

static void lay_out(struct grid *grid, int first, int slot_cols, void (*sample)(int which, struct buf *out))
{
	struct buf text = {0};
	for (int row = 0; row < SCREEN_ROWS; row++)
		for (int col = 0; col < SCREEN_COLS; col += slot_cols) {
			buf_clear(&text);
			sample(first++, &text);
			grid_char(grid, row, col, STYLE_TEXT, U'|');
			grid_text(grid, row, col + 1, slot_cols - 3, STYLE_TEXT, buf_str(&text), text.len,
			        false);
			grid_char(grid, row, col + slot_cols - 2, STYLE_TEXT, U'|');
		}
	buf_free(&text);
}

void samples_lay_out(struct grid *grid, int which)
{
	int single = screens_of(all_count(), CODE_POINTS_A_SCREEN);
	grid_reset(grid, SCREEN_ROWS, SCREEN_COLS);
	if (which < single)
		lay_out(grid, which * CODE_POINTS_A_SCREEN, SLOT_COLS, code_point);
	else
		lay_out(grid, (which - single) * STRINGS_A_SCREEN, STRING_COLS, string);
}
