/** Whether a text can be the hash of a kept file: SHA-256 in lower-case hexadecimal. */
export function isFileHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text)
}
