// SPDX-License-Identifier: MIT
#include "tests/unit/library.h"

#include "core/view/light.h"

/* A reader, and another view that shows its light. */
struct desk {
	struct screen s;
	struct view reader;
	struct grid page;
	struct light light;
};

static bool read_on(struct desk *d, enum command command, int times)
{
	struct view_request request = {0};
	while (times-- > 0)
		d->reader.ops->command(&d->reader, command, &request, &d->s.status);
	grid_reset(&d->page, 8, 64);
	d->reader.ops->draw(&d->reader, &d->page, (struct rect){0, 0, 8, 64}, true);
	bool changed = light_read(&d->light, &d->reader);
	if (d->s.view.ops)
		screen_draw(&d->s, d->s.grid.rows, d->s.grid.cols);
	return changed;
}

static int desk_begin(void **state)
{
	struct desk *d = mem_zero(1, sizeof *d);
	screen_library(&d->s);
	screen_doc(&d->s, "plateau.txt", plateau, plateau_data, COUNT(plateau_data));
	d->s.context.light = &d->light;
	screen_must(&d->s, view_open(&d->reader, &reader_ops, &d->s.context, &d->s.status));
	screen_must(&d->s, reader_show(&d->reader, 1, (struct span){0}, &d->s.status));
	read_on(d, CMD_DOWN, 0);
	*state = d;
	return 0;
}

static int desk_end(void **state)
{
	struct desk *d = *state;
	light_free(&d->light);
	view_close(&d->reader);
	grid_free(&d->page);
	screen_end(&d->s);
	free(d);
	return 0;
}

static const char *lit(struct desk *d)
{
	return screen_marked(&d->s, STYLE_HIT, STYLE_HIT);
}

/* The cell of the chosen pairing with its names; without a chosen record all of the paragraph at the top. */
static void cells_light(void **state)
{
	struct desk *d = *state;
	screen_open(&d->s, &matrix_ops, 14, 60);
	assert_string_equal(lit(d), "");
	assert_true(read_on(d, CMD_NEXT_RECORD, 2));
	assert_string_equal(lit(d), "西藏上海市2");
	assert_true(read_on(d, CMD_NEXT_RECORD, 1)); /* an event, and the pairing in its words */
	assert_string_equal(lit(d), "日喀则山东省1");
	read_on(d, CMD_NEXT_RECORD, 2); /* a figure */
	assert_string_equal(lit(d), "");
	assert_false(read_on(d, CMD_DOWN, 0));
	size_t paragraph = screen_words(plateau, "1995年").start;
	screen_must(&d->s, reader_show(&d->reader, 1, (struct span){paragraph, paragraph}, &d->s.status));
	read_on(d, CMD_DOWN, 0);
	assert_non_null(strstr(lit(d), "上海市2"));
	assert_non_null(strstr(lit(d), "山东省1"));
	assert_false(read_on(d, CMD_DOWN, 1)); /* the same paragraph */
}

/* The year of the chosen event on the ruler, or on the bars where they have but one row. */
static void years_light(void **state)
{
	struct desk *d = *state;
	screen_open(&d->s, &timeline_ops, 12, 100);
	int year[2];
	for (int i = 0; i < 2; i++) {
		int count = 0;
		read_on(d, CMD_NEXT_RECORD, i ? 2 : 1);
		for (int cell = 0; cell < 12 * 100; cell++)
			if (grid_at(&d->s.grid, cell / 100, cell % 100)->style & STYLE_HIT) {
				year[i] = cell;
				count++;
			}
		assert_int_equal(count, 1);
	}
	assert_int_equal(year[1] - year[0], 1995 - 1984);
	screen_draw(&d->s, 1, 100);
	assert_string_equal(lit(d), "█");
}

/* Hidden kinds do not light, and without a reader nothing does. */
static void hidden_kinds(void **state)
{
	struct desk *d = *state;
	read_on(d, CMD_NEXT_RECORD, 3);
	assert_int_equal(d->light.days.len, 1);
	assert_int_equal(d->light.pairs.len, 1);
	reader_hide(&d->reader, 1u << LAYER_PAIRINGS);
	assert_true(light_read(&d->light, &d->reader));
	assert_int_equal(d->light.pairs.len, 0);
	assert_true(light_read(&d->light, NULL));
	assert_int_equal(d->light.days.len, 0);
	assert_false(light_read(&d->light, NULL));
}

#define AT_A_DESK(test) cmocka_unit_test_setup_teardown(test, desk_begin, desk_end)

int main(void)
{
	const struct CMUnitTest tests[] = {
	        AT_A_DESK(cells_light),
	        AT_A_DESK(years_light),
	        AT_A_DESK(hidden_kinds),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
