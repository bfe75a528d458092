/** To which of so many a key leads from this one; nowhere with any other key. Round the end it goes on at the beginning. */
export function next(at: number, many: number, key: string): number | undefined {
  if (many === 0 || at < 0) {
    return undefined;
  }
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return (at + 1) % many;
    case 'ArrowLeft':
    case 'ArrowUp':
      return (at + many - 1) % many;
    case 'Home':
      return 0;
    case 'End':
      return many - 1;
    default:
      return undefined;
  }
}
