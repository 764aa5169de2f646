import { describe, expect, it } from 'vitest'
import type { Control, FieldSpec, Problem } from '../kernel/form.ts'
import { CommandForm } from './command-form.tsx'
import { Field } from './field.tsx'
import { render } from './rendering-for-tests.tsx'

const same = (text: string) => ({ vi: text, en: text })
const options = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ value: `v${at}`, label: same(`Thôn ${at}`) }))

function field(control: Control, more: Partial<FieldSpec> = {}): FieldSpec {
  return { name: 'so', label: { vi: 'Số người dự', en: 'People present' }, control, required: true, ...more }
}

const PROBLEM: Problem = { field: 'so', message: { vi: '“x” chưa phải là số', en: '“x” is not a number' } }

describe('a field', () => {
  it('ties label, hint and problem to its control, in this order', () => {
    const html = render(
      <Field spec={field('integer', { hint: same('Ví dụ 74.') })} value="x" problems={[PROBLEM]} language="vi" />,
    )

    expect(html).toMatch(/<label for="f-so">Số người dự.*id="f-so-h">Ví dụ 74\..*id="f-so-e">.*chưa phải là số.*<input/)
    expect(html).toMatch(/<input id="f-so" name="so" required="" aria-describedby="f-so-h f-so-e" aria-invalid="true"/)
  })

  it('names what is required in words of the language', () => {
    expect(render(<Field spec={field('text')} language="vi" />)).toContain('(bắt buộc)')
    expect(render(<Field spec={field('text')} language="en" />)).toContain(
      'People present<span class="req"> (required)',
    )
    expect(render(<Field spec={field('text', { required: false })} language="vi" />)).not.toContain('bắt buộc')
  })

  it.each(['text', 'long-text', 'email', 'integer', 'decimal', 'day'] as const)(
    'gives back what was typed into %s',
    (control) => {
      expect(render(<Field spec={field(control)} value={'a<b>"&'} language="vi" />)).toMatch(/a&lt;b&gt;&quot;&amp;/)
    },
  )

  it('never gives back a password', () => {
    expect(render(<Field spec={field('password')} value="bí mật" language="vi" />)).not.toContain('bí mật')
  })

  it('keeps the first line break of a long text', () => {
    expect(render(<Field spec={field('long-text')} value={'\nhai dòng'} language="vi" />)).toContain(
      '>\n\nhai dòng</textarea>',
    )
  })

  it('shows a recorded day as people write it and a wrong one as typed', () => {
    expect(render(<Field spec={field('day')} value="2024-11-16" language="vi" />)).toContain('value="16/11/2024"')
    expect(render(<Field spec={field('day')} value="31/2/2024" language="vi" />)).toContain('value="31/2/2024"')
  })

  it('shows one choice as chosen and lets an open one stay open', () => {
    const html = render(
      <Field spec={field('choice', { options: options(3), required: false })} value="v1" language="vi" />,
    )

    expect(html).toContain('<option value="">Không chọn</option>')
    expect(html).toMatch(/<option value="v1" selected="">/)
    expect(html).not.toContain('kheo-combobox')
  })

  it('makes a long list searchable and keeps its groups', () => {
    const grouped = options(13).map((option, at) => ({ ...option, group: same(at % 2 ? 'Xã' : 'Phòng') }))

    const html = render(<Field spec={field('choice', { options: grouped })} language="vi" />)

    expect(html).toContain('<kheo-combobox')
    expect(html.match(/<optgroup label="Phòng">/g)).toHaveLength(1)
  })

  it('asks for several things as one named group, whose first box the problem leads to', () => {
    const html = render(
      <Field spec={field('many', { options: options(3) })} value={['v0', 'v2']} problems={[PROBLEM]} language="vi" />,
    )

    expect(html).toMatch(/<fieldset class="field" aria-describedby="f-so-e"><legend>Số người dự/)
    expect(html).toContain('<input type="checkbox" id="f-so" name="so" value="v0" checked=""')
    expect(html.match(/checked=""/g)).toHaveLength(2)
  })

  it('says which files are taken before they are chosen', () => {
    const rules = { accept: ['.pdf', '.docx'], maxBytes: 25 * 1024 ** 2 }

    const html = render(<Field spec={field('files')} fileRules={rules} language="vi" />)

    expect(html).toContain(
      'Nhận tệp PDF, DOCX. Mỗi tệp nhiều nhất 25 MB. Tất cả các tệp một lần gửi: nhiều nhất 60 MB.',
    )
    expect(html).toMatch(/type="file" class="file" multiple="" accept=".pdf,.docx"/)
  })

  it('asks for files in the words of the page, on a label that presses for the browser’s own button', () => {
    expect(render(<Field spec={field('files')} language="vi" />)).toMatch(
      /<label class="zone" for="f-so"><span class="btn">Chọn các tệp<\/span>/,
    )
    expect(render(<Field spec={field('file')} language="en" />)).toMatch(
      /<label class="zone" for="f-so"><span class="btn">Choose a file<\/span>/,
    )
  })
})

describe('a command form', () => {
  const form = (problems: readonly Problem[] = [], fields = [field('integer')]) =>
    render(
      <CommandForm
        action="/ghi"
        commandId="0192"
        version={3}
        fields={fields}
        typed={{ so: 'x' }}
        problems={problems}
        language="vi"
        submit={{ vi: 'Lưu', en: 'Save' }}
      />,
    )

  it('carries the id of the command and the version that was seen', () => {
    expect(form()).toContain(
      '<input type="hidden" name="commandId" value="0192"/><input type="hidden" name="version" value="3"/>',
    )
  })

  it('lists all problems first, each leading to its field, those of the whole form too', () => {
    const html = form([PROBLEM, { field: '', message: same('Việc này vừa được người khác sửa') }])

    expect(html).toContain('Chưa lưu được: có 2 chỗ cần sửa')
    expect(html).toContain('<a href="#f-so">Số người dự: “x” chưa phải là số</a>')
    expect(html).toContain('<li>Việc này vừa được người khác sửa</li>')
    expect(html.indexOf('data-problems')).toBeLessThan(html.indexOf('<label'))
    expect(html).toContain('value="x"')
  })

  it('sends files as they need to be sent, and only then', () => {
    expect(form()).not.toContain('enctype')
    expect(form([], [field('file')])).toContain('enctype="multipart/form-data"')
  })

  it('keeps no draft of what must not stay in the browser', () => {
    const html = render(<CommandForm action="/a" commandId="1" fields={[]} language="vi" submit="Gửi" draft={false} />)

    expect(html).not.toContain('kheo-draft')
  })
})
