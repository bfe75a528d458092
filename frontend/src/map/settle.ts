import type { Candidate } from './candidates';

const apart = 1;
const onLabel = 1000;
const sweeps = 8;
const exchanges = 3;

export const collide = ({ box: a }: Candidate, { box: b }: Candidate): boolean =>
  a.x0 - apart < b.x1 && b.x0 < a.x1 + apart && a.y0 - apart < b.y1 && b.y0 < a.y1 + apart;

/**
 * Chooses one place for each label so that they disturb little together: each takes the best place left, in
 * the order given; then all look again until nobody moves; then labels exchange places where that
 * helps them together.
 */
export function settle(wanted: readonly (readonly Candidate[])[]): Candidate[] {
  const chosen: (Candidate | undefined)[] = wanted.map(() => undefined);
  lookAgain(wanted, chosen);
  for (let round = 0; round < exchanges && exchange(wanted, chosen); round++) lookAgain(wanted, chosen);
  return chosen as Candidate[];
}

function lookAgain(wanted: readonly (readonly Candidate[])[], chosen: (Candidate | undefined)[]): void {
  for (let sweep = 0; sweep < sweeps; sweep++) {
    let changed = false;
    wanted.forEach((choices, i) => {
      const { best } = cheapest(choices, chosen, i);
      changed ||= best !== chosen[i];
      chosen[i] = best;
    });
    if (!changed) return;
  }
}

function cheapest(choices: readonly Candidate[], chosen: readonly (Candidate | undefined)[], self: number): { best: Candidate; least: number } {
  let best = choices[0]!;
  let least = Infinity;
  for (const choice of choices) {
    const sum = price(choice, chosen, self, least);
    if (sum < least) [best, least] = [choice, sum];
  }
  return { best, least };
}

/** Stops counting at `limit`. */
function price(choice: Candidate, chosen: readonly (Candidate | undefined)[], self: number, limit = Infinity): number {
  let sum = choice.cost;
  for (let i = 0; i < chosen.length && sum < limit; i++) {
    const other = chosen[i];
    if (other && i !== self && collide(choice, other)) sum += onLabel;
  }
  return sum;
}

/** One label takes a place it would rather have; the one or two whose names stand there look for another. */
function exchange(wanted: readonly (readonly Candidate[])[], chosen: (Candidate | undefined)[]): boolean {
  let changed = false;
  wanted.forEach((choices, i) => {
    const now = price(chosen[i]!, chosen, i);
    for (const choice of choices) {
      if (choice.cost >= now) continue;
      const others = chosen.flatMap((other, j) => (j !== i && collide(choice, other!) ? [j] : []));
      if (others.length === 0 || others.length > 2) continue;
      const before = [...chosen];
      const sumBefore = others.reduce((sum, j) => sum + chosen[j]!.cost, now);
      let sum = choice.cost;
      chosen[i] = choice;
      for (const j of others) chosen[j] = undefined;
      for (const j of others) {
        const { best, least } = cheapest(wanted[j]!, chosen, j);
        chosen[j] = best;
        sum += least;
      }
      if (sum < sumBefore - 0.01) {
        changed = true;
        return;
      }
      before.forEach((candidate, k) => { chosen[k] = candidate; });
    }
  });
  return changed;
}
