/** A server as a program, spoken to byte by byte: what no client library would send can be sent, and everything that comes back is seen. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { serverProgram } from '../test/lsp/testClient.ts';

export interface Message {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

export class Wire {
  readonly child: ChildProcess;
  readonly messages: Message[] = [];
  /** What it wrote to standard error. */
  complaints = '';
  #rest: Buffer = Buffer.alloc(0);
  #listeners: ((message: Message) => void)[] = [];
  #id = 1_000_000;

  constructor(args: readonly string[] = ['--stdio']) {
    this.child = spawn(process.execPath, [serverProgram, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
    this.child.setMaxListeners(0);
    this.child.stdin?.on('error', () => undefined);
    this.child.stderr?.on('data', (chunk) => (this.complaints += String(chunk)));
    this.child.stdout?.on('data', (chunk: Buffer) => this.#read(chunk));
  }

  onMessage(listener: (message: Message) => void): void {
    this.#listeners.push(listener);
  }

  raw(bytes: Uint8Array | string): void {
    this.child.stdin?.write(bytes);
  }

  send(message: unknown): void {
    const body = JSON.stringify(message);
    this.raw(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  notify(method: string, params?: unknown): void {
    this.send({ jsonrpc: '2.0', method, params });
  }

  /** The answer, with its error if it is one; fails when none comes. */
  async request(method: string, params?: unknown, id: number | string = this.#id++): Promise<Message> {
    const answer = this.next((message) => message.id === id && message.method === undefined, `an answer to ${method}`);
    this.send({ jsonrpc: '2.0', id, method, params });
    return answer;
  }

  /** The next message of this kind that comes from now on. */
  next(fits: (message: Message) => boolean, name: string, seconds = 30): Promise<Message> {
    return new Promise((resolve, reject) => {
      const gone = (): void => end(() => reject(new Error(`the server ended instead of ${name}: ${this.complaints.slice(0, 2000)}`)));
      const timer = setTimeout(
        () => end(() => reject(new Error(`${name} did not come: ${this.complaints.slice(0, 2000)}`))),
        seconds * 1000,
      );
      const listener = (message: Message): void => {
        if (fits(message)) end(() => resolve(message));
      };
      const end = (what: () => void): void => {
        clearTimeout(timer);
        this.child.off('exit', gone);
        this.#listeners = this.#listeners.filter((each) => each !== listener);
        what();
      };
      this.#listeners.push(listener);
      this.child.once('exit', gone);
      if (this.child.exitCode !== null) gone();
    });
  }

  async initialize(capabilities: object = {}): Promise<Message> {
    const answer = await this.request('initialize', { processId: process.pid, rootUri: null, capabilities });
    this.notify('initialized', {});
    return answer;
  }

  /** Its exit code, as soon as it has ended by itself; `undefined` if it does not. */
  async ended(seconds = 10): Promise<number | null | undefined> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return this.child.exitCode;
    const timeout = AbortSignal.timeout(seconds * 1000);
    return once(this.child, 'exit', { signal: timeout }).then(
      ([code]) => code as number | null,
      () => undefined,
    );
  }

  kill(): void {
    this.child.kill('SIGKILL');
  }

  #read(chunk: Buffer): void {
    this.#rest = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    for (;;) {
      const header = this.#rest.indexOf('\r\n\r\n');
      if (header < 0) return;
      const length = Number(/Content-Length: (\d+)/iu.exec(this.#rest.toString('latin1', 0, header))?.[1]);
      if (this.#rest.length < header + 4 + length) return;
      const message = JSON.parse(this.#rest.toString('utf8', header + 4, header + 4 + length)) as Message;
      this.#rest = this.#rest.subarray(header + 4 + length);
      this.messages.push(message);
      if (this.messages.length > 1000) this.messages.splice(0, 500);
      for (const listener of [...this.#listeners]) listener(message);
    }
  }
}
