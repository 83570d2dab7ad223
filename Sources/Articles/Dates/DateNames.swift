/// The words of dates: months, days of the week, and what stands between a day and a time, in
/// English, German, French, Spanish, Portuguese, Italian, Dutch, Russian and the Nordic languages; the
/// months also in Polish, Czech, Ukrainian, Romanian, Hungarian, Turkish, Indonesian, Greek and Arabic.
enum DateNames {
  /// The month that a word names, 1 to 12.
  static let months: [String: Int] = table(of: westernMonths).merging(table(of: furtherMonths)) {
    first, _ in first
  }

  private static let westernMonths = [
    """
    january jan januar jänner janner januari janvier janv enero ene janeiro gennaio gen января
    январь янв tammikuu tammikuuta tammi janúar
    """,
    """
    february feb febr februar feber februari février fevrier févr fevr fév fev febrero fevereiro
    febbraio февраля февраль фев февр helmikuu helmikuuta helmi febrúar
    """,
    """
    march mar märz marz maerz mär mrz mars marzo março marco maart mrt марта март мар marts
    maaliskuu maaliskuuta maalis
    """,
    """
    april apr avril avr abril abr aprile апреля апрель апр huhtikuu huhtikuuta huhti apríl
    """,
    "may mai mayo maio maggio mag mei maj мая май toukokuu toukokuuta touko maí",
    """
    june jun juni juin junio junho giugno giu июня июнь июн kesäkuu kesäkuuta kesakuuta kesä júní
    """,
    """
    july jul juli juillet juil julio julho luglio lug июля июль июл heinäkuu heinäkuuta heinakuuta
    heinä júlí
    """,
    """
    august aug août aout agosto ago augustus augusti августа август авг elokuu elokuuta elo ágúst
    """,
    """
    september sep sept septembre septiembre setiembre setembro set settembre сентября сентябрь сен
    сент syyskuu syyskuuta syys
    """,
    """
    october oct oktober okt octobre octubre outubro out ottobre ott октября октябрь окт lokakuu
    lokakuuta loka október
    """,
    """
    november nov novembre noviembre novembro ноября ноябрь ноя нояб marraskuu marraskuuta marras
    nóvember
    """,
    """
    december dec dezember dez décembre decembre déc diciembre dic dezembro dicembre декабря декабрь
    дек desember des joulukuu joulukuuta joulu
    """,
  ]

  /// The months of Arabic are those of the calendar that its papers date by, under both names that are
  /// one word.
  private static let furtherMonths = [
    "stycznia styczeń ledna leden січня ianuarie ocak ιανουαρίου يناير",
    "lutego luty února únor лютого februarie február februári şubat φεβρουαρίου فبراير شباط",
    "marca března březen березня martie március maret μαρτίου مارس آذار",
    "kwietnia kwiecień dubna duben квітня aprilie április nisan απριλίου أبريل إبريل نيسان",
    "maja května květen травня május mayıs μαΐου μαίου مايو أيار",
    "czerwca czerwiec června červen червня iunie június haziran ιουνίου يونيو حزيران",
    "lipca lipiec července červenec липня iulie július temmuz ιουλίου يوليو تموز",
    "sierpnia sierpień srpna srpen серпня augusztus ağustos agustus αυγούστου أغسطس آب",
    "września wrzesień září вересня septembrie szeptember eylül σεπτεμβρίου سبتمبر أيلول",
    "października październik října říjen жовтня octombrie október ekim οκτωβρίου أكتوبر",
    "listopada listopadu листопада noiembrie kasım νοεμβρίου نوفمبر",
    "grudnia grudzień prosince prosinec грудня decembrie aralık desember δεκεμβρίου ديسمبر",
  ]

  /// Whether a word begins as the name of a day of the week does.
  static func isWeekday(_ word: String) -> Bool {
    weekdays.contains(word) || (word.unicodeScalars.count > 3 && weekdays.contains(stem(of: word)))
  }

  /// Words that may stand between a day and a time, or after a year.
  static let connectors = words(
    """
    t at on um à às ás as a las alle ore hora horas om kl klo klukkan г года год в o le den ob the
    de
    """)

  /// Words that may stand between a day and its month, or a month and its year.
  static let particles = words("st nd rd th er e de del do di of den der le")

  /// Words that may stand after an hour.
  static let hourWords = words("uhr h hrs hours uur u ч")

  /// Words after which a line gives the time of a change, not of publication.
  static let updateWords = words(
    """
    updated update modified edited revised aktualisiert aktualisierung stand actualizado
    actualizada actualización atualizado atualizada aggiornato aggiornata aggiornamento jour
    actualisé modifié bijgewerkt обновлено изменено opdateret uppdaterad oppdatert sist päivitetty
    uppfært
    """)

  private static let weekdays = words(
    """
    mon tue wed thu fri sat sun die mit don fre sam son mo di mi do sa so lun mar mer jeu ven dim
    mié mie jue vie sáb sab dom seg ter qua qui sex gio maa din woe vri zat zon пон вто сре чет пят
    суб вос пн вт ср чт пт сб вс mån man tis tir ons tor lör lør sön søn tii kes per lau þri mið fim
    fös lau
    """)

  private static func stem(of word: String) -> String {
    String(String.UnicodeScalarView(word.unicodeScalars.prefix(3)))
  }

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  private static func table(of months: [String]) -> [String: Int] {
    var table: [String: Int] = [:]
    for (index, names) in months.enumerated() {
      for name in words(names) { table[name] = index + 1 }
    }
    return table
  }
}
