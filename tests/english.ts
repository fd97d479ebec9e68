import english from '../_locales/en/messages.json';
import { speak } from '../src/language/say';

// Unit tests run in no browser, which would have the strings: they speak English.
speak(english);
