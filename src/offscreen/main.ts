import { WORK_CHANNEL } from '../workshop/channel';
import { startWorkshop } from '../workshop/host';

// Chromium's service worker can start no Worker: this page without a window does it for as long as there is work.
const { work } = startWorkshop(
  () => window.close(),
  () => {},
);
new BroadcastChannel(WORK_CHANNEL).onmessage = ({ data }) => work(data === 'work' ? undefined : data);
