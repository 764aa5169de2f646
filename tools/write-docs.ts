import { writeFileSync } from 'node:fs'
import { programRegistry } from '../src/apps/contexts.ts'
import { permissionsPage, refusalsPage } from './reference-docs.ts'
import { statesPage } from './state-docs.ts'

const registry = programRegistry()
writeFileSync('docs/refusals.md', refusalsPage(registry))
writeFileSync('docs/permissions.md', permissionsPage(registry))
writeFileSync('docs/states.md', statesPage())
