// SPDX-License-Identifier: MIT
// Memory that is there, growable arrays, and arenas. Anyone may include this.
#ifndef CORE_BASE_MEM_H
#define CORE_BASE_MEM_H

#include <stddef.h>

/*
 * Out of memory is not a state that callers handle: it ends the program, in one place. The library's own
 * mem_exhausted() says so on stderr and exits with 1; a program that has a terminal to put in order defines
 * its own, which the linker then prefers.
 */
_Noreturn void mem_exhausted(void);

/* malloc, calloc, realloc that never return NULL. Owned by the caller, released with free(). */
void *mem_alloc(size_t size);
void *mem_zero(size_t count, size_t size);
void *mem_resize(void *old, size_t count, size_t size);
/* A copy of `len` bytes with a NUL behind them. Owned by the caller. */
char *mem_strndup(const char *s, size_t len);

/*
 * A growable array of T. All zero is a valid empty array; `at` is owned and released by array_free. Pointers
 * into it hold until the next push.
 */
#define ARRAY(T)                                                                                             \
	struct {                                                                                             \
		T *at;                                                                                       \
		size_t len, cap;                                                                             \
	}

/* Appends one element, uninitialised, and gives a pointer to it. */
#define array_push(a)                                                                                        \
	((a)->at = mem_grow((a)->at, &(a)->cap, (a)->len + 1, sizeof *(a)->at), &(a)->at[(a)->len++])

/* Releases the elements; the array is empty and usable again. */
#define array_free(a) (free((a)->at), (a)->at = NULL, (a)->len = (a)->cap = 0)

/* For arrays that grow one by one: room for at least `need` elements, and for more if there was too little.
 */
void *mem_grow_more(void *old, size_t *cap, size_t need, size_t size);
static inline void *mem_grow(void *old, size_t *cap, size_t need, size_t size)
{
	return need <= *cap ? old : mem_grow_more(old, cap, need, size);
}

/*
 * An arena owns many small objects that die together. All zero is a valid empty arena. Nothing in it is
 * released alone; arena_free releases all of it and leaves an empty arena.
 */
struct arena {
	struct arena_chunk *chunks;
};

/* `size` bytes, zeroed, aligned for any object. Borrowed until arena_free. */
void *arena_alloc(struct arena *arena, size_t size);
/* A copy of `len` bytes with a NUL behind them. Borrowed until arena_free. */
char *arena_strndup(struct arena *arena, const char *s, size_t len);
void arena_free(struct arena *arena);
/* Moves all that is in `from` into `to`; `from` is empty then. */
void arena_join(struct arena *to, struct arena *from);

#endif
