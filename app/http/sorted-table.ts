import { type TableSort, writeTableSort } from '~/domains/casework/table-sort'

/** Address, on the page where one is, at which a case's table stands in an order; leads to that table. */
export function sortedAt(documentId: string, columnId: string, order: TableSort['order']): string {
  return `?sort=${writeTableSort({ documentId, columnId, order })}#paper-${documentId}`
}
