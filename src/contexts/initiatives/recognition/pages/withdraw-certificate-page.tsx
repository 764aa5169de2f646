import { fieldSpecs } from '../../../../commands/fields.ts'
import { formatDate } from '../../../../kernel/plain-date.ts'
import { CommandForm } from '../../../../ui/command-form.tsx'
import { Note } from '../../../../ui/note.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { View } from '../../../../ui/view.ts'
import type { FormState } from '../../../../web/submit.ts'
import { withdrawCertificateOf } from '../commands/withdraw-certificate.ts'
import type { CertificateToWithdraw } from '../queries/certificate-withdrawal.ts'
import { certificateWithdrawalHref } from '../rules/hrefs.ts'
import { words } from '../words.ts'
import { navigationHref } from './lists-page.tsx'

export interface WithdrawCertificatePageProps {
  readonly view: View
  readonly certificate: CertificateToWithdraw
  readonly form: FormState
}

/** Takes back a certificate that was given to an initiative of an agency below. */
export function WithdrawCertificatePage({ view, certificate, form }: WithdrawCertificatePageProps) {
  const { language } = view
  const texts = words(language)
  const { id, code, about, holderName, level, number, decidedOn, subjectId, version } = certificate
  return (
    <Page
      view={view}
      title={texts.withdrawCertificate}
      current={navigationHref}
      crumbs={[
        { label: texts.lists, href: '/cong-nhan' },
        { label: about, href: `/mo-hinh/${subjectId}` },
        { label: texts.withdrawCertificate },
      ]}
      lead={texts.withdrawCertificateLead}
      sheet="plans/plans"
    >
      <div class="blocks">
        {certificate.isWithdrawnBelow ? <Note tone="warn">{texts.withdrawnBelow}</Note> : null}
        <dl class="facts">
          <dt>{texts.certificate}</dt>
          <dd>
            <a href={`/xac-minh/${code}`}>{code}</a>
          </dd>
          <dt>{texts.given}</dt>
          <dd>{holderName}</dd>
          <dt>{texts.byDecision}</dt>
          <dd>
            {number}, {formatDate(decidedOn)} · {level}
          </dd>
        </dl>
        <CommandForm
          action={certificateWithdrawalHref(id)}
          commandId={form.commandId}
          version={version}
          fields={fieldSpecs(withdrawCertificateOf.input)}
          typed={{ ...form.typed, certificateId: id }}
          problems={form.problems}
          language={language}
          submit={texts.withdrawCertificate}
          secondary={<a href={`/mo-hinh/${subjectId}`}>{texts.backToInitiative}</a>}
        />
      </div>
    </Page>
  )
}
