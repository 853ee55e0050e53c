/// The style sheet of all pages.
enum SiteStyleSheet {
  /// The whole sheet: paper and ink, then what stands on the page, then how it is printed.
  static let text = [colours, page, form, table, content, chart, documents, narrow, print].joined()

  /// Two papers, chosen by the reader's device; every ink stands out on its paper by 4.5:1.
  private static let colours = """
    :root{color-scheme:light dark;--paper:#fff;--shade:#f4f5f7;--ink:#1b2128;--faint:#56606c;
    --rule:#d5d9df;--strong:#1f3a5f;--link:#1a4f8b;--mark:#7a4a00;--warm:#fdf3dc;--edge:#c98a1b;
    --c0:#b8500f;--c1:#7b3fa0;--c2:#0b7a75;--c3:#1f5fb4;--c4:#a3185a;--c5:#4d6b1f;--c6:#6a5a4d;
    --c7:#444c56;--soft:#7d93b0;--plus:#e3f3e3;--minus:#fbe7e5}
    @media (prefers-color-scheme:dark){:root{--paper:#14181d;--shade:#1d232a;--ink:#e6e9ed;
    --faint:#a3adb9;--rule:#37404a;--strong:#c7d8ee;--link:#8fbcf0;--mark:#f0c987;--warm:#2e2615;
    --edge:#b98122;--c0:#f08c4a;--c1:#c79be6;--c2:#4fc4bd;--c3:#7fb0f2;--c4:#f083b4;--c5:#a8cc6a;
    --c6:#c9b5a3;--c7:#b4bdc8;--soft:#5f7696;--plus:#1f3a26;--minus:#472622}}

    """

  private static let page = """
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
    body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,-apple-system,
    "Segoe UI",Roboto,"Noto Sans","Liberation Sans","DejaVu Sans",sans-serif;
    overflow-wrap:break-word}
    a{color:var(--link);text-underline-offset:.15em;text-decoration-thickness:.06em}
    a:hover{text-decoration-thickness:.12em}
    :focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
    .hidden{position:absolute;width:1px;height:1px;margin:-1px;padding:0;overflow:hidden;
    clip-path:inset(50%);white-space:nowrap;border:0}
    .skip{position:absolute;left:-999rem;top:0;background:var(--paper);padding:.6rem 1rem;z-index:9}
    .skip:focus{left:0}
    .masthead{display:flex;flex-wrap:wrap;align-items:center;gap:.4rem 1.6rem;
    padding:.7rem clamp(.8rem,3vw,2.4rem);border-top:4px solid var(--strong);
    border-bottom:1px solid var(--rule)}
    .brand{color:var(--ink);text-decoration:none;margin-right:auto;line-height:1.25}
    .brand strong{font-size:1.2rem;letter-spacing:.01em;color:var(--strong);margin-right:.5rem}
    .brand span{color:var(--faint);font-size:.875rem;white-space:nowrap}
    .masthead ul{display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;list-style:none;margin:0;padding:0}
    .masthead nav a{display:inline-block;padding:.25rem 0;text-decoration:none}
    .masthead nav a:hover{text-decoration:underline}
    .masthead nav a[aria-current]{color:var(--ink);font-weight:600;
    box-shadow:0 2px 0 var(--strong)}
    .languages{font-size:.875rem}
    main{padding:1.4rem clamp(.8rem,3vw,2.4rem) 2rem;max-width:100rem;margin:0 auto}
    h1{font-size:1.65rem;line-height:1.25;font-weight:650;margin:0 0 .3rem;color:var(--strong);
    text-wrap:balance;max-width:60rem}
    h2{font-size:1.15rem;line-height:1.3;font-weight:650;margin:2rem 0 .5rem}
    h3{font-size:1rem;margin:1rem 0 .4rem}
    .lead{margin:0 0 1rem;color:var(--faint);max-width:60rem}
    .banner{margin:0 0 1rem;padding:.5rem .9rem;background:var(--warm);
    border-left:4px solid var(--edge);max-width:75rem}
    .site-footer{border-top:1px solid var(--rule);padding:.8rem clamp(.8rem,3vw,2.4rem);
    color:var(--faint);font-size:.875rem}
    .site-footer p{margin:0}
    .prose{max-width:44rem}
    code{font-size:.92em;font-family:ui-monospace,"DejaVu Sans Mono",monospace}
    @media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}

    """

  private static let narrow = """
    @media (max-width:60rem){.brand span{display:none}}
    @media (max-width:40rem){h1{font-size:1.35rem}main{padding-top:1rem}
    .masthead{gap:.2rem 1rem}.masthead ul{gap:.2rem .9rem}
    .comparison tbody th,.comparison thead th.stub{min-width:8.5rem;max-width:9.5rem;
    font-size:.8125rem}
    .field{flex-basis:7.5rem}.filters{padding:.7rem .8rem}
    .comparison th .long{display:none}.comparison th abbr.short{display:inline}
    .comparison th,.comparison td{padding:.35rem .45rem}
    .comparison .snug :is(th,td){padding:.35rem .3rem}
    .comparison .snug td{white-space:normal;font-size:.8125rem}.comparison .snug tbody th,
    .comparison .snug thead th.stub{min-width:6.4rem}
    .comparison .depth-2 th{padding-left:.7rem}
    .comparison :is(.depth-3,.depth-4) th{padding-left:.95rem}
    .headline .label{display:block}}

    """

  private static let print = """
    @media print{:root{--paper:#fff;--ink:#000;--faint:#333;--rule:#999;--strong:#000;--link:#000}
    body{font-size:9.5pt}.filters,.masthead nav,.downloads,.skip,.chips,.trail{display:none}
    main{padding:0;max-width:none}.scroll{overflow:visible!important;max-height:none!important;
    border:0}
    .comparison thead{display:table-header-group}.comparison thead th,.comparison tbody th{
    position:static}
    tr,figure,article,.closing{break-inside:avoid}
    td,.sample,.score{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    a{text-decoration:none}@page{size:A4 landscape;margin:12mm}}

    """
}
