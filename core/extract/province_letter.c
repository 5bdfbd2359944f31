// SPDX-License-Identifier: MIT
#include "core/extract/province_letter.h"

#include "core/extract/word.h"

#include <string.h>

static const struct letter {
	const char *letter, *province;
	bool eastern; /* one of those that have supported the others since 1996 (国办发〔1996〕26号) */
} letters[] = {
        {"京", "北京市", true},
        {"津", "天津市", true},
        {"沪", "上海市", true},
        {"辽", "辽宁省", true},
        {"苏", "江苏省", true},
        {"浙", "浙江省", true},
        {"闽", "福建省", true},
        {"鲁", "山东省", true},
        {"粤", "广东省", true},
        {"渝", "重庆市", false},
        {"冀", "河北省", false},
        {"晋", "山西省", false},
        {"蒙", "内蒙古自治区", false},
        {"吉", "吉林省", false},
        {"黑", "黑龙江省", false},
        {"皖", "安徽省", false},
        {"赣", "江西省", false},
        {"豫", "河南省", false},
        {"鄂", "湖北省", false},
        {"湘", "湖南省", false},
        {"桂", "广西壮族自治区", false},
        {"琼", "海南省", false},
        {"川", "四川省", false},
        {"黔", "贵州省", false},
        {"滇", "云南省", false},
        {"藏", "西藏自治区", false},
        {"陕", "陕西省", false},
        {"甘", "甘肃省", false},
        {"青", "青海省", false},
        {"宁", "宁夏回族自治区", false},
        {"新", "新疆维吾尔自治区", false},
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

static bool is_eastern(const struct place *place)
{
	for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
		if (!strcmp(place_name(place), letters[i].province))
			return letters[i].eastern;
	return false;
}

bool province_letters_pair(const struct place *one, const struct place *other)
{
	return is_eastern(one) != is_eastern(other);
}
