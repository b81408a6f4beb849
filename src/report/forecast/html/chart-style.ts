/** What charts need beyond the plan report's style sheet: lines differ in stroke as well as in colour. */
export const chartStyle = `
.chart{display:block;min-width:36rem;width:100%;max-width:56rem;height:auto;margin:.4rem 0}
.chart text{font-size:13px}.chart .tick{fill:var(--soft)}.chart .middle{text-anchor:middle}.chart .name{font-weight:600}
.rule{stroke:var(--line);stroke-width:1}
.people{--series:var(--t2)}.councils{--series:var(--t6)}.third{--series:var(--t7)}
.range{fill:var(--series);opacity:.22}
.course{fill:none;stroke:var(--series);stroke-width:2.5}.course.councils{stroke-dasharray:7 4}.course.third{stroke-dasharray:2 3}
.dot{fill:var(--paper);stroke:var(--series);stroke-width:2}.dot.councils{fill:var(--series)}
.chart text.name{fill:var(--ink)}
.piece.completed,.swatch.completed{fill:var(--t2)}.piece.broken,.swatch.broken{fill:var(--t5)}
.swatch.promised{fill:var(--t7)}.swatch.planned{fill:var(--t2)}.swatch.recorded{fill:var(--t6)}
.piece.unused,.swatch.unused{fill:var(--faint);stroke:var(--soft);stroke-dasharray:3 2}
.whisker{stroke:var(--ink);stroke-width:1.6}
.warn{border-left:4px solid var(--bad);padding-left:.8rem}
@media print{
.chart{min-width:0;max-width:170mm}
#days{font-size:7.5pt}#days td,#days tbody th{white-space:nowrap}#days thead th{white-space:normal}
section>p,section>.lead,.scroll{break-after:avoid}
}
`;
