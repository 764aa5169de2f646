import type { FinishedBody } from './provisions.ts'
import { institutionEnd, properName } from './institutions.ts'
import { rawAt, spanIn, type Passage } from './passage.ts'
import type { RegisteredModel, SectionRole } from './reading.ts'

const QUOTED = /(mo hinh|dien hinh)(?![a-z])[^"\n]{0,60}"([^"]{4,300})"/g
const NAMED = /^(?:ten )?mo hinh(?: so \d+| \d+)?\s?:\s?"?([^"\n.;]{8,300})/
const REGISTERS = /dang k[yi]/

/**
 * The models ("mô hình", "điển hình") that the plan registers: a quoted name after the word, in a sentence that registers
 * or in a section about models. The movement's own name in quotes is not one.
 */
export function modelsIn(body: FinishedBody, issuer: string | null): RegisteredModel[] {
  const roles = new Map<string, SectionRole>(body.sections.map((section) => [section.path, section.role]))
  const found: RegisteredModel[] = []
  for (const { passage, where, capitals } of body.passages) {
    if (capitals) continue
    if (/dang k[yi][^.]{0,60}(?:mo hinh|dien hinh)/.test(passage.bare.slice(0, 200))) roles.set(where, 'models')
    const inSection = pathsTo(where).some((path) => roles.get(path) === 'models')
    found.push(...modelsOf(passage, { where, inSection, issuer }))
  }
  return found
}

/** `II/3/a` → `II`, `II/3`, `II/3/a`. */
function pathsTo(where: string): string[] {
  const steps = where.split('/')
  return steps.map((_, index) => steps.slice(0, index + 1).join('/'))
}

interface Place {
  readonly where: string
  readonly inSection: boolean
  readonly issuer: string | null
}

function modelsOf(passage: Passage, place: Place): RegisteredModel[] {
  const found: RegisteredModel[] = []
  for (const match of passage.bare.matchAll(QUOTED)) {
    const name = match[2] ?? ''
    const start = match.index + match[0].length - name.length - 1
    const sentence = passage.bare.slice(sentenceStart(passage.bare, match.index), match.index)
    if (/^dan van kheo$/.test(name.trim()) || !(place.inSection || REGISTERS.test(sentence))) continue
    found.push(modelAt(passage, place, start, start + name.length))
  }
  const named = place.inSection && found.length === 0 ? NAMED.exec(passage.bare) : null
  if (named) {
    const start = named[0].length - (named[1] ?? '').length
    found.push(modelAt(passage, place, start, named[0].trimEnd().length))
  }
  return found
}

function modelAt(passage: Passage, place: Place, start: number, end: number): RegisteredModel {
  const span = spanIn(passage, start, end)
  const name = passage.text
    .slice(start, end)
    .trim()
    .replace(/[.;,]+$/, '')
  return {
    name,
    registeredBy: registrant(passage, start) ?? place.issuer,
    item: place.where,
    raw: rawAt(passage.source, span),
    span,
  }
}

function sentenceStart(text: string, at: number): number {
  return Math.max(text.lastIndexOf('. ', at), text.lastIndexOf('\n', at), text.lastIndexOf('; ', at), -1) + 1
}

/** `… Ban Dân tộc đăng ký mô hình`: the institution right before the verb. */
function registrant(passage: Passage, before: number): string | null {
  const from = sentenceStart(passage.bare, before)
  const verb = passage.bare.slice(from, before).search(REGISTERS)
  if (verb < 0) return null
  const until = from + verb
  for (const match of passage.text.slice(from, until).matchAll(/(?<!\p{L})\p{Lu}/gu)) {
    const start = from + match.index
    const end = institutionEnd(passage.text, start)
    if (end > start && Math.abs(end - until) <= 1) return properName(passage.text.slice(start, end))
  }
  return null
}
