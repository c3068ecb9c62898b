import { useActionData } from '@remix-run/react'
import { useText } from '~/http/text'
import { Notice } from '~/ui/Notice'
import type { Said } from './acts.server'

/** What the form just sent has done. A new link is here and nowhere else. */
export function Told() {
  const t = useText().panels.panel
  const { said } = (useActionData() as { said?: Said } | undefined) ?? {}
  if (!said) return null
  if (said.kind === 'link')
    return (
      <Notice kind="done" live>
        <div className="stack-tight">
          <p>
            <strong>{t.link(said.name)}</strong>
          </p>
          <p className="panel-link">{said.link}</p>
          <p>{t.linkAbout}</p>
        </div>
      </Notice>
    )
  if (said.kind === 'sent')
    return (
      <Notice kind={said.failed.length > 0 ? 'missing' : 'done'} live>
        {said.sent > 0 ? <p>{t.sent(said.sent)}</p> : null}
        {said.failed.length > 0 ? <p>{t.failed(said.failed.join(', '))}</p> : null}
      </Notice>
    )
  return (
    <Notice kind="done" live>
      {said.kind === 'removed' ? t.removed(said.name) : t.taken(said.members)}
    </Notice>
  )
}
