/// A symmetric matrix and its eigenvalues.
struct SymmetricMatrix {
  private var rows: [[Double]]
  private var vectors: [[Double]]

  /// A matrix of `rows`, of which only the upper half is read.
  init(_ rows: [[Double]]) {
    self.rows = rows.indices.map { row in
      rows.indices.map { rows[min(row, $0)][max(row, $0)] }
    }
    vectors = rows.indices.map { row in rows.indices.map { $0 == row ? 1 : 0 } }
  }

  /// The eigenvalues and, in the same order, the unit eigenvectors.
  ///
  /// The cyclic method of Jacobi: turn one pair of axes after the other until nothing is left
  /// beside the diagonal (Golub and Van Loan, *Matrix Computations*, 8.5).
  func eigen() -> (values: [Double], vectors: [[Double]]) {
    var matrix = self
    for _ in 0..<60 where matrix.besideDiagonal > 1e-30 {
      for first in rows.indices {
        for second in rows.indices.dropFirst(first + 1) { matrix.turn(first, second) }
      }
    }
    return (matrix.rows.indices.map { matrix.rows[$0][$0] }, matrix.vectors)
  }

  private var besideDiagonal: Double {
    rows.indices.reduce(0) { sum, row in
      rows.indices.reduce(sum) { $0 + (row == $1 ? 0 : rows[row][$1] * rows[row][$1]) }
    }
  }

  /// Turns two axes so that the entry between them becomes zero.
  private mutating func turn(_ first: Int, _ second: Int) {
    let beside = rows[first][second]
    guard beside != 0 else { return }
    let slope = (rows[second][second] - rows[first][first]) / (2 * beside)
    let tangent = (slope < 0 ? -1 : 1) / (abs(slope) + (slope * slope + 1).squareRoot())
    let cosine = 1 / (tangent * tangent + 1).squareRoot()
    let sine = tangent * cosine
    for index in rows.indices {
      let (one, other) = (rows[index][first], rows[index][second])
      rows[index][first] = cosine * one - sine * other
      rows[index][second] = sine * one + cosine * other
    }
    for index in rows.indices {
      let (one, other) = (rows[first][index], rows[second][index])
      rows[first][index] = cosine * one - sine * other
      rows[second][index] = sine * one + cosine * other
      let (old, new) = (vectors[first][index], vectors[second][index])
      vectors[first][index] = cosine * old - sine * new
      vectors[second][index] = sine * old + cosine * new
    }
  }
}
