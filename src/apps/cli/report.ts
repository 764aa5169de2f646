import { writeFile } from 'node:fs/promises'
import { Argument, type Command, InvalidArgumentError, Option } from 'commander'
import { plainText, renderDocx, renderPdf } from '../../contexts/documents/index.ts'
import type { BuiltReport } from '../../contexts/reports/index.ts'
import { vietnamDay, yearOf } from '../../kernel/plain-date.ts'
import { CommandLineFault } from './fault.ts'
import { agencyOption } from './options.ts'
import { openLineDoor } from './line-door.ts'
import { choosePlan } from './tasks.ts'

const kinds = ['month', 'quarter', 'six-months', 'second-six-months', 'nine-months', 'year'] as const

interface Wanted {
  readonly agency?: number
  readonly plan?: string
  readonly year: number
  readonly index: number
  readonly asOf?: string
  readonly json?: boolean
  readonly docx?: string
  readonly pdf?: string
}

export function addReportCommand(program: Command): void {
  program
    .command('report')
    .description('báo cáo kết quả thực hiện kế hoạch theo kỳ / the report on a plan for a period')
    .addArgument(new Argument('<kind>', 'loại kỳ / kind of period').choices(kinds))
    .addOption(
      new Option('--year <year>', 'năm báo cáo / reporting year')
        .argParser(wholeNumber)
        .default(yearOf(vietnamDay(new Date()))),
    )
    .addOption(
      new Option('--index <n>', 'tháng hoặc quý thứ / number of the month or quarter')
        .argParser(wholeNumber)
        .default(1),
    )
    .option('--plan <code>', 'ký hiệu kế hoạch / the plan')
    .option('--as-of <day>', 'số liệu tính đến ngày (ngày/tháng/năm) / figures as of a day')
    .option('--docx <file>', 'ghi ra tệp DOCX / write a DOCX file')
    .option('--pdf <file>', 'ghi ra tệp PDF / write a PDF file')
    .addOption(agencyOption())
    .option('--json', 'văn bản, số liệu và hồ sơ của từng số dạng JSON / document, figures and their rows as JSON')
    .action(report)
}

async function report(kind: string, { agency, plan: code, year, index, asOf, json, docx, pdf }: Wanted): Promise<void> {
  const door = await openLineDoor(agency)
  try {
    const plan = await choosePlan(door, code)
    const asked = { planId: plan.id, kind, year: String(year), index: String(index), ...(asOf && { asOf }) }
    const built = (await door.ask('reports.figures', asked)) as BuiltReport
    if (docx) await writeResult(docx, await renderDocx(built.document))
    if (pdf) await writeResult(pdf, await renderPdf(built.document))
    process.stdout.write(json ? `${JSON.stringify(built)}\n` : textOf(built))
    if (built.provisional)
      process.stderr.write('Số liệu tạm tính: kỳ chưa kết thúc. / Provisional: the period is not over.\n')
  } finally {
    await door.close()
  }
}

async function writeResult(path: string, bytes: Uint8Array): Promise<void> {
  await writeFile(path, bytes).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    throw new CommandLineFault(`thư mục của "${path}" không có / the folder of "${path}" does not exist`)
  })
}

function wholeNumber(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new InvalidArgumentError('cần một số nguyên / a whole number is needed')
  return number
}

/** The words of the report, a paragraph a line; tables tab-separated. */
function textOf({ document }: BuiltReport): string {
  const lines = document.blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'heading':
        return ['', [block.label, block.text].filter(Boolean).join(' ')]
      case 'paragraph':
        return [plainText(block.text)]
      case 'figure-line':
        return [`- ${block.label}: ${plainText(block.value)}`]
      case 'list':
        return block.items.map((item) => `- ${plainText(item)}`)
      case 'table':
        return [block.columns.map(({ title }) => title), ...block.rows.map((row) => row.map(plainText))].map((row) =>
          row.join('\t'),
        )
    }
  })
  return `${document.type.toUpperCase()}\n${document.abstract}\n${lines.join('\n')}\n`
}
