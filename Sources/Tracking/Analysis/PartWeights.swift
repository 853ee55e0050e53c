/// The ways to weigh all parts of a node that look at no framework.
enum PartWeights: String, CaseIterable {
  /// Every part weighs the same.
  case equal
  /// By the first principal component of the parts' scores: the squares of its vector.
  case pca
}
