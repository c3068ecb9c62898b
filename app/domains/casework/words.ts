/**
 * Words as people count them: what stands between spaces or long dashes and has a letter or a figure in it. `e-mail`,
 * `15:30` and `y/o` are one each; bullets, lone dashes and signs are none.
 */
export function countWords(text: string): number {
  return text.split(/[\s—…]+/u).filter((piece) => /[\p{L}\p{N}]/u.test(piece)).length
}
