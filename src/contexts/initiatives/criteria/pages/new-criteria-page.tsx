import { fieldSpecs } from '../../../../commands/fields.ts'
import { CommandForm } from '../../../../ui/command-form.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { View } from '../../../../ui/view.ts'
import type { FormState } from '../../../../web/submit.ts'
import { makeCriteriaSet } from '../commands/make-criteria-set.ts'
import { words } from '../words.ts'

/** Makes a set, from nothing or from a sample. */
export function NewCriteriaPage({ view, form }: { view: View; form: FormState }) {
  const { language } = view
  const texts = words(language)
  return (
    <Page
      view={view}
      title={texts.make}
      current="/mo-hinh"
      crumbs={[{ label: texts.listTitle, href: '/bo-tieu-chi' }, { label: texts.make }]}
    >
      <CommandForm
        action="/bo-tieu-chi/moi"
        commandId={form.commandId}
        fields={fieldSpecs(makeCriteriaSet.input)}
        typed={form.typed}
        problems={form.problems}
        language={language}
        submit={texts.make}
      />
    </Page>
  )
}
