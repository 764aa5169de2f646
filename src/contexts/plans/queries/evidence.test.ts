import { describe, expect, it } from 'vitest'
import { toEvidence } from './evidence.ts'

describe('evidence as a link', () => {
  it('looks a document up in the register by the word the register filters on', () => {
    expect(toEvidence({ kind: 'document', fileId: null, reference: '12/BC-BTG' }).href).toBe('/van-ban?q=12%2FBC-BTG')
  })

  it('leads out to a link', () => {
    expect(toEvidence({ kind: 'link', fileId: null, reference: 'https://tamlong.example/a' }).href).toBe(
      'https://tamlong.example/a',
    )
  })
})
