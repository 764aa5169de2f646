import { describe, expect, it } from 'vitest'
import { importPeople, type ImportGround, previewImport } from './import-people.ts'
import { readTable } from './import-table.ts'
import { writeTable } from './pasted-table.ts'

const ground: ImportGround = {
  units: [
    { id: 'u1', name: 'Văn phòng', shortName: 'VP' },
    { id: 'u2', name: 'Phòng Chính sách', shortName: '' },
  ],
  people: [
    { name: 'Lê Thị Hiền', email: 'hien@bdt.example', unitIds: ['u2'] },
    { name: 'Pi Năng Thị Hoa', email: null, unitIds: ['u2'] },
  ],
}
const heading = 'STT\tHọ và tên\tChức vụ\tPhòng\tVai trò\tThư điện tử\tĐiện thoại\n'
const preview = (text: string, createsUnits = false) => previewImport(text, ground, { createsUnits })
const told = (text: string, createsUnits = false) =>
  preview(text, createsUnits).problems.map(({ line, column, message }) => `${line} ${column}: ${message.vi}`)

describe('importing a list of people', () => {
  it('reads a pasted list by its headings, whatever their order and marks', () => {
    const { people, problems } = preview(
      `${heading}1\tKadá Văn Bình\tChuyên viên\tvan phong\tVăn phòng; Quản trị\tBINH@bdt.example\t0912 345 678\n2\tĐỗ Thị Lan\t\tVP\t\t\t`,
    )

    expect(problems).toEqual([])
    expect(people).toEqual([
      {
        line: 2,
        name: 'Kadá Văn Bình',
        jobTitle: 'Chuyên viên',
        unitName: 'Văn phòng',
        unitId: 'u1',
        roles: ['office', 'admin'],
        email: 'binh@bdt.example',
        phone: '0912 345 678',
      },
      {
        line: 3,
        name: 'Đỗ Thị Lan',
        jobTitle: '',
        unitName: 'Văn phòng',
        unitId: 'u1',
        roles: ['officer'],
        email: null,
        phone: null,
      },
    ])
  })

  it('takes the order of the template when there is no heading', () => {
    expect(preview('Đỗ Thị Lan\tChuyên viên\tVăn phòng').people).toMatchObject([
      { line: 1, name: 'Đỗ Thị Lan', unitId: 'u1' },
    ])
  })

  it('names every problem by row and column', () => {
    const text = [
      heading.trim(),
      '1\t\tChuyên viên\tVăn phòng\t\t\t',
      '2\tĐỗ Thị Lan\t\tPhòng Lạ\tSếp\tlan@@bdt\t',
      '3\tKadá Văn Bình\t\tVăn phòng\t\thien@bdt.example\t',
      '4\tVạn Thị Mai\t\tVăn phòng\t\tmai@bdt.example\t',
      '5\tVạn Thị Mai\t\tVăn phòng\t\tMai@bdt.example\t',
      '6\tPi Năng Thị Hoa\t\tPhòng Chính sách\t\t\t',
      '7\tNgười Không Phòng\t\t\tCông chức\t\t',
    ].join('\n')

    expect(told(text)).toEqual([
      '2 name: Thiếu họ và tên.',
      '3 email: “lan@@bdt” không phải địa chỉ thư điện tử (ten@coquan.gov.vn).',
      expect.stringMatching(/^3 role: Không có vai trò “Sếp”/),
      expect.stringMatching(/^3 unit: Không có đơn vị “Phòng Lạ”. Đang có: Văn phòng, Phòng Chính sách./),
      '4 email: Đã có người trong cơ quan dùng hien@bdt.example.',
      '6 email: mai@bdt.example đã có ở dòng 5.',
      expect.stringMatching(/^7 name: Pi Năng Thị Hoa đã có trong đơn vị này/),
      '8 unit: Công chức và trưởng phòng phải có phòng.',
    ])
    expect(importPeople(text, ground, { createsUnits: false })).toEqual({ ok: false, reason: 'import-has-problems' })
  })

  it('makes each missing unit once when told to', () => {
    const { newUnits, problems } = preview('A Văn Một\t\tPhòng Mới\nA Văn Hai\t\tphong moi', true)

    expect(problems).toEqual([])
    expect(newUnits).toEqual(['Phòng Mới'])
  })

  it.each([
    ['', /trống/],
    [' \n\t\n', /trống/],
    [heading, /trống/],
    [Array.from({ length: 2_001 }, (_, index) => `Người ${index}`).join('\n'), /2001 dòng; mỗi lần nhập tối đa 2000/],
    [`${'x'.repeat(500)}\t\tVăn phòng`, /Dài quá/],
  ])('says in words what is wrong with a list as a whole', (text, expected) => {
    expect(told(text)[0]).toMatch(expected)
  })

  it('reads quoted cells as Excel copies them, and semicolons', () => {
    expect(readTable('"Đỗ ""Lan""\nThị"\tChuyên viên')).toEqual([
      { line: 1, cells: { name: 'Đỗ "Lan" Thị', jobTitle: 'Chuyên viên' } },
    ])
    expect(readTable('Họ tên;Đơn vị\r\nĐỗ Thị Lan;Văn phòng\r\n')).toEqual([
      { line: 2, cells: { name: 'Đỗ Thị Lan', unit: 'Văn phòng' } },
    ])
    expect(readTable('"một dấu nháy không đóng\tx')).toEqual([
      { line: 1, cells: { name: '"một dấu nháy không đóng', jobTitle: 'x' } },
    ])
  })

  it('reads back what it writes, line for line', () => {
    const rows = [[], ['Họ và tên', 'Phòng'], ['"Bảy" Hiền', 'Văn phòng'], ['', ''], ['Lan\tThị', 'VP']]

    expect(readTable(writeTable(rows))).toEqual([
      { line: 3, cells: { name: '"Bảy" Hiền', unit: 'Văn phòng' } },
      { line: 5, cells: { name: 'Lan Thị', unit: 'VP' } },
    ])
  })
})
