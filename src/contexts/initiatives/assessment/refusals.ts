import type { Refusal } from '../../../commands/refusals.ts'

const said = (status: Refusal['status'], vi: string, en: string): Refusal => ({ status, words: { vi, en } })

/** Everything that the room of assessment may refuse, with its words. */
const all = {
  'criteria-not-chosen': said(
    409,
    'Mùa thi đua chưa có bộ tiêu chí nên chưa chấm điểm được. Báo Văn phòng chọn bộ tiêu chí cho mùa.',
    'The season has no criteria yet, so nothing can be scored. Ask the Office to choose them.',
  ),
  'self-assessment-closed': said(
    409,
    'Đã hết hạn tự đánh giá của mùa. Đề nghị Văn phòng gia hạn cho mô hình này.',
    'The self-assessment of the season is closed. Ask the Office for more time.',
  ),
  'criterion-not-of-set': said(
    422,
    'Tiêu chí này không thuộc bộ tiêu chí của mô hình. Mở lại trang rồi đính kèm lại.',
    'This criterion is not of the criteria that hold here. Open the page again.',
  ),
  'evidence-missing': said(422, 'Chọn ít nhất một tệp minh chứng.', 'Choose a file.'),
  'scoring-has-begun': said(
    409,
    'Đã có người nộp phiếu chấm nên không mở lại tự đánh giá được nữa.',
    'Somebody has handed in a sheet, so the self-assessment stays as it is.',
  ),
  'extension-in-the-past': said(
    422,
    'Hạn mới phải từ hôm nay trở đi và sau hạn của mùa nếu hạn đó đã qua.',
    'The new day must not lie in the past.',
  ),
  'not-an-assessor': said(
    422,
    'Có người chưa giữ vai trò “Hội đồng thẩm định”. Quản trị giao vai trò trước, rồi mời thẩm định.',
    'Somebody does not hold the role of assessor. The administrator gives it first.',
  ),
  'assessor-of-own-unit': said(
    422,
    'Người của chính đơn vị có mô hình không được thẩm định mô hình đó. Chọn người của đơn vị khác.',
    'People of the initiative’s own unit may not assess it. Choose somebody else.',
  ),
  'assessor-is-author': said(
    422,
    'Tác giả, người đang hoặc đã phụ trách mô hình không được thẩm định mô hình đó. Chọn người khác.',
    'Its author and whoever is or was in charge may not assess it. Choose somebody else.',
  ),
  'assessed-before': said(
    422,
    'Lần xem xét lại cần người chấm mới: có người đã chấm ở lần trước. Chọn người khác.',
    'Another look needs new assessors: somebody scored it before.',
  ),
  'assessor-appointed-before': said(
    409,
    'Có người đã được mời ở lần thẩm định này. Người đã thôi hoặc báo có liên quan không được mời lại.',
    'Somebody was appointed in this round already; who stepped down is not appointed again.',
  ),
  'has-seen-scores': said(
    409,
    'Điểm đã mở và người này có quyền xem điểm, nên không thể chấm độc lập nữa. Chọn người khác.',
    'Scores are open and this person may see them, so they can not score blind. Choose somebody else.',
  ),
  'due-in-the-past': said(422, 'Hạn chấm phải từ hôm nay trở đi.', 'The day must not lie in the past.'),
  'nobody-appointed': said(422, 'Chọn ít nhất một người thẩm định.', 'Choose at least one assessor.'),
  'not-on-panel': said(
    403,
    'Anh/chị không có trong danh sách người chấm mô hình này, hoặc đã thôi chấm.',
    'You are not among the assessors of this initiative, or no longer.',
  ),
  'declared-before': said(409, 'Anh/chị đã khai báo rồi.', 'You have declared already.'),
  'declare-first': said(
    409,
    'Khai báo có liên quan đến mô hình hay không trước, rồi mới chấm điểm.',
    'Declare first whether you have an interest, then score.',
  ),
  'sheet-handed-in': said(409, 'Phiếu chấm đã nộp nên không sửa được.', 'The sheet was handed in and stays as it is.'),
  'scores-not-open': said(
    409,
    'Chưa đến lúc mở điểm: chờ đủ phiếu của mọi người chấm hoặc hết hạn chấm.',
    'Scores are not open yet: wait for all sheets or for the day.',
  ),
  'sheet-of-own-initiative': said(
    409,
    'Có phiếu của người nay là tác giả hoặc phụ trách chính mô hình này. Cho người đó thôi chấm, phiếu không được tính, rồi kết luận.',
    'A sheet is by somebody who has become author or officer of this very initiative. Take them off the panel, so that it does not count, then conclude.',
  ),
  'too-few-assessors': said(
    409,
    'Chưa đủ số người chấm tối thiểu của bộ tiêu chí. Mời thêm người thẩm định.',
    'Fewer assessors than the criteria ask for have handed in. Appoint more.',
  ),
  'outlier-unexplained': said(
    409,
    'Còn điểm lệch nhiều chưa có giải trình. Người chấm giải trình, hoặc đưa ra Hội đồng quyết định.',
    'Points far off have no reason yet. The assessor gives one, or the council decides.',
  ),
  'nothing-to-explain': said(
    422,
    'Ghi giải trình cho ít nhất một tiêu chí có điểm lệch.',
    'Write a reason for at least one criterion with points far off.',
  ),
  'looked-at-twice': said(
    409,
    'Mô hình chỉ được đề nghị xem xét lại một lần trong năm.',
    'Another look can be asked for once a year.',
  ),
  'visit-in-the-future': said(422, 'Ngày kiểm tra thực tế không được sau hôm nay.', 'The visit can not lie ahead.'),
  'visitor-of-own-unit': said(
    403,
    'Người của đơn vị có mô hình không lập biên bản kiểm tra thực tế mô hình của mình.',
    'People of the initiative’s unit do not write the minutes of a visit to it.',
  ),
  'cases-missing': said(422, 'Chọn ít nhất một mô hình để đưa ra Hội đồng.', 'Choose at least one initiative.'),
  'members-missing': said(
    422,
    'Hội đồng cần ít nhất 3 thành viên, kể cả chủ tọa và thư ký.',
    'A council has 3 members at least, with chair and secretary.',
  ),
  'too-many-members': said(422, 'Hội đồng nhiều nhất 50 thành viên.', 'A council has 50 members at most.'),
  'chair-is-secretary': said(
    422,
    'Chủ tọa và thư ký phải là hai người khác nhau.',
    'Chair and secretary are two people.',
  ),
  'case-taken-before': said(409, 'Có mô hình đã nằm trong phiên họp này.', 'An initiative is on the agenda already.'),
  'too-many-cases': said(
    422,
    'Một phiên họp xét nhiều nhất 200 mô hình. Lập thêm phiên họp khác.',
    'A session takes 200 initiatives at most. Plan another one.',
  ),
  'session-closed': said(409, 'Phiên họp đã kết thúc, biên bản không sửa được.', 'The session is closed.'),
  'session-cancelled': said(
    409,
    'Phiên họp đã hủy. Lập phiên họp khác để xét các mô hình này.',
    'The session was cancelled. Plan another one.',
  ),
  'votes-fix-members': said(
    409,
    'Đã biểu quyết nên không đổi chủ tọa, thư ký, thành viên được nữa. Tên, ngày, địa điểm vẫn đổi được.',
    'Something was voted, so chair, secretary and members stay. Title, day and place may change.',
  ),
  'held-after-votes': said(
    422,
    'Ngày họp không được sau ngày đã biểu quyết.',
    'The day can not lie after something was voted on.',
  ),
  'votes-keep-session': said(
    409,
    'Đã biểu quyết nên không hủy phiên họp được. Kết thúc phiên họp; nội dung chưa biểu quyết để lại phiên sau.',
    'Something was voted, so the session stands. Close it; what was not voted on is left for another one.',
  ),
  'member-left': said(
    422,
    'Có thành viên đã rời cơ quan trước ngày họp, không ghi có mặt được. Sửa phiên họp để thay người.',
    'A member has left the agency before the day and can not be present. Change the session.',
  ),
  'chair-absent': said(
    409,
    'Chủ tọa và thư ký phải có mặt mới biểu quyết được, vì hai người ký biên bản. Ghi lại người có mặt, hoặc sửa phiên họp để cử người khác.',
    'The chair and the secretary, who sign the minutes, must be present. Record who is there, or change the session.',
  ),
  'session-not-yet': said(409, 'Chưa đến ngày họp.', 'The session has not come yet.'),
  'no-quorum': said(
    409,
    'Chưa đủ số thành viên dự họp theo tỷ lệ tối thiểu nên chưa biểu quyết được. Ghi lại thành viên có mặt.',
    'Too few members are present to vote. Record who is there.',
  ),
  'decided-already': said(
    409,
    'Mô hình này đã được Hội đồng quyết định ở lần thẩm định này (có thể trong phiên khác). Mở lại trang để xem.',
    'A council has decided on this initiative already, perhaps in another session. Open the page again.',
  ),
  'voter-not-present': said(
    422,
    'Có phiếu của người không có mặt trong phiên họp. Mở lại trang rồi ghi lại.',
    'A vote is by somebody who is not present. Open the page again.',
  ),
  'voter-has-interest': said(
    422,
    'Thành viên thuộc đơn vị có mô hình, tác giả, người đang hoặc đã phụ trách không biểu quyết mô hình đó.',
    'Members of its unit, its author and whoever is or was in charge do not vote on an initiative.',
  ),
  'nobody-may-vote': said(
    409,
    'Mọi thành viên có mặt đều liên quan đến mô hình này nên không ai được biểu quyết. Bỏ khỏi phiên họp và xét ở phiên có thành viên khác.',
    'Every member present has an interest in it, so nobody may vote. Take it off the agenda; another session with others decides.',
  ),
  'voted-twice': said(422, 'Có thành viên biểu quyết hai lần.', 'A member voted twice.'),
  'votes-missing': said(
    422,
    'Ghi đủ ý kiến của mọi thành viên có mặt được biểu quyết (tán thành, không tán thành hoặc không có ý kiến).',
    'Record the vote of every member present who may vote.',
  ),
  'not-ready-for-council': said(
    409,
    'Mô hình chưa mở điểm thẩm định hoặc không còn chờ kết luận, nên Hội đồng chưa quyết định được.',
    'Its scores are not open, or it no longer waits for a decision.',
  ),
  'level-not-of-season': said(422, 'Chọn một cấp công nhận của mùa.', 'Choose a level of the season.'),
  'votes-taken': said(
    409,
    'Đã biểu quyết nên không bỏ người đã biểu quyết khỏi danh sách có mặt được.',
    'Members who voted stay on the list of those present.',
  ),
  'case-decided': said(409, 'Nội dung đã biểu quyết nên không bỏ được.', 'A decided case stays.'),
  'nothing-to-draw': said(
    409,
    'Mùa này chưa có mô hình nào đang triển khai để chọn kiểm tra.',
    'The season has no initiative under way to draw from.',
  ),
  'sample-too-big': said(
    422,
    'Số mô hình cần chọn nhiều hơn số mô hình đang có. Giảm số cần chọn.',
    'There are fewer initiatives than asked for.',
  ),
} as const satisfies Readonly<Record<string, Refusal>>

/** The refusals a command may give, with their words. */
export function assessmentRefusals<const Reason extends keyof typeof all>(
  ...reasons: readonly Reason[]
): Record<Reason, Refusal> {
  const entries = reasons.map((reason): [string, Refusal] => [reason, all[reason]])
  return Object.fromEntries(entries) as Record<Reason, Refusal>
}
