export const map = {
  nav: 'Mapa',
  title: 'Mapa de competencias',
  lead: 'Qué sabe hacer cada persona del equipo, de un vistazo: a quién puede preguntar quien empieza y qué le falta al equipo entero.',
  against: 'Comparar con lo que pide un puesto',
  noTitle: 'Sin comparar: todas las competencias',
  says: 'Cada casilla dice el nivel más alto, de 1 a 5, que la evidencia de esa persona sostiene hoy. Cuanto más oscura, más alto. Un guion: ninguno todavía.',
  saysTitle: (title: string) =>
    `Cada casilla dice el nivel más alto que la evidencia sostiene hoy. En verde y negrita, las que alcanzan lo que pide ${title}; con borde, las que hay pero no llegan. Un guion: ninguno todavía.`,
  caption: 'Nivel que cada persona tiene de cada competencia',
  person: 'Persona',
  asks: (level: number) => `pide ${level}`,
  asksCritical: (level: number) => `pide ${level}, imprescindible`,
  countAny: 'Personas que la tienen a algún nivel',
  countAsked: 'Personas que alcanzan lo pedido',
  empty: 'No hay nadie en este equipo todavía.',
}
