/// The shares of several players in what they reach together.
public enum Shapley {
  /// The largest number of players for which all sets of them are looked at.
  public static let largestExact = 12

  /// The Shapley share of each player; they sum to the value of all players together.
  ///
  /// A player's share is its mean gain over all orders in which the players can join. With more
  /// than ``largestExact`` players it is the mean over 2 000 fixed random orders. `value` says
  /// what a set of players, in ascending order, reaches; no players reach 0.
  public static func shares(players: Int, value: ([Int]) -> Double) -> [Double] {
    players <= largestExact
      ? exact(players: players, value: value) : sampled(players: players, value: value)
  }

  private static func exact(players: Int, value: ([Int]) -> Double) -> [Double] {
    let values = (0..<1 << players).map { set in
      set == 0 ? 0 : value((0..<players).filter { set >> $0 & 1 == 1 })
    }
    let weights = orderWeights(players: players)
    return (0..<players).map { player in
      var share = ExactSum()
      for set in values.indices where set >> player & 1 == 0 {
        share.add(weights[set.nonzeroBitCount], times: values[set | 1 << player] - values[set])
      }
      return share.value
    }
  }

  /// For each size of a set, the share of orders in which exactly it joins before one player.
  private static func orderWeights(players: Int) -> [Double] {
    var weights: [Double] = []
    for size in 0..<players {
      // size! (players - size - 1)! / players!
      let last = weights.last ?? 1 / Double(players)
      weights.append(size == 0 ? last : last * Double(size) / Double(players - size))
    }
    return weights
  }

  private static func sampled(players: Int, value: ([Int]) -> Double) -> [Double] {
    let orders = 2_000
    var sums = [ExactSum](repeating: ExactSum(), count: players)
    for order in 0..<orders {
      var joined: [Int] = []
      var before = 0.0
      for player in RandomNumbers(seed: 1, stream: UInt64(order)).shuffled(players) {
        joined.insert(player, at: joined.firstIndex { $0 > player } ?? joined.count)
        let after = value(joined)
        sums[player].add(after - before)
        before = after
      }
    }
    return sums.map { $0.value / Double(orders) }
  }
}
