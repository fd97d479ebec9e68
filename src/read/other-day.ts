/**
 * Whether what stands before a printed day, or right behind it, says that something else than the publication happened
 * then: an update, a correction. A clock time may stand between the word and its day.
 */
export function isOtherDay(before: string, behind = ''): boolean {
  if (OTHER_DAY.test(before) || OTHER_BEHIND.test(behind)) return true;
  const [label] = OTHER_DAY.exec(before.replace(CLOCK, '')) ?? [];
  return label !== undefined && !PUBLISHED.test(label);
}

/** Whether it says of itself that it tells of the publication. */
export function isPublished(line: string): boolean {
  return PUBLISHED.test(line);
}

/** Words before a day that is not that of publication, and behind it. */
const OTHER_DAY =
  /(?:updat|modifi|edited|last (?:changed|reviewed)|corrected|received|accepted|expires?|aktuali|ge[aä]ndert|bearbeitet|mis[e]? à jour|m[àa]j\b|actuali[sz]|aggiornat|modificat|atuali[sz]|обновл|изменен|оновл|змінен|تحديث|تعديل|更新|修[改訂正]|수정|bijgewerkt|gewijzigd|uppdater|oppdater|opdater|aktualiz|zaktualizowan|güncelle|(?<!\p{L})(?:when|born|birth|died|deadline|expir\p{L}{1,4}|next|wann|geboren|gestorben|née?|nacid[oa]|nacimiento|nascid[oa]|родил\p{L}{1,3}|рождения):?)[^\d]{0,30}$/iu;
const OTHER_BEHIND = /^[\s\d:時分点時点,.]{0,12}(?:\(?更新|업데이트|수정)(?!\p{L}{0,3}[\s:：]{0,3}\d)/u;

/** A clock time, which may stand between a word and the day that it tells of. */
const CLOCK = /\b\d{1,2}[:.h]\d\d(?::\d\d)?|\(?\b\d{4} [A-Z]{2,4}\b\)?/g;
const PUBLISHED = /publi|posted|veröff|erschien|erstellt|опубл|pubblic|입력|公開|发布|發布|配信/i;
