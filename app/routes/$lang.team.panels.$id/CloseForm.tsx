import { useText } from '~/http/text'
import { Button } from '~/ui/Button'

export function CloseForm() {
  const t = useText().panels.panel
  return (
    <details className="measure">
      <summary>{t.close}</summary>
      <form method="post" className="stack-tight">
        <input type="hidden" name="intent" value="close" />
        <p>{t.closeAbout}</p>
        <div className="row">
          <Button look="danger">{t.close}</Button>
        </div>
      </form>
    </details>
  )
}
