namespace Juluo.People;

/// <summary>Somebody of the sample whom a visitor of the demo may be for a while.</summary>
internal sealed class Persona : ITenant
{
    public CommunityId CommunityId { get; private init; }

    public PersonId PersonId { get; private init; }

    public int Place { get; private init; }

    public string SentenceZh { get; private init; } = "";

    public string SentenceEn { get; private init; } = "";
}
