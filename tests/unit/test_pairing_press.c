// SPDX-License-Identifier: MIT
// What newspapers and web pages say of who supports whom, and what they only seem to say.
#include "tests/unit/pairing_cases.h"

/* Provinces by one character each, with the word that joins them. */
static void letters(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"苏陕帮扶协作还在续写新篇。", "江苏省>陕西省 "},
	        {"一场跨越秦岭的苏陕扶贫协作拉开序幕。", "江苏省>陕西省 "},
	        {"这年冬天，苏陕对口扶贫协作第一次联席会议在西安开幕。", "江苏省>陕西省 "},
	        {"双方还定下了苏陕对口帮扶协作的五年规划。", "江苏省>陕西省 "},
	        {"苏陕协作迈上新台阶。", "江苏省>陕西省 "},
	        {"这年会后，苏陕签署了经济技术协作纪要。", "江苏省>陕西省 "},
	        {"鲁渝两地建立了对口协作关系。", "山东省>重庆市 "}, {"把苏陕协作纳入考核。", ""},
	        {"苏陕协作第三次联席会议在西安开幕。", ""}, {"苏陕扶贫协作工作队到岗。", ""},
	        {"苏陕携手，优势互补。", ""}, {"鲁渝两地往来已久。", ""},
	        {"湘鄂对口帮扶协作还在续写新篇。", ""}, /* neither is known to give */
	};
	CHECK(cases);
}

/* Names that hold a joint or a bracket, or begin with no place behind 在. */
static void names(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"江苏省文化和旅游厅、省住房和城乡建设厅对口支援商洛市。",
	                "江苏省文化和旅游厅>商洛市 江苏省住房和城乡建设厅>商洛市 "},
	        {"南京市人力资源和社会保障局对口帮扶商州区。", "南京市人力资源和社会保障局>商州区 "},
	        {"南京市和无锡市教育局对口帮扶商州区。", "南京市>商州区 无锡市教育局>商州区 "},
	        {"中国地质大学（武汉）对口支援西藏大学。", "中国地质大学（武汉）>西藏大学 "},
	        {"中国石油大学（华东）、石河子大学（新疆）对口支援塔里木大学。",
	                "中国石油大学（华东）>塔里木大学 石河子大学>塔里木大学 "},
	        {"在清华大学的支援下，青海大学建起了新实验室。", "清华大学>青海大学 "},
	        {"青海大学在清华大学的对口支援下建起了新实验室。", "清华大学>青海大学 "},
	        {"在清华大学的食堂里，青海大学的学生谈起支援。", ""},
	        {"灾后茂县在湖北的援建下换了新颜。", "湖北省>茂县 "},
	        {"如今茂县由湖北支援。同时理县由湖南支援。", "湖北省>茂县 湖南省>理县 "},
	        {"湖北支援示范县建设，湖南支援模范县建设。", ""},
	};
	CHECK(cases);
}

/* How many go, and how many more there are than are named. */
static void numbers(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"江苏347人驰援黄石，山东300余人驰援黄冈。", "江苏省>黄石市 山东省>黄冈市 "},
	        {"南京、无锡、徐州等9个市对西宁开展对口帮扶。",
	                "南京市>西宁市 无锡市>西宁市 徐州市>西宁市 ?9个市>西宁市 "},
	        {"江苏安排南京等12个设区市和昆山等5个县级市对口支援新疆。",
	                "南京市>新疆维吾尔自治区 ?12个设区市>新疆维吾尔自治区 昆山市>新疆维吾尔自治区 "
	                "?5个县级市>新疆维吾尔自治区 "},
	        {"南京、无锡、徐州等三市对口帮扶西宁。", "南京市>西宁市 无锡市>西宁市 徐州市>西宁市 "},
	        {"南京、无锡等五市分别对口支援西宁、海东。", "南京市>西宁市 无锡市>海东市 "},
	};
	CHECK(cases);
}

/* Verbs and nouns of the press. */
static void constructions(void **state)
{
	(void)state;
	static const struct pairing_case cases[] = {
	        {"湖北确定对口支援茂县的重建项目七十个。", ""},
	        {"湖北确定对口支援茂县重建项目七十个。", "湖北省>茂县 "},
	        {"国家卫健委确定对口支援茂县的医院三家。", ""},
	        {"茂县的重建得到了湖北、吉林等省许多支援。", "湖北省>茂县 吉林省>茂县 "},
	        {"茂县的重建工作人员谈了得到支援的经过。", ""},
	        {"湖北近年来持续增加对茂县、汶川县的对口援建项目。", "湖北省>茂县 湖北省>汶川县 "},
	        {"湖北不断加大对茂县的帮扶力度。", "湖北省>茂县 "},
	        {"还要加大对茂县的帮扶力度。", ""},
	        {"江苏陕西正式建立结对帮扶关系。", "江苏省>陕西省 "},
	        {"会上说到江苏陕西建立结对帮扶关系的事。", ""},
	        {"茂县对湖北人民的援助表示衷心感谢。", "湖北省>茂县 "},
	        {"云南人民感谢上海的无私援助。", "上海市>云南省 "},
	        {"对上海的援助表示感谢。", ""},
	        {"湖北在茂县的援建工作由他统筹。", "湖北省>茂县 "},
	        {"他在茂县的援建工作受到好评，湖北为他记功。", ""},
	        {"江苏财政每年拨款2000万元用于帮扶陕西。", "江苏省>陕西省 "},
	        {"塔里木大学作为受援高校被列入计划，由湖北大学对口支援。", "湖北大学>塔里木大学 "},
	        {"南京市委市政府站在全局的高度，把对口援青作为大事，给予西宁大量援助。", "南京市>西宁市 "},
	};
	CHECK(cases);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(letters),
	        cmocka_unit_test(names),
	        cmocka_unit_test(numbers),
	        cmocka_unit_test(constructions),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
