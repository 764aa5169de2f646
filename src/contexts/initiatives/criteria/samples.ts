import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { packageRoot } from '../../../platform/package-root.ts'
import { kinds } from '../rules/initiative.ts'
import { usualLevels } from '../rules/season.ts'
import { type CriteriaContent, evidenceKinds } from './rules/criteria.ts'
import type { CriteriaSet } from './rules/criteria-set.ts'
import { words } from './words.ts'

/** The samples that come with Khéo, by the names of their files in `data/criteria`. Nobody's official sets. */
export const sampleWords = {
  'mo-hinh-tap-the': words.catalogue.sampleModels,
  'dien-hinh-ca-nhan': words.catalogue.sampleExemplars,
  'dan-van-chinh-quyen': words.catalogue.sampleState,
} as const
export type SampleId = keyof typeof sampleWords

const Percent = z.int().min(1).max(100)
const SampleFile = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: z.enum(kinds).nullable(),
  source: z.string(),
  content: z.strictObject({
    groups: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        criteria: z.array(
          z.strictObject({
            id: z.string(),
            text: z.string(),
            most: z.number().multipleOf(0.25),
            evidence: z.enum(evidenceKinds),
            guide: z.string(),
          }),
        ),
      }),
    ),
    vetoes: z.array(z.strictObject({ id: z.string(), text: z.string() })),
    thresholds: z.array(z.strictObject({ level: z.string(), least: z.number() })),
    outlierPercent: Percent,
    leastAssessors: z.int().min(1),
    quorumPercent: Percent,
    passPercent: Percent,
  }),
})

export type CriteriaSample = Pick<CriteriaSet, 'name' | 'kind' | 'source' | 'content'>

/** One of the samples. Throws when its file was edited wrongly. */
export function readSample(id: SampleId): CriteriaSample {
  const text = readFileSync(join(packageRoot, 'data/criteria', `${id}.json`), 'utf8')
  const { name, kind, source, content } = SampleFile.parse(JSON.parse(text))
  const thresholds = content.thresholds.map(({ level, least }) => ({ level, ...namesOf(level), least }))
  return { name, kind, source, content: { ...content, thresholds } satisfies CriteriaContent }
}

function namesOf(level: string) {
  const known = usualLevels.find(({ id }) => id === level)
  return { vi: known?.vi ?? level, en: known?.en ?? level }
}
