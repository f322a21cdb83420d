using Juluo.Kernel;
using NodaTime;

namespace Juluo.People;

/// <summary>A person as other rooms see them.</summary>
/// <param name="Name">In the person's own script.</param>
/// <param name="Language">The language that the program speaks to this person.</param>
/// <param name="PresenceCounts">Agreed that their presence counts. Without it they appear in no figure of others.</param>
/// <param name="TiesVisible">Agreed that others see their confirmed ties.</param>
/// <param name="Email">Where mail of the community goes, if anywhere. Never shown to other members.</param>
public sealed record PersonCard(
    PersonId Id,
    string Name,
    string? LatinName,
    TradeCard? Trade,
    IReadOnlyList<Role> Roles,
    LocalDate JoinedOn,
    PersonState State,
    string Language,
    bool PresenceCounts,
    bool TiesVisible,
    bool Listed,
    IReadOnlyList<WantCard> Needs,
    IReadOnlyList<WantCard> Offers,
    [property: System.Text.Json.Serialization.JsonIgnore] string? Email
);
