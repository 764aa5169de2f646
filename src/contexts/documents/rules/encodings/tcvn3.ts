/**
 * TCVN 5712:1993 in its VN3 form, the table of the “.VnTime” fonts (also called ABC). One byte a letter; there are no
 * toned capitals: people typed them as small letters in a capitals font such as “.VnTimeH”.
 */
const rows: Readonly<Record<number, string>> = {
  0xa1: 'ĂÂÊÔƠƯĐăâêôơưđ',
  0xb5: 'àảãáạ',
  0xbb: 'ằẳẵắ',
  0xc6: 'ặầẩẫấậè',
  0xce: 'ẻẽéẹềểễếệìỉ',
  0xdc: 'ĩíịò',
  0xe1: 'ỏõóọồổỗốộờởỡớợù',
  0xf1: 'ủũúụừửữứựỳỷỹýỵ',
}

const letters: ReadonlyMap<string, string> = new Map([
  ...Object.entries(rows).flatMap(([first, letterRow]) =>
    Array.from(letterRow, (letter, index): [string, string] => [String.fromCharCode(Number(first) + index), letter]),
  ),
  // Programs put the Greek letter in the place of the micro sign, which looks the same.
  ['\u03bc', 'à'],
])

const codes: ReadonlyMap<string, string> = new Map(
  [...letters].filter(([code]) => code !== '\u03bc').map(([code, letter]) => [letter, code]),
)

/** Text in TCVN3, seen as the Windows-1252 or Latin-1 characters of its bytes, as Unicode. Other characters stay. */
export function fromTcvn3(text: string): string {
  return Array.from(text, (character) => letters.get(character) ?? character).join('')
}

/** Whether the character is one TCVN3 writes a Vietnamese letter with. */
export function isTcvn3Letter(character: string): boolean {
  return letters.has(character)
}

/** Unicode as TCVN3 characters; toned capitals become small letters, as they were typed. For tests and round trips. */
export function toTcvn3(text: string): string {
  return Array.from(
    text.normalize('NFC'),
    (character) => codes.get(character) ?? codes.get(character.toLowerCase()) ?? character,
  ).join('')
}
