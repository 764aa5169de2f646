import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readSecrets } from './secrets.ts'

const folder = mkdtempSync(join(tmpdir(), 'kheo-keys-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the keys of an installation', () => {
  it('are made once and stay', () => {
    const first = readSecrets(folder)

    expect(readSecrets(folder)).toEqual(first)
    expect(new Set(Object.values(first)).size).toBe(3)
    expect(readdirSync(folder).toSorted()).toEqual(['audit', 'files', 'sign-in'])
  })

  it('are refused when one was cut short, instead of signing with nothing', () => {
    writeFileSync(join(folder, 'files'), '')

    expect(() => readSecrets(folder)).toThrow(/cut short/)
  })
})
