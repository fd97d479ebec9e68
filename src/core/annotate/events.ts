import type { EventKind } from '../fact';
import type { Reading, Sentence } from '../text/reading';

const KINDS: Readonly<Record<EventKind, string>> = {
  visit: 'visit visits visited visiting trip trips toured tour arrived',
  meeting: 'met meet meets meeting meetings talks summit summits negotiations conference',
  signing: 'sign signs signed signing ratified ratifies inked',
  anniversary: 'anniversary anniversaries centenary bicentennial jubilee',
  target: 'target targets goal goals target-date deadline',
  death: 'died dies dead death deaths killed kills killing fatalities casualties slain murdered',
  arrest: 'arrested arrest arrests detained custody charged indicted convicted sentenced jailed imprisoned',
  election: 'election elections elected re-elected referendum ballot runoff inaugurated',
  change:
    'rose fell grew climbed jumped dropped declined increased decreased soared plunged surged doubled tripled halved shrank tumbled',
  launch: 'launch launches launched launching unveiled unveils debuted inauguration rollout',
  appointment:
    'appointed appoints appointment nominated nominates nomination named resigned resigns resignation sworn stepped',
};
const EVENTS: ReadonlyMap<string, EventKind> = new Map(
  (Object.keys(KINDS) as EventKind[]).flatMap((kind) =>
    KINDS[kind].split(' ').map((word): [string, EventKind] => [word, kind]),
  ),
);

/** The kinds of events that a sentence tells of, each once, in order of mention. English. */
export function eventsIn(reading: Reading, sentence: Sentence): EventKind[] {
  const events: EventKind[] = [];
  for (let at = sentence.first; at < sentence.last; at++) {
    const kind = EVENTS.get(reading.tokens[at]!.lower);
    if (kind && !events.includes(kind)) events.push(kind);
  }
  return events;
}
