// SPDX-License-Identifier: MIT
#include "core/view/code.h"

#include <string.h>

static const struct {
	const char *code;
	enum message word;
} codes[] = {
        {"event", MSG_ROLE_EVENT},
        {"period", MSG_ROLE_PERIOD},
        {"meta", MSG_ROLE_META},
        {"other", MSG_ROLE_OTHER},
        {"named", MSG_PAIRING_NAMED},
        {"collective", MSG_PAIRING_COLLECTIVE},
        {"anaphor", MSG_PAIRING_ANAPHOR},
        {"about", MSG_FIGURE_ABOUT},
        {"over", MSG_FIGURE_OVER},
        {"under", MSG_FIGURE_UNDER},
};
enum { CODES = sizeof codes / sizeof *codes };

const char *code_word(const char *code, enum lang lang)
{
	for (size_t i = 0; i < CODES; i++)
		if (strcmp(codes[i].code, code) == 0)
			return lang_text(lang, codes[i].word);
	return code;
}

const char *code_of(const char *word)
{
	for (size_t i = 0; i < CODES; i++)
		for (int lang = LANG_EN; lang <= LANG_ZH; lang++)
			if (strcmp(lang_text((enum lang)lang, codes[i].word), word) == 0)
				return codes[i].code;
	return word;
}
