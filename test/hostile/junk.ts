/** Values that careless or ill-meaning senders put where something else belongs. Each with a name for the report. */
export interface Junk {
  readonly name: string
  readonly value: unknown
}

/** So many levels that whoever walks down them by recursion falls. */
const depth = 20_000

const wrongTypes: readonly Junk[] = [
  { name: 'nothing', value: null },
  { name: 'true', value: true },
  { name: 'zero', value: 0 },
  { name: 'a negative number', value: -1 },
  { name: 'a fraction', value: 0.5 },
  { name: 'a number beyond all', value: 1e308 },
  { name: 'a number beyond 32 bits', value: 99_999_999_999 },
  { name: 'an empty list', value: [] },
  { name: 'an empty record', value: {} },
  { name: 'a record with a prototype', value: JSON.parse('{"__proto__":{"polluted":true},"constructor":{"x":1}}') },
]

export const wrongTexts: readonly Junk[] = [
  { name: 'an empty text', value: '' },
  { name: 'blanks', value: ' \t\u00a0 ' },
  { name: 'a NUL', value: 'Ví\u0000dụ' },
  { name: 'half a character', value: 'Ví \ud83d dụ' },
  { name: 'the other half', value: '\udc00' },
  { name: 'decomposed letters', value: 'Dân vận khéo'.normalize('NFD') },
  { name: 'right to left', value: 'Kế hoạch \u202egnp.exe\u202c' },
  { name: 'a heap of marks', value: `e${'\u0301'.repeat(200)}` },
  { name: 'SQL', value: "'; drop table task; --" },
  { name: 'a pattern', value: '%_\\%((((' },
  { name: 'a tag', value: '<script>alert(1)</script>' },
  { name: 'an id of nothing', value: '019ac0de-0000-7000-8000-00000000dead' },
  { name: 'an id in capitals', value: '019AC0DE-0000-7000-8000-00000000DEAD' },
  { name: 'a day that is none', value: '31/02/2026' },
  { name: 'an ISO day that is none', value: '2026-02-31' },
  { name: 'a day long ago', value: '0001-01-01' },
  { name: 'a day far off', value: '9999-12-31' },
  { name: 'a word', value: 'NaN' },
]

export const oneField: readonly Junk[] = [...wrongTypes, ...wrongTexts]

/** An id either has its form or not: most junk says nothing new there. */
const sayingSomething = ['nothing', 'zero', 'an empty list', 'an empty record', 'an empty text', 'a NUL', 'SQL']
export const insteadOfId: readonly Junk[] = oneField.filter(
  ({ name }) => sayingSomething.includes(name) || name.startsWith('an id'),
)

/** As long as an address may be. */
export const tooLong: Junk = { name: 'a long text', value: 'Ấ'.repeat(8_000) }

/** So much that whoever looks at each part of it again for each other part comes to a stand. */
export const tooMuch: readonly Junk[] = [
  { name: 'a list of many', value: Array.from({ length: 10_000 }, () => 'x') },
  { name: 'a list of many records', value: Array.from({ length: 10_000 }, (_, index) => ({ index })) },
  { name: 'a megabyte in one word', value: 'Ấ'.repeat(350_000) },
  { name: 'a megabyte of blanks', value: ' '.repeat(1_000_000) },
  { name: 'a megabyte of lines', value: '- một\n'.repeat(110_000) },
  { name: 'a megabyte of digits', value: '9'.repeat(1_000_000) },
  { name: 'a megabyte of marks', value: `e${'\u0301'.repeat(500_000)}` },
]

/** What a whole body may be instead of JSON as expected. */
export const wrongBodies: readonly (Junk & { readonly value: string })[] = [
  { name: 'nothing', value: '' },
  { name: 'half a JSON', value: '{"commandId":"x","input":{' },
  { name: 'a list', value: '[]' },
  { name: 'a number', value: '42' },
  { name: 'null', value: 'null' },
  { name: 'a text', value: '"commandId"' },
  { name: 'no input', value: '{"commandId":"019ac0de-0000-7000-8000-00000000dead"}' },
  { name: 'an id that is none', value: '{"commandId":"../../etc/passwd","input":{}}' },
  { name: 'a record as id', value: '{"commandId":{"toString":"x"},"input":{}}' },
  { name: 'keys of the prototype', value: '{"__proto__":{"commandId":"x"},"constructor":1}' },
  {
    name: 'deep nesting',
    value: `{"commandId":"019ac0de-0000-7000-8000-00000000dead","input":${'['.repeat(depth)}${']'.repeat(depth)}}`,
  },
  {
    name: 'deep records',
    value: `{"commandId":"019ac0de-0000-7000-8000-00000000dead","input":${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}}`,
  },
  { name: 'bytes that are no text', value: '\ufffd\u0000\u0001' },
]
