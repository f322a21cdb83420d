namespace Juluo.Matching;

/// <summary>The people that a page or an email mentions, as they are now.</summary>
public sealed class Faces(IReadOnlyDictionary<PersonId, PersonCard> cards)
{
    public bool Knows(PersonId person) => cards.ContainsKey(person);

    public bool Active(PersonId person) => cards.GetValueOrDefault(person)?.Here == true;

    public PersonCard? Card(PersonId person) => cards.GetValueOrDefault(person);

    /// <summary>Returns the given people side by side, with name and photo.</summary>
    public IReadOnlyList<(PersonId, string, string?)> Of(params ReadOnlySpan<PersonId> people)
    {
        var shown = new List<(PersonId, string, string?)>();
        foreach (var person in people)
            shown.Add((person, Name(person), Card(person)?.Photo));
        return shown;
    }

    /// <summary>Returns the person's name, or an empty string if the person is no longer known.</summary>
    public string Name(PersonId person) => cards.GetValueOrDefault(person)?.Name ?? "";

    public ProfessionCard? Trade(PersonId person) => cards.GetValueOrDefault(person)?.Trade;

    /// <summary>A description to use before names are known: the person's profession, if they named it.</summary>
    public string Unnamed(PersonId person, Words words) =>
        Trade(person) is { } profession
            ? words.Say("matching.unnamed.profession", new { trade = profession.Name.In(words.Language) })
            : words["matching.unnamed"];

    /// <summary>A need of the person; null if it has been removed.</summary>
    public PostingCard? Need(PersonId person, PostingId need) => cards.GetValueOrDefault(person)?.Needs.FirstOrDefault(w => w.Id == need);

    /// <summary>An offer of the person; null if it has been removed.</summary>
    public PostingCard? Offer(PersonId person, PostingId offer) =>
        cards.GetValueOrDefault(person)?.Offers.FirstOrDefault(w => w.Id == offer);

    /// <summary>Returns true if the person currently agrees that their presence counts.</summary>
    public bool Counts(PersonId person) => cards.GetValueOrDefault(person)?.PresenceCounts == true;

    /// <summary>Returns true if the person currently agrees that others see their ties.</summary>
    public bool ShowsTies(PersonId person) => cards.GetValueOrDefault(person) is { PresenceCounts: true, TiesVisible: true };
}
