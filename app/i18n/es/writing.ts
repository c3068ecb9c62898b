/** Writing a case: plans, scores, files, versions side by side, and what the documents hold. */
export const writing = {
  speakers: { agent: 'Agente', customer: 'Cliente', lead: 'Líder de equipo' },
  asked: {
    plan: (least: number, most: number) => `un plan de ${least} a ${most} filas`,
    scores: (count: number) => `una hoja de calidad con ${count} criterios`,
    file: 'un archivo',
    optionalFile: 'un archivo, si quieres',
    between: (least: number, most: number) => `de ${least} a ${most} palabras`,
  },
  plan: {
    caption: 'El plan',
    action: 'Acción',
    owner: 'Responsable',
    date: 'Fecha',
    measure: 'Cómo se sabrá',
  },
}
