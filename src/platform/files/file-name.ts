const longestName = 150
const longestExtension = 12

/** Names that Windows keeps for devices, with any extension. */
const reserved = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i

/**
 * A file name that is safe to keep, show and send: no folder, no control or text-direction characters, nothing Windows
 * forbids, at most 150 characters with the extension kept. Vietnamese stays, in NFC. Never empty.
 */
export function cleanFileName(name: string): string {
  const base = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = base
    // \p{C}: control characters, zero-width ones, those that turn the direction of writing, halves of letters
    .replace(/\p{C}/gu, '')
    .replace(/[<>:"|?*]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  const named = plain === '' ? 'tep' : plain
  return shorten(reserved.test(named) ? `_${named}` : named)
}

function shorten(name: string): string {
  const letters = Array.from(name)
  if (name.length <= longestName) return name
  const dot = letters.lastIndexOf('.')
  const extension = dot > 0 && letters.length - dot <= longestExtension ? letters.slice(dot).join('') : ''
  let stem = letters.slice(0, extension === '' ? undefined : dot)
  while (stem.join('').length + extension.length > longestName) stem = stem.slice(0, -1)
  return `${stem.join('').trimEnd()}${extension}`
}
