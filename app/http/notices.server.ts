import { redirect } from '@remix-run/node'
import type { Notices } from '~/i18n/text'
import { noticeCookie } from './cookies.server'

/** Goes on to `path`, where a short message is shown once. */
export function redirectWithNotice(path: string, notice: keyof Notices): Response {
  return redirect(path, { headers: { 'Set-Cookie': noticeCookie(notice) } })
}
