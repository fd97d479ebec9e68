/** The caller's input cannot be used; `message` says what and what to do. The command ends with exit code 2. */
export class InputError extends Error {
  override readonly name = 'InputError';
}
