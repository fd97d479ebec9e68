import { datesOf } from './readings';

/** Own sentences, read on Wednesday, 18 March 2020: what looks like a day, a year or a span of time, and what is one. */
datesOf('pt', '2020-03-18', [
  ['O Brasil venceu a Argentina pela segunda vez em Salvador.', ''],
  ['A Segunda Circular, em Lisboa, esteve cortada por um acidente.', ''],
  ['A quarta edição do festival de Lisboa recebeu 20 mil pessoas.', ''],
  ['Guedes anunciou na segunda que deixa o cargo.', '2020-03-16'],
  ['Nesta segunda Bolsonaro viaja a Brasília.', '2020-03-16'],
  ['O Senado votou o texto na terça à noite.', '2020-03-17'],
  ['Bolsonaro queria ter anunciado na quinta passada, mas adiou.', '2020-03-12'],
]);

datesOf('uk', '2020-03-18', [
  ['Видобуток газу за три роки зріс на 10 відсотків.', 'P3Y'],
  ['Через три роки Україна скасує мито.', '2023'],
]);

datesOf('ja', '2020-03-18', [
  ['07年度の利益は08年3月期として過去最高となった。', '2007 2008-03'],
  ['日本政府は令和2年5月29日、経済対策をまとめた。', '2020-05-29'],
  ['平成22年度に700万台を販売した。', '2010'],
  ['昭和50年代に訴訟が相次いだ。', ''],
  ['国道2号で13日午後0時45分ごろ、車が追突した。', '2020-03-13'],
  ['小学2年生の男児の感染が確認された。', ''],
  ['政府は2年間で1兆円を投じる。', 'P2Y'],
]);

datesOf('zh', '2020-03-18', [
  ['2018年12月29日16时00分，火箭发射成功。', '2018-12-29'],
  ['北京大学5号楼发生火灾。', ''],
  ['双方5号上午举行会谈。', '2020-03-05'],
]);
