import type { Page } from '../article';

/** What pages say that stand in the place of one that is gone, or that could not be answered, in their headline. */
const SAID =
  /^(?:(?:error|fehler|erreur|ошибка)[\s:–-]{0,3})?(?:40[0134]|410|429|50[0234])\s{0,3}(?:$|[-–—:|!.]|error|not found|page|forbidden|unauthorized|bad |internal|service|gateway|seite|страница)|(?:page|article|story|file|site) (?:you requested )?(?:was |could |can)?(?:not|n['’]t) (?:be )?(?:found|available)|^not found\W*$|page (?:does not|doesn['’]t|no longer) exists?|seite (?:wurde )?nicht gefunden|page (?:introuvable|non trouvée)|página no (?:encontrada|existe)|pagina non trovata|página não encontrada|страница не (?:найдена|существует)|сторінку не знайдено|الصفحة غير موجودة|页面(?:不存在|未找到)|找不到(?:页面|頁面|网页)|ページが見つかりません|pagina niet gevonden|sidan (?:kunde inte|hittades inte)|siden (?:ble|blev|finnes) ikke|nie znaleziono|sayfa bulunamadı|stránka (?:nenalezena|nebyla)|access (?:to this page (?:has been|is) )?denied|just a moment|attention required|are you a robot|verify (?:that )?you are (?:a )?human/i;

/** Below this a page says little more than that. UTF-16 units. */
const LITTLE = 700;

/**
 * Whether an error stands in the place of the page: by the status that it was answered with (0 where that is not known),
 * else by what a short page says of itself.
 */
export function isGonePage(page: Pick<Page, 'headline' | 'text'>, status = 0): boolean {
  if (isErrorStatus(status, page.text)) return true;
  return page.text.length < LITTLE && page.headline.length < MOST_SAID && SAID.test(page.headline);
}

const MOST_SAID = 120;

/** The same by the status alone: a barrier or an overloaded site may answer with an error and show the story. */
export function isErrorStatus(status: number, text: string): boolean {
  return status === 404 || status === 410 || (status >= 400 && text.length < LITTLE);
}
