import JSZip from 'jszip'
import { afterAll, describe, expect, it } from 'vitest'
import { readPages } from './read-pages.ts'
import { closeReader } from './reader-processes.ts'

async function reasonFor(bytes: Uint8Array): Promise<string> {
  const verdict = await readPages({ name: 'kế hoạch.docx', bytes })
  return verdict.ok ? 'read' : verdict.reason
}

function latin1(text: string): Uint8Array {
  return Buffer.from(text, 'latin1')
}

afterAll(closeReader)

/** An old Office container in name only: its mark, and the name of a stream inside it. */
function container(stream: string): Uint8Array {
  return Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(stream, 'utf16le')])
}

describe('what is not a document', () => {
  it('is named for what it is, whatever its name', async () => {
    const program = Buffer.concat([latin1('MZ'), Buffer.alloc(500, 0x90)])
    const verdict = await readPages({ name: 'kế hoạch.docx', bytes: program })
    expect(verdict).toMatchObject({ ok: false, reason: 'not-a-document' })
    expect(verdict.ok ? '' : verdict.words.vi).toContain('chương trình máy tính (.exe)')
    expect(await reasonFor(Buffer.from('<!DOCTYPE html><html><body>x</body></html>'))).toBe('not-a-document')
    expect(await reasonFor(await new JSZip().file('a.txt', 'a').generateAsync({ type: 'uint8array' }))).toBe(
      'not-a-document',
    )
  })

  it('of the old or the encrypted kind says what to do', async () => {
    expect(await reasonFor(container('WordDocument'))).toBe('old-doc-format')
    expect(await reasonFor(container('EncryptedPackage'))).toBe('docx-password-protected')
    expect(await reasonFor(container('Workbook'))).toBe('not-a-document')
  })

  it('or only in an unknown table of letters is refused', async () => {
    expect(await reasonFor(latin1('Größe für Übung, Äpfel und Öl, daß Füße müßig übrig blieben'))).toBe(
      'text-not-readable',
    )
  })
})
