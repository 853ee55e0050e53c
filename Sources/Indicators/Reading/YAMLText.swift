import Yams

/// Reads YAML (and so JSON) strictly: no anchors, aliases, merges or tags.
package enum YAMLText {
  /// The largest file that is read, in bytes.
  package static let limit = 4 << 20
  /// The deepest nesting that is read.
  package static let depthLimit = 64

  /// The document in `text`, every fault found on the way appended to `problems`.
  package static func read(_ text: String, problems: inout [Problem]) -> YAMLValue? {
    guard text.utf8.count <= limit else {
      problems.append(
        Problem(
          code: "too-large", "The file is larger than \(limit >> 20) MiB.",
          hint: "Split it, or remove what is not needed."))
      return nil
    }
    // An alias inside a key is unfolded while the parser compares keys, which a hostile file can
    // make last for ever; so a name that is both anchored and referred to is refused beforehand.
    if let problem = YAMLTokens(text).referredAnchor() {
      problems.append(problem)
      return nil
    }
    var (open, repeated) = (text, [RepeatedKey]())
    while true {
      do throws(YamlError) {
        guard let root = try compose(open, problems: &problems) else { return nil }
        var reader = YAMLTreeReader(open, repeated: repeated)
        let value = reader.value(of: root, path: "", depth: 0)
        problems += reader.problems
        return value
      } catch {
        guard let key = repeatedKey(error, in: open, number: repeated.count) else {
          problems.append(problem(from: error))
          return nil
        }
        open = key.text
        repeated.append(key)
      }
    }
  }

  /// The second of two keys that are the same, if that is what `error` says and it can be found.
  private static func repeatedKey(
    _ error: YamlError, in text: String, number: Int
  ) -> RepeatedKey? {
    guard number < RepeatedKey.limit,
      case .duplicatedKeysInMapping(let names, let context) = error, let name = names.first
    else { return nil }
    return RepeatedKey(
      name, line: context.mark.line, column: context.mark.column, in: text, number: number)
  }

  private static func compose(
    _ text: String, problems: inout [Problem]
  ) throws(YamlError) -> Yams.Node? {
    do {
      // The basic resolver leaves scalars as they are; what is a number is decided by the reader.
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      guard let root = try parser.nextRoot() else {
        problems.append(Problem(code: "empty", "The file holds nothing."))
        return nil
      }
      if try parser.nextRoot() != nil {
        problems.append(
          Problem(
            code: "several-documents", "The file holds more than one YAML document.",
            hint: "Keep one document and remove the line \"---\" that begins the next."))
      }
      return root
    } catch let error as YamlError {
      throw error
    } catch {
      problems.append(Problem(code: "yaml", "The file is not YAML: \(error)."))
    }
    return nil
  }

  private static func problem(from error: YamlError) -> Problem {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      Problem(
        code: "yaml", "The file is not YAML: \(problem).",
        at: .init(line: mark.line, column: mark.column),
        hint: "Look at the indentation and the quotes near this line.")
    case .duplicatedKeysInMapping(let duplicates, let context):
      Problem(
        code: "duplicate-key", "A key is given twice: \(duplicates.joined(separator: ", ")).",
        at: .init(line: context.mark.line, column: context.mark.column), hint: "Keep one of them.")
    case .reader(let problem, _, _, _):
      Problem(
        code: "encoding", "The file cannot be read as text: \(problem).",
        hint: "Save it as UTF-8 and remove control characters.")
    case .memory, .no, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      Problem(code: "yaml", "The file is not YAML: \(error).", hint: "Save it as UTF-8.")
    }
  }
}
