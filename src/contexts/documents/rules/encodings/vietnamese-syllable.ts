/**
 * Whether a word could be a Vietnamese syllable: an onset, a rime and at most one tone, in the right company.
 * It recognises text that was read with the wrong character table, where almost no word passes.
 */

const onsets = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ')

const openRimes =
  'a ai ao au ay âu ây e eo ê êu i ia iu iêu o oa oai oao oay oe oeo oi oo ô ôi ơ ơi u ua uê ui uy uya uyu uơ uôi uây uâ ư ưa ưi ưu ươi ươu y yêu'

const nasalRimes =
  'am an ang anh ăm ăn ăng âm ân âng em en eng êm ên ênh êng im in inh iêm iên iêng oam oan oang oanh oăm oăn oăng oen oeng om on ong oong ôm ôn ông ơm ơn um un ung uân uâng uên uênh uôm uôn uông uyn uynh uyên ưm ưn ưng ươm ươn ương yêm yên yêng yn ynh'

const stoppedRimes =
  'ac ach ap at ăc ăp ăt âc âp ât ec ep et êch êp êt ich ip it iêc iêp iêt oac oach oap oat oăc oăt oet oc op ot ooc ôc ôp ôt ơp ơt uc up ut uât uêch uôc uôt uych uyt uyp uyêt ưc ưt ươc ươp ươt yêt yt ych'

const frontVowel = /^[eêiy]/
/** Onsets that are spelled by the vowel that follows: k, gh, ngh before e, ê, i, y; c, g, ng before the others. */
const company: ReadonlyMap<string, RegExp> = new Map([
  ['k', frontVowel],
  ['gh', frontVowel],
  ['ngh', frontVowel],
  ['c', /^[^eêiy]/],
  ['ng', /^[^eêiy]/],
  ['g', /^[^eêy]/],
])
const rimes = new Set([openRimes, nasalRimes, stoppedRimes].flatMap((list) => list.split(' ')))
const stopped = new Set(stoppedRimes.split(' '))
const onsetPattern = new RegExp(`^(?:${onsets.toSorted((a, b) => b.length - a.length).join('|')})`)
const toneMark = /[\u0300\u0301\u0303\u0309\u0323]/g

/** True for a word such as “nghĩa”, “Đảng”, “xuyên”; the case does not matter, anything but letters fails. */
export function isVietnameseSyllable(word: string): boolean {
  const lower = word.toLowerCase().normalize('NFD')
  const tones = lower.match(toneMark) ?? []
  if (tones.length > 1) return false
  const plain = lower.replace(toneMark, '').normalize('NFC')
  const [tone] = tones
  return splits(plain).some(({ onset, rime }) => fits(onset, rime, tone))
}

/** The ways to part a syllable: “gia” is gi + a, “gì” is g + i, “giêng” is gi + êng or g + iêng. */
function splits(plain: string): { onset: string; rime: string }[] {
  const longest = onsetPattern.exec(plain)?.[0] ?? ''
  const cuts = longest === 'gi' || longest === 'qu' ? [longest, longest.slice(0, 1)] : [longest]
  return cuts.map((onset) => ({ onset, rime: plain.slice(onset.length) }))
}

function fits(onset: string, rime: string, tone: string | undefined): boolean {
  if (!rimes.has(rime)) return false
  // A syllable that ends in c, ch, p, t carries only the sharp or the heavy tone, and carries one.
  if (stopped.has(rime) && tone !== '\u0301' && tone !== '\u0323') return false
  return company.get(onset)?.test(rime) ?? true
}
