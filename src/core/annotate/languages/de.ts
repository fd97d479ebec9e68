import type { Language } from '../language';

const ONES = 'ein=1 zwei=2 drei=3 vier=4 fünf=5 sechs=6 sieben=7 acht=8 neun=9'.split(' ');
const TENS = 'zwanzig=20 dreißig=30 vierzig=40 fünfzig=50 sechzig=60 siebzig=70 achtzig=80 neunzig=90'.split(
  ' ',
);
/** Tens and ones are one word, ones first: `fünfundzwanzig`. */
const COMPOUNDS = TENS.flatMap((ten) =>
  ONES.map((one) => {
    const [[unit, u], [tens, t]] = [one.split('='), ten.split('=')] as [[string, string], [string, string]];
    return `${unit}und${tens}=${Number(u) + Number(t)}`;
  }),
);

/** German, after the official spelling (Rat für deutsche Rechtschreibung 2024) and the Duden grammar. */
export const language: Language = {
  decimal: ',',
  ordinalStop: true,
  capitalNouns: true,
  abbreviations:
    'z.b z.b. d.h u.a u.a. o.ä bzw ca dr prof st nr str mio mrd tsd abs art inkl ggf evtl vgl bspw usw etc jh jan febr feb mär apr aug sept sep okt nov dez mo di mi do fr sa so hr fr gen abg geb gest sog max min dipl ing med jur phil hl i.d.r v.a z.t inc corp',
  months: 'jänner=1 feber=2 sept=9',
  weekdays: 'sonnabend*=6 montag*=1 dienstag*=2 mittwoch*=3 donnerstag*=4 freitag*=5 samstag*=6 sonntag*=7',
  relative:
    'seit_jahresbeginn=y0 jahresbeginn=y0 anfang_des_jahres=y0 beginn_des_jahres=y0 heute=d0 gestern=d-1 vorgestern=d-2 morgen=d1 übermorgen=d2 heuer=y0 jetzt=NOW derzeit=NOW zurzeit=NOW aktuell=NOW',
  units:
    'sekunde*=second minute*=minute stunde*=hour tag=day tage=day tagen=day tages=day woche=week wochen=week wochenende*=weekend monat=month monate=month monaten=month monats=month quartal*=quarter jahr=year jahre=year jahren=year jahres=year jahrzehnt*=decade jahrhundert*=century',
  last: 'letzte letzten letzter letztes letztem vergangene vergangenen vergangener vergangenes vergangenem vorige vorigen voriger voriges vorigem',
  next: 'nächste nächsten nächster nächstes nächstem kommende kommenden kommender kommendes kommendem',
  current: 'diese dieser dieses diesen diesem laufenden laufende',
  agoBefore: 'vor',
  agoBehind: 'zuvor',
  aheadBefore: 'in binnen',
  aheadBehind: 'später',
  seasons: 'frühling=SP frühjahr=SP sommer=SU herbst=FA winter=WI',
  ordinals:
    'erste=1 ersten=1 erstes=1 zweite=2 zweiten=2 zweites=2 dritte=3 dritten=3 drittes=3 vierte=4 vierten=4 viertes=4 1.=1 2.=2 3.=3 4.=4',
  yearParts: 'quartal=Q quartals=Q halbjahr=H halbjahrs=H halbjahres=H',
  ordinalPattern: '\\.',
  of: '',
  to: 'bis bis_zum und',
  inYear:
    'im_jahr im_jahre in_jahr jahr jahres jahre in seit ab bis anfang ende mitte zwischen von nach vor sommer herbst winter frühjahr frühling ins_jahr für_das_jahr für',
  yearBehind: '',
  decadePattern: '(?:er|er-)\\s?Jahren?',
  before: 'bis bis_zum bis_ende vor',
  after: 'seit ab nach',
  future:
    'beginnt beginnen endet enden startet starten gilt_ab gelten_ab läuft_aus tritt_in_kraft findet finden_statt steht_bevor wird werden soll sollen will wollen plant planen geplant kommenden könnte könnten',
  clockPattern: '(?:[:.]\\d\\d)?\\s?Uhr',
  numbers: `zwei=2 drei=3 vier=4 fünf=5 sechs=6 sieben=7 acht=8 neun=9 zehn=10 elf=11 zwölf=12 dreizehn=13 vierzehn=14 fünfzehn=15 sechzehn=16 siebzehn=17 achtzehn=18 neunzehn=19 ${TENS.join(' ')} hundert=100 zweihundert=200 dreihundert=300 vierhundert=400 fünfhundert=500 sechshundert=600 siebenhundert=700 achthundert=800 neunhundert=900 tausend=1000 zweitausend=2000 dreitausend=3000 viertausend=4000 fünftausend=5000 zehntausend=10000 hunderttausend=100000 anderthalb=1.5 eineinhalb=1.5 zweieinhalb=2.5 eine_million=1000000 eine_milliarde=1000000000 eine_billion=1000000000000 eine_halbe_million=500000 dutzend=12 ${COMPOUNDS.join(' ')}`,
  and: '',
  scales:
    'tausend=1e3 tsd=1e3 million=1e6 millionen=1e6 mio=1e6 milliarde=1e9 milliarden=1e9 mrd=1e9 billion=1e12 billionen=1e12 bio=1e12 billiarden=1e15',
  percent: '% prozent v.h.',
  points: 'prozentpunkt*',
  currencies:
    'euro=EUR us-dollar=USD dollar=USD kanadische_dollar=CAD australische_dollar=AUD franken=CHF schweizer_franken=CHF pfund=GBP britische_pfund=GBP rubel=RUB yuan=CNY renminbi=CNY yen=JPY rupien=INR kronen=SEK schwedische_kronen=SEK dänische_kronen=DKK norwegische_kronen=NOK tschechische_kronen=CZK zloty=PLN złoty=PLN lira=TRY türkische_lira=TRY forint=HUF hrywnja=UAH griwna=UAH won=KRW rand=ZAR real=BRL pesos=MXN schekel=ILS',
  measures:
    'kilometer*=km meter*=m zentimeter*=cm millimeter*=mm quadratkilometer*=km² quadratmeter*=m² kubikmeter*=m³ hektar=ha kilogramm=kg kilo=kg gramm=g tonne=t tonnen=t liter*=l grad=° megawatt=MW gigawatt=GW kilowattstunde*=kWh terawattstunde*=TWh stundenkilometer=km/h barrel=bbl meile=mi meilen=mi',
  agePattern: '-jährig\\p{L}*|\\s+Jahre\\s+alt\\p{L}*|jährig\\p{L}*',
  ageBefore: 'alter_von',
  over: 'mehr_als über mindestens wenigstens gut',
  under: 'weniger_als unter höchstens maximal bis_zu knapp fast nahezu',
  about: 'rund etwa ungefähr circa ca. zirka um_die an_die gegen schätzungsweise',
  said: 'sagte sagten sagt erklärte erklärten erklärt teilte teilten betonte betonten meinte meinten kritisierte forderte forderten warnte warnten schrieb schrieben berichtete berichteten fügte hieß kündigte kommentierte behauptete bestätigte bekräftigte äußerte so versicherte unterstrich stellte twitterte zitierte',
  saidStops:
    'dass am im in bei beim vor nach auf gegenüber der_zeitung dem mit zu zur zum und laut wie er sie hinzu mit mitte',
  starts:
    'anders_ist_das anders_sieht_es anders_ist_es zum_beispiel am_tag_zuvor tags_zuvor im_gegenzug hinzu_kommt ein_weiterer ein_weiteres eine_weitere herr frau ganz_im_gegensatz er sie es ihm ihr ihnen ihn sein seine seinen seiner seinem ihre ihren ihrer ihrem dies diese dieser dieses diesen diesem das_ist das_sind das_war das_sei das_hat das_wird das_sagte das_teilte das_geht das_gilt das_kann das_könnte das_soll das_sollte das_muss das_würde das_wäre das_macht das_bedeutet das_zeigt das_liegt das_steht das_kommt das_haben das_hatte das_entspricht das_führt das_reicht das_betrifft das_sehen das_heißt das_gleiche bereits_zuvor der_hatte der_habe die_hatten jener jene jenes solche solcher solches dort da hier dabei dafür dagegen daher dahinter damit danach daran darauf daraufhin daraus darin darüber darum darunter davon davor dazu deshalb deswegen demnach dementsprechend demzufolge denn doch jedoch aber und oder auch außerdem zudem ferner weiter weiterhin ebenso ebenfalls allerdings dennoch trotzdem gleichwohl indes indessen derweil inzwischen unterdessen so somit folglich also sonst stattdessen zuvor anschließend dann später kurz_darauf beide beiden einer eine_von einige manche viele andere anderer weitere man wir ich ihr unser unsere mein meine letztere letzterer erstere dessen deren was wer wo wie warum welche welcher nun hinzu zwar den_angaben dass details grund_ist grund_sind grund_dafür grund_war hintergrund_ist hintergrund_sind hintergrund_war ursache_ist ziel_ist anlass_ist anlass_war auslöser_ist auslöser_war ergebnis_ist möglich_macht im_gegensatz_dazu ursprüngliche_meldung vorläufig_übernimmt unklar_ist unklar_war klar_ist fest_steht leider übrigens tatsächlich natürlich immerhin schließlich nur genau bislang ansonsten zusätzlich im_anschluss mittlerweile insgesamt_seien nach_eigenen_angaben nach_angaben_der_polizei den_ermittlungen_zufolge ziel_sei ziel_war grund_seien hintergrund_seien ursache_war damals seinerzeit an_diesem_tag an_diesem_tage an_jenem in_jenem zu_dieser_zeit zu_diesem_zeitpunkt',
  standingPattern:
    'wie (?!sein|ihr|er |sie |es )[^,]{3,80}(?:te|ten|teilt|tet|sagt|meldet|schreibt|schrieb|schrieben|hieß|heißt|bekanntgab|angab|mitteilt),|diese (?:Woche|Nacht) |dieses (?:Jahr|Wochenende|Quartal) |diesen (?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Monat|Sommer|Herbst|Winter) |es (?:gibt|gab|leben|lebten|fehlt|fehlen) (?:in|im|auf|am|bei|rund|mehr|derzeit|zurzeit|etwa|keine?n?)(?![\\p{L}])',
  connectives: 'aber und doch denn auch',
  pronouns: 'er sie ihm ihn ihnen',
  definite: 'der die das den dem des',
  nouns:
    'jugendlichen teilnehmer teilnehmern betroffenen passagiere bewohner anwohner patienten mitarbeiter einsatzkräfte einsatzkräften retter rettungskräfte zeugen demonstranten zuschauer besucher gäste geschädigte geschädigten tatverdächtige tatverdächtigen polizist verletzten toten leiche hochschule institut bank gremium duo trio konzern firma unternehmen mann frau minister ministerin präsident präsidentin täter opfer verdächtige verdächtiger angeklagte fahrer fahrerin beamten polizisten gruppe verein partei schiff flugzeug maschine wagen auto fahrzeug haus gebäude stadt land behörde studie bericht gericht richter urteil gesetz plan projekt film buch team mannschaft spieler trainer sprecher sprecherin politiker politikerin autor autorin forscher wissenschaftler experten behörden angebot entscheidung maßnahme maßnahmen vorschlag vorfall unfall brand angriff tat feuer paar kinder kind junge mädchen schüler künstler schauspieler schauspielerin sänger sängerin musiker abkommen vertrag treffen gespräch chef chefin',
  contracted: 'im am beim vom zum zur ins ans',
  told: 'opfer opfern angehörige angehörigen hinterbliebenen bericht berichts meldung vorwurf vorwürfe vorwürfen urteil gesetz plan pläne plänen projekt entscheidung maßnahme maßnahmen vorschlag vorfall vorfalls vorfälle unfall unfalls brand brandes angriff angriffs tat abkommen vertrag treffen treffens gespräch gespräche veranstaltung sitzung konferenz aktion studie umfrage antrag amt traineramt posten vorhaben forderung fall ermittlungen ereignis ereignisse zwischenfall mitteilung erklärung ankündigung aussage aussagen debatte verfahren prozess einsatz spiel sendung lage situation wagen auto fahrzeug bus zug gebäude brücke landkreis suche schießerei explosion film films',
  openers:
    'weil als nachdem wenn obwohl während bevor seit seitdem ob damit sobald bei nach mit in im am beim an auf für trotz wegen aus unter zum zur um von vom vor durch gegen ohne',
  capitalOpeners:
    'er es wir ich man dies diese dieser dieses eigentlich offenbar derzeit momentan bisher bislang inzwischen mittlerweile zudem außerdem allerdings jedoch dennoch trotzdem dabei damit dort hier da nun jetzt heute gestern bereits schon noch nur auch aber und oder doch denn dass wie was wer wo warum zwei drei vier fünf sechs sieben neun zehn zwölf ein eine mehrere einige viele manche jeder jede jedes kein keine keiner nicht insgesamt rund etwa knapp fast sogar besonders leider natürlich vielleicht möglicherweise wahrscheinlich vermutlich angeblich kürzlich zuletzt zunächst schließlich später anschließend danach seither immer nach mit bei für seit wegen trotz während weil wenn als nachdem bevor',
  possessives: 'sein seine seinen seiner seinem seines ihr ihre ihren ihrer ihrem ihres',
  also: 'auch ebenfalls außerdem zudem weiter ferner',
  backPattern:
    '(?:eine[nm]?|ein|zwei|drei|wenige|einige|mehrere|\\d{1,2}) (?:Tage?n?|Wochen?|Monate?n?|Jahre?n?|Stunden?|Minuten?) (?:zuvor|später|danach|darauf)(?![\\p{L}])|(?:das|dies)\\s+(?:ist|sind|war|wird|hat|haben|kann|darf|soll|will|muss|dürfte|[\\p{Ll}]{3,}(?:te|t))(?![\\p{L}])|(?:der|die|dem|den)\\s+\\d{1,3}-?[Jj]ährige\\p{L}{0,2}(?![\\p{L}])(?!\\s+(?:aus|der|des|von)(?![\\p{L}])|\\s+\\p{Lu})',
  unique:
    'polizei regierung feuerwehr opposition pandemie wirtschaft weltwirtschaft industrie politik justiz bahn börse koalition armee menschheit wissenschaft forschung kirche natur erde sonne mond welt papst kanzler kanzlerin staat staatsanwaltschaft bundes* landes* europa* inflation arbeitslosigkeit konjunktur klimawandel krieg winter sommer frühling herbst meisten mehrheit zahl wahl zukunft vergangenheit gegenwart nachfrage preis preise us-* eu-* corona* covid* coronavirus dollar euro arbeitslosenquote leitzins klima bundesrepublik weltbank notenbank zentralbank internet virus rubel yen franken lufthansa dax demokratie gesellschaft bevölkerung polizeiinspektion* kreis* stadtverwaltung bürgermeister* menschen deutschen',
  demonstratives: 'dieser dieses diesem diesen diese',
  demonstrated:
    'art weise jahres welt land winter sommer frühjahr herbst saison wochenende fall zeit legislaturperiode',
  links:
    'bleibt_dies ist_dies sei_dies wird_dies war_dies wurde_dies gilt_dies daher dort hier deshalb deswegen dadurch somit ebenfalls den_angaben_zufolge demnach daraufhin hingegen den_beiden die_beiden der_beiden von_ihnen darunter_auch letztere letzterer demgegenüber derselben desselben zum_gleichen_zeitpunkt am_selben_tag am_gleichen_tag am_tag_zuvor am_nächsten_tag am_folgenden_tag kurz_darauf wenig_später tags_zuvor in_dem_fall vor_ort nach_eigenen_angaben der_gleichen der_selben dem_selben genannten besagten besagte erwähnten erwähnte derselbe dieselbe dasselbe denselben',
  anchorPattern:
    '\\p{Lu}{2,}|(?<=[\\p{L},] )(?!(?:Ende|Anfang|Mitte|Million|Millionen|Milliarde|Milliarden|Prozent|Euro|Cent|Dollar|Franken|Jahr|Jahre|Jahren|Monat|Monate|Monaten|Woche|Wochen|Tag|Tage|Tagen|Stunde|Stunden|Minuten|Sekunden|Liter|Kilo|Kilogramm|Gramm|Kilometer|Meter|Zentimeter|Quadratmeter|Hektar|Tonnen|Uhr|Grad|Stück|Teil|Teile|Art|Reihe|Hälfte|Drittel|Viertel|Dutzend|Nacht|Morgen|Abend|Paar) )\\p{Lu}[\\p{Ll}-]+ \\p{Lu}\\p{Ll}+',
  verbPattern:
    '\\p{Lu}\\p{L}+ (?!(?:einen|keinen|seinen|ihren|diesen|jeden|neuen|ersten|letzten|beiden|meisten|vielen|eigenen|gegen|neben|wegen|zwischen|sondern|wollen|zuletzt)(?![\\p{L}]))[\\p{Ll}]{3,}en|\\p{Ll}*(?:band|bat|bog|bot|brach|brannte|dachte|drang|empfahl|entschied|fing|flog|floh|floss|fraß|fuhr|galt|genoss|geriet|geschah|goss|griff|grub|half|hing|hob|klang|kroch|lieh|log|maß|mied|nannte|pfiff|rannte|riet|riss|ritt|roch|sang|schien|schlief|schlug|schloss|schnitt|schob|schoss|schuf|schwamm|schwieg|schwor|sandte|sprang|stahl|stieß|stieg|stritt|strich|tat|trank|traf|trieb|trug|verdarb|vergaß|verglich|verschwand|verschlang|wandte|warb|warf|wog|wuchs|wusch|zwang|kam|stand|lief|sprach|lag|nahm|gab|ging|ließ|hielt|fand|zog|fiel|trat|wies|rief|blieb|sah|saß|las|bekam)(?:en)?|bekamen|wäre|wären|käme|gäbe|ginge|stünde|müsste|müssten|dürfte|dürften|bestehe|gelte|gehe|komme|stehe|liege|bleibe|werde|könne|müsse|solle|wolle|dürfe|wisse|gebe|sehe|führe|brauche|bedeute|handle|handele|ereigne|befinde|reiche|vergrößere|tut|weiß|wissen|mag|mögen|tun|setzen|gelten|bilden|melden|ist|sind|war|waren|wird|werden|wurde|wurden|hat|haben|hatte|hatten|kann|können|konnte|konnten|soll|sollen|sollte|sollten|muss|müssen|musste|mussten|will|wollen|wollte|wollten|darf|dürfen|sei|seien|habe|hätte|hätten|würde|würden|könnte|könnten|gibt|gab|geht|ging|gingen|kommt|kam|kamen|kommen|steht|stand|standen|stehen|liegt|lag|lagen|liegen|bleibt|blieb|blieben|hält|hielt|hielten|sieht|sah|sahen|nimmt|nahm|nahmen|lässt|ließ|ließen|läuft|lief|trifft|traf|trafen|spricht|sprach|sprachen|starb|starben|stieg|stiegen|sank|sanken|gewann|gewannen|verlor|verloren|fand|fanden|begann|begannen|schrieb|schrieben|zog|zogen|fiel|fielen|trat|traten|wies|rief|riefen|erhielt|erhielten|(?!(?:heute|ersten?|letzten?|zweiten?|dritten?|vierten?|fünften?|sechsten|siebten|achten|zehnten|meisten|besten?|größten?|höchsten?|neuesten?|wichtigsten?|nächsten?|nicht|jetzt|seit|statt|anstatt|laut|fast|erst|zuerst|selbst|einst|meist|zumeist|zuletzt|samt|gesamten?|insgesamt|überhaupt|direkt|bereit|weit|soweit|leicht|recht|nacht|echt|schlecht|dicht|gut|bekannten?|sogenannten?|genannten?|geplanten?|beliebten?|gestrigen|rechten?|alten?|guten?|harten?|gesunden?|bunten?|breiten?|weiten?|zweit|dritt|damit|somit|womit|hinten|unten|bitte|mitte|seite|heut|privaten?|konkreten?|direkten?|öffentlichst|derart|dort|sofort|fort|dahint|jährt)(?![\\p{L}]))[\\p{Ll}]{3,}(?:te|ten|t)',
  self: 'ich wir mich uns mein meine unser unsere sie_können ihr_seid ihr_habt ihr_könnt ihr_wollt ihr_müsst seid_ihr habt_ihr könnt_ihr wollt_ihr müsst_ihr euch euer eure euren',
  boilerplatePattern:
    '^(?:werbehinweis|lesen sie|lies auch|mehr zum thema|anzeige|werbung|foto:|bild:|quelle:|video:|hier klicken|newsletter|abonnieren|jetzt |folgen sie|teilen|kommentare|von [A-ZÄÖÜ]\\p{Ll}+ [A-ZÄÖÜ]\\p{Ll}+$|©|copyright|alle rechte|dieser (?:artikel|text|beitrag)|\\(dpa|bitte )|newsletter|copyright|https?://|www\\.|abonnement|datenschutz(?:erklärung|hinweis|bestimmung|einstellung)|cookies|\\((?:links|rechts|mitte|im bild|archivbild|symbolbild)\\)|(?:facebook|twitter|whatsapp|telegram|pinterest)[\\s\\d]{1,4}(?:facebook|twitter|whatsapp|telegram|pinterest)',
};
