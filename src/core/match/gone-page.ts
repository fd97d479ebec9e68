import type { Page } from '../article';

/** What pages say that stand in the place of one that is gone, or that could not be answered, in their headline. */
const SAID =
  /^(?:(?:error|fehler|erreur|ошибка)[\s:–-]{0,3})?(?:40[0134]|410|429|50[0234])\s{0,3}(?:$|[-–—:|!.]|error|not found|page|forbidden|unauthorized|bad |internal|service|gateway|seite|страница)|(?:page|article|story|file|site) (?:you requested )?(?:was |could |can)?(?:not|n['’]t) (?:be )?(?:found|available)|^not found\W*$|page (?:does not|doesn['’]t|no longer) exists?|seite (?:wurde )?nicht gefunden|page (?:introuvable|non trouvée)|página no (?:encontrada|existe)|pagina non trovata|página não encontrada|страница не (?:найдена|существует)|сторінку не знайдено|الصفحة غير موجودة|页面(?:不存在|未找到)|找不到(?:页面|頁面|网页)|ページが見つかりません|pagina niet gevonden|sidan (?:kunde inte|hittades inte)|siden (?:ble|blev|finnes) ikke|nie znaleziono|sayfa bulunamadı|stránka (?:nenalezena|nebyla)|access (?:to this page (?:has been|is) )?denied|just a moment|attention required|are you a robot|verify (?:that )?you are (?:a )?human/i;

/** What checks for robots say to the reader, in whose place the story would stand; their headline is often the site's name. */
const CHECKED =
  /\b(?:you(?:['’]re| are)|i(?:['’]m| am)) not a (?:ro)?bot\b|\b(?:verify|confirm|prove|ensure|make sure) (?:that )?you(?:['’]re| are) (?:a )?human\b|checking your browser|unusual (?:traffic|activity) from your (?:computer|network)|enable (?:js|javascript) and (?:cookies to continue|disable any ad blocker)|review the security of your connection|made us think (?:that )?you were a bot|incapsula incident|kein roboter\b|sie ein mensch sind|pas un robot\b|vous êtes (?:bien )?(?:un )?humain|no soy un robot|(?:que|si) eres (?:un )?humano|non sono un robot|di essere (?:un )?(?:essere )?umano|não sou um robô|que (?:você )?é humano|nie jestem robotem|что (?:вы|я) не робот|вы, а не робот|похожи на автоматические|що (?:ви|я) не робот|我不是机器人|我不是機器人|(?:您|你)是(?:真人|人类)|请完成(?:安全|人机)验证|ロボットではありません|人間であることを確認|لست (?:روبوت|برنامج)|أنك إنسان/i;

/** Below this a page says little more than that. UTF-16 units. */
const LITTLE = 700;

/**
 * Whether an error stands in the place of the page: by the status that it was answered with (0 where that is not known),
 * else by what a short page says of itself.
 */
export function isGonePage(page: Pick<Page, 'headline' | 'text'>, status = 0): boolean {
  if (isErrorStatus(status, page.text)) return true;
  if (page.text.length >= LITTLE) return false;
  return (page.headline.length < MOST_SAID && SAID.test(page.headline)) || CHECKED.test(page.text);
}

const MOST_SAID = 120;

/** The same by the status alone: a barrier or an overloaded site may answer with an error and show the story. */
export function isErrorStatus(status: number, text: string): boolean {
  return status === 404 || status === 410 || (status >= 400 && text.length < LITTLE);
}
