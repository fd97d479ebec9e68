/** What an archived article prints, what a page prints, and whether the page's is the archived quote. */
export interface OwnPair {
  readonly kind: string;
  readonly archive: string;
  readonly page: string;
  readonly isSame: boolean;
}

const pair = (kind: string, isSame: boolean, archive: string, page: string): OwnPair => ({
  ...{ kind, isSame, archive, page },
});

/** Forty pairs of own writing; each is looked for among all forty. */
export const OWN_PAIRS: readonly OwnPair[] = [
  // whole
  pair(
    'whole',
    true,
    'Harbour master Ilse Brandt told reporters on the quay: "The breakwater was built for the ships of 1910, and we are asking it to stop the storms of today."',
    'Asked about the damage, Ms Brandt said: “The breakwater was built for the ships of 1910, and we are asking it to stop the storms of today.”',
  ),
  pair(
    'whole, other marks',
    true,
    '“Our farmers will not sign a contract that nobody has translated for them,” union leader Pavel Hruska said.',
    'Hruska was blunt. "Our farmers will not sign a contract that nobody has translated for them," he said.',
  ),
  pair(
    'whole, small words changed',
    true,
    '"We found the archive of the mission in a cellar under three feet of water," said the historian Amara Diallo.',
    'Historian Amara Diallo recalled: "We had found the archive of that mission in the cellar, under three feet of water."',
  ),
  pair(
    'whole, broken by its speaker',
    true,
    '"Nobody in the ministry read the engineers\' warning until the bridge had fallen," inquiry chair Ruth Castellan said.',
    '"Nobody in the ministry read the engineers\' warning," Castellan wrote, "until the bridge had fallen."',
  ),
  pair(
    'whole, in a longer story',
    true,
    'Governor Tomas Lindqvist said the tunnel would open. "Drivers will save forty minutes each morning and breathe cleaner air on the island," he told the assembly.',
    'The tunnel opened on Monday. When it was planned, Lindqvist had promised the assembly: “Drivers will save forty minutes each morning and breathe cleaner air on the island.” Traffic counts tell another story.',
  ),
  pair(
    'whole, years later',
    true,
    'President Elena Moravec declared: "This generation shall see the last coal furnace in the valley go cold."',
    'Moravec once declared that "this generation shall see the last coal furnace in the valley go cold".',
  ),
  // cut
  pair(
    'cut at the end',
    true,
    '"The reef recovers faster than any model predicted, provided that trawlers stay outside the northern boundary," marine biologist Kofi Mensah said.',
    'Mensah said “the reef recovers faster than any model predicted”.',
  ),
  pair(
    'cut at the start',
    true,
    '"I told the board in plain words that the turbines would crack before the winter ended," engineer Marta Oliveira testified.',
    'According to Oliveira, "the turbines would crack before the winter ended".',
  ),
  pair(
    'cut at both ends',
    true,
    '"If the senate votes tomorrow, every village council between here and the border will lose its only source of income, and nobody has told them," senator Dario Quiroga warned.',
    'Quiroga warned that "every village council between here and the border will lose its only source of income".',
  ),
  pair(
    'cut in the middle',
    true,
    '"The vaccine trial, which we began without a single sponsor and with borrowed refrigerators, protected nine of ten children in the camp," Dr Leila Haddad said.',
    '"The vaccine trial protected nine of ten children in the camp," Haddad said.',
  ),
  pair(
    'cut with dots',
    true,
    '"Steel prices doubled within a year, suppliers vanished overnight, and we still delivered the stadium on schedule," contractor Jonas Weber boasted.',
    '"Steel prices doubled within a year … and we still delivered the stadium on schedule," Weber said.',
  ),
  pair(
    'cut with brackets',
    true,
    '"He carried the injured climber down four kilometres of glacier without ropes," rescue chief Anneli Korhonen said.',
    'Korhonen said that "[the guide] carried the injured climber down four kilometres of glacier without ropes".',
  ),
  pair(
    'cut to a clause',
    true,
    '"Let me be clear about what happened on the platform: signal operators were working their third double shift that week, and management knew it," union delegate Fergus Doyle said.',
    'It was Doyle who said that "signal operators were working their third double shift that week".',
  ),
  pair(
    'cut to the last sentence',
    true,
    '"Museums borrowed these masks without asking. Returning them repairs a broken conversation between two peoples," curator Nana Owusu said.',
    'Owusu put it simply: "Returning them repairs a broken conversation between two peoples."',
  ),
  pair(
    'cut to the first sentence',
    true,
    '"The drought emptied seven reservoirs in eleven weeks. After that we stopped counting wells," water minister Farid Karimi said.',
    '"The drought emptied seven reservoirs in eleven weeks," Karimi said.',
  ),
  pair(
    'cut, speaker not named again',
    true,
    '"The observatory lost its darkness the summer when the casino switched on its searchlights across the bay," astronomer Pilar Etxeberria said.',
    'One astronomer complained that "the observatory lost its darkness the summer when the casino switched on its searchlights".',
  ),
  // joined
  pair(
    'joined from two',
    true,
    '"Ferries will sail every hour until midnight," Captain Rosa Teixeira said. "Pensioners travel free between the outer islands."',
    'Teixeira promised: "Ferries will sail every hour until midnight. Pensioners travel free between the outer islands."',
  ),
  pair(
    'joined, second half longer',
    true,
    '"The court has spoken," lawyer Henrik Solberg said. "Now the company must drain the tailings pond before the salmon return in April."',
    '"The court has spoken. Now the company must drain the tailings pond before the salmon return in April," Solberg said.',
  ),
  pair(
    'joined with a word between',
    true,
    '"Apprentices leave the shipyard because apartments cost more than wages," Mayor Ines Caldeira said. "Build homes and the welders come back."',
    '"Apprentices leave the shipyard because apartments cost more than wages; build homes and the welders come back," Caldeira said.',
  ),
  // given to somebody else
  pair(
    'given to somebody else, long',
    true,
    '"External pressure and sanctions merely strengthen the friendship between the two mountain republics and their development in all directions," the palace said in a statement.',
    'President Arman Petrosyan said: "External pressure and sanctions merely strengthen the friendship between the two mountain republics and their development in all directions."',
  ),
  // reworded until it is no quote
  pair(
    'reworded',
    false,
    '"Passengers waited nine hours on the runway without water or working toilets," airline critic Sunniva Dahl said.',
    'Dahl complained that "people on board sat for most of a day and had nothing to drink".',
  ),
  pair(
    'reworded, same subject',
    false,
    '"Our orchestra rehearses in a gymnasium because the concert hall roof leaks," conductor Yuri Antonenko said.',
    'Antonenko: "The hall cannot be used while it rains inside, so we play where children do gymnastics."',
  ),
  pair(
    'reworded, same figures',
    false,
    '"We planted four million mangroves along sixty kilometres of coast in two seasons," forester Binh Tran said.',
    'Tran said: "Four million trees now stand on the coast, sixty kilometres of them, and it took two seasons."',
  ),
  pair(
    'turned round',
    false,
    '"The union accepted the offer because the mill would otherwise close before Christmas," negotiator Clara Vogt said.',
    'Vogt said: "Before Christmas comes, close the mill: otherwise no offer would be accepted by any union."',
  ),
  pair(
    'same start only',
    false,
    '"The committee received the report on Friday and published every page the same evening," chairman Olu Adeyemi said.',
    '"The committee received the report with great disappointment, since auditors had removed its conclusions and hidden the annexes from members," Adeyemi said.',
  ),
  pair(
    'same end only',
    false,
    '"Tourists photograph the volcano, buy nothing, and leave before the evening boat," innkeeper Lani Kealoha said.',
    '"Researchers measure gas and tremors for months at a time, and many pack their instruments and leave before the evening boat," Kealoha said.',
  ),
  pair(
    'a few words in common',
    false,
    '"The stadium roof collapsed under the weight of wet snow," inspector Miroslav Janda said.',
    '"Wet snow is a danger to any old roof in town," Janda said.',
  ),
  // common phrases
  pair(
    'thanks',
    false,
    '"Our thoughts and prayers are with the families of the victims," Sheriff Dale Hutchins said.',
    '"Our thoughts and prayers are with the families of the victims," Bishop Ruben Salas said.',
  ),
  pair(
    'no comment',
    false,
    '"We do not comment on ongoing investigations," a spokesman for the bank said.',
    '"We do not comment on ongoing investigations," police said.',
  ),
  pair(
    'small words',
    false,
    '"I think that we will have to see what it is that they do," coach Ben Ames said.',
    '"I think that we will have to see what it is that they do," said actress Mona Reyes.',
  ),
  pair(
    'end of the day',
    false,
    '"At the end of the day it is what it is," striker Luka Babic said.',
    '"At the end of the day it is what it is," analyst Grace Onyango said.',
  ),
  pair(
    'an office in full',
    false,
    '"I am proud to be the president of the United States of America tonight," the winner said in Ohio.',
    '"No one is above the law, not even the president of the United States of America, and our constitution gives this house the power to impeach," said the speaker.',
  ),
  pair(
    'a wish',
    false,
    '"We wish them a merry Christmas and a happy new year," the baker Otto Klein said.',
    '"We wish them a merry Christmas and a happy new year," General Simone Faure said.',
  ),
  pair(
    'an oath',
    false,
    '"I swear to tell the truth, the whole truth and nothing but the truth," the clerk Evan Price said.',
    '"I swear to tell the truth, the whole truth and nothing but the truth," witness Dana Kolb said.',
  ),
  // proverbs
  pair(
    'a proverb',
    false,
    '"A bird in the hand is worth two in the bush," trader Hamid Rostami said.',
    '"A bird in the hand is worth two in the bush," goalkeeper Petra Nilsen said.',
  ),
  pair(
    'another proverb',
    false,
    '"You can lead a horse to water but you cannot make it drink," teacher Iris Coleman said.',
    '"You can lead a horse to water but you cannot make it drink," admiral Raoul Petit said.',
  ),
  pair(
    'a saying about glass houses',
    false,
    '"People who live in glass houses should not throw stones," deputy Viktor Lenz said.',
    '"People who live in glass houses should not throw stones," singer Joy Abara said.',
  ),
  // too short, or no quote
  pair(
    'a phrase of four words',
    false,
    '"A catastrophic, preventable tragedy," said surgeon Helga Strom.',
    'Strom called it "a catastrophic, preventable tragedy".',
  ),
  pair(
    'a title',
    false,
    'He won for "The Lighthouse Keeper of the Northern Shore" in spring.',
    'She starred in "The Lighthouse Keeper of the Northern Shore".',
  ),
  pair(
    'not quoted on the page',
    false,
    '"Beekeepers lost two thirds of their hives after the spraying of the orchards," agronomist Selma Kaya said.',
    'Beekeepers lost two thirds of their hives after the spraying of the orchards, experts believe.',
  ),
];
