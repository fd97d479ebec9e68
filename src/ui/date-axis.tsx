import { formatDate } from './dates';

/** Where each date stands, as a share, 0 to 1, of the time from the first to the last; half for a single one. */
function placesOf(dates: readonly string[]): number[] {
  const times = dates.map((date) => Date.parse(date));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  return times.map((time) => (last === first ? 0.5 : (time - first) / (last - first)));
}

const WIDTH = 320;
const EDGE = 5;

/** A line with a point for each date, the earliest first, and the two ends by name. Nothing for fewer than two. */
export function DateAxis({ dates }: { readonly dates: readonly string[] }) {
  if (new Set(dates).size < 2) return null;
  return (
    <div class="axis" aria-hidden="true">
      <svg class="turning" viewBox={`0 0 ${WIDTH} 10`} aria-hidden="true">
        <path d={`M${EDGE} 5H${WIDTH - EDGE}`} />
        {placesOf(dates).map((place, nth) => (
          <circle key={`${nth} ${place}`} cx={EDGE + place * (WIDTH - 2 * EDGE)} cy="5" r="3.5" />
        ))}
      </svg>
      <p>
        <span>{formatDate(dates[0]!)}</span>
        <span>{formatDate(dates.at(-1)!)}</span>
      </p>
    </div>
  );
}
