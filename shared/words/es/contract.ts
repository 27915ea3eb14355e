/** “De” before a name that may begin with an article: `del documento`, `de la cita`. */
export function de(name: string): string {
  return name.startsWith("el ") ? `del ${name.slice(3)}` : `de ${name}`;
}
