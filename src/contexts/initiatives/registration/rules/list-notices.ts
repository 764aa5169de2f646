/** What the other agency is told of a list. */
import type { Words } from '../../../../kernel/words.ts'
import type { LineAnswer } from './superior-list.ts'

export function sentWords(list: {
  readonly senderName: string
  readonly number: string
  readonly count: number
}): Words {
  const { senderName, number, count } = list
  return {
    vi: `${senderName} gửi danh sách ${number}: ${count} mô hình, điển hình chờ trả lời`,
    en: `${senderName} sent list ${number}: ${count} initiatives to answer`,
  }
}

export function answeredWords(list: {
  readonly superiorName: string
  readonly number: string
  readonly approved: number
  readonly returned: number
}): Words {
  const { superiorName, number, approved, returned } = list
  return {
    vi: `${superiorName} trả lời danh sách ${number}: duyệt ${approved}, trả lại ${returned}`,
    en: `${superiorName} answered list ${number}: ${approved} approved, ${returned} returned`,
  }
}

export function recalledWords(list: {
  readonly senderName: string
  readonly number: string
  readonly reason: string
}): Words {
  const { senderName, number, reason } = list
  return {
    vi: `${senderName} rút lại danh sách ${number}: ${reason.slice(0, MOST_REASON)}`,
    en: `${senderName} took list ${number} back: ${reason.slice(0, MOST_REASON)}`,
  }
}

export function correctedWords(line: {
  readonly superiorName: string
  readonly number: string
  readonly code: string
  readonly decision: LineAnswer['decision']
  readonly correction: string
}): Words {
  const { superiorName, number, code, decision, correction } = line
  const said = decisionWords[decision]
  return {
    vi: `${superiorName} sửa trả lời về ${code} trong danh sách ${number}: nay ${said.vi}. ${correction.slice(0, MOST_REASON)}`,
    en: `${superiorName} put right its answer on ${code} in list ${number}: now ${said.en}. ${correction.slice(0, MOST_REASON)}`,
  }
}

const MOST_REASON = 300
const decisionWords: Readonly<Record<LineAnswer['decision'], Words>> = {
  approved: { vi: 'duyệt', en: 'approved' },
  returned: { vi: 'trả lại', en: 'returned' },
}
