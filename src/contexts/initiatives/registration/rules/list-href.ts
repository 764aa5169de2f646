/** Where a list to the superior stands: lists belong to their sender, and both agencies open the same address. */
export function listHref(senderId: number, listId: string): string {
  return `${listsHref}/${senderId}/${listId}`
}

export const listsHref = '/danh-sach-gui'
