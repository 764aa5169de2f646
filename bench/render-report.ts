/**
 * How long the yearly report takes: 8 tasks and an appendix of 2,000 rows, drawn as screen page, DOCX and PDF. The first
 * drawing pays for loading fonts; each later one is of a slightly different report, so that nothing is reused whole.
 * Processor time is given beside elapsed time, which other work on the machine lengthens.
 *
 * Run: node --import ./tools/tsx-hook.mjs bench/render-report.ts [rows]
 */
import { cpus } from 'node:os'
import type { OfficialDocument } from '../src/contexts/documents/rules/official-document.ts'
import { renderDocx } from '../src/contexts/documents/rendering/docx.ts'
import { renderPdf } from '../src/contexts/documents/rendering/pdf.ts'
import { sampleReport } from '../src/contexts/documents/rendering/sample-report.ts'
import { renderScreen } from '../src/contexts/documents/rendering/screen.tsx'

const GOAL_MS = 1_000
const ROUNDS = 5
const rows = Number(process.argv[2] ?? 2_000)

const renderers: Readonly<Record<string, (document: OfficialDocument) => Promise<number>>> = {
  screen: async (document) => Buffer.byteLength(String(await renderScreen(document))),
  docx: async (document) => (await renderDocx(document)).length,
  pdf: async (document) => (await renderPdf(document)).length,
}

console.log(
  `report with 8 tasks and ${rows} appendix rows, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`,
)
for (const [name, render] of Object.entries(renderers)) {
  const times: number[] = []
  let firstProcessorMs = 0
  let size = 0
  for (let round = 0; round < ROUNDS; round++) {
    const document = sampleReport({ appendixRows: rows + round })
    const startedAt = performance.now()
    const processorAt = process.cpuUsage()
    size = await render(document)
    times.push(performance.now() - startedAt)
    const { user, system } = process.cpuUsage(processorAt)
    if (round === 0) firstProcessorMs = (user + system) / 1_000
  }
  const [first = 0, ...later] = times
  const median = later.toSorted((a, b) => a - b)[Math.floor(later.length / 2)] ?? 0
  const verdict = name === 'screen' || first <= GOAL_MS ? '' : `  over the goal of ${GOAL_MS} ms`
  console.log(
    `${name.padEnd(7)} first ${first.toFixed(0).padStart(5)} ms (processor ${firstProcessorMs.toFixed(0).padStart(5)} ms)  then ${median.toFixed(0).padStart(5)} ms  ${(size / 1024).toFixed(0).padStart(5)} KiB${verdict}`,
  )
}
