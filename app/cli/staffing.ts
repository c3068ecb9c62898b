import { type Demand, isComputable, leastStaff, loadOf, type Staffing, staffWith } from '~/domains/measurement/staffing'
import { type Command, CommandError } from './command'
import { printAnswer } from './csv'
import { numberIn, readWords } from './options'

const names = ['calls', 'interval', 'aht', 'agents', 'target', 'shrinkage', 'patience'] as const
type Options = Partial<Record<(typeof names)[number], string>>

const usage = [
  'staffing --calls N --interval SECONDS --aht SECONDS [--agents N] --target SERVICE,SECONDS [--shrinkage .3] [--patience SECONDS]',
  '                          what a shift gives by Erlang C, or with --patience by Erlang A, as JSON; without --agents the',
  '                          least number that meets the target, such as .8,20 for 80 % in 20 seconds',
].join('\n')

export const staffingCommand: Command = {
  usage,
  run: async (words) => {
    const { files, options } = readWords(words, names, usage)
    if (files.length > 0) throw new CommandError(`staffing does not know ${files[0]}\n${usage}`, 2)
    const demand = demandOf(options)
    const agents = options.agents === undefined ? null : agentsIn(options.agents)
    printAnswer(answerOf(demand, staffed(demand, agents), options))
    return 0
  },
}

function demandOf(options: Options): Demand {
  const [target, threshold] = targetIn(options.target)
  const shrinkage = options.shrinkage === undefined ? 0 : numberIn(options.shrinkage)
  if (shrinkage === null || shrinkage < 0 || shrinkage >= 1)
    throw new CommandError(`--shrinkage wants a share from 0 to under 1, such as .3, not “${options.shrinkage}”`, 2)
  return {
    calls: positive(options, 'calls'),
    interval: positive(options, 'interval'),
    handleTime: positive(options, 'aht'),
    target,
    threshold,
    shrinkage,
    patience: options.patience === undefined ? null : positive(options, 'patience'),
  }
}

function positive(options: Options, name: (typeof names)[number]): number {
  const text = options[name]
  if (text === undefined) throw new CommandError(`--${name} is missing\n${usage}`, 2)
  const value = numberIn(text)
  if (value === null || value <= 0) throw new CommandError(`--${name} wants a number above 0, not “${text}”`, 2)
  return value
}

function targetIn(text: string | undefined): [number, number] {
  if (text === undefined) throw new CommandError(`--target is missing\n${usage}`, 2)
  const [service, seconds, ...more] = text.split(',').map(numberIn)
  const isTarget = service != null && seconds != null && more.length === 0
  if (!isTarget || service < 0 || service > 1 || seconds < 0)
    throw new CommandError(`--target wants a share of 0 to 1 and seconds, such as .8,20, not “${text}”`, 2)
  return [service, seconds]
}

function agentsIn(text: string): number {
  const agents = numberIn(text)
  if (agents === null || agents < 1 || !Number.isSafeInteger(agents))
    throw new CommandError(`--agents wants a whole number from 1, not “${text}”`, 2)
  return agents
}

function staffed(demand: Demand, agents: number | null): Staffing {
  const staffing = agents === null ? leastStaff(demand) : staffWith(demand, agents)
  if (staffing.ok) return staffing
  if (!isComputable(demand))
    throw new CommandError('so small or so large a load, or so long a patience, is beyond computing', 1)
  const why =
    agents === null
      ? `no number of agents answers ${demand.target * 100} % in time; ask for less`
      : `${agents} agents are not more than the load of ${loadOf(demand)} erlangs: the queue grows without end; give more agents, or --patience`
  throw new CommandError(why, 1)
}

function answerOf(demand: Demand, staffing: Staffing, options: Options) {
  return {
    erlangs: staffing.erlangs,
    agents: staffing.agents,
    probabilityOfWaiting: staffing.waiting,
    serviceLevel: staffing.serviceLevel,
    averageSpeedOfAnswerSeconds: staffing.meanWait,
    occupancy: staffing.occupancy,
    meetsTarget: staffing.meetsTarget,
    rostered: staffing.rostered,
    abandonment: staffing.abandonment,
    notes: notesOf(demand, options),
  }
}

function notesOf({ patience }: Demand, { shrinkage }: Options): string[] {
  const model =
    patience === null
      ? 'Erlang C: everyone waits for as long as it takes, so abandonment is null.'
      : 'Erlang A: averageSpeedOfAnswerSeconds is the mean wait of all offered, those who hang up included; serviceLevel is answered within the target / offered.'
  return shrinkage === undefined ? [model, 'No --shrinkage was given: rostered is taken without any.'] : [model]
}
