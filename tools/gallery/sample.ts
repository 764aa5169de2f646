import { day } from '../../src/kernel/plain-date.ts'
import type { FieldSpec, Option } from '../../src/kernel/form.ts'
import type { Language, Words } from '../../src/kernel/words.ts'
import type { SixStates, State } from '../../src/ui/state.tsx'
import type { Assets, View } from '../../src/ui/view.ts'

/** The same text in both languages: names and titles are not translated. */
export const same = (text: string): Words => ({ vi: text, en: text })

export const optionsOf = (names: readonly string[]): Option[] =>
  names.map((name) => ({ value: name, label: same(name) }))

export const UNITS = [
  'Văn phòng',
  'Thanh tra',
  'Phòng Chính sách',
  'Phòng Kế hoạch – Tổng hợp',
  'Phòng Tuyên truyền và Địa bàn',
  'Huyện Bác Ái',
  'Huyện Ninh Phước',
  'Huyện Ninh Sơn',
  'Huyện Thuận Nam',
  'Huyện Thuận Bắc',
  'Xã Phước Chính',
  'Xã Phước Trung',
  'Xã Ma Nới',
  'Thị trấn Phước Dân',
]

export interface Task {
  readonly id: string
  readonly title: string
  readonly unit: string
  readonly state: State
  readonly done: number
  readonly left: number
  readonly six: SixStates
}

const SIX: SixStates = { know: 'yes', discuss: 'yes', act: 'half', inspect: 'no', oversee: 'no', benefit: 'half' }
const task = (id: string, title: string, state: State, left: number): Task => ({
  id,
  title,
  unit: UNITS[Number(id)] ?? '',
  state,
  done: Number(id) + 1,
  left,
  six: SIX,
})

export const TASKS: readonly Task[] = [
  task('1', 'Quán triệt Kế hoạch 5584, Kế hoạch 43, Chỉ thị 33, Chỉ thị 35', 'doing', 5),
  task('2', 'Đổi mới tuyên truyền: dễ hiểu, dễ nhớ, dễ thực hiện', 'done', 9),
  task('3', 'Cải cách hành chính, công khai, minh bạch, gần dân', 'ask', 2),
  task('4', 'Tiếp cận thông tin, tiếp công dân, đối thoại, giải quyết đơn thư', 'late', -2),
  task('5', 'Chương trình mục tiêu quốc gia; nắm bắt tâm tư, nguyện vọng Nhân dân', 'todo', 0),
]

/** One field of every kind. */
export const FIELDS: readonly FieldSpec[] = [
  {
    name: 'title',
    control: 'text',
    required: true,
    label: { vi: 'Tên việc', en: 'Title' },
    hint: { vi: 'Một câu ngắn, ví dụ “Nộp số liệu tháng 11”.', en: 'One short sentence.' },
  },
  {
    name: 'attendance',
    control: 'integer',
    required: true,
    label: { vi: 'Số người dự', en: 'People present' },
    hint: { vi: 'Chỉ ghi số, ví dụ 74.', en: 'Digits only, for example 74.' },
  },
  { name: 'heldOn', control: 'day', required: true, label: { vi: 'Ngày tổ chức', en: 'Held on' } },
  {
    name: 'language',
    control: 'choice',
    required: false,
    label: { vi: 'Nói bằng tiếng', en: 'Language spoken' },
    options: optionsOf(['Raglai', 'Chăm', 'Việt']),
  },
  {
    name: 'unit',
    control: 'choice',
    required: true,
    label: { vi: 'Đơn vị chủ trì', en: 'Lead unit' },
    options: optionsOf(UNITS),
  },
  {
    name: 'supporting',
    control: 'many',
    required: false,
    label: { vi: 'Đơn vị phối hợp', en: 'Supporting units' },
    options: optionsOf(UNITS),
  },
  {
    name: 'topics',
    control: 'many',
    required: false,
    label: { vi: 'Nội dung', en: 'Topics' },
    options: optionsOf(['Nhà ở', 'Nước sinh hoạt', 'Vay vốn']),
  },
  { name: 'result', control: 'long-text', required: false, maxLength: 2000, label: { vi: 'Kết quả', en: 'Result' } },
  { name: 'evidence', control: 'files', required: false, label: { vi: 'Minh chứng', en: 'Evidence' } },
  {
    name: 'urgent',
    control: 'flag',
    required: false,
    label: { vi: 'Việc gấp, báo ngay cho Trưởng phòng', en: 'Urgent' },
  },
]

/** A visit by an officer on Monday 18/11/2024. */
export function sampleView(language: Language, assets: Assets): View {
  return {
    language,
    path: '/ke-hoach?trang=2',
    person: { id: '7', name: 'Đàng Thị Mỹ Hương', unit: 'Phòng Chính sách' },
    nav: [
      { href: '/', label: { vi: 'Việc của tôi', en: 'My work' }, icon: 'work', count: 5 },
      { href: '/ke-hoach', label: { vi: 'Kế hoạch', en: 'Plans' }, icon: 'plan' },
      { href: '/van-ban', label: { vi: 'Văn bản', en: 'Documents' }, icon: 'document' },
      { href: '/kiem-tra', label: { vi: 'Kiểm tra', en: 'Inspections' }, icon: 'inspection' },
      { href: '/bao-cao', label: { vi: 'Báo cáo', en: 'Reports' }, icon: 'report' },
      { href: '/to-chuc', label: { vi: 'Đơn vị, con người', en: 'Units, people' }, icon: 'people' },
      { href: '/lich', label: { vi: 'Lịch', en: 'Calendar' }, icon: 'calendar' },
      { href: '/quan-tri', label: { vi: 'Quản trị', en: 'Settings' }, icon: 'admin' },
    ],
    today: day('2024-11-18'),
    agencyName: 'Ban Dân tộc',
    searchHref: '/tim',
    assets,
  }
}
