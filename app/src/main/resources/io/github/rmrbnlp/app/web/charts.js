"use strict";

// Charts of what stands in the page's tables: the tables are what screen readers and printers get.
const charts = (() => {
  const color = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const chinese = document.documentElement.lang.startsWith("zh");
  const steps = chinese ? [[1e12, "万亿"], [1e8, "亿"], [1e4, "万"]] : [[1e12, "tn"], [1e9, "bn"], [1e6, "m"], [1e3, "k"]];

  const exact = (value) => Number(value).toLocaleString("en", { maximumFractionDigits: 2 });
  /** 12500000 as 1,250万 or 12.5m. */
  const magnitude = (value) => {
    const step = steps.find(([size]) => Math.abs(value) >= size);
    return step ? exact(value / step[0]) + step[1] : Number(value).toLocaleString("en", { maximumFractionDigits: 4 });
  };
  const number = (text) => (text === undefined || text === "" ? null : Number(text));
  const rows = (id) => {
    const table = document.getElementById(id);
    return table ? [...table.tBodies[0].rows] : [];
  };
  const link = (row) => (row.querySelector("a") ? row.querySelector("a").href : null);

  /** A chart in that place, drawn anew in the other colours when the theme changes; null where the page has no such place. */
  const open = (id, option) => {
    const place = document.getElementById(id);
    if (!place || !window.echarts) return null;
    const chart = echarts.init(place, null, { renderer: "canvas" });
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const draw = () => chart.setOption({
      animation: !still, animationDuration: 300, textStyle: { color: color("--ink"), fontFamily: color("--sans") },
      ...option(place),
    }, true);
    draw();
    document.addEventListener("themechange", draw);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
    new ResizeObserver(() => chart.resize()).observe(place);
    return chart;
  };
  const axis = (more) => ({
    axisLine: { lineStyle: { color: color("--soft") } }, splitLine: { lineStyle: { color: color("--hair") } },
    nameTextStyle: { color: color("--soft") }, ...more, axisLabel: { color: color("--soft"), hideOverlap: true, ...more.axisLabel },
  });
  const tooltip = (more) => ({
    renderMode: "richText", backgroundColor: color("--sheet"), borderColor: color("--line"), confine: true,
    textStyle: { color: color("--ink") }, ...more,
  });
  const grid = (more) => ({ left: 8, right: 16, top: 20, bottom: 8, containLabel: true, ...more });
  const follow = (chart, url) => chart && chart.on("click", (event) => {
    const target = url(event);
    if (target) location.href = target;
  });
  return { color, exact, magnitude, number, rows, link, open, axis, tooltip, grid, follow };
})();

// Trend: a curve a query, with bands, and grounds where nothing is indexed.
(() => {
  const rows = charts.rows("trend-table").map((row) => ({
    query: row.dataset.query, period: row.dataset.period, value: charts.number(row.dataset.value),
    low: charts.number(row.dataset.low), high: charts.number(row.dataset.high), wide: row.dataset.wide === "true", url: charts.link(row),
  }));
  const queries = [...new Set(rows.map((row) => row.query))];
  const periods = [...new Set(rows.map((row) => row.period))];
  const symbols = ["circle", "rect", "triangle", "diamond", "pin", "arrow"];
  const lines = ["solid", "dashed", "dotted", "solid", "dashed", "dotted"];
  const banded = (point) => point && point.low !== null && !point.wide;

  /** From the period before a gap to the one behind it. */
  const gaps = () => {
    const indexed = new Set(rows.filter((row) => row.url !== null).map((row) => row.period));
    const found = [];
    periods.forEach((period, i) => {
      if (indexed.has(period)) return;
      const from = periods[Math.max(0, i - 1)], to = periods[Math.min(periods.length - 1, i + 1)];
      const last = found[found.length - 1];
      if (last && i > 0 && !indexed.has(from)) last[1].xAxis = to;
      else found.push([{ xAxis: from }, { xAxis: to }]);
    });
    return found;
  };

  const chart = charts.open("chart", (place) => {
    const series = [];
    queries.forEach((query, i) => {
      const points = rows.filter((row) => row.query === query);
      const hue = charts.color("--series-" + (i + 1));
      if (points.some(banded)) {
        // a band is an invisible line at the lower bound and, stacked on it, the width of the interval
        const bound = (data, fill) => ({
          type: "line", data, stack: "band" + i, symbol: "none", silent: true, tooltip: { show: false },
          lineStyle: { opacity: 0 }, areaStyle: fill ? { color: hue, opacity: 0.15 } : undefined, z: 1,
        });
        series.push(bound(points.map((point) => (banded(point) ? point.low : null)), false));
        series.push(bound(points.map((point) => (banded(point) ? point.high - point.low : null)), true));
        // no area lies between a point and nothing
        series.push({
          type: "custom", silent: true, tooltip: { show: false }, z: 1, encode: { x: 0, y: [1, 2] },
          data: points.map((point, at) => [at, point.low, point.high])
            .filter(([at]) => banded(points[at]) && !banded(points[at - 1]) && !banded(points[at + 1])),
          renderItem: (params, api) => {
            const [x, low] = api.coord([api.value(0), api.value(1)]);
            const high = api.coord([api.value(0), api.value(2)])[1];
            return { type: "line", shape: { x1: x, y1: low, x2: x, y2: high }, style: { stroke: hue, lineWidth: 4, opacity: 0.22 } };
          },
        });
      }
      series.push({
        type: "line", name: query, connectNulls: false, z: 2, symbol: symbols[i], symbolSize: 8, showAllSymbol: true,
        lineStyle: { width: 2, type: lines[i], color: hue }, itemStyle: { color: hue },
        data: points.map((point) => (point.wide
          ? { value: point.value, itemStyle: { color: charts.color("--paper"), borderColor: hue, borderWidth: 1.5 } } : point.value)),
        cursor: "pointer",
        markArea: i > 0 ? undefined : { silent: true, itemStyle: { color: charts.color("--ground") }, data: gaps() },
      });
    });
    return {
      grid: charts.grid({ top: queries.length > 1 ? 66 : 36 }),
      legend: queries.length > 1 ? { data: queries, top: 0, left: 0, textStyle: { color: charts.color("--ink") } } : undefined,
      tooltip: charts.tooltip({
        trigger: "axis",
        formatter: (items) => items[0].axisValue + "\n" + items.filter((item) => item.seriesName && queries.includes(item.seriesName))
          .map((item) => item.seriesName + "  " + (item.value == null || item.value === "-" ? place.dataset.nodata : charts.exact(item.value))).join("\n"),
      }),
      xAxis: charts.axis({ type: "category", data: periods, boundaryGap: false, axisTick: { alignWithLabel: true } }),
      yAxis: charts.axis({
        type: "value", name: place.dataset.unit, nameLocation: "end", nameTextStyle: { color: charts.color("--soft"), align: "left" },
        min: 0, max: Number(place.dataset.top), interval: Number(place.dataset.step), axisLabel: { formatter: charts.exact },
      }),
      series,
    };
  });
  charts.follow(chart, (event) => {
    const point = rows.find((row) => row.query === event.seriesName && row.period === event.name);
    return point && point.url;
  });
})();

// Figures: how many lie in which range of values.
(() => {
  const rows = charts.rows("bins-table").map((row) => ({ name: row.dataset.range, count: charts.number(row.dataset.count) }));
  charts.open("histogram", () => ({
    grid: charts.grid({ left: rows.length > 8 ? 40 : 8 }),
    tooltip: charts.tooltip({ trigger: "axis", formatter: (items) => items[0].axisValue + "\n" + charts.exact(items[0].value) }),
    xAxis: charts.axis({ type: "category", data: rows.map((row) => row.name), axisLabel: { rotate: rows.length > 8 ? 35 : 0 } }),
    yAxis: charts.axis({ type: "value", min: 0, minInterval: 1 }),
    series: [{
      type: "bar", data: rows.map((row) => row.count), barCategoryGap: "8%", itemStyle: { color: charts.color("--series-2") },
      label: { show: rows.length <= 16, position: "top", color: charts.color("--soft"), formatter: (item) => (item.value ? charts.exact(item.value) : "") },
    }],
  }));
})();

// Figures in time: a point leads to its article.
(() => {
  const points = charts.rows("points-table").map((row) => ({
    value: [row.dataset.date, charts.number(row.dataset.value)], text: row.dataset.text, title: row.dataset.title, url: charts.link(row),
  }));
  const logarithmic = points.length > 0 && points.every((point) => point.value[1] > 0);
  const chart = charts.open("scatter", (place) => ({
    grid: charts.grid(),
    tooltip: charts.tooltip({ trigger: "item", formatter: (item) => item.data.value[0] + "  " + item.data.text + "\n" + item.data.title }),
    xAxis: charts.axis({ type: "time", splitLine: { show: false }, boundaryGap: ["2%", "2%"] }),
    yAxis: charts.axis({
      type: logarithmic && place.dataset.kind !== "percent" ? "log" : "value", axisLabel: { formatter: charts.magnitude },
    }),
    series: [{
      type: "scatter", data: points, symbolSize: 11, cursor: "pointer",
      itemStyle: { color: charts.color("--series-1"), opacity: 0.72, borderColor: charts.color("--sheet"), borderWidth: 1 },
    }],
  }));
  charts.follow(chart, (event) => event.data && event.data.url);
})();

// The life of a formula: rate by year, the level of each stretch of years, the years where the level changes.
(() => {
  const rows = charts.rows("years-table").map((row) => ({
    year: row.dataset.year, rate: charts.number(row.dataset.rate), level: charts.number(row.dataset.level),
    change: row.dataset.change === "true", url: charts.link(row),
  }));
  const chart = charts.open("life", (place) => ({
    grid: charts.grid({ top: 44 }),
    legend: { top: 0, left: 0, textStyle: { color: charts.color("--ink") }, data: [place.dataset.rate, place.dataset.level] },
    tooltip: charts.tooltip({
      trigger: "axis",
      formatter: (items) => items[0].axisValue + "\n" + items.map((item) => item.seriesName + "  "
        + (item.value == null || item.value === "-" ? place.dataset.nodata : charts.exact(item.value))).join("\n"),
    }),
    xAxis: charts.axis({ type: "category", data: rows.map((row) => row.year) }),
    yAxis: charts.axis({ type: "value", min: 0 }),
    series: [{
      type: "bar", name: place.dataset.rate, data: rows.map((row) => row.rate), cursor: "pointer", barMaxWidth: 36,
      itemStyle: { color: charts.color("--bar") }, emphasis: { itemStyle: { color: charts.color("--bar-on") } },
    }, {
      type: "line", name: place.dataset.level, data: rows.map((row) => row.level), step: "middle", symbol: "none", connectNulls: false,
      lineStyle: { color: charts.color("--series-1"), width: 2 }, itemStyle: { color: charts.color("--series-1") },
      markLine: {
        silent: true, symbol: "none", lineStyle: { color: charts.color("--series-1"), type: "dashed", opacity: 0.7 },
        label: { color: charts.color("--ink"), formatter: (line) => line.name },
        data: rows.filter((row) => row.change).map((row) => ({ name: row.year, xAxis: row.year })),
      },
    }],
  }));
  charts.follow(chart, (event) => (rows.find((row) => row.year === event.name) || {}).url);
})();

// Names that occur together.
(() => {
  const nodes = charts.rows("nodes-table").map((row) => ({
    name: row.dataset.node, label: row.dataset.name, kind: row.dataset.kind, units: charts.number(row.dataset.units), url: charts.link(row),
  }));
  const edges = charts.rows("pairs-table").map((row) => ({
    source: row.dataset.source, target: row.dataset.target, together: charts.number(row.dataset.together),
  }));
  const kinds = [...new Set(nodes.map((node) => node.kind))];
  const most = Math.max(1, ...nodes.map((node) => node.units));
  const strongest = Math.max(1, ...edges.map((edge) => edge.together));
  const symbols = ["circle", "rect", "triangle", "diamond", "roundRect"];
  const chart = charts.open("network", (place) => ({
    legend: { top: 0, left: 0, data: kinds, textStyle: { color: charts.color("--ink") } },
    tooltip: charts.tooltip({
      formatter: (item) => (item.dataType === "edge" ? item.data.pair + "  " : item.data.shown + "  ") + charts.exact(item.data.count),
    }),
    series: [{
      type: "graph", layout: "force", roam: true, draggable: true, top: 36, cursor: "pointer",
      force: { repulsion: nodes.length <= 40 && place.clientWidth > 700 ? 600 : 150, edgeLength: [40, place.clientWidth / 6], gravity: nodes.length <= 40 ? 0.16 : 0.12, layoutAnimation: nodes.length <= 150 },
      categories: kinds.map((kind, i) => ({ name: kind, symbol: symbols[i], itemStyle: { color: charts.color("--series-" + (i + 1)) } })),
      data: nodes.map((node) => ({
        name: node.name, shown: node.label, count: node.units, category: kinds.indexOf(node.kind), url: node.url,
        symbolSize: 9 + 26 * Math.sqrt(node.units / most),
        label: { show: nodes.length <= 60 || node.units > most / 12, position: "right", formatter: node.label, color: charts.color("--ink") },
      })),
      links: edges.map((edge) => ({
        source: edge.source, target: edge.target, count: edge.together,
        pair: [edge.source, edge.target].map((name) => nodes.find((node) => node.name === name).label).join(" – "),
        lineStyle: { width: 1 + 5 * Math.sqrt(edge.together / strongest), color: charts.color("--soft"), opacity: 0.35, curveness: 0.08 },
      })),
      labelLayout: { hideOverlap: true }, emphasis: { focus: "adjacency", lineStyle: { opacity: 0.8 } },
    }],
  }));
  charts.follow(chart, (event) => event.dataType === "node" && event.data.url);
})();
