/** Where a certificate that was given to an initiative of an agency below is withdrawn. */
export function certificateWithdrawalHref(id: string): string {
  return `/cong-nhan/giay-chung-nhan/${id}/thu-hoi`
}
