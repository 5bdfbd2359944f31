// SPDX-License-Identifier: MIT
// How pages of news put it: idioms, dashes, shared thanks, names that run into one another.
#include "tests/unit/pairing_cases.h"

/* Words that run into a name, and idioms that deny nothing. */
static void words_beside_names(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"各区都有对子，如东城区帮扶化德县。", "东城区>化德县 "},
	        {"如东县帮扶洛南县，和静宁县也有来往。", "如东县>洛南县 "},
	        {"如东帮扶洛南县。", "如东县>洛南县 "},
	        {"八个省迅速响应，义不容辞担负起支援西藏的重任。", "?八个省>西藏自治区 "},
	        {"八个省不再支援西藏。", ""},
	        {"上海市毫无保留地帮扶迪庆州。", "上海市>迪庆藏族自治州 "},
	        {"上海市无力帮扶迪庆州。", ""},
	        {"北京与河南水源区建立了对口协作关系。", "北京市>河南省 "},
	        {"无锡市各区与海东市六个县建立结对关系。", "?无锡市各区>海东市 "},
	        {"无锡市各区县帮扶海东市。", "无锡市>海东市 "},
	};
	CHECK(cases);
}

/* What joins the two, and what only bears their names. */
static void bonds(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"苏青两省对口协作走深走实。", "江苏省>青海省 "},
	        {"苏、青、藏三省区对口协作走深走实。", ""},
	        {"展览以杭州—恩施对口协作为题。", "杭州市>恩施土家族苗族自治州 "},
	        {"杭州--恩施全面对口协作已满五年。", "杭州市>恩施土家族苗族自治州 "},
	        {"杭州—恩施高铁通车。", ""},
	        {"苏青对口协作的示范园开园。", ""},
	        {"苏青对口协作的成效写进了年鉴。", "江苏省>青海省 "},
	        {"北京大学与石河子大学、清华大学与青海大学等十对高校结成对口支援关系。",
	                "北京大学>石河子大学 清华大学>青海大学 "},
	};
	CHECK(cases);
}

/* Who thanks share, and what was settled. */
static void shared(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"在湖北省的援建和各方的努力下，汉源县换了新颜。", "湖北省>汉源县 "},
	        {"在湖北省的援建和监理单位的进度之间，汉源县选了后者。", ""},
	        {"广东省确定对口支援林芝市。", "广东省>林芝市 "},
	        {"广东省确定对口支援林芝市干部名单。", ""},
	        {"广东省明确对口支援林芝市项目资金。", ""},
	};
	CHECK(cases);
}

/* Lines that begin with a year are entries; names whose letters are set apart are one name. */
static void lines_of_their_own(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"2003年—2005年，上海市派医生到昭苏县人民医院、巩留县人民医院\n2006年至今　支援洛南县人民医院\n",
	                ""},
	        {"上海市支援洛南县，这件事从一开始就有许多人不看好，到了\n2006年　又支援丹凤县。\n",
	                "上海市>洛南县 上海市>丹凤县 "},
	        {"支援省市    受援区县    备注\n上  海    洛南县    甲\n天  津    丹凤县    乙\n黑龙江    商南县    丙\n",
	                "上海市>洛南县 天津市>丹凤县 黑龙江省>商南县 "},
	        {"受援地市 | 支援省市 | 中央企业\n拉萨市 | 北京市 | \n昌都市 | 天津市 | 中国移动、国家电网\n那曲市 | | 中国石油\n",
	                "北京市>拉萨市 天津市>昌都市 中国移动>昌都市 国家电网>昌都市 中国石油>那曲市 "},
	};
	CHECK(cases);
}

/* Whose task it is, who goes by an order, titles of what is signed, and arrows in brackets. */
static void tasks_and_papers(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"湖北省的任务调整为对口支援博州博乐市、精河县。", "湖北省>博乐市 湖北省>精河县 "},
	        {"湖北省的任务调整了，博乐市得到支援。", ""},
	        {"南京大学按照文件对口支援新疆的塔里木大学。", "南京大学>塔里木大学 "},
	        {"南京大学感谢对口支援新疆的浙江大学。", "浙江大学>新疆维吾尔自治区 "},
	        {"无锡市与霍城县签订《2012年度对口支援项目协议》，安排项目27个。", ""},
	        {"无锡市与霍城县签订《战略合作协议》。", ""},
	        {"无锡市印发《对口支援霍城县协议》。", ""},
	        {"苏州市帮扶宿迁市（昆山市→沭阳县、张家港市→宿豫区）。",
	                "苏州市>宿迁市 昆山市>沭阳县 张家港市>宿豫区 "},
	        {"从苏州市（昆山市→沭阳县、张家港市→宿豫区）开车去。", ""},
	};
	CHECK(cases);
}

/* 一院 of a city is a hospital; the schools of a place are none that is named. */
static void names_by_number(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"中山一院与凤庆县人民医院签订对口帮扶责任书。", "中山一院>凤庆县人民医院 "},
	        {"同一院区帮扶凤庆县人民医院，一院两区建成。", ""},
	        {"浙江省对口支援昭苏县中小学。", "浙江省>昭苏县 "},
	        {"滨湖区现有中小学17所，与昭苏县中小学结对帮扶。", ""},
	};
	CHECK(cases);
}

/* Lists below a paragraph that announces them, columns of villages and of counties, and what is built
 * somewhere. */
static void announced(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"6省市对口支援青海6州。有关部门随即部署：\n北京市——玉树州；\n上海市——果洛州；\n",
	                "?6省市>6州 北京市>玉树藏族自治州 上海市>果洛藏族自治州 "},
	        {"有关部门随即部署：\n北京市——玉树州；\n上海市——果洛州；\n", ""},
	        {"结对帮扶名单\n\n市\t县\t乡镇\t村\t帮扶单位\n商洛市\t洛南县\t石坡镇\t桥头村\t南京大学\n商洛市\t丹凤县\t商镇\t河湾村\t山东大学\n",
	                "南京大学>桥头村 山东大学>河湾村 "},
	        {"受援单位        支援单位\n西藏大学        江苏大学  扬州大学\n宁夏大学        上海大学\n",
	                "江苏大学>西藏大学 扬州大学>西藏大学 上海大学>宁夏大学 "},
	        {"帮扶市\t受援市\t帮扶县\t受援县\n南京市\t商洛市\t江宁区\t洛南县\n苏州市\t铜仁市\t昆山市\t碧江区\n",
	                "江宁区>洛南县 昆山市>碧江区 "},
	        {"北京市在玉树州援建民族中学、孤儿学校等9所。", "北京市>玉树藏族自治州 "},
	        {"河南省肿瘤医院成功“组团式”对口支援洛南县人民医院。", "河南省肿瘤医院>洛南县人民医院 "},
	        {"瑞金医院圆满完成对口支援洛南县人民医院任务。", "瑞金医院>洛南县人民医院 "},
	        {"北京市在玉树州参观援建的学校。", ""},
	        {"深圳市支援甘肃省受灾严重地区，天津市支援陕西省。",
	                "?深圳市>甘肃省受灾严重地区 天津市>陕西省 "},
	};
	CHECK(cases);
}

/* Who supports an institution, in brackets behind it. */
static void brackets(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"青海大学（支援单位：清华大学）。", "清华大学>青海大学 "},
	        {"1.塔里木大学（支援高校：浙江大学、南京大学）\n2.伊犁师范大学（支援高校：华东师范大学）\n",
	                "浙江大学>塔里木大学 南京大学>塔里木大学 华东师范大学>伊犁师范大学 "},
	        {"洛南县人民医院（由瑞金医院对口支援）已经开诊。", "瑞金医院>洛南县人民医院 "},
	        {"洛南县人民医院（由上海市援建）已经开诊。", "上海市>洛南县 "},
	        {"洛南县人民医院（联系单位：瑞金医院）已经开诊。", ""},
	        {"学校名称\t扶贫县\t省份\n南京大学\t双柏县\t云南省\n山东大学\t确山县\t河南省\n",
	                "南京大学>双柏县 山东大学>确山县 "},
	};
	CHECK(cases);
}

/* Townships behind the name of a province, and names that hold a joint or end like a kind. */
static void townships(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"上海市支援青海冷湖镇。", "上海市>冷湖镇 "},
	        {"上海市支援青海山乡建设。", "上海市>青海省 "},
	        {"上海市支援西藏城镇、乡镇。", "上海市>西藏自治区 "},
	        {"上海市帮扶洛南县古城镇。", "上海市>古城镇 "},
	        {"上海市帮扶洛南县各城镇。", "上海市>洛南县 "},
	        {"马陆镇结对帮扶勐阿乡。", "马陆镇>勐阿乡 "},
	        {"其中：马陆镇、安亭镇分别帮扶勐阿乡和照金镇。", "马陆镇>勐阿乡 安亭镇>照金镇 "},
	        {"马陆镇与照金镇结对帮扶。", ""}, /* whom? */
	        {"马陆镇帮扶工作扎实，各镇帮扶照金镇。", ""},
	        {"镇区 | 受援县 | 资金\n石岐区 | 洛南县 | 30万元\n小榄镇 | 丹凤县 | 20万元\n各镇 | 商南县 | 10万元\n",
	                "石岐区>洛南县 小榄镇>丹凤县 "},
	        {"嘉定区马陆镇与澜沧县勐阿乡、格朗和乡、布朗山乡结对帮扶。",
	                "马陆镇>勐阿乡 马陆镇>格朗和乡 马陆镇>布朗山乡 "},
	};
	CHECK(cases);
}

/* What was built in a place that the sentence before, or the word before, names. */
static void built(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"昆明市建起了产业园。该产业园由上海市援建。", "上海市>昆明市 "},
	        {"昆明市和曲靖市都建起了产业园。该产业园由上海市援建。", ""},
	        {"该产业园由上海市援建。", ""},
	        {"昆明市建起了产业园。该产业园由上海市设计。", ""},
	        {"望谟县甘露村宁波市援建项目通过验收。", "宁波市>甘露村 "},
	        {"望谟县甘露村宁波市援建的茶厂投产。", "宁波市>甘露村 "},
	        {"望谟县甘露村宁波市企业的茶厂投产。", ""},
	        {"在惠州市的大力援建下，三江乡换了新颜。", "惠州市>三江乡 "},
	        {"在惠州市的大力援建下，乡镇面貌一新。", ""},
	        {"在惠州市帮扶支持下，龙川县办起了茶厂。", "惠州市>龙川县 "},
	};
	CHECK(cases);
}

/* Who joins, who is thanked, who sends. */
static void others_who_give(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"中山市联合东莞市对口帮扶昭通市。", "中山市>昭通市 东莞市>昭通市 "},
	        {"中山市、东莞市对口帮扶昭通市。", "中山市>昭通市 东莞市>昭通市 "},
	        {"来客代表昭通市，对中山市的真挚帮扶表示感谢。", "中山市>昭通市 "},
	        {"来客代表昭通市，对中山市的发展表示祝贺。", ""},
	        {"中山市及几个组团向昭通市支援财政帮扶资金。", "中山市>昭通市 "},
	        {"八个中央单位共向陕西选派干部百名，累计投入帮扶资金三亿元。", "?八个中央单位>陕西省 "},
	        {"八个中央单位共向陕西选派干部百名，投入生产。", ""},
	        {"八个中央单位在我省五十个脱贫县开展定点帮扶。", "?八个中央单位>五十个脱贫县 "},
	        {"上海市第八批援藏队伍抵达高原。", "上海市>西藏自治区 "},
	        {"上海市东方医院援疆医生归来。", "上海市东方医院>新疆维吾尔自治区 "},
	        {"喀什市人民医院援疆医生归来。", ""},
	};
	CHECK(cases);
}

/* Years in a row, kinds in a row, and two who deepen what they do together. */
static void rows(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"青岛市分别于2015年、2017年与安顺市、陇南市建立扶贫协作关系。",
	                "青岛市>安顺市 青岛市>陇南市 "},
	        {"山东省14个市、区（县）与重庆市14个贫困区县结对。", "?14个市、区（县）>14个贫困区县 "},
	        {"2017年以来，广东、黑龙江持续深化对口合作。", "广东省>黑龙江省 "},
	        {"2017年以来，广东、江苏持续深化对口合作。", ""}, /* neither is known to get */
	        {"广东、黑龙江参加会议，深化对口合作。", ""},
	        {"北京已累计向赤峰投入项目帮扶资金三亿元。", "北京市>赤峰市 "},
	        {"北京已累计向赤峰投入项目资金三亿元。", ""},
	        {"郑州市第十一批援疆干部三十人，带着家乡人民的心意，远赴伊州区。", "郑州市>伊州区 "},
	        {"郑州市第十一批援疆干部三十人，带着家乡人民的心意，远赴昆明。", ""},
	};
	CHECK(cases);
}

/* Who does it as what, with partners that have no name; and who is listed behind the class. */
static void partners_and_classes(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"清华大学对口支援的大学主要包括青海大学和新疆大学。",
	                "清华大学>青海大学 清华大学>新疆大学 "},
	        {"清华大学对口支援的大学办起了新专业，包括青海大学。", ""},
	        {"水利部定点扶贫的两个县分别是城口县、巫溪县。", "水利部>城口县 水利部>巫溪县 "},
	        {"水利部定点扶贫的两个县办起了水厂。", "?水利部>两个县 "},
	        {"在惠州市援建和群众拼搏下，汶川县换了新颜。", "惠州市>汶川县 "},
	        {"清华大学作为组长单位与其他高校开展组团式支援新疆大学。", "清华大学>新疆大学 "},
	        {"清华大学作为组长单位，与其他高校共同推进支援新疆大学的工作。", "清华大学>新疆大学 "},
	        {"清华大学作为嘉宾，与其他高校谈到支援新疆大学的工作。", ""},
	        {"在世界屋脊的双湖县，中国石油的援藏干部已经扎根。", "中国石油>双湖县 "},
	        {"在北京市，中国石油的援藏干部作了报告。", ""},
	        {"江苏省第九批援疆干部肩负省委、省政府重托，来到伊犁州。", "江苏省>伊犁哈萨克自治州 "},
	        {"中国地质大学(北京)对口支援青海大学。", "中国地质大学(北京)>青海大学 "},
	        {"南京大学在凤庆县帮扶工作有了进展。", "南京大学>凤庆县 "},
	        {"南京大学在凤庆县招生工作有了进展。", ""},
	};
	CHECK(cases);
}

/* Two places by one character each, once the document has told of them as a pair. */
static void initials(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"深圳市对口支援赣州市。深赣对口合作成效显著。", "深圳市>赣州市 深圳市>赣州市 "},
	        {"深圳市对口支援赣州市。赣深两市结对帮扶已有五年。", "深圳市>赣州市 深圳市>赣州市 "},
	        {"天津市帮扶甘南州。津甘两地签署了扶贫协作协议。",
	                "天津市>甘南藏族自治州 天津市>甘南藏族自治州 "},
	        {"深圳市的产业很好，赣州市的风景很好。深赣对口合作成效显著。", ""},
	        {"深圳市对口支援赣州市。深圳市对口支援赣县区。深赣对口合作成效显著。",
	                "深圳市>赣州市 深圳市>赣县区 "},
	        {"深圳市各区与赣州市十个县结对帮扶。深赣对口合作成效显著。",
	                "?深圳市各区>赣州市 深圳市>赣州市 "},
	};
	CHECK(cases);
}

/* What support brings, who sends for a scheme, and a county of what was another prefecture. */
static void brought_and_sent(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"来客感谢湖南对口支援为山南带来的变化。", "湖南省>山南市 "},
	        {"湖南省的援助给山南市注入了活力。", "湖南省>山南市 "},
	        {"湖南省的援助给干部群众注入了信心。", ""},
	        {"上海选派教师五十名援疆。", "上海市>新疆维吾尔自治区 "},
	        {"喀什地区选派教师五十名，参加援疆培训。", ""},
	        {"上海市选派教师五十名援疆，对口支援莎车县。", "上海市>莎车县 "},
	        {"长沙市、株洲市分别对口援助山南地区的贡嘎、桑日两县。", "长沙市>贡嘎县 株洲市>桑日县 "},
	        {"对口援助山南地区的贡嘎县。", ""},
	        {"长沙市筹措资金，对口援助山南地区的贡嘎县。", "长沙市>贡嘎县 "},
	};
	CHECK(cases);
}

/* Money for a scheme in a clause of its own, roles in a scheme, two side by side. */
static void money_and_roles(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"江苏省选派干部八百名，累计投入规划内（外）援藏资金六十亿元。", "江苏省>西藏自治区 "},
	        {"江苏省选派干部八百名，支援拉萨市，投入援藏资金六十亿元。", "江苏省>拉萨市 "},
	        {"拉萨市加强管理，投入援藏资金六十亿元。", ""},
	        {"会议要求，投入援藏资金六十亿元。", ""},
	        {"和硕县的对口援疆省份是河北省。", "河北省>和硕县 "},
	        {"和硕县的援疆工作由领导小组负责。", ""},
	        {"自2013年苏州铜仁两市结对以来，互访频繁。", "苏州市>铜仁市 "},
	        {"自2013年苏州铜仁两市通航以来，互访频繁。", ""},
	        {"2013年苏黔结对以来，互访频繁。", "江苏省>贵州省 "},
	        {"由北京市投资2亿多元援建的拉萨市第二中学开学。", "北京市>拉萨市第二中学 "},
	        {"深圳市援建喀什市人民医院新院区。", "深圳市>喀什市 "},
	};
	CHECK(cases);
}

/* What the help rests on, where it is spent, and what is only added. */
static void grounds_and_additions(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"在对口帮扶恩施州的基础上，杭州市又去了丽江。", "杭州市>恩施土家族苗族自治州 "},
	        {"在恩施州的基础上，杭州市谈到帮扶。", ""},
	        {"宁波市累计在恩施州实施帮扶项目六百个。", "宁波市>恩施土家族苗族自治州 "},
	        {"宁波市累计在恩施州观看帮扶项目六百个。", ""},
	        {"宁波市新增对口帮扶协作恩施州。", "宁波市>恩施土家族苗族自治州 "},
	        {"宁波市按照上级和省委省政府的工作部署对口支援库车县。", "宁波市>库车县 "},
	        {"宁波市全面启动对恩施州的对口帮扶。", "宁波市>恩施土家族苗族自治州 "},
	        {"江苏加大对口支援拉萨工作力度。", "江苏省>拉萨市 "},
	        {"中国石油在对口支援的双湖县和定点帮扶的横峰县建起电站。",
	                "中国石油>双湖县 中国石油>横峰县 "},
	        {"宁波对口帮扶凉山。", "宁波市>凉山彝族自治州 "},
	        {"宁波干部走进大凉山，帮扶群众。", ""},
	        {"六家电力公司结对帮扶五县区。", "?六家电力公司>五县区 "},
	};
	CHECK(cases);
}

/* Money with words before it, teams that are sent, and lists that are closed. */
static void money_teams_and_lists(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"江苏省共向陕西省投入苏陕协作财政援助资金三亿元。", "江苏省>陕西省 "},
	        {"江苏省共向陕西省介绍苏陕协作财政援助资金的用法。", ""},
	        {"福州市与定西、固原等地区建立了结对帮扶关系。", "福州市>定西市 福州市>固原市 "},
	        {"通过福州市的支持和帮扶，定西市办起了药厂。", "福州市>定西市 "},
	        {"通过福州市的介绍和宣传，定西市办起了药厂。", ""},
	        {"中山市卫生健康局选派医生组成帮扶医疗队，前往水城区人民医院，开启新一轮帮扶工作。",
	                "中山市卫生健康局>水城区人民医院 "},
	};
	CHECK(cases);
}

/* One for one in quotes, 分别 before 由, and words that run into names. */
static void one_for_one_and_verbs(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"粤桂东西部协作不断深化。", "广东省>广西壮族自治区 "},
	        {"桂东县由深圳市帮扶。", "深圳市>桂东县 "},
	        {"闵行区、松江区对口帮扶淮北市、亳州市，形成一对一的“2+2”模式。",
	                "闵行区>淮北市 松江区>亳州市 "},
	        {"此前分别由茂名市、肇庆市帮扶的南宁市、桂林市换了新人。", "茂名市>南宁市 肇庆市>桂林市 "},
	        {"推动浙江大学支援贵州大学。", "浙江大学>贵州大学 "},
	        {"山东省先后两次选派援疆干部八十名。", "山东省>新疆维吾尔自治区 "},
	};
	CHECK(cases);
}

/* Distances, what is completed, who sends in a clause behind his own, and hospitals of a class. */
static void distances_and_senders(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"无锡市与海东市跨越2000多公里建立结对帮扶关系。", "无锡市>海东市 "},
	        {"无锡市与海东市跨越2000多公里通航。", ""},
	        {"无锡市完成对口支援霍城县工作组轮换。", "无锡市>霍城县 "},
	        {"江西作为最早的省份，派出第一批援疆干部到克州工作。", "江西省>克孜勒苏柯尔克孜自治州 "},
	        {"会议听取汇报，派出第一批援疆干部到克州工作。", ""},
	        {"沪滇三级医院对口帮扶云南省县级医院签约。", ""},
	        {"上海市东方医院对口帮扶云南省第三人民医院。", "上海市东方医院>云南省第三人民医院 "},
	};
	CHECK(cases);
}

/* What support brings is no praise; those who came are not where it was built, and meetings are no support.
 */
static void praise_and_visits(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"江苏省的支援给河南省作出了示范。", ""},
	        {"江苏省的援助为全国作出了榜样。", ""},
	        {"北京市的对口支援为河北省带来了启发。", ""},
	        {"如果上海市的支援为喀什地区带来变化，大家都会高兴。", ""},
	        {"上海市的支援为江苏省注入了信心。", ""},
	        {"上海市的支援为喀什地区带来了变化。", "上海市>喀什地区 "},
	        {"北京上海援建项目共有十个。", ""},
	        {"江苏浙江援建项目集中开工。", ""},
	        {"湖北江西援建的学校已经竣工。", ""},
	        {"西藏江苏援建的学校已经竣工。", "江苏省>西藏自治区 "},
	        {"上海市代表团昨日参观了一所学校。该学校由江苏省援建。", ""},
	        {"上海市发来贺信，提到一所学校。该学校由江苏省援建。", ""},
	        {"一所学校在拉萨市落成。该学校由江苏省援建。", "江苏省>拉萨市 "},
	        {"上海市的支援为江苏省注入了活力。", ""},
	        {"上海市的支援为喀什地区注入了活力。", "上海市>喀什地区 "},
	        {"上海市的代表团昨日参观了一所学校。该学校由江苏省援建。", ""},
	        {"如果上海市的支援为喀什地区带来变化。", ""},
	};
	CHECK(cases);
}

/* Those who are received or learn, who are not yet there, and who met meanwhile. */
static void passing_and_learning(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"在乌鲁木齐市，上海市的援疆干部受到自治区领导接见。", ""},
	        {"在兰州市，天津市的援甘干部参加了会议。", ""},
	        {"在兰州市，天津市的援甘干部已经工作三年。", "天津市>兰州市 "},
	        {"广州市第八批援藏队伍尚未成立。", ""},
	        {"广州市第八批援藏队伍没有出发。", ""},
	        {"北京市向河北省选派干部学习，投入帮扶资金1亿元。", ""},
	        {"北京市向河北省选派干部百名，投入帮扶资金1亿元。", "北京市>河北省 "},
	        {"喀什地区选派教师前往上海市，开展对口支援培训。", ""},
	        {"支援湖北省期间，国家卫生健康委员会召开会议。", ""},
	        {"对口支援陕西省期间，国务院召开会议。", ""},
	        {"对口支援陕西省期间，国务院十分重视。", ""},
	        {"对口支援双湖县以来，中国石油建成电站两座。", "中国石油>双湖县 "},
	        {"对口支援青海省期间，甘肃省发起倡议。", ""},
	        {"江苏省对口支援伊犁州的一个重点是学校建设。", "江苏省>伊犁哈萨克自治州 "},
	        {"江苏省对口支援伊犁州的几年里学校换了新颜。", "江苏省>伊犁哈萨克自治州 "},
	        {"江苏省对口支援伊犁州的一所学校。", ""},
	};
	CHECK(cases);
}

/* Syllables in brackets behind a character are how it is read, and no text. */
static void readings(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"華東師范大學(xué)對口支援蘭州城市學(xué)院。", "華東師范大學>蘭州城市學院 "},
	        {"長(zhǎng)治市對口支援阜康市。", "长治市>阜康市 "},
	        {"长治市（A）对口支援阜康市(b)。", "长治市>阜康市 "},
	};
	CHECK(cases);
}

/* How much of a place is meant, and which of it. */
static void parts_of_a_place(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"19个省市对口支援新疆10个地州的60个县以及兵团的12个师。",
	                "?19个省市>新疆维吾尔自治区 ?19个省市>新疆生产建设兵团 "},
	        {"河北省对口支援阿里地区三县（札达、日土、普兰）。",
	                "河北省>札达县 河北省>日土县 河北省>普兰县 "},
	        {"河北省对口支援阿里地区三县（不含普兰）。", "河北省>阿里地区 "},
	        {"江苏省的30多支医疗队支援武汉各医院。", "江苏省>武汉市 "},
	        {"江苏省的30多支医疗队到了武汉。", ""},
	};
	CHECK(cases);
}

/* 在乙 with a manner of doing it before. */
static void done_there(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"中国石化按照要求，在东乡县开展定点帮扶工作。", "中国石化>东乡族自治县 "},
	        {"国家能源集团按照国资委工作要求，在山西右玉县落实定点帮扶工作。", "国家能源集团>右玉县 "},
	        {"国务院国资委召开会议，在东乡县开展定点帮扶工作的中国石化作了发言。", ""},
	        {"国家电网负责人到访，在东乡县开展定点帮扶工作。", ""},
	};
	CHECK(cases);
}

/* Who is bound to whom, one by one, and what their order does not tell. */
static void bonds_in_order(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"会上把泉州市同宁夏的隆德县、厦门市同同心县一一结成帮扶对子。",
	                "泉州市>隆德县 厦门市>同心县 "},
	        {"郧阳区、郧西县、竹山县三地，依次由北京市东城区、密云区、怀柔区负责对口协作。",
	                "东城区>郧阳区 密云区>郧西县 怀柔区>竹山县 "},
	        {"凉山州2021年起划归宁波市帮扶。", "宁波市>凉山彝族自治州 "},
	        {"凉山州2021年起划归四川省管理。", ""},
	        {"辽吉黑三省与苏粤浙三省开展对口合作。", ""},
	        {"北京海淀、河北赤城两地教委日前续签协作协议。", ""},
	        {"如果条件成熟，可以考虑由无锡市与海东市建立结对关系。", ""},
	        {"全国对口支援三峡库区经贸洽谈会在万州区召开。", ""},
	        {"吉林省不再分散派员，集中力量支援阿勒泰地区。", "吉林省>阿勒泰地区 "},
	        {"多伦县、正镶白旗分别由丰台区、顺义区对接帮扶。", "丰台区>多伦县 顺义区>正镶白旗 "},
	        {"国家能源集团在四川普格、内蒙古宁城2县用心开展定点帮扶工作。",
	                "国家能源集团>普格县 国家能源集团>宁城县 "},
	        {"余杭区与台江县、萧山区与雷山县结对，开展结对帮扶。", "余杭区>台江县 萧山区>雷山县 "},
	        {"余杭区人民医院与台江县人民医院建立医联体，开展对口支援。",
	                "余杭区人民医院>台江县人民医院 "},
	        {"自2016年与淄博市结成对子以来，石柱县先后引进企业20家。", "淄博市>石柱土家族自治县 "},
	        {"与山东省结对以来，重庆市与浙江省的往来也多了。", ""},
	        {"无锡市与海东市签订协议，由前者帮扶后者。", "无锡市>海东市 "},
	        {"无锡市与海东市、西宁市签订协议，由前者帮扶后者。", ""},
	        {"普安县的结对方由宁波市鄞州区调整为广东省惠州市。", "惠州市>普安县 "},
	        {"普安县的帮扶单位由宁波市管理，调整为三个。", ""},
	        {"作为青海大学的支援高校，清华大学派出教师50名。", "清华大学>青海大学 "},
	        {"作为宁夏的结对省份，福建省派出了干部。", "福建省>宁夏回族自治区 "},
	        {"西安市派出医疗队派驻札达县人民医院开展帮扶。", "西安市>札达县人民医院 "},
	        {"西安市派出医疗队派驻札达县人民医院。", ""},
	        {"中化集团对口援藏项目已有60个。", "中化集团>西藏自治区 "},
	        {"西藏矿业集团与援藏干部座谈。", ""},
	        {"教育部援藏干部到岗。", ""},
	        {"安徽作为皮山县的援助省份，先建了学校。", "安徽省>皮山县 "},
	        {"台江县的结对方仍为杭州市余杭区。", "余杭区>台江县 "},
	        {"松江区将景洪市6个村纳入帮扶范围。", "松江区>景洪市 "},
	        {"国务院将景洪市纳入帮扶范围。", ""},
	        {"江苏产业援藏成效明显。", "江苏省>西藏自治区 "},
	        {"江苏没有开展产业援藏。", ""},
	        {"河北省第九批援藏干部联络组援建阿里已有两年。", "河北省>阿里地区 "},
	        {"国家电网先后在湖北秭归、青海玛多两地承担定点帮扶任务。",
	                "国家电网>秭归县 国家电网>玛多县 "},
	};
	CHECK(cases);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(bonds_in_order),
	        cmocka_unit_test(readings),
	        cmocka_unit_test(parts_of_a_place),
	        cmocka_unit_test(done_there),
	        cmocka_unit_test(words_beside_names),
	        cmocka_unit_test(bonds),
	        cmocka_unit_test(shared),
	        cmocka_unit_test(distances_and_senders),
	        cmocka_unit_test(one_for_one_and_verbs),
	        cmocka_unit_test(money_teams_and_lists),
	        cmocka_unit_test(grounds_and_additions),
	        cmocka_unit_test(money_and_roles),
	        cmocka_unit_test(brought_and_sent),
	        cmocka_unit_test(initials),
	        cmocka_unit_test(partners_and_classes),
	        cmocka_unit_test(rows),
	        cmocka_unit_test(lines_of_their_own),
	        cmocka_unit_test(names_by_number),
	        cmocka_unit_test(announced),
	        cmocka_unit_test(brackets),
	        cmocka_unit_test(tasks_and_papers),
	        cmocka_unit_test(townships),
	        cmocka_unit_test(built),
	        cmocka_unit_test(praise_and_visits),
	        cmocka_unit_test(passing_and_learning),
	        cmocka_unit_test(others_who_give),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
