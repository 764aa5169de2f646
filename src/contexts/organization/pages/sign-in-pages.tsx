import type { FieldSpec, Problem } from '../../../kernel/form.ts'
import type { Words } from '../../../kernel/words.ts'
import { CommandForm } from '../../../ui/command-form.tsx'
import { Field } from '../../../ui/field.tsx'
import { Note } from '../../../ui/note.tsx'
import { PlainPage } from '../../../ui/page.tsx'
import type { View } from '../../../ui/view.ts'
import { signInWords as words } from '../sign-in-words.ts'

const { catalogue } = words

const emailSpec: FieldSpec = { name: 'email', label: catalogue.email, control: 'email', required: true }
const passwordSpec: FieldSpec = {
  name: 'password',
  label: catalogue.password,
  control: 'password',
  required: true,
}
export const newPasswordSpecs: readonly FieldSpec[] = [
  {
    name: 'newPassword',
    label: catalogue.newPassword,
    hint: catalogue.newPasswordHint,
    control: 'password',
    required: true,
  },
  { name: 'newPasswordAgain', label: catalogue.repeatPassword, control: 'password', required: true },
]

/** What concerns the whole attempt stands alone; “not saved” would say something else. */
function Refusal({ problems, view }: { problems: readonly Problem[]; view: View }) {
  const messages = problems.filter(({ field }) => field === '')
  return (
    <>
      {messages.map(({ message }) => (
        <Note tone="bad" live>
          <p>{message[view.language]}</p>
        </Note>
      ))}
    </>
  )
}

const ofFields = (problems: readonly Problem[]) => problems.filter(({ field }) => field !== '')

const agencySpec: FieldSpec = {
  name: 'agency',
  label: catalogue.whichAgency,
  hint: catalogue.whichAgencyHint,
  control: 'text',
  required: false,
}

export interface SignInPageProps {
  readonly view: View
  /** Where to go afterwards; a path of this site. */
  readonly back: string
  readonly email?: string | undefined
  /** Which agency was meant, as typed. */
  readonly agency?: string | undefined
  readonly problems?: readonly Problem[] | undefined
  readonly formId: string
}

/** Name and password; and, once they were wrong, which agency is meant: an address may be shared by many. */
export function SignInPage({ view, back, email, agency, problems = [], formId }: SignInPageProps) {
  const texts = words(view.language)
  return (
    <PlainPage view={view} title={texts.signIn} keepsDrafts>
      <Refusal problems={problems} view={view} />
      <CommandForm
        action="/dang-nhap"
        commandId={formId}
        fields={[emailSpec, passwordSpec]}
        typed={email === undefined ? {} : { email }}
        problems={ofFields(problems)}
        language={view.language}
        submit={texts.signIn}
        draft={false}
        secondary={<a href="/quen-mat-khau">{texts.forgot}</a>}
      >
        {problems.length === 0 ? null : <Field spec={agencySpec} value={agency} language={view.language} />}
        <input type="hidden" name="back" value={back} />
      </CommandForm>
    </PlainPage>
  )
}

const codeSpec: FieldSpec = {
  name: 'code',
  label: catalogue.code,
  hint: catalogue.codeHint,
  control: 'text',
  required: true,
}
const trustSpec: FieldSpec = {
  name: 'trustDevice',
  label: catalogue.trustDevice,
  hint: catalogue.trustHint,
  control: 'flag',
  required: false,
}

/** The second step: a code. */
export function CodePage({ view, back, problems = [], formId }: SignInPageProps) {
  const texts = words(view.language)
  return (
    <PlainPage view={view} title={texts.codeTitle} keepsDrafts>
      <Refusal problems={problems} view={view} />
      <CommandForm
        action="/dang-nhap/ma"
        commandId={formId}
        fields={[]}
        problems={ofFields(problems)}
        language={view.language}
        submit={texts.signIn}
        draft={false}
        secondary={<a href="/dang-nhap">{texts.backToSignIn}</a>}
      >
        <Field spec={codeSpec} problems={problems} language={view.language} autocomplete="one-time-code" />
        <Field spec={trustSpec} language={view.language} />
        <input type="hidden" name="back" value={back} />
      </CommandForm>
    </PlainPage>
  )
}

export interface ForgotPageProps {
  readonly view: View
  readonly canMail: boolean
  readonly sent: boolean
  readonly problems?: readonly Problem[] | undefined
  readonly formId: string
}

/** Asks for the address when mail can be sent, else says whom to ask. */
export function ForgotPage({ view, canMail, sent, problems = [], formId }: ForgotPageProps) {
  const texts = words(view.language)
  const toSignIn = <a href="/dang-nhap">{texts.backToSignIn}</a>
  if (!canMail || sent) {
    return (
      <PlainPage view={view} title={texts.forgotTitle}>
        <Note live>
          <p>{sent ? texts.forgotSent : texts.forgotAsk}</p>
        </Note>
        <p>{toSignIn}</p>
      </PlainPage>
    )
  }
  return (
    <PlainPage view={view} title={texts.forgotTitle} lead={texts.forgotLead}>
      <Refusal problems={problems} view={view} />
      <CommandForm
        action="/quen-mat-khau"
        commandId={formId}
        fields={[emailSpec]}
        problems={ofFields(problems)}
        language={view.language}
        submit={texts.forgotSend}
        draft={false}
        secondary={toSignIn}
      />
    </PlainPage>
  )
}

export interface LinkPageProps {
  readonly view: View
  readonly action: string
  readonly purpose: 'invitation' | 'reset'
  readonly name: string
  readonly email: string
  readonly agencyName: string
  /** Who is signed in, when they may take the invitation with the account they have. */
  readonly ownAccount?: string | undefined
  readonly problems?: readonly Problem[] | undefined
  readonly formId: string
}

/** Where an invitation or a reset leads: the person chooses a password. */
export function LinkPage(props: LinkPageProps) {
  const { view, action, purpose, name, email, agencyName, problems = [], formId } = props
  const texts = words(view.language)
  const lead = purpose === 'invitation' ? texts.welcomeLead(agencyName, email) : texts.resetLead(email)
  return (
    <PlainPage view={view} title={texts.welcome(name)} lead={lead}>
      <Refusal problems={problems} view={view} />
      <OwnAccount {...props} />
      <CommandForm
        action={action}
        commandId={formId}
        fields={newPasswordSpecs}
        problems={ofFields(problems)}
        language={view.language}
        submit={texts.setPassword}
        draft={false}
      />
    </PlainPage>
  )
}

/** Who is signed in already needs no second account. */
function OwnAccount({ view, action, ownAccount }: LinkPageProps) {
  if (ownAccount === undefined) return null
  const texts = words(view.language)
  return (
    <div class="card stack">
      <p>{texts.ownAccountLead(ownAccount)}</p>
      <form method="post" action={action}>
        <input type="hidden" name="account" value="own" />
        <button class="btn" type="submit">
          {texts.useOwnAccount}
        </button>
      </form>
      <p class="s m">{texts.orNewAccount}</p>
    </div>
  )
}

export function LinkGonePage({ view, message }: { view: View; message?: Words | undefined }) {
  const texts = words(view.language)
  return (
    <PlainPage view={view} title={texts.linkGone}>
      <p>{message?.[view.language] ?? texts.linkGoneLead}</p>
      <p>
        <a href="/dang-nhap">{texts.backToSignIn}</a>
      </p>
    </PlainPage>
  )
}
