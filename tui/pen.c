// SPDX-License-Identifier: MIT
#include "tui/pen.h"

#include <string.h>

enum {
	ATTR_FIRST = 1,
	ATTR_LAST = 8,
	PRIMARY_FONT = 10,
	FG = 30,
	BG = 40,
	BRIGHT = 60,
	OWN = 8,
	DEFAULT = 9
};

/* ---- what is asked for ---- */

/* The parameter at the head of `rest`, which goes on behind it. */
static struct slice next(struct slice *rest)
{
	struct slice part = {rest->at, 0};
	while (part.len < rest->len && part.at[part.len] != ';')
		part.len++;
	size_t used = part.len + (part.len < rest->len);
	rest->at += used;
	rest->len -= used;
	return part;
}

/* 38;5;n, 38;2;r;g;b, and with colons; `part` is the 38. */
static struct slice whole_colour(struct slice part, struct slice *rest)
{
	if (memchr(part.at, ':', part.len))
		return part;
	struct slice last = next(rest);
	for (int more = slice_is(last, "2") ? 3 : 1; more > 0; more--)
		last = next(rest);
	return (struct slice){part.at, (size_t)(last.at + last.len - part.at)};
}

static bool put_colour(char *colour, struct slice text)
{
	if (text.len >= PEN_COLOUR)
		return false;
	memcpy(colour, text.at, text.len);
	colour[text.len] = '\0';
	return true;
}

/* The number that a parameter begins with; the bytes are no string. */
static long number_of(struct slice part)
{
	enum { MOST = 1000 };
	long number = 0;
	for (size_t i = 0; i < part.len && part.at[i] >= '0' && part.at[i] <= '9' && number < MOST; i++)
		number = number * 10 + (part.at[i] - '0');
	return number;
}

/* One parameter, or those of one colour; false if it is none that is known here. */
static bool put_on(struct pen_look *look, struct slice part, struct slice *rest)
{
	long number = number_of(part);
	if (number == 0)
		*look = (struct pen_look){0};
	else if (number >= ATTR_FIRST && number <= ATTR_LAST)
		look->attrs |= 1u << number;
	if (number == 0 || number == PRIMARY_FONT || (number >= ATTR_FIRST && number <= ATTR_LAST))
		return true;
	long colour = number >= FG + BRIGHT ? number - BRIGHT : number;
	if (colour < FG || colour > BG + DEFAULT)
		return false;
	char *of = colour >= BG ? look->bg : look->fg;
	if (number == FG + OWN || number == BG + OWN)
		part = whole_colour(part, rest);
	return put_colour(of, colour % 10 == DEFAULT ? (struct slice){part.at, 0} : part);
}

static bool ask(struct pen *pen, struct slice parameters)
{
	struct pen_look look = pen->wanted;
	bool good = true;
	do
		good = put_on(&look, next(&parameters), &parameters);
	while (good && parameters.len > 0);
	pen->wished = true;
	if (good)
		pen->wanted = look;
	return good;
}

/* ---- what is sent ---- */

static void add_parameter(struct buf *out, const char *text)
{
	buf_adds(out, out->len && out->at[out->len - 1] == '[' ? "" : ";");
	buf_adds(out, text);
}

/* What of `look` is not in `before`. */
static void add_news(const struct pen_look *look, const struct pen_look *before, struct buf *out)
{
	for (int attr = ATTR_FIRST; attr <= ATTR_LAST; attr++)
		if (look->attrs & ~before->attrs & 1u << attr)
			add_parameter(out, (char[]){(char)('0' + attr), '\0'});
	if (*look->fg && strcmp(look->fg, before->fg) != 0)
		add_parameter(out, look->fg);
	if (*look->bg && strcmp(look->bg, before->bg) != 0)
		add_parameter(out, look->bg);
}

static bool is_plain(const struct pen_look *look)
{
	return !look->attrs && !*look->fg && !*look->bg;
}

static bool goes(const struct pen_look *look, const struct pen_look *before)
{
	return before->attrs & ~look->attrs || (*before->fg && !*look->fg) || (*before->bg && !*look->bg);
}

static bool same(const struct pen_look *a, const struct pen_look *b)
{
	return a->attrs == b->attrs && strcmp(a->fg, b->fg) == 0 && strcmp(a->bg, b->bg) == 0;
}

/* Is bold or dim all that goes, of a look in colours that stay? A terminal with colours knows how to end that
 * alone. */
static bool eases(const struct pen_look *look, const struct pen_look *before)
{
	enum { INTENSITY = 1u << 1 | 1u << 2 };
	struct pen_look eased = *before;
	eased.attrs &= ~INTENSITY;
	return same(&eased, look) && (*look->fg || *look->bg);
}

static void settle(struct pen *pen, struct buf *out)
{
	static const struct pen_look plain;
	if (!pen->wished || (pen->known && same(&pen->wanted, &pen->sent)))
		return;
	bool eased = pen->known && eases(&pen->wanted, &pen->sent);
	bool anew = !eased && (!pen->known || goes(&pen->wanted, &pen->sent));
	buf_adds(out, "\033[");
	if (eased)
		add_parameter(out, "22");
	else if (anew && !is_plain(&pen->wanted))
		add_parameter(out, "0");
	add_news(&pen->wanted, anew ? &plain : &pen->sent, out);
	buf_adds(out, "m");
	pen->sent = pen->wanted;
	pen->known = true;
}

/* ---- the bytes ---- */

/* A control sequence ESC [ … letter at the head of `rest`; 0 if there is none. */
static size_t sequence_len(struct slice rest)
{
	size_t n = 2;
	if (!slice_starts(rest, "\033["))
		return 0;
	while (n < rest.len && rest.at[n] >= ' ' && rest.at[n] < '@')
		n++;
	return n < rest.len ? n + 1 : 0;
}

/* What only moves the cursor is the same in any look. */
static bool moves(struct slice sequence)
{
	return sequence.len > 2 && strchr("ABCDGHd", sequence.at[sequence.len - 1]);
}

static void add_sequence(struct pen *pen, struct slice sequence, struct buf *out)
{
	struct slice parameters = {sequence.at + 2, sequence.len - 3};
	bool look = sequence.at[sequence.len - 1] == 'm' &&
	            (parameters.len == 0 || (*parameters.at >= '0' && *parameters.at <= ';'));
	if (look && ask(pen, parameters))
		return;
	if (!moves(sequence))
		settle(pen, out);
	buf_add(out, sequence.at, sequence.len);
	pen->known &= !look;
}

/* The names of the one character set we draw with. */
static size_t charset_len(struct slice rest)
{
	return slice_starts(rest, "\033(B") ? 3 : *rest.at == '\017' ? 1 : 0;
}

static size_t plain_len(struct slice rest)
{
	size_t n = 1;
	while (*rest.at != '\r' && n < rest.len && (unsigned char)rest.at[n] >= ' ')
		n++;
	return n;
}

void pen_thin(struct pen *pen, const char *bytes, size_t len, struct buf *out)
{
	for (struct slice rest = {bytes, len}; rest.len > 0;) {
		size_t sequence = sequence_len(rest), charset = charset_len(rest);
		size_t used = sequence ? sequence : charset ? charset : plain_len(rest);
		if (sequence) {
			add_sequence(pen, (struct slice){rest.at, used}, out);
		} else if (!charset || !pen->known) {
			if (!charset && *rest.at != '\r')
				settle(pen, out);
			buf_add(out, rest.at, used);
		}
		rest.at += used;
		rest.len -= used;
	}
	settle(pen, out);
}
