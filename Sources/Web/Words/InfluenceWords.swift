/// What stands beside the influence of an indicator.
enum InfluenceWords: SitePhrase {
  case heading
  case hint(step: String, cycle: String)
  case allCountries
  case more
  case less

  var phrase: Phrase {
    switch self {
    case .heading: Phrase("What one step would move", tr: "Bir adım neyi değiştirir")
    case .hint(let step, let cycle):
      Phrase(
        "By how much the scores of \(cycle) would change if the value were \(step) more / \(step) "
          + "less and all else stayed as it is. A dash: the value would leave its scale, or there "
          + "is no score.",
        tr: "Değer \(step) fazla / \(step) eksik olsaydı ve başka hiçbir şey değişmeseydi \(cycle) "
          + "puanları ne kadar değişirdi. Çizgi: değer ölçeğin dışına çıkardı ya da puan yok.")
    case .allCountries: Phrase("Every country", tr: "Her ülke")
    case .more: Phrase("more:", tr: "fazla:")
    case .less: Phrase("less:", tr: "eksik:")
    }
  }
}
