// SPDX-License-Identifier: MIT
// How notices, summaries and local histories say who supports whom: in labels, in shares, and later on.
#include "tests/unit/pairing_cases.h"

/* Two lines that are one statement. */
static void lines_with_labels(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"帮扶单位：江苏省扬州市\n帮扶县市：贵州省兴义市\n", "扬州市>兴义市 "},
	        {"帮扶主体：佛山市\n帮扶对象：盐源县\n", "佛山市>盐源县 "},
	        {"支援方：常州市\n受助方：尼勒克县\n", "常州市>尼勒克县 "},
	        {"牵头单位：苏州大学\n成员单位：扬州大学\n受援高校：新疆理工学院\n",
	                "苏州大学>新疆理工学院 扬州大学>新疆理工学院 "},
	        {"牵头高校：苏州大学；参与高校：扬州大学；受援高校：新疆理工学院\n",
	                "苏州大学>新疆理工学院 扬州大学>新疆理工学院 "},
	        {"牵头单位：苏州大学；受援高校：新疆理工学院\n帮扶形式：组团\n", "苏州大学>新疆理工学院 "},
	        {"牵头医院：苏州大学附属医院\n受援医院：新源县人民医院\n帮扶形式：组团\n",
	                "苏州大学附属医院>新源县人民医院 "},
	        {"牵头单位：苏州大学\n配合单位：扬州大学\n帮扶对象：新源县\n", "苏州大学>新源县 "},
	        {"支援医院名称：苏州大学附属医院\n受援医院名称：新源县人民医院\n",
	                "苏州大学附属医院>新源县人民医院 "},
	        {"牵头单位：扬州市卫生局\n协办单位：兴义市中医院\n", ""},
	        {"帮扶单位：扬州市\n帮扶时间：三年\n", ""},
	        {"牵头单位：扬州市\n主要内容：产业帮扶\n受益村：马场村\n", ""},
	};
	CHECK(cases);
}

/* 甲援疆：乙 as a label, and not as a headline. */
static void labels_of_schemes(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"安徽援疆：皮山县\n", "安徽省>皮山县 "},
	        {"对口援疆的安排是：湖南援疆：吐鲁番市；湖北援疆：博州。",
	                "湖南省>吐鲁番市 湖北省>博尔塔拉蒙古自治州 "},
	        {"重庆援藏：昌都市\n", "重庆市>昌都市 "},
	        {"安徽援疆：办好实事\n", "安徽省>新疆维吾尔自治区 "},
	        {"安徽援疆：皮山县的红枣熟了\n", "安徽省>新疆维吾尔自治区 "},
	        {"安徽援疆：黄山市\n", "安徽省>新疆维吾尔自治区 "},
	};
	CHECK(cases);
}

/* One province for one county. */
static void shares(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"重建实行一省包一县：安徽包松潘，江西包小金。", "安徽省>松潘县 江西省>小金县 "},
	        {"对口支援由福建包干彭州，河北包干平武。", "福建省>彭州市 河北省>平武县 "},
	        {"福建、河北分别包干支援彭州、平武。", "福建省>彭州市 河北省>平武县 "},
	        {"他用安徽包松潘的土。", ""},
	        {"收尾工程由福建包干。", ""},
	};
	CHECK(cases);
}

/* Arrows that point at him who gives. */
static void arrows_back(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"对口支援关系一览\n兴义市人民医院←宁波市第一医院\n", "宁波市第一医院>兴义市人民医院 "},
	        {"对口帮扶名单\n兴义市←宁波市\n安龙县←余姚市\n", "宁波市>兴义市 余姚市>安龙县 "},
	        {"行程：兴义市←宁波市\n", ""},
	};
	CHECK(cases);
}

/* Who is described on the way to whom he is supported by. */
static void described(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"凯里学院是华东师范大学对口支援的西部地方高校。", "华东师范大学>凯里学院 "},
	        {"尼勒克县是常州市定点帮扶的国家扶贫开发工作重点县。", "常州市>尼勒克县 "},
	        {"位于边境的尼勒克县，是常州市多年来倾力帮扶的牧业县。", "常州市>尼勒克县 "},
	        {"尼勒克县地处天山腹地，面积很大，人口不多，由常州市对口支援。", "常州市>尼勒克县 "},
	        {"尼勒克县地处天山腹地，是常州市的对口支援县。", "常州市>尼勒克县 "},
	        {"尼勒克县是常州市干部敬佩的地方。", ""},
	        {"尼勒克县是常州市支援的粮食送到的地方，也是乌孙古道的起点。", "常州市>尼勒克县 "},
	        {"尼勒克县地处天山腹地，伊宁县在它的西边，由常州市对口支援。", ""},
	        {"尼勒克县地处天山腹地，粮食由常州市运来。", ""},
	};
	CHECK(cases);
}

/* 作为 before a name that begins with no place. */
static void in_a_role(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"作为塔里木大学的对口支援单位，南京农业大学派出教师。", "南京农业大学>塔里木大学 "},
	        {"作为塔里木大学的校友，他曾在南京农业大学支援建设。", ""},
	};
	CHECK(cases);
}

/* A hospital that another has charge of, where it is aid. */
static void in_trust(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"宁波市第一医院托管安龙县人民医院，开展对口帮扶。", "宁波市第一医院>安龙县人民医院 "},
	        {"宁波市第一医院托管安龙县人民医院，财务独立核算。", ""},
	};
	CHECK(cases);
}

/* The two who were named before. */
static void the_two_of_them(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"余姚市与安龙县相距两千公里。2017年，两地建立结对帮扶关系。", "余姚市>安龙县 "},
	        {"余姚市和安龙县远隔千山万水，2017年双方结成对口支援关系。", "余姚市>安龙县 "},
	        {"余姚市、慈溪市和安龙县的干部都来了。2017年，两地建立结对帮扶关系。", ""},
	        {"余姚市的干部来了。2017年，两地建立结对帮扶关系。", ""},
	        {"余姚市与安龙县相距两千公里。2017年，建立结对帮扶关系的还不多。", ""},
	};
	CHECK(cases);
}

/* Who has it now, and who had it. */
static void taken_over(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"安龙县的对口帮扶任务由余姚市移交给慈溪市。", "慈溪市>安龙县 "},
	        {"慈溪市接手此前由余姚市承担的对安龙县的帮扶任务。", "慈溪市>安龙县 "},
	        {"慈溪市接过余姚市对安龙县的对口支援任务。", "慈溪市>安龙县 "},
	        {"2013年，慈溪市从余姚市手中接过对安龙县的帮扶任务。", "慈溪市>安龙县 "},
	        {"慈溪市接替余姚市，负责安龙县的对口支援工作。", "慈溪市>安龙县 "},
	        {"余姚市对安龙县的帮扶任务已经完成。", "余姚市>安龙县 "},
	        {"安龙县的对口帮扶任务由余姚市移交档案馆保存。", ""},
	        {"慈溪市从余姚市购进对安龙县的帮扶物资。", ""},
	};
	CHECK(cases);
}

/* The list that spells out the place or group before it. */
static void spelled_out(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"福州市对口支援昌吉州“一市两县”，即阜康市、奇台县、吉木萨尔县。",
	                "福州市>阜康市 福州市>奇台县 福州市>吉木萨尔县 "},
	        {"福州市承担昌吉州两个县的对口支援任务，分别是奇台县和吉木萨尔县。",
	                "福州市>奇台县 福州市>吉木萨尔县 "},
	        {"福州市对口支援南疆一市一县，包括和田市和民丰县。", "福州市>和田市 福州市>民丰县 "},
	        {"福州市对口支援昌吉州两县：奇台县、吉木萨尔县。", "福州市>奇台县 福州市>吉木萨尔县 "},
	        {"福州市对口支援昌吉州两县（即奇台县、吉木萨尔县）。", "福州市>奇台县 福州市>吉木萨尔县 "},
	        {"福州市对口支援昌吉州，其中包括奇台县在内的五个县种了果树。", "福州市>昌吉回族自治州 "},
	        {"福州市对口支援昌吉州，包括泉州市在内的邻市也来了。", "福州市>昌吉回族自治州 "},
	        {"福州市对口支援南疆三县，包括和田县和民丰县。", "?福州市>南疆三县 "},
	};
	CHECK(cases);
}

/* Two universities, and who helps, said later. */
static void said_behind(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"湘潭大学、吉首大学两校签署对口支援协议。按照协议，湘潭大学将帮助吉首大学建设学科。",
	                "湘潭大学>吉首大学 "},
	        {"湘潭大学与吉首大学签署对口支援协议。吉首大学为湘潭大学培训教师。", "吉首大学>湘潭大学 "},
	        {"湘潭大学、吉首大学两校签署对口支援协议。", ""},
	        {"湘潭大学、吉首大学两校签署对口支援协议。湘潭大学和吉首大学的师生都来了。", ""},
	};
	CHECK(cases);
}

/* When, how and why stands between who supports and the verb. */
static void by_the_way(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"河北省在灾后三年内对口支援平武县。", "河北省>平武县 "},
	        {"河北省用三年时间支援平武县。", "河北省>平武县 "},
	        {"河北省根据国务院的安排对口支援平武县。", "河北省>平武县 "},
	        {"河北省充分发挥优势对口支援平武县。", "河北省>平武县 "},
	        {"河北省以项目、资金等形式对口支援平武县。", "河北省>平武县 "},
	        {"河北省通过三年的努力对平武县开展对口支援。", "河北省>平武县 "},
	        {"河北省充分发挥作用的企业支援平武县。", ""},
	        {"河北省在京高校支援平武县。", ""},
	        {"河北省卫生系统支援平武县。", ""},
	        {"河北省在唐山市的工人支援平武县。", ""},
	};
	CHECK(cases);
}

/* An office held there, a label before the statement, words for a bond. */
static void offices_labels_bonds(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"扬州市第四批援疆干部、新源县委副书记说，水渠已经修好。", "扬州市>新源县 "},
	        {"扬州市第四批援疆干部、新源县的牧民一起修渠。", ""},
	        {"新源县：扬州市对口支援，2011年起。", "扬州市>新源县 "},
	        {"黄南州，天津市对口支援；玉树州，北京市对口支援。",
	                "天津市>黄南藏族自治州 北京市>玉树藏族自治州 "},
	        {"在黄南州，天津市对口支援的牧户不少。", ""},
	        {"对口援青格局：天津—黄南州，北京—玉树州。", "天津市>黄南藏族自治州 北京市>玉树藏族自治州 "},
	        {"平武县的重建由河北省对口支援。", "河北省>平武县 "},
	        {"平武县的粮食由河北省运来，支援另有安排。", ""},
	        {"仪征市与奉节县自1996年起即为对口支援关系。", "仪征市>奉节县 "},
	        {"仪征市与奉节县的牵手始于对口支援。", "仪征市>奉节县 "},
	        {"奉节县与仪征市正式“结亲”，成为对口支援的一对。", "仪征市>奉节县 "},
	        {"奉节县与仪征市两家人联姻。", ""},
	        {"珠海、怒江两地扶贫协作进入第三年。", "珠海市>怒江傈僳族自治州 "},
	        {"珠海、怒江两地医生交流。", ""},
	};
	CHECK(cases);
}

/* What a bracket says of the name before it. */
static void in_brackets(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"某年安排\n\n1. 青岛市（帮扶定西市）\n2. 济南市（帮扶临夏州）\n",
	                "青岛市>定西市 济南市>临夏回族自治州 "},
	        {"名单如下：定西市（青岛市帮扶）。", "青岛市>定西市 "},
	        {"名单如下：定西市（由青岛市对口帮扶）。", "青岛市>定西市 "},
	        {"名单如下：定西市（对口帮扶单位：青岛市）。", "青岛市>定西市 "},
	        {"青岛市（对口帮扶定西市）投入资金三亿元。", "青岛市>定西市 "},
	        {"青岛市（未帮扶定西市）投入资金三亿元。", ""},
	        {"青岛市（帮扶定西市的企业除外）投入资金三亿元。", ""},
	        {"表二 定西市（援助资金单位：万元）", ""},
	};
	CHECK(cases);
}

/* Who accepts a task, leads a team, is made up of, or is welcomed. */
static void tasks_and_teams(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"2016年，青岛市接受对口帮扶定西市的任务。", "青岛市>定西市 "},
	        {"青岛市接受帮扶定西市的建议。", ""},
	        {"以江苏省人民医院为组长单位的医疗队支援克州人民医院。", "江苏省人民医院>克州人民医院 "},
	        {"以江苏省人民医院为榜样的医疗队支援克州人民医院。", ""},
	        {"塔里木大学的对口支援团队由江南大学、大连海事大学等组成。",
	                "江南大学>塔里木大学 大连海事大学>塔里木大学 "},
	        {"凯里学院迎来对口支援高校——华东师范大学。", "华东师范大学>凯里学院 "},
	        {"凯里学院迎来校庆，对口支援高校很多。", ""},
	        {"东兰，中国海洋大学的定点帮扶县。", "中国海洋大学>东兰县 "},
	        {"苏州市儿童医院的3名医师被派往昭苏县人民医院，执行对口支援任务。",
	                "苏州市儿童医院>昭苏县人民医院 "},
	        {"华西医院派驻康定市人民医院的首批对口支援队员到岗。", "华西医院>康定市人民医院 "},
	        {"高校对口支援一览：中南大学——新疆大学；西北工业大学——西藏大学。",
	                "中南大学>新疆大学 西北工业大学>西藏大学 "},
	        {"青岛定西扶贫协作三周年。", "青岛市>定西市 "},
	        {"沪滇协作中，长宁区对口的是红河州。", "长宁区>红河哈尼族彝族自治州 "},
	        {"江南大学与庄浪县的缘分始于定点帮扶。", "江南大学>庄浪县 "},
	        {"江南大学与庄浪县的缘分始于一场雨。", ""},
	};
	CHECK(cases);
}

/* Two statements with one verb, lists of those who have a charge, money, and more words. */
static void more_words(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"海西州由浙江省、玉树州由北京市对口支援。",
	                "浙江省>海西蒙古族藏族自治州 北京市>玉树藏族自治州 "},
	        {"玉树州由北京市、天津市对口支援。", "北京市>玉树藏族自治州 天津市>玉树藏族自治州 "},
	        {"现将巴东县列入杭州市对口帮扶范围。", "杭州市>巴东县 "},
	        {"现将巴东县、杭州市的材料列入附件，对口帮扶范围不变。", ""},
	        {"长沙市每年安排两千万元用于桑植县对口扶持。", "长沙市>桑植县 "},
	        {"长沙市的企业安排两千万元用于桑植县对口扶持。", ""},
	        {"顺义区对巴林左旗的帮扶资金到位。", "顺义区>巴林左旗 "},
	        {"昌黎县的协作帮扶单位是北京市怀柔区。", "怀柔区>昌黎县 "},
	        {"富宁县在上海市虹口区的帮助支援下，建成厂房。", "虹口区>富宁县 "},
	        {"华西医院专家下沉康定市人民医院，开展为期半年的对口帮扶。", "华西医院>康定市人民医院 "},
	        {"屏山县与浙江桐乡市结为扶贫协作县市。", "桐乡市>屏山县 "},
	        {"高校结对：江南大学——塔里木大学，扬州大学——新疆理工学院。",
	                "江南大学>塔里木大学 扬州大学>新疆理工学院 "},
	        {"形成了由17个省市对口支援全部县市区的格局。", "?17个省市>全部县市区 "},
	};
	CHECK(cases);
}

/* Who thanks whom, who came, and statements that begin with whom they are about. */
static void owed_and_welcomed(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"双湖县的建设离不开中国石油的对口支援。", "中国石油>双湖县 "},
	        {"双湖县的变化得益于中国石油的帮扶。", "中国石油>双湖县 "},
	        {"双湖县的牧民离不开草场，对口支援也在继续。", ""},
	        {"克州人民医院在江苏省人民医院援疆专家的指导下完成手术。", "江苏省人民医院>克州人民医院 "},
	        {"吉木萨尔县迎来福州市第七批援疆干部。", "福州市>吉木萨尔县 "},
	        {"福州市迎来新疆的援疆干部家属。", ""},
	        {"宁强县由高淳区结对，五年为期，帮扶从未断过。", "高淳区>宁强县 "},
	        {"宁强县由高淳区的专家结对，帮扶从未断过。", ""},
	        {"签约双方：高淳人民医院（支援医院）、宁强县人民医院（受援医院）。",
	                "高淳人民医院>宁强县人民医院 "},
	        {"签约：高淳人民医院（支援医院）、溧水人民医院（支援医院）、宁强县人民医院（受援医院）。",
	                ""},
	        {"宁强县收到高淳区援助款五百万元。", "高淳区>宁强县 "},
	        {"宁强县收到高淳区来信，信里说起援助款的事。", ""},
	        {"宁强县，对口帮扶单位高淳区。", "高淳区>宁强县 "},
	        {"宁强县，对口帮扶单位高淳区的干部来访。", ""},
	        {"江苏高淳、陕西宁强，相隔千里，因东西部协作而结缘。", "高淳区>宁强县 "},
	        {"江苏高淳、陕西宁强，相隔千里，因一本书而结缘。", ""},
	        {"同济大学长期致力于帮扶云龙县。", "同济大学>云龙县 "},
	        {"对口支援阿勒泰市人民医院的，是吉林大学第一医院。", "吉林大学第一医院>阿勒泰市人民医院 "},
	        {"2018年，海曙区接过帮扶汪清县的任务。", "海曙区>汪清县 "},
	        {"2018年，海曙区接到帮扶汪清县的请求。", ""},
	        {"云南漾濞，一个小县，自2012年起成为浙江大学定点扶贫的对象。", "浙江大学>漾濞彝族自治县 "},
	        {"库区帮扶中，江北区结对的是酉阳县。", "江北区>酉阳土家族苗族自治县 "},
	        {"黔东南州的扶贫协作帮扶城市由宁波市调整为杭州市。", "杭州市>黔东南苗族侗族自治州 "},
	        {"广州各区与贵州结对县：天河区—纳雍县；番禺区—威宁县。",
	                "天河区>纳雍县 番禺区>威宁彝族回族苗族自治县 "},
	};
	CHECK(cases);
}

/* Arrows along a way, and a bond that is not there yet. */
static void no_pairs(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"援疆公路：乌什县→柯坪县→阿克苏市。", ""},
	        {"海曙区与汪清县的对口支援协议尚未签订。", ""},
	        {"海曙区与汪清县的对口支援协议已经签订。", "海曙区>汪清县 "},
	        {"会上，海曙区、汪清县的干部参观了援疆展览，双方签署备忘录。", ""},
	};
	CHECK(cases);
}

/* What lies where, what is described, and who stands in apposition. */
static void more_descriptions(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"石河子大学，武汉理工大学对口支援的兵团重点大学。", "武汉理工大学>石河子大学 "},
	        {"武汉理工大学对口支援的兵团重点大学，今年扩招。", ""},
	        {"尼勒克县，面积不小，盛产牛羊，目前由常州市对口支援。", "常州市>尼勒克县 "},
	        {"尼勒克县人口不多，1999年起接受常州市对口支援。", "常州市>尼勒克县 "},
	        {"泉州市对口援建昌吉州两市，即昌吉、阜康。", "泉州市>昌吉市 泉州市>阜康市 "},
	        {"承担新疆师范大学对口支援任务的是华中师范大学。", "华中师范大学>新疆师范大学 "},
	        {"作为教育部指定的对口支援新疆农业大学的高校，东南大学派出教师。", "东南大学>新疆农业大学 "},
	        {"对口支援\n\n各医院的对口支援已经开始。\n\n高淳人民医院 → 宁强县人民医院\n",
	                "高淳人民医院>宁强县人民医院 "},
	        {"徐州市接替镇江市，成为奎屯市的对口支援方。", "徐州市>奎屯市 "},
	        {"徐州市和镇江市，是奎屯市的对口支援方。", "徐州市>奎屯市 镇江市>奎屯市 "},
	        {"徐州市支援奎屯市接替镇。", "徐州市>接替镇 "},
	        {"奉节县是仪征市对口支援的三峡库区县，两地相隔很远。", "仪征市>奉节县 "},
	        {"仪征市对口支援的三峡库区，山高水长。", "?仪征市>三峡库区 "},
	        {"扬州大学同榆林学院结对。", "扬州大学>榆林学院 "},
	        {"华中科技大学同济医学院支援塔里木大学。", "华中科技大学同济医学院>塔里木大学 "},
	};
	CHECK(cases);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(lines_with_labels),
	        cmocka_unit_test(labels_of_schemes),
	        cmocka_unit_test(shares),
	        cmocka_unit_test(arrows_back),
	        cmocka_unit_test(described),
	        cmocka_unit_test(in_a_role),
	        cmocka_unit_test(in_trust),
	        cmocka_unit_test(the_two_of_them),
	        cmocka_unit_test(taken_over),
	        cmocka_unit_test(spelled_out),
	        cmocka_unit_test(said_behind),
	        cmocka_unit_test(by_the_way),
	        cmocka_unit_test(offices_labels_bonds),
	        cmocka_unit_test(in_brackets),
	        cmocka_unit_test(tasks_and_teams),
	        cmocka_unit_test(more_words),
	        cmocka_unit_test(owed_and_welcomed),
	        cmocka_unit_test(no_pairs),
	        cmocka_unit_test(more_descriptions),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
