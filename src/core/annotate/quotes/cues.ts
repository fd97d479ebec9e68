import { wordSet } from '../../text/word-set';
import { SAID } from '../names/lexicon';

/** Words between a source and its verb of saying. English. */
export const AUXILIARIES = wordSet(
  "also has had have then later once was is recently previously further repeatedly famously already even just 's did would will could may might to be been being not never flatly again first always often twice earlier simply privately publicly since",
);
const CUES = wordSet(
  'calling describing saying telling adding warning noting arguing citing declaring stating insisting claiming asking writing according criticized criticised denounced dismissed praised blasted slammed accused condemned labeled branded dubbed hailed touted decried ridiculed blamed characterized referred expressed made read reads got pledged asked quoted tweeting explaining tells put continued opened began concluded offered gave issued posted shared chanted shouted yelled sang hopes wants wanted say think thought felt feels knows knew understand hope worry worried feared fears expects expected found written demanded demands called calls call shot proclaimed remembered reminded spoke speaks ' +
    'assured assures assuring accusing admonished advised affirmed appealed assailed attacked bemoaned berated bragged challenged characterizes characterised chided cites condemns confided decried defended deemed derided describes disparaged echoed emphasizes exhorted expressing gushed hinted implied implored implying interjected joking labeling lambasted lauded likened maintains mocked mocking objected opined outlined pleaded pleads portrayed preached proclaiming promises promising promotes protested quips railed rails ranted ratified rebuked recalls recited recommended recommends referring referenced rejected remarking reminding renounced repeating responds responding retorted retweeted scoffed scolded shouting stresses stressing summarized taunted threatened threatening thundered touting tweets vented affirms concludes declares projects pledges urges suggests acknowledges announces denies laments retorts predicts contends counters cautions continues muses warns vows testifies admits proclaims portrays exclaims begins remarks replies stresses reminds tweets vowing wondered wonders warns welcomed',
);

/** Does a verb, in lower case, give a quote to its subject? English. */
export function isCue(word: string): boolean {
  return SAID.has(word) || CUES.has(word);
}
