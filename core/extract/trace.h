// SPDX-License-Identifier: MIT
// What a rule looked at and refused: how a reader finds out why nothing was found. For extract and who calls
// it.
#ifndef CORE_EXTRACT_TRACE_H
#define CORE_EXTRACT_TRACE_H

#include "core/base/span.h"

#include <stddef.h>

/*
 * Every layer reports where it decides: when something looks like a record and a rule says that it is none,
 *
 *     if (denied(tokens, v))
 *             return trace_refuse(reader->trace, "pairing.refused.denied", span), …;
 *
 * with a rule of its own in rules.tsv (use: refused) and the bytes it looked at. Without a trace (NULL) this
 * costs one comparison; what only the trace needs is worked out behind `if (trace)`.
 */
struct refusal {
	const char *rule; /* static */
	struct span span; /* of the document */
};

struct trace {
	void (*refused)(void *context, const struct refusal *refusal);
	void *context;
};

static inline void trace_refuse(const struct trace *trace, const char *rule, struct span span)
{
	if (trace)
		trace->refused(trace->context, &(struct refusal){rule, span});
}

#endif
