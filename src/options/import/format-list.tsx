import { say } from '../../language/say';

/**
 * What can be imported, by the kind of file. Names are those by which files and services are known everywhere, so no
 * language has others; a test holds them against what the importers understand.
 */
export const FORMAT_GROUPS = [
  ['formats_feeds', 'RSS, Atom, JSON Feed, WordPress, Blogger, Movable Type, Markdown (.md), MediaWiki XML'],
  ['formats_pages', '.html, MHTML (.mhtml), WARC (.warc), WACZ (.wacz), ARC (.arc)'],
  ['formats_bookmarks', '.html'],
  ['formats_press', 'Nexis, Factiva, Europresse, ProQuest, Retriever, GENIOS'],
  ['formats_agencies', 'NITF, NewsML 1, NewsML-G2, ninjs, IPTC 7901, ANPA 1312'],
  [
    'formats_citations',
    'RIS (.ris), BibTeX (.bib), CSL-JSON, EndNote (.enw, .xml), RefWorks, MODS, Zotero RDF (.rdf)',
  ],
  ['formats_tables', '.csv, .tsv, .json, .jsonl, .txt'],
  ['formats_documents', '.docx, .rtf'],
  ['formats_packed', '.zip, .gz'],
] as const;

/** What is understood, folded: one look for those who ask whether their file is. */
export function FormatList() {
  return (
    <details class="log">
      <summary>{say('formats')}</summary>
      <table>
        {FORMAT_GROUPS.map(([group, names]) => (
          <tr key={group}>
            <th scope="row">{say(group)}</th>
            <td dir="auto">{names}</td>
          </tr>
        ))}
      </table>
    </details>
  );
}
