import type { Language } from '../language';

/** Chinese in both scripts, after Li & Thompson, Mandarin Chinese (1981), and GB/T 15834 and 15835 on marks and figures. */
export const language: Language = {
  unspaced: true,
  decimal: '.',
  abbreviations: '',
  months: '',
  weekdays:
    '周一=1 周二=2 周三=3 周四=4 周五=5 周六=6 周日=7 星期一=1 星期二=2 星期三=3 星期四=4 星期五=5 星期六=6 星期日=7 星期天=7 礼拜一=1 週一=1 週二=2 週三=3 週四=4 週五=5 週六=6 週日=7',
  relative:
    '今天=d0 今日=d0 昨天=d-1 昨日=d-1 昨晚=d-1 前天=d-2 明天=d1 明日=d1 后天=d2 後天=d2 今年=y0 去年=y-1 前年=y-2 明年=y1 后年=y2 本月=m0 上月=m-1 下月=m1 上个月=m-1 上個月=m-1 下个月=m1 下個月=m1 这个月=m0 本周=w0 这周=w0 上周=w-1 下周=w1 上週=w-1 下週=w1 本週=w0 上个星期=w-1 下个星期=w1 上季度=q-1 本季度=q0 目前=NOW 当前=NOW 现在=NOW',
  units:
    '秒=second 分钟=minute 分鐘=minute 小时=hour 小時=hour 天=day 日=day 周=week 週=week 星期=week 个星期=week 个月=month 個月=month 季度=quarter 个季度=quarter 年=year 年代=decade 世纪=century 个世纪=century',
  last: '过去 過去 最近 近 上',
  next: '未来 未來 今后 今後 下',
  current: '本 这',
  agoBefore: '',
  agoBehind: '前 之前 以前',
  aheadBefore: '',
  aheadBehind: '后 後 之后 以后 内',
  ordinalPattern: '[日号號]',
  of: '',
  to: '至 到 和 -',
  inYear: '',
  yearBehind: '年',
  decadePattern: '年代',
  before: '截至 到 在',
  after: '自 从 自从 從',
  future: '将 將 会 會 计划 預計 预计 拟 明年 明天 未来',
  clockPattern: '[时時点點](?:\\d{1,2}分|半|整|许|左右)?|:\\d\\d',
  numbers: '',
  and: '',
  scales: '',
  percent: '% ％ 个百分比',
  percentBefore: '百分之',
  points: '个百分点 個百分點 百分点',
  currencies:
    '美元=USD 欧元=EUR 歐元=EUR 人民币=CNY 人民幣=CNY 元人民币=CNY 元人民幣=CNY 英镑=GBP 英鎊=GBP 日元=JPY 日圆=JPY 日圓=JPY 港元=HKD 港币=HKD 新台币=TWD 新臺幣=TWD 台币=TWD 卢布=RUB 盧布=RUB 卢比=INR 韩元=KRW 韓元=KRW 加元=CAD 澳元=AUD 瑞士法郎=CHF 新元=SGD 雷亚尔=BRL 里拉=TRY 元=CNY',
  measures:
    '平方公里=km² 平方千米=km² 公里=km 千米=km 平方米=m² 立方米=m³ 厘米=cm 毫米=mm 米=m 公顷=ha 公頃=ha 亩=mu 公斤=kg 千克=kg 克=g 吨=t 噸=t 升=l 摄氏度=°C 度=° 兆瓦=MW 千瓦时=kWh 桶=bbl 英里=mi 英尺=ft 海里=nmi',
  agePattern: '\\s?(?:周)?[岁歲]',
  ageBefore: '年龄为',
  over: '超过 超過 逾 至少 多达 高达 不少于 多于 突破',
  under: '不到 不足 低于 少于 近 最多 不超过',
  about: '约 約 大约 大概 左右',
  counters:
    '名 个 個 人 位 例 起 家 条 條 次 件 艘 架 辆 輛 所 座 场 場 项 項 支 张 張 种 種 部 户 對 对 宗 只 隻 票 枚 颗 处',
  said: '说 說 表示 指出 称 稱 强调 強調 认为 認為 宣布 透露 写道 寫道 补充 補充 警告 解释 解釋 回应 回應 告诉 告訴 坦言 呼吁 呼籲 报道 報道 介绍 介紹 问 問 承认 重申',
  saidStops: '在 于 於 对 對 向 周 星期 今 昨 接受 则 則 也 还 還 曾 并 並 补充 又 进一步 通过 随后',
  starts:
    '一些在 一些则 另一些 没有人 部分原因 有一次 无论如何 最初的 他 她 它 他们 她们 它们 他們 她們 其 其中 其后 该 該 这 這 那 此 此前 此外 此后 此次 另外 另 而 而且 并 并且 但 但是 然而 不过 不過 所以 因此 因而 于是 同时 同時 与此同时 随后 隨後 之后 之後 后来 然后 接着 当时 當時 届时 对此 對此 为此 如此 另一 两者 双方 上述 前者 后者 同样 也 还 還 又 我 我们 我們 你 您 咱们 什么 怎么 为什么 据此 由此 总之 例如 比如 可是 再说 首先 其次 最后 最後 当日 当天 當天 现场 事后 事發 以下 如下 记者注意到 除此之外 有人 有的 一位 一名 另据 一来 二来 不仅 不僅 甚至 即使 尽管 虽然 因为 其实 显然 ▲ 图为 圖為 推出 宣布 表示 指出 称 稱 说 說 认为 認為 透露 强调 強調 发布 發布 剩下 再一次 再次 要启用 有些 幸运的是 不幸的是 遗憾的是 一方面 另一方面 相反 事实上 實際上 实际上 总的来说 例子 两名 三名 兩名 两人 第二天 次日 翌日 前一天 不久 不久之后 与此相反 相比之下 本次 该场 在一个 在这里 在那里 在此 在那 这里 那里 具体来说',
  pronouns: '他 她 他们 她们 他們 她們 它 它们',
  definite: '',
  nouns:
    '公司 男子 女子 嫌疑人 被告 受害者 作者 部长 总统 影片 法院 报告 文件 会议 飞机 船只 事件 事故 球队 组织',
  told: '嫌疑人 受害者 被告人 当事人 死者 遇难者 伤者 嫌犯',
  openers: '',
  also: '',
  unique: '',
  demonstratives: '这 那 该 此 上述 這 該',
  demonstrated: '是 样 些年 次 种 种情况 里 时 外 前 后 举 将 个 使 让 意味 可能 也 就 一 不 与 與 樣 次 種',
  links:
    '紧随其后 两天后 几天后 第一个病人 其中一人 当事人 两人 二人 三人 四人均 双方 雙方 两队 兩隊 前者 后者 次日 翌日 这一 这名 这位 这家 这项 这种 这起 这场 该名 该公司 该国 该州 该市 该部门 该机构 该地区 该事件 该项目 该组织 该男子 该女子 该案 在这里 其他三 其他两 其他几',
  anchorPattern:
    '[\\p{Lu}]|·|《|[\\p{Script=Han}]{2,5}(?:省|市|县|州|区|大学|公司|银行|部门|委员会|法院|党|队|报|社|集团|医院|机场|总统|总理|主席|部长|國|国)',
  verbPattern: '[是有在将將了已为為被说說称稱表到会會要可能宣布增下上达達获獲于於开開举舉对對从從]',
  self: '我 我们 我們 你 您 本报 本報 小编 笔者',
  boilerplatePattern:
    '^(?:原标题|责任编辑|责编|编辑[：:]|記者[：:]|记者[：:]|来源[：:]|來源[：:]|图[：:]|图片|圖片|资料图|延伸阅读|相关阅读|点击|扫码|关注|广告|版权|更多|文[/／]|摄影|©|阅读原文|推荐阅读|本文)|责任编辑|版权所有|https?://|www\\.|微信公众号|扫描二维码|下载.{0,6}客户端',
};
