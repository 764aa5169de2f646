import { z } from 'zod'
import {
  choice,
  dayField,
  flag,
  integer,
  line,
  optional,
  prose,
  reference,
  references,
} from '../../../commands/fields.ts'
import { headFields } from '../rules/correction/draft.ts'
import type { EditOp } from '../rules/correction/edit.ts'

/** The id of a part of a reading: `i12`, `r3`, `n1`. */
const part = () =>
  z
    .string()
    .regex(/^[a-z]\d{1,7}$/)
    .meta({ field: { label: { vi: 'Phần', en: 'Part' }, control: 'hidden' } })

const words = (vi: string, en: string) => ({ vi, en })
const itemText = () => prose({ label: words('Nội dung', 'Wording'), max: 20_000 })

const referenceFields = {
  type: optional(line({ label: words('Loại', 'Type'), max: 60 })),
  number: optional(line({ label: words('Số, ký hiệu hoặc tên', 'Number or name'), max: 200 })),
  issuedOn: optional(dayField({ label: words('Ngày', 'Date') })),
  issuer: optional(line({ label: words('Cơ quan ban hành', 'Issued by'), max: 200 })),
  about: optional(line({ label: words('Trích yếu', 'Subject'), max: 1_000 })),
}

const modelFields = {
  name: line({ label: words('Tên mô hình', 'Name of the model'), max: 500 }),
  registeredBy: optional(line({ label: words('Tập thể, cá nhân đăng ký', 'Registered by'), max: 200 })),
}

/** How often a task has to be done, as people call it. */
export const rhythmWords = {
  once: words('Một lần', 'Once'),
  monthly: words('Hằng tháng', 'Monthly'),
  quarterly: words('Hằng quý', 'Quarterly'),
  'half-yearly': words('Sáu tháng', 'Half-yearly'),
  yearly: words('Hằng năm', 'Yearly'),
}

const rhythmChoice = choice({ label: words('Nhịp', 'Rhythm'), options: rhythmWords })

/** The fields of each kind of correction. */
export const edits = {
  'set-head': z.strictObject({
    op: z.literal('set-head'),
    field: z.enum(headFields),
    value: optional(line({ label: words('Giá trị', 'Value'), max: 1_000 })),
  }),
  'set-item': z.strictObject({
    op: z.literal('set-item'),
    itemId: part(),
    label: optional(line({ label: words('Số mục', 'Label'), max: 20 })),
    text: itemText(),
  }),
  'split-item': z.strictObject({
    op: z.literal('split-item'),
    itemId: part(),
    at: integer({ label: words('Tách trước', 'Split before'), max: 20_000 }),
  }),
  'join-item': z.strictObject({ op: z.literal('join-item'), itemId: part() }),
  'drop-item': z.strictObject({ op: z.literal('drop-item'), itemId: part() }),
  'restore-item': z.strictObject({ op: z.literal('restore-item'), itemId: part() }),
  'add-item': z.strictObject({
    op: z.literal('add-item'),
    sectionId: part(),
    afterId: optional(part()),
    inside: flag({ label: words('Là mục con', 'Below it') }),
    text: itemText(),
  }),
  'move-item': z.strictObject({
    op: z.literal('move-item'),
    itemId: part(),
    to: z.enum(['up', 'down', 'in', 'out']),
  }),
  'take-item': z.strictObject({
    op: z.literal('take-item'),
    itemId: part(),
    taken: flag({ label: words('Là nhiệm vụ', 'Is a task') }),
  }),
  'take-children': z.strictObject({
    op: z.literal('take-children'),
    itemId: part(),
    taken: flag({ label: words('Các mục con là nhiệm vụ con', 'Items below are sub-tasks') }),
  }),
  'assign-item': z.strictObject({
    op: z.literal('assign-item'),
    itemId: part(),
    leadUnitId: optional(reference({ label: words('Đơn vị chủ trì', 'Lead unit') })),
    supportUnitIds: references({ label: words('Phối hợp', 'Supporting units') }),
    officerId: optional(reference({ label: words('Công chức phụ trách', 'Officer') })),
    rhythm: rhythmChoice,
    startsOn: optional(dayField({ label: words('Từ ngày', 'From') })),
    endsOn: optional(dayField({ label: words('Hạn', 'Due') })),
    dueDay: optional(integer({ label: words('Ngày hạn trong kỳ', 'Day of the period'), min: 1, max: 31 })),
    dueMonth: optional(
      integer({ label: words('Tháng hạn (việc hằng năm)', 'Due month (for what is yearly)'), min: 1, max: 12 }),
    ),
    expectedOutput: optional(line({ label: words('Sản phẩm', 'Expected output'), max: 500 })).transform(
      (typed) => typed ?? '',
    ),
  }),
  'set-officer': z.strictObject({
    op: z.literal('set-officer'),
    officerId: part(),
    name: line({ label: words('Họ và tên', 'Name'), max: 100 }),
    title: optional(line({ label: words('Chức vụ', 'Office held'), max: 200 })),
    role: choice({
      label: words('Phần việc', 'Part'),
      options: {
        lead: words('Phụ trách, thực hiện', 'Does it'),
        direct: words('Chỉ đạo', 'Directs it'),
        support: words('Phối hợp', 'Helps'),
      },
    }),
  }),
  'drop-officer': z.strictObject({ op: z.literal('drop-officer'), officerId: part() }),
  'restore-officer': z.strictObject({ op: z.literal('restore-officer'), officerId: part() }),
  'set-reference': z.strictObject({ op: z.literal('set-reference'), referenceId: part(), ...referenceFields }),
  'drop-reference': z.strictObject({ op: z.literal('drop-reference'), referenceId: part() }),
  'restore-reference': z.strictObject({ op: z.literal('restore-reference'), referenceId: part() }),
  'add-reference': z.strictObject({
    op: z.literal('add-reference'),
    role: choice({
      label: words('Được dẫn ở', 'Cited'),
      options: { basis: words('Căn cứ', 'As a legal basis'), body: words('Nội dung', 'In the body') },
    }),
    ...referenceFields,
  }),
  'set-recipients': z.strictObject({
    op: z.literal('set-recipients'),
    recipients: prose({ label: words('Mỗi dòng một nơi nhận', 'One recipient a line'), max: 10_000 }),
  }),
  'set-model': z.strictObject({ op: z.literal('set-model'), modelId: optional(part()), ...modelFields }),
  'drop-model': z.strictObject({ op: z.literal('drop-model'), modelId: part() }),
  'restore-model': z.strictObject({ op: z.literal('restore-model'), modelId: part() }),
  'settle-doubt': z.strictObject({ op: z.literal('settle-doubt'), doubtId: part() }),
} as const satisfies Record<EditOp, z.ZodType>

/** Any one correction, told apart by `op`. */
export const EditInput = z.discriminatedUnion('op', [
  edits['set-head'],
  edits['set-item'],
  edits['split-item'],
  edits['join-item'],
  edits['drop-item'],
  edits['restore-item'],
  edits['add-item'],
  edits['move-item'],
  edits['take-item'],
  edits['take-children'],
  edits['assign-item'],
  edits['set-officer'],
  edits['drop-officer'],
  edits['restore-officer'],
  edits['set-reference'],
  edits['drop-reference'],
  edits['restore-reference'],
  edits['add-reference'],
  edits['set-recipients'],
  edits['set-model'],
  edits['drop-model'],
  edits['restore-model'],
  edits['settle-doubt'],
])
