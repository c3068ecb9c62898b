type Values = Record<string, string>
interface Kept {
  base: Values
  now: Values
}
type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const prefix = 'keep:'

function controls(form: HTMLFormElement): Control[] {
  return [...form.querySelectorAll<Control>('input, textarea, select')].filter(
    ({ type, name }) => name && !/^(password|hidden|file|submit|button)$/.test(type),
  )
}

function isTicking(control: Control): control is HTMLInputElement {
  return control.type === 'radio' || control.type === 'checkbox'
}

/** Ticked boxes and radios are named with their value: each is there or not. */
function read(form: HTMLFormElement): Values {
  const values: Values = {}
  for (const control of controls(form)) {
    if (!isTicking(control)) values[control.name] = control.value
    else if (control.type === 'checkbox') values[`${control.name}=${control.value}`] = String(control.checked)
    else values[control.name] = control.checked ? control.value : (values[control.name] ?? '')
  }
  return values
}

function write(form: HTMLFormElement, values: Values): void {
  for (const control of controls(form)) {
    const value = values[control.type === 'checkbox' ? `${control.name}=${control.value}` : control.name]
    if (value === undefined) continue
    if (!isTicking(control)) control.value = value
    else control.checked = value === (control.type === 'checkbox' ? 'true' : control.value)
    control.dispatchEvent(new Event('input', { bubbles: true }))
  }
}

function watch(form: HTMLFormElement): void {
  const key = prefix + form.dataset.keep
  const base = read(form)
  const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null
  if (kept) write(form, Object.fromEntries(Object.entries(kept.now).filter(([name]) => base[name] === kept.base[name])))
  form.addEventListener('input', () =>
    localStorage.setItem(key, JSON.stringify({ base, now: read(form) } satisfies Kept)),
  )
}

/**
 * Keeps what is chosen and typed in `<form data-keep="KEY">` on this device until the server has taken it.
 * KEY must begin with the person's id, so that nobody else at the same device gets to see it. The page that shows that the
 * form was taken says so with `<i hidden data-taken="KEY">`. Kept: text, choices, selects; never passwords or hidden fields.
 * A field that the server meanwhile shows with another value than the one it was changed from is left as the server has it.
 */
export function keepForms(): void {
  try {
    for (const mark of document.querySelectorAll<HTMLElement>('[data-taken]'))
      localStorage.removeItem(prefix + mark.dataset.taken)
    for (const form of document.querySelectorAll<HTMLFormElement>('form[data-keep]')) watch(form)
  } catch {
    // a browser that keeps nothing for sites: the form works as it would without this script
  }
}
