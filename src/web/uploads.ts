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
  for (const { name, control } of fileFields(input)) {
    const outcomes = await Promise.all((files[name] ?? []).map((file) => storeUpload(context, file)))
    const kept = outcomes.filter((outcome) => 'hash' in outcome)
    const refused = outcomes.filter((outcome) => 'vi' in outcome)
    problems.push(...refused.map((message) => ({ field: name, message })))
    const [first] = kept
    if (first) stored[name] = control === 'files' ? kept : first
  }
  return { input: stored, problems }
}

function fileFields(input: z.ZodType): { name: string; control: 'file' | 'files' }[] {
  if (!(input instanceof z.ZodObject)) return []
  return Object.entries(input.shape as Record<string, z.ZodType>).flatMap(([name, type]) => {
    const control = metaOf(type)?.control
    return control === 'file' || control === 'files' ? [{ name, control }] : []
  })
}

/** Keeps one uploaded file, or says in words why not. */
export async function storeUpload(context: SiteContext, file: File): Promise<StoredFile | Words> {
  const { site, viewer } = context.var
  try {
    const content = file.stream() as AsyncIterable<Uint8Array> & ReadableStream
    const { hash, name, mediaType, size } = await site.files.put(content, { name: file.name, maxBytes: maxFileBytes })
    const descriptor = { hash, name, mediaType, size }
    const personId = viewer.actor.kind === 'person' ? viewer.actor.personId : ''
    return {
      ...descriptor,
      receipt: signReceipt(descriptor, { agencyId: viewer.actor.agencyId, personId }, site.fileSecret),
    }
  } catch (error) {
    if (error instanceof FileRefused) return error.words
    throw error
  }
}
