import { Field } from '../../../../ui/field.tsx'
import { CommandForm } from '../../../../ui/command-form.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { View } from '../../../../ui/view.ts'
import type { FieldSpec } from '../../../../kernel/form.ts'
import type { FormState } from '../../../../web/submit.ts'
import { initiativeHref } from '../../rules/act-paths.ts'
import { fieldLabels } from '../field-words.ts'
import { pageWords } from '../page-words.ts'
import type { RegistrationReview } from '../queries/registration-review.ts'
import { type RegistrationField, registrationFields } from '../rules/registration.ts'
import { words } from '../words.ts'
import { Seen } from './review-page.tsx'
import { WholeRegistration } from './whole-registration.tsx'

export interface ReturnPageProps {
  readonly view: View
  readonly review: RegistrationReview
  /** What else is said beside the reasons. */
  readonly fields: readonly FieldSpec[]
  readonly form: FormState
}

/** The registration once more, with a box under each part for what is to be put right. */
export function ReturnPage({ view, review, fields, form }: ReturnPageProps) {
  const { language } = view
  const texts = pageWords(language)
  const { initiative } = review
  return (
    <Page
      view={view}
      title={texts.returnInstead}
      current="/mo-hinh"
      crumbs={[
        { label: texts.initiatives, href: '/mo-hinh' },
        { label: texts.reviewTitle, href: `${initiativeHref(initiative.id)}/xem-xet` },
      ]}
      kicker={initiative.code === null ? undefined : <span class="n m s">{initiative.code}</span>}
      lead={texts.returnLead}
      sheet="initiatives/registration"
    >
      <CommandForm
        action={initiativeHref(initiative.id, 'return')}
        commandId={form.commandId}
        fields={[]}
        problems={form.problems}
        language={language}
        submit={words.catalogue.returnIt}
      >
        <Seen id={initiative.id} version={initiative.version} />
        <WholeRegistration
          review={review}
          language={language}
          under={(field) => <ReasonBox field={field} view={view} form={form} />}
        />
        {fields.map((spec) => (
          <Field spec={spec} value={form.typed[spec.name]} problems={form.problems} language={language} />
        ))}
      </CommandForm>
    </Page>
  )
}

function ReasonBox({ field, view, form }: { field: RegistrationField; view: View; form: FormState }) {
  const at = registrationFields.indexOf(field)
  const name = `reasons.${at}.reason`
  const { toFixIn: whatToFix } = pageWords.catalogue
  const typed = form.typed[name]
  const spec: FieldSpec = {
    name,
    label: { vi: `${whatToFix.vi} ${fieldLabels[field].vi}`, en: `${whatToFix.en} ${fieldLabels[field].en}` },
    control: 'text',
    required: false,
  }
  return (
    <details open={typed !== undefined && typed !== ''}>
      <summary>{pageWords(view.language).whatToFix}</summary>
      <input type="hidden" name={`reasons.${at}.field`} value={field} />
      <Field spec={spec} value={typed} problems={form.problems} language={view.language} />
    </details>
  )
}
