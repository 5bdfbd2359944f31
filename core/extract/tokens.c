// SPDX-License-Identifier: MIT
#include "core/extract/token_read.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* The words of each kind, separated by spaces; the longest one that stands at a place is taken. */
static const struct words {
	enum token_kind kind;
	const char *words;
} vocabulary[] = {
        {TOKEN_SUPPORT,
                "驰援 支援 援助 援建 帮扶 支持和帮扶 支持与帮扶 帮助支援 支持援助 支持支援 关心支援 关心帮扶 关怀帮扶 帮扶支持 援助支持 帮助和支援 支持和援助 支持和支援 帮助和帮扶 支持帮扶 对口支援 对口援助 对口援建 对口帮扶 结对帮扶 结对支援 定点帮扶 定点支援 "
                "无偿援助 无偿援建 对口协作 对口合作 扶贫协作 东西部协作 东西协作 省内协作 山海协作 对口扶贫 组团式支援 "
                "组团式帮扶 支援建设 援建工作 支援工作 对口支援工作 对口支援任务 帮扶工作 对口帮扶工作 "
                "对口援建工作 支援任务 经济技术协作 经济协作 山海协作 区域协作 省际协作 帮扶协作 对口帮扶协作 东西部扶贫协作 东西扶贫协作 "
                "对口扶助 结对扶助 定点扶助 对口协助 合作帮扶 扶贫协作对口帮扶 东西部扶贫协作对口帮扶 西部扶贫协作对口帮扶 "
                "结对协作 结对合作 组团式援助 组团帮扶 组团支援 驻点帮扶 联系帮扶 包联帮扶 挂钩帮扶 挂包帮扶 包保帮扶 驻村帮扶 包村帮扶 对口协作工作 对口帮扶任务 "
                "东西部协作工作 扶贫协作工作 对口扶持 结对扶持 定点扶持 定点扶贫 结对扶贫 挂钩扶贫 挂钩扶持 对口帮助 "
                "对口帮带 一对一帮带 结对帮带 组团帮带 对口支教 对口支持 包县帮扶 包乡帮扶 挂职帮扶 结对帮建 一对一帮扶 一对一支援 点对点帮扶 结对援助 定点援助 定点援建 "
                "对口无偿援助 帮扶结对工作 结对帮扶工作 结对帮扶任务 定点帮扶工作 定点帮扶任务 定点扶贫工作 定点扶贫任务 援建任务 对口援建任务 协作任务 扶贫协作任务 对口协作任务 东西部协作任务 结对任务"},
        {TOKEN_GOODS,
                "援助款 帮扶款 援建款 援助资金 援助物资 援助项目 援建项目 援建资金 支援项目 对口支援项目 对口支援资金 "
                "支援干部 帮扶医疗队 帮扶专家 帮扶教师 帮扶团队 对口帮扶医疗队 帮扶专家团队 帮扶医生 支教教师 帮扶资金 帮扶项目 援助物资设备 帮扶干部 支教队 支医队 帮扶工作队 "
                "援助干部 对口支援干部 对口支援医疗队 对口支援工作队 对口支援专家 对口支援队员 对口支援医师 对口支援医生 对口支援教师 帮扶队员 "
                "对口帮扶资金 项目帮扶资金 专项帮扶资金 社会帮扶资金 项目援助资金 协作资金 东西部协作资金 财政援助资金 财政帮扶资金 对口支援项目资金 "
                "援建项目资金 援助项目资金 援建工作组 援建工作队 支援工作组 支援工作队 对口支援工作组 对口援建工作组 对口援建工作队 帮扶工作组 对口帮扶工作组 对口帮扶工作队 援建队伍 援建队"},
        {TOKEN_GOODS,
                "援藏干部 援藏教师 援藏资金 援藏项目 援藏医疗队 援藏医生 援藏工作队 援藏专家 援藏队员 "
                "援藏医疗人才 援藏人才 援藏教师队 援藏干部人才 援藏财政资金 财政援藏资金 援藏项目资金 援藏老师 对口援藏项目 对口援藏资金 "
                "对口援藏干部"},
        {TOKEN_GOODS,
                "援疆干部 援疆教师 援疆资金 援疆项目 援疆医疗队 援疆医生 援疆工作队 援疆专家 援疆队员 "
                "援疆医疗人才 援疆人才 援疆干部人才 援疆支教教师 援疆财政资金 财政援疆资金 援疆项目资金 援疆老师 对口援疆项目 对口援疆资金 "
                "对口援疆干部 对口援青项目 对口援青资金 对口援青干部"},
        {TOKEN_GOODS,
                "援青干部 援青教师 援青资金 援青项目 援青医疗队 援青医生 援青工作队 援青专家 援青人才 "
                "援青干部人才 援宁教师 援宁医疗队 援宁干部 援滇干部 援滇医疗队 援黔干部 援黔医疗队 "
                "援鄂医疗队 援鄂医护人员 援川医疗队 援川工作队 援甘干部 援川干部 援陕干部 援桂干部 援宁资金 援宁项目 援滇资金 援滇项目 援黔资金 援黔项目 "
                "援甘资金 援甘项目"},
        /* words that hold one of the above and say nothing of who supports whom */
        {TOKEN_OTHER,
                "沿海 首都 希望小学 希望工程 希望学校 无数 不少 不同 不等 不久 不足 未成年 若干 需要 重要 必要 只要 想要 要是 要么 要点 纪要 概要 首要 要素 要害 要塞 要道 要职"},
        {TOKEN_OTHER,
                "支援省 支援市 支援地区 支援学校 "
                "支援双方 "
                "支援者 援助省市 援建省市 对口支援政策 对口支援制度 "
                "对口支援机制 对口支援模式 对口支援办 "
                "帮扶中心 "
                "支援前线 后勤支援 受援 受灾 由于 由此 由来 自由 理由 对于 对此 对象 对接 面对 对待 对话 "
                "相对 绝对 向来 "
                "方向 一向 趋向 面向 成为 作为 认为 因为 为了 为主 以为 行为 为期 为止 为主题 为重点 为目标 "
                "为契机 为例 "
                "同上 〃 给予 参与 与会 与时俱进 和谐 同年 同志 同意 共同体 不同 相同 合同 同济 同步 同比 和平 "
                "的确 "
                "目的 是否 "
                "对外 对内 给以 和睦 温和 还是 但是 于是 就是 总是 凡是 只是 特别是 尤其是 向上 为民 同级 "
                "共和 比拟 模拟 虚拟 草拟 获取 获悉 获奖 收获 受灾 被子 被褥 棉被"},
        {TOKEN_RELATION,
                "结对 结成对子 结为对子 结对子 结成了对子 结为友好 结为了友好 结亲 联姻 结缘 缘分 情缘 缔结友好 结成友好 结成了友好 牵手 携手 手拉手 结对共建 挂钩结对 结对挂钩 "
                "对口支援关系 结对关系 帮扶关系 结对帮扶关系 对口帮扶关系 对口协作关系 协作关系"},
        {TOKEN_HELPER,
                "支援方 援助方 援建方 帮扶方 支援单位 支援省市 对口支援单位 对口支援省市 帮扶单位 对口帮扶单位 结对帮扶单位 "
                "定点帮扶单位 对口支援方 对口帮扶方 对口帮扶城市 对口支援城市 帮扶城市 结对帮扶省市 "
                "对口帮扶省市 帮扶省市 支援省份 对口支援省份 帮扶省份 对口帮扶省份 对口援建方 对口援疆省份 对口援疆省市 对口援藏省份 对口援藏省市 对口援青省份 对口援青省市 对口援疆单位 对口援藏单位 对口援建单位 对口援建省 对口援建省市 对口援建省份 对口援助方 对口援助单位 对口援助省市 对口协作方 对口协作省市 结对帮扶方 结对支援单位 对口支援省 协作帮扶单位 协作支援单位 定点扶贫单位 扶贫协作单位 对口协作单位 挂钩帮扶单位 挂钩单位 包联单位 包保单位 联系帮扶单位 对口扶贫单位 牵头帮扶单位 定点支援单位 定点援助单位 对口帮扶省 对口支援市 对口帮扶市 支援高校 支援院校 支援医院 援建单位 援助单位 援助省份 援助省市 援建省份 援建省市 援助城市 对口援建城市 援建城市 对口援助城市"},
        {TOKEN_HELPED,
                "帮扶范围 结对帮扶范围 对口帮扶范围 对口支援范围 支援范围 帮扶对象 对口支援对象 对口帮扶对象 结对帮扶对象 支援对象 援助对象 帮扶县 定点帮扶县 "
                "对口县 对口地区 帮扶地区 协作县 协作地区 协作对象 援建对象 援建地区 对口支援县 对口帮扶县 定点帮扶对象 结对帮扶县 受援单位 受援地 受援县 对口支援地区 "
                "对口帮扶地区 受援地区 受援方 受援学校 受援医院 受援高校 定点帮扶村 帮扶村 结对帮扶村 "
                "对口帮扶村 帮扶镇 结对帮扶镇 帮扶乡镇 结对帮扶乡镇 定点帮扶乡镇 定点帮扶乡 定点扶贫县 定点扶贫村 受援乡镇 "
                "定点帮扶区 结对帮扶区 对口帮扶区 对口支援区 对口支援州 对口帮扶州 对口帮扶市县 定点帮扶旗 "
                "定点帮扶地区 对口扶助县 结对帮扶县区 对口帮扶县区 结对帮扶地区 对口援建县 "
                "对口援建地区 对口援建市 援建县 受援市 受援州 受援区 受援县市 受援市县 受援县（市） 受援县区 受援团场 受援师 受援师市 受援地州 受援地市 受援城市 "
                "受援乡 受援村 受援省区 受援省 受援省份 受援旗县 对口支援县市 对口支援县（市） 对口支援团场 对口支援师 对口支援地州 对口帮扶县市 对口帮扶市州 对口帮扶州市 帮扶县市 "
                "帮扶市州 帮扶州市 帮扶旗县 结对帮扶县市 结对帮扶旗县"},
        {TOKEN_PARTNER,
                "结对方 结对城市 结对县 结对市 结对区 结对省 结对村 结对单位 结对学校 结对医院 结对伙伴 "
                "结对帮扶城市 对口协作城市 对口合作城市 协作城市 对口协作地区 对口合作地区 "
                "对口支援医院 对口支援学校 对口支援高校 对口支援院校 对口帮扶医院 对口帮扶学校 "
                "结对帮扶学校 结对帮扶医院 结对共建单位 手拉手学校 结对省份 结对省市 结对县区 结对旗县 结对县市 结对区县"},
        {TOKEN_TAKE, "把"},
        {TOKEN_SCHEME,
                "援疆 援藏 援青 援宁 援滇 援黔 援甘 援鄂 援川 援陕 援桂 对口援疆 对口援藏 对口援青 对口援宁 对口援滇 对口援黔 对口援甘"},
        {TOKEN_SEND, "选派 选派了 派出 派出了 派遣 派遣了 派 选送 抽调 抽调了 共派出 共选派 增派 增派了 调派 "
                     "派驻 遴派 遴选 选调 委派 调集 抽派 委派了"},
        {TOKEN_GO,
                "下沉 下沉到 下沉至 到 赴 进 进入 前往 另往 转往 赶赴 赶往 派往 前赴 奔赴 深入 进驻 入驻 走进 抵达 到达 来到 奔向 抵 飞赴 飞抵 转赴 开赴 远赴"},
        {TOKEN_BY, "由 被 改由 现由 转由 后由 又由 改为由 交由 转交由 划归 改归 转归"},
        {TOKEN_RECEIVE, "受 所受 所获 接受 接受了 得到 得到了 获得 获得了 获 受到"},
        {TOKEN_TO, "对 向 为 给"},
        {TOKEN_WITH, "与 同 跟 改与 转与"},
        {TOKEN_AND, "和 及 以及 暨 及其下辖 及其所辖 及其所属 及下辖 及所辖 及所属 及其下属"},
        {TOKEN_SEPARATOR, "、"},
        {TOKEN_COMMA, "，"},
        {TOKEN_COLON, "："},
        {TOKEN_ARROW, "—— — － - – → ➔ ⇒ －－ --> -> --- -- => ——> －> ← <- <-- <—"},
        {TOKEN_OF, "的"},
        {TOKEN_IS, "是"},
        {TOKEN_EACH, "分别 依次 各自 逐一 一一 分头"},
        {TOKEN_EDGE, "\t"},
        {TOKEN_NOT,
                "打算 原打算 误以为 误认为 谣传 据传 传言 传闻 网传 外传 盛传 商议 商讨 磋商 探讨 主张 提议 设想 倡议 拟 恳请 商请 提请 呼吁 争取 没有 未 未能 尚未 不再 不 不能 不要 无 无法 并非 申请"},
        {TOKEN_NOT,
                "可以考虑 可考虑 正在考虑 酝酿 请求 建议 希望 停止 取消 如果 假如 若 是否 应该 应当 能否 免除"},
        /* who has others support, and no supporter himself: 国务院组织江苏支援西藏 */
        {TOKEN_ARRANGE,
                "组织 动员 安排 安排了 确定 明确 选定 指定 批准 要求 号召 增加了 增加 新增了 新增 包括 其中 部署 协调"},
        /* when */
        {TOKEN_FILL,
                "于 除 除了 出资 筹资 投资 同时 托管 独家 单独 以前 之前 自此 从此 后来 起初 早先 前期 先期 早期 早在 最早 要 以"},
        {TOKEN_FILL,
                "今年 去年 次年 翌年 明年 目前 现在 此后 之后 随后 今后 未来 多年 历年 每年 年年 多年来 十年 期间 "
                "自 从 起 日前 近日 昨日 今日 昨天 今天 当天 当日 上午 下午 前不久 不久前 本月 上月 上周 "
                "此前 此外 另外 年初 年底 同日 同期 启程 出发 动身 互派 率队 队员 组成团队 组建团队"},
        {TOKEN_FILL,
                "至 至今 以来 半年 当年 同年 近年来 为期 首批 新一轮 此次 已 已经 曾 曾经 仍 仍然 即将 将 "
                "正 正在"},
        /* how */
        {TOKEN_FILL, "了 着 过 也 都 均 就 又 还 再 再次 并 并且 亦 则 各 多 余 等 内 共 共同 先后 重点 主要 "
                     "继续 持续"},
        {TOKEN_FILL,
                "转而 而且 且 加入 一道 一起 一同 签约 成功 顺利 圆满 顺利完成 圆满完成 积极 全力 大力 倾力 全面 具体 累计 一直 长期 开始 正式 率先 直接 专门 联合 接续 接棒 接力 致力于 投身 投身于 着手 牵头 不断 "
                "不仅 不但 不得不 不能不 灾后 震后 始终 坚持 倾情 真情 倾心 陆续 相继 连续 连年 逐年 全程 整体 定向 之间 既 村企 校际 院际 校企 政企 精心 择优 担任 历届 历任 大量 许多 外地 不遗余力 一如既往 鼎力 "
                "合力 协同 协作 联手 集中 集中力量 统筹 分片 迅速 立即 主动 自觉 优先 团队式 团队化 建立 建立了 加强 深化 财政 省财政 市财政 拨款 用于 专项用于 各级财政 各级 省级财政 市级财政 专项 稳步 推进 稳步推进 深化 做好 抓好 切实 扎实 有力 有序 深入开展 组织实施"},
        /* idioms with 不 and 无 that deny nothing */
        {TOKEN_FILL,
                "人才联络组 联络组 管理组 中心管理组 前方工作组 用心 对接 完成 完成了 跨越 公里 两次 三次 多次 数次 加大 加大了 开启 开启了 启动 启动了 用心用情用力 用心用情 用情用力 真抓实干 真情实意 扎扎实实 县两级 市两级 区县两级 市县两级 省市两级 义不容辞 义不容辞地 毫无保留地 源源不断地 义无反顾地 毫不犹豫地 坚定不移地 坚持不懈地 积极主动地 责无旁贷 全力以赴 毫不犹豫 毫无保留 毫不保留 坚持不懈 坚定不移 持之以恒 不折不扣 不讲条件 不计得失 "
                "不计回报 无微不至 源源不断 不远千里 不远万里 不辞辛劳 不辞辛苦 不畏艰险 不畏艰难 不畏严寒 不怕困难 不辱使命 "
                "不负重托 不负使命 不忘初心 不约而同 无怨无悔 无缝 倾囊相助 尽心竭力 尽心尽力 尽锐出战 迎难而上 闻令而动 真挚 真诚 慷慨 宝贵 深情 热忱 悉心"},
        {TOKEN_OTHER,
                "收到 收到了 前者 后者 离不开 少不了 不可或缺 密不可分 不在话下 不胜感激 不仅仅 不止 不日 无一例外"},
        {TOKEN_FILL, "不懈 无私 无偿 对口 定点 精准 组团 组团式 一对一 全方位 多层次 宽领域 各类 大批 优秀"},
        {TOKEN_FILL, "兄弟单位 兄弟院校 兄弟高校 兄弟医院 兄弟学校 兄弟企业"}, /* its name follows */
        /* light verbs, and what is given */
        {TOKEN_FILL,
                "改为 转为 调整为 变更为 执行 执行着 包干 负责 承担 担负 承担着 承担了 担负着 担负了 肩负 参与 参加 决定 进行 开展 开展了 实施 实施了 给予 给予了 提供 提供了 "
                "展开 投入 投入了 落实 实际"},
        {TOKEN_FILL,
                "拨付 拨付了 划拨 下拨 拨出 捐赠 捐赠了 捐款 捐资 捐助 赠送 支付 担负起 承担起 肩负起 担起 挑起 扛起 "
                "毅然 毅然决然 义无反顾 勇挑 "
                "全部 落实了 干部 教师 专家 专家组 医生 医师 医护人员 医务人员 医疗队 工作队 志愿者 团队 "
                "技术 人才 医疗 教育 产业 科技 经济 名 批 个 项 亿元 万元 亿多元 万多元 亿余元 万余元 多亿元 多万元 余亿元 余万元"},
        /* who acts for a place */
        {TOKEN_FILL,
                "人民 各族人民 广大人民 儿女 父老 政府 人民政府 市政府 省政府 党委 省委 市委 两省 两市 两地 三省 三地 四地 五地 六地 双方"},
        {TOKEN_FILL, "“ ” ‘ ’ 「 」 『 』"},
};

enum token_kind token_kind_of(struct lexicon_hit hit)
{
	return hit.row ? vocabulary[hit.row - 1].kind : TOKEN_OTHER;
}

/* 帮扶县 in 帮扶县中医院, 对口支援市 in 对口支援市医院 is the verb alone: what of the word is left. */
static size_t without_unit(const struct tokens *tokens, const char *text, size_t end, size_t off, size_t n,
        enum token_kind *kind, struct arena *arena)
{
	struct mention mention;
	if ((*kind != TOKEN_HELPED && *kind != TOKEN_HELPER && *kind != TOKEN_PARTNER) || n <= HAN ||
	        !longest(text, end, off + n - HAN, "县 市 省 区 州 村 镇 乡"))
		return n;
	size_t unit = off + n - HAN;
	if (!(tokens->aliases && alias_at(tokens->aliases, text, end, unit, arena, &mention)) &&
	        !mention_read(text, end, unit, MENTION_BEGINS, arena, &mention))
		return n;
	*kind = TOKEN_SUPPORT;
	return n - HAN;
}

/* 医疗、教育 in 开展医疗、教育帮扶: the kinds of help between a verb of doing and the word of support; their
 * length. */
static size_t kinds_of_help(const struct tokens *tokens, const char *text, size_t end, size_t off)
{
	enum { CHARS = 14 };
	static const char *const stops[] = {
	        "，", "。", "；", "：", "（", "的", "与", "对", "向", "为", "由", "在", "到", NULL};
	size_t i = off;
	for (int chars = 0; i < end && chars < CHARS; chars++, i += char_len(text, end, i)) {
		struct lexicon_hit hit = lexicon_hit(&tokens->hits, i);
		size_t of = word_match(text, end, i, "的"); /* 开展了多形式、多渠道的帮扶 */
		if (of && i > off && i + of < end)
			hit = lexicon_hit(&tokens->hits, i + of);
		if (token_kind_of(hit) == TOKEN_SUPPORT || token_kind_of(hit) == TOKEN_SCHEME)
			return i + of - off;
		if (hit.is & LEXICON_PLACE || words_at(text, end, i, stops))
			break;
	}
	return 0;
}

/* 甲在支援乙: the verb goes on. */
static size_t going_on(const struct tokens *tokens, const char *text, size_t end, size_t off)
{
	return word_is_at(text, end, off, "在") && off + HAN < end &&
	                       token_kind_of(lexicon_hit(&tokens->hits, off + HAN)) == TOKEN_SUPPORT
	               ? HAN
	               : 0;
}

/* 甲347人驰援乙: how many do it. */
static size_t how_many(const struct tokens *tokens, const char *text, size_t end, size_t off)
{
	long count;
	size_t n = mention_count(text, end, off, &count);
	n += n ? longest(text, end, off + n, "余 多") : 0;
	size_t who =
	        n ? longest(text, end, off + n,
	                    "人 名队员 名医护人员 名医务人员 名医疗队员 支医疗队 支医疗救援队 支医疗卫生队 支护理队 支救援队 支救灾队 支援建队 支施工队 支工作队 支队伍 支专家队")
	          : 0;
	enum token_kind next = token_kind_of(lexicon_hit(&tokens->hits, off + n + who));
	return who && off + n + who < end && (next == TOKEN_SUPPORT || next == TOKEN_GO) ? n + who : 0;
}

/* 对口, 协作: is it a word of no weight that before a party is the verb itself? */
static bool may_be_verb(const char *text, size_t end, size_t off, size_t n)
{
	static const char *const verbs[] = {"对口", "协作", NULL};
	return n == 2 * HAN && words_at(text, end, off, verbs);
}

/* 甲对口乙, 甲协作乙: the word before the party at `off` is the verb itself. */
static enum token_kind bare_verb(const char *text, size_t end, size_t off, struct arena *arena)
{
	struct mention mention;
	return mention_read(text, end, off, MENTION_BEGINS, arena, &mention) && !mention.vague ? TOKEN_SUPPORT
	                                                                                       : TOKEN_FILL;
}

/* What such a word of n bytes at `off` is behind the token `last`. */
static enum token_kind verb_behind(
        enum token_kind last, const char *text, size_t end, size_t off, size_t n, struct arena *arena)
{
	const bool party = last == TOKEN_PARTY, each = at(text, end, off, "对口", n);
	if (!party && last != TOKEN_CLOSER && last != (each ? TOKEN_EACH : TOKEN_FILL))
		return TOKEN_FILL;
	bool of = party && !each && word_is_at(text, end, off + n, "的"),          /* 甲协作的乙 */
	        of_whom = party && each && word_is_at(text, end, off + n, "的是"); /* 甲对口的是乙 */
	return bare_verb(text, end, off + n + (of ? HAN : of_whom ? 2 * HAN : 0), arena);
}

/* 委、市政府 behind 甲市: who acts for the place; the length. */
static size_t committee(const char *text, size_t end, size_t off)
{
	static const char *const others[] = {"员", "托", "派", "任", "会", NULL};
	static const char *const governments[] = {"省政府", "市政府", "县政府", "州政府", "区政府",
	        "省人民政府", "市人民政府", "县人民政府", "州人民政府", "区人民政府", "自治区政府", NULL};
	if (!word_is_at(text, end, off, "委") || words_at(text, end, off + HAN, others) ||
	        !longest(text, end, off - HAN, "省 市 县 州 区 旗 盟"))
		return 0;
	size_t i = off + HAN, mark = word_match(text, end, i, "、"),
	       n = words_at(text, end, i + mark, governments);
	return (n ? i + mark + n : i) - off;
}

/* Marks and words that only begin one of the tokens below; the first two are a bracket and a title. */
static const char *const openers[] = {"（", "《", "“", "第", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9",
        "~", "近", "约", "逾", "超", "达", "在", "从", "自", "受", "经", "应", "奉"};

/* 派驻 in 派出医疗队派驻乙: the team that is named right before goes there; or 甲 does, `whose` people they
 * are in 甲派驻乙的医生. */
static bool goes_there(const char *text, size_t end, size_t off, size_t len, bool whose)
{
	static const char *const teams[] = {"队", "团", "组", "家", "生", "员", "师", "部", NULL};
	const struct place *place;
	return len == 2 * HAN && off >= HAN && word_is_at(text, end, off, "派驻") &&
	       (whose || words_at(text, off, off - HAN, teams)) && place_match(text, end, off + len, &place);
}

/* Words in which no token but that of their kind begins: most. */
static size_t read_known(
        struct tokens *tokens, const char *text, size_t end, size_t off, enum token_kind *kind)
{
	struct lexicon_hit hit = lexicon_hit(&tokens->hits, off);
	*kind = TOKEN_OTHER;
	if (!hit.row || hit.len > end - off)
		return char_len(text, end, off);
	*kind = vocabulary[hit.row - 1].kind;
	if (*kind == TOKEN_SEND && goes_there(text, end, off, hit.len, kind_before(tokens) == TOKEN_PARTY))
		*kind = TOKEN_GO;
	return hit.len;
}

/* A phrase that begins with a word that opens one; its length, 0 for none. */
static size_t read_phrase(
        const struct tokens *tokens, const char *text, size_t end, size_t off, enum token_kind *kind)
{
	size_t n = phrase_relation(text, end, off);
	*kind = n ? TOKEN_RELATION : TOKEN_FILL;
	n = n ? n : phrase_setting(text, end, off);
	n = n ? n : phrase_behest(text, end, off);
	n = n ? n : going_on(tokens, text, end, off);
	n = n ? n : how_many(tokens, text, end, off);
	n = n ? n : phrase_number(text, end, off);
	n = n ? n : phrase_ordinal(text, end, off);
	n = n ? n : phrase_han_number(text, end, off);
	n = n ? n : phrase_manner(text, end, off);
	n = n ? n : phrase_quoted(text, end, off);
	return n;
}

/* The token at `off` that is no party; its length. */
static size_t read_word(struct tokens *tokens, const char *text, size_t end, size_t off, struct arena *arena)
{
	enum token_kind kind = TOKEN_OTHER,
	                last = tokens->list.len ? tokens->list.at[tokens->list.len - 1].kind : TOKEN_OTHER;
	bool part = false, opens = lexicon_hit(&tokens->hits, off).is & LEXICON_OPENS;
	size_t n = opens ? phrase_bracketed(text, end, off, openers[0], "）") : 0;
	if (n)
		kind = TOKEN_ASIDE;
	else if ((last == TOKEN_PARTY || last == TOKEN_CLOSER) &&
	         (n = phrase_part_taken(text, end, off)) != 0)
		kind = TOKEN_ASIDE, part = true;
	else if (last == TOKEN_PARTY && at(text, end, off, "系", HAN) &&
	         !longest(text, end, off, "系统 系列 系主任"))
		n = HAN, kind = TOKEN_BY;
	else if (last == TOKEN_PARTY && (n = committee(text, end, off)) != 0)
		kind = word_is_at(text, end, off + n, "、") || word_is_at(text, end, off + n, "和")
		               ? TOKEN_ASIDE
		               : TOKEN_FILL;
	else if (opens && (n = phrase_bracketed(text, end, off, openers[1], "》")) != 0)
		kind = TOKEN_OTHER;
	else if (last == TOKEN_ASIDE && (n = phrase_closer(text, end, off)) != 0)
		kind = TOKEN_CLOSER;
	else if (last == TOKEN_PARTY && ((n = tokens_owns_group(text, end, off, arena)) != 0 ||
	                                        (n = phrase_units(text, end, off)) != 0))
		kind = TOKEN_ASIDE;
	else if (!opens || (n = read_phrase(tokens, text, end, off, &kind)) == 0)
		n = read_known(tokens, text, end, off, &kind);
	if (kind == TOKEN_FILL && longest(text, end, off, "开展 开展了 实施 提供 进行") == n)
		n += kinds_of_help(tokens, text, end, off + n);
	if (kind == TOKEN_FILL && may_be_verb(text, end, off, n))
		kind = verb_behind(last, text, end, off, n, arena);
	n = without_unit(tokens, text, end, off, n, &kind, arena);
	tokens_push(tokens, kind, off, off + n);
	tokens->list.at[tokens->list.len - 1].party = part;
	return n;
}

/* May another token begin at `off` behind one of no kind? */
static bool token_begins(struct tokens *tokens, const char *text, size_t end, size_t off)
{
	struct lexicon_hit hit = lexicon_hit(&tokens->hits, off);
	return hit.row || hit.is & (LEXICON_OPENS | LEXICON_LEAD | LEXICON_NUMBER | LEXICON_PLACE) ||
	       (hit.is & LEXICON_CLASS && tokens_listed(tokens, text, end, off)) ||
	       tokens_may_alias(tokens, text, off) || tokens_supporter_in(tokens, text, end, off) ||
	       (tokens->names && names_begin(tokens->names, text + off, end - off)) ||
	       tokens_may_enumerate(tokens, off);
}

/* The bytes from `off` on that go on with the last token: words of no kind, in which no party begins. Most of
 * a text is that. */
static size_t read_rest(struct tokens *tokens, const char *text, size_t end, size_t off)
{
	size_t start = off;
	while (off < end && !token_begins(tokens, text, end, off))
		off += char_len(text, end, off);
	if (off > start)
		tokens->list.at[tokens->list.len - 1].end = off;
	return off - start;
}

/* May read_town find a township behind such a token? */
static bool town_may_follow(enum token_kind last)
{
	return last == TOKEN_COMMA || last == TOKEN_FILL || last == TOKEN_SUPPORT || last == TOKEN_WITH ||
	       last == TOKEN_ARROW || last == TOKEN_OF || last == TOKEN_COLON;
}

/* Can no party begin at `off` behind the token `last`? Mostly none can. */
static bool names_none(struct tokens *tokens, const char *text, size_t end, size_t off, enum token_kind last)
{
	enum { SPECIAL = LEXICON_LEAD | LEXICON_NUMBER | LEXICON_PLACE };
	const unsigned is = lexicon_hit(&tokens->hits, off).is;
	bool district = last != TOKEN_OTHER && initials_district(tokens->initials, text, end, off);
	if (is & SPECIAL || tokens_may_alias(tokens, text, off) || tokens->names || district ||
	        (is & LEXICON_CLASS && tokens_listed(tokens, text, end, off)) ||
	        (town_may_follow(last) && tokens_may_town(tokens, text, off)))
		return false;
	if (last == TOKEN_OTHER) /* where no name begins by itself */
		return !tokens_supporter_in(tokens, text, end, off) &&
		       !(tokens_may_enumerate(tokens, off) && tokens_short(tokens, off, LEXICON_JOINT));
	return !(is & LEXICON_UNIT) && !tokens_short(tokens, off, LEXICON_JOINT | LEXICON_COUNTY) &&
	       !tokens_tail(tokens, text, end, off);
}

/* Is what the last token and the one of this kind make of each other told by their kinds alone? */
static bool kinds_tell(enum token_kind last, enum token_kind kind)
{
	bool rest =
	        last == TOKEN_PARTY || last == TOKEN_ASIDE || last == TOKEN_SEPARATOR || last == TOKEN_AND;
	bool part = kind == TOKEN_FILL && last == TOKEN_CLOSER; /* 两市牵头 */
	return !rest && !part && kind != TOKEN_HELPED && kind != TOKEN_HELPER && kind != TOKEN_PARTNER;
}

/* The token at `off` where no party can begin and its kind and the last one's tell what it is; its length, 0
 * if it must be looked at closely. */
static size_t read_plain(struct tokens *tokens, const char *text, size_t end, size_t off, struct arena *arena)
{
	const enum token_kind last = kind_before(tokens);
	enum token_kind kind = TOKEN_OTHER;
	size_t n = read_known(tokens, text, end, off, &kind);
	if (!kinds_tell(last, kind) || (last == TOKEN_OTHER && tokens_may_letters(tokens, text, end, off)) ||
	        (kind == TOKEN_FILL && may_be_verb(text, end, off, n)) ||
	        !names_none(tokens, text, end, off, last))
		return 0;
	if (kind == TOKEN_OTHER && tokens_points_at(tokens, text, end, off))
		return 0;
	if (last == TOKEN_COMMA && (mention_ward(text, end, off) || word_is_at(text, end, off, "第")))
		return 0; /* 第一学部 */
	if (lexicon_hit(&tokens->hits, off).is & LEXICON_OPENS)
		return read_word(tokens, text, end, off, arena);
	tokens_push(tokens, kind, off, off + n);
	return n;
}

/* 支援国家级贫困县乙县: what 乙县 is says nothing of who supports it. */
static size_t read_described(struct tokens *tokens, const char *text, size_t end, size_t off)
{
	const size_t n = kind_before(tokens) == TOKEN_SUPPORT ? phrase_described(text, end, off) : 0;
	if (n)
		tokens_push(tokens, TOKEN_FILL, off, off + n);
	return n;
}

/* The token at `off`, whatever it is; its length. */
static size_t read_any(struct tokens *tokens, const char *text, size_t end, size_t off, struct arena *arena)
{
	size_t n = kind_before(tokens) == TOKEN_PARTY   ? tokens_closer(tokens, text, end, off, arena)
	           : kind_before(tokens) == TOKEN_OTHER ? tokens_letters(tokens, text, end, off)
	                                                : 0;
	if (!n && tokens_short(tokens, off, LEXICON_JOINT))
		n = tokens_enumeration(tokens, text, end, off, arena);
	n = n ? n : tokens_party(tokens, text, end, off, arena);
	return n ? n : read_word(tokens, text, end, off, arena);
}

/* The kinds of words that can join two parties. */
static bool joins_parties(enum token_kind kind)
{
	return kind == TOKEN_SUPPORT || kind == TOKEN_GOODS || kind == TOKEN_SCHEME ||
	       kind == TOKEN_RELATION || kind == TOKEN_HELPER || kind == TOKEN_HELPED ||
	       kind == TOKEN_PARTNER;
}

/* The numbers of their rows, which the compiler knows. */
FOLDED uint64_t joining_rows(void)
{
	enum { ROWS = sizeof vocabulary / sizeof *vocabulary };
	_Static_assert(ROWS < 64, "a bit for each");
	uint64_t rows = 0;
#pragma GCC unroll 64
	for (size_t i = 0; i < ROWS; i++)
		rows |= joins_parties(vocabulary[i].kind) ? UINT64_C(2) << i : 0;
	return rows;
}

void tokens_look(struct tokens *tokens, const char *text, size_t start, size_t end)
{
	lexicon_read(&tokens->hits, text, start, end, joining_rows());
}

/* The marks of what is read. */
static unsigned marks_within(const struct lexicon_hits *hits, size_t start, size_t end)
{
	unsigned marks = 0;
	for (size_t i = lexicon_word(hits, start); i < hits->count && hits->from + hits->words[i] < end; i++)
		marks |= hits->at[hits->words[i]].is;
	return marks;
}

void tokens_go_on(struct tokens *tokens, const char *text, size_t start, size_t end, struct arena *arena)
{
	tokens->start = tokens->tail = tokens->town = start;
	tokens->end = end;
	tokens->marks = marks_within(&tokens->hits, start, end);
	tokens->comma = tokens_next_comma(text, start, end);
	for (size_t off = start; off < end;) {
		if (kind_before(tokens) == TOKEN_OTHER && (off += read_rest(tokens, text, end, off)) >= end)
			break;
		size_t n = read_described(tokens, text, end, off);
		n = n ? n : read_plain(tokens, text, end, off, arena);
		off += n ? n : read_any(tokens, text, end, off, arena);
	}
}

void tokens_read(struct tokens *tokens, const char *text, size_t start, size_t end, struct arena *arena)
{
	tokens_look(tokens, text, start, end);
	tokens_go_on(tokens, text, start, end, arena);
}

void tokens_clear(struct tokens *tokens)
{
	tokens->list.len = tokens->parties.len = 0;
}

void tokens_free(struct tokens *tokens)
{
	array_free(&tokens->list);
	array_free(&tokens->parties);
	lexicon_free(&tokens->hits);
}

bool token_passed_over(enum token_kind kind)
{
	return kind == TOKEN_FILL || kind == TOKEN_EACH || kind == TOKEN_SEND || kind == TOKEN_GO;
}

bool tokens_worthwhile(const struct tokens *tokens, size_t start, size_t end)
{
	const struct lexicon_hits *hits = &tokens->hits;
	for (size_t i = lexicon_word(hits, start); i < hits->count && hits->from + hits->words[i] < end;
	        i++) {
		struct lexicon_hit hit = hits->at[hits->words[i]];
		if (hit.is & LEXICON_STEM || joins_parties(token_kind_of(hit)))
			return true;
	}
	return false;
}
