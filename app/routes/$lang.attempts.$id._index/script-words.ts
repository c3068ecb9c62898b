import type { Text } from '~/i18n/text'

/** What the page's script says, in the reader's language; `{…}` stands where it puts something in. */
export function scriptWords({ assessment: { take, finish } }: Text, of: number) {
  return {
    saving: take.saving,
    offline: take.offline,
    offlineIdle: take.offlineIdle,
    online: take.online,
    progress: take.progress('{n}', of),
    end: finish.title,
    movedTo: take.movedTo('{n}', '{of}'),
    minutesLeft: take.minutesLeft('{n}'),
    secondsLeft: take.secondsLeft('{n}'),
    timeUp: take.timeUp,
    timeUpOffline: take.timeUpOffline,
    chooseFirst: take.faults['choose-first'],
    sameOption: take.faults['same-option'],
    tooMany: take.faults['too-many'],
    feedbackOffline: take.feedbackOffline,
    endOffline: finish.offline,
    ending: finish.ending,
    all: take.all,
    part: take.part,
    none: take.none,
  }
}

export type ScriptWords = ReturnType<typeof scriptWords>
