import CInflate

/// The content of gzip, with its check sums, and of what it is made of.
///
/// Complexity: linear in the content, about 600 MB of text a second.
struct GzipStream: ByteStream {
  /// The inflater's memory, which is used by one reader at a time.
  @safe private final class Inflater: @unchecked Sendable {
    let state: OpaquePointer

    init?(_ form: Form) {
      guard let state = unsafe newsfold_inflater_create(form.rawValue) else { return nil }
      unsafe self.state = state
    }

    deinit { unsafe newsfold_inflater_free(state) }
  }

  /// What stands around the deflated content.
  enum Form: Int32, Sendable {
    /// Nothing.
    case deflate = 0
    /// Gzip's header and check sum.
    case gzip = 1
    /// Zlib's.
    case zlib = 3
  }

  private enum Place {
    /// Inside a member.
    case member
    /// Behind a member, and behind zeros that pad it.
    case between(zeros: Bool)
    case end
  }

  private var upstream: any ByteStream
  private let limit: Int
  private let form: Form
  private var inflater: Inflater?
  private var input = [UInt8](repeating: 0, count: streamBlockBytes)
  private var available = 0..<0
  private var upstreamEnded = false
  private var place = Place.member
  private var produced = 0

  /// The content of all members in `upstream`, at most `limit` bytes.
  ///
  /// Zeros behind the last member are padding. The other forms end with their content.
  init(_ upstream: any ByteStream, limit: Int, form: Form = .gzip) {
    self.upstream = upstream
    self.limit = limit
    self.form = form
  }

  mutating func read(
    into buffer: inout [UInt8], at places: Range<Int>
  ) throws(StreamFailure) -> Int {
    while true {
      try refill()
      switch place {
      case .end: return 0
      case .between(let zeros): try passZeros(after: zeros)
      case .member:
        let count = try inflate(into: &buffer, at: places)
        produced += count
        guard produced <= limit else { throw fault(.tooLarge) }
        if count > 0 { return count }
      }
    }
  }

  /// Sees to it that there is input, if there is any left.
  private mutating func refill() throws(StreamFailure) {
    guard available.isEmpty, !upstreamEnded else { return }
    let count = try upstream.read(into: &input, at: 0..<input.count)
    upstreamEnded = count == 0
    available = 0..<count
  }

  /// Looks for the next member; one that follows zeros is none.
  private mutating func passZeros(after zeros: Bool) throws(StreamFailure) {
    var zeros = zeros
    while let byte = available.first.map({ input[$0] }), byte == 0 {
      available.removeFirst()
      zeros = true
    }
    guard available.isEmpty else {
      if zeros { throw fault(.corrupt(detail: Self.words(for: -4))) }
      place = .member
      return
    }
    place = upstreamEnded ? .end : .between(zeros: zeros)
  }

  private mutating func inflate(
    into buffer: inout [UInt8], at places: Range<Int>
  ) throws(StreamFailure) -> Int {
    if inflater == nil { inflater = Inflater(form) }
    guard let inflater else { throw fault(.corrupt(detail: "no memory")) }
    let step = unsafe input.withUnsafeBufferPointer { input in
      unsafe buffer.withUnsafeMutableBufferPointer { output in
        let source = unsafe UnsafeBufferPointer(rebasing: input[available])
        let target = unsafe UnsafeMutableBufferPointer(rebasing: output[places])
        return unsafe newsfold_inflate(
          inflater.state, source.baseAddress, source.count, target.baseAddress, target.count)
      }
    }
    available = available.dropFirst(step.consumed)
    switch step.status {
    case 1:
      unsafe newsfold_inflater_reset(inflater.state)
      place = form == .gzip ? .between(zeros: false) : .end
    case 0 where step.consumed == 0 && step.produced == 0 && (upstreamEnded || !available.isEmpty):
      throw fault(.corrupt(detail: "the file is cut short"))
    case 0: break
    default: throw fault(.corrupt(detail: Self.words(for: step.status)))
    }
    return step.produced
  }

  private mutating func fault(_ failure: StreamFailure) -> StreamFailure {
    place = .end
    return upstream.first(else: failure)
  }

  /// ISA-L's error codes in words.
  private static func words(for status: Int32) -> String {
    switch status {
    case -1: "invalid block"
    case -2: "invalid symbol"
    case -3: "invalid distance too far back"
    case -4: "incorrect header check"
    case -5: "unknown compression method"
    case -6: "incorrect data check"
    default: ""
    }
  }
}
