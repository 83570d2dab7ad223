import Clustering
import Stories

extension EvidencePart {
  /// What it is, for people.
  var words: String {
    switch kind {
    case .title: "titles"
    case .lead: "titles and beginnings"
    case .text: "whole texts"
    case .closeness: "closer than their neighbours"
    case .headlines: "little more than a headline"
    case .time: "time"
    case .outlet: "same outlet, later"
    case .prior: "any two that are compared"
    }
  }

  /// What was measured, for people; empty where there is no one number.
  var measured: String {
    guard let value else { return "" }
    guard kind == .time else { return fixed(Double(value), digits: 2) }
    let hours = Double(value) * 24
    if hours < 1 { return "same hour or day" }
    return hours < 48 ? "\(fixed(hours, digits: 0)) h" : "\(fixed(Double(value), digits: 0)) days"
  }
}

extension PairExplanation.Warning {
  /// The warning as a sentence.
  var words: String {
    switch self {
    case .copies:
      "One is a copy of the other, or both are of a third: copies share a story without more ado."
    case .differentLanguages:
      "They are in different languages, whose words are not compared."
    case .undated:
      "At least one has no date, so time says nothing."
    case .beyondWindow(let days):
      "\(fixed(days, digits: 0)) days lie between them: more than articles may lie apart to be compared."
    case .sameOutletLater:
      "One outlet published both, days apart: mostly two events of one kind."
    case .headlineOnly:
      "At least one is little more than a headline, so its text says little."
    case .notCompared:
      "Others are so much closer to both that this pair was not weighed when stories were made."
    }
  }
}
