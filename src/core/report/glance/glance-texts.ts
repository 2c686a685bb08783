/** The words of the report's first page. */
export interface GlanceTexts {
  states: {
    good: string;
    watch: string;
    act: string;
    unknown: string;
  };
  overdueOf: (details: { overdue: number; of: number; withoutLead: number }) => string;
  pastDueOf: (details: { pastDue: number; of: number }) => string;
  noStatus: (details: { count: number }) => string;
  notMetOf: (details: { notMet: number; of: number }) => string;
  indexIs: (details: { index: number; name: string | null }) => string;
  figures: string;
  firstReport: string;
  figuresSince: (details: { day: string }) => string;
  names: {
    BC_TongNhiemVu: string;
    BC_HoanThanh: string;
    BC_ChiTieuDat: string;
    BC_ChiSoCCHC: string;
  };
  moreTasks: (details: { count: number }) => string;
  moreTargets: (details: { count: number }) => string;
  unmet: string;
  noTargets: string;
  allMet: string;
  dueIn: (details: { due: string; days: number }) => string;
  points: string;
  pointsAre: (details: { total: number; max: number; index: number | null; name: string | null }) => string;
  cheapestFirst: string;
  decisions: string;
  noDecisions: string;
  decide: {
    track: string;
    assign: (details: { count: number; tasks: string }) => string;
    finish: (details: { count: number; without: number }) => string;
    obstacle: (details: { reason: string; tasks: number }) => string;
    update: (details: { count: number }) => string;
  };
}
