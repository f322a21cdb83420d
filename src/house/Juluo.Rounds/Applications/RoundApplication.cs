namespace Juluo.Rounds;

/// <summary>Somebody asks a round for times, for themselves or for a group.</summary>
/// <param name="Number">The order in which they came.</param>
/// <param name="Group">A circle or an organisation; null: themselves.</param>
/// <param name="Purpose">Which of the round's, from 1; null: none.</param>
/// <param name="Wishes">In the order in which they are liked.</param>
public sealed record RoundApplication(
    RoundApplicationId Id,
    RoundId Round,
    int Number,
    PersonId Person,
    RoundGroupKind Kind,
    Guid? Group,
    int? Purpose,
    int? People,
    Instant MadeAt,
    Instant? WithdrawnAt,
    int Version,
    IReadOnlyList<RoundWish> Wishes
);
