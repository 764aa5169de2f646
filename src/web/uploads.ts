import { z } from 'zod'
import { metaOf, type StoredFile } from '../commands/fields.ts'
import type { Problem } from '../kernel/form.ts'
import type { Words } from '../kernel/words.ts'
import { signReceipt } from '../platform/files/receipt.ts'
import { FileRefused } from '../platform/files/file-store.ts'
import type { SiteContext } from './site.ts'

export const maxFileBytes = 25 * 1024 * 1024

/** Stores the files of a posted form and gives their signed descriptors in the shape of the command's input. */
export async function storeUploads(
  context: SiteContext,
  input: z.ZodType,
  files: Readonly<Record<string, readonly File[]>>,
): Promise<{ input: Record<string, StoredFile | StoredFile[]>; problems: Problem[] }> {
  const stored: Record<string, StoredFile | StoredFile[]> = {}
  const problems: Problem[] = []
  if (!(input instanceof z.ZodObject)) return { input: stored, problems }
  for (const [name, type] of Object.entries(input.shape as Record<string, z.ZodType>)) {
    const control = metaOf(type)?.control
    const given = files[name] ?? []
    if (given.length === 0 || (control !== 'file' && control !== 'files')) continue
    const kept: StoredFile[] = []
    for (const file of given) {
      const outcome = await storeUpload(context, file)
      if ('hash' in outcome) kept.push(outcome)
      else problems.push({ field: name, message: outcome })
    }
    const [first] = kept
    if (control === 'files') stored[name] = kept
    else if (first) stored[name] = first
  }
  return { input: stored, problems }
}

/** Keeps one uploaded file, or says in words why not. */
export async function storeUpload(context: SiteContext, file: File): Promise<StoredFile | Words> {
  const { site, viewer } = context.var
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const { hash, name, mediaType, size } = await site.files.put(bytes, { name: file.name, maxBytes: maxFileBytes })
    const descriptor = { hash, name, mediaType, size }
    const personId = viewer.actor.kind === 'person' ? viewer.actor.personId : ''
    return { ...descriptor, receipt: signReceipt(descriptor, { agencyId: viewer.actor.agencyId, personId }, site.fileSecret) }
  } catch (error) {
    if (error instanceof FileRefused) return error.words
    throw error
  }
}
