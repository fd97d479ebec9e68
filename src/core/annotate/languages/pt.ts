import type { Language } from '../language';

/** Portuguese of Portugal and Brazil, after Cunha & Cintra, Nova gramática do português contemporâneo. */
export const language: Language = {
  decimal: ',',
  abbreviations:
    'sr sra dr dra d prof exmo eng arq art nº n pág etc ex av st sto sta jan fev mar abr mai jun jul ago set out nov dez eua cia ltda tel gen cel',
  months: '',
  weekdays:
    'segunda=1 terça=2 quarta=3 quinta=4 sexta=5 segunda-feira=1 terça-feira=2 quarta-feira=3 quinta-feira=4 sexta-feira=5',
  ordinalWeekdayPattern:
    '(?<!(?:nest[ae]|dest[ae]|est[ae]|última|próxima|passada|toda) )(?:segunda|terça|quarta|quinta|sexta) (?!(?:em|no|na|nos|nas|à|às|a|ao|aos|e|ou|de|do|da|dos|das|passada|próxima|seguinte|última|que|para|por|pelo|pela|com|após|até|sem|sobre|contra|o|os|as|um|uma|foi|é|será)(?![\\p{L}]))\\p{L}',
  relative:
    'início_do_ano=y0 começo_do_ano=y0 hoje=d0 ontem=d-1 anteontem=d-2 amanhã=d1 depois_de_amanhã=d2 agora=NOW atualmente=NOW ano_passado=y-1',
  units:
    'segundo=second segundos=second minuto=minute minutos=minute hora=hour horas=hour dia=day dias=day semana=week semanas=week fim_de_semana=weekend mês=month meses=month trimestre=quarter trimestres=quarter ano=year anos=year década=decade décadas=decade século=century séculos=century',
  last: 'passado passada passados passadas último última últimos últimas anterior',
  next: 'próximo próxima próximos próximas seguinte que_vem',
  current: 'este esta estes estas neste nesta nestes deste desta',
  agoBefore: 'há faz',
  agoBehind: 'atrás antes',
  aheadBefore: 'dentro_de daqui_a em',
  aheadBehind: 'depois mais_tarde',
  seasons: 'primavera=SP verão=SU outono=FA inverno=WI',
  ordinals: 'primeiro=1 segundo=2 terceiro=3 quarto=4',
  yearParts: 'trimestre=Q semestre=H',
  decadeBefore: 'década_de décadas_de anos',
  ordinalPattern: '[º°]',
  of: 'de do',
  to: 'a ao e até',
  inYear:
    'em desde até de do no_ano_de ano_de do_ano_de ano para entre e fim_de final_de início_de meados_de verão_de inverno_de a_partir_de',
  yearBehind: '',
  decadePattern: '(?!)',
  before: 'até até_o antes_de antes_do até_ao',
  after: 'desde desde_o a_partir_de a_partir_do depois_de após',
  future:
    'começa termina vence *ará *arão *erá *erão *irá *irão será serão terá terão poderá poderão deverá deverão fará vai vão prevê previsto prevista próximo próxima',
  clockPattern: '\\s?h(?:\\d\\d)?(?![\\p{L}])|(?::\\d\\d)',
  numbers:
    'dois=2 duas=2 três=3 quatro=4 cinco=5 seis=6 sete=7 oito=8 nove=9 dez=10 onze=11 doze=12 treze=13 catorze=14 quatorze=14 quinze=15 dezesseis=16 dezasseis=16 dezessete=17 dezassete=17 dezoito=18 dezenove=19 dezanove=19 vinte=20 trinta=30 quarenta=40 cinquenta=50 sessenta=60 setenta=70 oitenta=80 noventa=90 cem=100 cento=100 duzentos=200 duzentas=200 trezentos=300 trezentas=300 quatrocentos=400 quinhentos=500 quinhentas=500 seiscentos=600 setecentos=700 oitocentos=800 novecentos=900 mil=1000 um_milhão=1000000 um_bilhão=1000000000 meio_milhão=500000 uma_dúzia=12',
  and: 'e',
  scales:
    'mil=1e3 milhão=1e6 milhões=1e6 mi=1e6 bilhão=1e9 bilhões=1e9 bi=1e9 trilhão=1e12 trilhões=1e12 biliões=1e12',
  percent: '% por_cento',
  points: 'pontos_percentuais ponto_percentual',
  currencies:
    'euro=EUR euros=EUR dólar=USD dólares=USD dólares_canadenses=CAD reais=BRL real=BRL libras=GBP libras_esterlinas=GBP francos=CHF rublos=RUB yuan=CNY yuans=CNY ienes=JPY rupias=INR pesos=ARS kwanzas=AOA meticais=MZN liras=TRY',
  measures:
    'quilômetro=km quilômetros=km quilómetro=km quilómetros=km quilômetros_quadrados=km² quilómetros_quadrados=km² metro=m metros=m metros_quadrados=m² metros_cúbicos=m³ centímetros=cm milímetros=mm hectare=ha hectares=ha quilogramas=kg quilos=kg quilo=kg gramas=g tonelada=t toneladas=t litro=l litros=l graus=° megawatts=MW gigawatts=GW barris=bbl milhas=mi',
  agePattern: '\\s+anos\\s+de\\s+idade',
  ageBefore: 'de idade_de',
  over: 'mais_de pelo_menos ao_menos superior_a acima_de no_mínimo',
  under: 'menos_de até no_máximo inferior_a quase abaixo_de',
  about: 'cerca_de aproximadamente em_torno_de por_volta_de uns',
  said: 'disse disseram diz afirmou afirmaram afirma declarou declararam declara explicou explica informou informaram informa ressaltou destacou destaca acrescentou acrescenta anunciou anunciaram revelou garantiu contou conta escreveu escreve comentou comenta lembrou apontou completou concluiu avaliou criticou defendeu sublinhou referiu salientou considerou adiantou frisou segundo reforçou',
  saidStops:
    'que em durante a ao à no na nesta neste ontem hoje segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo sobre para por com e após aos',
  starts:
    'por_exemplo acrescentou_que disse_que explicou_que afirmou_que destacou_que ele ela eles elas este esta isto estes estas esse essa isso esses essas aquele aquela aquilo aqueles aquelas seu sua seus suas o_seu a_sua os_seus as_suas dele dela tal tais ambos ambas ali aí aqui lá assim também além_disso porém contudo entretanto no_entanto todavia mas e ou pois portanto então depois posteriormente enquanto_isso por_isso por_outro_lado por_sua_vez nesse nessa neste nesta nesse_sentido desse dessa deste desta desta_forma dessa_forma de_fato aliás outro outra outros outras um_outro alguns algumas muitos muitas o_mesmo a_mesma eu nós meu minha nosso nossa quem que onde cujo um_deles uma_delas entre_eles entre_elas trata-se daí já_o já_a é são era eram foi foram está estão tem têm há apenas como_resultado infelizmente felizmente por_fim finalmente no_total em_contrapartida ao_contrário da_mesma_forma do_mesmo_modo à_época na_ocasião na_época no_local ainda_segundo ainda_de_acordo segundo_ele segundo_ela de_acordo_com_ele de_acordo_com_ela há_ainda com_isso com_isto apesar_disso apesar_disto diante_disso depois_disso por_causa_disso além_disto desde_então até_então a_partir_daí naquele naquela naqueles naquelas já_na já_no já_em já_nas já_nos nesse_dia nesse_momento',
  standingPattern:
    '(?:nest[ae]|est[ae]) (?:ano|mês|semana|fim de semana|fim-de-semana|trimestre|semestre|segunda|terça|quarta|quinta|sexta|sábado|domingo|manhã|tarde|noite|madrugada|verão|inverno|outono|primavera)(?![\\p{L}])',
  connectives:
    'no_entanto porém contudo entretanto todavia além_disso também mas e por_sua_vez por_outro_lado enquanto_isso aliás de_fato finalmente por_fim em_contrapartida portanto',
  pronouns: 'ele ela eles elas',
  definite: 'o a os as',
  nouns:
    'companhia empresa homem mulher jovem menor ministro ministra presidente mandatário vítima vítimas suspeito acusado acusada autor autora grupo organização partido navio barco avião veículo carro motorista cidade país entidade instituição estudo relatório documento juiz tribunal sentença lei plano projeto filme livro equipe equipa time jogador treinador técnico porta-voz político especialistas pesquisadores autoridades decisão medida medidas proposta incidente acidente incêndio ataque casal menino menina estudante artista ator atriz cantor cantora acordo encontro reunião texto deputado senador prefeito governador agentes líder criança dupla',
  contracted: 'do da dos das ao à aos às no na nos nas pelo pela pelos pelas',
  told: 'vítimas anúncio acusação denúncia relatório documento sentença lei plano projeto decisão medida medidas proposta incidente acidente incêndio ataque acordo reunião encontro texto norma iniciativa estudo pesquisa pedido crime julgamento caso evento cerimónia cerimônia notícia comunicado declaração declarações investigação operação jogo partida situação episódio resultado resultados automóvel carro camião caminhão autocarro ônibus edifício prédio ponte condado buscas resgate tiroteio explosão',
  openers:
    'após depois_de antes_de durante em no na nos nas com segundo para por desde a ao à sem de quando enquanto embora se apesar_de devido_a graças_a até como assim_que pelo pela',
  relatives: 'que qual',
  capitalOpeners:
    'ele ela eles elas isso isto esse essa estes estas aquele um uma dois duas três quatro cinco seis sete oito nove dez hoje ontem amanhã atualmente também além mas porém entretanto contudo assim então depois não há é são foi foram está estão tem muitos alguns algumas vários várias cada segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado em com por após para durante desde quando enquanto',
  possessives: 'seu sua seus suas',
  also: 'também ainda',
  isNullSubject: true,
  unique:
    'polícia governo estado mundo economia justiça oposição pandemia vírus bolsa exército humanidade ciência igreja natureza terra sol lua papa desemprego inflação guerra maioria número parlamento congresso senado clima planeta real dólar euro petróleo',
  demonstratives:
    'este esta estes estas esse essa esses essas aquele aquela aqueles aquelas neste nesta nesse nessa deste desta desse dessa referido referida',
  demonstrated:
    'que de ano mundo país momento vez manhã tarde noite fim início verão inverno outono primavera temporada século tipo primeiro próximo segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo segunda terça quarta quinta sexta',
  links:
    'deles delas entre_eles entre_elas este_último esta_última ambos ambas como_resultado a_mesma_fonte no_mesmo_dia no_dia_seguinte no_local na_ocasião à_época dias_depois horas_depois mencionad* a_mesma o_mesmo os_mesmos as_mesmas naquele_dia naquela_noite naquele_ano naquele_momento naquela_época',
  verbPattern:
    'é|são|era|eram|foi|foram|há|havia|está|estão|estava|estavam|tem|têm|tinha|tinham|pode|podem|deve|devem|será|serão|seja|faz|fez|fizeram|vai|vão|diz|disse|deu|deram|teve|tiveram|quer|segue|fica|ficou|inclui|anuncia|anunciam|mostra|mostram|revela|revelam|prevê|preveem|oferece|oferecem|trabalha|trabalham|aumenta|aumentam|cresce|crescem|perde|perdem|ganha|ganham|recebe|recebem|abre|abrem|fecha|fecham|volta|voltam|deixa|deixam|leva|levam|acusa|acusam|considera|representa|representam|torna|tornam|continua|continuam|começa|começam|vive|vivem|morre|morrem|acredita|acreditam|propõe|propõem|apresenta|apresentam|ameaça|indica|indicam|aponta|apontam|defende|defendem|afirma|investiga|investigam|espera|esperam|chega|chegam|confirma|pede|pedem|existe|existem|\\p{L}{2,}(?:ou|aram|eram|iram|eu|iu|ará|erá|irá|arão|erão|irão|ava|avam|iam)',
  self: 'vemos devemos queremos sabemos precisamos cremos pensamos esperamos fazemos posso tenho temos podemos somos estamos vamos quero acho espero eu nós nosso nossa nossos meu minha meus você vocês seu_navegador',
  boilerplatePattern:
    '^(?:leia também|leia mais|veja também|saiba mais|foto:|fotos:|imagem:|fonte:|publicidade|assine|inscreva|siga|clique|compartilhe|por [A-ZÁÉÍÓÚ]\\p{Ll}+ [A-ZÁÉÍÓÚ]\\p{Ll}+$|©|copyright|todos os direitos|vídeo:|receba)|assine|copyright|https?://|www\\.|newsletter|cookies|\\(foto|\\((?:à esquerda|à direita|ao centro|na foto)\\)|(?:facebook|twitter|whatsapp|telegram|pinterest)[\\s\\d]{1,4}(?:facebook|twitter|whatsapp|telegram|pinterest)',
};
