/// Which words make up numbers, dates and times.
enum DateWords {
  /// Whether all are numbers and marks, at least one being a number.
  static func areNumbers(_ words: [String]) -> Bool {
    words.contains(where: isNumber) && words.allSatisfy { isNumber($0) || isMark($0) }
  }

  /// Whether all belong to dates or times: these, names of months and days, and marks.
  static func areDates(_ words: [String]) -> Bool {
    let hasName = words.contains(where: isName)
    let kinds = words.map { word in
      isMark(word) || isName(word) || isDateOrTime(word)
        || (isNumber(word) && (hasName || word.count <= 2 || isYear(word)))
    }
    return !kinds.contains(false) && words.contains { !isMark($0) }
  }

  private static func isNumber(_ word: String) -> Bool {
    word.utf8.first.map { (0x30...0x39).contains($0) } == true
      && word.utf8.allSatisfy { (0x2C...0x3A).contains($0) }
  }

  private static func isYear(_ word: String) -> Bool {
    word.utf8.count == 4 && (1900...2100).contains(Int(word) ?? 0)
  }

  private static func isMark(_ word: String) -> Bool {
    word.unicodeScalars.allSatisfy { !$0.properties.isAlphabetic && !("0"..."9").contains($0) }
  }

  /// Whether it is a date or time of numbers alone, such as 12.5.2024, 2024-05-12 or 12:03.
  private static func isDateOrTime(_ word: String) -> Bool {
    guard isNumber(word) else { return false }
    let parts = word.split(whereSeparator: { ".-/:".contains($0) })
    return (2...3).contains(parts.count) && parts.allSatisfy { $0.allSatisfy(\.isNumber) }
      && !word.contains(",")
      && parts.allSatisfy { $0.count <= 2 || isYear(String($0)) }
  }

  private static func isName(_ word: String) -> Bool {
    names.contains(FoldedText(word).text)
  }

  /// Months and days in English, Turkish, Albanian, Bosnian, Croatian, Serbian and Macedonian, folded.
  private static let names = Set(
    """
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec am pm
    monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
    ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik
    pazartesi sali carsamba persembe cuma cumartesi pazar
    janar shkurt prill maj qershor korrik gusht shtator tetor nentor dhjetor
    januar februar avgust septembar oktobar novembar decembar juni juli
    januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra
    sijecanj veljaca ozujak travanj svibanj lipanj srpanj kolovoz rujan listopad studeni prosinac
    sijecnja veljace ozujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca
    januari fevruari juni juli avgust septemvri oktomvri noemvri dekemvri
    ponedjeljak ponedeljak utorak srijeda sreda cetvrtak petak subota nedjelja nedelja
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
