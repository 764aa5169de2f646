import type { Readable } from 'node:stream'
import type { Words } from '../../kernel/words.ts'

/** A file as it was kept: found again by its hash. */
export interface KeptFile {
  /** SHA-256 of the content, lower-case hexadecimal. */
  readonly hash: string
  /** The name as given, cleaned. */
  readonly name: string
  /** Told from the content, never from the name. */
  readonly mediaType: string
  readonly size: number
}

/** Bytes as they are, or as they arrive. */
export type FileContent = Uint8Array | AsyncIterable<Uint8Array>

/** Where file contents lie, under their hash. A local folder by default; the interface leaves room for S3. */
export interface FileStore {
  /** Keeps the content (once, however often it is put) or throws FileRefused with words. */
  put(content: FileContent, options: { readonly name: string; readonly maxBytes: number }): Promise<KeptFile>
  /** Both throw FileRefused (file-not-found) when there is none. */
  open(hash: string): Promise<Readable>
  read(hash: string): Promise<Uint8Array>
  /** Those of the hashes (of all files, when none are named) whose content is missing or no longer has its hash. */
  verify(
    hashes?: readonly string[],
  ): Promise<readonly { readonly hash: string; readonly fault: 'missing' | 'damaged' }[]>
}

/** Why a file was not kept, in the words of the office. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused'
  readonly reason: string
  readonly words: Words
  constructor(reason: string, words: Words) {
    super(reason)
    this.reason = reason
    this.words = words
  }
}
