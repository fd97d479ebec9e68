/** ISO 639-2 codes and English and own names of languages, which tables write where a code of two letters is meant. */
const CODES: readonly string[] = (
  'en:eng,english de:deu,ger,german,deutsch fr:fra,fre,french,francais,français es:spa,spanish,espanol,español it:ita,italian,italiano ' +
  'pt:por,portuguese,portugues,português nl:nld,dut,dutch,nederlands pl:pol,polish,polski ru:rus,russian,русский uk:ukr,ukrainian,українська ' +
  'sv:swe,swedish,svenska da:dan,danish,dansk no:nor,norwegian,norsk fi:fin,finnish,suomi cs:ces,cze,czech sk:slk,slo,slovak hu:hun,hungarian ' +
  'ro:ron,rum,romanian bg:bul,bulgarian el:ell,gre,greek tr:tur,turkish,turkce,türkçe ar:ara,arabic,العربية fa:fas,per,persian,farsi he:heb,hebrew ' +
  'hi:hin,hindi zh:zho,chi,chinese,中文 ja:jpn,japanese,日本語 ko:kor,korean,한국어 id:ind,indonesian vi:vie,vietnamese th:tha,thai ' +
  'hr:hrv,croatian sr:srp,serbian sl:slv,slovenian lt:lit,lithuanian lv:lav,latvian et:est,estonian ca:cat,catalan'
).split(' ');

const BY_NAME: ReadonlyMap<string, string> = new Map(
  CODES.flatMap((row) => {
    const [code, names] = row.split(':') as [string, string];
    return names.split(',').map((name) => [name, code] as const);
  }),
);

/** The code of a language that is named or coded in any usual way; what is none of these as it stands. */
export function languageCode(language: string): string {
  return BY_NAME.get(language.trim().toLowerCase()) ?? language;
}
