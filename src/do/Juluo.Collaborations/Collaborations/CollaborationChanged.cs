namespace Juluo.Collaborations;

/// <summary>A collaboration that the community sees was begun, came into force or ended; what only its people know of is published to no one outside.</summary>
/// <param name="Change">One of the words below.</param>
[Named("collaborations.collaboration.changed")]
internal sealed record CollaborationChanged(CollaborationId Collaboration, string Change) : IFact
{
    public const string Begun = "begun";
    public const string InForce = "in-force";
    public const string Ended = "ended";

    /// <summary>What webhooks send about a collaboration.</summary>
    public sealed record Data(CollaborationId Collaboration)
    {
        public string Path => $"/collaborations/{Collaboration}";
    }
}
