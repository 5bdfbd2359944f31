// SPDX-License-Identifier: MIT
#include "core/extract/act.h"

struct act {
	const char32_t *word;
	const char32_t *no_behind; /* with one of these behind it, it names a thing: 实施方案, 完成率 */
	const char32_t *no_before; /* with one of these before it, it is no act of that time: 计划安排 */
};

/* clang-format off */
static const struct act acts[] = {
	/* meetings, decisions, papers */
	{U"召开", NULL, NULL}, {U"举行", NULL, NULL}, {U"举办", U"地", NULL}, {U"提出", NULL, NULL}, {U"提议", NULL, NULL},
	{U"确定", U"性", NULL}, {U"决定", U"性", NULL}, {U"明确", U"的", U"不"}, {U"规定", U"的", NULL}, {U"作出", NULL, NULL}, {U"作了", NULL, NULL}, {U"作题为", NULL, NULL},
	{U"做出", NULL, NULL}, {U"制定", NULL, NULL}, {U"制订", NULL, NULL}, {U"出台", NULL, NULL}, {U"颁布", NULL, NULL},
	{U"颁发", NULL, NULL}, {U"发布", NULL, NULL}, {U"公布", NULL, NULL}, {U"印发", NULL, NULL}, {U"下发", NULL, NULL},
	{U"发出", NULL, NULL}, {U"转发", NULL, NULL}, {U"批转", NULL, NULL}, {U"批准", NULL, NULL}, {U"批复", NULL, NULL},
	{U"批示", NULL, U"的"}, {U"审议", NULL, NULL}, {U"表决", NULL, NULL}, {U"签订", NULL, NULL}, {U"签署", NULL, NULL},
	{U"签约", NULL, NULL}, {U"签定", NULL, NULL}, {U"缔结", NULL, NULL}, {U"达成", NULL, NULL}, {U"部署", NULL, NULL},
	{U"指出", NULL, NULL}, {U"强调", NULL, NULL}, {U"宣布", NULL, NULL}, {U"下达", NULL, NULL}, {U"修订", NULL, NULL},
	{U"修改", NULL, NULL}, {U"修编", NULL, NULL}, {U"批示", NULL, NULL}, {U"发表", NULL, NULL}, {U"出版", U"社", NULL},
	{U"审批", NULL, NULL}, {U"获批", NULL, NULL}, {U"汇报", U"会", NULL}, {U"会议学习", NULL, NULL}, {U"动员", NULL, NULL},
	/* beginnings and ends */
	{U"成立", U"以来之", NULL}, {U"设立", NULL, NULL}, {U"建立", NULL, NULL}, {U"组建", NULL, NULL}, {U"创办", NULL, NULL},
	{U"创建", NULL, NULL}, {U"创立", NULL, NULL}, {U"开办", NULL, NULL}, {U"兴办", NULL, NULL}, {U"筹建", NULL, NULL},
	{U"始建", NULL, NULL}, {U"建成", U"0123456789后区", NULL}, {U"落成", NULL, NULL}, {U"竣工", U"0123456789", NULL}, {U"完工", U"率0123456789", NULL},
	{U"完成", U"率情投0123456789", NULL}, {U"开工", U"率0123456789", NULL}, {U"动工", NULL, NULL}, {U"奠基", NULL, NULL}, {U"启动", U"区", NULL},
	{U"启用", NULL, NULL}, {U"投入使用", NULL, NULL}, {U"投产", NULL, NULL}, {U"投用", NULL, NULL}, {U"通车", NULL, NULL},
	{U"开通", NULL, NULL}, {U"开业", NULL, NULL}, {U"开诊", NULL, NULL}, {U"开学", NULL, NULL}, {U"招生", U"计", NULL},
	{U"挂牌", NULL, NULL}, {U"揭牌", NULL, NULL}, {U"开始", NULL, NULL}, {U"始于", NULL, NULL}, {U"发端", NULL, NULL},
	{U"起步", NULL, NULL}, {U"萌芽", U"阶时", NULL}, {U"兴起", NULL, NULL}, {U"形成", NULL, NULL}, {U"确立", NULL, NULL},
	{U"结束", NULL, NULL}, {U"终止", NULL, NULL}, {U"停止", NULL, NULL}, {U"取消", NULL, NULL}, {U"撤销", NULL, NULL},
	{U"更名", NULL, NULL}, {U"改名", NULL, NULL}, {U"改为", NULL, NULL}, {U"合并", NULL, NULL}, {U"划归", NULL, NULL},
	{U"升格", NULL, NULL}, {U"迁入", NULL, NULL}, {U"迁至", NULL, NULL}, {U"入住", U"率", NULL},
	{U"延长", NULL, NULL}, {U"打响", NULL, NULL}, {U"拉开", NULL, NULL}, {U"问世", NULL, NULL}, {U"诞生", NULL, NULL},
	/* carrying out */
	{U"实施", U"方细意办以之", NULL}, {U"实行", NULL, NULL}, {U"施行", NULL, NULL}, {U"推行", NULL, NULL}, {U"试行", NULL, NULL},
	{U"开展", U"以", NULL}, {U"组织", U"部领机建委", NULL}, {U"启程", NULL, NULL}, {U"发起", NULL, NULL}, {U"推出", NULL, NULL},
	{U"承担", NULL, NULL}, {U"编制", U"内外数", NULL}, {U"扩大", U"到至", U"断在续步"}, {U"调整", NULL, NULL}, {U"纳入", NULL, NULL},
	{U"列入", NULL, NULL}, {U"列为", NULL, NULL}, {U"入选", NULL, NULL}, {U"加入", NULL, NULL}, {U"进入", NULL, NULL},
	{U"委托", NULL, NULL}, {U"引进", NULL, NULL}, {U"拨付", NULL, NULL}, {U"捐赠", NULL, NULL}, {U"捐助", NULL, NULL},
	{U"捐款", NULL, NULL}, {U"捐资", NULL, NULL}, {U"赠送", NULL, NULL}, {U"移交", NULL, NULL}, {U"交付", NULL, NULL},
	{U"接管", NULL, NULL}, {U"接收", NULL, NULL}, {U"接受", NULL, NULL}, {U"设计", U"院师方", NULL}, {U"规划要", NULL, NULL},
	{U"建设了", NULL, NULL}, {U"援建了", NULL, NULL}, {U"牵头", NULL, NULL}, {U"选定", NULL, NULL},
	/* people on the way */
	{U"派出", U"医单", NULL}, {U"选派", NULL, NULL}, {U"派遣", NULL, NULL}, {U"派驻", NULL, NULL}, {U"派员", NULL, NULL},
	{U"派", U"出驻遣员别系生", U"选"}, {U"抵达", NULL, NULL}, {U"抵疆", NULL, NULL}, {U"抵藏", NULL, NULL}, {U"到达", NULL, NULL},
	{U"前往", NULL, NULL}, {U"赴", NULL, NULL}, {U"奔赴", NULL, NULL}, {U"进驻", NULL, NULL}, {U"进藏", NULL, NULL},
	{U"进疆", NULL, NULL}, {U"入疆", NULL, NULL}, {U"入藏", NULL, NULL}, {U"到疆", NULL, NULL}, {U"来访", NULL, NULL},
	{U"访问", NULL, NULL}, {U"考察", NULL, NULL}, {U"调研", NULL, NULL}, {U"视察", NULL, NULL}, {U"慰问", NULL, NULL},
	{U"率领", NULL, NULL}, {U"率团", NULL, NULL}, {U"带领", NULL, NULL}, {U"邀请", NULL, NULL}, {U"出席", NULL, NULL},
	{U"会见", NULL, NULL}, {U"担任", NULL, NULL}, {U"任命", NULL, NULL}, {U"当选", NULL, NULL}, {U"聘任", NULL, NULL},
	{U"毕业", U"生", NULL}, {U"逝世", NULL, NULL}, {U"返回", NULL, NULL}, {U"援藏期满", NULL, NULL}, {U"轮换", NULL, NULL},
	{U"调拨", NULL, NULL}, {U"调往", NULL, NULL}, {U"看望", NULL, NULL}, {U"率队", NULL, NULL}, {U"增援", NULL, NULL}, {U"驰援", NULL, NULL}, {U"增派", NULL, NULL}, {U"验收", NULL, NULL}, {U"通电", NULL, NULL}, {U"通航", NULL, NULL}, {U"捐献", NULL, NULL}, {U"接待", NULL, NULL}, {U"结成", NULL, NULL}, {U"揭幕", NULL, NULL}, {U"签字", NULL, NULL}, {U"收治", NULL, NULL}, {U"巡诊", NULL, NULL}, {U"破土", NULL, NULL}, {U"封顶", NULL, NULL}, {U"抽调", NULL, NULL}, {U"组队", NULL, NULL},
	{U"支援", U"的方省政工关单任模机项协资力与和地西边新办体计会双者、,。;对", U"口受被其供相互"},
	/* disasters, honours */
	{U"发生", NULL, NULL}, {U"爆发", NULL, NULL}, {U"遭受", NULL, NULL}, {U"遭遇", NULL, NULL}, {U"荣获", NULL, NULL},
	{U"获得", NULL, NULL}, {U"被评为", NULL, NULL}, {U"授予", NULL, NULL}, {U"获评", NULL, NULL}, {U"表彰", NULL, NULL},
};
/* clang-format on */

/* 通过 is an act behind a word of debate or before 了 and the end of a clause; else it means "through". */
static size_t passed_at(const struct glyphs *g, size_t i)
{
	static const char32_t *const debate[] = {U"讨论", U"审议", U"表决", U"会议", U"大会", U"顺利",
	        U"一致", U"正式", U"年", U"月", U"日", U"先后", NULL};
	size_t n = glyphs_match(g, i, U"通过");
	if (!n)
		return 0;
	bool act = glyphs_before_any(g, i, debate) || g->at[i + n].cp == U'了' || !cp_han(g->at[i + n].cp);
	return act ? n : 0;
}

size_t act_at(const struct glyphs *g, size_t i)
{
	const char32_t first = g->at[i].cp;
	if (!cp_han(first))
		return 0;
	for (size_t k = 0; k < sizeof acts / sizeof *acts; k++) {
		if (acts[k].word[0] != first)
			continue;
		size_t n = glyphs_match(g, i, acts[k].word);
		if (n && !(acts[k].no_behind && cp_in(g->at[i + n].cp, acts[k].no_behind)) &&
		        !(acts[k].no_before && cp_in(glyph_before(g, i, 1), acts[k].no_before)))
			return n;
	}
	return passed_at(g, i);
}
