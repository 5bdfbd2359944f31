// SPDX-License-Identifier: MIT
#include "core/extract/figure_measure.h"

#include "core/base/buf.h"
#include "core/extract/figure_measure_index.h"

#include <string.h>

enum {
	REACH = 16, /* glyphs that are looked at on either side */
	NAME_MAX = 12
};

/* Nouns that end the name of what is counted or measured: 医疗人才, 援助资金, 建筑面积. */
/* clang-format off */
static const char32_t *const nouns[] = {
	/* money */
	U"资金", U"款", U"物资", U"投资", U"经费", U"补助", U"补贴", U"津贴", U"贷款", U"收入", U"产值", U"总额", U"金额", U"债券", U"基金",
	U"税收", U"利税", U"利润", U"总值", U"增加值", U"成交额", U"合同额", U"销售额", U"订单", U"存款", U"余额", U"损失", U"费", U"费用", U"成本",
	U"价值", U"造价", U"预算", U"财力", U"财政", U"支出", U"投入", U"援助", U"资助", U"承担额", U"缺口", U"标准", U"工资", U"奖金", U"现金", U"资产", U"物品", U"设施", U"配套", U"自筹",
	/* works */
	U"项目", U"工程", U"学校", U"小学", U"中学", U"幼儿园", U"医院", U"卫生院", U"卫生室", U"企业", U"公司", U"工厂", U"车间", U"基地", U"园区",
	U"中心", U"合作社", U"大棚", U"住房", U"安居房", U"房", U"房屋", U"用房", U"校舍", U"宿舍", U"教室", U"大楼", U"楼", U"床位", U"病床", U"设备", U"器械", U"仪器",
	U"车辆", U"车", U"图书", U"电脑", U"计算机", U"药品", U"衣物", U"被服", U"帐篷", U"苗木", U"桥", U"桥梁", U"公路", U"道路", U"路", U"水渠", U"管道",
	U"水库", U"电站", U"机井", U"街道", U"社区", U"站", U"点", U"校", U"院", U"馆", U"厂", U"场", U"商场", U"工作站", U"实验室", U"平台", U"生产线",
	/* people */
	U"干部", U"人才", U"教师", U"老师", U"医生", U"医师", U"护士", U"人员", U"专家", U"骨干", U"学生", U"学员", U"队员", U"队伍", U"医疗队", U"团队",
	U"教授", U"院士", U"博士", U"硕士", U"研究生", U"本科生", U"毕业生", U"新生", U"群众", U"人口", U"移民", U"农民", U"牧民", U"农牧民", U"居民", U"职工", U"员工",
	U"劳动力", U"劳务", U"患者", U"病人", U"儿童", U"患儿", U"孕产妇", U"贫困户", U"集体", U"个人", U"农户", U"牧户", U"家庭", U"党员", U"青年", U"工人", U"志愿者",
	U"代表", U"官兵", U"灾民", U"同志", U"名额", U"指标", U"岗位", U"职称", U"编制", U"师生", U"伤者", U"伤员", U"遗属", U"老人", U"人", U"户", U"委员", U"院长", U"校长",
	U"顾问", U"工程师", U"农艺师", U"技师", U"官员", U"村民", U"市民", U"顾问团", U"考察团", U"代表团", U"工作队", U"工作组", U"小组", U"领导", U"组长", U"成员", U"知识分子", U"员",
	/* bodies and places */
	U"单位", U"部委", U"部门", U"机构", U"院校", U"高校", U"大学", U"学院", U"支部", U"协会", U"组织", U"省市", U"省份", U"省区", U"地市", U"县市",
	U"县", U"市", U"区", U"州", U"省", U"乡", U"镇", U"村", U"乡镇", U"团场", U"地区", U"贫困县", U"重灾县", U"自治州", U"自治县", U"师", U"央企", U"国企", U"城市",
	U"领域", U"专业", U"学科", U"科室", U"专科", U"课题", U"班", U"班级", U"学位", U"学位点", U"授权点",
	/* what is done */
	U"技术", U"手术", U"病例", U"案例", U"论文", U"成果", U"专利", U"奖项", U"称号", U"品种", U"产品", U"协议", U"合同", U"意向", U"制度", U"措施", U"空白",
	U"政策", U"办法", U"文件", U"方案", U"规划", U"方面", U"问题", U"阶段", U"环节", U"模式", U"类型", U"原则", U"任务", U"讲座", U"课程", U"培训班", U"职位", U"项次",
	U"会议", U"座谈会", U"论坛", U"活动", U"义诊", U"巡诊", U"查房", U"门诊", U"门急诊", U"诊疗", U"服务", U"游客", U"旅客", U"货物", U"品", U"柜", U"问卷", U"路径",
	/* extents and rates */
	U"面积", U"耕地", U"土地", U"林地", U"草场", U"农田", U"水面", U"长度", U"全长", U"总长", U"里程", U"海拔", U"高度", U"宽度", U"距离", U"容量", U"能力", U"规模", U"装机", U"量",
	U"实事", U"事项", U"形式", U"角度", U"方向", U"板块", U"转变", U"地方", U"意识", U"渠道", U"途径", U"层次", U"层面", U"体系", U"机制", U"因素", U"目标", U"饮片", U"制剂", U"墙", U"妇女", U"影灯", U"胃镜", U"肠镜", U"腔镜", U"显微镜", U"呼吸机", U"监护仪", U"拖拉机", U"收割机", U"发电机", U"打印机", U"电视机", U"空调", U"路灯", U"机床", U"举措", U"孵化器", U"数据集", U"集群", U"赛事", U"航线", U"水平", U"总产值", U"增加值",
	U"产量", U"重量", U"人数", U"人次", U"户数", U"GDP", U"数量", U"总数", U"次数", U"床位数", U"项目数", U"立项数", U"课时数", U"覆盖数", U"篇数", U"台数", U"株数", U"头数", U"额", U"率", U"比例", U"比重", U"占比", U"覆盖面", U"增幅", U"增速", U"降幅", U"系数", U"得分", U"评分",
	U"占地", U"差距", U"粮食", U"蔬菜", U"水果", U"煤", U"油", U"电", U"水", U"树", U"牲畜", U"牛", U"羊", U"种子", U"化肥", U"水泥", U"钢材", U"大米", U"地震",
	NULL};

/* What is done so and so many times. */
static const char32_t *const activities[] = {U"义诊", U"巡诊", U"查房", U"诊疗", U"培训", U"考察", U"检查", U"演练", U"比赛", U"演出", U"走访",
	U"慰问", U"调研", U"出院", U"就诊", U"住院", U"学习", U"进修", U"交流", U"教学", U"调查", U"会诊", U"回访", U"互访", U"对接", U"来访", U"访问", U"讲学", U"研讨", U"授课", U"挂职",
	U"招聘", U"慰问演出", U"考试", U"督查", U"检测", U"手术", U"讨论", U"示教", NULL};

/* Verbs and small words at which such a name begins or ends: what stands beside them is another part of the clause. */
static const char32_t *const borders[] = {
	U"投入", U"落实", U"提供", U"拨付", U"拨给", U"引进", U"引入", U"实施", U"选派", U"派出", U"派驻", U"派遣", U"派", U"接收", U"接待", U"接受", U"完成", U"建成", U"新建", U"修建",
	U"改造", U"改建", U"扩建", U"捐赠", U"捐助", U"捐出", U"捐建", U"赠送", U"赠", U"安排", U"筹集", U"筹措", U"争取", U"到位", U"举办", U"举行", U"开展", U"组织", U"购置", U"购买",
	U"配备", U"招收", U"录取", U"减免", U"发放", U"救治", U"治疗", U"设立", U"成立", U"建立", U"签订", U"签署", U"达成", U"获得", U"取得", U"实现", U"形成", U"选送",
	U"覆盖", U"惠及", U"带动", U"帮助", U"支持", U"吸纳", U"安置", U"解决", U"输送", U"输出", U"培养", U"轮训", U"召开", U"编制", U"占用", U"倒塌", U"淹没", U"种植", U"增加",
	U"新增", U"填补", U"确诊", U"筛查", U"诊治", U"规划", U"邀请", U"抽调", U"动员", U"联合", U"包括", U"拥有", U"设有", U"现有", U"建有", U"共有", U"仅有", U"还有", U"以及",
	U"其中", U"本年度", U"本年", U"是年", U"同年", U"全年", U"全县", U"全市", U"全省", U"全区", U"每年", U"每月", U"每人", U"每户", U"每村", U"每个", U"每批", U"每期", U"累计", U"共计", U"合计", U"总计", U"先后",
	U"已经", U"已", U"将", U"均", U"都", U"分别", U"各", U"另", U"再", U"又", U"还", U"仅", U"只", U"由", U"向", U"与", U"和", U"及", U"的", U"了", U"为", U"在", U"从", U"自", U"至",
	U"到", U"赴", U"于", U"以", U"用", U"把", U"被", U"对", U"给", U"让", U"使", U"据", U"按", U"就", U"也", U"是", U"有", U"约", U"达", U"占", U"超", U"近", U"等", U"该", U"本", U"全部", U"攻读", U"人民", U"承担着", U"担负着", U"有着", U"就读", U"各类", U"各级", U"各项", U"各种", U"派往", U"往", U"培训", U"承担", U"带领", U"享受", U"容纳",
	U"来自", U"参加", U"前往", U"抵达", U"启程", U"返回", U"组成", U"结成", U"并", U"且", U"而", U"但", U"或", U"共", U"总共", U"现", U"余", U"硬化", U"改良", U"新修", U"建", U"送", U"购", U"招", U"收", U"出", U"种",
	U"建设", U"援建", U"下降", U"增长", U"提高", U"减少", U"来", U"去", U"进", U"入", U"当年", U"今年", U"去年", U"首批", U"双方", U"我院", U"我校", U"我市", U"我县", U"我团", U"可", U"能", U"应", U"须", U"要",
	U"受", U"因", U"经", U"比", U"较", U"高于", U"低于", U"不", U"未", U"涉及", U"涵盖", U"分布", U"时", U"后", U"前", U"内", U"中", U"上", U"下", U"这",
	NULL};

/* Some of these begin or end nouns as well. */
static const char32_t *const no_borders[] = {U"白内障", U"内镜", U"内窥镜", U"内分泌", U"发达", U"预算内",U"可支配", U"有关", U"培训班", U"培训费", U"培训项目", U"培训基地", U"人民医院", U"人民政府", U"交往",U"利用", U"使用", U"应用", U"费用", U"作用", U"公用", U"民用", U"通用", U"信用", U"淹没区", U"组织领导", U"比例", U"比重", U"对比", U"占比", U"人才", U"刚才",U"对口", U"建筑", U"建档", U"中小", U"中心", U"中学", U"中医", U"中型", U"中央", U"中级", U"中国", U"和田",
	U"到位资金", U"投入资金", U"前期", U"上海", U"下岗", U"下乡", U"出院", U"收入", U"种子", U"种植业", U"来访", U"进修", U"进口", U"进出口", U"入学", U"入院", U"入户", U"入驻", U"本地", U"本科", U"本土", U"对外", U"对内", U"对接",
	U"用房", U"用地", U"用水", U"用电", U"送医", U"送教", U"建设资金", U"建设项目", U"建设用地", U"援建项目", U"援建工程", U"援建资金", U"培养费", U"培养经费", U"组织机构", U"规划项目", U"共同", U"有机", U"有限", U"以上", U"无偿", U"内地", U"内科", U"现代", U"现金",
	U"后备", U"后续", U"上年", U"中小型", U"内陆", U"修缮", U"自治", U"自筹", U"自有", U"自来水", U"在职", U"在建", U"在校", U"在编", U"在岗", U"在册", U"安置房", U"安置点", U"安置区", U"安排资金", U"接待中心", U"培训中心", U"上级", U"出口", U"出国", U"就业", U"就诊", U"可用", U"受益", U"受援", U"受灾", U"受助", U"经济", U"经营", U"经费", U"经贸", U"自然", U"与会", U"时任", U"建卡", U"修建资金",
	U"总收入", U"购销", U"采购", U"普及", U"人均", U"主要", U"重要", U"项规划", U"中药", U"未就业", U"招商", U"招生", U"收治", U"引进资金", U"支持资金", U"帮扶", U"共建", U"余热", U"未成年", U"不动产", U"不良", U"下属", U"扩建工程", U"改造工程", U"改造项目", U"改造资金", U"新建工程", U"建立健全", U"输出人员", U"要素", U"应急", U"能源", U"能力", U"较发达", U"较好", U"较大", U"较强", U"较高", U"较为", U"较富",
	U"来料", U"赠款", U"捐款", U"捐赠款", U"捐助款", U"分类", U"出租", U"培养基地", U"组织部", U"编制床位", U"等级", U"内蒙古", U"前沿", U"上门", U"中专", U"中职", U"高中", U"初中", U"进疆", U"进藏", U"入疆", U"入藏", U"来疆", U"来藏", U"赴藏", U"赴疆", U"在藏", U"在疆", U"援建任务", U"种养", U"种畜", U"重建", U"灾后", U"产后", U"术后", U"售后", NULL};

/* Words between the name and its number: 援助资金累计达3亿元. */
static const char32_t *const between[] = {U"达", U"达到", U"为", U"有", U"共", U"共有", U"约", U"计", U"总计", U"累计", U"合计", U"共计", U"超过", U"仅",
	U"已", U"已达", U"近", U"逾", U"超", U"至", U"降至", U"降到", U"提高到", U"提高至", U"提升到", U"提升至", U"增加到", U"增至", U"增加至", U"上升到", U"上升至", U"下降到", U"下降至", U"突破", U"占", U"仅占", U"是", U"在",
	U"不低于", U"不少于", U"不小于", U"不超过", U"不足", U"不到", U"高达", U"多达", U"合", U"折合", U"人民币", U"各", U"分别", U"分别为", U"分别达", U"即", U"由", U"从", U"缩短为", U"就", U"还", U"低于", U"高于", U"大于", U"小于", U"另",
	U"港币", U"平均", U"大约", U"大概", U"总共", U"也", U"均", U"均为", U"均达", U"均达到", U"保持在", U"稳定在", U"控制在", U"维持在", U"完成", U"减至", U"减少到", U"缩小到", U"扩大到", U"达致", U"猛增到", U"高到", U"至今为止", U"为止", NULL};

/* Verbs that say themselves what is measured: 同比增长5%, 投入3亿元. */
static const char32_t *const deeds[] = {U"投入", U"投资", U"总投资", U"捐款", U"捐资", U"拨款", U"出资", U"增长", U"提高", U"下降", U"增加", U"减少", U"同比增长", U"同比下降", U"环比增长",
	U"年均增长", U"年递增", U"每年递增", U"年均递增", U"逐年递增", U"递增", U"上升", U"降低", U"补助", U"资助", U"补贴", U"筹资", U"集资", U"引资", U"贷款", U"募集", U"募捐", U"创收", U"节支", U"培训", U"义诊", U"巡诊", U"就诊", U"出院", U"住院", U"诊治", U"救治", U"手术",
	U"派驻", U"同比增加", U"同比减少", U"占地", U"增收", U"盈利", U"亏损", U"遇难", U"受伤", U"失踪", U"返还", U"减免", U"辐射", U"进修", U"接诊", U"收治", U"编制", U"落实", U"筹集", U"捐赠", U"捐助", U"到位", U"就业", U"劳务输出", U"人均增收", U"人均年增收", U"户均增收", U"年均增收", U"完工", U"开工", U"竣工", NULL};
/* clang-format on */

/* No column's edge, and no other block. */
static bool near_at(const struct glyphs *g, size_t i)
{
	return g->at[i].gap != GAP_WIDE && g->at[i].gap != GAP_BREAK;
}

/* The longest of the words that ends right before `i`, in glyphs. Their indexes are by the last character. */
#define ENDS_AT(g, i, words) ends_at(g, i, words, words##_first, words##_rows)
static size_t ends_at(const struct glyphs *g, size_t i, const char32_t *const *words, const uint16_t *first,
        const uint16_t *rows)
{
	size_t best = 0;
	const uint16_t *hit = &first[index_hash(glyph_before(g, i, 1))];
	for (size_t k = hit[0]; k < hit[1]; k++) {
		const char32_t *word = words[rows[k]];
		size_t n = word[1] ? glyphs_match_before(g, i, word) : glyph_before(g, i, 1) == word[0];
		best = n > best ? n : best;
	}
	return best;
}

static bool counts_times(const char *unit)
{
	static const char *const units[] = {"次", "场", "期", "场次", "批次", "人次", "轮", "例", "台",
	        "台次", "例次", "项次", "批", "课时", "学时"};
	for (size_t i = 0; i < sizeof units / sizeof *units; i++)
		if (strcmp(unit, units[i]) == 0)
			return true;
	return false;
}

/* Words that end like a noun and are none; 省级, 户外: a noun of one character that is part of another word.
 */
static bool no_noun(const struct glyphs *g, size_t i, size_t noun)
{
	static const char32_t *const words[] = {U"高质量", U"大量", U"适量", U"少量", U"质量", U"力量",
	        U"能量", U"驻点", U"优点", U"特点", U"观点", U"动员", U"满员", U"超员", U"减员", U"复员",
	        NULL};
	if (glyphs_match_before(g, i, U"重点") && cp_han(g->at[i].cp)) /* 重点学科, but 两个重点 */
		return true;
	return glyphs_before_any(g, i, words) || (noun == 1 && cp_in(g->at[i].cp, U"级外域际属内"));
}

/* The noun that ends right before `i`, in glyphs. */
static size_t noun_at(const struct glyphs *g, size_t i, bool times)
{
	size_t noun = ENDS_AT(g, i, nouns), activity = times ? ENDS_AT(g, i, activities) : 0;
	noun = noun && no_noun(g, i, noun) ? 0 : noun;
	return noun > activity ? noun : activity;
}

static bool part_of_name(const struct glyphs *g, size_t i)
{
	return cp_han(g->at[i].cp) || cp_latin(g->at[i].cp) || cp_in(g->at[i].cp, U"“”\"");
}

/* Does a word begin at `i` that belongs to another part of the clause, and not to a noun? */
static size_t border_at(const struct glyphs *g, size_t i)
{
	if (GLYPHS_MATCH(g, i, no_borders) || (i > 0 && GLYPHS_MATCH(g, i - 1, no_borders) > 1))
		return 0;
	return GLYPHS_MATCH(g, i, borders);
}

/* Does another figure begin at `i`? 三级医院 goes on. */
static bool counts_at(const struct glyphs *g, size_t i)
{
	char32_t cp = g->at[i].cp;
	return cp_digit(cp) ||
	       (cp_in(cp, U"一二三四五六七八九十百千万亿两") &&
	               cp_in(g->at[i + 1].cp, U"〇一二三四五六七八九十百千万亿余多个名所项家座条人位次户亩"));
}

static const char32_t *const relations[] = {
        U"对口支援", U"对口帮扶", U"支援", U"帮扶", U"援助", U"结对", NULL};

/* 8个较富裕的县: where the name begins that an adjective from `i` on with 的 belongs to; else `i`. */
static size_t behind_adjective(const struct glyphs *g, size_t i)
{
	enum { LONGEST = 5 };
	static const char32_t *const adverbs[] = {
	        U"较", U"比较", U"最", U"更", U"相对", U"经济", U"条件", U"刚刚", NULL};
	if (!glyphs_match_any(g, i, adverbs))
		return i;
	for (size_t k = i + 1; k < g->len && k <= i + LONGEST && near_at(g, k) && cp_han(g->at[k].cp); k++)
		if (g->at[k].cp == U'的')
			return k + 1;
	return i;
}

/* 地(州)市: behind a short bracket within a name at glyph `i`, on which the name goes on; else `i`. */
static size_t behind_variant(const struct glyphs *g, size_t i)
{
	enum { INSIDE = 4 };
	size_t k = i + 1;
	if (g->at[i].cp != '(' || !near_at(g, i))
		return i;
	while (k < i + 1 + INSIDE && (cp_in(g->at[k].cp, U"省市县区州盟旗、")) && near_at(g, k))
		k++;
	return k > i + 1 && g->at[k].cp == ')' && cp_in(g->at[k + 1].cp, U"省市县区州盟旗") ? k + 1 : i;
}

/* The name behind the measure word: up to the last noun before a border. */
static bool behind(const struct glyphs *g, size_t end, bool times, size_t *from, size_t *to)
{
	size_t i = end + (g->at[end].cp == U'的' && near_at(g, end)), best = 0, first = 0, noun;
	if (border_at(g, i))
		return false;
	i = behind_adjective(g, i);
	for (size_t k = i; k < g->len && k < i + REACH && near_at(g, k); k++) {
		k = k > i ? behind_variant(g, k) : k;
		bool list = k > i && g->at[k].cp == U'、' && cp_han(g->at[k + 1].cp); /* 机床、纺织企业 */
		if (!(part_of_name(g, k) || list) || counts_at(g, k) || (k > i && border_at(g, k)))
			break;
		if (best > i && glyphs_match_any(g, k, relations)) /* 13个部委对口支援… */
			break;
		if (k > i || cp_in(g->at[k].cp, U"县市区州省乡镇村校院楼车桥路班人户") ||
		        (cp_in(g->at[k].cp, U"师团") && !cp_han(g->at[k + 1].cp))) /* 12个师 */
			best = (noun = noun_at(g, k + 1, times)) && k + 1 - noun >= i ? k + 1 : best;
		if (best == k + 1 && !first && g->at[best].cp == U'、')
			first = best;
	}
	*from = i;
	*to = best > i + NAME_MAX && first ? first : best;
	return *to > i && *to - i <= NAME_MAX;
}

/* The first of the words that ends right before `i`, in glyphs. */
static size_t last_word(const struct glyphs *g, size_t i, const char32_t *const *words)
{
	size_t n = 0;
	while (*words && !(n = glyphs_match_before(g, i, *words)))
		words++;
	return n;
}

/* 2003年的, 上年的, between a change and its number: where the date begins, or `i`. */
static size_t before_date(const struct glyphs *g, size_t i)
{
	static const char32_t *const relative[] = {
	        U"上年同期的", U"去年同期的", U"上年的", U"去年的", U"前年的", U"当年的", U"今年的", NULL};
	const size_t n = last_word(g, i, relative);
	size_t k = i - 1;
	if (n)
		return i - n;
	if (glyph_before(g, i, 1) != U'的' || !cp_in(glyph_before(g, i, 2), U"年月底末初"))
		return i;
	while (k > 0 && near_at(g, k) && (cp_digit(g->at[k - 1].cp) || cp_in(g->at[k - 1].cp, U"年月底末初")))
		k--;
	return cp_digit(g->at[k].cp) ? k : i;
}

/* 捐款(含物资)超过3亿元: where a bracket that is closed right before the number begins, or `i`. */
static size_t before_bracket(const struct glyphs *g, size_t i)
{
	enum { INSIDE = 12 };
	size_t end = i - ENDS_AT(g, i, between), k = end;
	if (glyph_before(g, end, 1) != ')')
		return i;
	while (k > 0 && end - k < INSIDE && g->at[k].cp != '(' && near_at(g, k))
		k--;
	return g->at[k].cp == '(' && !cp_digit(g->at[k + 1].cp) ? k : i;
}

/* 由46%提高到, 由12名: where the number that it was before begins, if a change to another ends before `i`;
 * else `i`. */
static size_t before_change(const struct glyphs *g, size_t i)
{
	enum { FORMER = 24 };
	static const char32_t *const changes[] = {U"到", U"至", U"为", NULL};
	bool counts = false;
	if (!glyphs_before_any(g, i, changes))
		return i;
	for (size_t k = i; k > 0 && i - k < FORMER && near_at(g, k); k--) {
		if (cp_in(g->at[k - 1].cp, U"由从") && counts && cp_han(glyph_before(g, k, 2)))
			return k - 1;
		if (cp_in(g->at[k - 1].cp, U",。;:"))
			return i;
		counts |= cp_digit(g->at[k - 1].cp);
	}
	return i;
}

/* The glyph behind what comes before the number: without 达到, 累计, a colon or a bracket. */
static size_t before_number(const struct glyphs *g, size_t start)
{
	size_t i = before_bracket(g, before_date(g, start)), n = 1;
	i -= glyph_before(g, i, 1) == U'了'; /* 增加了, 增加到了 */
	i = before_change(g, i);
	for (int times = 0; times < 4 && n; times++) {
		if (i == 0 || !near_at(g, i))
			return i;
		n = cp_in(glyph_before(g, i, 1), U"(:") ? 1 : ENDS_AT(g, i, between);
		if (n && glyphs_match_before(g, i, U"建成"))
			n = 0;
		i -= n;
	}
	return i;
}

/* 48万贫困人口已有38万人: what another number counts by is no part of the name. */
static size_t behind_count(const struct glyphs *g, size_t first, size_t end)
{
	if (first == 0 || !cp_digit(g->at[first - 1].cp))
		return first;
	while (first < end &&
	        cp_in(g->at[first].cp, U"十百千万亿余多年月日号间底")) /* 9月8日, 1996年间 as well */
		first++;
	return first + (first + 1 < end && cp_in(g->at[first].cp, U"个名所项家座条位户批期轮届"));
}

static bool begins_count(char32_t cp)
{
	return cp == U'第' || cp_in(cp, U"一二三四五六七八九十两");
}

/* 甲省对口援藏项目, 某集团援助资金: where the name begins behind the party whose it is; else `first`. */
static size_t behind_party(const struct glyphs *g, size_t first, size_t end)
{
	static const char32_t *const kinds[] = {U"省", U"市", U"自治区", U"区", U"县", U"州", U"集团",
	        U"公司", U"企业", U"大学", U"医院", NULL};
	static const char32_t *const support[] = {U"对口支援", U"对口帮扶", U"对口援", U"援助", U"援建",
	        U"援藏", U"援疆", U"援青", U"支援", U"帮扶", NULL};
	for (size_t k = first + 1; k + 3 < end; k++)
		if (glyphs_match_any(g, k, support))
			return glyphs_before_any(g, k, kinds) ? k : first;
	return first;
}

/* The first glyph of the name that ends before `end`: behind the last border, stop or number. */
static size_t name_start(const struct glyphs *g, size_t end)
{
	size_t i = end;
	while (i > 0 && end - i < REACH && part_of_name(g, i - 1) && near_at(g, i))
		i--;
	size_t first = i;
	for (size_t k = i; k + 1 < end; k++) {
		size_t n = border_at(g, k);
		if (n && k + n <= end && k + n > first)
			first = k + n < end ? k + n : first;
	}
	first = behind_count(g, first, end);
	while (first < end && cp_in(g->at[first].cp, U"”\""))
		first++;
	for (size_t k = first; k < end && k < first + 4 && begins_count(g->at[first].cp); k++)
		if (cp_in(g->at[k].cp, U"批期轮届")) /* 第三批干部, 八批干部 */
			first = k + 1;
	return behind_party(g, first, end);
}

/* 粮食产量增长5%: what changes, with the verb that says so. */
static bool changes_noun(const struct glyphs *g, size_t end, size_t deed, size_t *from)
{
	static const char32_t *const changes[] = {U"增长", U"提高", U"下降", U"增加", U"减少", U"上升",
	        U"降低", U"同比增长", U"同比下降", U"环比增长", U"年均增长", U"同比增加", U"同比减少", NULL};
	const size_t verb = end - deed;
	if (!glyphs_before_any(g, end, changes) || !near_at(g, verb) || !noun_at(g, verb, false))
		return false;
	const size_t first = name_start(g, verb);
	if (first + 1 >= verb || verb - first > NAME_MAX)
		return false;
	*from = first;
	return true;
}

/* Does the name that ends at `to` call a place? 3亿元支援甲省 says no more of the money than to whom it went.
 */
static bool is_place(const struct glyphs *g, size_t to)
{
	return cp_in(glyph_before(g, to, 1), U"省市县区州乡镇村旗师") ||
	       glyphs_match_before(g, to, U"地区") || glyphs_match_before(g, to, U"团场") ||
	       glyphs_match_before(g, to, U"省市");
}

/* The name, or the verb, before the number. */
static bool before(const struct glyphs *g, size_t start, bool times, size_t *from, size_t *to)
{
	size_t end = before_number(g, start);
	if (end == 0 || !near_at(g, end))
		return false;
	size_t first = name_start(g, end), noun = noun_at(g, end, times), deed = ENDS_AT(g, end, deeds);
	if (!noun && !deed)
		return false;
	*to = end;
	*from = first;
	if (deed > noun && changes_noun(g, end, deed, from))
		return true;
	if (deed > noun || end - first < noun || end - first > NAME_MAX)
		*from = end - (deed > noun ? deed : noun);
	/* 4区2县, 5.6万户21人: what the number before counts */
	const bool other =
	        *from > 0 && (cp_digit(g->at[*from - 1].cp) || cp_in(g->at[*from - 1].cp, U"十百千万亿余多"));
	if (end - *from == 1 && is_place(g, end) && *from > 0 && cp_han(g->at[*from - 1].cp))
		return false; /* 甲省8个: the last character of a place's name */
	return end - *from > 1 || !(other || cp_in(glyph_before(g, end, 1), U"人率量费款品点院场路楼"));
}

/* 我市2个集体: who speaks. */
static bool is_self(const struct glyphs *g, size_t from, size_t to)
{
	return to - from == 2 && cp_in(g->at[from].cp, U"我本该全") &&
	       cp_in(g->at[from + 1].cp, U"省市县区州乡镇村校院团场局厂省司馆所");
}

/* 山地占33%, 到位率100%: what stands before 占 has a share, whatever it is; a rate has a name longer than 率.
 * `start` is the number. */
static bool share_or_rate(const struct glyphs *g, size_t start, size_t *from, size_t *to)
{
	static const char32_t *const shares[] = {U"占到", U"占", NULL};
	const size_t n = last_word(g, start, shares);
	size_t end = n ? start - n : before_number(g, start);
	end -= n && cp_in(glyph_before(g, end, 1), U"约仅只");
	if (!n && glyph_before(g, end, 1) != U'率')
		return false;
	size_t i = end;
	while (i > 0 && end - i < NAME_MAX && near_at(g, i) && cp_han(g->at[i - 1].cp))
		i--;
	for (size_t k = i; n && k + 1 < end; k++)
		i = border_at(g, k) ? k + border_at(g, k) : i;
	*from = n || end - i <= 3 ? i : end - 3; /* 资金到位率 would begin with 到位 */
	*to = end;
	return end > *from + 1 && i < end && (i > 0 ? !cp_han(glyph_before(g, i, 1)) || n : true);
}

/* “职工书屋”4个: a name in quotation marks right before the number. */
static bool quoted(const struct glyphs *g, size_t start, size_t *from, size_t *to)
{
	size_t i = start;
	if (glyph_before(g, start, 1) != U'”')
		return false;
	while (i > 0 && start - i <= NAME_MAX + 2 && near_at(g, i) && g->at[i].cp != U'“')
		i--;
	*from = i;
	*to = start;
	return g->at[i].cp == U'“' && start - i > 3;
}

/* 其中教育150万元，卫生80万元: what a part of the sum is for, when nothing else stands in its clause. */
static bool part_of_sum(const struct glyphs *g, size_t start, size_t *from, size_t *to)
{
	enum { PART_MAX = 6, SUM = 80 };
	static const char32_t *const opening[] = {U"其中", NULL};
	size_t i = start, k;
	while (i > 0 && near_at(g, i) && cp_han(g->at[i - 1].cp) && !glyphs_before_any(g, i, opening) &&
	        start - i <= PART_MAX)
		i--;
	for (k = i; k < start; k++)
		if ((border_at(g, k) && (k == i || border_at(g, k) == 1)) || begins_count(g->at[k].cp))
			return false; /* 移民安置 ends in one */
	bool told = glyphs_before_any(g, i, opening);
	for (k = i; !told && k > 0 && i - k < SUM && near_at(g, k) && cp_in(glyph_before(g, i, 1), U",、;");
	        k--) {
		if (g->at[k - 1].cp == U'。')
			break;
		told = glyphs_before_any(g, k, opening);
	}
	*from = i;
	*to = start;
	return told && start >= i + 2 && start - i <= PART_MAX;
}

/* 占总投资的44%, 完成任务的90%, 按财政收入的1%: of what it is a part. */
static bool share_of(const struct glyphs *g, size_t start, size_t *from, size_t *to)
{
	size_t i = start;
	if (glyph_before(g, i, 1) != U'的')
		return false;
	while (i > 0 && start - i < NAME_MAX && near_at(g, i) && part_of_name(g, i - 1) &&
	        g->at[i].cp != U'占' && !glyphs_match(g, i, U"完成"))
		i--;
	*from = i;
	*to = start - 1;
	if ((g->at[i].cp == U'占' || glyphs_match(g, i, U"完成")) && *to > i + 2 - (g->at[i].cp == U'占'))
		return true;
	*from = name_start(g, *to);
	*from += glyphs_match(g, *from, U"上年");
	return noun_at(g, *to, false) && *to > *from + 1 && *to - *from <= NAME_MAX;
}

static bool name_ends_in(const char *word, const char *end)
{
	size_t len = strlen(word), n = strlen(end);
	return len >= n && !memcmp(word + len - n, end, n);
}

/* 辽宁”活动: what stands on the other side of a quotation mark without its partner is left out. */
static bool whole_quotes(const struct glyphs *g, size_t *from, size_t *to)
{
	size_t open = *to;
	for (size_t i = *from; i < *to; i++) {
		if (g->at[i].cp == U'“')
			open = i;
		else if (g->at[i].cp == U'”' && open < *to)
			open = *to;
		else if (g->at[i].cp == U'”')
			*from = i + 1;
	}
	*to = open;
	return *from + 1 < *to || (*from < *to && !cp_in(g->at[*from].cp, U"“”"));
}

/* 江孜、定日四县, 甲市四批: does the name before the number only say which, or whose? */
static bool whose(const struct glyphs *g, size_t to, const char *unit)
{
	static const char *const kinds[] = {
	        "县", "市", "省", "区", "州", "省市", "省区", "县市", "市县", "地市", "师", "团", "旗"};
	static const char *const counts[] = {"批", "名", "人", "次", "人次", "期", "轮"};
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (strcmp(unit, kinds[i]) == 0)
			return true;
	for (size_t i = 0; i < sizeof counts / sizeof *counts; i++)
		if (strcmp(unit, counts[i]) == 0)
			return cp_in(glyph_before(g, to, 1), U"省市县区州"); /* 教师 is no 师 */
	return false;
}

/* 项目56个总金额逾亿元: is what ends before `i` the name of the number that follows there? */
static bool counted_next(const struct glyphs *g, size_t i)
{
	i += cp_in(g->at[i].cp, U"约逾近超达共为");
	return cp_digit(g->at[i].cp) || (cp_in(g->at[i].cp, U"一二三四五六七八九十百千万亿") &&
	                                        cp_in(g->at[i + 1].cp, U"十百千万亿余多元"));
}

bool figure_measure(
        const struct glyphs *g, size_t start, size_t end, const char *unit, size_t *from, size_t *to)
{
	bool rate = strcmp(unit, "%") == 0 || strcmp(unit, "百分点") == 0 || strcmp(unit, "倍") == 0,
	     times = counts_times(unit), attribute = rate || g->at[end].cp == U'的';
	bool money = name_ends_in(unit, "元"), found;
	if (rate && share_of(g, start, from, to))
		found = true;
	else if (attribute)
		found = before(g, start, times, from, to) ||
		        (g->at[end].cp == U'的' && behind(g, end, times, from, to)) ||
		        (rate && share_or_rate(g, start, from, to));
	else
		found = (behind(g, end, times, from, to) &&
		                !((money || glyphs_match_any(g, *from, relations)) && is_place(g, *to)) &&
		                !(counted_next(g, *to) && noun_at(g, start, times))) ||
		        (before(g, start, times, from, to) && !(money && is_place(g, *to)) &&
		                !whose(g, *to, unit)) ||
		        quoted(g, start, from, to) ||
		        (part_of_sum(g, start, from, to) && !whose(g, *to, unit));
	return found && !is_self(g, *from, *to) && whole_quotes(g, from, to);
}

const char *figure_words(
        const char *text, const struct glyphs *g, size_t from, size_t to, struct arena *arena)
{
	struct buf out = {0};
	for (size_t i = from; i < to; i++)
		buf_add(&out, text + g->at[i].start, g->at[i].len);
	const char *words = arena_strndup(arena, buf_str(&out), out.len);
	buf_free(&out);
	return words;
}
