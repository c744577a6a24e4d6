/** The demo community's terms, in both languages. */
export const terms = {
  bodyNl: `Leuk dat je meedoet. Dit spreken we met elkaar af.

1. **Wees te vertrouwen.** Wat in een besloten ruimte staat, blijft daar. Deel het niet verder zonder te vragen.
2. **Noem geen mensen.** Schrijf over een situatie zo dat niemand haar herkent: geen namen, adressen of nummers.
3. **Wees mild.** We leren van wat misging. Stel eerst een vraag, geef dan pas een mening.
4. **Schrijf als jezelf.** Gebruik je eigen naam en zeg voor welke organisatie je werkt.
5. **Je tekst blijft van jou.** Je kunt een bericht altijd bewerken of weghalen.

Verandert er iets aan deze afspraken? Dan vragen we je opnieuw of je ermee akkoord bent.`,
  bodyEn: `Good to have you with us. This is what we agree on together.

1. **Be trustworthy.** What is said in a private space stays there. Do not share it without asking.
2. **Name no people.** Write about a situation so that nobody can recognise it: no names, addresses or numbers.
3. **Be kind.** We learn from what went wrong. Ask a question first, give your opinion later.
4. **Write as yourself.** Use your own name and say which organisation you work for.
5. **Your text stays yours.** You can always edit a post or take it away.

When this agreement changes, we will ask you again whether you accept it.`,
};
