// SPDX-License-Identifier: MIT
#include "core/extract/region.h"

/* Does one of the provinces, up to NULL, hold the place? */
static bool lies_in(const struct place *place, const char *const *provinces)
{
	for (; place && *provinces; provinces++)
		if (place_holds(place_find(*provinces), place))
			return true;
	return false;
}

bool region_supports(const struct place *place)
{
	static const char *const eastern[] = {"北京市", "天津市", "上海市", "辽宁省", "江苏省", "浙江省",
	        "福建省", "山东省", "广东省", NULL};
	return lies_in(place, eastern);
}

bool region_is_supported(const struct place *place)
{
	static const char *const western[] = {"西藏自治区", "新疆维吾尔自治区", "新疆生产建设兵团", "青海省",
	        "宁夏回族自治区", "甘肃省", "贵州省", "云南省", "广西壮族自治区", "内蒙古自治区", NULL};
	return lies_in(place, western);
}

bool region_is_northeast(const struct place *place)
{
	static const char *const northeastern[] = {"辽宁省", "吉林省", "黑龙江省", NULL};
	return lies_in(place, northeastern);
}
