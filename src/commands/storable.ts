// oxlint-disable-next-line no-control-regex -- this very character is what no database text can hold
const nul = /\u0000/g

/**
 * The value with its texts as a database can keep them: without NUL, and without halves of characters, which JSON from
 * elsewhere may bring. Give it what was parsed, so that its depth is that of the input's description.
 */
export function storable(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed().replace(nul, '')
  if (Array.isArray(value)) return value.map(storable)
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, storable(part)]))
}
