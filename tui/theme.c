// SPDX-License-Identifier: MIT
#include "tui/theme.h"

#include "core/view/grid.h"

#include <stdlib.h>
#include <string.h>

/* ---- inks ---- */

enum ink {
	OWN,
	GREY,
	BLUE,
	AMBER,
	ROSE,
	HIT_INK,
	HIT_GROUND,
	BAR_INK,
	BAR_GROUND,
	CURSOR_INK,
	CURSOR_GROUND
};

static const struct ink_colours {
	short dark_16, dark_256, light_16, light_256;
} inks[] = {
        [OWN] = {-1, -1, -1, -1},
        [GREY] = {8, 244, 8, 242},
        [BLUE] = {6, 68, 4, 62},
        [AMBER] = {3, 136, 1, 94},
        [ROSE] = {5, 168, 5, 125},
        [HIT_INK] = {0, 16, 0, 16},
        [HIT_GROUND] = {11, 179, 11, 222},
        [BAR_INK] = {-1, 252, -1, 236},
        [BAR_GROUND] = {-1, 237, -1, 253},
        [CURSOR_INK] = {-1, 252, -1, 236},
        [CURSOR_GROUND] = {-1, 239, -1, 251},
};

/* ---- roles: the base styles, then the flags in the order in which they are put on ---- */

enum { B = LOOK_BOLD, U = LOOK_UNDERLINE, R = LOOK_REVERSE, D = LOOK_DIM };

static const struct role {
	const char *name;
	unsigned style;            /* a base style or a flag */
	unsigned mono, few, attrs; /* attributes without colours, with up to 16, and with more */
	enum ink fg, bg;
} roles[THEME_ROLES] = {
        {"text", STYLE_TEXT, 0, 0, 0, OWN, OWN},
        {"dim", STYLE_DIM, D, 0, 0, GREY, OWN},
        {"title", STYLE_TITLE, B, B, B, OWN, OWN},
        {"heading", STYLE_HEADING, B, B, B, OWN, OWN},
        {"date", STYLE_DATE, U, 0, 0, ROSE, OWN},
        {"event", STYLE_EVENT, 0, 0, 0, ROSE, OWN},
        {"pairing", STYLE_PAIRING, B, 0, 0, BLUE, OWN},
        {"figure", STYLE_FIGURE, U, 0, 0, AMBER, OWN},
        {"error", STYLE_ERROR, B, B, B, AMBER, OWN},
        {"found", STYLE_FOUND, U, U, U, AMBER, OWN},
        {"strong", STYLE_STRONG, B, B, B, OWN, OWN},
        {"emphasis", STYLE_EMPHASIS, U, U, U, OWN, OWN},
        {"link", STYLE_LINK, U, U, U, OWN, OWN},
        {"note", STYLE_NOTE, B, 0, 0, BLUE, OWN},
        {"frame", STYLE_FRAME, B, B, B, BLUE, OWN},
        {"bar", STYLE_BAR, R, R, 0, BAR_INK, BAR_GROUND},
        {"cursor", STYLE_CURSOR, B, B, B, CURSOR_INK, CURSOR_GROUND},
        {"hit", STYLE_HIT, B | U, U, B | U, HIT_INK, HIT_GROUND},
        {"selected", STYLE_SELECTED, R, R, R, OWN, OWN},
};
enum { FIRST_FLAG = STYLE_COUNT };
_Static_assert(THEME_ROLES == STYLE_COUNT + 4, "a row in `roles` for every style of grid.h");

int theme_role(struct slice name)
{
	for (int role = 0; role < THEME_ROLES; role++)
		if (slice_is(name, roles[role].name))
			return role;
	return -1;
}

const char *theme_role_name(int role)
{
	return roles[role].name;
}

void theme_set(struct theme *theme, int role, struct look look)
{
	theme->own[role] = look;
	theme->set |= 1u << role;
	theme->exact |= look.fg >= LOOK_RGB || look.bg >= LOOK_RGB;
}

/* ---- colours ---- */

static const int basic[16] = {0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
        0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF};

/* Sixteen, a cube of six by six by six, and 24 greys: 256colres.h of xterm. */
int theme_rgb(int colour)
{
	static const int steps[6] = {0, 95, 135, 175, 215, 255};
	if (colour >= LOOK_RGB)
		return colour - LOOK_RGB;
	if (colour < 16)
		return basic[colour];
	if (colour >= 232)
		return (8 + 10 * (colour - 232)) * 0x010101;
	colour -= 16;
	return steps[colour / 36] << 16 | steps[colour / 6 % 6] << 8 | steps[colour % 6];
}

static int distance(int a, int b)
{
	int sum = 0;
	for (int shift = 0; shift <= 16; shift += 8) {
		int difference = (a >> shift & 255) - (b >> shift & 255);
		sum += difference * difference;
	}
	return sum;
}

/* The nearest of the colours first to last. */
static int nearest(int rgb, int first, int last)
{
	int best = first;
	for (int colour = first; colour <= last; colour++)
		if (distance(theme_rgb(colour), rgb) < distance(theme_rgb(best), rgb))
			best = colour;
	return best;
}

/* A colour as a terminal with so many has it. The first eight are its own in all of them: the user has chosen
 * what they look like, so nothing becomes one of the sixteen where there are more. */
static int fit_colour(int colour, int colours)
{
	if (colour < 8 || (colour < 256 && colour < colours && colours < LOOK_RGB / 2))
		return colour;
	if (colours > LOOK_RGB / 2)
		return theme_rgb(colour) < 8 ? 0 : theme_rgb(colour);
	if (colours >= 256)
		return nearest(theme_rgb(colour), 16, 255);
	int near = colour < 16 ? colour : nearest(theme_rgb(colour), 0, colours - 1);
	return near < colours ? near : near - 8;
}

/* ---- looks ---- */

static int depth_of(int colours)
{
	return colours > LOOK_RGB / 2 ? LOOK_RGB
	       : colours >= 256       ? 256
	       : colours >= 16        ? 16
	       : colours >= 8         ? 8
	                              : 0;
}

static int ink_colour(const struct theme *theme, enum ink ink, int depth)
{
	const struct ink_colours *c = &inks[ink];
	bool light = theme->wish == THEME_LIGHT || (theme->wish == THEME_AUTO && theme->light);
	if (depth >= 256)
		return light ? c->light_256 : c->dark_256;
	return light ? c->light_16 : c->dark_16;
}

/* Grey is no colour where there are only eight. */
static struct look fit(struct look look, int depth)
{
	if (depth == 8 && look.fg == inks[GREY].dark_16)
		look = (struct look){look.attrs | LOOK_DIM, -1, look.bg};
	look.fg = fit_colour(look.fg, depth);
	look.bg = fit_colour(look.bg, depth);
	return look;
}

static struct look role_look(const struct theme *theme, int role, int depth)
{
	const struct role *r = &roles[role];
	bool own = theme->set >> role & 1;
	if (depth == 0) /* what a look of the user's own tells by colour is told by ours */
		return (struct look){r->mono | (own ? theme->own[role].attrs : 0), -1, -1};
	if (own)
		return fit(theme->own[role], depth);
	struct look look = {depth >= 256 ? r->attrs : r->few, ink_colour(theme, r->fg, depth),
	        ink_colour(theme, r->bg, depth)};
	return fit(look, depth);
}

struct look theme_role_look(const struct theme *theme, int role)
{
	return role_look(theme, role, theme->wish == THEME_MONO ? 0 : 256);
}

static void put_on(struct look *look, struct look more)
{
	look->attrs |= more.attrs;
	if (more.fg >= 0)
		look->fg = more.fg;
	if (more.bg >= 0)
		look->bg = more.bg;
}

/* Black is never bold where it could be drawn as grey: neither alone nor over a style that is bold. */
struct look theme_look(const struct theme *theme, unsigned style, int colours)
{
	int depth = depth_of(theme->wish == THEME_MONO ? 0 : colours);
	unsigned base = style & STYLE_BASE;
	if (base >= STYLE_COUNT || (base == STYLE_DIM && style & (STYLE_SELECTED | STYLE_CURSOR)))
		base = STYLE_TEXT; /* a cursor is of one piece */
	struct look look = role_look(theme, (int)base, depth);
	for (int role = FIRST_FLAG; role < THEME_ROLES; role++)
		if (style & roles[role].style)
			put_on(&look, role_look(theme, role, depth));
	if (look.fg == 0 && depth < 256)
		look.attrs &= ~(unsigned)LOOK_BOLD;
	return look;
}

int theme_colours(const struct theme *theme, int of_terminal)
{
	const char *no_color = getenv("NO_COLOR");
	return (no_color && *no_color) || theme->wish == THEME_MONO ? 0 : of_terminal;
}

bool theme_ground_of(const char *value, bool *light)
{
	const char *last = value ? strrchr(value, ';') : NULL;
	char *end;
	long ground = last ? strtol(last + 1, &end, 10) : -1;
	if (ground < 0 || ground > 15 || *end || end == last + 1)
		return false;
	*light = ground == 7 || ground > 8;
	return true;
}

/* ---- the settings ---- */

static const struct {
	const char *name;
	unsigned attr;
} attrs[] = {{"bold", B}, {"underline", U}, {"reverse", R}, {"dim", D}};
static const char *const colours_8[] = {
        "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"};

static bool read_hex(struct slice word, int *colour)
{
	int rgb = 0;
	if (word.len != 7)
		return false;
	for (size_t i = 1; i < word.len; i++) {
		char c = word.at[i] | 0x20;
		if ((c < '0' || c > '9') && (c < 'a' || c > 'f'))
			return false;
		rgb = rgb << 4 | (c <= '9' ? c - '0' : c - 'a' + 10);
	}
	*colour = LOOK_RGB | rgb;
	return true;
}

static bool read_number(struct slice word, int *colour)
{
	int number = 0;
	if (word.len == 0 || word.len > 3)
		return false;
	for (size_t i = 0; i < word.len; i++) {
		if (word.at[i] < '0' || word.at[i] > '9')
			return false;
		number = number * 10 + word.at[i] - '0';
	}
	*colour = number;
	return number < 256;
}

static bool read_colour(struct slice word, int *colour)
{
	static const char bright[] = "bright-";
	bool is_bright = slice_starts(word, bright);
	struct slice name = word;
	if (is_bright)
		name = (struct slice){word.at + sizeof bright - 1, word.len - sizeof bright + 1};
	for (int i = 0; i < 8; i++)
		if (slice_is(name, colours_8[i])) {
			*colour = i + (is_bright ? 8 : 0);
			return true;
		}
	if (slice_is(word, "default") || slice_is(word, "grey")) {
		*colour = slice_is(word, "grey") ? 8 : -1;
		return true;
	}
	return word.len && word.at[0] == '#' ? read_hex(word, colour) : read_number(word, colour);
}

static struct slice next_word(struct slice *rest)
{
	while (rest->len > 0 && (*rest->at == ' ' || *rest->at == '\t'))
		rest->at++, rest->len--;
	struct slice word = {rest->at, 0};
	while (word.len < rest->len && word.at[word.len] != ' ' && word.at[word.len] != '\t')
		word.len++;
	rest->at += word.len;
	rest->len -= word.len;
	return word;
}

static unsigned read_attr(struct slice word)
{
	for (size_t i = 0; i < sizeof attrs / sizeof *attrs; i++)
		if (slice_is(word, attrs[i].name))
			return attrs[i].attr;
	return 0;
}

bool theme_read(struct slice words, struct look *look, struct slice *bad)
{
	bool any = false;
	*look = (struct look){0, -1, -1};
	for (struct slice word; (word = next_word(&words)).len > 0; any = true) {
		unsigned attr = read_attr(word);
		bool ground = slice_is(word, "on");
		*bad = word;
		look->attrs |= attr;
		if (ground)
			word = next_word(&words);
		if (!attr && !slice_is(word, "plain") && !read_colour(word, ground ? &look->bg : &look->fg))
			return false;
	}
	*bad = words;
	return any;
}

static void print_colour(int colour, struct buf *out)
{
	if (colour >= LOOK_RGB)
		buf_addf(out, "#%06x", (unsigned)(colour - LOOK_RGB));
	else if (colour < 16)
		buf_addf(out, "%s%s", colour < 8 ? "" : "bright-", colours_8[colour % 8]);
	else
		buf_addf(out, "%d", colour);
}

void theme_print(const struct look *look, struct buf *out)
{
	size_t before = out->len;
	for (size_t i = 0; i < sizeof attrs / sizeof *attrs; i++)
		if (look->attrs & attrs[i].attr)
			buf_addf(out, "%s ", attrs[i].name);
	if (look->fg >= 0) {
		print_colour(look->fg, out);
		buf_adds(out, " ");
	}
	if (look->bg >= 0) {
		buf_adds(out, "on ");
		print_colour(look->bg, out);
		buf_adds(out, " ");
	}
	if (out->len == before)
		buf_adds(out, "plain ");
	out->at[--out->len] = '\0';
}
