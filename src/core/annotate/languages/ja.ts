import type { Language } from '../language';

/** Japanese of news, after Martin, A reference grammar of Japanese (1975), and the Kyodo handbook's rules for figures. */
export const language: Language = {
  unspaced: true,
  decimal: '.',
  abbreviations: '',
  months: '',
  weekdays:
    '月曜日=1 火曜日=2 水曜日=3 木曜日=4 金曜日=5 土曜日=6 日曜日=7 月曜=1 火曜=2 水曜=3 木曜=4 金曜=5 土曜=6 日曜=7',
  weekdaySigns: '月火水木金土日',
  weekdayBehindPattern: 'の?([月火水木金土日])曜日?',
  eras: '令和=2019 平成=1989 昭和=1926 大正=1912 明治=1868',
  relative:
    '昨夜=d-1 昨晩=d-1 今朝=d0 今夜=d0 今晩=d0 今日=d0 本日=d0 昨日=d-1 一昨日=d-2 明日=d1 明後日=d2 今年=y0 昨年=y-1 去年=y-1 一昨年=y-2 来年=y1 再来年=y2 今月=m0 先月=m-1 来月=m1 今週=w0 先週=w-1 来週=w1 前年=y-1 現在=NOW 同日=d0',
  units:
    '秒=second 分間=minute 分=minute 時間=hour 日間=day 日=day 週間=week カ月=month か月=month ヶ月=month ヵ月=month 箇月=month カ月間=month 四半期=quarter 年間=year 年=year 年代=decade 世紀=century',
  last: '過去 直近 ここ',
  next: '今後 向こう',
  current: '',
  agoBefore: '',
  agoBehind: '前 まえ',
  aheadBefore: '',
  aheadBehind: '後 以内',
  seasons: '春=SP 夏=SU 秋=FA 冬=WI',
  ordinals: '一=1 二=2 三=3 四=4 1=1 2=2 3=3 4=4',
  yearParts: '四半期=Q',
  ordinalPattern: '日',
  of: '',
  to: '〜 ～ から - ・',
  inYear: '',
  yearBehind: '年',
  decadePattern: '年代',
  before: '',
  after: '',
  future:
    'に始まる から始まる に開かれる が開かれる 行われる予定 に開幕 に施行 予定 見通し 方針 見込み 来年 来月 来週 明日',
  clockPattern: '時(?:\\d{1,2}分|半|ごろ|頃)?(?!間)|:\\d\\d',
  numbers: '',
  and: '',
  scales: '',
  percent: '% ％ パーセント',
  points: 'ポイント',
  currencies:
    '米ドル=USD カナダドル=CAD 豪ドル=AUD 香港ドル=HKD ドル=USD ユーロ=EUR 円=JPY 人民元=CNY 元=CNY ポンド=GBP ルーブル=RUB ウォン=KRW スイスフラン=CHF ルピー=INR レアル=BRL リラ=TRY',
  measures:
    '平方キロメートル=km² 平方キロ=km² キロメートル=km 平方メートル=m² 立方メートル=m³ センチメートル=cm センチ=cm ミリ=mm メートル=m ヘクタール=ha キログラム=kg キロ=km グラム=g トン=t リットル=l 度=° メガワット=MW キロワット時=kWh バレル=bbl マイル=mi',
  agePattern: '\\s?[歳才]',
  ageBefore: '',
  over: '以上の 少なくとも 最低',
  under: '最大 最大で',
  about: '約 およそ ほぼ',
  counters:
    '人 名 件 社 個 台 カ国 か国 ヶ国 校 回 票 隻 機 基 棟 軒 本 枚 カ所 か所 ヶ所 世帯 頭 匹 羽 組 店 店舗 種類 議席',
  said: '述べ 語っ 話し 話す 語る 述べる 明らかにし 発表し 強調し 説明し 指摘し 表明し 批判し 訴え コメントし 主張し 報じ 伝え 書い 言っ 答え 警告し 呼びかけ',
  saidStops: '',
  starts:
    'これ この こう こうした このうち その それ そこ そうした そして しかし だが ただ また さらに なお 一方 他方 同 同社 同氏 同日 同国 同省 同紙 同庁 同委 同市 同県 同局 同署 同社長 彼 彼女 彼ら あの あれ ここ ここで そのため このため したがって よって つまり すなわち ところが けれども でも なぜなら たとえば 例えば 加えて その後 当時 当初 前者 後者 両者 双方 両氏 両国 両社 私 私たち 我々 僕 俺 あなた 皆さん では さて ちなみに 以下 写真 いずれも 次に 最後に まず 特に とくに もっとも 他に ほか ほかに 今回 同様 翌日 前日 その結果 結局 結果 残念ながら 幸い 実際 事実 しかも それでも とはいえ それに 当社 ここでは そこで 最終的に 現場 調べ 調べに 発表によると 関係者によると 両国は 容疑者は 被告は 男は 女は 県警は 府警は 道警は 同署は 同庁は 同課は 県は 市は 町は 村は 会社は 当局は 捜査本部は 検察側は 弁護側は 判決は 判決によると 調べに対し',
  connectives:
    'しかし、 だが、 ただし、 さらに、 また、 なお、 一方、 一方で、 他方、 そして、 そのため、 このため、 したがって、 ところが、 けれども、 加えて、 同時に、',
  pronouns: '彼 彼女 彼ら 同氏 同社',
  subjectPattern: '[はがも]',
  backPattern: '[^「」]{2,200}」(?:など)?と[^はがも「」]{1,30}$',
  definite: '',
  nouns: '容疑者 被告 男性 女性 会社 被害者 男 女 団体 作品 事故 事件 会議 報告書',
  told: '被害者 遺族 当事者',
  openers: '',
  also: '',
  unique: '',
  demonstratives: 'この その あの こうした そうした',
  demonstrated: '年 日 月 週 ほど ほか ため まま うち 後 前 間 夏 冬 春 秋',
  links:
    '両者 双方 同社 同氏 同容疑者 同署 同庁 同省 二人 2人とも 翌日 前日 同日 同国 同市 同県 同紙 同局 同年 同月 この日 その日 この年 その年',
  anchorPattern:
    '[\\p{Lu}]|・|「|[\\p{Script=Han}\\p{Script=Katakana}]{2,8}(?:県|市|区|州|大学|社|銀行|省|庁|委員会|裁判所|党|新聞|病院|空港|大統領|首相|氏|さん|国)',
  verbPattern: '[たるだすいくうつぬむぶぐ]',
  self: '私 私たち 我々 僕 俺 あなた 皆さん 弊社 当社',
  boilerplatePattern:
    '^(?:関連記事|続きを読む|写真[：:＝]|画像|出典|提供|©|無断転載|会員登録|ログイン|広告|この記事|記者[：:]|【写真|【関連)|無断転載|会員限定|https?://|www\\.|メルマガ|フォロー',
};
