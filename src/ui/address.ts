/**
 * The same address with some query parameters changed: `undefined` or '' takes one away, the others stay.
 * Only the path and query are given back, so the result never leaves this site.
 */
export function changeQuery(path: string, changes: Readonly<Record<string, string | number | undefined>>): string {
  const url = new URL(path, 'http://host.invalid')
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined || value === '') url.searchParams.delete(name)
    else url.searchParams.set(name, String(value))
  }
  return `${url.pathname}${url.search}`
}
