namespace Juluo.Circles;

/// <summary>A circle that the whole community sees was founded, closed or reopened; private ones are published to no one outside.</summary>
/// <param name="Change">As in <see cref="CircleEvent"/>.</param>
[Named("circles.circle.changed")]
internal sealed record CircleChanged(CircleId Circle, CircleKind Kind, string Change) : IFact
{
    /// <summary>What webhooks send about a circle.</summary>
    public sealed record Data(CircleId Circle, CircleKind Kind)
    {
        public string Path => $"/circles/{Circle}";
    }
}
