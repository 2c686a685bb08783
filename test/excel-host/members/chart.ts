import { areaOf } from "../area";
import type { HostChart, HostSeries } from "../host-sheet";
import { OfficeError } from "../office-error";
import { flag, kind, number, oneOf, text } from "./kind";
import { isRange } from "./range";
import type { SheetOf } from "./worksheet";
import { checkUnprotected } from "./worksheet";

const TYPES = ["BarStacked", "BarClustered", "LineMarkers"] as const;

const areaOfArgument = (value: unknown) => {
  if (!isRange(value)) throw new OfficeError("InvalidArgument", "a range was expected");
  const [area] = value.target.areas;
  if (!area) throw new OfficeError("InvalidArgument", "an empty range");
  return area;
};

const made = (): HostSeries => ({ name: "", values: null, categories: null, color: "", labels: {} });

/** As Excel does, a chart begins with one series over the range that it is given. */
export const charts = kind<SheetOf>("ChartCollection", {
  path: {
    Add: ({ sheet }, [type, source, seriesBy]) => {
      checkUnprotected(sheet);
      oneOf(seriesBy, ["Columns"] as const);
      const chart: HostChart = {
        name: "",
        type: oneOf(type, TYPES),
        title: "",
        legend: "",
        position: null,
        axes: {},
        series: [{ ...made(), values: areaOfArgument(source) }],
      };
      sheet.charts.push(chart);
      return chartKind.of(chart);
    },
  },
  call: { GetCount: ({ sheet }) => sheet.charts.length },
});

const chartKind = kind<HostChart>("Chart", {
  set: { Name: (chart, value) => void (chart.name = text(value)) },
  path: {
    Title: (chart) => title.of(chart),
    Legend: (chart) => legend.of(chart),
    Series: (chart) => series.of(chart),
    Axes: (chart) => axes.of(chart),
  },
  call: {
    SetPosition: (chart, [from, to]) => {
      chart.position = [areaOf(text(from)), areaOf(text(to))];
    },
  },
});

const title = kind<HostChart>("ChartTitle", { set: { Text: (chart, value) => void (chart.title = text(value)) } });
const legend = kind<HostChart>("ChartLegend", {
  set: {
    Position: (chart, value) => void (chart.legend = oneOf(value, ["Bottom"] as const)),
    Visible: (chart, value) => void (chart.legend = flag(value) ? "Bottom" : ""),
  },
});

const axes = kind<HostChart>("ChartAxes", {
  path: {
    ValueAxis: (chart) => valueAxis.of(chart),
    CategoryAxis: (chart) => categoryAxis.of(chart),
  },
});
const valueAxis = kind<HostChart>("ChartAxis", {
  set: { NumberFormat: (chart, value) => void (chart.axes["format"] = text(value)) },
});
const categoryAxis = kind<HostChart>("ChartAxis", {
  set: {
    ReversePlotOrder: (chart, value) => void (chart.axes["reversed"] = flag(value)),
    TickLabelSpacing: (chart, value) => void (chart.axes["spacing"] = number(value)),
  },
});

const series = kind<HostChart>("ChartSeriesCollection", {
  path: {
    GetItemAt: (chart, [index]) => {
      const found = chart.series[number(index)];
      if (!found) throw new OfficeError("ItemNotFound", "no such series");
      return oneSeries.of(found);
    },
    Add: (chart) => {
      const added = made();
      chart.series.push(added);
      return oneSeries.of(added);
    },
  },
});

const oneSeries = kind<HostSeries>("ChartSeries", {
  set: {
    Name: (own, value) => void (own.name = text(value)),
    HasDataLabels: (own, value) => void (own.labels["shown"] = flag(value)),
    Overlap: (own, value) => void (own.labels["overlap"] = number(value)),
  },
  path: {
    Format: (own) => seriesFormat.of(own),
    DataLabels: (own) => dataLabels.of(own),
  },
  call: {
    SetValues: (own, [range]) => void (own.values = areaOfArgument(range)),
    SetXAxisValues: (own, [range]) => void (own.categories = areaOfArgument(range)),
  },
});

const dataLabels = kind<HostSeries>("ChartDataLabels", {
  set: {
    NumberFormat: (own, value) => void (own.labels["format"] = text(value)),
    Position: (own, value) => void (own.labels["position"] = oneOf(value, ["InsideBase"] as const)),
  },
  path: { Format: (own) => labelFormat.of(own) },
});
const labelFormat = kind<HostSeries>("ChartDataLabelFormat", { path: { Font: (own) => labelFont.of(own) } });
const labelFont = kind<HostSeries>("ChartFont", {
  set: { Color: (own, value) => void (own.labels["color"] = text(value)) },
});

const seriesFormat = kind<HostSeries>("ChartSeriesFormat", {
  path: { Fill: (own) => seriesFill.of(own), Line: (own) => seriesLine.of(own) },
});
const seriesFill = kind<HostSeries>("ChartFill", {
  call: {
    SetSolidColor: (own, [color]) => void (own.color = text(color)),
    Clear: (own) => void (own.color = ""),
  },
});
const seriesLine = kind<HostSeries>("ChartLineFormat", {
  set: { Color: (own, value) => void (own.color = text(value)) },
});
