// SPDX-License-Identifier: MIT
#include "core/view/view.h"

#include "core/base/mem.h"

#include <stdlib.h>

bool view_open(struct view *view, const struct view_ops *ops, const struct view_context *context,
        struct status *status)
{
	*view = (struct view){ops, context, mem_zero(1, ops->state_size)};
	if (!ops->open || ops->open(view, status))
		return true;
	view_close(view);
	return false;
}

void view_close(struct view *view)
{
	if (view->state && view->ops->close)
		view->ops->close(view);
	free(view->state);
	*view = (struct view){0};
}
