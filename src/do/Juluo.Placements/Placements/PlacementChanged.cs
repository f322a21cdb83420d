namespace Juluo.Placements;

/// <summary>A placement was posted or ended.</summary>
/// <param name="Change"><c>Posted</c> or <c>Ended</c>.</param>
[Named("placements.placement.changed")]
internal sealed record PlacementChanged(PlacementId Placement, string Change) : IFact
{
    public const string Posted = "posted";
    public const string Ended = "ended";

    /// <summary>The payload of webhooks about a placement.</summary>
    public sealed record Data(PlacementId Placement)
    {
        public string Path => $"/placements/{Placement}";
    }
}
