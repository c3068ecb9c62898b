import { refuse } from '~/http/guard.server'

/** Every address that no page has. */
export function loader() {
  return refuse('not-found')
}

export function action() {
  return refuse('not-found')
}

export default function Unknown() {
  return null
}
