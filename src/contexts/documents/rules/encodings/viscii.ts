/** VISCII 1.1 (RFC 1456): one byte a letter; six rare capitals sit among the control characters. */
const controls: ReadonlyMap<number, string> = new Map([
  [0x02, 'Ẳ'],
  [0x05, 'Ẵ'],
  [0x06, 'Ẫ'],
  [0x14, 'Ỷ'],
  [0x19, 'Ỹ'],
  [0x1e, 'Ỵ'],
])

const upperHalf = [
  'ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ',
  'ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ',
  'Õắằặấầẩậẽẹếềểễệố',
  'ồổỗỠƠộờởịỰỨỪỬơớƯ',
  'ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ',
  'ĐứÒÓÔạỷừửÙÚỹỵÝỡư',
  'àáâãảăữẫèéêẻìíĩỉ',
  'đựòóôõỏọụùúũủýợỮ',
].join('')

/** The six bytes below 0x20 that VISCII writes letters with. */
export const visciiControls: ReadonlySet<number> = new Set(controls.keys())

/** VISCII bytes as text. */
export function fromViscii(bytes: Uint8Array): string {
  const characters: string[] = []
  for (const byte of bytes) {
    characters.push(byte >= 0x80 ? upperHalf.charAt(byte - 0x80) : (controls.get(byte) ?? String.fromCharCode(byte)))
  }
  return characters.join('')
}

/** Text as VISCII bytes; what VISCII cannot write becomes a question mark. For tests and round trips. */
export function toViscii(text: string): Uint8Array {
  const fromControl = new Map([...controls].map(([byte, letter]) => [letter, byte]))
  return Uint8Array.from(text.normalize('NFC'), (character) => {
    const high = upperHalf.indexOf(character)
    if (high >= 0) return high + 0x80
    const code = character.charCodeAt(0)
    return fromControl.get(character) ?? (code < 0x80 ? code : 0x3f)
  })
}
