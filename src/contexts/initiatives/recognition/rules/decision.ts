/** The decision that recognises (quyết định công nhận), in the layout of Decree 30/2020/NĐ-CP. */
import { formatDate } from '../../../../kernel/plain-date.ts'
import type { Block, OfficialDocument, Signature } from '../../../documents/browser.ts'
import type { Decided, DecisionFile, RecognitionLine } from './recognition-list.ts'

/** The decision with the list of those recognised; those that were not are told by themselves, with the reason. */
export function decisionOf(file: DecisionFile, decided: Decided, signature: Signature): OfficialDocument {
  const { agency, list, movement } = file
  const recognised = list.lines.filter(({ outcome }) => outcome === 'recognised')
  return {
    style: agency.style,
    ...(agency.superiorName !== '' && { superior: agency.superiorName }),
    issuer: agency.name,
    number: { serial: decided.serial, symbol: decided.symbol },
    place: agency.place,
    date: decided.decidedOn,
    type: 'quyết định',
    abstract: `Về việc công nhận mô hình, điển hình “${movement}” năm ${list.year}`,
    bases: decided.bases,
    blocks: [
      { kind: 'paragraph', text: [{ kind: 'strong', text: 'QUYẾT ĐỊNH:' }] },
      article('Điều 1.', firstArticle(file, recognised)),
      ...(decided.validUntil === null
        ? []
        : [article('Điều 2.', `Việc công nhận có giá trị đến hết ngày ${formatDate(decided.validUntil)}.`)]),
      article(decided.validUntil === null ? 'Điều 2.' : 'Điều 3.', inForce),
    ],
    signature,
    recipients: ['Các tập thể, cá nhân có tên trong danh sách', 'Lãnh đạo cơ quan', 'Lưu: VT, VP'],
    ...(recognised.length > 0 && {
      appendices: [{ title: 'Danh sách mô hình, điển hình được công nhận', blocks: [tableOf(recognised)] }],
    }),
  }
}

const inForce =
  'Quyết định này có hiệu lực kể từ ngày ký. Văn phòng, các đơn vị liên quan và các tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.'

function firstArticle({ list, levelName, movement }: DecisionFile, recognised: readonly RecognitionLine[]): string {
  if (recognised.length === 0) return `Không có mô hình, điển hình “${movement}” nào được công nhận trong đợt này.`
  const count = `${recognised.length} mô hình, điển hình`
  return `Công nhận ${count} “${movement}” năm ${list.year}, ${levelName.toLocaleLowerCase('vi')} (có danh sách kèm theo).`
}

function article(label: string, text: string): Block {
  return { kind: 'paragraph', text: [{ kind: 'strong', text: label }, ` ${text}`] }
}

function tableOf(lines: readonly RecognitionLine[]): Block {
  return {
    kind: 'table',
    columns: [
      { title: 'TT', width: 0.5, align: 'center' },
      { title: 'Mã', width: 1.3 },
      { title: 'Tên mô hình, điển hình', width: 4 },
      { title: 'Tập thể, cá nhân', width: 2.2 },
      { title: 'Địa bàn', width: 1.8 },
    ],
    rows: lines.map(({ code, name, holderName, place }, index) => [String(index + 1), code, name, holderName, place]),
  }
}
