import { CommandForm } from '../../../../ui/command-form.tsx'
import { EmptyState } from '../../../../ui/note.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { View } from '../../../../ui/view.ts'
import type { FormState } from '../../../../web/submit.ts'
import type { UnitToContinue } from '../queries/list.ts'
import { words } from '../words.ts'

export interface ContinueUnitsPageProps {
  readonly view: View
  readonly units: readonly UnitToContinue[]
  readonly formOf: (unitId: string) => FormState
}

/** Each unit with what it could carry on with, and one button for all of it. */
export function ContinueUnitsPage({ view, units, formOf }: ContinueUnitsPageProps) {
  const { language } = view
  const texts = words(language)
  return (
    <Page
      view={view}
      title={words.catalogue.continueUnit}
      current="/mo-hinh"
      crumbs={[
        { label: texts.initiatives, href: '/mo-hinh' },
        { label: texts.replication, href: '/nhan-rong' },
      ]}
      lead={texts.continueUnitLead}
    >
      {units.length === 0 ? (
        <EmptyState language={language} title={texts.nothingToContinue} advice={texts.nothingToContinueAdvice} />
      ) : (
        <ul class="list">
          {units.map(({ unitId, name, count }) => {
            const form = formOf(unitId)
            return (
              <li>
                <h2>{name}</h2>
                <p class="s m">{texts.canContinue(count)}</p>
                <CommandForm
                  action="/nhan-rong/lam-tiep"
                  commandId={form.commandId}
                  fields={[]}
                  problems={form.problems}
                  language={language}
                  submit={`${texts.continueUnit}: ${name}`}
                  idPrefix={`u${unitId}`}
                  main={false}
                >
                  <input type="hidden" name="unitId" value={unitId} />
                </CommandForm>
              </li>
            )
          })}
        </ul>
      )}
    </Page>
  )
}
