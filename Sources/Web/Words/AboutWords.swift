/// What stands on the page about the site; every section has a heading and a text.
enum AboutWords: CaseIterable {
  case what
  case scores
  case change
  case missing
  case truth
  case programs

  var heading: Phrase {
    switch self {
    case .what: Phrase("What this is", tr: "Bu nedir")
    case .scores: Phrase("How a score is made", tr: "Puan nasıl oluşur")
    case .change: Phrase("What the change marks claim", tr: "Değişim işaretleri ne söyler")
    case .missing: Phrase("What is missing, and why", tr: "Ne eksik ve neden")
    case .truth: Phrase("Where the figures come from", tr: "Veriler nereden gelir")
    case .programs: Phrase("For programs", tr: "Programlar için")
    }
  }

  var text: Phrase {
    switch self {
    case .what: AboutWords.whatText
    case .scores: AboutWords.scoresText
    case .change: AboutWords.changeText
    case .missing: AboutWords.missingText
    case .truth: AboutWords.truthText
    case .programs: AboutWords.programsText
    }
  }

  private static let whatText = Phrase(
    "Yardstick compares the seven countries of the enlargement region by indicators of civil "
      + "society and media freedom, year by year, and keeps the evidence behind each figure. "
      + "Everything that a page shows can be asked for again by its address, and downloaded with "
      + "the same numbers.",
    tr: "Yardstick, genişleme bölgesindeki yedi ülkeyi sivil toplum ve medya özgürlüğü "
      + "göstergeleriyle yıldan yıla karşılaştırır ve her değerin dayanağını saklar. Bir sayfada "
      + "görülen her şeye aynı adresle yeniden ulaşılabilir ve aynı sayılarla indirilebilir.")

  private static let scoresText = Phrase(
    "The value of each indicator is brought to a common scale from 0 to 100 on which higher is "
      + "always better. Scores are then averaged up the tree by the weights that the framework "
      + "gives. Where too little of the weight below is covered by observations there is no score, "
      + "and the table says so. A score on the edge of two bands belongs to the upper one. Ranks "
      + "are among the countries that have a score; equals share the best rank.",
    tr: "Her göstergenin değeri, yüksek olanın her zaman daha iyi olduğu 0-100 arası ortak bir "
      + "ölçeğe getirilir. Puanlar, çerçevenin verdiği ağırlıklarla ağaç boyunca yukarıya doğru "
      + "ortalanır. Alttaki ağırlığın gözlemlerle kapsanan payı çok azsa puan verilmez ve tablo "
      + "bunu belirtir. İki bandın sınırındaki puan üst banda girer. Sıralar puanı olan ülkeler "
      + "arasındadır; eşitler en iyi sırayı paylaşır.")

  private static let changeText = Phrase(
    "▲ and ▼ mean that the rounded score rose or fell, = that it did not change, ≈ that the "
      + "difference lies within the uncertainty, ¦ that the method changed so that nothing may be "
      + "compared, ○ that there is no earlier score. A mark always comes with a word for screen "
      + "readers; colour never stands alone.",
    tr: "▲ ve ▼ yuvarlanmış puanın yükseldiğini ya da düştüğünü, = değişmediğini, ≈ farkın "
      + "belirsizlik içinde kaldığını, ¦ yöntem değiştiği için karşılaştırma yapılamayacağını, ○ "
      + "önceki bir puan olmadığını gösterir. Her işaretin ekran okuyucular için bir sözcüğü "
      + "vardır; renk hiçbir zaman tek başına kullanılmaz.")

  private static let missingText = Phrase(
    "A missing value is never a blank cell and never a zero: the table says whether it was not "
      + "collected, was not due, does not apply, was refused or is confidential, and which scores "
      + "rest on less than the whole of their indicators.",
    tr: "Eksik değer asla boş bir hücre ya da sıfır olarak gösterilmez: tablo, değerin "
      + "toplanmadığını mı, o dönemde beklenmediğini mi, uygulanamaz mı, verilmedi mi yoksa gizli "
      + "mi olduğunu ve hangi puanların göstergelerinin tümüne dayanmadığını belirtir.")

  private static let truthText = Phrase(
    "No figure about a real country is invented. Each framework names its source and licence under "
      + "every table. A framework whose text was not checked against the official document is "
      + "marked provisional on every page. Titles and descriptions are in our own words.",
    tr: "Gerçek bir ülkeye ilişkin hiçbir değer uydurulmaz. Her çerçeve kaynağını ve lisansını her "
      + "tablonun altında belirtir. Metni resmî belgeyle karşılaştırılmamış bir çerçeve her sayfada "
      + "geçici olarak işaretlenir. Başlıklar ve açıklamalar bizim ifademizdir.")

  private static let programsText = Phrase(
    "The address of any table with .csv, .json, .md, .txt or .html after its path is its download. "
      + "The same as JSON stands under /api/v1/compare; the interface is described in",
    tr: "Herhangi bir tablonun adresindeki yolun sonuna .csv, .json, .md, .txt ya da .html eklemek "
      + "onu indirir. Aynısı JSON olarak /api/v1/compare altındadır; arayüzün tanımı:")
}
