import { fieldSpecs } from '../../../../commands/fields.ts'
import type { Option } from '../../../../kernel/form.ts'
import type { Words } from '../../../../kernel/words.ts'
import { CommandForm } from '../../../../ui/command-form.tsx'
import { Field } from '../../../../ui/field.tsx'
import { EmptyState } from '../../../../ui/note.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { View } from '../../../../ui/view.ts'
import type { FormState } from '../../../../web/submit.ts'
import { proposeRecognition } from '../commands/propose-recognition.ts'
import type { RecognitionDraft } from '../queries/recognition-draft.ts'
import type { CandidateShown } from '../rules/recognition.ts'
import { words } from '../words.ts'
import { navigationHref } from './lists-page.tsx'

export interface NewListPageProps {
  readonly view: View
  readonly draft: RecognitionDraft
  readonly form: FormState
}

/** First the season and the level, then what is ready there. */
export function NewListPage({ view, draft, form }: NewListPageProps) {
  const { language } = view
  const texts = words(language)
  return (
    <Page
      view={view}
      title={texts.propose}
      current={navigationHref}
      crumbs={[{ label: texts.lists, href: '/cong-nhan' }, { label: texts.propose }]}
      lead={texts.proposeLead}
    >
      {draft.seasonId === null ? (
        <EmptyState language={language} title={texts.noSeason} advice={texts.noSeasonAdvice} />
      ) : (
        <div class="blocks">
          <SeasonChoice view={view} draft={draft} />
          <Proposal view={view} draft={draft} form={form} />
        </div>
      )}
    </Page>
  )
}

function SeasonChoice({ view: { language }, draft }: Pick<NewListPageProps, 'view' | 'draft'>) {
  const { season, level, chooseSeason } = words.catalogue
  const choice = (name: string, label: Words, options: readonly Option[]) =>
    ({ name, label, control: 'choice', required: true, options }) as const
  return (
    <form method="get" action="/cong-nhan/moi" class="form">
      <Field
        spec={choice('season', season, draft.seasons)}
        value={draft.seasonId ?? ''}
        language={language}
        idPrefix="chon"
      />
      <Field
        spec={choice('level', level, draft.levels)}
        value={draft.level ?? ''}
        language={language}
        idPrefix="chon"
      />
      <div class="row">
        <button class="btn" type="submit">
          {chooseSeason[language]}
        </button>
      </div>
    </form>
  )
}

function Proposal({ view: { language }, draft, form }: NewListPageProps) {
  const texts = words(language)
  if (draft.candidates.length === 0) {
    return <EmptyState language={language} title={texts.nothingReady} advice={texts.nothingReadyAdvice} />
  }
  const fields = fieldSpecs(proposeRecognition.input, { initiativeIds: candidateOptions(draft.candidates) })
  return (
    <CommandForm
      action={`/cong-nhan/moi?season=${draft.seasonId ?? ''}&level=${draft.level ?? ''}`}
      commandId={form.commandId}
      fields={fields.map((field) => (field.name === 'level' ? { ...field, control: 'hidden' as const } : field))}
      typed={{ ...form.typed, seasonId: draft.seasonId ?? '', level: draft.level ?? '' }}
      problems={form.problems}
      language={language}
      submit={texts.propose}
    />
  )
}

/** Initiatives to choose from, those of agencies below under their agency, and how each that was voted down would begin. */
export function candidateOptions(candidates: readonly CandidateShown[]): readonly Option[] {
  const { startsAsNot } = words.catalogue
  return candidates.map(({ id, code, name, holderName, startsAs: { outcome, reason } }) => {
    const label = `${code} · ${name} (${holderName})`
    if (outcome === 'recognised') return { value: id, label: { vi: label, en: label } }
    return {
      value: id,
      label: { vi: `${label}: ${startsAsNot.vi(reason)}`, en: `${label}: ${startsAsNot.en(reason)}` },
    }
  })
}
