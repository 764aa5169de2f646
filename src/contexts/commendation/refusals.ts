import type { Refusal } from '../../commands/refusals.ts'

const say = (status: Refusal['status'], vi: string, en: string): Refusal => ({ status, words: { vi, en } })

/** Why a proposal is not made or moved. */
export const proposalRefusals = {
  'proposal-elsewhere': say(
    409,
    'Đề nghị này đang ở bước khác, không làm được. Mở lại trang để xem đang ở đâu.',
    'The proposal is at another step. Open the page again to see where it stands.',
  ),
  'holder-missing': say(
    422,
    'Chưa chọn ai được khen. Chọn người, đơn vị, hoặc ghi tên.',
    'Nobody is named. Choose a person or a unit, or type a name.',
  ),
  'holder-twice': say(
    422,
    'Chỉ chọn một: người trong cơ quan, đơn vị, hoặc tên ở ngoài. Mỗi đề nghị cho một tập thể hoặc cá nhân.',
    'Choose one only: a person, a unit, or a name. Each proposal is for one holder.',
  ),
  'holder-of-other-kind': say(
    422,
    'Khen tập thể thì chọn đơn vị, khen cá nhân thì chọn người.',
    'A collective is a unit, an individual is a person.',
  ),
  'form-unknown': say(
    422,
    'Hình thức khen thưởng này không có trong danh mục hoặc không còn dùng.',
    'This form is not on the list or no longer in use.',
  ),
  'form-for-other-holder': say(
    422,
    'Hình thức này không dành cho đối tượng đã chọn (tập thể hoặc cá nhân).',
    'This form is not for such a holder.',
  ),
  'commended-already': say(
    409,
    'Tập thể, cá nhân này đã được đề nghị hoặc khen thưởng cho chính thành tích này. Một thành tích không khen nhiều lần. Nếu là người khác trùng tên, ghi thêm nơi ở sau tên.',
    'This holder was already proposed or honoured for this very achievement. Nobody is rewarded twice for the same. If it is somebody else of the same name, add where they live.',
  ),
} as const satisfies Record<string, Refusal>

/** Why a meeting is not called or closed. */
export const meetingRefusals = {
  'proposal-elsewhere': proposalRefusals['proposal-elsewhere'],
  'members-too-few': say(422, 'Hội đồng cần ít nhất 3 thành viên.', 'A council has at least three members.'),
  'chair-not-member': say(
    422,
    'Người chủ trì và thư ký phải là thành viên hội đồng.',
    'The chair and the secretary must be members.',
  ),
  'agenda-empty': say(422, 'Chưa chọn đề nghị nào để bỏ phiếu.', 'Choose at least one proposal to vote on.'),
  'session-over': say(409, 'Phiên họp này đã kết thúc hoặc đã hủy.', 'This meeting is over or was cancelled.'),
  'held-in-future': say(
    422,
    'Ngày họp ở sau hôm nay, chưa ghi kết quả được.',
    'The meeting is dated after today; its votes can not be recorded yet.',
  ),
  'not-a-member': say(
    422,
    'Chỉ thành viên của phiên họp mới khai báo được.',
    'Only members of the meeting can declare an interest.',
  ),
  'declared-by-others': say(
    409,
    'Nội dung này do người tổ chức phiên họp ghi, thành viên không tự bỏ hoặc đổi. Đề nghị Văn phòng sửa.',
    'This was put down by those who hold the meeting; a member does not take it back or change it. Ask the Office.',
  ),
  'member-gone': say(
    422,
    'Có thành viên đã rời cơ quan trước ngày họp, không ghi có mặt được. Sửa phiên họp để thay người.',
    'A member has left the agency before the day and can not be present. Change the meeting.',
  ),
  'signers-absent': say(
    422,
    'Người chủ trì và thư ký phải có mặt, vì hai người ký biên bản. Sửa phiên họp để cử người khác.',
    'The chair and the secretary, who sign the minutes, must be present. Change the meeting to name others.',
  ),
  'everybody-has-interest': say(
    409,
    'Có đề nghị mà mọi người có mặt đều liên quan nên không ai được bỏ phiếu. Sửa phiên họp: thêm thành viên, hoặc để đề nghị đó sang phiên khác.',
    'Everybody present has an interest in one of the proposals, so nobody may vote on it. Change the meeting: add members, or leave it for another one.',
  ),
  'interested-counted': say(
    422,
    'Có đề nghị tính cả phiếu của người có liên quan. Người được đề nghị, người thuộc tập thể được đề nghị, người viết hoặc sửa đề nghị và người đã khai báo không bỏ phiếu đề nghị đó.',
    'The votes on a proposal count people with an interest in it. Whoever is proposed, is of the unit proposed, wrote or changed it, or declared an interest does not vote on it.',
  ),
  'present-not-member': say(422, 'Người có mặt phải là thành viên hội đồng.', 'Who is present must be a member.'),
  'quorum-missing': say(
    422,
    'Số người có mặt chưa đủ theo tỷ lệ của hội đồng. Phiên họp không bỏ phiếu được.',
    'Too few members are present for the council to vote.',
  ),
  'votes-missing': say(
    422,
    'Còn đề nghị chưa ghi kết quả bỏ phiếu. Ghi đủ cho từng đề nghị.',
    'A proposal has no votes yet. Record them for each.',
  ),
  'votes-too-many': say(
    422,
    'Có đề nghị số phiếu nhiều hơn số người có mặt. Kiểm tra lại.',
    'A proposal has more votes than members present.',
  ),
  'votes-too-few': say(
    422,
    'Có đề nghị số phiếu ít hơn số người có mặt được bỏ phiếu. Ghi cả phiếu không ý kiến.',
    'A proposal has fewer votes than members present who may vote. Count those who abstained, too.',
  ),
} as const satisfies Record<string, Refusal>

/** Why a decision is not issued. */
export const grantRefusals = {
  'proposal-elsewhere': proposalRefusals['proposal-elsewhere'],
  'nothing-chosen': say(422, 'Chưa chọn đề nghị nào.', 'Choose at least one proposal.'),
  'number-taken': say(
    409,
    'Số quyết định này đã dùng trong năm. Kiểm tra lại sổ văn bản đi.',
    'This number was already used this year. Check the register of outgoing documents.',
  ),
  'decided-in-the-future': say(
    422,
    'Ngày ký quyết định ở sau hôm nay. Ban hành khi đã ký.',
    'The decision is dated after today. Issue it when it is signed.',
  ),
  'decided-before-council': say(
    422,
    'Ngày ký quyết định ở trước ngày hội đồng họp xét một đề nghị trong danh sách. Kiểm tra lại ngày ký.',
    'The decision is dated before the council met on one of the proposals. Check the date.',
  ),
  'signer-unknown': say(
    422,
    'Người ký không thuộc lãnh đạo hoặc Văn phòng của cơ quan. Chọn lại người ký.',
    'The signer is neither a leader nor of the Office. Choose again.',
  ),
  'base-salary-unknown': say(
    422,
    'Không có mức lương cơ sở cho ngày ký này trong danh mục.',
    'No base salary is known for that day.',
  ),
} as const satisfies Record<string, Refusal>

/** Why a form is not saved. */
export const formRefusals = {
  'form-ends-before-start': say(422, 'Ngày thôi dùng phải sau ngày bắt đầu.', 'A form must end after it starts.'),
} as const satisfies Record<string, Refusal>
