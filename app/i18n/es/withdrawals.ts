/** Evidence taken out of every judgement, and put back. */
export const withdrawals = {
  link: { withdraw: 'Retirar', restore: 'Volver a contar' },
  state: 'Retirada',
  why: (name: string, day: string) => `La retiró ${name} el ${day}`,
  title: { withdraw: 'Retirar una evidencia', restore: 'Volver a contar una evidencia' },
  lead: {
    withdraw: (name: string) =>
      `Deja de contar en todas partes, como si ${name} nunca la hubiera tenido. Se sigue viendo tachada, con tu nombre y el motivo.`,
    restore: (name: string) => `Vuelve a contar en todas partes para ${name}. Lo anterior queda en el historial.`,
  },
  what: 'De qué se trata',
  about: (competency: string, level: number) => `${competency}, nivel ${level}`,
  scope: { withdraw: 'Qué se retira', restore: 'Qué vuelve a contar' },
  whole: 'Todo lo que dice este resultado',
  only: (competency: string) => `Solo ${competency}`,
  reason: 'Por qué',
  reasonHint: 'Al menos 10 caracteres. Lo leerán la persona y quienes la acompañan.',
  submit: { withdraw: 'Retirar la evidencia', restore: 'Volver a contarla' },
  effect: {
    title: (title: string) => `Qué cambia para ${title}`,
    none: 'Nada: tiene las mismas competencias con ella y sin ella.',
    lost: 'Dejaría de tener:',
    gained: 'Pasaría a tener:',
    unready: 'Ya no tendría todas las imprescindibles.',
    ready: 'Tendría todas las imprescindibles.',
  },
}
