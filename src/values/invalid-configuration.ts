/** The configuration is wrong. The message is one line for the operator. */
export class InvalidConfiguration extends Error {
  override readonly name = 'InvalidConfiguration';
  /** Each wrong variable, its value and what it takes. */
  readonly problems: readonly string[];

  constructor(...problems: string[]) {
    super(problems.join('; '));
    this.problems = problems;
  }
}
