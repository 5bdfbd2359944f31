// SPDX-License-Identifier: MIT
#include "core/base/mem.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CHUNK_SIZE = 16 * 1024 };

struct arena_chunk {
	struct arena_chunk *next;
	size_t used, size;
	alignas(max_align_t) char bytes[];
};

__attribute__((weak)) _Noreturn void mem_exhausted(void)
{
	fputs("duikou: out of memory\n", stderr);
	exit(EXIT_FAILURE);
}

static void *checked(void *p)
{
	if (!p)
		mem_exhausted();
	return p;
}

void *mem_alloc(size_t size)
{
	return checked(malloc(size ? size : 1));
}

void *mem_zero(size_t count, size_t size)
{
	return checked(calloc(count ? count : 1, size ? size : 1));
}

void *mem_resize(void *old, size_t count, size_t size)
{
	if (size && count > SIZE_MAX / size)
		mem_exhausted();
	size_t bytes = count * size;
	return checked(realloc(old, bytes ? bytes : 1));
}

char *mem_strndup(const char *s, size_t len)
{
	char *copy = mem_alloc(len + 1);
	if (len)
		memcpy(copy, s, len);
	copy[len] = '\0';
	return copy;
}

void *mem_grow_more(void *old, size_t *cap, size_t need, size_t size)
{
	size_t next = *cap ? *cap * 2 : 8;
	*cap = next > need ? next : need;
	return mem_resize(old, *cap, size);
}

static struct arena_chunk *chunk_new(struct arena *arena, size_t need)
{
	size_t size = need > CHUNK_SIZE ? need : CHUNK_SIZE;
	struct arena_chunk *chunk = mem_zero(1, sizeof *chunk + size);
	chunk->size = size;
	chunk->next = arena->chunks;
	arena->chunks = chunk;
	return chunk;
}

/* A place whose offset is a multiple of `align`. */
static void *take(struct arena *arena, size_t size, size_t align)
{
	struct arena_chunk *chunk = arena->chunks;
	size_t at = chunk ? (chunk->used + align - 1) / align * align : 0;
	if (!chunk || chunk->size < at || chunk->size - at < size) {
		chunk = chunk_new(arena, size);
		at = 0;
	}
	chunk->used = at + size;
	return chunk->bytes + at;
}

void *arena_alloc(struct arena *arena, size_t size)
{
	return take(arena, size, alignof(max_align_t));
}

char *arena_strndup(struct arena *arena, const char *s, size_t len)
{
	char *copy = take(arena, len + 1, 1);
	if (len)
		memcpy(copy, s, len);
	return copy;
}

void arena_free(struct arena *arena)
{
	for (struct arena_chunk *chunk = arena->chunks; chunk;) {
		struct arena_chunk *next = chunk->next;
		free(chunk);
		chunk = next;
	}
	arena->chunks = NULL;
}

void arena_join(struct arena *to, struct arena *from)
{
	struct arena_chunk **end = &to->chunks;
	while (*end)
		end = &(*end)->next;
	*end = from->chunks;
	from->chunks = NULL;
}
