import { formatDate } from '../../../../kernel/plain-date.ts'
import { Field } from '../../../../ui/field.tsx'
import { Note } from '../../../../ui/note.tsx'
import { PlainPage } from '../../../../ui/page.tsx'
import { say } from '../../../../ui/text.ts'
import type { View } from '../../../../ui/view.ts'
import type { Verified } from '../queries/certificates.ts'
import type { CertificateStanding } from '../rules/certificate.ts'
import { standingWords, words } from '../words.ts'

export interface VerifyPageProps {
  readonly view: View
  readonly typed: string
  /** What the code stands for; absent before one was typed. */
  readonly verified: Verified | undefined
}

/** What anybody sees who has a code in hand: genuine or not, and whether it still holds. */
export function VerifyPage({ view, typed, verified }: VerifyPageProps) {
  const { language } = view
  const texts = words(language)
  return (
    <PlainPage view={view} title={texts.verify} lead={texts.verifyLead}>
      <div class="blocks">
        {verified === undefined ? null : <Answer view={view} verified={verified} />}
        <form method="get" action="/xac-minh" class="form">
          <Field
            spec={{
              name: 'code',
              label: words.catalogue.code,
              hint: words.catalogue.codeHint,
              control: 'text',
              required: true,
              maxLength: 40,
            }}
            value={typed}
            language={language}
          />
          <div class="row">
            <button class="btn go" type="submit">
              {texts.verify}
            </button>
          </div>
        </form>
      </div>
    </PlainPage>
  )
}

const tones: Readonly<Record<CertificateStanding, 'ok' | 'warn' | 'bad'>> = {
  valid: 'ok',
  expired: 'warn',
  withdrawn: 'bad',
}
const marks: Readonly<Record<CertificateStanding, string>> = { valid: '✓', expired: '●', withdrawn: '▲' }

function Answer({ view: { language }, verified }: { view: View; verified: Verified }) {
  const texts = words(language)
  if (verified.status === 'wrong-code') return <Note tone="bad">▲ {texts.codeWrong}</Note>
  if (verified.status === 'unknown-code') return <Note tone="bad">▲ {texts.codeUnknown}</Note>
  const { certificate, standing } = verified
  return (
    <Note tone={tones[standing]}>
      <p>
        <b>
          {marks[standing]} {say(standingWords[standing], language)}
        </b>
      </p>
      {certificate.withdrawnOn === null ? null : (
        <p>
          {formatDate(certificate.withdrawnOn)}: {certificate.withdrawnReason} ({certificate.withdrawnNumber})
        </p>
      )}
      <dl class="facts">
        <dt>{certificate.form}</dt>
        <dd>
          <b class="n">{certificate.code}</b>
        </dd>
        <dt>{texts.given}</dt>
        <dd>{certificate.holderName}</dd>
        <dt>{texts.about}</dt>
        <dd>
          {certificate.about}
          {certificate.level === '' ? '' : ` · ${certificate.level}`}
        </dd>
        <dt>{texts.byDecision}</dt>
        <dd>
          {certificate.number}, {formatDate(certificate.decidedOn)}
        </dd>
        <dt>{texts.issuer}</dt>
        <dd>{certificate.issuer}</dd>
        {certificate.validUntil === null ? null : (
          <>
            <dt>{texts.validUntil}</dt>
            <dd>{formatDate(certificate.validUntil)}</dd>
          </>
        )}
      </dl>
    </Note>
  )
}
