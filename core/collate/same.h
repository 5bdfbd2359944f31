// SPDX-License-Identifier: MIT
// Which characters are forms of one another. Private to core/collate.
#ifndef CORE_COLLATE_SAME_H
#define CORE_COLLATE_SAME_H

#include <stdbool.h>
#include <uchar.h>

/*
 * The character as it is compared: core/text/fold.h, then of radicals, compatibility ideographs and variants
 * (峯, 羣, 鷄) the character they are a form of, then the simplified form of that. From Unicode's own tables,
 * see assets/scripts/gen_variants.py for which.
 */
char32_t same_char(char32_t cp);

/* Is one of two that are not the same a simplified form of the other in some of its senses: 乾 and 干? */
bool same_in_part(char32_t a, char32_t b);

#endif
