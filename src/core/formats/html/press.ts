/** What tells a page of a press database by its beginning: the classes of its parts. */
export function isPressPage(head: string): boolean {
  return /\bDocPublicationName\b|\btitreArticleVisu\b|class=["'][^"']*\barticle \w{2}Article\b|>ProQuest document link</.test(
    head,
  );
}
