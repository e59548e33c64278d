/** The base of all errors of the package; `errors.ts` holds the tree. */

/** An error of ccxcti. `code` and `kind` are stable; the message is one sentence for people. */
export class CcxError extends Error {
  /** Its kind, which is also the name of its class: `DeviceInUse`. */
  readonly kind: string;
  /** `ERR_CCX_DEVICE_IN_USE`. */
  readonly code: string;
  /** Status of the FAILURE_CONF, where a server refused. */
  declare readonly status?: number;

  /** @internal */
  constructor(kind: string, text: string, status?: number) {
    super(text);
    Object.defineProperty(this, 'name', { value: kind, configurable: true, writable: true });
    this.kind = kind;
    this.code = 'ERR_CCX' + kind.replace(/[A-Z]/g, (letter) => '_' + letter).toUpperCase();
    if (status !== undefined) Object.defineProperty(this, 'status', { value: status, enumerable: true });
  }
}

/** @internal */
export type ErrorClass = new (text: string, status?: number) => CcxError;
