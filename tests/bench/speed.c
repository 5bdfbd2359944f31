// SPDX-License-Identifier: MIT
/*
 * How fast the text is read, for rg.py.
 *
 * speed names FILE     the seconds in which every name of the gazetteer is found, and how many there are
 * speed list FILE      these names, one a line
 * speed extract FILE…  MB/s of each stage, the seconds from the files to the records; in MB, the most memory
 * that was in use, and what of that is neither the last text nor its records speed cores FILE…    the seconds
 * by the clock on the wall from the files to the records, one file after the other, with all the processors
 * that a file may use
 */
#include "core/base/crew.h"
#include "core/extract/extract.h"
#include "core/extract/layers.h"
#include "core/extract/party.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum stage { LOAD, READING, OUTLINE, DATES, FIGURES, EVENTS, PAIRINGS, STAGES };

static const char *const stage_names[] = {
        "load", "reading", "outline", "dates", "figures", "events", "pairings"};

struct clock {
	double last, stages[STAGES];
};

/* Seconds of the processor. */
static double now(void)
{
	struct timespec time;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
	return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

static void lap(struct clock *clock, enum stage stage)
{
	double time = now();
	clock->stages[stage] += time - clock->last;
	clock->last = time;
}

static bool load(const char *path, struct doc *doc)
{
	struct status status;
	char text[512];
	if (doc_load(path, doc, &status))
		return true;
	status_text(&status, LANG_EN, text, sizeof text);
	fprintf(stderr, "speed: %s\n", text);
	return false;
}

static void read_windows(struct reading *reading, struct clock *clock, struct records *records)
{
	struct dates *dates = dates_begin(reading, records);
	struct figures *figures = figures_begin(reading, records);
	struct events *events = events_begin(reading, records);
	lap(clock, DATES);
	for (window_open(reading); window_next(reading);) {
		lap(clock, READING);
		dates_read(dates);
		lap(clock, DATES);
		figures_read(figures);
		lap(clock, FIGURES);
		events_read(events);
		lap(clock, EVENTS);
		programmes_read(&reading->programmes, &reading->zones, reading->window);
	}
	programmes_close(&reading->programmes);
	dates_end(dates);
	figures_end(figures);
	events_end(events);
}

/* In MB, 0 where the system does not say: "VmHWM" is the most that was in use, "VmRSS" what is. getrusage has
 * that of who started this program in it as well. */
static double memory(const char *which)
{
	FILE *file = fopen("/proc/self/status", "r");
	char line[256];
	double kilobytes = 0;
	while (file && fgets(line, sizeof line, file))
		if (strncmp(line, which, strlen(which)) == 0)
			sscanf(line, "%*s %lf kB", &kilobytes);
	if (file)
		fclose(file);
	return kilobytes / 1000;
}

/* With all given back to the system that is of no use any more. */
static double memory_left(void)
{
#ifdef __GLIBC__
	malloc_trim(0);
#endif
	return memory("VmRSS");
}

/* What extract() does, with a look at the clock between. */
static bool read_file(const char *path, struct clock *clock, size_t *bytes, double *left)
{
	struct doc doc;
	struct reading reading;
	struct pace pace = {0};
	struct records records = {0};
	if (!load(path, &doc))
		return false;
	*bytes += doc.len;
	lap(clock, LOAD);
	reading_begin(&reading, &doc, &pace);
	lap(clock, READING);
	extract_outline(&reading, &records);
	lap(clock, OUTLINE);
	read_windows(&reading, clock, &records);
	lap(clock, READING);
	extract_pairings(&reading, &records);
	lap(clock, PAIRINGS);
	events_name(&reading, &records);
	lap(clock, EVENTS);
	extract_figure_parties(&reading, &records);
	lap(clock, FIGURES);
	reading_end(&reading);
	lap(clock, READING);
	*left = memory_left();
	clock->last = now();
	records_free(&records);
	doc_free(&doc);
	lap(clock, READING);
	return true;
}

static int time_extract(int count, char **paths)
{
	struct clock clock = {.last = now()};
	size_t bytes = 0;
	double all = 0, left = 0;
	for (int i = 0; i < count; i++)
		if (!read_file(paths[i], &clock, &bytes, &left))
			return 1;
	const double most = memory("VmHWM");
	for (enum stage stage = 0; stage < STAGES; stage++) {
		all += clock.stages[stage];
		printf("%s\t%.1f\n", stage_names[stage], (double)bytes * 1e-6 / clock.stages[stage]);
	}
	printf("seconds\t%.6f\nmemory\t%.1f\nbeside\t%.1f\n", all, most, most - left);
	return 0;
}

/* With no look at the clock between. */
static int time_cores(int count, char **paths)
{
	const struct extract_options options = {.beside = crew_processors() > 1};
	struct timespec start, end;
	clock_gettime(CLOCK_MONOTONIC, &start);
	for (int i = 0; i < count; i++) {
		struct doc doc;
		struct records records = {0};
		if (!load(paths[i], &doc))
			return 1;
		extract(&doc, &options, &records);
		records_free(&records);
		doc_free(&doc);
	}
	clock_gettime(CLOCK_MONOTONIC, &end);
	printf("seconds\t%.6f\n",
	        (double)(end.tv_sec - start.tv_sec) + (double)(end.tv_nsec - start.tv_nsec) * 1e-9);
	return 0;
}

static int find_names(const char *path, bool list)
{
	struct doc doc;
	size_t count = 0;
	if (!load(path, &doc))
		return 1;
	double start = now();
	for (size_t n, off = 0; (off = place_next(doc.text, doc.len, off, &n)) < doc.len; off += n) {
		count++;
		if (list)
			printf("%.*s\n", (int)n, doc.text + off);
	}
	if (!list)
		printf("seconds\t%.6f\nnames\t%zu\n", now() - start, count);
	doc_free(&doc);
	return 0;
}

int main(int argc, char **argv)
{
	if (argc > 2 && strcmp(argv[1], "extract") == 0)
		return time_extract(argc - 2, argv + 2);
	if (argc > 2 && strcmp(argv[1], "cores") == 0)
		return time_cores(argc - 2, argv + 2);
	if (argc == 3 && (strcmp(argv[1], "names") == 0 || strcmp(argv[1], "list") == 0))
		return find_names(argv[2], *argv[1] == 'l');
	fputs("usage: speed names|list|extract|cores FILE…\n", stderr);
	return 2;
}
