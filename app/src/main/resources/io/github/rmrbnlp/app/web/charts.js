"use strict";

// Draws the curves of the table on the page: the table is what screen readers and printers get.
(() => {
  const table = document.getElementById("trend-table");
  const place = document.getElementById("chart");
  if (!table || !place || !window.echarts) return;
  const number = (text) => (text === "" ? null : Number(text));
  const rows = [...table.tBodies[0].rows].map((row) => ({
    query: row.dataset.query,
    period: row.dataset.period,
    value: number(row.dataset.value),
    low: number(row.dataset.low),
    high: number(row.dataset.high),
    url: row.querySelector("a") ? row.querySelector("a").href : null,
  }));
  const queries = [...new Set(rows.map((row) => row.query))];
  const periods = [...new Set(rows.map((row) => row.period))];
  const symbols = ["circle", "rect", "triangle", "diamond", "pin", "arrow"];
  const lines = ["solid", "dashed", "dotted", "solid", "dashed", "dotted"];
  const chart = echarts.init(place, null, { renderer: "canvas" });

  // The interval of a period with few words can be so wide that it would flatten the curve: it is cut at the chart's edge.
  const most = (values) => Math.max(0, ...values.filter((value) => value !== null));
  const top = Math.min(Math.max(most(rows.map((row) => row.high)), most(rows.map((row) => row.value))), 2 * most(rows.map((row) => row.value)));

  const draw = () => {
    const style = getComputedStyle(document.documentElement);
    const color = (name) => style.getPropertyValue(name).trim();
    const series = [];
    queries.forEach((query, i) => {
      const points = rows.filter((row) => row.query === query);
      const hue = color("--series-" + (i + 1));
      if (points.some((point) => point.low !== null)) {
        // a band is an invisible line at the lower bound and, stacked on it, the width of the interval
        const bound = (data, fill) => ({
          type: "line", data, stack: "band" + i, symbol: "none", silent: true, tooltip: { show: false },
          lineStyle: { opacity: 0 }, areaStyle: fill ? { color: hue, opacity: 0.16 } : undefined, z: 1,
        });
        series.push(bound(points.map((point) => point.low), false));
        series.push(bound(points.map((point) => (point.low === null ? null : point.high - point.low)), true));
      }
      series.push({
        type: "line", name: query, connectNulls: false, z: 2, symbol: symbols[i], symbolSize: 7, showAllSymbol: true,
        lineStyle: { width: 2, type: lines[i], color: hue }, itemStyle: { color: hue },
        data: points.map((point) => point.value), cursor: "pointer",
      });
    });
    chart.setOption({
      animation: !matchMedia("(prefers-reduced-motion: reduce)").matches && { duration: 300 },
      textStyle: { color: color("--ink"), fontFamily: color("--sans") },
      grid: { left: 8, right: 16, top: queries.length > 1 ? 44 : 20, bottom: 8, containLabel: true },
      legend: queries.length > 1 ? { data: queries, top: 0, left: 0, textStyle: { color: color("--ink") } } : undefined,
      tooltip: {
        trigger: "axis", renderMode: "richText", backgroundColor: color("--sheet"), borderColor: color("--line"),
        textStyle: { color: color("--ink") },
        formatter: (items) => items[0].axisValue + "\n" + items.filter((item) => item.seriesName && queries.includes(item.seriesName))
          .map((item) => item.seriesName + "  " + (item.value == null || item.value === "-" ? place.dataset.nodata
            : Number(item.value).toLocaleString("en", { maximumFractionDigits: 2 }))).join("\n"),
      },
      xAxis: { type: "category", data: periods, boundaryGap: false, axisLine: { lineStyle: { color: color("--soft") } }, axisLabel: { color: color("--soft") } },
      yAxis: { type: "value", min: 0, max: top > 0 ? top : undefined, axisLabel: { color: color("--soft"), showMaxLabel: false }, splitLine: { lineStyle: { color: color("--hair") } } },
      series,
    }, true);
  };
  draw();
  document.addEventListener("themechange", draw);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  new ResizeObserver(() => chart.resize()).observe(place);
  chart.on("click", (event) => {
    const point = rows.find((row) => row.query === event.seriesName && row.period === event.name);
    if (point && point.url) location.href = point.url;
  });
})();
