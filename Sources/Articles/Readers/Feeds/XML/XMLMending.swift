/// Makes well-formed XML of what feeds are in practice.
///
/// Bare ampersands and brackets are escaped, HTML's entities become letters, elements are closed in the
/// order in which they were opened, and what XML does not allow is dropped. Nothing is ever declared:
/// document types are left out, so that no entity can expand. Line breaks stay where they were.
///
/// Complexity: linear in the bytes.
struct XMLMending {
  /// Where something may have been lost, and what.
  struct Fault: Equatable, Sendable {
    /// The line, counted from 1.
    var line: Int
    /// In words.
    var detail: String
  }

  /// Elements within each other beyond which the inner ones are taken for text.
  private static let deepest = 200
  /// The elements that may be a document's first: other ones before it are a server's complaints.
  private static let roots: Set<String> = ["rss", "rdf", "feed", "opml"]
  /// Elements that are never inside another of their kind.
  private static let unnested: Set<String> = ["item", "entry"]
  /// Elements of HTML that are often left open, which loses nothing.
  private static let open: Set<String> = [
    "br", "img", "hr", "wbr", "input", "p", "li", "ul", "ol", "table", "tbody", "td", "tr", "div",
    "span", "font", "center", "blockquote", "a", "b", "i", "u", "em", "strong", "small", "sub",
    "sup",
  ]

  /// The first fault.
  private(set) var fault: Fault?

  private let input: [UInt8]
  var index = 0
  var output: [UInt8] = []
  private var stack: [String] = []
  private var openCounts: [String: Int] = [:]
  private var hasRoot = false
  /// Ends that were searched for in vain, and need not be again.
  private var missing: Set<String> = []

  /// `input`, which is sound UTF-8, as well-formed XML in UTF-8 without a declaration, and where it
  /// was first broken.
  static func mended(_ input: [UInt8]) -> (bytes: [UInt8], fault: Fault?) {
    var mending = XMLMending(input: input)
    mending.run()
    return (mending.output, mending.fault)
  }

  private init(input: [UInt8]) {
    self.input = input
    output.reserveCapacity(input.count + input.count / 8)
  }

  private mutating func run() {
    while index < input.count, !(hasRoot && stack.isEmpty) {
      switch input[index] {
      case UInt8(ascii: "<"): takeMarkup()
      case UInt8(ascii: "&"):
        if stack.isEmpty { index += 1 } else { takeReference() }
      default: takeText()
      }
    }
    if !hasRoot { output = [] }
    guard !stack.isEmpty else { return }
    note("cut short inside <\(stack.last ?? "")>")
    while !stack.isEmpty { closeLast() }
  }

  private mutating func takeText() {
    let byte = input[index]
    if stack.isEmpty {
      if byte == 0x0a { output.append(byte) }
    } else if byte == UInt8(ascii: ">") {
      append("&gt;")
    } else if isAllowed(at: index) {
      output.append(byte)
    }
    index += 1
  }

  private mutating func takeMarkup() {
    if begins("<!--") {
      drop(past: "-->", orAfter: 4)
    } else if begins("<![CDATA[") {
      takeCharacterData()
    } else if begins("<!") {
      drop(from: index, to: endOfDeclaration())
    } else if begins("<?") {
      drop(past: "?>", orAfter: 2)
    } else if begins("</"), isNameStart(at: index + 2) {
      takeEndTag()
    } else if isNameStart(at: index + 1) {
      takeStartTag()
    } else {
      if !stack.isEmpty { append("&lt;") }
      index += 1
    }
  }

  private mutating func takeCharacterData() {
    let start = index + 9
    let found = end(of: "]]>", from: start)
    let end = found ?? input.count
    if found == nil { note("cut short inside a CDATA section") }
    if stack.isEmpty {
      drop(from: index, to: end)
    } else {
      append("<![CDATA[")
      for place in start..<end where isAllowed(at: place) {
        // What is dropped may have stood between the brackets and this.
        if input[place] == UInt8(ascii: ">"), output.suffix(2).elementsEqual("]]".utf8) {
          append("]]><![CDATA[")
        }
        output.append(input[place])
      }
      append("]]>")
    }
    index = min(end + 3, input.count)
  }

  private mutating func takeEndTag() {
    let start = index
    index += 2
    let name = takeName()
    while index < input.count, input[index] != UInt8(ascii: ">"), input[index] != UInt8(ascii: "<")
    {
      index += 1
    }
    if index < input.count, input[index] == UInt8(ascii: ">") { index += 1 }
    close(name, lines: lines(in: start..<index))
  }

  private mutating func takeStartTag() {
    let start = index
    index += 1
    let name = takeName()
    let attributes = XMLAttributeMending.attributes(of: input, from: &index)
    guard let attributes else {
      note("cut short inside <\(name)")
      index = input.count
      return
    }
    let local = Self.local(name)
    let lines = lines(in: start..<index)
    if stack.isEmpty, !Self.roots.contains(local) {
      output += lines
      return
    }
    guard stack.count < Self.deepest else { return drop(from: start, to: index) }
    if Self.unnested.contains(name), openCounts[name, default: 0] > 0 { close(name) }
    append("<\(name)")
    output += attributes.bytes + lines
    append(attributes.isEmptyElement ? "/>" : ">")
    hasRoot = true
    guard !attributes.isEmptyElement else { return }
    stack.append(name)
    openCounts[name, default: 0] += 1
  }

  /// Closes the innermost element of that name, and what is open inside it.
  private mutating func close(_ name: String, lines: [UInt8] = []) {
    guard openCounts[name, default: 0] > 0 else {
      output += lines
      return
    }
    while let last = stack.last {
      closeLast(lines: last == name ? lines : [])
      if last == name { return }
      if !Self.open.contains(last.lowercased()) { note("<\(last)> is not closed") }
    }
  }

  private mutating func closeLast(lines: [UInt8] = []) {
    guard let name = stack.popLast() else { return }
    append("</\(name)")
    output += lines
    append(">")
    openCounts[name, default: 1] -= 1
  }

  private mutating func note(_ detail: String) {
    guard fault == nil else { return }
    fault = Fault(line: 1 + input[..<min(index, input.count)].count { $0 == 0x0a }, detail: detail)
  }

  /// The name without its prefix, in small letters.
  static func local(_ name: String) -> String {
    (name.split(separator: ":").last ?? "").lowercased()
  }
}

extension XMLMending {
  /// Copies a reference that XML knows, and makes text of any other.
  private mutating func takeReference() {
    let reference = XMLReference.read(input, at: index)
    output += reference.bytes
    index += reference.length
  }

  private mutating func takeName() -> String {
    let start = index
    while index < input.count, XMLBytes.isName(input[index]) { index += 1 }
    return XMLBytes.name(input[start..<index])
  }

  private func isNameStart(at place: Int) -> Bool {
    place < input.count && XMLBytes.isNameStart(input[place])
  }

  private func begins(_ text: String, at place: Int? = nil) -> Bool {
    let place = place ?? index
    let count = text.utf8.count
    return place + count <= input.count && input[place..<place + count].elementsEqual(text.utf8)
  }

  /// Drops what ends with `mark`; where nothing does, only the `count` bytes that begin it.
  private mutating func drop(past mark: String, orAfter count: Int) {
    let end = end(of: mark, from: index + count)
    drop(from: index, to: end.map { $0 + mark.utf8.count } ?? index + count)
  }

  /// The index of the next `mark`, or nil where there is none.
  private mutating func end(of mark: String, from start: Int) -> Int? {
    guard !missing.contains(mark), let first = mark.utf8.first else { return nil }
    var place = start
    while place < input.count {
      if input[place] == first, begins(mark, at: place) { return place }
      place += 1
    }
    missing.insert(mark)
    return nil
  }

  private mutating func drop(from start: Int, to end: Int) {
    index = min(end, input.count)
    let lines = lines(in: start..<index)
    if stack.isEmpty {
      output += lines
    } else if !lines.isEmpty {
      append("<!--")
      output += lines
      append("-->")
    }
  }

  /// The end of a declaration such as a document type, which may have others in brackets.
  private mutating func endOfDeclaration() -> Int {
    guard !missing.contains("<!") else { return index + 2 }
    var place = index + 2
    var isInside = false
    while place < input.count {
      switch input[place] {
      case UInt8(ascii: "["): isInside = true
      case UInt8(ascii: "]"): isInside = false
      case UInt8(ascii: ">") where !isInside: return place + 1
      default: break
      }
      place += 1
    }
    missing.insert("<!")
    return index + 2
  }

  /// The line breaks of a part, which is written in other bytes.
  private func lines(in range: Range<Int>) -> [UInt8] {
    input[range].filter { $0 == 0x0a }
  }

  /// Whether XML allows the character that the byte at `place` is part of.
  private func isAllowed(at place: Int) -> Bool {
    XMLBytes.isAllowed(input, at: place)
  }

  private mutating func append(_ text: String) {
    output += text.utf8
  }
}
