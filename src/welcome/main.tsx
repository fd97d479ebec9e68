import { render } from 'preact';
import { browser } from '../browser';
import { say } from '../language/say';
import { dressPage } from '../language/start';
import { ask } from '../messages/ask';
import { SAMPLE_STORY } from './sample-story';
import { Welcome } from './welcome';

async function main(): Promise<void> {
  await dressPage();
  const commands = await browser.commands.getAll();
  const popup = commands.find(({ name }) => name === '_execute_action');
  const keys = commands.map(({ description, shortcut }) => ({
    description: description || say('command_popup'),
    shortcut: shortcut ?? '',
  }));
  const lookUp = () => ask('context', SAMPLE_STORY);
  const isFirefox = browser.runtime.getURL('').startsWith('moz-');
  document.title = say('name');
  render(
    <Welcome isFirefox={isFirefox} keys={keys} popupKey={popup?.shortcut ?? ''} lookUp={lookUp} />,
    document.body,
  );
}

void main();
