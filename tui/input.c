// SPDX-License-Identifier: MIT
#include "tui/input.h"

#include "tui/signals.h"

#include <errno.h>
#include <string.h>
#include <sys/select.h>
#include <unistd.h>

enum { FOREVER = -1, ESC_DELAY_MS = 60 };

enum source { SOURCE_NONE, SOURCE_SIGNAL, SOURCE_KEYS, SOURCE_NEWS };

/* Which has something to read within `ms`? (select and not poll: macOS cannot poll terminals.) */
static enum source wait_for(const struct input *input, int ms)
{
	int signals = signals_fd();
	fd_set set;
	FD_ZERO(&set);
	FD_SET(input->fd, &set);
	if (signals >= 0)
		FD_SET(signals, &set);
	if (input->news > 0)
		FD_SET(input->news, &set);
	struct timeval limit = {.tv_sec = ms / 1000, .tv_usec = ms % 1000 * 1000L};
	int max = input->fd > signals ? input->fd : signals;
	max = max > input->news ? max : input->news;
	int count = select(max + 1, &set, NULL, NULL, ms == FOREVER ? NULL : &limit);
	if (count < 0)
		return errno == EINTR ? SOURCE_NONE : SOURCE_KEYS; /* reading will tell what is wrong */
	if (signals >= 0 && count > 0 && FD_ISSET(signals, &set))
		return SOURCE_SIGNAL;
	if (count > 0 && !FD_ISSET(input->fd, &set))
		return SOURCE_NEWS;
	return count > 0 ? SOURCE_KEYS : SOURCE_NONE;
}

/* False when the terminal is gone: the end of the file, or an error such as EIO. */
static bool read_keys(struct input *input)
{
	char bytes[sizeof input->decoder.bytes];
	ssize_t n = read(input->fd, bytes, key_room(&input->decoder));
	if (n > 0)
		key_feed(&input->decoder, bytes, (size_t)n);
	return n > 0 || (n < 0 && (errno == EINTR || errno == EAGAIN));
}

static char32_t take(struct input *input, bool pause)
{
	char32_t key = input->next ? input->next : key_next(&input->decoder, pause);
	input->next = K_NONE;
	return key;
}

static struct event event_of(char32_t key, const struct key_decoder *decoder)
{
	struct event event = {.kind = EVENT_KEY, .key = key};
	if (key == K_REPORT)
		event = (struct event){EVENT_REPORT, .row = decoder->report.row, .col = decoder->report.col};
	else if (key == K_MOUSE)
		event = (struct event){EVENT_MOUSE, .mouse = decoder->mouse};
	else if (key == K_GROUND)
		event.kind = EVENT_GROUND, memcpy(event.rgb, decoder->ground, sizeof event.rgb);
	return event;
}

struct event input_wait(struct input *input)
{
	for (bool pause = false;;) {
		if (wait_for(input, 0) == SOURCE_SIGNAL)
			return (struct event){.kind = EVENT_SIGNAL};
		char32_t key = take(input, pause);
		if (key != K_NONE)
			return event_of(key, &input->decoder);
		bool escape = key_waiting(&input->decoder);
		int esc_ms = input->esc_ms > 0 ? input->esc_ms : ESC_DELAY_MS;
		enum source source = wait_for(input, escape ? esc_ms : FOREVER);
		if (source == SOURCE_SIGNAL)
			return (struct event){.kind = EVENT_SIGNAL};
		if (source == SOURCE_NEWS)
			return (struct event){.kind = EVENT_NEWS};
		if (source == SOURCE_KEYS && !read_keys(input))
			return (struct event){.kind = EVENT_LOST};
		pause = escape && source == SOURCE_NONE;
	}
}

bool input_ready(struct input *input)
{
	for (;;) {
		if (input->next == K_NONE)
			input->next = key_next(&input->decoder, false);
		enum source source = input->next ? SOURCE_KEYS : wait_for(input, 0);
		if (input->next || source != SOURCE_KEYS)
			return source != SOURCE_NONE;
		if (!read_keys(input)) /* input_wait will find that too */
			return true;
	}
}

bool input_stops(struct input *input)
{
	bool came = key_room(&input->decoder) > 0 && wait_for(input, 0) == SOURCE_KEYS;
	if (came && !read_keys(input))
		return true;
	if (!key_stops(&input->decoder, !came))
		return false;
	input->next = K_NONE;
	return true;
}
