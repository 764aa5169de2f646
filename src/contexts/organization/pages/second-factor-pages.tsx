import type { FieldSpec, Problem } from '../../../kernel/form.ts'
import { CommandForm } from '../../../ui/command-form.tsx'
import { Field } from '../../../ui/field.tsx'
import { Page } from '../../../ui/page.tsx'
import type { View } from '../../../ui/view.ts'
import { signInWords as words } from '../sign-in-words.ts'

export interface SecondFactorOfferPageProps {
  readonly view: View
  /** The QR code as a data address. */
  readonly qr: string
  readonly uri: string
  readonly recoveryCodes: readonly string[]
  readonly problems?: readonly Problem[] | undefined
  readonly formId: string
}

const codeSpec: FieldSpec = { name: 'code', label: words.catalogue.code, control: 'text', required: true }

/**
 * Shows what the authenticator needs, once. The form carries the offer along, so that a mistyped code does not begin all
 * over; it says nothing that the page does not show.
 */
export function SecondFactorOfferPage({
  view,
  qr,
  uri,
  recoveryCodes,
  problems = [],
  formId,
}: SecondFactorOfferPageProps) {
  const texts = words(view.language)
  const secret = new URL(uri).searchParams.get('secret') ?? ''
  return (
    <Page view={view} title={texts.turnOn} crumbs={[{ label: texts.myAccount, href: '/tai-khoan' }]}>
      <div class="stack">
        <p>{texts.scan}</p>
        <p>
          <img src={qr} alt={texts.qrAlt} width="240" height="240" />
        </p>
        <p class="s">
          {texts.typeSecret} <code>{secret.replace(/(.{4})/g, '$1 ').trim()}</code>
        </p>
        <p>{texts.keepCodes}</p>
        <Codes codes={recoveryCodes} />
      </div>
      <CommandForm
        action="/tai-khoan/xac-thuc-hai-buoc/xac-nhan"
        commandId={formId}
        fields={[]}
        problems={problems}
        language={view.language}
        submit={texts.confirm}
        draft={false}
      >
        <p>{texts.confirmCode}</p>
        <Field spec={codeSpec} problems={problems} language={view.language} autocomplete="one-time-code" />
        <input type="hidden" name="uri" value={uri} />
        <input type="hidden" name="codes" value={recoveryCodes.join(' ')} />
      </CommandForm>
    </Page>
  )
}

/** New recovery codes, shown once. */
export function RecoveryCodesPage({ view, codes }: { view: View; codes: readonly string[] }) {
  const texts = words(view.language)
  return (
    <Page view={view} title={texts.newCodesTitle} crumbs={[{ label: texts.myAccount, href: '/tai-khoan' }]}>
      <div class="stack">
        <p>{texts.newCodesLead}</p>
        <Codes codes={codes} />
        <p>
          <a class="btn go" href="/tai-khoan">
            {texts.done}
          </a>
        </p>
      </div>
    </Page>
  )
}

function Codes({ codes }: { codes: readonly string[] }) {
  return (
    <ul>
      {codes.map((code) => (
        <li>
          <code>{code}</code>
        </li>
      ))}
    </ul>
  )
}
