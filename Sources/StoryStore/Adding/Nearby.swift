import Articles
import Foundation
import GRDB

/// What an article is found by: its telling terms, and the day of its publication.
struct Signature {
  /// Hashes of terms, rising.
  var terms: [UInt64]
  /// Days since 1970, or `undated`.
  var day: Int64

  /// Stands for a day that nobody knows.
  static let undated: Int64 = -1_000_000

  init(terms: [UInt64], published: PublicationTime?) {
    self.terms = terms
    day = Self.day(ofTime: published?.latest)
  }

  init(coded: Data, time: Int64?) {
    let bytes = Array(coded)
    terms = stride(from: 0, to: bytes.count - 7, by: 8).map { start in
      bytes[start..<start + 8].reversed().reduce(UInt64(0)) { sum, byte in sum << 8 | UInt64(byte) }
    }
    day = Self.day(ofTime: time)
  }

  private static func day(ofTime time: Int64?) -> Int64 {
    guard let time else { return undated }
    return (time >= 0 ? time : time - 86_399) / 86_400
  }

  var coded: Data {
    var data = Data()
    for term in terms {
      for shift in 0..<8 { data.append(UInt8(truncatingIfNeeded: term >> (8 * shift))) }
    }
    return data
  }

  /// The signature of the article with a number; nil where there is none.
  static func fetch(_ db: Database, article number: Int64) throws -> Signature? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT signature, time FROM article WHERE number = ?"),
      arguments: [number]
    ).map { Signature(coded: $0[0], time: $0[1]) }
  }

  /// Lets the article with a number be found.
  func insert(_ number: Int64, in db: Database) throws {
    let posting = try db.cachedStatement(
      sql: "INSERT INTO posting (term, day, article) VALUES (?, ?, ?)")
    for term in terms {
      try posting.execute(arguments: [Int64(bitPattern: term), day, number])
    }
  }

  /// Lets the article with a number no longer be found.
  func remove(_ number: Int64, from db: Database) throws {
    let posting = try db.cachedStatement(
      sql: "DELETE FROM posting WHERE term = ? AND day = ? AND article = ?")
    for term in terms {
      try posting.execute(arguments: [Int64(bitPattern: term), day, number])
    }
  }
}

/// Finds the articles that have telling terms in common with one.
struct Nearby {
  /// Of the articles that have a term and came before, or after, how many are looked at, the nearest in
  /// time first: what most of the news has tells nothing.
  private static let mostOfTerm = 60
  /// Terms that two articles must share, where the one has enough to tell by.
  private static let leastShared = 2
  private static let fewTerms = 6
  /// Articles that are near one, at most.
  private static let most = 12

  private let earlier: Statement
  private let later: Statement
  private let windowDays: Int64

  /// What looks in a store, between dated articles no further apart than a window.
  init(_ db: Database, windowDays: Double) throws {
    self.windowDays = Int64(windowDays.rounded(.up))
    earlier = try db.cachedStatement(
      sql: """
        SELECT article FROM posting WHERE term = ? AND day BETWEEN ? AND ?
        ORDER BY day DESC, article DESC LIMIT \(Self.mostOfTerm)
        """)
    later = try db.cachedStatement(
      sql: """
        SELECT article FROM posting WHERE term = ? AND day BETWEEN ? AND ?
        ORDER BY day, article LIMIT \(Self.mostOfTerm)
        """)
  }

  /// The numbers of the articles nearest to a signature, the one with most terms in common first; of
  /// several the latest.
  func articles(near signature: Signature, besides own: Int64? = nil) throws -> [Int64] {
    var shared: [Int64: Int] = [:]
    func count(_ statement: Statement, _ days: ClosedRange<Int64>) throws {
      for term in signature.terms {
        let cursor = try Int64.fetchCursor(
          statement, arguments: [Int64(bitPattern: term), days.lowerBound, days.upperBound])
        while let article = try cursor.next() { shared[article, default: 0] += 1 }
      }
    }
    if signature.day == Signature.undated {
      try count(earlier, .min ... .max)
    } else {
      try count(earlier, signature.day - windowDays...signature.day)
      try count(later, signature.day + 1...signature.day + 1 + windowDays)
      try count(earlier, Signature.undated...Signature.undated)
    }
    if let own { shared[own] = nil }
    let least = signature.terms.count < Self.fewTerms ? 1 : Self.leastShared
    return shared.filter { $0.value >= least }
      .sorted { ($1.value, $1.key) < ($0.value, $0.key) }
      .prefix(Self.most).map(\.key)
  }
}
