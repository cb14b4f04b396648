/** How the command line ends and how it speaks of trouble: the codes that others rely on, one line on standard error. */

export const exit = { fine: 0, findings: 1, failure: 2 } as const;

export const complain = (sentence: string): void => void process.stderr.write(`gouji: ${sentence}\n`);
