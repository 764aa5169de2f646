/** A document whose every text tries to break out of its format, for tests. */
import type { OfficialDocument } from '../rules/official-document.ts'

/** What is code in Typst, XML or HTML, and what no font or format likes. */
export const HOSTILE_TEXT =
  '#panic("x") #{1/0} $x^2$ *đậm* _nghiêng_ @ref <nhãn> \\ // /* `mã` [x] ~ -- "ngoặc" & &amp; </w:t> <script>alert(1)</script>'

/** The same with characters that are dropped or changed on the way. */
const HOSTILE_INPUT = `\u0000\u0008\u001b${HOSTILE_TEXT.normalize('NFD')}\ud83d\uffff`

export function hostileDocument(): OfficialDocument {
  const text = HOSTILE_INPUT
  return {
    style: 'state',
    superior: text,
    issuer: text,
    number: { serial: text, symbol: text },
    place: text,
    type: text,
    abstract: text,
    addressees: [text],
    bases: [text, ''],
    blocks: [
      { kind: 'heading', level: 3, label: text, text },
      {
        kind: 'paragraph',
        text: [text, { kind: 'strong', text }, { kind: 'figure', value: text, href: '/"><b>', key: text }],
      },
      { kind: 'paragraph', text: 'dòng một\ndòng hai 😀' },
      { kind: 'paragraph', text: '' },
      { kind: 'list', items: [] },
      { kind: 'list', ordered: true, items: [text, ''] },
      { kind: 'figure-line', label: text, value: text },
      {
        kind: 'table',
        caption: text,
        columns: [{ title: text, group: text }, { title: '' }],
        rows: [[text], []],
        totals: [],
      },
      { kind: 'table', columns: [], rows: [] },
      { kind: 'paragraph', text: 'A'.repeat(5_000) },
    ],
    signature: { onBehalfOf: text, title: text, name: text },
    coSignature: { title: '' },
    recipients: [],
    appendices: [{ title: text, blocks: [] }],
    draft: true,
  }
}
