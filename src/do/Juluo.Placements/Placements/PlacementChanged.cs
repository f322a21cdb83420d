namespace Juluo.Placements;

/// <summary>A placement was posted, or came to its end.</summary>
/// <param name="Change">One of the words below.</param>
[Named("placements.placement.changed")]
internal sealed record PlacementChanged(PlacementId Placement, string Change) : IFact
{
    public const string Posted = "posted";
    public const string Ended = "ended";

    /// <summary>What webhooks send about a placement.</summary>
    public sealed record Data(PlacementId Placement)
    {
        public string Path => $"/placements/{Placement}";
    }
}
