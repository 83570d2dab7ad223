extension SavedPageSample {
  /// A regional paper: consent first, the date in words between headline and author, boxes within.
  static let germanRegional: SavedPageSample = {
    let body = [
      """
      Nach tagelangem Dauerregen ist am Dienstagabend ein Damm am Stausee Wehrbach gebrochen. Rund \
      3200 Menschen in den Orten Unterwehr und Mühlau mussten ihre Häuser verlassen.
      """,
      """
      „Wir haben das Wasser kommen hören, bevor wir es gesehen haben“, sagte Landwirt Henning Pries, \
      der mit 40 Kühen auf einen Hügel geflohen ist. Verletzt wurde nach Angaben der Feuerwehr niemand.
      """,
      """
      Der Landkreis Osterwied rief den Katastrophenfall aus. Turnhallen in Grafenrode dienen als \
      Notunterkünfte, die Schulen bleiben bis Freitag geschlossen.
      """,
      "Warnungen schon im Frühjahr",
      """
      Ein Gutachten hatte schon im März auf Risse im Damm hingewiesen. Die Wasserbehörde erklärte, \
      die Sanierung sei ausgeschrieben, aber noch nicht vergeben worden.
      """,
      """
      Ministerpräsidentin Karla Thoms kündigte an, alle 27 Stauanlagen des Landes binnen vier Wochen \
      prüfen zu lassen. Die Opposition verlangte eine Sondersitzung des Landtags.
      """,
    ]
    return SavedPageSample(
      manner: "German: consent, menu, date in words, boxes between paragraphs",
      text: """
        Wir und unsere 214 Partner verwenden Cookies, um unsere Website zu betreiben und Ihnen \
        passende Werbung zu zeigen. Sie können Ihre Einwilligung jederzeit widerrufen.
        Alle akzeptieren
        Einstellungen
        Zum Inhalt springen
        Osterwieder Anzeiger
        Anmelden
        Abo
        Lokales
        Sport
        Wirtschaft
        Kultur
        Leserbriefe
        Traueranzeigen
        Startseite > Lokales > Damm bricht: 3200 Menschen müssen ihre Häuser verlassen
        Hochwasser
        Damm bricht: 3200 Menschen müssen ihre Häuser verlassen
        Mittwoch, 12. November 2025, 17:42 Uhr
        Von Lene Wiegand
        Merken
        Teilen
        Drucken
        Der gebrochene Damm am Mittwochmorgen. Foto: Landkreis Osterwied
        \(body[0])
        \(body[1])
        Anzeige
        Lesen Sie auch: So hilft die Region den Betroffenen
        \(body[2])
        \(body[3])
        \(body[4])
        Newsletter „Osterwied am Abend“
        Das Wichtigste aus der Region, jeden Tag um 18 Uhr in Ihrem Postfach.
        Ihre E-Mail-Adresse
        Jetzt bestellen
        \(body[5])
        Schlagwörter: Hochwasser, Wehrbach, Osterwied
        Kommentare (38)
        Bitte melden Sie sich an, um zu kommentieren.
        Meistgelesen
        Bäckerei Lohmann schließt nach 112 Jahren
        Radfahrer stürzt auf der Landstraße 14
        SV Grafenrode verliert auch gegen den Letzten
        Das könnte Sie auch interessieren
        Warum die Weihnachtsbäume in diesem Jahr teurer werden
        Impressum
        Datenschutz
        AGB
        © 2025 Osterwieder Anzeiger. Alle Rechte vorbehalten.
        """,
      title: "Damm bricht: 3200 Menschen müssen ihre Häuser verlassen", body: body,
      published: "2025-11-12T17:42:00", source: "Osterwieder Anzeiger", author: "Lene Wiegand",
      tags: ["Hochwasser", "Wehrbach", "Osterwied"])
  }()
}
