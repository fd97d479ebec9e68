import type { SearchOrder } from '../core/search/search';
import { say } from '../language/say';

const ORDERS = [
  ['best', 'order_best'],
  ['newest', 'order_newest'],
  ['oldest', 'order_oldest'],
] as const;

/** The choice of the order in which what was found is shown. */
export function SearchOrders({
  order,
  choose,
}: {
  readonly order: SearchOrder;
  readonly choose: (order: SearchOrder) => void;
}) {
  return (
    <select
      class="order"
      aria-label={say('order')}
      value={order}
      onChange={(event) => choose(event.currentTarget.value as SearchOrder)}
    >
      {ORDERS.map(([name, key]) => (
        <option key={name} value={name}>
          {say(key)}
        </option>
      ))}
    </select>
  );
}
