import { createHmac, timingSafeEqual } from 'node:crypto'

/** What an upload gave back; with its receipt it may be named in a command. */
export interface FileDescriptor {
  readonly hash: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
}

/** Who uploaded it. */
export interface Uploader {
  readonly agencyId: number
  readonly personId: string
}

/** Proves later that this person of this agency uploaded this file: knowing a hash is not enough to claim it. */
export function signReceipt(file: FileDescriptor, uploader: Uploader, secret: string): string {
  const content = [file.hash, file.name, file.mediaType, file.size, uploader.agencyId, uploader.personId]
  return createHmac('sha256', secret).update(JSON.stringify(content)).digest('base64url')
}

export function verifyReceipt(
  file: FileDescriptor & { readonly receipt: string },
  uploader: Uploader,
  secret: string,
): boolean {
  const expected = Buffer.from(signReceipt(file, uploader, secret))
  const given = Buffer.from(file.receipt)
  return expected.length === given.length && timingSafeEqual(expected, given)
}
