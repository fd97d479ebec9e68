import type { Language } from '../language';

const ONES = 'due=2 tre=3 quattro=4 cinque=5 sei=6 sette=7 otto=8 nove=9'.split(' ');
const TENS =
  'venti=20 trenta=30 quaranta=40 cinquanta=50 sessanta=60 settanta=70 ottanta=80 novanta=90'.split(' ');
/** `venticinque`, `ventotto`: the vowel of the ten falls before uno and otto. */
const COMPOUNDS = TENS.flatMap((ten) =>
  ['uno=1', ...ONES].map((one) => {
    const [[unit, u], [tens, t]] = [one.split('='), ten.split('=')] as [[string, string], [string, string]];
    return `${/^[uo]/.test(unit) ? tens.slice(0, -1) : tens}${unit === 'tre' ? 'tré' : unit}=${Number(u) + Number(t)}`;
  }),
);

/** Italian, after Serianni, Grammatica italiana, and the Treccani dictionary. */
export const language: Language = {
  decimal: ',',
  abbreviations:
    'sig sig.ra dott dott.ssa prof prof.ssa avv ing on sen art n nn pag ecc es gen feb mar apr mag giu lug ago set ott nov dic s ss st mons min max ca tel p.es inc corp ind',
  months: '',
  weekdays: 'lunedi=1 martedi=2 mercoledi=3 giovedi=4 venerdi=5',
  relative:
    "inizio_dell'anno=y0 inizio_dell’anno=y0 inizio_anno=y0 oggi=d0 ieri=d-1 l'altro_ieri=d-2 domani=d1 dopodomani=d2 stamattina=d0 stasera=d0 stanotte=d0 ieri_sera=d-1 adesso=NOW attualmente=NOW",
  units:
    'secondo=second secondi=second minuto=minute minuti=minute ora=hour ore=hour giorno=day giorni=day settimana=week settimane=week fine_settimana=weekend weekend=weekend mese=month mesi=month trimestre=quarter trimestri=quarter anno=year anni=year decennio=decade decenni=decade secolo=century secoli=century',
  last: 'scorso scorsa scorsi scorse passato passata ultimo ultima ultimi ultime precedente',
  next: 'prossimo prossima prossimi prossime successivo successiva',
  current: 'questo questa questi queste quest’ quest',
  agoBefore: '',
  agoBehind: 'fa prima addietro or_sono',
  aheadBefore: 'tra fra entro',
  aheadBehind: 'dopo più_tardi',
  seasons: 'primavera=SP estate=SU autunno=FA inverno=WI',
  ordinals: 'primo=1 secondo=2 terzo=3 quarto=4',
  yearParts: 'trimestre=Q semestre=H',
  decadeBefore: 'anni decennio',
  ordinalPattern: '[°º]',
  of: 'di del',
  to: 'al a e',
  inYear:
    "nel dal al del fino_al entro_il per_il anno dell'anno dell’anno nell'anno nell’anno dall’anno estate autunno primavera inverno fine inizio metà tra il e di",
  yearBehind: '',
  decadePattern: '(?!)',
  before: 'entro entro_il prima_del fino_al',
  after: 'dal dopo_il a_partire_dal da',
  future:
    'inizia comincia scade termina parte *erà *eranno *irà *iranno sarà saranno avrà avranno dovrà dovranno potrà potranno farà verrà verranno prossimo prossima prevede prevista previsto',
  clockPattern: '[.:]\\d\\d(?=\\s*[,.;)]|\\s+\\p{Ll})',
  numbers: `due=2 tre=3 quattro=4 cinque=5 sei=6 sette=7 otto=8 nove=9 dieci=10 undici=11 dodici=12 tredici=13 quattordici=14 quindici=15 sedici=16 diciassette=17 diciotto=18 diciannove=19 ${TENS.join(' ')} ${COMPOUNDS.join(' ')} cento=100 duecento=200 trecento=300 quattrocento=400 cinquecento=500 seicento=600 settecento=700 ottocento=800 novecento=900 mille=1000 duemila=2000 tremila=3000 quattromila=4000 cinquemila=5000 diecimila=10000 centomila=100000 un_milione=1000000 un_miliardo=1000000000 una_decina=10 una_ventina=20 una_trentina=30 una_cinquantina=50 un_centinaio=100 un_migliaio=1000 mezzo_milione=500000`,
  and: '',
  scales:
    'mila=1e3 migliaia=1e3 milione=1e6 milioni=1e6 mln=1e6 miliardo=1e9 miliardi=1e9 mld=1e9 bilione=1e12 bilioni=1e12',
  percent: '% per_cento',
  points: 'punti_percentuali punto_percentuale',
  currencies:
    'euro=EUR dollaro=USD dollari=USD dollari_canadesi=CAD dollari_australiani=AUD sterline=GBP franchi=CHF franchi_svizzeri=CHF rubli=RUB yuan=CNY yen=JPY rupie=INR lire=ITL lire_turche=TRY corone=SEK',
  measures:
    'chilometro=km chilometri=km chilometri_quadrati=km² metro=m metri=m metri_quadrati=m² metri_quadri=m² metri_cubi=m³ centimetri=cm millimetri=mm ettaro=ha ettari=ha chilogrammi=kg chili=kg chilo=kg grammi=g tonnellata=t tonnellate=t litro=l litri=l gradi=° megawatt=MW gigawatt=GW barili=bbl miglia=mi',
  agePattern: '\\s*enne(?![\\p{L}])',
  ageBefore: 'di età_di',
  over: "più_di oltre almeno non_meno_di superiore_a più_d'",
  under: 'meno_di fino_a al_massimo inferiore_a quasi',
  about: 'circa intorno_a attorno_ai approssimativamente',
  said: 'ha_detto hanno_detto dice detto ha_dichiarato hanno_dichiarato dichiara dichiarato ha_affermato afferma affermato ha_spiegato hanno_spiegato spiega spiegato ha_aggiunto aggiunge aggiunto ha_sottolineato sottolinea sottolineato ha_annunciato annuncia ha_commentato commenta ha_scritto scrive ha_ricordato ricorda ha_ribadito ribadisce ha_concluso conclude ha_assicurato ha_precisato precisa ha_riferito riferisce ha_evidenziato evidenzia ha_osservato osserva secondo racconta ha_raccontato prosegue continua disse',
  saidStops:
    'che in durante a al alla su sul oggi ieri lunedì martedì mercoledì giovedì venerdì sabato domenica per con e dopo ai nel nella',
  starts:
    "ad_esempio per_esempio non il_post situato situata ha_aggiunto_che ha_detto_che egli ella esso essa essi esse lui lei loro questo questa questi queste quello quella quelli quelle ciò cui suo sua suoi sue il_suo la_sua i_suoi le_sue il_loro la_loro i_loro le_loro tale tali entrambi entrambe lì là qui qua così anche inoltre infatti poi quindi dunque perciò pertanto tuttavia però ma e ed o invece intanto nel_frattempo successivamente per_questo in_particolare in_questo in_questa in_quel in_quella di_conseguenza altro altra altri altre un_altro un'altra alcuni alcune molti molte lo_stesso la_stessa io noi mi ci il_mio la_mia nostro nostra che chi dove l'altro l’altro uno_dei una_delle tra_questi tra_cui a_tal oltre_a_ciò si_tratta ne gli_altri le_altre c'è c’è pure non_solo è sono era erano ha hanno aveva avevano eppure a_volte quando_gli quando_le ora_ c'erano c’erano c'era c’era ci_sono ci_sarà ci_saranno purtroppo fortunatamente infine nel_complesso nel_contempo allo_stesso_modo al_contrario d'altra_parte d’altra_parte del_resto a_sua_volta da_parte_sua ecco ovviamente per_le_loro per_la_loro per_il_loro per_la_sua per_il_suo",
  connectives:
    'tuttavia però inoltre intanto nel_frattempo ma e infatti quindi anche da_parte_sua dal_canto_suo infine invece eppure dunque pertanto di_conseguenza',
  pronouns: 'egli ella lui lei essi esse',
  definite: "il lo la i gli le l' l’",
  nouns:
    'giovani passeggeri residenti pazienti pompieri soccorritori testimoni manifestanti spettatori visitatori feriti poliziotti adolescente corpo banca ospedale struttura ladri aggressore aggressori attaccante società azienda impresa uomo donna giovane ministro ministra presidente premier vittima vittime sospettato imputato indagato autore autrice gruppo organizzazione partito nave aereo auto veicolo conducente città paese ente studio rapporto documento giudice tribunale sentenza legge piano progetto film libro squadra giocatore allenatore portavoce politico esperti ricercatori autorità decisione misura misure proposta incidente incendio attacco coppia bambino bambina ragazzo ragazza studente artista attore attrice cantante accordo incontro riunione testo norma sindaco governatore deputato senatore agenti leader provvedimento tecnico mister',
  contracted:
    "del dello della dell' dei degli delle al allo alla all' ai agli alle dal dallo dalla dall' dai dagli dalle nel nello nella nell' nei negli nelle sul sullo sulla sull' sui sugli sulle",
  told: 'vittime annuncio accusa accuse rapporto documento sentenza legge piano progetto decisione misura misure proposta incidente incendio attacco accordo incontro riunione testo norma iniziativa studio sondaggio richiesta delitto processo caso evento cerimonia notizia comunicato dichiarazione dichiarazioni indagine operazione partita struttura situazione vicenda episodio provvedimento scena dati suv auto veicolo camion autobus edificio ponte contea ricerche sparatoria esplosione',
  openers:
    "dopo prima_di durante in nel nella nell' con secondo per da a al alla all' senza di quando mentre sebbene se nonostante grazie_a a_causa fino come una_volta poiché dopo_che tra fra su",
  relatives: 'che cui quale',
  capitalOpeners:
    'egli lui lei loro esso essa questo questa questi queste quello quella un una due tre quattro cinque sei sette otto nove dieci oggi ieri domani ora adesso attualmente intanto inoltre anche ma però quindi dunque così poi infine infatti tuttavia non si ci sono è era ha hanno lunedì martedì mercoledì giovedì venerdì sabato domenica molti alcuni alcune tutti ogni nessuno nel nella nei nelle per con dopo durante secondo quando mentre come',
  possessives: 'suo sua suoi sue loro',
  also: 'anche inoltre',
  isNullSubject: true,
  unique:
    'polizia governo stato mondo economia giustizia opposizione pandemia virus borsa esercito umanità scienza chiesa natura terra sole luna papa disoccupazione inflazione guerra maggioranza maggior numero parlamento senato camera clima pianeta petrolio euro dollaro coronavirus covid-19 popolazione società internet vita democrazia',
  demonstratives: 'questo questa questi queste quel quello quella quei quegli quelle tale tali',
  demonstrated:
    'che di anno mondo paese momento volta mattina sera notte pomeriggio fine inizio estate inverno autunno primavera stagione secolo tipo genere legislatura',
  links:
    "quell'anno quell’anno quella_notte quel_momento quell'epoca quella_sera poco_dopo di_loro tra_loro tra_questi quest'ultimo quest’ultimo quest'ultima quest’ultima entrambi entrambe di_conseguenza eppure ha_aggiunto_poi un_altro_bellissimo la_stessa_fonte lo_stesso_giorno il_giorno_dopo il_giorno_prima sul_posto giorni_dopo ore_dopo suddett* la_stessa lo_stesso gli_stessi le_stesse quel_giorno",
  verbPattern:
    'spetta|spettano|compensa|compensano|obbliga|obbligano|rientrano|dimostra|dimostrano|assicura|assicurano|ammonta|ammontano|calcola|calcolano|cala|calano|cattura|concentra|concentrano|contribuisce|controlla|controllano|coordina|critica|criticano|decolla|denuncia|denunciano|destina|dichiarano|diventano|domina|dominano|esamina|esaminano|fissa|fissano|garantisce|giudica|illustra|illustrano|imita|impegna|impegnano|indaga|indagano|informa|informano|lavora|loda|lodano|mira|mirano|nomina|nominano|ordinano|organizzano|paragona|partecipano|penalizza|pensa|preferisce|presenta|prova|provano|raddoppia|rafforza|rafforzano|raggiungono|realizza|realizzano|recita|regala|regola|regolano|rilascia|rilasciano|rispetta|rispettano|ritira|ritirano|salva|salvano|scade|scadono|sfida|sfidano|sfiora|sostituiscono|spara|sparano|sposta|spostano|stima|stimano|studia|studiano|tratta|trattano|valuta|valutano|varia|variano|viaggia|viaggiano|viola|violano|visita|visitano|vola|volano|aggiunge|aggiungono|colpisce|comporta|comportano|coinvolge|coinvolgono|concede|costringe|distrugge|dirige|elegge|esclude|espone|impedisce|infligge|invade|legge|nasconde|offende|oppone|pone|pongono|rompe|scegli[e]|scelgono|spegne|stringe|tiene|tengono|toglie|uccidono|(?:si|non)\\s(?:si\\s)?\\p{L}{2,}(?:a|e|ono|ano|ò|ì)|\\p{L}{2,}r(?:à|anno|ebbe|ebbero)|\\p{L}{2,}isc(?:e|ono)|\\p{L}{3,}(?:[tgvcm]ono|lgono|ngono|ndono|edono|idono|udono)|manca|mancano|partecipa|partecipano|introduce|rientra|festeggia|celebra|celebrano|gioca|giocano|guidano|sente|rende|mette|comincia|cominciano|parla|parlano|cercano|chiama|chiamano|entra|entrano|passa|passano|usa|usano|utilizza|utilizzano|trova|trovano|spera|sperano|significa|sembra|sembrano|serve|include|comprende|contiene|ottiene|mantiene|appartiene|dipende|perde|prende|vende|scende|risponde|decide|uccide|produce|riduce|conduce|traduce|cade|accade|succede|vede|siede|segue|insegue|corre|scorre|ricorre|promette|permette|trasmette|ammette|svela|affronta|affrontano|aiuta|aiutano|attende|attira|blocca|cambia|cambiano|collega|combatte|compra|comprano|condanna|consiste|costa|costano|crea|creano|descrive|difende|dura|durano|elimina|emerge|esprime|evita|funziona|funzionano|generano|genera|gestisce|giunge|gode|impone|insegna|insiste|integra|interessa|invita|lanciano|limita|manda|monitora|nasce|nascono|nega|opera|operano|ordina|organizza|ospita|ospitano|osserva|paga|pagano|partono|pesa|possiede|precede|preoccupa|prepara|preparano|prevale|produce|protegge|provoca|pubblica|quantifica|raccoglie|raccolgono|raggiunge|registra|richiede|ricorda|rifiuta|rifiutano|rischia|rischiano|riporta|riprende|risale|risiede|salgono|scatta|scopre|segna|segnala|soffre|sorge|sorprende|sostituisce|spende|spinge|spinge|supera|superano|svolge|tende|tenta|termina|testimonia|tocca|trasforma|trascorre|uccidono|unisce|vale|valgono|vede|vota|votano|avvicina|restituisce|interpreta|è|sono|era|erano|ha|hanno|aveva|avevano|sarà|saranno|fu|furono|può|possono|deve|devono|va|vanno|fa|fanno|sta|stanno|viene|vengono|resta|restano|dice|dà|sia|siano|vuole|chiede|arriva|arrivano|prevede|spiega|prevedono|annunciano|conferma|confermano|rivela|rivelano|mostra|mostrano|offre|offrono|lavora|lavorano|aumenta|aumentano|cresce|crescono|perde|perdono|vince|vincono|riceve|ricevono|apre|aprono|chiude|chiudono|torna|tornano|lascia|lasciano|porta|portano|accusa|accusano|considera|rappresenta|rappresentano|diventa|diventano|continua|continuano|inizia|iniziano|vive|vivono|muore|muoiono|crede|credono|pensa|pensano|propone|propongono|presenta|presentano|minaccia|minacciano|vieta|vietano|schiera|incolpa|dicono|sostiene|sostengono|indica|indicano|dichiara|consente|rimane|rimangono|ritiene|ritengono|annuncia|afferma|riguarda|riguardano|esiste|esistono|conta|contano|\\p{L}{2,}(?:ava|avano|eva|evano|iva|ivano|erà|irà|eranno|iranno|drà|dranno|vrà|vranno|trà|tranno|rrà|rranno|arà|aranno|arono|irono|erono|ò)',
  self: 'ti vi diamo vediamo parliamo guardiamo andiamo ricordiamo sappiamo dobbiamo vogliamo crediamo pensiamo speriamo facciamo stiamo posso ho abbiamo possiamo siamo voglio credo penso spero tuoi tue tua io noi nostro nostra nostri mio mia miei mi ci voi vostro tu tuo nostre vostra vostri vostre ricevo puoi pensa_a_',
  boilerplatePattern:
    '^(?:leggi anche|leggi tutto|guarda anche|foto:|fonte:|pubblicità|iscriviti|abbonati|seguici|clicca|condividi|di [A-Z]\\p{Ll}+ [A-Z]\\p{Ll}+$|©|copyright|tutti i diritti|video:|riproduzione riservata|potrebbe interessarti)|iscriviti|copyright|https?://|www\\.|newsletter|cookie|riproduzione riservata|\\((?:sullo sfondo|in primo piano|a sinistra|a destra|al centro|nella foto)\\)|(?:facebook|twitter|whatsapp|telegram|pinterest)[\\s\\d]{1,4}(?:facebook|twitter|whatsapp|telegram|pinterest)',
};
