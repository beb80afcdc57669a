// Brings what the pages use of the npm packages into wwwroot/lib: Bootstrap's stylesheet, ECharts for the portal's picture of the money, and one
// sprite of the icons named here.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";

const icons = ["check2", "chevron-left", "chevron-right", "download", "file-earmark-arrow-down", "file-earmark-spreadsheet", "file-earmark-text", "file-earmark-word", "printer", "search"];

const lib = "wwwroot/lib";
rmSync(lib, { recursive: true, force: true });
mkdirSync(lib, { recursive: true });
// Bootstrap draws ticks and carets as data: images, which our content security policy refuses; ours are drawn in site.css.
const bootstrap = readFileSync("node_modules/bootstrap/dist/css/bootstrap.min.css", "utf8").replace(/url\("data:[^"]*"\)/g, "none");
writeFileSync(`${lib}/bootstrap.min.css`, bootstrap);
copyFileSync("node_modules/echarts/dist/echarts.min.js", `${lib}/echarts.min.js`);

const symbols = icons.map(name => {
  const svg = readFileSync(`node_modules/bootstrap-icons/icons/${name}.svg`, "utf8");
  const drawing = svg.slice(svg.indexOf(">") + 1, svg.lastIndexOf("</svg>")).trim();
  return `<symbol id="${name}" viewBox="0 0 16 16">${drawing}</symbol>`;
});
// Written last: the build takes this file for the sign that everything is in place.
writeFileSync(`${lib}/icons.svg`, `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join("\n")}\n</svg>\n`);
