namespace Juluo.People;

/// <summary>The reason for a person to be shown when no one matches the words as typed.</summary>
/// <param name="Text">The similar text in their profile; null for their profession and their name, which are shown anyway.</param>
public sealed record Closeness(PersonId Person, Closeness.Kinds Kind, LocalizedText? Text = null)
{
    [Named("closeness-kind")]
    public enum Kinds
    {
        Profession,
        Offer,
        Need,
        Said,
        Name,
        Spelling,
    }

    /// <param name="said">The matching texts in the person's profile, best first.</param>
    internal static Closeness Of(PersonCard person, bool byName, IEnumerable<SaidByPeople.Said> said) =>
        said.FirstOrDefault() is { } first ? new(person.Id, Speaks(person, first.Text?.Zh), first.Text)
        : byName ? new(person.Id, Kinds.Name)
        : new(person.Id, Kinds.Spelling);

    private static Kinds Speaks(PersonCard person, string? text) =>
        text is null ? Kinds.Profession
        : person.Offers.Any(o => o.Text == text) ? Kinds.Offer
        : person.Needs.Any(n => n.Text == text) ? Kinds.Need
        : Kinds.Said;
}
