namespace Juluo.Collaborations;

/// <summary>What webhooks may be told of what is done with agencies; nothing of what only its people know of.</summary>
public sealed partial class CollaborationsModule
{
    public override void Events(PublicEvents events)
    {
        Collaboration("begun", CollaborationChanged.Begun);
        Collaboration("came-into-force", CollaborationChanged.InForce);
        Collaboration("ended", CollaborationChanged.Ended);

        void Collaboration(string verb, string change) =>
            events.Add<CollaborationChanged, CollaborationChanged.Data>(
                $"collaborations.collaboration.{verb}",
                CollaborationRights.See,
                f => f.Change == change ? new(f.Collaboration) : null
            );
    }
}
