/**
 * The shape of the official form as data: sections, tables, rows, columns, cells and identities (`../shared/form.md` of the
 * design). Knows nothing of any text; the editions fill it in, everything else reads it.
 */

export type EditionId = '2019' | '2021';
export type SectionKey = 'overview' | 'disclosure' | 'requests' | 'reviews' | 'problems' | 'other';
export type TableKey = 'disclosure' | 'requests' | 'reviews';

/** `<table>/<row>/<column>`, as in `requests/received/person`. */
export type CellKey = string;

export interface FormSection {
  readonly key: SectionKey;
  /** 1 to 6. */
  readonly ordinal: number;
  /** Official heading: `二、主动公开政府信息情况`. */
  readonly heading: string;
  /** Official title without numeral, then the accepted variants (blanks removed). */
  readonly titles: readonly string[];
}

/** What a cell may hold: 件 (integer ≥ 0), a signed integer (本年增/减), or money in 万元. */
export type ValueKind = 'count' | 'signed' | 'money';

export interface FormColumn {
  readonly key: string;
  /** Official label. */
  readonly label: string;
  /** Other spellings that are met (blanks removed, brackets as in the official label). */
  readonly spellings: readonly string[];
  readonly kind: ValueKind;
}

export interface FormRow {
  readonly key: string;
  /** Official label as printed, with its numeral: `1.属于国家秘密`, `（七）总计`, `规章`. */
  readonly label: string;
  /** Other spellings that are met, without numeral. */
  readonly spellings: readonly string[];
  /** Labels of the merged cells to the left, outermost first: `三、本年度办理结果`, `（三）不予公开`. */
  readonly groups: readonly string[];
}

/** Rows under one heading row: table 二 has one for each 第二十条第（…）项, the other tables are one block. */
export interface FormBlock {
  /** Label above the block (`第二十条第（一）项`), if it has one. */
  readonly label?: string;
  readonly columns: readonly FormColumn[];
  readonly rows: readonly FormRow[];
}

export interface FormTable {
  readonly key: TableKey;
  readonly section: SectionKey;
  /** 表一 is no table: the tables are called by their section, `表二`, `表三`, `表四`. */
  readonly name: string;
  /** `down`: a row a line. `across`: the rows (groups) stand side by side in one printed line, as in table 四. */
  readonly direction: 'down' | 'across';
  readonly blocks: readonly FormBlock[];
  /** The official heading lines above the first data row, cell by cell, for printing an empty form. */
  readonly head: readonly (readonly string[])[];
}

export interface FormCell {
  /** Position among the edition's cells: `Report.cells[index]`. */
  readonly index: number;
  readonly key: CellKey;
  readonly table: FormTable;
  readonly block: FormBlock;
  readonly row: FormRow;
  readonly column: FormColumn;
}

export type IdentityKind = 'row-total' | 'results-total' | 'balance' | 'case-total';

/** Two sides that must be equal. Both hold at least one cell; a total stands alone on the left. */
export interface Identity {
  /** `requests/row/received`, `requests/results/person`, `requests/balance/total`, `reviews/row/review`. */
  readonly id: string;
  readonly kind: IdentityKind;
  readonly table: FormTable;
  readonly left: readonly FormCell[];
  readonly right: readonly FormCell[];
  /** The total that may be recomputed from the right side; a balance derives nothing. */
  readonly derives?: FormCell;
}

export interface Edition {
  readonly id: EditionId;
  /** First and last year of the reports that use it; no last year: still in force. */
  readonly years: { readonly from: number; readonly to?: number };
  readonly sections: readonly FormSection[];
  readonly tables: readonly FormTable[];
  readonly cells: readonly FormCell[];
  readonly identities: readonly Identity[];
  /** Index of each cell by key. */
  readonly indexByKey: ReadonlyMap<CellKey, number>;
  /** The identities that a cell enters, by the cell's index. */
  readonly identitiesByCell: readonly (readonly Identity[])[];
}
