// SPDX-License-Identifier: MIT
// Which provinces support and which are supported, by the national programmes. Inside extract only.
#ifndef CORE_EXTRACT_REGION_H
#define CORE_EXTRACT_REGION_H

#include "core/extract/party.h"

/* Does the place lie in one of the nine eastern provinces, which have supported the others since 1996
 * (国办发〔1996〕26号)? NULL does not. */
bool region_supports(const struct place *place);

/* Does it lie in the Northeast, whose provinces and cities the eastern ones work with (国办发〔2017〕22号)?
 * NULL does not. */
bool region_is_northeast(const struct place *place);

/* Does it lie in one of the provinces, regions and corps of the west that those programmes have as recipients
 * as a whole? NULL does not. */
bool region_is_supported(const struct place *place);

#endif
