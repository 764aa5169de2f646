/** Family names of Viet Nam in bare letters, those of the Chăm, Raglai, Ê Đê, Thái, Mông, Tày and others included. */
export const surnames: ReadonlySet<string> = new Set(
  (
    'an au bach ban banh be bui ba cam cao chamalea chau che chu cu cung dam dang dao dau dien diep dieu dinh do doan doi dong du duong ' +
    'giang giap ha han hau ho hoa hoang hong hua huynh kator katơr khong khuat khuc khuong kieu kim ksor kpa la lai lam lang le lieu lo long lu luc ' +
    'luong luu ly ma mac mai mang mong mua nay ngan nghiem ngo nguyen nhu ninh nong ong pham phan phi phung phuong pinang quach quan quang quang ' +
    'rcom rmah ro rahlan rơ sam siu son sung ta tan tang thach thai than thang thanh thao thi thieu tho tieu tiet to ton tong tra trang tran trieu ' +
    'trinh truong tu tuong ung uong va van vang vi vien vo vu vuong xa xong y h k chu cil liêng lieng nie ayun eban dao kha luong tao tan'
  ).split(' '),
)
