// SPDX-License-Identifier: MIT
#include "tests/unit/test.h"

#include "core/extract/lexicon.h"
#include "core/extract/party.h"

#include <stdio.h>

/* What the first character of a text begins, and the bytes of the longest word of the vocabulary there. */
static const struct {
	const char *text;
	unsigned is;
	size_t len;
} cases[] = {
        {"支援甲县", LEXICON_STOP | LEXICON_STEM | LEXICON_CLASS, 6},
        {"支援工作会议", LEXICON_STOP | LEXICON_STEM | LEXICON_CLASS, 12},
        {"云南省医院", LEXICON_PLACE, 0},
        {"云", 0, 0},
        {"医院", LEXICON_TAIL, 0},
        {"县医院", LEXICON_UNIT | LEXICON_INNER | LEXICON_COUNTY, 0},
        {"镇", LEXICON_TOWN, 0},
        {"我校", LEXICON_STOP | LEXICON_LEAD, 0},
        {"我们", LEXICON_STOP, 0},
        {"2008年", LEXICON_NUMBER | LEXICON_OPENS, 0},
        {"（甲）", LEXICON_STOP | LEXICON_OPENS, 0},
        {"，", LEXICON_STOP, 3},
        {"--> b", LEXICON_STOP, 3},
        {"b", LEXICON_STOP, 0},
        {"é", LEXICON_STOP, 0},
        {"𠀀", LEXICON_STOP, 0},
        {"蘑菇", 0, 0},
};

static void a_character_has_the_marks_of_its_words(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct lexicon_hit hit = lexicon_at(cases[i].text, strlen(cases[i].text), 0);
		if (hit.is != cases[i].is || hit.len != cases[i].len || !hit.row != !hit.len)
			fail_msg("%s: marks %#x, not %#x; %u bytes, not %zu", cases[i].text, hit.is,
			        cases[i].is, hit.len, cases[i].len);
	}
}

static const char text[] = "a二〇一八年，云南省和上海市、临沧市的é镇对口支援双方签订协议";

/* Reading a piece finds at each of its characters what asking for that one finds, and nothing inside of one.
 */
static void a_piece_is_read_as_its_characters_are(void **state)
{
	(void)state;
	struct lexicon_hits hits = {0};
	size_t len = strlen(text);
	for (size_t from = 0; from < len; from++)
		for (size_t end = from; end <= len; end++) {
			if ((text[from] & 0xC0) == 0x80 || (text[end] & 0xC0) == 0x80)
				continue;
			lexicon_read(&hits, text, from, end, 0);
			for (size_t off = from; off < end; off++) {
				bool inside = (text[off] & 0xC0) == 0x80;
				struct lexicon_hit hit = hits.at[off - from], none = {0},
				                   want = inside ? none : lexicon_at(text, end, off);
				assert_int_equal(hit.is, want.is);
				assert_int_equal(hit.row, want.row);
				assert_int_equal(hit.len, want.len);
			}
		}
	lexicon_free(&hits);
}

/* The gazetteer's names are found where the gazetteer finds them. */
static void places_are_those_of_the_gazetteer(void **state)
{
	(void)state;
	size_t len = strlen(text);
	for (size_t off = 0; off < len; off++) {
		size_t n;
		bool place = place_next(text, len, off, &n) == off;
		if ((text[off] & 0xC0) != 0x80 && !(lexicon_at(text, len, off).is & LEXICON_PLACE) == place)
			fail_msg("%s: a place: %d", text + off, place);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(a_character_has_the_marks_of_its_words),
	        cmocka_unit_test(a_piece_is_read_as_its_characters_are),
	        cmocka_unit_test(places_are_those_of_the_gazetteer),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
