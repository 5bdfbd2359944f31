// SPDX-License-Identifier: MIT
#include "core/extract/party.h"

#include "core/extract/word.h"

#include <string.h>

/* A string by which places go. The table is sorted by bytes, so that a form stands before its extensions. */
struct form {
	uint32_t name;
	uint16_t reading; /* the first of its readings */
	uint8_t len;
	uint8_t readings;
	bool listed; /* a word, too: a place only among other places in a list */
};

/* Characters beside a form that make it part of another word. */
struct guard {
	uint16_t form;
	uint32_t after, before;
};

/* A cell of the double array (gen_gazetteer.py): from a state with base b the character of code c leads to
 * cells[b + c]. */
struct cell {
	uint16_t code; /* that leads here; 0 for an empty cell */
	uint16_t base; /* 0 if no form goes on */
	uint16_t form; /* plus one, 0 if none ends here */
};

#include "gazetteer_table.h"

static const char *string(uint32_t off)
{
	return (const char *)text + off;
}

const char *place_name(const struct place *place)
{
	return string(place->name);
}

const struct place *place_within(const struct place *place)
{
	return place->within < 0 ? NULL : &places[place->within];
}

const struct place *place_corps(void)
{
	return &places[CORPS];
}

bool place_surrounds_corps(const struct place *place)
{
	const size_t stem = strlen("新疆");
	return place->level == PARTY_PROVINCE && place != place_corps() &&
	       !strncmp(place_name(place), place_name(place_corps()), stem);
}

bool place_holds(const struct place *outer, const struct place *inner)
{
	while (inner && inner != outer)
		inner = place_within(inner);
	return inner != NULL;
}

bool place_was_called(const struct place *outer, const struct place *inner)
{
	enum { STEM = 6 }; /* bytes of its name that both have */
	const struct place *today = place_within(inner);
	return outer->to && today && today->level == outer->level &&
	       place_within(today) == place_within(outer) &&
	       !strncmp(place_name(today), place_name(outer), STEM);
}

bool place_held(const struct place *outer, const struct place *inner)
{
	if (place_was_called(outer, inner))
		return true;
	if (outer->to && outer->level == PARTY_PREFECTURE && inner->level == PARTY_COUNTY &&
	        place_within(inner) == place_within(outer)) /* 万县市五桥区, 涪陵地区丰都县 */
		return true;
	static const struct {
		const char *province, *before;
	} carved[] = {{"重庆市", "四川省"}, {"海南省", "广东省"}};
	const struct place *today = place_province(inner);
	for (size_t i = 0; today && today != inner && i < sizeof carved / sizeof *carved; i++)
		if (!strcmp(place_name(today), carved[i].province))
			return !strcmp(place_name(outer), carved[i].before);
	return false;
}

/* The code point of a Chinese character of three bytes, 0 for anything else. */
static unsigned han_at(const char *s, size_t len)
{
	const unsigned char *b = (const unsigned char *)s;
	if (len < HAN || (b[0] & 0xF0) != 0xE0)
		return 0;
	unsigned cp = (b[0] & 0x0Fu) << 12 | (b[1] & 0x3Fu) << 6 | (b[2] & 0x3Fu);
	return cp >= 0x3400 && cp < 0xA000 ? cp : 0;
}

/* The code of the character at s, 0 if it is in no form; its bytes, 1 to 3. */
static unsigned code_at(const char *s, size_t len, size_t *bytes)
{
	const unsigned char b = (unsigned char)*s;
	*bytes = 1;
	if (b < 0x80)
		return ascii_codes[b];
	unsigned han = han_at(s, len);
	*bytes = HAN;
	return han >= FIRST_HAN && han <= LAST_HAN ? han_codes[han - FIRST_HAN] : 0;
}

/* The longest form at s[0..len), or NULL. Those that are places only in a list are passed over unless
 * `listed`. */
static const struct form *longest(const char *s, size_t len, bool listed)
{
	const struct form *best = NULL;
	size_t bytes;
	unsigned base = 0, code;
	for (size_t off = 0; off < len && (code = code_at(s + off, len - off, &bytes)) != 0; off += bytes) {
		const struct cell *cell = &cells[base + code];
		if (cell->code != code)
			break;
		if (cell->form && (listed || !forms[cell->form - 1].listed))
			best = &forms[cell->form - 1];
		if ((base = cell->base) == 0)
			break;
	}
	return best;
}

/* A character of three bytes, as han_at; all of them must be there to be read. */
static unsigned han_code(const char *s)
{
	const unsigned char *b = (const unsigned char *)s;
	unsigned cp = (b[0] & 0x0Fu) << 12 | (b[1] & 0x3Fu) << 6 | (b[2] & 0x3Fu);
	return cp - FIRST_HAN <= LAST_HAN - FIRST_HAN ? han_codes[cp - FIRST_HAN] : 0;
}

/*
 * Where the text next has two Han characters that begin a form, or `len`. No form is of one character, and
 * two are mostly enough to know that there is none.
 */
static size_t next_pair(const char *s, size_t len, size_t off)
{
	unsigned code = 0; /* of the character at `off` - HAN, if one ends there */
	for (; off + HAN <= len; off++) {
		if (((unsigned char)s[off] & 0xF0) != 0xE0) {
			code = 0;
			continue;
		}
		unsigned base = cells[code].base, next = han_code(s + off);
		if (base && next && cells[base + next].code == next)
			return off - HAN;
		code = next;
		off += HAN - 1;
	}
	return len;
}

size_t place_next(const char *s, size_t len, size_t off, size_t *n)
{
	for (; (off = next_pair(s, len, off)) < len; off += HAN) {
		const struct form *form = longest(s + off, len - off, true);
		if (form) {
			*n = form->len;
			return off;
		}
	}
	*n = 0;
	return len;
}

static const struct form *exactly(const char *s, size_t len, bool listed)
{
	const struct form *form = longest(s, len, listed);
	return form && form->len == len ? form : NULL;
}

/* Is the character at s one of those in `set`? */
static bool one_of(const char *s, const char *set)
{
	for (; *set; set += HAN)
		if (memcmp(s, set, HAN) == 0)
			return true;
	return false;
}

static bool guarded(const struct form *form, const char *s, size_t len, size_t off)
{
	uint16_t number = (uint16_t)(form - forms);
	size_t end = off + form->len;
	for (size_t i = 0; i < sizeof guards / sizeof *guards; i++)
		if (guards[i].form == number)
			return (end + HAN <= len && one_of(s + end, string(guards[i].after))) ||
			       (off >= HAN && one_of(s + off - HAN, string(guards[i].before)));
	return false;
}

/*
 * A name of two characters, such as 范县, is as often the end of a longer word (示范县). It counts where a
 * word can begin: after a mark, after a word that takes an object or joins, or after the name of a place.
 */
static bool word_begins(const char *s, size_t off)
{
	if (off < HAN || !han_at(s + off - HAN, HAN))
		return true;
	if (one_of(s + off - HAN,
	            "由向对为在与和及赴到给援扶助省市州的建了往抵达是区县把担责予入手接持年月日后时今自驻于中口作包"))
		return true;
	for (size_t len = 2 * HAN; len <= 4 * HAN && len <= off; len += HAN)
		if (exactly(s + off - len, len, false))
			return true;
	return false;
}

static bool ends_in(const struct form *form, const char *tail)
{
	return memcmp(string(form->name) + form->len - HAN, tail, HAN) == 0;
}

/* Is the form part of a longer word there? */
static bool inside_word(const struct form *form, const char *s, size_t len, size_t off)
{
	size_t end = off + form->len;
	bool more = end + HAN <= len;
	bool each = end + 2 * HAN <= len && !memcmp(s + end, "分别", 2 * HAN); /* 教育部分别 */
	if (more && !each && ends_in(form, "部") && one_of(s + end, "门分队位件署落级"))
		return true; /* 教育部门 */
	if (form->len == 2 * HAN && (ends_in(form, "县") || ends_in(form, "市")) && !word_begins(s, off))
		return true;
	if (more && form->len == 2 * HAN && one_of(s + end, "路街巷籍"))
		return true;
	if (more && ends_in(form, "市") && one_of(s + end, "场"))
		return true; /* 东城市场 */
	return guarded(form, s, len, off);
}

size_t place_match(const char *s, size_t len, size_t off, const struct place **out)
{
	const struct form *form = longest(s + off, len - off, false);
	while (form && inside_word(form, s, len, off))
		form = form->len > 2 * HAN ? longest(s + off, form->len - HAN, false) : NULL;
	if (!form)
		return 0;
	uint16_t reading = readings[form->reading];
	*out = reading == NO_READING ? NULL : &places[reading];
	return form->len;
}

const struct place *place_province(const struct place *place)
{
	while (place && place_within(place))
		place = place_within(place);
	return place;
}

size_t place_match_listed(const char *s, size_t len, size_t off)
{
	const struct form *form = longest(s + off, len - off, true);
	return form && form->listed ? form->len : 0;
}

size_t place_readings(const char *name, size_t len, const struct place **out, size_t max)
{
	const struct form *form = exactly(name, len, true);
	size_t count = 0;
	for (size_t i = 0; form && i < form->readings; i++) {
		uint16_t reading = readings[form->reading + i];
		if (reading == NO_READING)
			continue;
		if (count < max)
			out[count] = &places[reading];
		count++;
	}
	return count;
}

const struct place *place_find(const char *name)
{
	const struct place *found[8];
	size_t count = place_readings(name, strlen(name), found, sizeof found / sizeof *found);
	for (size_t i = 0; i < count && i < sizeof found / sizeof *found; i++)
		if (strcmp(place_name(found[i]), name) == 0)
			return found[i];
	return NULL;
}

/* 达孜县, which is 达孜区 today: has the place risen, so that it stands in the table a second time? */
static bool has_risen(const struct place *place)
{
	static const char *const tails[] = {"区", "市"};
	char name[64];
	size_t len = strlen(place_name(place));
	bool found = false;
	for (size_t i = 0; i < sizeof tails / sizeof *tails && len > HAN && len < sizeof name && !found;
	        i++) {
		memcpy(name, place_name(place), len - HAN);
		memcpy(name + len - HAN, tails[i], HAN + 1);
		const struct place *today = place_find(name);
		found = today && today != place && today->level == place->level &&
		        today->within == place->within &&
		        memcmp(place_name(place) + len - HAN, "区", HAN) != 0;
	}
	return found;
}

size_t place_counties(const struct place *province)
{
	size_t count = 0;
	for (size_t i = 0; i < sizeof places / sizeof *places; i++)
		count += places[i].level == PARTY_COUNTY && !places[i].to &&
		         place_province(&places[i]) == province && !has_risen(&places[i]);
	return count;
}
