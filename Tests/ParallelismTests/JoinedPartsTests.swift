import Parallelism
import Testing

@Suite("Joined parts")
struct JoinedPartsTests {
  @Test("are the elements of all parts in their order, without room to spare")
  func joins() {
    #expect(joinedParts([[1, 2], [], [3]]) == [1, 2, 3])
    #expect(joinedParts([[String]]()).isEmpty)
    var grown: [UInt8] = []
    for byte in 0..<200 { grown.append(UInt8(byte)) }
    grown.reserveCapacity(10_000)
    let fitted = grown.fitted()
    #expect(fitted == grown)
    #expect(fitted.capacity < 300)
  }
}
