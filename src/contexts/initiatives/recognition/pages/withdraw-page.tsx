import { fieldSpecs } from '../../../../commands/fields.ts'
import { CommandForm } from '../../../../ui/command-form.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { View } from '../../../../ui/view.ts'
import type { FormState } from '../../../../web/submit.ts'
import type { Initiative } from '../../rules/initiative.ts'
import { withdrawRecognitionOf } from '../commands/withdraw-recognition.ts'
import { words } from '../words.ts'
import { navigationHref } from './lists-page.tsx'

export interface WithdrawPageProps {
  readonly view: View
  readonly initiative: Pick<Initiative, 'id' | 'code' | 'name' | 'version'>
  readonly form: FormState
}

/** Takes a recognition back. */
export function WithdrawPage({ view, initiative: { id, code, name, version }, form }: WithdrawPageProps) {
  const texts = words(view.language)
  return (
    <Page
      view={view}
      title={texts.withdraw}
      current={navigationHref}
      crumbs={[{ label: code ?? name, href: `/mo-hinh/${id}` }, { label: texts.withdraw }]}
      kicker={<span>{name}</span>}
      lead={texts.withdrawLead}
    >
      <CommandForm
        action={`/mo-hinh/${id}/thu-hoi`}
        commandId={form.commandId}
        version={version}
        fields={fieldSpecs(withdrawRecognitionOf.input)}
        typed={{ ...form.typed, initiativeId: id }}
        problems={form.problems}
        language={view.language}
        submit={texts.withdraw}
      />
    </Page>
  )
}
