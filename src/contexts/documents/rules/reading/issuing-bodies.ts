import { institutionHeads } from './institution-names.ts'
import { properName } from './institutions.ts'
import { bare } from './normalise.ts'
import { isCapitals } from './lines.ts'
import { rawAt, spanIn, type Passage } from './passage.ts'
import type { Doubt, Field, Span } from './reading.ts'

const HEAD = new RegExp(`^(?:${institutionHeads})(?![a-z])`)
const LEVEL = /(?<![a-z])(tinh|thanh pho|tp|huyen|quan|thi xa|xa|phuong|thi tran|dac khu)\.?\s/
/** Organs that are nothing without the body they belong to. */
const PART_OF = /^(?:van phong|ban thuong vu|ban thuong truc|thuong truc|ban chap hanh|hoi dong thi dua)$/
const PARTY_BODY = /^(?:tinh uy|thanh uy|huyen uy|thi uy|quan uy|dang uy)/
const CENTRAL_BODY = /^(?:ban bi thu|bo chinh tri)/
const NATIONAL_BODY = /^(?:bo|chinh phu|quoc hoi|thu tuong|uy ban thuong vu)\b/

/** The issuer and the body above it, from the left column's lines: `ỦY BAN NHÂN DÂN` / `TỈNH ĐẮK LẮK` is one body. */
export function issuingBodies(left: readonly Passage[]): {
  issuer: Field | null
  parent: Field | null
  doubts: readonly Doubt[]
} {
  const bodies = gather(left.filter((line) => isCapitals(line.text) || HEAD.test(line.bare)))
  const last = bodies.at(-1)
  if (last === undefined) return { issuer: null, parent: null, doubts: [] }
  const above = bodies.at(-2)
  const parent = above === undefined ? null : fieldOf(above, properName(above.text))
  const issuer = fieldOf(last, withPlace(properName(last.text), parent?.value ?? null))
  return { issuer, parent, doubts: [] }
}

interface Body {
  text: string
  span: Span
  readonly source: Passage['source']
}

function gather(lines: readonly Passage[]): Body[] {
  const bodies: Body[] = []
  for (const line of lines) {
    const text = line.text.replace(/[\s_*.~|-]+$/, '').replace(/^[\s_*.~|-]+/, '')
    const folded = line.bare.trimStart()
    const current = bodies.at(-1)
    const span = spanIn(line, 0, line.text.trimEnd().length)
    if (current && !startsBody(folded, current.text)) {
      current.text = `${current.text} ${text}`
      current.span = { start: current.span.start, end: span.end }
    } else bodies.push({ text, span, source: line.source })
  }
  return bodies
}

/** Whether a line names a new body; a place, or the rest of a name that broke off, belongs to the one before. */
function startsBody(folded: string, before: string): boolean {
  if (
    /^tinh\s(?!uy|doan)|^thanh pho\s|^tp\b|^xa\s|^phuong\s|^huyen\s(?!uy)|^quan\s(?!uy)|^thi xa\s|^dac khu\s/.test(
      folded,
    )
  )
    return false
  if (/(?:,|\sVÀ|\s-|TRUNG|TUYÊN|CÔNG)$/.test(before.trim())) return false
  if (GENERIC.test(bare(before.trim()))) return false
  return HEAD.test(folded)
}

// Names that only begin here: `VĂN PHÒNG` / `CHÍNH PHỦ`, `ỦY BAN TRUNG ƯƠNG` / `MẶT TRẬN TỔ QUỐC VIỆT NAM`.
const GENERIC =
  /^(?:van phong|thanh tra|thu tuong|chu tich|uy ban(?: trung uong)?|ban chap hanh|hoi dong|doan chu tich|bo|so|ban|ngan hang|kiem toan|toa an|cong an|bo chi huy|bo tu lenh|trung uong|ban chi dao)$/

/** The full name with the place, as documents are cited: a department takes the place of the committee above it. */
function withPlace(name: string, parent: string | null): string {
  if (parent === null) return name
  const own = bare(name)
  const above = bare(parent)
  if (LEVEL.test(own) || /trung uong|viet nam$|chinh phu$/.test(own)) return name
  if (above.startsWith('ban chap hanh trung uong')) return CENTRAL_BODY.test(own) ? name : `${name} Trung ương`
  if (PART_OF.test(own) || PARTY_BODY.test(above)) return `${name} ${parent}`
  if (NATIONAL_BODY.test(above)) return name
  const level = LEVEL.exec(`${above} `)
  return level ? `${name} ${parent.slice(level.index)}` : name
}

function fieldOf(body: Body, value: string): Field {
  return { value, raw: rawAt(body.source, body.span), span: body.span }
}
