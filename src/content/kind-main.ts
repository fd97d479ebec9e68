import type { InPage } from '../messages/contract';
import { tellsStory } from '../read/page-kind';
import { answerInPage } from './answer';

// The file that tells what is no article: injected only when nothing was found for a page.
answerInPage({ tellsStory: (told) => tellsStory(document, told) } satisfies Pick<InPage, 'tellsStory'>);
