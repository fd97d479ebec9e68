/** Which analysis made the terms of an index: packs made by another are refused. Raise it with every change of a term. */
export const ANALYSER = 6;
