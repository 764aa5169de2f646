import type { FieldSpec, Problem, Typed } from '../../../../kernel/form.ts'
import type { Language } from '../../../../kernel/words.ts'
import { Field } from '../../../../ui/field.tsx'
import { ProblemSummary } from '../../../../ui/problem-summary.tsx'
import { words as uiWords } from '../../../../ui/words.ts'
import { initiativeHref } from '../../rules/act-paths.ts'
import { LookAlikesWhileTyping } from '../../look-alikes/door.ts'
import { pageWords } from '../page-words.ts'
import { type RegistrationField, registrationFields } from '../rules/registration.ts'
import type { FieldReason } from '../rules/review.ts'
import { words } from '../words.ts'

export interface RegistrationFormProps {
  readonly language: Language
  /** `/mo-hinh/dang-ky` for a new one, else its own address. */
  readonly action: string
  readonly initiativeId: string
  readonly version: string
  readonly commandId: string
  readonly fields: readonly FieldSpec[]
  readonly typed: Typed
  readonly problems: readonly Problem[]
  /** What a reviewer asked to put right. */
  readonly reasons: readonly FieldReason[]
}

type Group = Exclude<keyof typeof pageWords.catalogue & `group${string}`, 'groupSourceLead'>

/** The fields, in the order of the form of ten contents, gathered so that it can be read. */
const groups: readonly { readonly title: Group; readonly fields: readonly RegistrationField[] }[] = [
  {
    title: 'groupPlace',
    fields: ['seasonId', 'name', 'kind', 'holder', 'holderName', 'setting', 'field', 'level'],
  },
  { title: 'groupWhy', fields: ['reason', 'goals'] },
  { title: 'groupWhat', fields: ['content', 'place', 'beneficiaries'] },
  { title: 'groupPeople', fields: ['unitId', 'personId', 'forces'] },
  { title: 'groupMeans', fields: ['resources', 'startsOn', 'endsOn', 'schedule'] },
  { title: 'groupAfter', fields: ['outputs', 'sustaining'] },
  { title: 'groupSource', fields: ['legalBasis', 'documentId', 'planId', 'continuesId', 'origin'] },
]

/** The whole form: what was returned and what is wrong beside each field; keeps itself while one types. */
export function RegistrationForm(props: RegistrationFormProps) {
  const { language, action, initiativeId, version, commandId, fields, problems } = props
  const texts = pageWords(language)
  const ui = uiWords(language)
  return (
    <kheo-once data-busy={ui.sending}>
      <kheo-draft data-kept={ui.draftKept} data-drop={ui.draftDrop}>
        <kheo-autosave
          data-url="/api/commands/initiatives.save-draft"
          data-fields={['initiativeId', 'version', ...registrationFields].join(' ')}
          data-own={initiativeHref(initiativeId, 'edit')}
          data-saved={texts.autosaveSaved}
          data-failed={texts.autosaveFailed}
          data-signed-out={texts.autosaveSignedOut}
        >
          <form method="post" action={action} class="form registration" novalidate>
            {/* Enter in a field keeps the draft; it neither sends nor searches. */}
            <button class="vh" type="submit" tabindex={-1} aria-hidden="true">
              {words(language).saveDraft}
            </button>
            <ProblemSummary problems={problems} fields={fields} language={language} />
            <input type="hidden" name="commandId" value={commandId} />
            <input type="hidden" name="initiativeId" value={initiativeId} />
            <input type="hidden" name="version" value={version} />
            {groups.map((group) => (
              <fieldset>
                <legend>{texts[group.title]}</legend>
                {group.title === 'groupSource' ? <p class="s m">{texts.groupSourceLead}</p> : null}
                <GroupFields {...props} names={group.fields} />
                {group.title === 'groupWhat' ? (
                  <LookAlikesWhileTyping language={language} excludeId={initiativeId} />
                ) : null}
              </fieldset>
            ))}
            <output class="s m blk" data-status></output>
            <div class="row actions">
              <button class="btn go" type="submit" formaction={initiativeHref(initiativeId, 'register')}>
                {words(language).register}
              </button>
              <button class="btn" type="submit" data-key="s">
                {words(language).saveDraft}
              </button>
            </div>
          </form>
        </kheo-autosave>
      </kheo-draft>
    </kheo-once>
  )
}

function GroupFields({ names, ...props }: RegistrationFormProps & { readonly names: readonly RegistrationField[] }) {
  const { language, fields, typed, problems, reasons } = props
  const texts = pageWords.catalogue
  const toPutRight = reasons.map(({ field, reason }): Problem => {
    return { field, message: { vi: texts.toPutRight.vi(reason), en: texts.toPutRight.en(reason) } }
  })
  return (
    <>
      {names.map((name) => {
        const spec = fields.find((each) => each.name === name)
        if (spec === undefined) return null
        return <Field spec={spec} value={typed[name]} problems={[...problems, ...toPutRight]} language={language} />
      })}
    </>
  )
}
