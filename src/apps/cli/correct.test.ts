import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { Document, Packer, Paragraph } from 'docx'
import { execFile } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { packageRoot } from '../../platform/package-root.ts'

/** Short lines as an engine left them: marks, letter case, a split syllable, a wrong letter in a symbol, a name. */
const lines = [
  'KẾ HOẠCH',
  'Thực hiện phong trào thi đua “Dân vận khéo” năm 2026',
  'Thực hiện Ke hoạch số 5584/KH-ƯBND ngày 23/12/2022',
  'của ủ y ban nhân dân tỉnh, Ban Dân tộc ban hành kế hoạch',
  'với những quan điếm và nội dung như sau:',
  '1. Tồ chức hội nghị quán triệt kế hoạch.',
  '2. Tuyên truyền, vận động Nhân dân thực biện các chủ trương.',
]

const files = {
  docx: async () =>
    Packer.toBuffer(new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] })),
  pdf: async () => {
    const body = lines.map((line) => `#par[#text("${line}")]`).join('\n')
    const compiler = NodeCompiler.create({ workspace: join(packageRoot, 'data') })
    return compiler.pdf({ mainFileContent: `#set page(width: 210mm, height: 297mm)\n#set text(lang: "vi")\n${body}` })
  },
} as const

interface Told {
  readonly start: number
  readonly end: number
  readonly sourceStart: number
  readonly sourceEnd: number
  readonly before: string
  readonly after: string
  readonly kind: string
  readonly confidence: number
  readonly applied: boolean
}

let folder: string

async function kheo(...words: readonly string[]): Promise<string> {
  const program = ['--import', join(packageRoot, 'tools', 'tsx-hook.mjs'), join(packageRoot, 'src/apps/cli/main.ts')]
  const { stdout } = await promisify(execFile)(process.execPath, [...program, ...words], { cwd: folder })
  return stdout
}

describe.each(['docx', 'pdf'] as const)('kheo correct on a recognised %s', (kind) => {
  let path: string
  let raw: string
  let corrected: string
  let changes: readonly Told[]
  let table: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kheo-correct-'))
    path = join(folder, `ke-hoach.${kind}`)
    await writeFile(path, await files[kind]())
    const [read, text, json, tsv] = await Promise.all([
      kheo('ocr', path),
      kheo('correct', path),
      kheo('correct', path, '--changes', 'json'),
      kheo('correct', path, '--changes'),
    ])
    raw = read
    corrected = text
    changes = JSON.parse(json)
    table = tsv
  })

  it('corrects what the file says, which nothing has set right before', () => {
    expect(raw).toContain('quan điếm')
    expect(corrected).toContain('quan điểm')
    expect(corrected).toContain('thực hiện các chủ trương')
    expect(corrected).toContain('5584/KH-ƯBND')
  })

  it('tells every change once, with its place in the file and in the text that it prints', () => {
    const made = changes.filter(({ applied }) => applied)
    expect(made.length).toBeGreaterThanOrEqual(3)
    expect(changes.filter(({ applied }) => !applied).map(({ before }) => before)).toContain('KH-ƯBND')
    for (const { before, after, applied, ...at } of changes) {
      expect(raw.slice(at.sourceStart, at.sourceEnd)).toBe(before)
      expect(corrected.slice(at.start, at.end)).toBe(applied ? after : before)
    }
    expect(withChanges(raw, made)).toBe(corrected)
  })

  it('says as a number how sure each is, in both forms of the list', () => {
    for (const { confidence } of changes) expect([confidence > 0, confidence <= 1]).toEqual([true, true])
    const [head, ...rows] = table.trimEnd().split('\n')
    expect(head).toBe('start\tend\tsourceStart\tsourceEnd\tbefore\tafter\tkind\tconfidence\tapplied')
    expect(rows.map((row) => row.split('\t').slice(4))).toEqual(
      changes.map(({ before, after, kind: sort, confidence, applied }) =>
        [before, after, sort, confidence, applied].map(String),
      ),
    )
  })
})

function withChanges(raw: string, made: readonly Told[]): string {
  let at = 0
  let text = ''
  for (const { sourceStart, sourceEnd, after } of made) {
    text += raw.slice(at, sourceStart) + after
    at = sourceEnd
  }
  return text + raw.slice(at)
}
