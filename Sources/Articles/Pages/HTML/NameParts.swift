/// Parts of names to look for in folded class names, by their first letter.
struct NameParts: Sendable {
  private var byFirst: [[[UInt8]]] = Array(repeating: [], count: 256)

  init(_ parts: [String]) {
    for part in parts.map({ Array($0.utf8) }) {
      if let first = part.first { byFirst[Int(first)].append(part) }
    }
  }

  /// Whether one of the parts stands anywhere in `name`.
  func occurs(in name: [UInt8]) -> Bool {
    for start in name.indices {
      for part in byFirst[Int(name[start])]
      where start + part.count <= name.count && name[start..<start + part.count].elementsEqual(part)
      {
        return true
      }
    }
    return false
  }
}
