import type { Text } from '../es'

export const exercises = {
  staffing: {
    kind: 'To work out',
    given: '{calls} calls in {minutes} minutes, AHT of {aht} s, target: {target} answered within {within} s.',
    patient: 'Mean patience of {patience} s: whoever waits longer hangs up (Erlang A).',
    waits: 'Nobody hangs up, however long they wait (Erlang C).',
    answer: 'It takes {agents} people answering and, with a shrinkage of {shrinkage}, {rostered} on the roster.',
    caption: 'What happens with more people or fewer',
    agents: 'People',
    level: 'Service level',
    wait: 'Mean wait',
    occupancy: 'Occupancy',
    abandonment: 'Abandonment',
    rostered: 'On the roster',
    seconds: '{count} s',
    endless: 'The queue grows without end',
    least: '{agents} (the fewest)',
  },
  kpi: {
    kind: 'To explore',
    answers: 'Answer and reasons',
    right: 'Best answer:',
  },
  call: {
    kind: 'To score',
    transcript: 'The call',
    criteria: 'The criteria',
    agreed: 'The agreed score, and why',
  },
  calibration: {
    kind: 'To calibrate',
    contacts: 'The contacts',
    criteria: 'The criteria',
    levels: 'The levels, from the lowest to the highest: {levels}.',
    agreed: 'The agreed marks',
    contact: 'Contact',
  },
  forecast: {
    kind: 'To forecast',
    history: 'What came before',
    actual: 'What came afterwards',
    when: 'When',
  },
} satisfies Text['exercises']
