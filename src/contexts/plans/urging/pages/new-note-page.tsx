import { fieldSpecs } from '../../../../commands/fields.ts'
import { formatDate } from '../../../../kernel/plain-date.ts'
import { CommandForm } from '../../../../ui/command-form.tsx'
import { EmptyState, Note } from '../../../../ui/note.tsx'
import { Page } from '../../../../ui/page.tsx'
import { type Column, DataTable } from '../../../../ui/table.tsx'
import type { View } from '../../../../ui/view.ts'
import type { FormState } from '../../../../web/submit.ts'
import { issueUrgingNote } from '../commands/issue-urging-note.ts'
import type { UrgingDraft } from '../queries/urging-draft.ts'
import type { UrgedTurn } from '../rules/urging-note.ts'
import { words } from '../words.ts'
import { navigationHref } from './tabs.tsx'

export interface NewNotePageProps {
  readonly view: View
  readonly draft: UrgingDraft
  readonly form: FormState
  /** How many turns a note takes, when more were chosen. */
  readonly most: number | undefined
  /** Whether tasks were chosen, in which there may be nothing to urge. */
  readonly isOfTasks: boolean
}

/** The form of an urging note for the turns that its address names. */
export function NewNotePage({ view, draft, form, most, isOfTasks }: NewNotePageProps) {
  const { language } = view
  const texts = words(language)
  const crumbs = [{ label: texts.listTitle, href: '/don-doc' }, { label: texts.newNoteTitle }]
  const toList = (
    <a class="btn" href="/don-doc">
      {texts.toList}
    </a>
  )
  return (
    <Page view={view} title={texts.newNoteTitle} current={navigationHref} crumbs={crumbs} lead={texts.newNoteLead}>
      {draft.turns.length === 0 ? (
        <EmptyState
          language={language}
          title={isOfTasks ? texts.nothingToUrge : texts.noChosen}
          advice={isOfTasks ? texts.nothingToUrgeAdvice : texts.noChosenAdvice}
          action={toList}
        />
      ) : (
        <div class="blocks">
          {most === undefined ? null : (
            <Note tone="warn">
              <p>{texts.tooMany(most)}</p>
            </Note>
          )}
          <Chosen view={view} turns={draft.turns} />
          <CommandForm
            action="/don-doc/moi"
            commandId={form.commandId}
            fields={fieldSpecs(issueUrgingNote.input, { signer: draft.signers }).filter(
              ({ name }) => name !== 'turnIds',
            )}
            typed={form.command === '' ? defaultsOf(draft) : form.typed}
            problems={form.problems}
            language={language}
            submit={texts.issueNote}
          >
            {draft.turns.map(({ turnId }) => (
              <input type="hidden" name="turnIds" value={turnId} />
            ))}
          </CommandForm>
        </div>
      )}
    </Page>
  )
}

function defaultsOf({ text, answerBy, signer }: UrgingDraft) {
  return { text, answerBy, signer }
}

function Chosen({ view: { language }, turns }: { view: View; turns: readonly UrgedTurn[] }) {
  const texts = words(language)
  const columns: Column<UrgedTurn>[] = [
    {
      key: 'task',
      head: texts.task,
      names: true,
      cell: ({ code, title, isOnce, label }) => `${code} · ${title}${isOnce ? '' : ` (${label[language]})`}`,
    },
    { key: 'unit', head: texts.unit, cell: ({ unitName }) => (unitName === '' ? texts.noUnit : unitName) },
    { key: 'officer', head: texts.officer, cell: ({ officerName }) => officerName || texts.noOfficer },
    { key: 'due', head: texts.dueOn, cell: ({ dueOn }) => (dueOn === null ? '–' : formatDate(dueOn)) },
  ]
  return (
    <section>
      <h2>{texts.chosenTasks}</h2>
      <DataTable language={language} caption={texts.chosenTasks} columns={columns} rows={turns} sticky={false} />
    </section>
  )
}
