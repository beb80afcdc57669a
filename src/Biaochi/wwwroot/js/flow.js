// Draws where the money comes from and where it goes, from the table that stands in the page for everybody, and folds the table away.
(function () {
  "use strict";

  const table = document.querySelector(".flow-table");
  const canvas = document.querySelector(".chart-flow");
  if (!window.echarts || !table || !canvas) { return; }

  const tones = { central: "#12376B", provincial: "#4676B4", county: "#9DBADC", self: "#8592A1", other: "#B9A06A" };
  const most = 8;       // departments that are drawn on their own
  const pitch = 19;     // pixels that a label needs
  const breath = 6;     // pixels between two nodes at least
  const isNarrow = window.innerWidth < 768;
  const css = getComputedStyle(document.documentElement);
  const token = name => css.getPropertyValue(name).trim();
  const wan = fen => Math.round(fen / 1e6).toLocaleString("zh-CN");
  // The year stands on top of the page.
  const short = name => { const rest = name.replace(/^20\d\d年/, "") || name; return rest.length > 18 ? rest.slice(0, 17) + "…" : rest; };

  const sources = [...table.querySelectorAll("th[data-source]")].map(cell => ({ key: cell.dataset.source, name: cell.textContent }));
  const departments = read();
  const sum = departments.reduce((all, d) => all + d.total, 0);
  if (sum === 0) { return; }

  document.querySelector(".flow-head").hidden = false;
  canvas.hidden = false;
  document.querySelector(".behind").open = false;
  draw();

  function read() {
    const all = [];
    for (const row of table.tBodies[0].rows) {
      const fens = [...row.querySelectorAll("td")].map(cell => Number(cell.dataset.fen));
      const entry = { name: row.cells[0].textContent, total: fens.pop(), fens, projects: [] };
      if (row.classList.contains("of-department")) {
        entry.count = Number(row.dataset.projects);
        all.push(entry);
      } else {
        all[all.length - 1].projects.push(entry);
      }
    }
    const shown = all.length <= most + 1 ? all : [...all.slice(0, most), together(all.slice(most))];
    shown.forEach(addRest);
    return shown.filter(d => d.total > 0);
  }

  function together(rest) {
    const count = rest.reduce((n, d) => n + d.count, 0);
    return {
      name: `其他 ${rest.length} 个部门`, count, total: rest.reduce((n, d) => n + d.total, 0), projects: [],
      fens: sources.map((_, i) => rest.reduce((n, d) => n + d.fens[i], 0))
    };
  }

  function addRest(department) {
    const rest = department.total - department.projects.reduce((n, p) => n + p.total, 0);
    const count = department.count - department.projects.length;
    if (rest > 0 && count > 0) {
      department.projects.push({ name: department.projects.length ? `其他 ${count} 个项目` : `${count} 个项目`, total: rest });
    }
  }

  function draw() {
    const nodes = new Map(), links = [];
    const add = (id, name, depth, value, color) => nodes.set(id, { name: id, shown: name, depth, amount: value, itemStyle: { color } });
    sources.forEach((source, i) => {
      const given = departments.reduce((n, d) => n + d.fens[i], 0);
      if (given > 0) { add(`s${i}`, source.name, 0, given, tones[source.key] || tones.other); }
    });
    departments.forEach((d, i) => {
      add(`d${i}`, d.name, 1, d.total, token("--text-2"));
      d.fens.forEach((fen, s) => { if (fen > 0) { links.push({ source: `s${s}`, target: `d${i}`, value: fen, lineStyle: { color: nodes.get(`s${s}`).itemStyle.color } }); } });
      if (isNarrow) { return; }
      d.projects.filter(p => p.total > 0).forEach((p, j) => {
        add(`d${i}p${j}`, p.name, 2, p.total, token("--text-2"));
        links.push({ source: `d${i}`, target: `d${i}p${j}`, value: p.total, lineStyle: { color: "#AEB8C4" } });
      });
    });
    show(nodes, links);
  }

  // Every column fills the height, and every node has the room its label needs: the largest scale at which all columns fit.
  function place(nodes, room) {
    const columns = [0, 1, 2].map(depth => [...nodes.values()].filter(node => node.depth === depth)).filter(column => column.length);
    const need = isNarrow ? 2 * pitch : pitch;
    const slot = (node, scale) => Math.max(node.amount * scale + breath, need);
    const taken = (column, scale) => column.reduce((n, node) => n + slot(node, scale), -breath);
    let low = 0, high = room / sum;
    for (let i = 0; i < 40; i++) {
      const middle = (low + high) / 2;
      if (columns.every(column => taken(column, middle) <= room)) { low = middle; } else { high = middle; }
    }
    for (const column of columns) {
      const gap = column.length > 1 ? (room - taken(column, low)) / (column.length - 1) : 0;
      let y = -breath / 2;
      for (const node of column) {
        node.localY = (y + (slot(node, low) - node.amount * low) / 2) / room;
        y += slot(node, low) + gap;
      }
    }
    // The gap at which ECharts comes to the same scale.
    return Math.min(...columns.filter(column => column.length > 1).map(column => (room - low * column.reduce((n, node) => n + node.amount, 0)) / (column.length - 1)), room);
  }

  function show(nodes, links) {
    const top = 10, bottom = 14;
    const rows = Math.max(...[0, 1, 2].map(depth => [...nodes.values()].filter(node => node.depth === depth).length));
    canvas.style.height = Math.max(isNarrow ? 420 : 340, Math.min(640, rows * 32 + 60)) + "px";
    const gap = place(nodes, canvas.clientHeight - top - bottom);
    const halo = { textBorderColor: token("--paper"), textBorderWidth: 3, fontFamily: token("--sans"), lineHeight: 17 };
    const label = node => {
      const isStacked = node.depth === 0 || isNarrow;
      return `{name|${short(node.shown)}}${isStacked ? "\n" : "  "}{sum|${wan(node.amount)}}`;
    };
    for (const node of nodes.values()) {
      if (node.depth === 0 && !isNarrow) { node.label = { position: "left", align: "left", offset: [-113, 0] }; }
    }

    const chart = echarts.init(canvas, null, { renderer: "svg" });
    window.addEventListener("resize", () => chart.resize());
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: token("--sans") },
      tooltip: {
        renderMode: "richText",
        formatter: p => p.dataType === "edge"
          ? `${nodes.get(p.data.source).shown} → ${nodes.get(p.data.target).shown}  ${wan(p.data.value)} 万元`
          : `${p.data.shown}  ${wan(p.data.amount)} 万元`
      },
      series: [{
        type: "sankey", left: isNarrow ? 0 : 118, right: isNarrow ? 124 : 330, top, bottom, nodeWidth: 8, nodeGap: gap, nodeAlign: "left",
        draggable: false, layoutIterations: 0, emphasis: { focus: "adjacency" },
        data: [...nodes.values()], links,
        lineStyle: { opacity: 0.32, curveness: 0.5 },
        label: {
          position: "right", fontSize: 13, formatter: p => label(p.data),
          rich: { name: { ...halo, fontSize: 13, color: token("--text") }, sum: { ...halo, fontSize: 12, color: token("--text-2") } }
        }
      }]
    });
  }
})();
