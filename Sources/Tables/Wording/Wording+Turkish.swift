import Indicators
import Scoring

extension Wording {
  /// A noun after a number stays singular in Turkish, and suffixes follow the sound of the word
  /// before them; so nothing here puts a suffix on a name or number that is filled in.
  func turkish(_ message: Message) -> String {
    switch message {
    case .countries(let count): "\(count) ülke"
    case .indicators(let count): "\(count) gösterge"
    case .scores(let count, let indicators): "\(indicators) göstergeden \(count) puan"
    case .valuesShown: "değerler"
    case .changeSince(let cycle): "\(cycle) dönemine göre değişim"
    case .notComparableWith(let cycle): "\(cycle) dönemiyle karşılaştırılamaz"
    case .version(let number): "sürüm \(number)"
    case .scale: "Puanlar 0 ile 100 arasındadır; yüksek olan daha iyidir."
    case .valueScale: "Değerler gözlendiği gibidir; her biri kendi göstergesinin birimindedir."
    case .changeAgainstPrevious: "Değişimler, karşılaştırılabilir bir önceki döneme göredir."
    case .rankAmong: "Sıralar puanı olan ülkeler arasındadır."
    case .heading(let heading): turkishHeading(heading)
    case .meanOver(let count):
      "Hücrede başka bir n verilmedikçe \(count) ülkenin puanlarının ağırlıksız ortalaması."
    case .facet(let facet): turkishFacet(facet)
    case .change(let kind): turkishChange(kind)
    case .missing(let kind): turkishMissing(kind)
    case .missingShort(let kind): turkishMissingShort(kind)
    case .caution(let caution): turkishCaution(caution)
    case .cautionMeaning(let caution): turkishMeaning(caution)
    case .bandEdges(let from, let below): below.map { "\(from) – \($0) altı" } ?? "\(from) ve üzeri"
    case .edgeRule: "sınırdaki puan üst banda girer"
    case .provisional: "Geçici: bu çerçevenin metni resmî belgeyle karşılaştırılmamıştır."
    case .unconfirmed: "Bir kaynakta doğrulanmamıştır."
    case .breakAt(let cycle):
      "Yöntem \(cycle) döneminde değişti: bu dönemden öncesiyle karşılaştırma yapılmaz."
    case .outcome(let outcome): turkishOutcome(outcome)
    case .standing(let standing): turkishStanding(standing)
    case .rank(let rank): turkishRank(rank)
    case .rankMeaning(let kind): turkishMeaning(kind)
    case .interval(let ends): "%90 aralık \(ends)"
    case .intervalMeaning(let isBare):
      "%90 aralık (5. ile 95. yüzdelik arası)"
        + (isBare
          ? ", değiştirilenler puanı oynatmıyorsa, ortalamalarda ve yönlerde gösterilmez" : "")
    case .series(let title, let ends): "\(title), zaman içinde: \(ends)"
    }
  }

  private func turkishHeading(_ heading: TableHeading) -> String {
    switch heading {
    case .indicator: "Gösterge"
    case .country: "Ülke"
    case .mean: "Bölge ortalaması"
    case .meanShort: "Ort."
    case .value: "değer"
    case .bands: "Bantlar"
    case .symbols: "İşaretler"
    case .series: "Seyir"
    case .about: "Hakkında"
    case .source: "Kaynak"
    case .licence: "Lisans"
    case .citation: "Alıntı"
    }
  }

  private func turkishFacet(_ facet: Facet?) -> String {
    switch facet {
    case nil: "toplam"
    case .law: "mevzuat"
    case .practice: "uygulama"
    case .civilSocietyView: "STK görüşü"
    case .governmentView: "hükümet görüşü"
    }
  }

  private func turkishChange(_ kind: ChangeMark) -> String {
    switch kind {
    case .up: "yükseldi"
    case .down: "düştü"
    case .same: "değişmedi"
    case .withinUncertainty: "belirsizlik içinde"
    case .break: "karşılaştırılamaz"
    case .notDue: "önceki dönemde beklenmiyordu"
    case .noData: "önceki puan yok"
    }
  }

  private func turkishMissing(_ kind: MissingKind) -> String {
    switch kind {
    case .absent(.notCollected): "toplanmadı"
    case .absent(.notDue): "bu dönemde beklenmiyor"
    case .absent(.notApplicable): "uygulanamaz"
    case .absent(.refused): "verilmedi"
    case .absent(.confidential): "gizli"
    case .noScore: "puan yok"
    case .notDefined: "bu düzeyde tanımlı değil"
    }
  }

  private func turkishMissingShort(_ kind: MissingKind) -> String {
    switch kind {
    case .absent(.notCollected): "top."
    case .absent(.notDue): "bek."
    case .absent(.notApplicable): "uyg."
    case .absent(.refused): "ver."
    case .absent(.confidential): "giz."
    case .noScore: "–"
    case .notDefined: "·"
    }
  }

  private func turkishCaution(_ caution: Caution) -> String {
    switch caution {
    case .imputed: "tamamlanmış değerlere dayanır"
    case .treated: "düzeltilmiş bir aykırı değere dayanır"
    case .lowCoverage(let percent): "ağırlığın %\(percent) kadarı kapsanır"
    case .smallSample: "küçük bir örnekleme dayanır"
    case .countries(let count): "\(count) ülkenin ortalaması"
    }
  }

  private func turkishMeaning(_ caution: Caution) -> String {
    switch caution {
    case .imputed, .treated, .smallSample: turkishCaution(caution)
    case .lowCoverage: "düşük olduğu yerde, ağırlığın gözlemlerle kapsanan payı"
    case .countries: "ortalamaya giren ülke sayısı"
    }
  }

  private func turkishStanding(_ standing: TableStanding) -> String {
    switch standing {
    case .edition(let name, let moment):
      "Yayın \(name); kayıtların tarihi \(UniversalTime(moment))."
    case .asOf(let moment): "Kayıtların tarihi: \(UniversalTime(moment))."
    case .draft(let moment): "Taslak; kayıtların tarihi: \(UniversalTime(moment))."
    }
  }
}
