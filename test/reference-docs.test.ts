import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { programRegistry } from '../src/apps/contexts.ts'
import { permissionsPage, refusalsPage } from '../tools/reference-docs.ts'
import { statesPage } from '../tools/state-docs.ts'

it('documents every refusal, and none that does not exist (else: npm run docs)', () => {
  expect(readFileSync('docs/refusals.md', 'utf8')).toBe(refusalsPage(programRegistry()))
})

it('documents who may do what (else: npm run docs)', () => {
  expect(readFileSync('docs/permissions.md', 'utf8')).toBe(permissionsPage(programRegistry()))
})

it('documents where initiatives and commendations may stand (else: npm run docs)', () => {
  expect(readFileSync('docs/states.md', 'utf8')).toBe(statesPage())
})
