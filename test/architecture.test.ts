import { readFileSync } from 'node:fs'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { beforeAll, describe, expect, it } from 'vitest'
import { forbidden } from './import-rules.ts'

const options = {
  doNotFollow: { path: 'node_modules' },
  tsPreCompilationDeps: true,
  enhancedResolveOptions: {
    extensions: ['.ts', '.tsx', '.mjs', '.js'],
    exportsFields: ['exports'],
    conditionNames: ['import', 'node', 'default'],
  },
}

async function summaryOf(folders: string[]): Promise<ICruiseResult['summary']> {
  const { output } = await cruise(folders, { ...options, ruleSet: { forbidden }, validate: true }, undefined, {
    tsConfig: JSON.parse(readFileSync('tsconfig.json', 'utf8')),
  })
  return (output as ICruiseResult).summary
}

describe('the structure of the code', () => {
  let summary: ICruiseResult['summary']
  beforeAll(async () => {
    summary = await summaryOf(['src'])
  })

  it('was seen at all', () => {
    // The check passes on nothing at all when it cannot parse TypeScript.
    expect(summary.totalCruised).toBeGreaterThan(100)
  })

  it('keeps who may import whom', () => {
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([])
  })

  it('would notice a circle', async () => {
    const planted = await summaryOf(['test/fixtures/architecture/src'])
    expect(planted.violations.map(({ rule }) => rule.name)).toContain('no-circular')
  })
})
