import { expect, test } from 'vitest';
import { withoutConsent } from '../../../src/core/text/consent';

const NEWS = {
  en: 'The council met on Monday. It will build a bridge for 3 million euros.',
  cookies: 'The regulator fined the shop over its cookies. Browsers will block such cookies next year.',
};

test.each([
  [
    'German',
    'Wir verwenden auf unserer Website Cookies, um Werbung zu personalisieren. Näheres steht in der Datenschutzerklärung.',
  ],
  [
    'German, told more formally',
    'Wir sammeln technische, anonymisierte Informationen, um auf unserer Website Werbung von Partnern zu zeigen. Indem Sie klicken, stimmen Sie der Verarbeitung zu. Näheres steht in der Datenschutzerklärung.',
  ],
  [
    'English',
    'We and our partners use cookies to personalise ads. By continuing you consent to our privacy policy.',
  ],
  [
    'French',
    'Nos partenaires et nous utilisons des cookies pour personnaliser la publicité sur ce site web.',
  ],
  ['Spanish', 'Utilizamos cookies de nuestros partners para personalizar la publicidad de este sitio web.'],
])('a notice of consent is no part of the text: %s', (_, notice) => {
  const text = `${NEWS.en}\n\n${notice}\n\n${NEWS.en}`;
  const told = withoutConsent(text);
  expect(told.length).toBe(text.length);
  expect(told.trim().split(/\s{3,}/)).toEqual([NEWS.en, NEWS.en]);
  expect(told.lastIndexOf(NEWS.en)).toBe(text.lastIndexOf(NEWS.en));
});

test.each(Object.entries(NEWS))('news stay as they are: %s', (_, text) => {
  expect(withoutConsent(text)).toBe(text);
});
