import { FileRefused } from './file-store.ts'
import { fileRefusals } from './words.ts'

export type FileRefusalReason = keyof typeof fileRefusals

/** The error that carries a refusal, with its words, to whoever asked the store. */
export function refuseStoredFile(reason: FileRefusalReason, facts: { megabytes?: number } = {}): FileRefused {
  return new FileRefused(reason, fileRefusals[reason](facts))
}
