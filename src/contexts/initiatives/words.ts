import type { Words } from '../../kernel/words.ts'
import type { Holder, Kind, Setting } from './rules/initiative.ts'
import type { InitiativeAct, InitiativeState } from './rules/states.ts'

export const stateWords: Readonly<Record<InitiativeState, Words>> = {
  draft: { vi: 'Bản nháp', en: 'Draft' },
  registered: { vi: 'Đã đăng ký', en: 'Registered' },
  endorsed: { vi: 'Đơn vị đã đồng ý', en: 'Endorsed by the unit' },
  checked: { vi: 'Đã thẩm định hồ sơ', en: 'Checked by the Office' },
  returned: { vi: 'Trả lại để bổ sung', en: 'Returned' },
  rejected: { vi: 'Không duyệt', en: 'Not approved' },
  approved: { vi: 'Được duyệt', en: 'Approved' },
  running: { vi: 'Đang triển khai', en: 'Under way' },
  self_assessed: { vi: 'Đã tự đánh giá', en: 'Self-assessed' },
  assessed: { vi: 'Đã thẩm định', en: 'Assessed' },
  recognised: { vi: 'Được công nhận', en: 'Recognised' },
  not_recognised: { vi: 'Không công nhận', en: 'Not recognised' },
  recognition_withdrawn: { vi: 'Đã thu hồi công nhận', en: 'Recognition withdrawn' },
  stopped: { vi: 'Đã dừng', en: 'Stopped' },
  withdrawn: { vi: 'Đã rút', en: 'Withdrawn' },
}

export const actWords: Readonly<Record<InitiativeAct, Words>> = {
  edit: { vi: 'Sửa bản đăng ký', en: 'Edit the registration' },
  register: { vi: 'Gửi đăng ký', en: 'Register' },
  withdraw: { vi: 'Rút đăng ký', en: 'Withdraw' },
  endorse: { vi: 'Đồng ý (đơn vị)', en: 'Endorse' },
  check: { vi: 'Xác nhận hồ sơ đủ', en: 'Confirm completeness' },
  approve: { vi: 'Duyệt', en: 'Approve' },
  return: { vi: 'Trả lại', en: 'Return' },
  reject: { vi: 'Không duyệt', en: 'Do not approve' },
  start: { vi: 'Bắt đầu triển khai', en: 'Start' },
  record: { vi: 'Ghi nhật ký', en: 'Write in the diary' },
  'set-outputs': { vi: 'Đặt mốc và chỉ tiêu', en: 'Set milestones and targets' },
  'review-interim': { vi: 'Sơ kết', en: 'Interim review' },
  stop: { vi: 'Dừng mô hình', en: 'Stop' },
  'self-assess': { vi: 'Tự chấm điểm', en: 'Self-assess' },
  'reopen-self-assessment': { vi: 'Mở lại tự đánh giá', en: 'Reopen the self-assessment' },
  assess: { vi: 'Thẩm định, chấm điểm', en: 'Assess' },
  'conclude-assessment': { vi: 'Kết luận thẩm định', en: 'Conclude the assessment' },
  recognise: { vi: 'Công nhận', en: 'Recognise' },
  decline: { vi: 'Không công nhận', en: 'Do not recognise' },
  'ask-another-look': { vi: 'Đề nghị xem xét lại', en: 'Ask for another look' },
  'withdraw-recognition': { vi: 'Thu hồi công nhận', en: 'Withdraw the recognition' },
  'describe-how-to': { vi: 'Viết tờ hướng dẫn làm theo', en: 'Write the how-to sheet' },
  adopt: { vi: 'Làm theo mô hình này', en: 'Adopt it' },
  'answer-life-check': { vi: 'Cho biết mô hình còn sống không', en: 'Say whether it still lives' },
  continue: { vi: 'Làm tiếp năm sau', en: 'Continue next year' },
}

export const kindWords: Readonly<Record<Kind, Words>> = {
  model: { vi: 'Mô hình', en: 'Model' },
  exemplar: { vi: 'Điển hình', en: 'Exemplar' },
}

export const holderWords: Readonly<Record<Holder, Words>> = {
  collective: { vi: 'Tập thể', en: 'Collective' },
  individual: { vi: 'Cá nhân', en: 'Individual' },
}

export const settingWords: Readonly<Record<Setting, Words>> = {
  residential: { vi: 'Khu dân cư', en: 'Residential area' },
  agency: { vi: 'Cơ quan, trường học, đơn vị khác', en: 'Agency, school or other body' },
}
