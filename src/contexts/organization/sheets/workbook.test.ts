import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { previewImport } from '../rules/import-people.ts'
import { peopleTable } from '../rules/import-table.ts'
import { readWorkbook } from './read-workbook.ts'
import { writePeople, writeTemplate } from './write-workbook.ts'

const heading = ['Họ và tên', 'Chức vụ', 'Phòng', 'Vai trò', 'Thư điện tử', 'Điện thoại']

async function workbookWith(fill: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('Danh sách')
  sheet.addRow(heading)
  fill(sheet, workbook)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

async function told(bytes: Uint8Array): Promise<string[]> {
  const read = await readWorkbook(bytes, peopleTable)
  return read.ok ? [] : read.problems.map(({ vi }) => vi)
}

describe('lists of people in Excel', () => {
  it('reads a filled template, zero and all', async () => {
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load((await writeTemplate(['Văn phòng', 'Phòng Chính sách'])).buffer as ArrayBuffer)
    const sheet = workbook.getWorksheet('Danh sách')
    sheet?.addRow(['Đỗ Thị Lan', 'Chuyên viên', 'Văn phòng', 'Công chức', 'lan@bdt.example', 912345678])
    const read = await readWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()), peopleTable)

    expect(
      read.ok &&
        previewImport(
          read.text,
          { units: [{ id: 'u', name: 'Văn phòng', shortName: '' }], people: [] },
          { createsUnits: false },
        ),
    ).toMatchObject({
      problems: [],
      people: [{ line: 2, name: 'Đỗ Thị Lan', unitId: 'u', roles: ['officer'], phone: '0912345678' }],
    })
  })

  it('offers units and roles to choose from in the template', async () => {
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load((await writeTemplate(['Văn phòng'])).buffer as ArrayBuffer)
    const sheet = workbook.getWorksheet('Danh sách')

    expect(sheet?.getRow(1).values).toEqual([undefined, ...heading])
    expect(sheet?.getCell('C2').dataValidation).toMatchObject({ type: 'list', formulae: ["'Danh mục'!$A$2:$A$2"] })
    expect(sheet?.getCell('D900').dataValidation).toMatchObject({ type: 'list', formulae: ["'Danh mục'!$B$2:$B$10"] })
  })

  it('keeps the row numbers of the sheet when the list begins further down', async () => {
    const workbook = new ExcelJS.Workbook()
    workbook.addWorksheet('Bìa').addRow(['Danh sách cán bộ'])
    const sheet = workbook.addWorksheet('Nhân sự')
    sheet.getCell('A1').value = 'DANH SÁCH CÁN BỘ'
    sheet.mergeCells('A1:F1')
    sheet.getRow(4).values = heading
    sheet.getRow(6).values = ['Đỗ Thị Lan', '', 'Phòng Lạ']
    const read = await readWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()), peopleTable)

    expect(
      read.ok && previewImport(read.text, { units: [], people: [] }, { createsUnits: false }).problems,
    ).toMatchObject([{ line: 6, column: 'unit' }])
  })

  it('tells of merged cells, formulas, errors and hidden rows instead of guessing', async () => {
    const bytes = await workbookWith((sheet) => {
      sheet.addRow(['Một', '', 'Văn phòng'])
      sheet.addRow(['Hai', '', ''])
      sheet.mergeCells('C2:C3')
      sheet.addRow(['Ba', '', { formula: 'C2', result: 'Văn phòng' }])
      sheet.addRow(['Bốn', '', { error: '#REF!' }])
      sheet.addRow(['Năm', '', 'Văn phòng']).hidden = true
    })

    expect(await told(bytes)).toEqual([
      'Dòng 2, cột Phòng: ô bị gộp. Bỏ gộp ô và ghi đủ từng dòng.',
      'Dòng 3, cột Phòng: ô bị gộp. Bỏ gộp ô và ghi đủ từng dòng.',
      'Dòng 4, cột Phòng: ô chứa công thức. Chép rồi dán thành giá trị.',
      'Dòng 5, cột Phòng: ô báo lỗi của Excel (#N/A, #REF!…).',
      'Dòng 6 đang bị ẩn. Bỏ ẩn để kiểm tra, hoặc xóa dòng.',
    ])
  })

  it('says which sheets it looked at when none has the heading', async () => {
    const workbook = new ExcelJS.Workbook()
    workbook.addWorksheet('Lương').addRow(['Mã', 'Số tiền'])
    workbook.addWorksheet('Ẩn', { state: 'hidden' }).addRow(heading)

    expect(await told(new Uint8Array(await workbook.xlsx.writeBuffer()))).toEqual([
      expect.stringContaining('đã xem: “Lương”'),
    ])
  })

  it('turns a list of a hundred thousand rows away without reading it', async () => {
    const bytes = await workbookWith((sheet) => {
      for (let index = 0; index < 100_000; index += 1) sheet.addRow([`Người ${index}`, 'Chuyên viên', 'Văn phòng'])
    })
    const started = performance.now()

    expect(await told(bytes)).toEqual([expect.stringContaining('tối đa 2.000 dòng')])
    expect(performance.now() - started).toBeLessThan(2_000)
  })

  it.each([
    ['an empty file', new Uint8Array(), /rỗng/],
    ['a text', new TextEncoder().encode('Họ và tên;Chức vụ'), /không phải tệp Excel/],
    ['an old Excel file', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]), /đời cũ/],
    [
      'one with a password',
      Buffer.concat([Buffer.from('d0cf11e0', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      /mật khẩu/,
    ],
    ['a broken zip', Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(500, 7)]), /hỏng/],
  ])('says what %s is', async (_name, bytes, expected) => {
    expect((await told(bytes))[0]).toMatch(expected)
  })

  it('writes the list of people so that it can be read again', async () => {
    const person = {
      name: 'Đỗ Thị Lan',
      jobTitle: '',
      email: 'lan@bdt.example',
      phone: '0912',
      accountId: null,
      validFrom: '2026-01-02' as never,
      validTo: null,
    }
    const bytes = await writePeople([{ ...person, roles: [{ role: 'unit_head', unitName: 'Văn phòng' }] }], 'vi')
    const read = await readWorkbook(bytes, peopleTable)

    expect(read.ok && previewImport(read.text, { units: [], people: [] }, { createsUnits: true }).people).toMatchObject(
      [{ name: 'Đỗ Thị Lan', roles: ['unit_head'], unitName: 'Văn phòng', phone: '0912' }],
    )
  })
})
