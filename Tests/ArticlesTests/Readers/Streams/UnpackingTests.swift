import TestSupport
import Testing

@testable import Articles

@Suite struct UnpackingTests {
  private static let text = (0..<3000).map { "line \($0 &* 2_654_435_761 % 977)\n" }.joined()
  private static let bytes = Array(text.utf8)

  private func unpacked(
    _ bytes: [UInt8], step: Int = 1000, limit: Int = 1 << 20, failure: StreamFailure? = nil
  ) -> Result<[UInt8], StreamFailure> {
    do throws(StreamFailure) {
      let stream = TricklingStream(bytes, step: step, failure: failure)
      return content(of: try Unpacking.content(of: stream, limit: limit).stream)
    } catch {
      return .failure(error)
    }
  }

  @Test(arguments: Packing.allCases, [1, 13, 1 << 20])
  func piecesOfAnySize(packing: Packing, step: Int) {
    let packed = packing.pack(Self.bytes)
    #expect(unpacked(packed, step: step) == .success(Self.bytes))
    #expect(unpacked(packing.pack(packed), step: step) == .success(Self.bytes))
  }

  @Test func whatIsNotPackedStaysAsItIs() {
    for count in 0..<10 {
      let bytes = Array(Self.bytes.prefix(count))
      #expect(unpacked(bytes, step: 1) == .success(bytes))
    }
  }

  @Test func membersAndPadding() {
    let packed = Packing.gzip.pack(Self.bytes)
    let zeros = [UInt8](repeating: 0, count: 700)
    for step in [1, 7, 1 << 20] {
      #expect(unpacked(packed + packed + zeros, step: step) == .success(Self.bytes + Self.bytes))
      let behindZeros = unpacked(packed + zeros + packed, step: step)
      #expect(behindZeros == .failure(.corrupt(detail: "incorrect header check")))
      for cut in [Array(packed.dropLast(3)), packed + [packed[0]]] {
        let unpacked = unpacked(cut, step: step)
        #expect(unpacked == .failure(.corrupt(detail: "the file is cut short")))
      }
    }
  }

  @Test func faultsOfGzipAreNamed() {
    let packed = Packing.gzip.pack(Self.bytes)
    var (method, sum, length) = (packed, packed, packed)
    method[2] = 7
    sum[packed.count - 6] ^= 1
    length[packed.count - 1] ^= 1
    #expect(unpacked(method) == .failure(.corrupt(detail: "unknown compression method")))
    #expect(unpacked(sum) == .failure(.corrupt(detail: "incorrect data check")))
    #expect(unpacked(length) == .failure(.corrupt(detail: "incorrect data check")))
  }

  @Test(arguments: Packing.allCases)
  func limitsHoldForEveryLayer(packing: Packing) {
    let packed = packing.pack(Self.bytes)
    #expect(unpacked(packed, limit: Self.bytes.count) == .success(Self.bytes))
    #expect(unpacked(packed, limit: Self.bytes.count - 1) == .failure(.tooLarge))
    #expect(unpacked(packing.pack(packed), limit: Self.bytes.count - 1) == .failure(.tooLarge))
  }

  /// What is wrong with the outer layer counts, even where it comes to light last.
  @Test(arguments: Packing.allCases)
  func theOuterFaultCounts(packing: Packing) {
    let cut = Array(packing.pack(Self.bytes).dropLast(60))
    guard case .failure(.corrupt(let inner)) = unpacked(cut) else {
      Issue.record("a cut file unfolds")
      return
    }
    var outer = Packing.gzip.pack(cut)
    #expect(unpacked(outer) == .failure(.corrupt(detail: inner)))
    outer[outer.count - 6] ^= 1
    #expect(unpacked(outer) == .failure(.corrupt(detail: "incorrect data check")))
    #expect(unpacked(cut, failure: .system(code: 5)) == .failure(.system(code: 5)))
  }
}
