// SPDX-License-Identifier: MIT
// Tables and lists whose heads or labels are not the usual ones.
#include "tests/unit/pairing_cases.h"

/* 东部 and 西部 over the columns, below a caption that speaks of support. */
static void columns_of_regions(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"东西部协作结对关系表\n\n东部省份\t东部市\t西部省份\t西部市（州）\n江苏\t苏州市\t贵州\t铜仁市\n"
	         "\t无锡市\t青海\t海东市\n",
	                "苏州市>铜仁市 无锡市>海东市 "},
	        {"各地发展情况\n\n东部省份\t东部市\t西部省份\t西部市（州）\n江苏\t苏州市\t贵州\t铜仁市\n",
	                ""},
	        {"对口支援情况一览表\n\n东部地区\t中部地区\t西部地区\n江苏\t河南\t贵州\n", ""},
	};
	CHECK(cases);
}

/* A row set apart by one blank; another table below a line that says what it is. */
static void rows_without_edges(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"支援省（市）  受援县（市）\n广东省  汶川县\n湖南省 理县\n", "广东省>汶川县 湖南省>理县 "},
	        {"受援县  支援省\n汶川县  广东省\n理县 湖南省\n", "广东省>汶川县 湖南省>理县 "},
	        {"序号\t受援县\t支援省\t年份\n1\t汶川县\t广东省\t2008\n\n各地所在区域\n\n东边\t中间\t西边\n江苏\t河南\t贵州\n",
	                "广东省>汶川县 "},
	};
	CHECK(cases);
}

/* 甲结对：乙, and 甲 above a line that begins with the label. */
static void verbs_as_labels(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"苏州市结对：贵州铜仁市，无锡市对口帮扶：青海海东市。", "苏州市>铜仁市 无锡市>海东市 "},
	        {"铜仁市结对帮扶：苏州市。", "苏州市>铜仁市 "},
	        {"各市结对安排如下：\n（一）苏州市\n结对：贵州铜仁市、碧江区。\n（二）无锡市\n结对：青海海东市。\n",
	                "苏州市>铜仁市 苏州市>碧江区 无锡市>海东市 "},
	        {"苏州市帮扶：铜仁市的路通了。", ""},
	        {"苏州市\n结对：办好实事。\n", ""},
	};
	CHECK(cases);
}

/* Some of many support some of many: which of them whom is not said. */
static void examples_of_both(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"上城区等省内20个强区对口帮扶景宁县等11个县。", "?20个强区>11个县 "},
	        {"北京、天津等20个省市对口支援拉萨、那曲等7个地市。", "?20个省市>7个地市 "},
	        {"上城区对口帮扶景宁县等11个县。", "上城区>景宁畲族自治县 "},
	        {"萧山区等4个区对口帮扶景宁县。", "萧山区>景宁畲族自治县 ?4个区>景宁畲族自治县 "},
	        {"省内20个强区对口帮扶11个国家乡村振兴重点帮扶县。", "?20个强区>11个国家乡村振兴重点帮扶县 "},
	};
	CHECK(cases);
}

/* Development zones, which no gazetteer lists, beside districts and where a clause begins. */
static void zones_in_lists(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"成都市高新区、天府新区分别对口支援德格县、理塘县。",
	                "成都市高新区>德格县 天府新区>理塘县 "},
	        {"西安市雁塔区、曲江新区帮扶汉中市洋县。", "雁塔区>洋县 曲江新区>洋县 "},
	        {"西安国际港务区帮扶略阳县。", "西安国际港务区>略阳县 "},
	        {"由长安区、东湖高新区对口帮扶镇巴县。", "长安区>镇巴县 东湖高新区>镇巴县 "},
	        {"各开发区对口帮扶泸定县。", ""},
	        {"工业园区对口帮扶泸定县。", ""},
	        {"老城区、建设新区对口帮扶泸定县。", ""},
	        {"考察高新区后，雁塔区对口帮扶洋县。", "雁塔区>洋县 "},
	};
	CHECK(cases);
}

/* What the centre has laid down; the places that only say where those are who are meant. */
static void who_is_not_meant(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"县里学习了中央、国务院对口支援青海的部署，会上发了言。", ""},
	        {"党中央、国务院对口支援青海和甘肃政策好。", ""},
	        {"两地共有12个乡镇、30所学校结为对子。", ""},
	        {"江苏、山东等省职教集团和民办学校支援铜仁市中职学校。", ""},
	        {"苏州、无锡等市医院帮扶铜仁市人民医院。", ""},
	        {"苏州、无锡等市帮扶铜仁市。", "苏州市>铜仁市 无锡市>铜仁市 "},
	};
	CHECK(cases);
}

/* 近年来 before a name, and who leads the others. */
static void names_and_leaders(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"近年来清华大学对口支援青海大学。此后由清华大学支援青海大学。",
	                "清华大学>青海大学 清华大学>青海大学 "},
	        {"此次同济大学支援西藏大学。", "同济大学>西藏大学 "},
	        {"江苏省南通市通州区人民医院支援洋县医院。", "南通市通州区人民医院>洋县医院 "},
	        {"由清华大学牵头，苏州大学等共同对口支援青海大学。", "清华大学>青海大学 苏州大学>青海大学 "},
	        {"清华大学牵头修了楼，苏州大学对口支援青海大学。", "苏州大学>青海大学 "},
	};
	CHECK(cases);
}

/* Bonds that are signed at a ceremony; lines that have a heading's shape and say it of two pairs. */
static void ceremonies_and_lines(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"扬州市与榆林市举行“结对子”签约仪式。", "扬州市>榆林市 "},
	        {"扬州市与榆林市举办对口帮扶合作协议签字仪式。", "扬州市>榆林市 "},
	        {"扬州市与榆林市举行对口帮扶座谈会。", ""},
	        {"扬州市与榆林市举行招商签约仪式。", ""},
	        {"各区工作情况\n\n一、徐汇区援建灌口镇、长宁区援建蒲阳镇\n二、黄浦区与幸福镇结对，静安区与玉堂镇结对\n",
	                "徐汇区>灌口镇 长宁区>蒲阳镇 黄浦区>幸福镇 静安区>玉堂镇 "},
	        {"工作情况\n\n一、徐汇区援建灌口镇\n\n路修好了。\n", ""},
	};
	CHECK(cases);
}

/* 其中 with pairs; more than are named; the places by the names that they had. */
static void details_and_former_names(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"杭州市对口支援恩施州，其中江干区—巴东县，下城区—来凤县。",
	                "杭州市>恩施土家族苗族自治州 江干区>巴东县 下城区>来凤县 "},
	        {"杭州市对口支援恩施州，其中江干区—巴东县的路长三公里。", "杭州市>恩施土家族苗族自治州 "},
	        {"洪山区、江汉区等12个城区先后与巴东县、建始县开展协作。", ""},
	        {"洪山区、江汉区分别与巴东县、建始县结对。", "洪山区>巴东县 江汉区>建始县 "},
	};
	CHECK(cases);
}

/* 甲与乙、丙与丁 behind words that say what they are; a region's group is no row. */
static void couples_in_a_row(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"帮扶关系：静安区与丘北县、奉贤区与务川县。", "静安区>丘北县 奉贤区>务川仡佬族苗族自治县 "},
	        {"两地建立对口合作关系：辽宁省与江苏省、吉林省与浙江省；长春市与天津市。",
	                "江苏省>辽宁省 浙江省>吉林省 天津市>长春市 "},
	        {"各地结成对子：静安区与丘北县、奉贤区与广南县。", "静安区>丘北县 奉贤区>广南县 "},
	        {"参会人员关系：静安区与丘北县、奉贤区与广南县。", ""},
	        {"2001年部署扶贫协作：静安区与丘北县，奉贤区、常州市与广南县。",
	                "静安区>丘北县 奉贤区>广南县 常州市>广南县 "},
	        {"调整结对关系：静安区与丘北县、广南县，奉贤区与务川县。",
	                "静安区>丘北县 静安区>广南县 奉贤区>务川仡佬族苗族自治县 "},
	        {"部署扶贫协作：静安区与丘北县、广南县、奉贤区与务川县。", ""},
	        {"总结扶贫协作：静安区与丘北县签了协议，奉贤区与广南县开了会。", ""},
	        {"江苏省对口支援西北五省区。", "?江苏省>西北五省区 "},
	        {"东北三省与江苏省建立对口合作关系。", "?江苏省>东北三省 "},
	        {"江苏省对口支援西北师范大学。", "江苏省>西北师范大学 "},
	};
	CHECK(cases);
}

/* 甲——乙（丙—丁，戊—己）: whose parts support whose; a line of traffic or years behind a pair are none. */
static void pairs_in_brackets(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"常州市与石柱县结对（武进区-丰都县，天宁区—丘北县、广南县）。",
	                "常州市>石柱土家族自治县 武进区>丰都县 天宁区>丘北县 天宁区>广南县 "},
	        {"常州市帮扶石柱县（武进区－丰都县；天宁区－丘北县）。",
	                "常州市>石柱土家族自治县 武进区>丰都县 天宁区>丘北县 "},
	        {"常州市帮扶石柱县（2008年—2010年），捐出3亿元。", "常州市>石柱土家族自治县 "},
	        {"常州市的代表团来了（常州—石柱航线）。", ""},
	        {"2005年增加江苏大学、扬州大学参与对口支援西藏大学。",
	                "江苏大学>西藏大学 扬州大学>西藏大学 "},
	};
	CHECK(cases);
}

/* 甲与乙…，…丙: who goes on into the next clause; and what a paragraph goes on with. */
static void goes_on_behind_a_comma(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"常州市与无锡市开展省内协作，与丘北县开展东西部协作。", "常州市>无锡市 常州市>丘北县 "},
	        {"常州市与扬州市响应号召，对口支援石柱县。", "常州市>石柱土家族自治县 "},
	        {"常州市与扬州市共同响应号召，对口支援石柱县。",
	                "常州市>石柱土家族自治县 扬州市>石柱土家族自治县 "},
	        {"江苏大学与扬州大学派出医疗队，对口支援西藏大学。", "江苏大学>西藏大学 扬州大学>西藏大学 "},
	        {"常州市帮扶石柱县，2016年调整为协作丘北县。", "常州市>石柱土家族自治县 常州市>丘北县 "},
	        {"扬州大学支援宁夏大学；2014年，与江苏大学一道支援西藏大学。",
	                "扬州大学>宁夏大学 扬州大学>西藏大学 江苏大学>西藏大学 "},
	        {"扬州大学支援宁夏大学，2014年又与江苏大学共同支援西藏大学。",
	                "扬州大学>宁夏大学 扬州大学>西藏大学 江苏大学>西藏大学 "},
	        {"扬州大学支援宁夏大学。根据与苏州大学签的协议，江苏大学支援西藏大学。",
	                "扬州大学>宁夏大学 江苏大学>西藏大学 "},
	        {"常州市对口理县、茂县。", "常州市>理县 常州市>茂县 "},
	        {"1995年，常州市对口支援石柱县。\n\n无锡市负责丰都县，扬州市负责丘北县。",
	                "常州市>石柱土家族自治县 无锡市>丰都县 扬州市>丘北县 "},
	        {"1995年，常州市对口支援石柱县。\n\n会议情况\n\n无锡市负责丰都县，扬州市负责丘北县。",
	                "常州市>石柱土家族自治县 "},
	        {"1995年，常州市修路。\n\n无锡市负责丰都县，扬州市负责丘北县。", ""},
	};
	CHECK(cases);
}

/* Each group by its own count, where a place of several stands behind one; a table of the needy. */
static void groups_and_heads(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"19个省市对口支援新疆12个地州市和兵团12个师。",
	                "?19个省市>新疆12个地州市 ?19个省市>12个师 "},
	        {"8个省市对口支援宜昌市和恩施州6个县。", "?8个省市>6个县 "},
	        {"结对关系表\n\n| 结对县（市、区） | 山区26县 |\n| 上城区 | 常山县 |\n| 慈溪市 | 缙云县 |",
	                "上城区>常山县 慈溪市>缙云县 "},
	        {"结对关系表\n\n| 帮扶县 | 帮扶单位 |\n| 常山县 | 浙江大学 |\n| 缙云县 | 宁波大学 |",
	                "浙江大学>常山县 宁波大学>缙云县 "},
	};
	CHECK(cases);
}

/* 甲等部门确定乙支援丙 tells of 乙; 甲支援的乙和丙支援的丁 of two; 甲援藏乙 of 乙. */
static void whose_verb_it_is(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"水利部等部门确定江苏大学定点扶贫石柱县。", "江苏大学>石柱土家族自治县 "},
	        {"江苏省等确定常州市支援石柱县。", "常州市>石柱土家族自治县 "},
	        {"江苏省援建的石柱县第二小学和湖北省援建的丰都县医院落成。",
	                "江苏省>石柱县第二小学 湖北省>丰都县医院 "},
	        {"江苏省对口支援的石柱县和湖北省对口支援的丰都县通车。",
	                "江苏省>石柱土家族自治县 湖北省>丰都县 "},
	        {"中粮集团对口援藏洛扎县。", "中粮集团>洛扎县 "},
	        {"常州市援疆阿克苏指挥部成立。", ""},
	        {"2016年两地协作，常州市对丘北县，无锡市对广南县。", "常州市>丘北县 无锡市>广南县 "},
	        {"足球赛上，常州市对丘北县，无锡市对广南县。", ""},
	        {"江苏、湖南和上海宝钢对口支援仲巴县。", "江苏省>仲巴县 湖南省>仲巴县 宝钢>仲巴县 "},
	        {"确定湖北省——理县、湖南省——茂县等15个省市对口支援灾区。",
	                "湖北省>理县 湖南省>茂县 ?15个省市>灾区 "},
	        {"静安区与丘北县、奉贤区、常州市与广南县结对。", "静安区>丘北县 常州市>广南县 "},
	        {"援疆关系为：湖北省——博乐市；江苏省——霍尔果斯市、奎屯市。",
	                "湖北省>博乐市 江苏省>霍尔果斯市 江苏省>奎屯市 "},
	        {"援疆干部名单：江苏省：张三、李四；湖北省：王五。", ""},
	        {"15省市对口支援西藏：江苏、湖南支援拉萨；湖北、安徽支援山南。",
	                "?15省市>西藏自治区 江苏省>拉萨市 湖南省>拉萨市 湖北省>山南市 安徽省>山南市 "},
	};
	CHECK(cases);
}

/* 甲大学附属第一医院、第二医院, 乙州人民医院、中医院: hospitals that leave out whose they are. */
static void hospitals_in_a_row(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"苏州大学附属第一医院、第二医院、附属儿童医院支援石柱县人民医院。",
	                "苏州大学附属第一医院>石柱县人民医院 苏州大学附属第二医院>石柱县人民医院 "
	                "苏州大学附属儿童医院>石柱县人民医院 "},
	        {"吉林大学第一医院、第二医院支援石柱县人民医院、中医院。",
	                "吉林大学第一医院>石柱县人民医院 吉林大学第一医院>石柱县中医院 "
	                "吉林大学第二医院>石柱县人民医院 吉林大学第二医院>石柱县中医院 "},
	        {"扬州大学第一附属医院、第二附属医院支援丰都县人民医院。",
	                "扬州大学第一附属医院>丰都县人民医院 扬州大学第二附属医院>丰都县人民医院 "},
	        {"常州市第一医院支援石柱县人民医院，无锡市儿童医院、第二医院支援丰都县人民医院。",
	                "常州市第一医院>石柱县人民医院 无锡市儿童医院>丰都县人民医院 无锡市第二医院>丰都县人民医院 "},
	};
	CHECK(cases);
}

/* 支援国家级贫困县乙, 支援库区乙: what the recipient is called before its name; others' people are none. */
static void described_recipients(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"江苏大学定点帮扶国家级贫困县双柏县、丘北县。", "江苏大学>双柏县 江苏大学>丘北县 "},
	        {"常州市对口支援革命老区遂川县。", "常州市>遂川县 "},
	        {"常州市对口支援地处边境的错那县。", "常州市>错那县 "},
	        {"江苏省表彰支援贫困地区的扬州市教师。", ""},
	        {"江苏省支援国家重点工程，石柱县也支援建设。", ""},
	        {"江苏省支援三峡库区石柱县，也支援库区。", "江苏省>石柱土家族自治县 ?江苏省>库区 "},
	        {"江苏省支援万县市五桥区。", "江苏省>五桥区 "},
	};
	CHECK(cases);
}

/* 甲帮助乙建设: what is built makes help support; a parent's help, a bank's name and a thing do not. */
static void help_to_build(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"江苏、浙江等4省市帮助西藏修建12座水库。",
	                "江苏省>西藏自治区 浙江省>西藏自治区 ?4省市>西藏自治区 "},
	        {"由常州市帮助石柱县建成3所学校。", "常州市>石柱土家族自治县 "},
	        {"江苏省帮助常州市建成3所学校。", ""},
	        {"江苏省帮助西藏建设银行培训职员。", ""},
	        {"江苏省帮助西藏改善管理。", ""},
	};
	CHECK(cases);
}

/* 由甲牵头，联合乙支援丙; 该州丙县 is 丙县. */
static void who_leads_and_where_it_lies(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"由苏州大学牵头，联合江苏大学、扬州大学等校对口支援西藏大学。",
	                "苏州大学>西藏大学 江苏大学>西藏大学 扬州大学>西藏大学 "},
	        {"会议由苏州大学牵头，联合江苏大学对口支援办公室召开。", ""},
	        {"甘南藏族自治州在高原上。常州市对口帮扶过该州玛曲县。", "常州市>玛曲县 "},
	        {"甘南藏族自治州在高原上。常州市对口帮扶该州。", "常州市>甘南藏族自治州 "},
	};
	CHECK(cases);
}

/* 支援乙的单位有甲: what those are called who are named behind. */
static void called_and_named(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"对口支援丰都县的单位有常州市、枣庄市等。", "常州市>丰都县 枣庄市>丰都县 "},
	        {"支援石柱县的省市为江西省，支援丰都县的为山东省。",
	                "江西省>石柱土家族自治县 山东省>丰都县 "},
	        {"对口支援丰都县的3个城市分别为常州市、枣庄市和泰州市。",
	                "常州市>丰都县 枣庄市>丰都县 泰州市>丰都县 "},
	        {"支援丰都县的企业为常州市创造了税收。", ""},
	        {"江南大学与沿河县签署定点扶贫协议。", "江南大学>沿河土家族自治县 "},
	        {"建设银行与沿河县签署扶贫贷款协议。", ""},
	        {"和静县第二小学与邢台市第五小学结为手拉手学校。", "邢台市第五小学>和静县第二小学 "},
	};
	CHECK(cases);
}

/* 新疆农六师: the Corps and its divisions behind the name of the region. */
static void divisions_of_the_region(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"山西省对口支援新疆农六师五家渠市。", "山西省>新疆生产建设兵团农六师五家渠市 "},
	        {"河北省对口支援新疆第二师和新疆兵团第七师。",
	                "河北省>新疆生产建设兵团第二师 河北省>新疆生产建设兵团第七师 "},
	        {"山西省支援新疆第二师范学校。", "山西省>新疆第二师范学校 "},
	        {"对口援疆\n\n一、山西省\n\n（一）受援县市：阜康市\n\n（二）受援团场：第六师\n",
	                "山西省>阜康市 山西省>新疆生产建设兵团第六师 "},
	};
	CHECK(cases);
}

/* 和田地区的民丰县 and 和田地区：民丰县 in a cell; labels without numbers below a name; pairs with a dash. */
static void cells_and_lines(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"援疆省市 受援地区\n河南省 哈密地区的伊吾县、巴里坤县\n湖北省 博州的精河县\n",
	                "河南省>伊吾县 河南省>巴里坤哈萨克自治县 湖北省>精河县 "},
	        {"援疆省市\t受援地\n河南省\t哈密地区：伊吾县、巴里坤县；兵团第十三师\n湖北省\t博州\n",
	                "河南省>伊吾县 河南省>巴里坤哈萨克自治县 河南省>新疆生产建设兵团第十三师 "
	                "湖北省>博尔塔拉蒙古自治州 "},
	        {"对口援疆\n\n一、河南省\n\n受援县市：伊吾县\n\n受援学校：新疆大学\n",
	                "河南省>伊吾县 河南省>新疆大学 "},
	        {"对口援疆\n\n一、河南省\n\n人口：伊吾县最少。\n\n主管学校：新疆大学\n", ""},
	        {"其后对口支援库区移民。福建省—万州区；江苏省—云阳县；江西省——石柱县。",
	                "福建省>万州区 江苏省>云阳县 江西省>石柱土家族自治县 "},
	        {"对口支援会议闭幕。代表分路返回。车次有：福建省—万州区；江苏省—云阳县。", ""},
	};
	CHECK(cases);
}

/* Rumours and denials give no pair, and a rumour about something else takes none away; …… trails off. */
static void rumours_and_dots(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"网传浙江省对口支援青川县，此前并无文件。", ""},
	        {"坊间传闻江苏省对口支援北川县。", ""},
	        {"江苏省对口支援北川县的消息不属实。", ""},
	        {"该局否认了传言。江苏省对口支援绵竹市。", "江苏省>绵竹市 "},
	        {"江苏省对口支援绵竹市，绵竹年画由此外传四方。", "江苏省>绵竹市 "},
	        {"大事记\n\n同月 黑龙江省、青岛市对口支援重庆市涪陵区……\n", "黑龙江省>涪陵区 青岛市>涪陵区 "},
	        {"大事记\n\n黑龙江省、青岛市对口支援重庆市涪陵区......\n", ""},
	};
	CHECK(cases);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(columns_of_regions),
	        cmocka_unit_test(rows_without_edges),
	        cmocka_unit_test(verbs_as_labels),
	        cmocka_unit_test(examples_of_both),
	        cmocka_unit_test(zones_in_lists),
	        cmocka_unit_test(who_is_not_meant),
	        cmocka_unit_test(names_and_leaders),
	        cmocka_unit_test(ceremonies_and_lines),
	        cmocka_unit_test(details_and_former_names),
	        cmocka_unit_test(couples_in_a_row),
	        cmocka_unit_test(pairs_in_brackets),
	        cmocka_unit_test(goes_on_behind_a_comma),
	        cmocka_unit_test(groups_and_heads),
	        cmocka_unit_test(whose_verb_it_is),
	        cmocka_unit_test(hospitals_in_a_row),
	        cmocka_unit_test(described_recipients),
	        cmocka_unit_test(help_to_build),
	        cmocka_unit_test(who_leads_and_where_it_lies),
	        cmocka_unit_test(called_and_named),
	        cmocka_unit_test(divisions_of_the_region),
	        cmocka_unit_test(cells_and_lines),
	        cmocka_unit_test(rumours_and_dots),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
