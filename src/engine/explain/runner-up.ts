import { type Explanation, isExchange, type OptionAccount } from "../../domain/plan/explanation.ts";

/** Of the mentors tried, the consequence of the one that would have cost least; all of them would be too many to read. */
export function withRunnerUp(explanation: Explanation): Explanation {
  const stages = explanation.stages.map((account) => {
    if (account.stage !== "pairing") return account;
    const next = account.options.reduce<OptionAccount | undefined>(
      (best, one) => (isNearer(one, best) ? one : best),
      undefined,
    );
    const options = account.options.map(({ consequence, ...rest }) =>
      rest.slot === next?.slot ? { ...rest, consequence } : rest,
    );
    return { ...account, options };
  });
  return { ...explanation, stages };
}

function isNearer({ consequence: one }: OptionAccount, best: OptionAccount | undefined): boolean {
  if (!one || !isExchange(one)) return false;
  const other = best?.consequence;
  if (!other || !isExchange(other)) return true;
  const names = [...new Set([...one.goals, ...other.goals].map(({ name }) => name))];
  const order = one.order.filter((name) => names.includes(name));
  const loss = (goals: typeof one.goals, name: string): number => {
    const goal = goals.find((each) => each.name === name);
    return goal ? goal.then - goal.now : 0;
  };
  const decisive = order.find((name) => loss(one.goals, name) !== loss(other.goals, name));
  return decisive !== undefined && loss(one.goals, decisive) < loss(other.goals, decisive);
}
