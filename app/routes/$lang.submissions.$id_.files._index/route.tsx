import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readTaskFiles, type TaskFiles } from '~/domains/casework/sent-files.server'
import type { TaskFile } from '~/domains/casework/task-file'
import { mostFiles } from '~/domains/casework/uploads.server'
import { FileList } from '~/http/casework/FileList'
import { fileWord } from '~/http/casework/file-word'
import { localeOf, refuse, requireActor } from '~/http/guard.server'
import { titleOf, useLocale, useText } from '~/http/text'
import { uploadOf } from '~/http/upload.server'
import { textOf } from '~/i18n/text'
import { Breadcrumbs } from '~/ui/Breadcrumbs'
import { Button, ButtonLink } from '~/ui/Button'
import { Page, Part } from '~/ui/Page'
import { Prose } from '~/ui/Prose'
import { AddFile } from './AddFile'
import type { FileFault } from './fault'
import { takeRemoval, takeUpload } from './take.server'

interface FilesPageData extends TaskFiles {
  submissionId: string
  title: string
  most: number
}

export const meta = titleOf<FilesPageData>((_, { title }) => title)

function askedOf({ params, request }: LoaderFunctionArgs) {
  return { submissionId: params.id ?? '', taskId: new URL(request.url).searchParams.get('task') ?? '' }
}

export async function loader(args: LoaderFunctionArgs): Promise<FilesPageData> {
  const locale = localeOf(args.params)
  const actor = await requireActor(args)
  const { submissionId, taskId } = askedOf(args)
  const found = readTaskFiles(args.context.world, actor, submissionId, taskId)
  if (!found.ok) return refuse(found.reason)
  if (!found.isOpen) throw redirect(`/${locale}/submissions/${submissionId}`)
  const title = textOf(locale).writing.files.title(found.task.title[locale])
  return { ...found, submissionId, title, most: mostFiles }
}

export async function action(args: ActionFunctionArgs) {
  const locale = localeOf(args.params)
  const actor = await requireActor(args)
  const sent = { args, actor, locale, ...askedOf(args) }
  const upload = uploadOf(args.context)
  return upload ? takeUpload(sent, upload) : takeRemoval(sent)
}

/** The files of a task: those there are, each with the way out again, and the form that adds one. */
export default function FilesPage() {
  const { submissionId, title, task, files, removed, most } = useLoaderData<typeof loader>()
  const refusal = useActionData() as FileFault | undefined
  const text = useText()
  const t = text.writing.files
  const locale = useLocale()
  const work = `/${locale}/submissions/${submissionId}`
  const crumbs = [{ to: work, label: text.casework.work.tasks }]
  return (
    <Page title={title} above={<Breadcrumbs label={text.words.breadcrumbs} crumbs={crumbs} />}>
      <Prose html={task.promptHtml[locale]} compact />
      <Part id="there" title={t.there(files.length, most)}>
        <FileList
          submissionId={submissionId}
          files={files}
          empty={t.none}
          beside={(file) => <Remove id={file.id} name={fileWord(file, t)} />}
        />
      </Part>
      <Part id="add" title={t.add}>
        {files.length < most ? (
          <AddFile task={task} most={most} fault={refusal?.fault ?? null} />
        ) : (
          <p>{t.faults.many(most)}</p>
        )}
      </Part>
      <Removed submissionId={submissionId} files={removed} />
      <div>
        <ButtonLink to={`${work}#text.${task.id}`} look="quiet">
          {t.back}
        </ButtonLink>
      </div>
    </Page>
  )
}

function Remove({ id, name }: { id: string; name: string }) {
  return (
    <form method="post">
      <Button look="quiet" name="remove" value={id}>
        {useText().writing.files.remove} <span className="unseen">{name}</span>
      </Button>
    </form>
  )
}

function Removed({ submissionId, files }: { submissionId: string; files: readonly TaskFile[] }) {
  const t = useText().writing.files
  if (files.length === 0) return null
  return (
    <Part id="removed" title={t.removed}>
      <p className="soft">{t.removedLead}</p>
      <FileList submissionId={submissionId} files={files} />
    </Part>
  )
}
