/** A report as an agency would send it, made up, for tests and measurements. */
import { day } from '../../../kernel/plain-date.ts'
import type { Block, Cell, Figure, OfficialDocument } from '../rules/official-document.ts'

const TASKS = [
  'Quán triệt Kế hoạch số 5584/KH-UBND và Chỉ thị số 35-CT/TU trong cán bộ, đảng viên, công chức',
  'Đổi mới nội dung và hình thức tuyên truyền, vận động Nhân dân: dễ hiểu, dễ nhớ, dễ thực hiện',
  'Lồng ghép các phong trào thi đua, gắn với thực hiện Kết luận số 01-KL/TW',
  'Triển khai Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030',
  'Thực hiện quy định về đạo đức công vụ, trách nhiệm nêu gương',
  'Tiếp công dân, đối thoại, giải quyết khiếu nại, tố cáo, kiến nghị, phản ánh',
  'Phối hợp với Mặt trận và các tổ chức chính trị - xã hội trong giám sát, phản biện xã hội',
  'Truyền thông về Chương trình mục tiêu quốc gia vùng đồng bào dân tộc thiểu số và miền núi',
]

const UNITS = ['Văn phòng', 'Thanh tra', 'Phòng Kế hoạch - Tổng hợp', 'Phòng Chính sách dân tộc']

/** A yearly report on eight tasks; `appendixRows` lines of progress in a landscape appendix, none unless told. */
export function sampleReport({ appendixRows = 0 }: { appendixRows?: number } = {}): OfficialDocument {
  return {
    style: 'state',
    superior: 'UBND tỉnh Ninh Thuận',
    issuer: 'Ban Dân tộc',
    number: { serial: '1', symbol: 'BC-BDT' },
    place: 'Ninh Thuận',
    date: day('2026-01-05'),
    type: 'báo cáo',
    abstract: 'Kết quả thực hiện phong trào thi đua “Dân vận khéo” năm 2025, phương hướng năm 2026',
    bases: [
      'Căn cứ Kế hoạch số 5584/KH-UBND ngày 23/12/2022 của Ủy ban nhân dân tỉnh thực hiện phong trào thi đua “Dân vận khéo” trên địa bàn tỉnh đến năm 2025 và những năm tiếp theo',
      'Căn cứ Chỉ thị số 35-CT/TU ngày 02/11/2022 của Ban Thường vụ Tỉnh ủy',
    ],
    blocks: [...openingBlocks(), ...TASKS.flatMap((task, index) => taskBlocks(task, index)), ...closingBlocks()],
    signature: { deputyOf: 'Trưởng ban', title: 'Phó Trưởng ban', name: 'Đạo Văn Thành' },
    recipients: ['Ban Dân vận Tỉnh ủy', 'Sở Nội vụ', 'Lãnh đạo Ban', 'Các phòng thuộc Ban', 'Lưu: VT, VP'],
    ...(appendixRows > 0 && {
      appendices: [{ title: 'Danh mục kết quả thực hiện', landscape: true, blocks: [progressTable(appendixRows)] }],
    }),
  }
}

function openingBlocks(): Block[] {
  return [
    {
      kind: 'paragraph',
      text: [
        'Ban Dân tộc báo cáo kết quả từ ngày 15/12/2024 đến ngày 14/12/2025: ',
        figure('40/47'),
        ' việc hoàn thành đúng hạn, đạt ',
        figure('85%'),
        ', như sau:',
      ],
    },
    { kind: 'heading', level: 1, label: 'I.', text: 'KẾT QUẢ THỰC HIỆN' },
  ]
}

function taskBlocks(task: string, index: number): Block[] {
  return [
    { kind: 'heading', level: 2, label: `${index + 1}.`, text: task },
    {
      kind: 'paragraph',
      text: [
        'Đã tổ chức ',
        figure(`${index + 2} buổi`),
        ' với ',
        figure(`${(index + 3) * 37} lượt người`),
        ' dự; hình thức gồm họp chi bộ, sinh hoạt thôn, phát thanh bằng tiếng Raglai và tiếng Chăm. Đơn vị chủ trì: ',
        { kind: 'strong', text: UNITS[index % UNITS.length] ?? '' },
        '. Minh chứng đã được trưởng phòng xác nhận.',
      ],
    },
    { kind: 'figure-line', label: 'Số việc đúng hạn', value: [figure(`${index + 4}/${index + 5}`)] },
  ]
}

function closingBlocks(): Block[] {
  return [
    { kind: 'heading', level: 1, label: 'II.', text: 'TIẾN ĐỘ THEO ĐƠN VỊ' },
    {
      kind: 'table',
      caption: 'Bảng 1. Việc đúng hạn theo đơn vị',
      columns: [
        { title: 'TT', width: 0.5, align: 'center' },
        { title: 'Đơn vị', width: 3 },
        { title: 'Số việc', align: 'end' },
        { title: 'Số lượng', group: 'Đúng hạn', align: 'end' },
        { title: 'Tỷ lệ', group: 'Đúng hạn', align: 'end' },
        { title: 'Quá hạn', align: 'end' },
      ],
      rows: UNITS.map((unit, index) => [
        `${index + 1}`,
        unit,
        [figure(`${12 - index}`)],
        [figure(`${10 - index}`)],
        [figure(`${84 + index}%`)],
        [figure('2')],
      ]),
      totals: ['', 'Cộng', '42', '34', '81%', '8'],
    },
    { kind: 'heading', level: 1, label: 'III.', text: 'HẠN CHẾ, KIẾN NGHỊ' },
    {
      kind: 'list',
      items: [
        'Một số việc phối hợp còn chậm do chờ ý kiến của đơn vị liên quan;',
        'Đề nghị cấp trên sớm hướng dẫn tiêu chí năm 2026.',
      ],
    },
    { kind: 'paragraph', text: 'Trên đây là báo cáo của Ban Dân tộc, kính trình Ủy ban nhân dân tỉnh xem xét' },
  ]
}

function progressTable(rowCount: number): Block {
  return {
    kind: 'table',
    columns: [
      { title: 'TT', width: 0.5, align: 'center' },
      { title: 'Ngày', width: 1.1, align: 'center' },
      { title: 'Nội dung', width: 5 },
      { title: 'Đơn vị', width: 2 },
      { title: 'Kết quả', width: 1, align: 'end' },
      { title: 'Minh chứng', width: 2 },
    ],
    rows: Array.from({ length: rowCount }, (_, index): Cell[] => [
      `${index + 1}`,
      `${String((index % 28) + 1).padStart(2, '0')}/${String((index % 12) + 1).padStart(2, '0')}/2025`,
      TASKS[index % TASKS.length] ?? '',
      UNITS[index % UNITS.length] ?? '',
      [figure(`${(index * 7) % 400}`)],
      `Biên bản số ${index + 1}/BB-BDT`,
    ]),
  }
}

function figure(value: string): Figure {
  return { kind: 'figure', value, href: `/figures/${encodeURIComponent(value)}`, key: `sample.${value}` }
}
