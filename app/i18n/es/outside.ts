import { plural } from '../format'

/** Certificates that others issued: handing them in, and answering them. */
export const outside = {
  title: 'Certificados de otras entidades',
  lead: 'Si tienes uno de los que reconocemos, entrega aquí el papel. Cuenta como evidencia cuando alguien que forma lo ha visto y lo confirma.',
  go: 'Entregar un certificado de otra entidad',
  about: 'Los de HDI, ASQ y otras entidades reconocidas también cuentan, cuando se confirman.',
  known: 'Cuáles se reconocen y qué demuestran',
  gives: (what: string) => `Demuestra: ${what}`,
  given: (competency: string, level: number) => `${competency}, nivel ${level}`,
  by: (issuer: string) => `De ${issuer}`,
  number: (number: string) => `Número ${number}`,
  issued: (day: string) => `expedido el ${day}`,
  expires: (day: string) => `vale hasta el ${day}`,
  forever: 'sin caducidad',
  handedIn: (day: string) => `Entregado el ${day}`,
  file: (name: string) => `Descargar ${name}`,
  own: 'Los que entregaste',
  none: 'Todavía no has entregado ninguno.',
  states: { waiting: 'Espera respuesta', confirmed: 'Confirmado', declined: 'No confirmado' },
  answered: {
    confirmed: (who: string, day: string) => `Lo confirmó ${who} el ${day}.`,
    declined: (who: string, day: string) => `${who} no lo confirmó, el ${day}:`,
  },
  takeBack: 'Retirar',
  form: {
    title: 'Entregar un certificado',
    recognised: 'Qué certificado es',
    choose: 'Elige uno',
    number: 'Número',
    numberHint: 'El que lleva el papel, si lleva alguno.',
    issued: 'Fecha de expedición',
    expires: 'Vale hasta',
    expiresHint: 'Déjalo vacío si no caduca.',
    file: 'El certificado',
    fileHint: (megabytes: number) =>
      `PDF, PNG o JPEG, de hasta ${megabytes} MB. Solo lo ven quienes pueden confirmarlo.`,
    send: 'Entregar',
  },
  faults: {
    none: 'Elige el archivo.',
    again: 'Elige el archivo otra vez: no se guardó, porque hay algo que corregir.',
    empty: 'El archivo está vacío.',
    type: 'Por dentro no es un PDF, ni un PNG, ni un JPEG. Guárdalo en uno de esos formatos.',
    large: (megabytes: number) => `Ocupa más de ${megabytes} MB. Hazlo más pequeño y elígelo otra vez.`,
    many: 'Ya hay diez que esperan respuesta. Cuando alguno la tenga podrás entregar otro.',
    unreadable: 'Llegó incompleto. Elige el archivo otra vez.',
    busy: 'Otros archivos tuyos aún se están subiendo. Espera a que terminen.',
  },
  desk: {
    title: 'Certificados por confirmar',
    lead: 'De otras entidades, entregados por tu gente. Lo que más espera va primero.',
    line: (number: number) =>
      `${number} ${plural('es', number, { one: 'certificado de otra entidad espera', other: 'certificados de otras entidades esperan' })} respuesta`,
    none: 'Ninguno espera respuesta.',
    back: 'Ver los certificados',
  },
}
