extension Harbours {
  static let countryFile = """
    countries:
      - code: AC
        names: [{en: Arcadia, tr: Arkadya}]
        iso: false
      - code: BO
        names:
          - {until: 2020-12-31, en: Old Borduria, tr: Eski Bordurya}
          - {from: 2021-01-01, en: Borduria, tr: Bordurya}
        iso: false
      - code: CI
        names: [{en: Cimmeria, tr: Çimerya}]
        iso: false
        footnote: cimmeria
      - code: DY
        names: [{en: Dystopia, tr: Distopya}]
        iso: false
    orders:
      protocol: [DY, AC, CI, BO]
      alphabetical: [AC, BO, CI, DY]
    profiles:
      - id: fable
        title: {en: Fable, tr: Masal}
        footnotes:
          cimmeria:
            en: "* Cimmeria is a country of legend; its name here says nothing of its borders."
            tr: "* Çimerya bir efsane ülkesidir; adının burada anılması sınırları hakkında bir şey söylemez."
      - id: short
        title: {en: Short}
        footnotes: {cimmeria: {en: "* A country of legend."}}
    """

  static let frameworkFile = """
    framework: harbours
    version: 2
    status: provisional
    title: {en: "Harbours: an imaginary monitor", tr: "Limanlar: hayalî bir izleme"}
    note: {en: "Made up to try tables on.", tr: "Tabloları denemek için uydurulmuştur."}
    source: {title: "The harbour masters' log", url: "https://example.org/log?a=1&b=2"}
    licence: {title: CC BY 4.0, url: "https://creativecommons.org/licenses/by/4.0/"}
    countries: [AC, BO, CI, DY]
    cycles:
      - {id: "2018-2019", from: 2018-01-01, to: 2019-12-31, kind: baseline}
      - {id: "2020", from: 2020-01-01, to: 2020-12-31}
      - {id: "2022", from: 2022-01-01, to: 2022-12-31, break: true}
      - {id: "2023", from: 2023-01-01, to: 2023-12-31}
    decimals: 1
    bands:
      - {from: 0, name: {en: Closed, tr: Kapalı}, colour: "#7a1f1f"}
      - {from: 25, name: {en: Narrow, tr: Dar}, colour: "#e8923a"}
      - {from: 50, name: {en: Passable, tr: Geçilir}, colour: "#f3efe6"}
      - {from: 75, name: {en: Open, tr: Açık}, colour: "#0b5394"}
    method: {combine: median, aggregate: arithmetic, min-coverage: 0.5}
    overall: {title: {en: Harbours overall, tr: Genel limanlar}}
    nodes:
      - id: "1"
        title: {en: Rules of the harbour, tr: Limanın kuralları}
        nodes:
          - id: "1.1"
            title: {en: "Who may enter <by sea & land>", tr: "Kimin girebileceği <deniz & kara>"}
            value: grade
            levels: {1: {en: nobody}, 5: {en: everybody}}
            facets: {law: 1, practice: 1}
            normalise: {kind: goalposts, low: 1, high: 5}
          - id: "1.2"
            title: {en: Fees made public, tr: Açıklanan ücretler}
            note: {en: "Fees of ferries are left out.", tr: "Feribot ücretleri dışarıdadır."}
            value: percent
            normalise: {kind: goalposts, low: 0, high: 100}
      - id: "2"
        title: {en: Life in the harbour, tr: Limanda yaşam}
        nodes:
          - id: "2.1"
            title: {en: Thefts reported, tr: Bildirilen hırsızlıklar}
            confirmed: false
            value: count
            direction: lower
            normalise: {kind: goalposts, low: 0, high: 2000}
          - id: "2.2"
            title: {en: "=Quays lit at night", tr: "=Gece aydınlatılan rıhtımlar"}
            value: number
            minimum: -5
            maximum: 5
            normalise: {kind: goalposts, low: -5, high: 5}
          - id: "2.3"
            title: {en: Gulls, tr: Martılar}
            value: number
            normalise: {kind: goalposts, low: 0, high: 10}
    """

  static let observations = """
    1.1 law AC 2018-2019 3
    1.1 practice AC 2018-2019 2
    1.2 - AC 2018-2019 40
    2.1 - AC 2018-2019 500
    1.1 law AC 2020 3
    1.1 practice AC 2020 3
    1.2 - AC 2020 42
    2.1 - AC 2020 500
    1.1 law BO 2020 2
    1.1 practice BO 2020 1
    1.2 - BO 2020 10
    2.1 - BO 2020 1900
    1.1 law AC 2022 4
    1.1 practice AC 2022 3
    1.2 - AC 2022 61.25
    2.1 - AC 2022 400
    2.2 - AC 2022 2.5
    2.3 - AC 2022 6
    1.1 law BO 2022 2
    1.1 practice BO 2022 1
    1.2 - BO 2022 12
    2.1 - BO 2022 1800
    2.2 - BO 2022 -4
    2.3 - BO 2022 3
    1.1 law CI 2022 5
    1.1 practice CI 2022 4
    1.2 - CI 2022 88
    2.1 - CI 2022 20
    2.2 - CI 2022 4.5
    2.3 - CI 2022 9.004
    1.1 law AC 2023 4
    1.1 practice AC 2023 4
    1.2 - AC 2023 61.25 12
    2.1 - AC 2023 1250
    2.2 - AC 2023 -1.25
    2.3 - AC 2023 refused
    1.1 law BO 2023 2
    1.1 practice BO 2023 1
    1.2 - BO 2023 13
    2.1 - BO 2023 not-collected
    2.2 - BO 2023 -4
    2.3 - BO 2023 not-due
    1.1 law CI 2023 5
    1.1 practice CI 2023 4
    1.2 - CI 2023 87
    2.1 - CI 2023 not-applicable
    2.2 - CI 2023 4.5
    2.3 - CI 2023 9.006
    1.1 law DY 2023 1
    1.1 practice DY 2023 confidential
    1.2 - DY 2023 confidential
    2.1 - DY 2023 1999
    """
}
