import { describe, expect, test } from 'vitest';
import { isErrorStatus, isGonePage } from '../../../src/core/match/gone-page';

const page = (headline: string, chars = 0) => ({ headline, text: 'x'.repeat(chars) });

describe('an error in place of a page', () => {
  test.each([
    '404 - Not Found',
    'Page not found',
    'Fehler 404',
    '页面不存在',
    'Just a moment...',
    'Access to this page has been denied.',
  ])('is known by its headline: %s', (headline) => expect(isGonePage(page(headline))).toBe(true));

  test.each(['404 dead in flood', 'Missing page of the ledger is back', ''])('is not: %s', (headline) =>
    expect(isGonePage(page(headline))).toBe(false),
  );

  test.each([
    'We’ve detected unusual activity from your computer network. To continue, please click the box below.',
    'Checking your browser before accessing example.com. This process is automatic.',
    'example.com needs to review the security of your connection before proceeding.',
    'Please enable JS and disable any ad blocker',
    'Enable JavaScript and cookies to continue',
    'Press & Hold to confirm you are a human (and not a bot).',
    'Something about your browser made us think you were a bot.',
    'Jeśli chcesz się z nami połączyć, zaznacz „NIE JESTEM ROBOTEM”. Twój adres IP: 192.0.2.7',
    'Нам очень жаль, но запросы с вашего устройства похожи на автоматические.',
    'Подтвердите, что запросы отправляли вы, а не робот',
    'Bitte bestätigen Sie, dass Sie ein Mensch sind.',
    'Vérifiez que vous êtes un humain pour continuer.',
    'Verifica que eres humano completando esta acción.',
    'Conferma di essere un essere umano.',
    'Marque a caixa “Não sou um robô” para continuar.',
    '请完成安全验证后继续访问。',
    '私はロボットではありません',
    'يرجى التأكد من أنك إنسان للمتابعة',
  ])('is known by what a check for robots says: %s', (text) => {
    expect(isGonePage({ headline: 'The Daily Ledger', text })).toBe(true);
    expect(isGonePage({ headline: 'The Daily Ledger', text: text.padEnd(700, '.') })).toBe(false);
  });

  test.each([
    'The city bought a robot that clears snow; nobody is human about budgets, the mayor said.',
    'Browsers are checking addresses against a list of known frauds.',
    'Police reported unusual traffic from the stadium to the port.',
    'Der Mensch sei kein Robotermodell, sagte der Minister.',
    'Le ministre dit que le robot est bien un outil.',
    'На складе работает человек, а не робот.',
    '“As long as you are human you will be late,” the bishop said.',
  ])('is no check for robots: %s', (text) => expect(isGonePage({ headline: 'Snow', text })).toBe(false));

  test('says little: below 700 units of text and 120 of headline', () => {
    expect(isGonePage(page('Page not found', 699))).toBe(true);
    expect(isGonePage(page('Page not found', 700))).toBe(false);
    expect(isGonePage(page('Page not found'.padEnd(119, '.')))).toBe(true);
    expect(isGonePage(page('Page not found'.padEnd(120, '.')))).toBe(false);
  });

  test('is known by its status, where 404 and 410 decide alone and others with little text', () => {
    const long = 'x'.repeat(700);
    const statuses = [0, 200, 399, 400, 404, 410, 503];
    expect(statuses.filter((status) => isErrorStatus(status, long))).toEqual([404, 410]);
    expect(statuses.filter((status) => isErrorStatus(status, long.slice(1)))).toEqual([400, 404, 410, 503]);
    expect(isGonePage(page('Flood', 699), 503)).toBe(true);
  });
});
