import { z } from 'zod'
import { sha256 } from '../../../../commands/canonical.ts'
import { defineCommand } from '../../../../commands/command.ts'
import { integer, line, reference } from '../../../../commands/fields.ts'
import { inWords } from '../../../../commands/problems.ts'
import { accept, refuse, type Verdict } from '../../../../kernel/verdict.ts'
import { councilWords } from '../council-words.ts'
import { assessmentRefusals } from '../refusals.ts'
import { sampleList } from '../rules/papers.ts'
import { drawSample } from '../rules/sample.ts'
import { insertSample, loadSampleFile, type NewSample } from '../store/samples.ts'

const labels = councilWords.catalogue
const FEWEST_SEED_CHARACTERS = 6

/** Draws initiatives for a check on the spot from a published seed; seed and codes are kept, so that all can draw again. */
export const drawSampleCommand = defineCommand({
  name: 'initiatives.draw-sample',
  words: labels.draw,
  input: z.strictObject({
    seasonId: reference({ label: labels.season }),
    seed: line({ label: labels.seed, hint: labels.seedHint, max: 200 }).refine(
      (seed) => seed.length >= FEWEST_SEED_CHARACTERS,
      inWords(labels.seedHint),
    ),
    seedSource: line({ label: labels.seedSource, hint: labels.seedSourceHint, max: 500 }),
    size: integer({ label: labels.size, min: 1, max: 1_000 }),
  }),
  may: { office: 'agency', leader: 'agency' },
  refusals: assessmentRefusals('nothing-to-draw', 'sample-too-big'),
  load: (db, { seasonId }, facts) => loadSampleFile(db, seasonId, facts),
  decide: (file, { seed, seedSource, size }, { today, newId }): Verdict<NewSample, DrawRefusal> => {
    const { season, agency, writer, population } = file
    if (population.length === 0) return refuse('nothing-to-draw')
    if (size > population.length) return refuse('sample-too-big')
    const codes = population.map(({ code }) => code)
    const drawn = drawSample(codes, { seed, size }, sha256)
    const byCode = new Map(population.map((each) => [each.code, each]))
    const document = sampleList({
      agency,
      seasonName: season.name,
      seed,
      seedSource,
      population: population.length,
      drawnOn: today,
      writer,
      drawn: drawn.flatMap((code) => byCode.get(code) ?? []),
    })
    const of = { seasonAgencyId: season.agencyId, seasonId: season.id }
    return accept({ ...of, id: newId(), seed, seedSource, size, codes, drawn, drawnOn: today, document })
  },
  save: insertSample,
  subject: (_input, { id }) => ({ kind: 'sample-draw', id }),
  answer: ({ id, drawn }) => ({ drawId: id, drawn }),
})

type DrawRefusal = 'nothing-to-draw' | 'sample-too-big'
