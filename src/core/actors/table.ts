import { byteSink, readVarint } from '../pack/bytes';
import { PackFormatError } from '../pack/error';
import { wordsOf } from '../pack/file';
import { ANALYSER } from '../text/analyser';

export type ActorKind = 'country' | 'bloc' | 'person' | 'topic';

/**
 * An actor known by name in eleven languages, or a topic. `key` is an ISO 3166 code for a country, else how it is shown
 * in English; `of` the key of the country or bloc that a person speaks for, else `''`.
 */
export interface KnownActor {
  readonly kind: ActorKind;
  readonly key: string;
  readonly of: string;
}

/** The actors that came with the program, and the forms by which texts name them: see forms.ts. */
export interface KnownActors {
  readonly all: readonly KnownActor[];
  /**
   * What a form's key stands for: numbers of actors in `all`, none for a form that is no actor (`New England`);
   * undefined for an unknown key. `isLonger` says that longer forms begin so.
   */
  readonly find: (key: number) => FoundForm | undefined;
  /** The number of an actor that is no topic by its key. */
  readonly numberOf: (key: string) => number | undefined;
}

export interface FoundForm {
  readonly actors: readonly number[];
  readonly isLonger: boolean;
}

/** What a table is made of. `forms` goes by key. */
export interface ActorForms {
  readonly all: readonly KnownActor[];
  readonly forms: ReadonlyMap<number, FoundForm>;
}

/**
 * The table as a file, little-endian: u32 magic `BSAC`, u16 version, u16 analyser, u32 bytes of the actors, these (a
 * line each of kind, key and `of`, tabs between), varint number of forms, for each the varint gap from the key before,
 * and behind all gaps for each a varint: twice what it stands for, 1 more when longer forms begin so. It stands for
 * nothing at 0, for the actor numbered one less up to their number, and at one more for as many as a varint says that
 * follow. Without a checksum: it is a part of the program.
 */
export function actorsFile({ all, forms }: ActorForms): Uint8Array {
  const names = new TextEncoder().encode(all.map(({ kind, key, of }) => `${kind}\t${key}\t${of}`).join('\n'));
  const sorted = [...forms].sort(([a], [b]) => a - b);
  const sink = byteSink(names.length + sorted.length * 6);
  sink.bytes(new Uint8Array(new Uint32Array([MAGIC, KIND, names.length]).buffer));
  sink.bytes(names);
  sink.varint(sorted.length);
  let before = 0;
  for (const [key] of sorted) {
    sink.varint(key - before);
    before = key;
  }
  for (const [, { actors, isLonger }] of sorted) {
    const meaning = actors.length > 1 ? all.length + 1 : actors.length === 1 ? actors[0]! + 1 : 0;
    sink.varint(meaning * 2 + (isLonger ? 1 : 0));
    if (actors.length < 2) continue;
    sink.varint(actors.length);
    for (const actor of actors) sink.varint(actor);
  }
  return sink.view().slice();
}

/**
 * Opens tables made by `actorsFile` as one: what an earlier one knows of a form counts. Throws PackFormatError when one
 * is another file, of another version or cut off.
 */
export function openActors(...tables: readonly Uint8Array[]): KnownActors {
  const all: KnownActor[] = [];
  const forms = new Map<number, FoundForm>();
  for (const bytes of tables) readTable(bytes, all, forms);
  const numbers = new Map<string, number>();
  all.forEach(({ kind, key }, number) => {
    if (kind !== 'topic') numbers.set(key, number);
  });
  return { all, find: (key) => forms.get(key), numberOf: (key) => numbers.get(key) };
}

function readTable(bytes: Uint8Array, all: KnownActor[], forms: Map<number, FoundForm>): void {
  const head = wordsOf(bytes.slice(0, HEAD_BYTES));
  const namesEnd = HEAD_BYTES + head[2]!;
  if (head[0] !== MAGIC || head[1] !== KIND) throw new PackFormatError('These bytes are no table of actors');
  const first = all.length;
  const lines = new TextDecoder().decode(bytes.subarray(HEAD_BYTES, namesEnd)).split('\n');
  for (const line of lines) {
    const [kind, key, of] = line.split('\t');
    all.push({ kind: kind as ActorKind, key: key!, of: of! });
  }
  const reader = { bytes, at: namesEnd, end: bytes.length };
  const keys = new Uint32Array(readVarint(reader));
  let key = 0;
  for (let at = 0; at < keys.length; at += 1) {
    key += readVarint(reader);
    keys[at] = key;
  }
  for (const found of keys) {
    const shape = readVarint(reader);
    const meaning = shape >> 1;
    const actors: number[] = [];
    if (meaning > lines.length)
      for (let left = readVarint(reader); left > 0; left -= 1) actors.push(first + readVarint(reader));
    else if (meaning > 0) actors.push(first + meaning - 1);
    const known = forms.get(found);
    const isLonger = (shape & 1) === 1 || known?.isLonger === true;
    forms.set(found, { actors: known && known.actors.length > 0 ? known.actors : actors, isLonger });
  }
}

const MAGIC = 0x43415342;
const KIND = 1 | (ANALYSER << 16);
const HEAD_BYTES = 12;
