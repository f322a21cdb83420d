namespace Juluo.Circles;

/// <summary>Fact: a circle visible to the whole community was founded, closed or reopened. Private circles raise none.</summary>
/// <param name="Change">One of the kinds in <see cref="CircleEvent"/>.</param>
[Named("circles.circle.changed")]
internal sealed record CircleChanged(CircleId Circle, CircleKind Kind, string Change) : IFact
{
    /// <summary>Payload sent to webhooks.</summary>
    public sealed record Data(CircleId Circle, CircleKind Kind)
    {
        public string Path => $"/circles/{Circle}";
    }
}
