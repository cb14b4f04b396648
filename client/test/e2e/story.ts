// A story told in a workbench of its own; where it fails, a picture of that moment is kept.
import type { TestContext } from 'node:test';
import { type Options, openWorkbench, type Workbench } from './workbench.ts';

export async function story(t: TestContext, options: Options, work: (workbench: Workbench) => Promise<void>): Promise<void> {
  await using workbench = await openWorkbench(options);
  try {
    await work(workbench);
  } catch (error) {
    await workbench.screenshot(`failed ${t.name.replaceAll('/', ' ')}`);
    throw error;
  }
}
