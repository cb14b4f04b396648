/** A language client that costs next to nothing itself: starts a server, writes messages, tells when an answer has come. */

import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface ServerKind {
  readonly name: string;
  readonly command: readonly string[];
  readonly languageId: string;
  readonly extension: string;
  /** Whether the client asks for diagnostics (pull) instead of waiting for them. */
  readonly pulls?: boolean;
  readonly initializationOptions?: unknown;
  /** What `workspace/didChangeConfiguration` sends, and `workspace/configuration` answers by section. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Answers what the server asks of its client besides. */
  readonly answer?: (method: string, params: unknown) => unknown;
  readonly cwd?: string;
  /** Whether it withdraws the old diagnostics before it sends the new ones: only those that say something are an answer. */
  readonly clearsFirst?: boolean;
}

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: {
    readonly uri?: string;
    readonly diagnostics?: readonly unknown[];
    readonly items?: readonly { readonly section?: string }[];
  };
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

export class Client {
  readonly process: ChildProcess;
  private readonly kind: ServerKind;
  private buffer: Buffer = Buffer.alloc(0);
  private asked = 0;
  private readonly waiting = new Map<number, (message: Message) => void>();
  /** Whether the server takes changes as the whole text alone. */
  wholeText = false;
  /** Called on each push of diagnostics. */
  pushed: (uri: string, at: bigint) => void = () => {};
  /** Called when the server has ended. */
  ended: () => void = () => {};

  constructor(kind: ServerKind) {
    this.kind = kind;
    const [program = '', ...args] = kind.command;
    this.process = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'], ...(kind.cwd === undefined ? {} : { cwd: kind.cwd }) });
    this.process.stdout?.on('data', (chunk: Buffer) => this.take(chunk));
    this.process.stdin?.on('error', () => {});
    this.process.on('exit', () => this.ended());
  }

  async start(): Promise<void> {
    const diagnostics = this.kind.pulls ? { diagnostic: {} } : { publishDiagnostics: { versionSupport: true, relatedInformation: true } };
    const capabilities = {
      textDocument: { ...diagnostics, synchronization: {} },
      workspace: { configuration: this.kind.settings !== undefined },
    };
    const { initializationOptions = {} } = this.kind;
    const initialized = this.request('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities,
      initializationOptions,
      workspaceFolders: null,
    });
    const { result } = await before(initialized, 30, new Error(`${this.kind.name}: does not start`));
    const sync = (result as { capabilities?: { textDocumentSync?: number | { change?: number } } } | undefined)?.capabilities
      ?.textDocumentSync;
    this.wholeText = (typeof sync === 'object' ? sync.change : sync) === 1;
    this.notify('initialized', {});
    if (this.kind.settings !== undefined) this.notify('workspace/didChangeConfiguration', { settings: this.kind.settings });
  }

  uri(name: string | number): string {
    return `file:///bench/${name}.${this.kind.extension}`;
  }

  open(uri: string, text: string): void {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId: this.kind.languageId, version: 1, text } });
  }

  /** Until the next push for a document, or the answer to a pull. */
  diagnostics(uri: string, seconds = 20): Promise<bigint> {
    const late = new Error(`${this.kind.name}: no diagnostics in ${seconds} s`);
    if (this.kind.pulls) {
      // A server may say that it was interrupted and wants to be asked again.
      const ask = async (): Promise<bigint> => {
        const { error } = await this.request('textDocument/diagnostic', { textDocument: { uri } });
        const at = process.hrtime.bigint();
        return error === undefined ? at : ask();
      };
      return before(ask(), seconds, late);
    }
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(late), seconds * 1000);
      this.ended = () => reject(new Error(`${this.kind.name}: has ended`));
      this.pushed = (pushed, at) => {
        if (pushed !== uri) return;
        clearTimeout(timer);
        resolve(at);
      };
    });
  }

  request(method: string, params: unknown): Promise<Message> {
    this.asked += 1;
    const id = this.asked;
    const answer = new Promise<Message>((resolve) => this.waiting.set(id, resolve));
    this.send({ id, method, params });
    return answer;
  }

  notify(method: string, params: unknown): void {
    this.send({ method, params });
  }

  /** Resident memory in KB, as Linux tells it; not a number elsewhere. */
  memory(): number {
    try {
      return Number(/^VmRSS:\s+(\d+)/mu.exec(readFileSync(`/proc/${this.process.pid}/status`, 'utf8'))?.[1] ?? Number.NaN);
    } catch {
      return Number.NaN;
    }
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.ended = resolve;
      if (this.process.exitCode !== null || this.process.signalCode !== null) return resolve();
      this.process.kill('SIGKILL');
    });
  }

  private send(message: object): void {
    const content = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.process.stdin?.write(Buffer.concat([Buffer.from(`Content-Length: ${content.length}\r\n\r\n`), content]));
  }

  private take(chunk: Buffer): void {
    const at = process.hrtime.bigint();
    this.buffer = this.buffer.length === 0 ? chunk : Buffer.concat([this.buffer, chunk]);
    for (;;) {
      const head = this.buffer.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/content-length: *(\d+)/iu.exec(this.buffer.toString('latin1', 0, head))?.[1]);
      const end = head + 4 + length;
      if (this.buffer.length < end) return;
      const message = JSON.parse(this.buffer.toString('utf8', head + 4, end)) as Message;
      this.buffer = this.buffer.subarray(end);
      this.handle(message, at);
    }
  }

  private handle({ id, method, params, ...rest }: Message, at: bigint): void {
    if (method === undefined) {
      const known = this.waiting.get(id as number);
      this.waiting.delete(id as number);
      known?.({ ...rest });
    } else if (method === 'textDocument/publishDiagnostics') {
      if (this.kind.clearsFirst !== true || params?.diagnostics?.length !== 0) this.pushed(params?.uri ?? '', at);
    } else if (id !== undefined) this.send({ id, result: this.answerTo(method, params) ?? null });
  }

  private answerTo(method: string, params: Message['params']): unknown {
    if (method === 'workspace/configuration') return params?.items?.map(({ section = '' }) => this.kind.settings?.[section] ?? null);
    return this.kind.answer?.(method, params);
  }
}

function before<Value>(work: Promise<Value>, seconds: number, late: Error): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(late), seconds * 1000);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
