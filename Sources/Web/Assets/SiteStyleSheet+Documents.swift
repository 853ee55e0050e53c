extension SiteStyleSheet {
  /// Sources, captures, differences and what a search finds.
  static let documents = """
    .entries{list-style:none;padding:0;margin:.4rem 0 1rem;max-width:60rem}
    .entries>li{padding:.7rem 0;border-bottom:1px solid var(--rule);min-width:0}
    .entries h2,.entries h3{margin:0;font-size:1rem;font-weight:600;overflow-wrap:anywhere}
    .entries p{margin:.15rem 0;overflow-wrap:anywhere}
    .entries .about{color:var(--faint);font-size:.875rem}
    .entries .facts{font-size:.875rem;margin-top:.3rem;gap:.1rem 1rem}
    .facts dd,.document,.difference{overflow-wrap:anywhere}
    h2 small{font-weight:400;font-size:.8125rem;color:var(--faint)}
    .tag.news{background:var(--warm);border-color:var(--edge)}
    .tag.bad{border-color:var(--ink);font-weight:600}
    h3 .tag{font-size:.8125rem;font-weight:400}h3 .tag.bad{font-weight:600}
    .document{white-space:pre-wrap;max-width:48rem;border-left:3px solid var(--rule);
    padding:.2rem 0 .2rem 1rem;tab-size:4}
    mark{background:var(--warm);color:var(--ink);box-shadow:0 .12em 0 var(--edge)}
    mark:target,mark:has(:target),.entries>li:target{outline:2px solid var(--edge)}
    .difference{max-width:48rem}.difference p{margin:.5rem 0}
    .difference details,.fold{color:var(--faint);font-size:.9375rem;margin:.6rem 0}
    main details>summary{cursor:pointer;color:var(--link);padding:.2rem 0;width:fit-content}
    ins{text-decoration:underline;text-decoration-thickness:.12em;text-underline-offset:.15em;
    font-weight:600;background:var(--plus)}
    del{text-decoration:line-through;background:var(--minus)}
    ins.ignored,del.ignored{background:none;color:var(--faint);font-weight:400;font-style:italic}
    .decide{display:inline-flex;flex-wrap:wrap;gap:.4rem .6rem;align-items:center;margin:.4rem 1.2rem 0 0}
    .decide label{font-size:.8125rem;color:var(--faint)}.decide input{width:11rem;min-height:2.2rem}
    .decide input[name=note]{width:min(32rem,64vw)}
    .decide button{background:var(--paper);color:var(--ink);border-color:var(--faint);
    font-weight:500;padding:.3rem .8rem}.decide button:hover{border-color:var(--ink)}
    .entries>li:focus-visible{outline-offset:4px}
    .decided{background:var(--shade);border:1px solid var(--rule);border-radius:4px;
    padding:.6rem 1rem;margin:.8rem 0;max-width:62rem}.decided h2,.decided .entries{margin:0}
    .decided .entries>li{border:0;padding:.4rem 0 0}
    kbd{display:none;font:inherit;font-size:.8125rem;border:1px solid currentcolor;
    border-radius:3px;padding:0 .35rem;margin-right:.2rem}
    .keyed kbd{display:inline-block}
    .sheets ul{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;list-style:none;padding:0;
    margin:.6rem 0}
    .field input{width:100%;min-height:2.2rem;font:inherit;color:var(--ink);
    background:var(--paper);border:1px solid var(--faint);border-radius:3px;padding:.25rem .4rem}
    .fields .actions{margin:0;min-height:2.2rem}
    @media (max-width:40rem){:is(main,section,details)>.facts{grid-template-columns:1fr;gap:0}
    :is(main,section,details)>.facts dd{margin-bottom:.5rem}}

    """
}
