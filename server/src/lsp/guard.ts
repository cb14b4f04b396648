/**
 * One guard around every request: what goes wrong in one answer is logged and told to who asked, and nothing else is touched.
 * Knows what makes parameters unusable, not what they are for.
 */

import type { CancellationToken } from 'vscode-languageserver';
import { ErrorCodes, LSPErrorCodes, ResponseError } from './library.ts';

export type Refusal = ResponseError<unknown>;
export type Answer<Params, Result> = (params: Params, token: CancellationToken) => Result | Refusal | Promise<Result | Refusal>;

export function guard<Params, Result>(
  name: string,
  log: (message: string) => void,
  answer: Answer<Params, Result>,
): (params: Params, token: CancellationToken) => Promise<Result | Refusal> {
  return async (params, token) => {
    // A list of parameters is handed over one by one: then what stands here is no token.
    if (typeof property(token, 'isCancellationRequested') !== 'boolean')
      return new ResponseError(ErrorCodes.InvalidParams, `${name} needs named parameters`);
    if (token.isCancellationRequested) return cancelled();
    try {
      const result = await answer(params, token);
      return token.isCancellationRequested ? cancelled() : result;
    } catch (error) {
      if (error instanceof Unusable) return new ResponseError(ErrorCodes.InvalidParams, error.message);
      const { stack, message } = error instanceof Error ? error : new Error(String(error));
      log(`${name}: ${stack ?? message}`);
      return new ResponseError(ErrorCodes.InternalError, `${name}: ${message}`);
    }
  };
}

/** Thrown for parameters that LSP doesn't allow. */
export class Unusable extends Error {}

export const cancelled = (): Refusal => new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');

export function uriOf(params: unknown): string {
  const uri = property(property(params, 'textDocument'), 'uri');
  if (typeof uri !== 'string') throw new Unusable('textDocument.uri must be a string');
  return uri;
}

export function checkPosition(value: unknown): void {
  if (!isCount(property(value, 'line')) || !isCount(property(value, 'character')))
    throw new Unusable('a position needs line and character');
}

export function checkRange(value: unknown): void {
  checkPosition(property(value, 'start'));
  checkPosition(property(value, 'end'));
}

export const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;

const isCount = (value: unknown): boolean => typeof value === 'number' && value >= 0;
