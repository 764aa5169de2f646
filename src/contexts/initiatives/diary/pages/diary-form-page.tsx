import type { Child } from 'hono/jsx'
import type { FieldSpec, Problem, Typed } from '../../../../kernel/form.ts'
import type { Words } from '../../../../kernel/words.ts'
import { CommandForm } from '../../../../ui/command-form.tsx'
import { Note, Tabs } from '../../../../ui/note.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { View } from '../../../../ui/view.ts'
import { initiativeHref } from '../../rules/act-paths.ts'
import type { Diary } from '../queries/diary-of.ts'
import { pageWords } from '../words.ts'

/** Photos, taken at once where there is a camera, and the files that count as evidence. */
const EVIDENCE_FILES = {
  accept: [
    'image/*',
    '.jpg',
    '.png',
    '.heic',
    '.pdf',
    '.docx',
    '.xlsx',
    '.pptx',
    '.doc',
    '.xls',
    '.mp3',
    '.m4a',
    '.txt',
    '.zip',
  ],
  maxBytes: 25 * 1024 * 1024,
} as const

export interface DiaryFormShown {
  readonly action: string
  readonly commandId: string
  readonly fields: readonly FieldSpec[]
  readonly typed: Typed
  readonly problems: readonly Problem[]
  readonly hidden: Typed
  /** Rows the description does not draw: figures, milestones. */
  readonly more?: Child
  readonly lead?: string | undefined
}

export interface DiaryFormPageProps {
  readonly view: View
  readonly diary: Pick<Diary, 'head'>
  /** What the button says. */
  readonly submit: Words
  /** Absent when it cannot be done as things stand. */
  readonly form: DiaryFormShown | undefined
  /** Forms that stand beside it. */
  readonly tabs?: readonly { readonly href: string; readonly label: Words }[] | undefined
  /** What stands below the form: the diary so far. */
  readonly children?: Child
  /** Reading what is there is as much the point of the page as the form. */
  readonly isReading?: boolean | undefined
}

/** One thing written about an initiative: the form, and below it what has been written so far. */
export function DiaryFormPage({ view, diary, submit, form, tabs, children, isReading = false }: DiaryFormPageProps) {
  const { language, path } = view
  const texts = pageWords(language)
  const { head } = diary
  const href = initiativeHref(head.id)
  const heading = form === undefined && isReading ? texts.diary : submit[language]
  return (
    <Page
      view={view}
      title={`${heading}: ${head.code}`}
      heading={heading}
      current="/mo-hinh"
      sheet="initiatives/initiatives"
      crumbs={[{ label: texts.initiatives, href: '/mo-hinh' }, { label: head.code, href }, { label: heading }]}
      lead={head.name}
    >
      <div class="blocks">
        {tabs === undefined || form === undefined ? null : (
          <Tabs language={language} label={texts.whatKind} tabs={tabs} current={path.split('?')[0] ?? ''} />
        )}
        {form === undefined ? (
          <NotNow view={view} href={href} isQuiet={isReading} />
        ) : (
          <TheForm view={view} form={form} submit={submit} href={href} />
        )}
        {children}
      </div>
    </Page>
  )
}

function NotNow({ view: { language }, href, isQuiet }: { view: View; href: string; isQuiet: boolean }) {
  const texts = pageWords(language)
  if (isQuiet) return null
  return (
    <>
      <Note tone="warn">
        <p>{texts.notNow}</p>
      </Note>
      <p>
        <a class="btn quiet" href={href}>
          {texts.back}
        </a>
      </p>
    </>
  )
}

interface TheFormProps {
  readonly view: View
  readonly form: DiaryFormShown
  readonly submit: Words
  readonly href: string
}

function TheForm({ view: { language }, form, submit, href }: TheFormProps) {
  return (
    <>
      {form.lead === undefined ? null : <p class="m">{form.lead}</p>}
      <CommandForm
        action={form.action}
        commandId={form.commandId}
        fields={form.fields}
        typed={form.typed}
        problems={form.problems}
        language={language}
        submit={submit}
        fileRules={EVIDENCE_FILES}
        secondary={
          <a class="btn quiet" href={href}>
            {pageWords(language).back}
          </a>
        }
      >
        {Object.entries(form.hidden).map(([name, value]) => (
          <input type="hidden" name={name} value={[value].flat()[0]} />
        ))}
        {form.more}
      </CommandForm>
    </>
  )
}
