import { decodeEscapes, encodeEscapes } from './encoding';

/** `,:;@$/[]` mean nothing special inside a name or value and stay readable. */
const PLAIN_IN_QUERY = /%(?:2C|3A|3B|40|24|2F|5B|5D)/g;

/** The query in normal form with its `?`, or `''`: tracking gone, sorted by name, `+` and `%20` alike. */
export function foldQuery(search: string): string {
  const kept: { readonly name: string; readonly value: string }[] = [];
  for (const part of search.replace(/^\?/, '').split('&')) {
    const equals = part.indexOf('=');
    const name = decodeQuery(equals < 0 ? part : part.slice(0, equals));
    const value = decodeQuery(equals < 0 ? '' : part.slice(equals + 1));
    // The Wall Street Journal's gift is a code beside `reflink`; alone the name may choose an article.
    const isGift = name === 'st' && /[?&]reflink=/.test(search);
    const isFriends = name === 'sk' && /^[\da-f]{32}$/.test(value); // Medium's link for friends
    if ((name !== '' || value !== '') && !isGift && !isFriends && !isNoise(name, value))
      kept.push({ name, value });
  }
  if (kept.length === 0) return '';
  kept.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)); // stable: repeated names keep their order
  return `?${kept.map(({ name, value }) => encode(name) + (value === '' ? '' : `=${encode(value)}`)).join('&')}`;
}

/** Whole families, by how their names begin (lower case). */
const TRACKING_FAMILY =
  /^(?:utm_|at_|ns_|pk_|mtm_|matomo_|hsa_|_hs|__hs|elq|sfmc_|guce_|fb_|_x_tr_|amp_|vero_|oly_|mc_|wt[._]|piano_|ml_subscriber|soc_|sc_c|stm_|lmd_)/;

/** Parameters that name the reader's way to the page and never the article (lower case). */
const TRACKING: ReadonlySet<string> = new Set(
  (
    '_branch_match_id _ga _gac _gl __tn__ __twitter_impression __source __s accesstoken awc bxid cjevent clicksource cmp ' +
    'cmpid cndid cvid reflink srsltid triedredirect unlocked_article_code campaign_id dmcid event_log freebie gift giftcode ' +
    'giftid gifttoken gift_token instance_id itid leadsource mktcid mktcval n_cid ptoken pwapi_token referringsource ' +
    'sara_ref segment_id share_hash shareid sharer sharetoken ssm wt_mc wtrid ' +
    'dclid dicbo emc epik esrc fbclid feature gaa_at gaa_n gaa_sig gaa_ts gbraid gclid gclsrc guccounter icid igsh ' +
    'igshid intcid intcmp irclickid irgwc ito jsessionid li_fat_id mbid mibextid mkt_tok mod msclkid ncid nlid ocid ' +
    'pagewanted pgtype phpsessid rdt_cid recruiter recip_id ref_src ref_url referer referrer regi_id rss s_cid s_kwcid ' +
    'sessionid share_id share_token sharetype shared smid smprod smtyp spm sr_share sref srnd sscid taid tblci ' +
    'terminal trk trkinfo ttclid twclid uqid usqp wbraid wickedid xtor yclid ysclid yptr'
  ).split(' '),
);

/** Names that track on most sites and choose the article on a few: noise unless the value has a number in it. */
const TRACKING_IF_WORD: ReadonlySet<string> = new Set(
  'campaign from medium origin partner platform ref referral refid share sharing source src via xid'.split(
    ' ',
  ),
);

/** One article in another dress: `?amp`, `?amp=1`, `?print=true`, `?outputType=amp`, `?view=print`. */
const DRESS_SWITCH = /^(?:amp|_amp|print|printable|mobile)=(?:|1|true|yes|y|amp)$/i;
const DRESS_CHOICE = /^(?:output(?:type)?|view|format|mode)=(?:amp|amp-type|print|mobile)$/i;

function isNoise(name: string, value: string): boolean {
  const lowName = name.toLowerCase();
  if (TRACKING_FAMILY.test(lowName) || TRACKING.has(lowName)) return true;
  if (TRACKING_IF_WORD.has(lowName) && !/\d/.test(value)) return true;
  const pair = `${name}=${value}`;
  return DRESS_SWITCH.test(pair) || DRESS_CHOICE.test(pair);
}

function decodeQuery(text: string): string {
  return decodeEscapes(text.replace(/\+/g, '%20'));
}

function encode(text: string): string {
  return encodeEscapes(text, PLAIN_IN_QUERY);
}
