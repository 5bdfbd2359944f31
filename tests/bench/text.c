// SPDX-License-Identifier: MIT
/*
 * text FILE…, or the file that DUIKOU_BENCH_TEXT names: lines and clusters of core/text against those of
 * libunistring, paragraph by paragraph, in turns. The files are repeated until there are 20 MB; a larger one
 * is taken as it is. Tells the median of the ratios of each turn, and fails below the floors. Then: does a
 * line cost the same in one paragraph of all that?
 */
#include "core/base/buf.h"
#include "core/base/mem.h"
#include "core/text/cluster.h"
#include "core/text/wrap.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unigbrk.h>
#include <unilbrk.h>

enum { COLS = 118, TURNS = 7, LEAST = 20000000, PARAGRAPHS = 8 };

struct bench {
	struct buf text;
	char *breaks; /* a byte for each of the text's, as libunistring wants */
};

/* Gives a sum of what it found, so that nothing is left out. */
typedef size_t work(const struct bench *bench, const char *text, size_t len);

static size_t their_lines(const struct bench *bench, const char *text, size_t len)
{
	return (size_t)u8_width_linebreaks(
	        (const uint8_t *)text, len, COLS, 0, 0, NULL, "UTF-8", bench->breaks);
}

static size_t our_lines(const struct bench *bench, const char *text, size_t len)
{
	struct wrap wrap;
	size_t sum = 0;
	(void)bench;
	wrap_begin(&wrap, text, len, COLS, WIDTH_NARROW);
	for (struct wrap_line line; wrap_next(&wrap, &line);)
		sum += line.next;
	return sum;
}

static size_t their_clusters(const struct bench *bench, const char *text, size_t len)
{
	u8_grapheme_breaks((const uint8_t *)text, len, bench->breaks);
	return (size_t)bench->breaks[len - 1];
}

static size_t our_clusters(const struct bench *bench, const char *text, size_t len)
{
	struct cluster_iter iter = cluster_begin(text, len, 0, WIDTH_NARROW);
	size_t sum = 0;
	(void)bench;
	for (struct cluster cluster; cluster_next(&iter, &cluster);)
		sum += cluster.len;
	return sum;
}

static double now(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static double seconds(const struct bench *bench, work *pass)
{
	static volatile size_t sink;
	double start = now();
	const char *at = bench->text.at, *end = at + bench->text.len;
	while (at < end) {
		const char *newline = memchr(at, '\n', (size_t)(end - at));
		size_t len = (size_t)((newline ? newline : end) - at);
		if (len)
			sink = sink + pass(bench, at, len);
		at += len + 1;
	}
	return now() - start;
}

static int by_size(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;
	return (x > y) - (x < y);
}

static double median(double *values)
{
	qsort(values, TURNS, sizeof *values, by_size);
	return values[TURNS / 2];
}

/* Is ours faster than theirs by as much as it should? */
static bool compare(const struct bench *bench, const char *name, work *ours, work *theirs, double floor)
{
	double ratios[TURNS], fast[TURNS], slow[TURNS], mb = (double)bench->text.len / 1e6;
	for (int i = 0; i < TURNS; i++) {
		fast[i] = seconds(bench, ours);
		slow[i] = seconds(bench, theirs);
		ratios[i] = slow[i] / fast[i];
	}
	double ratio = median(ratios);
	printf("%s: %.0f MB/s, libunistring %.0f MB/s, %.2f times (at least %.0f)\n", name, mb / median(fast),
	        mb / median(slow), ratio, floor);
	return ratio >= floor;
}

/* The paragraphs as one: what a line costs at the start, and at places that were kept on the way. */
static void scroll(struct bench *bench)
{
	enum { SCREEN = 40, PLACES = 1000, EVERY = 100 };
	static struct wrap places[PLACES];
	size_t count = 0, kept = 0;
	struct wrap_line line;
	for (size_t i = 0; i < bench->text.len; i++)
		if (bench->text.at[i] == '\n')
			bench->text.at[i] = ' ';
	struct wrap wrap;
	wrap_begin(&wrap, bench->text.at, bench->text.len, COLS, WIDTH_NARROW);
	double start = now();
	do
		if (count % EVERY == 0 && kept < PLACES)
			places[kept++] = wrap;
	while (wrap_next(&wrap, &line) && ++count);
	double all = now() - start;
	for (size_t i = 0; i < kept; i++)
		for (int n = 0; n < SCREEN && wrap_next(&places[i], &line); n++)
			continue;
	double each = (now() - start - all) / (double)(kept * SCREEN);
	printf("one paragraph of %zu lines: all %.0f ms; from a place that was kept, a line %.5f ms\n", count,
	        all * 1e3, each * 1e3);
}

/* Our own prose has short paragraphs. Those of a document have some hundred characters. */
static void join_paragraphs(struct buf *text)
{
	int newlines = 0;
	size_t len = 0;
	for (size_t i = 0; i < text->len; i++)
		if (text->at[i] != '\n' || ++newlines % PARAGRAPHS == 0)
			text->at[len++] = text->at[i];
	text->len = len;
}

static void add_file(struct buf *text, const char *path)
{
	static char part[1 << 16];
	FILE *file = fopen(path, "r");
	if (!file) {
		perror(path);
		exit(1);
	}
	for (size_t got; (got = fread(part, 1, sizeof part, file)) > 0;)
		buf_add(text, part, got);
	fclose(file);
}

static void double_text(struct buf *text)
{
	char *copy = mem_strndup(text->at, text->len);
	buf_add(text, copy, text->len);
	free(copy);
}

int main(int argc, char **argv)
{
	struct bench bench = {0};
	const char *other = getenv("DUIKOU_BENCH_TEXT");
	if (other && *other)
		add_file(&bench.text, other);
	else
		for (int i = 1; i < argc; i++)
			add_file(&bench.text, argv[i]);
	if (!other || !*other)
		join_paragraphs(&bench.text);
	while (bench.text.len > 0 && bench.text.len < LEAST)
		double_text(&bench.text);
	bench.breaks = malloc(bench.text.len + 1);
	/* our own prose has a figure in every sentence, and ASCII is but a byte for the same steps */
	bool lines = compare(&bench, "lines", our_lines, their_lines, other && *other ? 4 : 3);
	bool clusters = compare(&bench, "clusters", our_clusters, their_clusters, 3);
	scroll(&bench);
	free(bench.breaks);
	buf_free(&bench.text);
	return lines && clusters ? 0 : 1;
}
