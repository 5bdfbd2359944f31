// SPDX-License-Identifier: MIT
#include "core/store/judge.h"

#include "core/extract/field.h"
#include "core/store/rows.h"

#include <string.h>

static const enum verdict verdicts[WORK_KIND_COUNT] = {[WORK_ACCEPT] = VERDICT_ACCEPTED,
        [WORK_REJECT] = VERDICT_REJECTED,
        [WORK_CORRECT] = VERDICT_CORRECTED,
        [WORK_ADD] = VERDICT_OWN};

bool judge_changes_rows(enum work_kind kind)
{
	return verdicts[kind] != VERDICT_NONE;
}

/* What made a record that is not, or not only, a rule's. */
static const char *rule_of(enum work_kind kind)
{
	return kind == WORK_CORRECT ? "own.corrected" : "own.added";
}

bool judge_load(struct judge *judge, struct status *status)
{
	if (!judge->loaded && !rows_get(judge->part, judge->doc, &judge->records, status))
		return false;
	judge->loaded = true;
	return true;
}

void judge_free(struct judge *judge)
{
	records_free(&judge->records);
	judge->loaded = false;
}

bool judge_end(struct judge *judge, struct status *status)
{
	bool ok = !judge->changed || rows_count_again(judge->part, judge->doc, status);
	judge_free(judge);
	return ok;
}

/* ---- which record is meant ---- */

/* How well a record fits: the same values at the same words, or near them; for a correction also a record
 * that says now what it was corrected to, or another reading of the very words. 0 if it is not the one. */
static int fitness(const struct records *records, const struct store_work *work, size_t n)
{
	struct span span = records_origin(records, work->layer, n).span;
	bool same = span.start == work->span.start && span.end == work->span.end;
	if (records->rows[work->layer].at[n].verdict != VERDICT_NONE || !span_overlap(span, work->span))
		return 0;
	if (fields_agree(records, work->layer, n, slice_of(work->record)))
		return same ? 5 : 4;
	if (work->kind != WORK_CORRECT)
		return 0;
	return fields_agree(records, work->layer, n, slice_of(work->value)) ? 3 : same ? 1 : 0;
}

static bool find(const struct judge *judge, const struct store_work *work, size_t *found)
{
	int best = 0;
	for (size_t n = 0; n < records_count(&judge->records, work->layer); n++) {
		int fit = fitness(&judge->records, work, n);
		if (fit > best) {
			best = fit;
			*found = n;
		}
	}
	return best > 0;
}

/* ---- in ---- */

static bool note_down(struct judge *judge, const struct store_work *work, int64_t ordinal,
        const struct records *as_found, size_t n, struct status *status)
{
	struct origin origin = records_origin(as_found, work->layer, n);
	struct buf values = {0};
	fields_get(as_found, work->layer, n, &values);
	struct db *db = judge->part->db;
	bool ok = db_bind(db, STMT_ADD_JUDGED, status, "iiiiiissi", judge->doc, (int64_t)work->layer, ordinal,
	                  work->id, (int64_t)origin.span.start, (int64_t)origin.span.end, buf_str(&values),
	                  origin.rule, (int64_t)origin.doubts) &&
	          db_run(db, STMT_ADD_JUDGED, status);
	buf_free(&values);
	return ok;
}

bool judge_apply_to(struct judge *judge, const struct store_work *work, size_t n, struct status *status)
{
	struct record_row *row = &judge->records.rows[work->layer].at[n];
	struct records fresh = {0};
	size_t copy = record_copy(&fresh, &judge->records, work->layer, n);
	bool ok = note_down(judge, work, row->ordinal, &fresh, copy, status);
	if (ok && work->kind == WORK_CORRECT) {
		fields_restore(&fresh, work->layer, copy, slice_of(work->value));
		record_set_origin(&fresh, work->layer, copy, rule_of(work->kind), 0);
	}
	row->verdict = verdicts[work->kind];
	judge->changed = true;
	ok = ok && rows_remove_one(judge->part, judge->doc, work->layer, row->ordinal, status) &&
	     rows_put_one(judge->part, judge->doc, work->layer, *row, &fresh, copy, status);
	records_free(&fresh);
	return ok;
}

/* A row that no rule made: an added record, or one that the reader has vouched for and no rule finds now. */
static bool add(struct judge *judge, const struct store_work *work, struct status *status)
{
	struct record_row row = {JUDGE_OWN_FIRST + work->id, verdicts[work->kind]};
	struct records fresh = {0};
	size_t n = record_push(&fresh, work->layer, work->span);
	const char *values = work->kind == WORK_ACCEPT ? work->record : work->value;
	record_set_origin(&fresh, work->layer, n, rule_of(work->kind), 0);
	fields_restore(&fresh, work->layer, n, slice_of(values));
	bool ok = note_down(judge, work, row.ordinal, &fresh, n, status) &&
	          rows_put_one(judge->part, judge->doc, work->layer, row, &fresh, n, status);
	judge->changed = true;
	records_free(&fresh);
	return ok;
}

bool judge_apply(struct judge *judge, const struct store_work *work, struct status *status)
{
	size_t n;
	if (!judge_changes_rows(work->kind) || work->lost || work->layer == LAYER_COUNT)
		return true;
	if (work->kind == WORK_ADD)
		return add(judge, work, status);
	if (!judge_load(judge, status))
		return false;
	if (find(judge, work, &n))
		return judge_apply_to(judge, work, n, status);
	return work->kind == WORK_REJECT || add(judge, work, status);
}

/* ---- out ---- */

/* What the current row of STMT_JUDGED_BY says. */
struct judged {
	enum layer layer;
	int64_t ordinal;
	struct span span;
	const char *values, *rule;
	unsigned doubts;
};

static bool put_back(struct judge *judge, const struct judged *judged, struct status *status)
{
	struct records fresh = {0};
	if (!rows_remove_one(judge->part, judge->doc, judged->layer, judged->ordinal, status))
		return false;
	if (judged->ordinal >= JUDGE_OWN_FIRST)
		return true;
	size_t n = record_push(&fresh, judged->layer, judged->span);
	record_set_origin(&fresh, judged->layer, n, judged->rule, judged->doubts);
	fields_restore(&fresh, judged->layer, n, slice_of(judged->values));
	bool ok = rows_put_one(judge->part, judge->doc, judged->layer,
	        (struct record_row){.ordinal = judged->ordinal}, &fresh, n, status);
	records_free(&fresh);
	return ok;
}

bool judge_undo(struct judge *judge, int64_t work, struct status *status)
{
	struct db *db = judge->part->db;
	struct arena arena = {0};
	bool row;
	if (!db_bind(db, STMT_JUDGED_BY, status, "i", work) || !db_step(db, STMT_JUDGED_BY, &row, status))
		return false;
	if (!row)
		return true;
	struct judged judged = {.layer = (enum layer)db_int(db, STMT_JUDGED_BY, 0),
	        .ordinal = db_int(db, STMT_JUDGED_BY, 1),
	        .span = rows_span(judge->part, STMT_JUDGED_BY, 2),
	        .values = rows_text(judge->part, STMT_JUDGED_BY, 4, &arena),
	        .rule = rows_text(judge->part, STMT_JUDGED_BY, 5, &arena),
	        .doubts = (unsigned)db_int(db, STMT_JUDGED_BY, 6)};
	db_done(db, STMT_JUDGED_BY);
	bool ok = put_back(judge, &judged, status) && db_bind(db, STMT_REMOVE_JUDGED, status, "i", work) &&
	          db_run(db, STMT_REMOVE_JUDGED, status);
	arena_free(&arena);
	judge_free(judge); /* its rows have changed */
	judge->changed = true;
	return ok;
}
