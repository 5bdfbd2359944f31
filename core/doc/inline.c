// SPDX-License-Identifier: MIT
#include "core/doc/inline.h"

#include "core/doc/markup.h"
#include "core/doc/scan.h"
#include "core/text/utf8.h"

#include <stdlib.h>
#include <string.h>

enum { TAG_MAX = 400, ENTITY_MAX = 10, RAISED_MAX = 16 };

/* A mark of emphasis: found open, or looked for in vain. */
enum mark { MARK_STARS, MARK_LINES, MARK_STAR, MARK_LINE, MARK_CODE, MARK_COUNT };

struct reader {
	const char *text;
	size_t off, end;
	bool markdown;
	unsigned style;
	size_t closes[MARK_COUNT];      /* where the mark that is open closes; 0 if it is not open */
	bool none[MARK_COUNT];          /* no such mark further on */
	bool no_comment;                /* no --> further on */
	size_t link_text_end, link_end; /* of the link that is open: the ] and what is behind it; 0 without */
	struct inline_runs *out;
};

static const struct {
	const char *sign;
	unsigned style;
	bool only_markdown;
} marks[MARK_COUNT] = {
        [MARK_STARS] = {"**", INLINE_STRONG, false},
        [MARK_LINES] = {"__", INLINE_STRONG, true},
        [MARK_STAR] = {"*", INLINE_EMPHASIS, true},
        [MARK_LINE] = {"_", INLINE_EMPHASIS, true},
        [MARK_CODE] = {"`", INLINE_TEXT, true},
};

/* ---- giving out -------------------------------------------------------------------------------------------
 */

static void give(struct reader *r, size_t len, unsigned style)
{
	struct inline_runs *out = r->out;
	struct inline_run *last = out->runs.len ? &out->runs.at[out->runs.len - 1] : NULL;
	if (last && !last->shown.at && last->span.end == r->off && last->style == style)
		last->span.end += len;
	else if (len)
		*array_push(&out->runs) = (struct inline_run){{r->off, r->off + len}, style, {NULL, 0}};
	r->off += len;
}

/* `len` bytes for which something else is shown. */
static void give_instead(struct reader *r, size_t len, const char *shown, size_t shown_len)
{
	struct inline_run *run = array_push(&r->out->runs);
	*run = (struct inline_run){{r->off, r->off + len}, r->style, {shown, shown_len}};
	r->off += len;
}

/* ---- HTML -------------------------------------------------------------------------------------------------
 */

static const struct {
	const char *name;
	unsigned style;
} tags[] = {
        {"b", INLINE_STRONG},
        {"strong", INLINE_STRONG},
        {"i", INLINE_EMPHASIS},
        {"em", INLINE_EMPHASIS},
        {"sup", INLINE_NOTE},
        {"a", INLINE_LINK},
        {"sub", 0},
        {"u", 0},
        {"p", 0},
        {"br", 0},
        {"hr", 0},
        {"div", 0},
        {"span", 0},
        {"font", 0},
        {"center", 0},
        {"small", 0},
        {"big", 0},
        {"strike", 0},
        {"del", 0},
        {"ins", 0},
        {"mark", 0},
        {"blockquote", 0},
        {"ul", 0},
        {"ol", 0},
        {"li", 0},
        {"table", 0},
        {"thead", 0},
        {"tbody", 0},
        {"tr", 0},
        {"td", 0},
        {"th", 0},
        {"h1", 0},
        {"h2", 0},
        {"h3", 0},
        {"h4", 0},
        {"img", 0},
};

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

/* The tag that has the name at `at`; -1 if nobody knows it. */
static int tag_named(const char *at, size_t len)
{
	for (size_t i = 0; i < sizeof tags / sizeof *tags; i++) {
		size_t n = 0;
		while (n < len && tags[i].name[n] && lower(at[n]) == tags[i].name[n])
			n++;
		if (n == len && !tags[i].name[n])
			return (int)i;
	}
	return -1;
}

static bool letter_or_digit(char c)
{
	return (lower(c) >= 'a' && lower(c) <= 'z') || (c >= '0' && c <= '9');
}

/* <http://…>, <a@b.c>: shown without its brackets. */
static bool address(struct reader *r, size_t close)
{
	struct span inside = {r->off + 1, close};
	bool colon = scan_has(r->text, inside, "://|@|mailto:");
	for (size_t off = inside.start; colon && off < inside.end; off++)
		if (r->text[off] <= ' ' || r->text[off] == '<')
			return false;
	if (!colon)
		return false;
	r->off++;
	give(r, close - r->off, r->style | INLINE_LINK);
	r->off++;
	return true;
}

static bool comment(struct reader *r)
{
	static const char end[] = "-->";
	if (r->no_comment || !scan_word(r->text, r->off, r->end, "<!--"))
		return false;
	const char *at = memmem(r->text + r->off, r->end - r->off, end, strlen(end));
	if (at)
		r->off = (size_t)(at - r->text) + strlen(end);
	r->no_comment = !at;
	return at != NULL;
}

static bool tag(struct reader *r)
{
	size_t most = r->end - r->off < TAG_MAX ? r->end - r->off : TAG_MAX;
	const char *close = memchr(r->text + r->off, '>', most);
	size_t name = r->off + 1, end;
	if (!close)
		return false;
	bool closing = r->text[name] == '/';
	name += closing;
	for (end = name; letter_or_digit(r->text[end]); end++)
		;
	int i = tag_named(r->text + name, end - name);
	if (i < 0 || !strchr(" \t\n/>", r->text[end]))
		return address(r, (size_t)(close - r->text));
	if (closing)
		r->style &= ~tags[i].style;
	else
		r->style |= tags[i].style;
	r->off = (size_t)(close - r->text) + 1;
	return true;
}

static const struct {
	const char *name, *shown;
} entities[] = {
        {"amp", "&"},
        {"lt", "<"},
        {"gt", ">"},
        {"quot", "\""},
        {"apos", "'"},
        {"nbsp", " "},
        {"ensp", " "},
        {"emsp", "　"},
        {"middot", "·"},
        {"bull", "•"},
        {"mdash", "—"},
        {"ndash", "–"},
        {"hellip", "…"},
        {"ldquo", "“"},
        {"rdquo", "”"},
        {"lsquo", "‘"},
        {"rsquo", "’"},
        {"times", "×"},
        {"deg", "°"},
        {"copy", "©"},
        {"permil", "‰"},
};

/* &#8212; and &#x2014; */
static bool entity_number(struct reader *r, size_t close)
{
	char *end, bytes[UTF8_MAX];
	bool hex = lower(r->text[r->off + 2]) == 'x';
	unsigned long cp = strtoul(r->text + r->off + (hex ? 3 : 2), &end, hex ? 16 : 10);
	if (end != r->text + close || cp < ' ')
		return false;
	size_t len = utf8_encode((char32_t)cp, bytes);
	give_instead(r, close + 1 - r->off, arena_strndup(&r->out->made, bytes, len), len);
	return true;
}

static bool entity(struct reader *r)
{
	size_t most = r->end - r->off < ENTITY_MAX ? r->end - r->off : ENTITY_MAX;
	const char *semicolon = memchr(r->text + r->off, ';', most);
	if (!semicolon)
		return false;
	size_t close = (size_t)(semicolon - r->text), name = r->off + 1;
	if (r->text[name] == '#')
		return entity_number(r, close);
	for (size_t i = 0; i < sizeof entities / sizeof *entities; i++)
		if (scan_word(r->text, name, close, entities[i].name) == close) {
			give_instead(r, close + 1 - r->off, entities[i].shown, strlen(entities[i].shown));
			return true;
		}
	return false;
}

/* ---- marks ------------------------------------------------------------------------------------------------
 */

static char byte_before(const struct reader *r, size_t off)
{
	return off > 0 ? r->text[off - 1] : ' ';
}

static bool blank(const struct reader *r, size_t off)
{
	return off >= r->end || (unsigned char)r->text[off] <= ' ';
}

/* May an emphasis close at `off`: behind something, and where it is one sign, no part of two? */
static bool may_close(const struct reader *r, size_t off, enum mark mark)
{
	char sign = *marks[mark].sign;
	size_t len = strlen(marks[mark].sign);
	if ((unsigned char)byte_before(r, off) <= ' ')
		return mark == MARK_CODE;
	if (sign == '_' && off + len < r->end && letter_or_digit(r->text[off + len]))
		return false;
	return len == 2 || mark == MARK_CODE ||
	       (byte_before(r, off) != sign && (off + 1 >= r->end || r->text[off + 1] != sign));
}

/* Where the mark that would open here closes; 0 if it does not. */
static size_t closing(struct reader *r, enum mark mark)
{
	const char *sign = marks[mark].sign;
	size_t len = strlen(sign);
	for (size_t off = r->off + len; !r->none[mark] && off + len <= r->end; off++) {
		const char *at = memmem(r->text + off, r->end - off, sign, len);
		if (!at)
			break;
		off = (size_t)(at - r->text);
		if (off > r->off + len && may_close(r, off, mark))
			return off;
	}
	r->none[mark] = true;
	return 0;
}

/* A mark whose place other markup took is closed all the same. */
static bool mark_closes(struct reader *r)
{
	for (int i = 0; i < MARK_COUNT; i++) {
		bool here = r->closes[i] == r->off;
		if (!r->closes[i] || r->closes[i] > r->off)
			continue;
		r->closes[i] = 0;
		r->style &= ~marks[i].style;
		if (here) {
			r->off += strlen(marks[i].sign);
			return true;
		}
	}
	return false;
}

static bool mark_opens(struct reader *r)
{
	if (r->closes[MARK_CODE])
		return false;
	for (int i = 0; i < MARK_COUNT; i++) {
		size_t len = strlen(marks[i].sign);
		if (!scan_word(r->text, r->off, r->end, marks[i].sign))
			continue;
		bool word = *marks[i].sign == '_' && letter_or_digit(byte_before(r, r->off));
		if ((marks[i].only_markdown && !r->markdown) || r->closes[i] || word ||
		        blank(r, r->off + len) || !(r->closes[i] = closing(r, (enum mark)i)))
			return false;
		r->style |= marks[i].style;
		r->off += len;
		return true;
	}
	return false;
}

/* ^①, ^①^, ^[1]^, ^12^: a raised mark. */
static bool raised(struct reader *r)
{
	size_t off = r->off + 1, next, end = r->end - off > RAISED_MAX ? off + RAISED_MAX : r->end;
	if (off >= r->end)
		return false;
	char32_t cp = scan_at(r->text, off, end, &next);
	bool circled = cp >= U'①' && cp <= U'⑳';
	const char *caret = memchr(r->text + off, '^', end - off);
	if (!circled && !caret)
		return false;
	size_t behind = caret ? (size_t)(caret - r->text) : next;
	for (size_t at = off; !circled && at < behind; at++)
		if (!strchr("0123456789[]*", r->text[at]))
			return false;
	if (circled && caret && behind != next)
		behind = next, caret = NULL;
	if (behind == off)
		return false;
	r->off++;
	give(r, behind - off, r->style | INLINE_NOTE);
	r->off += caret != NULL;
	return true;
}

/* ---- brackets ---------------------------------------------------------------------------------------------
 */

/* The ] that belongs to the [ at `off`, on the same line and near; 0 if there is none. */
static size_t bracket_end(const struct reader *r, size_t off)
{
	int depth = 0;
	size_t end = r->end - off < TAG_MAX ? r->end : off + TAG_MAX;
	for (; off < end && r->text[off] != '\n'; off++) {
		depth += r->text[off] == '[';
		depth -= r->text[off] == ']';
		if (depth == 0)
			return off;
	}
	return 0;
}

static bool link_opens(struct reader *r, bool image)
{
	size_t open = r->off + image, close = bracket_end(r, open);
	if (r->link_end || !close || close + 1 >= r->end || r->text[close + 1] != '(')
		return false;
	size_t most = r->end - close < TAG_MAX ? r->end - close : TAG_MAX;
	const char *paren = memchr(r->text + close, ')', most);
	if (!paren || close == open + 1 || memchr(r->text + close, '\n', (size_t)(paren - r->text) - close))
		return false;
	if (!image && !scan_has(r->text, (struct span){close + 2, (size_t)(paren - r->text)}, "/|.|#|@"))
		return false;
	r->link_text_end = close;
	r->link_end = (size_t)(paren - r->text) + 1;
	r->style |= INLINE_LINK;
	r->off = open + 1;
	return true;
}

static bool bracket(struct reader *r)
{
	struct span rest = {r->off, r->end};
	size_t behind = markup_bookmark(r->text, rest);
	if (behind != r->off) {
		r->off = behind;
		return true;
	}
	size_t close = bracket_end(r, r->off);
	if (scan_word(r->text, r->off, r->end, "[^") && close > r->off + 2) { /* [^1], [^1]: */
		give(r, 1, r->style | INLINE_NOTE);
		r->off++;
		give(r, close + 1 - r->off, r->style | INLINE_NOTE);
		if (r->off < r->end && r->text[r->off] == ':' && r->markdown)
			r->off++;
		return true;
	}
	return link_opens(r, false);
}

static bool escape(struct reader *r)
{
	size_t next = r->off + 1;
	if (!r->markdown || next >= r->end || !strchr("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", r->text[next]))
		return false;
	r->off++;
	give(r, 1, r->style);
	return true;
}

/* ---- all --------------------------------------------------------------------------------------------------
 */

static bool special(char c)
{
	return c == '<' || c == '&' || c == '*' || c == '_' || c == '`' || c == '^' || c == '[' || c == '!' ||
	       c == '\\' || c == ']';
}

/* Takes the markup at r->off; false if what stands there is text. */
static bool markup(struct reader *r)
{
	if (r->link_end && r->off >= r->link_text_end) {
		bool here = r->off == r->link_text_end;
		r->off = here ? r->link_end : r->off;
		r->link_end = 0;
		r->style &= ~(unsigned)INLINE_LINK;
		if (here)
			return true;
	}
	if (mark_closes(r))
		return true;
	if (r->closes[MARK_CODE])
		return false;
	switch (r->text[r->off]) {
	case '<':
		return comment(r) || tag(r);
	case '&':
		return entity(r);
	case '^':
		return raised(r);
	case '[':
		return bracket(r);
	case '!':
		return r->off + 1 < r->end && r->text[r->off + 1] == '[' && link_opens(r, true);
	case '\\':
		return escape(r);
	default:
		return mark_opens(r);
	}
}

/* The # before a heading of Markdown, and those behind it. */
static void without_hashes(struct reader *r)
{
	size_t behind;
	struct span line = {markup_bookmark(r->text, (struct span){r->off, r->end}), r->end};
	if (!r->markdown || !markup_hashes(r->text, line, &behind))
		return;
	r->off = scan_skip_space(r->text, behind, r->end);
	size_t end = r->end;
	while (end > r->off && r->text[end - 1] == '#')
		end--;
	if (end > r->off && end < r->end && r->text[end - 1] == ' ')
		r->end = scan_trim(r->text, (struct span){r->off, end}).end;
}

void inline_read(const struct doc *doc, struct span span, struct inline_runs *out)
{
	struct reader r = {.text = doc->text,
	        .off = span.start,
	        .end = span.end,
	        .markdown = doc->format == DOC_MARKDOWN,
	        .out = out};
	without_hashes(&r);
	while (r.off < r.end) {
		size_t len = 0;
		if (special(r.text[r.off]) && markup(&r))
			continue;
		do
			len++;
		while (r.off + len < r.end && !special(r.text[r.off + len]));
		give(&r, len, r.style);
	}
}

void inline_free(struct inline_runs *runs)
{
	array_free(&runs->runs);
	arena_free(&runs->made);
}
