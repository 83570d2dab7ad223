extension SavedPageSample {
  static let arabic = SavedPageSample(
    manner: "Arabic",
    text: """
      الرئيسية
      سياسة
      اقتصاد
      رياضة
      جنوح عبارة قبالة ساحل ليندن وعلى متنها مئة وأربعون راكبا
      ٩ نوفمبر ٢٠٢٥
      مشاركة
      جنحت عبارة سيارات وعلى متنها مئة وأربعون شخصا على حاجز رملي قبالة ميناء ليندن صباح \
      الأحد، ولا تزال القاطرات تحاول تحريرها حتى المساء.
      وقال خفر السواحل إن أحدا لم يصب بأذى، غير أن ثلاثة ركاب عولجوا من البرد بعد نقلهم في \
      قارب صغير.
      وألغت الشركة المشغلة جميع الرحلات حتى يوم الثلاثاء ووعدت بدفع تكاليف الفنادق.
      اقرأ أيضا
      افتتاح منارة جديدة في الشمال
      تعليقات
      جميع الحقوق محفوظة © 2025 صحيفة الساحل
      """,
    title: "جنوح عبارة قبالة ساحل ليندن وعلى متنها مئة وأربعون راكبا",
    body: [
      "جنحت عبارة سيارات وعلى متنها مئة وأربعون شخصا على حاجز رملي قبالة ميناء ليندن صباح "
        + "الأحد، ولا تزال القاطرات تحاول تحريرها حتى المساء.",
      "وقال خفر السواحل إن أحدا لم يصب بأذى، غير أن ثلاثة ركاب عولجوا من البرد بعد نقلهم في"
        + " قارب صغير.",
      "وألغت الشركة المشغلة جميع الرحلات حتى يوم الثلاثاء ووعدت بدفع تكاليف الفنادق.",
    ],
    published: "2025-11-09", source: "صحيفة الساحل")

  static let wire = SavedPageSample(
    manner: "blank lines, a heading of the section, the author described after the article",
    text: """
      Skip to content
      NEWS WIRE
      Breaking: Storm warning for the whole coast
      15.10.2025, 07:07

      POLITICS

      Minister steps down over harbour dues

      Published on Oct. 15, 2025 at 7:07 p.m.
      By: Staff Reporter
      Reading time: 2 min

      The minister for ports, Alma Reinholt, stepped down on Wednesday after a newspaper \
      reported that harbour dues of her brother's company had been waived for three years.

      Reinholt denied having known of it. "I have never signed such a paper," she told \
      reporters outside the ministry. "But I will not be a burden to this government."

      Advertisement

      The prime minister accepted her resignation within the hour and named the transport \
      secretary, Jory Lund, to stand in.

      READ MORE: Harbour dues explained in five charts

      According to the report, the waiver cost the treasury 2.4 million crowns. An audit has \
      been ordered and is expected before Christmas.

      The opposition called for an inquiry by parliament.

      About the author
      Staff Reporter covers politics for News Wire. She joined in 2019 and lives on the coast \
      with two dogs and a parrot that speaks.

      More from Politics
      Parliament passes budget after all-night sitting
      Mayor of Lissen to run again
      Who is Jory Lund? The quiet engineer who became minister overnight.

      Newsletter
      Get the five stories that matter, every morning at six.
      E-mail
      Subscribe

      © 2025 News Wire Media Group. All rights reserved.
      """,
    title: "Minister steps down over harbour dues",
    body: [
      "The minister for ports, Alma Reinholt, stepped down on Wednesday after a newspaper "
        + "reported that harbour dues of her brother's company had been waived for three years.",
      "Reinholt denied having known of it. \"I have never signed such a paper,\" she told "
        + "reporters outside the ministry. \"But I will not be a burden to this government.\"",
      "The prime minister accepted her resignation within the hour and named the transport "
        + "secretary, Jory Lund, to stand in.",
      "According to the report, the waiver cost the treasury 2.4 million crowns. An audit "
        + "has been ordered and is expected before Christmas.",
      "The opposition called for an inquiry by parliament.",
    ],
    published: "2025-10-15T19:07:00", source: "NEWS WIRE", author: "Staff Reporter")

  static let islands = SavedPageSample(
    manner: "headline three times, section after every other headline, tags between bars",
    text: """
      Ferry owners knew of radar fault, inquiry hears
      Coast & Sea
      Ferry owners knew of radar fault, inquiry hears
      Nov 20, 2025 | 4:15 PM
      Ferry owners knew of radar fault, inquiry hears
      The wreck of the Lady Aveline lies off Lissen. (Image: Coast Guard handout)
      The owners of the Lady Aveline had been told of a fault in her radar two days before she\
       sank, a court of inquiry was told on Thursday.
      A technician wrote in the ship's log that the new part had not been tested at sea, and \
      asked for a trial run which was never made.
      The captain, who is 58, said that he had not read the entry. He had trusted the display,\
       he said, until it went blank.
      Lawyers for Kestrel Line answered that the fog alone explained the loss.
      The hearing goes on next week.
      Read also
      Crab prices at ten-year low
      Coast & Sea
      Lighthouse keeper retires after 41 years
      Coast & Sea
      Winter timetable: what changes
      Coast & Sea
      Three held over theft of ship's bell
      Tags : ferry | inquiry | Kestrel Line
      Comments (0)
      Your name
      Your message
      Post comment
      Saltwind News; the voice of the islands
      Contact us   Advertise   Imprint
      © Saltwind News 2025
      """,
    title: "Ferry owners knew of radar fault, inquiry hears",
    body: [
      "The owners of the Lady Aveline had been told of a fault in her radar two days before"
        + " she sank, a court of inquiry was told on Thursday.",
      "A technician wrote in the ship's log that the new part had not been tested at sea, "
        + "and asked for a trial run which was never made.",
      "The captain, who is 58, said that he had not read the entry. He had trusted the "
        + "display, he said, until it went blank.",
      "Lawyers for Kestrel Line answered that the fog alone explained the loss.",
      "The hearing goes on next week.",
    ],
    published: "2025-11-20T16:15:00", source: "Saltwind News",
    tags: ["ferry", "inquiry", "Kestrel Line"])
}
