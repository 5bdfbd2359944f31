// SPDX-License-Identifier: MIT
#include "core/extract/act.h"

#include "core/extract/act_index.h"
#include "core/extract/numeral.h"

struct act {
	const char32_t *word;
	const char32_t *no_behind; /* with one of these behind it, it names a thing: 实施方案, 完成率 */
	const char32_t *no_before; /* with one of these before it, it is no act of that time: 计划安排 */
};

/* clang-format off */
static const struct act acts[] = {
	/* meetings, decisions, papers */
	{U"召开", NULL, NULL}, {U"举行", NULL, NULL}, {U"举办", U"地", NULL}, {U"提出", NULL, NULL},
	{U"提议", NULL, NULL}, {U"确定", U"性", NULL}, {U"决定", U"性", NULL}, {U"明确", U"的", U"不"},
	{U"规定", U"的", NULL}, {U"作出", NULL, NULL}, {U"作了", NULL, NULL}, {U"作题为", NULL, NULL},
	{U"做出", NULL, NULL}, {U"制定", NULL, NULL}, {U"制订", NULL, NULL}, {U"出台", NULL, NULL},
	{U"颁布", NULL, NULL}, {U"颁发", NULL, NULL}, {U"发布", NULL, NULL}, {U"公布", NULL, NULL},
	{U"印发", NULL, NULL}, {U"下发", NULL, NULL}, {U"发出", NULL, NULL}, {U"转发", NULL, NULL},
	{U"批转", NULL, NULL}, {U"批准", NULL, NULL}, {U"批复", NULL, NULL}, {U"批出", NULL, NULL}, {U"再批", U"准复次", NULL}, {U"批示", NULL, U"的"},
	{U"审议", NULL, NULL}, {U"表决", NULL, NULL}, {U"签订", NULL, NULL}, {U"签署", NULL, NULL},
	{U"签约", NULL, NULL}, {U"签定", NULL, NULL}, {U"缔结", NULL, NULL}, {U"达成", NULL, NULL},
	{U"部署", NULL, U"策略体"}, {U"指出", NULL, NULL}, {U"强调", NULL, NULL}, {U"宣布", NULL, NULL},
	{U"下达", NULL, NULL}, {U"修订", NULL, NULL}, {U"修改", NULL, NULL}, {U"修编", NULL, NULL},
	{U"发表", U"的", NULL}, {U"出版", U"社", NULL}, {U"审批", NULL, NULL}, {U"获批", NULL, NULL},
	{U"汇报", U"会", NULL}, {U"动员", NULL, NULL}, {U"开会", NULL, NULL}, {U"定下", NULL, NULL},
	{U"定为", NULL, NULL}, {U"拿出", NULL, NULL},
	/* beginnings and ends */
	{U"成立", U"以来之", NULL}, {U"设立", NULL, NULL}, {U"建立", NULL, NULL}, {U"组建", NULL, NULL},
	{U"创办", NULL, NULL}, {U"创建", NULL, NULL}, {U"创立", NULL, NULL}, {U"开办", NULL, NULL},
	{U"兴办", NULL, NULL}, {U"筹建", NULL, NULL}, {U"始建", NULL, NULL},
	{U"建成", U"0123456789后区", NULL}, {U"落成", NULL, NULL}, {U"竣工", U"0123456789", NULL},
	{U"完工", U"率项0123456789", NULL}, {U"完成", U"率情投0123456789", NULL},
	{U"开工", U"率0123456789", NULL}, {U"动工", NULL, NULL}, {U"奠基", NULL, NULL},
	{U"启动", U"区", NULL}, {U"启用", NULL, NULL}, {U"投入使用", NULL, NULL},
	{U"投产", U"0123456789后的", NULL}, {U"投用", NULL, NULL}, {U"通车", NULL, NULL},
	{U"开通", NULL, NULL}, {U"开业", NULL, NULL}, {U"开园", NULL, NULL}, {U"开幕", NULL, NULL},
	{U"闭幕", NULL, NULL}, {U"试车", NULL, NULL}, {U"并网", NULL, NULL}, {U"开诊", NULL, NULL},
	{U"开学", NULL, NULL}, {U"招生", U"计", NULL}, {U"挂牌", NULL, NULL}, {U"揭牌", NULL, NULL},
	{U"开始", NULL, NULL}, {U"始于", NULL, NULL}, {U"发端", NULL, NULL}, {U"起步", NULL, NULL},
	{U"萌芽", U"阶时", NULL}, {U"兴起", NULL, NULL}, {U"形成", NULL, NULL}, {U"确立", NULL, NULL},
	{U"结束", NULL, NULL}, {U"终止", NULL, NULL}, {U"停止", NULL, NULL}, {U"取消", NULL, NULL},
	{U"撤销", NULL, NULL}, {U"更名", NULL, NULL}, {U"命名", U"的", NULL}, {U"中断", NULL, NULL},
	{U"婉拒", NULL, NULL}, {U"谢绝", NULL, NULL}, {U"全部脱贫", U"的", NULL}, {U"整体脱贫", U"的", NULL},
	{U"脱贫摘帽", U"的县", NULL}, {U"成功脱贫", U"的", NULL}, {U"正式退出", NULL, NULL},
	{U"摘掉", U"的", NULL}, {U"脱贫出列", U"的", NULL}, {U"改名", NULL, NULL}, {U"改为", NULL, NULL},
	{U"合并", NULL, NULL}, {U"划归", NULL, NULL}, {U"升格", NULL, NULL}, {U"迁入", NULL, NULL},
	{U"迁至", NULL, NULL}, {U"入住", U"率", NULL}, {U"延长", NULL, NULL}, {U"打响", NULL, NULL},
	{U"拉开", NULL, NULL}, {U"问世", NULL, NULL}, {U"诞生", NULL, NULL},
	{U"精减", NULL, NULL}, {U"恢复", U"到至期力性的重和与发较良", U"后待可难灾"}, {U"结算完毕", U"后", NULL}, {U"反馈意见", U"的中和后", U"据到的"},
	/* carrying out */
	{U"实施", U"方细意办以之", NULL}, {U"实行", NULL, NULL}, {U"施行", NULL, NULL}, {U"推行", NULL, NULL},
	{U"试行", NULL, NULL}, {U"开展", U"以", NULL}, {U"组织", U"部领机建委", NULL}, {U"启程", NULL, NULL},
	{U"发起", NULL, NULL}, {U"号召", U"力", NULL}, {U"共建", U"共单协机园区基的项", U"党结"},
	{U"接替", NULL, NULL}, {U"办理完", NULL, NULL}, {U"推出", NULL, NULL}, {U"承担", NULL, NULL},
	{U"编制", U"内外数", NULL}, {U"扩大", U"到至", U"断在续步"}, {U"调整", NULL, U"构"},
	{U"纳入", NULL, NULL}, {U"列入", NULL, NULL}, {U"列为", NULL, NULL}, {U"入选", NULL, NULL},
	{U"加入", NULL, NULL}, {U"进入", NULL, NULL}, {U"委托", NULL, NULL}, {U"委任", NULL, NULL},
	{U"结对帮扶", U"的工关协机任资项活模村单户对力、,，。;和与", U"开展实施东西口深化推进行续强党作了"},
	{U"进军", U"的", NULL}, {U"引进", NULL, NULL}, {U"拨付", NULL, NULL}, {U"捐赠", NULL, NULL},
	{U"捐助", NULL, NULL}, {U"捐款", NULL, NULL}, {U"捐资", NULL, NULL}, {U"赠送", NULL, NULL},
	{U"移交", NULL, NULL}, {U"交付", NULL, NULL}, {U"接管", NULL, NULL}, {U"接收", NULL, NULL},
	{U"接受", NULL, NULL}, {U"设计", U"院师方", NULL}, {U"建设了", NULL, NULL}, {U"援建了", NULL, NULL},
	{U"牵头", NULL, NULL}, {U"选定", NULL, NULL}, {U"铺开", NULL, NULL}, {U"办班", NULL, NULL},
	{U"搞", U"好活清懂得不", NULL}, {U"添了", NULL, NULL},
	/* people on the way */
	{U"派出", U"单所", NULL}, {U"选派", NULL, NULL}, {U"派遣", NULL, NULL}, {U"派驻", NULL, NULL},
	{U"派员", NULL, NULL}, {U"派", U"出驻遣员别系生", U"选"}, {U"抵达", NULL, NULL},
	{U"抵疆", NULL, NULL}, {U"抵藏", NULL, NULL}, {U"到达", NULL, NULL}, {U"前往", NULL, NULL},
	{U"赴", NULL, NULL}, {U"奔赴", NULL, NULL}, {U"进驻", NULL, NULL}, {U"进藏", NULL, NULL},
	{U"进疆", NULL, NULL}, {U"入疆", NULL, NULL}, {U"入藏", NULL, NULL},
	{U"到疆", U"新累资达0123456789", U"金款"}, {U"来访", NULL, NULL}, {U"回访", NULL, NULL},
	{U"访问", NULL, NULL}, {U"考察", NULL, NULL}, {U"调研", NULL, NULL}, {U"视察", NULL, NULL},
	{U"慰问", NULL, NULL}, {U"率领", NULL, NULL}, {U"率团", NULL, NULL}, {U"带领", NULL, NULL},
	{U"邀请", NULL, NULL}, {U"出席", NULL, NULL}, {U"会见", NULL, NULL}, {U"担任", NULL, NULL},
	{U"任命", NULL, NULL}, {U"当选", NULL, NULL}, {U"聘任", NULL, NULL}, {U"逝世", NULL, NULL},
	{U"献身", U"于精", NULL}, {U"牺牲", U"的精品", U"流怕"}, {U"殉职", U"的", NULL},
	{U"才出现", NULL, NULL}, {U"首次出现", NULL, NULL}, {U"返回", NULL, NULL}, {U"轮换", NULL, NULL},
	{U"调拨", NULL, NULL}, {U"调往", NULL, NULL}, {U"并入", NULL, NULL}, {U"考入", NULL, NULL},
	{U"承办", U"单地方者", NULL}, {U"获准", NULL, NULL}, {U"解除", U"的", NULL}, {U"来函", U"件的", NULL},
	{U"捐建", U"的", NULL}, {U"义诊", U"活队点服的", NULL}, {U"立项", U"目", NULL},
	{U"解放", U"军思路区战初期以", NULL}, {U"试种", NULL, NULL}, {U"截流", NULL, NULL},
	{U"参观", U"者", NULL}, {U"看望", NULL, NULL}, {U"率队", NULL, NULL}, {U"增援", NULL, NULL},
	{U"驰援", NULL, NULL}, {U"增派", NULL, NULL}, {U"验收", NULL, NULL}, {U"通电", NULL, NULL},
	{U"通航", NULL, NULL}, {U"捐献", NULL, NULL}, {U"接待", NULL, NULL}, {U"结成", NULL, NULL},
	{U"揭幕", NULL, NULL}, {U"签字", NULL, NULL}, {U"收治", NULL, NULL}, {U"巡诊", NULL, NULL},
	{U"破土", NULL, NULL}, {U"封顶", NULL, NULL}, {U"抽调", NULL, NULL}, {U"组队", NULL, NULL},
	{U"期满", NULL, U"未"}, {U"报到", NULL, NULL}, {U"商定", NULL, NULL}, {U"敲定", NULL, NULL}, {U"展开", U"的成来讨", U"面并在手"}, {U"议定", NULL, NULL},
	{U"收到", NULL, NULL}, {U"交给", NULL, NULL}, {U"成灾", NULL, NULL}, {U"启幕", NULL, NULL},
	{U"援建", U"的项工资单方学医任中期和与、省市了", U"口受对"}, {U"函请", NULL, NULL},
	{U"结对", U"的关帮单子县市区村学医共支援情安方名任城", U"未"},
	{U"支援", U"的方省政工关单任模机项协资力与和地西边新办体计会双者以为是、,。;对", U"口受被其供相互"},
	/* disasters, honours */
	{U"发生", U"率量源地学", U"零"}, {U"爆发", NULL, NULL}, {U"遭受", NULL, NULL}, {U"遭遇", NULL, NULL},
	{U"遭", U"到遇受", NULL}, {U"荣获", NULL, NULL}, {U"获得", NULL, NULL}, {U"被评为", NULL, NULL},
	{U"授予", NULL, NULL}, {U"获评", NULL, NULL}, {U"表彰", NULL, NULL},
};
/* clang-format on */

/* 通过三级医院评审: what was passed is an examination. */
static bool examined(const struct glyphs *g, size_t i)
{
	enum { REACH = 18 };
	static const char32_t *const tests[] = {
	        U"评审", U"验收", U"认证", U"鉴定", U"审核", U"评估", U"考核", NULL};
	for (size_t k = i; k < i + REACH && k < g->len && !cp_in(g->at[k].cp, U"。,;:!?"); k++)
		if (glyphs_match_any(g, k, tests))
			return true;
	return false;
}

/* 通过 is an act behind a word of debate or before 了 and the end of a clause; else it means "through". */
static size_t passed_at(const struct glyphs *g, size_t i)
{
	static const char32_t *const debate[] = {U"讨论", U"审议", U"表决", U"会议", U"大会", U"顺利",
	        U"一致", U"正式", U"年", U"月", U"日", U"先后", NULL};
	size_t n = glyphs_match(g, i, U"通过");
	if (!n)
		return 0;
	bool act = glyphs_before_any(g, i, debate) || g->at[i + n].cp == U'了' || !cp_han(g->at[i + n].cp);
	return act || examined(g, i + n) ? n : 0;
}

/*
 * Verbs of two characters, each from a set: 续签, 搬入, 返沪, 到任, 通水, 抽查. Rows of the same kind as
 * above.
 */
static const struct family {
	const char32_t *first, *second, *no_behind, *no_before;
} families[] = {
        {U"续换补改新", U"签", U"证", NULL},
        {U"搬迁移调转", U"入至往进回", NULL, NULL},
        {U"返回抵离赴来入进重驻迁到", U"沪京津渝疆藏青川滇黔桂宁甘陕鄂湘粤闽浙苏皖鲁豫冀晋辽吉黑琼港澳兰蓉穗",
                U"肃海夏江林龙市省州县区西考坪", U"往归收拆动搬直达得受感看"},
        {U"到离卸上就接继出升调改连", U"任", U"何务由意", U"达直得说提不"},
        {U"通", U"水气电航邮商网暖", U"量率费工具业里话", U"交流普沟不"},
        {U"结", U"为成", U"果员", U"团总终凝完归"},
        {U"检督抽巡复普", U"查导", U"组团员站队机室院法证", U"被接受"},
        {U"改", U"由称设制属隶", U"改度", NULL},
        {U"合", U"资办营", U"企公经者单", U"符适"},
        {U"兴修", U"建", U"的项工资任单方", U"新复"},
        {U"撤合并分", U"校县区市点并设", U"的", NULL},
        {U"动开完竣复停", U"工", U"率项作资艺程业人具0123456789", U"劳职加员民活启施机互策移自行"},
        {U"揭", U"牌幕晓开", NULL, NULL},
        {U"病逝去辞", U"世逝职", U"医人干教员率者", NULL},
        {U"到离返上", U"岗", U"位率前证培", NULL},
        {U"增开停复", U"开办设播", U"的会", U"召"},
        {U"贯接联", U"通", U"性公集信", U"国"},
        {U"选调推", U"送任", NULL, NULL},
        {U"退", U"出役休", U"的人干教职工医老机通", NULL},
        {U"联", U"营办姻", U"的企厂", NULL},
        {U"建", U"政县市州", U"府策务场级长区", U"新扩改重修援筹创共兴组构基党福"},
};

/* 增加6所院校为受援学校: what is added is numbered, and becomes something. */
static size_t adds_at(const struct glyphs *g, size_t i)
{
	enum { NEAR = 30 };
	size_t n = glyphs_match(g, i, U"增加");
	if (!n || !cp_in(g->at[i + n].cp, U"0123456789一二两三四五六七八九十"))
		return 0;
	for (size_t k = i + n; k < i + NEAR && k < g->len && !cp_in(g->at[k].cp, U"。,;:!?"); k++)
		if (g->at[k].cp == U'为' && cp_han(g->at[k + 1].cp))
			return n;
	return 0;
}

/* 安排甲市对口帮扶乙县: who is told to support whom. */
static size_t arranges(const struct glyphs *g, size_t i)
{
	enum { NEAR = 40, LEAST = 2 };
	static const char32_t *const support[] = {U"对口支援", U"对口帮扶", U"结对帮扶", U"对口协作", NULL};
	size_t n = glyphs_match(g, i, U"安排");
	for (size_t k = i + n; n && k < i + NEAR && k < g->len && !cp_in(g->at[k].cp, U"。,;:!?的"); k++) {
		size_t word = glyphs_match_any(g, k, support);
		if (word && k >= i + n + LEAST)
			return cp_in(g->at[k + word].cp, U"的资项工力关") ? 0 : n;
	}
	return 0;
}

/* 设民政科, 设检疫站七处: an office or a school that is set up, named behind. */
static size_t sets_up(const struct glyphs *g, size_t i)
{
	enum { NEAR = 14 };
	static const char32_t *const offices[] = {U"科", U"局", U"站", U"所", U"校", U"院", U"厂", U"办公室",
	        U"分会", U"委员会", U"中学", U"小学", U"县", U"办事处", U"中心", NULL};
	if (g->at[i].cp != U'设' || !cp_han(g->at[i + 1].cp) ||
	        cp_in(g->at[i + 1].cp, U"备计立置施法有想定在于防宴床位点为") ||
	        cp_in(glyph_before(g, i, 1), U"建开增下内附常所铺陈摆假预架敷拟分现均各共又内不未特新"))
		return 0;
	for (size_t k = i + 2; k < i + NEAR && k < g->len && !cp_in(g->at[k].cp, U"。;:!?,、的"); k++) {
		size_t n = glyphs_match_any(g, k, offices);
		char32_t behind = g->at[k + n].cp;
		if (n && (!cp_han(behind) || cp_in(behind, U"一二三四五六七八九十两")))
			return 1;
	}
	return 0;
}

/* 1952年建县，, 建市三十周年, but not 城建政绩 or 新华社建政治部. */
static bool founds_no_place(const struct glyphs *g, size_t i)
{
	const char32_t behind = g->at[i + 2].cp;
	return g->at[i].cp == U'建' && cp_in(g->at[i + 1].cp, U"政县市州") && cp_han(behind) &&
	       g->at[i + 2].gap < GAP_WIDE && numeral_han_digit(behind) < 0 &&
	       !cp_in(behind, U"十百周于以后时之至并的和、");
}

/* 从甲地到宁波的路: 到 with more of a name behind it need not tell that anyone came, 六十名到宁 does. */
static bool leads_to(const struct glyphs *g, size_t i)
{
	return g->at[i].cp == U'到' && !cp_in(g->at[i + 1].cp, U"任岗") && cp_han(g->at[i + 2].cp) &&
	       g->at[i + 2].gap < GAP_WIDE;
}

static size_t family_at(const struct glyphs *g, size_t i)
{
	if (g->at[i + 1].gap > GAP_LINE)
		return 0;
	const uint16_t *hit = &families_first[index_hash(g->at[i].cp)];
	for (size_t k = hit[0]; k < hit[1]; k++) {
		const struct family *f = &families[families_rows[k]];
		if (cp_among(g->at[i].cp, f->first) && cp_among(g->at[i + 1].cp, f->second) &&
		        !(f->no_behind && cp_among(g->at[i + 2].cp, f->no_behind)) &&
		        !(f->no_before && cp_among(glyph_before(g, i, 1), f->no_before)))
			return founds_no_place(g, i) || leads_to(g, i) ? 0 : 2;
	}
	return 0;
}

/* Verbs that are nouns as often. */
static const struct act nouns[] = {
        {U"任职", U"资期条回经年", U"离"},
        {U"任教", U"师", NULL},
        {U"援建", U"的项工资任单方省市医人队干指和、，,。;:者双对省", U"口受新共由"},
        {U"新增", U"0123456789了就的加", NULL},
        {U"增设", U"了的", NULL},
        {U"发放", U"的", NULL},
        {U"摘帽", U"县", NULL},
};

/* The first of some rows of a table that stands at `i`: its length, or 0. */
static size_t act_in(const struct glyphs *g, size_t i, const struct act *table, const uint16_t *rows,
        const uint16_t first[2])
{
	for (size_t k = first[0]; k < first[1]; k++) {
		const struct act *act = &table[rows[k]];
		size_t n = glyphs_match(g, i, act->word);
		if (n && !(act->no_behind && cp_among(g->at[i + n].cp, act->no_behind)) &&
		        !(act->no_before && cp_among(glyph_before(g, i, 1), act->no_before)))
			return n;
	}
	return 0;
}

/* 任职 and 任县委书记, 援建学校. */
static size_t transitive_at(const struct glyphs *g, size_t i)
{
	return act_in(g, i, nouns, nouns_rows, &nouns_first[index_hash(g->at[i].cp)]);
}

/* A verb of change or of result: a state that came about, and no act. */
static bool result_before(const struct glyphs *g, size_t i)
{
	static const char32_t *const words[] = {U"为", U"除", U"到", U"末", U"有", U"成", U"多", U"少", U"得",
	        U"好", U"够", U"加强", U"促进", U"推动", U"提高", U"增强", U"改善", U"提升", U"缓解", U"加快",
	        U"丰富", U"拓宽", U"增加", U"减少", U"增长", U"超过", U"突破", U"保障", U"确保", U"维护",
	        U"满足", U"体现", U"反映", U"说明", U"发挥", U"保证", U"带动", U"积累", U"奠定", U"扩大",
	        U"优化", U"规范", U"健全", U"完善", U"激发", U"树立", U"减轻", U"解决", U"占", U"深化",
	        U"显示", U"表明", U"付出", U"经历", U"经过", U"历时", U"面临", U"具备", U"适应", U"消除",
	        U"巩固", U"弥补", U"填补", U"克服", U"实现", U"降低", U"下降", U"影响", U"改变", U"爱上",
	        U"喜欢", U"懂", U"迷上", U"感受", U"感动", U"温暖", NULL};
	return glyphs_before_any(g, i, words);
}

bool act_of_degree(const struct glyphs *g, size_t i)
{
	static const char32_t *const degrees[] = {
	        U"起来", U"下来", U"下去", U"过来", U"一圈", U"一大截", U"一截", U"一倍", U"近一倍", NULL};
	static const char32_t *const amounts[] = {
	        U"许多", U"很多", U"好多", U"不少", U"一些", U"些", U"点", U"一点", U"多", NULL};
	static const char32_t *const measures[] = {U"成", U"倍", U"天", U"年", U"个月", U"个多月", U"多年",
	        U"多天", U"小时", U"个小时", U"分钟", U"个百分点", U"%", U"周", U"夜", U"天天", U"整天",
	        U"度", NULL};
	size_t to = i + 1, amount = glyphs_match_any(g, to, amounts);
	if (glyphs_match_any(g, to, degrees) || (amount && !cp_han(g->at[to + amount].cp)))
		return true; /* 便宜了许多, but not 建了许多学校 */
	to += cp_in(g->at[to].cp, U"近约整好");
	const size_t from = to;
	while (cp_digit(g->at[to].cp) || cp_in(g->at[to].cp, U".一二两三四五六七八九十百几数半多"))
		to++;
	return to > from && glyphs_match_any(g, to, measures);
}

/* The 了 of a verb before it. */
static size_t perfect_at(const struct glyphs *g, size_t i)
{
	bool aspect = g->at[i].cp == U'了' && g->at[i].gap == GAP_NONE && cp_han(glyph_before(g, i, 1)) &&
	              cp_han(g->at[i + 1].cp) && !cp_in(g->at[i + 1].cp, U"解结望却断");
	return aspect && !result_before(g, i) && !act_of_degree(g, i) ? 1 : 0;
}

/* A meeting or a disaster after which something was so. */
static size_t noun_at(const struct glyphs *g, size_t i)
{
	static const char32_t *const occasions[] = {U"会议", U"座谈会", U"大会", U"全会", U"论坛", U"洽谈会",
	        U"交流会", U"仪式", U"大地震", U"地震", U"洪灾", U"水灾", U"泥石流", U"雪灾", NULL};
	static const char32_t *const behind[] = {U"后", U"以后", U"之后", U"上", U"期间", NULL};
	const uint16_t *hit = &occasions_first[index_hash(g->at[i].cp)];
	size_t best = 0;
	for (size_t k = hit[0]; k < hit[1]; k++) {
		size_t n = glyphs_match(g, i, occasions[occasions_rows[k]]);
		best = n > best ? n : best;
	}
	size_t n = best ? glyphs_match_any(g, i + best, behind) : 0;
	return n && g->at[i + best + n].gap < GAP_LINE ? best : 0; /* and the line goes on */
}

/* What the rules that have no table begin with: 了, 通过, 增加, 设, 安排. */
static const char32_t *const alone[] = {U"了通增设安"};

/* May an act begin with the glyph, by what stands behind it? */
static bool may_begin(const struct glyphs *g, size_t i)
{
	const char32_t cp = g->at[i].cp;
	const unsigned pair = index_pair_hash(cp & (INDEX_KEYS - 1), g->at[i + 1].cp & (INDEX_KEYS - 1));
	return index_key_in(begin_pair, pair) || index_has(begin_single, cp) || cp_among(cp, alone[0]);
}

size_t act_at(const struct glyphs *g, size_t i, enum act_kind *kind)
{
	const char32_t first = g->at[i].cp;
	size_t found;
	*kind = ACT_VERB;
	if (!(g->marks[i] & GLYPH_ACT) || !cp_han(first) || !may_begin(g, i))
		return 0; /* most */
	if ((found = act_in(g, i, acts, acts_rows, &acts_first[index_hash(first)])))
		return found;
	if ((found = passed_at(g, i)) || (found = adds_at(g, i)) || (found = sets_up(g, i)) ||
	        (found = arranges(g, i)) || (found = family_at(g, i)) || (found = transitive_at(g, i)))
		return found;
	*kind = ACT_PERFECT;
	if ((found = perfect_at(g, i)))
		return found;
	*kind = ACT_NOUN;
	return noun_at(g, i);
}
