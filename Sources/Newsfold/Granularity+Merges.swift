import Clustering

extension Granularity {
  /// What the first merges need, where those of stories need `story`, and what those need that follow.
  ///
  /// An event's need no more than a higher score: a run that has them stop is the beginning of the one
  /// that makes stories. A topic's come when all those of stories are done. They are not asked for the
  /// score, which was learned from stories and tells two large ones of one affair apart; in its stead
  /// one pair of reports has to be more likely of one event than not, which stories that only share a
  /// subject seldom have.
  func merges(ofStories story: MergeNeeds) -> (first: MergeNeeds, coarser: [MergeNeeds]) {
    switch self {
    case .event:
      var event = story
      event.score += Self.eventRise
      return (event, [])
    case .story:
      return (story, [])
    case .topic:
      var topic = story
      topic.score = -.infinity
      topic.strongestPair += Self.topicRise
      return (story, [topic])
    }
  }

  /// Down to which score merges make the parts of a group, where those of stories need `story`.
  ///
  /// A story's parts are events, a topic's are stories; an event has none.
  func partsScore(ofStories story: MergeNeeds) -> Float? {
    switch self {
    case .event: nil
    case .story: story.score + Self.eventRise
    case .topic: story.score
    }
  }

  /// Log-odds by which the score of an event's merges has to be higher.
  ///
  /// In 37,136 articles of eight years, half of the events of several reports are over within a day and
  /// nine in ten within a week; of stories, within three days and seven weeks.
  private static let eventRise: Float = 2

  /// Log-odds by which the strongest pair of a topic's merges has to be stronger: even odds, by default.
  ///
  /// Of two reports whose headlines name the same affair, out of 29 in those articles, four in five are
  /// then in one topic where one in three is in one story, and of the reports beside them nine in ten
  /// mention the affair. With less evidence over all pairs more of an affair comes together, but in
  /// collections of a few days large stories do that have nothing to do with each other.
  private static let topicRise: Float = 2
}
