import type { FieldSpec } from '../../../../kernel/form.ts'
import { CommandForm } from '../../../../ui/command-form.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { View } from '../../../../ui/view.ts'
import type { FormState } from '../../../../web/submit.ts'
import { initiativeHref } from '../../rules/act-paths.ts'
import { pageWords } from '../page-words.ts'
import type { RegistrationReview } from '../queries/registration-review.ts'
import { words } from '../words.ts'
import { Seen } from './review-page.tsx'

export interface WithdrawPageProps {
  readonly view: View
  readonly review: RegistrationReview
  readonly fields: readonly FieldSpec[]
  readonly form: FormState
}

/** Asks for the reason before a registration is taken back. */
export function WithdrawPage({ view, review: { initiative }, fields, form }: WithdrawPageProps) {
  const { language } = view
  const texts = pageWords(language)
  return (
    <Page
      view={view}
      title={words.catalogue.withdraw}
      current="/mo-hinh"
      crumbs={[
        { label: texts.initiatives, href: '/mo-hinh' },
        { label: initiative.code ?? (initiative.name || texts.unnamed), href: initiativeHref(initiative.id) },
      ]}
      kicker={initiative.name === '' ? undefined : initiative.name}
      lead={texts.withdrawLead}
    >
      <CommandForm
        action={initiativeHref(initiative.id, 'withdraw')}
        commandId={form.commandId}
        fields={fields}
        typed={form.typed}
        problems={form.problems}
        language={language}
        submit={words.catalogue.withdraw}
        secondary={<a href={initiativeHref(initiative.id)}>{texts.backToInitiative}</a>}
      >
        <Seen id={initiative.id} version={initiative.version} />
      </CommandForm>
    </Page>
  )
}
