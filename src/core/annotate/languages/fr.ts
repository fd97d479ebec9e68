import type { Language } from '../language';

const TENS = 'vingt=20 trente=30 quarante=40 cinquante=50 soixante=60 quatre-vingt=80'.split(' ');
const ONES =
  'deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13 quatorze=14 quinze=15 seize=16'.split(
    ' ',
  );
/** `vingt-deux`, `soixante-quinze`: sixty and eighty go on to nineteen. */
const COMPOUNDS = TENS.flatMap((ten) =>
  ONES.map((one) => {
    const [[unit, u], [tens, t]] = [one.split('='), ten.split('=')] as [[string, string], [string, string]];
    return `${tens}-${unit}=${Number(u) + Number(t)}`;
  }),
);

/** French, after Grevisse & Goosse, Le bon usage, and the Académie's dictionary. */
export const language: Language = {
  decimal: ',',
  abbreviations:
    'm mm mme mlle dr me st ste p pp env cf etc art no n° av bd janv févr avr juil sept oct nov déc hab ex réf tél inc corp',
  months: 'fevrier=2 aout=8 decembre=12',
  weekdays: '',
  relative:
    "début_de_l'année=y0 début_de_l’année=y0 aujourd'hui=d0 aujourd’hui=d0 hier=d-1 avant-hier=d-2 demain=d1 après-demain=d2 l'an_dernier=y-1 an_dernier=y-1 an_passé=y-1 an_prochain=y1 actuellement=NOW désormais=NOW maintenant=NOW",
  units:
    'seconde=second secondes=second minute=minute minutes=minute heure=hour heures=hour jour=day jours=day semaine=week semaines=week week-end=weekend mois=month trimestre=quarter trimestres=quarter an=year ans=year année=year années=year décennie=decade décennies=decade siècle=century siècles=century',
  last: 'dernier dernière derniers dernières passé passée précédent précédente',
  next: 'prochain prochaine prochains prochaines suivant suivante',
  current: 'ce cet cette ces',
  agoBefore: 'il_y_a voici voilà',
  agoBehind: 'plus_tôt auparavant',
  aheadBefore: "dans d'ici_à d’ici_à",
  aheadBehind: 'plus_tard après',
  seasons: 'printemps=SP été=SU automne=FA hiver=WI',
  ordinals: 'premier=1 deuxième=2 second=2 troisième=3 quatrième=4 1er=1 2e=2 3e=3 4e=4',
  yearParts: 'trimestre=Q semestre=H',
  decadeBefore: 'années',
  ordinalPattern: 'er|ᵉʳ',
  of: 'de du',
  to: 'au à et',
  inYear:
    "en depuis de d'ici_à d’ici_à jusqu'en jusqu’en dès année l'année l’année fin début mi- été printemps automne hiver pour à_partir_de avant entre et vers",
  yearBehind: '',
  decadePattern: '(?!)',
  before: "avant avant_le jusqu'au jusqu’au jusqu'en jusqu’en d'ici d’ici d'ici_le d’ici_le",
  after: 'depuis depuis_le après_le à_partir_du à_partir_de dès dès_le',
  future:
    'doit doivent débute débutera commence commencera expire expirera prendra fin ouvrira aura_lieu s’ouvrira *eront *iront sera seront aura auront devra devront pourra pourront va vont devrait devraient prochain prochaine prévoit prévu',
  clockPattern:
    '\\s?(?:h|heures?)(?:\\s?\\d\\d)?(?![\\p{L}])(?=\\s*[,.;)]|\\s+(?:du|de|et|à|le|ce|au|heure))|:\\d\\d',
  numbers: `deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13 quatorze=14 quinze=15 seize=16 dix-sept=17 dix-huit=18 dix-neuf=19 vingt_et_un=21 trente_et_un=31 soixante-dix=70 quatre-vingts=80 quatre-vingt-dix=90 septante=70 huitante=80 nonante=90 ${TENS.join(' ')} ${COMPOUNDS.join(' ')} cent=100 cents=100 mille=1000 un_million=1000000 un_milliard=1000000000 une_dizaine=10 une_vingtaine=20 une_trentaine=30 une_quarantaine=40 une_cinquantaine=50 une_centaine=100 un_millier=1000`,
  and: '',
  scales:
    'cent=100 cents=100 mille=1e3 millier=1e3 milliers=1e3 million=1e6 millions=1e6 mio=1e6 md=1e9 mds=1e9 milliard=1e9 milliards=1e9 billion=1e12 billions=1e12',
  percent: '% pour_cent',
  points: 'points_de_pourcentage point_de_pourcentage',
  currencies:
    'euro=EUR euros=EUR dollar=USD dollars=USD dollars_américains=USD dollars_canadiens=CAD dollars_australiens=AUD livres=GBP livres_sterling=GBP francs=CHF francs_suisses=CHF francs_cfa=XOF roubles=RUB yuans=CNY yuan=CNY yens=JPY roupies=INR dinars=DZD dirhams=MAD livres_turques=TRY couronnes=SEK reais=BRL pesos=MXN',
  measures:
    'kilomètre=km kilomètres=km kilomètres_carrés=km² mètre=m mètres=m mètres_carrés=m² mètres_cubes=m³ centimètres=cm millimètres=mm hectare=ha hectares=ha kilogrammes=kg kilos=kg kilo=kg grammes=g tonne=t tonnes=t litre=l litres=l degré=° degrés=° mégawatts=MW gigawatts=GW kilowattheures=kWh térawattheures=TWh barils=bbl pieds=ft',
  agePattern: '(?!)',
  ageBefore: 'âgé_de âgée_de âgés_de âgées_de âge_de de',
  over: "plus_de au_moins plus_d' plus_d’ supérieur_à",
  under: "moins_de jusqu'à jusqu’à au_plus au_maximum inférieur_à moins_d' moins_d’ près_de presque",
  about: 'environ quelque autour_de à_peu_près',
  said: 'a_déclaré ont_déclaré déclare a_dit ont_dit dit a_affirmé affirme ont_affirmé a_expliqué explique ont_expliqué a_indiqué indique ont_indiqué a_précisé précise a_annoncé annonce ont_annoncé a_ajouté ajoute a_souligné souligne a_assuré assure a_estimé estime ont_estimé a_rappelé rappelle a_écrit écrit a_confié confie a_martelé a_averti a_dénoncé dénonce a_regretté regrette a_reconnu a_insisté a_répondu a_commenté commente a_lancé lance a_conclu conclut raconte a_raconté déclarait expliquait affirmait selon',
  saidStops:
    "que qu' dans lors à au ce lundi mardi mercredi jeudi vendredi samedi dimanche sur devant pour par avec et en après aux qui mais",
  starts:
    "en_fait étant_donné_que afin_de il elle ils elles celui celle ceux celles celui-ci celle-ci ceux-ci celles-ci ce cet cette ces cela ça c'* c’* ceci son sa ses leur leurs lui y en_effet là là-bas ici ainsi aussi donc mais et ou or car puis ensuite enfin de_plus en_outre par_ailleurs également toutefois cependant pourtant néanmoins d'ailleurs d’ailleurs d'autre_part d’autre_part d'où d’où au_contraire en_revanche pour_sa_part de_son_côté de_leur_côté quant_à en_conséquence par_conséquent autre d'autres d’autres l'autre l’autre certains certaines plusieurs beaucoup les_deux tous_deux tous toutes un_autre une_autre nous je on vous mon notre nos qui que dont où lequel laquelle lesquels parmi_eux parmi_elles dans_ce dans_cette à_ce à_cette l'un l’un l'une l’une voici voilà une_telle un_tel idem même_si parce_que dernier en_attendant malheureusement heureusement finalement entre-temps entretemps parallèlement dans_le_même_temps à_noter selon_la_même selon_lui selon_elle selon_eux à_l'inverse à_l’inverse pour_l'heure pour_l’heure d'ici_là d’ici_là bref certes bien_sûr résultat aucun_produit de_même autrement_dit à_ses",
  standingPattern:
    'ce(?:tte)? (?:année|semaine|mois|week-end|trimestre|semestre|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|matin|soir|nuit|été|automne|hiver|printemps)(?![\\p{L}]|[ -]là)|il y (?:a|avait|aura) (?:en|au|aux|dans|plus|environ|actuellement)(?![\\p{L}])',
  connectives:
    'cependant toutefois néanmoins pourtant par_ailleurs en_outre de_plus mais et or en_revanche de_son_côté pour_sa_part en_effet d’ailleurs en_fait ensuite enfin finalement parallèlement de_même en_conséquence par_conséquent',
  pronouns: 'il elle ils elles lui',
  definite: "le la les l' l’ du des au aux",
  nouns:
    'jeunes passagers habitants riverains patients pompiers secours témoins manifestants spectateurs visiteurs blessés policier policiers gendarmes adolescent adolescente fillette garçon corps banque hôpital établissement quinquagénaire trentenaire quadragénaire sexagénaire société entreprise groupe homme femme jeune ministre président présidente victime victimes suspect accusé prévenu auteur autrice parti navire bateau avion véhicule conducteur ville pays étude rapport document juge tribunal jugement loi plan projet film livre équipe joueur entraîneur porte-parole responsable élu experts chercheurs autorités décision mesure mesures proposition incident accident incendie attaque couple enfant élève artiste acteur actrice chanteur chanteuse accord réunion rencontre texte dispositif compagnie organisation dirigeant enquêteurs maire député sénateur intéressé',
  contracted: 'du des au aux',
  told: 'victimes annonce rapport document jugement loi plan projet décision mesure mesures proposition incident accident incendie attaque accord réunion rencontre texte dispositif étude enquête demande procès affaire événement cérémonie communiqué déclaration déclarations scène match spectacle opération faits drame situation nouvelle pont immeuble bâtiment véhicule camion voiture bus train recherches comté fusillade explosion défunt',
  openers:
    "après avant pendant durant lors en dans avec selon pour par depuis à au aux face sans de quand lorsque lorsqu'il tandis bien_que si malgré grâce_à suite_à jusqu' comme une_fois alors_que puisque",
  relatives: 'que qui dont où lequel laquelle',
  capitalOpeners:
    'il elle ils elles on nous vous ce cette ces cet ceci cela celui celle ceux un une plusieurs deux trois quatre cinq six sept huit neuf dix hier demain désormais actuellement ainsi aussi mais donc puis ensuite enfin toutefois cependant pourtant déjà encore lundi mardi mercredi jeudi vendredi samedi dimanche voici voilà pas aucun aucune certains certaines beaucoup chaque son sa ses leur leurs notre quelque quelques dans pour par avec selon après avant pendant durant lors depuis quand lorsque sans sur malgré comme',
  possessives: 'son sa ses leur leurs',
  also: 'aussi également',
  backPattern:
    '\\p{Lu}\\p{Ll}+ez[ -](?:à|le|la|les|un|une|des|de|votre|vos|vous|nous|plus|en|sur|ici|notre|nos|pas|que|si)(?![\\p{L}])|\\p{Lu}\\p{Ll}+ée?s?(?![\\p{L}])[^,]{0,120}, (?:il|elle|ils|elles)(?![\\p{L}])',
  unique:
    'police gouvernement état monde économie justice opposition pandémie virus bourse armée humanité science église nature terre soleil lune pape chancelier chancelière chômage inflation croissance guerre plupart majorité nombre justice sénat assemblée parlement élysée météo planète pays-bas états-unis coronavirus covid-19 population société internet dollar euro vie démocratie pétrole',
  demonstratives: 'ce cet cette ces',
  demonstrated:
    'qui que dont où à_quoi genre dernier dernière derniers dernières année pays monde moment fois matin soir nuit après-midi début fin été hiver automne printemps saison siècle weekend week-end type genre législature',
  links:
    "peu_de_temps_après peu_après plus_tôt_dans d'entre_eux d’entre_eux parmi_eux parmi_elles ces_derniers_ont ces_dernières_ont ces_derniers_sont ce_dernier cette_dernière une_telle un_tel de_telles de_tels ces_deux tous_les_deux les_deux_hommes la_même_source même_jour le_lendemain la_veille sur_place quelques_jours_plus_tard quelques_heures_plus_tard précité* la_même le_même les_mêmes du_même",
  verbPattern:
    'mesure|relève|relèvent|comprend|comprennent|fond|fondent|manque|manquent|apparaît|apparaissent|disparaît|disparaissent|connaît|connaissent|reconnaît|reconnaissent|bat|battent|court|courent|meurent|naissent|grandit|grandissent|vieillit|subsiste|subsistent|révise|signe|signent|juge|jugent|admet|admettent|transmet|transmettent|commet|commettent|surveille|surveillent|rapporte|rapportent|porte|tire|tirent|pousse|poussent|fournissent|aide|favorise|favorisent|limite|limitent|attaque|attaquent|combat|combattent|maintiennent|soutiennent|interviennent|proviennent|promulgue|annule|annulent|reporte|reportent|suspendent|reprend|reprennent|apprend|apprennent|surprend|entreprend|convient|prévaut|équivaut|inscrit|prescrit|élit|élisent|relie|relient|publient|signifient|justifie|justifient|modifient|vérifie|identifie|identifient|multiplie|multiplient|varie|varient|étudie|étudient|(?:n[\\x27’]|ne\\s(?:se\\s|le\\s|la\\s|les\\s)?)(?!pas|plus|jamais)\\p{L}{2,}|(?:se\\s|s[\\x27’])(?!\\p{L}+(?:er|ir|re|oir|ant|é|és|ée|ées)(?!\\p{L}))(?!il)\\p{L}{3,}|vaut|valent|fonctionne|fonctionnent|dispose|disposent|semble|semblent|dépassent|impose|imposent|investit|investissent|mesurent|coïncide|accuse|accusent|explique|possède|possèdent|assume|transforme|suit|suivent|tente|tentent|ressemble|enregistre|enregistrent|remporte|remportent|perçoit|paie|paient|paye|payent|coûte|coûtent|sort|sortent|croît|descend|monte|montent|revient|reviennent|maintient|contient|contiennent|détient|détiennent|obtient|obtiennent|appartient|appartiennent|soutient|soutiennent|intervient|provient|retient|choisit|choisissent|définit|fournit|fournissent|finit|réagit|agit|garantit|établit|réunit|réunissent|envahit|réussit|prédit|produisent|conduisent|construisent|réduisent|traduit|inclut|incluent|décide|décident|déclare|déclarent|décrit|écrivent|rend|rendent|vend|vendent|défend|défendent|dépend|dépendent|descendent|entend|étend|tend|attire|aident|ajoute|ajoutent|apporte|apportent|assiste|bénéficie|bénéficient|bloque|changent|choque|consacre|constitue|constituent|contribue|couvre|crée|créent|critiquent|délivre|donne|donnent|dure|durent|échoue|écoute|encourage|entame|entraîne|entraînent|envisage|envisagent|envoie|évoque|exclut|exerce|exporte|fabrique|ferment|figurent|fixe|frappe|gère|gèrent|habite|habitent|implique|importe|incite|insiste|invite|loue|mène|mènent|mérite|modifie|naît|nomme|nécessite|obtenait|occupe|occupent|paraît|plaide|portent|possédait|poursuit|poursuivent|préfère|prive|prolonge|promet|promettent|prône|protège|prouve|provoque|publie|qualifie|réclame|réclament|regroupe|rejette|rejoint|remonte|remplace|rentre|résume|retire|retrouve|réunit|revendique|salue|sauve|sert|servent|signifie|soulève|souffre|souffrent|souhaite|souhaitent|succède|suggère|suppose|suspend|tourne|tue|utilise|utilisent|valide|verse|vole|votent|abrite|accuse|célèbre|célèbrent|conteste|contestent|défie|illustre|incarne|inquiète|mobilise|négocie|observe|raconte|recense|remet|ressent|soumet|survient|surviennent|détruit|aurait|auraient|serait|seraient|est|sont|était|étaient|a|ont|avait|avaient|sera|seront|fut|furent|peut|peuvent|doit|doivent|va|vont|fait|font|faisait|dit|reste|restent|devrait|devraient|pourrait|pourraient|aura|auront|soit|vient|viennent|prend|prennent|met|mettent|permet|permettent|compte|comptent|veut|veulent|tient|demande|indique|annonce|expliquent|oppose|affluent|lance|lancent|relance|risque|risquent|commence|commencent|prévoit|prévoient|laisse|laissent|tombe|tombent|offre|offrent|traite|traitent|partage|partagent|conclut|concluent|recommande|recommandent|répond|répondent|ouvre|ouvrent|renforce|renforcent|parle|parlent|propose|proposent|souligne|soulignent|montre|montrent|estime|estiment|affirme|affirment|assure|dénonce|dénoncent|confirme|confirment|révèle|révèlent|précise|rappelle|appelle|appellent|attend|attendent|espère|espèrent|cherche|cherchent|travaille|travaillent|représente|représentent|devient|deviennent|existe|existent|continue|continuent|accueille|accueillent|dépasse|atteint|atteignent|augmente|augmentent|baisse|recule|progresse|subit|subissent|reçoit|reçoivent|perd|perdent|gagne|gagnent|quitte|quittent|arrive|arrivent|passe|passent|vit|vivent|meurt|meurent|croit|croient|pense|pensent|craint|craignent|refuse|refusent|accepte|présente|présentent|organise|organisent|interdit|interdisent|menace|menacent|exige|exigent|vise|visent|concerne|concernent|touche|touchent|indiquent|annoncent|demandent|dirige|ose|osent|voit|voient|\\p{L}{2,}(?:ait|aient|era|eront|ira|iront|èrent|irent|dra|dront|vra|vront|ttra|ttront|rra|rront)',
  self: "je nous notre nos mon ma mes vous votre vos moi j' j’",
  boilerplatePattern:
    '^(?:lire aussi|à lire|lire la suite|voir aussi|photo|crédit|publicité|abonnez|inscrivez|suivez|cliquez|partager|par [A-ZÉ]\\p{Ll}+ [A-ZÉ]\\p{Ll}+$|©|copyright|tous droits|cet article|source :|vidéo|retrouvez|découvrez)|abonnez|copyright|https?://|www\\.|newsletter|cookies|droits réservés|\\((?:à gauche|à droite|au centre|sur la photo|en haut|en bas)\\)|(?:facebook|twitter|whatsapp|telegram|pinterest)[\\s\\d]{1,4}(?:facebook|twitter|whatsapp|telegram|pinterest)',
};
