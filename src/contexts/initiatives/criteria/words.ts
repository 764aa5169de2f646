import { defineWords, type Words } from '../../../kernel/words.ts'
import type { EvidenceKind } from './rules/criteria.ts'
import type { CriteriaState } from './rules/criteria-set.ts'

export const words = defineWords({
  listTitle: { vi: 'Bộ tiêu chí', en: 'Criteria' },
  listLead: {
    vi: 'Các bộ tiêu chí chấm điểm của cơ quan và của cấp trên. Bộ đã ban hành không sửa được; muốn sửa thì lập bản mới.',
    en: 'Sets of criteria of this agency and of those above. A set in force does not change; make a new version instead.',
  },
  none: { vi: 'Chưa có bộ tiêu chí nào.', en: 'There are no criteria yet.' },
  noneAdvice: {
    vi: 'Văn phòng lập bộ tiêu chí, có thể bắt đầu từ một bộ mẫu rồi sửa cho đúng quy định của địa phương.',
    en: 'The Office makes a set; it can start from a sample and adapt it to the rules that hold here.',
  },
  name: { vi: 'Tên bộ tiêu chí', en: 'Name of the set' },
  kind: { vi: 'Dùng cho', en: 'For' },
  both: { vi: 'Cả mô hình và điển hình', en: 'Models and exemplars' },
  forModels: { vi: 'Mô hình', en: 'Models' },
  forExemplars: { vi: 'Điển hình', en: 'Exemplars' },
  state: { vi: 'Tình trạng', en: 'State' },
  versionNumber: { vi: 'Bản', en: 'Version' },
  agency: { vi: 'Cơ quan lập', en: 'Made by' },
  total: { vi: 'Tổng điểm', en: 'Points in all' },
  criteriaCount: { vi: 'Số tiêu chí', en: 'Criteria' },
  source: { vi: 'Căn cứ, nguồn', en: 'Based on' },
  sourceHint: {
    vi: 'Số, ngày văn bản ban hành bộ tiêu chí. Ví dụ: Hướng dẫn số 08-HD/BDVTU ngày 25/9/2022.',
    en: 'Number and date of the document that sets them.',
  },
  sample: { vi: 'Mẫu tham khảo', en: 'Sample' },
  sampleNote: {
    vi: 'Bộ này lập từ mẫu để tham khảo, không phải bộ chính thức. Sửa theo quy định của cơ quan có thẩm quyền trước khi dùng.',
    en: 'This set comes from a sample and is nobody’s official one. Adapt it to the rules that hold before it is used.',
  },
  make: { vi: 'Lập bộ tiêu chí', en: 'Make a set' },
  made: {
    vi: 'Đã lập bộ tiêu chí. Sửa các dòng dưới đây rồi ban hành.',
    en: 'The set was made. Edit it, then publish.',
  },
  from: { vi: 'Bắt đầu từ bộ mẫu', en: 'Start from a sample' },
  fromHint: {
    vi: 'Bỏ trống để bắt đầu từ trang trắng. Các mẫu chỉ để tham khảo, không phải bộ chính thức.',
    en: 'Leave empty to start from nothing. Samples are for reference only.',
  },
  sampleModels: { vi: 'Mô hình tập thể, 100 điểm (mẫu)', en: 'Collective models, 100 points (sample)' },
  sampleExemplars: { vi: 'Điển hình cá nhân, 100 điểm (mẫu)', en: 'Individual exemplars, 100 points (sample)' },
  sampleState: { vi: 'Dân vận chính quyền, thang 30/70 (mẫu)', en: 'State agencies, scale 30/70 (sample)' },
  edit: { vi: 'Lưu bộ tiêu chí', en: 'Save' },
  edited: { vi: 'Đã lưu bộ tiêu chí.', en: 'Saved.' },
  publish: { vi: 'Ban hành', en: 'Publish' },
  publishAsk: {
    vi: 'Sau khi ban hành, bộ tiêu chí không sửa được nữa; các mùa thi đua chọn được bộ này.',
    en: 'Once published the set cannot be changed, and seasons can use it.',
  },
  published: { vi: 'Đã ban hành bộ tiêu chí.', en: 'The set was published.' },
  retire: { vi: 'Thôi dùng', en: 'Retire' },
  retireAsk: {
    vi: 'Các mùa đang dùng vẫn giữ bộ này; mùa mới không chọn được nữa.',
    en: 'Seasons that use it keep it; new ones cannot choose it.',
  },
  retired: { vi: 'Bộ tiêu chí đã thôi dùng.', en: 'The set was retired.' },
  drop: { vi: 'Xóa bản nháp', en: 'Delete the draft' },
  dropAsk: { vi: 'Bản nháp bị xóa hẳn.', en: 'The draft is gone for good.' },
  dropped: { vi: 'Đã xóa bản nháp.', en: 'The draft was deleted.' },
  copy: { vi: 'Lập bản mới từ bộ này', en: 'Copy as a new version' },
  copied: { vi: 'Đã lập bản nháp mới. Sửa rồi ban hành.', en: 'A new draft was made.' },
  key: { vi: 'Mã dòng', en: 'Key' },
  groups: { vi: 'Các nhóm tiêu chí', en: 'Groups' },
  group: { vi: 'Nhóm', en: 'Group' },
  groupName: { vi: 'Tên nhóm', en: 'Name of the group' },
  criterion: { vi: 'Tiêu chí', en: 'Criterion' },
  criterionNumber: { vi: (place: number) => `Tiêu chí ${place}`, en: (place: number) => `Criterion ${place}` },
  most: { vi: 'Điểm tối đa', en: 'Most points' },
  evidence: { vi: 'Minh chứng', en: 'Evidence' },
  guide: { vi: 'Hướng dẫn chấm, minh chứng cần có', en: 'How to score, what evidence' },
  vetoes: { vi: 'Điều kiện loại', en: 'Vetoes' },
  vetoesHint: {
    vi: 'Gặp một điều kiện loại thì không đề nghị công nhận, dù bao nhiêu điểm.',
    en: 'An initiative that meets one of these is not proposed, whatever its points.',
  },
  veto: { vi: 'Điều kiện loại', en: 'Veto' },
  thresholds: { vi: 'Ngưỡng điểm theo cấp công nhận', en: 'Points asked for each level' },
  level: { vi: 'Cấp công nhận', en: 'Level' },
  least: { vi: 'Từ điểm', en: 'From points' },
  rules: { vi: 'Quy tắc chấm và họp', en: 'Rules of scoring and councils' },
  outlierPercent: {
    vi: 'Lệch bao nhiêu % điểm tối đa thì phải giải trình',
    en: 'Distance in % of the maximum that needs a reason',
  },
  outlierHint: {
    vi: 'So với trung vị của những người chấm. Ví dụ 20: tiêu chí 10 điểm, lệch hơn 2 điểm phải giải trình.',
    en: 'From the median of all assessors. With 20, more than 2 points off on a criterion of 10.',
  },
  leastAssessors: { vi: 'Số người chấm ít nhất', en: 'Fewest assessors' },
  quorumPercent: { vi: 'Tỷ lệ dự họp tối thiểu (%)', en: 'Quorum (%)' },
  passPercent: { vi: 'Tỷ lệ tán thành tối thiểu (%)', en: 'Votes in favour (%)' },
  passHint: {
    vi: 'Tính trên số thành viên dự họp được biểu quyết. 51 nghĩa là quá nửa.',
    en: 'Of the members present who may vote. 51 means more than half.',
  },
  addGroup: { vi: 'Thêm nhóm', en: 'Add a group' },
  addCriterion: { vi: 'Thêm tiêu chí', en: 'Add a criterion' },
  addVeto: { vi: 'Thêm điều kiện loại', en: 'Add a veto' },
  addThreshold: { vi: 'Thêm cấp', en: 'Add a level' },
  remove: { vi: 'Bỏ dòng', en: 'Remove' },
  removeGroup: { vi: 'Bỏ nhóm', en: 'Remove the group' },
  see: { vi: 'Xem bộ tiêu chí', en: 'See a set' },
  points: { vi: (points: string) => `${points} điểm`, en: (points: string) => `${points} points` },
  usedBy: { vi: 'Các mùa dùng bộ này', en: 'Seasons that use it' },
  inTotal: { vi: 'Cộng', en: 'Total' },
})

export const evidenceWords: Readonly<Record<EvidenceKind, Words>> = {
  none: { vi: 'Không cần', en: 'Not needed' },
  asked: { vi: 'Nên có', en: 'Better with' },
  required: { vi: 'Bắt buộc', en: 'Required' },
}

export const criteriaStateWords: Readonly<Record<CriteriaState, Words>> = {
  draft: { vi: 'Bản nháp', en: 'Draft' },
  published: { vi: 'Đã ban hành', en: 'In force' },
  retired: { vi: 'Thôi dùng', en: 'Retired' },
}
