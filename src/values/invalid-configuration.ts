/** The configuration is wrong. The message is one line for the operator. */
export class InvalidConfiguration extends Error {
  override readonly name = 'InvalidConfiguration';
}
