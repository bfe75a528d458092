/*
 * A short number for a text, the same as Java's String.hashCode: by it the program says which text of a field it has kept,
 * without the text going over the line again.
 */
export function fingerprint(text: string): string {
  let sum = 0;
  for (let at = 0; at < text.length; at++) {
    sum = (Math.imul(31, sum) + text.charCodeAt(at)) | 0;
  }
  return String(sum);
}
