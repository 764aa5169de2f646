import { defineWords, type Words } from '../../../kernel/words.ts'
import type { AssessorState, Interest } from './rules/panel.ts'

export const words = defineWords({
  // own scores
  selfTitle: { vi: 'Tự chấm điểm', en: 'Self-assessment' },
  saveSelf: { vi: 'Lưu nháp', en: 'Save as a draft' },
  selfSaved: { vi: 'Đã lưu bản tự chấm.', en: 'Saved.' },
  handInSelf: { vi: 'Nộp tự đánh giá', en: 'Hand in' },
  selfHandedIn: {
    vi: 'Đã nộp tự đánh giá. Văn phòng mời người thẩm định.',
    en: 'Handed in. The Office appoints assessors.',
  },
  selfDue: { vi: (on: string) => `Hạn nộp: ${on}.`, en: (on: string) => `Due ${on}.` },
  summary: { vi: 'Tóm tắt kết quả, bài học', en: 'Results and lessons in short' },
  points: { vi: 'Điểm', en: 'Points' },
  pointsOf: { vi: (most: string) => `Điểm (0–${most})`, en: (most: string) => `Points (0–${most})` },
  proof: { vi: 'Dẫn chứng', en: 'What shows it' },
  proofRequired: { vi: 'Dẫn chứng (bắt buộc, hoặc đính kèm tệp)', en: 'What shows it (required, or a file)' },
  criterion: { vi: 'Tiêu chí', en: 'Criterion' },
  veto: { vi: 'Điều kiện loại', en: 'Vetoes' },
  vetoHit: { vi: 'Có gặp không?', en: 'Does it hold?' },
  yes: { vi: 'Có', en: 'Yes' },
  no: { vi: 'Không', en: 'No' },
  vetoNote: { vi: 'Căn cứ, nếu có', en: 'Why, if it does' },
  key: { vi: 'Mã', en: 'Key' },
  evidence: { vi: 'Tệp minh chứng', en: 'Files as evidence' },
  addEvidence: { vi: 'Đính kèm minh chứng', en: 'Add evidence' },
  evidenceAdded: { vi: 'Đã đính kèm minh chứng.', en: 'Added.' },
  evidenceNote: { vi: 'Tệp này chứng minh điều gì', en: 'What it shows' },
  dropEvidence: { vi: 'Bỏ minh chứng', en: 'Remove evidence' },
  evidenceDropped: { vi: 'Đã bỏ minh chứng.', en: 'Removed.' },
  evidenceAdvice: {
    vi: 'Lưu nháp điểm trước khi đính kèm tệp; điểm đã lưu được giữ nguyên.',
    en: 'Save your points as a draft before adding files.',
  },
  reopen: { vi: 'Mở lại, gia hạn tự đánh giá', en: 'Reopen or extend the self-assessment' },
  reopened: { vi: 'Đã mở lại và báo cho người phụ trách.', en: 'Reopened, and the one in charge was told.' },
  until: { vi: 'Nộp lại chậm nhất ngày', en: 'Hand in by' },
  reason: { vi: 'Lý do', en: 'Reason' },
  // panel
  assessTitle: { vi: 'Thẩm định', en: 'Assessment' },
  panel: { vi: 'Người thẩm định', en: 'Assessors' },
  noPanel: { vi: 'Chưa mời ai thẩm định.', en: 'Nobody was appointed yet.' },
  appoint: { vi: 'Mời thẩm định', en: 'Appoint assessors' },
  appointLead: {
    vi: 'Chỉ hiện người giữ vai trò Hội đồng thẩm định, không thuộc đơn vị có mô hình. Mỗi người chấm độc lập, không thấy điểm của nhau.',
    en: 'Only people with the role of assessor who are not of the initiative’s unit. Each scores without seeing the others.',
  },
  appointed: { vi: 'Đã mời và báo cho người thẩm định.', en: 'Appointed and told.' },
  chooseAssessors: { vi: 'Chọn người thẩm định', en: 'Assessors' },
  noCandidates: {
    vi: 'Không có ai để mời. Quản trị giao vai trò “Hội đồng thẩm định” cho người của đơn vị khác trước.',
    en: 'There is nobody to appoint. The administrator gives somebody of another unit the role first.',
  },
  dueOn: { vi: 'Hạn chấm', en: 'Due' },
  remove: { vi: 'Thôi mời', en: 'Remove' },
  removed: { vi: 'Đã thôi mời người thẩm định này.', en: 'Removed.' },
  assessor: { vi: 'Người chấm', en: 'Assessor' },
  state: { vi: 'Tình trạng', en: 'State' },
  total: { vi: 'Tổng điểm', en: 'Total' },
  hidden: { vi: 'chưa mở', en: 'not open' },
  blindNote: {
    vi: 'Điểm được giữ kín đến khi mọi người chấm xong hoặc hết hạn. Trước đó chỉ thấy ai đã nộp phiếu.',
    en: 'Scores stay closed until everybody has handed in or the day has passed. Until then only who handed in is shown.',
  },
  declareTitle: { vi: 'Khai báo trước khi chấm', en: 'Declaration' },
  declare: { vi: 'Khai báo', en: 'Declare' },
  declareLead: {
    vi: 'Anh/chị có quan hệ gia đình với người làm mô hình, hoặc lý do nào khác khiến việc chấm không khách quan không?',
    en: 'Are you a relative of those who carry it out, or is there any other reason why you might not be impartial?',
  },
  declared: { vi: 'Đã ghi nhận. Anh/chị có thể chấm điểm.', en: 'Recorded. You can score now.' },
  interest: { vi: 'Có liên quan không', en: 'Interest' },
  interestNote: { vi: 'Nói rõ, nếu có', en: 'Say more, if so' },
  scoreTitle: { vi: 'Phiếu chấm điểm', en: 'Score sheet' },
  saveScores: { vi: 'Lưu phiếu nháp', en: 'Save as a draft' },
  scoresSaved: { vi: 'Đã lưu phiếu nháp. Chỉ anh/chị thấy phiếu này.', en: 'Saved. Only you can see it.' },
  handInScores: { vi: 'Nộp phiếu chấm', en: 'Hand in the sheet' },
  scoresHandedIn: { vi: 'Đã nộp phiếu chấm.', en: 'The sheet was handed in.' },
  handInOnce: {
    vi: 'Nộp rồi không sửa được. Điểm của anh/chị và của người khác mở khi đủ phiếu hoặc hết hạn.',
    en: 'Once handed in it stays. Scores open when all are in or the day has passed.',
  },
  remark: { vi: 'Nhận xét chung', en: 'Remarks' },
  ownScore: { vi: 'Tự chấm', en: 'Own' },
  explain: { vi: 'Giải trình điểm lệch', en: 'Explain points far off' },
  explained: { vi: 'Đã ghi giải trình.', en: 'Recorded.' },
  explainLead: {
    vi: (percent: string) => `Các điểm dưới đây lệch hơn ${percent}% điểm tối đa so với trung vị của mọi người chấm.`,
    en: (percent: string) => `These points are more than ${percent}% of the maximum away from the median.`,
  },
  outlier: { vi: 'Lệch nhiều', en: 'Far off' },
  medianIs: { vi: (median: string) => `trung vị ${median}`, en: (median: string) => `median ${median}` },
  reasonFor: { vi: (name: string) => `Giải trình: ${name}`, en: (name: string) => `Reason: ${name}` },
  noReasonYet: { vi: 'chưa giải trình', en: 'no reason yet' },
  // spread and total
  spread: { vi: 'Điểm của từng tiêu chí', en: 'Points by criterion' },
  least: { vi: 'Thấp nhất', en: 'Lowest' },
  median: { vi: 'Trung vị', en: 'Median' },
  most: { vi: 'Cao nhất', en: 'Highest' },
  mean: { vi: 'Trung bình', en: 'Mean' },
  maximum: { vi: 'Tối đa', en: 'Maximum' },
  howTotal: { vi: 'Tổng điểm tính thế nào', en: 'How the total is made' },
  ruleMean: {
    vi: 'Tổng điểm là trung bình cộng tổng điểm của những người đã nộp phiếu, làm tròn đến hai chữ số thập phân.',
    en: 'The total is the mean of the totals of all who handed in, rounded to two decimals.',
  },
  formula: {
    vi: (sums: string, count: number, total: string) => `(${sums}) ÷ ${count} = ${total}`,
    en: (sums: string, count: number, total: string) => `(${sums}) ÷ ${count} = ${total}`,
  },
  recomputeFile: { vi: 'Tải điểm đã ghi (JSON) để tự tính lại', en: 'Recorded points as JSON, to compute again' },
  levelBy: { vi: (level: string) => `Theo điểm: ${level}`, en: (level: string) => `By points: ${level}` },
  noLevel: { vi: 'Chưa đạt ngưỡng cấp nào', en: 'No threshold reached' },
  vetoHolds: { vi: (veto: string) => `Gặp điều kiện loại: ${veto}`, en: (veto: string) => `A veto holds: ${veto}` },
  totalOf: {
    vi: (total: string, most: string) => `${total}/${most} điểm`,
    en: (total: string, most: string) => `${total} of ${most}`,
  },
  conclude: { vi: 'Kết luận thẩm định', en: 'Conclude the assessment' },
  concluded: { vi: 'Đã kết luận thẩm định.', en: 'The assessment is concluded.' },
  concludeLead: {
    vi: 'Tổng điểm và cấp đề nghị được ghi lại; điểm mở cho đơn vị có mô hình xem.',
    en: 'Total and level are recorded, and the initiative’s unit may see the points.',
  },
  concludedOn: { vi: (on: string) => `Kết luận ngày ${on}`, en: (on: string) => `Concluded on ${on}` },
  proposed: { vi: 'Cấp đề nghị công nhận', en: 'Level proposed' },
  proposedNone: { vi: 'Không đề nghị công nhận', en: 'Not proposed' },
  roundTwo: { vi: 'Lần xem xét lại', en: 'Second look' },
  anotherLook: { vi: 'Đề nghị xem xét lại', en: 'Ask for another look' },
  anotherLookLead: {
    vi: 'Chỉ một lần trong năm. Văn phòng mời người thẩm định mới, khác những người đã chấm.',
    en: 'Once a year. The Office appoints new assessors.',
  },
  anotherLookAsked: { vi: 'Đã gửi đề nghị xem xét lại đến Văn phòng.', en: 'The Office was asked for another look.' },
  see: { vi: 'Xem thẩm định', en: 'See the assessment' },
  seeChoices: { vi: 'Người có thể mời thẩm định', en: 'Who may be appointed' },
  seeRecorded: { vi: 'Điểm đã ghi', en: 'Recorded points' },
  myTitle: { vi: 'Thẩm định', en: 'Assessments' },
  myLead: {
    vi: 'Mô hình anh/chị được mời chấm và mô hình đang thẩm định.',
    en: 'What you were asked to score, and what is being assessed.',
  },
  myNone: { vi: 'Chưa có mô hình nào cần thẩm định.', en: 'Nothing to assess.' },
  myNoneAdvice: {
    vi: 'Mô hình hiện ở đây sau khi nộp tự đánh giá; người được mời chấm thấy mô hình của mình.',
    en: 'Initiatives show here once self-assessed; assessors see theirs.',
  },
  waitingTitle: { vi: 'Việc thẩm định chờ tôi', en: 'Assessment that waits for me' },
  initiatives: { vi: 'Mô hình, điển hình', en: 'Initiatives' },
  initiative: { vi: 'Mô hình', en: 'Initiative' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  sheets: { vi: 'Phiếu đã nộp', en: 'Sheets' },
  mySheet: { vi: 'Phiếu của tôi', en: 'My sheet' },
  allOpen: { vi: 'Mọi mô hình', en: 'All' },
  ownOnly: { vi: 'Tôi chấm', en: 'Mine' },
})

export const interestWords: Readonly<Record<Interest, Words>> = {
  none: { vi: 'Không có gì liên quan', en: 'None' },
  relative: { vi: 'Có quan hệ gia đình', en: 'A relative' },
  other: { vi: 'Có lý do khác khiến không khách quan', en: 'Another reason' },
}

export const assessorStateWords: Readonly<Record<AssessorState, Words>> = {
  appointed: { vi: 'Chờ khai báo', en: 'To declare' },
  declared: { vi: 'Đang chấm', en: 'Scoring' },
  handed_in: { vi: 'Đã nộp phiếu', en: 'Handed in' },
  excused: { vi: 'Không chấm vì có liên quan', en: 'Excused: has an interest' },
  removed: { vi: 'Thôi mời', en: 'Removed' },
}

/** What people are told. */
export const assessmentNotices = {
  appointed: (name: string, due: string): Words => ({
    vi: `Anh/chị được mời chấm điểm “${name}”, hạn ${due}. Khai báo rồi chấm.`,
    en: `You are asked to score “${name}” by ${due}. Declare first, then score.`,
  }),
  excused: (name: string, who: string): Words => ({
    vi: `${who} báo có liên quan nên không chấm “${name}”. Mời người khác.`,
    en: `${who} has an interest and does not score “${name}”. Appoint somebody else.`,
  }),
  allIn: (name: string): Words => ({
    vi: `“${name}” đã đủ phiếu chấm; điểm đã mở.`,
    en: `All sheets of “${name}” are in; scores are open.`,
  }),
  selfHandedIn: (name: string): Words => ({
    vi: `“${name}” đã nộp tự đánh giá. Mời người thẩm định.`,
    en: `“${name}” was self-assessed. Appoint assessors.`,
  }),
  reopened: (name: string, until: string, reason: string): Words => ({
    vi: `Tự đánh giá của “${name}” được mở đến ${until}. Lý do: ${reason}`,
    en: `The self-assessment of “${name}” is open until ${until}. Reason: ${reason}`,
  }),
  concluded: (name: string, total: string): Words => ({
    vi: `Thẩm định “${name}” đã kết luận: ${total} điểm.`,
    en: `The assessment of “${name}” is concluded: ${total} points.`,
  }),
  anotherLook: (name: string): Words => ({
    vi: `“${name}” được đề nghị xem xét lại. Mời người thẩm định mới.`,
    en: `Another look at “${name}” was asked for. Appoint new assessors.`,
  }),
  council: (title: string, on: string): Words => ({
    vi: `Mời họp Hội đồng “${title}” ngày ${on}.`,
    en: `Council session “${title}” on ${on}.`,
  }),
  councilChanged: (title: string, on: string, place: string): Words => ({
    vi: `Phiên họp Hội đồng đã đổi: “${title}”, ngày ${on}, tại ${place}.`,
    en: `A council session was changed: “${title}” on ${on}, ${place}.`,
  }),
  councilLeft: (title: string, on: string): Words => ({
    vi: `Anh/chị không còn trong thành phần phiên họp Hội đồng “${title}” ngày ${on}.`,
    en: `You are no longer a member of the council session “${title}” on ${on}.`,
  }),
  councilCancelled: (title: string, on: string, reason: string): Words => ({
    vi: `Phiên họp Hội đồng “${title}” ngày ${on} đã hủy. Lý do: ${reason}`,
    en: `The council session “${title}” on ${on} was cancelled. Reason: ${reason}`,
  }),
}
