import { refuse, type Accepted, type Refused } from '../../../../kernel/verdict.ts'
import { judgeText, type Plausibility } from './plausibility.ts'
import { convertLegacyText, judgeScheme, legibility, repairLegacyText, sampleLength } from './repair-legacy-text.ts'
import { fromViscii, visciiControls } from './viscii.ts'

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'tcvn3' | 'vni' | 'windows-1258' | 'viscii'

export interface DecodedText {
  /** In NFC, without byte order mark; line ends as they were. */
  readonly text: string
  /** The character table the words were in; `tcvn3` or `vni` also when that text was wrapped in UTF-8 or UTF-16. */
  readonly encoding: TextEncoding
  /** Whether letters had to be converted from a table other than Unicode. */
  readonly converted: boolean
  /** 0 to 1: how sure the choice of table is. Below 0.8 a person should look. */
  readonly confidence: number
}

export type DecodeRefusal = 'bytes-not-text' | 'encoding-not-recognised'

/**
 * Bytes of a text file as Vietnamese text: UTF-8 and UTF-16 with or without mark, Windows-1258, and the tables used
 * before Unicode: TCVN3 (ABC), VNI, VISCII. Refuses `bytes-not-text` for binary data and `encoding-not-recognised`
 * when no table gives Vietnamese words.
 */
export function decodeText(bytes: Uint8Array): Accepted<DecodedText> | Refused<DecodeRefusal> {
  const wide = wideEncoding(bytes)
  if (wide !== undefined) return decodeWide(bytes, wide)
  if (looksBinary(bytes)) return refuse('bytes-not-text')
  const utf8 = decodeUtf8(bytes)
  if (utf8 !== undefined) return unicodeText(utf8.text, 'utf-8', utf8.confidence)
  return decodeByStatistics(bytes)
}

type WideEncoding = 'utf-16le' | 'utf-16be'

/** UTF-16 by its mark, or by where the zero bytes of ASCII blanks and letters stand. */
function wideEncoding(bytes: Uint8Array): WideEncoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return bytes.length < 4 ? undefined : wideEncodingByZeros(bytes.subarray(0, 4096))
}

function wideEncodingByZeros(sample: Uint8Array): WideEncoding | undefined {
  const even = sample.filter((byte, index) => byte === 0 && index % 2 === 0).length
  const odd = sample.filter((byte, index) => byte === 0 && index % 2 === 1).length
  // Vietnamese is a third to a half letters beyond Latin-1, whose high byte is 0x01, 0x03 or 0x1e.
  if (odd > sample.length / 6 && even === 0) return 'utf-16le'
  if (even > sample.length / 6 && odd === 0) return 'utf-16be'
  return undefined
}

function decodeWide(bytes: Uint8Array, encoding: WideEncoding): Accepted<DecodedText> | Refused<DecodeRefusal> {
  const whole = bytes.length % 2 === 0 ? bytes : bytes.subarray(0, bytes.length - 1)
  const text = new TextDecoder(encoding).decode(whole)
  // oxlint-disable-next-line no-control-regex -- controls are what tells binary data from text
  const odd = text.match(/[\u0000-\u0008\u000e-\u001f\ufffd\ufffe\uffff\ue000-\uf8ff]/g)?.length ?? 0
  if (odd > text.length / 100) return refuse('bytes-not-text')
  return unicodeText(text, encoding, whole.length === bytes.length ? 1 : 0.9)
}

function looksBinary(bytes: Uint8Array): boolean {
  let controls = 0
  for (const byte of bytes) {
    if (byte === 0) return true
    const harmless = byte >= 0x20 || (byte >= 0x08 && byte <= 0x0d) || byte === 0x1b || visciiControls.has(byte)
    if (!harmless) controls += 1
  }
  return controls > bytes.length / 200
}

/** UTF-8, also when a copy cut it off inside a letter or damaged a letter here and there. */
function decodeUtf8(bytes: Uint8Array): { text: string; confidence: number } | undefined {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), confidence: 1 }
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes)
    const broken = text.match(/\ufffd/g)?.length ?? 0
    // oxlint-disable-next-line no-control-regex -- everything beyond ASCII
    const sound = (text.match(/[^\u0000-\u007f]/g)?.length ?? 0) - broken
    return sound > broken * 20 ? { text, confidence: 0.7 } : undefined
  }
}

function unicodeText(text: string, encoding: TextEncoding, confidence: number): Accepted<DecodedText> {
  const repaired = repairLegacyText(text)
  if (repaired.scheme === undefined) {
    return { ok: true, outcome: { text: repaired.text, encoding, converted: false, confidence } }
  }
  const after = judgeText(repaired.text)
  const outcome = { text: repaired.text, encoding: repaired.scheme, converted: true, confidence: sureness(after) }
  return { ok: true, outcome }
}

interface Candidate {
  readonly encoding: TextEncoding
  readonly plausibility: Plausibility
  readonly text: () => string
}

function decodeByStatistics(bytes: Uint8Array): Accepted<DecodedText> | Refused<DecodeRefusal> {
  const [best] = candidates(bytes).toSorted((a, b) => legibility(b.plausibility) - legibility(a.plausibility))
  if (best === undefined || best.plausibility.validShare < 0.7) return refuse('encoding-not-recognised')
  const text = best.text()
  return {
    ok: true,
    outcome: { text, encoding: best.encoding, converted: true, confidence: sureness(best.plausibility) },
  }
}

/** In the order of how often they are met, which decides between equals. */
function candidates(bytes: Uint8Array): Candidate[] {
  const sample = bytes.subarray(0, sampleLength)
  const inWestern = (some: Uint8Array) => new TextDecoder('windows-1252').decode(some)
  const inWindows = (some: Uint8Array) => new TextDecoder('windows-1258').decode(some).normalize('NFC')
  const inViscii = (some: Uint8Array) => fromViscii(some).normalize('NFC')
  const western = inWestern(sample)
  return [
    {
      encoding: 'tcvn3',
      plausibility: judgeScheme(western, 'tcvn3'),
      text: () => convertLegacyText(inWestern(bytes), 'tcvn3'),
    },
    {
      encoding: 'vni',
      plausibility: judgeScheme(western, 'vni'),
      text: () => convertLegacyText(inWestern(bytes), 'vni'),
    },
    { encoding: 'windows-1258', plausibility: judgeText(inWindows(sample)), text: () => inWindows(bytes) },
    { encoding: 'viscii', plausibility: judgeText(inViscii(sample)), text: () => inViscii(bytes) },
  ]
}

/** Few words prove little. */
function sureness({ markedWords, validShare }: Plausibility): number {
  return Math.round(validShare * Math.min(1, 0.5 + markedWords / 20) * 100) / 100
}
