import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { day } from '../../../kernel/plain-date.ts'
import { usualFields, usualLevels } from '../rules/season.ts'
import { type ImportColumn, importColumnWords, importColumns, type RowFault } from './rules/import-columns.ts'
import { checkRows, faultPlace, type ImportGround } from './rules/import-rows.ts'
import { readList } from './sheets/read-list.ts'
import { readListApart } from './sheets/sheet-processes.ts'
import { writeTemplate } from './sheets/write-template.ts'

type Cells = Partial<Record<ImportColumn, ExcelJS.CellValue>>

const good: Cells = {
  name: 'Loa thôn nói tiếng Raglai',
  kind: 'Mô hình',
  holder: 'Tập thể',
  setting: 'Khu dân cư',
  field: 'Văn hóa - xã hội',
  level: 'Cấp cơ sở',
  unit: 'Phòng Chính sách',
  person: 'Trần Văn Sách',
  reason: 'Bà con ít được nghe.',
  goals: 'Mỗi tháng 3 buổi.',
  content: 'Phát loa.',
  place: '21 thôn',
  beneficiaries: 'Đồng bào Raglai',
  forces: 'Già làng',
  resources: '12 triệu đồng',
  schedule: 'Tháng 2 đến 11',
  outputs: '38 buổi',
  sustaining: 'Người có uy tín',
  startsOn: '22/02/2026',
  endsOn: '30/11/2026',
}

const valuesOf = (cells: Cells): ExcelJS.CellValue[] => importColumns.map((column) => cells[column] ?? null)
const rowNamed = (name: string, changes: Cells = {}): ExcelJS.CellValue[] => valuesOf({ ...good, name, ...changes })
const headings = importColumns.map((column) => importColumnWords[column].vi)
const letterOf = (column: ImportColumn): string => String.fromCodePoint(65 + importColumns.indexOf(column))

async function workbookWith(fill: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('Danh sách')
  sheet.addRow(headings)
  fill(sheet, workbook)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

const ground: ImportGround = {
  season: {
    agencyId: 1,
    id: 's',
    movement: 'Dân vận khéo',
    year: 2026,
    name: 'Mùa 2026',
    codePrefix: 'MH',
    state: 'open',
    cascades: true,
    registrationFrom: day('2026-01-02'),
    registrationTo: day('2026-12-10'),
    interimReviewOn: null,
    selfAssessmentTo: day('2026-12-15'),
    assessmentTo: day('2026-12-20'),
    recognitionOn: day('2026-12-28'),
    fields: usualFields,
    levels: usualLevels,
    criteriaSetAgencyId: null,
    criteriaSetId: null,
    documentId: null,
    note: '',
    exemplarSetAgencyId: null,
    exemplarSetId: null,
    datesChangedOn: null,
    version: 1,
  },
  units: [
    { id: 'u1', name: 'Phòng Chính sách', shortName: 'PCS' },
    { id: 'u2', name: 'Văn phòng', shortName: '' },
  ],
  people: [
    { id: 'p1', name: 'Trần Văn Sách', email: 'sach@bdt.example' },
    { id: 'p2', name: 'Lê Thị Hiền', email: 'hien1@bdt.example' },
    { id: 'p3', name: 'Lê Thị Hiền', email: 'hien2@bdt.example' },
  ],
  taken: new Set(['u1 da co trong mua']),
  today: day('2026-02-20'),
}

const said = (faults: readonly RowFault[]): string[] =>
  faults.map((fault) => {
    const place = faultPlace(fault).vi
    return place === '' ? fault.message.vi : `${place}: ${fault.message.vi}`
  })

async function faultsOf(bytes: Uint8Array): Promise<string[]> {
  const read = await readList(bytes)
  return said([...read.faults, ...checkRows(read.rows, ground, 'registered').faults])
}

describe('a list of initiatives in Excel', () => {
  it('is read from the filled template, days as days, text or Excel’s own numbers', async () => {
    const workbook = new ExcelJS.Workbook()
    const template = await writeTemplate({ season: ground.season, units: ground.units, people: ground.people })
    await workbook.xlsx.load(template.buffer)
    const sheet = workbook.getWorksheet('Danh sách')
    sheet?.addRow(rowNamed('Một', { startsOn: new Date('2026-02-22T00:00:00Z'), person: 'hien2@bdt.example' }))
    sheet?.addRow(rowNamed('Hai', { startsOn: 46075, unit: 'pcs', field: 'van hoa - xa hoi' }))
    const read = await readList(new Uint8Array(await workbook.xlsx.writeBuffer()))
    const checked = checkRows(read.rows, ground, 'registered')

    expect(said([...read.faults, ...checked.faults])).toEqual([])
    expect(checked.rows).toMatchObject([
      { line: 2, name: 'Một', startsOn: '2026-02-22', personId: 'p3', unitId: 'u1' },
      { line: 3, name: 'Hai', startsOn: '2026-02-22', personId: 'p1', unitId: 'u1', field: 'culture' },
    ])
  })

  it('offers lists to choose from and says how to fill them in', async () => {
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load((await writeTemplate({ season: ground.season, units: ground.units, people: [] })).buffer)

    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Danh sách', 'Danh mục', 'Hướng dẫn'])
    const list = workbook.getWorksheet('Danh sách')
    for (const column of ['kind', 'field', 'level', 'unit'] as const)
      expect(list?.getCell(`${letterOf(column)}5000`).dataValidation).toMatchObject({ type: 'list' })
    expect(list?.getCell(`${letterOf('unit')}2`).dataValidation.formulae).toEqual(["'Danh mục'!$F$2:$F$3"])
  })

  it('names all thirty planted faults by row and column', async () => {
    const planted = [
      'Dòng 2, cột Tên mô hình, điển hình: Để trống',
      'Dòng 3, cột Loại: Không có “Phong trào”',
      'Dòng 4, cột Tập thể hay cá nhân: Không có “Nhóm”',
      'Dòng 5, cột Tên tập thể, cá nhân: Điển hình cá nhân cần',
      'Dòng 6, cột Nơi làm: Không có “Trên mạng”',
      'Dòng 7, cột Lĩnh vực: Không có “Thể thao”',
      'Dòng 8, cột Cấp công nhận: Không có “Cấp huyện”',
      'Dòng 9, cột Đơn vị chủ trì: Cơ quan không có đơn vị “Phòng Lạ”',
      'Dòng 10, cột Người phụ trách: Cơ quan không có người tên “Không Ai”',
      'Dòng 11, cột Người phụ trách: Có nhiều người',
      'Dòng 12, cột Thực trạng, lý do: Để trống',
      'Dòng 13, cột Mục tiêu, tiêu chí: Để trống',
      'Dòng 14, cột Nội dung, cách làm: Dài 5001 ký tự',
      'Dòng 15, cột Địa bàn: Để trống',
      'Dòng 16, cột Đối tượng thụ hưởng: Để trống',
      'Dòng 17, cột Lực lượng: Để trống',
      'Dòng 18, cột Nguồn lực: Để trống',
      'Dòng 19, cột Tiến độ: Để trống',
      'Dòng 20, cột Kết quả đầu ra: Ô chứa công thức',
      'Dòng 21, cột Duy trì, nhân rộng: Ô báo lỗi',
      'Dòng 22, cột Ngày bắt đầu: Không có ngày “31/02/2026”',
      'Dòng 23, cột Ngày bắt đầu: Ngày 31/12/2025 nằm ngoài',
      'Dòng 24, cột Ngày kết thúc: Ngày kết thúc (01/01/2026)',
      'Dòng 25, cột Ngày kết thúc: Không có ngày “7”',
      'Dòng 26: Dòng đang bị ẩn',
      'Dòng 27, cột Tên mô hình, điển hình: Trùng tên và đơn vị với dòng 26',
      'Dòng 28, cột Tên mô hình, điển hình: Đơn vị đã có',
      'Dòng 29, cột Đơn vị chủ trì: Ô bị gộp',
      'Dòng 30, cột Đơn vị chủ trì: Ô bị gộp',
      'Dòng 31, cột Tên mô hình, điển hình: Dài 301 ký tự',
    ]
    const changes: Cells[] = [
      { name: '' },
      { kind: 'Phong trào' },
      { holder: 'Nhóm' },
      { holder: 'Cá nhân' },
      { setting: 'Trên mạng' },
      { field: 'Thể thao' },
      { level: 'Cấp huyện' },
      { unit: 'Phòng Lạ' },
      { person: 'Không Ai' },
      { person: 'Lê Thị Hiền' },
      { reason: ' ' },
      { goals: null },
      { content: 'a'.repeat(5_001) },
      { place: '' },
      { beneficiaries: '' },
      { forces: '' },
      { resources: '' },
      { schedule: '' },
      { outputs: { formula: 'A1', result: '38 buổi' } },
      { sustaining: { error: '#REF!' } },
      { startsOn: '31/02/2026' },
      { startsOn: '31/12/2025' },
      { endsOn: '01/01/2026' },
      { endsOn: 7 },
      { name: 'Bị ẩn' },
      { name: 'BỊ ẨN' },
      { name: 'Đã có trong mùa' },
      {},
      {},
      { name: 'b'.repeat(301) },
    ]
    const bytes = await workbookWith((sheet) => {
      changes.forEach((change, index) => sheet.addRow(rowNamed(`Dòng số ${index}`, change)))
      sheet.getRow(26).hidden = true
      sheet.mergeCells(`${letterOf('unit')}29:${letterOf('unit')}30`)
    })
    const read = await readList(bytes)
    const checked = checkRows(read.rows, ground, 'registered')
    const found = said([...read.faults, ...checked.faults])

    for (const fault of planted) expect(found.filter((line) => line.startsWith(fault))).toHaveLength(1)
    expect(planted).toHaveLength(30)
    expect(found).toHaveLength(30)
  })

  it('keeps the row numbers of the sheet when the list begins further down', async () => {
    const workbook = new ExcelJS.Workbook()
    workbook.addWorksheet('Bìa').addRow(['Danh sách mô hình'])
    const sheet = workbook.addWorksheet('Tổng hợp')
    sheet.getCell('A1').value = 'DANH SÁCH MÔ HÌNH'
    sheet.mergeCells('A1:F1')
    sheet.getRow(4).values = headings
    sheet.getRow(6).values = rowNamed('Một', { unit: 'Phòng Lạ' })
    const faults = await faultsOf(new Uint8Array(await workbook.xlsx.writeBuffer()))
    expect(faults).toEqual([expect.stringMatching(/^Dòng 6, cột Đơn vị chủ trì/)])
  })

  it('says what is wrong with the sheet as a whole', async () => {
    const noSheet = new ExcelJS.Workbook()
    noSheet.addWorksheet('Lương').addRow(['Mã', 'Số tiền'])
    noSheet.addWorksheet('Ẩn', { state: 'hidden' }).addRow(headings)
    expect(await faultsOf(new Uint8Array(await noSheet.xlsx.writeBuffer()))).toContainEqual(
      expect.stringContaining('đã xem: “Lương”'),
    )
    const missing = new ExcelJS.Workbook()
    missing.addWorksheet('Danh sách').addRow(headings.filter((heading) => !/^(Địa bàn|Cấp)/.test(heading)))
    const { faults } = await readList(new Uint8Array(await missing.xlsx.writeBuffer()))
    expect(said(faults)).toEqual([
      'Thiếu cột “Cấp công nhận”. Thêm cột này vào dòng tiêu đề như trong tệp mẫu.',
      'Thiếu cột “Địa bàn”. Thêm cột này vào dòng tiêu đề như trong tệp mẫu.',
    ])
    const twice = new ExcelJS.Workbook()
    twice.addWorksheet('Danh sách').addRow([...headings, 'Địa bàn', 'Ghi chú riêng'])
    const read = await readList(new Uint8Array(await twice.xlsx.writeBuffer()))
    expect(said(read.faults)).toEqual(['Có hai cột “Địa bàn”. Giữ một cột.'])
    expect(await faultsOf(await workbookWith(() => undefined))).toEqual([
      'Danh sách không có dòng nào dưới dòng tiêu đề.',
    ])
  })

  it('turns away more rows than it takes', async () => {
    const bytes = await workbookWith((sheet) => {
      for (let index = 0; index < 5_001; index += 1) sheet.addRow([`Mô hình ${index}`])
    })
    expect(said((await readList(bytes)).faults)).toEqual([expect.stringContaining('hơn 5000 dòng')])
  })

  it.each([
    ['an empty file', new Uint8Array(), /rỗng/],
    ['a text', new TextEncoder().encode('Tên mô hình;Loại'), /không phải tệp Excel/],
    ['an old Excel file', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]), /đời cũ/],
    [
      'one with a password',
      Buffer.concat([Buffer.from('d0cf11e0', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      /mật khẩu/,
    ],
    ['a broken zip', Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(500, 7)]), /hỏng/],
  ])('says what %s is', async (_name, bytes, expected) => {
    expect(said((await readListApart(bytes)).faults)[0]).toMatch(expected)
  })

  it('is told to come back when the season takes no registrations, but taken as drafts', () => {
    const rows = [{ line: 2, cells: { name: 'Một', unit: 'Văn phòng' } }]
    const late = { ...ground, today: day('2026-12-11') }
    expect(said(checkRows(rows, late, 'registered').faults)[0]).toContain('nhận đăng ký từ 02/01/2026 đến 10/12/2026')
    expect(checkRows(rows, late, 'draft')).toMatchObject({
      faults: [],
      rows: [{ name: 'Một', unitId: 'u2', field: '' }],
    })
  })
})
