// SPDX-License-Identifier: MIT
#include "core/extract/date_reader.h"

#include "core/extract/rule.h"

/* The next year that the same paragraph names. */
static int next_year(const struct dates *d, size_t i)
{
	for (size_t k = i + 1; k < d->found.len && k < i + 8 && d->found.at[k].block == d->found.at[i].block;
	        k++)
		if (date_has_year(&d->found.at[k]) && !timespan_interval(&d->found.at[k].time))
			return d->found.at[k].time.from.year;
	return 0;
}

static int first_known(int a, int b, int c)
{
	return a ? a : b ? b : c;
}

/* The day that the text spoke of last, moved by `step`; in news it is still that of the news where a year of
 * long ago has come between. */
static bool settle_day(const struct dates *d, const struct candidate *c, int step, struct moment *m)
{
	const struct moment *news = &d->news;
	bool now = !d->day && news->day && c->pauses;
	m->year = now ? news->year : d->day ? d->year : 0;
	m->month = now ? news->month : d->month;
	m->day = now ? news->day : d->day;
	if (m->year && step)
		moment_step(m, step);
	return m->year > 0;
}

/* The day on which the text was written, moved by `step`. */
static bool settle_today(const struct dates *d, int step, struct moment *m)
{
	const struct writing *now = dates_writing(d, d->piece);
	*m = (struct moment){
	        .precision = PRECISION_DAY, .year = now->year, .month = now->month, .day = now->day};
	if (now->day && step)
		moment_step(m, step);
	return now->day > 0;
}

/* The day of the week, Monday 1, of a day of the Gregorian calendar (Sakamoto's method). */
static int weekday_of(const struct moment *m)
{
	static const int shifts[] = {0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4};
	int year = m->year - (m->month < 3);
	int sunday = (year + year / 4 - year / 100 + year / 400 + shifts[m->month - 1] + m->day) % 7;
	return sunday ? sunday : 7;
}

/* 上周一: the day of the week before that in which the text was written, if `last`. */
static bool settle_weekday(const struct dates *d, bool last, struct moment *m)
{
	enum { WEEK = 7 };
	int wanted = m->day;
	if (!settle_today(d, 0, m))
		return false;
	for (int steps = wanted - weekday_of(m) - (last ? WEEK : 0), step = steps < 0 ? -1 : 1; steps;
	        steps -= step)
		moment_step(m, step);
	return true;
}

/* A report that is written on the 2nd and tells of the 31st tells of the month before. */
enum { LAST_MONTH = 20 };

/* The month that an entry of a chronicle opens in: that of the heading, wherever the entry before it led. */
static int month_of_entry(const struct dates *d, const struct candidate *c)
{
	bool opens = c->block != d->block && c->span.start == d->doc->blocks.at[c->block].span.start;
	return opens && d->headed ? d->head_month : 0;
}

/* A day without a month: that of the heading, or of the day before it in the same paragraph; an entry may
 * follow that of a day before. Failing these, the month in which the text was written, if that day had come.
 */
static bool settle_bare_day(const struct dates *d, const struct candidate *c, struct moment *m)
{
	const struct writing *now = dates_writing(d, d->piece);
	bool here = d->block == c->block || d->headed || d->block + 1 == c->block;
	int entry = month_of_entry(d, c);
	int month = entry ? entry : d->month ? d->month : d->headed ? d->head_month : 0;
	bool spoken = month && here && (m->day >= d->day || (entry && entry != d->month));
	bool now_spoken = d->year == now->year && d->month == now->month;
	bool other = d->month && !now_spoken && (d->block == c->block || d->headed);
	bool sent = !spoken && d->sent.day && m->day <= d->sent.day; /* before the report was */
	bool last =
	        !spoken && !sent && now->reported && !c->ahead && now->day && m->day - now->day >= LAST_MONTH;
	if (!spoken && !sent && !last && (other || !now->month || (now->day && m->day > now->day)))
		return false;
	m->year = spoken ? d->year : sent ? d->sent.year : now->year - (last && now->month == 1);
	m->month = spoken ? month : sent ? d->sent.month : last ? (now->month + 10) % 12 + 1 : now->month;
	m->anchor = ANCHOR_NONE;
	return true;
}

/* 本月, or the one behind the month spoken of. */
static bool settle_month(const struct dates *d, size_t i, struct moment *m)
{
	const struct writing *now = dates_writing(d, d->piece);
	bool held = d->month && (d->headed || d->block == d->found.at[i].block || !now->month);
	int step = m->anchor == ANCHOR_LAST_MONTH ? -1 : m->anchor == ANCHOR_COMING_MONTH ? 1 : 0;
	if (step) {
		m->year = now->month ? now->year + (now->month + step == 13) - (now->month + step == 0) : 0;
		m->month = (now->month + step + 11) % 12 + 1;
		return m->year > 0;
	}
	if (m->anchor == ANCHOR_THIS_MONTH && !held) {
		m->year = now->month ? now->year : 0;
		m->month = now->month;
		return m->year > 0;
	}
	const int entry = m->anchor == ANCHOR_MONTH ? month_of_entry(d, &d->found.at[i]) : 0;
	m->year = d->month || entry ? d->year : 0;
	m->month = (entry ? entry : d->month) + (m->anchor == ANCHOR_NEXT_MONTH);
	if (m->month > 12)
		m->month = 1, m->year++;
	return m->year > 0;
}

/* Is it the month or day that opens an entry below a year on a line of its own, whatever other years the
 * entries before speak of? */
static bool opens_entry(const struct dates *d, size_t i)
{
	enum { ENTRIES_MAX = 400 };
	const struct candidate *c = &d->found.at[i];
	if (!d->chronicle || d->zones.of_block[c->block] != ZONE_TEXT ||
	        c->block - d->chronicle_block > ENTRIES_MAX ||
	        c->span.start != d->doc->blocks.at[c->block].span.start)
		return false;
	for (size_t k = d->chronicle_block + 1; k < c->block; k++)
		if (d->doc->blocks.at[k].kind == BLOCK_HEADING)
			return false;
	return true;
}

/* What 今年 is: the year of writing; but a summary of a year that is written in the days behind it calls that
 * year so, unless it tells what it means to do, or of a month that is only just over. */
static int this_year(const struct dates *d, const struct candidate *c, const struct moment *m)
{
	const struct writing *now = dates_writing(d, d->piece);
	bool just_over = m->precision >= PRECISION_MONTH && m->month <= now->month;
	return now->about && c->role != ROLE_OTHER && !just_over ? now->about : now->year;
}

/* 12月20日 in a text of January: does the month only come after the writing, though it is told as over? */
static bool lies_ahead(const struct dates *d, const struct candidate *c, const struct moment *m)
{
	const struct writing *now = dates_writing(d, d->piece);
	return now->reported && now->day && m->precision >= PRECISION_MONTH && m->month > now->month &&
	       !c->ahead && !now->about && c->role == ROLE_EVENT;
}

/* The years that one may be counted from, 0 for unknown. */
struct known {
	int present; /* of the writing */
	int here;    /* spoken of in the same sentence */
	int spoken;  /* spoken of so far; failing that, told of as a whole */
	int now;     /* what 今年 is */
	bool held;   /* what was spoken of so far still is */
};

static struct known known_years(const struct dates *d, size_t i, const struct moment *m)
{
	const struct candidate *c = &d->found.at[i];
	const struct writing *writing = dates_writing(d, d->piece);
	int told = writing->about ? writing->about : writing->year;
	struct known known = {.present = writing->year,
	        .here = c->sentence == d->sentence ? d->year : 0,
	        .held = d->headed || d->block == c->block || !writing->year};
	known.spoken = first_known(known.held ? d->year : told, told, next_year(d, i));
	known.now =
	        first_known(this_year(d, c, m), known.here, m->precision >= PRECISION_MONTH ? d->year : 0);
	return known;
}

/* 同年, 5月: the year spoken of, in a text of January perhaps the one before. */
static int same_year(const struct dates *d, size_t i, const struct moment *m, const struct known *known)
{
	const struct writing *now = dates_writing(d, d->piece);
	if (opens_entry(d, i))
		return d->chronicle;
	if (d->found.at[i].as_of && now->reported && now->month && m->precision >= PRECISION_MONTH &&
	        !known->here)
		return now->year - (m->month > now->month); /* 截至11月底, in a report */
	bool before = known->spoken == known->present && !(known->held && d->year) &&
	              lies_ahead(d, &d->found.at[i], m);
	return known->spoken - before;
}

/* 当年, 那年: where it is all that is known, the year of writing is no year that was told of. */
static int that_year(const struct dates *d, size_t i, const struct known *known)
{
	if (opens_entry(d, i))
		return d->chronicle;
	return d->year || !known->present ? first_known(d->year, next_year(d, i), 0) : 0;
}

static bool settle_year(const struct dates *d, size_t i, struct moment *m)
{
	const struct known known = known_years(d, i, m);
	const int present = known.present, now = known.now;
	switch (m->anchor) {
	case ANCHOR_SAME:
		m->year = same_year(d, i, m, &known);
		break;
	case ANCHOR_THEN:
		m->year = that_year(d, i, &known);
		break;
	case ANCHOR_NEXT:
		m->year = d->year ? d->year + 1 : 0;
		break;
	case ANCHOR_AGO:
		m->year =
		        (d->block == d->found.at[i].block && d->year && !(present && d->from_now) ? d->year
		                                                                                  : present) -
		        m->year;
		break;
	case ANCHOR_THIS:
		m->year = now;
		break;
	case ANCHOR_BEFORE:
		m->year = known.spoken ? known.spoken - 1 : now ? now - 1 : 0;
		break;
	case ANCHOR_LAST: /* the writing tells what it is, or a year in the same sentence */
		m->year = present || known.here ? now - 1 : 0;
		break;
	case ANCHOR_TWO_AGO:
		m->year = present ? present - 2 : 0;
		break;
	default:
		m->year = now ? now + 1 : 0;
		break;
	}
	return m->year > 0;
}

/* Gives the moment its year, month and day; false if nothing fixes them. */
static bool settle(const struct dates *d, size_t i, struct moment *m)
{
	enum anchor anchor = m->anchor;
	bool settled;
	switch (anchor) {
	case ANCHOR_NONE:
		return true;
	case ANCHOR_DAY:
	case ANCHOR_NEXT_DAY:
		settled = settle_day(d, &d->found.at[i], anchor == ANCHOR_NEXT_DAY, m);
		break;
	case ANCHOR_TODAY:
	case ANCHOR_YESTERDAY:
		settled = settle_today(d, anchor == ANCHOR_YESTERDAY ? -1 : 0, m);
		break;
	case ANCHOR_THIS_WEEK:
	case ANCHOR_LAST_WEEK:
		settled = settle_weekday(d, anchor == ANCHOR_LAST_WEEK, m);
		break;
	case ANCHOR_MONTH:
	case ANCHOR_NEXT_MONTH:
	case ANCHOR_THIS_MONTH:
	case ANCHOR_LAST_MONTH:
	case ANCHOR_COMING_MONTH:
		settled = d->found.at[i].bare_day && m == &d->found.at[i].time.from
		                  ? settle_bare_day(d, &d->found.at[i], m)
		                  : settle_month(d, i, m);
		break;
	default:
		settled = settle_year(d, i, m);
	}
	m->anchor = ANCHOR_NONE;
	return settled;
}

/* The second end of what began with a bare day lies in the same month, unless it has its own. */
static bool settle_end(const struct dates *d, size_t i, struct timespan *t)
{
	if (!d->found.at[i].bare_day)
		return settle(d, i, &t->to);
	if (t->to.anchor == ANCHOR_MONTH)
		t->to.month = t->from.month;
	if (t->to.anchor != ANCHOR_NONE)
		t->to.year = t->from.year + (t->to.month < t->from.month);
	t->to.anchor = ANCHOR_NONE;
	return true;
}

/* 2004—2006年 in a text of 2004: it reaches beyond the time of writing, and is not what the text tells. */
static bool yet_to_come(const struct dates *d, const struct candidate *c)
{
	int now = dates_writing(d, d->piece)->year;
	return now && timespan_interval(&c->time) && !c->time.open && c->time.to.year > now &&
	       d->zones.of_block[c->block] != ZONE_HEADING;
}

/* 2001—2003年 in a text of 2004 that told of 2004 so far: what the years brought, beside what is told. */
static bool looks_back(const struct dates *d, const struct candidate *c)
{
	int now = dates_writing(d, d->piece)->year, about = dates_writing(d, d->piece)->about;
	return now && (d->year == now || d->year == about || !d->year) && timespan_interval(&c->time) &&
	       !c->time.open && c->time.to.precision == PRECISION_YEAR &&
	       c->time.to.year < (about ? about : now) && d->zones.of_block[c->block] != ZONE_HEADING;
}

/* The block in which the date ends: 2013年 on a line of its own, and 1月 on the next. */
static size_t last_block(const struct dates *d, const struct candidate *c)
{
	const bool runs_over = c->span.end > d->doc->blocks.at[c->block].span.end;
	return runs_over ? doc_block_at(d->doc, c->span.end - 1) : c->block;
}

/* The text goes on to speak of this year. */
static void follow(struct dates *d, const struct candidate *c)
{
	const struct moment *to = &c->time.to;
	bool heading = d->zones.of_block[c->block] == ZONE_HEADING;
	if (!c->followed || yet_to_come(d, c) || looks_back(d, c))
		return;
	if (heading) {
		d->chronicle = c->alone && !timespan_interval(&c->time) ? to->year : 0;
		d->chronicle_block = c->block;
	}
	const bool same = d->year == to->year;
	d->head_month = heading ? to->month : d->year == to->year ? d->head_month : 0;
	d->year = to->year;
	d->month = to->precision >= PRECISION_MONTH ? to->month : 0;
	d->day = to->precision == PRECISION_DAY ? to->day : 0;
	const struct writing *now = dates_writing(d, d->piece);
	if (d->day && now->reported && to->year == now->year && to->month == now->month)
		d->news = *to;
	d->headed = heading || (d->headed && (c->borrowed || d->block == c->block || same));
	d->block = last_block(d, c);
	d->sentence = c->sentence;
	d->from_now = c->doubts & DOUBT_YEAR_WRITING;
}

/* What the year was taken from: the words of the date itself, or what stands before it. */
static unsigned doubts_of(const struct dates *d, const struct candidate *c)
{
	enum anchor anchor = c->time.from.anchor;
	bool writing = anchor == ANCHOR_THIS || anchor == ANCHOR_LAST || anchor == ANCHOR_COMING ||
	               anchor == ANCHOR_TWO_AGO || (anchor >= ANCHOR_TODAY && anchor <= ANCHOR_LAST_WEEK);
	bool before = anchor != ANCHOR_NONE && !writing && (!d->year || d->block != c->block);
	return (writing ? DOUBT_YEAR_WRITING : 0) | (before ? DOUBT_YEAR_BEFORE : 0) | c->doubts;
}

static void record(struct dates *d, const struct candidate *c)
{
	const char *edtf = timespan_edtf(&c->time, &d->out->arena);
	if (!edtf)
		trace_refuse(d->trace, "date.refused.impossible", c->span);
	else
		*array_push(&d->out->dates) = (struct date_record){
		        .span = c->span,
		        .edtf = edtf,
		        .role = c->role,
		        .rule = c->time.rule,
		        .doubts = c->doubts,
		};
}

void dates_settle(struct dates *d)
{
	for (size_t i = 0; i < d->found.len; i++) {
		struct candidate *c = &d->found.at[i];
		if (d->zones.piece[c->block] != d->piece) {
			d->piece = d->zones.piece[c->block];
			d->year = d->month = d->day = d->head_month = d->chronicle = 0;
			d->headed = false;
			d->news = d->sent = (struct moment){0};
		}
		c->doubts = doubts_of(d, c);
		if (!settle(d, i, &c->time.from) || !settle_end(d, i, &c->time)) {
			trace_refuse(d->trace, "date.refused.no-year", c->span);
			if (c->now &&
			        !d->headed) /* nor does a year of before tell that of the months behind it */
				d->year = d->month = d->day = 0;
			continue;
		}
		if (c->wired)
			d->sent = c->time.to;
		follow(d, c);
		record(d, c);
	}
}
