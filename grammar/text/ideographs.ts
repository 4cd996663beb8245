/**
 * Traditional ideographs that texts of the United Nations print in openers, names and common words, each with the
 * simplified one at the same place of the other list. As accents are, they are folded where words are compared: texts
 * of the first decades are printed so.
 */
const TRADITIONAL =
  "會顧憶閱議決審討論請籲勵譴責讚贊賞歡強調認識銘記慮遺關懷憂驚對為爲於與從這進還並併兩個們國聯經濟務約則執長員報組" +
  "織構條權環開發衛託護領導團體問題項統規設許諾證試該說語諸謝變貢獻費資貧質賴購贈軍載輔輪轉辦邊過達遷選遲適遠鄉醫釋" +
  "針銷錄鎮門閉間際陸隊陽階隨險隱雙雜離難電靈靜響頁順須預頒頻類願顯風飛養館馬驗鬥魚點黨齊齡龍殺毀氣沒況淨準滿漸無熱" +
  "獨獲現產畫當療盡監盤確禦禮種稱積穩築簡範糧級給絕絡繼續維緊總縣繫罰義習聖聲職聽脫舉舊藝處號補裝製視親覺覽觀計訂訓" +
  "評詢詳誠課談諮謀講讓豐貨貸貿賠賣跡蹟踐軟較輕輯農運違鄰採釐鉤鑒鑑陣陳雖韓額驅齣傳傷備優億儘償儲內凍剛創劃劇劉動勝" +
  "勞勢勳協單卻廠參啟啓喪嚴圍園圓圖場塊壓壞壯夢夥奪奮婦孫學寧實寫寬專將尋層屬島崗嶼帶幣幹庫應廣廢彈彙匯彌後徑復複徵" +
  "徹恆悅惡愛態慘慶憑憲懇懲戰戶拋捨掃換據損擁擇擊擔擬擴擾攝敗敘敵數斷時晉暫書東極榮標樣機橫檔檢歐歲歷曆歸殘殲滅濃災" +
  "煙爭爾牆狀獎畢異眾碼禍稅窮競筆節糾紀純納紛細終結綱網線編緩縮績罷羅聞肅脅脈興艦華萬葉蓋蘇蘭蟲術衝襲見詞誌誤譯財負" +
  "販貫貴買賃賓趕趨車軌輸辭連週遊郵鄭釀鐵鑄閣闊闡陰雲頓頭飢饑飲餘騷鬆鹽麥黃齒茲業樂廳屆衆産値別兒竊嚮囑詎諒遞僅偉側" +
  "偵僑價侖來喚徬瞭廂寶憤懼慣滯濫瀕營燈牽犧猶瑣畝疊癥礙礦祕稟穀窺紅紐紓絲綜綠綴緒縱繪纔聳腦膚臨艱蒐藉藥裏裡訪詐誘誰" +
  "諧謂謊謙譽豎贏躍軋輩轄遜邏醞鎖鏟闢隸韌頃頗顆顏飽騎騰驟鬱鯨鳥鴻齋";
const SIMPLIFIED =
  "会顾忆阅议决审讨论请吁励谴责赞赞赏欢强调认识铭记虑遗关怀忧惊对为为于与从这进还并并两个们国联经济务约则执长员报组" +
  "织构条权环开发卫托护领导团体问题项统规设许诺证试该说语诸谢变贡献费资贫质赖购赠军载辅轮转办边过达迁选迟适远乡医释" +
  "针销录镇门闭间际陆队阳阶随险隐双杂离难电灵静响页顺须预颁频类愿显风飞养馆马验斗鱼点党齐龄龙杀毁气没况净准满渐无热" +
  "独获现产画当疗尽监盘确御礼种称积稳筑简范粮级给绝络继续维紧总县系罚义习圣声职听脱举旧艺处号补装制视亲觉览观计订训" +
  "评询详诚课谈咨谋讲让丰货贷贸赔卖迹迹践软较轻辑农运违邻采厘钩鉴鉴阵陈虽韩额驱出传伤备优亿尽偿储内冻刚创划剧刘动胜" +
  "劳势勋协单却厂参启启丧严围园圆图场块压坏壮梦伙夺奋妇孙学宁实写宽专将寻层属岛岗屿带币干库应广废弹汇汇弥后径复复征" +
  "彻恒悦恶爱态惨庆凭宪恳惩战户抛舍扫换据损拥择击担拟扩扰摄败叙敌数断时晋暂书东极荣标样机横档检欧岁历历归残歼灭浓灾" +
  "烟争尔墙状奖毕异众码祸税穷竞笔节纠纪纯纳纷细终结纲网线编缓缩绩罢罗闻肃胁脉兴舰华万叶盖苏兰虫术冲袭见词志误译财负" +
  "贩贯贵买赁宾赶趋车轨输辞连周游邮郑酿铁铸阁阔阐阴云顿头饥饥饮余骚松盐麦黄齿兹业乐厅届众产值别儿窃向嘱讵谅递仅伟侧" +
  "侦侨价仑来唤彷了厢宝愤惧惯滞滥濒营灯牵牺犹琐亩叠症碍矿秘禀谷窥红纽纾丝综绿缀绪纵绘才耸脑肤临艰搜借药里里访诈诱谁" +
  "谐谓谎谦誉竖赢跃轧辈辖逊逻酝锁铲辟隶韧顷颇颗颜饱骑腾骤郁鲸鸟鸿斋";

const VARIANTS: ReadonlyMap<string, string> = new Map(
  [...TRADITIONAL].map((character, at): [string, string] => [character, SIMPLIFIED.charAt(at)]),
);

/** A line with the simplified forms of its characters, as long as it is. */
export function simplifyIdeographs(line: string): string {
  return line.replace(IDEOGRAPHS, simplifyIdeograph);
}

const IDEOGRAPHS = /[\u4e00-\u9fff]/gu;

/** The simplified form of a character; itself where it has none here. */
export function simplifyIdeograph(character: string): string {
  return VARIANTS.get(character) ?? character;
}
