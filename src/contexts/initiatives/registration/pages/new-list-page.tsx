import type { FieldSpec } from '../../../../kernel/form.ts'
import { CommandForm } from '../../../../ui/command-form.tsx'
import { FilterBar } from '../../../../ui/list-tools.tsx'
import { EmptyState } from '../../../../ui/note.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { View } from '../../../../ui/view.ts'
import type { FormState } from '../../../../web/submit.ts'
import { seasonOptions } from '../../seasons/door.ts'
import { listWords } from '../list-words.ts'
import { pageWords } from '../page-words.ts'
import type { ListDraft } from '../queries/superior-lists.ts'
import { listsHref } from '../rules/list-href.ts'

export interface NewListPageProps {
  readonly view: View
  readonly draft: ListDraft
  readonly fields: readonly FieldSpec[]
  readonly form: FormState
}

/** Chooses what goes up, under which number and day. */
export function NewListPage(props: NewListPageProps) {
  const { view, draft } = props
  const { language } = view
  const texts = listWords(language)
  return (
    <Page
      view={view}
      title={texts.make}
      current="/mo-hinh"
      crumbs={[
        { label: pageWords(language).initiatives, href: '/mo-hinh' },
        { label: texts.title, href: listsHref },
      ]}
      lead={texts.makeLead}
      sheet="initiatives/registration"
    >
      {draft.season !== undefined && draft.seasons.length > 1 ? (
        <FilterBar
          language={language}
          action={`${listsHref}/moi`}
          fields={[
            {
              name: 'mua',
              label: listWords.catalogue.season,
              control: 'choice',
              required: true,
              options: seasonOptions(draft.seasons),
            },
          ]}
          typed={{ mua: draft.season.id }}
        />
      ) : null}
      <Body {...props} />
    </Page>
  )
}

function Body({ view: { language }, draft, fields, form }: NewListPageProps) {
  const texts = listWords(language)
  if (draft.season === undefined)
    return (
      <EmptyState
        language={language}
        title={pageWords(language).noSeason}
        advice={pageWords(language).noSeasonAdvice}
      />
    )
  if (draft.above.length === 0)
    return <EmptyState language={language} title={texts.noSuperior} advice={texts.noSuperiorAdvice} />
  if (draft.initiatives.length === 0 && form.problems.length === 0)
    return <EmptyState language={language} title={texts.nothingToSend} advice={texts.nothingToSendAdvice} />
  return (
    <CommandForm
      action={`${listsHref}/moi`}
      commandId={form.commandId}
      fields={fields}
      typed={form.typed}
      problems={form.problems}
      language={language}
      submit={texts.send}
    >
      <input type="hidden" name="seasonId" value={draft.season.id} />
    </CommandForm>
  )
}
