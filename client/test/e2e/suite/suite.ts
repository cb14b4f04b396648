// The extension as another extension sees it, through VS Code's API alone: the same in every host.
import * as vscode from 'vscode';
import report from '../../../../test-fixtures/samples/示例区民政局2023年政府信息公开工作年度报告.txt';
import { deepEqual, equal, ok, until } from './assert.ts';

const language = 'disclosure-report';

/** Each finding as its rule and the text that it underlines. */
const findings = (document: vscode.TextDocument): string[] =>
  vscode.languages
    .getDiagnostics(document.uri)
    .map(({ code, range }) => `${typeof code === 'object' ? code.value : code} ${document.getText(range)}`);

async function open(content: string, languageId = language): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language: languageId, content });
  await vscode.window.showTextDocument(document);
  return document;
}

describe('gouji', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  it('activates when a report is opened', async () => {
    await open(report);
    await until(() => vscode.extensions.getExtension('gouji.gouji')?.isActive);
  });

  it('underlines broken sums, in an untitled document too', async () => {
    const document = await open(report);
    await until(() => findings(document).length > 0);
    deepEqual(findings(document).sort(), ['row-total 17', 'row-total 25']);
  });

  it('outlines sections', async () => {
    const document = await open(report);
    const symbols = await until(async () => {
      const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
      return found?.length ? found : undefined;
    });
    const names = symbols.map(({ name }) => name).join(' ');
    for (const heading of ['总体情况', '主动公开政府信息情况', '收到和处理政府信息公开申请情况', '其他需要报告的事项'])
      ok(names.includes(heading), names);
  });

  it('changes one total by its quick fix', async () => {
    const document = await open(report);
    const finding = await until(() => vscode.languages.getDiagnostics(document.uri).find(({ range }) => document.getText(range) === '25'));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      finding.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const fix = actions.find(({ title }) => /^(?:改为|Change to) 24/.test(title));
    ok(fix?.edit, actions.map(({ title }) => title).join(' '));
    await vscode.workspace.applyEdit(fix.edit);
    equal(document.getText(), report.replace('\t25\n', '\t24\n'));
  });

  it('recomputes every total, and one undo takes it back', async () => {
    const document = await open(report);
    await until(() => findings(document).length > 0);
    const configuration = vscode.workspace.getConfiguration('gouji');
    await configuration.update('previewChanges', 'never', vscode.ConfigurationTarget.Global);
    await vscode.commands.executeCommand('gouji.recomputeTotals');
    const repaired = report.replace('\t25\n', '\t24\n').replace('\t17\t4', '\t18\t4');
    await until(() => document.getText() === repaired);
    await until(() => findings(document).length === 0);
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), report);
    await configuration.update('previewChanges', undefined, vscode.ConfigurationTarget.Global);
  });

  it('offers to recompute above the table that needs it', async () => {
    const document = await open(report);
    const lenses = await until(async () => {
      const found = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 20);
      return found?.length ? found : undefined;
    });
    const commands = lenses.map(({ command }) => `${command?.command} ${command?.title}`);
    ok(
      commands.some((command) => command.startsWith('gouji.recomputeTotals ')),
      commands.join('\n'),
    );
  });

  it('explains a total where the pointer stands', async () => {
    const document = await open(report);
    const total = document.positionAt(report.indexOf('\t25\n') + 1);
    const hovers = await until(async () => {
      const found = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, total);
      return found?.length ? found : undefined;
    });
    const text = hovers.flatMap(({ contents }) => contents.map((each) => (typeof each === 'string' ? each : each.value))).join('\n');
    ok(text.includes('24') && text.includes('25'), text);
  });

  it('leads from a total to its addends', async () => {
    const document = await open(report);
    const total = document.positionAt(report.indexOf('\t25\n') + 1);
    const addends = await until(async () => {
      const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        total,
      );
      return found?.length ? found : undefined;
    });
    const texts = addends.map((each) =>
      document.getText('targetUri' in each ? (each.targetSelectionRange ?? each.targetRange) : each.range),
    );
    deepEqual(texts, ['18', '4', '0', '1', '1', '0']);
  });

  it('formats tables, and changes no number', async () => {
    const spaced = await open(report.replace('行政规范性文件\t2\t1\t6', '行政规范性文件\t 2 \t1\t 6'));
    const edits = await until(async () => {
      const found = await vscode.commands.executeCommand<vscode.TextEdit[]>('vscode.executeFormatDocumentProvider', spaced.uri, {
        insertSpaces: false,
        tabSize: 4,
      });
      return found?.length ? found : undefined;
    });
    const edit = new vscode.WorkspaceEdit();
    edit.set(spaced.uri, edits);
    await vscode.workspace.applyEdit(edit);
    const rows = (text: string): string => text.replace(/\t+$/gmu, '');
    equal(rows(spaced.getText()), rows(report));
  });

  it('begins next year’s report with what is carried over', async () => {
    const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, '上年.txt');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(report));
    await vscode.commands.executeCommand('gouji.newReport', { year: 2024, organ: '示例区民政局', previous: uri.toString() });
    const document = vscode.window.activeTextEditor!.document;
    equal(document.languageId, language);
    ok(document.isUntitled && document.uri.path.endsWith('/示例区民政局2024年政府信息公开工作年度报告.txt'), document.uri.path);
    ok(document.getText().startsWith('示例区民政局2024年政府信息公开工作年度报告\n'), document.getText().slice(0, 80));
    ok(document.getText().includes('二、上年结转政府信息公开申请数量\t\t\t2\t1\t0\t0\t0\t0\t3\n'), document.getText());
    await vscode.workspace.fs.delete(uri);
  });

  it('knows a report by its content and leaves other texts alone', async () => {
    const letter = await open('关于开展检查的通知\n\n请各单位于月底前报送材料。\n', 'plaintext');
    const document = await open(report, 'plaintext');
    await until(() => vscode.window.activeTextEditor?.document.languageId === language && findings(document).length > 0);
    equal(letter.languageId, 'plaintext');
    deepEqual(findings(letter), []);
  });
});
