/** Where a list to the superior stands: lists belong to their sender, and both agencies open the same address. */
export function listHref(senderId: number, listId: string): string {
  return `${listsHref}/${senderId}/${listId}`
}

/** Where the answer to one of its lines is put right. */
export function lineHref(senderId: number, { listId, lineId }: { listId: string; lineId: string }): string {
  return `${listHref(senderId, listId)}/dong/${lineId}`
}

export const listsHref = '/danh-sach-gui'
