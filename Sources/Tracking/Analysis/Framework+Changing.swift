import Indicators

extension Framework {
  /// The same framework with the nodes that `change` makes of its nodes.
  func changing(_ change: (inout Node) -> Void) -> Framework {
    Framework(
      code: code, version: version, status: status, title: title, note: note, source: source,
      licence: licence, attribution: attribution, countries: countries, groups: groups,
      cycles: cycles, decimals: decimals, bands: bands, uncertainty: uncertainty,
      root: root.changing(change), crosswalk: crosswalk)
  }

  /// The same framework with one change to its method; a change of values changes nothing.
  func changing(_ change: SandboxChange) -> Framework {
    switch change {
    case .weight(let code, let weight):
      changing(.weights([code: weight]))
    case .weights(let weights):
      changing { $0.weight = weights[$0.code] ?? $0.weight }
    case .aggregation(let code, let aggregation, let offset):
      changing { node in
        guard node.code == code else { return }
        node.aggregation = aggregation
        node.offset = offset ?? node.offset
      }
    case .normalisation(let code, let rule):
      changing { node in
        guard node.code == code, case .indicator(var indicator) = node.content else { return }
        indicator.normalisation = rule
        node.content = .indicator(indicator)
      }
    case .value: self
    }
  }
}

extension Node {
  fileprivate func changing(_ change: (inout Node) -> Void) -> Node {
    var node = self
    switch content {
    case .nodes(let children): node.content = .nodes(children.map { $0.changing(change) })
    case .indicator: break
    }
    change(&node)
    return node
  }
}
