import Foundation
import Testing

@testable import Clustering

@Suite("Evidence model")
struct EvidenceModelTests {
  @Test("the weights that ship are read, every feature by its name")
  func shipped() throws {
    let model = try EvidenceModel.shipped()
    #expect(model.joint.weight(of: .time) > 0)
    #expect(model.merge.weight(of: .logSmallerSize) < 0)
    #expect(model.text.weight(of: .time) == 0 && model.text.weight(of: .sameOutletLater) == 0)
    #expect(PairFeatures().count == PairFeature.allCases.count)
  }

  @Test("log-odds are the intercept plus the weighted features")
  func logOdds() throws {
    let model = try LogisticModel<PairFeature>(
      LogisticParameters(intercept: -1, weights: ["full": 2, "time": 3]))
    var features = PairFeatures()
    features[.full] = 0.5
    features[.time] = -1
    #expect(features.logOdds(by: model) == -3)
  }

  @Test("a misspelt feature is an error, as is anything that is no weights file")
  func faults() {
    #expect(throws: ClusteringError.unknownFeature(name: "fulll")) {
      try LogisticModel<PairFeature>(LogisticParameters(intercept: 0, weights: ["fulll": 1]))
    }
    #expect(throws: ClusteringError.self) { try EvidenceModel(json: Data("{}".utf8)) }
  }
}
