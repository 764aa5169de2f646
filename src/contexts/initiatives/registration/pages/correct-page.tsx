import { fieldSpecs } from '../../../../commands/fields.ts'
import { CommandForm } from '../../../../ui/command-form.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { View } from '../../../../ui/view.ts'
import type { FormState } from '../../../../web/submit.ts'
import { correctListAnswer } from '../commands/correct-answer.ts'
import { listWords } from '../list-words.ts'
import type { AnsweredLineShown } from '../queries/answered-line.ts'
import { lineHref, listHref, listsHref } from '../rules/list-href.ts'
import { listTitle } from '../rules/superior-list.ts'
import { LineAnswer } from './registration-section.tsx'

export interface CorrectPageProps {
  readonly view: View
  readonly line: AnsweredLineShown
  readonly form: FormState
}

/** Puts the answer to a line right: what it is now above, what it shall be below. */
export function CorrectPage({ view, line, form }: CorrectPageProps) {
  const { language } = view
  const texts = listWords(language)
  const list = listHref(line.senderId, line.listId)
  return (
    <Page
      view={view}
      title={texts.correct}
      current="/mo-hinh"
      crumbs={[
        { label: texts.title, href: `${listsHref}?view=received` },
        { label: listTitle(line), href: list },
        { label: texts.correct },
      ]}
      kicker={<span>{`${line.code} · ${line.name}`}</span>}
      lead={texts.correctLead}
    >
      <div class="blocks">
        <section>
          <h2>{texts.answeredNow}</h2>
          <LineAnswer line={line} language={language} />
        </section>
        <CommandForm
          action={lineHref(line.senderId, line)}
          commandId={form.commandId}
          version={line.version}
          fields={fieldSpecs(correctListAnswer.input).filter(({ name }) => name !== 'senderId')}
          typed={{ ...form.typed, listId: line.listId, lineId: line.lineId }}
          problems={form.problems}
          language={language}
          submit={texts.correct}
          secondary={<a href={list}>{texts.backToList}</a>}
        />
      </div>
    </Page>
  )
}
