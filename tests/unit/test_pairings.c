// SPDX-License-Identifier: MIT
#include "tests/unit/pairing_cases.h"

static void lists_are_multiplied_out(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"会议商定，浙江支援四川。", "浙江省>四川省 "},
	        {"会议商定，浙江对口支援青川、松潘和茂县。", "浙江省>青川县 浙江省>松潘县 浙江省>茂县 "},
	        {"福建、山东两省分别对口支援宁夏和重庆。", "福建省>宁夏回族自治区 山东省>重庆市 "},
	        {"大连市、青岛市共同帮扶贵州省。", "大连市>贵州省 青岛市>贵州省 "},
	        {"深圳市已无偿援建了德格县。", "深圳市>德格县 "},
	        {"湖南支援黔东南州、广东和深圳支援巴马县。",
	                "湖南省>黔东南苗族侗族自治州 广东省>巴马瑶族自治县 深圳市>巴马瑶族自治县 "},
	        {"天津支援甘肃、辽宁支援青海，福建支援宁夏。",
	                "天津市>甘肃省 辽宁省>青海省 福建省>宁夏回族自治区 "},
	        {"湖北支援汉源县，并帮扶石棉县、小金县。", "湖北省>汉源县 湖北省>石棉县 湖北省>小金县 "},
	        {"湖北支援汉源县。帮扶石棉县也提上日程。", "湖北省>汉源县 "},
	        {"福建（不含厦门）支援隆德县。", "福建省>隆德县 "},
	        {"甲乙两地商定，南通市、扬州市等苏中地市对口支援榆林市。", "南通市>榆林市 扬州市>榆林市 "},
	        {"宁波、温州等8个市对口帮扶丽水市。", "宁波市>丽水市 温州市>丽水市 "},
	        {"广东分别支援新疆、西藏。", "广东省>新疆维吾尔自治区 广东省>西藏自治区 "},
	        {"河南与湖南此后分别对口支援哈密、吐鲁番，为期八年。", "河南省>哈密市 湖南省>吐鲁番市 "},
	        {"河南同湖南分别对口支援哈密市、吐鲁番市、昌吉市。", ""},
	        {"河南与湖南共同对口支援哈密市。", "河南省>哈密市 湖南省>哈密市 "},
	        {"北京、上海、广州分别支援拉萨、日喀则。", ""},
	};
	CHECK(cases);
}

static void sides_by_preposition(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"青川县由浙江省对口支援。", "浙江省>青川县 "},
	        {"由安徽省对口支援松潘县。", "安徽省>松潘县 "},
	        {"日喀则、那曲分别由山东、浙江对口支援。", "山东省>日喀则市 浙江省>那曲市 "},
	        {"黑水县接受吉林省的对口支援。", "吉林省>黑水县 "},
	        {"玉树州受北京市对口支援。", "北京市>玉树藏族自治州 "},
	        {"江西省对小金县的援助没有停止。", "江西省>小金县 "},
	        {"江西省对小金县开展对口支援。", "江西省>小金县 "},
	        {"厦门市向临夏州选派援建干部。", "厦门市>临夏回族自治州 "},
	        {"厦门市为积石山县援建学校三所。", "厦门市>积石山保安族东乡族撒拉族自治县 "},
	        {"对口支援汉源县的是湖北省。", "湖北省>汉源县 "},
	        {"对口支援汉源县的湖北省派来了专家。", "湖北省>汉源县 "},
	        {"在河北省的大力支援下，平武县建起了新校舍。", "河北省>平武县 "},
	        {"河北省专家赴平武县开展结对帮扶。", "河北省>平武县 "},
	        {"河北省代表团赴平武县考察，研究了支援工作。", ""},
	        {"得益于河北省的支援，平武县建起了新校舍。", "河北省>平武县 "},
	        {"在河北省的安平县，支援队伍已经集合，平武县也派了人。", ""},
	        {"由常州、无锡2市选派到塔城地区工作的30名援疆干部已经出发。",
	                "常州市>塔城地区 无锡市>塔城地区 "},
	        {"无锡市选派的援疆教师到霍城县报到。", "无锡市>霍城县 "},
	        {"无锡市于2011年选派12名援疆教师，其中女教师5名。", "无锡市>新疆维吾尔自治区 "},
	        {"由无锡市、常州市对口援疆。", "无锡市>新疆维吾尔自治区 常州市>新疆维吾尔自治区 "},
	        {"无锡市援疆指挥部召开会议。", ""},
	        {"无锡市选派援疆教师的办法，值得霍城县研究。", ""},
	        {"湖北省：对口支援甘孜州的德格县、白玉县，阿坝州黑水县",
	                "湖北省>德格县 湖北省>白玉县 湖北省>黑水县 "},
	        {"湖北省：对口支援阿坝州的3县和兵团第二师66团",
	                "湖北省>阿坝藏族羌族自治州 湖北省>新疆生产建设兵团六十六团 "},
	        {"湖北省：对口支援德格县、白玉县以及新疆生产建\n设兵团148团\n河北省：对口支援黑水县",
	                "湖北省>德格县 湖北省>白玉县 湖北省>新疆生产建设兵团一四八团 河北省>黑水县 "},
	        {"湖北省对口支援德格县，白玉县、黑水县也派人参加。", "湖北省>德格县 "},
	        {"湖北省：对口支援德格县、白玉县与黑水县", "湖北省>德格县 湖北省>白玉县 湖北省>黑水县 "},
	        {"湖北省对口支援的汉源县已经完工。", "湖北省>汉源县 "},
	};
	CHECK(cases);
}

static void relations(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"厦门市与临夏州结对。", "厦门市>临夏回族自治州 "},
	        {"常州市和安康市结成对口协作关系。", "常州市>安康市 "},
	        {"临夏州与厦门市签订了东西部帮扶协议。", "厦门市>临夏回族自治州 "},
	        {"扬州大学与塔里木大学签署对口支援协议。", "扬州大学>塔里木大学 "},
	        {"厦门大学附属医院与临夏州人民医院结成对口支援医院。", "厦门大学附属医院>临夏州人民医院 "},
	        {"厦门市与临夏州签订了贸易协议。", ""},
	        {"厦门市、临夏州和定西市建立了对口协作关系。", ""},
	        {"济南市与湘西州、青岛市与安顺市、南通市与汉中市结成帮扶关系。",
	                "济南市>湘西土家族苗族自治州 青岛市>安顺市 南通市>汉中市 "},
	        {"济南市与湘西州、永顺县与历下区结对。", "济南市>湘西土家族苗族自治州 历下区>永顺县 "},
	        {"济南市与湘西州开展扶贫协作。", "济南市>湘西土家族苗族自治州 "},
	};
	CHECK(cases);
}

static void institutions(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"东南大学对口支援西藏民族大学。", "东南大学>西藏民族大学 "},
	        {"同济大学、苏州大学分别对口支援井冈山大学和贵州医科大学。",
	                "同济大学>井冈山大学 苏州大学>贵州医科大学 "},
	        {"教育部确定中南大学支援贵州遵义医科大学。", "中南大学>遵义医科大学 "},
	        {"江苏省人民医院对口帮扶克州人民医院。", "江苏省人民医院>克州人民医院 "},
	        {"山东大学齐鲁医院支援德格县人民医院。", "山东大学齐鲁医院>德格县人民医院 "},
	        {"浙江省总工会援助阿克苏地区总工会。", "浙江省总工会>阿克苏地区总工会 "},
	        {"水利部定点帮扶城口县。", "水利部>城口县 "},
	        {"各高校支援西部大学。", ""},
	        {"人民医院支援新疆大学，师范大学支援青海大学。", ""},
	        {"三所大学支援新疆大学。", "?三所大学>新疆大学 "},
	};
	CHECK(cases);
}

static void oneself_is_resolved(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"塔里木大学受援工作总结\n\n一年来，扬州大学对口支援我校，成效明显。",
	                "扬州大学>塔里木大学 "},
	        {"工作汇报\n\n一年来，扬州大学对口支援我校，成效明显。\n\n塔里木大学\n\n2012年3月",
	                "扬州大学>塔里木大学 "},
	        {"我校与扬州大学制定了《扬州大学与塔里木大学合作协议》。\n\n扬州大学对口支援我校两个学科。",
	                "扬州大学>塔里木大学 "},
	        {"一年来，扬州大学对口支援我校，成效明显。", "~扬州大学>我校 "},
	        {"塔里木大学受援工作总结\n\n省人民医院对口支援我院，成效明显。", "~"},
	};
	check(cases, COUNT(cases) - 1);
}

static void groups(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"二十年来，全国支援西藏。", "?全国>西藏自治区 "},
	        {"共有16个省市对口支援青海省。", "?16个省市>青海省 "},
	        {"12个中央部委和5家中央企业定点帮扶赣州市。", "?12个中央部委>赣州市 ?5家中央企业>赣州市 "},
	        {"19省市援疆成效明显。", "?19省市>新疆维吾尔自治区 "},
	        {"17个对口援藏省市召开会议。", "?17个对口援藏省市>西藏自治区 "},
	        {"中央援疆力度加大，各地援疆干部踊跃报名。", ""},
	        {"发达地区支援落后地区。", ""},
	        {"各省市都支援灾区。", ""},
	};
	CHECK(cases);
}

static void tables(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"表4 对口支援分工表\n\n支援方受援方\n\n阿坝州\n\n湖南理县\n\n江西小金县、黑水县\n\n合计\n",
	                "湖南省>理县 江西省>小金县 江西省>黑水县 "},
	        {"表4 对口支援分工表\n\n支援方受援方项目\n\n湖南、江西阿坝州1233.5\n\n安徽甘孜州44%\n",
	                "湖南省>阿坝藏族羌族自治州 江西省>阿坝藏族羌族自治州 安徽省>甘孜藏族自治州 "},
	        {"支援省市\t受援县\t年限\n湖南\t理县\t3年\n江西\t小金县、黑水县\t3年\n",
	                "湖南省>理县 江西省>小金县 江西省>黑水县 "},
	        {"受援县\t支援省市\n理县\t湖南\n", "湖南省>理县 "},
	        {"| 支援方 | 受援方 |\n| --- | --- |\n| 湖南省 | 理县 |\n| 江西省 | 小金县 |\n",
	                "湖南省>理县 江西省>小金县 "},
	        {"受援方支援方\n\n理县湖南省\n", "湖南省>理县 "},
	        {"对口支援领导小组成员名单\n\n教育部财政部\n\n湖南黑水县\n", ""},
	        {"表4 各地人口\n\n地区人口\n\n湖南理县4125\n", ""},
	        {"结对关系如下：\n\n湖南省——理县\n\n江西省：小金县、黑水县\n",
	                "湖南省>理县 江西省>小金县 江西省>黑水县 "},
	        {"结对关系如下：\n\n理县——湖南省\n\n黔南州：广州市、珠海市\n",
	                "湖南省>理县 广州市>黔南布依族苗族自治州 珠海市>黔南布依族苗族自治州 "},
	        {"表2 对口支援安排\n\n理县湖南省\n", "湖南省>理县 "},
	        {"火车时刻如下：\n\n湖南——四川\n", ""},
	};
	CHECK(cases);
}

static void agreements(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"对口支援协议书\n\n甲方（支援方）：无锡市中医院\n\n乙方（受援方）：霍城县中医院\n\n双方商定"
	         "如下。",
	                "无锡市中医院>霍城县中医院 "},
	        {"受援单位：霍城县中医院\n支援单位：无锡市中医院\n", "无锡市中医院>霍城县中医院 "},
	        {"甲方：无锡市中医院\n乙方：霍城县中医院\n", ""},
	        {"支援单位：无锡市中医院\n\n联系电话：略\n", ""},
	};
	CHECK(cases);
}

static void traditional_characters(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"會議決定，遼寧省對口支援壤塘縣、紅原縣，廈門市幫扶臨夏州。",
	                "辽宁省>壤塘县 辽宁省>红原县 厦门市>临夏回族自治州 "},
	        {"東南大學對口支援西藏民族大學。", "東南大學>西藏民族大學 "},
	        {"乾县由大连市帮扶。", "大连市>乾县 "},
	};
	CHECK(cases);
}

static void breaks_in_the_text(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"会议研究了灾后恢复重建的安排，决定由吉林、黑\n龙江对口支援黑水县。",
	                "吉林省>黑水县 黑龙江省>黑水县 "},
	        {"会议研究了灾后恢复重建的各项安排，决定由吉林省对口\n\n支援黑水县，期限三年。",
	                "吉林省>黑水县 "},
	        {"**吉林省**<sup>①</sup>对口支援②黑水县。", "吉林省>黑水县 "},
	        {"吉林省对口支援,黑水县受益。", ""},
	        {"１９９４年,吉林支援黑水县;安徽支援松潘县.", "吉林省>黑水县 安徽省>松潘县 "},
	};
	CHECK(cases);
}

static void what_is_no_pairing(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"吉林省没有支援黑水县的任务。", ""},
	        {"吉林省不再对口支援黑水县。", ""},
	        {"黑水县申请吉林省对口支援。", ""},
	        {"黑水县希望吉林省对口支援。", ""},
	        {"省里印发了《吉林省对口支援黑水县总体规划》。", ""},
	        {"国务院组织支援黑水县。", ""},
	        {"国务院组织吉林省支援黑水县。", "吉林省>黑水县 "},
	        {"未来五年，吉林省将不断支援黑水县。", "吉林省>黑水县 "},
	        {"西藏自治区与财政部商定了对口支援西藏的办法。", ""},
	        {"吉林省支持黑水县发展。", ""},
	        {"吉林省向黑水县捐款五十万元。", ""},
	        {"吉林省代表团访问黑水县。", ""},
	        {"吉林省对口支援黑水县工作总结", ""},
	        {"第一章 吉林省对口支援黑水县\n\n本章从略。", ""},
	        {"对口支援是社会主义制度优越性的体现。", ""},
	        {"要完善支援方与受援方的合作机制。", ""},
	        {"四川省支援成都市。", ""},
	};
	CHECK(cases);
}

/* A list is taken whole or not aligned at all; its members tell of one another. */
static void lists_are_aligned(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"静安区、徐汇区、杨浦区分别援助杂多、称多、治多三县。",
	                "静安区>杂多县 徐汇区>称多县 杨浦区>治多县 "},
	        {"静安区、徐汇区分别援助杂多、称多、治多三县。", ""},
	        {"静安区、某某会分别援助杂多县、称多县。", ""},
	        {"江苏、安徽依次对口支援理县、茂县。", "江苏省>理县 安徽省>茂县 "},
	        {"江苏、安徽各自支援理县、茂县。", "江苏省>理县 安徽省>茂县 "},
	        {"静安区支援玛沁、久治、班玛。", "静安区>玛沁县 静安区>久治县 静安区>班玛县 "},
	        {"静安区支援教育、久治、长安的事业。", ""},
	        {"扬州、泰州两市总工会援助理县总工会。", "扬州市总工会>理县总工会 泰州市总工会>理县总工会 "},
	        {"江西、安徽两省教育厅对口支援青海省教育厅。",
	                "江西省教育厅>青海省教育厅 安徽省教育厅>青海省教育厅 "},
	        {"扬州市总工会与理县、茂县总工会结对。", "扬州市总工会>理县总工会 扬州市总工会>茂县总工会 "},
	        {"扬州市与理县、茂县人民医院结对。", "扬州市>理县 扬州市>茂县人民医院 "},
	        {"昆山市对口支援理县的古尔沟、杂谷脑两镇。", "昆山市>古尔沟镇 昆山市>杂谷脑镇 "},
	        {"昆山市对口支援理县的古尔沟、杂谷脑三镇。", "昆山市>理县 "},
	        {"昆山市对口支援理县米亚罗镇、朴头镇。", "昆山市>米亚罗镇 昆山市>朴头镇 "},
	        {"昆山市支援理县乡镇企业。", "昆山市>理县 "},
	        {"昆山市支援理县的乡村教师。", "昆山市>理县 "},
	        {"昆山市的周市镇支援理县。", "周市镇>理县 "},
	        {"昆山市支援米亚罗镇、朴头镇，太仓市援建的通化乡新貌初现。",
	                "昆山市>米亚罗镇 昆山市>朴头镇 太仓市>通化乡 "},
	        {"昆山市支援山区乡镇，援建特色小镇和受灾村镇。", ""},
	        {"昆山市支援理县，长安镇支援米亚罗镇。", "昆山市>理县 "},
	        {"北京、上海两所大学支援理县。", "北京市>理县 上海市>理县 "},
	};
	CHECK(cases);
}

/* Names that several places have, or had. */
static void names_of_places(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"朝阳区对口支援理县。", "朝阳区>理县 "},
	        {"鼓楼区、城关区结对帮扶理县。", "鼓楼区>理县 城关区>理县 "},
	        {"福清市、同安县帮扶理县，建阳市帮扶茂县。", "福清市>理县 同安县>理县 建阳市>茂县 "},
	        {"佛山的三水市帮扶理县。", "三水市>理县 "},
	        {"徐州市帮扶睢宁县。", "徐州市>睢宁县 "},
	        {"徐州市与睢宁县结对。", ""},
	        {"睢宁县支援徐州市。", ""},
	        {"国家电力工业部支援理县，原煤炭工业部支援茂县。", "国家电力工业部>理县 煤炭工业部>茂县 "},
	        {"厦门市支援理县兴建造纸厂。", "厦门市>理县 "},
	        {"厦门市支援理县妇幼保健院。", "厦门市>理县妇幼保健院 "},
	};
	CHECK(cases);
}

static void the_corps(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"兵团各师都有伙伴：辽宁支援四师、七师，吉林支援第五师。",
	                "辽宁省>新疆生产建设兵团第四师 辽宁省>新疆生产建设兵团第七师 "
	                "吉林省>新疆生产建设兵团第五师 "},
	        {"辽宁支援四师。", ""},
	        {"兵团开会。辽宁支援三师范学校。", ""},
	        {"扬州市援建二十九团、一百团，泰州市援建六十一团。",
	                "扬州市>新疆生产建设兵团二十九团 泰州市>新疆生产建设兵团六十一团 "},
	        {"兵团决定三十团帮扶三十四团。", "新疆生产建设兵团三十团>新疆生产建设兵团三十四团 "},
	        {"兵团第四师医院与扬州大学附属医院签订帮扶协议。", "扬州大学附属医院>兵团第四师医院 "},
	};
	CHECK(cases);
}

/* What is listed below a caption, numbered or not; what a table's head says of one side. */
static void listed_below_a_caption(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"县区结对一览\n\n一、湖北省：帮扶理县、茂县\n二、江西省——小金县\n三、安徽省\n四、吉林省帮扶"
	         "黑水县",
	                "湖北省>理县 湖北省>茂县 江西省>小金县 吉林省>黑水县 "},
	        {"结对名单\n\n（一）湖北省：帮扶理县。\n\n1. 江西省——小金县", "湖北省>理县 江西省>小金县 "},
	        {"1. 江西省——小金县\n\n2. 安徽省——茂县", ""},
	        {"结对安排\n\n一、湖北省对口支援理县工作情况\n\n从略。", ""},
	        {"有关单位帮扶安排\n\n财政部：理县、茂县\n\n水利部：小金县",
	                "财政部>理县 财政部>茂县 水利部>小金县 "},
	        {"帮扶领导小组名单\n\n财政部：理县", ""},
	        {"结对安排\n\n会议开了。会上讲了话。\n\n财政部：理县", ""},
	        {"结对安排\n\n一、广东省\n　　惠州市　理县、茂县\n　　珠海市　小金县\n",
	                "惠州市>理县 惠州市>茂县 珠海市>小金县 "},
	        {"县（市）\t协作方\t资金\n理县\t惠州市\t30\n茂县\t珠海市\t40\n", "惠州市>理县 珠海市>茂县 "},
	        {"| 序号 | 帮扶学校 | 受帮扶学校 |\n| --- | --- | --- |\n| 1 | 惠州市第一中学 | 理县中学 |\n",
	                "惠州市第一中学>理县中学 "},
	        {"受援医院\t支援医院\n理县人民医院\t惠州市中医院\n茂县人民医院\t同上\n",
	                "惠州市中医院>理县人民医院 惠州市中医院>茂县人民医院 "},
	        {"相关阅读\n\n[惠州市对口支援理县](http://www.example.com/1.html)", ""},
	};
	CHECK(cases);
}

/* Who is spoken of in another clause; whom or what stands before the verb. */
static void subjects_and_topics(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"温州市积极响应号召，对口支援小金县。", "温州市>小金县 "},
	        {"温州市的企业响应号召，对口支援小金县。", ""},
	        {"温州市企业积极响应，支援小金县。", ""},
	        {"温州市表示，将把对口支援小金县的项目做好。", "温州市>小金县 "},
	        {"会议在温州市召开，要求支援小金县。", ""},
	        {"小金县代表团感谢温州市，支援小金县的干部受到表彰。", ""},
	        {"小金县派人到温州市学习，支援黑水县的工作开始。", ""},
	        {"温州市从台州市手中接过任务，与小金县结对。", "温州市>小金县 "},
	        {"温州市按照部署，继续承担对小金县、黑水县的对口支援任务。", "温州市>小金县 温州市>黑水县 "},
	        {"承担支援任务的温州市派人到小金县。", ""},
	        {"温州市选派16名教练员支援小金县。", "温州市>小金县 "},
	        {"温州市动员三百多名职工支援小金县。", "温州市>小金县 "},
	        {"温州市每年安排两千万元援助小金县。", "温州市>小金县 "},
	        {"温州市派出由医生组成的队伍支援小金县。", "温州市>小金县 "},
	        {"国务院组织发达省市支援新疆。", ""},
	        {"温州市组织座谈，支援工作在小金县启动。", ""},
	        {"温州市在小金县援建学校三所。", "温州市>小金县 "},
	        {"温州市在小金县召开援建工作会。", ""},
	        {"温州市出资援建小金县第二中学。", "温州市>小金县第二中学 "},
	        {"温州市援建小金县体育中心和工业园区。", "温州市>小金县 "},
	        {"他在南京支援武汉的队伍里。", ""},
	        {"塔里木大学在扬州大学的对口支援下进步很快。", "扬州大学>塔里木大学 "},
	        {"温州市中医院、台州市中医院等12家医院组团帮扶小金县人民医院。",
	                "温州市中医院>小金县人民医院 台州市中医院>小金县人民医院 "},
	        {"水利部、教育部分别定点帮扶理县、茂县。", "水利部>理县 教育部>茂县 "},
	        {"常熟市和同心县开展东西部协作。", "常熟市>同心县 "},
	        {"温州市除支援小金县外，还支援黑水县。", "温州市>小金县 温州市>黑水县 "},
	        {"温州市同时帮扶小金县、黑水县。", "温州市>小金县 温州市>黑水县 "},
	};
	CHECK(cases);
}

static void relations_and_roles(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"温州市与小金县的结对关系始于2010年。", "温州市>小金县 "},
	        {"温州市和小金县的结对帮扶持续十年。", "温州市>小金县 "},
	        {"松潘县和小金县的结对帮扶持续十年。", ""},
	        {"松潘县和同心县的对口支援有了新办法。", ""},
	        {"温州市携手小金县，台州市牵手黑水县。", "温州市>小金县 台州市>黑水县 "},
	        {"温州市不再结对小金县。", ""},
	        {"温州松潘、台州壤塘也结成对子。", "温州市>松潘县 台州市>壤塘县 "},
	        {"小金县的对口支援单位是温州市。", "温州市>小金县 "},
	        {"温州市是小金县的对口支援单位。", "温州市>小金县 "},
	        {"温州市不是小金县的对口支援单位。", ""},
	        {"温州市把小金县作为帮扶对象。", "温州市>小金县 "},
	        {"小金县是温州市的帮扶对象。", "温州市>小金县 "},
	        {"小金县医院与浙江医科大学附属医院签订帮扶协议。", "浙江医科大学附属医院>小金县医院 "},
	        {"石柱县与日照市结对，丰都县与枣庄市结对。", "日照市>石柱土家族自治县 枣庄市>丰都县 "},
	        {"贵州大学与浙江大学联合培养，对口支援协议规定浙江大学接收学生。", ""},
	        {"湖口县由中山市小榄镇、古镇镇帮扶。", "小榄镇>湖口县 古镇镇>湖口县 "},
	        {"山南市第一中学与温州市第二中学结对。", "温州市第二中学>山南市第一中学 "},
	};
	CHECK(cases);
}

/* The author in the title holds for the whole document; places and institutions are told by what he is
 * called. */
static void the_author_is_known(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"温州市中医院2013年总结\n\n一、做法\n\n我院支援小金县中医院，我省支援四川。\n\n二、体会\n\n"
	         "医院还承担对黑水县中医院的帮扶。",
	                "温州市中医院>小金县中医院 浙江省>四川省 温州市中医院>黑水县中医院 "},
	        {"医院还承担对黑水县中医院的帮扶。", ""},
	        {"小金县受援大事记\n\n2010年，温州市与我县结对，温州市中医院帮扶县中医医院。",
	                "温州市>小金县 温州市中医院>小金县中医医院 "},
	        {"温州市中医院帮扶县中医医院。", ""},
	        {"兵团第五师对口援建工作汇报\n\n一、情况\n\n我师由湖北省对口支援。",
	                "湖北省>新疆生产建设兵团第五师 "},
	        {"温州市对口支援小金县工作总结\n\n一、做法\n\n温州市支援我县。", "~温州市>我县 "},
	        {"温州市支援拉萨市工作总结\n\n一、做法\n\n绍兴市支援我市。", "~绍兴市>我市 "},
	        {"浙江大学邵逸夫医院帮扶小金县人民医院。邵逸夫医院还支援黑水县人民医院。",
	                "浙江大学邵逸夫医院>小金县人民医院 浙江大学邵逸夫医院>黑水县人民医院 "},
	        {"我会按照安排，承担援助小金县总工会的任务。\n\n温州市总工会\n",
	                "温州市总工会>小金县总工会 "},
	};
	CHECK(cases);
}

static void years_of_the_sentence(void **state)
{
	(void)state;
	const char *text = "1994年至2001年，江苏对口支援拉萨市。\n\n2010年，江苏支援克州。";
	struct doc doc = {0};
	struct status status;
	struct records records = {0};
	assert_true(doc_read("own.txt", text, strlen(text), &doc, &status));
	extract(&doc, NULL, &records);
	assert_int_equal(records.pairings.len, 2);
	assert_string_equal(records.pairings.at[0].from, "1994");
	assert_string_equal(records.pairings.at[0].to, "2001");
	assert_string_equal(records.pairings.at[1].from, "2010");
	assert_string_equal(records.pairings.at[1].to, "");
	struct span span = records.pairings.at[0].span;
	assert_int_equal(span.end - span.start, strlen("江苏对口支援拉萨市"));
	records_free(&records);
	doc_free(&doc);
}

/* The programme of every pairing of a text, in order. */
static void programmes(void **state)
{
	(void)state;
	static const struct {
		const char *text, *programmes;
	} cases[] = {
	        {"按援藏规划，江苏省支援仁布县。", "援藏 "},
	        {"浙江省支援阿克苏地区。", "援疆 "},
	        {"辽宁省支援青海省。", "援青 "},
	        {"会议在青海省召开，决定由安徽省支援和田地区。", "援疆 "},
	        {"河北省支援贵州省，江苏省支援广西，北京市支援内蒙古。", "边疆 边疆 边疆 "},
	        {"河北大学对口支援青海师范大学。", "教育 "},
	        {"河北省人民医院对口支援和田地区人民医院。", "医疗 "},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct doc doc = {0};
		struct status status;
		struct records records = {0};
		struct buf found = {0};
		assert_true(doc_read("own.txt", cases[i].text, strlen(cases[i].text), &doc, &status));
		extract(&doc, NULL, &records);
		for (size_t k = 0; k < records.pairings.len; k++)
			buf_addf(&found, "%s ", records.pairings.at[k].programme);
		if (strcmp(buf_str(&found), cases[i].programmes) != 0)
			fail_msg("%s\n  expected %s\n  got      %s", cases[i].text, cases[i].programmes,
			        buf_str(&found));
		buf_free(&found);
		records_free(&records);
		doc_free(&doc);
	}
}

/* A clause without a subject goes on with the one before, not with whom that one supports. */
static void subjects_go_on(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"扬州大学对口支援塔里木大学，去年起与青海大学建立帮扶关系。",
	                "扬州大学>塔里木大学 扬州大学>青海大学 "},
	        {"扬州大学支援塔里木大学，也与青海大学开展结对共建。",
	                "扬州大学>塔里木大学 扬州大学>青海大学 "},
	        {"对塔里木大学来说，帮扶贵州大学，与青海大学结对是大事。", ""},
	        {"苏州市立医院工作总结\n\n我院从2013年起对口支援阿克陶县人民医院，2021年与沭阳县人民医院"
	         "建立对口支援关系。",
	                "苏州市立医院>阿克陶县人民医院 苏州市立医院>沭阳县人民医院 "},
	        {"扬州大学受省厅委托，自2015年起帮扶井冈山大学。", "扬州大学>井冈山大学 "},
	};
	CHECK(cases);
}

/* A number is read whole or not at all, and so is a name. */
static void nothing_is_cut_off(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"组织27家三级医院支援青海。", "?27家三级医院>青海省 "},
	        {"军队15家医院帮扶西藏。", "?军队15家医院>西藏自治区 "},
	        {"12所三甲医院对口帮扶40家县医院。", "?12所三甲医院>40家县医院 "},
	        {"30余家三级医院支援青海。", ""},
	        {"一百二十家医院支援青海。", ""},
	        {"几十家医院支援青海。", ""},
	        {"首都医科大学附属北京友谊医院对口支援拉萨市人民医院。",
	                "首都医科大学附属北京友谊医院>拉萨市人民医院 "},
	        {"首都师范大学支援青海师范大学。", "首都师范大学>青海师范大学 "},
	        {"去年医科大学附属北京友谊医院支援拉萨市人民医院。", ""},
	        {"北京友谊医院支援拉萨市人民医院。", "北京友谊医院>拉萨市人民医院 "},
	};
	CHECK(cases);
}

/* The line that names the document is no statement. */
static void titles_say_nothing(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"2016年浙江省对口支援青川县大事记\n\n1月，干部出发。", ""},
	        {"厦门市对口支援临夏州这一年\n\n厦门市帮扶东乡县。", "厦门市>东乡族自治县 "},
	        {"厦门市对口支援临夏州。\n\n厦门市帮扶东乡县。",
	                "厦门市>临夏回族自治州 厦门市>东乡族自治县 "},
	};
	CHECK(cases);
}

/* 甲与乙结对 of two institutions: their seats tell, or nobody does. */
static void seats_tell(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"宁波市第二中学与金阳中学结对。", "宁波市第二中学>金阳中学 "},
	        {"金阳县中学与宁波市第二中学结对。", "宁波市第二中学>金阳县中学 "},
	        {"湖北省人民医院与巴东县人民医院结对。", "湖北省人民医院>巴东县人民医院 "},
	        {"巴东县人民医院与湖北省人民医院结对。", "湖北省人民医院>巴东县人民医院 "},
	        {"巴东县中学与利川市中学结对。", ""},
	        {"巴东县中学支援利川市中学。", "巴东县中学>利川市中学 "},
	};
	CHECK(cases);
}

/* 甲镇乙村 is the village. */
static void villages(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"扬州大学定点帮扶梅州市五华县棉洋镇竹坑村。", "扬州大学>竹坑村 "},
	        {"扬州大学定点帮扶五华县棉洋镇竹坑村的茶园。", "扬州大学>竹坑村 "},
	        {"扬州大学定点帮扶五华县棉洋镇。", "扬州大学>棉洋镇 "},
	        {"扬州大学定点帮扶五华县棉洋镇3个村。", "扬州大学>棉洋镇 "},
	        {"去年底，大昌镇由佛山市顺德区援助。", "顺德区>大昌镇 "},
	        {"巫峡镇、龙溪镇受广州市海珠区帮扶。", "海珠区>巫峡镇 海珠区>龙溪镇 "},
	        {"大昌镇由来已久，广州市海珠区帮扶过学校。", ""},
	        {"扬州大学定点帮扶五华县棉洋镇贫困村。", "扬州大学>棉洋镇 "},
	};
	CHECK(cases);
}

/* Time is linear: a long text without an end of sentence, and brackets that never close, are read. */
static void long_texts_are_read(void **state)
{
	(void)state;
	struct buf text = {0};
	for (int i = 0; i < 20000; i++)
		buf_adds(&text, i % 3 ? "江苏支援（" : i % 2 ? "《新疆、" : "江苏支援新疆，");
	struct doc doc = {0};
	struct status status;
	struct records records = {0};
	assert_true(doc_read("own.txt", text.at, text.len, &doc, &status));
	extract(&doc, NULL, &records);
	records_free(&records);
	doc_free(&doc);
	buf_free(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(lists_are_multiplied_out),
	        cmocka_unit_test(sides_by_preposition),
	        cmocka_unit_test(relations),
	        cmocka_unit_test(institutions),
	        cmocka_unit_test(oneself_is_resolved),
	        cmocka_unit_test(groups),
	        cmocka_unit_test(tables),
	        cmocka_unit_test(agreements),
	        cmocka_unit_test(traditional_characters),
	        cmocka_unit_test(breaks_in_the_text),
	        cmocka_unit_test(what_is_no_pairing),
	        cmocka_unit_test(lists_are_aligned),
	        cmocka_unit_test(names_of_places),
	        cmocka_unit_test(the_corps),
	        cmocka_unit_test(listed_below_a_caption),
	        cmocka_unit_test(subjects_and_topics),
	        cmocka_unit_test(relations_and_roles),
	        cmocka_unit_test(the_author_is_known),
	        cmocka_unit_test(years_of_the_sentence),
	        cmocka_unit_test(programmes),
	        cmocka_unit_test(seats_tell),
	        cmocka_unit_test(villages),
	        cmocka_unit_test(subjects_go_on),
	        cmocka_unit_test(nothing_is_cut_off),
	        cmocka_unit_test(titles_say_nothing),
	        cmocka_unit_test(long_texts_are_read),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
