/** The page's whole style sheet: light and dark, screen and paper. No fonts, pictures or anything else from outside. */
export const styleSheet = `
:root{--paper:#fdfcf9;--ink:#1d2429;--soft:#56616a;--line:#d9d6cd;--faint:#f1eee6;--accent:#0b5a7a;--bad:#a3261b;--mark:#fff3c4;
--t1:#0f4c6b;--t1-ink:#fff;--t2:#3f8aa3;--t2-ink:#0b1a20;--t3:#b5dbe0;--t3-ink:#10272e;--t4:#f2d9a0;--t4-ink:#3a2a06;--t5:#dd9a4e;--t5-ink:#2b1802;--t6:#a4552f;--t6-ink:#fff;--t7:#6b3f69;--t7-ink:#fff;--t8:#b9a6cf;--t8-ink:#241533;
--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif;--serif:Georgia,"Times New Roman","Liberation Serif","Noto Serif",serif}
@media (prefers-color-scheme:dark){:root{--paper:#14191d;--ink:#e7e9ea;--soft:#a6b0b7;--line:#333c43;--faint:#1d242a;--accent:#7cc4e2;--bad:#ff9a8d;--mark:#4b4214;
--t1:#8fd0ea;--t1-ink:#08202c;--t2:#3f8fae;--t2-ink:#04141b;--t3:#1f4a5e;--t3-ink:#e3f3f8;--t4:#5e4a1c;--t4-ink:#fbeecb;--t5:#b9772f;--t5-ink:#180d01;--t6:#e0936b;--t6-ink:#2a1005;--t7:#b58bb3;--t7-ink:#22101f;--t8:#574a6b;--t8-ink:#f0e9f8}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0 auto;padding:2.5rem clamp(1rem,4vw,3rem) 3rem;max-width:78rem;background:var(--paper);color:var(--ink);font:1rem/1.5 var(--sans)}
h1,h2,.lead,.figure{font-family:var(--serif);font-weight:600}
h1{font-size:clamp(1.7rem,4vw,2.6rem);line-height:1.15;margin:.2rem 0 .6rem;text-wrap:balance;max-width:32ch}
h2{font-size:1.45rem;line-height:1.25;margin:0 0 .6rem}
p{margin:.4rem 0;max-width:70ch}
a{color:var(--accent);text-underline-offset:.15em}
a:focus-visible,button:focus-visible,input:focus-visible,.scroll:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
code{font-size:.88em;overflow-wrap:anywhere}
header{border-bottom:3px double var(--line);padding-bottom:1rem}
.kicker{text-transform:uppercase;letter-spacing:.08em;font-size:.8rem;color:var(--soft);margin:0}
.about{color:var(--soft)}
nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;margin:1rem 0 0;padding:0;font-size:.92rem}
nav a{display:inline-block;padding:.2rem 0}
section{padding:2rem 0 1.2rem;border-bottom:1px solid var(--line)}
.quiet{font:600 .8rem var(--sans);text-transform:uppercase;letter-spacing:.08em;color:var(--soft)}
.lead{font-size:clamp(1.35rem,3vw,1.9rem);line-height:1.25;margin:0 0 .6rem}
.points{margin:0 0 1.4rem;padding-left:1.1rem;max-width:70ch}
.points li{margin:.2rem 0}
.figures{list-style:none;margin:0;padding:0;display:grid;grid-template-columns:repeat(auto-fit,minmax(13.5rem,1fr));gap:1rem}
.figures li{border-top:3px solid var(--ink);padding:.6rem 0 0}
.what{font-weight:600}
.figure{display:block;font-size:2.6rem;line-height:1.1;font-variant-numeric:tabular-nums lining-nums}
.of,.when{color:var(--soft)}
.when{display:block;font-size:.9rem}
.chip{display:inline-block;min-width:1.5em;padding:0 .3em;border-radius:.3em;text-align:center;font-size:.85em;line-height:1.5;font-weight:700;border:1px solid transparent;margin-right:.35em;font-variant-numeric:tabular-nums}
.t1{--fill:var(--t1);--on:var(--t1-ink)}.t2{--fill:var(--t2);--on:var(--t2-ink)}.t3{--fill:var(--t3);--on:var(--t3-ink)}.t4{--fill:var(--t4);--on:var(--t4-ink)}
.t5{--fill:var(--t5);--on:var(--t5-ink)}.t6{--fill:var(--t6);--on:var(--t6-ink)}.t7{--fill:var(--t7);--on:var(--t7-ink)}.t8{--fill:var(--t8);--on:var(--t8-ink)}
.waiting{--fill:var(--paper);--on:var(--ink);--edge:var(--ink)}.refused{--fill:var(--faint);--on:var(--soft);--edge:var(--soft)}.nobody{--fill:var(--paper);--on:var(--soft);--edge:var(--line)}
.chip{background:var(--fill);color:var(--on);border-color:var(--edge,transparent)}
.chip.waiting,.chip.nobody{border-style:dashed}
.legend{display:flex;flex-wrap:wrap;gap:.3rem 1.4rem;font-size:.92rem;max-width:none;align-items:center}
.key{display:inline-flex;align-items:center;gap:.3rem}
.skip a{position:absolute;left:-99em}.skip a:focus{position:static}
svg text{font-family:var(--sans);fill:var(--ink)}
.end{text-anchor:end}
.map{display:block;width:100%;max-width:50rem;height:auto;margin:1rem 0 0}
.tile rect{fill:var(--fill);stroke:var(--edge,transparent);stroke-width:1.5}
.tile.waiting rect,.tile.nobody rect{stroke-dasharray:4 3}
.tile text{fill:var(--on);text-anchor:middle}
.tile .short{font-size:12px;letter-spacing:.02em}
.tile .mark{font-size:17px;font-weight:700}
.map a:hover rect,.map a:focus rect{stroke:var(--ink);stroke-width:3}
.map a:focus{outline:none}
.region-line{stroke:var(--ink);stroke-width:2.5;fill:none;stroke-linecap:square}
.region-name text{font-size:16px;font-style:italic;fill:var(--soft)}
.timeline{display:block;margin:.6rem 0 1rem;overflow:visible}
.timeline text{font-size:13px}
.timeline .year,.timeline text.as-of{fill:var(--soft)}
.timeline .grid{stroke:var(--line)}
.timeline .label{font-weight:600}
.bar{fill:var(--fill);stroke:var(--edge,transparent)}
.bar.mentoring{--fill:var(--faint);--edge:var(--soft)}
line.as-of{stroke:var(--soft);stroke-dasharray:2 3}
line.goal{stroke:var(--bad);stroke-width:2}text.goal{fill:var(--bad);font-weight:600}
.table-box{margin:1rem 0;overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.92rem;line-height:1.35}
caption{text-align:left;font-weight:600;padding:.3rem 0}
th,td{text-align:left;vertical-align:top;padding:.38rem .8rem .38rem 0;border-bottom:1px solid var(--line)}
thead th{border-bottom:2px solid var(--ink);white-space:nowrap;font-size:.85rem}
tbody th{font-weight:600}
.number{text-align:right;font-variant-numeric:tabular-nums}
thead button{font:inherit;color:inherit;background:none;border:0;padding:.2rem 0;cursor:pointer;text-align:inherit}
thead button::after{content:"\\2195";padding-left:.3em;color:var(--soft)}
th[aria-sort=ascending] button::after{content:"\\2191";color:var(--ink)}
th[aria-sort=descending] button::after{content:"\\2193";color:var(--ink)}
tr:target>*,tr:has(:target)>*{background:var(--mark)}
.tools{display:flex;flex-wrap:wrap;gap:.3rem 1rem;align-items:baseline;margin:1rem 0 -.4rem;font-size:.92rem}
input[type=search]{font:inherit;padding:.25rem .5rem;border:1px solid var(--soft);border-radius:.3rem;background:var(--paper);color:var(--ink)}
.place{white-space:nowrap}
.shares{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,35rem),1fr));gap:0 3rem;align-items:start}
.share{display:inline-flex;gap:0 .6rem;align-items:center;white-space:nowrap}
.bullet .base{stroke:var(--line)}.bullet .fair{fill:var(--t3)}.bullet .actual{stroke:var(--ink);stroke-width:2.5}
.bullet .off{stroke:var(--bad)}.bullet circle.off{fill:var(--bad)}
.band{color:var(--soft)}.miss{color:var(--bad);font-weight:600}
.scroll{overflow-x:auto}
.pairs{display:block;min-width:46rem;width:100%;max-width:64rem;height:auto;margin:.5rem 0}
.pairs text{font-size:13px}.pairs .head{fill:var(--soft);font-style:italic}
.link{fill:none;stroke:var(--accent);stroke-width:1.8}.link.relaxed{stroke-dasharray:5 4}
circle.mentor{fill:var(--accent)}circle.mentee{fill:var(--paper);stroke:var(--accent);stroke-width:2}
.load{display:inline-flex;align-items:center;gap:.5rem;white-space:nowrap}
.load .full{fill:var(--accent)}.load .free{fill:none;stroke:var(--soft);stroke-width:1.5}
.record{display:grid;grid-template-columns:max-content 1fr;gap:.3rem 1.5rem;margin:0;font-size:.92rem}
.record dt{color:var(--soft)}.record dd{margin:0;min-width:0}
footer{color:var(--soft);font-size:.88rem;padding-top:1rem}
@media (max-width:46rem){
body{padding-top:1.2rem}
.figures{grid-template-columns:1fr 1fr}.figure{font-size:2rem}
.tile .short{display:none}.tile .mark{font-size:27px;transform:translateY(-3px)}.region-name text{font-size:23px}
thead{position:absolute;left:-99em}
table,tbody,tr{display:block}
tbody tr{border-bottom:1px solid var(--line);padding:.5rem 0}
caption{display:block}
tbody th,tbody td{display:grid;grid-template-columns:8rem 1fr;gap:.2rem .6rem;border:0;padding:.1rem 0}
tbody td.number{text-align:left}
tbody th::before,tbody td::before{content:attr(data-label);color:var(--soft);font-weight:400}
td:empty{display:none}
tr[hidden]{display:none}
.record{grid-template-columns:1fr;gap:0}.record dd{margin-bottom:.6rem}
}
td details{margin-top:.25rem;max-width:40rem}
td summary{cursor:pointer}
@media print{td details{display:none}
@page{size:A4;margin:16mm 14mm}
:root{color-scheme:light;--paper:#fff;--ink:#000;--soft:#444;--line:#bbb;--faint:#eee;--accent:#0b4a66;--bad:#8f1d14;--mark:#fff;
--t1:#0f4c6b;--t1-ink:#fff;--t2:#3f8aa3;--t2-ink:#0b1a20;--t3:#b5dbe0;--t3-ink:#10272e;--t4:#f2d9a0;--t4-ink:#3a2a06;--t5:#dd9a4e;--t5-ink:#2b1802;--t6:#a4552f;--t6-ink:#fff;--t7:#6b3f69;--t7-ink:#fff;--t8:#b9a6cf;--t8-ink:#241533}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
body{max-width:none;padding:0;font-size:10pt}
nav,.tools,.skip{display:none}
thead button::after{content:""}
thead button{display:contents}
a{color:inherit;text-decoration:none}
section{padding:.5rem 0;border:0}
#timeline .table-box,#proof .table-box{break-inside:avoid}
p{orphans:3;widows:3}
h1{font-size:20pt}h2{font-size:14pt}.lead{font-size:15pt}
h2,caption,.legend{break-after:avoid}
tr,li,.figures,svg{break-inside:avoid}
thead{display:table-header-group;break-inside:avoid}
table{font-size:8.5pt}
th,td{padding:.16rem .5rem .16rem 0}
.map{max-width:none;max-height:195mm}
#map,#shares,#mentoring,#everyone{break-before:page}
h2+p,.legend+p,.pairs{break-after:avoid}
.figures{grid-template-columns:repeat(4,1fr);gap:.6rem}.figure{font-size:22pt}
.shares{grid-template-columns:1fr 1fr;gap:0 2rem}.shares .wide{grid-column:1/-1}.shares .table-box,.scroll{break-inside:avoid}
.pairs{min-width:0}
.scroll,.table-box{overflow:visible}
tr[hidden]{display:revert}
}
`;
