extension SiteStyleSheet {
  /// What stands on profiles, descriptions and lists.
  static let content = """
    .chips ul,.trail ol{display:flex;flex-wrap:wrap;gap:.2rem .9rem;list-style:none;margin:0 0 1rem;
    padding:0;font-size:.9375rem}
    .chips a,.trail a{display:inline-block;padding:.15rem 0}
    .chips a[aria-current]{color:var(--ink);font-weight:600;text-decoration:none;
    box-shadow:0 2px 0 var(--strong)}
    .trail li+li::before{content:"›";color:var(--faint);margin-right:.9rem}
    .headline{display:flex;flex-wrap:wrap;align-items:baseline;gap:.2rem .8rem;margin:.4rem 0 0;
    font-variant-numeric:tabular-nums}
    .headline .label{color:var(--faint)}
    .score{display:inline-block;min-width:3.1rem;text-align:right;padding:.05rem .45rem;
    border-radius:3px;font-weight:600;font-variant-numeric:tabular-nums}
    .headline .score{font-size:1.9rem;line-height:1.2;padding:.05rem .6rem}
    .change{white-space:nowrap}
    .pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(24rem,100%),1fr));
    gap:0 2.5rem}
    .figures{list-style:none;margin:.3rem 0 0;padding:0}
    .figures li{display:grid;grid-template-columns:auto 1fr auto;gap:.2rem .7rem;
    align-items:baseline;padding:.3rem 0;border-bottom:1px solid var(--rule)}
    .figures a{color:var(--ink);text-decoration-color:var(--rule)}
    .figures .change{color:var(--faint);font-size:.875rem;font-variant-numeric:tabular-nums}
    .whole{white-space:nowrap}.comparison .snug table{width:auto;table-layout:auto}
    .objectives td{vertical-align:middle}.objectives td,
    .objectives thead th:not(.stub){padding-left:1.6rem}
    .facts{display:grid;grid-template-columns:minmax(7rem,auto) 1fr;gap:.3rem 1.2rem;margin:0;
    max-width:60rem}
    .facts dt{color:var(--faint)}.facts dd{margin:0;min-width:0}
    .children{padding-left:0;list-style:none;max-width:60rem}
    .children li{padding:.25rem 0;border-bottom:1px solid var(--rule)}
    .cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(26rem,100%),1fr));
    gap:1rem}
    .cards article{border:1px solid var(--rule);border-radius:4px;padding:.9rem 1.1rem;min-width:0}
    .cards h2{margin:0 0 .2rem;font-size:1.05rem}
    .tags{margin:0 0 .6rem;font-size:.875rem;color:var(--faint)}
    .tag{display:inline-block;padding:0 .5rem;border-radius:2px;border:1px solid var(--rule);
    color:var(--ink)}
    .tag.provisional{background:var(--warm);border-color:var(--edge)}
    .cards .facts{font-size:.875rem;grid-template-columns:4.5rem 1fr}

    """

  /// Small pictures of series.
  static let chart = """
    .multiples{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(15rem,100%),1fr));
    gap:1rem 1.4rem;margin:.6rem 0 1.6rem}
    .multiples figure{margin:0}
    .multiples figcaption{font-weight:600;font-size:.9375rem}
    .multiples figcaption a{color:inherit;text-decoration-color:var(--rule)}
    .panel{display:block;width:100%;height:auto;overflow:visible}
    .panel path,.panel line{fill:none;stroke-linejoin:round;stroke-linecap:round}
    .panel .grid{stroke:var(--rule);stroke-width:1}
    .panel .break{stroke:var(--faint);stroke-width:1;stroke-dasharray:3 3}
    .panel .other{stroke:var(--rule);stroke-width:1.2}
    .panel .own{stroke:currentcolor;stroke-width:2.4}
    .panel .dot{fill:currentcolor}
    .panel text{font-size:11px;fill:var(--faint);font-variant-numeric:tabular-nums}
    .panel text.end{text-anchor:end}
    .panel text.value{font-size:13px;font-weight:600;fill:var(--ink)}
    .bars{max-width:36rem;margin:.6rem 0 1rem}.bars text.middle{text-anchor:middle}
    .bars .extent,.bars .core{stroke-width:10;stroke-linecap:butt;stroke:var(--soft)}
    .bars .core{stroke:var(--strong)}.bars .dot{fill:var(--strong);stroke:var(--paper)}
    .bars text{font-size:12px}.bars text.name{font-size:13px;fill:var(--ink);
    paint-order:stroke;stroke:var(--paper);stroke-width:5px;stroke-linejoin:round}
    .swatch{display:inline-block;width:1.4rem;height:.6rem;background:var(--soft)}
    .swatch.core{background:var(--strong)}.swatch+.swatch{margin-left:.8rem}
    .c0{color:var(--c0)}.c1{color:var(--c1)}.c2{color:var(--c2)}.c3{color:var(--c3)}
    .c4{color:var(--c4)}.c5{color:var(--c5)}.c6{color:var(--c6)}.c7{color:var(--c7)}
    .sparkline{vertical-align:middle}

    """
}
