import ArgumentParser
import Newsfold

extension AblationUnit: ExpressibleByArgument {}
