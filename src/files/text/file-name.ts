/** The last part of a path, whichever slashes part it; `-` (standard input) stays. */
export function baseName(file: string): string {
  return file.split(/[\\/]/).at(-1) || file;
}
