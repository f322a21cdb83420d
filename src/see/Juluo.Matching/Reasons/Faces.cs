namespace Juluo.Matching;

/// <summary>The people whom a page or a mail speaks of, as they are now.</summary>
public sealed class Faces(IReadOnlyDictionary<PersonId, PersonCard> cards)
{
    public bool Knows(PersonId person) => cards.ContainsKey(person);

    public bool Active(PersonId person) => cards.GetValueOrDefault(person)?.Here == true;

    public PersonCard? Card(PersonId person) => cards.GetValueOrDefault(person);

    /// <summary>One beside another, as their faces are shown.</summary>
    public IReadOnlyList<(PersonId, string, string?)> Of(params ReadOnlySpan<PersonId> people)
    {
        var shown = new List<(PersonId, string, string?)>();
        foreach (var person in people)
            shown.Add((person, Name(person), Card(person)?.Photo));
        return shown;
    }

    /// <summary>Empty for a person who is no longer known.</summary>
    public string Name(PersonId person) => cards.GetValueOrDefault(person)?.Name ?? "";

    public TradeCard? Trade(PersonId person) => cards.GetValueOrDefault(person)?.Trade;

    /// <summary>A person as one reads of them before names are known: by their field, if they named it.</summary>
    public string Unnamed(PersonId person, Words words) =>
        Trade(person) is { } trade
            ? words.Say("matching.unnamed.trade", new { trade = trade.Name.In(words.Language) })
            : words["matching.unnamed"];

    /// <summary>A need of theirs; null when it is no longer there.</summary>
    public PostingCard? Need(PersonId person, PostingId need) => cards.GetValueOrDefault(person)?.Needs.FirstOrDefault(w => w.Id == need);

    /// <summary>An offer of theirs, likewise.</summary>
    public PostingCard? Offer(PersonId person, PostingId offer) =>
        cards.GetValueOrDefault(person)?.Offers.FirstOrDefault(w => w.Id == offer);

    /// <summary>Agrees, now, that their presence counts.</summary>
    public bool Counts(PersonId person) => cards.GetValueOrDefault(person)?.PresenceCounts == true;

    /// <summary>Agrees, now, that others see their ties.</summary>
    public bool ShowsTies(PersonId person) => cards.GetValueOrDefault(person) is { PresenceCounts: true, TiesVisible: true };
}
