extension Wording {
  func englishRank(_ rank: ShownRank) -> String {
    switch rank.kind {
    case .sole: "rank \(rank.rank)"
    case .shared: "rank \(rank.rank), shared"
    case .tied: "tied, rank \(rank.best) to \(rank.worst)"
    }
  }

  func englishMeaning(_ kind: ShownRank.Kind) -> String {
    switch kind {
    case .sole: "rank, 1 being the highest score"
    case .shared: "rank shared by equal scores"
    case .tied: "tied: neither above nor below the others in this range in 90% of the draws"
    }
  }

  func turkishRank(_ rank: ShownRank) -> String {
    switch rank.kind {
    case .sole: "\(rank.rank). sıra"
    case .shared: "\(rank.rank). sıra, paylaşılan"
    case .tied: "eşit sayılan, sıra \(rank.best)–\(rank.worst)"
    }
  }

  func turkishMeaning(_ kind: ShownRank.Kind) -> String {
    switch kind {
    case .sole: "sıra; en yüksek puan 1'dir"
    case .shared: "eşit puanların paylaştığı sıra"
    case .tied: "eşit sayılır: çekilişlerin %90'ında bu aralıktakilerin ne üzerinde ne altında"
    }
  }
}
