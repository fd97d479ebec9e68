/**
 * The most frequent function words of languages that have no stop list, as they are written: enough to tell them from
 * each other and from those that have one. A list of thirty finds every third word of a text.
 */
export const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  nl: 'de het een van en is dat niet met voor zijn op te aan er maar ook wordt door naar bij om heeft werd uit nog over',
  sv: 'i en han de och att det som är på för av inte med till den har ett om var men sig från vid kan eller efter hade också',
  no: 'i en han de at og det som er på for av ikke med til den har et om var men seg fra ved kan eller etter ble også hadde',
  da: 'i en han de at der og det som er på for af ikke med til den har et om var men sig fra ved kan eller efter blev også havde',
  fi: 'ja on ei että se hän oli mutta kun niin myös kuin joka ovat sen jos tai ole vuoden mukaan olisi ovat',
  pl: 'w i na z nie się do to że jest o jak po od za przez ale dla który są oraz jego było tym roku także',
  cs: 'a v se na je že s z o do to ve by k ale jako za po jsou který pro od také podle jeho byl jsem už',
  sk: 'a v sa na je že s z o do to by k ale ako za po sú ktorý pre od aj podľa bol už jeho',
  hu: 'a az és hogy nem is egy ez van meg csak de már volt mint még azt el ki után vagy szerint',
  ro: 'și şi de la în a cu pe nu că să din o este un pentru care mai au fost dar sau după ale',
  tr: 've bir bu için da de ile olarak olan çok daha gibi kadar en sonra ne ancak göre oldu dedi ise',
  id: 'yang dan di ini itu dengan untuk tidak dari dalam akan pada juga ke karena oleh ada mereka bisa sudah',
  vi: 'của và là có trong được không cho với một những các để người khi này đã từ',
  hr: 'i u je na se da su za od s iz kako ne što bi koji nije ali po kao će',
  bg: 'и на да се от за в е не са по с че като но ще през след или',
};

/** Tags of languages that are written so much alike that one list does. */
export const ALIKE: Readonly<Record<string, string>> = { bs: 'hr', sh: 'hr', ms: 'id' };

/** Scripts that one language has almost for itself. */
export const OWN_SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\uac00-\ud7af]/g, 'ko'],
  [/[\u0370-\u03ff]/g, 'el'],
  [/[\u0590-\u05ff]/g, 'he'],
  [/[\u0e00-\u0e7f]/g, 'th'],
  [/[\u0900-\u097f]/g, 'hi'],
  [/[\u0980-\u09ff]/g, 'bn'],
  [/[\u0b80-\u0bff]/g, 'ta'],
  [/[\u10a0-\u10ff]/g, 'ka'],
  [/[\u0530-\u058f]/g, 'hy'],
];
