import { type ReportingPeriod, reportingPeriod, reportingYear } from '../../contexts/calendar/index.ts'
import { dayOfMonth, formatDate, monthOf, type PlainDate } from '../../kernel/plain-date.ts'
import { momentOn, workingDaysLater } from './moments.ts'
import { getReportVersion, listDeliveryIds } from './queries.ts'
import { personAs, type World } from './world.ts'

/** The Office reports on six months and on each year that is over, and has begun on the year that is not. */
export function reportOnPlan(world: World, since: PlainDate): void {
  if (!world.hand.knows('reports.start-report')) return
  const last = reportingYear(world.until)
  for (let year = reportingYear(since); year <= last; year += 1) {
    for (const period of [reportingPeriod('six-months', year), reportingPeriod('year', year)]) {
      if (period.to < since) continue
      const startOn = workingDaysLater(period.to, 1, world.calendar)
      if (startOn < world.until) scheduleReport(world, period, startOn)
      else if (period.kind === 'year' && period.from < world.until) scheduleDraft(world, period)
    }
  }
}

function scheduleReport(world: World, period: ReportingPeriod, startOn: PlainDate): void {
  const { agenda, chance, calendar } = world
  agenda.add(momentOn(startOn, 'noting', chance), async () => {
    const reportId = await startReport(world, period)
    await wordReport(world, reportId, period)
    const submitOn = workingDaysLater(startOn, 2, calendar)
    agenda.add(momentOn(submitOn, 'handingIn', chance), () => submit(world, reportId, submitOn))
    const arrivedOn = workingDaysLater(submitOn, 2, calendar)
    agenda.add(momentOn(arrivedOn, 'answering', chance), () => noteArrival(world, reportId, arrivedOn))
  })
}

function scheduleDraft(world: World, period: ReportingPeriod): void {
  const on = workingDaysLater(world.until, -3, world.calendar)
  if (on <= period.from) return
  world.agenda.add(momentOn(on, 'noting', world.chance), async () => {
    const reportId = await startReport(world, period)
    await wordReport(world, reportId, period)
  })
}

async function startReport(world: World, { kind, year, index }: ReportingPeriod): Promise<string> {
  const { planId, hand } = world
  const answer = await hand.perform(office(world), 'reports.start-report', { planId, kind, year, index })
  return String(answer['reportId'])
}

async function wordReport(world: World, reportId: string, { kind, year }: ReportingPeriod): Promise<void> {
  const { texts } = world.data.reports
  const own = texts[(year * 2 + (kind === 'year' ? 1 : 0)) % texts.length] ?? {}
  for (const [part, text] of Object.entries(own)) {
    const version = await versionOf(world, reportId)
    await world.hand.perform(office(world), 'reports.edit-text', { reportId, version, part, text })
  }
}

async function submit(world: World, reportId: string, on: PlainDate): Promise<void> {
  const { hand, data } = world
  const { signer, symbol, place, recipients, sentTo } = data.reports
  const name = data.agency.people.find(({ key }) => key === signer.person)?.name ?? ''
  await hand.perform(office(world), 'reports.set-heading', {
    reportId,
    version: await versionOf(world, reportId),
    serial: String(30 * monthOf(on) + dayOfMonth(on)),
    symbol,
    place,
    date: formatDate(on),
    authority: 'none',
    authorityOf: '',
    signerTitle: signer.title,
    signerName: name,
    recipients: recipients.join('\n'),
    appendix: false,
  })
  const version = await versionOf(world, reportId)
  await hand.perform(personAs(world, signer.person), 'reports.submit-report', { reportId, version, earlyReason: '' })
  for (const recipient of sentTo) {
    const sent = { reportId, recipient, way: 'axis', sentOn: formatDate(on), receivedOn: '', note: '', receipt: null }
    await hand.perform(office(world), 'reports.record-delivery', sent)
  }
}

/** One recipient confirms at once; the other is still to be asked. */
async function noteArrival(world: World, reportId: string, on: PlainDate): Promise<void> {
  const [deliveryId] = await world.hand.read((db) => listDeliveryIds(db, reportId))
  if (deliveryId === undefined) return
  const arrived = { deliveryId, version: 1, receivedOn: formatDate(on), note: '', receipt: null }
  await world.hand.perform(office(world), 'reports.record-receipt', arrived)
}

function office(world: World) {
  return personAs(world, 'chanh-vp')
}

function versionOf({ hand }: World, reportId: string): Promise<number> {
  return hand.read((db) => getReportVersion(db, reportId))
}
