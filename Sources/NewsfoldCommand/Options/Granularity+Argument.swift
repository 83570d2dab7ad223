public import ArgumentParser
public import Newsfold

extension Granularity: ExpressibleByArgument {}
