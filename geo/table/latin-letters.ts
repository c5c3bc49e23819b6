/*
 * Latin letters that Unicode does not decompose, by what they are written as where only a to z are
 * to be had: after the transform Latin-ASCII of CLDR, and for letters it leaves out after their
 * names (LATIN SMALL LETTER X WITH …) or the usage of a language that writes names with them:
 * Azerbaijani ə is the a of Aliyev.
 */
const LETTERS: Readonly<Record<string, string>> = {
  a: 'əⱥɑɚᴀᶏᶕꞻ',
  b: 'ƀɓƃʙᴃᵬᶀꞗꞵ',
  c: 'ƈȼɕᴄꞓꞔ𝼝',
  d: 'ðđɖɗƌȡᴅᴆᵭᶁᶑꝱꝺꟈ',
  e: 'ǝɛɇᴇᶒᶓⱸꬲꬳꬴ',
  f: 'ƒᵮᶂꜰꝼꞙꬵ',
  g: 'ɠɣǥɡɢʛᵹᶃꞡꬶ',
  h: 'ħɦɧʜⱨꞕ',
  i: 'ıɩɨɪᵻᶖꞽ𝼚',
  j: 'ȷɉɟʄʝᴊ',
  k: 'ƙᴋᶄⱪꝁꝃꝅꞣ',
  l: 'łƚȴɫɬɭʟᴌᶅⱡꝇꝉꝲꞎꬷꬸꬹ𝼄𝼑𝼓',
  m: 'ɱᴍᵯᶆꝳꬺ',
  n: 'ŋɲƞȵɳɴᵰᶇꝴꞑꞥꬻꬼ𝼔',
  o: 'øɔɵᴏᶗⱺꝋꝍꟁꬽꬿ𝼛',
  p: 'ƥᴘᵱᵽᶈꝑꝓꝕ',
  q: 'ĸɋʠꝗꝙꞯ',
  r: 'ʀɍɼɽɾᵲᵳᶉꝛꝵꝶꞃꞧꭆꭇꭉꭋ𝼖',
  s: 'ȿʂᵴᶊẜẝꜱꞅꞩꟊꟗ𝼞',
  t: 'ŧƫƭʈȶⱦᴛᵵꝷꞇ𝼉',
  u: 'ɯʊʉᴜᵾᶙꞹꞿꭎꭏꭒ',
  v: 'ʋᴠᶌỽⱱⱴꝟ',
  w: 'ƿᴡⱳꟃ',
  x: 'ᶍꭖꭗꭘꭙ',
  y: 'ƴȝɏʏỿꭚ',
  z: 'ƶʒƺȥɀʐʑʓᴢᴣᵶᶎᶚⱬꝣ𝼘',
  aa: 'ꜳ',
  ae: 'æᴁꞛ',
  ao: 'ꜵ',
  au: 'ꜷ',
  av: 'ꜹꜻ',
  ay: 'ꜽ',
  db: 'ȸ',
  dz: 'ʣʥꭦ',
  hv: 'ƕ',
  ll: 'ỻ',
  ls: 'ʪ',
  lz: 'ʫ',
  oe: 'œɶꞝ',
  oi: 'ƣ',
  oo: 'ꝏ',
  ou: 'ȣ',
  qp: 'ȹ',
  sh: 'ʃʆᶋᶘ𝼋𝼌',
  ss: 'ß',
  th: 'þᵺꝥꝧ',
  ts: 'ʦꭧ',
  ue: 'ᵫꞟ',
  ui: 'ꭐꭑ',
  uo: 'ꭣ',
  vy: 'ꝡ',
}

const PLAIN = new Map(
  Object.entries(LETTERS).flatMap(([plain, letters]) =>
    Array.from(letters, (letter): [string, string] => [letter, plain]),
  ),
)

const ANY = new RegExp(`[${Object.values(LETTERS).join('')}]`, 'gu')

/** A text in lower case with a to z in place of the Latin letters that decompose into nothing: ł, ø, ß, ı. */
export const plainLatin = (text: string): string =>
  text.replace(ANY, (letter) => PLAIN.get(letter) ?? letter)
