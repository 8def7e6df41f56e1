/** The ring and ink label of the chosen place. Built as nodes: a name is text, whatever it holds. */
export function chosenMark(name: string, look: { readonly mark: string; readonly ring: string; readonly label: string }): HTMLElement {
  const mark = element('div', look.mark)
  mark.append(element('span', look.ring), element('span', look.label, shortName(name)))
  return mark
}

/** Of 12组 39号 the number is enough: the outline around it is called 12组. */
export function shortName(name: string): string {
  return name.trim().split(/\s+/).at(-1) ?? name
}

function element(tag: 'div' | 'span', className: string, text = ''): HTMLElement {
  const made = document.createElement(tag)
  made.className = className
  made.textContent = text
  return made
}
