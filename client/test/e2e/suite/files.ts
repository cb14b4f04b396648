// What the extension does with files that are not reports yet, or not open: the same in every host and on every file system.
import * as vscode from 'vscode';
import report from '../../../../test-fixtures/samples/示例区民政局2023年政府信息公开工作年度报告.txt';
import { deepEqual, equal, ok, until } from './assert.ts';

const language = 'disclosure-report';
const folder = (): vscode.Uri => vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, '待核');
const at = (name: string): vscode.Uri => vscode.Uri.joinPath(folder(), name);
const write = (name: string, text: string) => vscode.workspace.fs.writeFile(at(name), new TextEncoder().encode(text));

async function show(name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(at(name));
  await vscode.window.showTextDocument(document);
  return document;
}

const languageInFront = (): string | undefined => vscode.window.activeTextEditor?.document.languageId;
const found = (name: string): number => vscode.languages.getDiagnostics(at(name)).length;

describe('files', () => {
  before(async () => {
    await vscode.workspace.fs.createDirectory(folder());
    await write('一.txt', report);
    await write('二.txt', report.replace('一、总体情况', '一、概述'));
    await write('三.txt', report);
    await write('通知.txt', '请各单位于月底前报送材料。\n');
    await write('名为政府信息公开年报.txt', '尚未起草\n');
  });
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));
  after(() => vscode.workspace.fs.delete(folder(), { recursive: true }));

  it('are known by name, and by content where the name says nothing', async () => {
    await show('名为政府信息公开年报.txt');
    equal(languageInFront(), language);
    await show('通知.txt');
    equal(languageInFront(), 'plaintext');
    await show('一.txt');
    await until(() => languageInFront() === language);
  });

  it('stay plain text once somebody has said so, whether known by content or by name', async () => {
    for (const name of ['二.txt', '名为政府信息公开年报.txt']) {
      await show(name);
      await until(() => languageInFront() === language);
      await vscode.commands.executeCommand('gouji.treatAsPlainText');
      await until(() => languageInFront() === 'plaintext');
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await show(name);
      await until(() => languageInFront() === 'plaintext');
      await vscode.commands.executeCommand('gouji.treatAsReport');
      await until(() => languageInFront() === language);
    }
  });

  it('keep the defaults of their language: each one is accepted', () => {
    const { packageJSON } = vscode.extensions.getExtension('gouji.gouji')!;
    const defaults: Record<string, unknown> = packageJSON.contributes.configurationDefaults[`[${language}]`];
    const refused = Object.keys(defaults).filter((key) => {
      const inForce = vscode.workspace.getConfiguration(undefined, { languageId: language }).inspect(key)?.defaultLanguageValue;
      return JSON.stringify(inForce) !== JSON.stringify(defaults[key]);
    });
    deepEqual(refused, []);
  });

  it('of a whole folder are checked without being opened, until the findings are cleared', async () => {
    await vscode.commands.executeCommand('gouji.checkFolder', folder());
    ok(found('一.txt') > 0 && found('三.txt') > 0, 'findings in reports that are open in no editor');
    deepEqual([found('通知.txt'), found('名为政府信息公开年报.txt')], [0, 0]);
    await write('三.txt', '改作他用\n');
    await until(() => found('三.txt') === 0);
    await vscode.commands.executeCommand('gouji.clearFolderFindings');
    equal(found('一.txt'), 0);
  });

  it('that are open show each finding once', async () => {
    await show('一.txt');
    await until(() => found('一.txt') > 0);
    const alone = found('一.txt');
    await vscode.commands.executeCommand('gouji.checkFolder', folder());
    equal(found('一.txt'), alone);
    await vscode.commands.executeCommand('gouji.clearFolderFindings');
  });

  it('are judged as their folder says, and what is confirmed beside them is not said again', async () => {
    await show('一.txt');
    const findings = (): vscode.Diagnostic[] => vscode.languages.getDiagnostics(at('一.txt'));
    const levels = (): string =>
      findings()
        .map(({ severity }) => severity)
        .join(' ');
    const [first] = await until(() => (found('一.txt') > 0 ? findings() : undefined));
    const [count, usual] = [findings().length, levels()];
    const rule = typeof first!.code === 'object' ? first!.code.value : first!.code;
    await write('gouji.json', `{ // 本单位的约定\n "rules": { "${rule}": "hint" } }`);
    await until(() => levels() !== usual);

    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      at('一.txt'),
      first!.range,
    );
    const [, finding] = actions.find(({ command }) => command?.command === 'gouji.ignoreFinding')!.command!.arguments!;
    await write('gouji-ignore.json', JSON.stringify({ schemaVersion: 1, ignored: [{ ...finding, reason: '已核实', date: '2024-01-15' }] }));
    await until(() => findings().length === count - 1);

    await vscode.workspace.fs.delete(at('gouji.json'));
    await vscode.workspace.fs.delete(at('gouji-ignore.json'));
    await until(() => levels() === usual);
  });

  it('have rules with a page to read', async () => {
    await vscode.commands.executeCommand('gouji.showRule', 'row-total');
    const tab = await until(() => vscode.window.tabGroups.activeTabGroup.activeTab);
    ok(/\.md$/u.test(tab.label), tab.label);
  });
});
