namespace Juluo.Collaborations;

/// <summary>A collaboration that the community can see was begun, came into force or ended. Nothing is published about those visible to their people only.</summary>
/// <param name="Change"><c>Begun</c>, <c>InForce</c> or <c>Ended</c>.</param>
[Named("collaborations.collaboration.changed")]
internal sealed record CollaborationChanged(CollaborationId Collaboration, string Change) : IFact
{
    public const string Begun = "begun";
    public const string InForce = "in-force";
    public const string Ended = "ended";

    /// <summary>The payload of webhooks about a collaboration.</summary>
    public sealed record Data(CollaborationId Collaboration)
    {
        public string Path => $"/collaborations/{Collaboration}";
    }
}
