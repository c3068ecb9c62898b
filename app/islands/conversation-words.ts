export interface ConversationWords {
  yourWords: string
  answers: string
  back: string
  again: string
  ended: string
  good: string
  mixed: string
  poor: string
  effect: string
  goTo: string
}
