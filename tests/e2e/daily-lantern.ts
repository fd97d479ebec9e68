import type { Page } from 'puppeteer-core';
import { changingPage, STORIES, storyPage } from './stories';

export const HOST = 'daily-lantern.example';

export const at = {
  talks: `https://www.${HOST}/world/talks`,
  trade: `https://www.${HOST}/business/trade`,
  ferry: `https://www.${HOST}/local/ferry`,
  empty: `https://www.${HOST}/app`,
  framed: `https://www.${HOST}/framed`,
  elsewhere: 'https://other-paper.example/talks',
};

const frame = `<iframe src="${at.trade}" width="600" height="400"></iframe>`;

export const pages = [
  changingPage(at.talks, 'talks'),
  changingPage(at.trade, 'trade'),
  changingPage(at.ferry, 'ferry'),
  changingPage(at.empty, 'none'),
  storyPage(at.framed, STORIES.ferry, frame),
  storyPage(at.elsewhere, STORIES.talks),
];

export const TALKS = ['Vladimir Putin', 'Moscow', 'Kremlin'];

export const TRADE = ['Xi Jinping', 'Vladimir Putin'];

export async function openBehind(front: Page, url: string): Promise<Page> {
  const behind = await front.browser().newPage();
  await front.bringToFront();
  await behind.goto(url);
  return behind;
}

export type Scenario = readonly [
  name: string,
  url: string,
  act: () => void,
  names: readonly string[],
  badge: string,
];
