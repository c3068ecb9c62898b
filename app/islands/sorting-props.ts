import type { SortingTask } from './sorting-order'

export interface SortingWords {
  yourOrder: string
  up: string
  down: string
  moved: string
  compare: string
  ourOrder: string
  yourPlace: string
  samePlace: string
  same: string
  again: string
}

export interface SortingIslandProps {
  tasks: SortingTask[]
  lesson: string
  words: SortingWords
}
