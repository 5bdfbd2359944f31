// SPDX-License-Identifier: MIT
#include "core/extract/province_letter.h"

#include "core/extract/region.h"
#include "core/extract/word.h"

#include <string.h>

static const struct letter {
	const char *letter, *province;
} letters[] = {
        {"京", "北京市"},
        {"津", "天津市"},
        {"沪", "上海市"},
        {"辽", "辽宁省"},
        {"苏", "江苏省"},
        {"浙", "浙江省"},
        {"闽", "福建省"},
        {"鲁", "山东省"},
        {"粤", "广东省"},
        {"渝", "重庆市"},
        {"冀", "河北省"},
        {"晋", "山西省"},
        {"蒙", "内蒙古自治区"},
        {"吉", "吉林省"},
        {"黑", "黑龙江省"},
        {"皖", "安徽省"},
        {"赣", "江西省"},
        {"豫", "河南省"},
        {"鄂", "湖北省"},
        {"湘", "湖南省"},
        {"桂", "广西壮族自治区"},
        {"琼", "海南省"},
        {"川", "四川省"},
        {"黔", "贵州省"},
        {"滇", "云南省"},
        {"藏", "西藏自治区"},
        {"陕", "陕西省"},
        {"甘", "甘肃省"},
        {"青", "青海省"},
        {"宁", "宁夏回族自治区"},
        {"新", "新疆维吾尔自治区"},
};

/* What bytes they have, as the compiler knows. */
FOLDED struct word_bits bits_of_letters(void)
{
	struct word_bits bits = {0};
#pragma GCC unroll 64
	for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
		bits = word_bits_of(bits, letters[i].letter);
	return bits;
}

static const struct letter *letter_before(const char *text, size_t start, size_t end)
{
	if (end < start + HAN || !word_bits_hold(bits_of_letters(), text + end - HAN)) /* mostly */
		return NULL;
	for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
		if (word_is_at(text, end, end - HAN, letters[i].letter))
			return &letters[i];
	return NULL;
}

size_t province_letters(
        const char *text, size_t start, size_t end, const struct place *places[PROVINCE_LETTERS_MAX])
{
	const struct letter *found[PROVINCE_LETTERS_MAX], *letter;
	size_t count = 0;
	for (; (letter = letter_before(text, start, end)) != NULL; end -= HAN) {
		if (count == PROVINCE_LETTERS_MAX)
			return 0;
		found[count++] = letter;
	}
	for (size_t i = 0; i < count; i++)
		places[i] = place_find(found[count - 1 - i]->province);
	return count;
}

bool province_letter_before(const char *text, size_t start, size_t end)
{
	return letter_before(text, start, end) != NULL;
}

const char *province_letter_of(const struct place *place)
{
	for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
		if (place->level == PARTY_PROVINCE && place == place_find(letters[i].province))
			return letters[i].letter;
	return NULL;
}

bool province_letters_pair(const struct place *one, const struct place *other)
{
	return region_supports(one) != region_supports(other);
}
