// SPDX-License-Identifier: MIT
#include "core/view/reading.h"

#include "core/view/clamp.h"

enum { BESIDE_FROM = 62, BESIDE_LEAST = 16, BESIDE_USUAL = 24, BESIDE_MOST = 48 };
enum { TEXT_LEAST = 8, MARGIN = 1, GAP = 3, HANG = 2, FOLIO = 4, FOLIO_FROM = 40 };

/* Text and data share what the margins leave: the data a third, less where the text would have less than its
 * least measure. */
static void share(struct sheet *s, int cols, int measure)
{
	int least = 2 * MEASURE_LEAST, room = cols - GAP - MARGIN;
	s->beside_cols = clamp(cols / 3, BESIDE_USUAL, BESIDE_MOST);
	s->text_cols = clamp(room - s->beside_cols, TEXT_LEAST, measure);
	if (s->text_cols < least && room - least >= BESIDE_LEAST - 2)
		s->text_cols = least;
	s->beside_cols = clamp(room - s->text_cols, BESIDE_LEAST - 2, BESIDE_MOST);
}

struct sheet sheet_for(const struct reading_look *reading, int cols, bool folios)
{
	struct sheet s = {0};
	int measure =
	        2 * clamp(reading->measure ? reading->measure : MEASURE_USUAL, MEASURE_LEAST, MEASURE_MOST);
	s.folio_cols = folios && cols >= FOLIO_FROM ? FOLIO : 0;
	if (cols >= BESIDE_FROM)
		share(&s, cols, measure);
	else
		s.text_cols = clamp(cols - 2 * MARGIN - s.folio_cols, TEXT_LEAST, measure);
	int whole = s.text_cols + (s.beside_cols ? GAP + s.beside_cols : s.folio_cols),
	    spare = cols - MARGIN - whole;
	int left = reading->align == READING_CENTRE && spare > 2 ? spare / 2 : 0;
	s.text = MARGIN + left;
	s.beside = s.text + s.text_cols + GAP;
	int end = s.beside_cols ? s.beside + s.beside_cols : cols;
	s.folio = (end < cols ? end : cols) - 1 - s.folio_cols;
	int behind = cols - s.text - s.text_cols - (s.beside_cols ? 0 : s.folio_cols);
	s.hang = reading->hanging == READING_ON && behind >= HANG ? HANG : 0;
	if (s.beside_cols > BESIDE_USUAL)
		s.beside_cols -= s.folio_cols;
	return s;
}
