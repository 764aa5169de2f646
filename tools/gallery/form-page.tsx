import type { Problem, Typed } from '../../src/kernel/form.ts'
import type { Language } from '../../src/kernel/words.ts'
import { CommandForm } from '../../src/ui/command-form.tsx'
import { Confirm, Note } from '../../src/ui/note.tsx'
import { Page } from '../../src/ui/page.tsx'
import { EvidenceList, Steps, Timeline } from '../../src/ui/state.tsx'
import type { View } from '../../src/ui/view.ts'
import { FIELDS, same } from './sample.ts'

const TYPED: Typed = {
  title: '<b>“Núi Rây”</b>',
  attendance: 'khoảng 60',
  heldOn: '2024-11-16',
  unit: 'Phòng Chính sách',
  supporting: ['Thanh tra', 'Xã Ma Nới'],
  urgent: 'true',
}

const PROBLEMS: readonly Problem[] = [
  { field: 'attendance', message: same('“khoảng 60” chưa phải là số. Ghi số đếm được, ví dụ 60.') },
  { field: 'supporting', message: same('Thanh tra đã ngừng hoạt động từ 01/11/2024.') },
  { field: '', message: same('Việc này vừa được người khác sửa.') },
]

export function FormPage({ view }: { view: View }) {
  const { language } = view
  return (
    <Page view={view} current="/" title={{ vi: 'Ghi kết quả buổi truyền thông', en: 'Record the session' }}>
      <Steps
        language={language}
        steps={[
          { label: 'Giao việc', note: '22/02/2024', state: 'done' },
          { label: 'Thực hiện', note: 'hạn 29/11/2024', state: 'now' },
          { label: 'Xác nhận', state: 'todo' },
        ]}
      />
      <div class="side">
        <CommandForm
          action="/ghi"
          commandId="0192"
          version={3}
          language={language}
          fields={FIELDS}
          fileRules={{ accept: ['.pdf', '.docx', '.jpg'], maxBytes: 25 * 1024 * 1024 }}
          typed={TYPED}
          problems={PROBLEMS}
          submit={{ vi: 'Lưu buổi này', en: 'Save' }}
          secondary={<a href="/viec">{language === 'vi' ? 'Quay lại' : 'Back'}</a>}
        />
        <Beside language={language} />
      </div>
    </Page>
  )
}

function Beside({ language }: { language: Language }) {
  return (
    <aside class="blocks" aria-label="Hồ sơ">
      <Note tone="warn">
        <p>Ngày 16/11/2024 là thứ Bảy.</p>
      </Note>
      <section>
        <h2>Minh chứng</h2>
        <EvidenceList
          items={[
            {
              kind: 'PDF',
              title: 'Biên bản buổi truyền thông Suối Rớ',
              href: '/tep/1',
              note: '13/11/2024',
              size: '1,2 MB',
            },
          ]}
        />
      </section>
      <section>
        <h2>Lịch sử</h2>
        <Timeline
          items={[
            { at: '13/11/2024 09:41', datetime: '2024-11-13', title: 'Mỹ Hương thêm 3 minh chứng' },
            { at: '08/03/2024 15:20', title: 'Lãnh đạo Ban duyệt', body: 'Không có ý kiến thêm' },
          ]}
        />
      </section>
      <Confirm language={language} label="Bỏ việc này" question="Bỏ việc này khỏi kế hoạch?">
        <CommandForm
          action="/bo"
          idPrefix="drop"
          commandId="2"
          language={language}
          main={false}
          submit="Bỏ việc"
          fields={[{ name: 'reason', control: 'text', required: true, label: { vi: 'Lý do', en: 'Reason' } }]}
        />
      </Confirm>
    </aside>
  )
}
