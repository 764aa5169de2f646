import { fieldSpecs } from '../../../commands/fields.ts'
import { formatDate } from '../../../kernel/plain-date.ts'
import { CommandForm } from '../../../ui/command-form.tsx'
import { formatInstant } from '../../../ui/format.ts'
import { Confirm } from '../../../ui/note.tsx'
import { StateMark } from '../../../ui/state.tsx'
import type { View } from '../../../ui/view.ts'
import type { FormState } from '../../../web/submit.ts'
import { RecordDelivery } from '../commands/record-delivery.ts'
import { RecordReceipt } from '../commands/record-receipt.ts'
import { StartCorrection } from '../commands/start-correction.ts'
import type { Delivery } from '../queries/report-head.ts'
import type { ReportShown } from '../queries/show-report.ts'
import { deliveryWayWords } from '../rules/delivery.ts'
import { words } from '../words.ts'

export interface SubmittedForms {
  readonly delivery: FormState
  readonly correction: FormState
  /** One for each delivery that is not confirmed, by its id. */
  readonly receipts: Readonly<Record<string, FormState>>
}

export interface SubmittedPanelsProps {
  readonly view: View
  readonly report: ReportShown
  /** Absent for those who only read. */
  readonly forms: SubmittedForms | undefined
}

/** What belongs to a submitted report: its seal, proof of sending, and the way to correct it. */
export function SubmittedPanels(props: SubmittedPanelsProps) {
  return (
    <>
      <SealPanel {...props} />
      <DeliveryPanel {...props} />
      <CorrectionPanel {...props} />
    </>
  )
}

function SealPanel({ view, report }: SubmittedPanelsProps) {
  const texts = words(view.language)
  const { seal, head } = report
  if (seal === null) return null
  return (
    <section class="card src" id="khoa">
      <h2>{texts.frozen}</h2>
      <p class="s">{texts.submittedBy(seal.submittedBy ?? texts.system, formatInstant(seal.submittedAt))}</p>
      {seal.earlyReason === '' ? null : <p class="s">{texts.closedEarly(seal.earlyReason)}</p>}
      <p class="s m">
        {texts.checkCode}: <code class="hash">{seal.hash}</code>
      </p>
      <p class="s">
        <a href={`/bao-cao/${head.id}/kiem-tra`}>{texts.checkNow}</a>
      </p>
    </section>
  )
}

function DeliveryPanel({ view, report, forms }: SubmittedPanelsProps) {
  const { language } = view
  const texts = words(language)
  const { head } = report
  const wrong = (forms?.delivery.problems.length ?? 0) > 0
  return (
    <section class="card src" id="gui-nhan">
      <h2>{texts.sending}</h2>
      {head.deliveries.length === 0 ? <p class="s m">{texts.notSent}</p> : null}
      <ul class="fl s">
        {head.deliveries.map((delivery) => (
          <DeliveryLine
            delivery={delivery}
            reportId={head.id}
            language={language}
            form={forms?.receipts[delivery.id]}
          />
        ))}
      </ul>
      {forms === undefined ? null : (
        <details open={wrong}>
          <summary>{texts.recordSending}</summary>
          <CommandForm
            action={`/bao-cao/${head.id}/gui`}
            commandId={forms.delivery.commandId}
            fields={fieldSpecs(RecordDelivery).filter(({ control }) => control !== 'hidden')}
            typed={wrong ? forms.delivery.typed : { sentOn: formatDate(view.today), recipient: nextRecipient(report) }}
            problems={forms.delivery.problems}
            language={language}
            submit={texts.recordSending}
            idPrefix="gui"
            main={false}
          />
        </details>
      )}
    </section>
  )
}

/** The first recipient that nothing was sent to yet. */
function nextRecipient({ head }: ReportShown): string {
  const sent = new Set(head.deliveries.map(({ recipient }) => recipient))
  return head.heading.recipients.find((recipient) => !sent.has(recipient) && !/^lưu\b/iu.test(recipient)) ?? ''
}

interface DeliveryLineProps {
  readonly delivery: Delivery
  readonly reportId: string
  readonly language: View['language']
  readonly form: FormState | undefined
}

function DeliveryLine({ delivery, reportId, language, form }: DeliveryLineProps) {
  const texts = words(language)
  const { recipient, way, sentOn, receivedOn, note, receiptNote, receiptHref } = delivery
  const received = receivedOn !== null
  return (
    <li class="dl">
      <b>{recipient}</b>
      <span class="m">{texts.sentOn(deliveryWayWords[way][language], formatDate(sentOn))}</span>
      {[note, receiptNote].map((text) => (text === '' ? null : <span class="m">{text}</span>))}
      <StateMark
        language={language}
        state={received ? 'done' : 'ask'}
        label={received ? texts.receivedOn(formatDate(receivedOn)) : texts.notReceived}
      />
      {receiptHref === null ? null : <a href={receiptHref}>{texts.proof}</a>}
      {received || form === undefined ? null : (
        <details open={form.problems.length > 0}>
          <summary>{texts.recordReceipt}</summary>
          <CommandForm
            action={`/bao-cao/${reportId}/nhan/${delivery.id}`}
            commandId={form.commandId}
            version={delivery.version}
            fields={fieldSpecs(RecordReceipt).filter(({ control }) => control !== 'hidden')}
            typed={form.typed}
            problems={form.problems}
            language={language}
            submit={texts.recordReceipt}
            idPrefix={`n${delivery.id.slice(-6)}`}
            main={false}
          />
        </details>
      )}
    </li>
  )
}

function CorrectionPanel({ view, report, forms }: SubmittedPanelsProps) {
  const { language } = view
  const texts = words(language)
  const { id, replacedById } = report.head
  if (replacedById !== null) {
    return (
      <section class="card src" id="thay-the">
        <p>
          <a href={`/bao-cao/${replacedById}`}>{texts.replacedBy}</a>
        </p>
      </section>
    )
  }
  if (forms === undefined) return null
  const form = (
    <CommandForm
      action={`/bao-cao/${id}/thay-the`}
      commandId={forms.correction.commandId}
      fields={fieldSpecs(StartCorrection).filter(({ control }) => control !== 'hidden')}
      typed={forms.correction.typed}
      problems={forms.correction.problems}
      language={language}
      submit={texts.correction}
      idPrefix="tt"
      main={false}
    />
  )
  return (
    <section class="card src" id="thay-the">
      {forms.correction.problems.length > 0 ? (
        form
      ) : (
        <Confirm language={language} label={texts.correction} question={texts.correctionQuestion}>
          {form}
        </Confirm>
      )}
    </section>
  )
}
