import { fieldSpecs } from '../../../commands/fields.ts'
import type { Language } from '../../../kernel/words.ts'
import { CommandForm } from '../../../ui/command-form.tsx'
import { say } from '../../../ui/text.ts'
import type { FormState } from '../../../web/submit.ts'
import { declareInterest } from '../commands/change-council.ts'
import type { CouncilShown } from '../queries/councils.ts'
import { interestWords, words } from '../words.ts'

interface Part {
  readonly council: CouncilShown
  readonly language: Language
}

/** Who does not vote on one of the proposals, and why where it is shown: “A (is proposed); B (a relative)”. Empty when everybody may. */
export function tiedText({ tied, members }: CouncilShown, proposalId: string, language: Language): string {
  return tied
    .filter((each) => each.proposalId === proposalId)
    .map(({ personId, why }) => {
      const name = members.find(({ id }) => id === personId)?.name ?? ''
      return why === null ? name : `${name} (${say(interestWords[why], language)})`
    })
    .join('; ')
}

/** Who does not vote on what, in one list with the rule it follows. */
export function Interests({ council, language }: Part) {
  const texts = words(language)
  const lines = council.agenda.flatMap(({ id, code, holderName }) => {
    const text = tiedText(council, id, language)
    return text === '' ? [] : [{ code, holderName, text }]
  })
  if (lines.length === 0) return null
  const isWhyShown = council.tied.every(({ why }) => why !== null)
  return (
    <section class="stack">
      <h2>{isWhyShown ? texts.interests : texts.notVoting}</h2>
      {isWhyShown ? <p class="s m">{texts.interestsLead}</p> : null}
      <ul class="list">
        {lines.map(({ code, holderName, text }) => (
          <li>
            {code} · {holderName}
            <span class="sub">{text}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

export interface DeclaringProps extends Part {
  readonly form: FormState
  /** Whoever reads, when they may put down their own only. */
  readonly ownId: string | null
}

/** What ties a member to proposals, put down before the vote: one's own, or what somebody says in the meeting. */
export function Declaring({ council, language, form, ownId }: DeclaringProps) {
  const texts = words(language)
  const option = (value: string, label: string) => ({ value, label: { vi: label, en: label } })
  const isOwn = council.declares === 'own'
  const options = {
    personId: council.members.map(({ id, name }) => option(id, name)),
    proposalIds: council.agenda.map(({ id, code, holderName }) => option(id, `${code} · ${holderName}`)),
  }
  const fields = fieldSpecs(declareInterest.input, options).filter(
    ({ name, control }) => control !== 'hidden' && !(isOwn && name === 'personId'),
  )
  return (
    <details open={form.problems.length > 0}>
      <summary>{texts.declare}</summary>
      <p class="s m">{texts.declareLead}</p>
      <CommandForm
        action={`/khen-thuong/hoi-dong/${council.id}/khai-bao`}
        commandId={form.commandId}
        version={council.version}
        fields={fields}
        typed={form.typed}
        problems={form.problems}
        language={language}
        submit={texts.declare}
        idPrefix="khai-bao"
        main={false}
      >
        {isOwn ? <input type="hidden" name="personId" value={ownId ?? ''} /> : null}
      </CommandForm>
    </details>
  )
}
