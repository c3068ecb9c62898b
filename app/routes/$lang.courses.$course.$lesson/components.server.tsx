import { type ReactNode, useId } from 'react'
import type { ConversationProps, SortingProps } from '~/domains/content/components'
import type { ComputedProps } from '~/domains/content/computed'
import { source, term } from '~/domains/content/content.server'
import type {
  CalibrationProps,
  CallScoringProps,
  ForecastPlotProps,
  KpiExplorerProps,
  StaffingProps,
} from '~/domains/content/exercises'
import type { Lesson, Term } from '~/domains/content/model'
import type { LessonComponents } from '~/domains/content/rendering.server'
import type { Locale } from '~/i18n/locale'
import { type Text, textOf } from '~/i18n/text'
import { CalibrationText } from '~/islands/CalibrationText'
import { CallText } from '~/islands/CallText'
import { ComputedText } from '~/islands/ComputedText'
import { ConversationText } from '~/islands/ConversationText'
import { ForecastText } from '~/islands/ForecastText'
import { KpiText } from '~/islands/KpiText'
import { SortingText } from '~/islands/SortingText'
import { StaffingText } from '~/islands/StaffingText'
import type { World } from '~/platform/world.server'

/** What a lesson's components may look up. */
interface Shelf {
  world: World
  lesson: Lesson
  locale: Locale
  t: Text['learning']
}
interface Named {
  id: string
  children?: ReactNode
}

/** What stands in a lesson for each component of content/README.md. Depends on lesson, language and catalogue only. */
export function lessonComponents(world: World, lesson: Lesson, locale: Locale): LessonComponents {
  const shelf: Shelf = { world, lesson, locale, t: textOf(locale).learning }
  return {
    Scene,
    Example,
    NextShift,
    Term: showTerm.bind(null, shelf),
    Cite: showCite.bind(null, shelf),
    Sorting: showSorting.bind(null, shelf),
    Conversation: showConversation.bind(null, shelf),
    ...exercises(locale),
  }
}

/** Those with figures and marks: what they show depends on the language alone. */
function exercises(locale: Locale): LessonComponents {
  const t = textOf(locale).exercises
  return {
    Staffing: (props: StaffingProps) => <StaffingText {...props} locale={locale} words={t.staffing} />,
    KpiExplorer: (props: KpiExplorerProps) => <KpiText {...props} locale={locale} words={t.kpi} />,
    CallScoring: (props: CallScoringProps) => <CallText {...props} words={t.call} />,
    Calibration: (props: CalibrationProps) => <CalibrationText {...props} locale={locale} words={t.calibration} />,
    ForecastPlot: (props: ForecastPlotProps) => <ForecastText {...props} locale={locale} words={t.forecast} />,
    Computed: (props: ComputedProps) => <ComputedText asked={props} locale={locale} />,
  }
}

function Scene({ children }: { children: ReactNode }) {
  return <div className="scene">{children}</div>
}

function Example({ children }: { children: ReactNode }) {
  return <div className="example">{children}</div>
}

function NextShift({ children }: { children: ReactNode }) {
  return <div className="next-shift">{children}</div>
}

function showTerm({ world, locale, t }: Shelf, { id, children }: Named) {
  return (
    <TermWord term={term(world, id)} {...{ locale, t }}>
      {children}
    </TermWord>
  )
}

function showCite({ world, lesson, locale, t }: Shelf, { id }: Named) {
  const title = source(world, id)?.title[locale]
  return <CiteMark id={id} number={lesson.sources.indexOf(id) + 1} title={title} t={t} />
}

function showSorting({ t }: Shelf, props: SortingProps) {
  return <SortingText {...props} kind={t.sorting.kind} words={t.sorting} />
}

function showConversation({ t }: Shelf, props: ConversationProps) {
  return <ConversationText {...props} kind={t.conversation.kind} words={t.conversation} />
}

interface TermWordProps {
  term: Term | null
  children: ReactNode
  locale: Locale
  t: Text['learning']
}

/**
 * A word with its meaning behind it: the browser's own popover opens by touch, click and keyboard without any script.
 * Where a browser has none, the meaning stands in the sentence.
 */
function TermWord({ term, children, locale, t }: TermWordProps) {
  const id = `term${useId().replaceAll(':', '-')}`
  if (!term) return children
  return (
    <>
      <button type="button" className="term" {...{ popovertarget: id }}>
        {children}
      </button>
      <span className="term-meaning" id={id} {...{ popover: 'auto' }}>
        <dfn>{term.term[locale]}</dfn> <span>{term.meaning[locale]}</span>
        {term.formula ? (
          <span className="term-formula">
            {t.lesson.formula}: {term.formula[locale]}
          </span>
        ) : null}
        <a href={`/${locale}/search?q=${encodeURIComponent(term.term[locale])}`}>{t.lesson.whereElse}</a>
      </span>
    </>
  )
}

interface CiteMarkProps {
  id: string
  /** Its place in the lesson's list of sources; 0 for common practice, which has no source. */
  number: number
  title: string | undefined
  t: Text['learning']
}

function CiteMark({ id, number, title, t }: CiteMarkProps) {
  if (number === 0) return <small className="soft"> ({t.lesson.ours})</small>
  return (
    <sup className="cite">
      <a href={`#source-${id}`} aria-label={t.lesson.sourceMark(number, title ?? id)}>
        {number}
      </a>
    </sup>
  )
}
