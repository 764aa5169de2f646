/**
 * A list of 5,000 initiatives from Excel: `node --import ./tools/tsx-hook.mjs bench/import-initiatives.ts [ROWS]`. Starts a
 * PostgreSQL server of its own; reads the file in its own process, checks it, and takes it over through the door.
 */
import { readFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import { startPostgres } from '../tools/postgres.ts'
import { contentNames } from '../src/contexts/initiatives/rules/initiative.ts'
import { importInitiatives } from '../src/contexts/initiatives/registration/commands/import-initiatives.ts'
import { importGround } from '../src/contexts/initiatives/registration/queries/import-ground.ts'
import { importColumns, importColumnWords } from '../src/contexts/initiatives/registration/rules/import-columns.ts'
import { checkRows, type ImportGround } from '../src/contexts/initiatives/registration/rules/import-rows.ts'
import { readListApart } from '../src/contexts/initiatives/registration/sheets/sheet-processes.ts'

const count = Number(process.argv[2] ?? 5_000)
const server = await startPostgres()
process.env['TEST_DATABASE_URL'] = server.url
try {
  await measure()
} finally {
  await server.stop()
}
process.exit(0)

async function measure(): Promise<void> {
  const { givenSeason } = await import('../test/support/initiatives.ts')
  const { givenAgency } = await import('../test/support/organization.ts')
  const { newId, startScenario } = await import('../test/support/scenario.ts')
  const scenario = await startScenario('2026-02-20')
  const agency = await givenAgency(scenario)
  const season = await givenSeason(scenario, agency)
  const bytes = await listOf(count)
  console.log(`${count} rows, ${(bytes.length / 1e6).toFixed(1)} MB`)
  const memory = watchMemory()

  const start = performance.now()
  const read = await readListApart(bytes)
  const readAt = performance.now()
  const found = await scenario.ask<Omit<ImportGround, 'taken'>>(importGround, agency.actors.office, {
    seasonId: season.id,
  })
  const checked = checkRows(read.rows, { ...found, taken: new Set() }, 'registered')
  const checkedAt = performance.now()
  const file = { hash: 'a'.repeat(64), name: 'a.xlsx', mediaType: 'application/zip', size: bytes.length, receipt: 'ok' }
  const input = { importId: newId(), seasonId: season.id, as: 'registered', file, rows: read.rows }
  const cpu = process.cpuUsage()
  const answer = await scenario.must(importInitiatives, agency.actors.office, input)
  const doneAt = performance.now()
  const { user, system } = process.cpuUsage(cpu)

  console.log(`faults ${read.faults.length + checked.faults.length}, entered ${String(answer['count'])}`)
  console.log(`preview: read ${seconds(start, readAt)}, checked ${seconds(readAt, checkedAt)}`)
  const worked = ((user + system) / 1e6).toFixed(1)
  console.log(`taken over: ${seconds(checkedAt, doneAt)}, of it ${worked} s of processor in the program`)
  console.log(`whole: ${seconds(start, doneAt)}`)
  console.log(`memory: program before ${memory.before} MB, at most ${memory.stop()}`)
}

function seconds(from: number, to: number): string {
  return `${((to - from) / 1_000).toFixed(1)} s`
}

/** Paragraphs as people write them: about 300 letters in each of the ten contents, no two rows the same. */
async function listOf(rows: number): Promise<Uint8Array> {
  const text = readFileSync(new URL('../data/sample/ninh-thuan.txt', import.meta.url), 'utf8').replace(/\s+/g, ' ')
  const part = (at: number): string => text.slice((at * 97) % (text.length - 400)).slice(0, 300)
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('Danh sách')
  sheet.addRow(importColumns.map((column) => importColumnWords[column].vi))
  for (let row = 0; row < rows; row += 1) {
    const contents = Object.fromEntries(contentNames.map((name, at) => [name, `${row}: ${part(row * 10 + at)}`]))
    const cells: Record<string, string> = {
      ...contents,
      name: `Mô hình số ${row}: ${part(row).slice(0, 80)}`,
      kind: row % 4 === 0 ? 'Điển hình' : 'Mô hình',
      holder: 'Tập thể',
      setting: 'Khu dân cư',
      field: ['Kinh tế', 'Văn hóa - xã hội', 'Quốc phòng - an ninh'][row % 3] ?? '',
      level: 'Cấp cơ sở',
      unit: row % 2 === 0 ? 'Phòng Chính sách' : 'Văn phòng',
      person: 'Trần Văn Sách',
      startsOn: '22/02/2026',
      endsOn: '30/11/2026',
    }
    sheet.addRow(importColumns.map((column) => cells[column] ?? null))
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** The largest the program and the process that reads have been, in MB. */
function watchMemory() {
  const rss = (pid: number): number => {
    try {
      return Math.round((Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4096) / 1e6)
    } catch {
      return 0
    }
  }
  const most = { program: 0, reader: 0 }
  const children = (): number[] => {
    try {
      const { pid } = process
      return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
        .trim()
        .split(' ')
        .map(Number)
        .filter((id) => id > 0)
    } catch {
      return []
    }
  }
  const timer = setInterval(() => {
    most.program = Math.max(most.program, rss(process.pid))
    for (const pid of children()) {
      const isReader = readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('sheet-worker')
      if (isReader) most.reader = Math.max(most.reader, rss(pid))
    }
  }, 50)
  return {
    before: rss(process.pid),
    stop: () => {
      clearInterval(timer)
      return `program ${most.program} MB, reading process ${most.reader} MB`
    },
  }
}
