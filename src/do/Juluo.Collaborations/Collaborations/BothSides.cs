namespace Juluo.Collaborations;

/// <summary>The names of the two sides of a collaboration, so that readers of either side know which one is meant.</summary>
public sealed record BothSides(LocalizedText Community, LocalizedText Agency)
{
    public string Of(CollaborationSide side, Words words) => (side == CollaborationSide.Agency ? Agency : Community).In(words.Language);

    public string Of(ExchangeDirection direction, Words words) =>
        direction switch
        {
            ExchangeDirection.FromAgency => words.Say("collaborations.from-side-to-side", new { from = Agency, to = Community }),
            ExchangeDirection.ToAgency => words.Say("collaborations.from-side-to-side", new { from = Community, to = Agency }),
            _ => words[direction],
        };
}
