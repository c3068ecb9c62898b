import { describe, expect, it } from 'vitest'
import { Button, ButtonLink } from '~/ui/Button'
import { ChoiceGroup } from '~/ui/ChoiceGroup'
import { Field, Select, TextArea } from '~/ui/Field'
import { FormErrors } from '~/ui/FormErrors'
import { all, byId, only, rendered } from './markup'

const evil = '"><script>alert(1)</script>'

describe.each([
  ['Field', 'input', (props: object) => <Field name="email" label="Correo" {...props} />],
  ['TextArea', 'textarea', (props: object) => <TextArea name="email" label="Correo" {...props} />],
  ['Select', 'select', (props: object) => <Select name="email" label="Correo" options={[]} {...props} />],
])('%s', (_name, tag, make) => {
  it('is named by its label', () => {
    const page = rendered(make({}))
    const control = only(page, tag)
    expect(control.attributes).toMatchObject({ id: 'email', name: 'email' })
    expect(only(page, 'label')).toMatchObject({ attributes: { for: 'email' }, text: 'Correo' })
  })

  it('claims no fault and no description that it does not have', () => {
    const { attributes } = only(rendered(make({})), tag)
    expect(attributes).not.toHaveProperty('aria-invalid')
    expect(attributes).not.toHaveProperty('aria-describedby')
  })

  it('is described by its hint, then by its fault', () => {
    const page = rendered(make({ hint: 'El del trabajo', error: 'Escribe una dirección' }))
    const { attributes } = only(page, tag)
    expect(attributes['aria-invalid']).toBe('true')
    const described = attributes['aria-describedby']?.split(' ').map((id) => byId(page, id).text)
    expect(described).toEqual(['El del trabajo', 'Escribe una dirección'])
  })

  it('with a hint alone is not at fault', () => {
    const page = rendered(make({ hint: 'El del trabajo' }))
    const { attributes } = only(page, tag)
    expect(attributes).not.toHaveProperty('aria-invalid')
    expect(byId(page, attributes['aria-describedby']).text).toBe('El del trabajo')
  })

  it('stays apart from a field of the same name in another form of the page', () => {
    const page = rendered(
      <>
        {make({ error: 'one' })}
        {make({ error: 'two', scope: 'second' })}
      </>,
    )
    expect(all(page, tag).map(({ attributes }) => attributes.name)).toEqual(['email', 'email'])
    const faults = all(page, tag).map(({ attributes }) => byId(page, attributes['aria-describedby']).text)
    expect(faults).toEqual(['one', 'two'])
    for (const label of all(page, 'label')) expect(byId(page, label.attributes.for).tag).toBe(tag)
  })

  it('keeps an empty fault from showing', () => {
    expect(rendered(make({ error: undefined })).text).toBe('Correo')
  })
})

describe('what was typed', () => {
  it('stands in the field again, as text only', () => {
    const input = only(rendered(<Field name="a" label="A" value={evil} />), 'input')
    expect(input.attributes.value).toBe(evil)
    const area = only(rendered(<TextArea name="a" label="A" value={evil} />), 'textarea')
    expect(area.text).toBe(evil)
    expect(area.children).toEqual([])
  })

  it('keeps a first line that is empty', () => {
    const area = only(rendered(<TextArea name="a" label="A" value={'\nsecond'} />), 'textarea')
    // a browser drops the first line break after the tag
    expect(area.text).toBe('\n\nsecond')
  })

  it('is chosen again in a list', () => {
    const options = [
      { value: 'es', label: 'Español' },
      { value: 'en', label: 'English' },
    ]
    const list = rendered(<Select name="l" label="L" options={options} value="en" empty="Elige…" />)
    expect(all(list, 'option').map(({ text }) => text)).toEqual(['Elige…', 'Español', 'English'])
    const chosen = all(list, 'option').filter(({ attributes }) => 'selected' in attributes)
    expect(chosen.map(({ attributes }) => attributes.value)).toEqual(['en'])
  })

  it('nothing chosen yet is the empty choice', () => {
    const list = rendered(<Select name="l" label="L" options={[{ value: 'es', label: 'Español' }]} empty="Elige…" />)
    const chosen = all(list, 'option').filter(({ attributes }) => 'selected' in attributes)
    expect(chosen.map(({ text }) => text)).toEqual(['Elige…'])
  })
})

describe('a field', () => {
  it('passes on what helps to fill it in', () => {
    const props = {
      required: true,
      autoComplete: 'username',
      minLength: 3,
      maxLength: 9,
      inputMode: 'numeric' as const,
    }
    const { attributes } = only(rendered(<Field name="a" label="A" type="email" {...props} />), 'input')
    expect(attributes).toMatchObject({
      type: 'email',
      required: '',
      autocomplete: 'username',
      minlength: '3',
      maxlength: '9',
      inputmode: 'numeric',
    })
  })
})

const choices = [
  { value: 'a', label: 'First' },
  { value: 'b', label: 'Second' },
  { value: 'ab', label: 'Third' },
]
const checked = (page: ReturnType<typeof rendered>) =>
  all(page, 'input')
    .filter(({ attributes }) => 'checked' in attributes)
    .map(({ attributes }) => attributes.value)

describe('a group of choices', () => {
  it('asks in its legend, and each choice is named by the row around it', () => {
    const page = rendered(<ChoiceGroup name="q" legend="Which one?" choices={choices} value="b" />)
    expect(only(only(page, 'fieldset'), 'legend').text).toBe('Which one?')
    expect(all(page, 'label').map((label) => [label.text, only(label, 'input').attributes.value])).toEqual([
      ['First', 'a'],
      ['Second', 'b'],
      ['Third', 'ab'],
    ])
    expect(all(page, 'input').every(({ attributes }) => attributes.type === 'radio' && attributes.name === 'q')).toBe(
      true,
    )
    expect(checked(page)).toEqual(['b'])
  })

  it('is described by its hint and its fault', () => {
    const page = rendered(<ChoiceGroup name="q" legend="Q" hint="Pick" error="Choose one" choices={choices} />)
    const described = only(page, 'fieldset').attributes['aria-describedby']?.split(' ')
    expect(described?.map((id) => byId(page, id).text)).toEqual(['Pick', 'Choose one'])
    expect(checked(page)).toEqual([])
  })

  it('has no description where there is nothing to say', () => {
    const { attributes } = only(rendered(<ChoiceGroup name="q" legend="Q" choices={choices} />), 'fieldset')
    expect(attributes).not.toHaveProperty('aria-describedby')
  })

  it('takes the focus of a link to its fault', () => {
    const page = rendered(
      <>
        <FormErrors title="Check" faults={{ q: 'Choose one' }} />
        <ChoiceGroup name="q" legend="Q" error="Choose one" choices={choices} />
      </>,
    )
    const target = byId(page, only(page, 'a').attributes.href?.slice(1))
    expect(target).toMatchObject({ tag: 'fieldset', attributes: { tabindex: '-1' } })
  })

  it('shows every box that was ticked, and no box whose name is part of another', () => {
    const page = rendered(<ChoiceGroup name="q" legend="Q" type="checkbox" choices={choices} value="ab,b" />)
    expect(checked(page)).toEqual(['b', 'ab'])
    const none = rendered(<ChoiceGroup name="q" legend="Q" type="checkbox" choices={choices} />)
    expect(checked(none)).toEqual([])
  })

  it('can require a choice, but never every box', () => {
    const radios = rendered(<ChoiceGroup name="q" legend="Q" choices={choices} required />)
    expect(all(radios, 'input').every(({ attributes }) => 'required' in attributes)).toBe(true)
    const boxes = rendered(<ChoiceGroup name="q" legend="Q" type="checkbox" choices={choices} required />)
    expect(all(boxes, 'input').some(({ attributes }) => 'required' in attributes)).toBe(false)
  })
})

describe('the faults of a form', () => {
  const faults = { email: 'Write an address', name: undefined, zone: 'Choose one' }

  it('are said at once, take the focus, and each leads to its field', () => {
    const page = rendered(
      <>
        <FormErrors title="Check these fields" faults={faults} labels={{ email: 'E-mail' }} />
        <Field name="email" label="E-mail" error="Write an address" />
        <Select name="zone" label="Zone" options={[]} error="Choose one" />
      </>,
    )
    expect(page.children[0]?.attributes).toMatchObject({ role: 'alert', tabindex: '-1', autofocus: '' })
    expect(only(page, 'h2').text).toBe('Check these fields')
    expect(all(page, 'a').map(({ text }) => text)).toEqual(['E-mail: Write an address', 'Choose one'])
    const targets = all(page, 'a').map(({ attributes }) => byId(page, attributes.href?.slice(1)).tag)
    expect(targets).toEqual(['input', 'select'])
  })

  it('are not there when there is none', () => {
    expect(rendered(<FormErrors title="Check" faults={{ a: undefined, b: '' }} />).children).toEqual([])
  })
})

describe('a button', () => {
  it('sends its form, and says what happens', () => {
    const page = rendered(
      <Button name="do" value="hand-in">
        Entregar
      </Button>,
    )
    expect(only(page, 'button')).toMatchObject({
      text: 'Entregar',
      attributes: { type: 'submit', name: 'do', value: 'hand-in', class: 'button' },
    })
  })

  it('that only leads somewhere is a link', () => {
    const page = rendered(
      <ButtonLink to="/es/courses" look="quiet">
        Cursos
      </ButtonLink>,
    )
    const link = only(page, 'a')
    expect(link.attributes).toEqual({ href: '/es/courses', class: 'button quiet' })
  })
})
