import Testing

/// An invented sentence in an encoding that pages were written in before UTF-8.
struct CharsetSample: Sendable, CustomTestStringConvertible {
  var encoding: String
  /// The language as a page would name it.
  var language: String
  var text: String
  /// Whether the bytes alone tell the encoding, without the language.
  var isTelling: Bool
  /// The bytes of the text, in base 16.
  var hex: String

  var testDescription: String { encoding }

  var bytes: [UInt8] {
    stride(from: 0, to: hex.utf8.count, by: 2).compactMap { start in
      UInt8(String(hex.dropFirst(start).prefix(2)), radix: 16)
    }
  }

  static let all = [
    CharsetSample(
      encoding: "windows-1251", language: "ru",
      text: "Паром со ста сорока пассажирами сел на мель у берега в "
        + "воскресенье утром, и буксиры не смогли снять его до ночи.",
      isTelling: true,
      hex: "cfe0f0eeec20f1ee20f1f2e020f1eef0eeeae020efe0f1f1e0e6e8f0e0ece820f1e5eb20ede020ece5eb"
        + "fc20f320e1e5f0e5e3e020e220e2eef1eaf0e5f1e5edfce520f3f2f0eeec2c20e820e1f3eaf1e8f0fb20"
        + "ede520f1eceee3ebe820f1edfff2fc20e5e3ee20e4ee20edeef7e82e"),
    CharsetSample(
      encoding: "koi8-r", language: "ru",
      text: "Паром со ста сорока пассажирами сел на мель у берега в "
        + "воскресенье утром, и буксиры не смогли снять его до ночи.",
      isTelling: true,
      hex: "f0c1d2cfcd20d3cf20d3d4c120d3cfd2cfcbc120d0c1d3d3c1d6c9d2c1cdc920d3c5cc20cec120cdc5cc"
        + "d820d520c2c5d2c5c7c120d720d7cfd3cbd2c5d3c5ced8c520d5d4d2cfcd2c20c920c2d5cbd3c9d2d920"
        + "cec520d3cdcfc7ccc920d3ced1d4d820c5c7cf20c4cf20cecfdec92e"),
    CharsetSample(
      encoding: "iso-8859-5", language: "ru",
      text: "Паром со ста сорока пассажирами сел на мель у берега в "
        + "воскресенье утром, и буксиры не смогли снять его до ночи.",
      isTelling: true,
      hex: "bfd0e0dedc20e1de20e1e2d020e1dee0dedad020dfd0e1e1d0d6d8e0d0dcd820e1d5db20ddd020dcd5db"
        + "ec20e320d1d5e0d5d3d020d220d2dee1dae0d5e1d5ddecd520e3e2e0dedc2c20d820d1e3dae1d8e0eb20"
        + "ddd520e1dcded3dbd820e1ddefe2ec20d5d3de20d4de20dddee7d82e"),
    CharsetSample(
      encoding: "windows-1253", language: "el",
      text: "Το πλοίο με τους επιβάτες προσάραξε την Κυριακή το πρωί "
        + "κοντά στην ακτή και κανείς δεν τραυματίστηκε, είπε το "
        + "λιμεναρχείο.",
      isTelling: true,
      hex: "d4ef20f0ebefdfef20ece520f4eff5f220e5f0e9e2dcf4e5f220f0f1eff3dcf1e1eee520f4e7ed20caf5"
        + "f1e9e1eade20f4ef20f0f1f9df20eaefedf4dc20f3f4e7ed20e1eaf4de20eae1e920eae1ede5dff220e4"
        + "e5ed20f4f1e1f5ece1f4dff3f4e7eae52c20e5dff0e520f4ef20ebe9ece5ede1f1f7e5dfef2e"),
    CharsetSample(
      encoding: "shift_jis", language: "ja",
      text: "日曜日の朝、乗客百四十人を乗せたフェリーが港の外の砂州に乗り"
        + "上げた。けが人はいなかったと海上保安庁は発表した。",
      isTelling: true,
      hex: "93fa976a93fa82cc92a981418fe68b7195538e6c8f5c906c82f08fe682b982bd83748346838a815b82aa"
        + "8d6082cc8a4f82cc8dbb8f4282c98fe682e88fe382b082bd814282af82aa906c82cd82a282c882a982c1"
        + "82bd82c68a438fe395db88c092a182cd94ad955c82b582bd8142"),
    CharsetSample(
      encoding: "euc-jp", language: "ja",
      text: "日曜日の朝、乗客百四十人を乗せたフェリーが港の外の砂州に乗り"
        + "上げた。けが人はいなかったと海上保安庁は発表した。",
      isTelling: true,
      hex: "c6fccdcbc6fca4cec4aba1a2bee8b5d2c9b4bbcdbdbdbfcda4f2bee8a4bba4bfa5d5a5a7a5eaa1bca4ac"
        + "b9c1a4ceb3b0a4cebabdbda3a4cbbee8a4eabee5a4b2a4bfa1a3a4b1a4acbfcda4cfa4a4a4caa4aba4c3"
        + "a4bfa4c8b3a4bee5caddb0c2c4a3a4cfc8afc9bda4b7a4bfa1a3"),
    CharsetSample(
      encoding: "gb18030", language: "zh-cn",
      text: "星期日早上，一艘载有一百四十名乘客的渡轮在港口外的沙洲上搁浅"
        + "。海岸警卫队说，没有人受伤，拖船直到晚上还在工作。",
      isTelling: true,
      hex: "d0c7c6dac8d5d4e7c9cfa3acd2bbcbd2d4d8d3d0d2bbb0d9cbc4caaec3fbb3cbbfcdb5c4b6c9c2d6d4da"
        + "b8dbbfdacde2b5c4c9b3d6dec9cfb8e9c7b3a1a3baa3b0b6beafcec0b6d3cbb5a3acc3bbd3d0c8cbcadc"
        + "c9cba3accdcfb4acd6b1b5bdcdedc9cfbbb9d4dab9a4d7f7a1a3"),
    CharsetSample(
      encoding: "big5", language: "zh-tw",
      text: "星期日早上，一艘載有一百四十名乘客的渡輪在港口外的沙洲上擱淺"
        + "。海岸警衛隊說，沒有人受傷，拖船直到晚上還在工作。",
      isTelling: true,
      hex: "ac50b4c1a4e9a6ada457a141a440bfb4b8fca6b3a440a6caa57ca451a657adbcabc8aabab4e7bdfca662"
        + "b4e4a466a57eaabaa846ac77a457c0c1b24ca143aefca9a4c4b5bdc3b6a4bba1a141a853a6b3a448a8fc"
        + "b6cba141a9ecb2eeaabda8ecb1dfa457c1d9a662a475a740a143"),
    CharsetSample(
      encoding: "euc-kr", language: "ko",
      text: "일요일 아침 승객 백사십 명을 태운 여객선이 항구 밖 모래톱에 좌초했다. 해양경찰은 다친 사람이 없다고 "
        + "밝혔다.",
      isTelling: true,
      hex: "c0cfbfe4c0cf20bec6c4a720bdc2b0b420b9e9bbe7bdca20b8edc0bb20c5c2bfee20bfa9b0b4bcb1c0cc"
        + "20c7d7b1b820b9db20b8f0b7a1c5e9bfa120c1c2c3cac7dfb4d92e20c7d8bee7b0e6c2fbc0ba20b4d9c4"
        + "a320bbe7b6f7c0cc20bef8b4d9b0ed20b9e0c7fbb4d92e"),
    CharsetSample(
      encoding: "iso-8859-2", language: "pl",
      text: "Prom ze stu czterdziestoma pasażerami osiadł w niedzielę "
        + "rano na mieliźnie, lecz nikt nie został ranny, ogłosiła "
        + "straż przybrzeżna.",
      isTelling: false,
      hex: "50726f6d207a652073747520637a746572647a696573746f6d612070617361bf6572616d69206f736961"
        + "64b32077206e6965647a69656cea2072616e6f206e61206d69656c69bc6e69652c206c65637a206e696b"
        + "74206e6965207a6f737461b32072616e6e792c206f67b36f7369b3612073747261bf2070727a7962727a"
        + "65bf6e612e"),
    CharsetSample(
      encoding: "windows-1254", language: "tr",
      text: "Yüz kırk yolcu taşıyan feribot pazar sabahı kıyıda karaya "
        + "oturdu, ancak kimse yaralanmadı diye açıkladı sahil "
        + "güvenlik.",
      isTelling: false,
      hex: "59fc7a206bfd726b20796f6c6375207461fefd79616e2066657269626f742070617a6172207361626168"
        + "fd206bfd79fd6461206b6172617961206f74757264752c20616e63616b206b696d736520796172616c61"
        + "6e6d6164fd20646979652061e7fd6b6c6164fd20736168696c2067fc76656e6c696b2e"),
    CharsetSample(
      encoding: "windows-1252", language: "de",
      text: "Die Fähre mit hundertvierzig Fahrgästen lief am Sonntag früh"
        + " auf Grund, aber niemand wurde verletzt, erklärte die "
        + "Küstenwache später.",
      isTelling: true,
      hex: "4469652046e4687265206d69742068756e64657274766965727a6967204661687267e47374656e206c69"
        + "656620616d20536f6e6e746167206672fc6820617566204772756e642c2061626572206e69656d616e64"
        + "207775726465207665726c65747a742c2065726b6ce472746520646965204bfc7374656e776163686520"
        + "7370e47465722e"),
  ]
}
