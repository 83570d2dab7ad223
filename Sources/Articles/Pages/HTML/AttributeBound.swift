/// Cuts tags off after more attributes than any page that means well gives one.
///
/// libxml2 compares each attribute of a tag with all before it, so that a tag of a hundred thousand
/// would take a minute.
///
/// Complexity: linear in the bytes.
struct AttributeBound {
  /// The most attributes of one tag.
  static let mostAttributes = 500

  private let page: [UInt8]
  private var index = 0
  private var kept: [UInt8] = []
  /// Up to where the page has been kept or cut.
  private var done = 0

  /// `page`, in an encoding that extends ASCII, with no tag of more attributes than that.
  static func applied(to page: [UInt8]) -> [UInt8] {
    var bound = AttributeBound(page: page)
    bound.run()
    return bound.done == 0 ? page : bound.kept + page[bound.done...]
  }

  private init(page: [UInt8]) {
    self.page = page
  }

  private mutating func run() {
    while let start = offset(of: UInt8(ascii: "<"), in: page, from: index) {
      index = start + 1
      guard index < page.count else { return }
      if begins("!--") {
        skip(past: ["-->", "--!>"])
      } else if isLetter(page[index]) {
        takeTag()
      }
    }
  }

  /// Takes a tag and, behind one of a script or a style, the text that is no markup.
  private mutating func takeTag() {
    let raw = ["script", "style"].first { begins($0) && !isName(at: index + $0.utf8.count) }
    while index < page.count, isName(at: index) { index += 1 }
    takeAttributes()
    let isEmpty = index > 0 && page[index - 1] == UInt8(ascii: "/")
    if let raw, !isEmpty { skip(past: ["</\(raw)"]) }
  }

  /// Moves to the end of the tag and cuts what is too much.
  private mutating func takeAttributes() {
    var count = 0
    var cut: Int?
    while index < page.count, page[index] != UInt8(ascii: ">") {
      if isJSONSpace(page[index]) || page[index] == UInt8(ascii: "/") {
        index += 1
        continue
      }
      count += 1
      if count > Self.mostAttributes, cut == nil { cut = index }
      takeAttribute()
    }
    guard let cut else { return }
    kept += page[done..<cut]
    done = index
  }

  private mutating func takeAttribute() {
    while index < page.count, !endsName(page[index]) { index += 1 }
    skipSpace()
    guard index < page.count, page[index] == UInt8(ascii: "=") else { return }
    index += 1
    skipSpace()
    guard index < page.count else { return }
    if page[index] == UInt8(ascii: "\"") || page[index] == UInt8(ascii: "'") {
      let end = offset(of: page[index], in: page, from: index + 1) ?? page.count
      index = min(end + 1, page.count)
    } else {
      while index < page.count, !isJSONSpace(page[index]), page[index] != UInt8(ascii: ">") {
        index += 1
      }
    }
  }

  private mutating func skipSpace() {
    while index < page.count, isJSONSpace(page[index]) { index += 1 }
  }

  /// Moves behind the first of `marks`, which all begin with one byte, or to the end of the page.
  private mutating func skip(past marks: [String]) {
    guard let lead = marks.first?.utf8.first else { return }
    while let next = offset(of: lead, in: page, from: index) {
      index = next
      for mark in marks where begins(mark) {
        index += mark.utf8.count
        return
      }
      index += 1
    }
    index = page.count
  }

  /// Whether `text`, which is in small letters, stands at the index in letters of any size.
  private func begins(_ text: String) -> Bool {
    guard page.count - index >= text.utf8.count else { return false }
    return zip(page[index...], text.utf8).allSatisfy { byte, letter in
      byte == letter || isLetter(byte) && byte | 0x20 == letter
    }
  }

  private func isName(at index: Int) -> Bool {
    guard index < page.count else { return false }
    return isLetter(page[index]) || (0x30...0x39).contains(page[index])
      || [UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: ".")]
        .contains(page[index])
  }

  private func endsName(_ byte: UInt8) -> Bool {
    isJSONSpace(byte) || byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "/")
  }

  private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7a).contains(byte | 0x20) }
}
