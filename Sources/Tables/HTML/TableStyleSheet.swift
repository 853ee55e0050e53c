/// The style sheet of tables on a page; colours of bands come with each table.
public enum TableStyleSheet {
  /// The rules for `bands`, to be served as a style sheet beside ``base``.
  public static func bands(_ bands: [TableBand]) -> String {
    bands.enumerated().map { place, band in
      ".comparison .band-\(place){background:\(band.colour.hexadecimal);"
        + "color:\(band.colour.textColour.hexadecimal)}\n"
    }.joined()
  }

  /// The rules that every table shares.
  public static let base = """
    .comparison{--ink:#1b1f24;--faint:#5a6370;--rule:#c9ced6;--paper:#fff;color:var(--ink)}
    .comparison-scroll{overflow:auto;max-height:95vh}
    .comparison a{color:inherit}
    .comparison-table{border-collapse:separate;border-spacing:0;background:var(--paper);
    font-variant-numeric:tabular-nums}
    .comparison caption{caption-side:top;text-align:left;padding:0 0 .6rem}
    .comparison caption span.heading{position:sticky;left:0;display:inline-block;
    max-width:min(60rem,calc(100vw - 3rem))}
    .comparison .title{font-size:1.15rem}
    .comparison .subtitle{color:var(--faint);font-size:.9rem}
    .comparison th,.comparison td{padding:.3rem .55rem;border-bottom:1px solid var(--rule)}
    .comparison thead th{position:sticky;top:0;background:var(--paper);vertical-align:bottom;
    text-align:center;font-weight:600;border-bottom:2px solid var(--ink);z-index:1}
    .comparison thead th.stub{text-align:left;left:0;z-index:2}
    .comparison tbody th{position:sticky;left:0;background:var(--paper);text-align:left;
    font-weight:400;min-width:14.5rem;max-width:24rem}
    .comparison tr.group th{font-weight:600}
    .comparison tbody+tbody tr:first-child>*{border-top:1px solid var(--ink)}
    .comparison td{text-align:right;white-space:nowrap}
    .comparison td.mean,.comparison tr.mean td{border-left:1px solid var(--rule)}
    .comparison td.missing{color:var(--faint);font-style:italic;font-size:.85rem;
    white-space:normal}
    .comparison .code{color:var(--faint);font-size:.85em}
    .comparison .change,.comparison .interval,.comparison .rank,.comparison .caution,
    .comparison sup{font-size:.78em}
    .comparison .change{margin-left:.2em;display:inline-block;min-width:3.6em;text-align:left}
    .comparison .depth-1 th{padding-left:.9rem}
    .comparison .depth-2 th{padding-left:1.9rem}
    .comparison .depth-3 th{padding-left:2.9rem}
    .comparison .depth-4 th{padding-left:3.9rem}
    .comparison .sample{padding:.05rem .45rem;white-space:nowrap;display:inline-block}
    .comparison p{margin:.35rem 0;max-width:60rem;font-size:.85rem}
    .comparison p.statement{font-weight:600}
    .visually-hidden{position:absolute;width:1px;height:1px;margin:-1px;padding:0;border:0;
    overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    .comparison .sparkline{display:block;color:var(--ink)}
    @media (max-width:48rem){.comparison tbody th{min-width:8rem;max-width:9.5rem}
    .comparison th,.comparison td{padding:.25rem .4rem}
    .comparison tr[class^=depth-] th{padding-left:.4rem}}
    @media (prefers-color-scheme:dark){
    .comparison{--ink:#e8eaed;--faint:#a9b1bc;--rule:#3c434d;--paper:#16191d}}
    @media print{.comparison-scroll{overflow:visible;max-height:none}.comparison thead{display:table-header-group}
    .comparison tr{break-inside:avoid}.comparison td{print-color-adjust:exact}}

    """
}
