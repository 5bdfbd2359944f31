// SPDX-License-Identifier: MIT
// The fuzz target, by the name that libFuzzer calls. For replay.c.
#ifndef TESTS_FUZZ_TARGET_H
#define TESTS_FUZZ_TARGET_H

#include <stddef.h>
#include <stdint.h>

/* Aborts when something does not hold; else 0. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#endif
