import Scoring
import Testing

@Suite struct VaryingRowsTests {
  static let x: [Double] = [10, 20, 30, 45, 50, 61]
  static let y: [Double] = [12, 35, 20, 40, 48, 44]
  static let alike: [Double] = [7, .nan, 7, .nan, .nan, 7]

  @Test func whatDoesNotVaryTakesNoPlaceFromTheOthers() {
    let rows = VaryingRows([Self.x, Self.alike, Self.y])

    #expect(rows.places == [0, 2])
    #expect(rows.columns == [Self.x, Self.y])
    #expect(rows.count == 6)
    #expect(
      Consistency.cronbachAlpha([Self.x, Self.alike, Self.y])
        == Consistency.cronbachAlpha([Self.x, Self.y]))
  }

  @Test func whatNoLongerVariesWhereAllHaveAValueIsLeftOutToo() {
    let rows = VaryingRows([Self.x, [5, 5, 5, 5, 5, 9], [1, 2, 4, 8, 3, .nan]])

    #expect(rows.places == [0, 2])
    #expect(rows.columns == [[10, 20, 30, 45, 50], [1, 2, 4, 8, 3]])
    #expect(rows.count == 5)
  }

  @Test func aColumnWithoutValuesIsLeftOut() {
    let nothing = [Double](repeating: .nan, count: 6)

    #expect(VaryingRows([Self.x, nothing]).places == [0])
    #expect(VaryingRows([nothing]).places.isEmpty)
    #expect(VaryingRows([]).count == 0)
  }
}
