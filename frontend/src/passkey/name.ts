/** Whether a device is called so already, however it is written: as the server compares names, one to a line in `known`. */
export function taken(known: string, typed: string): boolean {
  const name = folded(typed);
  return name !== '' && known.split('\n').some((each) => folded(each) === name);
}

function folded(name: string): string {
  return name.trim().normalize('NFC').toLowerCase();
}
