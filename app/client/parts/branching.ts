/** A scene in steps, gone on with from the templates that the page brought along. */
export function pathOf(text: string | undefined): string[] {
  return (text ?? '').split(',').filter(Boolean)
}

/** Shows the scene as it stands after these choices, and takes them as the answer. */
export function walk(root: HTMLElement, path: readonly string[], field: HTMLInputElement | null): void {
  const transcript = root.querySelector('.transcript')
  const section = transcript?.parentElement
  const pattern = root.querySelector<HTMLTemplateElement>('template[data-passed]')
  let node = root.querySelector<HTMLTemplateElement>('template[data-node]')
  transcript?.replaceChildren()
  for (const choice of path) {
    const option = node?.content.querySelector<HTMLInputElement>(`input[value="${CSS.escape(choice)}"]`)
    const row = pattern?.content.cloneNode(true) as DocumentFragment
    const [happened, chosen] = row.querySelectorAll('p')
    if (happened) happened.textContent = node?.content.querySelector('.node-text')?.textContent ?? ''
    if (chosen?.lastElementChild) chosen.lastElementChild.textContent = option?.parentElement?.textContent ?? ''
    transcript?.append(row)
    node = root.querySelector(`template[data-node="${CSS.escape(option?.dataset.to ?? '')}"]`)
  }
  if (section) section.hidden = path.length === 0
  if (node) root.querySelector('[data-now]')?.replaceChildren(node.content.cloneNode(true))
  if (field) field.value = path.join()
}
