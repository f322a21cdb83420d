namespace Juluo.People;

/// <summary>A human being as one community knows them. The same account may be a person in several communities.</summary>
public sealed partial class Person : ITenant
{
    public const int MostName = 80;

    public CommunityId CommunityId { get; private init; }

    public PersonId Id { get; private init; }

    /// <summary>Null for somebody who has never signed in, e.g. a row of an imported log.</summary>
    public AccountId? AccountId { get; private init; }

    /// <summary>In the person's own script.</summary>
    public string Name { get; private set; } = "";

    public string? LatinName { get; private set; }

    /// <summary>Where the community writes to; the address to sign in with belongs to the account.</summary>
    public string? Email { get; private set; }

    /// <summary>The language that the program speaks to this person.</summary>
    public string Language { get; private set; } = Languages.Chinese;

    public TradeId? TradeId { get; private set; }

    public LocalDate JoinedOn { get; private init; }

    public LocalDate? LeftOn { get; private set; }

    public PersonState State { get; private set; }

    /// <summary>May the public page show my face and name?</summary>
    public bool Listed { get; private set; }
}
