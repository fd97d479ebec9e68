import type { Page } from '../../src/core/article';

/** Invented news pages for tests, in the shape that publishers use. None of it was published by anyone. */
function sample(slug: string, date: string, headline: string, paragraphs: readonly string[]): Page {
  const url = `https://news.example/${slug}`;
  return {
    url,
    canonical: url,
    headline,
    text: paragraphs.join('\n\n'),
    date,
    publisher: 'Example News',
    lang: 'en',
  };
}

/** Stories on relations between Russia and China: what an archive with the seed should know something about. */
export const ON_THE_SUBJECT: readonly Page[] = [
  sample(
    'trade-record',
    '2024-01-12',
    'China-Russia trade hits record $240 billion in 2023, customs data show',
    [
      'Trade between China and Russia reached a record $240 billion last year, Chinese customs data showed on Friday, overtaking a target that the two countries had set for 2024.',
      'President Vladimir Putin and his Chinese counterpart Xi Jinping agreed in February 2022 to raise bilateral trade to $200 billion by 2024. The figure for 2023 was 26 percent above that of the year before.',
    ],
  ),
  sample('putin-beijing', '2024-05-16', 'Putin arrives in Beijing for talks with Xi', [
    'BEIJING — Russian President Vladimir Putin arrived in Beijing early on Thursday for a two-day state visit, his first foreign trip since he was sworn in for a new term.',
    'Putin is to hold talks with Chinese President Xi Jinping in the Great Hall of the People. The Kremlin said the leaders would discuss economic cooperation, Ukraine and the Middle East, and sign a joint statement.',
    'The two leaders have met more than 40 times. Xi travelled to Moscow in March 2023, his first visit abroad after starting a third term, and Putin came to Beijing for the Belt and Road forum that October.',
    'Trade between the two countries has grown fast since Western states put sanctions on Russia over the war in Ukraine. Russia now sells China more oil than Saudi Arabia does, and Chinese car makers have taken the place of European and Japanese brands in Russian showrooms.',
    'Western diplomats said they would watch for any sign that Beijing was ready to supply Moscow with weapons. China says it takes no side in the conflict.',
  ]),
  sample('anniversary', '2024-10-02', 'Xi, Putin mark 75 years of diplomatic ties', [
    'Chinese President Xi Jinping and Russian President Vladimir Putin exchanged congratulations on Wednesday on the 75th anniversary of the establishment of diplomatic relations between their countries.',
    'Xi said in his message that the two countries had found a way for major neighbouring powers to get along. Putin said that cooperation between Russia and China had withstood the test of time.',
  ]),
  sample('new-year-messages', '2024-12-31', 'Putin and Xi exchange New Year greetings', [
    "Russian President Vladimir Putin and Chinese President Xi Jinping exchanged New Year's greetings on Tuesday, Chinese state television reported.",
    'Xi said that mutual trust between the two countries had reached a new height and that he was ready to keep up close contact with Putin.',
  ]),
  sample('gas-pipeline', '2024-09-05', 'Russia and China edge closer to second gas pipeline, officials say', [
    'VLADIVOSTOK — Russia and China are in the last stage of talks about Power of Siberia 2, a pipeline that would bring 50 billion cubic metres of gas a year through Mongolia, Russian officials said at the Eastern Economic Forum on Thursday.',
    'Beijing has been slow to commit itself. People who know the talks say that China wants a price near to what Russian consumers pay, and that it would take only a part of the volume.',
    'President Vladimir Putin told the forum that economic cooperation with China was developing in all directions. He said that trade turnover between the two countries had passed $200 billion ahead of plan and that nine tenths of it were now settled in roubles and yuan.',
    'Putin and Chinese President Xi Jinping discussed the project when Putin visited Beijing in May and again at a summit in Astana in July, without announcing an agreement.',
    'For Gazprom, which lost most of its European market after the invasion of Ukraine, the contract would be a lifeline. Analysts in Moscow expect it to be signed next year at the earliest.',
    'Mongolia left the pipeline out of its programme until 2028, which was widely read as a sign of delay.',
  ]),
  sample('summit-analysis', '2023-10-19', 'What Xi and Putin each took home from Beijing', [
    'When Vladimir Putin walked into the Great Hall of the People at the side of Xi Jinping this week, the picture itself was the message. For the Russian president, who has an arrest warrant of the International Criminal Court on his head, it was proof that he is not alone.',
    'The talks took three hours. The leaders spoke about the war between Israel and Hamas, about trade and about what both call a fairer world order. Putin said afterwards that outside threats only strengthened the relations between Russia and China.',
    'For Xi the gains are more practical. Russia sells its oil and gas cheaply, and trade between the two countries is on course for $200 billion this year, a target that the leaders had set for 2024.',
    'But the relationship is not one of equals. China is by far the largest customer of Russia; Russia takes some four percent of what China sells abroad. Chinese banks have been careful not to break American sanctions, and no Chinese company has taken up the gas pipeline that Moscow wants.',
    '"Beijing needs a stable neighbour and a partner against Washington, not an ally that it has to save," said a former Russian diplomat who now teaches in Vienna.',
    'Nor has Xi recognised the annexation of Crimea. In his speech to the forum he did not mention Ukraine at all.',
  ]),
  sample('yuan-sanctions', '2023-06-20', 'How the yuan became the most traded foreign currency in Moscow', [
    'The Chinese yuan overtook the dollar as the most traded currency on the Moscow exchange this spring, a change that would have been hard to imagine before the war in Ukraine.',
    'Sanctions cut large Russian banks off from the dollar and the euro. Exporters now take yuan for oil and coal, and importers need it to pay for Chinese cars, phones and machine tools. The central bank keeps it in its reserves.',
    "Trade between Russia and China rose by 40 percent in the first five months of the year, Chinese customs figures show, and is likely to reach the goal of $200 billion that Presidents Vladimir Putin and Xi Jinping set last year. During Xi's state visit to Moscow in March Putin said that two thirds of the trade was already settled in roubles and yuan.",
    'The change has its price. Liquidity dries up from time to time, and interest rates on yuan loans in Moscow are several times those in Shanghai. Some Chinese banks have begun to refuse payments from Russia for fear of American secondary sanctions.',
    'The finance ministry is thinking about bonds in yuan. Officials say that there is no decision yet.',
  ]),
  sample(
    'ukraine-roundup',
    '2024-05-17',
    'Ukraine briefing: Kharkiv evacuations, Xi and Putin call for political settlement',
    [
      'Nearly ten thousand people have been brought out of villages in the Kharkiv region since Russian forces crossed the border a week ago, the regional governor said on Friday.',
      "In Beijing, Chinese President Xi Jinping and Russian President Vladimir Putin called for a political settlement of the war in Ukraine on the second day of Putin's state visit to China. In a joint statement they promised to deepen their comprehensive partnership and strategic interaction in the 75th year of diplomatic relations between Russia and China.",
      'In Washington, the Pentagon said that the first shells from the new package of aid had reached the front. Ukrainian drones struck a refinery in Tuapse on the Black Sea overnight, and the port of Novorossiysk stopped work for some hours.',
      'President Volodymyr Zelensky visited troops in Kharkiv and said that the situation was under control but difficult.',
    ],
  ),
  sample('short-brief', '2023-03-20', 'Xi lands in Moscow for state visit', [
    'Chinese President Xi Jinping arrived in Moscow on Monday for a three-day state visit to Russia.',
    'He will hold talks with President Vladimir Putin on bilateral cooperation and the war in Ukraine, the Kremlin said. The leaders are to sign a joint statement on economic cooperation until 2030.',
  ]),
];

/** Stories about other things; some share a name, a country or a form with the seed. */
export const ON_OTHER_SUBJECTS: readonly Page[] = [
  sample('brics-several-subjects', '2024-10-23', 'Five things to know from the BRICS summit in Kazan', [
    'Leaders of more than thirty countries met in the Russian city of Kazan this week for the largest summit of the BRICS group so far. Here is what came of it.',
    'A payment system remains a plan. Brazil and India were cool towards the idea of a common settlement system outside of the dollar, which Moscow had put on the agenda. The final declaration asks finance ministers to study it.',
    'Modi and Xi talk again. Indian Prime Minister Narendra Modi and Chinese President Xi Jinping held their first formal meeting in five years, days after the two countries agreed on patrols along their border in the Himalayas.',
    'Putin and Xi praise their ties. Russian President Vladimir Putin told Xi at a bilateral meeting that relations between Russia and China had become a model for the world. Xi spoke of a deep friendship that would not change. Trade turnover between the two countries, which reached $240 billion last year, grew by a further three percent.',
    'New partners are waiting. Thirteen countries, among them Turkey, Indonesia and Algeria, were offered the status of partner.',
    'Guterres comes, Kyiv is angry. The visit of the Secretary-General of the United Nations drew sharp criticism from Ukraine.',
  ]),
  sample('wheat-harvest', '2024-08-02', 'Wheat harvest in Kansas the best in eight years', [
    'Farmers in Kansas have brought in the best wheat harvest in eight years after generous rain in May, the state department of agriculture said on Friday.',
    'The average yield was 51 bushels an acre. Prices at the elevator in Hutchinson fell to their lowest since 2020.',
  ]),
  sample('football', '2024-04-14', 'Late penalty lifts Ashford into the cup final', [
    'A penalty in the last minute by captain Sam Ortega took Ashford United into the cup final for the first time in thirty years.',
    'The visitors had led through a header before half time. "Nobody gave us a chance in March," the coach said.',
  ]),
  sample('new-year-party', '2023-12-31', 'Sydney rings in the New Year with harbour fireworks', [
    "More than a million people watched the New Year's fireworks over the harbour of Sydney, the first large city to greet 2024.",
    'Police said that the night was calm. Trains ran until the morning, and the greetings of the lord mayor were shown on the pylons of the bridge.',
  ]),
  sample('xi-economy', '2024-03-05', 'China sets growth target of about 5 percent', [
    'China has set itself a growth target of around 5 percent for this year, Premier Li Qiang told the National People’s Congress on Tuesday.',
    'The government will issue long-term bonds worth one trillion yuan. Delegates loyal to President Xi Jinping applauded a plan that puts technology and self-reliance first, but economists asked where demand is to come from while the property market goes on falling.',
  ]),
  sample('putin-budget', '2024-06-12', 'Russian central bank holds rates at 16 percent', [
    'The Bank of Russia kept its key rate at 16 percent on Wednesday and warned that a rise was possible in July, as wages grow faster than output.',
    'President Vladimir Putin has told the government to bring inflation down without choking growth. Retail lending rose by two percent in May, and subsidised mortgages are to end in summer.',
  ]),
  sample('us-china-tariffs', '2024-05-14', 'White House raises tariffs on Chinese electric cars', [
    'The United States will raise tariffs on electric cars from China to 100 percent this year, the White House said on Tuesday, along with duties on solar cells, steel and syringes.',
    'Beijing called the measure protectionism and promised to defend its rights. Trade between the two countries fell by 17 percent last year. China sells few electric cars in America.',
  ]),
];
