extension SiteStyleSheet {
  /// The filters above a table, and the links under it.
  static let form = """
    .filters{margin:0 0 1.2rem;padding:.8rem 1rem;background:var(--shade);
    border:1px solid var(--rule);border-radius:4px}
    .fields{display:flex;flex-wrap:wrap;gap:.7rem 1rem;align-items:flex-end}
    .field{margin:0;min-width:0;flex:1 1 11rem;max-width:22rem}
    .field.wide{flex:2 1 18rem;max-width:36rem}
    .field label,.boxes legend{display:block;font-size:.8125rem;color:var(--faint);padding:0;
    margin-bottom:.15rem}
    .field select,.field input{width:100%;min-height:2.2rem}
    .changes{border:0;margin:0 0 .8rem;padding:0;min-width:0}
    .changes legend{font-weight:600;padding:0;margin-bottom:.2rem}
    .changes .fields{margin-bottom:.5rem}
    .fault{color:var(--mark);font-weight:600;margin:0 0 .6rem}
    [aria-invalid]{border-color:var(--mark)!important;border-width:2px!important}
    .faults{border:2px solid var(--mark);border-radius:4px;padding:.2rem 1rem;margin:0 0 1rem}
    .faults h2{margin:.5rem 0}
    select,button,input[type=text]{font:inherit;color:var(--ink);background:var(--paper);
    border:1px solid var(--faint);border-radius:3px;padding:.25rem .4rem}
    button{background:var(--strong);color:var(--paper);border-color:var(--strong);
    padding:.35rem 1.1rem;font-weight:600;cursor:pointer}
    .boxes{border:0;margin:0;padding:0;min-width:0;font-size:.9375rem}
    .boxes label{display:inline-block;margin:.1rem .9rem .1rem 0;padding:.2rem 0}
    .filters details{margin-top:.7rem}
    .filters summary{cursor:pointer;color:var(--link);padding:.2rem 0;width:fit-content}
    .filters details .fields{margin-top:.5rem;align-items:flex-start}
    .actions{margin:.8rem 0 0;display:flex;flex-wrap:wrap;gap:.5rem 1.2rem;align-items:center}
    .downloads{margin-top:1.4rem;font-size:.9375rem}
    .downloads h2{display:inline;font-size:inherit;margin:0 .6rem 0 0}
    .downloads ul{display:inline-flex;flex-wrap:wrap;gap:.2rem 1rem;list-style:none;margin:0;
    padding:0}
    .downloads p{margin:.4rem 0 0}
    .downloads a{display:inline-block;padding:.15rem 0}

    """

  /// A table: quiet rules, figures in columns, the header and the first column always in view.
  static let table = """
    .scroll{position:relative;overflow:auto;max-height:90vh;border:1px solid var(--rule);border-radius:4px;
    background:var(--paper)}
    .scroll:focus-visible{outline-offset:0}
    .scroll.snug{width:fit-content;max-width:100%}
    .comparison table{border-collapse:separate;border-spacing:0;width:100%;
    font-variant-numeric:tabular-nums lining-nums;font-size:.9375rem;line-height:1.3}
    .comparison th,.comparison td{padding:.34rem .6rem;border-bottom:1px solid var(--rule);
    font-weight:400;text-align:right;vertical-align:top}
    .comparison thead{position:sticky;top:0;z-index:2}
    .comparison thead th{background:var(--paper);vertical-align:bottom;font-weight:600;
    border-bottom:2px solid var(--strong);font-size:.875rem}
    .comparison thead th[colspan]{text-align:center;border-bottom:1px solid var(--rule)}
    .comparison thead tr+tr th{font-weight:400}
    .comparison thead th a{color:inherit;text-decoration-color:var(--faint)}
    .comparison th.stub,.comparison tbody th{text-align:left}
    .comparison thead tr:first-child th:first-child{position:sticky;left:0;z-index:3}
    .comparison tbody th{position:sticky;left:0;z-index:1;background:var(--paper);
    border-right:1px solid var(--rule);min-width:12rem;max-width:26rem}
    .comparison tbody th a{color:var(--ink);text-decoration-color:transparent}
    .comparison tbody th a:hover,.comparison tbody th a:focus{text-decoration-color:currentcolor}
    .comparison tr.group>th{font-weight:600}
    .comparison tbody+tbody tr:first-child>*{border-top:2px solid var(--rule)}
    .comparison th[scope=rowgroup]{max-width:none;border-right:0}
    .comparison tr.depth-0>th{font-size:1rem}
    .comparison .depth-2 th{padding-left:1.5rem}.comparison .depth-3 th{padding-left:2.4rem}
    .comparison :is(.depth-4,.depth-5,.depth-6) th{padding-left:3.3rem}
    .comparison td{white-space:nowrap}
    .comparison td :is(b,.number){font-weight:500}
    .comparison tr.group td :is(b,.number){font-weight:650}
    .comparison td small{display:block;font-size:.75rem;line-height:1.35;white-space:normal}
    .comparison td small>span{display:inline-block;white-space:nowrap}
    .comparison td.mean,.comparison tr.mean td{border-left:1px solid var(--rule)}
    .comparison td.missing{color:var(--faint);font-style:italic;font-size:.8125rem}
    .comparison td[class*=band-] small a,.comparison td[class*=band-] sup a{color:inherit}
    .comparison td.trend{color:var(--faint);padding-top:.55rem}
    .comparison abbr.short{display:none;text-decoration:none}
    .comparison sup{font-size:.7em;line-height:0}
    .code{color:var(--faint);font-size:.85em;font-variant-numeric:tabular-nums}
    .bands{display:flex;flex-wrap:wrap;gap:.3rem 1.1rem;list-style:none;margin:.8rem 0;padding:0;
    font-size:.8125rem}
    .sample{display:inline-block;padding:.05rem .5rem;border-radius:2px}
    p.bands{display:block}.bands>.sample{margin:.1rem 0}
    .closing{margin:.35rem 0;font-size:.8125rem;line-height:1.45;color:var(--faint);
    max-width:70rem}
    .closing.footnote{color:var(--ink)}
    @media (min-width:66rem){.scroll.fits{overflow:visible;max-height:none}
    .scroll.fits table{table-layout:fixed}.scroll.fits col.stub{width:19.5rem}
    .scroll.fits col.trend{width:6.4rem}.scroll.fits thead th{font-size:.8125rem;
    padding-left:.3rem}.scroll.fits thead th.stub{padding-left:.6rem}}

    """
}
