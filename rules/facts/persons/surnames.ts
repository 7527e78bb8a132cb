const COMMON =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡杜苏魏吕丁沈姚卢姜崔钟谭陆汪范廖贾夏韦邹孟熊秦邱尹薛闫侯龙史陶黎贺顾郝龚邵钱严覃戴孔汤樊葛邢乔伍庞颜倪庄聂' +
  '鲁岳翟殷詹欧耿焦俞柳舒阮柯梅童凌毕裴霍涂翁冉骆蓝辛靳柴蒙鲍祁蒲滕饶牟艾穆卓缪芦娄窦戚岑卜晏柏瞿桂佟臧闵苟邬卞姬仇栾隋刁巫寇甄丛敖巩佘苑邝鞠荆胥楚鄢谌奚冼蔺阚屠漆狄';
/** They also begin many words of official prose: 高度, 任务, 程序, 方便, 安全, 申请, 关于. */
const AMBIGUOUS =
  '高金程任江段雷毛万温康文牛安齐易左甘祝包宁符纪成谷盛曲路游管华房屈解古简车项连景党米应师仲虞池查迟官谈匡惠冀郁南班储燕劳皮楼盘满闻厉强豆朴盖练廉井丰支国平晋云来雍鹿水白方向章常戎单季苗喻麦申关兰商洪芮边傅卫时农司宫全权余尚尤费付莫冷施沙石宗武叶';

/** Surnames that hardly begin any other word: a name of two characters with one of them is recognised. */
export const CLEAR_SURNAMES: ReadonlySet<string> = new Set(COMMON);
/** Surnames of one character. */
export const SURNAMES: ReadonlySet<string> = new Set(COMMON + AMBIGUOUS);
/** Surnames of two characters. */
export const COMPOUND_SURNAMES: ReadonlySet<string> = new Set(['欧阳', '上官', '司马', '诸葛', '皇甫', '令狐', '尉迟', '慕容', '司徒', '夏侯', '公孙', '轩辕', '长孙', '宇文']);
