import { defineWords, type Words } from '../../../kernel/words.ts'
import type { AdoptionState, figureNames } from './rules/adoption.ts'
import type { HowToPart } from './rules/how-to.ts'
import type { LifeAnswer } from './rules/life.ts'

export const adoptionStateWords: Readonly<Record<AdoptionState, Words>> = {
  trying: { vi: 'đang làm thử', en: 'on trial' },
  registered: { vi: 'đã đăng ký', en: 'registered' },
  worked: { vi: 'đạt kết quả', en: 'worked' },
  did_not_work: { vi: 'đã thử, chưa thành', en: 'tried, did not work' },
}

export const figureWords: Readonly<Record<(typeof figureNames)[number], Words>> = {
  sessions: { vi: 'Số buổi', en: 'Sessions' },
  attendances: { vi: 'Lượt người', en: 'Attendances' },
  people: { vi: 'Số người', en: 'People' },
  households: { vi: 'Số hộ', en: 'Households' },
}

/** After a number: `12 buổi`. */
export const figureUnits: Readonly<Record<(typeof figureNames)[number], Words>> = {
  sessions: { vi: 'buổi', en: 'sessions' },
  attendances: { vi: 'lượt người', en: 'attendances' },
  people: { vi: 'người', en: 'people' },
  households: { vi: 'hộ', en: 'households' },
}

export const lifeAnswerWords: Readonly<Record<LifeAnswer, Words>> = {
  alive: { vi: 'Còn hoạt động', en: 'Still alive' },
  changed: { vi: 'Còn, nhưng đã đổi cách làm', en: 'Alive, done in another way' },
  ended: { vi: 'Đã thôi', en: 'Ended' },
}

export const howToWords: Readonly<Record<HowToPart, Words>> = {
  conditions: { vi: 'Điều kiện cần có', en: 'What is needed' },
  steps: { vi: 'Các bước làm', en: 'Steps' },
  costs: { vi: 'Chi phí và nguồn', en: 'Costs and sources' },
  pitfalls: { vi: 'Chỗ dễ vấp', en: 'Pitfalls' },
  whoToAsk: { vi: 'Hỏi ai', en: 'Who to ask' },
}

export const howToHints: Readonly<Record<HowToPart, Words>> = {
  conditions: {
    vi: 'Nơi làm theo phải có gì: con người, địa điểm, sự đồng thuận.',
    en: 'What a place must have: people, a place, agreement.',
  },
  steps: { vi: 'Mỗi bước một dòng, theo thứ tự.', en: 'One step a line, in order.' },
  costs: {
    vi: 'Ví dụ: 1,2 triệu đồng mỗi buổi, từ kinh phí thường xuyên.',
    en: 'Such as: 1.2 million đồng a session.',
  },
  pitfalls: {
    vi: 'Điều đã làm hỏng việc, và cách tránh. Mỗi điều một dòng.',
    en: 'What went wrong and how to avoid it, one a line.',
  },
  whoToAsk: { vi: 'Tên, chức vụ, số điện thoại cơ quan.', en: 'Name, office, office telephone.' },
}

export const adoptWayWords = {
  register: { vi: 'Đăng ký vào mùa thi đua đang mở', en: 'Register in the open season' },
  trial: { vi: 'Làm thử, chưa đăng ký', en: 'Try it without registering' },
} as const satisfies Record<string, Words>

export const toldStateWords = {
  trying: { vi: 'Đang làm', en: 'Going on' },
  worked: { vi: 'Đạt kết quả', en: 'It worked' },
  did_not_work: { vi: 'Đã thử, chưa thành', en: 'It did not work' },
} as const satisfies Record<string, Words>

export const words = defineWords({
  replication: { vi: 'Nhân rộng', en: 'Replication' },
  listLead: {
    vi: 'Mô hình đã được công nhận ở cơ quan mình và nơi khác, có thể làm theo.',
    en: 'What was recognised here and elsewhere, and can be adopted.',
  },
  seeList: { vi: 'Xem mô hình có thể làm theo', en: 'See what can be adopted' },
  exportList: { vi: 'Tải danh sách mô hình có thể làm theo', en: 'Download what can be adopted' },
  seeSection: { vi: 'Xem nơi đã học theo một mô hình', en: 'See where an initiative was adopted' },
  nothingListed: { vi: 'Không có mô hình nào như vậy.', en: 'Nothing like that.' },
  nothingListedAdvice: {
    vi: 'Bớt điều kiện lọc, hoặc tìm theo lĩnh vực.',
    en: 'Loosen the filter, or look by field.',
  },
  q: { vi: 'Tìm', en: 'Search' },
  qHint: { vi: 'tên, cách làm, cơ quan', en: 'name, content, agency' },
  field: { vi: 'Lĩnh vực', en: 'Field' },
  place: { vi: 'Địa bàn', en: 'Place' },
  name: { vi: 'Mô hình', en: 'Initiative' },
  agency: { vi: 'Cơ quan', en: 'Agency' },
  code: { vi: 'Mã', en: 'Code' },
  recognisedOn: { vi: 'Công nhận', en: 'Recognised' },
  copies: { vi: 'Nơi làm theo', en: 'Copies' },
  worked: { vi: 'Đạt', en: 'Worked' },
  failed: { vi: 'Chưa thành', en: 'Did not work' },
  sheet: { vi: 'Tờ hướng dẫn', en: 'How-to sheet' },
  hasSheet: { vi: 'có', en: 'yes' },
  treeTitle: { vi: 'Nơi đã học theo', en: 'Where it was adopted' },
  nobody: { vi: 'Chưa có nơi nào làm theo.', en: 'Nobody has adopted it yet.' },
  first: { vi: (year: string) => `gốc, ${year}`, en: (year: string) => `the first, ${year}` },
  since: { vi: (on: string) => `từ ${on}`, en: (on: string) => `since ${on}` },
  withdrawn: { vi: 'đã thu hồi công nhận', en: 'recognition withdrawn' },
  cut: { vi: 'Còn nhiều nơi nữa, không vẽ hết ở đây.', en: 'There are more than can be drawn here.' },
  sheetLink: { vi: 'Tờ hướng dẫn làm theo (2 trang)', en: 'How-to sheet (2 pages)' },
  sheetDraft: { vi: 'Tờ hướng dẫn (chưa công bố)', en: 'How-to sheet (not published)' },
  seeAll: { vi: 'So kết quả các nơi, xem cả cây', en: 'Compare results, see the whole tree' },
  adopt: { vi: 'Làm theo mô hình này', en: 'Adopt it' },
  adopted: { vi: 'Đã ghi nhận làm theo.', en: 'The adoption was recorded.' },
  adoptLead: {
    vi: 'Làm thử trước cũng được; làm không thành cũng ghi lại, để nơi khác biết.',
    en: 'A trial is fine; what does not work is kept as well, so that others know.',
  },
  unit: { vi: 'Đơn vị làm theo', en: 'Unit' },
  person: { vi: 'Người phụ trách', en: 'Person in charge' },
  personHint: { vi: 'Để trống: chính anh/chị.', en: 'Empty: yourself.' },
  way: { vi: 'Bắt đầu thế nào', en: 'How to begin' },
  where: { vi: 'Nơi làm', en: 'Where' },
  whereHint: { vi: 'Ví dụ: thôn Suối Rớ.', en: 'Such as: Suối Rớ village.' },
  tell: { vi: 'Ghi kết quả làm theo', en: 'Tell what came of it' },
  told: { vi: 'Đã ghi kết quả làm theo.', en: 'Recorded.' },
  tellLead: {
    vi: 'Nơi gốc và các cơ quan khác thấy kết quả này.',
    en: 'The original and other agencies see this.',
  },
  state: { vi: 'Kết quả', en: 'Result' },
  outcome: { vi: 'Kết quả cụ thể, hoặc vì sao chưa thành', en: 'What came of it, or why it did not work' },
  outcomeHint: {
    vi: 'Ví dụ: loa hỏng, chưa có người nói tiếng Raglai. Chưa thành thì phải ghi vì sao.',
    en: 'Such as: the loudspeaker broke. Needed when it did not work.',
  },
  describe: { vi: 'Viết tờ hướng dẫn làm theo', en: 'Write the how-to sheet' },
  described: { vi: 'Đã lưu tờ hướng dẫn làm theo.', en: 'The how-to sheet was kept.' },
  describeLead: {
    vi: 'Viết cho người chưa từng làm. Công bố thì mọi cơ quan xem được; in ra hai trang.',
    en: 'For somebody who has never done it. Once published, every agency can read it; two pages in print.',
  },
  publish: { vi: 'Công bố cho mọi cơ quan', en: 'Publish to every agency' },
  publishHint: { vi: 'Chưa công bố thì chỉ cơ quan mình xem.', en: 'Until then only your agency sees it.' },
  figuresHint: { vi: 'Kết quả của nơi gốc, để nơi khác so.', en: 'Of the original, to compare with.' },
  seeSheet: { vi: 'Xem tờ hướng dẫn làm theo', en: 'Read the how-to sheet' },
  noSheet: { vi: 'Chưa có tờ hướng dẫn làm theo.', en: 'There is no how-to sheet yet.' },
  askAuthors: { vi: 'Hỏi trực tiếp cơ quan có mô hình.', en: 'Ask the agency directly.' },
  compare: { vi: 'Kết quả các nơi', en: 'Results side by side' },
  compareLead: { vi: 'Bản gốc ở dòng đầu.', en: 'The original comes first.' },
  whereDone: { vi: 'Nơi làm', en: 'Where' },
  years: { vi: 'Qua các năm', en: 'Through the years' },
  year: { vi: 'Năm', en: 'Year' },
  lifeTitle: { vi: 'Mô hình còn sống không', en: 'Does it still live' },
  lifeAsk: { vi: 'Cho biết mô hình còn sống không', en: 'Say whether it still lives' },
  lifeLead: {
    vi: 'Một năm sau khi công nhận, Khéo hỏi để không ai làm theo một mô hình đã thôi.',
    en: 'A year after recognition Khéo asks, so that nobody adopts what has ended.',
  },
  lifeAnswer: { vi: 'Hiện nay', en: 'Today' },
  lifeNote: { vi: 'Ghi thêm', en: 'Note' },
  lifeSaid: { vi: 'Đã ghi, cảm ơn anh/chị.', en: 'Recorded, thank you.' },
  lifeAskedOn: {
    vi: (on: string) => `đã hỏi ngày ${on}, chưa trả lời`,
    en: (on: string) => `asked on ${on}, no answer yet`,
  },
  lifeAnsweredOn: { vi: (on: string) => `trả lời ngày ${on}`, en: (on: string) => `told on ${on}` },
  askLife: { vi: 'Hỏi mô hình còn sống không', en: 'Ask whether initiatives still live' },
  continue: { vi: 'Làm tiếp năm sau', en: 'Continue next year' },
  continueLead: {
    vi: 'Tạo bản nháp của năm sau, giữ lý lịch, nội dung và chỉ tiêu; sửa rồi gửi đăng ký như thường.',
    en: 'Makes a draft of the next year that keeps identity, texts and targets; edit and register it as usual.',
  },
  continued: { vi: 'Đã tạo bản nháp của năm sau.', en: 'The draft of the next year was made.' },
  continueUnit: { vi: 'Làm tiếp cả đơn vị', en: 'Continue a whole unit' },
  continueUnitLead: {
    vi: 'Một lần bấm: mọi mô hình đã kết thúc năm của đơn vị thành bản nháp năm sau.',
    en: 'One click: all that has ended its year becomes a draft of the next.',
  },
  continuedUnit: { vi: 'Đã tạo các bản nháp của năm sau.', en: 'The drafts of the next year were made.' },
  canContinue: {
    vi: (count: number) => `${count} mô hình làm tiếp được`,
    en: (count: number) => `${count} can be continued`,
  },
  nothingToContinue: { vi: 'Không còn mô hình nào chờ làm tiếp.', en: 'Nothing waits to be continued.' },
  nothingToContinueAdvice: {
    vi: 'Mô hình làm tiếp được khi đã có kết luận của năm và mùa thi đua năm sau đang nhận đăng ký.',
    en: 'An initiative can be continued when its year is concluded and a season of a later year takes registrations.',
  },
  initiatives: { vi: 'Mô hình, điển hình', en: 'Initiatives' },
  sheetType: { vi: 'Tờ hướng dẫn', en: 'How-to sheet' },
})

/** What the owner is asked after a year. */
export function lifeQuestion({ name, year }: { name: string; year: number }): Words {
  return {
    vi: `Mô hình “${name}” (công nhận năm ${year}) còn hoạt động không? Bấm để trả lời.`,
    en: `Does “${name}” (recognised ${year}) still live? Open to answer.`,
  }
}

/** What the owner of an initiative of the same agency is told when somebody adopts it. */
export function adoptionTold({ name, unitName }: { name: string; unitName: string }): Words {
  return { vi: `${unitName} làm theo mô hình “${name}”.`, en: `${unitName} adopts “${name}”.` }
}
