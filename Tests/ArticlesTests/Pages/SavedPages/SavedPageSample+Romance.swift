extension SavedPageSample {
  /// A national paper: the outlet in the title line, the date after the headline, readers' comments
  /// that are as long as the article's paragraphs.
  static let spanishComments: SavedPageSample = {
    let body = [
      """
      El Parlamento de Valdoria aprobó este miércoles, por 61 votos a favor y 58 en contra, la ley que \
      prohíbe los vuelos nocturnos sobre las ciudades de más de cien mil habitantes.
      """,
      """
      La norma entrará en vigor el 1 de marzo y prevé multas de hasta 80.000 coronas para las \
      compañías que la incumplan. Los vuelos sanitarios y de rescate quedan excluidos.
      """,
      """
      «Por fin podremos dormir», celebró Amparo Ledesma, portavoz de los vecinos del barrio de Las \
      Eras, que vive a 900 metros de la pista desde hace treinta años.
      """,
      """
      Las aerolíneas advierten de que perderán unas 140 rutas y anunciaron que recurrirán la ley ante \
      el Tribunal Constitucional. El Gobierno confía en que el recurso no suspenda su aplicación.
      """,
    ]
    return SavedPageSample(
      manner: "Spanish: title line, date after the headline, long comments",
      text: """
        Valdoria prohíbe los vuelos nocturnos sobre las ciudades | El Correo del Puerto
        Saltar al contenido
        Suscríbete
        Iniciar sesión
        Internacional
        Opinión
        Economía
        Deportes
        TRANSPORTE
        Valdoria prohíbe los vuelos nocturnos sobre las ciudades
        Por Inés Quiroga
        Puerto Claro - 12 de noviembre de 2025 - 18:05
        Compartir en WhatsApp
        Compartir en Facebook
        Comentarios (3)
        Un avión despega del aeropuerto de Puerto Claro al anochecer. Foto: Archivo
        \(body[0])
        \(body[1])
        Te puede interesar: El aeropuerto que nunca se inauguró
        \(body[2])
        Publicidad
        \(body[3])
        Etiquetas: aeropuertos, Valdoria, ruido
        Comentarios
        3 comentarios
        Ordenar por: más recientes
        Juan R. dice
        12/11/2025 19:10
        Yo vivo al lado del aeropuerto y nunca me ha molestado el ruido de los aviones, lo que me \
        molesta es que los políticos decidan por mí a qué hora puedo volar.
        Responder
        Mercedes dice
        12/11/2025 20:31
        Ya era hora de que alguien pensara en los que madrugamos. Ahora solo falta que la multa la \
        paguen de verdad y no acabe todo en un recurso de diez años.
        Responder
        Lo más leído
        El pulpo que aprendió a abrir la puerta del acuario
        Cierra el último cine de la calle Mayor
        La selección de Merovia se clasifica sin despeinarse
        Aviso legal
        Política de cookies
        © 2025 El Correo del Puerto
        """,
      title: "Valdoria prohíbe los vuelos nocturnos sobre las ciudades", body: body,
      published: "2025-11-12T18:05:00", source: "El Correo del Puerto", author: "Inés Quiroga",
      tags: ["aeropuertos", "Valdoria", "ruido"])
  }()

  /// A daily that shows two paragraphs and asks for money.
  static let frenchPaywall: SavedPageSample = {
    let body = [
      """
      La fonderie Maréchal, dernier grand employeur de la vallée de l'Orne noire, fermera ses portes \
      le 30 juin prochain, a annoncé la direction mercredi devant les représentants du personnel.
      """,
      """
      Quelque 412 salariés sont concernés. Certains d'entre eux travaillent sous ces verrières depuis \
      plus de trente ans, comme leurs pères avant eux.
      """,
    ]
    return SavedPageSample(
      manner: "French: standfirst above, a teaser before a paywall with prices",
      text: """
        Aller au contenu
        La Gazette des Vallées
        Se connecter
        S'abonner
        À la une
        Politique
        Économie
        Culture
        Accueil > Économie > Industrie
        Dans la vallée, la fin annoncée de la fonderie Maréchal
        Publié le mercredi 12 novembre 2025 à 18h05
        Par Élodie Marchetti
        Temps de lecture : 4 min
        Article réservé aux abonnés
        \(body[0])
        \(body[1])
        Il vous reste 78 % de cet article à lire. La suite est réservée aux abonnés.
        Abonnez-vous pour lire la suite
        1 € le premier mois
        puis 9,99 € par mois, sans engagement
        Je m'abonne
        Déjà abonné ? Se connecter
        Lire aussi
        Le haut fourneau qu'on visite la nuit
        Ces jeunes qui reprennent la ferme de leurs grands-parents
        Les plus lus
        1 Le loup est revenu, et les moutons le savent
        2 Pourquoi le train de 7 h 12 n'arrive jamais à l'heure
        Mentions légales
        Gérer les cookies
        © La Gazette des Vallées 2025. Tous droits réservés.
        """,
      title: "Dans la vallée, la fin annoncée de la fonderie Maréchal", body: body,
      published: "2025-11-12T18:05:00", source: "La Gazette des Vallées",
      author: "Élodie Marchetti")
  }()
}

extension SavedPageSample {
  /// A portal: the consent notice stands after the menu and is longer than a paragraph.
  static let portugueseConsent: SavedPageSample = {
    let body = [
      """
      A barragem de Alvarenga voltou a encher pela primeira vez em seis anos e deverá transbordar até \
      ao fim da semana, informou na quarta-feira a autoridade das águas.
      """,
      """
      Os agricultores do vale, que perderam duas colheitas seguidas, receberam a notícia com sinos e \
      foguetes. "Já não sabíamos que cor tinha a água", disse Joaquim Tavares.
      """,
      """
      A autoridade recomenda que ninguém se aproxime das margens enquanto as comportas estiverem \
      abertas. A estrada nacional ficará cortada entre quinta-feira e sábado.
      """,
    ]
    return SavedPageSample(
      manner: "Portuguese: a long consent notice, the author below the headline",
      text: """
        Diário do Vale
        Início
        Nacional
        Desporto
        Cultura
        Valorizamos a sua privacidade
        Nós e os nossos 160 parceiros armazenamos cookies no seu navegador e tratamos dados pessoais, \
        como identificadores únicos, para apresentar anúncios e conteúdos personalizados. Pode aceitar \
        ou gerir as suas escolhas, incluindo o direito de se opor, a qualquer momento neste site.
        Aceitar
        Mais opções
        Ambiente
        Barragem de Alvarenga volta a encher após seis anos de seca
        Por Rita Sequeira
        12 de novembro de 2025 às 18h05
        Partilhar
        A barragem vista do miradouro, na terça-feira. Foto: Câmara Municipal
        \(body[0])
        \(body[1])
        Leia também: O vinho que nasceu da seca
        \(body[2])
        Mais lidas
        Gato atravessa o país num camião de laranjas
        Cinema de bairro reabre com bilhetes a um euro
        Newsletter
        Receba as notícias do dia na sua caixa de correio.
        Ficha técnica
        Política de privacidade
        © 2025 Diário do Vale. Todos os direitos reservados.
        """,
      title: "Barragem de Alvarenga volta a encher após seis anos de seca", body: body,
      published: "2025-11-12T18:05:00", source: "Diário do Vale", author: "Rita Sequeira")
  }()
}
