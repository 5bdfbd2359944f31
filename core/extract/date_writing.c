// SPDX-License-Identifier: MIT
#include "core/extract/date_reader.h"

#include "core/extract/word.h"

#include <string.h>

/* A year is looked back on until April of the next. */
enum { REVIEW_MAX = 4 };

bool date_has_year(const struct candidate *c)
{
	return c->time.from.anchor == ANCHOR_NONE && c->time.to.anchor == ANCHOR_NONE &&
	       c->time.to.precision >= PRECISION_YEAR;
}

static struct writing written(size_t piece, const struct moment *m)
{
	return (struct writing){.piece = piece,
	        .year = m->year,
	        .month = m->precision >= PRECISION_MONTH ? m->month : 0,
	        .day = m->precision == PRECISION_DAY ? m->day : 0};
}

/* The offset of the character that is visible before `off`, from `start` on; `off` if there is none. */
static size_t visible_before(const char *text, size_t start, size_t off)
{
	size_t at = off;
	while (at > start && strchr(" \t\r\n", text[at - 1]))
		at--;
	return at >= start + HAN ? at - HAN : off;
}

/* Does one of the words stand there, its two characters at `first` and `second`? */
static bool is_two(const char *first, const char *second, const char *const *words)
{
	for (; *words; words++)
		if (!memcmp(first, *words, HAN) && !memcmp(second, *words + HAN, HAN))
			return true;
	return false;
}

/* Does the block hold 于 behind a word of writing, as in 写于2019年? */
static bool may_tell_writing(const struct doc *doc, struct span span)
{
	static const char *const at_which[] = {"写于", "作于", "撰于", "草于", "稿于", "成于", "文于", "写於",
	        "作於", "撰於", "草於", "稿於", "成於", "文於", NULL};
	static const char *const ats[] = {"于", "於"};
	const char *const text = doc->text, *const end = text + span.end;
	for (size_t i = 0; i < sizeof ats / sizeof *ats; i++)
		for (const char *at = text + span.start;
		        (at = word_find(at, (size_t)(end - at), ats[i])) != NULL; at += HAN)
			if (is_two(text + visible_before(text, span.start, (size_t)(at - text)), at,
			            at_which))
				return true;
	return false;
}

/* Does it say when its piece was written? */
static bool tells_present(const struct candidate *c)
{
	return (c->writing || c->heads) && date_has_year(c) && !timespan_interval(&c->time);
}

struct writing *dates_writing(const struct dates *d, size_t piece)
{
	size_t low = 0, high = d->present.len;
	while (high - low > 1) {
		size_t mid = low + (high - low) / 2;
		if (d->present.at[mid].piece <= piece)
			low = mid;
		else
			high = mid;
	}
	return &d->present.at[low];
}

/* Does the document's title hold one of the words? */
static bool titled(const struct dates *d, const char *const *words)
{
	const struct span title = d->doc->title;
	for (; *words; words++)
		if (word_find(d->doc->plain + title.start, title.end - title.start, *words))
			return true;
	return false;
}

/* Does the date of writing stand above its text, as in news, or below a summary, and does the title name
 * nothing that is to be done? */
static bool reports(const struct dates *d, const struct candidate *c)
{
	enum { TOP = 4 };
	static const char *const papers[] = {
	        "通知", "方案", "计划", "要点", "意见", "规划", "安排", "办法", "协议", "公报", "函", NULL};
	static const char *const reviews[] = {"总结", "小结", "汇报", "回顾", NULL};
	const bool above = c->block <= d->zones.piece[c->block] + TOP;
	return c->writing && !titled(d, papers) && (above || titled(d, reviews));
}

/* A piece was written in the year of its dateline; failing that, in the year its title speaks of. */
static void settle_present(struct dates *d)
{
	for (int pass = 0; pass < 2; pass++)
		for (size_t i = 0; i < d->found.len; i++) {
			const struct candidate *c = &d->found.at[i];
			struct writing *present = dates_writing(d, d->zones.piece[c->block]);
			if (!(pass == 0 ? c->writing : c->heads))
				continue;
			if (pass == 0 || !present->year) {
				*present = written(present->piece, &c->time.to);
				present->reported = reports(d, c);
			} else if (present->month && present->month <= REVIEW_MAX &&
			           c->time.to.year == present->year - 1) {
				present->about = c->time.to.year;
			}
		}
}

/* When the pieces were written may be said at their ends: first only what can tell it is read. */
void dates_find_present(struct dates *d)
{
	const struct zones *zones = &d->zones;
	const struct block *blocks = d->doc->blocks.at;
	for (size_t i = 0, end; i < d->doc->blocks.len && !pace_stops(d->pace, blocks[i].span.start);
	        i = end) {
		size_t kept = d->found.len;
		bool tells = false;
		end = i;
		do {
			tells = tells || zones->of_block[end] == ZONE_DATELINE ||
			        end <= zones->piece[end] + 2 ||
			        (d->reading->survey.of_block[end] & SURVEY_WRITING &&
			                may_tell_writing(d->doc, blocks[end].span));
			end++;
		} while (end < d->doc->blocks.len && zones->runs_on[end]);
		if (!tells)
			continue;
		window_read(d->reading, i, end);
		dates_find(d);
		for (size_t k = kept; k < d->found.len; k++)
			if (tells_present(&d->found.at[k]))
				d->found.at[kept++] = d->found.at[k];
		d->found.len = kept;
	}
	settle_present(d);
	d->found.len = d->begun = 0;
}
