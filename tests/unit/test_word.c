// SPDX-License-Identifier: MIT
#include "tests/unit/test.h"

#include "core/extract/letters.h"
#include "core/extract/word.h"
#include "test_word_index.h" /* generated from the tables of this file */

#include <stdio.h>

static const char *const ends[] = {
        "支援", "支援工作", "对口", "援", "省、市", "市", "，", "[J]", "（县）", NULL};
/* Two rows, comments and literals side by side among them. */
static const struct glossary {
	int kind;
	const char *words;
} glossary[] = {
        {1, "支援 支援工作 " /* joined */
            "支"},
        {2, "工作 支 市"},
};
static const char *const helps[] = {"支援", "对口支援", "县和", "市支", NULL};
static const char32_t *const numerals[] = {U"一二三百万"};

static const char *const texts[] = {"对口支援工作、市", "省、市支援，（县）和县", "支", "支援", "对口支",
        "a[J]", "", "援援援援", "一支援\u3000市", "省、", "（县"};

/* The index finds what trying every word finds, at every byte. */
static void indexed_words_are_all_words(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(texts); i++)
		for (size_t off = 0, len = strlen(texts[i]); off < len; off++) {
			if ((texts[i][off] & 0xC0) == 0x80)
				continue;
			size_t want = 0;
			for (const char *const *word = ends; *word; word++)
				if (off + HAN <= len && word_is_at(texts[i], len, off, *word) &&
				        strlen(*word) > want)
					want = strlen(*word);
			assert_int_equal(WORDS_AT(texts[i], len, off, ends), want);
		}
}

static void words_are_found_as_memmem_does(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(texts); i++)
		for (size_t len = 0; len <= strlen(texts[i]); len++) {
			bool any = false;
			for (const char *const *word = ends; *word; word++) {
				const char *want = memmem(texts[i], len, *word, strlen(*word));
				assert_ptr_equal(word_find(texts[i], len, *word), want);
				any |= want != NULL;
			}
			assert_int_equal(HAS_WORD(texts[i], len, ends), any);
		}
}

/* However long the text is, and whether or not the word's bytes stand before it in another order. */
static void a_word_is_found_wherever_it_stands(void **state)
{
	static const char *const words[] = {"支援", "省", "ab", "a"};
	enum { LEN = 100 };
	(void)state;
	for (size_t i = 0; i < COUNT(words); i++)
		for (size_t n = strlen(words[i]), at = 0; at + n <= LEN; at++) {
			char text[LEN];
			memset(text, words[i][n - 1], sizeof text);
			text[at] = words[i][0];
			memcpy(text + at, words[i], n);
			for (size_t len = n; len <= LEN; len++)
				assert_ptr_equal(
				        word_find(text, len, words[i]), memmem(text, len, words[i], n));
		}
}

/* What tells by pairs of characters, or by the letters of the text, finds what looking for each word finds.
 */
static void pairs_and_letters_hide_no_word(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(texts); i++)
		for (size_t len = 0; len <= strlen(texts[i]); len += char_len(texts[i], len + 4, len)) {
			struct letters letters;
			bool any = false;
			letters_of(&letters, texts[i], len);
			for (const char *const *word = helps; *word; word++) {
				const char *want = memmem(texts[i], len, *word, strlen(*word));
				assert_ptr_equal(letters_find(&letters, texts[i], len, *word), want);
				any |= want != NULL;
			}
			assert_int_equal(words_in(texts[i], len, helps, helps_pair), any);
			assert_int_equal(letters_find_any(&letters, texts[i], len, helps), any);
		}
}

static void letters_rule_words_out(void **state)
{
	(void)state;
	struct letters letters;
	letters_of(&letters, texts[0], strlen(texts[0]));
	assert_true(letters_hold(&letters, "支援"));
	assert_false(letters_hold(&letters, "县和"));
	assert_int_equal(words_next("甲市支援", strlen("甲市支援"), 0, helps_pair), strlen("甲"));
	assert_int_equal(words_next("甲乙", strlen("甲乙"), 0, helps_pair), strlen("甲乙"));
}

/* The words that may begin with 支, as written in the table: the longest first, of equals the last row's. */
static void rows_of_words_are_taken_apart(void **state)
{
	(void)state;
	char found[128] = "";
	const uint16_t *hit = &glossary_first[index_key_at("支")];
	for (size_t i = hit[0]; i < hit[1]; i++) {
		const struct index_word *word = &glossary_words[i];
		char entry[40];
		snprintf(entry, sizeof entry, "%d%.*s ", glossary[word->row].kind, (int)word->len,
		        glossary[word->row].words + word->at);
		strcat(found, entry);
	}
	assert_string_equal(found, "1支援工作 1支援 2支 1支 ");
}

static void sets_hold_their_characters(void **state)
{
	(void)state;
	for (const char32_t *cp = numerals[0]; *cp; cp++)
		assert_true(INDEX_MAY_HOLD(numerals, *cp));
	assert_false(INDEX_MAY_HOLD(numerals, U'援'));
	for (const char *const *word = ends; *word; word++)
		assert_true(index_begins(first_set, *word));
	assert_true(index_has(first_set, U'百'));
	assert_false(index_has(first_set, U'工'));
	assert_false(index_begins(first_set, "工"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(indexed_words_are_all_words),
	        cmocka_unit_test(words_are_found_as_memmem_does),
	        cmocka_unit_test(a_word_is_found_wherever_it_stands),
	        cmocka_unit_test(rows_of_words_are_taken_apart),
	        cmocka_unit_test(sets_hold_their_characters),
	        cmocka_unit_test(pairs_and_letters_hide_no_word),
	        cmocka_unit_test(letters_rule_words_out),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
