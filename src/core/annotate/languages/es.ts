import type { Language } from '../language';

/** Spanish, after the Nueva gramática and the Ortografía of the Real Academia Española (2009, 2010). */
export const language: Language = {
  decimal: ',',
  mixedDecimals: true,
  abbreviations:
    'sr sra srta dr dra ud uds etc p.ej ej núm no art arts pág ee.uu ee.uu. ee uu av avda gral lic ing prof mons st sto sta ene feb mar abr may jun jul ago sep sept oct nov dic aprox tel cía inc corp',
  months: 'setiembre=9',
  weekdays: '',
  relative:
    'lo_que_va_de_año=y0 lo_que_va_del_año=y0 principios_de_año=y0 comienzos_de_año=y0 inicio_del_año=y0 hoy=d0 ayer=d-1 anteayer=d-2 antier=d-2 anoche=d-1 mañana=d1 pasado_mañana=d2 ahora=NOW actualmente=NOW',
  units:
    'segundo=second segundos=second minuto=minute minutos=minute hora=hour horas=hour día=day días=day semana=week semanas=week fin_de_semana=weekend mes=month meses=month trimestre=quarter trimestres=quarter año=year años=year década=decade décadas=decade siglo=century siglos=century',
  last: 'pasado pasada pasados pasadas último última últimos últimas anterior',
  next: 'próximo próxima próximos próximas siguiente que_viene entrante',
  current: 'este esta estos estas presente',
  agoBefore: 'hace desde_hace',
  agoBehind: 'atrás antes',
  aheadBefore: 'dentro_de en',
  aheadBehind: 'después más_tarde',
  seasons: 'primavera=SP verano=SU otoño=FA invierno=WI',
  ordinals: 'primer=1 primero=1 segundo=2 tercer=3 tercero=3 cuarto=4',
  yearParts: 'trimestre=Q semestre=H',
  decadeBefore: 'década_de los_años',
  ordinalPattern: '\\.?[º°]|ro',
  of: 'de del',
  to: 'al a y hasta',
  inYear:
    'en desde hasta de del en_el_año del_año el_año año_de año años para entre y verano_de invierno_de otoño_de primavera_de finales_de principios_de mediados_de a_partir_de',
  yearBehind: '',
  decadePattern: '(?!)',
  before: 'antes_de antes_del hasta hasta_el',
  after: 'desde desde_el a_partir_de a_partir_del después_del tras',
  future:
    'comienza empieza vence termina expira arranca *ará *arán *erá *erán *irá *irán será serán tendrá tendrán podrá podrán hará harán va_a van_a deberá prevé prevén próximo próxima',
  clockPattern:
    '(?:[:.]\\d\\d)?\\s?(?:h|hs|hrs|horas)(?![\\p{L}])(?=\\s*[,.;)]|\\s+(?:de|del|en|y|hasta))|[:]\\d\\d',
  numbers:
    'dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12 trece=13 catorce=14 quince=15 dieciséis=16 diecisiete=17 dieciocho=18 diecinueve=19 veinte=20 veintiún=21 veintiuno=21 veintiuna=21 veintidós=22 veintitrés=23 veinticuatro=24 veinticinco=25 veintiséis=26 veintisiete=27 veintiocho=28 veintinueve=29 treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90 cien=100 ciento=100 doscientos=200 doscientas=200 trescientos=300 trescientas=300 cuatrocientos=400 cuatrocientas=400 quinientos=500 quinientas=500 seiscientos=600 seiscientas=600 setecientos=700 setecientas=700 ochocientos=800 ochocientas=800 novecientos=900 novecientas=900 mil=1000 un_millón=1000000 un_billón=1000000000000 medio_millón=500000 una_docena=12',
  and: 'y',
  scales: 'mil=1e3 millón=1e6 millones=1e6 mdd=1e6 millardo=1e9 millardos=1e9 billón=1e12 billones=1e12',
  percent: '% por_ciento',
  points: 'puntos_porcentuales punto_porcentual',
  currencies:
    'euro=EUR euros=EUR dólares=USD dólar=USD dólares_estadounidenses=USD dólares_canadienses=CAD dólares_australianos=AUD libras=GBP libras_esterlinas=GBP pesos=MXN pesos_argentinos=ARS pesos_mexicanos=MXN pesos_chilenos=CLP pesos_colombianos=COP bolívares=VES soles=PEN reales=BRL yuanes=CNY yuan=CNY yenes=JPY rublos=RUB rupias=INR francos=CHF francos_suizos=CHF liras=TRY coronas=SEK quetzales=GTQ guaraníes=PYG bolivianos=BOB',
  measures:
    'kilómetro=km kilómetros=km kilómetros_cuadrados=km² kilómetros_por_hora=km/h metro=m metros=m metros_cuadrados=m² metros_cúbicos=m³ centímetro=cm centímetros=cm milímetros=mm hectárea=ha hectáreas=ha kilogramos=kg kilos=kg kilo=kg gramos=g tonelada=t toneladas=t litro=l litros=l grados=° grados_centígrados=°C megavatios=MW gigavatios=GW barriles=bbl millas=mi pies=ft',
  agePattern: '\\s+años\\s+de\\s+edad',
  ageBefore: 'de edad_de',
  over: 'más_de al_menos por_lo_menos superior_a superiores_a no_menos_de mínimo_de',
  under: 'menos_de como_máximo un_máximo_de inferior_a casi',
  about: 'unos unas cerca_de alrededor_de aproximadamente casi en_torno_a aproximado_de',
  said: 'dijo dijeron dice afirmó afirmaron afirma señaló señalaron señala aseguró aseguraron asegura explicó explicaron explica indicó indicaron indica agregó añadió añade apuntó manifestó declaró declararon expresó sostuvo reiteró destacó subrayó advirtió anunció anunciaron informó informaron recordó insistió comentó escribió precisó denunció criticó pidió lamentó respondió contó admitió reconoció concluyó enfatizó ha_dicho ha_afirmado ha_señalado ha_asegurado ha_explicado ha_indicado ha_declarado ha_añadido ha_destacado ha_apuntado ha_anunciado según',
  saidStops:
    'que en durante a al tras este el_lunes el_martes el_miércoles el_jueves el_viernes el_sábado el_domingo ayer hoy sobre para por con y al_respecto quien',
  starts:
    'más_específicamente más_concretamente en_cuanto_a en_cuanto_al si_posee si_tiene si_usted si_desea si_quiere en_esto recordemos lea vea compare comparta escuche descubra conozca visite deje_de no_espere tenga_en_cuenta un_claro_ejemplo se_dijo_que_una_de por_ejemplo si_es_posible añadió_que agregó_que explicó_que señaló_que indicó_que dijo_que sostuvo_que afirmó_que aseguró_que destacó_que precisó_que detalló_que manifestó_que trascendió él ella ello ellos ellas le les lo la_cual este esta esto estos estas ese esa eso esos esas aquel aquella aquellos aquellas su sus dicho dicha dichos dichas tal tales ambos ambas allí ahí aquí así también tampoco además asimismo igualmente sin_embargo no_obstante pero y e o sino entonces luego después posteriormente mientras_tanto por_eso por_ello por_lo_tanto por_tanto por_otra_parte por_otro_lado por_su_parte de_esta_manera de_este_modo en_este_sentido en_ese_sentido al_respecto a_su_vez del_mismo_modo de_hecho en_consecuencia en_cambio otro otra otros otras uno una_de algunos algunas muchos muchas el_mismo la_misma los_mismos nosotros yo mi mis nuestro nuestra quien quienes que cuyo donde el_otro la_otra el_primero el_segundo en_ese en_esa en_este en_esta entre_ellos entre_ellas se_trata es_decir pues porque es son era eran fue fueron está están ha han había habían tiene tienen solo como_resultado en_tanto desafortunadamente afortunadamente hay_varios hay_varias hay_algunos hay_muchos hay_otros correcto por_desgracia por_último finalmente precisamente obviamente claro lamentablemente ahora_bien aun_así a_pesar_de_ello a_pesar_de_esto incluso en_el_lugar en_total_son según_la_misma según_el_mismo de_acuerdo_con_el_mismo otra_de en_concreto concretamente primero segundo tercero una_segunda una_tercera hoy_es lea_a estaba_seguro estaba_segura',
  standingPattern:
    'después de(?:l)? (?!es[oae]s?(?![\\p{L}])|l[oa]s? que|\\p{L}+[aei]r(?:se|l[aeo]s?)?(?![\\p{L}])|\\p{L}+ (?:días|horas|semanas|meses))|est[ae] (?:año|mes|semana|fin de semana|trimestre|semestre|lunes|martes|miércoles|jueves|viernes|sábado|domingo|mañana|tarde|noche|madrugada|verano|otoño|invierno|primavera)(?![\\p{L}])',
  connectives:
    'sin_embargo no_obstante además asimismo también igualmente por_su_parte por_otra_parte por_otro_lado pero en_tanto mientras_tanto en_este_sentido en_ese_sentido a_su_vez de_hecho en_cambio finalmente por_último luego entonces y en_consecuencia por_lo_tanto por_tanto',
  pronouns: 'él ella ellos ellas',
  definite: 'el la los las',
  nouns:
    'jóvenes pasajeros vecinos pacientes bomberos testigos manifestantes espectadores visitantes heridos policías adolescente cuerpo banco hospital establecimiento delincuentes ladrones agresor agresores panelista delantero compañía empresa firma hombre mujer joven menor ministro ministra presidente presidenta mandatario víctima víctimas sospechoso acusado acusada detenido detenidos autor autora grupo organización partido buque barco avión vehículo conductor ciudad país entidad institución estudio informe documento juez tribunal sentencia ley plan proyecto película libro equipo jugador entrenador portavoz dirigente político funcionario expertos investigadores autoridades decisión medida medidas propuesta incidente accidente incendio ataque pareja niño niña estudiante artista actor actriz cantante acuerdo reunión encuentro texto norma iniciativa diputado senador alcalde gobernador agente agentes líder',
  contracted: 'del al',
  told: 'víctimas familiares anuncio acusación acusaciones denuncia informe documento sentencia ley plan proyecto decisión medida medidas propuesta incidente accidente incendio ataque hecho hechos acuerdo reunión encuentro texto norma iniciativa estudio encuesta solicitud crimen juicio caso evento ceremonia noticia comunicado declaración declaraciones investigación operativo pelea partido bodega conversación situación resultado resultados búsqueda automóvil coche camión autobús motocicleta edificio puente condado incautación rescate choque tiroteo explosión fallecido fallecidos inmueble',
  openers:
    'tras después_de antes_de durante en con según para por desde a al ante sin de cuando mientras aunque si luego_de pese_a debido_a gracias_a hasta como una_vez',
  relatives: 'que cual',
  capitalOpeners:
    'hoy ayer mañana actualmente además también asimismo ese esa esto eso aquel él ella ellos ellas nosotros hay había hubo es son fue fueron está están ha han tiene tienen aún todavía solo nunca así aquí allí luego entonces pero sino dos tres cuatro cinco seis siete ocho nueve diez un una unos unas varios varias muchos muchas algunos algunas otro otra otros otras cada quien quienes qué cómo dónde se le les lo su sus nuestro nuestra lunes martes miércoles jueves viernes sábado en con por según tras para durante desde cuando mientras aunque como hasta',
  possessives: 'su sus',
  also: 'también además',
  isNullSubject: true,
  unique:
    'policía gobierno estado mundo economía justicia oposición pandemia virus bolsa ejército humanidad ciencia iglesia naturaleza tierra sol luna papa desempleo inflación guerra mayoría número parlamento congreso senado clima planeta peso dólar euro petróleo salario coronavirus covid-19 población sociedad internet yen yuan rublo libra vida democracia verdad',
  demonstratives:
    'este esta estos estas ese esa esos esas aquel aquella aquellos aquellas dicho dicha dichos dichas',
  demonstrated:
    'que quienes de año mundo país momento vez mañana tarde noche fin inicio verano invierno otoño primavera temporada siglo tipo primero primer próximo próxima pasado pasada lunes martes miércoles jueves viernes sábado domingo legislatura',
  links:
    'poco_después este_mismo de_ellos de_ellas entre_ellos entre_ellas estos_últimos este_último esta_última también_sostuvo también_dijo también_señaló también_explicó también_indicó también_destacó como_resultado los_dos_últimos ambos ambas la_misma_fuente el_mismo_día esa_localidad en_el_lugar al_día_siguiente un_día_después el_día_anterior días_antes días_después horas_después horas_antes mismo_sentido misma_línea mencionad* en_concreto la_misma el_mismo las_mismas los_mismos ese_día ese_año esa_noche ese_momento esa_época esos_días aquel_día aquel_año aquella_noche aquel_momento aquella_época aquellos_días',
  verbPattern:
    '(?:se|no)\\s(?:se\\s)?\\p{L}{2,}(?:[aeó]|an|en|on)|[\\p{L}]{2,}(?:arían|erían|irían|drían|brían|ábamos|ieran|aran|iera)|podría|podrían|debería|sería|habría|tendría|haría|estaría|vendría|diría|quería|decía|hacía|sabía|conocía|vivía|existía|permitía|incluía|mantenía|convertía|parecía|abarca|abarcan|otorga|otorgan|cambia|cambian|continúa|continúan|permanece|permanecen|encuentra|encuentran|funciona|funcionan|pesa|pesan|mide|miden|nace|nacen|actúa|actúan|contiene|contienen|usan|trae|traen|comienza|comienzan|empieza|empiezan|cuesta|cuestan|obliga|obligan|apunta|apuntan|parece|parecen|sufre|sufren|ayudan|apoya|apoyan|ordena|ordenan|crea|crean|desarrolla|vende|venden|compran|pone|ponen|sabe|saben|conoce|conocen|adelanta|lanza|lanzan|tiende|duran|ocurre|ocurren|provoca|provocan|combina|dedica|dirige|dirigen|emite|evita|evitan|exhibe|figuran|implica|implican|impide|impiden|inaugura|inicia|inician|integra|integran|invierte|lamenta|lamentan|lidera|lideran|logra|logran|mejoran|necesita|necesitan|obtiene|obtienen|organiza|posee|poseen|preocupa|produce|producen|promete|prometen|protege|publica|realiza|realizan|reclama|reclaman|reconoce|regresa|requiere|requieren|resulta|resultan|revela|tarda|transforma|traslada|ubica|vence|vigila|vota|denuncian|critica|critican|insiste|insisten|sostiene|sostienen|consiste|consisten|pertenece|pertenecen|corresponde|corresponden|desempeña|coincide|coinciden|comparte|comparten|concluye|confía|disminuye|disminuyen|elige|eligen|excede|fijan|garantiza|huye|influye|luchan|niega|niegan|obedece|opera|operan|rige|rigen|somete|sirve|sirven|teme|temen|termina|terminan|tomará|transmite|viaja|viajan|concentra|activó|ama|es|son|era|eran|fue|fueron|ha|han|había|habían|está|están|estaba|estaban|tiene|tienen|tenía|hay|hubo|puede|pueden|debe|deben|será|serán|sea|hace|hizo|hicieron|va|van|dice|dijo|dio|dieron|tuvo|tuvieron|pudo|puso|quiere|sigue|siguen|viene|incluye|incluyen|permite|busca|suma|sumó|registra|muere|mueren|murió|murieron|pidió|produjo|redujo|cae|cayó|sube|subió|advierte|advierten|cree|creen|forma|forman|ofrece|ofrecen|marca|marcan|cuenta|cuentan|trabaja|trabajan|depende|dependen|prepara|preparan|revela|revelan|confirma|confirman|anuncia|anuncian|indica|indican|asegura|aseguran|señala|señalan|afirma|afirman|informa|informan|destaca|destacan|explica|explican|muestra|muestran|lleva|llevan|deja|dejan|llega|llegan|queda|quedan|gana|ganan|pierde|pierden|crece|crecen|abre|abren|cierra|cierran|recibe|reciben|presenta|presentan|exige|exigen|pide|piden|propone|proponen|enfrenta|enfrentan|investiga|investigan|espera|esperan|prevé|prevén|mantiene|mantienen|representa|representan|supone|suponen|genera|generan|afecta|afectan|alcanza|alcanzan|supera|superan|ocupa|ocupan|vive|viven|considera|consideran|establece|establecen|celebra|celebran|acusa|acusan|rechaza|rechazan|vuelve|vuelven|sale|salen|entra|entran|existe|existen|reúne|reúnen|enfoca|impone|imponen|sobreviven|habrá|dará|nombra|retira|retiran|aumenta|aumentan|reduce|reducen|participa|participan|utiliza|utilizan|pretende|pretenden|constituye|consta|atiende|recorre|vienen|consigue|consiguen|reprocha|reprochan|detiene|detienen|distribuye|distribuyen|ve|ven|\\p{L}{2,}(?:ó|yeron|jeron|aron|ieron|ará|erá|irá|arán|erán|irán|drá|drán|rrá|rrán|aba|aban|ían)',
  self: 'vemos debemos queremos sabemos necesitamos creemos pensamos esperamos hacemos puedo tengo tenemos tendremos podemos somos estamos tienes puedes debes vamos hemos quiero creo espero yo mi mis nosotros nuestro nuestra nuestros me nos usted tu tus seguí fui estuve estoy sé dije digo',
  boilerplatePattern:
    '^(?:lee también|lea también|leer más|leer también|te puede interesar|más información|foto:|fotos:|imagen:|video:|vídeo:|fuente:|publicidad|suscríbete|suscríbase|síguenos|haz clic|haga clic|compartir|comparte|redacción|por [A-ZÁÉÍÓÚ]\\p{Ll}+ [A-ZÁÉÍÓÚ]\\p{Ll}+$|©|copyright|todos los derechos|ver también|noticias relacionadas|mira también)|suscrí|copyright|https?://|www\\.|boletín|newsletter|cookies|\\(foto|\\((?:en la foto|en la imagen|al fondo|izq\\.?|izquierda|derecha|a la izquierda|a la derecha)\\)|(?:facebook|twitter|whatsapp|telegram|pinterest)[\\s\\d]{1,4}(?:facebook|twitter|whatsapp|telegram|pinterest)',
};
