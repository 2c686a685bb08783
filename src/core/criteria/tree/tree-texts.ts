import type { CriterionColumn } from "../table/criterion-headings";
import type { DataFault, PointsCell } from "../table/criterion";
import type { PointsSource } from "./points-source";
import type { FigureName, PlanCountName } from "../../data/quantity";

/** A criterion as a text names it. */
export type Label = { label: string };

/** What is said of the criteria table: its findings, its explanations, and what would win points back. */
export interface TreeTexts {
  label: (code: string | null, name: string) => string;
  explain: {
    sources: (cell: string | null, list: string) => string;
    unknown: string;
    noRule: string;
    lateEvidence: (self: number, computed: number, max: number) => string;
    notApplicable: string;
    noMax: string;
    inForce: (value: number, source: PointsSource, cell: string | null) => string;
    noPoints: string;
    /** `terms`: null for a single one */
    sum: (terms: string | null, sum: number) => string;
    sumOf: (count: number, sum: number) => string;
    capped: (sum: number, cap: number) => string;
    difference: (computed: number, appraised: number) => string;
    /** `unexplained`: neither a rule nor a cause accounts for it */
    lost: (lost: number, cause: string, unexplained: boolean) => string;
  };
  /** A cell of a criterion as a link: "Dữ liệu (E12)" */
  place: (column: CriterionColumn, cell: string) => string;
  /** A sum that some criteria have no part in: "1,5 (2/12 tiêu chí)" */
  partialSum: (sum: string, count: number, of: number) => string;
  levers: {
    letter: (letter: string, meaning: string | null) => string;
    part: string;
    fulfilled: (source: string | null) => string;
    count: (unit: string | null) => string;
    rate: (source: string | null) => string;
    state: string;
    evidence: string;
    points: string;
    figure: Record<FigureName, (code: string) => string>;
    plan: Record<PlanCountName, string>;
  };
  trial: {
    typed: (value: number) => string;
    selfInFull: (self: number) => string;
    appraisedAbove: (appraised: number, computed: number) => string;
    appraisedBelow: (appraised: number, computed: number) => string;
    kept: (appraised: number) => string;
    replaces: (appraised: number) => string;
  };
  allowed: (allowed: number, after: number, loss: number) => string;
  findings: {
    dataFault: (fault: DataFault) => string;
    pointsFault: (fault: NonNullable<PointsCell["fault"]>, column: CriterionColumn, label: string) => string;
    lostZero: (details: { typed: string; read: string }) => string;
    lostZeroFix: (details: { read: string }) => string;
    dateCode: (details: { read: string }) => string;
    duplicateCode: (details: { code: string; firstCell: string }) => string;
    maxMissing: (details: Label) => string;
    maxMismatch: (details: Label & { own: number; sum: number }) => string;
    totalMismatch: (details: { name: string; own: number; sum: number }) => string;
    bestBelowMax: (details: Label & { best: number; max: number }) => string;
    sumMismatch: (
      details: Label & { column: "self" | "appraised" | "appraisedAgain"; own: number; sum: number },
    ) => string;
    aboveMax: (details: Label & { column: CriterionColumn; value: number; max: number }) => string;
    belowZero: (details: Label & { column: CriterionColumn; value: number }) => string;
    computedDiffers: (
      details: Label & { computed: number; typed: number; column: "self" | "appraised" | "appraisedAgain" },
    ) => string;
    withoutPoints: (details: Label & { max: number }) => string;
    unexplained: (details: Label & { lost: number }) => string;
    /** `reason`: why an expression cannot be read; null where mere words stand there */
    unreadable: (details: Label & { name: string; text: string; cell: string | null; reason: string | null }) => string;
    inRule: (details: Label & { message: string }) => string;
    inData: (details: Label & { message: string }) => string;
    targetAsShare: (details: Label & { target: number }) => string;
  };
}
